"""The status bar: what is saved, what the others do not have yet, who works where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import focus_halo, text_width, write

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

HEIGHT = 32
_ICON = 16


@dataclass(frozen=True)
class ShellState:
    """What the status bar says; read anew whenever something was written."""

    operator: str
    laptop: str
    clock: str
    unexchanged: int = 0
    trouble: str = ""  # what could not be saved; empty when everything is


class StatusItem(QAbstractButton):
    """An icon and a few words that lead to where they can be changed."""

    def __init__(self, theme: Theme, icon: str = "", role: str = "ink2", weight: int = 400) -> None:
        super().__init__()
        self._theme, self._icon, self._role, self._weight = theme, icon, role, weight
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, text: str, *, icon: str = "", role: str = "") -> None:
        """Show other words, perhaps in another colour."""
        self._icon, self._role = icon or self._icon, role or self._role
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the icon and the words."""
        room = _ICON + 8 if self._icon else 0
        width = text_width(self._theme.font(13, self._weight), self.text()) + room + 2
        return QSize(round(width) + 8, max(HEIGHT - 2, self._theme.size(26)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw icon and words; underlined while the mouse is over them."""
        painter, box = QPainter(self), QRectF(self.rect()).adjusted(4, 0, -4, 0)
        ink, font = self._theme.color(self._role), self._theme.font(13, self._weight)
        if self._icon:
            where = QPointF(box.left(), box.center().y() - _ICON / 2)
            paint_icon(painter, where, self._icon, _ICON, ink)
            box.setLeft(box.left() + _ICON + 8)
        font.setUnderline(self.underMouse())
        write(painter, box, self.text(), font, ink)
        if self.hasFocus():
            focus_halo(painter, self._theme, QRectF(self.rect()).adjusted(3, 3, -3, -3), 5)


class StatusBar(QWidget):
    """Left: saved, not exchanged. Right: text size, operator, laptop, clock."""

    exchange = Signal()
    text_size = Signal()
    lock = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.saved = StatusItem(theme, "check-circle-fill", "hijau", 500)
        self.unexchanged = StatusItem(theme, "usb", "ink2", 500)
        self.text_percent = StatusItem(theme, "text-aa")
        self.operator, self.laptop = StatusItem(theme, "user"), StatusItem(theme, "laptop")
        self.clock = StatusItem(theme, "", "ink", 600)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        for item in (self.saved, self.unexchanged):
            self._row.addWidget(item)
        self._row.addStretch(1)
        for item in (self.text_percent, self.operator, self.laptop, self.clock):
            self._row.addWidget(item)
        for item in (self.saved, self.unexchanged, self.laptop):
            item.clicked.connect(self.exchange)
        self.text_percent.clicked.connect(self.text_size)
        self.operator.clicked.connect(self.lock)
        self.clock.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.operator.setToolTip(tr("Lock (Ctrl+L)"))
        self.text_percent.setToolTip(tr("Text size (Ctrl++, Ctrl+-, Ctrl+0)"))
        theme.changed.connect(self._fit)
        self.set_narrow(False)
        self._fit()

    def show_state(self, state: ShellState) -> None:
        """Say how things stand."""
        if state.trouble:
            text = tr("Not saved: {what}").format(what=state.trouble)
            self.saved.say(text, icon="x-circle-fill", role="merah")
        else:
            text = tr("Everything is saved on this laptop")
            self.saved.say(text, icon="check-circle-fill", role="hijau")
        if state.unexchanged:
            text = tr("%n change(s) not exchanged yet", "", state.unexchanged)
            self.unexchanged.say(text, role="kuning")
        else:
            self.unexchanged.say(tr("Nothing to exchange"), role="ink2")
        self.operator.say(state.operator)
        self.laptop.say(tr("Laptop {code}").format(code=state.laptop))
        self.clock.say(state.clock)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the text size out in narrow windows; its keys still work."""
        side = 20 if narrow else 24
        self.text_percent.setVisible(not narrow)
        self._row.setContentsMargins(side - 4, 1, side - 4, 0)

    def _fit(self) -> None:
        self.setFixedHeight(max(HEIGHT, self._theme.size(HEIGHT)))
        self.text_percent.say(tr("Text {percent}%").format(percent=self._theme.look.text_percent))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the bar and draw the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))
