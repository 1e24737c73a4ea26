"""Choosing today's distribution, or being told what to do when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.desk.numbered import NumberedRow
from kesra_desktop.ui.pages.desk.ready import TintedCircle
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kesra_desktop.ui.pages.desk.view import SessionView
    from kesra_desktop.ui.theme import Theme


class SessionsCard(Panel):
    """Every open distribution, or how to make the first."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._sessions: list[SessionView] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self._title = Text(theme, tr("Choose the distribution of this desk"), 18, 700)
        column.addWidget(self._title)
        self._empty = _nothing_planned(theme)
        column.addWidget(self._empty, 1)
        self._area = Scroller(theme)
        self._rows = self._area.column
        self._rows.setSpacing(8)
        column.addWidget(self._area, 1)

    def show_sessions(self, sessions: list[SessionView]) -> None:
        """Show other distributions."""
        self._sessions = sessions
        emptied(self._rows)
        for number, view in enumerate(sessions, 1):
            words = (view.title, f"{view.place} · {view.day}", view.progress)
            row = NumberedRow(self.theme, number, words)
            row.clicked.connect(lambda _=False, one=view.distribution: self.chosen.emit(one))
            self._rows.addWidget(row)
        self._rows.addStretch(1)
        self._empty.setVisible(not sessions)
        self._title.setVisible(bool(sessions))
        self._area.setVisible(bool(sessions))

    def focus_first(self) -> None:
        """Let Enter open the first one."""
        first = self._rows.itemAt(0)
        if first is not None and (row := first.widget()) is not None:
            row.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digit of a row, and Enter."""
        text = event.text()
        if text.isdigit() and self.choose(int(text)):
            return
        focused = self.focusWidget()
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and isinstance(focused, NumberedRow):
            focused.click()
            return
        super().keyPressEvent(event)

    def choose(self, number: int) -> bool:
        """Choose by key; False when there is no such row."""
        if not 1 <= number <= len(self._sessions):
            return False
        self.chosen.emit(self._sessions[number - 1].distribution)
        return True


def _nothing_planned(theme: Theme) -> QWidget:
    empty = QWidget()
    column = QVBoxLayout(empty)
    centre = Qt.AlignmentFlag.AlignHCenter
    column.addStretch(1)
    column.addWidget(TintedCircle(theme, "calendar-blank"), 0, centre)
    column.addSpacing(12)
    column.addWidget(Text(theme, tr("No distribution is planned yet"), 22, 700), 0, centre)
    for line in (
        tr("A distribution is a day, a place and a list of decided recipients."),
        tr("Ask the coordinator to plan it, or exchange data with the laptop that has it."),
    ):
        words = Text(theme, line, 15, 400, "ink2")
        words.setWordWrap(True)
        words.setAlignment(centre)
        column.addWidget(words)
    column.addStretch(2)
    return empty
