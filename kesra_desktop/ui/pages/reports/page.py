"""Reports: choose programme and period, read the figures, save papers and lists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from kesra_desktop.errors import Cancelled, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.services.reporting import total
from kesra_desktop.ui.jobs import Job, show_progress
from kesra_desktop.ui.pages.reports.frame import ReportsFrame
from kesra_desktop.ui.pages.reports.list_sheet import ListSheet
from kesra_desktop.ui.problems import show_in_banner

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtGui import QShowEvent

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.reports.view import ListWish, ReportService, ReportView
    from kesra_desktop.ui.theme import Theme


def ask_folder(over: QWidget) -> Path | None:
    """Let the clerk choose where files go."""
    chosen = QFileDialog.getExistingDirectory(over, tr("Choose folder"))
    return Path(chosen) if chosen else None


class ReportsPage(ReportsFrame):
    """Everything is read anew when the page is seen; nothing is kept but what left the office."""

    def __init__(
        self,
        theme: Theme,
        service: ReportService,
        choose_folder: Callable[[QWidget], Path | None] = ask_folder,
    ) -> None:
        super().__init__(theme)
        self._service, self._choose_folder = service, choose_folder
        self._is_reading = False
        self._shown = ("", "")  # programme and period of the figures on the page
        self.programme.chosen.connect(self._programme_chosen)
        self.period.chosen.connect(self._show_figures)
        self.papers.ticked.connect(self._name_button)
        self.papers.save.clicked.connect(self.save_papers)
        self.papers.excel.clicked.connect(self.ask_list)
        self.copy.clicked.connect(self._copy)
        for keys, act in (("F9", self.save_papers), ("Ctrl+E", self.ask_list)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
        self.setFocusProxy(self.programme)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the figures as soon as the page is seen."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read programmes, periods and figures again."""
        if not self.isVisible() or self._is_reading:
            return
        self._is_reading = True
        try:
            choices = self._service.programmes()
            self.show_empty(empty=not choices)
            self.programme.offer(choices)
            if choices and not self.programme.value:
                self.programme.choose(choices[0].value)
            if choices:
                self._offer_periods()
                self._show_figures()
        finally:
            self._is_reading = False

    def _programme_chosen(self) -> None:
        if not self._is_reading:
            self._offer_periods()
            self._show_figures()

    def _offer_periods(self) -> None:
        periods = self._service.periods(self.programme.value)
        self.period.offer(periods)
        if periods and not self.period.value:
            self.period.choose(periods[0].value)

    def _show_figures(self) -> None:
        if not (self.programme.value and self.period.value):
            self.show_empty(empty=True)
            return
        wanted = self._wanted()
        Job(
            self,
            lambda _: self._service.overview(*wanted),
            lambda view: self._apply(wanted, view),
            self._failed,
        )

    def _apply(self, wanted: tuple[str, str], view: ReportView) -> None:
        if wanted != self._wanted():
            return  # another period was chosen meanwhile
        self.show_empty(empty=False)
        self.head.line.setText(view.as_of)
        self.districts.show_rows(view.districts, total(view.districts))
        self.categories.show_rows(view.categories, None)
        self.papers.show_papers(view.papers)
        title, line = view.warning
        if wanted != self._shown:
            self.banner.setVisible(False)
        self._shown = wanted
        if title:
            self.banner.say("kuning", title, line)
        self._name_button()

    def _name_button(self) -> None:
        count = len(self.papers.kinds())
        self.papers.save.rename(tr("Save %n paper(s)", "", count))
        self.papers.save.setEnabled(count > 0)

    # --- what leaves the office -------------------------------------------------------------------

    def _wanted(self) -> tuple[str, str]:
        return (self.programme.value, self.period.value)

    def save_papers(self) -> None:
        """Save the ticked papers as PDF into a folder."""
        kinds = self.papers.kinds()
        if not kinds or self._stack.currentIndex() != 0:
            return
        folder = self._choose_folder(self)
        if folder is not None:
            period = self._wanted()
            self._work(
                lambda progress: self._service.save_papers(kinds, period, folder, progress),
                tr("Saving papers"),
                lambda files: tr("%n file(s) saved in {folder}.", "", len(files)).format(
                    folder=folder
                ),
            )

    def ask_list(self) -> None:
        """Ask which columns the list has, then save it."""
        if self._stack.currentIndex() == 0:
            sheet = ListSheet(self._theme, self, self._service)
            sheet.decided.connect(self.save_list)
            sheet.ask()

    def save_list(self, wish: ListWish) -> None:
        """Save the list by name and address as Excel."""
        folder = self._choose_folder(self)
        if folder is not None:
            period = self._wanted()
            self._work(
                lambda progress: self._service.save_list(period, wish, folder, progress),
                tr("Saving the list"),
                lambda file: tr("{file} saved in {folder}.").format(file=file.name, folder=folder),
            )

    def _work(
        self, work: Callable[[Progress], Any], title: str, said: Callable[[Any], str]
    ) -> None:
        job = Job(self, work, lambda result: self._saved(said(result)), self._failed)
        show_progress(job, self._theme, self, title)

    def _saved(self, sentence: str) -> None:
        self.banner.say("hijau", sentence, "")

    def _failed(self, problem: BaseException) -> None:
        if isinstance(problem, Cancelled):
            return
        if not isinstance(problem, KesraError):
            raise problem
        show_in_banner(self.banner, problem)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.districts.table.text())
