"""From an empty folder to an open office and back to the lock, as a clerk does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, laptop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kesra_desktop.store import keys
from kesra_desktop.sync import enrol
from kesra_desktop.ui.app import Program
from kesra_desktop.ui.pages.start.setup import SetupPage
from kesra_desktop.ui.pages.start.unlock import UnlockPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not measure this machine for each new office."""
    monkeypatch.setattr(keys, "tuned_cost", keys.Cost)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path / "data", Clock())
    qtbot.addWidget(made.frame)
    yield made
    made.end()


def started(program: Program) -> UnlockPage | SetupPage:
    program.start()
    program.frame.show()
    page = program.frame.currentWidget()
    assert isinstance(page, UnlockPage | SetupPage)
    return page


def test_a_new_office_is_made_and_opened(qtbot: QtBot, program: Program) -> None:
    page = started(program)
    assert isinstance(page, SetupPage)
    card = page.office
    card.office.set_text("Bagian Kesra Kota Arungjati")
    card.laptop.set_text("Ruang koordinator")
    QTest.keyClicks(card.code.input.line, "b-2")
    card.who.operator.set_text("Lastri Handayani")
    QTest.keyClicks(card.who.passphrase.line, PASSPHRASE)
    page.submit()
    assert card.who.again.problem.isVisible()
    assert card.who.passphrase.text() == PASSPHRASE
    QTest.keyClicks(card.who.again.line, PASSPHRASE)
    QTest.keyClick(card.who.again.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.workplace is not None, timeout=10_000)
    assert program.workplace is not None
    state = program.workplace.state()
    assert (state.operator, state.laptop) == ("Lastri Handayani", "B-2")


def test_a_wrong_passphrase_is_told_and_the_right_one_opens(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    laptop(tmp_path / "data").close()
    page = started(program)
    assert isinstance(page, UnlockPage)
    QTest.keyClicks(page.passphrase.line, "salah semua ini")
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(page.passphrase.problem.isVisible, timeout=10_000)
    assert page.passphrase.text() == "salah semua ini"
    page.passphrase.line.setText(PASSPHRASE)
    page.submit()
    qtbot.waitUntil(lambda: program.workplace is not None, timeout=10_000)


def test_locking_covers_everything_and_work_goes_on_after_it(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    laptop(tmp_path / "data").close()
    page = started(program)
    assert isinstance(page, UnlockPage)
    page.passphrase.line.setText(PASSPHRASE)
    page.submit()
    qtbot.waitUntil(lambda: program.workplace is not None, timeout=10_000)
    assert program.workplace is not None
    window = program.workplace.window
    window.show_page("exchange")
    window.lock.emit()
    assert program.frame.currentWidget() is page
    assert page.operator() == "Lastri"
    page.passphrase.line.setText(PASSPHRASE)
    page.submit()
    qtbot.waitUntil(lambda: program.frame.currentWidget() is window, timeout=10_000)
    assert window.current_page() == "exchange"


def test_an_invitation_makes_this_a_laptop_of_the_office(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "undangan.kesra"
    with laptop(tmp_path / "first", "A") as first:
        spoken = enrol.invite(first, "B-1", "Loket 1", file)
    page = started(program)
    assert isinstance(page, SetupPage)
    page.choose(file)
    card = page.invitation
    card.spoken.set_text("AAAA-AAAA-AAAA-AAAA")
    page.submit()
    qtbot.waitUntil(card.spoken.problem.isVisible, timeout=20_000)
    card.spoken.set_text(spoken)
    page.submit()
    qtbot.waitUntil(card.who.isVisible, timeout=20_000)
    card.who.operator.set_text("Sri Wahyuni")
    card.who.passphrase.line.setText(PASSPHRASE)
    card.who.again.line.setText(PASSPHRASE)
    page.submit()
    qtbot.waitUntil(lambda: program.workplace is not None, timeout=20_000)
    assert program.workplace is not None
    assert program.workplace.state().laptop == "B-1"
