"""The rows of a page at the left: number, name, and a sign for how far each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kesra_desktop.i18n import N_, tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.typing.view import (
    ALIKE,
    DIFFERS,
    LISTED,
    MINE_TO_READ,
    ONCE,
    RowView,
)
from kesra_desktop.ui.widgets.paint import write
from kesra_desktop.ui.widgets.scroll_body import SlimBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from kesra_desktop.ui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_ROW = 44
_VIEW = Qt.ItemDataRole.UserRole
SIGNS = {
    ONCE: ("circle-dashed", "ink2", N_("read once")),
    MINE_TO_READ: ("eye", "nilaText", N_("to be read again")),
    ALIKE: ("check-circle-fill", "hijau", N_("read twice alike, or settled")),
    DIFFERS: ("not-equals", "merah", N_("read differently")),
    LISTED: ("table", "ink2", N_("in the list")),
}
_NOWHERE = QModelIndex()
NEW = "new"  # state of the row that is typed next


class Rows(QAbstractListModel):
    """The typed rows, and the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[RowView, ...] = ()

    def show_rows(self, rows: Sequence[RowView], following: int) -> None:
        """Show other rows, and the one that follows."""
        self.beginResetModel()
        self._rows = (*rows, RowView(following, tr("Next row"), NEW, ""))
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or what a screen reader says of it."""
        view = self._rows[index.row()]
        if role == _VIEW:
            return view
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            sign = tr(SIGNS[view.state][2]) if view.state in SIGNS else ""
            return ", ".join(part for part in (f"{view.row}", view.name, sign) if part)
        return None

    def place_of(self, row: int) -> int:
        """Return where a row stands in the list, or -1."""
        return next((at for at, one in enumerate(self._rows) if one.row == row), -1)

    def row_at(self, place: int) -> int:
        """Return the number of the row at a place, or 0."""
        return self._rows[place].row if 0 <= place < len(self._rows) else 0

    def first_of(self, *states: str) -> int:
        """Return the first row in one of these states, or 0."""
        return next((one.row for one in self._rows if one.state in states), 0)


class _RowDelegate(QStyledItemDelegate):
    """Number, name, sign."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        del option, index
        return QSize(80, self._theme.size(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        theme, box = self._theme, QRectF(option.rect)
        view: RowView = index.data(_VIEW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("nilaTint" if chosen else "surface"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if chosen:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.color("nila"))
        number = QRectF(box.left() + 12, box.top(), theme.size(30), box.height())
        write(painter, number, str(view.row), theme.font(14, 600), theme.color("ink2"))
        room = box.right() - number.right() - 36
        named = QRectF(number.right() + 2, box.top(), room, box.height())
        quiet = view.state in (NEW, MINE_TO_READ)
        font = theme.font(14, 600 if chosen else 500)
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(view.name, elide, named.width())
        write(painter, named, shown, font, theme.color("ink2" if quiet else "ink"))
        icon, role, _ = SIGNS.get(view.state, ("plus", "nilaText", ""))
        where = QPointF(box.right() - 28, box.center().y() - 9)
        paint_icon(painter, where, icon, 18, theme.color(role))


class RowList(QListView):
    """Goes with the row that is open; pressing a row opens it."""

    opened = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = Rows()
        self.setModel(self.rows)
        self.setItemDelegate(_RowDelegate(theme))
        self.setAccessibleName(tr("Typed rows"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(theme))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row_at(index.row()))

    def show_open(self, row: int) -> None:
        """Mark the row that is open."""
        at = self.rows.place_of(row)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
