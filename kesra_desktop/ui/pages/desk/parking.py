"""What keeps the queue moving when somebody gets nothing now: absent, or to the problem desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.desk.asking import AskingDesk
from kesra_desktop.ui.pages.desk.cases import CasesSheet, SettleSheet
from kesra_desktop.ui.pages.desk.reasons import AbsenceSheet, ProblemSheet
from kesra_desktop.ui.pages.desk.view import AnswerView, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.model.distributions import AbsenceReason
    from kesra_desktop.model.problem_cases import ProblemReason
    from kesra_desktop.ui.pages.desk.view import CaseView, DeskService
    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.sheet import Sheet

_LONGEST_NOTE = 30


class ParkingDesk(AskingDesk):
    """F6 sends to the problem desk or settles a case there; F3 notes why nothing was given."""

    def __init__(self, theme: Theme, service: DeskService) -> None:
        super().__init__(theme, service)
        self._card.problem.connect(self._ask_problem)
        self._card.absent.connect(self._ask_absence)
        self._candidates.problem.connect(self._ask_problem)
        self._bar.problem_desk.connect(self._show_cases)

    def _ask_problem(self) -> None:
        """Park who is shown; with nobody shown, or with a case already, settle."""
        view, session = self._view, self._session
        if session is None:
            return
        name = view.person.name if view.person else view.typed
        if not name:
            self._show_cases()
            return
        case = self._case_of(view)
        if case is not None:
            self._ask_settling(case)
            return
        sheet = ProblemSheet(self._theme, self, name)
        sheet.decided.connect(self._park)
        self._open(sheet)

    def _open(self, sheet: Sheet) -> None:
        sheet.finished.connect(self._focus_scan)
        sheet.ask()

    def _case_of(self, view: AnswerView) -> CaseView | None:
        if self._session is None or view.person is None:
            return None
        cases = self._service.cases(self._session.distribution)
        return next((one for one in cases if one.recipient == view.person.recipient), None)

    def _show_cases(self) -> None:
        if self._session is not None:
            sheet = CasesSheet(self._theme, self, self._service.cases(self._session.distribution))
            sheet.chosen.connect(self._ask_settling)
            self._open(sheet)

    def _ask_settling(self, case: CaseView) -> None:
        sheet = SettleSheet(self._theme, self, case)
        sheet.decided.connect(self._settle)
        sheet.shown.connect(self.take_scan)
        self._open(sheet)

    def _settle(self, case: str, outcome: str) -> None:
        self._keep(lambda: self._service.settle(case, outcome))

    def _park(self, reason: ProblemReason, note: str) -> None:
        view, session = self._view, self._session
        if session is not None:
            who = view.person.recipient if view.person else view.typed
            self._keep(lambda: self._service.park(session.distribution, who, reason, note))

    def _ask_absence(self) -> None:
        view = self._view
        if view.can_be_absent and view.person is not None:
            sheet = AbsenceSheet(self._theme, self, view.person.name)
            sheet.decided.connect(self._note_absence)
            self._open(sheet)

    def _note_absence(self, reason: AbsenceReason, note: str) -> None:
        session, person = self._session, self._view.person
        if session is not None and person is not None:
            event = session.distribution
            self._keep(lambda: self._service.note_absence(event, person.recipient, reason, note))

    def _keep(self, act: Callable[[], None]) -> None:
        """Do it and take the next person; say so when it was not saved."""
        try:
            act()
        except KesraError as problem:
            self._show_not_saved(self._view, problem)
            return
        self._next_person()

    def _show_not_saved(self, view: AnswerView, problem: KesraError) -> None:
        name = view.person.name if view.person else ""
        title = tr("{name} is NOT saved. Do not hand over.").format(name=name[:_LONGEST_NOTE])
        self._show(
            AnswerView(State.NOT_ENTITLED, "", title, problem.advice_text(), person=view.person)
        )
