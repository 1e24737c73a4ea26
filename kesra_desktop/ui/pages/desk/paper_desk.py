"""Typing a paper list back in at the desk: which page, its rows, its doubts, saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.paper_code import START
from kesra_desktop.services.paper_list import Doubt, Mark, PaperCountDiffers
from kesra_desktop.ui.pages.desk.parking import ParkingDesk
from kesra_desktop.ui.pages.desk.reasons import AbsenceSheet, ReasonSheet
from kesra_desktop.ui.pages.desk.sheets import ProxySheet
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.model.distributions import Collector
    from kesra_desktop.services.paper_list import Difference, Entered, Page
    from kesra_desktop.ui.pages.desk.view import DeskService
    from kesra_desktop.ui.theme import Theme

_WAYS = (N_("The register is right"), N_("To the problem desk"))
_PARKED = 2


class DoubtSheet(ReasonSheet):
    """One row where the paper and the register differ: which of them stands?"""

    decided = Signal(bool)  # whether it goes to the problem desk

    def __init__(self, theme: Theme, over: QWidget, doubt: Difference) -> None:
        row = doubt.row
        go = Button(theme, tr("Decide"), Kind.PRIMARY, size=DIALOG)
        line = tr("The paper and the register differ.")
        super().__init__(theme, over, (f"{row.number} · {row.name}", line), go)
        hint = tr("It may be one handover, noted twice: then the register is right.")
        refused = doubt.doubt is Doubt.REFUSED
        self.say(doubt.words if refused else f"{doubt.words} {hint}")
        self.offer(_WAYS, tr("What stands? Press 1 or 2."))
        self.need_number(tr("Note"))
        self._other.hide()
        self.answered.connect(lambda number, _: self.decided.emit(number == _PARKED))


class PaperDesk(ParkingDesk):
    """Ctrl+T opens the paper list; the scan box then takes pages instead of people."""

    def __init__(self, theme: Theme, service: DeskService) -> None:
        super().__init__(theme, service)
        self._paper.save.connect(self._save_page)
        self._paper.proxy.connect(self._ask_paper_proxy)
        self._paper.reason.connect(self._ask_paper_reason)
        self._paper.again.connect(self._paper.clear)
        self._paper.again.connect(self._focus_scan)
        self._bar.paper_list.connect(self._show_paper)

    @property
    def _is_on_paper(self) -> bool:
        return self._stack.currentWidget() is self._paper

    def _show_paper(self) -> None:
        """Show the page being typed, or ask for one."""
        if self._session is None:
            return
        self._next_person()
        self._stack.setCurrentWidget(self._paper)
        if self._paper.has_page:
            self._paper.table.setFocus()
        else:
            self._focus_scan()

    def open_session(self, distribution: str) -> None:
        """Serve this distribution from now on; a page of another day is put away."""
        if self._session is None or self._session.distribution != distribution:
            self._paper.clear()
        super().open_session(distribution)

    def _look_up_typed(self) -> None:
        text = self._scan.line.text().strip()
        if text.upper().startswith(START):
            self._show_paper()
            self._open_page(text)
        elif self._is_on_paper and text and not text.upper().startswith("KSR1"):
            self._open_page(text)
        else:
            super()._look_up_typed()

    def _open_page(self, text: str) -> None:
        if self._session is None:
            return
        self._scan.line.clear()
        try:
            name, rows = self._service.paper_rows(self._session.distribution, text)
        except KesraError as problem:
            show_in_banner(self._paper.banner, problem)
            self._focus_scan()
            return
        self._paper.banner.hide()
        self._paper.show_rows(name, rows)

    # --- one row ----------------------------------------------------------------------------------

    def _ask_paper_proxy(self) -> None:
        found = self._paper.current()
        if found is not None:
            sheet = ProxySheet(self._theme, self, found.row.name, "", go=tr("Note it"))
            sheet.decided.connect(self._note_paper_proxy)
            sheet.finished.connect(self._paper.table.setFocus)
            sheet.ask()

    def _note_paper_proxy(self, collector: Collector) -> None:
        self._paper.mark(Mark.PROXY, collector)

    def _ask_paper_reason(self) -> None:
        found = self._paper.current()
        if found is not None:
            sheet = AbsenceSheet(self._theme, self, found.row.name)
            sheet.decided.connect(lambda reason, _: self._paper.mark(Mark.ABSENT, reason=reason))
            sheet.finished.connect(self._paper.table.setFocus)
            sheet.ask()

    # --- the page ---------------------------------------------------------------------------------

    def _save_page(self) -> None:
        """Compare the counting, ask each doubt, then save the page whole."""
        if self._session is None or not self._paper.has_page:
            return
        text = self._paper.count.text().strip()
        self._paper.count.show_problem("")
        if not text.isdecimal():
            self._paper.count.show_problem(tr("Count the ticks on the paper and type how many."))
            self._paper.count.setFocus()
            return
        page = self._paper.page(int(text))
        if page.counted != page.given():
            problem = PaperCountDiffers(counted=page.counted, typed=page.given())
            self._paper.count.show_problem(problem.message_text())
            self._paper.count.setFocus()
            return
        event = self._session.distribution
        try:
            doubts = self._service.paper_differences(event, page)
        except KesraError as problem:
            show_in_banner(self._paper.banner, problem)
            return
        self._decide(page, doubts, [], [])

    def _decide(
        self, page: Page, doubts: list[Difference], stands: list[int], park: list[int]
    ) -> None:
        """Ask the next doubt; after the last one save."""
        if not doubts:
            self._enter(page, stands, park)
            return
        first, *others = doubts
        number = first.row.digits
        sheet = DoubtSheet(self._theme, self, first)
        sheet.decided.connect(
            lambda parked: self._decide(
                page,
                others,
                stands if parked else [*stands, number],
                [*park, number] if parked else park,
            )
        )
        sheet.ask()

    def _enter(self, page: Page, stands: list[int], park: list[int]) -> None:
        if self._session is None:
            return
        try:
            done = self._service.paper_enter(self._session.distribution, page, stands, park)
        except KesraError as problem:
            show_in_banner(self._paper.banner, problem)
            return
        self._paper.clear()
        self._paper.banner.say("hijau", _said(page, done), tr("Scan the next page."))
        self._focus_scan()


def _said(page: Page, done: Entered) -> str:
    words = tr("Page {page} is saved: {received} received, {absent} absent, {parked} to the desk.")
    text = words.format(
        page=page.name,
        received=len(done.receipts),
        absent=done.absent,
        parked=done.parked,
    )
    return f"{text} {rupiah(done.amount)}." if done.amount else text
