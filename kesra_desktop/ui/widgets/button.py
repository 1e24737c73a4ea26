"""Buttons with their key printed on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import (
    HALO,
    cap_width,
    control_box,
    focus_halo,
    paint_cap,
    rounded,
    text_width,
    write,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from kesra_desktop.ui.theme import Theme

_GAP = 12
_CAP_HEIGHT = 22
_SMALLEST_TEXT = 13
_LEAST_PAD = 8  # at the sides of squeezed words
_LEAST = 24  # WCAG 2.5.8, for a link in a line of words


class Kind(StrEnum):
    """How loud a button is; one filled one on each screen."""

    PRIMARY = "primary"
    HAND_OVER = "hand_over"
    SECONDARY = "secondary"
    GHOST = "ghost"
    DANGER = "danger"
    DANGER_FILLED = "danger_filled"


_FILLS = {
    Kind.PRIMARY: ("nila", "nilaInk"),
    Kind.HAND_OVER: ("hijauSolid", "hijauInk"),
    Kind.DANGER_FILLED: ("merahSolid", "merahInk"),
}


@dataclass(frozen=True)
class Size:
    """Height, text size, icon size and side padding of a button."""

    height: int
    text: int
    icon: int
    pad: int


HERO = Size(64, 20, 28, 24)
LARGE = Size(64, 16, 20, 24)
DIALOG = Size(48, 16, 20, 20)
NORMAL = Size(44, 16, 20, 20)
TOOL = Size(36, 14, 18, 16)


class Button(QAbstractButton):
    """A painted button: icon, words, key cap. Its label never wraps and never elides."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        kind: Kind = Kind.SECONDARY,
        *,
        key: str = "",
        icon: str = "",
        size: Size = NORMAL,
    ) -> None:
        super().__init__()
        self._theme, self._kind, self._key, self._icon, self._size = theme, kind, key, icon, size
        self.setText(label)
        self.setAccessibleName(label)
        if key:
            self.setAccessibleDescription(key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_metrics(self, size: Size) -> None:
        """Change the size, for low windows."""
        self._size = size
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        """Make it louder or quieter."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def rename(self, label: str) -> None:
        """Write other words on it, which are also read aloud."""
        self.setText(label)
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Draw another picture on it."""
        self._icon = icon
        self.update()

    @property
    def key(self) -> str:
        """Return the key that is printed on it."""
        return self._key

    def set_key(self, key: str) -> None:
        """Print another key on it."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def _font(self, pixels: int = 0) -> QFont:
        weight = 600 if self._kind in _FILLS or self._kind == Kind.GHOST else 500
        return self._theme.font(pixels or self._size.text, weight)

    def _fitting(self, room: float) -> int:
        """Return the size of letters at which everything is seen, when it is squeezed."""
        for pixels in range(self._size.text, _SMALLEST_TEXT, -1):
            if self._content_width(pixels) <= room:
                return pixels
        return _SMALLEST_TEXT

    def fits(self) -> bool:
        """Return whether everything on it is seen."""
        room = self.width() - 2 * min(_LEAST_PAD, self._size.pad)
        return self._content_width(self._fitting(room)) <= room

    def _content_width(self, pixels: int = 0) -> float:
        width = text_width(self._font(pixels), self.text())
        if self._icon:
            width += self._size.icon + 8
        if self._key:
            width += _GAP + self._cap_width()
        return width

    def _cap_width(self) -> float:
        return cap_width(self._theme, self._key, 16 if self._is_hero() else 12)

    def _is_hero(self) -> bool:
        return self._size.text == HERO.text

    def sizeHint(self) -> QSize:
        """Return the size that shows everything."""
        width = max(self._content_width() + 2 * self._size.pad, self._theme.target(0))
        return QSize(round(width), max(_LEAST, self._theme.target(self._size.height)))

    def minimumSizeHint(self) -> QSize:
        """Return room for the words in small letters: squeezed further, others are covered."""
        pad = 2 * min(_LEAST_PAD, self._size.pad) + 2 * HALO
        width = max(round(self._content_width(_SMALLEST_TEXT) + pad), self._theme.target(0))
        return QSize(width, self.sizeHint().height())

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.color("ink3")
        if self._kind in _FILLS:
            return self._theme.color(_FILLS[self._kind][1])
        role = {Kind.GHOST: "nilaText", Kind.DANGER: "merah"}.get(self._kind, "ink")
        return self._theme.color(role)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw box, icon, words, key cap and focus."""
        painter = QPainter(self)
        box = control_box(self)
        self._paint_box(painter, box)
        pixels = self._fitting(box.width() - 2 * min(_LEAST_PAD, self._size.pad))
        font = self._font(pixels)
        left = box.left() + (box.width() - self._content_width(pixels)) / 2
        ink = self._ink()
        if self._icon:
            top = box.center().y() - self._size.icon / 2
            paint_icon(painter, QPointF(left, top), self._icon, self._size.icon, ink)
            left += self._size.icon + 8
        words = text_width(font, self.text())
        write(
            painter,
            QRectF(left, box.top(), words + 2, box.height()),
            self.text(),
            font,
            ink,
        )
        if self._key:
            height = self._theme.size(_CAP_HEIGHT + (6 if self._is_hero() else 0))
            cap = QRectF(
                left + words + _GAP, box.center().y() - height / 2, self._cap_width(), height
            )
            paint_cap(painter, self._theme, cap, self._key, ink if self._kind in _FILLS else None)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme, radius = self._theme, 10 if self._is_hero() or self._size == LARGE else 8
        if not self.isEnabled():
            rounded(painter, box, radius, theme.color("abuBg"), theme.color("line"))
        elif self._kind in _FILLS:
            fill = theme.color(_FILLS[self._kind][0])
            rounded(painter, box, radius, fill.darker(112) if self._is_lit() else fill, None)
        elif self._kind == Kind.GHOST:
            if self._is_lit():
                rounded(painter, box, radius, theme.color("nilaTint"), None)
        else:
            fill = theme.color("surface2" if self._is_lit() else "surface")
            border = "merah" if self._kind == Kind.DANGER else "control"
            rounded(painter, box, radius, fill, theme.color(border))
        if self.hasFocus():
            focus_halo(painter, theme, box, radius)

    def _is_lit(self) -> bool:
        return self.underMouse() or self.isDown()


class IconButton(QAbstractButton):
    """A picture that acts; its name is read aloud and shown as a tooltip."""

    def __init__(self, theme: Theme, icon: str, name: str, pixels: int = 20, box: int = 40) -> None:
        super().__init__()
        self._theme, self._icon, self._pixels, self._box = theme, icon, pixels, box
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the square a finger or a mouse can hit."""
        side = self._theme.target(self._box)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the picture, its hover and its focus."""
        painter = QPainter(self)
        box = control_box(self)
        if self.underMouse() or self.isDown():
            rounded(painter, box, 6, self._theme.color("nilaTint"), None)
        middle = box.center() - QPointF(self._pixels / 2, self._pixels / 2)
        paint_icon(painter, middle, self._icon, self._pixels, self._theme.color("ink2"))
        if self.hasFocus():
            focus_halo(painter, self._theme, box, 6)
