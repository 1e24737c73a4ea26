"""Surfaces: cards on the page, wells inside cards, hairlines, chips and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kesra_desktop.ui.widgets.paint import chip_width, paint_chip, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme


class Panel(QWidget):
    """A rounded surface with a hairline."""

    def __init__(
        self, theme: Theme, fill: str = "surface", border: str = "line", radius: int = 12
    ) -> None:
        super().__init__()
        self.theme, self._fill, self._border, self._radius = theme, fill, border, radius
        theme.changed.connect(self.update)

    def set_roles(self, fill: str, border: str) -> None:
        """Change the colours of surface and hairline."""
        self._fill, self._border = fill, border
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the surface."""
        painter = QPainter(self)
        fill, border = self.theme.color(self._fill), self.theme.color(self._border)
        rounded(painter, QRectF(self.rect()), self._radius, fill, border)


class Hairline(QWidget):
    """A line of one pixel, lying or standing."""

    def __init__(self, theme: Theme, role: str = "line", *, standing: bool = False) -> None:
        super().__init__()
        self._theme, self._role = theme, role
        if standing:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def set_role(self, role: str) -> None:
        """Change the colour role."""
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        QPainter(self).fillRect(self.rect(), self._theme.color(self._role))


class ChipLabel(QWidget):
    """A state in one to three words."""

    def __init__(
        self, theme: Theme, text: str = "", tone: str = "abu", icon: str = "", height: int = 24
    ) -> None:
        super().__init__()
        self._theme, self._content, self._height = theme, (text, tone, icon), height
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_content(self, text: str, tone: str, icon: str = "") -> None:
        """Show another state."""
        self._content = (text, tone, icon)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words."""
        text, _, icon = self._content
        return QSize(round(chip_width(self._theme, text, icon)) + 1, self._theme.size(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        paint_chip(QPainter(self), self._theme, QRectF(self.rect()), self._content)


class TwoToneBar(QWidget):
    """How much this laptop and the others did of a whole."""

    def __init__(self, theme: Theme, height: int = 8) -> None:
        super().__init__()
        self._theme = theme
        self._parts = (0, 0, 0)
        self.setFixedHeight(height)
        theme.changed.connect(self.update)

    def set_parts(self, here: int, others: int, whole: int) -> None:
        """Show other figures; the words beside the bar say them too."""
        self._parts = (here, others, whole)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the track, then both parts with a gap in the card's colour between them."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        rounded(painter, box, box.height() / 2, self._theme.color("track"), None)
        here, others, whole = self._parts
        if not whole:
            return
        painter.setClipRect(box)
        one = box.width() * min(here, whole) / whole
        both = box.width() * min(here + others, whole) / whole
        radius = box.height() / 2
        if others:
            rounded(
                painter, QRectF(0, 0, both, box.height()), radius, self._theme.color("bar2"), None
            )
            painter.fillRect(QRectF(both, 0, 2, box.height()), self._theme.color("surface"))
            painter.fillRect(QRectF(0, 0, one + 2, box.height()), self._theme.color("surface"))
        if here:
            rounded(
                painter, QRectF(0, 0, one, box.height()), radius, self._theme.color("bar"), None
            )
