"""One page of a paper as it will be printed, whole or enlarged to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollArea, QWidget

from kesra_desktop.ui.widgets.scroll_body import SlimBar

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from kesra_desktop.ui.theme import Theme

ENLARGED = 2.2
_EDGE = 12


class _Page(QWidget):
    """The picture of a page, with the shade of a sheet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.image: QImage | None = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the page in the middle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("track"))
        if self.image is None:
            return
        size = self.image.size() / self.image.devicePixelRatio()
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        painter.setPen(self._theme.color("line2"))
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.drawImage(box, self.image)


class Preview(QScrollArea):
    """Shows a page; enlarged it scrolls. Paper stays white in the dark theme too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._page = _Page(theme)
        self.setVerticalScrollBar(SlimBar(theme))
        self.setHorizontalScrollBar(SlimBar(theme, Qt.Orientation.Horizontal))
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of the sheet turn its pages
        self.is_enlarged = False

    def room(self) -> QSize:
        """Return the room that a page may take, in points of the screen."""
        inner = self.size() - QSize(2 * _EDGE, 2 * _EDGE)
        return inner * ENLARGED if self.is_enlarged else inner

    def show_page(self, image: QImage | None, name: str) -> None:
        """Show a page, or nothing while it is made."""
        self._page.image = image
        self._page.setAccessibleName(name)
        if image is not None:
            size = image.size() / image.devicePixelRatio()
            whole = QSize(size.width() + 2 * _EDGE, size.height() + 2 * _EDGE)
            self._page.setMinimumSize(whole if self.is_enlarged else QSize(0, 0))
        self._page.update()
