"""What the import shows, and the questions it asks; nothing here knows the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.review.view import PairLine, PairView
    from kesra_desktop.ui.record_model import Chip


@dataclass(frozen=True)
class Done:
    """What was just done, in a sentence."""

    sentence: str


@dataclass(frozen=True)
class BatchView:
    """A list on its way, or one that went into the register."""

    batch: str
    title: str
    line: str
    undecided: int
    held: int
    state: str = "open"  # open, in (the register), refused, or typing: pages, not a list yet


@dataclass(frozen=True)
class HeadView:
    """One list as the head of every step names it."""

    line: str
    has_questions: bool  # a column of it must be asked about
    is_whole: bool = False  # every row of it is in the register
    typed_from: str = ""  # the Source of the pages it was typed from


@dataclass(frozen=True)
class LeftAlone:
    """A file that was not read, and why."""

    file: str
    what: str
    step: str


@dataclass(frozen=True)
class ReadView:
    """What reading files led to; an empty batch when none of them was a list."""

    batch: str
    known: bool  # the same contents were read before
    left_alone: tuple[LeftAlone, ...] = ()
    pages: str = ""  # the Source that photos among the files became


@dataclass(frozen=True)
class ColumnView:
    """One column of a sheet: its letter, its heading, and what it is taken for."""

    index: int
    letter: str
    title: str
    value: str  # canonical name, empty when it is left unread
    tone: str  # sure, ask or unread


@dataclass(frozen=True)
class LineView:
    """One row of the sheet as it stands in the file."""

    number: int
    cells: tuple[str, ...]
    kind: str  # data, header or aside
    broken: frozenset[int] = frozenset()


@dataclass(frozen=True)
class FieldView:
    """One field of a person: where it comes from and what was noticed."""

    title: str
    note: str
    place: str
    tone: str  # sure, look or none


@dataclass(frozen=True)
class SheetView:
    """One sheet, ready to be asked about."""

    key: str
    title: str
    people: int
    header_row: int | None
    columns: tuple[ColumnView, ...]
    lines: tuple[LineView, ...]
    fields: tuple[FieldView, ...]
    note: str = ""  # what stands on it besides people


@dataclass(frozen=True)
class GroupView:
    """Problems of one kind."""

    key: str
    title: str
    icon: str
    tone: str
    count: int
    is_pairs: bool = False
    proposals: int = 0  # that may be taken unseen
    stay_all: str = ""  # what leaving all of them is called, where that may be done unseen


@dataclass(frozen=True)
class StandingView:
    """How far the rows of a list are."""

    people: int
    ready: int  # rows that may be saved now, or are
    clean: int
    decided: int
    undecided: int
    waiting: int  # rows that would not come in


@dataclass(frozen=True)
class GroupsView:
    """Everything the left side of the problems shows."""

    groups: tuple[GroupView, ...]
    standing: StandingView


@dataclass(frozen=True)
class OverviewView:
    """What is open in a list, and the rows or pairs of one kind."""

    groups: GroupsView
    group: str  # the kind whose rows these are
    keys: Sequence[str] = ()
    lines: Sequence[PairLine] = ()


@dataclass(frozen=True)
class IssueRow:
    """One line in the table of problems."""

    key: str
    place: str
    name: str
    raw: str
    chip: Chip | None


@dataclass(frozen=True)
class IssueView:
    """One problem of one row, with what may be done about it."""

    key: str
    title: str
    words: str
    cell: str
    raw: str
    field: str
    label: str  # the field's name
    value: str  # what stands there now, for typing
    proposal: str = ""
    proposal_from: str = ""
    reasons: tuple[str, ...] = ()
    stay: str = ""  # what leaving the value is called
    stay_asks: bool = False  # leaving it needs a reason
    is_held: bool = False  # the row was put aside; it can be let in again


@dataclass(frozen=True)
class SummaryLine:
    """A figure of the summary."""

    title: str
    count: int
    tone: str
    words: str = ""


@dataclass(frozen=True)
class SummaryView:
    """What accepting would do."""

    lines: tuple[SummaryLine, ...]
    settled: int
    held: int
    to_correct: int  # rows the sender could put right
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class AcceptedView:
    """What accepting did."""

    title: str
    lines: tuple[SummaryLine, ...]
    held: int
    to_correct: int = 0
    may_undo: bool = True


class IntakeService(Protocol):
    """Answers from the store; whatever takes `progress` is called behind the window."""

    def batches(self) -> tuple[BatchView, ...]:
        """Return lists that are not finished, then the last that went in."""

    def holders(self) -> tuple[str, ...]:
        """Return who sent lists before."""

    def read(self, files: Sequence[Path], about: str, holder: str, progress: Progress) -> ReadView:
        """Read files into one batch."""

    def head(self, batch: str) -> HeadView:
        """Return how a batch is named."""

    def sheets(self, batch: str) -> tuple[SheetView, ...]:
        """Return its sheets."""

    def map_columns(
        self,
        batch: str,
        sheet: str,
        columns: Mapping[int, str],
        header_row: int | None,
        remember: bool,
        progress: Progress,
    ) -> None:
        """Read a sheet again with the clerk's columns."""

    def overview(self, batch: str, group: str, progress: Progress) -> OverviewView:
        """Return what is open, with the rows of a kind, or of the first when it is gone."""

    def issue_rows(self, batch: str, group: str, keys: Sequence[str]) -> Sequence[IssueRow]:
        """Return their lines, in the same order."""

    def issue(self, batch: str, group: str, key: str) -> IssueView | None:
        """Return one problem in full, or None when it is settled."""

    def take(self, batch: str, group: str, key: str) -> Done:
        """Take the proposal."""

    def take_all(self, batch: str, group: str, progress: Progress) -> Done:
        """Take every proposal of a group, or leave all its values, whichever it offers."""

    def fix(self, batch: str, group: str, key: str, text: str) -> Done:
        """Write what the clerk typed."""

    def stay(self, batch: str, group: str, key: str, reason: str) -> Done:
        """Leave the value as it is."""

    def hold(self, batch: str, group: str, key: str) -> Done:
        """Put the row aside; one that is aside is let in again."""

    def pair(self, batch: str, key: str) -> PairView | None:
        """Return both sides of a pair."""

    def decide(self, batch: str, key: str, answer: str, sides: Mapping[str, int]) -> Done:
        """Answer whether two are one: same, different or later; of one, which side a field has."""

    def summary(self, batch: str, progress: Progress) -> SummaryView:
        """Look for look-alikes once more, then return what accepting would do."""

    def accept(self, batch: str, progress: Progress) -> AcceptedView:
        """Put the settled rows into the register."""

    def result(self, batch: str) -> AcceptedView:
        """Return what accepting did, at any later time."""

    def take_back(self, batch: str) -> str:
        """Undo the last decision and say which; empty when there is none."""

    def returns_name(self, batch: str) -> str:
        """Return a name for the file that goes back to the sender."""

    def write_returns(self, batch: str, target: Path) -> int:
        """Write the rows to correct, behind the window, and return how many there are."""

    def refuse(self, batch: str, reason: str) -> Done:
        """Send the list away with a reason."""

    def reopen(self, batch: str) -> None:
        """Take a refusal back."""

    def undo(self, batch: str, progress: Progress) -> None:
        """Take an accepted list out of the register again."""
