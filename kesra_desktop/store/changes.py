"""The one door through which every entry reaches the tables, in causal order."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from kesra_desktop.model.record import kinds
from kesra_desktop.store import arrivals, chain, fold, forgetting, forks, log, revocation
from kesra_desktop.store.causes import NotUnderstood, WaitsForOther
from kesra_desktop.store.fold import Applying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection

    from kesra_desktop.store.chain import Entry

Touched = set[tuple[str, str]]
Notice: TypeAlias = Callable[[Touched], None]  # told after every batch which records it wrote
MARK_HASH = 32  # hex digits of a chain's hash in a mark


def unheard(_touched: Touched) -> None:
    """Take no notice of what was written."""


def apply_stored(conn: Connection, notice: Notice) -> None:
    """Apply every stored entry whose cause is here, until nothing moves."""
    moved = True
    while moved:
        moved = False
        waiting = conn.execute(
            "SELECT v.d, v.code, v.applied, min(v.got, coalesce(v.last_ok, v.got)) AS due "
            "FROM device v LEFT JOIN device p ON p.d=v.parent "
            "WHERE v.applied < due AND (p.d IS NULL OR p.applied=p.got) ORDER BY v.d"
        ).fetchall()
        for d, code, applied, due in waiting:
            moved = _advance(conn, (d, code), (applied, due), notice) or moved


def settle(conn: Connection, at: int, notice: Notice) -> int:
    """Obey, apply and release until nothing moves; return how many held entries were stored."""
    released = 0
    while True:
        anew = forgetting.heed(conn)
        anew = revocation.heed(conn) or anew
        anew = forks.take_stale(conn) or anew
        if anew:
            rebuild(conn, notice)
        apply_stored(conn, notice)
        more = arrivals.release_held(conn, at)
        released += more
        if not (anew or more):
            return released


def _advance(
    conn: Connection, line: tuple[int, str], span: tuple[int, int], notice: Notice
) -> bool:
    """Apply one line's next entries until one must wait; return whether any was applied."""
    done = span[0]
    for found in log.batches(conn, line[0], *span):
        touched: Touched = set()
        done = _apply_batch(conn, line, found, touched)
        conn.execute("UPDATE device SET applied=? WHERE d=?", (done, line[0]))
        notice(touched)
        if done < found[-1].seq:
            break
    return done > span[0]


def _apply_batch(
    conn: Connection, line: tuple[int, str], found: Sequence[Entry], touched: Touched
) -> int:
    """Apply a batch of entries and return the number of the last that need not wait."""
    d, code = line
    work = fold.Folding(conn)
    bodies = [_read(entry.body) for entry in found]
    work.expect(body for body in bodies if isinstance(body, dict))
    done = found[0].seq - 1
    for entry, body in zip(found, bodies, strict=True):
        try:
            if isinstance(body, dict):
                record = work.apply(Applying(d, code, entry.seq, entry.hlc, body))
                touched |= {record} if record else set()
            elif body is not None:  # forgotten: what stays of it was planted
                body.refuse()
        except WaitsForOther:
            break
        except NotUnderstood as problem:
            if _must_stop(entry.body):
                break
            _keep_for_later(conn, d, entry.seq, str(problem))
            work.causes.note_later()
        done = entry.seq
    work.finish()
    return done


class _Unreadable(NamedTuple):
    """A body that breaks a rule, and which one."""

    why: str

    def refuse(self) -> None:
        """Say so like a step that does not understand it."""
        raise NotUnderstood(self.why)


def _read(text: str | None) -> dict[str, Any] | _Unreadable | None:
    """Return a body; None when it was forgotten."""
    try:
        return None if text is None else chain.check_body(text)
    except ValueError as problem:
        return _Unreadable(str(problem))


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


def rebuild(conn: Connection, notice: Notice = unheard) -> None:
    """Make every table anew from the log, always with the same rows."""
    before = set(_rows(conn))
    for kind in kinds():
        conn.execute(f"DELETE FROM {kind}")  # noqa: S608  (declared names)
    derived = ("joined", "alias", "attachment", "decision", "adopted")
    for table in ("fhead", "rival", "mark", "later", *derived):
        conn.execute(f"DELETE FROM {table}")  # noqa: S608  (our own list)
    conn.execute("UPDATE device SET applied=fork_at")
    forgetting.plant(conn)
    notice(before | set(_rows(conn)))
    apply_stored(conn, notice)


def _rows(conn: Connection) -> Iterator[tuple[str, str]]:
    for kind in kinds():
        for (record,) in conn.execute(f"SELECT id FROM {kind}"):  # noqa: S608  (declared names)
            yield kind, record
