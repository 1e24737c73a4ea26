"""A column that scrolls on whatever surface it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kesra_desktop.ui.widgets.scroll_body import BAR, SlimBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from kesra_desktop.ui.theme import Theme


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
        self._settling = False

    def minimumSizeHint(self) -> QSize:
        """Return what the content needs across: it scrolls up and down only."""
        content = self.widget()
        across = content.minimumSizeHint().width() + BAR if content is not None else 0
        return QSize(across, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again once new content is laid out; else its rows would be squeezed."""
        if event.type() == QEvent.Type.LayoutRequest and not self._settling:
            self._settling = True
            QTimer.singleShot(0, self, self._settle)
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self._settling = False


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout; widgets vanish at once and are deleted soon."""
    while (child := layout.takeAt(0)) is not None:
        if (widget := child.widget()) is not None:
            widget.hide()
            widget.deleteLater()
