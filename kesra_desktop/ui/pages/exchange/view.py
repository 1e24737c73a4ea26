"""What the exchange page shows, and the questions it asks; nothing here knows the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.progress import Progress


@dataclass(frozen=True)
class Drive:
    """A flash drive that is plugged in, or a folder the clerk chose."""

    path: Path
    name: str
    place: str  # "E:" or the folder
    free: int
    is_folder: bool = False
    is_locked: bool = False  # cannot be written


@dataclass(frozen=True)
class Line:
    """What, and how much of it."""

    what: str
    much: str


@dataclass(frozen=True)
class PreviewView:
    """What an exchange with this drive would write and read."""

    last_used: str
    to_write: tuple[Line, ...]
    to_read: tuple[Line, ...]
    new_files: int = 0  # of others, not read yet
    senders: str = ""  # whose they are
    unwritten: int = 0  # own changes the folder lacks


@dataclass(frozen=True)
class PastView:
    """One exchange that happened."""

    title: str
    line: str
    file: str = ""  # by which its effect can be taken back; empty when it cannot


@dataclass(frozen=True)
class LaptopView:
    """One laptop of the office as far as this one knows."""

    code: str
    name: str
    seen: str
    ranges: str
    missing: str  # "118–140", or nothing
    is_late: bool = False
    never: bool = False
    has: str = ""  # how many of this laptop's changes it is known to have
    state: str = ""  # "revoked": shut out; "closed": two histories
    is_own: bool = False


@dataclass(frozen=True)
class NoticeView:
    """Something a person must look at."""

    tone: str
    title: str
    line: str


@dataclass(frozen=True)
class OverviewView:
    """Everything the page shows besides the drive."""

    past: tuple[PastView, ...]
    laptops: tuple[LaptopView, ...]
    notices: tuple[NoticeView, ...]


@dataclass(frozen=True)
class RefusedView:
    """A file that was left alone, and why."""

    file: str
    what: str
    step: str


@dataclass(frozen=True)
class DoneView:
    """What an exchange did."""

    received: int
    sent: int
    files: int
    refused: tuple[RefusedView, ...]
    doubles: int
    missing: tuple[str, ...] = ()  # what is missing, and who has it
    is_locked: bool = False  # nothing could be written
    pictures: int = 0  # that came
    pictures_sent: int = 0


class LaptopRights(NamedTuple):
    """What this laptop may do about the others and itself."""

    may_invite: bool
    may_shut_out: bool
    in_doubt: bool  # it may be a copy
    may_take_key: bool = False  # the office key from paper


class LaptopService(Protocol):
    """Lets laptops join and leave; all but `rights` is called behind the window."""

    def rights(self) -> LaptopRights:
        """Return what this laptop may do."""

    def invite(self, place: tuple[str, str, bool], out: Path) -> str:
        """Write an invitation for (code, name, may give orders); return its one-time code."""

    def shut_out(self, code: str, reason: str) -> str:
        """Shut a laptop out; return what was done as a sentence."""

    def renew(self, file: Path, code: str) -> None:
        """Take the identity of an invitation."""

    def read_request(self, file: Path) -> str:
        """Return what the laptop that asks is called."""

    def grant(self, file: Path, digits: str, place: tuple[str, str, bool], out: Path) -> str:
        """Let a laptop in as (code, name, may give orders); return the words both screens show."""

    def print_key(self, passphrase: str, out: Path) -> None:
        """Write the office key for paper."""

    def take_key(self, passphrase: str, words: str) -> None:
        """Keep the office key from paper on this laptop."""


class ExchangeService(Protocol):
    """Answers from the store; `preview` and `exchange` are called behind the window."""

    def overview(self) -> OverviewView:
        """Return past exchanges, laptops and notices."""

    def preview(self, folder: Path) -> PreviewView:
        """Return what an exchange with the folder would write and read."""

    def foresee(self, folder: Path) -> tuple[Line, ...]:
        """Return what reading the folder would ask; called behind the window too."""

    def exchange(self, folder: Path, progress: Progress) -> DoneView:
        """Read what is new, write what the others lack."""

    def take_back(self, file: str) -> tuple[str, str]:
        """Take back what a file brought; return a sentence and what could not be taken back."""
