"""A key as it is printed on buttons, alone in a line of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kesra_desktop.ui.widgets.paint import cap_width, paint_cap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_HEIGHT, _LEAST = 22, 96


class KeyCap(QWidget):
    """The cap at the right of its room, so that the words of several lines begin together."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme, self._key = theme, key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the cap."""
        width = max(round(cap_width(self._theme, self._key)) + 2, self._theme.size(_LEAST))
        return QSize(width, self._theme.size(_HEIGHT) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the cap."""
        width = cap_width(self._theme, self._key)
        cap = QRectF(self.width() - width - 1, 1, width, self._theme.size(_HEIGHT))
        paint_cap(QPainter(self), self._theme, cap, self._key, None)
