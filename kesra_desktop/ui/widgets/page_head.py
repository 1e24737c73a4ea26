"""The head of a page: its name, one line of context, its primary act at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.button import Button

_HEIGHT = 80


class PageHead(QWidget):
    """80 pixels that never scroll away."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Text(theme, title, 24, 700))
        self.line = Elided(theme, "", 14, 400, "ink2")
        words.addWidget(self.line)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.size(_HEIGHT))

    def add_button(self, button: Button) -> None:
        """Add an act at the right."""
        self.add_part(button)

    def add_part(self, part: QWidget) -> None:
        """Add something else at the right, such as the steps of a task."""
        self._row.addWidget(part)
