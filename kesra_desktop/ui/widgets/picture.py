"""A tinted icon standing alone, in plain air or in a coloured tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme


class Picture(QWidget):
    """An icon; words beside it always say the same."""

    def __init__(self, theme: Theme, icon: str, pixels: int = 20, role: str = "ink2") -> None:
        super().__init__()
        self._theme, self._icon, self._pixels, self._role = theme, icon, pixels, role
        self._tile = ""
        self._radius = 10.0
        self.setFixedSize(pixels, pixels)
        theme.changed.connect(self.update)

    def in_tile(self, side: int, role: str = "nilaTint", radius: float = 10) -> Picture:
        """Put the icon in the middle of a coloured tile; half the side as radius is a circle."""
        self._tile, self._radius = role, radius
        self.setFixedSize(side, side)
        return self

    def show_icon(self, icon: str, role: str, tile: str | None = None) -> None:
        """Show another icon, perhaps on another tile."""
        self._icon, self._role = icon, role
        self._tile = self._tile if tile is None else tile
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        painter, box = QPainter(self), QRectF(self.rect())
        if self._tile:
            rounded(painter, box, self._radius, self._theme.color(self._tile), None)
        where = box.center() - QPointF(self._pixels / 2, self._pixels / 2)
        paint_icon(painter, where, self._icon, self._pixels, self._theme.color(self._role))
