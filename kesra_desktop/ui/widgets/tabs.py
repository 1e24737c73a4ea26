"""Tabs with their counts: the sheets of a file, the kinds of open questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from kesra_desktop.i18n import grouped
from kesra_desktop.ui.widgets.paint import control_box, focus_halo, rounded, text_width, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kesra_desktop.ui.theme import Theme

_PAD = 12
_LONGEST = 180  # a sheet's name is cut beyond it; the whole stands in the tooltip


@dataclass(frozen=True)
class Tab:
    """What a tab is called, what it stands for, and how much is behind it."""

    title: str
    value: str
    count: int


class _TabButton(QAbstractButton):
    """One tab, painted."""

    def __init__(self, theme: Theme, tab: Tab) -> None:
        super().__init__()
        self._theme, self.tab = theme, tab
        self.setText(tab.title)
        self.setCheckable(True)
        self.setAccessibleName(f"{tab.title}, {grouped(tab.count)}")
        self.setToolTip(tab.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def _title_width(self) -> float:
        width = text_width(self._theme.font(15, 600), self.tab.title)
        return min(width, self._theme.size(_LONGEST))

    def sizeHint(self) -> QSize:
        """Return room for name and count."""
        count = text_width(self._theme.font(14, 500), grouped(self.tab.count))
        return QSize(round(self._title_width() + count) + 6 + 2 * _PAD, self._theme.target(36))

    def minimumSizeHint(self) -> QSize:
        """Return the same: tabs scroll rather than shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw ground, name and count."""
        painter, theme, on = QPainter(self), self._theme, self.isChecked()
        box = control_box(self)
        if on:
            rounded(painter, box, 8, theme.color("nilaTint"), theme.color("nilaLine"))
        elif self.underMouse():
            rounded(painter, box, 8, theme.color("surface2"), None)
        if self.hasFocus():
            focus_halo(painter, theme, box, 8)
        font = theme.font(15, 600)
        width = self._title_width()
        painter.setFont(font)
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(self.tab.title, elide, round(width) + 1)
        ink = theme.color("nilaText" if on else "ink")
        write(painter, QRectF(_PAD, 0, width + 2, self.height()), shown, font, ink)
        where = QRectF(_PAD + width + 6, 0, self.width(), self.height())
        quiet = theme.color("nilaText" if on else "ink2")
        write(painter, where, grouped(self.tab.count), theme.font(14, 500), quiet)


class Tabs(QScrollArea):
    """A row of tabs; Left and Right move, and what does not fit scrolls into sight."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._buttons: list[_TabButton] = []
        self._group = QButtonGroup(self)
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.target(36))

    @property
    def value(self) -> str:
        """Return what the chosen tab stands for."""
        return next((one.tab.value for one in self._buttons if one.isChecked()), "")

    def offer(self, tabs: Sequence[Tab], chosen: str = "") -> None:
        """Show other tabs; the named one, or else the first, is chosen without a signal."""
        for old in self._buttons:
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for number, tab in enumerate(tabs):
            button = _TabButton(self._theme, tab)
            button.clicked.connect(lambda _=False, one=button: self._choose(one))
            self._group.addButton(button)
            self._row.insertWidget(number, button)
            self._buttons.append(button)
        named = [one for one in self._buttons if one.tab.value == chosen] or self._buttons
        if named:
            named[0].setChecked(True)

    def _choose(self, button: _TabButton) -> None:
        button.setChecked(True)
        self.ensureWidgetVisible(button, 24, 0)
        self.chosen.emit(button.tab.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        now = next((n for n, one in enumerate(self._buttons) if one.isChecked()), -1)
        if step and 0 <= now + step < len(self._buttons):
            button = self._buttons[now + step]
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._choose(button)
            return
        super().keyPressEvent(event)
