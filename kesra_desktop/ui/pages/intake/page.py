"""The import: files in, columns and problems settled, rows saved, and all of it undone again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from kesra_desktop.errors import Cancelled
from kesra_desktop.i18n import tr
from kesra_desktop.imaging.pictures import SUFFIXES
from kesra_desktop.ui.activities import follow
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.intake.ending import Ending, ask_target
from kesra_desktop.ui.pages.intake.frame import CHOOSE, COLUMNS, FINISH, PROBLEMS, START
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.button import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.intake.view import (
        IntakeService,
        ReadView,
    )
    from kesra_desktop.ui.theme import Theme


def ask_files(over: QWidget) -> list[Path]:
    """Let the clerk choose lists."""
    photos = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    kinds = tr("Lists, photos and scans") + f" (*.xlsx *.xls *.xlsm *.ods *.csv *.txt {photos})"
    chosen, _ = QFileDialog.getOpenFileNames(over, tr("Choose files"), "", kinds)
    return [Path(one) for one in chosen]


class IntakePage(Ending):
    """Leads through the steps; every decision is kept at once."""

    pages_wanted = Signal(str)  # type from the pages of this Source

    def __init__(
        self,
        theme: Theme,
        service: IntakeService,
        choose_files: Callable[[QWidget], list[Path]] = ask_files,
        choose_target: Callable[[QWidget, str], Path | None] = ask_target,
    ) -> None:
        super().__init__(theme, service, choose_target)
        self._choose_files = choose_files
        self._typed_from = ""  # the pages behind the open list, where it was typed
        self._connect_steps()
        self._add_keys()
        self._go(START)

    def _connect_steps(self) -> None:
        self.start.choose.connect(self.pick_files)
        self.start.dropped.connect(self.take_files)
        self.start.opened.connect(self.open_batch)
        self.start.pages_opened.connect(self.pages_wanted)
        self.choose.more.connect(self.pick_files)
        self.choose.changed.connect(self._files_changed)
        self.choose.confirmed.connect(self.read)
        self.columns.changed.connect(self._map)
        self.back.clicked.connect(self.go_back)
        self.refuse.clicked.connect(self.begin_refusal)
        self.next.clicked.connect(self.go_on)
        self.stepper.chosen.connect(lambda number: self._go(number + CHOOSE))

    def _add_keys(self) -> None:
        for keys, act in (
            ("F9", self.main_act),
            ("F8", self.second_act),
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
            ("Esc", self.go_back),
            ("Ctrl+Z", self.take_back),
            ("Ctrl+E", self.write_returns),
            ("Ctrl+PgUp", lambda: self.step_kind(-1)),
            ("Ctrl+PgDown", lambda: self.step_kind(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    # --- from step to step ------------------------------------------------------------------------

    def _go(self, step: int) -> None:
        if self._job is not None:
            return
        self.trouble.hide()
        if step == START:
            self._batch = ""
        first = PROBLEMS if self._typed_from else COLUMNS
        back_to = range(first, step) if step > first and self._mode != "result" else ()
        self.show_step(step, tuple(back_to))
        enter = {
            START: self._enter_start,
            CHOOSE: self._enter_choose,
            COLUMNS: self._enter_columns,
            PROBLEMS: self._enter_problems,
            FINISH: self._enter_finish,
        }[step]
        enter()

    def show_start(self) -> None:
        """Go to the first step."""
        self._go(START)

    def _enter_start(self) -> None:
        self._mode = ""
        self.head.line.setText(tr("Rebuild the register from the lists that survived"))
        self.start.show_batches(self._service.batches())
        self.start.button.setFocus()

    def _enter_choose(self) -> None:
        self.choose.offer_holders(self._service.holders())
        self.choose.show_busy(False)
        self.refuse.hide()
        self.bar.note.setText(tr("Nothing is saved yet."))
        self._files_changed()
        self.choose.holder.setFocus()

    def _enter_columns(self) -> None:
        self._mode = ""
        self.columns.show_sheets(self._service.sheets(self._batch))
        self._show_head()
        self._name_refuse(tr("Refuse this list"))
        self.bar.note.setText(tr("Nothing is saved yet."))
        self.show_next(tr("Check problems"), "F9")
        self.columns.begin()

    def _enter_problems(self) -> None:
        self._mode = ""
        self._show_head()
        self._name_refuse(tr("Refuse this list"))
        self.bar.note.setText(tr("Held rows are not lost; go on with them at any time."))
        self.problems.show_waiting()
        self.next.setEnabled(False)
        self._begins = True
        self.reload()

    def step_kind(self, kinds: int) -> None:
        """Go to the next kind of problem, from wherever the focus is."""
        if self.step() == PROBLEMS and self._job is None:
            self.problems.groups.step(kinds)
            self.problems.begin()

    def main_act(self) -> None:
        """Do what F9 stands for on this step."""
        if self._job is not None:
            return
        if self.step() == START:
            self.pick_files()
        elif not self.decide_main():
            self.go_on()

    def go_on(self) -> None:
        """Go to the next step, when this one allows it."""
        if self._job is not None:
            if self.step() == CHOOSE:
                self._job.cancel()
            return
        if not self.next.isEnabled():
            return
        ends = {"summary": self.accept, "reason": self.finish.send_refusal}
        if self.step() == CHOOSE:
            self.read()
        elif self.step() == FINISH:
            ends.get(self._mode, lambda: self._go(START))()
        else:
            self._go(self.step() + 1)

    def go_back(self) -> None:
        """Go one step back; what was decided stays decided."""
        if self._job is not None or (self.step() == PROBLEMS and self.problems.detail.is_typing()):
            self.problems.detail.end_typing()
            self.problems.begin()
            return
        leaves_result = self.step() == FINISH and self._mode == "result"
        if self.step() == PROBLEMS and self._typed_from:
            self.pages_wanted.emit(self._typed_from)
        elif self.step() in (PROBLEMS, FINISH) and not leaves_result:
            self._go(self.step() - 1)
        elif self.step() != START:
            self._go(START)

    # --- files ------------------------------------------------------------------------------------

    def pick_files(self) -> None:
        """Ask for files."""
        if self._job is None:
            self.take_files(self._choose_files(self))

    def take_files(self, files: Sequence[Path]) -> None:
        """Take files that were chosen or dropped."""
        if self._job is not None or not files:
            return
        before = self.choose.files if self.step() == CHOOSE else []
        self.choose.show_left_alone(())
        self.choose.show_files([*before, *files])
        if self.step() != CHOOSE:
            self._go(CHOOSE)

    def _files_changed(self) -> None:
        files = self.choose.files
        count = len(files)
        only_photos = all(one.suffix.casefold() in SUFFIXES for one in files)
        words = tr("Type from %n file(s)", "", count) if only_photos else ""
        self.show_next(words or tr("Read %n file(s)", "", count), "F9")
        self.next.setEnabled(count > 0)

    def read(self) -> None:
        """Read the files behind the window."""
        if self._job is not None or not self.choose.files:
            return
        self.trouble.hide()
        files, about = tuple(self.choose.files), self.choose.about.text().strip()
        holder = self.choose.holder.text().strip()
        self.choose.show_busy(True)
        self.back.setEnabled(False)
        self.show_next(tr("Cancel reading"), "Ctrl+Enter", Kind.SECONDARY)

        def work(progress: Progress) -> ReadView:
            return self._service.read(files, about, holder, progress)

        self._job = Job(self, work, self._read, self._not_read)
        follow(self, tr("Reading lists"), self._job)
        self._job.moved.connect(self.choose.reading.show_part)

    def _read(self, view: ReadView) -> None:
        self._job = None
        self._leave_busy()
        if not view.batch and not view.pages:
            self.choose.show_left_alone(view.left_alone)
            return
        self.choose.begin_anew()
        if not view.batch:
            self._go(START)
            self._tell_left_alone(view)
            self.pages_wanted.emit(view.pages)
            return
        self.open_batch(view.batch)
        if view.known:
            words = tr("This list was read before. You go on where it was left.")
            self.trouble.say("hijau", words, "")
        elif view.pages and not view.left_alone:
            words = tr("The photos are kept. Type from them afterwards, from the first page here.")
            self.trouble.say("hijau", words, "")
        self._tell_left_alone(view)

    def _tell_left_alone(self, view: ReadView) -> None:
        if view.left_alone:
            said = "\n".join(f"{one.file}: {one.what} {one.step}" for one in view.left_alone)
            count = tr("%n file(s) were left alone", "", len(view.left_alone))
            self.trouble.say("kuning", count, said)

    def _not_read(self, problem: BaseException) -> None:
        self._job = None
        self._leave_busy()
        if isinstance(problem, Cancelled):
            self.trouble.say("kuning", tr("Reading was cancelled."), tr("Nothing was changed."))
        else:
            show_in_banner(self.trouble, problem)

    def _leave_busy(self) -> None:
        self.choose.show_busy(False)
        self.back.setEnabled(True)
        self._files_changed()

    def open_batch(self, batch: str) -> None:
        """Go on with a list where it was left."""
        self._batch = batch
        self._service.reopen(batch)
        head = self._service.head(batch)
        self._typed_from = head.typed_from
        if head.is_whole:
            self._show_result(self._service.result(batch))
        else:
            self._go(COLUMNS if head.has_questions else PROBLEMS)

    def _map(self, sheet: str, columns: dict[int, str], header_row: int | None) -> None:
        if self._job is not None:
            return
        batch, remember = self._batch, self.columns.fields.remember.isChecked()
        self.next.setEnabled(False)
        self.bar.note.setText(tr("Reading again with your columns…"))

        def work(progress: Progress) -> None:
            self._service.map_columns(batch, sheet, columns, header_row, remember, progress)

        self._job = Job(self, work, lambda _: self._mapped(None), self._mapped)

    def _mapped(self, problem: BaseException | None) -> None:
        self._job = None
        self._go(COLUMNS)
        if problem is not None:
            show_in_banner(self.trouble, problem)

    # --- window -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again what may have changed meanwhile; typing is left alone."""
        if self._job is None and self.step() == START:
            self._enter_start()
        elif self._job is None and self.step() == PROBLEMS:
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the lists when the page is seen."""
        super().showEvent(event)
        self.refresh()
