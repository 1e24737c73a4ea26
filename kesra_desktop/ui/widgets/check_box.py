"""A box to tick, with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import focus_halo, rounded, text_width, write

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_BOX = 20
_HEIGHT = 36


class CheckBox(QCheckBox):
    """Space ticks it; the words are part of what can be clicked."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__(label)
        self._theme = theme
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for box and words."""
        width = text_width(self._theme.font(15), self.text()) + _BOX + 18
        return QSize(round(width), self._theme.size(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Let the words be clicked too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw box, tick and words."""
        painter, theme = QPainter(self), self._theme
        box = QRectF(4, (self.height() - _BOX) / 2, _BOX, _BOX)
        on = self.isChecked()
        edge = theme.color("nila" if on else "control")
        rounded(painter, box, 4, theme.color("nila" if on else "surface"), edge)
        if on:
            where = box.center() - QPointF(8, 8)
            paint_icon(painter, where, "check-bold", 16, theme.color("nilaInk"))
        if self.hasFocus():
            focus_halo(painter, theme, box, 4)
        words = QRectF(box.right() + 10, 0, self.width(), self.height())
        write(painter, words, self.text(), theme.font(15), theme.color("ink"))
        painter.setPen(Qt.PenStyle.NoPen)
