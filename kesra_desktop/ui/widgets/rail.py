"""The rail at the left: where one can go, and Lock at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.theme import TOUCH_TARGET
from kesra_desktop.ui.widgets.brand import Mark
from kesra_desktop.ui.widgets.paint import rounded, text_width
from kesra_desktop.ui.widgets.panel import Hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

WIDE, NARROW = 96, 64
_ICON = 24
_AROUND = 12 + 40 + 12 + 4  # above and below the mark, and at the foot
_LINE = 4 + 1 + 4


class RailItem(QAbstractButton):
    """One place of the program: icon over its name, or the icon alone with a tooltip."""

    def __init__(self, theme: Theme, icon: str, label: str, key: str) -> None:
        super().__init__()
        self._theme, self._icon, self._narrow = theme, icon, False
        self._filled = icon != "lock-simple"
        self._count = 0
        self.setText(label)
        self.setAccessibleName(label)
        self.setAccessibleDescription(key)
        self.setToolTip(f"{label} ({key})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, for narrow windows."""
        self._narrow = narrow
        self.updateGeometry()

    def show_count(self, count: int) -> None:
        """Show how much waits there; nothing at zero."""
        self._count = count
        waiting = tr("%n waiting", "", count) if count else ""
        self.setAccessibleName(f"{self.text()}, {waiting}" if waiting else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of an item."""
        if self._narrow:
            return QSize(NARROW, TOUCH_TARGET if self._theme.look.touch else 44)
        return QSize(WIDE, self.height_with_name())

    def height_with_name(self) -> int:
        """Return the height with the name under the icon."""
        return 36 + self._theme.size(20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw pill, accent, icon and name."""
        painter, theme, on = QPainter(self), self._theme, self.isChecked()
        side = 8 if self._narrow else 6
        pill = QRectF(self.rect()).adjusted(side, 2, -side, -2)
        if on or self.underMouse():
            fill = theme.color("navOn" if on else "navLine")
            rounded(painter, pill, 8, fill, None)
        if on:
            accent = QRectF(-4, pill.center().y() - 16, 8, 32)
            rounded(painter, accent, 3, theme.color("aksen"), None)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("navInk"), 2))
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 7, 7)
        ink = theme.color("navInk" if on else "navInk2")
        top = pill.center().y() - _ICON / 2 if self._narrow else pill.top() + 5
        name = f"{self._icon}-fill" if on and self._filled else self._icon
        paint_icon(painter, QPointF((self.width() - _ICON) / 2, top), name, _ICON, ink)
        if not self._narrow:
            painter.setFont(theme.font(13, 600 if on else 500))
            painter.setPen(ink)
            words = QRectF(0, top + _ICON, self.width(), pill.bottom() - top - _ICON)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._count:
            self._paint_count(painter, QPointF(self.width() / 2 + 6, top))

    def _paint_count(self, painter: QPainter, where: QPointF) -> None:
        """Draw the badge; three digits are enough to say "many"."""
        theme = self._theme
        said = str(self._count) if self._count < 1000 else "999+"
        font = theme.font(12, 700)
        height = theme.size(18)
        width = max(height, text_width(font, said) + 12)
        left = min(where.x(), self.width() - width - 2)
        box = QRectF(left, where.y() - 4, width, height)
        rounded(painter, box, height / 2, theme.color("aksen"), None)
        painter.setFont(font)
        painter.setPen(theme.color("aksenInk"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)


class Rail(QWidget):
    """Places in the order that never changes; only those that exist are here."""

    chosen = Signal(str)
    lock = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: dict[str, RailItem] = {}
        self._mark = Mark(theme, 40)
        self._lines: list[Hairline] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 4)
        self._column.setSpacing(0)
        self._column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(12)
        self._column.addStretch(1)
        self._lock = RailItem(theme, "lock-simple", tr("Lock"), "Ctrl+L")
        self._lock.clicked.connect(self.lock)
        self._column.addWidget(self._lock)
        self.set_narrow(False)
        theme.changed.connect(self._fit)

    def add(self, key: str, item: RailItem, *, new_group: bool = False) -> None:
        """Add a place below the others; ``new_group`` draws a line above it."""
        end = self._column.count() - 2
        if new_group and self._items:
            line = Hairline(self._theme, "navLine")
            self._lines.append(line)
            self._column.insertSpacing(end, 4)
            self._column.insertWidget(end + 1, line, 0, Qt.AlignmentFlag.AlignHCenter)
            self._column.insertSpacing(end + 2, 4)
            end += 3
        item.setCheckable(True)
        item.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(item)
        self._items[key] = item
        self._column.insertWidget(end, item)
        self._fit()

    def show_chosen(self, key: str) -> None:
        """Mark a place as the one that is shown."""
        self._items[key].setChecked(True)

    def show_count(self, key: str, count: int) -> None:
        """Show how much waits at a place that exists here."""
        if key in self._items:
            self._items[key].show_count(count)

    def height_with_names(self) -> int:
        """Return how high the rail is when it shows its names."""
        items = len(self._items) + 1
        return items * self._lock.height_with_name() + _AROUND + _LINE * len(self._lines)

    def set_narrow(self, narrow: bool) -> None:
        """Fold to icons, or show names again."""
        self._narrow = narrow
        for item in (*self._items.values(), self._lock):
            item.set_narrow(narrow)
        self._fit()

    def _fit(self) -> None:
        for line in self._lines:
            line.setFixedWidth(36 if self._narrow else 56)
        self.setFixedWidth(NARROW if self._narrow else max(WIDE, self._theme.size(WIDE)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the rail."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("nav"))
        if self._theme.look.contrast:  # there the page has the same ground
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("navLine"))
