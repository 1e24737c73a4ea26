"""What can be done on the reports page: papers, tables, result files, what left the office."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from kesra_desktop.errors import Cancelled, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.model.reporting import Narrowing, Served
from kesra_desktop.progress import counted
from kesra_desktop.ui.jobs import Job, show_progress
from kesra_desktop.ui.pages.reports.frame import ReportsFrame
from kesra_desktop.ui.pages.reports.papers import file_name
from kesra_desktop.ui.pages.reports.released_sheet import ReleasedSheet
from kesra_desktop.ui.pages.reports.results_sheet import ResultsSheet
from kesra_desktop.ui.pages.reports.table_sheet import TableSheet
from kesra_desktop.ui.pages.reports.view import TABLE_TITLES
from kesra_desktop.ui.papers.sheet import PaperSheet, Wanted
from kesra_desktop.ui.problems import show_in_banner

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.reports.view import (
        PaperView,
        ReportService,
        ReportView,
        ResultView,
        TableWish,
    )
    from kesra_desktop.ui.papers.service import Papers
    from kesra_desktop.ui.theme import Theme

_LISTS = "Excel, CSV (*.xlsx *.xls *.ods *.csv *.txt)"


def ask_folder(over: QWidget) -> Path | None:
    """Let the clerk choose where files go."""
    chosen = QFileDialog.getExistingDirectory(over, tr("Choose folder"))
    return Path(chosen) if chosen else None


def ask_list(over: QWidget) -> Path | None:
    """Let the clerk choose a result file."""
    chosen, _ = QFileDialog.getOpenFileName(over, tr("Read a result file"), "", _LISTS)
    return Path(chosen) if chosen else None


class ReportsActs(ReportsFrame):
    """The acts of the page over the figures that it shows; each one's end is said in the banner."""

    def __init__(
        self,
        theme: Theme,
        service: ReportService,
        papers: Papers,
        choose_folder: Callable[[QWidget], Path | None] = ask_folder,
        choose_list: Callable[[QWidget], Path | None] = ask_list,
    ) -> None:
        super().__init__(theme)
        self._service, self._printing = service, papers
        self._choose_folder, self._choose_list = choose_folder, choose_list
        self._view: ReportView | None = None  # the figures on the page
        self.papers.looked_at.connect(self.look_at)
        papers.printed.connect(self._printed)
        papers.failed.connect(lambda _, problem: self._failed(problem))

    def wanted(self) -> Narrowing:
        """Return what the page is narrowed to."""
        return Narrowing(
            self.programme.value,
            self.period.value,
            self.district.value,
            self.kelurahan.value,
            self.category.value,
            Served(self.served.value) if self.served.value else None,
        )

    # --- papers -----------------------------------------------------------------------------------

    def look_at(self, kind: str) -> None:
        """Show a paper before it is printed."""
        paper = self.papers.paper(kind)
        if paper is not None:
            wanted = Wanted((kind,), paper.asks[0][1], paper.asks[0][0], paper.asks)
            PaperSheet(self._theme, self, self._printing, wanted).ask()

    def print_papers(self) -> None:
        """Print the ticked papers, or save them when there is no printer."""
        chosen, printer = self.papers.chosen(), self.papers.printer.value
        if not printer:
            self.save_papers()
            return
        if not chosen or self.is_empty:
            return
        for paper in chosen:
            self._printing.choose(paper.kind, printer, self._printing.chosen(paper.kind)[1])
            for _, asked in paper.asks:
                self._printing.print(paper.kind, paper.title, self._sized(paper.kind, asked))
        self._saved(tr("%n paper(s) are on their way to the printer.", "", len(chosen)))

    def _sized(self, kind: str, asked: Asked) -> Asked:
        return replace(asked, paper=self._printing.chosen(kind)[1])

    def _printed(self, title: str) -> None:
        if self.isVisible():
            self._saved(tr("{paper} is printed.").format(paper=title))

    def save_papers(self) -> None:
        """Save the ticked papers as PDF into a folder."""
        chosen = self.papers.chosen()
        if not chosen or self.is_empty:
            return
        folder = self._choose_folder(self)
        if folder is not None:
            self._work(
                lambda progress: self._written(chosen, folder, progress),
                tr("Saving papers"),
                lambda files: tr("%n file(s) saved in {folder}.", "", len(files)).format(
                    folder=folder
                ),
            )

    def _written(self, chosen: Sequence[PaperView], folder: Path, progress: Progress) -> list[Path]:
        files = []
        wanted = [(paper, *one) for paper in chosen for one in paper.asks]
        for paper, called, asked in counted(wanted, len(wanted), progress, every=1):
            out = folder / file_name(f"{paper.title} {called}", ".pdf")
            self._printing.save(paper.kind, self._sized(paper.kind, asked), out)
            files.append(out)
        return files

    # --- tables -----------------------------------------------------------------------------------

    def ask_table(self) -> None:
        """Ask which table is saved as Excel, then save it."""
        if not self.is_empty and self._view is not None:
            sheet = TableSheet(self._theme, self, self._service)
            sheet.decided.connect(self.save_table)
            sheet.ask()

    def save_table(self, wish: TableWish) -> None:
        """Save a table as Excel."""
        folder = self._choose_folder(self)
        if folder is None or self._view is None:
            return
        wanted, wish = self.wanted(), replace(wish, by=self.first.chosen_by())
        name = file_name(f"{tr(TABLE_TITLES[wish.kind])} {self._view.figures.about}", ".xlsx")
        self._work(
            lambda progress: self._service.save_table(wanted, wish, folder / name, progress),
            tr("Saving the list"),
            lambda file: tr("{file} saved in {folder}.").format(file=file.name, folder=folder),
        )

    # --- result files -----------------------------------------------------------------------------

    def read_results(self) -> None:
        """Read a bank's or the post's file and show what it says; nothing is noted yet."""
        wanted = self.wanted()
        if self.is_empty or not (wanted.programme and wanted.period):
            return
        file = self._choose_list(self)
        if file is not None:
            job = Job(
                self,
                lambda progress: self._service.results(wanted, file, progress),
                lambda view: self._show_results(wanted, view),
                self._failed,
            )
            show_progress(job, self._theme, self, tr("Reading the file"))

    def _show_results(self, wanted: Narrowing, view: ResultView) -> None:
        sheet = ResultsSheet(self._theme, self, view)
        sheet.noted.connect(lambda: self._note_results(wanted, view))
        sheet.saved.connect(lambda: self._save_results(view))
        sheet.ask()

    def _note_results(self, wanted: Narrowing, view: ResultView) -> None:
        self._work(
            lambda progress: self._service.note_results(wanted, view.file, progress),
            tr("Noting the results"),
            lambda done: tr("%n result(s) noted.", "", done.new),
        )

    def _save_results(self, view: ResultView) -> None:
        folder = self._choose_folder(self)
        if folder is not None:
            out = folder / file_name(f"{view.file.stem} {tr('Results')}", ".xlsx")
            self._work(
                lambda _: self._service.save_results(view, out),
                tr("Saving the list"),
                lambda file: tr("{file} saved in {folder}.").format(file=file.name, folder=folder),
            )

    def show_released(self) -> None:
        """Show what left the office."""
        if not self.is_empty:
            ReleasedSheet(self._theme, self, self._service.released()).ask()

    # --- how it ends ------------------------------------------------------------------------------

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
