"""A photographed list typed beside its picture by keyboard, read again blindly, and accepted."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, START, Clock, laptop
from photographed import PEOPLE, ROW, SIZE, TOP, a_page
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kesra_desktop.imaging.pictures import read_pages
from kesra_desktop.intake import batch as lists
from kesra_desktop.model.office import Operator
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sources import Evidence, Source
from kesra_desktop.model.typed import Place, Typing
from kesra_desktop.services import attaching, typing_in
from kesra_desktop.store import blobs
from kesra_desktop.store.office import open_office
from kesra_desktop.ui.pages.intake.adapter import StoreIntake
from kesra_desktop.ui.pages.intake.frame import CHOOSE
from kesra_desktop.ui.pages.intake.frame import START as BEGIN
from kesra_desktop.ui.pages.intake.page import IntakePage
from kesra_desktop.ui.pages.typing.adapter import StoreTyping
from kesra_desktop.ui.pages.typing.form import USUAL
from kesra_desktop.ui.pages.typing.page import TypingPage
from kesra_desktop.ui.pages.typing.scan_view import SHADES, as_stored, as_turned, shaded
from kesra_desktop.ui.pages.typing.sheets import AloneSheet, ColumnsSheet
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
Desk = tuple["Store", str]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An office with two photographed pages and two clerks; copied for each test."""
    folder = tmp_path_factory.mktemp("photographed")
    with laptop(folder / "a") as store:
        store.add(Operator(id="second", name="Hendro"))
        pages = [
            next(read_pages(a_page(folder / f"halaman {n}.jpg", PEOPLE[: 4 + n]))) for n in (0, 1)
        ]
        source = attaching.new_photo_source(store, pages, "Daftar 2019", "Kelurahan Medono")
    return folder / "a", source.id


@pytest.fixture
def desk(office: tuple[Path, str], tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(office[0], tmp_path / "a")
    with open_office(tmp_path / "a", "Lastri", PASSPHRASE, Clock(START + timedelta(1))) as store:
        yield store, office[1]
        for one in QApplication.topLevelWidgets():
            one.hide()


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1270, 656)
    page.show()
    qtbot.waitExposed(page)
    active(qtbot, page)


def active(qtbot: QtBot, page: QWidget) -> None:
    """Give the page's window the keys, as a screen does by itself when a sheet closes."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def opened(qtbot: QtBot, desk: Desk) -> TypingPage:
    store, source = desk
    page = TypingPage(Theme(), StoreTyping(store))
    shown(qtbot, page)
    page.open_source(source)
    qtbot.waitUntil(page.scan.is_readable)
    return page


def press(page: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    handle = page.window().windowHandle()
    assert handle is not None
    for _ in range(times):
        QTest.keyClick(handle, key, modifier)


def write(text: str) -> None:
    """Type into whatever has the caret."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def type_row(page: TypingPage, texts: tuple[str, ...]) -> None:
    """Type the fields of a row; one key more for each field, and none for the row."""
    for text in texts:
        write(text)
        press(page, Qt.Key.Key_Return)


def as_second(store: Store) -> None:
    (store.operator,) = store.find(Operator, id="second")


def test_rows_are_typed_one_after_the_other_and_the_mark_follows(qtbot: QtBot, desk: Desk) -> None:
    store, source = desk
    page = opened(qtbot, desk)
    assert tuple(page.fields.fields) == USUAL
    press(page, Qt.Key.Key_Down, CONTROL, 15)
    first = page.scan.place()
    type_row(page, PEOPLE[0])
    type_row(page, (*PEOPLE[1][:5], '"'))
    rows = typing_in.typed_rows(store, source)
    assert [one.values()["full_name"] for one in rows] == ["Siti Khotijah", "Slamet Riyadi"]
    assert rows[1].values()["kelurahan_code"] == PEOPLE[0][5], "a lone mark repeats the row above"
    assert rows[0].first.place == first.text()
    places = [int(one.first.place.split()[1]) for one in rows]
    assert places[1] - places[0] == first.height
    assert page.title.text().endswith("3")
    press(page, Qt.Key.Key_PageUp, CONTROL)
    assert page.fields.typed()["full_name"] == "Slamet Riyadi"
    assert page.scan.place().y == places[1]
    write("H. Slamet")
    press(page, Qt.Key.Key_Return, CONTROL)
    assert typing_in.standing_row(store, source, 2).values()["full_name"] == "H. Slamet"


def test_the_second_clerk_reads_blindly_and_decides_with_two_keys(qtbot: QtBot, desk: Desk) -> None:
    store, source = desk
    for row, texts in enumerate(PEOPLE[:2], 1):
        values = dict(zip(USUAL, texts, strict=True))
        typing_in.type_row(store, source, row, values)
    as_second(store)
    page = opened(qtbot, desk)
    assert (page._form.act, page._form.row) == ("again", 1)
    seen = " ".join(one.text() for one in page.findChildren(type(page.title)))
    said = " ".join(str(page.list.rows.index(at).data()) for at in range(3))
    for text in PEOPLE[0][:2] + PEOPLE[1][:2]:
        assert text not in seen + said, "the first reading is not shown"
    type_row(page, PEOPLE[0][:2])
    type_row(page, ("Slamet Riyadhi", PEOPLE[1][1]))
    assert page._form.act == "settle"
    press(page, Qt.Key.Key_1)
    press(page, Qt.Key.Key_Return)
    rows = typing_in.typed_rows(store, source)
    assert all(one.ready for one in rows)
    assert rows[1].values()["full_name"] == "Slamet Riyadi"
    with qtbot.waitSignal(page.staged, timeout=20_000) as staged:
        press(page, Qt.Key.Key_F9)
    (batch,) = staged.args or [""]
    assert lists.accept(store, batch).added == 2
    person = store.find(Recipient, nik=PEOPLE[0][1])[0]
    (evidence,) = store.find(Evidence, recipient=person.id)
    assert (evidence.source, evidence.sheet, evidence.row) == (source, "", 1)


def test_neither_reading_may_be_right(qtbot: QtBot, desk: Desk) -> None:
    store, source = desk
    typing_in.type_row(store, source, 1, {"full_name": "Warsinah", "nik": "1"})
    as_second(store)
    typing_in.type_again(store, source, 1, {"full_name": "Warsinih", "nik": "2"})
    page = opened(qtbot, desk)
    press(page, Qt.Key.Key_F8)
    press(page, Qt.Key.Key_3)
    write("x")
    press(page, Qt.Key.Key_Return)
    page.settling.settle()
    assert typing_in.typed_rows(store, source)[0].differences, "the NIK is not decided yet"
    press(page, Qt.Key.Key_2)
    page.settling.reason.set_text("")
    page.settling.settle()
    assert page.trouble.isVisible(), "a decision needs its reason"
    page.settling.reason.set_text("KTP dilihat")
    page.settling.settle()
    (row,) = typing_in.typed_rows(store, source)
    assert (row.values()["full_name"], row.values()["nik"]) == ("Warsinahx", "2")


def test_what_is_typed_outlives_the_laptop(
    qtbot: QtBot, office: tuple[Path, str], tmp_path: Path
) -> None:
    shutil.copytree(office[0], tmp_path / "a")
    store = open_office(tmp_path / "a", "Lastri", PASSPHRASE, Clock(START + timedelta(1)))
    page = opened(qtbot, (store, office[1]))
    press(page, Qt.Key.Key_PageDown)
    press(page, Qt.Key.Key_Down, CONTROL, 5)
    write("Endang Puspi")
    qtbot.waitUntil(lambda: not page._soon.isActive(), timeout=5_000)
    place = page.scan.place()
    shutil.copytree(tmp_path / "a", tmp_path / "b")  # as the disk is when the power goes
    page.hide()
    store.close()
    with open_office(tmp_path / "b", "Lastri", PASSPHRASE, Clock(START + timedelta(2))) as again:
        page = opened(qtbot, (again, office[1]))
        assert page.fields.typed() == {"full_name": "Endang Puspi"}
        assert page.scan.place() == place
        assert page.trouble.isVisible()
        press(page, Qt.Key.Key_Return, CONTROL)
        assert again.count(Typing) == 1
        assert StoreTyping(again).draft(office[1]) == {}
        page.hide()


def test_columns_are_those_of_the_page(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    write("Warsini")
    press(page, Qt.Key.Key_F2)
    sheet = page.findChild(ColumnsSheet) or page.window().findChild(ColumnsSheet)
    assert isinstance(sheet, ColumnsSheet)
    for name in ("ttl", "address", "rt_rw", "kelurahan_code"):
        sheet.boxes[name].setChecked(False)
    sheet.boxes["amount"].setChecked(True)
    press(sheet, Qt.Key.Key_F9)
    assert tuple(page.fields.fields) == ("full_name", "nik", "amount")
    assert page.fields.typed() == {"full_name": "Warsini"}, "what was typed stays"
    active(qtbot, page)
    write("Warsini")
    for _ in range(2):
        press(page, Qt.Key.Key_Return)
    write("600000")
    press(page, Qt.Key.Key_Return)
    assert StoreTyping(desk[0]).source(desk[1]).columns == ("full_name", "amount")


def test_one_clerk_alone_gives_one_reason(qtbot: QtBot, desk: Desk) -> None:
    store, source = desk
    page = opened(qtbot, desk)
    for texts in PEOPLE[:2]:
        type_row(page, texts)
    press(page, Qt.Key.Key_F3)
    sheet = page.window().findChild(AloneSheet)
    assert isinstance(sheet, AloneSheet)
    press(sheet, Qt.Key.Key_F9)
    assert sheet.isVisible(), "without a reason nothing is let through"
    QTest.keyClicks(sheet.reason.input.line, "Petugas lain di kelurahan")
    press(sheet, Qt.Key.Key_F9)
    active(qtbot, page)
    assert [one.ready for one in typing_in.typed_rows(store, source)] == [True, True]
    with qtbot.waitSignal(page.staged, timeout=20_000) as staged:
        press(page, Qt.Key.Key_F9)
    (batch,) = staged.args or [""]
    assert lists.summary(store, batch).problems["TK01"] == 2
    press(page, Qt.Key.Key_PageUp, CONTROL)
    press(page, Qt.Key.Key_PageUp, CONTROL)
    assert page._form.act == "look", "what is in the list is corrected there"


def test_a_page_is_turned_and_made_clearer_by_keys(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    before = page.grab().toImage()
    press(page, Qt.Key.Key_F6)
    press(page, Qt.Key.Key_Right, ALT)
    assert page.grab().toImage() != before
    for shade in (*SHADES[1:], SHADES[0]):
        press(page, Qt.Key.Key_F7)
        assert page.scan.shade == shade
    press(page, Qt.Key.Key_F4)
    assert page.scan.place().turn == 1
    height = page.scan.place().width
    press(page, Qt.Key.Key_Down, CONTROL | SHIFT, 3)
    assert page.scan.place().width > height, "turned once, the mark stands upright on the page"
    for _ in range(3):
        press(page, Qt.Key.Key_F4)
    assert page.scan.place().turn == 0


def test_places_survive_turning() -> None:
    box = QRectF(0, 0.2, 1, 0.05)
    for turn in range(4):
        stored = as_stored(box, turn)
        back = as_turned(stored, turn)
        assert back.topLeft().toTuple() == pytest.approx(box.topLeft().toTuple(), abs=1e-9)
        assert back.size().toTuple() == pytest.approx(box.size().toTuple())
    assert as_stored(box, 1).width() == pytest.approx(0.05)
    grey = QImage(4, 4, QImage.Format.Format_RGB32)
    grey.fill(QColor(120, 120, 120))
    assert (
        shaded(grey, "light").pixelColor(1, 1).red()
        > 120
        > shaded(grey, "dark").pixelColor(1, 1).red()
    )


def test_a_picture_that_is_not_here_is_said_so(qtbot: QtBot, desk: Desk) -> None:
    store, source = desk
    names = [one.hash for one in attaching.pictures_of(store, Source, source)]
    blobs.drop(store, names[1:])
    page = opened(qtbot, desk)
    press(page, Qt.Key.Key_PageDown)
    assert not page.scan.is_readable()
    assert "A1" in page.scan._words
    type_row(page, PEOPLE[0])
    assert store.count(Typing) == 1, "whoever has the paper at hand may type all the same"


def test_a_photo_given_to_the_import_opens_for_typing(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as store:
        files = [a_page(tmp_path / "foto.png"), tmp_path / "rusak.pdf"]
        files[1].write_bytes(b"%PDF nothing")
        page = IntakePage(Theme(), StoreIntake(store), lambda _: files)
        shown(qtbot, page)
        press(page, Qt.Key.Key_F9)
        assert page.step() == CHOOSE
        write("Kelurahan Medono")
        press(page, Qt.Key.Key_Return)
        with qtbot.waitSignal(page.pages_wanted, timeout=30_000) as wanted:
            press(page, Qt.Key.Key_Return)
        (source,) = store.find(Source)
        assert wanted.args == [source.id]
        assert source.holder == "Kelurahan Medono"
        assert "rusak.pdf" in page.trouble.line.text()
        assert page.choose.holder.text() == "", "the next list is perhaps somebody else's"
        assert page.step() == BEGIN
        with qtbot.waitSignal(page.pages_wanted):
            page.start.rows()[0].button.click()
        page.hide()


def test_the_mark_lies_where_the_row_is(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    top = round(1000 * (TOP - 8 + ROW) / SIZE[1])
    page.scan.show_place(Place(page._page, 0, top, 1000, round(1000 * ROW / SIZE[1])))
    band = page.scan._band_box()
    assert 0 < band.top() < band.bottom() < page.scan.height()
