"""Ctrl+K: type a few letters of a person, a programme or a command, and go there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.inputs import SEARCH, Input
from kesra_desktop.ui.widgets.paint import cap_width, paint_cap, rounded, write
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

SHOWN = 8
_ROW, _CAP = 48, 22


class Way(NamedTuple):
    """Somewhere one can go or something one can do."""

    title: str
    line: str
    icon: str
    go: Callable[[], object]
    key: str = ""


class _WayRow(QAbstractButton):
    """One way: icon, title, what it is, and its key."""

    def __init__(self, theme: Theme, way: Way) -> None:
        super().__init__()
        self._theme, self._way = theme, way
        self.is_chosen = False
        self.setAccessibleName(f"{way.title}, {way.line}")
        self.setAccessibleDescription(way.key)
        self.setToolTip(way.title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows choose while one types
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(200, self._theme.target(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the row."""
        painter, theme, box = QPainter(self), self._theme, QRectF(self.rect())
        if self.is_chosen or self.underMouse():
            rounded(painter, box, 8, theme.color("nilaTint"), None)
        if self.is_chosen:
            rounded(painter, QRectF(0, 8, 3, box.height() - 16), 1.5, theme.color("nila"), None)
        where = QPointF(16, box.center().y() - 10)
        paint_icon(painter, where, self._way.icon, 20, theme.color("nilaText"))
        right = box.right() - 16
        if self._way.key:
            width, height = cap_width(theme, self._way.key), theme.size(_CAP)
            right -= width
            cap = QRectF(right, box.center().y() - height / 2, width, height)
            paint_cap(painter, theme, cap, self._way.key, None)
            right -= 12
        half = box.height() / 2
        for text, font, role, top, high in (
            (self._way.title, theme.font(15, 600), "ink", 3.0, half),
            (self._way.line, theme.font(13), "ink2", half - 1, half - 4),
        ):
            room = right - 48
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            write(painter, QRectF(48, top, room, high), shown, font, theme.color(role))


class Palette(Sheet):
    """One box and what fits; Enter goes to the chosen one."""

    def __init__(self, theme: Theme, over: QWidget, find: Callable[[str], Sequence[Way]]) -> None:
        super().__init__(theme, over, tr("Go to"))
        self._find, self._at = find, 0
        self._rows: list[_WayRow] = []
        self._ways: list[Way] = []
        self.box = Input(
            theme, tr("Person, programme or command"), shape=SEARCH, icon="magnifying-glass"
        )
        self.box.line.setPlaceholderText(tr("Person, programme or command"))
        self.content.addWidget(self.box)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.content.addLayout(self._list)
        self._none = Text(
            theme, tr("Nothing is called so. Try fewer letters."), 15, 400, "ink2"
        ).wrapped()
        self.content.addWidget(self._none)
        self.content.addStretch(1)
        keys = Text(theme, tr("Up and Down choose, Enter goes there, Esc closes"), 13, 400, "ink2")
        self.footer.insertWidget(0, keys)
        self.setMinimumHeight(self._height())
        self.box.edited.connect(self._show)
        self.box.entered.connect(self.go)
        self.box.line.installEventFilter(self)
        self._show()
        self.box.line.setFocus()

    def _height(self) -> int:
        wanted = self.theme.size(230) + SHOWN * (self.theme.target(_ROW) + 2)
        return min(wanted, self.under().height() - 48)

    def _show(self) -> None:
        most = max(3, (self._height() - self.theme.size(230)) // (self.theme.target(_ROW) + 2))
        self._ways = list(self._find(self.box.line.text().strip()))[:most]
        emptied(self._list)
        self._rows = []
        for number, way in enumerate(self._ways):
            row = _WayRow(self.theme, way)
            row.clicked.connect(lambda _=False, one=number: self._go_to(one))
            self._rows.append(row)
            self._list.addWidget(row)
        self._none.setVisible(not self._ways)
        self._choose(0)

    def _choose(self, at: int) -> None:
        self._at = max(0, min(at, len(self._rows) - 1))
        for number, row in enumerate(self._rows):
            row.is_chosen = number == self._at
            row.update()
        chosen = self._ways[self._at].title if self._ways else ""
        self.box.line.setAccessibleDescription(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Up and Down choose while one types."""
        if (
            watched is self.box.line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._choose(self._at + step)
                return True
        return super().eventFilter(watched, event)

    def go(self) -> None:
        """Go to the chosen one."""
        self._go_to(self._at)

    def _go_to(self, number: int) -> None:
        if 0 <= number < len(self._ways):
            way = self._ways[number]
            self.accept()
            way.go()
