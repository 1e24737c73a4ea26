"""What this laptop knows of past exchanges: when, with whom, how much, and what is still to go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kesra_desktop.store import clock, fold, log

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.store.store import Store


_NOTICEABLE = 60  # seconds


@dataclass(frozen=True)
class PastFile:
    """One exchange file that was read or written here."""

    at: datetime
    prefix: str  # of its sender
    is_own: bool
    new: int
    file: str  # its random id
    can_go_back: bool  # what it brought still stands, and can be taken back


def past_files(store: Store, limit: int) -> list[PastFile]:
    """Return the last files that were read or written here, newest first."""
    rows = store.conn.execute(
        "SELECT f.at, coalesce(v.prefix, ''), f.direction='out', f.new, f.file, "
        "EXISTS (SELECT 1 FROM import_span s WHERE s.file=f.file) FROM file_seen f "
        "LEFT JOIN device v ON v.code=f.sender ORDER BY f.at DESC, f.file LIMIT ?",
        (limit,),
    ).fetchall()
    return [
        PastFile(datetime.fromisoformat(at), prefix, bool(own), new, file, bool(back))
        for at, prefix, own, new, file, back in rows
    ]


def last_read(store: Store) -> dict[str, datetime]:
    """Return, by laptop code, when a file of that laptop was last read here."""
    rows = store.conn.execute(
        "SELECT v.prefix, max(f.at) FROM file_seen f JOIN device v ON v.code=f.sender "
        "WHERE f.direction='in' GROUP BY v.prefix"
    ).fetchall()
    return {prefix: datetime.fromisoformat(at) for prefix, at in rows}


def not_written_yet(store: Store) -> int:
    """Return how many changes of this laptop came after the last file it wrote.

    An office of one laptop has nobody to exchange with: 0.
    """
    peers = store.conn.execute(
        "SELECT 1 FROM device WHERE d<>? AND state='ok' LIMIT 1", (log.OWN,)
    ).fetchone()
    if peers is None:
        return 0
    (last,) = store.conn.execute("SELECT max(at) FROM file_seen WHERE direction='out'").fetchone()
    since = clock.stamp_of(datetime.fromisoformat(last)) if last else 0
    # The own log rises in number and in stamp alike, so the walk ends at the first older entry.
    row = store.conn.execute(
        "SELECT seq FROM entry WHERE d=? AND hlc<? ORDER BY seq DESC LIMIT 1", (log.OWN, since)
    ).fetchone()
    (count,) = store.conn.execute(
        "SELECT count(*) FROM entry WHERE d=? AND seq>? AND json_extract(body,'$.k')<>?",
        (log.OWN, row[0] if row else 0, fold.MARK),
    ).fetchone()
    return int(count)


def vector(store: Store) -> dict[str, int]:
    """Return up to which number this laptop has each laptop's changes, by device code."""
    return log.vector(store.conn)


def before(store: Store, stamp: int) -> dict[str, int]:
    """Return, by line of a log, the last number before its first change of ``stamp`` or later."""
    rows = store.conn.execute(
        "SELECT code, coalesce((SELECT min(seq) FROM entry e WHERE e.d=v.d AND e.hlc>=?)-1, got) "
        "FROM device v WHERE got>fork_at",
        (stamp,),
    ).fetchall()
    return dict(rows)


def prefixes(store: Store) -> Mapping[str, str]:
    """Return the short code of each known laptop by its device code."""
    rows = store.conn.execute("SELECT code, prefix FROM device").fetchall()
    return {code: prefix for code, prefix in rows if prefix}


def doubles_named(store: Store) -> list[tuple[str, tuple[str, ...]]]:
    """Return (name, receipt numbers) for everybody handed too much, until it is decided."""
    from kesra_desktop.store import decisions, queries  # noqa: PLC0415  (queries imports much)

    named = []
    for double in queries.doubles(store):
        if decisions.is_closed(store, double):
            continue
        row = store.conn.execute(
            "SELECT full_name FROM recipient WHERE id=?", (double.recipient,)
        ).fetchone()
        receipts = tuple(fact.receipt for fact in double.handovers)
        named.append((row[0] if row else "", receipts))
    return named


def furthest(store: Store, code: str) -> int:
    """Return the highest number of a laptop's changes that anybody is known to have."""
    (number,) = store.conn.execute(
        "SELECT max(n) FROM (SELECT got AS n FROM device WHERE code=? OR base=? "
        "UNION ALL SELECT seq FROM known WHERE code=? UNION ALL SELECT z FROM held WHERE code=?)",
        (code, code, code, code),
    ).fetchone()
    return int(number or 0)


def owners(store: Store, code: str, number: int) -> list[str]:
    """Return the short codes of the other laptops at work that are known to have a change."""
    rows = store.conn.execute(
        "SELECT v.prefix FROM known k JOIN device v ON v.code=k.peer "
        "WHERE k.code=? AND k.seq>=? AND v.d<>? AND v.last_ok IS NULL ORDER BY v.prefix",
        (code, number, log.OWN),
    )
    return [row[0] for row in rows.fetchall()]


def only_here(store: Store) -> int:
    """Return how many of this laptop's changes no other laptop is known to have.

    Marks, which only say what this laptop had read, are not counted.
    """
    (confirmed,) = store.conn.execute(
        "SELECT coalesce(max(seq), 0) FROM known WHERE code=? AND peer<>?",
        (log.own_name(store.conn), store.device.code),
    ).fetchone()
    (count,) = store.conn.execute(
        "SELECT count(*) FROM entry WHERE d=? AND seq>? AND substr(body,1,8)<>?",
        (log.OWN, confirmed, f'{{"k":"{fold.MARK}"'),
    ).fetchone()
    return int(count)


def note_clock(store: Store, code: str, at: datetime, seen: int) -> None:
    """Remember how far another laptop's clock is known to be wrong, from its signed header.

    A file made after now runs ahead; one made before an own change that its maker had (``seen``)
    runs behind. A stick may travel for days, so a file made earlier proves nothing.
    """
    off = max(timedelta(), at - store.now())
    row = store.conn.execute(
        "SELECT hlc FROM entry WHERE d=? AND seq=?", (log.OWN, seen)
    ).fetchone()
    if row and not off:
        off = min(timedelta(), at - clock.moment_of(row[0]))
    seconds = int(off.total_seconds())
    log.set_local(store.conn, f"clock:{code}", seconds if abs(seconds) >= _NOTICEABLE else 0)


def clock_off(store: Store, code: str) -> int:
    """Return by how many seconds at least another laptop's clock is ahead (below zero: behind)."""
    return int(log.local(store.conn, f"clock:{code}") or 0)


def held_ranges(store: Store, code: str) -> list[tuple[int, int]]:
    """Return what is held of a laptop's changes beyond what fits, merged and rising."""
    rows = store.conn.execute("SELECT a, z FROM held WHERE code=? ORDER BY a", (code,)).fetchall()
    merged: list[tuple[int, int]] = []
    for a, z in rows:
        if merged and a <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(z, merged[-1][1]))
        else:
            merged.append((a, z))
    return merged
