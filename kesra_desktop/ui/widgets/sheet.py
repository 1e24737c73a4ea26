"""A dialog in the middle of a task: a rounded sheet over a dimmed window, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.button import DIALOG, Button, IconButton, Kind
from kesra_desktop.ui.widgets.paint import rounded
from kesra_desktop.ui.widgets.panel import Hairline
from kesra_desktop.ui.widgets.scroll_body import ScrollBody
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kesra_desktop.ui.theme import Theme

WIDEST = 720
_RADIUS = 14
_SIDE = 24
_EDGE = 8  # above and below a sheet that fills the window


class _Scrim(QWidget):
    """Dims the window while a sheet asks something."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the veil."""
        QPainter(self).fillRect(self.rect(), self._theme.color("scrim"))


class Sheet(QDialog):
    """Title, content, and a footer whose right end holds the one primary button.

    It keeps no reference to the window: were it the last one, the window would end in the middle
    of its own child's end, and take the program along.
    """

    def __init__(self, theme: Theme, over: QWidget, title: str, line: str = "") -> None:
        super().__init__(over.window(), Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.theme = theme
        # When the page goes, by another page or the lock, what was asked on it goes too.
        over.installEventFilter(self)
        self._scrim: _Scrim | None = None
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self._scrolls = False
        outer = self._whole = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head(title, line))
        outer.addWidget(Hairline(theme))
        self.content = QVBoxLayout()
        self.content.setContentsMargins(_SIDE, 20, _SIDE, 20)
        self.content.setSpacing(16)
        outer.addLayout(self.content, 1)
        outer.addWidget(Hairline(theme))
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(_SIDE, 16, _SIDE, 16)
        self.footer.setSpacing(12)
        self.footer.addStretch(1)
        outer.addLayout(self.footer)

    def _head(self, title: str, line: str) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setContentsMargins(_SIDE, 16, 16, 12)
        words.setSpacing(2)
        words.addWidget(Text(self.theme, title, 18, 700))
        if line:
            words.addWidget(Elided(self.theme, line, 14, 400, "ink2"))
        row.addLayout(words, 1)
        close = IconButton(self.theme, "x", tr("Close"))
        close.clicked.connect(self.reject)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def add_cancel(self) -> Button:
        """Add the way out at the left of the primary button."""
        cancel = Button(self.theme, tr("Cancel"), Kind.SECONDARY, key="Esc", size=DIALOG)
        cancel.clicked.connect(self.reject)
        self.footer.addWidget(cancel)
        return cancel

    def ask(self) -> None:
        """Dim the window and show the sheet in its middle; the answer comes as a signal."""
        over = self.under()
        self._scrim = _Scrim(self.theme, over)
        self._scrim.show()
        self.finished.connect(self._lift_scrim)
        self.finished.connect(self.deleteLater)
        width = min(self.theme.size(WIDEST), over.width() - 2 * _SIDE)
        self.setFixedWidth(width)
        self.settle()
        self.open()

    def settle(self) -> None:
        """Take the height that the content needs, in the middle of the window."""
        self.adjustSize()
        self._stay_inside()
        self._to_the_middle()

    def _stay_inside(self) -> None:
        """Let the content scroll where letters are too large for it: title and buttons stay."""
        room = self.under().height()
        if self._scrolls or max(self.height(), self.sizeHint().height()) <= room:
            return
        self._scrolls = True
        focused, whole, inside = self.focusWidget(), self._whole, QWidget()
        place = whole.indexOf(self.content)
        whole.removeItem(self.content)
        self.content.setParent(None)
        inside.setLayout(self.content)
        whole.insertWidget(place, ScrollBody(self.theme, inside), 1)
        self.setFixedHeight(room - 2 * _EDGE)
        if focused is not None:
            focused.setFocus()

    def _to_the_middle(self) -> None:
        over = self.under()
        self.move(over.mapToGlobal(over.rect().center()) - self.rect().center())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in the middle when what is asked turns out higher."""
        super().resizeEvent(event)
        if self.isVisible():
            self._stay_inside()
            self._to_the_middle()

    def under(self) -> QWidget:
        """Return the window below."""
        parent = self.parentWidget()
        return self if parent is None else parent

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the page."""
        if event.type() == QEvent.Type.Hide and self.isVisible():
            self.reject()
        return super().eventFilter(watched, event)

    def _lift_scrim(self) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the sheet."""
        painter = QPainter(self)
        surface, line = self.theme.color("surface"), self.theme.color("line")
        rounded(painter, QRectF(self.rect()), _RADIUS, surface, line)
