"""The last step: what accepting will do, accepting, refusing, undoing, and the sender's file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.activities import follow
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.intake.deciding import Deciding
from kesra_desktop.ui.pages.intake.frame import FINISH, PROBLEMS, START
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.button import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.intake.view import AcceptedView, IntakeService, SummaryView
    from kesra_desktop.ui.theme import Theme


def ask_target(over: QWidget, name: str) -> Path | None:
    """Let the clerk choose where the rows to correct are written."""
    chosen, _ = QFileDialog.getSaveFileName(over, tr("File for the sender"), name, "Excel (*.xlsx)")
    return Path(chosen) if chosen else None


class Ending(Deciding):
    """What happens on the last step; the page leads there and away."""

    accepted = Signal()

    def __init__(
        self,
        theme: Theme,
        service: IntakeService,
        choose_target: Callable[[QWidget, str], Path | None],
    ) -> None:
        super().__init__(theme, service)
        self._choose_target = choose_target
        self._mode = ""  # of the last step: summary, result or reason
        self.finish.refused.connect(self._refuse)
        self.finish.returns.connect(self.write_returns)

    def _go(self, step: int) -> None:
        raise NotImplementedError

    def open_batch(self, batch: str) -> None:
        """Go on with a list where it was left."""
        raise NotImplementedError

    def _name_refuse(self, words: str) -> None:
        self.refuse.rename(words)
        self.refuse.setVisible(True)

    def _show_head(self) -> None:
        self.head.line.setText(self._service.head(self._batch).line)
        self.back.setEnabled(True)
        self.next.setEnabled(True)

    def _enter_finish(self) -> None:
        self._mode = "summary"
        self._show_head()
        self._name_refuse(tr("Refuse this list"))
        self._begin_writing(tr("Looking for look-alikes once more…"))
        batch = self._batch

        def work(progress: Progress) -> SummaryView:
            return self._service.summary(batch, progress)

        self._job = Job(self, work, self._show_summary, self._not_summed)
        self._job.moved.connect(self.finish.saving.show_part)

    def _show_summary(self, view: SummaryView) -> None:
        self._job = None
        self.finish.show_summary(view)
        for button in (self.back, self.refuse):
            button.setEnabled(True)
        self.bar.note.setText(tr("It can be undone as a whole."))
        self.show_next(tr("Save %n row(s)", "", view.settled), "F9")
        self.next.setEnabled(bool(view.settled))
        self.next.setFocus()

    def _not_summed(self, problem: BaseException) -> None:
        self._job = None
        self._go(PROBLEMS)
        show_in_banner(self.trouble, problem)

    def accept(self) -> None:
        """Put the settled rows into the register, behind the window."""
        batch = self._batch
        self._begin_writing(tr("Saving…"))

        def work(progress: Progress) -> AcceptedView:
            return self._service.accept(batch, progress)

        self._job = Job(self, work, self._accepted, self._not_written)
        follow(self, tr("Saving the list"), self._job)
        self._job.moved.connect(self.finish.saving.show_part)

    def _begin_writing(self, title: str) -> None:
        self.finish.show_busy(title)
        for button in (self.back, self.refuse, self.next):
            button.setEnabled(False)

    def _accepted(self, view: AcceptedView) -> None:
        self._job = None
        self._show_result(view)
        self.accepted.emit()

    def _show_result(self, view: AcceptedView) -> None:
        self._mode = "result"
        self.trouble.hide()
        self.show_step(FINISH)
        self._show_head()
        self.finish.show_accepted(view)
        self._name_refuse(tr("Undo this import"))
        self.refuse.setEnabled(True)
        self.refuse.setVisible(view.may_undo)
        words = tr("Saved on this laptop.") if view.may_undo else ""
        self.bar.note.setText(words)
        self.show_next(tr("Back to the lists"), "F9")
        self.next.setFocus()

    def _not_written(self, problem: BaseException) -> None:
        self._job = None
        self._go(FINISH)
        show_in_banner(self.trouble, problem)

    def begin_refusal(self) -> None:
        """Ask why a list is sent away; or, when it is in the register, take it out again."""
        if self._job is not None:
            return
        if self._mode == "result":
            self.undo_import()
            return
        self._mode = "reason"
        self.show_step(FINISH)
        self.finish.ask_reason()
        self.refuse.hide()
        self.bar.note.setText(tr("Nothing of it comes into force; the history keeps it."))
        self.show_next(tr("Refuse this list"), "F9", Kind.DANGER)

    def _refuse(self, reason: str) -> None:
        try:
            done = self._service.refuse(self._batch, reason)
        except KesraError as problem:
            show_in_banner(self.trouble, problem)
            return
        batch = self._batch
        self._go(START)

        def again() -> None:
            self._service.reopen(batch)
            self.open_batch(batch)

        self.done.emit(done.sentence, again)

    def undo_import(self) -> None:
        """Take the whole list out of the register again."""
        batch = self._batch
        self._begin_writing(tr("Undoing the import…"))

        def work(progress: Progress) -> None:
            self._service.undo(batch, progress)

        def undone(_: None) -> None:
            self._job = None
            self.open_batch(batch)
            words = tr("The import was undone. The list is here again with your decisions.")
            self.trouble.say("hijau", words, "")
            self.accepted.emit()

        self._job = Job(self, work, undone, self._not_written)
        follow(self, tr("Undoing the import"), self._job)
        self._job.moved.connect(self.finish.saving.show_part)

    def write_returns(self) -> None:
        """Write the rows to correct, for the sender."""
        if self._job is not None or not self.finish.back.isVisible():
            return
        batch = self._batch
        target = self._choose_target(self, self._service.returns_name(batch))
        if target is None:
            return

        def written(rows: int) -> None:
            self._job = None
            words = tr("%n row(s) written to {file}", "", rows).format(file=target.name)
            step = tr("Send it back; corrected, it can be read in again.")
            self.trouble.say("hijau", words, step)

        def failed(problem: BaseException) -> None:
            self._job = None
            show_in_banner(self.trouble, problem)

        self._job = Job(self, lambda _: self._service.write_returns(batch, target), written, failed)
