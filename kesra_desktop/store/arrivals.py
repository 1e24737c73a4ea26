"""Ranges of other laptops' logs on their way in: stored as far as they fit, held after a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.store import chain, forks, log
from kesra_desktop.store.sync_tables import TABLES_STALE

if TYPE_CHECKING:
    from sqlite3 import Connection

    from kesra_desktop.store.chain import Range

_CLOSED = "SELECT 1 FROM device WHERE d=? AND last_ok < got"


class Stored(NamedTuple):
    """What became of a range's entries; the others were here already."""

    new: int
    held: int


def accept(conn: Connection, found: Range, at: int) -> Stored:
    """Store a verified range as far as it fits and return how many entries were new, or held.

    A range that continues nothing here is held: after a gap, of an unknown device, or of a line
    whose beginning has not come. One that tells another story than what is stored is kept as a
    line of its own, so nothing of either is lost.
    """
    base = forks.base_of(found.dev)
    start = forks.locate(conn, base, found.a - 1, found.prev)
    if start is None:
        return Stored(0, _hold(conn, found, at))
    new = 0 if _is_here(conn, start, found) else _append(conn, start, found)
    if new and conn.execute(_CLOSED, (start.d,)).fetchone():
        log.set_local(conn, TABLES_STALE, 1)  # something may rest on what was lost until now
    end = forks.locate(conn, base, found.z, found.hash)
    if end is not None:
        log.store_seal(conn, end.d, (found.z, found.hash, found.sig))
    return Stored(new, 0)


def _is_here(conn: Connection, start: forks.Line, found: Range) -> bool:
    return found.z <= start.got and log.hash_at(conn, start.d, found.z) == found.hash


def _append(conn: Connection, start: forks.Line, found: Range) -> int:
    """Store what is new: at the end of the line when the range leads there, else step by step."""
    skipped = max(0, start.got + 1 - found.a)
    running = found.prev
    for entry in found.entries[:skipped]:
        running = chain.next_hash(running, entry.line)
    followed = conn.execute("SELECT 1 FROM device WHERE parent=?", (start.d,)).fetchone()
    if skipped < len(found.entries) and not followed and running == _end(conn, start.d):
        log.store_entries(conn, start.d, found.entries[skipped:], found.hash)
        return len(found.entries) - skipped
    return len(forks.grow(conn, start, found.entries))


def _end(conn: Connection, d: int) -> str:
    return str(conn.execute("SELECT got_hash FROM device WHERE d=?", (d,)).fetchone()[0])


def _hold(conn: Connection, found: Range, at: int) -> int:
    """Keep a range aside and return how many entries are held that were not before."""
    kept = conn.execute(
        "INSERT OR IGNORE INTO held(code,a,z,hash,raw,at) VALUES (?,?,?,?,?,?)",
        (found.dev, found.a, found.z, found.hash, log.range_to_bytes(log.blanked(conn, found)), at),
    )
    return len(found.entries) if kept.rowcount else 0


def release_held(conn: Connection, at: int) -> int:
    """Store held ranges that fit by now, until nothing moves; return how many entries were new."""
    new = 0
    moved = True
    while moved:
        moved = False
        for code, hash_, raw in conn.execute(
            "SELECT code, hash, raw FROM held ORDER BY code, a"
        ).fetchall():
            found = log.range_from_bytes(raw)
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
