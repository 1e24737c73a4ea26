"""Second step: what each column of each sheet is; what is uncertain is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.pages.intake.chooser import SIGNS
from kesra_desktop.ui.pages.intake.grid import SheetGrid
from kesra_desktop.ui.pages.intake.words import COLUMNS, column_title
from kesra_desktop.ui.widgets.choice import CheckBox
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.select import Choice, FilterButton
from kesra_desktop.ui.widgets.tabs import Tab, Tabs
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kesra_desktop.ui.pages.intake.view import FieldView, SheetView
    from kesra_desktop.ui.theme import Theme

_SIDE = 320
_FOLD_BELOW = 1000
_FIELD_SIGNS = {
    "sure": SIGNS["sure"],
    "look": SIGNS["ask"],
    "none": ("circle-dashed", "ink3"),
}


class _FieldRow(QWidget):
    """One field of a person and the column it comes from."""

    def __init__(self, theme: Theme, view: FieldView) -> None:
        super().__init__()
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        icon, role = _FIELD_SIGNS[view.tone]
        row.addWidget(Picture(theme, icon, 18, role))
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Elided(theme, view.title, 15, 500))
        if view.note:
            tone = "kuning" if view.tone == "look" else "ink2"
            words.addWidget(Elided(theme, view.note, 13, 400, tone))
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(Text(theme, view.place, 14, 600, "ink2"))
        self.setMinimumHeight(theme.size(43))
        self.setAccessibleName(f"{view.title}, {view.place}. {view.note}".strip())


class FieldsPanel(Panel):
    """What is read of a person, field by field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        title = Text(theme, tr("Fields that are read"), 16, 600)
        title.setContentsMargins(16, 0, 16, 0)
        title.setMinimumHeight(theme.size(48))
        column.addWidget(title)
        column.addWidget(Hairline(theme))
        scroller = Scroller(theme)
        scroller.column.setContentsMargins(16, 0, 16, 0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        scroller.column.addLayout(self._rows)
        scroller.column.addStretch(1)
        column.addWidget(scroller, 1)
        column.addWidget(Hairline(theme))
        self.remember = CheckBox(theme, tr("Remember this matching"))
        self.remember.setChecked(True)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 8, 16, 0)
        foot.setSpacing(0)
        foot.addWidget(self.remember)
        note = Text(theme, tr("Used for the next list of this sender."), 13, 400, "ink2").wrapped()
        note.setContentsMargins(4, 0, 0, 0)
        foot.addWidget(note)
        column.addLayout(foot)

    def show_fields(self, fields: Sequence[FieldView]) -> None:
        """Show other fields."""
        emptied(self._rows)
        for view in fields:
            self._rows.addWidget(_FieldRow(self.theme, view))
            self._rows.addWidget(Hairline(self.theme))


class ColumnsStep(QWidget):
    """Sheet tabs, header row, preview with a chooser over each column, and the fields."""

    changed = Signal(str, object, object)  # sheet, {column index: canonical name}, header row

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheets: dict[str, SheetView] = {}
        self.tabs = Tabs(theme, tr("Sheets"))
        self.header = FilterButton(theme, tr("Titles stand in"), may_be_all=False)
        self.grid = SheetGrid(theme)
        self.fields = FieldsPanel(theme)
        self._note = Elided(theme, "", 13, 400, "ink2")
        self._lay_out()
        self.tabs.chosen.connect(lambda _: self._show_sheet())
        self.grid.column_chosen.connect(self._column_chosen)
        self.header.chosen.connect(self._header_chosen)

    def _lay_out(self) -> None:
        card = Panel(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 4)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 8, 6)
        head.setSpacing(12)
        head.addWidget(Picture(self._theme, "table", 20, "ink2"))
        self._label = Text(self._theme, tr("Sheet"), 15, 400, "ink2")
        head.addWidget(self._label)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.header)
        column.addLayout(head)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.grid, 1)
        column.addWidget(Hairline(self._theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 7, 16, 5)
        foot.addWidget(self._note)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 16)
        row.setSpacing(16)
        row.addWidget(card, 1)
        row.addWidget(self.fields)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.fields.setFixedWidth(self._theme.size(_SIDE))

    def show_sheets(self, sheets: Sequence[SheetView]) -> None:
        """Show the sheets of a list; the one that was seen stays."""
        self._sheets = {one.key: one for one in sheets}
        chosen = self.tabs.value or next(
            (one.key for one in sheets if any(c.tone == "ask" for c in one.columns)), ""
        )
        self.tabs.offer([Tab(one.title, one.key, one.people) for one in sheets], chosen)
        self._show_sheet()

    def _show_sheet(self) -> None:
        sheet = self._sheets.get(self.tabs.value)
        if sheet is None:
            return
        self.header.blockSignals(True)
        rows = [line.number for line in sheet.lines]
        named = [Choice(tr("Row {number}").format(number=grouped(n)), str(n)) for n in rows]
        self.header.offer(named)
        self.header.choose(str(sheet.header_row or ""))
        self.header.blockSignals(False)
        choices = [Choice(column_title(name), name) for name in COLUMNS]
        self.grid.show_sheet(sheet, choices)
        self.fields.show_fields(sheet.fields)
        self._note.setText(sheet.note)

    def _column_chosen(self, index: int, value: str) -> None:
        sheet = self._sheets[self.tabs.value]
        columns = {one.index: one.value for one in sheet.columns if one.tone != "ask"}
        for other, name in columns.items():
            if value and name == value and other != index:
                columns[other] = ""  # one column for each field
        columns[index] = value
        self.changed.emit(sheet.key, columns, sheet.header_row)

    def _header_chosen(self, value: str) -> None:
        if value:
            self.changed.emit(self.tabs.value, {}, int(value))

    def begin(self) -> None:
        """Put the focus on the first column that must be asked about, or on the first of all."""
        choosers = self.grid.choosers
        asked = [one for one in choosers if not one.value and one.isVisible() and one.is_asked()]
        for one in asked[:1] or choosers[:1]:
            one.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the fields out when there is no room beside the sheet."""
        super().resizeEvent(event)
        room = self.width() * 100 / self._theme.look.text_percent
        self.fields.setVisible(room >= _FOLD_BELOW)
        self._label.setVisible(room >= _FOLD_BELOW)
