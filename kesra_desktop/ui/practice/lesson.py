"""The first lesson: seven things a clerk does on a day, each noticed as soon as it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kesra_desktop.i18n import N_
from kesra_desktop.model.distributions import Handover, Void
from kesra_desktop.model.problem_cases import ProblemCase
from kesra_desktop.ui.pages.desk.view import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.practice.office import Days
    from kesra_desktop.ui.workplace import Workplace

NUMBER = "A-024"  # waits on today's list
_LOOK_MS = 400


@dataclass(frozen=True)
class Step:
    """What to do, and whether it was done."""

    words: str  # marked with N_
    is_done: Callable[[Lesson], bool]


class Lesson(QObject):
    """Looks on while somebody practises; the next step shows when the present one is done."""

    moved = Signal()

    def __init__(self, place: Workplace, days: Days) -> None:
        super().__init__(place)
        self.place, self.days = place, days
        self.at = 0
        self.voids, self.cases = self._count(Void), self._count(ProblemCase)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def stop(self) -> None:
        """Look no more: the office is about to be closed."""
        self._clock.stop()

    def _count(self, kind: type[Void] | type[ProblemCase]) -> int:
        return self.place.count(kind)

    @property
    def words(self) -> str:
        """Return what to do now; marked, translated when shown."""
        return STEPS[self.at].words if self.at < len(STEPS) else DONE

    def look(self) -> None:
        """Go on when the present step was done."""
        if self.at < len(STEPS) and STEPS[self.at].is_done(self):
            self.at += 1
            self.moved.emit()
        if self.at >= len(STEPS):
            self._clock.stop()

    # --- what was done ----------------------------------------------------------------------------

    def is_on(self, page: str) -> bool:
        """Return whether a page is shown."""
        return self.place.window.current_page() == page

    def is_served(self) -> bool:
        """Return whether the first one was served."""
        return bool(self.place.found(Handover, distribution=self.days.money, number=NUMBER))

    def is_warned(self) -> bool:
        """Return whether the desk said that somebody has received already."""
        return self.place.desk.answer().state is State.ALREADY

    def is_taken_back(self) -> bool:
        """Return whether a handover was taken back."""
        return self._count(Void) > self.voids

    def is_parked(self) -> bool:
        """Return whether somebody was sent to the problem desk."""
        return self._count(ProblemCase) > self.cases


STEPS = (
    Step(N_("Open Distribution: Ctrl+2, or click it at the left."), lambda one: one.is_on("desk")),
    Step(N_("Type A-024 and Enter. The card is green: press F9 to hand over."), Lesson.is_served),
    Step(N_("Type A-024 once more. The card warns: press Esc."), Lesson.is_warned),
    Step(N_("It was a mistake: press Ctrl+Z and choose a reason."), Lesson.is_taken_back),
    Step(
        N_("Type Kusmini. Nobody is called so: press F6, so that the queue goes on."),
        Lesson.is_parked,
    ),
    Step(
        N_("Open Recipients with Ctrl+3 and search: nur azizah."),
        lambda one: one.is_on("recipients"),
    ),
    Step(
        N_("Open Exchange with Ctrl+7: this is how laptops learn of each other."),
        lambda one: one.is_on("exchange"),
    ),
)
DONE = N_("The lesson is done. Go on practising, or leave: nothing of this is kept.")
