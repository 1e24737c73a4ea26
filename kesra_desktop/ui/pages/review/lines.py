"""The pairs of a queue as Qt asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.pages.review.view import PairLine

    Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class PairLines(QAbstractListModel):
    """Pairs, surest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[PairLine] = ()

    def show_lines(self, lines: Sequence[PairLine]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def key_at(self, row: int) -> str:
        """Return a pair's key, or an empty text outside the queue."""
        return self._lines[row].key if 0 <= row < len(self._lines) else ""

    def row_of(self, key: str) -> int:
        """Return the row of a pair, or -1."""
        return next((row for row, one in enumerate(self._lines) if one.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many pairs there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a pair, or its names."""
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        named = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if role in (*named, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.first}\n{line.second}"
        return None
