"""A paper list typed back in: rows in order, doubts asked, a page whole or not at all."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desk_world import World, a_world
from open_commands import Commands

from kesra_desktop import errors
from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.day_list import day_list
from kesra_desktop.documents.list_papers import checklist_pages
from kesra_desktop.model.distributions import (
    Absence,
    AbsenceReason,
    Collector,
    Distribution,
    Entitlement,
    Handover,
)
from kesra_desktop.model.paper_code import (
    NotPaperCode,
    OtherPaper,
    checklist_page,
    paper_code,
    read_paper_code,
)
from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.model.problem_cases import ProblemCase
from kesra_desktop.services import handover, paper_list
from kesra_desktop.services.paper_list import Doubt, Mark, Page, Typed

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = a_world(tmp_path_factory.mktemp("office") / "b")
    yield made
    made.store.close()


@pytest.fixture
def world(office: World) -> Iterator[World]:
    with office.store.rehearsal():
        yield office


def received(*numbers: int) -> tuple[Typed, ...]:
    return tuple(Typed(number, Mark.RECEIVED) for number in numbers)


def test_a_page_becomes_handovers_and_absences_of_this_laptop(world: World) -> None:
    store, day = world.store, world.distribution
    proxy = Collector("Fikri", "anak")
    page = Page(
        "1",
        (
            *received(1, 2),
            Typed(3, Mark.PROXY, proxy),
            Typed(4, Mark.ABSENT, reason=AbsenceReason.REFUSED),
        ),
        counted=3,
    )
    entered = paper_list.enter(store, day, page)
    assert (len(entered.receipts), entered.amount, entered.absent) == (3, 3 * 900_000, 1)
    given = store.find(Handover)
    assert {one.paper for one in given} == {"1"}
    assert [one.collected_by for one in given] == ["", "", "Fikri"]
    assert not any(one.exception for one in given)
    (absence,) = store.find(Absence)
    assert (absence.reason, absence.note) == (AbsenceReason.REFUSED, "Paper list, page 1")
    rows = paper_list.rows(store, day)
    assert [row.digits for row in rows] == list(range(1, 14))
    assert [bool(row.receipt) for row in rows[:5]] == [True, True, True, False, False]
    assert rows[3].absent


def test_a_miscounted_page_is_not_saved(world: World) -> None:
    with pytest.raises(paper_list.PaperCountDiffers):
        paper_list.enter(world.store, world.distribution, Page("1", received(1, 2), counted=3))
    assert not world.store.find(Handover)


def test_differences_are_asked_and_nothing_is_paid_twice(world: World) -> None:
    store, day = world.store, world.distribution
    before = handover.hand_over(store, day, "1")
    handover.hand_over(store, day, "2")
    dead = handover.look_up(store, day, "3").recipient
    assert dead
    seen = store.open(Recipient, dead.id)
    store.save(replace(seen.record, life=LifeStatus.DECEASED), seen)
    page = Page("2", (*received(1, 3, 4), Typed(2, Mark.ABSENT)))
    found = {one.row.digits: one for one in paper_list.differences(store, day, page)}
    assert {number: one.doubt for number, one in found.items()} == {
        1: Doubt.ALREADY,
        2: Doubt.SERVED,
        3: Doubt.REFUSED,
    }
    assert before.receipt in paper_list.differences(store, day, Page("2", received(1)))[0].words
    with pytest.raises(paper_list.PaperDoubts) as refused:
        paper_list.enter(store, day, page, stands=[1, 2])
    assert refused.value.details["numbers"] == "A-003"
    assert store.count(Handover) == 2
    entered = paper_list.enter(store, day, page, stands=[1, 2], park=[3])
    assert (len(entered.receipts), entered.parked, entered.left) == (1, 1, 2)
    (case,) = store.find(ProblemCase)
    assert case.recipient == dead.id
    assert "page 2" in case.note
    with pytest.raises(paper_list.PaperDoubts):  # the same page a second time
        paper_list.enter(store, day, page, stands=[1, 2], park=[3])
    assert store.count(Handover) == 3


def test_another_desks_row_is_taken_with_the_paper_as_its_reason(world: World) -> None:
    store, day = world.store, world.distribution
    for right in store.find(Entitlement, distribution=day, number="A-001"):
        seen = store.open(Entitlement, right.id)
        store.save(replace(seen.record, desk="C-3"), seen)
    paper_list.enter(store, day, Page("4", received(1)))
    assert store.find(Handover)[0].exception == "Paper list, page 4"


def test_a_closed_day_and_a_strange_number_are_refused(world: World) -> None:
    store, day = world.store, world.distribution
    with pytest.raises(errors.InvalidValue):  # one row ticked twice
        paper_list.enter(store, day, Page("1", received(1, 1)))
    with pytest.raises(errors.NotFound):
        paper_list.enter(store, day, Page("1", received(99)))
    seen = store.open(Distribution, day)
    store.save(replace(seen.record, closed=True), seen)
    with pytest.raises(errors.DistributionClosed):
        paper_list.enter(store, day, Page("1", received(1)))
    assert not store.find(Handover)


def test_every_sheet_says_which_rows_it_holds(world: World) -> None:
    out = io.BytesIO()
    day = day_list(world.store, world.distribution)
    pages = checklist_pages(world.store, day, Asked(world.distribution, "a4"), out)
    assert pages == [(1, 13)]
    code = read_paper_code(paper_code("checklist", world.distribution, 3, (61, 90)))
    assert (code.page, code.rows) == (3, (61, 90))
    assert read_paper_code(paper_code("roster", world.distribution, 3)).rows is None
    assert checklist_page(
        paper_code("checklist", world.distribution, 3, (61, 90)), world.distribution
    )
    for kind, record in (("roster", world.distribution), ("checklist", "z" * 20)):
        with pytest.raises(OtherPaper):
            checklist_page(paper_code(kind, record, 3, (61, 90)), world.distribution)
    with pytest.raises(NotPaperCode):
        read_paper_code("KSR1|P-CHECKLIST|4K1X4K1X4K|2|61-90|AAA")


def test_the_command_line_enters_a_page_from_its_qr(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kesra = Commands(world.store, capsys)
    day = world.distribution
    code = paper_code("checklist", day, 1, (2, 5))
    rows = kesra.all("paper-list", "rows", day, "--page", code)
    assert [row["number"] for row in rows] == ["A-002", "A-003", "A-004", "A-005"]
    assert len(kesra.all("paper-list", "rows", day, "--page", "1")) == 13
    assert kesra.refused("paper-list", "rows", day, "--page", "2") == "invalid_value"
    handover.hand_over(world.store, day, "5")
    lines = "A-002\n3 diwakilkan Fikri; anak\n4 menolak\n5\n"
    enter = ("paper-list", "enter", day, "--page", "1")
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert [one["number"] for one in kesra.all(*enter, "--check")] == ["A-005"]
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert kesra.refused(*enter) == "paper_doubts"
    monkeypatch.setattr("sys.stdin", io.StringIO("5 entah"))
    assert kesra.refused(*enter) == "invalid_value"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    done = kesra.one(*enter, "--counted", "3", "--stands", "5")
    assert (len(done["receipts"]), done["absent"], done["left"]) == (2, 1, 1)
