"""Finding people by any part of a name (as it sounds, too), NIK, address or institution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.model.names import fold

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

COUNT_CAP = 300  # counting more costs more than the answer is worth to a clerk
_SHORTEST = 3  # a trigram index finds nothing shorter


@dataclass(frozen=True)
class Found:
    """The ids that fit best, and how many there are in all (capped)."""

    ids: tuple[str, ...]
    total: int
    capped: bool


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
