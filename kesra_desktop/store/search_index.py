"""The full-text index over people, kept up to date: names (folded too), NIK, address, place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.model.names import fold
from kesra_desktop.store import joining

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

TABLES = """
CREATE TABLE IF NOT EXISTS search_doc(n INTEGER PRIMARY KEY, recipient TEXT UNIQUE NOT NULL,
  sort TEXT NOT NULL, doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS search_sort ON search_doc(sort);
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(doc, content='search_doc', content_rowid='n',
  tokenize='trigram', detail='full');
DROP TRIGGER IF EXISTS search_new;
DROP TRIGGER IF EXISTS search_gone;
DROP TRIGGER IF EXISTS search_changed;
"""
INDEXED = frozenset(("recipient", "role", "institution"))  # kinds that say something of a person
_AT_ONCE = 5_000  # people whose texts are held in memory
_GIVEN = "(SELECT value FROM json_each(?))"
_TEXTS = (
    "SELECT id, full_name, alias, nik, former_niks, address FROM recipient "  # noqa: S608
    f"WHERE id IN {_GIVEN} AND _del=0"
)
_PLACES = (
    "SELECT r.recipient, i.name FROM role r JOIN institution i ON i.id=r.institution "  # noqa: S608
    f"WHERE r.recipient IN {_GIVEN} ORDER BY r.rowid"
)


def refresh(conn: Connection, touched: Iterable[tuple[str, str]]) -> None:
    """Bring the index up to date for the records that were written."""
    written: dict[str, set[str]] = {kind: set() for kind in INDEXED}
    for kind, record_id in touched:
        if kind in INDEXED:
            written[kind].add(record_id)
    people = written["recipient"]
    for column, ids in (("id", written["role"]), ("institution", written["institution"])):
        people |= {
            row[0]
            for row in conn.execute(
                f"SELECT recipient FROM role WHERE {column} IN {_GIVEN}",  # noqa: S608
                (json.dumps(list(ids)),),
            )
        }
    waiting = sorted(people)
    for start in range(0, len(waiting), _AT_ONCE):
        _index(conn, sorted(joining.around(conn, set(waiting[start : start + _AT_ONCE]))))


def _index(conn: Connection, people: list[str]) -> None:
    """Index whole groups of joined people under their main records, the smallest id of each."""
    stands_for = joining.mains_of(conn, people)
    records: dict[str, list[str]] = {}
    for one in people:
        records.setdefault(stands_for.get(one, one), []).append(one)
    wanted = _documents(conn, records)
    known = {
        recipient: _Document(n, sort, doc)
        for n, recipient, sort, doc in conn.execute(
            f"SELECT n, recipient, sort, doc FROM search_doc WHERE recipient IN {_GIVEN}",  # noqa: S608
            (json.dumps(people),),
        ).fetchall()
    }
    changed = {one: found for one, found in wanted.items() if not _is_known(known.get(one), found)}
    _take_out(conn, [known[one] for one in people if one in known and one not in wanted])
    _take_out(conn, [known[one] for one in changed if one in known])
    _put_in(conn, changed)


class _Document(NamedTuple):
    """What one person is found and sorted by, under which number of the index."""

    n: int
    sort: str
    doc: str


def _is_known(before: _Document | None, now: tuple[str, str]) -> bool:
    return before is not None and (before.sort, before.doc) == now


def _take_out(conn: Connection, found: list[_Document]) -> None:
    conn.executemany(
        "INSERT INTO search(search, rowid, doc) VALUES ('delete', ?, ?)",
        [(one.n, one.doc) for one in found],
    )
    conn.executemany("DELETE FROM search_doc WHERE n=?", [(one.n,) for one in found])


def _put_in(conn: Connection, found: dict[str, tuple[str, str]]) -> None:
    # Not by triggers: they make the index write its pages after each row, ten times as slow.
    (last,) = conn.execute("SELECT coalesce(max(n), 0) FROM search_doc").fetchone()
    rows = [(last + at, one, *texts) for at, (one, texts) in enumerate(found.items(), 1)]
    conn.executemany("INSERT INTO search_doc(n, recipient, sort, doc) VALUES (?,?,?,?)", rows)
    conn.executemany(
        "INSERT INTO search(rowid, doc) VALUES (?,?)", [(n, doc) for n, _, _, doc in rows]
    )


def _documents(conn: Connection, records: dict[str, list[str]]) -> dict[str, tuple[str, str]]:
    """Return by main record what each person is sorted and found by; the deleted have nothing."""
    given = (json.dumps([one for group in records.values() for one in group]),)
    texts = {one: found for one, *found in conn.execute(_TEXTS, given).fetchall()}
    places: dict[str, list[str]] = {}
    for one, name in conn.execute(_PLACES, given).fetchall():
        places.setdefault(one, []).append(name)
    found = {}
    for main, group in records.items():
        rows = [texts[one] for one in group if one in texts]
        if rows:
            around = [name for one in group for name in places.get(one, ())]
            found[main] = ((rows[0][0] or "").casefold(), _text_of(rows, around))
    return found


def _text_of(rows: list[list[str]], places: list[str]) -> str:
    said = dict.fromkeys([*(text for row in rows for text in row if text), *places])
    folded = dict.fromkeys(fold(text or "") for row in rows for text in row[:2])
    return f"{' '.join(said).casefold()} ~{'~'.join(folded).casefold()}"


def rewrite(conn: Connection) -> None:
    """Make the index anew: it keeps words of removed texts in its own tables until then."""
    conn.execute("INSERT INTO search(search) VALUES ('rebuild')")
