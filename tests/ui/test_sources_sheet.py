"""Where a person's data comes from: every source, the page it was typed from, and overriding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import laptop
from photographed import PEOPLE, a_page
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kesra_desktop.imaging.pictures import read_pages
from kesra_desktop.intake import batch, typed_pages
from kesra_desktop.model.people import Recipient, Trust
from kesra_desktop.model.sources import Evidence, Source
from kesra_desktop.model.typed import Place
from kesra_desktop.services import attaching, typing_in
from kesra_desktop.store import blobs
from kesra_desktop.ui.pages.recipients.page import RecipientsPage
from kesra_desktop.ui.pages.recipients.register import Register
from kesra_desktop.ui.pages.recipients.sources import SourcesSheet
from kesra_desktop.ui.pages.typing.form import USUAL
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return a laptop with one person typed from a page, whom an older list calls otherwise."""
    with laptop(tmp_path / "a") as opened:
        pages = list(read_pages(a_page(tmp_path / "1.jpg")))
        source = attaching.new_photo_source(opened, pages, "Daftar 2019", "Kelurahan Medono")
        (page,) = attaching.pictures_of(opened, Source, source.id)
        row = dict(zip(USUAL, PEOPLE[0], strict=True))
        typing_in.type_row(opened, source.id, 1, row, Place(page.hash, 0, 202, 1000, 49))
        typing_in.settle_alone(opened, source.id, "sendirian")
        batch.accept(opened, typed_pages.stage(opened, source.id))
        (person,) = opened.find(Recipient)
        old = opened.add(Source(file_name="lama.xlsx", holder="Dinsos", year=2017))
        cells = '{"full_name": ["B", "St. Khotijah", []]}'
        opened.add(Evidence(recipient=person.id, source=old.id, row=9, cells=cells))
        yield opened
        for one in QApplication.topLevelWidgets():
            one.hide()


def opened(qtbot: QtBot, store: Store) -> tuple[RecipientsPage, SourcesSheet]:
    page = RecipientsPage(Theme(), Register(store))
    qtbot.addWidget(page)
    page.resize(1270, 656)
    page.show()
    qtbot.waitExposed(page)
    page._panel.show_person(page._register.detail(store.find(Recipient)[0].id))
    page._panel.want_sources()
    sheet = page.window().findChild(SourcesSheet)
    assert isinstance(sheet, SourcesSheet)
    return page, sheet


def press(sheet: SourcesSheet, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    handle = sheet.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifier)


def test_a_disputed_field_stands_first_with_its_page_and_is_chosen(
    qtbot: QtBot, store: Store
) -> None:
    page, sheet = opened(qtbot, store)
    assert page.isVisible()
    shown = sheet.shown()
    assert shown is not None
    assert (shown.field, shown.disputed, len(shown.claims)) == ("full_name", True, 2)
    assert [one.stands for one in shown.claims] == [True, False]
    assert shown.claims[0].place is not None
    qtbot.waitUntil(lambda: not sheet.strip._part.isNull(), timeout=10_000)
    press(sheet, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert store.find(Recipient)[0].full_name == "Siti Khotijah", "a choice needs its reason"
    assert sheet.reason.problem.isVisible()
    sheet.reason.set_text("KTP lama")
    press(sheet, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert store.find(Recipient)[0].full_name == "St. Khotijah"
    again = sheet.shown()
    assert again is not None
    assert "chose" in again.why


def test_trust_rises_by_a_document_and_by_meeting(qtbot: QtBot, store: Store) -> None:
    page, sheet = opened(qtbot, store)
    assert page.isVisible()
    said = sheet.raises.text()
    none = Qt.KeyboardModifier.NoModifier
    press(sheet, Qt.Key.Key_F6, none)
    assert store.find(Recipient)[0].trust is Trust.ONE_SOURCE, "which document?"
    sheet.reason.set_text("KTP")
    press(sheet, Qt.Key.Key_F6, none)
    assert store.find(Recipient)[0].trust is Trust.DOCUMENT
    assert sheet.raises.text() != said
    press(sheet, Qt.Key.Key_F7, none)
    assert store.find(Recipient)[0].trust is Trust.MET


def test_a_page_that_is_not_here_is_said_so(qtbot: QtBot, store: Store) -> None:
    source = store.find(Source, holder="Kelurahan Medono")[0]
    blobs.drop(store, [one.hash for one in attaching.pictures_of(store, Source, source.id)])
    page, sheet = opened(qtbot, store)
    assert page.isVisible()
    qtbot.waitUntil(lambda: "not here" in sheet.strip._words, timeout=10_000)
