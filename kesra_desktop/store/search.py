"""The full-text index over people: names (folded too), NIK, address, institution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.model.names import fold
from kesra_desktop.store import joining

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

COUNT_CAP = 300  # counting more costs more than the answer is worth to a clerk
_TEXTS = "SELECT full_name, alias, nik, former_niks, address FROM recipient WHERE id=? AND _del=0"
_PLACES = "SELECT i.name FROM role r JOIN institution i ON i.id=r.institution WHERE r.recipient=?"
_SHORTEST = 3  # a trigram index finds nothing shorter


@dataclass(frozen=True)
class Found:
    """The ids that fit best, and how many there are in all (capped)."""

    ids: tuple[str, ...]
    total: int
    capped: bool


def refresh(conn: Connection, touched: Iterable[tuple[str, str]]) -> None:
    """Bring the index up to date for the records that were written."""
    people = set()
    for kind, record_id in touched:
        if kind == "recipient":
            people |= joining.around(conn, record_id)
        elif kind in ("role", "institution"):
            column = "id" if kind == "role" else "institution"
            people |= {
                row[0]
                for row in conn.execute(
                    f"SELECT recipient FROM role WHERE {column}=?",  # noqa: S608
                    (record_id,),
                )
            }
    for person in people:
        _index(conn, person)


def _index(conn: Connection, recipient: str) -> None:
    """Index a person under the main record, with what all records of the person say."""
    main, *others = joining.members(conn, recipient)
    if recipient != main:
        conn.execute("DELETE FROM search_doc WHERE recipient=?", (recipient,))
    rows = [row for one in (main, *others) if (row := conn.execute(_TEXTS, (one,)).fetchone())]
    if not rows:
        conn.execute("DELETE FROM search_doc WHERE recipient=?", (main,))
        return
    places = [
        place[0] for one in (main, *others) for place in conn.execute(_PLACES, (one,)).fetchall()
    ]
    said = dict.fromkeys([*(text for row in rows for text in row if text), *places])
    folded = dict.fromkeys(fold(text or "") for row in rows for text in row[:2])
    doc = " ".join(said).casefold()
    conn.execute(
        "INSERT INTO search_doc(recipient, sort, doc) VALUES (?,?,?) ON CONFLICT(recipient) "
        "DO UPDATE SET sort=excluded.sort, doc=excluded.doc",
        (main, (rows[0][0] or "").casefold(), f"{doc} ~{'~'.join(folded).casefold()}"),
    )


def rewrite(conn: Connection) -> None:
    """Make the index anew: it keeps words of removed texts in its own tables until then."""
    conn.execute("INSERT INTO search(search) VALUES ('rebuild')")


def find_people(store: Store, text: str, limit: int = 50) -> Found:
    """Return who fits what was typed so far: any part of a name, NIK, address or institution."""
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
