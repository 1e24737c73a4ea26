"""A form that is open while an exchange brings other data of the same person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kesra_desktop.model.people import Recipient
from kesra_desktop.store import queries
from kesra_desktop.sync import exchange
from kesra_desktop.ui.pages.recipients.edit import PersonSheet
from kesra_desktop.ui.pages.recipients.register import Register
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from history_world import Histories
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1270, 700)
    made.show()
    return made


def test_an_open_form_keeps_what_was_typed_and_its_base(
    qtbot: QtBot, page: QWidget, world: Histories, tmp_path: Path
) -> None:
    a, b, _ = world.stores
    sheet = PersonSheet(Theme(), page, Register(a), recipient="p0")
    sheet.ask()
    assert QApplication.activeModalWidget() is sheet
    sheet._form.put_back({"phone": "0899-0000-0001"})
    seen = b.open(Recipient, "p0")
    b.save(replace(seen.record, phone="0899-0000-0002"), seen)
    exchange.export_to(b, tmp_path)
    exchange.exchange(a, tmp_path)
    sheet.note_news()
    assert "while you type" in sheet._trouble.title.text()
    assert sheet._form.texts()["phone"] == "0899-0000-0001"
    sheet._next()
    with qtbot.waitSignal(sheet.saved):
        sheet._next()
    (clash,) = queries.clashes(a)
    assert set(clash.values) == {"0899-0000-0001", "0899-0000-0002"}
