"""Radio buttons as cards in a row, for the few answers a clerk can give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from kesra_desktop.ui.widgets.paint import control_box, focus_halo, rounded, text_width, write

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_RING = 20
_HEIGHT = 40


class ChoiceCard(QRadioButton):
    """One answer; arrows move between those of one parent, as with any radio buttons."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__(label)
        self._theme = theme
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for ring and words."""
        width = text_width(self._theme.font(15, 600), self.text()) + _RING + 32
        return QSize(round(width), self._theme.size(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: answers are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Let the whole card be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw card, ring and words."""
        painter, theme = QPainter(self), self._theme
        box = control_box(self)
        chosen = self.isChecked()
        fill, border = ("nilaTint", "nila") if chosen else ("surface", "control")
        rounded(painter, box, 8, theme.color(fill), theme.color(border))
        if self.hasFocus():
            focus_halo(painter, theme, box, 8)
        middle = QPointF(12 + _RING / 2, box.center().y())
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("nila" if chosen else "control"), 1.5))
        painter.drawEllipse(middle, _RING / 2 - 1, _RING / 2 - 1)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("nila"))
            painter.drawEllipse(middle, 5, 5)
        where = QRectF(_RING + 20, box.top(), box.width(), box.height())
        ink = theme.color("nilaText" if chosen else "ink")
        write(painter, where, self.text(), theme.font(15, 600 if chosen else 400), ink)
