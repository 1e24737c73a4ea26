"""How an exchange may end, each with a sentence of its own and what to do next."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop import errors
from kesra_desktop.i18n import N_, tr
from kesra_desktop.store.database import EngineError

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.exchange.view import DoneView


class Ending(StrEnum):
    """The thirteen ways."""

    DONE = "done"
    NOTHING_NEW = "nothing_new"
    SOME_LEFT = "some_left"  # files that were left alone
    MISSING = "missing"  # what came rests on what did not
    DOUBLES = "doubles"  # what came shows a double handover
    STOPPED = "stopped"
    PULLED = "pulled"
    FULL = "full"
    LOCKED = "locked"  # read, but nothing can be written
    UNRELIABLE = "unreliable"
    UNREADABLE = "unreadable"
    LAPTOP_FULL = "laptop_full"
    SHUT_OUT = "shut_out"


class Words(NamedTuple):
    """How an ending is said."""

    tone: str
    icon: str
    title: str
    line: str


_GOOD, _LOOK, _BAD = (
    ("hijau", "check-circle-fill"),
    ("kuning", "warning-fill"),
    ("merah", "warning-octagon-fill"),
)
_SAID: dict[Ending, tuple[tuple[str, str], str, str]] = {
    Ending.DONE: (
        _GOOD,
        N_("Done. The flash drive may be pulled out."),
        N_("What was written has been read back and compared."),
    ),
    Ending.NOTHING_NEW: (
        _GOOD,
        N_("Nothing new on either side. The flash drive may be pulled out."),
        N_("This laptop and the flash drive know the same."),
    ),
    Ending.SOME_LEFT: (
        _LOOK,
        N_("Done, but some files were left alone. The flash drive may be pulled out."),
        N_("Each is named below with its reason. They were not changed."),
    ),
    Ending.MISSING: (
        _LOOK,
        N_("Done, but changes of another laptop are still missing."),
        N_("The flash drive may be pulled out. Below stands which laptop has them."),
    ),
    Ending.DOUBLES: (
        _LOOK,
        N_("Done. Somebody received the same aid twice."),
        N_("The flash drive may be pulled out. Decide it under Review."),
    ),
    Ending.STOPPED: (
        _LOOK,
        N_("Stopped. The flash drive may be pulled out."),
        N_("Files that were read whole stay; no file is half read or half written."),
    ),
    Ending.PULLED: (
        _BAD,
        N_("The flash drive was pulled out before the end."),
        N_("No data is damaged. Plug it in again, then exchange again."),
    ),
    Ending.FULL: (
        _BAD,
        N_("The flash drive is full; nothing was written to it."),
        N_("Free {needed} there, or use another one. The data on this laptop is safe."),
    ),
    Ending.LOCKED: (
        _BAD,
        N_("The flash drive is write-protected; nothing was written to it."),
        N_("What was new on it has been read. Slide its lock open, then exchange again."),
    ),
    Ending.UNRELIABLE: (
        _BAD,
        N_("The flash drive does not give back what was written to it."),
        N_("Use another one. The data on this laptop is safe."),
    ),
    Ending.UNREADABLE: (
        _BAD,
        N_("The flash drive cannot be read."),
        N_("Plug it in again, or bring the data on another one. Nothing was changed here."),
    ),
    Ending.LAPTOP_FULL: (
        _BAD,
        N_("This laptop is full, so nothing more could be taken in."),
        N_("Free 200 MB on this laptop, then exchange again. The flash drive is unchanged."),
    ),
    Ending.SHUT_OUT: (
        _BAD,
        N_("This laptop was shut out of the office."),
        N_("Nothing was written. Ask the coordinator for a new invitation."),
    ),
}
_FOLDER_TITLES = {
    Ending.DONE: N_("Done."),
    Ending.NOTHING_NEW: N_("Nothing new on either side."),
    Ending.SOME_LEFT: N_("Done, but some files were left alone."),
    Ending.STOPPED: N_("Stopped."),
    Ending.PULLED: N_("The folder was gone before the end."),
    Ending.FULL: N_("The folder's disk is full; nothing was written to it."),
    Ending.LOCKED: N_("The folder cannot be written; nothing was written to it."),
    Ending.UNRELIABLE: N_("The folder does not give back what was written to it."),
    Ending.UNREADABLE: N_("The folder cannot be read."),
}


def of_done(view: DoneView) -> Ending:
    """Return how an exchange ended that went to its end: the gravest comes first."""
    if view.is_locked:
        return Ending.LOCKED
    if view.doubles:
        return Ending.DOUBLES
    if view.missing:
        return Ending.MISSING
    if view.refused:
        return Ending.SOME_LEFT
    return Ending.DONE if view.received or view.sent or view.files else Ending.NOTHING_NEW


def of_problem(problem: BaseException) -> Ending | None:
    """Return how an exchange ended that was broken off; None for what is no ending: a bug."""
    kinds: tuple[tuple[type[BaseException], Ending], ...] = (
        (errors.Cancelled, Ending.STOPPED),
        (errors.DriveGone, Ending.PULLED),
        (errors.DriveFull, Ending.FULL),
        (errors.UnreliableDrive, Ending.UNRELIABLE),
        (errors.ShutOut, Ending.SHUT_OUT),
        (errors.DiskFull, Ending.LAPTOP_FULL),
    )
    for kind, ending in kinds:
        if isinstance(problem, kind):
            return ending
    outside = isinstance(problem.__cause__, OSError) and not isinstance(
        problem.__cause__, EngineError
    )
    return Ending.UNREADABLE if isinstance(problem, errors.StorageFault) and outside else None


def words(ending: Ending, *, is_folder: bool = False, needed: str = "") -> Words:
    """Return how an ending is said; of a folder nothing is pulled out."""
    (tone, icon), title, line = _SAID[ending]
    if is_folder:
        title = _FOLDER_TITLES.get(ending, title)
    return Words(tone, icon, tr(title), tr(line).format(needed=needed or "200 MB"))
