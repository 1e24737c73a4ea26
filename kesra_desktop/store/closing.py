"""The facts of one day: which they are, up to where they are known, and their fingerprint."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.store import forks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from kesra_desktop.store.forks import Line
    from kesra_desktop.store.store import Store

_HASH = 16  # hex digits of a chain's hash

_FACTS = """
WITH fact(kind, id, d, s) AS (
  SELECT 'handover', id, _d, _s FROM handover WHERE distribution=:day
  UNION ALL SELECT 'absence', id, _d, _s FROM absence WHERE distribution=:day
  UNION ALL SELECT 'void', v.id, v._d, v._s FROM void v JOIN handover h ON h.id=v.handover
    WHERE h.distribution=:day)
SELECT f.kind, f.id, e.commit_, e.d, e.seq FROM fact f JOIN entry e ON e.d=f.d AND e.seq=f.s
"""


class _Bound(NamedTuple):
    """Up to where a laptop's log was known, and the beginning of the chain's hash there."""

    code: str
    seq: int
    told: str  # empty in what was closed by an early program


def known(store: Store) -> str:
    """Return up to which entry each laptop's log is here: code:number:hash, parted by spaces.

    The hash says which history was meant, should the log turn out to be forked.
    """
    rows = store.conn.execute("SELECT code, got, got_hash FROM device WHERE got>0 ORDER BY code")
    return " ".join(f"{code}:{seq}:{hash_[:_HASH]}" for code, seq, hash_ in rows.fetchall())


def fingerprint(store: Store, distribution: str, upto: str) -> tuple[str, int]:
    """Return the digest over a day's facts up to ``upto``, and how many facts came later.

    The digest takes each fact's commitment of the log, not its words: it stays the same when a
    person's data is forgotten, and nobody can make other facts that have it.
    """
    bounds = _reached(store.conn, upto)
    lines, later = [], 0
    for kind, record, commitment, d, seq in store.conn.execute(
        _FACTS, {"day": distribution}
    ).fetchall():
        if seq <= bounds.get(d, 0):
            lines.append(f"{kind} {record} {commitment}")
        else:
            later += 1
    digest = hashlib.sha256("\n".join([distribution, *sorted(lines)]).encode())
    return digest.hexdigest()[:32], later


def lacking(store: Store, upto: str) -> list[str]:
    """Return the laptops whose log is not here as far as ``upto`` says."""
    return [one.code for one in _bounds(upto) if _end(store.conn, one) is None]


def _bounds(text: str) -> Iterator[_Bound]:
    """Yield the bound of each laptop's log; what is not written as one bounds nothing."""
    for part in text.split():
        code, _, rest = part.partition(":")
        number, _, told = rest.partition(":")
        if number.isdecimal():
            yield _Bound(code, int(number), told)


def _end(conn: Connection, bound: _Bound) -> Line | None:
    """Return the line on which a bound lies, or None when it is not here."""
    base = forks.base_of(bound.code)
    if bound.told:
        return forks.locate(conn, base, bound.seq, bound.told)
    return next(
        (one for one in forks.lines(conn, base)
         if one.code == bound.code and bound.seq <= one.got), None
    )  # fmt: skip


def _reached(conn: Connection, upto: str) -> dict[int, int]:
    """Return by line up to which entry the bounds reach, as far as they are here.

    Of a log whose end is not here everything below it counts, whichever history it belongs to.
    """
    reached: dict[int, int] = {}
    for bound in _bounds(upto):
        end = _end(conn, bound)
        way = forks.path(conn, end.d) if end else forks.lines(conn, forks.base_of(bound.code))
        for line in way:
            reached[line.d] = max(reached.get(line.d, 0), min(bound.seq, line.got))
    return reached
