"""The sheet as it stands in the file: row numbers, column letters, and what each column is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.intake.chooser import ColumnChooser
from kesra_desktop.ui.widgets.paint import text_width, write
from kesra_desktop.ui.widgets.scroll_body import BAR, SlimBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kesra_desktop.ui.pages.intake.view import LineView, SheetView
    from kesra_desktop.ui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_ROW, _LETTERS, _CHOOSERS = 36, 28, 64
_PAD = 10
_NARROWEST, _WIDEST = 132, 240
_NUMBERS = 48
_NOWHERE = QModelIndex()
_LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class LinesModel(QAbstractTableModel):
    """The first rows of a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[LineView] = ()
        self._width = 0

    def show_lines(self, lines: Sequence[LineView], width: int) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._lines, self._width = lines, width
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, or its row."""
        line = self._lines[index.row()]
        if role == _LINE_ROLE:
            return line
        text = line.cells[index.column()] if index.column() < len(line.cells) else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a row's number as the spreadsheet shows it."""
        if orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return str(self._lines[section].number)
        return None


class _CellDelegate(QStyledItemDelegate):
    """Paints a cell with the grid of a spreadsheet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, grid, text and what is broken."""
        theme, box = self._theme, QRectF(option.rect)
        line: LineView = index.data(_LINE_ROLE)
        broken = index.column() in line.broken
        ground = {"header": "nilaTint", "aside": "surface2"}.get(line.kind, "surface")
        painter.fillRect(box, theme.color("kuningBg" if broken else ground))
        rule = theme.color("line")
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), rule)
        painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), rule)
        role = "kuning" if broken else {"header": "nilaText", "aside": "ink2"}.get(line.kind, "ink")
        font = theme.font(15, 600 if line.kind == "header" else 400)
        inner = box.adjusted(_PAD, 0, -(28 if broken else 4), 0)
        text = " ".join(str(index.data() or "").split())
        elide = Qt.TextElideMode.ElideRight
        text = QFontMetricsF(font).elidedText(text, elide, inner.width())
        write(painter, inner, text, font, theme.color(role))
        if broken:
            where = QPointF(box.right() - 24, box.center().y() - 8)
            paint_icon(painter, where, "warning-fill", 16, theme.color("kuning"))


class _Letters(QHeaderView):
    """Column letters, and under them a chooser for each column."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.choosers: list[ColumnChooser] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the height of letters and choosers."""
        return QSize(100, self._theme.size(_LETTERS + _CHOOSERS))

    def place(self) -> None:
        """Put each chooser over its column."""
        top, height = self._theme.size(_LETTERS) + 12, self._theme.size(40)
        for number, chooser in enumerate(self.choosers):
            left = self.sectionViewportPosition(number)
            chooser.setGeometry(left + 6, top, self.sectionSize(number) - 12, height)
            chooser.setVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground, then write the letters."""
        painter = QPainter(self.viewport())
        box = self.viewport().rect()
        painter.fillRect(box, self._theme.color("surface2"))
        painter.fillRect(0, box.height() - 1, box.width(), 1, self._theme.color("line2"))
        painter.end()
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write one letter."""
        box = QRectF(rect)
        letter = self.choosers[section].letter if section < len(self.choosers) else ""
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(self._theme.color("ink2"))
        top = QRectF(box.left(), box.top(), box.width(), self._theme.size(_LETTERS))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, letter)
        edge = QRectF(box.right() - 1, box.top(), 1, box.height())
        painter.fillRect(edge, self._theme.color("line"))


class _Numbers(QHeaderView):
    """Row numbers as the spreadsheet shows them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the width of the numbers."""
        return QSize(self._theme.size(_NUMBERS), 100)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write one number."""
        box, theme = QRectF(rect), self._theme
        line: LineView = self.model().index(section, 0).data(_LINE_ROLE)
        is_header = line is not None and line.kind == "header"
        painter.fillRect(box, theme.color("nilaTint" if is_header else "surface2"))
        rule = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(rule, theme.color("line"))
        edge = QRectF(box.right() - 1, box.top(), 1, box.height())
        painter.fillRect(edge, theme.color("line2"))
        painter.setFont(theme.font(13, 700 if is_header else 500))
        painter.setPen(theme.color("nilaText" if is_header else "ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(line.number) if line else "")


class _Corner(QWidget):
    """Covers the corner over the row numbers, and the one between the scroll bars."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill it, with the lines that go on beside it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface2"))
        if self.height() > BAR:
            line = self._theme.color("line2")
            painter.fillRect(0, self.height() - 1, self.width(), 1, line)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), line)


class SheetGrid(QTableView):
    """A preview that scrolls sideways; what each column is can be changed above it."""

    column_chosen = Signal(int, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = LinesModel()
        self._letters = _Letters(theme)
        self._corner = _Corner(theme, self)
        self.setModel(self._lines)
        self.setItemDelegate(_CellDelegate(theme))
        self.setHorizontalHeader(self._letters)
        self.setVerticalHeader(_Numbers(theme))
        self.setAccessibleName(tr("The sheet as it stands in the file"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(SlimBar(theme))
        self.setHorizontalScrollBar(SlimBar(theme, Qt.Orientation.Horizontal))
        self.setCornerWidget(_Corner(theme))
        for button in self.findChildren(QAbstractButton):  # Qt's own, under our corner
            button.setAccessibleName(self.accessibleName())
        self.viewport().setAutoFillBackground(False)
        self.horizontalScrollBar().valueChanged.connect(self._letters.place)
        theme.changed.connect(self._fit)

    @property
    def choosers(self) -> list[ColumnChooser]:
        """Return the choosers, from the left."""
        return self._letters.choosers

    def show_sheet(self, sheet: SheetView, choices: Sequence[Any]) -> None:
        """Show another sheet."""
        for old in self._letters.choosers:
            old.hide()
            old.deleteLater()
        self._letters.choosers = []
        for column in sheet.columns:
            chooser = ColumnChooser(self._theme, column, choices, self._letters.viewport())
            chooser.chosen.connect(
                lambda value, one=column.index: self.column_chosen.emit(one, value)
            )
            chooser.focused.connect(self._bring_into_sight)
            self._letters.choosers.append(chooser)
        self.clearSpans()
        self._lines.show_lines(sheet.lines, len(sheet.columns))
        for row, line in enumerate(sheet.lines):
            filled = [place for place, text in enumerate(line.cells) if text.strip()]
            if line.kind == "aside" and filled in ([], [0]) and len(sheet.columns) > 1:
                self.setSpan(row, 0, 1, len(sheet.columns))
        self._fit()
        self.horizontalScrollBar().setValue(0)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.size(_ROW))
        for number, chooser in enumerate(self._letters.choosers):
            width = max(_NARROWEST, min(_WIDEST, self._widest(number)), chooser.least_width())
            self.setColumnWidth(number, 64 if chooser.is_quiet() else self._theme.size(width))
        self._letters.place()
        self._corner.setGeometry(
            0, 0, self.verticalHeader().width(), self.horizontalHeader().height()
        )
        self._corner.raise_()
        self.viewport().update()

    def _widest(self, column: int) -> int:
        font = self._theme.font(15)
        texts = [
            str(self._lines.index(row, column).data() or "")
            for row in range(self._lines.rowCount())
            if self._lines.index(row, column).data(_LINE_ROLE).kind != "aside"
        ]
        return round(max((text_width(font, text) for text in texts), default=0)) + 40

    def _bring_into_sight(self, chooser: ColumnChooser) -> None:
        place = self._letters.choosers.index(chooser)
        left, width = self.columnViewportPosition(place), self.columnWidth(place)
        bar = self.horizontalScrollBar()
        if left < 0:
            bar.setValue(bar.value() + left)
        elif left + width > self.viewport().width():
            bar.setValue(bar.value() + left + width - self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the choosers over their columns."""
        super().resizeEvent(event)
        self._fit()
