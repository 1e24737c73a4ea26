"""How the reports page is laid out: figures at the left, papers at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from kesra_desktop.i18n import tr
from kesra_desktop.model.reporting import SERVED_TITLES, By
from kesra_desktop.ui.pages.reports.cards import ActRow, FiguresCard
from kesra_desktop.ui.pages.reports.papers_panel import PapersPanel
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.page_frame import PageFrame
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.select import Choice, FilterButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kesra_desktop.ui.theme import Theme


class ReportsFrame(PageFrame):
    """Head with programme and period, filters, figures, papers, and the empty state."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Reports"), _empty(theme))
        self.programme = FilterButton(theme, tr("Programme"), may_be_all=False)
        self.period = FilterButton(theme, tr("Period"), may_be_all=False)
        self.head.add_part(self.programme)
        self.head.add_part(self.period)
        self.district = FilterButton(theme, tr("District"))
        self.kelurahan = FilterButton(theme, tr("Kelurahan"))
        self.category = FilterButton(theme, tr("Category"))
        self.served = FilterButton(theme, tr("Status"))
        self.served.offer([Choice(tr(title), one.value) for one, title in SERVED_TITLES.items()])
        self.filters = (self.district, self.kelurahan, self.category, self.served)
        self.first = FiguresCard(theme, By.DISTRICT)
        self.second = FiguresCard(theme, By.CATEGORY)
        self.results = ActRow(
            theme, "money", tr("Result of the bank or post"), (tr("Read a result file"), "Ctrl+B")
        )
        self.released = ActRow(theme, "archive", tr("What left the office"), (tr("Show"), "Ctrl+R"))
        self.papers = PapersPanel(theme)
        self.left.setSpacing(12)
        self.left.addLayout(self._filter_row())
        self.left.addWidget(self._figures(), 1)
        self.add_panel(self.papers)

    def _filter_row(self) -> QGridLayout:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._arrange(len(self.filters))
        return self._grid

    def _arrange(self, across: int) -> None:
        """Put the filters into so many columns."""
        self._across = across
        for number, one in enumerate(self.filters):
            self._grid.addWidget(one, *divmod(number, across))
            self._grid.setColumnStretch(number, 0)
        self._grid.setColumnStretch(across, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the filters into two rows where they do not fit into one."""
        super().resizeEvent(event)
        needed = sum(one.sizeHint().width() + 8 for one in self.filters)
        room = self.width() - self.papers.width() - 64  # margins and gap
        across = len(self.filters) if needed <= room else len(self.filters) // 2
        if across != self._across:
            self._arrange(across)

    def _figures(self) -> Scroller:
        scroller = Scroller(self._theme)
        scroller.column.setSpacing(16)
        for card in (self.first, self.second, self.results, self.released):
            scroller.column.addWidget(card)
        scroller.column.addStretch(1)
        return scroller

    def show_empty(self, *, empty: bool) -> None:
        """Show the figures, or what to do first."""
        super().show_empty(empty=empty)
        self.programme.setVisible(not empty)
        self.period.setVisible(not empty)


def _empty(theme: Theme) -> EmptyState:
    return EmptyState(
        theme,
        "chart-bar",
        tr("Nothing to report yet"),
        tr("As soon as people of a programme are decided, their figures stand here."),
    )
