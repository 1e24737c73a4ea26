"""Persons joined into one and separated again: who stands for whom, derived from the log.

A join entry says that two records are one person, a separate entry names the joins it takes back.
The joins that stand are all that no separation names: a set, so the order of arrival does not
matter. People who hang together by them are one; the smallest id is the main one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from kesra_desktop.store.fold import Applying
    from kesra_desktop.store.rows import Write

JOIN, SEPARATE = "j", "s"
TABLES = """
CREATE TABLE IF NOT EXISTS joined(code TEXT, seq INTEGER, one TEXT, other TEXT,
  gone INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(code,seq)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS joined_one ON joined(one);
CREATE INDEX IF NOT EXISTS joined_other ON joined(other);
CREATE TABLE IF NOT EXISTS alias(id TEXT PRIMARY KEY, main TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS alias_main ON alias(main);
CREATE TABLE IF NOT EXISTS lookalike(one TEXT NOT NULL, other TEXT NOT NULL, kind TEXT NOT NULL,
  level TEXT NOT NULL, score INTEGER NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY(one,other))
  WITHOUT ROWID;
"""
KIND = "recipient"
_LONGEST_ID = 64


class Link(NamedTuple):
    """One join that stands: the entry that made it, and its two sides."""

    ref: str
    one: str
    other: str


class Taken(NamedTuple):
    """What a joining put into the main record: plain values before and after, by field."""

    main: str
    before: dict[str, Any]
    after: dict[str, Any]


def person(column: str) -> str:
    """Return the SQL for the main record of whoever a column of ids names."""
    alias = f"SELECT a_.main FROM alias a_ WHERE a_.id={column}"  # noqa: S608  (our own names)
    return f"coalesce(({alias}),{column})"


def belongs(column: str, main: str) -> str:
    """Return the SQL condition that a column of ids names the person with a main record."""
    aliases = f"SELECT a_.id FROM alias a_ WHERE a_.main={main}"  # noqa: S608  (our own names)
    return f"({column}={main} OR {column} IN ({aliases}))"


def mains_where(condition: str) -> str:
    """Return the SQL condition for the main records of people of whom one record fits."""
    return (
        f"id IN (SELECT {person('f_.id')} FROM {KIND} f_ WHERE {condition}) "  # noqa: S608
        "AND _del=0"
    )


# --- applying -------------------------------------------------------------------------------------


def apply_join(conn: Connection, entry: Applying) -> tuple[str, str]:
    """Apply an entry that joins two records."""
    one, other = entry.body["r"], entry.body["v"]["with"]
    _check(entry.body, one, other)
    conn.execute(
        "INSERT OR IGNORE INTO joined(code,seq,one,other) VALUES (?,?,?,?)",
        (entry.code, entry.seq, one, other),
    )
    _regroup(conn, one)
    return KIND, one


def apply_separation(conn: Connection, entry: Applying, ended: Iterable[Write]) -> tuple[str, str]:
    """Apply an entry that takes back the joins made by other entries."""
    member = entry.body["r"]
    _check(entry.body, member, "")
    conn.executemany(
        "UPDATE joined SET gone=1 WHERE code=(SELECT code FROM device WHERE d=?) AND seq=?",
        list(ended),
    )
    _regroup(conn, member)
    return KIND, member


def _check(body: dict[str, Any], one: Any, other: Any) -> None:
    ids = (one, other)
    if body["t"] != KIND or one == other or not one:
        raise ValueError("a join is of two people")
    if not all(isinstance(found, str) and len(found) <= _LONGEST_ID for found in ids):
        raise ValueError("person id")


def _regroup(conn: Connection, member: str) -> None:
    """Work out anew who stands for whom among all who were ever joined with somebody."""
    region = around(conn, {member})
    rows = _rows(conn, region)
    up = {found: found for found in region}

    def top(found: str) -> str:
        while up[found] != found:
            found = up[found]
        return found

    for one, other, gone in rows:
        if not gone:
            first, second = sorted((top(one), top(other)))
            up[second] = first
    conn.execute("DELETE FROM alias WHERE id IN (SELECT value FROM json_each(?))", (_json(region),))
    conn.executemany(
        "INSERT INTO alias(id,main) VALUES (?,?)",
        [(found, top(found)) for found in region if top(found) != found],
    )


def around(conn: Connection, members: set[str]) -> set[str]:
    """Return everybody who is or was joined with one of these, over any number of steps."""
    found, fresh = set(members), members
    while fresh:
        near = {side for one, other, _ in _rows(conn, fresh) for side in (one, other)}
        fresh = near - found
        found |= fresh
    return found


def _rows(conn: Connection, ids: Iterable[str]) -> list[tuple[str, str, int]]:
    wanted = _json(ids)
    return conn.execute(
        "SELECT one, other, gone FROM joined WHERE one IN (SELECT value FROM json_each(?)) "
        "UNION SELECT one, other, gone FROM joined "
        "WHERE other IN (SELECT value FROM json_each(?))",
        (wanted, wanted),
    ).fetchall()


def _json(ids: Iterable[str]) -> str:
    return json.dumps(sorted(ids))


# --- reading --------------------------------------------------------------------------------------


def main_of(conn: Connection, member: str) -> str:
    """Return the id that stands for a person; its own for one who was never joined."""
    row = conn.execute("SELECT main FROM alias WHERE id=?", (member,)).fetchone()
    return str(row[0]) if row else member


def members(conn: Connection, member: str) -> tuple[str, ...]:
    """Return every id of a person, the main one first."""
    main = main_of(conn, member)
    rows = conn.execute("SELECT id FROM alias WHERE main=? ORDER BY id", (main,))
    return (main, *(row[0] for row in rows.fetchall()))


def mains_of(conn: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Return who of these people is joined, and who stands for each of them."""
    rows = conn.execute(
        "SELECT id, main FROM alias WHERE id IN (SELECT value FROM json_each(?))", (_json(ids),)
    )
    return dict(rows.fetchall())


def links(conn: Connection, ids: Iterable[str]) -> list[Link]:
    """Return the joins that stand between people of these ids."""
    wanted = _json(ids)
    rows = conn.execute(
        "SELECT code, seq, one, other FROM joined WHERE gone=0 AND one IN "
        "(SELECT value FROM json_each(?)) AND other IN (SELECT value FROM json_each(?)) "
        "ORDER BY code, seq",
        (wanted, wanted),
    ).fetchall()
    return [Link(f"{code}:{seq}", one, other) for code, seq, one, other in rows]


def aliases(conn: Connection) -> list[tuple[str, str]]:
    """Return every id that another one stands for, with that one; equal on every laptop."""
    return conn.execute("SELECT id, main FROM alias ORDER BY id").fetchall()


def taken(conn: Connection, ref: str) -> Taken | None:
    """Return what the change written right behind a join put into the main record, if any."""
    code, _, seq = ref.partition(":")
    edit = _body(conn, f"{code}:{int(seq) + 1}")
    if edit.get("k") != "e" or edit.get("t") != KIND:
        return None
    written = {name: _body(conn, bases[0]).get("v", {}) for name, bases in edit["b"].items()}
    before = {name: values.get(name) for name, values in written.items()}
    return Taken(edit["r"], before, edit["v"])


def _body(conn: Connection, ref: str) -> dict[str, Any]:
    code, _, seq = ref.partition(":")
    row = conn.execute(
        "SELECT e.body FROM entry e JOIN device v ON v.d=e.d WHERE v.code=? AND e.seq=?",
        (code, int(seq)),
    ).fetchone()
    return dict(json.loads(row[0])) if row and row[0] else {}
