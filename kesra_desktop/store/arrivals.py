"""Ranges of other laptops' logs on their way in: stored as far as they fit, held after a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.store import aside, forks, log
from kesra_desktop.store.sync_tables import TABLES_STALE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

    from kesra_desktop.store.chain import Entry, Range, Span, Told

_CLOSED = "SELECT 1 FROM device WHERE d=? AND last_ok < got"


class Stored(NamedTuple):
    """What became of a range's entries; the others were here already."""

    new: int
    held: int


class Arrival:
    """One verified range on its way in, piece by piece; `finish` tells what became of it.

    A range that continues nothing here is held: after a gap, of an unknown device, or of a line
    whose beginning has not come. One that tells another story than what is stored is kept as a
    line of its own, so nothing of either is lost.
    """

    def __init__(self, conn: Connection, span: Span, at: int) -> None:
        self._conn, self.span, self._at = conn, span, at
        self._base = forks.base_of(span.dev)
        self._line = forks.locate(conn, self._base, span.a - 1, span.prev)
        self._start = self._line.d if self._line else 0
        self._kept = None if self._line else aside.Keeping(span)
        self._is_here = self._line is not None and _is_here(conn, self._line, span)
        self._new = 0

    def add(self, entries: Sequence[Entry], end: str | None = None) -> None:
        """Take the next entries; ``end`` is the chain's hash after them, when it is known."""
        if self._kept is not None:
            self._kept.add(log.unless_forgotten(self._conn, entries))
        elif self._line is not None and not self._is_here:
            self._line, new = forks.grow(self._conn, self._line, entries, end)
            self._new += new

    def finish(self) -> Stored:
        """Keep the seal, or the range aside, and return how many entries are new, or held."""
        span = self.span
        if self._kept is not None:
            kept = self._conn.execute(
                "INSERT OR IGNORE INTO held(code,a,z,hash,raw,at) VALUES (?,?,?,?,?,?)",
                (span.dev, span.a, span.z, span.hash, self._kept.finish(), self._at),
            )
            return Stored(0, span.z - span.a + 1 if kept.rowcount else 0)
        if self._new and self._conn.execute(_CLOSED, (self._start,)).fetchone():
            log.set_local(self._conn, TABLES_STALE, 1)  # something may rest on what was lost so far
        end = forks.locate(self._conn, self._base, span.z, span.hash)
        if end is not None:
            log.store_seal(self._conn, end.d, (span.z, span.hash, span.sig))
        return Stored(self._new, 0)


def _is_here(conn: Connection, start: forks.Line, span: Span) -> bool:
    return span.z <= start.got and log.hash_at(conn, start.d, span.z) == span.hash


def accept(conn: Connection, found: Range | Told, at: int) -> Stored:
    """Store a verified range as far as it fits and return how many entries were new, or held."""
    arrival = Arrival(conn, found, at)
    for batch in found.batches():
        arrival.add(batch)
    return arrival.finish()


def release_held(conn: Connection, at: int) -> int:
    """Store held ranges that fit by now, until nothing moves; return how many entries were new."""
    new = 0
    moved = True
    while moved:
        moved = False
        for code, hash_ in conn.execute("SELECT code, hash FROM held ORDER BY code, a").fetchall():
            found = aside.opened(conn, code, hash_)
            if forks.locate(conn, forks.base_of(code), found.a - 1, found.prev) is None:
                continue
            conn.execute("DELETE FROM held WHERE code=? AND hash=?", (code, hash_))
            new += accept(conn, found, at).new
            moved = True
    return new


def gaps(conn: Connection) -> list[tuple[str, int, int]]:
    """Return the missing numbers as (device code, first, last).

    Of a laptop that was shut out nothing is missing that would not count anyway.
    """
    missing = []
    ends: dict[str, int] = {}
    for code, a, z in conn.execute("SELECT code, a, z FROM held ORDER BY code, a").fetchall():
        here = max((line.got for line in forks.lines(conn, code)), default=0)
        end = max(ends.get(code, 0), here)
        if a > end + 1 and not _is_closed(conn, code, end):
            missing.append((code, end + 1, a - 1))
        ends[code] = max(end, z)
    return missing


def _is_closed(conn: Connection, code: str, end: int) -> bool:
    """Return whether a laptop was shut out so that nothing above a number counts."""
    row = conn.execute("SELECT last_ok FROM device WHERE code=?", (code,)).fetchone()
    return row is not None and row[0] is not None and row[0] <= end
