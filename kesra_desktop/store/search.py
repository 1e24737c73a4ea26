"""The full-text index over people: names (folded too), NIK, address, institution."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.model.names import fold
from kesra_desktop.store import joining

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

COUNT_CAP = 300  # counting more costs more than the answer is worth to a clerk
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
_SHORTEST = 3  # a trigram index finds nothing shorter


@dataclass(frozen=True)
class Found:
    """The ids that fit best, and how many there are in all (capped)."""

    ids: tuple[str, ...]
    total: int
    capped: bool


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
    given = (json.dumps(people),)
    known = {
        recipient: (sort, doc)
        for recipient, sort, doc in conn.execute(
            f"SELECT recipient, sort, doc FROM search_doc WHERE recipient IN {_GIVEN}",  # noqa: S608
            given,
        ).fetchall()
    }
    gone = [(one,) for one in people if one in known and one not in wanted]
    changed = [(one, *doc) for one, doc in wanted.items() if known.get(one) != doc]
    conn.executemany("DELETE FROM search_doc WHERE recipient=?", gone)
    conn.executemany(
        "INSERT INTO search_doc(recipient, sort, doc) VALUES (?,?,?) ON CONFLICT(recipient) "
        "DO UPDATE SET sort=excluded.sort, doc=excluded.doc",
        changed,
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
            found[main] = ((rows[0][0] or "").casefold(), _document(rows, around))
    return found


def _document(rows: list[list[str]], places: list[str]) -> str:
    said = dict.fromkeys([*(text for row in rows for text in row if text), *places])
    folded = dict.fromkeys(fold(text or "") for row in rows for text in row[:2])
    return f"{' '.join(said).casefold()} ~{'~'.join(folded).casefold()}"


def rewrite(conn: Connection) -> None:
    """Make the index anew: it keeps words of removed texts in its own tables until then."""
    conn.execute("INSERT INTO search(search) VALUES ('rebuild')")


def find_people(store: Store, text: str, limit: int = 50) -> Found:
    """Return who fits what was typed so far: any part of a name, NIK, address or institution."""
    store.index_now()
    typed = " ".join(text.casefold().split())
    if not typed:
        rows = store.conn.execute(
            "SELECT recipient FROM search_doc ORDER BY sort LIMIT ?", (limit,)
        ).fetchall()
        (total,) = store.conn.execute("SELECT count(*) FROM search_doc").fetchone()
        return Found(tuple(row[0] for row in rows), total, capped=False)
    if len(typed) < _SHORTEST:
        return _by_beginning(store, typed, limit)
    return _by_index(store, typed, limit)


def _by_beginning(store: Store, typed: str, limit: int) -> Found:
    span = (typed, typed + "\uffff")
    rows = store.conn.execute(
        "SELECT recipient FROM search_doc WHERE sort>=? AND sort<? ORDER BY sort LIMIT ?",
        (*span, COUNT_CAP + 1),
    ).fetchall()
    return Found(
        tuple(row[0] for row in rows[:limit]), min(len(rows), COUNT_CAP), len(rows) > COUNT_CAP
    )


def _by_index(store: Store, typed: str, limit: int) -> Found:
    """Names that begin with the text first, then everything else that holds it."""
    match = _expression(typed)
    rows = store.conn.execute(
        "SELECT d.recipient FROM search s JOIN search_doc d ON d.n=s.rowid "
        "WHERE search MATCH ? LIMIT ?",
        (match, COUNT_CAP + 1),
    ).fetchall()
    ids = dict.fromkeys([*_by_beginning(store, typed, limit).ids, *(row[0] for row in rows)])
    return Found(tuple(ids)[:limit], min(len(ids), COUNT_CAP), len(rows) > COUNT_CAP)


def _expression(typed: str) -> str:
    """Return the FTS5 expression: every word as typed, or the whole as it sounds."""
    words = [word for word in typed.split() if len(word) >= _SHORTEST] or [typed]
    as_typed = " AND ".join(_quoted(word) for word in words)
    sounds = fold(typed).casefold()
    if len(sounds) < _SHORTEST:
        return as_typed
    return f"({as_typed}) OR {_quoted(sounds)}"


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
