"""Two histories under one device code: the lines of a log that was cloned or restored.

A log is a tree. While nobody told two stories it is one line, called by its device's code. Where
two entries have one number the line is closed at the last common number, and each continuation is
a line of its own, called ``code~`` and the first 8 hex of the chain's hash after its first entry:
no laptop must know which was "right", and laptops with the same entries have the same lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.store import chain, log
from kesra_desktop.store.sync_tables import TABLES_STALE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection

    from kesra_desktop.store.chain import Entry
    from kesra_desktop.store.store import Store

_COPIED = "code, pub, age, label, prefix, role, cert, state, got, got_hash, applied, last_ok"


@dataclass(frozen=True)
class Line:
    """A line of a log: its entries above ``fork_at`` up to ``got``."""

    d: int
    code: str
    parent: int | None
    fork_at: int
    got: int
    applied: int


@dataclass(frozen=True)
class Fork:
    """A device code under which two histories were written, and what each of them holds."""

    code: str
    prefix: str
    label: str
    common: int  # the last number that both share
    lines: tuple[Told, ...]


@dataclass(frozen=True)
class Told:
    """One of two histories: its name, how many entries, and the receipts it gave out."""

    name: str
    entries: int
    receipts: tuple[str, ...]


def base_of(code: str) -> str:
    """Return the device code behind the name of a line."""
    return code.partition("~")[0]


def lines(conn: Connection, base: str) -> list[Line]:
    """Return the lines of one device, the one that begins at 1 first; none when it is unknown."""
    rows = conn.execute(
        "SELECT d, code, parent, fork_at, got, applied FROM device WHERE code=? OR base=? "
        "ORDER BY fork_at, code",
        (base, base),
    )
    return [Line(*row) for row in rows.fetchall()]


def locate(conn: Connection, base: str, seq: int, told: str) -> Line | None:
    """Return the line on which the chain's hash after ``seq`` begins with ``told``, or None."""
    for line in lines(conn, base):
        is_root = line.parent is None
        inside = (line.fork_at if is_root else line.fork_at + 1) <= seq <= line.got
        if inside and log.hash_at(conn, line.d, seq).startswith(told):
            return line
    return None


def path(conn: Connection, d: int) -> Iterator[Line]:
    """Yield a line, the one it continues, and so on to the root."""
    at: int | None = d
    while at is not None:
        row = conn.execute(
            "SELECT d, code, parent, fork_at, got, applied FROM device WHERE d=?", (at,)
        ).fetchone()
        line = Line(*row)
        yield line
        at = line.parent


def on_path(conn: Connection, d: int, seq: int) -> Line | None:
    """Return which line on the way from ``d`` to the root holds an entry."""
    return next((line for line in path(conn, d) if line.fork_at < seq <= line.got), None)


def grow(
    conn: Connection, start: Line, found: Sequence[Entry], end: str | None = None
) -> tuple[Line, int]:
    """Follow entries from a line on, cutting it where they tell another story; store what is new.

    ``end`` is the chain's hash after the last of them, when it is known. Return the line they lead
    to, and how many were new.
    """
    line, left = start, found
    while left:
        left = left[_agreeing(conn, line, left) :]
        if not left:
            break
        at = left[0].seq - 1
        if at < line.got:
            return _continued(conn, _cut(conn, line, at), left, end)
        following = _child_with(conn, line, left[0])
        if following is None:
            return _continued(conn, line, left, end)
        line = following
    return line, 0


def _agreeing(conn: Connection, line: Line, found: Sequence[Entry]) -> int:
    """Return how many of these entries, from the first on, a line holds as they are."""
    stored = conn.execute(
        "SELECT hlc, commit_ FROM entry WHERE d=? AND seq BETWEEN ? AND ? ORDER BY seq",
        (line.d, found[0].seq, min(line.got, found[-1].seq)),
    ).fetchall()
    for count, (row, entry) in enumerate(zip(stored, found, strict=False)):
        if not _same(row, entry):
            return count
    return len(stored)


def _same(row: tuple[int, str], entry: Entry) -> bool:
    return bool(row == (entry.hlc, entry.commit))


def _child_with(conn: Connection, line: Line, entry: Entry) -> Line | None:
    rows = conn.execute(
        "SELECT d, code, parent, fork_at, got, applied FROM device WHERE parent=?", (line.d,)
    ).fetchall()
    return next(
        (child for child in (Line(*row) for row in rows) if _agreeing(conn, child, [entry])), None
    )


def _continued(
    conn: Connection, line: Line, found: Sequence[Entry], end: str | None
) -> tuple[Line, int]:
    """Append to a line that nothing follows yet, else begin another line after it."""
    d = line.d
    if conn.execute("SELECT 1 FROM device WHERE parent=?", (d,)).fetchone():
        d = _begin(conn, line, found[0])
    log.store_entries(conn, d, found, end)
    return next(path(conn, d)), len(found)


def _begin(conn: Connection, line: Line, first: Entry) -> int:
    before = log.hash_at(conn, line.d, line.got)
    name = _name(base_of(line.code), before, first)
    _copy(conn, line.d)
    d = int(conn.execute("SELECT last_insert_rowid()").fetchone()[0])
    conn.execute(
        "UPDATE device SET code=?, base=?, parent=?, fork_at=?, got=?, got_hash=?, applied=? "
        "WHERE d=?",
        (name, base_of(line.code), line.d, line.got, line.got, before, line.got, d),
    )
    return d


def _name(base: str, before: str, first: Entry) -> str:
    return f"{base}~{chain.next_hash(before, first.line)[:8]}"


def _copy(conn: Connection, d: int) -> None:
    columns = _COPIED.removeprefix("code, ")
    conn.execute(
        f"INSERT INTO device(code, {columns}) "  # noqa: S608  (our own list)
        f"SELECT 'cut', {columns} FROM device WHERE d=?",
        (d,),
    )


def _cut(conn: Connection, line: Line, at: int) -> Line:
    """Close a line at a number; what it holds above becomes a line of its own, with its old row."""
    hash_there = log.hash_at(conn, line.d, at)
    first = log.entries(conn, line.d, at, at + 1)[0]
    _copy(conn, line.d)
    head = int(conn.execute("SELECT last_insert_rowid()").fetchone()[0])
    base = base_of(line.code)
    conn.execute(
        "UPDATE device SET code=?, base=?, parent=?, fork_at=? WHERE d=?",
        (_name(base, hash_there, first), base, head, at, line.d),
    )
    conn.execute(
        "UPDATE device SET code=?, base=?, parent=?, fork_at=?, got=?, got_hash=? WHERE d=?",
        (line.code, base if "~" in line.code else None, line.parent, line.fork_at, at, hash_there,
         head),
    )  # fmt: skip
    for table in ("entry", "seal"):
        conn.execute(f"UPDATE {table} SET d=? WHERE d=? AND seq<=?", (head, line.d, at))  # noqa: S608
    log.set_local(conn, TABLES_STALE, 1)
    return next(one for one in lines(conn, base) if one.d == head)


def take_stale(conn: Connection) -> bool:
    """Return once whether the tables must be made anew: lines were cut, or kinds have grown."""
    stale = bool(log.local(conn, TABLES_STALE))
    if stale:
        log.set_local(conn, TABLES_STALE, 0)
    return stale


def forks(store: Store) -> list[Fork]:
    """Return every device code under which two histories were written."""
    rows = store.conn.execute(
        "SELECT DISTINCT base FROM device WHERE base IS NOT NULL ORDER BY base"
    ).fetchall()
    return [_fork(store.conn, base) for (base,) in rows]


def _fork(conn: Connection, base: str) -> Fork:
    root, *others = lines(conn, base)
    prefix, label = conn.execute("SELECT prefix, label FROM device WHERE d=?", (root.d,)).fetchone()
    told = tuple(
        Told(line.code, line.got - line.fork_at, log.receipts(conn, line.d, line.fork_at))
        for line in others
    )
    return Fork(base, prefix, label, root.got, told)


def suspected(conn: Connection) -> list[tuple[str, str, int]]:
    """Return (short code of the laptop, of who says so, number) of histories never seen here.

    A mark names a hash that no line here has, or a held range continues none of them.
    """
    found = set()
    for d, applied, witness in conn.execute(
        "SELECT d, applied, prefix FROM device WHERE applied < got"
    ).fetchall():
        body = log.body_at(conn, d, applied + 1)
        seen = body.get("vv") if body.get("k") == "m" else None
        for code, (upto, told) in seen.items() if isinstance(seen, dict) else ():
            base = base_of(code)
            reached = max((line.got for line in lines(conn, base)), default=0)
            if reached >= upto and locate(conn, base, upto, told) is None:
                found.add((_prefix(conn, base), witness, upto))
    for code, a in conn.execute("SELECT code, a FROM held").fetchall():
        if a <= max((line.got for line in lines(conn, code)), default=0) + 1:
            found.add((_prefix(conn, code), "", a))
    return sorted(found)


def _prefix(conn: Connection, base: str) -> str:
    row = conn.execute("SELECT prefix FROM device WHERE code=?", (base,)).fetchone()
    return str(row[0]) if row else base
