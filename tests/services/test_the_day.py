"""The day of handing over: shares, parts, collectors, stock, undoing, the problem desk, closing."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from builders import Clock, a_recipient, laptop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kesra_desktop import errors
from kesra_desktop.model.distributions import (
    AbsenceReason,
    Collector,
    DayClosed,
    Distribution,
    Entitlement,
    Handover,
    Moved,
    StockMove,
    Void,
)
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.model.problem_cases import ProblemCase, ProblemReason
from kesra_desktop.model.programmes import AidItem, Programme
from kesra_desktop.services import (
    closing,
    handover,
    planning,
    problem_desk,
    programmes,
    shares,
    stocking,
)
from kesra_desktop.services.handover import Terms
from kesra_desktop.store import stock
from kesra_desktop.store.keys import Cost
from kesra_desktop.sync import enrol
from kesra_desktop.sync.exchange import exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

DAY = date(2025, 11, 18)
PLACE = "Aula"
PLAN: dict[str, Any] = {
    "code": "SEMBAKO",
    "name": "Sembako",
    "items": [
        {"name": "Beras", "quantity": "25", "unit": "kg"},
        {"name": "Susu", "unit": "paket"},
        {"name": "Uang", "is_money": True, "amount": 200_000},
    ],
    "periods": [{"code": "1"}],
}
PEOPLE = 8


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give one office with a planned day for all; every test takes back what it did."""
    with laptop(tmp_path_factory.mktemp("office"), clock=Clock()) as store:
        plan_day(store)
        yield store


@pytest.fixture
def store(office: Store) -> Iterator[Store]:
    coordinator = office.operator
    with office.rehearsal():
        yield office
    office.operator = coordinator


def plan_day(store: Store, people: int = PEOPLE) -> str:
    made = [
        store.add(a_recipient(full_name=f"Orang {n:03d}", nik=f"339901430275{9000 + n}"))
        for n in range(1, people + 1)
    ]
    programmes.new_programme(store, PLAN)
    planning.enrol(store, "SEMBAKO", "1", made)
    planning.decide(store, "SEMBAKO", "1", "400/1", DAY)
    return planning.plan_distribution(store, "SEMBAKO", "1", PLACE, DAY).distribution.id


def the_day(store: Store) -> Distribution:
    return store.find(Distribution)[0]


def items(store: Store) -> dict[str, AidItem]:
    return {one.name: one for one in store.find(AidItem)}


def stock_of(store: Store, name: str, moved: Moved, quantity: str, **more: str) -> StockMove:
    return stocking.move_stock(
        store,
        StockMove(
            place=PLACE,
            item=items(store)[name].id,
            moved=moved,
            quantity=Decimal(quantity),
            desk="",
            at=store.now(),
            **more,
        ),
    )


def as_clerk(store: Store) -> None:
    store.operator = store.add(Operator(name="Sri", role=Role.CLERK))


# --- parts, collectors ----------------------------------------------------------------------------


def test_part_now_and_the_rest_later(store: Store) -> None:
    day = the_day(store).id
    first = handover.hand_over(store, day, "1", terms=Terms(("Beras",)))
    assert [line.quantity for line in first.lines] == [Decimal(25)]
    answer = handover.look_up(store, day, "1")
    assert (answer.state, len(answer.rights)) == (handover.State.ELIGIBLE, 2)
    with pytest.raises(errors.NoSuchItem):
        handover.hand_over(store, day, "1", terms=Terms(("Beras",)))
    rest = handover.hand_over(store, day, "1")
    assert (len(rest.lines), rest.lines.total()) == (2, 200_000)
    assert handover.look_up(store, day, "1").state is handover.State.ALREADY
    with pytest.raises(errors.AlreadyCollected):
        handover.hand_over(store, day, "1", terms=Terms(("Susu",), "diminta"))


def test_a_proxy_collects_for_three_people_and_more_with_a_reason(store: Store) -> None:
    day = the_day(store).id
    taker = Collector("Fikri", "anak", "3399010506049002", "089900000001", ("surat_kuasa",))
    for number in ("1", "2", "3"):
        handover.hand_over(store, day, number, taker)
    with pytest.raises(errors.TooManyForOne):
        handover.hand_over(store, day, "4", taker)
    fact = handover.hand_over(store, day, "4", taker, Terms(reason="izin koordinator"))
    assert (fact.documents, fact.exception) == ("surat_kuasa", "izin koordinator")


def test_the_programme_says_who_may_collect(store: Store) -> None:
    programme = store.open(Programme, the_day(store).programme)
    store.save(replace(programme.record, collectors="penerima, wali"), programme)
    day = the_day(store).id
    with pytest.raises(errors.CollectorRefused):
        handover.hand_over(store, day, "1", Collector("Fikri", "anak"))
    assert handover.hand_over(store, day, "1", Collector("Rahma", "wali")).relation == "wali"


def test_an_heir_collects_with_both_papers(store: Store) -> None:
    day = the_day(store).id
    dead = store.open(Recipient, handover.look_up(store, day, "1").rights[0].recipient)
    papers = ("surat_kematian", "surat_ahli_waris")
    heir = Collector("Rahma", "ahli waris", documents=papers)
    with pytest.raises(errors.CollectorRefused):  # the recipient is alive
        handover.hand_over(store, day, "1", heir)
    store.save(replace(dead.record, life=LifeStatus.DECEASED), dead)
    with pytest.raises(errors.NotServable):
        handover.hand_over(store, day, "1", Collector("Rahma", "anak"))
    with pytest.raises(errors.HeirPapersMissing):
        handover.hand_over(store, day, "1", replace(heir, documents=papers[:1]))
    assert handover.hand_over(store, day, "1", heir).collected_by == "Rahma"


# --- undoing --------------------------------------------------------------------------------------


def test_a_clerk_undoes_today_only(store: Store) -> None:
    day = the_day(store).id
    first, second = (handover.hand_over(store, day, number) for number in ("1", "2"))
    coordinator = store.operator
    as_clerk(store)
    handover.void(store, first.receipt, "salah orang")
    clock = store._clock
    assert isinstance(clock, Clock)
    clock.moment += timedelta(days=1)
    with pytest.raises(errors.NeedsApprover):
        handover.void(store, second.receipt, "salah orang")
    store.operator = coordinator
    assert handover.void(store, second.receipt, "salah orang").approver == "Lastri"
    clock.moment -= timedelta(days=1)


# --- shares ---------------------------------------------------------------------------------------


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Store, Store, str]]:
    """Give two laptops that have exchanged a day whose list is shared out."""
    clock = Clock()
    with laptop(tmp_path / "a", clock=clock) as a:
        day = plan_day(a)
        file = tmp_path / "undangan.kesra"
        spoken = enrol.invite(a, "B2", "Loket 2", file)
        who = enrol.Newcomer("Hendro", "sandi meja dua")
        with enrol.join(
            tmp_path / "b", enrol.open_invitation(file, spoken), who, clock, Cost()
        ) as b:
            parts = [("A1", "1-3"), ("B2", "4-5"), ("A1", "rest")]
            assert shares.share_out(a, a.get(Distribution, day), parts) == {"A1": 6, "B2": 2}
            (tmp_path / "stick").mkdir()
            carry(tmp_path / "stick", a, b)
            yield a, b, day


def carry(stick: Path, *laptops: Store) -> None:
    for store in laptops:
        exchange(store, stick)


def test_a_share_belongs_to_one_laptop_and_only_it_moves_it(
    two: tuple[Store, Store, str], tmp_path: Path
) -> None:
    a, b, day = two
    event = a.get(Distribution, day)
    with pytest.raises(errors.NotHolder):
        shares.share_out(a, event, [("A1", "4")])
    with pytest.raises(errors.NotHolder):
        shares.move_rights(a, event, ["4"], "A1")
    with pytest.raises(errors.NotThisDesk):
        handover.hand_over(a, day, "4")
    assert shares.move_rights(b, event, ["4"], "A1") == 1
    off = handover.hand_over(b, day, "1", terms=Terms(reason="meja A1 tutup"))
    assert off.exception == "meja A1 tutup"
    carry(tmp_path / "stick", b, a)
    assert handover.hand_over(a, day, "4").number == "A-004"
    with pytest.raises(errors.AlreadyCollected):
        handover.hand_over(a, day, "1")
    assert shares.reassign(a, event, "B2", "A1", "laptop rusak") == 1
    with pytest.raises(errors.ReasonMissing):
        shares.reassign(a, event, "B2", "A1", " ")
    as_clerk(a)
    with pytest.raises(errors.NeedsApprover):
        shares.reassign(a, event, "B2", "A1", "laptop rusak")


def test_a_closing_is_checked_on_every_laptop_whatever_came_later(
    two: tuple[Store, Store, str], tmp_path: Path
) -> None:
    a, b, day = two
    late = handover.hand_over(b, day, "5")
    carry(tmp_path / "stick", b, a)
    minutes = closing.close_day(a, day)
    assert (minutes.served, minutes.listed) == (1, 8)
    handover.void(b, late.receipt, "salah orang")  # b does not know of the closing yet
    carry(tmp_path / "stick", b, a, b)
    for store in (a, b):
        checked = closing.check(store, day)
        assert (checked.proof, checked.later) == (closing.Proof.EQUAL, 1)
        assert checked.fingerprint == minutes.fingerprint


@pytest.mark.parametrize("part", ["X9=1-3", "A1=", "A1", "A1=tiga", "=1"])
def test_bad_parts_are_refused(store: Store, part: str) -> None:
    with pytest.raises(errors.InvalidValue):
        shares.share_out(store, the_day(store), [shares.read_part(part)])


# --- stock ----------------------------------------------------------------------------------------


def test_stock_adds_up_and_never_falls_below_zero(store: Store) -> None:
    day = the_day(store).id
    stock_of(store, "Beras", Moved.RECEIVED, "100")
    with pytest.raises(errors.OutOfStock):
        stock_of(store, "Beras", Moved.DAMAGED, "100.5", reason="basah")
    stock_of(store, "Beras", Moved.DAMAGED, "49.5", reason="basah")
    handover.hand_over(store, day, "1")
    handover.hand_over(store, day, "2")
    with pytest.raises(errors.OutOfStock):
        handover.hand_over(store, day, "3")
    assert handover.hand_over(store, day, "3", terms=Terms(("Susu", "Uang")))
    handover.void(store, store.find(Handover)[0].receipt, "salah orang")
    (held,) = stock.balances(store, PLACE)
    assert (held.received, held.damaged, held.handed_over) == (
        Decimal(100),
        Decimal("49.5"),
        Decimal(25),
    )
    assert held.left == Decimal("25.5")
    handover.hand_over(store, day, "3")


@pytest.mark.parametrize(
    ("moved", "quantity", "more", "problem"),
    [
        (Moved.RECEIVED, "0", {}, errors.InvalidValue),
        (Moved.RECEIVED, "-5", {}, errors.InvalidValue),
        (Moved.DAMAGED, "5", {}, errors.ReasonMissing),
        (Moved.RETURNED, "5", {"reason": " "}, errors.ReasonMissing),
        (Moved.ISSUED, "5", {}, errors.InvalidValue),
        (Moved.ISSUED, "5", {"to_desk": "Z9"}, errors.InvalidValue),
    ],
)
def test_senseless_movements_are_refused(
    store: Store,
    moved: Moved,
    quantity: str,
    more: dict[str, str],
    problem: type[errors.KesraError],
) -> None:
    with pytest.raises(problem):
        stock_of(store, "Beras", moved, quantity, **more)


def test_stock_cannot_begin_below_what_was_handed_over(store: Store) -> None:
    handover.hand_over(store, the_day(store).id, "1")
    with pytest.raises(errors.InvalidValue):
        stock_of(store, "Beras", Moved.RECEIVED, "20")


# --- problem desk, closing ------------------------------------------------------------------------


def test_the_problem_desk_gives_no_right(store: Store) -> None:
    day = the_day(store).id
    case = problem_desk.park(store, day, "Sumini bin Kasmuri", ProblemReason.NOT_LISTED)
    assert (case.recipient, case.typed) == ("", "Sumini bin Kasmuri")
    assert closing.summarise(store, day).open_cases == 1
    with pytest.raises(errors.ReasonMissing):
        problem_desk.settle(store, case.id, "  ")
    problem_desk.settle(store, case.id, "diusulkan tahap berikut")
    assert closing.summarise(store, day).open_cases == 0
    with pytest.raises(errors.ReasonMissing):
        problem_desk.park(store, day, " ", ProblemReason.OTHER)
    assert store.count(ProblemCase) == 1


def test_closing_counts_everybody_once_and_seals_the_day(store: Store) -> None:
    day = the_day(store).id
    stock_of(store, "Beras", Moved.RECEIVED, "200")
    handover.hand_over(store, day, "1")
    handover.hand_over(store, day, "2", Collector("Fikri", "anak"))
    handover.hand_over(store, day, "3", terms=Terms(("Susu",)))
    gone = handover.hand_over(store, day, "4")
    handover.void(store, gone.receipt, "salah orang")
    handover.note_absence(store, day, "5", AbsenceReason.REFUSED, "merasa mampu")
    rice = items(store)["Beras"].id
    with pytest.raises(errors.DifferenceUnexplained):
        closing.close_day(store, day, {rice: Decimal(149)})
    minutes = closing.close_day(store, day, {rice: Decimal(149)}, "satu kilogram tumpah")
    assert (minutes.listed, minutes.served, minutes.left) == (8, 3, 5)
    assert (minutes.in_person, minutes.by_other, minutes.partly) == (2, 1, 1)
    assert (minutes.listed_amount, minutes.amount) == (1_600_000, 400_000)
    found = {one.name: one for one in minutes.items}
    assert (found["Beras"].left, found["Beras"].difference) == (Decimal(150), Decimal(-1))
    assert [found["Uang"].listed, found["Uang"].handed_over] == [1_600_000, 400_000]
    assert closing.absence_counts(minutes) == {AbsenceReason.REFUSED: 1, None: 4}
    assert [one.receipt for one in minutes.voided] == [gone.receipt]
    assert minutes.closed
    assert minutes.reason == "satu kilogram tumpah"
    with pytest.raises(errors.DistributionClosed):
        handover.hand_over(store, day, "6")
    with pytest.raises(errors.AlreadyThere):
        closing.close_day(store, day)
    assert closing.check(store, day).proof is closing.Proof.EQUAL


def test_a_changed_fact_changes_the_fingerprint(store: Store) -> None:
    day = the_day(store).id
    handover.hand_over(store, day, "1")
    closing.close_day(store, day)
    store.conn.execute("UPDATE handover SET distribution='' WHERE distribution=?", (day,))
    assert closing.check(store, day).proof is closing.Proof.CHANGED
    store.conn.execute("UPDATE device SET got=got-5")
    assert closing.check(store, day).proof is closing.Proof.INCOMPLETE


# --- whatever is pressed, in whatever order -------------------------------------------------------

PRESSED = st.lists(
    st.tuples(
        st.sampled_from(("number", "nik", "id", "part", "proxy", "off", "void", "absent", "park")),
        st.integers(1, 4),
        st.sampled_from(("Beras", "Susu", "Uang")),
    ),
    max_size=25,
)


@settings(
    max_examples=int(os.environ.get("KESRA_EXAMPLES", "40")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(presses=PRESSED)
def test_no_right_is_handed_over_twice_on_one_laptop(
    office: Store, presses: list[tuple[str, int, str]]
) -> None:
    with office.rehearsal():
        event = the_day(office)
        shares.share_out(office, event, [("A1", "1-3")])
        stock_of(office, "Beras", Moved.RECEIVED, "75")
        for act, number, item in presses:
            try:
                press(office, event.id, act, number, item)
            except errors.Refused:
                continue
        voided = {one.handover for one in office.find(Void)}
        standing = [one for one in office.find(Handover) if one.id not in voided]
        given = Counter((one.recipient, line.item) for one in standing for line in one.lines)
        assert not given or max(given.values()) == 1
        rights = {(one.recipient, one.item) for one in office.find(Entitlement)}
        assert set(given) <= rights
        assert all(held.left >= 0 for held in stock.balances(office, PLACE))
        receipts = [one.receipt for one in office.find(Handover)]
        assert len(receipts) == len(set(receipts))
        assert closing.summarise(office, event.id).amount == sum(
            one.lines.total() for one in standing
        )


def press(store: Store, day: str, act: str, number: int, item: str) -> None:
    person = handover.look_up(store, day, str(number)).recipient
    assert person
    given = store.find(Handover)
    proxy = Collector("Fikri", "anak")
    acts: dict[str, Callable[[], object]] = {
        "number": lambda: handover.hand_over(store, day, f"A-{number:03d}"),
        "nik": lambda: handover.hand_over(store, day, person.nik),
        "id": lambda: handover.hand_over(store, day, person.id),
        "part": lambda: handover.hand_over(store, day, str(number), terms=Terms((item,))),
        "proxy": lambda: handover.hand_over(store, day, str(number), proxy),
        "off": lambda: handover.hand_over(store, day, person.id, terms=Terms(reason="tutup")),
        "void": lambda: handover.void(
            store, given[number % len(given)].receipt if given else "-", "salah"
        ),
        "absent": lambda: handover.note_absence(store, day, str(number), AbsenceReason.NOT_PRESENT),
        "park": lambda: problem_desk.park(store, day, person.id, ProblemReason.OTHER),
    }
    acts[act]()


def test_a_closing_is_a_fact(store: Store) -> None:
    assert DayClosed.is_fact
    with pytest.raises(errors.NotFound):
        closing.check(store, the_day(store).id)
