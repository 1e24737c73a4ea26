"""A row to choose by its number: a title over a quiet line, and a note at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton

from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import (
    control_box,
    focus_halo,
    paint_cap,
    rounded,
    text_width,
    write,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_ROW = 72
_KEYS = 9


class NumberedRow(QAbstractButton):
    """Key, words and note; the first nine rows have a digit of their own."""

    def __init__(self, theme: Theme, number: int, words: tuple[str, str, str]) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self._title, self._line, self._note = words
        self.setAccessibleName(", ".join(part for part in words if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.size(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the row."""
        painter, theme = QPainter(self), self._theme
        box = control_box(self)
        lit = self.underMouse() or self.isDown()
        fill = theme.color("nilaTint" if lit else "surface")
        rounded(painter, box, 10, fill, theme.color("line2"))
        if self.hasFocus():
            focus_halo(painter, theme, box, 10)
        middle = box.center().y()
        if self._number <= _KEYS:
            cap = QRectF(box.left() + 16, middle - 11, 23, 22)
            paint_cap(painter, theme, cap, str(self._number), None)
        caret = QPointF(box.right() - 36, middle - 10)
        paint_icon(painter, caret, "caret-right", 20, theme.color("ink2"))
        font = theme.font(14, 500)
        width = text_width(font, self._note)
        where = QRectF(box.right() - 52 - width, box.top(), width + 2, box.height())
        write(painter, where, self._note, font, theme.color("ink2"))
        self._paint_words(painter, box, where.left() - 16)

    def _paint_words(self, painter: QPainter, box: QRectF, right: float) -> None:
        theme, left, middle = self._theme, box.left() + 56, box.center().y()
        for text, font, role, top in (
            (self._title, theme.font(17, 600), "ink", middle - theme.size(24)),
            (self._line, theme.font(14), "ink2", middle + 1),
        ):
            room = right - left
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            write(painter, QRectF(left, top, room, theme.size(23)), shown, font, theme.color(role))
