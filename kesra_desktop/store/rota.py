"""Backups by themselves: which place is next, when one is due, and which old ones may go."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kesra_desktop.errors import DamagedData, FromNewerVersion, NotFound
from kesra_desktop.progress import silent
from kesra_desktop.store import backup, database

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.backup import Backup
    from kesra_desktop.store.store import Store

DUE_AFTER = timedelta(hours=20)  # a working day, also when the next one begins earlier
DAYS, WEEKS, MONTHS = 12, 10, 9
OWN_PLACE = "cadangan"  # in the data folder: it undoes mistakes, not the loss of the laptop


def due(store: Store, places: Sequence[Path]) -> Path | None:
    """Return where the next backup goes, or None when none is due or no place is there.

    The place whose newest backup is older comes first, so that two places take turns; a clock
    that was set back makes a backup due rather than never again.
    """
    there = [place for place in places if place.is_dir()]
    newest = {place: _newest(store, place) for place in there}
    now = store.now().replace(tzinfo=None)
    if not there or any(at and timedelta() <= now - at < DUE_AFTER for at in newest.values()):
        return None
    return min(there, key=lambda place: at.isoformat() if (at := newest[place]) else "")


def own_place(store: Store) -> Path:
    """Return the folder for backups on this laptop itself, made when it is missing."""
    place = store.path.parent / OWN_PLACE
    with database.reported():
        place.mkdir(exist_ok=True)
    return place


def back_up(store: Store, place: Path, progress: Progress = silent) -> Backup:
    """Make a proved backup in a place, then take away this laptop's old ones that are not needed.

    Raises:
        As `backup.make`; nothing is taken away then.

    """
    made = backup.make(store, place, progress)
    thin(store, place)
    return made


def thin(store: Store, place: Path) -> list[Path]:
    """Take away what `kept` does not keep, and return it; other laptops' backups stay.

    A backup that does not open stays too, so that somebody sees it, and stands for nothing: the
    sound one of its day is kept as if the torn one were not there.
    """
    dated = _dated(store, place)
    if not set(dated.values()) - kept(dated.values()):
        return []  # nothing may go, so nothing need be read
    sound = {file: at for file, at in dated.items() if _opens(file)}
    keep = kept(sound.values())
    gone = [file for file, at in sound.items() if at not in keep]
    for file in gone:
        with database.reported():
            file.unlink()
    return gone


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Return which backups stay: the newest; the last of 12 days, of 10 weeks and of 9 months."""
    newest_first = sorted(moments, reverse=True)
    periods: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAYS, datetime.date),
        (WEEKS, lambda at: at.isocalendar()[:2]),
        (MONTHS, lambda at: (at.year, at.month)),
    )
    keep = set(newest_first[:1])
    for count, period in periods:
        last_of: dict[Hashable, datetime] = {}
        for at in newest_first:
            last_of.setdefault(period(at), at)
        keep |= set(list(last_of.values())[:count])
    return keep


def _newest(store: Store, place: Path) -> datetime | None:
    newest_first = sorted(_dated(store, place).items(), key=lambda one: one[1], reverse=True)
    return next((at for file, at in newest_first if _opens(file)), None)


def _dated(store: Store, place: Path) -> dict[Path, datetime]:
    """Return this laptop's backups in a place, by the moment in their names."""
    pattern = re.compile(
        rf"KESRA-{re.escape(store.device.prefix)}-([0-9]{{8}}-[0-9]{{6}}){re.escape(backup.ENDING)}"
    )
    found = {}
    for file in place.iterdir():
        match = pattern.fullmatch(file.name)
        try:
            if match:
                found[file] = datetime.strptime(match[1], "%Y%m%d-%H%M%S")  # noqa: DTZ007
        except ValueError:
            continue
    return found


def _opens(file: Path) -> bool:
    try:
        backup.read(file)
    except (DamagedData, FromNewerVersion, NotFound, OSError):
        return False
    return True
