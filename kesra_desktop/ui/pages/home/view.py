"""What the first page shows, and the questions it asks; nothing here knows the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kesra_desktop.ui.record_model import Chip


@dataclass(frozen=True)
class TodayView:
    """The distribution of today, or the next one that is open."""

    chip: Chip
    title: str
    line: str
    here: int
    elsewhere: int
    people: int
    sources: str
    amount: str = ""  # rupiah handed over at this laptop; empty where goods are given
    per_hour: int = 0  # served at this laptop; 0 while there is no pace to speak of
    ends: str = ""  # when everybody will be served at this pace

    @property
    def done(self) -> int:
        """Return how many have received."""
        return self.here + self.elsewhere

    @property
    def percent(self) -> int:
        """Return the share that has received; 100 only when it is everybody."""
        return self.done * 100 // self.people if self.people else 0


@dataclass(frozen=True)
class PartView:
    """A part of the register that is being rebuilt: how far it is."""

    title: str
    done: int
    target: int
    note: str = ""

    @property
    def percent(self) -> int:
        """Return the share that is there again; 100 only when it is everybody."""
        return min(100, self.done * 100 // self.target) if self.target else 0


@dataclass(frozen=True)
class TaskView:
    """Something that waits for somebody, and the page where it is done."""

    page: str  # its key; behind a slash the part of it that is shown
    icon: str
    tone: str
    title: str
    line: str
    verb: str


@dataclass(frozen=True)
class LaptopRow:
    """One laptop of the office."""

    code: str
    name: str
    line: str
    chip: Chip


@dataclass(frozen=True)
class HomeView:
    """Everything on the page."""

    greeting: str
    day: str
    today: TodayView | None
    parts: tuple[PartView, ...]
    tasks: tuple[TaskView, ...]
    laptops: tuple[LaptopRow, ...]
    questions: int = 0  # to decide, for the rail


class HomeService(Protocol):
    """Answers from the store; called behind the window."""

    def view(self) -> HomeView:
        """Return everything on the page."""
