"""What a clerk ticks or chooses with its words: boxes, and answers as cards in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import control_box, focus_halo, rounded, text_width

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QAbstractButton as _Button

    from kesra_desktop.ui.theme import Theme
else:
    _Button = object  # two Qt classes cannot both be the base of one

_SIGN = 20  # box or ring
_PAD = 8  # above and below an answer of two lines


class _Worded(_Button):
    """A sign and its words, both of which can be clicked; the words are never cut."""

    _theme: Theme
    _height, _weight, _pads = 36, 400, 18

    def _begin(self, theme: Theme, label: str, across: QSizePolicy.Policy) -> None:
        self._theme = theme
        self.setText(label)
        self.setAccessibleName(label)
        policy = QSizePolicy(across, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for sign and words."""
        width = text_width(self._theme.font(15, self._weight), self.text()) + _SIGN + self._pads
        return QSize(max(round(width), self._theme.target(0)), self._theme.target(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word: where there is little, an answer takes two lines."""
        font = self._theme.font(15, self._weight)
        longest = max((text_width(font, word) for word in self.text().split()), default=0)
        width = max(round(longest) + _SIGN + self._pads, self._theme.target(0))
        return QSize(width, self._theme.target(self._height))

    def hasHeightForWidth(self) -> bool:
        """Return that narrow cards are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which every word is seen."""
        room = QRectF(0, 0, max(1, width - _SIGN - self._pads), 10_000)
        font = self._theme.font(15, self._weight)
        lines = QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(self._theme.target(self._height), round(lines.height()) + 2 * _PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line where the words need one."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self.heightForWidth(self.width()))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Let the words be clicked too."""
        return self.rect().contains(pos)


class CheckBox(_Worded, QCheckBox):
    """Space ticks it."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._begin(theme, label, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw box, tick and words."""
        painter, theme = QPainter(self), self._theme
        box = QRectF(4, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        on = self.isChecked()
        edge = theme.color("nila" if on else "control")
        rounded(painter, box, 4, theme.color("nila" if on else "surface"), edge)
        if on:
            where = box.center() - QPointF(8, 8)
            paint_icon(painter, where, "check-bold", 16, theme.color("nilaInk"))
        if self.hasFocus():
            focus_halo(painter, theme, box, 4)
        left = box.right() + 10
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.setFont(theme.font(15))
        painter.setPen(theme.color("ink"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, self.text())


class ChoiceCard(_Worded, QRadioButton):
    """One answer; arrows move between those of one parent, as with any radio buttons."""

    _height, _weight, _pads = 40, 600, 32

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._begin(theme, label, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw card, ring and words."""
        painter, theme = QPainter(self), self._theme
        box = control_box(self)
        chosen = self.isChecked()
        fill, border = ("nilaTint", "nila") if chosen else ("surface", "control")
        rounded(painter, box, 8, theme.color(fill), theme.color(border))
        if self.hasFocus():
            focus_halo(painter, theme, box, 8)
        middle = QPointF(12 + _SIGN / 2, box.center().y())
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("nila" if chosen else "control"), 1.5))
        painter.drawEllipse(middle, _SIGN / 2 - 1, _SIGN / 2 - 1)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("nila"))
            painter.drawEllipse(middle, 5, 5)
        where = QRectF(_SIGN + 20, box.top(), box.right() - _SIGN - 24, box.height())
        ink = theme.color("nilaText" if chosen else "ink")
        painter.setFont(theme.font(15, 600 if chosen else 400))
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(where, flags, self.text())
