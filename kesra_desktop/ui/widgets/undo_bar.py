"""The undo bar: what was just done, and twenty seconds to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.announcing import announce
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.button import Button, IconButton, Kind, Size
from kesra_desktop.ui.widgets.status_bar import HEIGHT
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QPaintEvent, QResizeEvent

    from kesra_desktop.ui.theme import Theme

SECONDS = 20
_ROOMY = 760
_LOW = Size(26, 14, 16, 12)


class _Close(IconButton):
    """The cross, in the inverted ink of the bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "x", tr("Close"), 16, HEIGHT)
        self._on_bar = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cross."""
        if self.hasFocus() or self.underMouse():
            super().paintEvent(event)
            return
        where = QPointF(self.width() / 2 - 8, self.height() / 2 - 8)
        paint_icon(QPainter(self), where, "x", 16, self._on_bar.color("urungInk"))


class UndoBar(QWidget):
    """Stands where the status bar stands; waiting stops while it has the mouse or the focus."""

    undo = Signal()
    gone = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._left = theme, 0
        self.words = Elided(theme, "", 14, 600, "urungInk")
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.button = Button(theme, tr("Undo"), Kind.SECONDARY, key="Ctrl+Z", size=_LOW)
        self.countdown = Text(theme, "", 13, 400, "urungInk2")
        self._close = _Close(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(50, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1000)
        row.addWidget(self.button)
        row.addStretch(1)
        row.addWidget(self.countdown)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self.button.clicked.connect(self._undo)
        self._close.clicked.connect(self.dismiss)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    def offer(self, sentence: str, *, may_undo: bool = True) -> None:
        """Say what was done and begin to count."""
        self.words.setText(sentence)
        announce(self, sentence)
        self.button.setVisible(may_undo)
        self._left = SECONDS
        self._show_left()
        self._timer.start()

    def dismiss(self) -> None:
        """Go away; the action can still be undone from the history."""
        self._timer.stop()
        self.gone.emit()

    def _undo(self) -> None:
        self._timer.stop()
        self.gone.emit()
        self.undo.emit()

    def is_held(self) -> bool:
        """Return whether the mouse or the focus stops the countdown."""
        focused = QApplication.focusWidget()
        return self.underMouse() or (focused is not None and self.isAncestorOf(focused))

    def _tick(self) -> None:
        if not self.is_held():
            self._left -= 1
        if self._left <= 0:
            self.dismiss()
        else:
            self._show_left()

    def _show_left(self) -> None:
        self.countdown.setText(tr("Gone in %n second(s)", "", self._left))

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.target(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the countdown out where the words need its room."""
        super().resizeEvent(event)
        self.countdown.setVisible(self.width() >= self._theme.size(_ROOMY))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Keep still under the mouse."""
        super().enterEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Paint again in other colours."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the bar and draw the tick."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("urung"))
        where = QPointF(25, self.height() / 2 - 8)
        paint_icon(painter, where, "check-circle-fill", 16, self._theme.color("hijauLine"))
