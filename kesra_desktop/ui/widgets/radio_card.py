"""A person as a radio button: initials, name and role on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from kesra_desktop.ui.widgets.paint import HALO, focus_halo, write

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_HEIGHT = 64
_FACE = 40


def initials(name: str) -> str:
    """Return up to two letters that stand for a name."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][:1]))


class PersonCard(QRadioButton):
    """One person to choose; arrows move between those of one parent."""

    def __init__(self, theme: Theme, name: str, line: str) -> None:
        super().__init__(name)
        self._theme, self._line, self._height = theme, line, _HEIGHT
        self.setAccessibleName(name)
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the height of a card."""
        return QSize(320, self._theme.target(self._height))

    def set_height(self, height: int) -> None:
        """Change the height, for low windows."""
        self._height = height
        self.updateGeometry()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Let the whole card be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw card, face, words and ring."""
        painter, theme, on = QPainter(self), self._theme, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        inset = HALO if self.hasFocus() else (1 if on else 0.5)
        box = box.adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(theme.color("nilaText" if on else "line2"), 2 if on else 1))
        painter.setBrush(theme.color("nilaTint" if on else "surface"))
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            focus_halo(painter, theme, box, 8)
        self._paint_face(painter)
        left = 14 + _FACE + 14
        width = self.width() - left - 60
        half, middle = theme.size(21), self.height() / 2
        lines = ((self.text(), theme.font(16, 600), "ink"), (self._line, theme.font(14), "ink2"))
        for (text, font, role), top in zip(lines, (middle - half, middle), strict=True):
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            write(painter, QRectF(left, top, width, half), shown, font, theme.color(role))
        self._paint_ring(painter)

    def _paint_face(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        face = QRectF(14, (self.height() - _FACE) / 2, _FACE, _FACE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("nila" if on else "abuBg"))
        painter.drawEllipse(face)
        painter.setPen(theme.color("nilaInk" if on else "abu"))
        painter.setFont(
            theme.font(15, 700) if theme.look.text_percent == 100 else theme.font(13, 700)
        )
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, initials(self.text()))

    def _paint_ring(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        middle = QPointF(self.width() - 30, self.height() / 2)
        painter.setPen(QPen(theme.color("nilaText" if on else "control"), 1.5))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(middle, 9.5, 9.5)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("nilaText"))
            painter.drawEllipse(middle, 5, 5)
