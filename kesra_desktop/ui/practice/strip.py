"""The striped line over every page while somebody practises, with the lesson's present step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.announcing import announce
from kesra_desktop.ui.practice.lesson import STEPS
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.practice.lesson import Lesson
    from kesra_desktop.ui.theme import Theme

_STRIPE, _VEIL = 14, 38
_EDGE = 10  # pixels of bare stripes above and below, so that they are never taken for a page


class PracticeStrip(QWidget):
    """Says that nothing here is real, what to try next, and how to leave."""

    leave = Signal()

    def __init__(self, theme: Theme, lesson: Lesson) -> None:
        super().__init__()
        self._theme, self._lesson = theme, lesson
        self._title = Text(theme, tr("Practice: everybody here is invented"), 15, 700, "kuningInk")
        self.step = Text(theme, "", 15, 500, "kuningInk").wrapped()
        self._leave = Button(theme, tr("Leave practice"), Kind.SECONDARY, size=TOOL)
        self._leave.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, _EDGE, 24, _EDGE)
        row.setSpacing(16)
        row.addWidget(self._title)
        row.addWidget(self.step, 1)
        row.addWidget(self._leave)
        lesson.moved.connect(self._show_step)
        self._show_step()

    def _show_step(self) -> None:
        number = self._lesson.at + 1
        words = tr(self._lesson.words)
        if number <= len(STEPS):
            words = f"{number}/{len(STEPS)}  {words}"
        self.step.setText(words)
        announce(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the stripes, quiet enough to read on."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("kuningSolid"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.color("kuningInk"))
        veil.setAlpha(_VEIL)
        for top, bottom in ((0, _EDGE - 4), (self.height() - _EDGE + 4, self.height())):
            painter.save()
            painter.setClipRect(0, top, self.width(), bottom - top)
            painter.setPen(QPen(veil, _STRIPE / 2))
            for left in range(-self.height(), self.width(), _STRIPE):
                painter.drawLine(QPointF(left, self.height()), QPointF(left + self.height(), 0))
            painter.restore()
