"""How much an exchange file carries: everything, what laptops lack, or what came since a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.store import clock, exchanges, log, queries, revocation

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

FULL_UP_TO = 20_000_000  # bytes: above, a file for everybody leaves out what everybody has
_CLOCKS_DIFFER = timedelta(hours=48)
_FULL_BYTES = "full_file_bytes"  # of the last file with everything


@dataclass(frozen=True)
class Choice:
    """What goes into a file; by default everything, unless that is much and everybody has it."""

    full: bool = False  # everything, however much: the repair for any gap
    laptop: str = ""  # only what this laptop (short code) is not known to have
    since: datetime | None = None  # only what was written from here on, two days of grace before


FOR_EVERYBODY = Choice()


def left_out(store: Store, choice: Choice) -> dict[str, int]:
    """Return up to which number each log may be left out.

    Raises:
        NotFound: no laptop has the code that was chosen.

    """
    if choice.full:
        return {}
    if choice.laptop:
        chosen = [one for one in queries.laptops(store) if one.prefix == choice.laptop]
        if not chosen:
            raise errors.NotFound(what=choice.laptop)
        return queries.known_of(store, chosen[0].code)
    if choice.since is not None:
        return exchanges.before(store, clock.stamp_of(choice.since - _CLOCKS_DIFFER))
    much = int(log.local(store.conn, _FULL_BYTES) or 0) > FULL_UP_TO
    return _had_by_all(store) if much else {}


def _had_by_all(store: Store) -> dict[str, int]:
    """Return what every laptop at work is known to have; one that was never heard has nothing."""
    known = [
        queries.known_of(store, one.code)
        for one in queries.laptops(store)
        if one.code != store.device.code and one.state != revocation.SHUT_OUT
    ]
    codes = set().union(*known)
    return {code: min(one.get(code, 0) for one in known) for code in codes}


def note_size(store: Store, without: dict[str, int], size: int) -> None:
    """Remember how large a file with everything was."""
    if not without:
        log.set_local(store.conn, _FULL_BYTES, size)
