"""Programmes: choose one, see where its period stands, and take the next step with F9."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.programmes.changing import ChangingBoard
from kesra_desktop.ui.pages.programmes.sheets import (
    Asked,
    ChoiceSheet,
    ProposalSheet,
)
from kesra_desktop.ui.pages.programmes.view import Step, Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.pages.programmes.view import ClosingView, ProgrammeService
    from kesra_desktop.ui.theme import Theme


def ask_file(over: QWidget) -> Path | None:
    """Let the clerk choose an answer list."""
    kinds = tr("Lists") + " (*.xlsx *.xls *.ods *.csv)"
    chosen, _ = QFileDialog.getOpenFileName(over, tr("Choose files"), "", kinds)
    return Path(chosen) if chosen else None


def ask_folder(over: QWidget) -> Path | None:
    """Let the clerk choose where the minutes go."""
    chosen = QFileDialog.getExistingDirectory(over, tr("Choose folder"))
    return Path(chosen) if chosen else None


class ProgrammesPage(ChangingBoard):
    """Every step is one sheet; what came of it stands in the banner."""

    def __init__(
        self,
        theme: Theme,
        service: ProgrammeService,
        choose_file: Callable[[QWidget], Path | None] = ask_file,
        choose_folder: Callable[[QWidget], Path | None] = ask_folder,
    ) -> None:
        super().__init__(theme, service)
        self._choose_file, self._choose_folder = choose_file, choose_folder
        self.new.clicked.connect(self.ask_new)
        self.change.clicked.connect(self.ask_changes)
        self.begin.clicked.connect(self.ask_new)
        self.proposals.opened.connect(self.open_proposal)
        self.steps.more.clicked.connect(self.ask_period)
        self.steps.wanted.connect(self.take_step)
        for keys, act in (
            ("F9", self._take_next),
            ("Ctrl+N", self.ask_new),
            ("Ctrl+E", self.ask_changes),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    # --- new --------------------------------------------------------------------------------------

    def ask_new(self) -> None:
        """Ask from which template a new programme starts."""
        words = (tr("New programme"), tr("Amounts, criteria and documents come from it."))
        sheet = ChoiceSheet(self._theme, self, words, self._service.templates(), tr("Make it"))
        sheet.add_field(tr("Another code"), tr("May stay empty"))
        sheet.decided.connect(self._make)
        sheet.ask()

    def _make(self, template: str, code: str) -> None:
        made = self._try(lambda: self._service.new(template, code))
        if made:
            self._code = made
            self.refresh()

    def ask_period(self) -> None:
        """Ask for the code and name of a new period."""
        asked = (
            Asked("code", tr("Code"), placeholder="2026-CW1"),
            Asked("name", tr("Name"), placeholder=tr("for example Caturwulan I 2026")),
        )
        words = (tr("New period"), self._code)
        self._ask(words, asked, tr("Add"), self._add_period)

    def _add_period(self, wish: Wish) -> None:
        made = self._try(lambda: self._service.add_period(self._code, wish))
        if made:
            self._chosen(self._code)
            self.steps.period.choose(made)

    # --- steps ------------------------------------------------------------------------------------

    def _take_next(self) -> None:
        if self._next and self._stack.currentIndex() == 0:
            self.take_step(self._next)

    def take_step(self, step: str) -> None:
        """Begin a step of the period."""
        acts: dict[Step, Callable[[], None]] = {
            Step.ENROL: self._ask_people,
            Step.VERIFY: self._verify,
            Step.DECIDE: self._ask_decree,
            Step.PLAN: self._ask_day,
            Step.SHARES: self._ask_shares,
            Step.STOCK: self._ask_stock,
            Step.CLOSE: self._ask_closing,
            Step.RESULT: self._read_result,
            Step.LETTER: self._ask_letter,
            Step.ANSWER: self._read_answer,
        }
        acts[Step(step)]()

    def _ask_people(self) -> None:
        words = (tr("Propose people"), tr("Nobody is proposed twice."))
        sheet = ChoiceSheet(
            self._theme, self, words, self._service.categories(), tr("Propose people")
        )
        sheet.add_field(tr("Propose them as (category)"), tr("May stay empty"))
        sheet.decided.connect(self._enrol)
        sheet.ask()

    def _enrol(self, category: str, proposed_as: str = "") -> None:
        of = self._of()
        self._work(
            lambda progress: self._service.enrol(of, category, proposed_as, progress),
            tr("Proposing people"),
        )

    def _verify(self) -> None:
        self._verify_with("")

    def _verify_with(self, reason: str) -> None:
        of = self._of()

        def said(result: tuple[str, int]) -> None:
            self._done(result[0])
            if result[1]:
                self._ask_overruling(result[1])

        self._work(
            lambda progress: self._service.verify(*of, reason, progress),
            tr("Verifying proposals"),
            said,
        )

    def _ask_overruling(self, count: int) -> None:
        title = tr("%n person(s) need a reason", "", count)
        line = tr("Another aid excludes this one, or the family has it already.")
        asked = (Asked("reason", tr("Reason"), placeholder=tr("for example a village meeting")),)
        self._ask(
            (title, line), asked, tr("Verify"), lambda wish: self._verify_with(wish["reason"])
        )

    def _ask_decree(self) -> None:
        words = (tr("Decide"), tr("The decree names everybody who was found eligible."))
        self._ask(words, self._numbered(tr("Number of the decree")), tr("Decide"), self._decide)

    def _numbered(self, label: str) -> tuple[Asked, ...]:
        return (
            Asked("number", label, placeholder="400.9/123"),
            Asked("date", tr("Date"), self._service.today()),
        )

    def _decide(self, wish: Wish) -> None:
        self._say(lambda: self._service.decide(*self._of(), wish))

    def _ask_day(self) -> None:
        asked = (
            Asked("place", tr("Place"), placeholder="Aula Kelurahan"),
            Asked("date", tr("Date"), self._service.today()),
            Asked(
                "desks",
                tr("Shares of the desks"),
                placeholder=tr("may stay empty, for example B1=1-150 B2=rest"),
                may_be_empty=True,
            ),
        )
        words = (tr("Plan a day"), tr("Everybody decided gets a number and a right."))
        self._ask(words, asked, tr("Plan a day"), self._plan)

    def _plan(self, wish: Wish) -> None:
        self._say(lambda: self._service.plan(*self._of(), wish))

    def _ask_letter(self) -> None:
        words = (tr("Write a letter"), tr("It names who is eligible, as far as places are left."))
        self._ask(
            words, self._numbered(tr("Number of the letter")), tr("Write a letter"), self._letter
        )

    def _letter(self, wish: Wish) -> None:
        self._say(lambda: self._service.letter(*self._of(), wish))

    def _read_answer(self) -> None:
        file = self._choose_file(self)
        if file is not None:
            of = self._of()
            self._work(
                lambda progress: self._service.answer(*of, file, progress),
                tr("Reading the answer"),
            )

    def _read_result(self) -> None:
        file = self._choose_file(self)
        if file is not None:
            of = self._of()
            self._work(
                lambda progress: self._service.result(of, file, progress),
                tr("Reading the result"),
            )

    def _ask_closing(self) -> None:
        view = self._try(lambda: self._service.closing(*self._of()))
        if view is None:
            return
        asked = [
            Asked(
                f"count:{one.item}",
                tr("{item}: counted by hand").format(item=one.label),
                placeholder=tr("by the books {left}").format(left=one.booked),
                may_be_empty=True,
            )
            for one in view.counts
        ]
        asked.append(
            Asked(
                "reason",
                tr("Reason of a difference"),
                placeholder=tr("May stay empty"),
                may_be_empty=True,
            )
        )
        words = (tr("Close the day"), view.title)
        sheet = self._ask(words, asked, tr("Close the day"), lambda wish: self._close(view, wish))
        sheet.say(view.lines)

    def _close(self, view: ClosingView, wish: Wish) -> None:
        folder = self._choose_folder(self)
        self._say(lambda: self._service.close(view.distribution, wish, folder))

    # --- one proposal -----------------------------------------------------------------------------

    def open_proposal(self, proposal: str) -> None:
        """Show what is missing of one proposal and where it may go."""
        view = self._try(lambda: self._service.proposal(proposal))
        if view is not None:
            sheet = ProposalSheet(self._theme, self, view)
            sheet.decided.connect(
                lambda documents, step, reason: self._settle(proposal, documents, step, reason)
            )
            sheet.replaced.connect(lambda: self._ask_successor(proposal, view.name))
            sheet.ask()

    def _settle(self, proposal: str, documents: list[str], step: str, reason: str) -> None:
        def settle() -> str:
            self._service.settle(proposal, documents, step, reason)
            return tr("Saved")

        if documents or step:
            self._say(settle)
