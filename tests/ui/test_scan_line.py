"""Scanner bursts are caught whole; a person's typing arrives complete and in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kesra_desktop.ui.scan_line import ScanLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Desk(QWidget):
    """A window with two fields, as full of focus as any page."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        box = QVBoxLayout(self)
        box.addWidget(self.first)
        box.addWidget(self.second)
        self.scans: list[str] = []
        self.line = ScanLine(self)
        self.line.scanned.connect(self.scans.append)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = Desk()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    window.first.setFocus()
    return window


def type_keys(window: QWidget, text: str, gap: int, enter: bool = True) -> None:
    """Press keys at the window itself: events sent straight to a widget bypass window filters."""
    handle = window.windowHandle()
    for character in text:
        QTest.keyClick(handle, ord(character))
        QTest.qWait(gap)
    if enter:
        QTest.keyClick(handle, Qt.Key.Key_Return)


def settle() -> None:
    QTest.qWait(100)


@pytest.mark.parametrize("gap", [0, 5, 16])
def test_burst_is_one_scan_and_leaves_the_field_alone(
    desk: Desk, gap: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kesra_desktop.ui.scan_line._HOLD_MS", 1000)  # a busy machine's pauses
    type_keys(desk, "B2-000268", gap)
    settle()
    assert desk.scans == ["B2-000268"]
    assert desk.first.text() == ""


def test_slowest_scanner_is_still_a_scanner(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kesra_desktop.ui.scan_line._HOLD_MS", 60)  # a busy test machine's jitter
    type_keys(desk, "339912", 30)
    settle()
    assert desk.scans == ["339912"]


def test_scan_is_caught_whatever_has_the_focus(desk: Desk) -> None:
    desk.second.setFocus()
    type_keys(desk, "K7M2ABCD", 2)
    desk.setFocus()
    type_keys(desk, "K7M2ABCE", 2)
    settle()
    assert desk.scans == ["K7M2ABCD", "K7M2ABCE"]
    assert (desk.first.text(), desk.second.text()) == ("", "")


def test_typing_arrives_complete_and_in_order(desk: Desk) -> None:
    type_keys(desk, "Siti Rohmatun", 70, enter=False)
    settle()
    assert desk.first.text() == "Siti Rohmatun"
    assert desk.scans == []


def test_hasty_typing_loses_nothing(desk: Desk) -> None:
    type_keys(desk, "Siti Rohmatun Khoiriyah", 3, enter=False)
    settle()
    assert desk.first.text() == "Siti Rohmatun Khoiriyah"


def test_short_burst_with_enter_is_typing(desk: Desk) -> None:
    pressed: list[str] = []
    desk.first.returnPressed.connect(lambda: pressed.append(desk.first.text()))
    type_keys(desk, "A-213", 2)
    settle()
    assert desk.scans == []
    assert pressed == ["A-213"]


def test_late_enter_is_typing(desk: Desk) -> None:
    pressed: list[str] = []
    desk.first.returnPressed.connect(lambda: pressed.append(desk.first.text()))
    type_keys(desk, "khoiriyah", 2, enter=False)
    QTest.qWait(120)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Return)
    assert desk.scans == []
    assert pressed == ["khoiriyah"]


def test_backspace_and_arrows_keep_their_place(desk: Desk) -> None:
    handle = desk.windowHandle()
    type_keys(desk, "abc", 1, enter=False)
    QTest.keyClick(handle, Qt.Key.Key_Backspace)
    type_keys(desk, "d", 1, enter=False)
    QTest.keyClick(handle, Qt.Key.Key_Left)
    type_keys(desk, "x", 1, enter=False)
    settle()
    assert desk.first.text() == "abxd"


def test_tab_and_mouse_send_held_keys_to_the_field_they_were_typed_in(desk: Desk) -> None:
    type_keys(desk, "satu", 1, enter=False)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Tab)
    type_keys(desk, "dua", 1, enter=False)
    centre = desk.first.mapTo(desk, desk.first.rect().center())
    QTest.mouseClick(desk.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(centre))
    settle()
    assert (desk.first.text(), desk.second.text()) == ("satu", "dua")


def test_capital_letters_with_shift_are_part_of_a_scan(desk: Desk) -> None:
    handle = desk.windowHandle()
    for character in "Ab-CD12":
        shifted = character.isupper()
        shift = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
        if shifted:
            QTest.keyPress(handle, Qt.Key.Key_Shift, shift)
        QTest.keyClick(handle, ord(character), shift)
        if shifted:
            QTest.keyRelease(handle, Qt.Key.Key_Shift)
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert [scan.upper() for scan in desk.scans] == ["AB-CD12"]


def test_control_keys_are_never_held(desk: Desk) -> None:
    desk.first.setText("salin")
    desk.first.selectAll()
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert desk.first.text() == ""


def test_scan_while_the_window_was_stalled(desk: Desk) -> None:
    handle = desk.windowHandle()
    QTest.keyClick(handle, ord("9"))
    QTest.qSleep(200)  # the window does not answer; the scanner's other keys wait in the queue
    QTest.qWait(1)
    assert desk.first.text() == "", "the first key must not be let go before the others are seen"


def test_hundred_scans_at_changing_pace(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kesra_desktop.ui.scan_line._HOLD_MS", 1000)  # a busy machine's pauses
    for number in range(100):
        type_keys(desk, f"B2{number:06}", number % 4)
    settle()
    assert desk.scans == [f"B2{number:06}" for number in range(100)]
    assert desk.first.text() == ""


def test_dialog_of_its_own_window_can_be_watched(desk: Desk, qtbot: QtBot) -> None:
    dialog = QWidget()
    field = QLineEdit(dialog)
    qtbot.addWidget(dialog)
    desk.line.watch(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    field.setFocus()
    type_keys(dialog, "K7M2ABCD", 2)
    settle()
    assert desk.scans == ["K7M2ABCD"]
    assert field.text() == ""
