"""What the review shows: pairs in a queue, and two people side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

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
    mark: str = ""  # said in place of the score


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
class ActView:
    """One answer to a question, and whether it needs a reason."""

    key: str
    words: str  # on the button
    icon: str
    line: str = ""  # what it does, said where the reason is asked
    reasons: tuple[str, ...] = ()  # to choose from; with none, no reason is asked
    asks_text: str = ""  # a text is asked under this label
    is_danger: bool = False


@dataclass(frozen=True)
class CaseRow:
    """One line of a comparison of any number of columns."""

    label: str
    values: tuple[str, ...]
    differs: bool = False


@dataclass(frozen=True)
class CaseView:
    """One open question: what happened, what is known of each side, and the answers."""

    key: str
    tone: str
    icon: str
    title: str
    line: str
    columns: tuple[SideView, ...] = ()
    rows: tuple[CaseRow, ...] = ()
    acts: tuple[ActView, ...] = ()
    said: tuple[str, ...] = ()  # decisions that contradict each other
    chosen: int = -1  # the column an answer is about; -1: answers are about all
    paper: tuple[str, str] | None = None  # kind and subject of its letter
    may_skip: bool = True


class Outcome(NamedTuple):
    """What an answer did."""

    sentence: str
    undo: Callable[[], str] | None = None  # takes it back and says so
    paper: tuple[str, str] | None = None  # a letter to print now: its kind and subject


class KindText(NamedTuple):
    """What a kind of question is called, and what is said when none is open."""

    key: str
    title: str
    empty: str
    empty_line: str
    go: str = ""  # the page where the next step is
    go_words: str = ""


class BulkView(NamedTuple):
    """One answer for many questions."""

    key: str
    words: str


@dataclass(frozen=True)
class KindView:
    """A kind of open question, with how many there are."""

    key: str
    title: str
    count: int


class CaseService(Protocol):
    """Questions that exchange raises; `survey` and `answer_all` are called behind the window."""

    def kinds(self) -> tuple[KindText, ...]:
        """Return the kinds of questions, in their order."""

    def survey(self, progress: Progress) -> Mapping[str, Sequence[PairLine]]:
        """Return every open question by kind."""

    def case(self, key: str) -> CaseView | None:
        """Return one question, or None when it is settled."""

    def answer(self, key: str, act: str, column: int, reason: str) -> Outcome:
        """Answer a question."""

    def may_bulk(self, kind: str) -> bool:
        """Return whether questions of a kind can be answered all alike."""

    def bulk(self, kind: str) -> Sequence[BulkView]:
        """Return the answers that can be given to all questions of a kind."""

    def answer_all(self, kind: str, bulk: str, progress: Progress) -> Outcome:
        """Answer all questions of a kind alike."""


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
