"""A list of any length as a table: ids first, then the records in windows of 200."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model.fields import fields_of
from kesra_desktop.model.identity import mask_nik

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kesra_desktop.model.fields import Field
    from kesra_desktop.model.record import Record

T = TypeVar("T")

WINDOW = 200  # records read at once
_KEPT_WINDOWS = 8

Index = QModelIndex | QPersistentModelIndex
HITS_ROLE = Qt.ItemDataRole.UserRole + 1
CHIP_ROLE = Qt.ItemDataRole.UserRole + 2
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 3
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Chip:
    """A state in one to three words, with its colour family and perhaps an icon."""

    text: str
    tone: str
    icon: str = ""


class Look(StrEnum):
    """How a cell is written."""

    PLAIN = "plain"
    NAME = "name"  # the first thing read; search hits are marked
    QUIET = "quiet"
    NUMBER = "number"  # right-aligned, never elided
    CODE = "code"  # NIK and receipt numbers, never elided
    DOUBTFUL = "doubtful"  # as it stands in a list, perhaps wrong


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column: its heading, how a record's cell reads, and how wide it is at 100 % text."""

    title: str
    text: Callable[[T], str]
    width: int = 0  # 0 takes what is left
    look: Look = Look.PLAIN
    chip: Callable[[T], Chip | None] | None = None
    empty: str = ""  # what an empty cell says


def columns_of(kind: type[Record]) -> tuple[Column[Any], ...]:
    """Return the columns a kind of record declares with ``grid``."""
    return tuple(_declared_column(field) for field in fields_of(kind) if field.declared.grid)


def _declared_column(field: Field) -> Column[Any]:
    def text(record: Any) -> str:
        value = getattr(record, field.name)
        return mask_nik(value) if field.declared.private else shown(value)

    look = Look.NUMBER if field.type is int else Look.PLAIN
    return Column(field.label(), text, look=Look.CODE if field.declared.private else look)


def shown(value: Any) -> str:
    """Return a field's value as a clerk reads it."""
    match value:
        case None:
            return ""
        case bool():
            return tr("yes") if value else tr("no")
        case int():
            return grouped(value)
        case date():
            return value.strftime("%d-%m-%Y")
        case _:
            return str(value)


class RecordTableModel(QAbstractTableModel, Generic[T]):
    """Knows all ids at once and reads the records when their rows come into view."""

    def __init__(
        self, columns: Sequence[Column[T]], fetch: Callable[[Sequence[str]], Sequence[T]]
    ) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._fetch = fetch
        self._ids: tuple[str, ...] = ()
        self._hits = ""
        self._windows: OrderedDict[int, Sequence[T]] = OrderedDict()

    # --- what it shows ----------------------------------------------------------------------------

    def show_ids(self, ids: Sequence[str], hits: str = "") -> None:
        """Show these records; ``hits`` is the searched text that is marked in names."""
        self.beginResetModel()
        self._ids, self._hits = tuple(ids), hits
        self._windows.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Read the shown records again, keeping rows and selection where they are."""
        self._windows.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def columns(self) -> tuple[Column[T], ...]:
        """Return the columns."""
        return self._columns

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all rows."""
        return self._ids

    def id_at(self, row: int) -> str:
        """Return the id of a row, or an empty text outside the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, or -1."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

    def record_at(self, row: int) -> T | None:
        """Return the record of a row, reading its window when needed."""
        if not 0 <= row < len(self._ids):
            return None
        number, place = divmod(row, WINDOW)
        if number not in self._windows:
            self._windows[number] = self._fetch(self._ids[number * WINDOW : (number + 1) * WINDOW])
            while len(self._windows) > _KEPT_WINDOWS:
                self._windows.popitem(last=False)
        self._windows.move_to_end(number)
        window = self._windows[number]
        return window[place] if place < len(window) else None

    # --- what Qt asks -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of records; a record has no children."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a view asks about one cell."""
        record = self.record_at(index.row()) if index.isValid() else None
        if record is None:
            return None
        column = self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(column, record)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title}: {self._text(column, record)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
        return self._own_data(column, record, role)

    def _text(self, column: Column[T], record: T) -> str:
        chip = column.chip(record) if column.chip else None
        return chip.text if chip else column.text(record)

    def _own_data(self, column: Column[T], record: T, role: int) -> Any:
        if role == CHIP_ROLE:
            return column.chip(record) if column.chip else None
        if role == HITS_ROLE:
            return self._hits if column.look == Look.NAME else ""
        return column if role == COLUMN_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section])
        return None


class Rows(RecordTableModel[T]):
    """A table over rows that are already here."""

    def __init__(self, columns: Sequence[Column[T]]) -> None:
        self._rows: dict[str, T] = {}
        super().__init__(columns, lambda ids: [self._rows[one] for one in ids])

    def show_rows(self, rows: dict[str, T]) -> None:
        """Show other rows by their ids."""
        self._rows = rows
        self.show_ids(tuple(rows))


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    across = (
        Qt.AlignmentFlag.AlignRight if column.look == Look.NUMBER else Qt.AlignmentFlag.AlignLeft
    )
    return across | Qt.AlignmentFlag.AlignVCenter
