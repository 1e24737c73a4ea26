"""Choosing one of a few: as a filter above a list, or as a field of a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import control_box, focus_halo, rounded, text_width, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from kesra_desktop.ui.theme import Theme

_ICON = 18
_PAD = 12


@dataclass(frozen=True)
class Choice:
    """One entry: what it is called and the value it stands for."""

    title: str
    value: str


class _Chooser(QAbstractButton):
    """A painted box that opens a menu of choices."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self._choices: tuple[Choice, ...] = ()
        self._value = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.clicked.connect(self.open_menu)
        theme.changed.connect(self.updateGeometry)

    @property
    def value(self) -> str:
        """Return what is chosen; empty when nothing is."""
        return self._value

    def title(self) -> str:
        """Return how the chosen one is called."""
        return next((one.title for one in self._choices if one.value == self._value), "")

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; what was chosen stays when it is still among them."""
        self._choices = tuple(choices)
        if self._value and not self.title():
            self.choose("")
        self.updateGeometry()
        self.update()

    def choose(self, value: str) -> None:
        """Choose, and say so when it is another one."""
        if value != self._value:
            self._value = value
            self.setAccessibleDescription(self.title())
            self.updateGeometry()
            self.update()
            self.chosen.emit(value)

    def _all(self) -> tuple[Choice, ...]:
        return self._choices

    def open_menu(self) -> None:
        """Show the choices under the box."""
        menu = QMenu(self)
        menu.setFont(self._theme.font(15))
        menu.setPalette(self._theme.palette())
        for one in self._all():
            action = menu.addAction(one.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.value == self._value)
            action.triggered.connect(lambda _=False, value=one.value: self.choose(value))
            if one.value == self._value:
                menu.setActiveAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Down or Enter too."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self.open_menu()
            return
        super().keyPressEvent(event)


class FilterButton(_Chooser):
    """ "Kecamatan Semua": tinted and with a cross while it narrows the list.

    One that always stands on a value ("Baris judul Baris 4") has no cross.
    """

    def __init__(self, theme: Theme, name: str, *, may_be_all: bool = True) -> None:
        super().__init__(theme, name)
        self._may_be_all = may_be_all
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _all(self) -> tuple[Choice, ...]:
        return (Choice(tr("All"), ""), *self._choices) if self._may_be_all else self._choices

    def _is_narrowing(self) -> bool:
        return self._may_be_all and bool(self.value)

    def _words(self) -> tuple[str, str]:
        if self._is_narrowing():
            return f"{self._name}: ", self.title()
        return self._name, tr("All") if self._may_be_all else self.title()

    def sizeHint(self) -> QSize:
        """Return room for both words, cut when the choice has a very long name."""
        name, choice = self._words()
        width = text_width(self._theme.font(15), name) + text_width(
            self._theme.font(15, 600), choice
        )
        width = min(width, self._theme.size(230)) + 2 * _PAD + _ICON + 16
        return QSize(round(width), self._theme.target(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the choice back with Delete."""
        if self._may_be_all and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose("")
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the choice back when the cross is hit."""
        if self._is_narrowing() and event.position().x() > self.width() - _PAD - _ICON - 6:
            self.setDown(False)
            self.choose("")
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw box, both words and the sign at the right."""
        painter, theme, narrowing = QPainter(self), self._theme, self._is_narrowing()
        box = control_box(self)
        fill, border = ("nilaTint", "nila") if narrowing else ("surface", "control")
        rounded(painter, box, 8, theme.color(fill), theme.color(border))
        if self.hasFocus():
            focus_halo(painter, theme, box, 8)
        name, choice = self._words()
        plain, bold = theme.font(15), theme.font(15, 600)
        ink = theme.color("nilaText" if narrowing else "ink")
        quiet = ink if narrowing else theme.color("ink2")
        left, middle = float(_PAD), self.height() / 2
        write(
            painter, QRectF(left, 0, 400, self.height()), name, bold if narrowing else plain, quiet
        )
        left += text_width(bold if narrowing else plain, name) + (0 if narrowing else 6)
        room = self.width() - left - _ICON - _PAD - 4
        shown = QFontMetricsF(bold).elidedText(choice, Qt.TextElideMode.ElideRight, room)
        write(painter, QRectF(left, 0, room, self.height()), shown, bold, ink)
        icon = "x" if narrowing else "caret-down"
        where = QPointF(self.width() - _PAD - _ICON, middle - _ICON / 2)
        paint_icon(painter, where, icon, _ICON, quiet)


class Select(_Chooser):
    """A field of a form with few answers."""

    def __init__(self, theme: Theme, name: str, placeholder: str = "") -> None:
        super().__init__(theme, name)
        self._placeholder = placeholder
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a field."""
        return QSize(160, self._theme.target(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw box, choice and caret."""
        painter, theme = QPainter(self), self._theme
        box = control_box(self)
        rounded(painter, box, 8, theme.color("surface"), theme.color("control"))
        if self.hasFocus():
            focus_halo(painter, theme, box, 8)
        text = self.title() if self.value else self._placeholder
        role = "ink" if self.value and self.isEnabled() else "ink3"
        where, font = QRectF(14, 0, self.width() - 50, self.height()), theme.font(15)
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        write(painter, where, text, font, theme.color(role))
        caret = QPointF(self.width() - _PAD - _ICON, (self.height() - _ICON) / 2)
        paint_icon(painter, caret, "caret-down", _ICON, theme.color("ink2"))
