"""The questions that exchange raises: gathered behind the window, asked one by one, answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from kesra_desktop.errors import Cancelled, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job, show_progress
from kesra_desktop.ui.pages.review.act_sheets import ActSheet, BulkSheet, TextSheet, needs_asking
from kesra_desktop.ui.pages.review.case_desk import CaseDesk
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kesra_desktop.ui.pages.review.view import (
        ActView,
        CaseService,
        KindText,
        Outcome,
        PairLine,
    )
    from kesra_desktop.ui.theme import Theme


class Questions(QStackedWidget):
    """The queue of the kind that is shown, or what to do when it is empty."""

    done = Signal(str, object)  # a sentence, and the call that takes it back (or None)
    surveyed = Signal()
    went_wrong = Signal(object)  # a problem, or None when all is well
    go = Signal(str)  # to a page
    paper_wanted = Signal(str, str, str)  # kind, subject, what it is about

    def __init__(self, theme: Theme, service: CaseService, queue_width: int) -> None:
        super().__init__()
        self._theme, self._service = theme, service
        self._kind = ""
        self._last: Callable[[], str] | None = None
        self._lines: dict[str, list[PairLine]] = {}
        self._job: Job | None = None
        self._again = False
        self.is_answering = False
        self.desk = CaseDesk(theme, queue_width)
        self.addWidget(self.desk)
        self._empty = {kind.key: self._nothing(kind) for kind in service.kinds()}
        self.desk.wanted.connect(lambda key: self.desk.show_case(service.case(key)))
        self.desk.acted.connect(self._acted)
        self.desk.bulk_wanted.connect(self.ask_bulk)
        self.desk.paper_wanted.connect(self._print)
        for keys, act in (("Ctrl+P", self.desk.print_letter), ("Ctrl+A", self.ask_bulk)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _nothing(self, kind: KindText) -> Panel:
        panel = Panel(self._theme)
        empty = EmptyState(self._theme, "check-circle", kind.empty, kind.empty_line)
        if kind.go:
            button = Button(self._theme, kind.go_words, Kind.SECONDARY, size=DIALOG)
            button.clicked.connect(lambda: self.go.emit(kind.go))
            empty.add_button(button)
        QVBoxLayout(panel).addWidget(empty)
        self.addWidget(panel)
        return panel

    # --- gathering --------------------------------------------------------------------------------

    def survey(self) -> None:
        """Gather all open questions behind the window."""
        if self._job is not None:
            self._again = True
            return
        self._again = False
        self._job = Job(self, self._service.survey, self._found, self._not_found)

    def _found(self, found: Mapping[str, Sequence[PairLine]]) -> None:
        self._job = None
        self._lines = {kind: list(lines) for kind, lines in found.items()}
        self.show_kind(self._kind)
        self.surveyed.emit()
        if self._again:
            self.survey()

    def _not_found(self, problem: BaseException) -> None:
        self._job = None
        if not isinstance(problem, Cancelled):
            self.went_wrong.emit(problem)

    def kinds(self) -> list[tuple[str, str, int]]:
        """Return key, title and count of each kind, as far as it is known now."""
        return [
            (one.key, one.title, len(self._lines.get(one.key, ()))) for one in self._service.kinds()
        ]

    # --- showing ----------------------------------------------------------------------------------

    def show_kind(self, kind: str) -> None:
        """Show the queue of one kind."""
        if kind not in self._empty:
            return
        self._kind = kind
        lines = self._lines.get(kind, [])
        self.setCurrentWidget(self.desk if lines else self._empty[kind])
        if lines:
            self.desk.show_lines(lines, may_bulk=self._service.may_bulk(kind))
            self.desk.show_case(self._service.case(self.desk.current_key()))
            if self.isVisible():
                self.desk.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- answering --------------------------------------------------------------------------------

    def act_first(self) -> None:
        """Give the first answer: F9."""
        if self.currentWidget() is self.desk:
            self.desk.act(1)

    def _acted(self, key: str, act: ActView) -> None:
        column = self.desk.card.column()
        if not needs_asking(act):
            self._answer(key, act, column)
        elif act.asks_text:
            typing = TextSheet(self._theme, self, act)
            typing.decided.connect(lambda text: self._answer(key, act, column, text))
            typing.ask()
        else:
            sheet = ActSheet(self._theme, self, act)
            sheet.decided.connect(lambda reason: self._answer(key, act, column, reason))
            sheet.ask()

    def _answer(self, key: str, act: ActView, column: int, reason: str = "") -> None:
        outcome = self._do(lambda: self._service.answer(key, act.key, column, reason))
        if outcome is None:
            self.survey()  # perhaps somebody else was faster
            return
        self._tell(outcome)
        self.survey()

    def _do(self, act: Callable[[], Outcome]) -> Outcome | None:
        self.is_answering = True
        try:
            outcome = act()
        except KesraError as problem:
            self.went_wrong.emit(problem)
            return None
        finally:
            self.is_answering = False
        self.went_wrong.emit(None)
        return outcome

    def _tell(self, outcome: Outcome) -> None:
        self._last = outcome.undo
        self.done.emit(outcome.sentence, self.take_back if outcome.undo else None)
        if outcome.paper is not None:
            self._print(*outcome.paper)

    def _print(self, kind: str, subject: str) -> None:
        view = self.desk.view
        self.paper_wanted.emit(kind, subject, view.title if view else "")

    def take_back(self) -> None:
        """Undo the last answer."""
        undo, self._last = self._last, None
        if undo is None:
            return
        self.is_answering = True
        try:
            sentence = undo()
        except KesraError as problem:
            self.went_wrong.emit(problem)
        else:
            self.done.emit(sentence, None)
        finally:
            self.is_answering = False
        self.survey()

    def ask_bulk(self) -> None:
        """Ask for one answer for all questions of the kind."""
        ways = self._service.bulk(self._kind) if self._service.may_bulk(self._kind) else ()
        if not ways or self._job is not None:
            return
        sheet = BulkSheet(self._theme, self, tr("Decide all alike"), ways)
        sheet.decided.connect(self._answer_all)
        sheet.ask()

    def _answer_all(self, way: str) -> None:
        kind = self._kind
        self._job = Job(
            self,
            lambda progress: self._service.answer_all(kind, way, progress),
            self._all_answered,
            self._not_answered,
        )
        show_progress(self._job, self._theme, self, tr("Deciding…"))

    def _all_answered(self, outcome: Outcome) -> None:
        self._job = None
        self._tell(outcome)
        self.survey()

    def _not_answered(self, problem: BaseException) -> None:
        self._not_found(problem)
        self.survey()
