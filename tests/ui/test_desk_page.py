"""The desk as a clerk uses it: scan, look, one key; and nothing handed over by accident."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from desk_world import GOODS, World, a_world
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kesra_desktop.model.distributions import (
    Absence,
    AbsenceReason,
    Distribution,
    Entitlement,
    Handover,
    Moved,
    StockMove,
    Void,
)
from kesra_desktop.model.paper_code import paper_code
from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.model.problem_cases import ProblemCase, ProblemReason
from kesra_desktop.model.programmes import AidItem
from kesra_desktop.services import stocking
from kesra_desktop.ui.pages.desk.adapter import StoreDesk
from kesra_desktop.ui.pages.desk.cases import CasesSheet, SettleSheet
from kesra_desktop.ui.pages.desk.page import DeskPage
from kesra_desktop.ui.pages.desk.paper_desk import DoubtSheet
from kesra_desktop.ui.pages.desk.reasons import AbsenceSheet, HereSheet, ProblemSheet, VoidSheet
from kesra_desktop.ui.pages.desk.sheets import ProxySheet
from kesra_desktop.ui.pages.desk.view import State
from kesra_desktop.ui.scan_line import ScanLine
from kesra_desktop.ui.theme import Look, Theme
from kesra_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LONG_NAME = "Raden Ajeng Siti Rohmatun Khoiriyah Kusumaningtyas Wardhani"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path / "b")
    yield made
    made.store.close()


@pytest.fixture
def goods(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = a_world(tmp_path / "b", GOODS)
    yield Desk(made, qtbot)
    made.store.close()


class Desk:
    """A page on a real store, with a list as its printer."""

    def __init__(self, world: World, qtbot: QtBot, look: Look | None = None) -> None:
        self.world = world
        self.printed: list[str] = []
        self.page = DeskPage(
            Theme(look or Look()),
            StoreDesk(world.store),
            self.printed.append,
        )
        qtbot.addWidget(self.page)
        self.page.resize(1270, 736)
        self.scans = ScanLine(self.page)
        self.scans.scanned.connect(self.page.take_scan)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        window = self.page.windowHandle()
        QTest.keyClick(window, key, modifier or Qt.KeyboardModifier.NoModifier)

    def type_text(self, text: str, *, enter: bool = True) -> None:
        for character in text:
            QTest.keyClick(self.page.windowHandle(), ord(character))
            QTest.qWait(50 if len(text) == 1 else 1)
        QTest.qWait(60)
        if enter:
            self.press(Qt.Key.Key_Return)

    def wake(self) -> None:
        """Let the page be the active window again after a sheet, as a window manager does."""
        QTest.qWait(20)
        self.page.activateWindow()
        QTest.qWaitForWindowActive(self.page)

    def state(self) -> State:
        return self.page._view.state

    def handed_over(self) -> list[Handover]:
        found: list[Handover] = self.world.store.find(Handover)
        return found


@pytest.fixture
def desk(world: World, qtbot: QtBot) -> Desk:
    return Desk(world, qtbot)


def open_sheet() -> Sheet:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, Sheet) and w.isVisible())


def test_only_open_distribution_is_served_at_once(desk: Desk) -> None:
    assert desk.page._stack.currentWidget() is desk.page._ready
    assert desk.page._scan.line.hasFocus()
    assert desk.page._bar._title.text() == "Insentif Guru TPQ & Madin · Triwulan IV 2025"


def test_scan_then_one_key_hands_over_and_prints(desk: Desk) -> None:
    nik = desk.world.people["Masruroh"].nik
    for character in nik:
        QTest.keyClick(desk.page.windowHandle(), ord(character))
    desk.press(Qt.Key.Key_Return)
    assert desk.state() == State.ENTITLED
    assert desk.page._scan.line.text() == ""
    desk.press(Qt.Key.Key_F9)
    (given,) = desk.handed_over()
    assert given.recipient == desk.world.people["Masruroh"].id
    assert desk.printed == [given.receipt]
    assert desk.state() == State.READY


def test_second_f9_does_nothing(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F9)
    assert len(desk.handed_over()) == 1


def test_f9_does_nothing_on_amber_and_red(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_F9)
    for text, state in (("masruroh", State.ALREADY), ("abdul gofurr", State.NOT_FOUND)):
        desk.type_text(text)
        assert desk.state() == state
        desk.press(Qt.Key.Key_F9)
    assert len(desk.handed_over()) == 1


def test_held_down_f9_is_one_press(desk: Desk) -> None:
    shortcuts = desk.page.findChildren(QShortcut)
    assert [s.autoRepeat() for s in shortcuts if s.key().toString() == "F9"] == [False]


def test_new_scan_replaces_the_card_without_saving(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.page.take_scan(desk.world.people["Imam Fathoni"].nik)
    assert desk.page._view.person is not None
    assert desk.page._view.person.name == "Imam Fathoni"
    assert desk.handed_over() == []


def test_escape_empties_the_card(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_Escape)
    assert desk.state() == State.READY
    assert desk.page._scan.line.hasFocus()


def test_numbers_choose_among_several(desk: Desk) -> None:
    desk.type_text("azizah")
    assert desk.state() == State.MANY
    second = desk.page._view.candidates[1]
    desk.type_text("2", enter=False)
    assert desk.state() == State.ENTITLED
    assert desk.page._view.person is not None
    assert desk.page._view.person.name == second.name


def test_digits_of_a_new_search_are_not_choices(desk: Desk) -> None:
    desk.type_text("azizah")
    desk.page._scan.line.setText("A-0")
    desk.type_text("1", enter=False)
    assert desk.page._scan.line.text() == "A-01"


def test_similar_names_are_offered_when_nobody_fits(desk: Desk) -> None:
    desk.type_text("Abdul Gofurr Maulanna")
    assert desk.state() == State.NOT_FOUND
    desk.type_text("1", enter=False)
    assert desk.page._view.person is not None
    assert desk.page._view.person.name == "Abdul Ghofur Maulana"


def test_proxy_is_asked_for_name_and_relation(desk: Desk, qtbot: QtBot) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_F8)
    sheet = open_sheet()
    assert isinstance(sheet, ProxySheet)
    sheet._decide()
    assert sheet.isVisible()
    assert sheet._name.problem.isVisible()
    sheet._name.set_text("Fikri Ramadhan")
    sheet._decide()
    assert sheet.isVisible(), "the relation is asked too"
    sheet._relations.buttons()[1].setChecked(True)
    sheet._nik.type_again("3399 0105 0604 90")
    sheet._decide()
    assert sheet.isVisible()
    assert "16" in sheet._nik.problem()
    sheet._nik.type_again("3399 0105 0604 9002")
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_F9)
    (given,) = desk.handed_over()
    assert (given.collected_by, given.relation) == ("Fikri Ramadhan", "child")
    assert given.collector_nik == "3399010506049002"
    assert desk.printed == [given.receipt]


def test_an_heir_needs_both_papers(desk: Desk) -> None:
    store = desk.world.store
    seen = store.open(Recipient, desk.world.people["Masruroh"].id)
    store.save(replace(seen.record, life=LifeStatus.DECEASED), seen)
    desk.type_text("masruroh")
    assert desk.state() == State.NOT_ENTITLED
    desk.press(Qt.Key.Key_F9)
    assert desk.handed_over() == []
    desk.press(Qt.Key.Key_F8)
    sheet = open_sheet()
    assert isinstance(sheet, ProxySheet)
    sheet._name.set_text("Rahma Wijayanti")
    first, second = sheet._documents.values()
    first.setChecked(True)
    sheet._decide()
    assert sheet.isVisible(), "the second paper is asked too"
    second.setChecked(True)
    sheet._decide()
    (given,) = desk.handed_over()
    assert (given.collected_by, given.relation) == ("Rahma Wijayanti", "ahli waris")
    assert given.documents == "surat_kematian, surat_ahli_waris"


def test_part_of_the_items_is_handed_over(goods: Desk) -> None:
    goods.type_text("masruroh")
    goods.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert [aid.name for aid in goods.page._view.taken] == ["Beras"]
    goods.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    goods.press(Qt.Key.Key_F9)
    assert goods.handed_over() == [], "nothing is left to hand over"
    goods.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    goods.press(Qt.Key.Key_F9)
    (given,) = goods.handed_over()
    assert len(given.lines) == 1
    goods.type_text("masruroh")
    assert goods.page._view.title == "Entitled to the rest"
    assert [aid.name for aid in goods.page._view.aids] == ["Susu UHT"]
    goods.press(Qt.Key.Key_F9)
    goods.type_text("masruroh")
    assert goods.state() == State.ALREADY


def test_a_case_goes_to_the_problem_desk_in_three_keys(desk: Desk) -> None:
    desk.type_text("Sumini Kasmuri")
    desk.press(Qt.Key.Key_F6)
    sheet = open_sheet()
    assert isinstance(sheet, ProblemSheet)
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_1)
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_Return)
    (case,) = desk.world.store.find(ProblemCase)
    assert (case.typed, case.reason) == ("Sumini Kasmuri", ProblemReason.NOT_LISTED)
    assert desk.page._stack.currentWidget() is desk.page._ready
    assert desk.handed_over() == []


def test_a_case_is_settled_where_it_was_parked(desk: Desk) -> None:
    desk.type_text("A-1")
    desk.press(Qt.Key.Key_F6)
    for key in (Qt.Key.Key_3, Qt.Key.Key_Return):
        QTest.keyClick(open_sheet(), key)
    desk.page.refresh()
    assert desk.page._bar._problem.isVisible()
    desk.wake()
    desk.press(Qt.Key.Key_F6)  # nobody is shown: the open cases
    cases = open_sheet()
    assert isinstance(cases, CasesSheet)
    QTest.keyClick(cases, Qt.Key.Key_1)
    settling = open_sheet()
    assert isinstance(settling, SettleSheet)
    QTest.keyClick(settling, Qt.Key.Key_F4)  # the card first
    assert desk.state() is State.ENTITLED
    desk.wake()
    desk.press(Qt.Key.Key_F6)  # the same key settles what is open
    settling = open_sheet()
    assert isinstance(settling, SettleSheet)
    QTest.keyClick(settling, Qt.Key.Key_Return)  # the way out has the focus: nothing is settled
    assert not desk.world.store.find(ProblemCase)[0].outcome
    desk.wake()
    desk.press(Qt.Key.Key_F6)
    for key in (Qt.Key.Key_4, Qt.Key.Key_Return):
        QTest.keyClick(open_sheet(), key)
    assert desk.world.store.find(ProblemCase)[0].outcome == "To come back another day"
    desk.page.refresh()
    assert not desk.page._bar._problem.isVisible()
    assert not desk.handed_over()


def test_absence_is_noted_with_a_reason_and_gives_nothing_away(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F3)  # nobody is shown: nothing is asked
    desk.type_text("A-1")
    desk.press(Qt.Key.Key_F3)
    sheet = open_sheet()
    assert isinstance(sheet, AbsenceSheet)
    QTest.keyClick(sheet, Qt.Key.Key_2)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    desk.wake()
    noted = desk.world.store.find(Absence)
    assert [one.reason for one in noted] == [AbsenceReason.REFUSED]
    desk.type_text("A-1")  # who comes later is served all the same, and the card says it
    assert desk.state() is State.ENTITLED
    assert "refused it" in desk.page._view.text
    desk.press(Qt.Key.Key_F9)
    assert len(desk.handed_over()) == 1
    desk.type_text("A-1")
    desk.press(Qt.Key.Key_F3)  # served: there is no absence to note
    assert len(desk.world.store.find(Absence)) == 1


def test_another_desks_person_is_served_here_with_a_reason(desk: Desk) -> None:
    store, person = desk.world.store, desk.world.people["Masruroh"]
    for right in store.find(Entitlement, recipient=person.id):
        seen = store.open(Entitlement, right.id)
        store.save(replace(seen.record, desk="B-1"), seen)
    desk.type_text("masruroh")
    assert desk.state() == State.WRONG_DESK
    desk.press(Qt.Key.Key_F9)
    assert desk.handed_over() == []
    desk.page._card._here.click()
    sheet = open_sheet()
    assert isinstance(sheet, HereSheet)
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_1)
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_Return)
    assert desk.state() == State.ENTITLED
    desk.page._hand_over()
    (given,) = desk.handed_over()
    assert given.exception == "That desk is closed"


def test_without_stock_the_card_says_so(goods: Desk) -> None:
    store = goods.world.store
    rice = store.find(AidItem, name="Beras")[0]
    place = store.get(Distribution, goods.world.distribution).place
    arrived = StockMove(
        place=place,
        item=rice.id,
        moved=Moved.RECEIVED,
        quantity=Decimal(1),
        desk="",
        at=store.now(),
    )
    stocking.move_stock(store, arrived)
    for name in ("imam fathoni", "masruroh"):
        goods.type_text(name)
        goods.press(Qt.Key.Key_F9)
    assert len(goods.handed_over()) == 1
    assert goods.state() == State.NOT_ENTITLED
    assert goods.page._view.title.startswith("Beras: only 0 karung left")


def test_undo_asks_a_reason_and_voids_the_receipt(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sheet = open_sheet()
    assert isinstance(sheet, VoidSheet)
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_Return)
    QTest.qWait(20)
    assert not any(w.isVisible() for w in QApplication.topLevelWidgets() if isinstance(w, Sheet))
    assert desk.world.store.find(Void) == []
    QTest.qWait(20)
    desk.page.activateWindow()
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sheet = open_sheet()
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_1)
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_Return)
    (void,) = desk.world.store.find(Void)
    assert void.reason == "Wrong person"
    desk.type_text("masruroh")
    assert desk.state() == State.ENTITLED


def test_undo_without_a_reason_is_held_back(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_F9)
    desk.page._undo_last()
    sheet = open_sheet()
    assert isinstance(sheet, VoidSheet)
    sheet._decide()
    assert sheet._other.problem.isVisible()
    sheet._other.set_text("Orangnya tidak jadi datang")
    sheet._decide()
    assert [void.reason for void in desk.world.store.find(Void)] == ["Orangnya tidak jadi datang"]


def test_last_receipt_is_printed_again(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F7)
    receipt = desk.handed_over()[0].receipt
    assert desk.printed == [receipt, receipt]


def test_failed_first_print_is_said_and_repeated(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_F9)
    receipt = desk.handed_over()[0].receipt
    desk.page.note_not_printed(receipt)
    words = [w.text() for w in desk.page._recent.findChildren(QWidget) if hasattr(w, "text")]
    assert any("not printed yet" in str(text) for text in words)
    desk.press(Qt.Key.Key_F7)
    assert desk.printed == [receipt, receipt]
    desk.page.note_printed(receipt)
    assert desk.page._troubled == frozenset()


def test_somebody_served_meanwhile_is_never_served_twice(desk: Desk) -> None:
    desk.type_text("masruroh")
    other = StoreDesk(desk.world.store)
    other.hand_over(desk.world.distribution, desk.world.people["Masruroh"].id, None)
    desk.press(Qt.Key.Key_F9)
    assert len(desk.handed_over()) == 1
    assert desk.state() == State.ALREADY
    assert desk.printed == []


def test_no_distribution_tells_what_to_do(desk: Desk) -> None:
    store = desk.world.store
    seen = store.open(Distribution, desk.world.distribution)
    store.save(replace(seen.record, closed=True), seen)
    desk.page.choose_session()
    assert desk.page._sessions._empty.isVisible()
    desk.page.take_scan("masruroh")
    desk.press(Qt.Key.Key_F9)
    assert desk.handed_over() == []


def test_closed_meanwhile_is_refused(desk: Desk) -> None:
    desk.type_text("masruroh")
    store = desk.world.store
    seen = store.open(Distribution, desk.world.distribution)
    store.save(replace(seen.record, closed=True), seen)
    desk.press(Qt.Key.Key_F9)
    assert desk.handed_over() == []
    assert desk.printed == []


@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1270, 736, 100), (1270, 656, 100), (1029, 518, 100), (1270, 736, 130)],
)
def test_no_button_is_cut_or_covered(
    world: World, qtbot: QtBot, width: int, height: int, percent: int
) -> None:
    seen = world.store.open(Recipient, world.people["Masruroh"].id)
    world.store.save(replace(seen.record, full_name=LONG_NAME), seen)
    desk = Desk(world, qtbot, Look(text_percent=percent))
    desk.page.resize(width, height)
    for text in ("kusumaningtyas", "azizah", "abdul gofurr"):
        desk.page.take_scan(text)
        QTest.qWait(30)
        assert (desk.page.width(), desk.page.height()) == (width, height)
        for button in desk.page.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width() - 1, button.text()
        main = desk.page._stack
        assert main.geometry().bottom() <= height


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.press(Qt.Key.Key_F9)
    for button in desk.page.findChildren(QAbstractButton):
        if button.objectName() == "qt_tableview_cornerbutton":
            continue  # Qt's own, never shown here
        assert button.accessibleName() or button.text(), button
    interface = QAccessible.queryAccessibleInterface(desk.page._scan.line)
    assert interface.text(QAccessible.Text.Name) == "Scan or search"


def test_dark_and_large_are_taken_over_while_open(desk: Desk) -> None:
    desk.type_text("masruroh")
    desk.page._theme.set_look(Look(dark=True, text_percent=115))
    assert not desk.page.grab().isNull()


def test_one_of_several_distributions_is_chosen_by_its_key(world: World, qtbot: QtBot) -> None:
    first = world.store.get(Distribution, world.distribution)
    world.store.add(replace(first, id="", place="Aula Kelurahan Kembangsari"))
    desk = Desk(world, qtbot)
    assert desk.page._stack.currentWidget() is desk.page._sessions
    places = [session.place for session in StoreDesk(world.store).sessions()]
    desk.type_text("2", enter=False)
    assert desk.page._stack.currentWidget() is desk.page._ready
    assert desk.page._bar._line.text().startswith(places[1])
    desk.page.choose_session()
    desk.press(Qt.Key.Key_Return)
    assert desk.page._bar._line.text().startswith(places[0])


def type_some_rows(desk: Desk) -> None:
    """Tick two rows, one absent, one collected by somebody else."""
    desk.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    desk.type_text("A-1")  # from this row on
    assert desk.page._paper.table.currentIndex().row() == 1  # the first was served before
    desk.type_text("1", enter=False)
    desk.press(Qt.Key.Key_Return)
    QTest.qWait(60)
    desk.type_text("2", enter=False)
    desk.type_text("3", enter=False)
    sheet = open_sheet()
    assert isinstance(sheet, ProxySheet)
    sheet._name.set_text("Fikri")
    sheet._relations.buttons()[1].click()
    sheet._decide()
    desk.wake()
    desk.type_text("1", enter=False)
    desk.press(Qt.Key.Key_Backspace)  # that was one too many


def test_a_paper_list_is_typed_back_in_with_one_key_a_row(desk: Desk) -> None:
    store, paper = desk.world.store, desk.page._paper
    desk.type_text("A-1")
    desk.press(Qt.Key.Key_F9)
    type_some_rows(desk)
    paper.table.choose(0)
    desk.type_text("1", enter=False)  # ticked on the paper too
    desk.press(Qt.Key.Key_F9)
    assert paper.count.problem.isVisible()  # the ticks are counted first
    for count, said in (("3", True), ("4", False)):
        paper.count.set_text(count)
        desk.press(Qt.Key.Key_F9)
        assert paper.count.problem.isVisible() is said
    doubt = open_sheet()
    assert isinstance(doubt, DoubtSheet)
    QTest.keyClick(doubt, Qt.Key.Key_1)
    QTest.keyClick(doubt, Qt.Key.Key_Return)
    given = [one for one in store.find(Handover) if one.paper]
    assert [(one.number, one.collected_by) for one in given] == [
        ("A-002", ""),
        ("A-003", ""),
        ("A-005", "Fikri"),
    ]
    assert store.count(Absence) == 1
    assert len(desk.printed) == 1  # only the first one, before the power failed
    assert "3 received" in paper.banner.title.text()


def test_the_page_is_known_by_its_qr_wherever_it_is_scanned(desk: Desk) -> None:
    paper, day = desk.page._paper, desk.world.distribution
    desk.page.take_scan(paper_code("checklist", day, 1, (6, 9)))
    assert [row.row.digits for row in paper._rows.values()] == [6, 7, 8, 9]
    desk.page.take_scan(paper_code("roster", day, 1))
    assert paper.banner.isVisible()  # another paper's sheet
    desk.press(Qt.Key.Key_Escape)
    desk.type_text("A-1")
    assert desk.state() is State.ENTITLED
    desk.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert paper.has_page  # nothing that was typed is thrown away


def test_a_paper_row_that_may_not_be_handed_over_goes_to_the_problem_desk(desk: Desk) -> None:
    store = desk.world.store
    dead = store.find(Entitlement, number="A-002")[0].recipient
    seen = store.open(Recipient, dead)
    store.save(replace(seen.record, life=LifeStatus.DECEASED), seen)
    desk.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    desk.type_text("1")  # the page as it would be printed now
    desk.type_text("1", enter=False)
    desk.type_text("1", enter=False)
    paper = desk.page._paper
    paper.count.set_text("2")
    paper.save.emit()
    doubt = open_sheet()
    QTest.keyClick(doubt, Qt.Key.Key_2)
    QTest.keyClick(doubt, Qt.Key.Key_Return)
    assert [one.recipient for one in store.find(ProblemCase)] == [dead]
    assert [one.number for one in store.find(Handover)] == ["A-001"]


def test_the_answer_is_read_aloud(desk: Desk) -> None:
    said: list[str] = []
    desk.page.announced.connect(said.append)
    desk.type_text("imam fathoni")
    desk.type_text("nobody at all")
    assert said[0].startswith("Entitled to receive. Imam Fathoni")
    assert "nobody at all" in said[1]
