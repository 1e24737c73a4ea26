"""A column that scrolls on whatever surface it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollArea, QScrollBar, QVBoxLayout, QWidget

from kesra_desktop.ui.widgets.paint import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLayout

    from kesra_desktop.ui.theme import Theme

_WIDTH = 10


class SlimBar(QScrollBar):
    """A scroll bar of eight pixels: a round handle and nothing else."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self.setFixedWidth(_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the handle."""
        span = self.maximum() - self.minimum()
        if span <= 0:
            return
        whole = self.height() - 4
        length = max(28.0, whole * self.pageStep() / (span + self.pageStep()))
        top = 2 + (whole - length) * (self.value() - self.minimum()) / span
        colour = self._theme.color("control" if self.underMouse() else "line2")
        rounded(QPainter(self), QRectF(2, top, _WIDTH - 4, length), (_WIDTH - 4) / 2, colour, None)


class Scroller(QScrollArea):
    """Scrolls up and down only, without a frame or a background of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setVerticalScrollBar(SlimBar(theme))
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout; widgets vanish at once and are deleted soon."""
    while (child := layout.takeAt(0)) is not None:
        if (widget := child.widget()) is not None:
            widget.hide()
            widget.deleteLater()
