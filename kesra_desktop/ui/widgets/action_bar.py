"""The bar under a task of several steps: the ways back at the left, the next step at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kesra_desktop.ui.widgets.text import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.button import Button

_HEIGHT = 72


class ActionBar(QWidget):
    """Stays while the page above it scrolls; its note says what is safe."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(12)
        self.note = Elided(theme, "", 14, 400, "ink2")
        self.note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._row.addStretch(1)
        self._row.addWidget(self.note, 1000)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def add_left(self, button: Button) -> None:
        """Add a way back, in reading order."""
        self._row.insertWidget(self._row.count() - 2, button)

    def add_right(self, button: Button) -> None:
        """Add a way on; the last one is the primary one."""
        self._row.addWidget(button)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.size(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the bar and draw the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))
