"""How the programmes page is laid out: programmes over proposals, the steps at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.programmes.steps import StepsPanel
from kesra_desktop.ui.record_model import Chip, Column, Look, Rows
from kesra_desktop.ui.record_table import HEADER, ROW, RecordTable
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.page_frame import PageFrame
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kesra_desktop.ui.pages.programmes.view import ProgrammeRow, ProposalRow
    from kesra_desktop.ui.theme import Theme

_RIGHT = 408
_PROGRAMMES = 4  # rows seen at once
_NARROW = 1100


class ProgrammesFrame(PageFrame):
    """Head, banner, both tables, the panel, and the empty state."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Programmes"), _empty(theme))
        self.new = Button(
            theme, tr("New programme"), Kind.SECONDARY, key="Ctrl+N", icon="plus", size=NORMAL
        )
        self.change = Button(
            theme, tr("Change it"), Kind.SECONDARY, key="Ctrl+E", icon="pencil-simple", size=NORMAL
        )
        self.head.add_button(self.change)
        self.head.add_button(self.new)
        self._programmes: Rows[ProgrammeRow] = Rows(_programme_columns())
        self._proposals: Rows[ProposalRow] = Rows(_proposal_columns())
        self.programmes = RecordTable(theme, self._programmes, tr("Programmes"))
        self.proposals = RecordTable(theme, self._proposals, tr("Proposals"))
        self.heading = Text(theme, "", 15, 600)
        self.steps = StepsPanel(theme)
        self.begin = Button(
            theme, tr("New programme"), Kind.PRIMARY, key="Ctrl+N", icon="plus", size=NORMAL
        )
        self.empty.add_button(self.begin)
        self.left.setSpacing(12)
        self.left.addWidget(_card(theme, self.programmes))
        self.left.addWidget(self.heading)
        self.left.addWidget(_card(theme, self.proposals), 1)
        self.add_panel(self.steps)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.steps.setFixedWidth(self._theme.size(_RIGHT))
        self.programmes.setFixedHeight(self._theme.size(HEADER + ROW * _PROGRAMMES))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the quiet columns out where there is no room."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.size(_NARROW)
        self.programmes.leave_out(2, out=narrow)
        for column in (1, 2):
            self.proposals.leave_out(column, out=narrow)

    def show_empty(self, *, empty: bool) -> None:
        """Show the programmes, or how to begin."""
        super().show_empty(empty=empty)
        self.new.setVisible(not empty)
        self.change.setVisible(not empty)


def _empty(theme: Theme) -> EmptyState:
    return EmptyState(
        theme,
        "clipboard-text",
        tr("No programme yet"),
        tr("Begin with a template: fund, amounts, criteria and documents are filled in."),
    )


def _card(theme: Theme, table: QWidget) -> Panel:
    card = Panel(theme)
    column = QVBoxLayout(card)
    column.setContentsMargins(1, 1, 1, 1)
    column.addWidget(table)
    return card


def _programme_columns() -> tuple[Column[ProgrammeRow], ...]:
    return (
        Column(tr("Code"), lambda row: row.code, 148, Look.QUIET),
        Column(tr("Name"), lambda row: row.name, look=Look.NAME),
        Column(tr("Fund source"), lambda row: row.fund, 200, Look.QUIET),
        Column(tr("Decided"), lambda row: row.decided, 104, Look.NUMBER),
    )


def _proposal_columns() -> tuple[Column[ProposalRow], ...]:
    return (
        Column(tr("Name"), lambda row: row.name, look=Look.NAME),
        Column(tr("Category"), lambda row: row.category, 112, empty="-"),
        Column(tr("Kelurahan"), lambda row: row.area, 122, empty="-"),
        Column(
            tr("Status"), lambda row: row.status, 160, chip=lambda row: Chip(row.status, row.tone)
        ),
        Column(tr("Reason"), lambda row: row.reason, 180, Look.QUIET),
    )
