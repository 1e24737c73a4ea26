"""The body of a page: scrolls when the window is low, while head and bars stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from kesra_desktop.ui.widgets.paint import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

BAR = 8
_USUAL = 130  # up to here pages fold by themselves
_LEAST = (860, 470)


class SlimBar(QScrollBar):
    """A thin handle without arrows; where nothing scrolls, nothing is seen."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(orientation)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the breadth it takes, whether it is seen or not: nothing moves when it comes."""
        upright = self.orientation() == Qt.Orientation.Vertical
        return QSize(BAR, 40) if upright else QSize(40, BAR)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the handle."""
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = QStyle.SubControl.SC_ScrollBarSlider
        complex_ = QStyle.ComplexControl.CC_ScrollBar
        handle = QRectF(self.style().subControlRect(complex_, option, slider, self))
        role = "control" if self.underMouse() or self.isSliderDown() else "line2"
        upright = self.orientation() == Qt.Orientation.Vertical
        box = handle.adjusted(1, 2, -1, -2) if upright else handle.adjusted(2, 1, -2, -1)
        rounded(QPainter(self), box, 3, self._theme.color(role), None)


class ScrollBody(QScrollArea):
    """Holds one widget as wide as the page and as high as it needs."""

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(SlimBar(theme))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setWidget turned it on

    def minimumSizeHint(self) -> QSize:
        """Return what the content needs across: it scrolls up and down only."""
        content = self.widget()
        across = content.minimumSizeHint().width() + BAR if content is not None else 0
        return QSize(across, super().minimumSizeHint().height())


class FittedPage(QScrollArea):
    """Gives a page all the room there is; where that is too little, it scrolls."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(SlimBar(theme))
        self.setHorizontalScrollBar(SlimBar(theme, Qt.Orientation.Horizontal))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        filled = page.autoFillBackground()
        self.setWidget(page)
        page.setAutoFillBackground(filled)  # setWidget turned it on
        self._theme, self._page = theme, page
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Give pages the room they were made for when letters are half as large again or more."""
        wide, high = _LEAST if self._theme.look.text_percent > _USUAL else (0, 0)
        self._page.setMinimumSize(self._theme.size(wide), self._theme.size(high))
