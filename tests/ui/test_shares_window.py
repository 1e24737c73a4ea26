"""Shares of a day's list in the window, and a form that is open while news arrive."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, START, Clock
from desk_world import a_world
from PySide6.QtWidgets import QApplication, QWidget

from kesra_desktop.model.people import Recipient
from kesra_desktop.services import shares
from kesra_desktop.store import queries
from kesra_desktop.store.keys import Cost
from kesra_desktop.sync import enrol, exchange
from kesra_desktop.sync.revoking import revoke
from kesra_desktop.ui.pages.exchange.shares import StoreShares
from kesra_desktop.ui.pages.exchange.shares_sheet import ShareSheet
from kesra_desktop.ui.pages.recipients.edit import PersonSheet
from kesra_desktop.ui.pages.recipients.register import Register
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from history_world import Histories
    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1270, 700)
    made.show()
    return made


def a_sheet(page: QWidget, store: Store) -> ShareSheet:
    sheet = ShareSheet(Theme(), page, StoreShares(store))
    sheet.ask()
    return sheet


def moved(qtbot: QtBot, sheet: ShareSheet) -> str:
    with qtbot.waitSignal(sheet.moved) as said:
        sheet.go.click()
    return str(said.args[0])


def a_second_laptop(store: Store, folder: Path) -> None:
    said = enrol.invite(store, "B", "Loket B", folder / "b.kesra")
    opened = enrol.open_invitation(folder / "b.kesra", said)
    who = enrol.Newcomer("Sri", PASSPHRASE)
    clock = Clock(START + timedelta(hours=1))
    enrol.join(folder / "b", opened, who, clock, Cost()).close()


def test_a_share_is_moved_and_a_lost_laptops_is_taken_over(
    qtbot: QtBot, page: QWidget, tmp_path: Path
) -> None:
    world = a_world(tmp_path / "a", prefix="A")
    store, event = world.store, world.distribution
    with store:
        a_second_laptop(store, tmp_path)
        sheet = a_sheet(page, store)
        assert [row.code for row in sheet._day().rows] == [""]
        sheet.target.choose("B")
        sheet.numbers.set_text("1-4, 6; x")
        sheet.go.click()
        qtbot.waitUntil(sheet.trouble.isVisible)
        assert shares.counts(store, event) == {"": 13}, "nothing is moved by half"
        sheet.numbers.set_text("1-4, 6")
        assert moved(qtbot, sheet).startswith("5 ")
        assert shares.counts(store, event) == {"": 8, "B": 5}
        sheet = a_sheet(page, store)
        assert [r.may_move for r in sheet._day().rows] == [True, False], "B's is B's to move"
        sheet.reject()
        revoke(store, "B", "hilang")
        sheet = a_sheet(page, store)
        sheet.source.choose("B")
        assert not sheet.reason.isHidden()
        assert [one.code for one in sheet._day().targets] == ["A"]
        sheet.go.click()
        assert sheet.reason.problem.words.text()
        sheet.reason.set_text("laptop B dicuri")
        moved(qtbot, sheet)
        assert shares.counts(store, event) == {"": 8, "A": 5}


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
