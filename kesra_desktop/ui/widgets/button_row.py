"""A heading with its buttons: in one line where there is room, else below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

_GAP = 12


class ButtonRow(QWidget):
    """Buttons that are hidden take no room; those that are there are never cut."""

    def __init__(self, title: QWidget, buttons: Sequence[QWidget]) -> None:
        super().__init__()
        self._title, self._buttons = title, buttons
        for part in (title, *buttons):
            part.setParent(self)
            part.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange anew when a part comes, goes or grows."""
        if event.type() in (
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
            QEvent.Type.LayoutRequest,
        ):
            self._arrange()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width that there is."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest part."""
        widest = max(part.sizeHint().width() for part in (self._title, *self._buttons))
        return QSize(widest, self.minimumHeight())

    def sizeHint(self) -> QSize:
        """Return the height at which everything is seen."""
        return QSize(self.minimumSizeHint().width(), self._arrange())

    def _lines(self) -> list[list[QWidget]]:
        """Return the buttons that are shown, in lines; the first may stand beside the heading."""
        shown = [one for one in self._buttons if not one.isHidden()]
        whole = sum(one.sizeHint().width() + _GAP for one in shown)
        if self._title.sizeHint().width() + whole <= self.width():
            return [shown]
        lines: list[list[QWidget]] = [[], []]
        left = self.width()
        for one in shown:
            width = one.sizeHint().width()
            if lines[-1] and width > left:
                lines.append([])
                left = self.width()
            lines[-1].append(one)
            left -= width + _GAP
        return lines

    def _arrange(self) -> int:
        """Place everything and return the height it takes."""
        top = 0
        for number, line in enumerate(self._lines()):
            with_title = [*line, *([] if number else [self._title])]
            tall = max((one.sizeHint().height() for one in with_title), default=0)
            left = 0
            if not number:
                buttons = sum(one.sizeHint().width() + _GAP for one in line)
                self._title.setGeometry(QRect(0, top, self.width() - buttons, tall))
                left = self.width() - buttons + _GAP
            for one in line:
                hint = one.sizeHint()
                one.setGeometry(QRect(left, top + (tall - hint.height()) // 2, *hint.toTuple()))
                left += hint.width() + _GAP
            top += tall + _GAP
        height = max(0, top - _GAP)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
        return height
