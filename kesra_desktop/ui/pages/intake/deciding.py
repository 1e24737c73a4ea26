"""The clerk's decisions about problems and look-alikes: one key each, kept at once, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from kesra_desktop.errors import Cancelled, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.intake.frame import PROBLEMS, IntakeFrame
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.button import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.intake.view import (
        Done,
        GroupsView,
        IntakeService,
        IssueRow,
        OverviewView,
    )
    from kesra_desktop.ui.theme import Theme

_FOLLOW_MS = 40  # the panel follows a moment after the row: arrows stay fast


class Deciding(IntakeFrame):
    """What happens on the third step."""

    done = Signal(str, object)  # a sentence, and the call that takes it back

    def __init__(self, theme: Theme, service: IntakeService) -> None:
        super().__init__(theme, self._rows)
        self._service = service
        self._batch = ""
        self._job: Job | None = None
        self._looking: Job | None = None
        self._look_again = self._begins = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_FOLLOW_MS)
        self._later.timeout.connect(self._show_issue)
        step = self.problems
        step.group_chosen.connect(lambda _: self._begin_group())
        step.row_chosen.connect(lambda _: self._later.start())
        step.take_all.connect(self.take_all)
        step.detail.take.connect(lambda: self._decide(self._service.take))
        step.detail.held.connect(lambda: self._decide(self._service.hold))
        step.detail.fixed.connect(self._fix)
        step.detail.stayed.connect(self._stay)
        step.pairs.wanted.connect(self._show_pair)
        step.pairs.answered.connect(self._answer)

    def _begin_group(self) -> None:
        self.problems.detail.end_typing()
        self.reload()

    def _rows(self, keys: Sequence[str]) -> Sequence[IssueRow]:
        return self._service.issue_rows(self._batch, self.problems.groups.value, keys)

    # --- showing ----------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read kinds, counts and the rows of the chosen kind again, behind the window."""
        if self._looking is not None:
            self._look_again = True
            return
        self._look_again = False
        batch, group = self._batch, self.problems.groups.value

        def work(progress: Progress) -> OverviewView:
            return self._service.overview(batch, group, progress)

        self._looking = Job(self, work, lambda view: self._looked(batch, view), self._not_looked)

    def _looked(self, batch: str, view: OverviewView) -> None:
        self._looking = None
        if batch != self._batch or self.step() != PROBLEMS or not self.isVisible():
            return  # shown again, the page looks again
        groups = self.problems.groups
        groups.show_groups(view.groups.groups, groups.value or view.group)
        groups.show_standing(view.groups.standing)
        self._name_next(view.groups)
        if groups.value != view.group or self._look_again:
            self.reload()  # another kind was chosen meanwhile, or something was decided
        elif not self.problems.detail.is_typing():
            self._show_rows(view)

    def _not_looked(self, problem: BaseException) -> None:
        self._looking = None
        if not isinstance(problem, Cancelled):
            show_in_banner(self.trouble, problem)

    def _name_next(self, view: GroupsView) -> None:
        waiting = view.standing.waiting
        words = tr("Go on, hold %n row(s)", "", waiting) if waiting else tr("Go on")
        self.next.setEnabled(True)
        if view.groups:
            self.show_next(words, "Ctrl+Enter", Kind.SECONDARY)
        else:
            self.show_next(words, "F9")

    def _show_rows(self, view: OverviewView) -> None:
        group, first = self.problems.groups.current(), self._begins
        self._begins = False
        self.problems.show_group(group, view.keys)
        if group is not None and group.is_pairs:
            self.problems.pairs.show_lines(view.lines)
            self.problems.pairs.foot.setText(tr("%n pair(s) left", "", len(view.lines)))
        else:
            self._later.stop()
            self._show_issue()
        if first:
            self.problems.begin()

    def _show_issue(self) -> None:
        if self.step() != PROBLEMS or not self.isVisible():  # the store may be closed by now
            return
        key = self.problems.table.current_id()
        view = self._service.issue(self._batch, self.problems.groups.value, key) if key else None
        self.problems.detail.show_issue(view)

    def _show_pair(self, key: str) -> None:
        self.problems.pairs.show_pair(self._service.pair(self._batch, key))

    # --- deciding ---------------------------------------------------------------------------------

    def decide_main(self) -> bool:
        """Take the main decision of the third step; False when none is open."""
        group = self.problems.groups.current()
        if self.step() != PROBLEMS:
            return False
        if group is None:
            return self._looking is not None  # it is not known yet whether something is open
        if group.is_pairs:
            self.problems.pairs.answer("same")
        else:
            self._show_issue_now()
            self.problems.detail.main_act()
        return True

    def _show_issue_now(self) -> None:
        if self._later.isActive():  # the key came before the panel had followed the row
            self._later.stop()
            self._show_issue()

    def second_act(self) -> None:
        """Take all proposals of a kind, or say that two are not the same."""
        group = self.problems.groups.current()
        if self.step() != PROBLEMS or group is None or self._job is not None:
            return
        if group.is_pairs:
            self.problems.pairs.answer("different")
        elif self.problems.all.isVisible():
            self.take_all()

    def _decide(self, act: Callable[[str, str, str], Done]) -> None:
        self._show_issue_now()
        key = self.problems.table.current_id()
        if key and self._job is None:
            self._do(lambda: act(self._batch, self.problems.groups.value, key), key)

    def _fix(self, text: str) -> None:
        self._decide(lambda batch, group, key: self._service.fix(batch, group, key, text))

    def _stay(self, reason: str) -> None:
        self._decide(lambda batch, group, key: self._service.stay(batch, group, key, reason))

    def _answer(self, key: str, answer: str) -> None:
        sides = self.problems.pairs.compare.choices()
        self._do(lambda: self._service.decide(self._batch, key, answer, sides))
        self.problems.pairs.next_pair()

    def _do(self, act: Callable[[], Done], key: str = "") -> None:
        try:
            done = act()
        except KesraError as problem:
            show_in_banner(self.trouble, problem)
            return
        self._tell(done, key)

    def _tell(self, done: Done, key: str = "") -> None:
        self.trouble.hide()
        if key:
            self.problems.detail.end_typing()
            self.problems.drop(key)
        self.reload()
        self.problems.begin()
        self.done.emit(done.sentence, self.take_back)

    def take_all(self) -> None:
        """Take every proposal of the kind that is shown, behind the window."""
        if self._job is not None:
            return
        batch, group = self._batch, self.problems.groups.value
        self.problems.all.setEnabled(False)

        def work(progress: Progress) -> Done:
            return self._service.take_all(batch, group, progress)

        self._job = Job(self, work, self._took_all, self._not_taken)

    def _took_all(self, done: Done) -> None:
        self._job = None
        self.problems.all.setEnabled(True)
        self._tell(done)

    def _not_taken(self, problem: BaseException) -> None:
        self._job = None
        self.problems.all.setEnabled(True)
        show_in_banner(self.trouble, problem)

    def take_back(self) -> None:
        """Undo the last decision about this list; pressed again, the one before."""
        if not self._batch or self._job is not None or self.step() != PROBLEMS:
            return
        sentence = self._service.take_back(self._batch)
        self.reload()
        self.problems.begin()
        words = sentence or tr("There is no decision left to undo.")
        self.trouble.say("hijau", words, "")
