"""What an empty place says: what belongs here and how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.button import Button

_CIRCLE = 112


class EmptyState(QWidget):
    """An icon in a tinted circle, a title, a line, perhaps a button."""

    def __init__(self, theme: Theme, icon: str, title: str, line: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        picture = Picture(theme, icon, 48, "nilaText").in_tile(_CIRCLE, "nilaTint", _CIRCLE / 2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        for words in (Text(theme, title, 20, 700), Text(theme, line, 15, 400, "ink2")):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words.wrapped())
        self._column = column
        column.addStretch(1)

    def add_button(self, button: Button) -> None:
        """Put the way to begin under the words."""
        self._column.insertSpacing(self._column.count() - 1, 16)
        at = self._column.count() - 1
        self._column.insertWidget(at, button, 0, Qt.AlignmentFlag.AlignHCenter)
