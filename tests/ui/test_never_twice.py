"""On one laptop no right is handed over twice, whatever is pressed at the desk in whatever order.

The machine presses what a clerk can press, through the very adapter that the window asks: cards
that have grown old meanwhile, parts, proxies, undoing, absences, the problem desk, the paper list,
another laptop's file read in between, and two records joined into one person.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from builders import Clock, laptop
from desk_world import GOODS, fill
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kesra_desktop.errors import Refused
from kesra_desktop.model.distributions import (
    AbsenceReason,
    Collector,
    Entitlement,
    Handover,
    Void,
)
from kesra_desktop.model.problem_cases import ProblemReason
from kesra_desktop.services import handover, joining
from kesra_desktop.services.handover import Terms
from kesra_desktop.services.paper_list import Mark, Page, Typed
from kesra_desktop.store import joining as joined
from kesra_desktop.store.keys import Cost
from kesra_desktop.sync import enrol
from kesra_desktop.sync.exchange import exchange, import_from
from kesra_desktop.ui.pages.desk.adapter import StoreDesk
from kesra_desktop.ui.pages.desk.view import READY, AnswerView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from kesra_desktop.store.store import Store

PEOPLE = st.integers(1, 4)
PROXY = Collector("Fikri", "anak")


class Keys(RuleBasedStateMachine):
    """One desk, and the file of another laptop that served the second person meanwhile."""

    store: Store
    day: str
    file: Path

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.stack.enter_context(self.store.rehearsal())
        self.desk = StoreDesk(self.store)
        self.card: AnswerView = READY
        self.seen: set[str] = set()
        self.standing: set[tuple[str, str]] = set()
        self.was_read = self.were_joined = False

    def teardown(self) -> None:
        """Take everything back for the next run."""
        self.stack.close()

    def person(self, number: int) -> str:
        """Return whose number on the list it is."""
        return self.store.find(Entitlement, number=f"A-{number:03d}")[0].recipient

    # --- what is pressed --------------------------------------------------------------------------

    @rule(number=PEOPLE)
    def scan(self, number: int) -> None:
        self.card = self.desk.look_up(self.day, f"A-{number:03d}")

    @rule(key=st.sampled_from(("Alt+1", "Alt+2")))
    def toggle(self, key: str) -> None:
        self.card = self.card.without(key)

    @rule(taker=st.sampled_from((None, PROXY)), stays=st.booleans())
    @precondition(lambda self: self.card.can_hand_over)
    def hand_over(self, taker: Collector | None, *, stays: bool) -> None:
        card = self.card
        person = card.person
        assert person
        items = () if card.taken == card.aids else tuple(one.item for one in card.taken)
        self.tried(lambda: self.desk.hand_over(self.day, person.recipient, taker, Terms(items)))
        self.card = card if stays else READY  # a key that bounces presses on the same card

    @rule(number=PEOPLE)
    def command_line(self, number: int) -> None:
        self.tried(lambda: handover.hand_over(self.store, self.day, str(number)))

    @rule(which=st.integers(0, 3))
    def undo(self, which: int) -> None:
        rows = self.desk.recent(self.day, 8)
        if rows:
            self.tried(lambda: self.desk.void(rows[which % len(rows)].receipt, "keliru"))

    @rule(number=PEOPLE, reason=st.sampled_from(AbsenceReason))
    def absent(self, number: int, reason: AbsenceReason) -> None:
        who = self.person(number)
        self.tried(lambda: self.desk.note_absence(self.day, who, reason, ""))

    @rule(number=PEOPLE)
    def problem_desk(self, number: int) -> None:
        self.tried(lambda: self.desk.park(self.day, self.person(number), ProblemReason.OTHER, ""))
        for case in self.desk.cases(self.day)[1:]:
            self.desk.settle(case.case, "dilayani")

    @rule(
        marks=st.dictionaries(PEOPLE, st.sampled_from(Mark), max_size=4),
        park=st.sets(PEOPLE),
        decides=st.booleans(),
    )
    def paper(self, marks: dict[int, Mark], park: set[int], *, decides: bool) -> None:
        typed = tuple(
            Typed(number, mark, PROXY if mark is Mark.PROXY else Collector())
            for number, mark in marks.items()
        )
        stands = [number for number in marks if number not in park] if decides else []
        page = Page("1", typed)
        self.tried(lambda: self.desk.paper_enter(self.day, page, stands, sorted(park)))

    @rule()
    @precondition(lambda self: not self.was_read)
    def read_the_other_laptops_file(self) -> None:
        self.was_read = True
        import_from(self.store, self.file)

    @rule()
    @precondition(lambda self: not self.were_joined)
    def join_two_records(self) -> None:
        self.were_joined = True
        joining.join(self.store, self.person(3), self.person(4), "satu orang")

    def tried(self, act: Callable[[], object]) -> None:
        """Do what may be refused."""
        with suppress(Refused):
            act()

    # --- what must hold ---------------------------------------------------------------------------

    @invariant()
    def nothing_known_as_given_is_given_again(self) -> None:
        voided = {one.handover for one in self.store.find(Void)}
        found = self.store.find(Handover)
        own = f"{self.store.device.prefix}-"
        main = {one.id: joined.main_of(self.store.conn, one.recipient) for one in found}
        for one in found:
            if one.id not in self.seen and one.receipt.startswith(own) and one.id not in voided:
                given = {(main[one.id], line.item) for line in one.lines}
                assert not given & self.standing, one
        self.seen = {one.id for one in found}
        self.standing = {
            (main[one.id], line.item) for one in found if one.id not in voided for line in one.lines
        }
        receipts = [one.receipt for one in found]
        assert len(receipts) == len(set(receipts))


def test_no_right_is_handed_over_twice(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("two")
    clock, stick = Clock(), folder / "stick"
    stick.mkdir()
    with laptop(folder / "a", clock=clock) as a:
        world = fill(a, clock, GOODS, few=5)
        spoken = enrol.invite(a, "B2", "Loket 2", folder / "undangan.kesra")
        opened = enrol.open_invitation(folder / "undangan.kesra", spoken)
        who = enrol.Newcomer("Hendro", "sandi meja dua")
        with enrol.join(folder / "b", opened, who, clock, Cost()) as b:
            handover.hand_over(b, world.distribution, "2")
            handover.hand_over(b, world.distribution, "3", terms=Terms(("Beras",)))
            exchange(b, stick)
        Keys.store, Keys.day = a, world.distribution
        (Keys.file,) = [one for one in stick.rglob("*") if one.is_file()]
        Keys.TestCase.settings = settings(
            max_examples=int(os.environ.get("KESRA_EXAMPLES", "10")),
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        Keys.TestCase().runTest()
