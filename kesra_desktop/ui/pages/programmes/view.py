"""What the programmes page shows and asks for: texts only, no store and no rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.programmes.editor import WholeProgramme
    from kesra_desktop.ui.widgets.select import Choice


class Step(StrEnum):
    """What is done for a period, in this order."""

    ENROL = "enrol"
    VERIFY = "verify"
    DECIDE = "decide"
    PLAN = "plan"
    SHARES = "shares"
    STOCK = "stock"
    CLOSE = "close"
    RESULT = "result"
    LETTER = "letter"
    ANSWER = "answer"


@dataclass(frozen=True)
class ProgrammeRow:
    """One programme of the list."""

    code: str
    name: str
    fund: str
    decided: str


@dataclass(frozen=True)
class StepView:
    """One step: whether it is done, what is known of it, and the verb that does it."""

    step: Step
    title: str
    note: str
    verb: str
    done: bool
    possible: bool = True


@dataclass(frozen=True)
class PeriodView:
    """Everything about one period of a programme."""

    name: str
    lines: tuple[str, ...]  # fund, basis, what is given
    criteria: tuple[str, ...]
    steps: tuple[StepView, ...]
    next: Step | None


@dataclass(frozen=True)
class ProposalRow:
    """One proposal of the list below."""

    id: str
    name: str
    category: str
    area: str
    status: str
    tone: str
    reason: str


@dataclass(frozen=True)
class ProposalView:
    """One proposal opened: what is missing, what speaks against it, and where it may go."""

    id: str
    name: str
    status: str
    documents: tuple[tuple[str, str, bool], ...]  # code, name, seen
    against: tuple[str, ...]
    steps: tuple[Choice, ...]
    replaceable: bool = False  # decided: somebody else may take the place


@dataclass(frozen=True)
class CountView:
    """One thing to count by hand when a day is closed."""

    item: str
    label: str
    booked: str


@dataclass(frozen=True)
class StockView:
    """What lies at this desk of a day's place, and where it may go."""

    place: str
    items: tuple[CountView, ...]
    lines: tuple[str, ...]  # every item's sum over all desks
    desks: tuple[str, ...]  # the other laptops


@dataclass(frozen=True)
class ClosingView:
    """What a day's counting says before it is closed."""

    distribution: str
    title: str
    lines: tuple[str, ...]
    counts: tuple[CountView, ...]


@dataclass(frozen=True)
class Wish:
    """What a clerk typed for a step, by field."""

    texts: dict[str, str]

    def __getitem__(self, name: str) -> str:
        """Return what was typed into a field."""
        return self.texts.get(name, "")


class ProgrammeService(Protocol):
    """What the page needs of the office; `adapter.StoreProgrammes` gives it from the store."""

    def programmes(self) -> list[ProgrammeRow]:
        """Return the programmes, by name."""

    def templates(self) -> list[Choice]:
        """Return what a new programme may start from."""

    def new(self, template: str, code: str) -> str:
        """Make a programme from a template and return its code."""

    def periods(self, code: str) -> list[Choice]:
        """Return the periods of a programme, the newest first."""

    def add_period(self, code: str, wish: Wish) -> str:
        """Add a period and return its code."""

    def period(self, code: str, period: str) -> PeriodView:
        """Return where a period stands."""

    def categories(self) -> list[Choice]:
        """Return the categories of people on the register, with their numbers."""

    def proposals(self, code: str, period: str) -> list[ProposalRow]:
        """Return the proposals of a period, those with a problem first."""

    def proposal(self, proposal: str) -> ProposalView:
        """Return one proposal with what speaks against it."""

    def settle(self, proposal: str, documents: Sequence[str], step: str, reason: str) -> None:
        """Note documents that were seen, and take a step when one is chosen."""

    def enrol(
        self, of: tuple[str, str], category: str, proposed_as: str, progress: Progress
    ) -> str:
        """Propose everybody of a category, perhaps as another one, and say how many."""

    def verify(self, code: str, period: str, reason: str, progress: Progress) -> tuple[str, int]:
        """Verify the open proposals; say what came of it and how many ask for a reason."""

    def decide(self, code: str, period: str, wish: Wish) -> str:
        """Enter the decree and say how many it names."""

    def plan(self, code: str, period: str, wish: Wish) -> str:
        """Plan a day and say how many are on its list."""

    def letter(self, code: str, period: str, wish: Wish) -> str:
        """Write a letter to the higher government and say how many it names."""

    def answer(self, code: str, period: str, file: Path, progress: Progress) -> str:
        """Read an answer list and say what came of it."""

    def result(self, of: tuple[str, str], file: Path, progress: Progress) -> str:
        """Hold a bank's or the post's result file against the decided; say what came of it."""

    def stock(self, code: str, period: str) -> tuple[CountView, ...]:
        """Return the items of the period's open day, with what this desk holds."""

    def stock_view(self, code: str, period: str) -> StockView:
        """Return what lies at this desk of the open day's place."""

    def move_stock(self, of: tuple[str, str], moved: str, wish: Wish) -> str:
        """Note what happened to goods at this desk, all items or none, and say so."""

    def share_lines(self, code: str, period: str) -> list[str]:
        """Return how many people are on each desk's share of the open day."""

    def move_shares(self, of: tuple[str, str], wish: Wish) -> str:
        """Move numbers, or all of a lost laptop's rights, to another desk, and say how many."""

    def whole(self, code: str) -> WholeProgramme:
        """Return a programme with every field, its aid and its criteria."""

    def amend(self, code: str, plan: dict[str, Any]) -> str:
        """Save a changed programme and return its code."""

    def replace(self, proposal: str, wish: Wish) -> str:
        """Put somebody in the place of one who died or moved, and say so."""

    def today(self) -> str:
        """Return today as a clerk writes it."""

    def closing(self, code: str, period: str) -> ClosingView | None:
        """Return the counting of the period's open day, or None."""

    def close(self, distribution: str, wish: Wish, folder: Path | None) -> str:
        """Close a day, save its minutes into a folder, and say so."""
