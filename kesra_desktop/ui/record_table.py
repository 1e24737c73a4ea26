"""A list on the screen: painted header and rows, marked hits, one chip a row at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from kesra_desktop.ui.record_model import CHIP_ROLE, COLUMN_ROLE, HITS_ROLE, Look
from kesra_desktop.ui.widgets.paint import chip_width, paint_chip, text_width, top_rounded, write
from kesra_desktop.ui.widgets.scroll_body import SlimBar

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from kesra_desktop.ui.record_model import Chip, Column, RecordTableModel
    from kesra_desktop.ui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

ROW = 44
HEADER = 40
_PAD = 12
_CHIP = 24
_LEAST_REST = 160  # what a column without a width gets at least


class RowDelegate(QStyledItemDelegate):
    """Paints one cell; the row's ground and line go through all of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, line, selection bar and content."""
        theme, box = self._theme, QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, theme.color("nilaTint" if selected else "surface"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if selected and index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.color("nila"))
        inner = box.adjusted(_PAD, 0, -4, -1)
        chip: Chip | None = index.data(CHIP_ROLE)
        column: Column[Any] | None = index.data(COLUMN_ROLE)
        if chip is not None:
            self._paint_chip(painter, inner, chip)
        elif column is not None:
            self._paint_text(painter, inner, index, column)
        painter.restore()

    def _paint_chip(self, painter: QPainter, box: QRectF, chip: Chip) -> None:
        height = self._theme.size(_CHIP)
        width = min(chip_width(self._theme, chip.text, chip.icon), box.width())
        where = QRectF(box.left(), box.center().y() - height / 2, width, height)
        paint_chip(painter, self._theme, where, (chip.text, chip.tone, chip.icon))

    def _paint_text(
        self, painter: QPainter, box: QRectF, index: Index, column: Column[Any]
    ) -> None:
        text = str(index.data() or "")
        if column.look == Look.NAME:
            self._paint_name(painter, box, text, str(index.data(HITS_ROLE) or ""))
            return
        theme = self._theme
        doubtful = column.look == Look.DOUBTFUL
        font = theme.font(15, 500 if doubtful else 400, code=column.look == Look.CODE)
        role = "ink2" if column.look in (Look.QUIET, Look.CODE) else "ink"
        role = "kuning" if doubtful else role
        if not text:
            text, role = column.empty, "ink3"
        if column.look not in (Look.CODE, Look.NUMBER):
            right = Qt.TextElideMode.ElideRight
            text = QFontMetricsF(font).elidedText(text, right, box.width())
        if column.look == Look.NUMBER:
            box = box.adjusted(box.width() - text_width(font, text) - 8, 0, 0, 0)
        write(painter, box, text, font, theme.color(role))

    def _paint_name(self, painter: QPainter, box: QRectF, name: str, hits: str) -> None:
        """Write a name with what was searched in bold on yellow."""
        theme = self._theme
        plain, bold = theme.font(15, 500), theme.font(15, 700)
        name = QFontMetricsF(bold).elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        left = box.left()
        for part, is_hit in parts_of(name, hits):
            font = bold if is_hit else plain
            width = text_width(font, part)
            where = QRectF(left, box.top(), width + 1, box.height())
            if is_hit:
                height = theme.size(22)
                mark = QRectF(left - 1, box.center().y() - height / 2, width + 2, height)
                painter.fillRect(mark, theme.color("hl"))
            write(painter, where, part, font, theme.color("hlInk" if is_hit else "ink"))
            left += width

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Offer the whole text of a cell that had to be cut."""
        if event.type() != QEvent.Type.ToolTip or index.data(CHIP_ROLE) is not None:
            return super().helpEvent(event, view, option, index)
        text = str(index.data() or "")
        room = view.visualRect(index).width() - _PAD - 4
        if text_width(self._theme.font(15, 700), text) <= room:
            QToolTip.hideText()
            return True
        QToolTip.showText(event.globalPos(), text, view)
        return True


def parts_of(name: str, hits: str) -> list[tuple[str, bool]]:
    """Cut a name into (text, whether it was searched for)."""
    folded, marks = name.casefold(), [False] * len(name)
    if len(folded) == len(name):
        for word in {word for word in hits.casefold().split() if word}:
            at = folded.find(word)
            while at >= 0:
                marks[at : at + len(word)] = [True] * len(word)
                at = folded.find(word, at + len(word))
    parts: list[tuple[str, bool]] = []
    for letter, mark in zip(name, marks, strict=True):
        if parts and parts[-1][1] == mark:
            parts[-1] = (parts[-1][0] + letter, mark)
        else:
            parts.append((letter, mark))
    return parts


class TableHeader(QHeaderView):
    """The header, painted so that its words stand above those of the cells."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing there can be pressed
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Return the height of the header."""
        return QSize(100, self._theme.size(HEADER))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with the card's round corners, then the words."""
        painter, box = QPainter(self.viewport()), QRectF(self.viewport().rect())
        top_rounded(painter, box, 11, self._theme.color("surface2"))
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, self._theme.color("line2"))
        painter.end()
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write one title."""
        role = Qt.ItemDataRole.DisplayRole
        title = str(self.model().headerData(section, self.orientation(), role) or "")
        font = self._theme.font(13, 600)
        box = QRectF(rect).adjusted(_PAD, 0, -4, 0)
        align = self.model().headerData(
            section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole
        )
        if align is not None and align & Qt.AlignmentFlag.AlignRight:
            box.setLeft(box.right() - text_width(font, title) - 8)
        write(painter, box, title, font, self._theme.color("ink2"))


class RecordTable(QTableView):
    """Rows to move through with the arrows; Enter opens one."""

    opened = Signal(str)
    current = Signal(str)

    def __init__(self, theme: Theme, model: RecordTableModel[Any], name: str) -> None:
        super().__init__()
        self._theme, self._records = theme, model
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme))
        self.setHorizontalHeader(TableHeader(theme))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBar(SlimBar(theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(theme.size(HEADER + ROW))
        self.viewport().setAutoFillBackground(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # anything else reads every row
        rows.setMinimumSectionSize(1)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.activated.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.target(ROW))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.color("surface"))
        self.setPalette(palette)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is left to the columns without a width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        columns = self._records.columns()
        seen = [n for n in range(len(columns)) if not self.isColumnHidden(n)]
        fixed = sum(self._theme.size(columns[number].width) for number in seen)
        free = [number for number in seen if not columns[number].width]
        rest = max(self.viewport().width() - fixed, self._theme.size(_LEAST_REST) * len(free))
        for number, column in enumerate(columns):
            share = self._theme.size(column.width) or rest // max(len(free), 1)
            self.setColumnWidth(number, share)

    def leave_out(self, column: int, *, out: bool) -> None:
        """Leave a column out where there is no room for it."""
        self.setColumnHidden(column, out)
        self._share_width()

    def choose(self, row: int) -> None:
        """Go to a row."""
        if 0 <= row < self._records.rowCount():
            self.setCurrentIndex(self._records.index(row, 0))

    def step(self, rows: int) -> None:
        """Move up or down from elsewhere, for example from the search box."""
        last = self._records.rowCount() - 1
        now = self.currentIndex().row()
        self.choose(max(0, min(last, now + rows)) if now >= 0 else 0)

    def current_id(self) -> str:
        """Return the id of the chosen row, or an empty text."""
        return self._records.id_at(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; letters are not a search here: the page has a box for that."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        if event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._records.id_at(index.row()))

    def _tell_current(self, index: QModelIndex) -> None:
        self.current.emit(self._records.id_at(index.row()) if index.isValid() else "")
