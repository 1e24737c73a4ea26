"""The cards of the reports page: figures with bars, and what else can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kesra_desktop.i18n import tr
from kesra_desktop.model.reporting import BY_TITLES, By
from kesra_desktop.services.reporting import total
from kesra_desktop.ui.pages.reports.bars import BarsTable
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.select import Choice, FilterButton
from kesra_desktop.ui.widgets.text import Elided

if TYPE_CHECKING:
    from kesra_desktop.model.reporting import Figures
    from kesra_desktop.ui.theme import Theme


class FiguresCard(Panel):
    """A table with bars, broken down by what its head says."""

    def __init__(self, theme: Theme, by: By) -> None:
        super().__init__(theme)
        self._figures: Figures | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 10)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 15, 8)
        self.by = FilterButton(theme, tr("Summed by"), may_be_all=False)
        self.by.offer([Choice(tr(title), one.value) for one, title in BY_TITLES.items()])
        self.by.choose(by.value)
        self.by.chosen.connect(self._show)
        self.copy = Button(theme, tr("Copy table"), Kind.GHOST, icon="copy-simple", size=TOOL)
        self.copy.clicked.connect(self._copy)
        head.addWidget(self.by)
        head.addStretch(1)
        head.addWidget(self.copy)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        self.table = BarsTable(theme, tr(BY_TITLES[by]))
        column.addWidget(self.table)

    def chosen_by(self) -> By:
        """Return what the figures are broken down by."""
        return By(self.by.value)

    def show_figures(self, figures: Figures) -> None:
        """Show other figures."""
        self._figures = figures
        self._show()

    def _show(self) -> None:
        if self._figures is None:
            return
        by = self.chosen_by()
        rows = dict(self._figures.parts)[by]
        self.table.show_rows(tr(BY_TITLES[by]), rows, total(rows))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.text())


class ActRow(Panel):
    """One more thing to do: what it is about, how it stands, its button."""

    acted = Signal()

    def __init__(self, theme: Theme, icon: str, title: str, act: tuple[str, str]) -> None:
        super().__init__(theme)
        label, key = act
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.line = Elided(theme, "", 14, 400, "ink2")
        words.addWidget(Elided(theme, title, 15, 600))
        words.addWidget(self.line)
        self.button = Button(theme, label, Kind.SECONDARY, key=key, size=TOOL)
        self.button.clicked.connect(self.acted)
        row.addWidget(Picture(theme, icon, 24, "ink2"))
        row.addLayout(words, 1)
        row.addWidget(self.button)
