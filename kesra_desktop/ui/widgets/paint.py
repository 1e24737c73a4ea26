"""Shapes that several widgets and delegates draw: rounded boxes, chips, key caps, halos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from kesra_desktop.ui.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.theme import Theme

HALO = 3  # the focus halo lies inside a control, so nothing moves when the focus comes
_CHIP_ICON = 16
_CHIP_PAD = 10


def rounded(
    painter: QPainter, box: QRectF, radius: float, fill: QColor | None, border: QColor | None
) -> None:
    """Fill a rounded box and draw its hairline inside it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, 1) if border else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5) if border else box
    painter.drawRoundedRect(inner, radius, radius)


def top_rounded(painter: QPainter, box: QRectF, radius: float, fill: QColor) -> None:
    """Fill a box whose upper corners alone are round: a banner on a card."""
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(0, 0, 0, radius * 2), radius, radius)
    clip = QPainterPath()
    clip.addRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path.intersected(clip), fill)


def control_box(widget: QWidget) -> QRectF:
    """Return where a control draws its box: smaller by the halo while it has the focus."""
    box = QRectF(widget.rect())
    inset = HALO if widget.hasFocus() else 0
    return box.adjusted(inset, inset, -inset, -inset)


def focus_halo(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """Draw the focus: a 2 px line and a 3 px halo around a control's box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focusRing"), HALO))
    painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5)
    painter.setPen(QPen(theme.color("focus"), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


def write(painter: QPainter, where: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """Write one line at the left, in the middle of a box; the pen is always set anew."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def text_width(font: QFont, text: str) -> float:
    """Return how wide a line of text is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def chip_width(theme: Theme, text: str, icon: str = "") -> float:
    """Return the width of a chip."""
    room = _CHIP_ICON + 4 if icon else 0
    return text_width(theme.font(13, 500), text) + 2 * _CHIP_PAD + room


def paint_chip(painter: QPainter, theme: Theme, box: QRectF, content: tuple[str, str, str]) -> None:
    """Draw a chip: (text, colour family, icon), as high as the box."""
    text, tone, icon = content
    rounded(
        painter,
        box,
        box.height() / 2,
        theme.color(f"{tone}Bg" if tone != "nila" else "nilaTint"),
        theme.color(f"{tone}Line"),
    )
    ink = theme.color("nilaText" if tone == "nila" else tone)
    left = box.left() + _CHIP_PAD
    if icon:
        top = box.center().y() - _CHIP_ICON / 2
        paint_icon(painter, QPointF(left - 1, top), icon, _CHIP_ICON, ink)
        left += _CHIP_ICON + 4
    where = QRectF(left, box.top(), box.right() - left, box.height())
    write(painter, where, text, theme.font(13, 500), ink)


def cap_width(theme: Theme, key: str, pixels: int = 12) -> float:
    """Return the width of a key cap."""
    return text_width(theme.font(pixels, 600), key) + 14


def paint_cap(painter: QPainter, theme: Theme, box: QRectF, key: str, on: QColor | None) -> None:
    """Draw a key cap; ``on`` is the ink of a filled button, None on paper."""
    pixels = 16 if box.height() > theme.size(24) else 12
    if on is None:
        fill, border, ink = (theme.color(n) for n in ("track", "control", "ink2"))
    else:
        fill, border, ink = QColor(on), QColor(on), on
        fill.setAlpha(46)
        border.setAlpha(110)
    rounded(painter, box, 4, fill, border)
    painter.setFont(theme.font(pixels, 600))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
