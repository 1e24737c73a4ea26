"""A place to drop files on; a button beside it does the same for who has no mouse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.button import Button

_TILE = 72


class DropZone(QWidget):
    """A dashed field; it lights up while files hang over it."""

    dropped = Signal(list)  # of Path

    def __init__(self, theme: Theme, title: str, line: str) -> None:
        super().__init__()
        self._theme, self._lit = theme, False
        self.setAcceptDrops(True)
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        tile = Picture(theme, "file-arrow-down", 36, "nilaText").in_tile(
            _TILE, "nilaTint", _TILE / 2
        )
        self._column.addWidget(tile, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(8)
        for words in (Text(theme, title, 18, 700), Text(theme, line, 15, 400, "ink2")):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(words.wrapped())
        self._column.addStretch(1)
        theme.changed.connect(self.update)

    def add_button(self, button: Button) -> None:
        """Put the other way to choose under the words."""
        self._column.insertSpacing(self._column.count() - 1, 10)
        at = self._column.count() - 1
        self._column.insertWidget(at, button, 0, Qt.AlignmentFlag.AlignHCenter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go dark again."""
        super().dragLeaveEvent(event)
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._light(False)
        places = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.dropped.emit([Path(place) for place in places if place])

    def _light(self, lit: bool) -> None:
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw ground and dashes."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("nilaTint" if self._lit else "surface"))
        edge = QPen(theme.color("nilaText" if self._lit else "control"), 2 if self._lit else 1.5)
        edge.setDashPattern([5, 4])
        painter.setPen(edge)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
