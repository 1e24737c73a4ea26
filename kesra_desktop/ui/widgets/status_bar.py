"""The status bar: what is saved, what the others do not have yet, who works where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import focus_halo, text_width, write

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kesra_desktop.ui.theme import Theme

HEIGHT = 32
_ICON = 16
_SIDE = 24


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
        self._long = self._short = self._tip = ""
        self._is_short = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, text: str, *, short: str = "", icon: str = "", role: str = "") -> None:
        """Show other words, perhaps in another colour; ``short`` ones where there is little room.

        The whole text is what is read aloud.
        """
        self._icon, self._role = icon or self._icon, role or self._role
        self._long, self._short = text, short or text
        self.setAccessibleName(text)
        self.set_short(self._is_short)

    def long_width(self) -> int:
        """Return the width with the whole words."""
        return self._width(self._long)

    def set_short(self, short: bool) -> None:
        """Show the short or the whole words."""
        self._is_short = short
        self.setText(self._short if short else self._long)
        self.setToolTip(self._long if short else self._tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the icon and the words."""
        return QSize(self._width(self.text()), max(HEIGHT - 2, self._theme.target(26)))

    def _width(self, text: str) -> int:
        room = _ICON + 8 if self._icon else 0
        return round(text_width(self._theme.font(13, self._weight), text) + room + 2) + 8

    def explain(self, tip: str) -> None:
        """Say in a tooltip what a click does."""
        self._tip = tip
        self.setToolTip(tip)

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
    activities = Signal()
    notices_wanted = Signal()
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
        self.notices = StatusItem(theme, "info", "ink2", 600)
        self.notices.explain(tr("To look at (Ctrl+B)"))
        self.notices.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        for item in (self.saved, self.unexchanged, self.notices):
            self._row.addWidget(item)
        self._row.addStretch(1)
        for item in (self.text_percent, self.operator, self.laptop, self.clock):
            self._row.addWidget(item)
        self.saved.clicked.connect(self.activities)
        for item in (self.unexchanged, self.laptop):
            item.clicked.connect(self.exchange)
        self.notices.clicked.connect(self.notices_wanted)
        self.text_percent.clicked.connect(self.text_size)
        self.operator.clicked.connect(self.lock)
        self.clock.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.operator.explain(tr("Lock (Ctrl+L)"))
        self.text_percent.explain(tr("Text size (Ctrl++, Ctrl+-, Ctrl+0)"))
        theme.changed.connect(self._fit)
        self.set_narrow(False)
        self._fit()

    def show_state(self, state: ShellState) -> None:
        """Say how things stand."""
        if state.trouble:
            text = tr("Not saved: {what}").format(what=state.trouble)
            self.saved.say(text, short=tr("Not saved"), icon="x-circle-fill", role="merah")
        else:
            text = tr("Everything is saved on this laptop")
            self.saved.say(text, short=tr("Saved"), icon="check-circle-fill", role="hijau")
        if state.unexchanged:
            text = tr("%n change(s) not exchanged yet", "", state.unexchanged)
            self.unexchanged.say(text, short=grouped(state.unexchanged), role="kuning")
        else:
            self.unexchanged.say(tr("Nothing to exchange"), short="0", role="ink2")
        self.operator.say(state.operator, short=state.operator.split(" ")[0])
        self.laptop.say(tr("Laptop {code}").format(code=state.laptop), short=state.laptop)
        self.clock.say(state.clock)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use short words where the whole ones do not fit."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        items = [item for item in self.findChildren(StatusItem) if not item.isHidden()]
        needed = sum(item.long_width() + self._row.spacing() for item in items) + 2 * _SIDE
        for item in items:
            item.set_short(needed > self.width())

    def show_notices(self, tone: str, words: str, short: str) -> None:
        """Say that there is something to look at, and how grave it is; no words hide it."""
        role = "ink2" if tone == "abu" else tone
        icon = "info" if tone == "abu" else "warning-fill"
        self.notices.setVisible(bool(words))
        if words:
            self.notices.say(words, short=short, icon=icon, role=role)
        self._shorten()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the text size out in narrow windows; its keys still work."""
        side = 20 if narrow else 24
        self.text_percent.setVisible(not narrow)
        self._row.setContentsMargins(side - 4, 1, side - 4, 0)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.target(HEIGHT) + int(self._theme.look.touch))
        self.text_percent.say(tr("Text {percent}%").format(percent=self._theme.look.text_percent))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the bar and draw the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))
