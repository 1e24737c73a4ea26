"""What the review shows: pairs in a queue, and two people side by side."""

from __future__ import annotations

from dataclasses import dataclass


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
