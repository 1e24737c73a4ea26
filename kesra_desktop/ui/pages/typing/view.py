"""What typing from pages shows, and the questions it asks; nothing here knows the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.model.typed import Place
    from kesra_desktop.progress import Progress

# How far a row is: its sign in the list.
ONCE, MINE_TO_READ, ALIKE, DIFFERS, LISTED = "once", "to_read", "alike", "differs", "listed"


@dataclass(frozen=True)
class PageView:
    """One page of the source."""

    hash: str
    label: str
    here: bool
    laptop: str  # that has it
    preview: bytes


@dataclass(frozen=True)
class RowView:
    """One typed row; the name is hidden from who shall read it a second time."""

    row: int
    name: str
    state: str
    page: str


@dataclass(frozen=True)
class SourceView:
    """Pages and rows as they stand."""

    title: str
    pages: tuple[PageView, ...]
    rows: tuple[RowView, ...]
    columns: tuple[str, ...]  # fields that were typed on it before
    ready: int  # rows that may be checked now and are not in the list yet
    alone: int  # rows that one operator alone has read
    listed: int

    def next_row(self) -> int:
        """Return the number of the row that is typed next."""
        return max((one.row for one in self.rows), default=0) + 1


@dataclass(frozen=True)
class DifferenceView:
    """One field that two operators read differently."""

    field: str
    label: str
    first: str
    second: str


@dataclass(frozen=True)
class RowForm:
    """One row opened: what may be done with it, and what may be seen of it."""

    row: int
    act: str  # type, again, settle or look
    texts: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = None
    differences: tuple[DifferenceView, ...] = ()


class TypingService(Protocol):
    """Answers from the store; whatever takes `progress` is called behind the window."""

    def source(self, source: str) -> SourceView:
        """Return pages and rows of a source."""

    def picture(self, page: str, progress: Progress) -> bytes | None:
        """Return a page as JPEG, or None while it is on another laptop only."""

    def open_row(self, source: str, row: int) -> RowForm:
        """Return a row as this operator may see it; one that nobody typed is empty."""

    def type_row(self, source: str, row: int, texts: Mapping[str, str], place: Place) -> None:
        """Keep what was read on a row."""

    def type_again(self, source: str, row: int, texts: Mapping[str, str]) -> None:
        """Keep a second reading of name and NIK."""

    def settle(self, source: str, row: int, texts: Mapping[str, str], reason: str) -> None:
        """Decide what stands where two read differently."""

    def settle_alone(self, source: str, reason: str) -> int:
        """Let the rows stand that one operator alone has read."""

    def draft(self, source: str) -> dict[str, str]:
        """Return what was typed last and not saved."""

    def keep_draft(self, source: str, draft: Mapping[str, str]) -> None:
        """Keep what is typed and not saved; an empty one forgets it."""

    def stage(self, source: str, progress: Progress) -> str:
        """Make a list of the rows that are ready and return its batch."""
