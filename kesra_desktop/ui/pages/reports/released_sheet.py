"""What left the office: when, narrowed to what, by whom, for whom, and the figures themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.record_model import Column, Look, Rows
from kesra_desktop.ui.record_table import RecordTable
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.pages.reports.view import ReleasedView
    from kesra_desktop.ui.theme import Theme

_HIGH = 308


class ReleasedSheet(Sheet):
    """A list to look through; the figures of the chosen one are copied as they were then."""

    def __init__(self, theme: Theme, over: QWidget, found: Sequence[ReleasedView]) -> None:
        line = tr("Figures are kept as they were; of lists of people only how many they were.")
        super().__init__(theme, over, tr("What left the office"), line)
        self._found = {one.id: one for one in found}
        self._rows: Rows[ReleasedView] = Rows(_columns())
        self.table = RecordTable(theme, self._rows, tr("What left the office"))
        self._more = Text(theme, "", 14, 400, "ink2").wrapped()
        card = Panel(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        card.setFixedHeight(theme.size(_HIGH))
        self.content.addWidget(card)
        self.content.addWidget(self._more)
        self.add_cancel().rename(tr("Close"))
        self.copy = Button(
            theme, tr("Copy figures"), Kind.PRIMARY, key="F9", icon="copy-simple", size=DIALOG
        )
        self.copy.clicked.connect(self._copy)
        self.footer.addWidget(self.copy)
        shortcut = QShortcut(QKeySequence("F9"), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._copy)
        self.table.current.connect(self._show)
        self._rows.show_rows(self._found)
        self.table.choose(0)
        self._show(self.table.current_id())
        self.table.setFocus()

    def _show(self, chosen: str) -> None:
        one = self._found.get(chosen)
        self.copy.setEnabled(one is not None)
        if one is None:
            self._more.setText(
                tr("Nothing left the office yet. What is saved as Excel is noted here.")
            )
            return
        given = tr("For {whom}.").format(whom=one.given_to) if one.given_to else ""
        why = tr("Reason: {reason}.").format(reason=one.reason) if one.reason else ""
        words = tr("Narrowed to {what}.").format(what=one.narrowed) if one.narrowed else ""
        self._more.setText(" ".join(text for text in (words, given, why) if text))

    def _copy(self) -> None:
        one = self._found.get(self.table.current_id())
        if one is not None:
            QGuiApplication.clipboard().setText(one.figures)
            self._more.setText(tr("The figures are copied."))


def _columns() -> tuple[Column[ReleasedView], ...]:
    return (
        Column(tr("When"), lambda row: row.at, 128, Look.QUIET),
        Column(tr("What was released"), lambda row: row.name, look=Look.NAME),
        Column(tr("Narrowed to"), lambda row: row.narrowed, 168, Look.QUIET),
        Column(tr("Released by"), lambda row: row.by, 152),
    )
