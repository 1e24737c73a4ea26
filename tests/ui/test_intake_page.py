"""Surviving lists into the register by keyboard: real files, a real store, every step and back."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, START, Clock, a_recipient, laptop
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kesra_desktop.intake import batch as lists
from kesra_desktop.model.areas import areas
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sources import Source
from kesra_desktop.store.office import open_office
from kesra_desktop.ui.entries import TextEntry
from kesra_desktop.ui.pages.intake.adapter import StoreIntake
from kesra_desktop.ui.pages.intake.frame import CHOOSE, COLUMNS, FINISH, PROBLEMS
from kesra_desktop.ui.pages.intake.frame import START as BEGIN
from kesra_desktop.ui.pages.intake.page import IntakePage
from kesra_desktop.ui.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.intake.view import StandingView

DATA = Path(__file__).parent.parent / "data" / "lists"
FILES = sorted(DATA.glob("SINTETIS_*"))
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Keys:
    """Presses keys in a page's window, and counts them."""

    def __init__(self, page: IntakePage) -> None:
        self._page = page
        self.count = 0

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        handle = self._page.window().windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, modifier)
        self.count += 1

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        self.count += len(text)


@pytest.fixture(scope="module")
def read_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that has read two messy lists; copied for each test."""
    folder = tmp_path_factory.mktemp("office") / "a"
    with laptop(folder, "A") as store:
        lists.read(store, FILES, holder="Dinas Sosial")
    return folder


@pytest.fixture
def store(read_office: Path, tmp_path: Path) -> Iterator[Store]:
    shutil.copytree(read_office, tmp_path / "a")
    with open_office(tmp_path / "a", "Lastri", PASSPHRASE, Clock(START + timedelta(1))) as opened:
        yield opened
        for one in QApplication.topLevelWidgets():
            one.hide()


def a_page(
    qtbot: QtBot, store: Store, files: list[Path] | None = None, look: Look | None = None
) -> IntakePage:
    page = IntakePage(Theme(look or Look()), StoreIntake(store), lambda _: files or [])
    qtbot.addWidget(page)
    page.resize(1270, 736)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def at_rest(qtbot: QtBot, page: IntakePage) -> None:
    qtbot.waitUntil(lambda: page._job is None and page._looking is None, timeout=60_000)


def opened(qtbot: QtBot, store: Store) -> IntakePage:
    page = a_page(qtbot, store)
    (row,) = page.start.rows()
    row.button.click()
    if page.step() == COLUMNS:
        page.go_on()
    assert page.step() == PROBLEMS
    at_rest(qtbot, page)
    return page


def choose_group(qtbot: QtBot, page: IntakePage, start: str) -> None:
    at_rest(qtbot, page)
    buttons = page.problems.groups._buttons
    next(one for one in buttons if one.view.key.startswith(start)).click()
    at_rest(qtbot, page)
    page.problems.begin()


def standing(store: Store, page: IntakePage) -> StandingView:
    return StoreIntake(store).groups(page._batch).standing


def settle(qtbot: QtBot, page: IntakePage, keys: Keys) -> int:
    """Leave what only warns, hold what must be confirmed; return how many decisions it took."""
    decisions = 0
    while True:
        views = [one.view for one in page.problems.groups._buttons if not one.view.is_pairs]
        left = [one for one in views if one.key not in ("", "held")]
        if not left:
            return decisions
        choose_group(qtbot, page, left[-1].key)
        keys.press(Qt.Key.Key_F8 if page.problems.all.isVisible() else Qt.Key.Key_H)
        at_rest(qtbot, page)
        decisions += 1


def test_from_messy_files_to_an_accepted_register_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "a", "A") as store:
        page = a_page(qtbot, store, FILES)
        keys = Keys(page)
        keys.press(Qt.Key.Key_F9)
        assert page.step() == CHOOSE
        keys.type("Dinas Sosial")
        keys.press(Qt.Key.Key_Return)
        keys.press(Qt.Key.Key_Return)
        at_rest(qtbot, page)
        assert page.step() in (COLUMNS, PROBLEMS)
        while page.step() == COLUMNS:
            keys.press(Qt.Key.Key_F9)
        at_rest(qtbot, page)
        decisions = settle(qtbot, page, keys)
        keys.press(Qt.Key.Key_Return, CONTROL)
        at_rest(qtbot, page)
        assert page.step() == FINISH
        assert store.count(Recipient) == 0, "nothing is saved before the last key"
        keys.press(Qt.Key.Key_F9)
        at_rest(qtbot, page)
        found = lists.summary(store, page._batch)
        saved = found.outcomes["added"] + found.outcomes.get("enriched", 0)
        assert saved + found.outcomes.get("", 0) == found.people
        assert store.count(Recipient) == found.outcomes["added"] > 100
        assert {one.holder for one in store.find(Source)} == {"Dinas Sosial"}
        assert keys.count <= 12 + 6 + decisions + 1, "typing aside, one key a decision"


def test_an_accepted_list_is_undone_whole_and_its_decisions_stay(
    qtbot: QtBot, store: Store
) -> None:
    page = opened(qtbot, store)
    before = standing(store, page)
    page.go_on()
    at_rest(qtbot, page)
    page.main_act()
    at_rest(qtbot, page)
    assert store.count(Recipient) > 100
    page.refuse.click()
    at_rest(qtbot, page)
    assert store.count(Recipient) == 0
    assert standing(store, page) == before
    assert page.trouble.isVisible()


def test_a_typed_value_is_checked_saved_and_taken_back(qtbot: QtBot, store: Store) -> None:
    page = opened(qtbot, store)
    keys = Keys(page)
    choose_group(qtbot, page, "nik:N02")
    open_before = page.problems.model.rowCount()
    row = int(page.problems.table.current_id().partition(":")[0])
    keys.press(Qt.Key.Key_F9)
    entry = page.problems.detail._entry
    assert isinstance(entry, TextEntry)
    entry._input.line.selectAll()
    keys.type("33990")
    keys.press(Qt.Key.Key_Return)
    assert entry.problem() != "", "a NIK that is too short stays in the editor, with its reason"
    entry._input.line.selectAll()
    keys.type("3399015402859101")
    keys.press(Qt.Key.Key_Return)
    assert page.problems.detail._entry is None
    (typed,) = (one for one in lists.rows(store, page._batch) if one.n == row)
    assert typed.fields["nik"] == "3399015402859101"
    keys.press(Qt.Key.Key_Z, CONTROL)
    at_rest(qtbot, page)
    (back,) = (one for one in lists.rows(store, page._batch) if one.n == row)
    assert "nik" not in back.fields
    choose_group(qtbot, page, "nik:N02")
    assert page.problems.model.rowCount() == open_before


def test_a_decision_outlives_the_laptop(qtbot: QtBot, read_office: Path, tmp_path: Path) -> None:
    shutil.copytree(read_office, tmp_path / "a")
    store = open_office(tmp_path / "a", "Lastri", PASSPHRASE, Clock(START + timedelta(1)))
    page = opened(qtbot, store)
    choose_group(qtbot, page, "nik:")
    name = page.problems.detail.title.text()
    Keys(page).press(Qt.Key.Key_H)
    at_rest(qtbot, page)
    shutil.copytree(tmp_path / "a", tmp_path / "b")  # as the disk is when the power goes
    page.hide()  # what is seen reads from the store
    store.close()
    with open_office(tmp_path / "b", "Lastri", PASSPHRASE, Clock(START + timedelta(2))) as again:
        page = opened(qtbot, again)
        choose_group(qtbot, page, "held")
        assert page.problems.detail.title.text() == name
        Keys(page).press(Qt.Key.Key_F9)
        at_rest(qtbot, page)
        assert not any(one.view.key == "held" for one in page.problems.groups._buttons)
        page.hide()


def test_all_alike_is_one_decision(qtbot: QtBot, store: Store) -> None:
    page = opened(qtbot, store)
    group = next(one.view for one in page.problems.groups._buttons if one.view.stay_all)
    choose_group(qtbot, page, group.key)
    said: list[str] = []
    page.done.connect(lambda sentence, _: said.append(sentence))
    Keys(page).press(Qt.Key.Key_F8)
    at_rest(qtbot, page)
    assert len(lists.decisions(store, page._batch)) == 1
    assert str(group.count) in said[0]
    Keys(page).press(Qt.Key.Key_Z, CONTROL)
    at_rest(qtbot, page)
    assert lists.decisions(store, page._batch) == []
    counts = {one.view.key: one.view.count for one in page.problems.groups._buttons}
    assert counts[group.key] == group.count


def test_kinds_of_problems_change_by_keys(qtbot: QtBot, store: Store) -> None:
    page = opened(qtbot, store)
    keys = [one.view.key for one in page.problems.groups._buttons]
    first = page.problems.groups.value
    Keys(page).press(Qt.Key.Key_PageDown, CONTROL)
    at_rest(qtbot, page)
    assert page.problems.groups.value == keys[1] != first
    for _ in range(2):
        Keys(page).press(Qt.Key.Key_PageUp, CONTROL)
        at_rest(qtbot, page)
    assert page.problems.groups.value == first


def test_rows_come_in_without_a_doubtful_nik(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    names = ("Sutrisno", "Masruroh", "Imam Fathoni", "Endang Puspitarini", "Warsini")
    rows = [f"{n};{name};33990199138590{n:02d}" for n, name in enumerate(names, 1)]
    file.write_text("\n".join(["NO;NAMA;NIK", *rows]) + "\n", "utf-8")
    with laptop(tmp_path / "a", "A") as store:
        lists.read(store, [file], holder="Kelurahan")
        page = opened(qtbot, store)
        choose_group(qtbot, page, "nik:N06")
        assert standing(store, page).waiting == 5
        Keys(page).press(Qt.Key.Key_F8)
        at_rest(qtbot, page)
        assert standing(store, page).waiting == 0
        found = lists.rows(store, page._batch)
        assert [row.fields.get("nik") for row in found] == [None] * 5
        assert {row.raw["nik"][1][:8] for row in found} == {"33990199"}
        Keys(page).press(Qt.Key.Key_Z, CONTROL)
        at_rest(qtbot, page)
        assert standing(store, page).waiting == 5
        page.hide()


def test_the_register_proposes_the_nik_of_who_is_known(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text(
        "NO;NAMA;NIK;TGL LAHIR;KELURAHAN\n1;Siti Rohmatun Khoiriyah;;03-02-1975;Medono\n", "utf-8"
    )
    with laptop(tmp_path / "a", "A") as store:
        known = store.add(
            a_recipient(
                birth_date=date(1975, 2, 3),
                kelurahan_code=areas().find_kelurahan("Medono", "33.75").code,
            )
        )
        lists.read(store, [file], holder="Kelurahan")
        page = opened(qtbot, store)
        choose_group(qtbot, page, "nik:N01")
        detail = page.problems.detail
        assert detail._proposal.value.text().replace(" ", "") == known.nik
        Keys(page).press(Qt.Key.Key_F9)
        at_rest(qtbot, page)
        (row,) = lists.rows(store, page._batch)
        assert row.fields["nik"] == known.nik
        page.go_on()
        at_rest(qtbot, page)
        page.main_act()
        at_rest(qtbot, page)
        assert store.count(Recipient) == 1, "the row completed the person it belongs to"
        page.hide()


def test_look_alikes_are_answered_by_figures(qtbot: QtBot, store: Store) -> None:
    page = opened(qtbot, store)
    views = [one.view for one in page.problems.groups._buttons]
    choose_group(qtbot, page, next(one.key for one in views if one.is_pairs and one.count > 1))
    pairs = page.problems.pairs
    first, left = pairs.current_key(), pairs.lines.rowCount()
    Keys(page).press(Qt.Key.Key_3)
    at_rest(qtbot, page)
    assert pairs.lines.rowCount() == left
    assert pairs.lines.key_at(left - 1) == first, "put off, it goes to the end of the queue"
    second = pairs.current_key()
    Keys(page).press(Qt.Key.Key_2)
    answers = {str(one.n): one.answer for one in lists.pairs(store, page._batch)}
    assert (answers[first], answers[second]) == ("later", "different")


def test_columns_are_asked_and_read_again(qtbot: QtBot, store: Store) -> None:
    page = opened(qtbot, store)
    page.go_back()
    assert page.step() == COLUMNS
    sheet = next(one for one in page._service.sheets(page._batch) if one.people)
    place = next(one.index for one in sheet.columns if one.value == "alamat")
    page.columns.tabs.offer([], "")
    page.columns.show_sheets(page._service.sheets(page._batch))
    assert page.columns.tabs.value == sheet.key
    page.columns.grid.choosers[place].choose("keterangan")
    at_rest(qtbot, page)
    again = next(one for one in page._service.sheets(page._batch) if one.key == sheet.key)
    assert next(one.value for one in again.columns if one.index == place) == "keterangan"
    assert again.people == sheet.people


def test_rows_to_correct_go_back_to_their_sender(
    qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    page = opened(qtbot, store)
    page._choose_target = lambda _, name: tmp_path / name
    page.go_on()
    at_rest(qtbot, page)
    Keys(page).press(Qt.Key.Key_E, CONTROL)
    at_rest(qtbot, page)
    (file,) = tmp_path.glob("*.xlsx")
    assert file.name in page.trouble.title.text()
    assert file.stat().st_size > 2000


def test_a_list_is_refused_with_a_reason_only(qtbot: QtBot, store: Store) -> None:
    page = opened(qtbot, store)
    page.refuse.click()
    page.main_act()
    assert page.finish.reason.problem.isVisible()
    QTest.keyClicks(page.finish.reason.input.line, "Ada daftar yang lebih baru")
    undo: list[object] = []
    page.done.connect(lambda _, back: undo.append(back))
    page.main_act()
    assert page.step() == BEGIN
    (batch,) = lists.batches(store)
    assert (batch.state, batch.reason) == ("refused", "Ada daftar yang lebih baru")
    assert callable(undo[0])
    undo[0]()
    assert lists.batches(store)[0].state == "open"


def test_a_file_that_is_no_list_is_named_with_its_reason(qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "catatan.csv"
    wrong.write_text("hanya catatan biasa\n", "utf-8")
    with laptop(tmp_path / "a", "A") as store:
        page = a_page(qtbot, store, [wrong])
        page.main_act()
        page.main_act()
        at_rest(qtbot, page)
        assert page.step() == CHOOSE
        assert "catatan.csv" in page.trouble.title.text()
        assert page.choose.files == [wrong]
        assert lists.batches(store) == []


def test_the_same_file_goes_on_where_it_was(qtbot: QtBot, store: Store, tmp_path: Path) -> None:
    renamed = tmp_path / "lain.csv"
    shutil.copy(next(one for one in FILES if one.suffix == ".csv"), renamed)
    page = a_page(qtbot, store, [renamed])
    page.main_act()
    page.main_act()
    at_rest(qtbot, page)
    assert page.step() in (COLUMNS, PROBLEMS)
    assert "before" in page.trouble.title.text()
    assert len(lists.batches(store)) == 1


def test_reading_is_cancelled_and_nothing_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "a", "A") as store:
        page = a_page(qtbot, store, FILES)
        page.main_act()
        page.main_act()
        assert page.choose._busy.isVisible()
        page.go_on()
        at_rest(qtbot, page)
        assert page.step() == CHOOSE
        assert "cancelled" in page.trouble.title.text()
        assert lists.batches(store) == []


def test_files_are_dropped(qtbot: QtBot, store: Store) -> None:
    page = a_page(qtbot, store)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(one)) for one in FILES])
    act, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    modifier = Qt.KeyboardModifier.NoModifier
    page.start.zone.dropEvent(QDropEvent(QPointF(5, 5), act, dropped, button, modifier))
    assert page.step() == CHOOSE
    assert page.choose.files == FILES


@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1270, 736, 100), (1270, 656, 100), (1029, 518, 100), (1270, 736, 130)],
)
def test_nothing_is_cut(qtbot: QtBot, store: Store, width: int, height: int, percent: int) -> None:
    page = a_page(qtbot, store, look=Look(text_percent=percent))
    page.resize(width, height)
    (row,) = page.start.rows()
    row.button.click()
    for step in (COLUMNS, PROBLEMS):
        page._go(step)
        qtbot.waitUntil(lambda: cut(page) == [])
        assert (page.width(), page.height()) == (width, height)


def cut(page: IntakePage) -> list[str]:
    """Return the buttons that are narrower than their words, or have no name."""
    seen = [
        one
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and not one.visibleRegion().isEmpty()
    ]
    return [
        one.accessibleName() or repr(one)
        for one in seen
        if one.width() < one.minimumSizeHint().width() - 1 or not one.accessibleName()
    ]
