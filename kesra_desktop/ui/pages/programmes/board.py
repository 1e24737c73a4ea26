"""What the programmes page shows, and how it asks and works; which step is next is the page's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import Cancelled, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job, show_progress
from kesra_desktop.ui.pages.programmes.frame import ProgrammesFrame
from kesra_desktop.ui.pages.programmes.sheets import (
    Asked,
    WishSheet,
)
from kesra_desktop.ui.problems import show_in_banner

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from PySide6.QtGui import QShowEvent

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.programmes.view import ProgrammeService, Wish
    from kesra_desktop.ui.theme import Theme


class ProgrammesBoard(ProgrammesFrame):
    """Shows programmes, the chosen period and its proposals; keeps the choice while it reads."""

    def __init__(self, theme: Theme, service: ProgrammeService) -> None:
        super().__init__(theme)
        self._service = service
        self._code, self._next = "", ""
        self._is_reading = False
        self._job: Job | None = None
        self.programmes.current.connect(self._chosen)
        self.steps.period.chosen.connect(self._show_period)
        self.setFocusProxy(self.programmes)

    def ask_period(self) -> None:
        """Ask for a new period; the page knows how."""
        raise NotImplementedError

    def _of(self) -> tuple[str, str]:
        return self._code, self.steps.period.value

    # --- what is shown ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read everything as soon as the page is seen."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read programmes, the period and its proposals again; the choice stays."""
        if not self.isVisible():
            return
        rows = {row.code: row for row in self._service.programmes()}
        self.show_empty(empty=not rows)
        self._is_reading = True
        self._programmes.show_rows(rows)
        self._is_reading = False
        if rows:
            self.show_programme(self._code if self._code in rows else next(iter(rows)))

    def show_programme(self, code: str) -> None:
        """Go to a programme."""
        codes = [self._programmes.id_at(row) for row in range(self._programmes.rowCount())]
        self._is_reading = True
        self.programmes.choose(codes.index(code))
        self._is_reading = False
        self._chosen(code)

    def _chosen(self, code: str) -> None:
        if self._is_reading or not code:
            return
        if code != self._code:
            self.banner.setVisible(False)
        self._code = code
        periods = self._service.periods(code)
        self._is_reading = True
        self.steps.period.offer(periods)
        if periods and not self.steps.period.value:
            self.steps.period.choose(periods[0].value)
        self._is_reading = False
        self._show_period()

    def _show_period(self) -> None:
        if self._is_reading:
            return
        period = self.steps.period.value
        if not period:
            self.ask_period()
            return
        view = self._service.period(self._code, period)
        self._next = view.next.value if view.next else ""
        self.steps.show_period(view)
        rows = self._service.proposals(self._code, period)
        chosen = self.proposals.current_id()
        self._proposals.show_rows({row.id: row for row in rows})
        self.heading.setText(tr("Proposals of this period: {count}").format(count=len(rows)))
        ids = [row.id for row in rows]
        if chosen in ids:
            self.proposals.choose(ids.index(chosen))

    # --- asking and doing -------------------------------------------------------------------------

    def _ask(
        self,
        words: tuple[str, str],
        asked: Sequence[Asked],
        go: str,
        then: Callable[[Wish], None],
    ) -> WishSheet:
        sheet = WishSheet(self._theme, self, words, asked, go)
        sheet.decided.connect(then)
        sheet.ask()
        return sheet

    def _try(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except KesraError as problem:
            show_in_banner(self.banner, problem)
            return None

    def _say(self, act: Callable[[], str]) -> None:
        said = self._try(act)
        if said is not None:
            self._done(said)

    def _done(self, said: str) -> None:
        self.refresh()
        self.banner.say("hijau", said, "")

    def _work(
        self,
        work: Callable[[Progress], Any],
        title: str,
        done: Callable[[Any], None] | None = None,
    ) -> None:
        if self._job is not None and self._job.is_running:
            return
        self._job = Job(self, work, done or self._done, self._failed)
        show_progress(self._job, self._theme, self, title)

    def _failed(self, problem: BaseException) -> None:
        if isinstance(problem, Cancelled):
            return
        if not isinstance(problem, KesraError):
            raise problem
        self.refresh()
        show_in_banner(self.banner, problem)
