"""The one door through which every entry reaches the tables, in causal order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kesra_desktop.model.record import kinds
from kesra_desktop.store import arrivals, chain, fold, forgetting, forks, log, revocation
from kesra_desktop.store.causes import NotUnderstood, WaitsForOther
from kesra_desktop.store.fold import Applying

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

Touched = set[tuple[str, str]]
MARK_HASH = 32  # hex digits of a chain's hash in a mark


def apply_stored(conn: Connection) -> Touched:
    """Apply every stored entry whose cause is here, until nothing moves."""
    touched: Touched = set()
    moved = True
    while moved:
        moved = False
        waiting = conn.execute(
            "SELECT v.d, v.code, v.applied, min(v.got, coalesce(v.last_ok, v.got)) AS due "
            "FROM device v LEFT JOIN device p ON p.d=v.parent "
            "WHERE v.applied < due AND (p.d IS NULL OR p.applied=p.got) ORDER BY v.d"
        ).fetchall()
        for d, code, applied, due in waiting:
            moved = _advance(conn, d, code, (applied, due), touched) or moved
    return touched


def settle(conn: Connection, at: int) -> tuple[int, Touched]:
    """Obey, apply and release until nothing moves; return how many held entries were stored."""
    released, touched = 0, set[tuple[str, str]]()
    while True:
        anew = forgetting.heed(conn)
        anew = revocation.heed(conn) or anew
        anew = forks.take_stale(conn) or anew
        if anew:
            touched |= rebuild(conn)
        touched |= apply_stored(conn)
        more = arrivals.release_held(conn, at)
        released += more
        if not (anew or more):
            return released, touched


def _advance(conn: Connection, d: int, code: str, span: tuple[int, int], touched: Touched) -> bool:
    """Apply one device's next entries until one must wait; return whether any was applied."""
    done = span[0]
    for entry in log.entries(conn, d, *span):
        if entry.body is None:  # forgotten: what stays of it was planted
            done = entry.seq
            continue
        try:
            body = chain.check_body(entry.body or "{}")
            found = fold.apply_body(conn, Applying(d, code, entry.seq, entry.hlc, body))
            if found:
                touched.add(found)
        except WaitsForOther:
            break
        except (NotUnderstood, ValueError) as problem:
            if _must_stop(entry.body):
                break
            _keep_for_later(conn, d, entry.seq, str(problem))
        done = entry.seq
    conn.execute("UPDATE device SET applied=? WHERE d=?", (done, d))
    return done > span[0]


def _must_stop(body: str | None) -> bool:
    """Return whether a newer program says that older ones must not pass this entry."""
    try:
        parsed = json.loads(body or "{}")
    except ValueError:
        return False
    return isinstance(parsed, dict) and parsed.get("!") == 1


def _keep_for_later(conn: Connection, d: int, seq: int, why: str) -> None:
    conn.execute("INSERT OR IGNORE INTO later(d,seq,why) VALUES (?,?,?)", (d, seq, why[:200]))


def own_mark(conn: Connection) -> str | None:
    """Return the body of the mark due before the next own entry, or None: what this laptop knows.

    Written lazily: laptops that only exchange files would answer each other for ever.
    """
    rows = conn.execute(
        "SELECT d, code, applied FROM device WHERE d<>? AND applied>fork_at ORDER BY code",
        (log.OWN,),
    ).fetchall()
    seen = json.dumps({code: upto for _, code, upto in rows})
    if seen == (log.local(conn, "last_mark") or "{}"):
        return None
    log.set_local(conn, "last_mark", seen)
    known = {code: [upto, log.hash_at(conn, d, upto)[:MARK_HASH]] for d, code, upto in rows}
    return chain.encode_body({"k": fold.MARK, "vv": known})


def rebuild(conn: Connection) -> Touched:
    """Make every table anew from the log, always with the same rows; return what may differ."""
    before = set(_rows(conn))
    for kind in kinds():
        conn.execute(f"DELETE FROM {kind}")  # noqa: S608  (declared names)
    derived = ("joined", "alias", "attachment", "decision")
    for table in ("fhead", "rival", "mark", "later", *derived):
        conn.execute(f"DELETE FROM {table}")  # noqa: S608  (our own list)
    conn.execute("UPDATE device SET applied=fork_at")
    forgetting.plant(conn)
    return before | set(_rows(conn)) | apply_stored(conn)


def _rows(conn: Connection) -> Iterator[tuple[str, str]]:
    for kind in kinds():
        for (record,) in conn.execute(f"SELECT id FROM {kind}"):  # noqa: S608  (declared names)
            yield kind, record
