"""Whether the author of one write knew of another: read from the marks in the logs."""

from __future__ import annotations

from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.store import forks, heads, log, risk
from kesra_desktop.store.rows import Write

if TYPE_CHECKING:
    from sqlite3 import Connection

    from kesra_desktop.store.queries import Double
    from kesra_desktop.store.store import Store


class Knowledge(StrEnum):
    """How a right came to be handed over twice."""

    KNEW = "knew"  # the second laptop already had the first handover: a decision or a fraud
    AT_RISK = "at_risk"  # the rights of a lost or copied laptop, or taken over from one
    COULD_NOT_KNOW = "could_not_know"  # the laptops had not met


def knew(conn: Connection, later: Write, earlier: Write) -> bool:
    """Return whether the laptop that wrote ``later`` had applied ``earlier`` by then."""
    own = forks.on_path(conn, later.d, earlier.seq)
    if own is not None and own.d == earlier.d:
        return earlier.seq < later.seq
    (code,) = conn.execute("SELECT code FROM device WHERE d=?", (earlier.d,)).fetchone()
    base = forks.base_of(code)
    for line in forks.path(conn, later.d):
        marks = conn.execute(
            "SELECT seq, of_, upto FROM mark WHERE d=? AND seq<? AND upto>=? "
            "AND (of_=? OR substr(of_,1,?)=?)",
            (line.d, later.seq, earlier.seq, base, len(base) + 1, f"{base}~"),
        ).fetchall()
        for seq, name, upto in marks:
            told = log.body_at(conn, line.d, seq)["vv"][name][1]
            end = forks.locate(conn, base, upto, told)
            meant = forks.on_path(conn, end.d, earlier.seq) if end else None
            if meant is not None and meant.d == earlier.d:
                return True
    return False


def known_until(conn: Connection, author: Write, code: str) -> int:
    """Return the stamp of the newest change of a laptop that ``author``'s laptop had; 0 for none.

    ``code`` is the laptop's device code; the marks before the write tell.
    """
    base, newest = forks.base_of(code), 0
    for line in forks.path(conn, author.d):
        marks = conn.execute(
            "SELECT of_, upto FROM mark WHERE d=? AND seq<? AND (of_=? OR substr(of_,1,?)=?)",
            (line.d, author.seq, base, len(base) + 1, f"{base}~"),
        ).fetchall()
        for name, upto in marks:
            row = conn.execute(
                "SELECT max(e.hlc) FROM entry e JOIN device v ON v.d=e.d "
                "WHERE v.code=? AND e.seq<=?",
                (name, upto),
            ).fetchone()
            newest = max(newest, row[0] or 0)
    return newest


def knowledge(store: Store, double: Double) -> Knowledge:
    """Return how this double came about; one pair of which somebody knew is enough."""
    writes = [
        write
        for fact in double.handovers
        if (write := heads.created(store.conn, heads.Place(type(fact), fact.id)))
    ]
    if any(
        knew(store.conn, one, other) or knew(store.conn, other, one)
        for one, other in combinations(writes, 2)
    ):
        return Knowledge.KNEW
    doubtful = "SELECT 1 FROM device WHERE d=? AND (last_ok IS NOT NULL OR base IS NOT NULL)"
    at_risk = any(store.conn.execute(doubtful, (write.d,)).fetchone() for write in writes)
    if at_risk or risk.taken_over(store.conn, double.period, double.recipient):
        return Knowledge.AT_RISK
    return Knowledge.COULD_NOT_KNOW


class Revived(NamedTuple):
    """A record that somebody edited without knowing that it had been taken out of use."""

    kind: str
    record: str
    fields: tuple[str, ...]


def edited_after_deletion(store: Store) -> list[Revived]:
    """Return records out of use with edits made by people who could not know.

    The edits are kept and the record stays out of use, until somebody looks.
    """
    found = []
    rows = store.conn.execute("SELECT t, r, d, seq FROM fhead WHERE f=? ORDER BY t, r", ("_del",))
    for table, record, *gone in rows.fetchall():
        deleted = store.conn.execute(
            f"SELECT 1 FROM {table} WHERE id=? AND _del=1",  # noqa: S608  (declared names)
            (record,),
        )
        if deleted.fetchone():
            fields = _unseen_edits(store.conn, (table, record), Write(*gone))
            found += [Revived(table, record, fields)] if fields else []
    return found


def _unseen_edits(conn: Connection, key: tuple[str, str], gone: Write) -> tuple[str, ...]:
    edits = conn.execute(
        "SELECT f, d, seq FROM fhead WHERE t=? AND r=? AND f<>? ORDER BY f", (*key, "_del")
    ).fetchall()
    return tuple(
        name
        for name, d, seq in edits
        if not knew(conn, gone, Write(d, seq)) and not knew(conn, Write(d, seq), gone)
    )
