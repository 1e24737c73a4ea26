"""The papers of what was chosen: ticked, looked at, printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.button import DIALOG, NORMAL, Button, IconButton, Kind
from kesra_desktop.ui.widgets.choice import CheckBox
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.pages.reports.view import PaperView
    from kesra_desktop.ui.theme import Theme

_WIDE = 376


class _PaperRow(QWidget):
    """A box to tick, what the paper is, and the eye that shows it."""

    def __init__(self, theme: Theme, paper: PaperView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        self.tick = CheckBox(theme, "")
        self.tick.setAccessibleName(f"{paper.title}, {paper.line}")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Elided(theme, paper.title, 15, 400))
        words.addWidget(Elided(theme, paper.line, 13, 400, "ink2"))
        self.look = IconButton(theme, "eye", tr("Look at: {paper}").format(paper=paper.title))
        row.addWidget(self.tick)
        row.addWidget(Picture(theme, paper.icon, 20, "ink2"))
        row.addLayout(words, 1)
        row.addWidget(self.look)


class PapersPanel(Panel):
    """Space ticks, the eye shows, F9 prints; without a printer F9 saves."""

    ticked = Signal()
    looked_at = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows: dict[str, _PaperRow] = {}
        self._papers: tuple[PaperView, ...] = ()
        self.printer = Select(theme, tr("Printer"), tr("No printer"))
        self.printer.chosen.connect(self._name_buttons)
        self.go = Button(theme, "", Kind.PRIMARY, key="F9", icon="printer", size=DIALOG)
        self.pdf = Button(theme, tr("Save PDF"), Kind.SECONDARY, key="Ctrl+S", size=NORMAL)
        self.excel = Button(theme, tr("Save Excel"), Kind.SECONDARY, key="Ctrl+E", size=NORMAL)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 16)
        column.setSpacing(0)
        title = Text(theme, tr("Papers to print"), 16, 600)
        title.setContentsMargins(15, 14, 15, 14)
        scroller = Scroller(theme)
        self._list = scroller.column
        self._list.setContentsMargins(11, 4, 7, 4)
        column.addWidget(title)
        column.addWidget(Hairline(theme))
        column.addWidget(scroller, 1)
        column.addWidget(Hairline(theme))
        column.addLayout(self._acts())
        theme.changed.connect(self._fit)
        self._fit()

    def _acts(self) -> QVBoxLayout:
        acts, row = QVBoxLayout(), QHBoxLayout()
        acts.setContentsMargins(15, 12, 15, 0)
        acts.setSpacing(6)
        row.setSpacing(8)
        self._label = Text(self.theme, tr("Printer"), 14, 600)
        acts.addWidget(self._label)
        acts.addWidget(self.printer)
        acts.addSpacing(4)
        acts.addWidget(self.go)
        row.addWidget(self.pdf, 1)
        row.addWidget(self.excel, 1)
        acts.addLayout(row)
        return acts

    def _fit(self) -> None:
        self.setFixedWidth(self.theme.size(_WIDE))

    def chosen(self) -> list[PaperView]:
        """Return the papers that are ticked."""
        ticked = {kind for kind, row in self._rows.items() if row.tick.isChecked()}
        return [paper for paper in self._papers if paper.kind in ticked]

    def paper(self, kind: str) -> PaperView | None:
        """Return a paper by its kind."""
        return next((one for one in self._papers if one.kind == kind), None)

    def offer_printers(self, names: Sequence[str], chosen: str) -> None:
        """Offer the printers of this laptop; the one chosen before stays."""
        self.printer.offer([Choice(name, name) for name in names])
        if not self.printer.value and names:
            self.printer.choose(chosen if chosen in names else names[0])
        self._name_buttons()

    def show_papers(self, papers: tuple[PaperView, ...]) -> None:
        """Show other papers; what was ticked stays so."""
        self.setEnabled(True)
        if papers == self._papers and self._rows:
            return
        before = {one.kind for one in self.chosen()} if self._rows else {"realisation"}
        emptied(self._list)
        self._papers, self._rows = papers, {}
        for place, paper in enumerate(papers):
            row = _PaperRow(self.theme, paper)
            row.tick.setChecked(paper.kind in before)
            row.tick.toggled.connect(self._name_buttons)
            row.tick.toggled.connect(self.ticked)
            row.look.clicked.connect(lambda _=False, kind=paper.kind: self.looked_at.emit(kind))
            if place:
                self._list.addWidget(Hairline(self.theme))
            self._list.addWidget(row)
            self._rows[paper.kind] = row
        if len(papers) <= 1:
            words = tr("Lists and receipts stand here once a day is planned for a period.")
            line = Text(self.theme, words, 14, 400, "ink2").wrapped()
            line.setContentsMargins(4, 8, 8, 0)
            self._list.addWidget(line)
        self._list.addStretch(1)
        self._name_buttons()

    def _name_buttons(self) -> None:
        count, prints = len(self.chosen()), bool(self.printer.value)
        name = tr("Print %n paper(s)", "", count) if prints else tr("Save %n paper(s)", "", count)
        self.go.rename(name)
        self.go.set_icon("printer" if prints else "file-pdf")
        self.go.setEnabled(count > 0)
        self.pdf.setEnabled(count > 0)
        for part in (self._label, self.printer, self.pdf):
            part.setVisible(prints)
