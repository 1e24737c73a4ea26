"""The desk at rest: an invitation to scan, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import cap_width, paint_cap, rounded
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_CIRCLE = 112


class TintedCircle(QWidget):
    """The icon of an empty place."""

    def __init__(self, theme: Theme, icon: str, side: int = _CIRCLE) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw circle and icon."""
        painter = QPainter(self)
        side = self.width()
        rounded(painter, QRectF(self.rect()), side / 2, self._theme.color("nilaTint"), None)
        pixels = round(side * 0.46)
        where = QPointF((side - pixels) / 2, (side - pixels) / 2)
        paint_icon(painter, where, self._icon, pixels, self._theme.color("nilaText"))


class KeyCap(QWidget):
    """A key as it is printed on buttons."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme, self._key = theme, key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return QSize(round(cap_width(self._theme, self._key)) + 2, self._theme.size(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the cap."""
        paint_cap(QPainter(self), self._theme, QRectF(self.rect()), self._key, None)


class ReadyCard(Panel):
    """What to do next, and which keys work."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(0)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        self._circle = TintedCircle(theme, "barcode")
        column.addWidget(self._circle, 0, centre)
        column.addSpacing(20)
        column.addWidget(Text(theme, tr("Ready to scan"), 28, 700), 0, centre)
        column.addSpacing(8)
        line = tr("Point the scanner at the invitation, or type a name, NIK or queue number.")
        words = Text(theme, line, 16, 400, "ink2")
        words.setWordWrap(True)
        words.setAlignment(centre)
        column.addWidget(words)
        column.addSpacing(32)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(_keys(theme))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def set_low(self, low: bool) -> None:
        """Make the picture smaller in a low window."""
        self._circle.setFixedSize(*((72, 72) if low else (_CIRCLE, _CIRCLE)))


def _keys(theme: Theme) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(12)
    grid.setColumnMinimumWidth(2, 24)
    keys = (
        ("F2", tr("Back to the search box")),
        ("F4", tr("Search all recipients")),
        ("F7", tr("Print the last one again")),
        ("Ctrl+Z", tr("Undo the last one")),
        ("F6", tr("Cases of the problem desk")),
        ("Ctrl+T", tr("Type a paper list back in")),
    )
    for number, (key, meaning) in enumerate(keys):
        row, half = divmod(number, 2)
        grid.addWidget(KeyCap(theme, key), row, half * 3)
        grid.addWidget(Text(theme, meaning, 15, 400, "ink2"), row, half * 3 + 1)
    return grid
