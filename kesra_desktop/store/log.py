"""The change log on disk: lines of entries, their seals, and what a reader lacks of them."""

from __future__ import annotations

import json
import secrets
from functools import partial
from typing import TYPE_CHECKING, Any

from kesra_desktop.store import aside, chain
from kesra_desktop.store.chain import Entry, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from sqlite3 import Connection

    from kesra_desktop.store.chain import Range

OWN = 1  # the local number of this laptop's own log


def append(conn: Connection, stamps: Sequence[int], bodies: Sequence[str]) -> range:
    """Add own entries to the log, with their clock's stamps, and return their numbers."""
    got, running = conn.execute("SELECT got, got_hash FROM device WHERE d=?", (OWN,)).fetchone()
    found = []
    for seq, (stamp, body) in enumerate(zip(stamps, bodies, strict=True), got + 1):
        salt = secrets.token_bytes(16)
        entry = Entry(seq, stamp, chain.commitment(salt, body), salt, body)
        running = chain.next_hash(running, entry.line)
        found.append(entry)
    _insert(conn, OWN, found)
    last = got + len(found)
    conn.execute(
        "UPDATE device SET got=?, applied=?, got_hash=? WHERE d=?", (last, last, running, OWN)
    )
    return range(got + 1, last + 1)


def store_entries(conn: Connection, d: int, found: Sequence[Entry], end: str | None = None) -> None:
    """Put the next entries at the end of a line; ``end`` is the chain's hash there when known."""
    _insert(conn, d, unless_forgotten(conn, found))
    if end is None:
        (end,) = conn.execute("SELECT got_hash FROM device WHERE d=?", (d,)).fetchone()
        for entry in found:
            end = chain.next_hash(end, entry.line)
    conn.execute("UPDATE device SET got=?, got_hash=? WHERE d=?", (found[-1].seq, end, d))


def unless_forgotten(conn: Connection, found: Sequence[Entry]) -> Sequence[Entry]:
    """Return entries without the bodies that were ordered forgotten."""
    if conn.execute("SELECT 1 FROM forgotten LIMIT 1").fetchone() is None:
        return found
    commits = json.dumps([entry.commit for entry in found])
    rows = conn.execute(
        "SELECT commit_ FROM forgotten WHERE commit_ IN (SELECT value FROM json_each(?))",
        (commits,),
    )
    gone = {row[0] for row in rows}
    return [
        Entry(entry.seq, entry.hlc, entry.commit, None, None) if entry.commit in gone else entry
        for entry in found
    ]


def _insert(conn: Connection, d: int, found: Iterable[Entry]) -> None:
    conn.executemany(
        "INSERT INTO entry(d,seq,hlc,commit_,salt,body) VALUES (?,?,?,?,?,?)",
        [(d, entry.seq, entry.hlc, entry.commit, entry.salt, entry.body) for entry in found],
    )


def store_seal(conn: Connection, d: int, seal_: tuple[int, str, bytes]) -> None:
    """Keep an author's signature over a line up to a number: (number, hash, signature)."""
    conn.execute("INSERT OR IGNORE INTO seal(d,seq,hash,sig) VALUES (?,?,?,?)", (d, *seal_))


def seal(conn: Connection, office: str, sign: Callable[[bytes], bytes]) -> None:
    """Sign the own log up to its end, once."""
    code, got, got_hash = conn.execute(
        "SELECT coalesce(base, code), got, got_hash FROM device WHERE d=?", (OWN,)
    ).fetchone()
    if got == 0 or conn.execute("SELECT 1 FROM seal WHERE d=? AND seq=?", (OWN, got)).fetchone():
        return
    signature = sign(chain.seal_message(office, code, got, got_hash))
    conn.execute(
        "INSERT INTO seal(d,seq,hash,sig) VALUES (?,?,?,?)", (OWN, got, got_hash, signature)
    )


def vector(conn: Connection) -> dict[str, int]:
    """Return up to which number this laptop has each line of each device's log."""
    return dict(conn.execute("SELECT code, got FROM device WHERE got > 0").fetchall())


def tips(conn: Connection) -> dict[str, str]:
    """Return the first 16 hex digits of each log's newest hash, to notice a fork early."""
    return dict(conn.execute("SELECT code, substr(got_hash,1,16) FROM device WHERE got > 0"))


def spans_since(conn: Connection, have: dict[str, int]) -> Iterator[Told]:
    """Yield what a reader who has ``have`` lacks: each line from a seal on to its newest seal.

    Lines of a forked log travel under the device's code, as their author sealed them; a line
    begins with the last seal before it. Held ranges follow: a courier carries everything it has.
    """
    rows = conn.execute(
        "SELECT d, coalesce(base, code), code FROM device WHERE got > fork_at ORDER BY d"
    ).fetchall()
    for d, base, code in rows:
        last = conn.execute(
            "SELECT seq, hash, sig FROM seal WHERE d=? ORDER BY seq DESC LIMIT 1", (d,)
        ).fetchone()
        if last is None or last[0] <= have.get(code, 0):
            continue
        pieces, start, previous = _from_a_seal(conn, d, have.get(code, 0), last[0])
        read = partial(_read_pieces, conn, pieces)
        yield Told(base, start + 1, last[0], previous, last[1], last[2], read)
    held = conn.execute("SELECT code, hash FROM held ORDER BY code, a").fetchall()
    for code, hash_ in held:
        yield aside.opened(conn, code, hash_)


def ranges_since(conn: Connection, have: dict[str, int]) -> Iterator[Range]:
    """Yield the same, whole in memory."""
    return (found.whole() for found in spans_since(conn, have))


_Piece = tuple[int, int, int]  # a line, after which number, up to which


def _from_a_seal(conn: Connection, d: int, have: int, last: int) -> tuple[list[_Piece], int, str]:
    """Return where a line's entries up to ``last`` lie, from a seal at or before ``have`` on."""
    found = conn.execute(
        "SELECT seq, hash FROM seal WHERE d=? AND seq<=? ORDER BY seq DESC LIMIT 1", (d, have)
    ).fetchone()
    fork_at, parent = conn.execute("SELECT fork_at, parent FROM device WHERE d=?", (d,)).fetchone()
    start, previous = found or (fork_at, start_of(conn, d)[1])
    own = (d, start, last)
    if found or parent is None:
        return [own], start, previous
    before, start, previous = _from_a_seal(conn, parent, fork_at, fork_at)
    return [*before, own], start, previous


def _read_pieces(conn: Connection, pieces: list[_Piece]) -> Iterator[Sequence[Entry]]:
    for d, after, upto in pieces:
        yield from batches(conn, d, after, upto)


def start_of(conn: Connection, d: int) -> tuple[int, str]:
    """Return after which number a line begins, and the chain's hash there."""
    fork_at, parent, public = conn.execute(
        "SELECT fork_at, parent, pub FROM device WHERE d=?", (d,)
    ).fetchone()
    if parent is None:
        return fork_at, chain.genesis(local(conn, "office"), public)
    (before,) = conn.execute("SELECT got_hash FROM device WHERE d=?", (parent,)).fetchone()
    return fork_at, before


def hash_at(conn: Connection, d: int, seq: int) -> str:
    """Return the chain's hash after a stored entry, counted on from the nearest seal before."""
    got, got_hash = conn.execute("SELECT got, got_hash FROM device WHERE d=?", (d,)).fetchone()
    if seq == got:
        return str(got_hash)
    start, running = conn.execute(
        "SELECT seq, hash FROM seal WHERE d=? AND seq<=? ORDER BY seq DESC LIMIT 1", (d, seq)
    ).fetchone() or start_of(conn, d)
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


def batches(conn: Connection, d: int, after: int, upto: int) -> Iterator[tuple[Entry, ...]]:
    """Yield the stored entries of one log with after < number <= upto, few enough for memory."""
    at = after
    while at < upto:
        rows = conn.execute(
            "SELECT seq, hlc, commit_, salt, body FROM entry "
            "WHERE d=? AND seq>? AND seq<=? ORDER BY seq LIMIT ?",
            (d, at, upto, chain.BATCH),
        )
        found, size = [], 0
        for row in rows:
            found.append(Entry(*row))
            size += len(row[4] or "")
            if size > chain.BATCH_BYTES:
                break
        rows.close()
        if not found:
            return
        yield tuple(found)
        at = found[-1].seq


def body_at(conn: Connection, d: int, seq: int) -> dict[str, Any]:
    """Return the body of a stored entry, empty when there is none that can be read."""
    row = conn.execute("SELECT body FROM entry WHERE d=? AND seq=?", (d, seq)).fetchone()
    try:
        return chain.check_body(row[0] or "{}") if row else {}
    except ValueError:
        return {}


def receipts(conn: Connection, d: int, after: int) -> tuple[str, ...]:
    """Return the receipt numbers that a line gave out after a number."""
    found = []
    rows = conn.execute("SELECT seq FROM entry WHERE d=? AND seq>? ORDER BY seq", (d, after))
    for (seq,) in rows.fetchall():
        body = body_at(conn, d, seq)
        values = body.get("v")
        if body.get("t") == "handover" and body.get("k") == "h" and isinstance(values, dict):
            found.append(str(values.get("receipt", "")))
    return tuple(found)


def own_name(conn: Connection) -> str:
    """Return how the log that this laptop writes is called now; a fork changes it."""
    return str(conn.execute("SELECT code FROM device WHERE d=?", (OWN,)).fetchone()[0])


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
