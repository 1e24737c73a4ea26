"""How the reports page is laid out: figures at the left, papers at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.reports.bars import BarsTable
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, NORMAL, TOOL, Button, Kind
from kesra_desktop.ui.widgets.check_box import CheckBox
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.page_head import PageHead
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.select import FilterButton
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from kesra_desktop.model.reporting import Realised
    from kesra_desktop.ui.pages.reports.view import PaperView
    from kesra_desktop.ui.theme import Theme

_RIGHT = 376


class FiguresCard(Panel):
    """A titled table with bars."""

    def __init__(self, theme: Theme, title: str, heading: str) -> None:
        super().__init__(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 10)
        column.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(15, 8, 15, 8)
        self.head.addWidget(Text(theme, title, 16, 600))
        self.head.addStretch(1)
        column.addLayout(self.head)
        column.addWidget(Hairline(theme))
        self.table = BarsTable(theme, heading)
        column.addWidget(self.table)

    def show_rows(self, rows: tuple[Realised, ...], total: Realised | None) -> None:
        """Show other figures."""
        self.table.show_rows(rows, total)


class PapersPanel(Panel):
    """Papers to tick; Space ticks, F9 saves."""

    ticked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._ticks: dict[str, CheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 16)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(15, 14, 15, 14)
        head.addWidget(Text(theme, tr("Papers of this period"), 16, 600))
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        scroller = Scroller(theme)
        self._rows = scroller.column
        self._rows.setContentsMargins(15, 8, 15, 8)
        column.addWidget(scroller, 1)
        column.addWidget(Hairline(theme))
        acts = QVBoxLayout()
        acts.setContentsMargins(15, 16, 15, 0)
        acts.setSpacing(10)
        self.save = Button(theme, "", Kind.PRIMARY, key="F9", icon="file-pdf", size=DIALOG)
        self.excel = Button(theme, tr("Save Excel"), Kind.SECONDARY, key="Ctrl+E", icon="file-xls",
                            size=NORMAL)  # fmt: skip
        acts.addWidget(self.save)
        acts.addWidget(self.excel)
        column.addLayout(acts)

    def kinds(self) -> list[str]:
        """Return the papers that are ticked."""
        return [kind for kind, tick in self._ticks.items() if tick.isChecked()]

    def show_papers(self, papers: tuple[PaperView, ...]) -> None:
        """Show other papers; what was ticked stays so."""
        before = set(self.kinds()) if self._ticks else {"recap"}
        emptied(self._rows)
        self._ticks = {}
        for paper in papers:
            tick = CheckBox(self.theme, paper.title)
            tick.setChecked(paper.kind in before)
            tick.toggled.connect(self.ticked)
            line = Elided(self.theme, paper.line, 13, 400, "ink2")
            line.setContentsMargins(34, 0, 0, 8)
            self._ticks[paper.kind] = tick
            self._rows.addWidget(tick)
            self._rows.addWidget(line)
        if not papers:
            words = tr("No day is planned for this period yet, so there is nothing to print.")
            self._rows.addWidget(Text(self.theme, words, 14, 400, "ink2").wrapped())
        self._rows.addStretch(1)


class ReportsFrame(QWidget):
    """Head with programme and period, figures, papers, and the empty state."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = PageHead(theme, tr("Reports"))
        self.programme = FilterButton(theme, tr("Programme"), may_be_all=False)
        self.period = FilterButton(theme, tr("Period"), may_be_all=False)
        self.head.add_part(self.programme)
        self.head.add_part(self.period)
        self.banner = Banner(theme)
        self.districts = FiguresCard(theme, tr("By district"), tr("District"))
        self.categories = FiguresCard(theme, tr("By category"), tr("Category"))
        self.copy = Button(theme, tr("Copy table"), Kind.GHOST, icon="copy-simple", size=TOOL)
        self.districts.head.addWidget(self.copy)
        self.papers = PapersPanel(theme)
        self.empty = EmptyState(
            theme,
            "chart-bar",
            tr("Nothing to report yet"),
            tr("As soon as people of a programme are decided, their figures stand here."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._figures())
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def _figures(self) -> QWidget:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(24, 0, 24, 16)
        row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.banner)
        scroller = Scroller(self._theme)
        scroller.column.setSpacing(16)
        scroller.column.addWidget(self.districts)
        scroller.column.addWidget(self.categories)
        scroller.column.addStretch(1)
        left.addWidget(scroller, 1)
        row.addLayout(left, 1)
        row.addWidget(self.papers)
        return inside

    def _fit(self) -> None:
        self.papers.setFixedWidth(self._theme.size(_RIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least the page needs; what is longer scrolls."""
        return QSize(900, 440)

    def show_empty(self, *, empty: bool) -> None:
        """Show the figures, or what to do first."""
        self._stack.setCurrentIndex(1 if empty else 0)
        self.programme.setVisible(not empty)
        self.period.setVisible(not empty)
