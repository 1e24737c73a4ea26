"""A laptop asks to join, six digits are compared, and both screens end with the same words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from builders import PASSPHRASE, START, Clock, a_recipient, laptop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kesra_desktop.model.people import Recipient
from kesra_desktop.store.office import open_office
from kesra_desktop.ui.openings import Openings
from kesra_desktop.ui.pages.exchange.granting import GrantSheet, OfficeKeySheet
from kesra_desktop.ui.pages.exchange.laptops import StoreLaptops
from kesra_desktop.ui.pages.start.asking import RequestSheet
from kesra_desktop.ui.pages.start.setup import AskActs
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store

SLOW = 30_000


def a_page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1270, 700)
    made.show()
    return made


def enter(sheet: QWidget) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return)


def asking(folder: Path, opened: Openings) -> AskActs:
    return AskActs(
        opened.has_asked,
        opened.ask,
        opened.join_as_asked,
        lambda _: folder / "b.kesra-request",
        lambda _: folder / "answer-B.kesra",
    )


def asked(qtbot: QtBot, page: QWidget, acts: AskActs) -> str:
    """Ask as the new laptop, and return the digits that it shows."""
    sheet = RequestSheet(Theme(), page, acts)
    sheet.ask()
    enter(sheet)
    assert sheet.laptop.problem.words.text()
    sheet.laptop.set_text("Loket 2")
    sheet.operator.set_text("Sri Wahyuni")
    sheet.passphrase.set_text(PASSPHRASE)
    enter(sheet)
    qtbot.waitUntil(lambda: bool(sheet.said.text()), timeout=SLOW)
    digits = sheet.said.text()
    sheet.reject()
    return digits


def granted(qtbot: QtBot, page: QWidget, store: Store, folder: Path, digits: str) -> str:
    """Let the laptop in, after a misread of the digits, and return the words at the end."""
    files = (lambda _: folder / "b.kesra-request", lambda _, name: folder / name)
    sheet = GrantSheet(Theme(), page, StoreLaptops(store), files)
    sheet.ask()
    enter(sheet)
    qtbot.waitUntil(lambda: sheet.name.text() == "Loket 2", timeout=SLOW)
    sheet.code.set_text("b")
    sheet.digits.set_text("000 000" if digits != "000 000" else "111 111")
    sheet._next()
    qtbot.waitUntil(sheet.trouble.isVisible, timeout=SLOW)
    assert not (folder / "answer-B.kesra").exists()
    sheet.digits.set_text(digits)
    with qtbot.waitSignal(sheet.granted, timeout=SLOW):
        sheet._next()
    words = sheet.said.text()
    sheet.reject()
    return words


def test_a_laptop_asks_is_compared_and_joins(qtbot: QtBot, tmp_path: Path) -> None:
    clock, page = Clock(START + timedelta(hours=1)), a_page(qtbot)
    acts = asking(tmp_path, Openings(tmp_path / "b", clock))
    digits = asked(qtbot, page, acts)
    with laptop(tmp_path / "a", "A", clock) as store:
        store.add(a_recipient())
        words = granted(qtbot, page, store, tmp_path, digits)
    again = RequestSheet(Theme(), page, acts)
    again.ask()
    again.operator.set_text("Sri Wahyuni")
    again.passphrase.set_text(PASSPHRASE)
    again._next()
    qtbot.waitUntil(lambda: bool(again.said.text()), timeout=SLOW)
    assert again.said.text() == words
    with qtbot.waitSignal(again.joined):
        enter(again)
    with open_office(tmp_path / "b", "Sri Wahyuni", PASSPHRASE, clock) as store:
        assert store.device.prefix == "B"
        assert store.count(Recipient) == 1


def test_the_office_key_is_written_for_paper(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot)
    with laptop(tmp_path / "a", "A") as store:
        out = tmp_path / "kunci.pdf"
        sheet = OfficeKeySheet(Theme(), page, StoreLaptops(store), lambda _: out)
        sheet.ask()
        sheet.passphrase.set_text("bukan kata sandinya")
        enter(sheet)
        qtbot.waitUntil(sheet.trouble.isVisible, timeout=SLOW)
        assert not out.exists()
        sheet.passphrase.set_text(PASSPHRASE)
        with qtbot.waitSignal(sheet.written, timeout=SLOW):
            enter(sheet)
        assert out.read_bytes().startswith(b"%PDF")
