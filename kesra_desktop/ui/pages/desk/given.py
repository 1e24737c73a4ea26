"""What is handed over, or the record of what already was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.desk.ready import KeyCap
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from kesra_desktop.ui.pages.desk.view import AidView, PastView
    from kesra_desktop.ui.theme import Theme

_ICON = 28
_LOW = 56
_SHARES = (4, 4, 6, 4)  # of the record: who served, and at which laptop, is the longest
_TILES_IN_A_ROW = 2
_SCROLLS_BEYOND = 4  # more items than this are written in small tiles


class AidTile(Panel):
    """One item: icon, name and note at the left, the amount large at the right."""

    toggled = Signal(str)  # the item's key

    def __init__(self, theme: Theme, aid: AidView, height: int) -> None:
        super().__init__(theme, "surface2" if aid.chosen else "surface", "line", 10)
        self._aid = aid
        said = f"{aid.name}: {aid.amount}"
        self.setAccessibleName(said if aid.chosen else f"{said}, {tr('not handed over now')}")
        self.setFixedHeight(theme.size(height))
        row = QHBoxLayout(self)
        row.setContentsMargins(64, 4, 20, 4)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        ink = "ink" if aid.chosen else "ink2"
        words.addWidget(Elided(theme, aid.name, 16, 600, ink))
        note = aid.note if aid.chosen else tr("not handed over now")
        if note:
            words.addWidget(Elided(theme, note, 14 if height > _LOW else 13, 400, "ink2"))
        words.addStretch(1)
        row.addLayout(words, 1)
        pixels = 32 if aid.is_money and not aid.key else 20
        amount = Text(theme, aid.amount, pixels, 700 if aid.chosen else 400, ink)
        row.addWidget(amount, 0, Qt.AlignmentFlag.AlignVCenter)
        if aid.key:
            row.addWidget(KeyCap(theme, aid.key), 0, Qt.AlignmentFlag.AlignVCenter)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the well and the item's icon."""
        super().paintEvent(event)
        where = QPointF(18, (self.height() - _ICON) / 2)
        icon, role = (self._aid.icon, "nilaText") if self._aid.chosen else ("x", "ink2")
        paint_icon(QPainter(self), where, icon, _ICON, self.theme.color(role))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the item out, or put it back."""
        super().mouseReleaseEvent(event)
        if self._aid.key and self.rect().contains(event.position().toPoint()):
            self.toggled.emit(self._aid.key)


class Given(QWidget):
    """The items of the right, money as one big figure and goods as tiles in two columns."""

    toggled = Signal(str)  # the key of an item

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._title = Text(theme, tr("To be handed over"), 14, 600, "ink2")
        self._tiles = QGridLayout()
        self._tiles.setSpacing(12)
        box.addWidget(self._title)
        box.addLayout(self._tiles)

    def show_aids(self, aids: tuple[AidView, ...], *, labelled: bool) -> None:
        """Show other items."""
        emptied(self._tiles)
        self._title.setVisible(labelled)
        low = not labelled or len(aids) > _SCROLLS_BEYOND
        self._tiles.setVerticalSpacing(6 if len(aids) > _TILES_IN_A_ROW else 12)
        height = 56 if low or len(aids) > _TILES_IN_A_ROW else 72
        for number, aid in enumerate(aids):
            tile = AidTile(self._theme, aid, height)
            tile.toggled.connect(self.toggled)
            alone = len(aids) == 1
            row, column = divmod(number, _TILES_IN_A_ROW)
            self._tiles.addWidget(tile, row, column, 1, 2 if alone else 1)
        for column in range(_TILES_IN_A_ROW):
            self._tiles.setColumnStretch(column, 1)


class Past(QWidget):
    """Receipt number, time, clerk and collector of what was handed over before."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._title = Text(theme, tr("Record of the handover"), 14, 600, "ink2")
        well = Panel(theme, "kuningBg", "kuningLine", 10)
        well.setFixedHeight(theme.size(72))
        box.addWidget(self._title)
        box.addWidget(well)
        row = QHBoxLayout(well)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(16)
        self._values: list[Elided] = []
        captions = (tr("Receipt number"), tr("Handed over"), tr("Clerk"), tr("Collected by"))
        for caption, share in zip(captions, _SHARES, strict=True):
            words = QVBoxLayout()
            words.setSpacing(2)
            value = Elided(theme, "", 16, 600)
            words.addStretch(1)
            words.addWidget(Text(theme, caption, 13, 400, "ink2"))
            words.addWidget(value)
            words.addStretch(1)
            row.addLayout(words, share)
            self._values.append(value)
        self._values[0].as_code()

    def show_past(self, past: PastView, *, labelled: bool) -> None:
        """Show another handover."""
        self._title.setVisible(labelled)
        texts = (past.receipt, past.when, past.operator, past.collected_by)
        for value, text in zip(self._values, texts, strict=True):
            value.setText(text)
