"""A scan is caught whole and types nothing, whatever has the focus: fields, lists, sheets, nothing.

The keys carry the stamps of a simulated scanner, 5 to 30 ms apart; no clock of the machine decides.
"""

from __future__ import annotations

from contextlib import contextmanager
from itertools import cycle
from typing import TYPE_CHECKING

import pytest
import shiboken6
from desk_world import World, a_world
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from kesra_desktop.model.distributions import Handover, Void
from kesra_desktop.model.problem_cases import ProblemCase
from kesra_desktop.settings import Settings
from kesra_desktop.ui.pages.desk.reasons import AbsenceSheet, HereSheet, ProblemSheet, VoidSheet
from kesra_desktop.ui.pages.desk.sheets import ProxySheet
from kesra_desktop.ui.places import PLACES
from kesra_desktop.ui.problems import Problems
from kesra_desktop.ui.scan_line import GAP_MS, ScanLine
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from kesra_desktop.ui.widgets.sheet import Sheet

FASTEST_MS = 5
CODE = "B2-123456"  # its digits are reasons on the desk's sheets, and Enter presses their buttons


class Scanner:
    """A fast keyboard with a clock of its own."""

    def __init__(self) -> None:
        self.now = 1_000_000
        self.gaps = cycle(range(FASTEST_MS, GAP_MS + 1))
        self.sent = 0

    def scan(self, window: QWindow) -> None:
        gap = next(self.gaps)
        self.now += 10_000
        for letter in CODE:
            self._press(window, ord(letter), letter, gap)
        self._press(window, Qt.Key.Key_Return, "\r", gap)
        self.sent += 1

    def _press(self, window: QWindow, key: int, text: str, gap: int) -> None:
        self.now += gap
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(window, event)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return a_world(tmp_path_factory.mktemp("pindai") / "b")


@pytest.fixture(scope="module")
def workplace(qapp: QApplication, world: World) -> Iterator[Workplace]:
    theme, frame = Theme(), QWidget()
    made = Workplace(theme, world.store, Settings, Problems(theme, frame), lambda _: None)
    made.window.resize(1366, 768)
    made.window.show()
    made.window.activateWindow()
    yield made
    made.close()
    made.window.deleteLater()
    frame.deleteLater()


@contextmanager
def watched(window: QWidget) -> Iterator[tuple[ScanLine, list[str]]]:
    """Give the one scan line of a window, and what it caught; it is gone at once afterwards."""
    scans, line = list[str](), ScanLine(window)
    line.scanned.connect(scans.append)
    yield line, scans
    shiboken6.delete(line)


def fields(top: QWidget) -> list[str]:
    return [one.text() for one in top.findChildren(QLineEdit)]


def focusable(top: QWidget) -> list[QWidget]:
    return [
        one
        for one in top.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.window() is top
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]  # fmt: skip


def handle(top: QWidget) -> QWindow:
    found = top.windowHandle()
    assert found is not None
    return found


@pytest.mark.parametrize("place", [place.key for place in PLACES])
def test_any_page_with_any_focus(place: str, workplace: Workplace, qtbot: QtBot) -> None:
    window, scanner = workplace.window, Scanner()
    window.show_page(place)
    before, targets = fields(window), focusable(window)
    assert targets
    with watched(window) as (_, scans):
        for target in targets:
            target.setFocus()
            scanner.scan(handle(window))
        if (focused := window.focusWidget()) is not None:
            focused.clearFocus()
        for _ in range(GAP_MS):  # every pace, and nothing has the focus
            scanner.scan(handle(window))
    assert window.current_page() == place
    assert scans == [CODE] * scanner.sent
    assert fields(window) == before


@pytest.mark.parametrize("kind", [ProxySheet, VoidSheet, ProblemSheet, AbsenceSheet, HereSheet])
def test_any_sheet_of_the_desk(
    kind: type[QDialog], workplace: Workplace, world: World, qtbot: QtBot
) -> None:
    """A scan answers nothing that a sheet asks: it is caught, and the sheet stays as it was."""
    made: dict[type[QDialog], Callable[[], Sheet]] = {
        ProxySheet: lambda: ProxySheet(Theme(), workplace.desk, "Imam", "Rp900.000"),
        VoidSheet: lambda: VoidSheet(Theme(), workplace.desk, "B2-000001", "Imam"),
        ProblemSheet: lambda: ProblemSheet(Theme(), workplace.desk, "Imam"),
        AbsenceSheet: lambda: AbsenceSheet(Theme(), workplace.desk, "Imam"),
        HereSheet: lambda: HereSheet(Theme(), workplace.desk, "Imam"),
    }
    workplace.window.show_page("desk")
    scanner = Scanner()
    with watched(workplace.window) as (line, scans):
        workplace.watch_scanner(line)
        sheet = made[kind]()
        sheet.ask()
        sheet.activateWindow()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is handle(sheet))
        before = fields(sheet)
        for target in focusable(sheet):
            target.setFocus()
            scanner.scan(handle(sheet))
        assert sheet.isVisible()
        assert fields(sheet) == before
        assert scans == [CODE] * scanner.sent
        assert workplace.desk.answer().typed == ""
        sheet.reject()
        workplace.stop_watching()
    assert [world.store.count(one) for one in (Handover, Void, ProblemCase)] == [0, 0, 0]


def test_a_hand_that_types_is_no_scanner(workplace: Workplace) -> None:
    """The same keys a little slower than any scanner reach the field."""
    window, scanner = workplace.window, Scanner()
    window.show_page("recipients")
    field = next(one for one in focusable(window) if isinstance(one, QLineEdit))
    field.clear()
    field.setFocus()
    scanner.gaps = cycle([GAP_MS + 20])
    with watched(window) as (_, scans):
        scanner.scan(handle(window))
    assert (scans, field.text()) == ([], CODE)
    field.clear()
