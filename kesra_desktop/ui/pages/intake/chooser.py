"""What a column is taken for: sure, to be asked, or left unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import control_box, focus_halo, rounded, text_width, write
from kesra_desktop.ui.widgets.select import Choice, Select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.pages.intake.view import ColumnView
    from kesra_desktop.ui.theme import Theme

SIGNS = {
    "sure": ("check-circle-fill", "hijau"),
    "ask": ("warning-fill", "kuning"),
    "unread": ("eye-slash", "ink2"),
}
_ICON = 18


class ColumnChooser(Select):
    """The box above one column of the preview."""

    focused = Signal(object)

    def __init__(
        self, theme: Theme, column: ColumnView, choices: Sequence[Choice], parent: QWidget
    ) -> None:
        name = tr("Column {letter}").format(letter=column.letter)
        super().__init__(theme, f"{name}: {column.title}" if column.title else name)
        self.letter, self._tone = column.letter, column.tone
        self.setParent(parent)
        self.offer([Choice(tr("Not used"), ""), *choices])
        self._value = column.value
        self.setAccessibleDescription(self.title())
        self.setToolTip(self.title())

    def is_quiet(self) -> bool:
        """Return whether nothing of a person stands in the column."""
        return self._tone == "unread"

    def is_asked(self) -> bool:
        """Return whether nobody knows yet what the column is."""
        return self._tone == "ask"

    def least_width(self) -> int:
        """Return the width that shows sign, words and caret, at 100 % text."""
        shown = text_width(self._theme.font(15, 600), self.title()) + 84
        return round(shown * 100 / self._theme.look.text_percent)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the column must be in sight."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw box, sign, words and caret."""
        painter, theme = QPainter(self), self._theme
        box = control_box(self)
        rounded(painter, box, 8, theme.color("surface"), theme.color("control"))
        if self.hasFocus():
            focus_halo(painter, theme, box, 8)
        icon, role = SIGNS[self._tone]
        middle = self.height() / 2 - _ICON / 2
        if self.is_quiet():
            where = QPointF(self.width() / 2 - _ICON / 2, middle)
            paint_icon(painter, where, icon, _ICON, theme.color(role))
            return
        paint_icon(painter, QPointF(8, middle), icon, _ICON, theme.color(role))
        room = self.width() - 64
        font = theme.font(15, 600)
        words = self.title() if self._value else tr("What is this?")
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        write(painter, QRectF(32, 0, room + 2, self.height()), shown, font, theme.color("ink"))
        caret = QPointF(self.width() - 26, middle)
        paint_icon(painter, caret, "caret-down", 16, theme.color("ink2"))
