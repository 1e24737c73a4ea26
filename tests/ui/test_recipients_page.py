"""Finding, opening, registering and amending people by keyboard, on a real store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desk_world import World, a_world
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.ui.entries import ChoiceEntry, TextEntry
from kesra_desktop.ui.pages.recipients.edit import PersonSheet
from kesra_desktop.ui.pages.recipients.page import RecipientsPage
from kesra_desktop.ui.pages.recipients.register import Register
from kesra_desktop.ui.theme import Look, Theme
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path / "b")
    yield made
    made.store.close()


def a_page(world: World, qtbot: QtBot, look: Look | None = None) -> RecipientsPage:
    page = RecipientsPage(Theme(look or Look()), Register(world.store))
    qtbot.addWidget(page)
    page.resize(1270, 736)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


@pytest.fixture
def page(world: World, qtbot: QtBot) -> RecipientsPage:
    return a_page(world, qtbot)


def type_text(page: RecipientsPage, text: str) -> None:
    page._focus_search()
    page._search.line.clear()
    QTest.keyClicks(page._search.line, text)


def open_sheet(page: RecipientsPage) -> PersonSheet:
    return [one for one in page.findChildren(PersonSheet) if one.isVisible()][-1]


def names(page: RecipientsPage) -> list[str]:
    model = page._model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_everybody_is_there_and_search_narrows_at_each_key(page: RecipientsPage) -> None:
    assert page._model.rowCount() == 13
    type_text(page, "azizah")
    assert len(names(page)) == 3
    assert page._search.note.text() == "3 of 13 people"
    assert page._table.current_id() == page._model.id_at(0)


def test_panel_follows_the_arrows(page: RecipientsPage, qtbot: QtBot) -> None:
    type_text(page, "siti rohmatun")
    qtbot.waitUntil(lambda: page._panel.recipient == page._model.id_at(0))
    assert page._panel._name.text() == "Siti Rohmatun Khoiriyah"
    type_text(page, "nur")
    QTest.keyClick(page._search.line, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page._panel.recipient == page._model.id_at(1))


def test_whole_nik_is_shown_for_a_moment_only(page: RecipientsPage, world: World) -> None:
    type_text(page, "masruroh")
    QTest.keyClick(page._search.line, Qt.Key.Key_Return)
    assert page._panel._nik.text() == "3399 •••• •••• 9013"
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F3)
    assert page._panel._nik.text().replace(" ", "") == world.people["Masruroh"].nik
    assert page._panel._hide_again.interval() == 20_000
    page._panel._hide_again.timeout.emit()
    assert page._panel._nik.text() == "3399 •••• •••• 9013"


def test_filters_narrow_and_are_cleared_together(page: RecipientsPage) -> None:
    page._category.choose("Guru Madin")
    assert len(names(page)) == 4
    assert page._clear.isVisible()
    page._clear_filters()
    assert len(names(page)) == 13
    assert not page._clear.isVisible()


def test_nobody_fits_says_what_to_do(page: RecipientsPage) -> None:
    type_text(page, "xyzzy")
    assert page._nobody.isVisible()
    assert not page._table.isVisible()
    assert page._panel.recipient == ""


def test_registering_checks_first_and_then_saves(page: RecipientsPage, world: World) -> None:
    type_text(page, "Sutrisno")
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F9)
    sheet = open_sheet(page)
    name = sheet._form.entries["full_name"]
    assert name.text() == "Sutrisno", "what was searched in vain is carried over"
    sheet._form.entries["birth_date"].type_again("31-02-1990")
    sheet._next()
    assert sheet._steps.currentIndex() == 0
    assert sheet._form.entries["birth_date"].problem() != ""
    assert sheet._form.summary.isVisible()
    sheet._form.entries["birth_date"].type_again("17-08-1985")
    sheet._next()
    assert sheet._steps.currentIndex() == 1
    assert world.store.find(Recipient, full_name="Sutrisno") == []
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_F9)
    (saved,) = world.store.find(Recipient, full_name="Sutrisno")
    assert saved.birth_date is not None
    assert saved.birth_date.isoformat() == "1985-08-17"
    assert page._panel.recipient == saved.id


def test_nik_fills_birth_date_and_sex_and_shows_look_alikes(page: RecipientsPage) -> None:
    page._add()
    sheet = open_sheet(page)
    number = sheet._form.entries["nik"]
    assert isinstance(number, TextEntry)
    QTest.keyClicks(number._input.line, "3399015402859101")
    assert number._input.note.text() == "16 digits"
    QTest.keyClicks(sheet._form.entries["full_name"]._input.line, "Nur Azizzah")  # type: ignore[attr-defined]
    sheet._look_around()
    assert sheet._form.entries["birth_date"].typed() == "14-02-1985"
    assert sheet._form.entries["sex"].text() == "P"
    assert sheet._alike.isVisible()
    assert "Nur Azizah" in sheet._alike.accessibleName()


def test_short_nik_is_kept_aside_and_said_before_saving(page: RecipientsPage, world: World) -> None:
    page._add()
    sheet = open_sheet(page)
    sheet._form.put_back({"full_name": "Sutrisno", "nik": "33990154"})
    sheet._next()
    assert sheet._steps.currentIndex() == 1
    assert sheet._check._findings.count() == 1
    sheet._next()
    (saved,) = world.store.find(Recipient, full_name="Sutrisno")
    assert (saved.nik, saved.note) == ("", "NIK: 33990154")


def test_what_was_typed_comes_back_after_esc(page: RecipientsPage, qtbot: QtBot) -> None:
    page._add()
    open_sheet(page)._form.put_back({"full_name": "Sutrisno", "address": "Jl. Melati 1"})
    QTest.keyClick(open_sheet(page).windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(s.isVisible() for s in page.findChildren(PersonSheet)))
    page._add()
    sheet = open_sheet(page)
    assert sheet._form.entries["address"].text() == "Jl. Melati 1"
    assert sheet._trouble.isVisible()


def test_amending_writes_only_what_changed_with_a_reason(
    page: RecipientsPage, world: World
) -> None:
    person = world.people["Masruroh"]
    page._amend(person.id)
    sheet = open_sheet(page)
    assert sheet._form.changed_texts() == {}
    life = sheet._form.entries["life"]
    assert isinstance(life, ChoiceEntry)
    life.set_value(LifeStatus.MOVED)
    sheet._form.entries["address"].type_again("Jl. Baru 1")
    sheet._next()
    sheet._check.reason.set_text("Pindah rumah")
    # Meanwhile somebody else corrected another field: it must survive.
    seen = world.store.open(Recipient, person.id)
    world.store.save(replace(seen.record, guardian="Sumiyati"), seen)
    sheet._next()
    saved = world.store.get(Recipient, person.id)
    assert (saved.address, saved.life, saved.guardian) == (
        "Jl. Baru 1",
        LifeStatus.MOVED,
        "Sumiyati",
    )
    last = world.store.history(person.id)[-1]
    assert (set(last.values), last.reason) == ({"address", "life"}, "Pindah rumah")


def test_wrong_nik_stops_an_amendment_at_its_field(page: RecipientsPage, world: World) -> None:
    page._amend(world.people["Masruroh"].id)
    sheet = open_sheet(page)
    sheet._form.entries["nik"].type_again("123")
    sheet._next()
    assert sheet._steps.currentIndex() == 0
    assert sheet._form.entries["nik"].problem() != ""


def test_somebody_elses_writing_keeps_place_and_search(page: RecipientsPage, world: World) -> None:
    type_text(page, "azizah")
    page._table.choose(1)
    chosen = page._table.current_id()
    seen = world.store.open(Recipient, chosen)
    world.store.save(replace(seen.record, address="Jl. Lain 5"), seen)
    page.refresh()
    assert page._table.current_id() == chosen
    assert page._search.line.text() == "azizah"


@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1270, 736, 100), (1270, 656, 100), (1029, 518, 100), (1270, 736, 130)],
)
def test_nothing_is_cut(world: World, qtbot: QtBot, width: int, height: int, percent: int) -> None:
    page = a_page(world, qtbot, Look(text_percent=percent))
    page.resize(width, height)
    QTest.qWait(20)
    assert (page.width(), page.height()) == (width, height)
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width() - 1, button.accessibleName()
            assert button.accessibleName() or button.text()


def test_narrow_window_lays_the_panel_over_the_list(page: RecipientsPage) -> None:
    page.resize(1029, 518)
    QTest.qWait(20)
    assert not page._panel.isVisible()
    page._open_first()
    assert page._panel.isVisible()
    page._back()
    assert not page._panel.isVisible()


def test_form_closes_with_its_page_and_comes_back(page: RecipientsPage, qtbot: QtBot) -> None:
    page._add()
    open_sheet(page)._form.put_back({"full_name": "Sutrisno"})
    page.hide()
    assert not any(sheet.isVisible() for sheet in page.findChildren(PersonSheet))
    page.show()
    page._add()
    assert open_sheet(page)._form.entries["full_name"].text() == "Sutrisno"


def test_a_power_cut_costs_at_most_two_seconds_of_typing(
    page: RecipientsPage, world: World, qtbot: QtBot
) -> None:
    """What was typed is kept on disk; the next start asks, and nothing is asked twice."""
    page._add()
    sheet = open_sheet(page)
    sheet._form.entries["full_name"].type_again("Budi Hartono")
    sheet._form.entries["address"].type_again("Jl. Kenari 3")
    sheet._typed("full_name")
    assert sheet._often.isActive()
    assert sheet._often.interval() <= 2000
    sheet.keep_under_way()
    with world.store.reopened() as after:  # the program ended here: nothing was put aside
        again = RecipientsPage(Theme(), Register(after))
        qtbot.addWidget(again)
        again.show()
        question = again.ask_about_interrupted()
        assert question is not None
        asked = " ".join(text.text() for text in question.findChildren(Text))
        assert "Budi Hartono" in asked
        question.reject()
        assert again.ask_about_interrupted() is None
        again._add()
        resumed = next(one for one in again.findChildren(PersonSheet) if one.isVisible())
        assert resumed._form.entries["address"].typed() == "Jl. Kenari 3"
        resumed._form.entries["address"].type_again("Jl. Kenari 33")
        resumed.reject()
        assert again.ask_about_interrupted() is None  # put aside by the clerk, not by a crash
        again.hide()
    sheet.reject()
