"""Reports: programme, period and filters are chosen, and the figures of them are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.reports.acts import ReportsActs, ask_folder, ask_list
from kesra_desktop.ui.printing import printer_names
from kesra_desktop.ui.widgets.select import Choice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.model.reporting import Narrowing
    from kesra_desktop.ui.pages.reports.view import ReportService, ReportView
    from kesra_desktop.ui.papers.service import Papers
    from kesra_desktop.ui.theme import Theme


class ReportsPage(ReportsActs):
    """Everything is read anew when the page is seen; what leaves the office is noted."""

    def __init__(
        self,
        theme: Theme,
        service: ReportService,
        papers: Papers,
        choose_folder: Callable[[QWidget], Path | None] = ask_folder,
        choose_list: Callable[[QWidget], Path | None] = ask_list,
    ) -> None:
        super().__init__(theme, service, papers, choose_folder, choose_list)
        self._is_reading = False
        self._shown: Narrowing | None = None  # what the figures on the page are about
        self.programme.chosen.connect(self._programme_chosen)
        for one in (self.period, *self.filters):
            one.chosen.connect(self._show_figures)
        self._connect_acts()
        self.setFocusProxy(self.programme)

    def _connect_acts(self) -> None:
        acts = (
            ("F9", self.papers.go.clicked, self.print_papers),
            ("Ctrl+S", self.papers.pdf.clicked, self.save_papers),
            ("Ctrl+E", self.papers.excel.clicked, self.ask_table),
            ("Ctrl+B", self.results.acted, self.read_results),
            ("Ctrl+R", self.released.acted, self.show_released),
        )
        for keys, pressed, act in acts:
            pressed.connect(act)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    # --- choosing ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read the figures as soon as the page is seen."""
        super().showEvent(event)
        self.papers.offer_printers(printer_names(), self._printing.chosen("recap")[0])
        self.refresh()

    def refresh(self) -> None:
        """Read programmes, periods and figures again."""
        if not self.isVisible() or self._is_reading:
            return
        self._is_reading = True
        try:
            choices = self._service.programmes()
            self.show_empty(empty=not choices)
            self.programme.offer([Choice(tr("All"), ""), *choices])
            if choices and self._shown is None:
                self.programme.choose(choices[0].value)
            self._offer_periods(newest=self._shown is None)
        finally:
            self._is_reading = False
        if choices:
            self._show_figures()

    def _programme_chosen(self) -> None:
        if not self._is_reading:
            self._is_reading = True
            self._offer_periods(newest=True)
            self._is_reading = False
            self._show_figures()

    def _offer_periods(self, *, newest: bool) -> None:
        periods = self._service.periods(self.programme.value)
        self.period.offer([Choice(tr("All"), ""), *periods])
        self.period.setEnabled(bool(periods))
        if newest and periods:
            self.period.choose(periods[0].value)

    def _show_figures(self) -> None:
        if self._is_reading:
            return
        wanted = self.wanted()
        if self._view is None:
            self.head.line.setText(tr("The figures are being added up …"))
        Job(
            self,
            lambda _: self._service.overview(wanted),
            lambda view: self._apply(wanted, view),
            self._failed,
        )

    def _apply(self, wanted: Narrowing, view: ReportView) -> None:
        if wanted != self.wanted():
            return  # something else was chosen meanwhile
        self._view = view
        self.head.line.setText(view.as_of)
        self._is_reading = True
        self.district.offer(view.districts)
        self.kelurahan.offer(view.kelurahan)
        self.category.offer(view.categories)
        self._is_reading = False
        for card in (self.first, self.second):
            card.show_figures(view.figures)
        self.papers.show_papers(view.papers)
        self.results.line.setText(view.paid)
        self.results.button.setEnabled(bool(wanted.programme and wanted.period))
        self.released.line.setText(view.released)
        title, line = view.warning
        if wanted != self._shown:
            self.banner.setVisible(False)
        self._shown = wanted
        if title:
            self.banner.say("kuning", title, line)
        if wanted != self.wanted():  # a filter lost its value: it is not among the choices any more
            self._show_figures()
