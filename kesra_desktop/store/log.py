"""The change log on disk: own entries, seals, others' ranges, what is held because of a gap."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.store import chain
from kesra_desktop.store.chain import Entry, Range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from sqlite3 import Connection

OWN = 1  # the local number of this laptop's own log


class ForkedLog(Refused):
    """Two different stories were told under one device code."""

    code = "forked_log"
    message = N_("Laptop {prefix} has written two different histories.")
    advice = N_("It may be a copy of another laptop. Ask the coordinator before going on.")


def append(conn: Connection, hlc: int, salt: bytes, body: str) -> int:
    """Add one own entry to the log and return its number."""
    got, got_hash = conn.execute("SELECT got, got_hash FROM device WHERE d=?", (OWN,)).fetchone()
    entry = Entry(got + 1, hlc, chain.commitment(salt, body), salt, body)
    _insert(conn, OWN, entry)
    conn.execute(
        "UPDATE device SET got=?, applied=?, got_hash=? WHERE d=?",
        (entry.seq, entry.seq, chain.next_hash(got_hash, entry.line), OWN),
    )
    return entry.seq


def _insert(conn: Connection, d: int, entry: Entry) -> None:
    conn.execute(
        "INSERT INTO entry(d,seq,hlc,commit_,salt,body) VALUES (?,?,?,?,?,?)",
        (d, entry.seq, entry.hlc, entry.commit, entry.salt, entry.body),
    )


def seal(conn: Connection, office: str, sign: Callable[[bytes], bytes]) -> None:
    """Sign the own log up to its end, once."""
    code, got, got_hash = conn.execute(
        "SELECT code, got, got_hash FROM device WHERE d=?", (OWN,)
    ).fetchone()
    if got == 0 or conn.execute("SELECT 1 FROM seal WHERE d=? AND seq=?", (OWN, got)).fetchone():
        return
    signature = sign(chain.seal_message(office, code, got, got_hash))
    conn.execute(
        "INSERT INTO seal(d,seq,hash,sig) VALUES (?,?,?,?)", (OWN, got, got_hash, signature)
    )


def vector(conn: Connection) -> dict[str, int]:
    """Return up to which number this laptop has each device's log."""
    return dict(conn.execute("SELECT code, got FROM device WHERE got > 0").fetchall())


def tips(conn: Connection) -> dict[str, str]:
    """Return the first 16 hex digits of each log's newest hash, to notice a fork early."""
    return dict(conn.execute("SELECT code, substr(got_hash,1,16) FROM device WHERE got > 0"))


def ranges_since(conn: Connection, have: dict[str, int]) -> Iterator[Range]:
    """Yield what a reader who has ``have`` lacks: each log from a seal on to its newest seal.

    Held ranges follow: a courier carries everything it has.
    """
    devices = conn.execute("SELECT d, code, pub FROM device WHERE got > 0 ORDER BY d").fetchall()
    for d, code, _ in devices:
        last = conn.execute(
            "SELECT seq, hash, sig FROM seal WHERE d=? ORDER BY seq DESC LIMIT 1", (d,)
        ).fetchone()
        if last is None or last[0] <= have.get(code, 0):
            continue
        start, previous = _seal_before(conn, d, have.get(code, 0))
        yield Range(
            code, start + 1, last[0], previous, last[1], last[2], entries(conn, d, start, last[0])
        )
    for (raw,) in conn.execute("SELECT raw FROM held ORDER BY code, a").fetchall():
        yield range_from_bytes(raw)


def _seal_before(conn: Connection, d: int, seq: int) -> tuple[int, str]:
    found = conn.execute(
        "SELECT seq, hash FROM seal WHERE d=? AND seq<=? ORDER BY seq DESC LIMIT 1", (d, seq)
    ).fetchone()
    return found or (0, genesis_of(conn, d))


def genesis_of(conn: Connection, d: int) -> str:
    """Return hash_0 of a known log."""
    office = local(conn, "office")
    (public,) = conn.execute("SELECT pub FROM device WHERE d=?", (d,)).fetchone()
    return chain.genesis(office, public)


def hash_at(conn: Connection, d: int, seq: int) -> str:
    """Return the chain's hash after a stored entry, counted on from the nearest seal before."""
    got, got_hash = conn.execute("SELECT got, got_hash FROM device WHERE d=?", (d,)).fetchone()
    if seq == got:
        return str(got_hash)
    start, running = _seal_before(conn, d, seq)
    for entry in entries(conn, d, start, seq):
        running = chain.next_hash(running, entry.line)
    return running


def entries(conn: Connection, d: int, after: int, upto: int) -> tuple[Entry, ...]:
    """Return the stored entries of one log with after < number <= upto."""
    return tuple(
        Entry(*row)
        for row in conn.execute(
            "SELECT seq, hlc, commit_, salt, body FROM entry "
            "WHERE d=? AND seq>? AND seq<=? ORDER BY seq",
            (d, after, upto),
        )
    )


class Stored(NamedTuple):
    """What became of a range's entries; the others were here already."""

    new: int
    held: int


def accept(conn: Connection, found: Range, at: int) -> Stored:
    """Store a verified range as far as it fits and return how many entries were new, or held.

    A range after a gap is held until the gap closes; one of an unknown device likewise.

    Raises:
        ForkedLog: the range contradicts what is stored.

    """
    row = conn.execute(
        "SELECT d, got, got_hash, prefix FROM device WHERE code=?", (found.dev,)
    ).fetchone()
    if row is None or found.a > row[1] + 1:
        return Stored(0, _hold(conn, found, at))
    d, got, got_hash, prefix = row
    if found.z <= got:
        if hash_at(conn, d, found.z) != found.hash:
            raise ForkedLog(prefix=prefix, code_=found.dev, seq=found.z)
        return Stored(0, 0)
    skipped = found.entries[: got + 1 - found.a]
    fresh = found.entries[len(skipped) :]
    running = found.prev
    for entry in skipped:
        running = chain.next_hash(running, entry.line)
    if running != got_hash:
        raise ForkedLog(prefix=prefix, code_=found.dev, seq=got)
    for entry in fresh:
        _insert(conn, d, entry)
    conn.execute("UPDATE device SET got=?, got_hash=? WHERE d=?", (found.z, found.hash, d))
    conn.execute(
        "INSERT OR IGNORE INTO seal(d,seq,hash,sig) VALUES (?,?,?,?)",
        (d, found.z, found.hash, found.sig),
    )
    return Stored(len(fresh), 0)


def _hold(conn: Connection, found: Range, at: int) -> int:
    """Keep a range aside and return how many entries are held that were not before."""
    kept = conn.execute(
        "INSERT OR IGNORE INTO held(code,a,z,hash,raw,at) VALUES (?,?,?,?,?,?)",
        (found.dev, found.a, found.z, found.hash, range_to_bytes(found), at),
    )
    return len(found.entries) if kept.rowcount else 0


def release_held(conn: Connection, at: int) -> int:
    """Store held ranges that fit by now, until nothing moves; return how many entries were new."""
    new = 0
    moved = True
    while moved:
        moved = False
        for code, a, z, hash_, raw in conn.execute(
            "SELECT code, a, z, hash, raw FROM held ORDER BY code, a"
        ).fetchall():
            row = conn.execute("SELECT got FROM device WHERE code=?", (code,)).fetchone()
            if row is None or a > row[0] + 1:
                continue
            conn.execute("DELETE FROM held WHERE code=? AND hash=?", (code, hash_))
            if z > row[0]:
                new += accept(conn, range_from_bytes(raw), at).new
            moved = True
    return new


def gaps(conn: Connection) -> list[tuple[str, int, int]]:
    """Return the missing numbers as (device code, first, last)."""
    missing = []
    ends: dict[str, int] = {}
    for code, a, z in conn.execute("SELECT code, a, z FROM held ORDER BY code, a").fetchall():
        row = conn.execute("SELECT got FROM device WHERE code=?", (code,)).fetchone()
        end = max(ends.get(code, 0), row[0] if row else 0)
        if a > end + 1:
            missing.append((code, end + 1, a - 1))
        ends[code] = max(end, z)
    return missing


def range_to_bytes(found: Range) -> bytes:
    """Return a range as compressed JSON, for keeping it aside."""
    rows = [
        [e.seq, e.hlc, e.commit, e.salt.hex() if e.salt is not None else None, e.body]
        for e in found.entries
    ]
    head = [found.dev, found.a, found.z, found.prev, found.hash, found.sig.hex()]
    return zlib.compress(json.dumps([head, rows]).encode())


def range_from_bytes(raw: bytes) -> Range:
    """Return a range kept aside by `range_to_bytes`."""
    (dev, a, z, prev, hash_, sig), rows = json.loads(zlib.decompress(raw))
    kept = tuple(
        Entry(seq, hlc, commit, bytes.fromhex(salt) if salt is not None else None, body)
        for seq, hlc, commit, salt, body in rows
    )
    return Range(dev, a, z, prev, hash_, bytes.fromhex(sig), kept)


def local(conn: Connection, name: str) -> Any:
    """Return a value that never leaves this laptop, or None."""
    row = conn.execute("SELECT v FROM local WHERE k=?", (name,)).fetchone()
    return row[0] if row else None


def set_local(conn: Connection, name: str, value: Any) -> None:
    """Keep a value that never leaves this laptop."""
    conn.execute(
        "INSERT INTO local(k,v) VALUES (?,?) ON CONFLICT(k) DO UPDATE SET v=excluded.v",
        (name, value),
    )
