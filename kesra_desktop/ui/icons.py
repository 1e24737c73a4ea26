"""Phosphor icons, tinted from the theme and kept once drawn."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kesra_desktop.paths import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF


@lru_cache(maxsize=256)
def _drawn(name: str, pixels: int, colour: str, ratio: float) -> QPixmap:
    """Return an icon as a picture; this cache is what keeps painting delegates fast."""
    svg = resource("icons", f"{name}.svg").read_bytes()
    picture = QPixmap(round(pixels * ratio), round(pixels * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, pixels, pixels), QColor(colour))
    painter.end()
    return picture


def icon_pixmap(name: str, pixels: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Return an icon in a colour, for the pixel ratio of a screen."""
    return _drawn(name, pixels, colour.name(QColor.NameFormat.HexArgb), ratio)


def paint_icon(painter: QPainter, where: QPointF, name: str, pixels: int, colour: QColor) -> None:
    """Draw an icon with its upper left corner at a point."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(where, icon_pixmap(name, pixels, colour, ratio))
