"""Rail, status bar, undo bar and the two start screens' parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from kesra_desktop import errors
from kesra_desktop.ui.main_window import MainWindow, Page
from kesra_desktop.ui.pages.start.checks import again_problem, code_problem, passphrase_problem
from kesra_desktop.ui.pages.start.unlock import wait_after
from kesra_desktop.ui.problems import sentences_of, sentences_of_code, technical
from kesra_desktop.ui.theme import Look, Theme
from kesra_desktop.ui.widgets.password import PasswordField
from kesra_desktop.ui.widgets.radio_card import initials
from kesra_desktop.ui.widgets.status_bar import ShellState
from kesra_desktop.ui.widgets.strength import strength_of

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from pytestqt.qtbot import QtBot


def handle(window: QWidget) -> QWindow:
    """Keys go to the window itself: sent to a widget they would pass shortcuts by."""
    found = window.window().windowHandle()
    assert found is not None
    return found


def shell(qtbot: QtBot, state: ShellState | None = None) -> MainWindow:
    shown = state or ShellState("Sri Wahyuni", "B-2", "09.47", 312)
    window = MainWindow(Theme(), lambda: shown)
    for key, number in (("desk", 2), ("recipients", 3), ("exchange", 7)):
        window.add_page(Page(key, key.title(), "users", number, QWidget()))
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_keys_and_rail_lead_to_pages(qtbot: QtBot) -> None:
    window = shell(qtbot)
    assert window.current_page() == "desk"
    QTest.keyClick(handle(window), Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() == "exchange"
    window.status.unexchanged.click()
    window.rail.chosen.emit("recipients")
    assert window.current_page() == "recipients"


def test_the_status_bar_tells_the_truth(qtbot: QtBot) -> None:
    window = shell(qtbot)
    assert window.status.unexchanged.text() == "312 change(s) not exchanged yet"
    assert window.status.operator.text() == "Sri Wahyuni"
    troubled = shell(qtbot, ShellState("Sri", "B-2", "09.47", trouble="Imam Fathoni"))
    assert troubled.status.saved.text() == "Not saved: Imam Fathoni"
    assert troubled.status.unexchanged.text() == "Nothing to exchange"


def test_narrow_windows_fold_the_rail(qtbot: QtBot) -> None:
    window = shell(qtbot)
    window.resize(1093, 550)
    qtbot.waitUntil(lambda: window.rail.width() == 64)
    assert not window.status.text_percent.isVisible()


def test_the_text_size_has_keys_and_stays_in_its_steps(qtbot: QtBot) -> None:
    window = shell(qtbot)
    wanted: list[Look] = []
    window.look_wanted.connect(wanted.append)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(handle(window), Qt.Key.Key_Plus, control)
    QTest.keyClick(handle(window), Qt.Key.Key_Minus, control)
    QTest.keyClick(handle(window), Qt.Key.Key_0, control)
    assert [look.text_percent for look in wanted] == [115, 100, 100]


def test_undo_is_offered_in_place_of_the_status_bar(qtbot: QtBot) -> None:
    window = shell(qtbot)
    undone: list[bool] = []
    window.offer_undo("Imam Fathoni menerima.", lambda: undone.append(True))
    assert window.undo_bar.isVisible()
    assert not window.status.isVisible()
    window.undo_bar.button.click()
    assert undone == [True]
    assert window.status.isVisible()


def test_the_undo_bar_goes_by_itself_unless_it_is_held(qtbot: QtBot) -> None:
    window = shell(qtbot)
    window.offer_undo("Imam Fathoni menerima.", lambda: None)
    for _ in range(19):
        window.undo_bar._tick()
    assert window.undo_bar.isVisible()
    window.activateWindow()
    window.undo_bar.button.setFocus()
    qtbot.waitUntil(window.undo_bar.is_held)
    window.undo_bar._tick()
    assert window.undo_bar.isVisible()
    window.undo_bar.button.clearFocus()
    window.undo_bar._tick()
    assert not window.undo_bar.isVisible()


def test_lock_has_a_key(qtbot: QtBot) -> None:
    window = shell(qtbot)
    with qtbot.waitSignal(window.lock):
        QTest.keyClick(handle(window), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_the_passphrase_is_hidden_can_be_shown_and_warns_of_caps_lock(qtbot: QtBot) -> None:
    field = PasswordField(Theme(), "Passphrase")
    qtbot.addWidget(field)
    field.show()
    assert field.line.echoMode() == QLineEdit.EchoMode.Password
    QTest.keyClicks(field.line, "A")
    assert field.warning.isVisible()
    QTest.keyClicks(field.line, "b")
    assert not field.warning.isVisible()
    field._show.click()
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal


def test_answers_of_the_set_up_form() -> None:
    assert code_problem("B-1") == code_problem("A") == code_problem("B2") == ""
    assert code_problem("")
    assert code_problem("LAPTOP")
    assert passphrase_problem("pendek")
    assert not passphrase_problem("empat kata mudah")
    assert again_problem("satu dua tiga", "satu dua")
    assert not again_problem("satu dua tiga", "satu dua tiga")


def test_strength_waits_and_initials() -> None:
    words = ("", "padi", "aaaaaaaaaa", "rumah hijau padi", "rumah hijau padi menguning sore")
    assert [strength_of(text) for text in words] == [0, 1, 2, 3, 4]
    assert [wait_after(wrong) for wrong in (1, 2, 3, 4, 5, 9)] == [0, 0, 5, 10, 20, 60]
    assert initials("Sri Wahyuni Rahayu") == "SW"
    assert initials("Lastri") == "L"


def test_bugs_are_told_without_their_values() -> None:
    with pytest.raises(ValueError, match="3399") as caught:
        int("3399 0143")
    assert "3399" not in technical(caught.value)
    assert "test_shell.py" in technical(caught.value)
    assert "safe" in sentences_of(caught.value).what
    assert sentences_of_code("damaged_file", file="k.kesra").what == "k.kesra is damaged."
    assert sentences_of(errors.DriveGone()).step.startswith("No data is damaged.")
