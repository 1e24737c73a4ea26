"""What the review shows: pairs in a queue, and two people side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.progress import Progress

VERDICTS = {
    "pasti": N_("Certainly the same person"),
    "hampir pasti": N_("Almost certainly the same person"),
    "kuat": N_("Very likely the same person"),
    "mungkin": N_("Perhaps the same person"),
}


@dataclass(frozen=True)
class PairLine:
    """A pair in the queue."""

    key: str
    first: str
    second: str
    score: int  # percent


@dataclass(frozen=True)
class ReasonView:
    """Why two may be one, or may not."""

    words: str
    speaks_for: bool


@dataclass(frozen=True)
class SideView:
    """Where one of the two comes from."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class CompareRow:
    """One field of both."""

    name: str
    label: str
    left: str
    right: str
    note: str = ""  # said at the right of rows that need no choice
    differs: bool = False
    chosen: int = 0  # side that would be kept: 0 left, 1 right


@dataclass(frozen=True)
class PairView:
    """Two people side by side."""

    key: str
    score: int
    verdict: str
    reasons: tuple[ReasonView, ...]
    left: SideView
    right: SideView
    rows: tuple[CompareRow, ...]
    may_choose: bool = False
    after: str = ""  # how long joining can be taken back


@dataclass(frozen=True)
class KindView:
    """A kind of open question, with how many there are."""

    key: str
    title: str
    count: int


class ReviewService(Protocol):
    """Answers from the store; `look` is called behind the window."""

    def look(self, progress: Progress) -> None:
        """Look the register through for look-alikes, unless nothing changed."""

    def kinds(self) -> tuple[KindView, ...]:
        """Return the kinds of open questions."""

    def lines(self, kind: str) -> Sequence[PairLine]:
        """Return the queue of one kind."""

    def pair(self, key: str, *, whole_nik: bool = False) -> PairView | None:
        """Return both sides of a pair, or None when it is settled."""

    def decide(self, key: str, answer: str, sides: Mapping[str, int]) -> str:
        """Answer: same, different or later; return what was done as a sentence."""

    def take_back(self, key: str) -> str:
        """Take an answer back; return what was done as a sentence."""
