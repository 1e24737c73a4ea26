"""What a bank's or the post's file says: looked through before it is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.record_model import Column, Look, Rows
from kesra_desktop.ui.record_table import RecordTable
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.tabs import Tab, Tabs
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.reports.view import ResultView
    from kesra_desktop.ui.theme import Theme

_HIGH = 264
_Row = tuple[str, str, str, str]


class ResultsSheet(Sheet):
    """The groups as tabs with their counts; F9 notes, Ctrl+E saves the rows as Excel."""

    noted = Signal()
    saved = Signal()

    def __init__(self, theme: Theme, over: QWidget, view: ResultView) -> None:
        super().__init__(theme, over, tr("Result of the bank or post"), view.file.name)
        self._view = view
        self.tabs = Tabs(theme, tr("Results"))
        self._rows: Rows[_Row] = Rows(_columns())
        self.table = RecordTable(theme, self._rows, tr("Rows of the file"))
        self._say = Text(theme, "", 14, 400, "ink2").wrapped()
        card = Panel(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        card.setFixedHeight(theme.size(_HIGH))
        for part in (self.tabs, card, self._say):
            self.content.addWidget(part)
        self._add_ways_out()
        groups = view.groups
        tabs = [Tab(one.title, one.title, len(one.rows)) for one in groups if one.rows]
        self.tabs.offer(tabs)
        self.tabs.chosen.connect(self._show)
        self._show(self.tabs.value)
        words = tr("{new} results are not noted yet; paid altogether {amount}.")
        if not view.new:
            words = tr("Everything in this file is noted already; paid altogether {amount}.")
        self._say.setText(words.format(new=view.new, amount=view.amount))
        (self.go if view.new else self.table).setFocus()

    def _add_ways_out(self) -> None:
        self.add_cancel()
        save = Button(
            self.theme, tr("Save Excel"), Kind.SECONDARY, key="Ctrl+E", icon="file-xls", size=DIALOG
        )
        save.clicked.connect(self.saved)
        self.footer.addWidget(save)
        self.go = Button(
            self.theme,
            tr("Note %n result(s)", "", self._view.new),
            Kind.PRIMARY,
            key="F9",
            size=DIALOG,
        )
        self.go.setEnabled(self._view.new > 0)
        self.go.clicked.connect(self._note)
        self.footer.addWidget(self.go)
        for keys, act in (("F9", self._note), ("Ctrl+E", self.saved.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _show(self, title: str) -> None:
        rows = next((one.rows for one in self._view.groups if one.title == title), ())
        self._rows.show_rows({str(number): row for number, row in enumerate(rows)})

    def _note(self) -> None:
        if self._view.new:
            self.accept()
            self.noted.emit()


def _columns() -> tuple[Column[_Row], ...]:
    return (
        Column(tr("Row"), lambda row: row[0], 64, Look.QUIET),
        Column(tr("Name"), lambda row: row[1], look=Look.NAME),
        Column(tr("Account or receipt"), lambda row: row[2], 176, Look.CODE),
        Column(tr("Remark"), lambda row: row[3], 208, Look.QUIET),
    )
