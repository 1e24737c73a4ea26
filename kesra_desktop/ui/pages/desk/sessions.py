"""Choosing today's distribution, or being told what to do when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.desk.ready import TintedCircle
from kesra_desktop.ui.widgets.paint import (
    control_box,
    focus_halo,
    paint_cap,
    rounded,
    text_width,
    write,
)
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kesra_desktop.ui.pages.desk.view import SessionView
    from kesra_desktop.ui.theme import Theme

_ROW = 72
_KEYS = 9


class SessionRow(QAbstractButton):
    """Programme and period, place and day, how far it got."""

    def __init__(self, theme: Theme, number: int, view: SessionView) -> None:
        super().__init__()
        self._theme, self._number, self._view = theme, number, view
        self.setAccessibleName(f"{view.title}, {view.place}, {view.day}, {view.progress}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.size(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the row."""
        painter, theme, view = QPainter(self), self._theme, self._view
        box = control_box(self)
        lit = self.underMouse() or self.isDown()
        fill = theme.color("nilaTint" if lit else "surface")
        rounded(painter, box, 10, fill, theme.color("line2"))
        if self.hasFocus():
            focus_halo(painter, theme, box, 10)
        middle = box.center().y()
        if self._number <= _KEYS:
            cap = QRectF(box.left() + 16, middle - 11, 23, 22)
            paint_cap(painter, theme, cap, str(self._number), None)
        caret = QPointF(box.right() - 36, middle - 10)
        paint_icon(painter, caret, "caret-right", 20, theme.color("ink2"))
        font = theme.font(14, 500)
        width = text_width(font, view.progress)
        where = QRectF(box.right() - 52 - width, box.top(), width + 2, box.height())
        write(painter, where, view.progress, font, theme.color("ink2"))
        self._paint_words(painter, box, where.left() - 16)

    def _paint_words(self, painter: QPainter, box: QRectF, right: float) -> None:
        theme, left, middle = self._theme, box.left() + 56, box.center().y()
        line = f"{self._view.place} · {self._view.day}"
        for text, font, role, top in (
            (self._view.title, theme.font(17, 600), "ink", middle - theme.size(24)),
            (line, theme.font(14), "ink2", middle + 1),
        ):
            room = right - left
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            write(painter, QRectF(left, top, room, theme.size(23)), shown, font, theme.color(role))


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
            row = SessionRow(self.theme, number, view)
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
        if enters and isinstance(focused, SessionRow):
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
