"""A line of words that leads somewhere; it wraps, since it is never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kesra_desktop.ui.widgets.paint import HALO, focus_halo

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from kesra_desktop.ui.theme import Theme

_PIXELS = 14
_SIDE = 4
_WIDEST = 400  # what it asks for; it takes what it gets


class Link(QAbstractButton):
    """Words in the colour of links, underlined under the mouse."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def _font(self) -> QFont:
        return self._theme.font(_PIXELS, 600)

    def hasHeightForWidth(self) -> bool:
        """Return that narrow links are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which every word is seen."""
        room = QRectF(0, 0, max(1, width - 2 * _SIDE), 10_000)
        lines = QFontMetricsF(self._font()).boundingRect(
            room, Qt.TextFlag.TextWordWrap, self.text()
        )
        return max(self._theme.target(28), round(lines.height()) + 2 * HALO)

    def sizeHint(self) -> QSize:
        """Return a size that shows the words at the present width."""
        width = self.width() if self.isVisible() else self._theme.size(_WIDEST)
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        metrics = QFontMetricsF(self._font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(round(longest) + 2 * _SIDE + 2, self._theme.target(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line where the words need one."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Write the words."""
        painter, box = QPainter(self), QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        font = self._font()
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(self._theme.color("nilaText"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        if self.hasFocus():
            focus_halo(painter, self._theme, QRectF(self.rect()).adjusted(3, 3, -3, -3), 4)
