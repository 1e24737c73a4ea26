"""Who looked at whose data on this laptop: rows that are chained, and signed by the laptop.

Changes stand in the log already, which is chained and sealed; looking leaves no trace there, so it
has a trail of its own. A row names record and act, never the data, so it outlives forgetting. The
trail stays on this laptop and in its backups. Law: UU 27/2022, article 31 (records of processing).
"""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop.errors import StorageFault
from kesra_desktop.store import chain, clock, log

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kesra_desktop.store.store import Store

_log = logging.getLogger(__name__)

AUDIT_TABLES = """
CREATE TABLE IF NOT EXISTS looked(n INTEGER PRIMARY KEY, at TEXT NOT NULL, operator TEXT NOT NULL,
  act TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, detail TEXT NOT NULL,
  hash TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS looked_record ON looked(record);
"""
AGAIN = timedelta(minutes=10)  # the same look by the same person is one look
_TIP = "audit_tip"
_ROW = "SELECT n, at, operator, act, kind, record, detail, hash FROM looked"


class Act(StrEnum):
    """What was done without changing anything."""

    VIEWED = "viewed"
    REVEALED = "revealed"  # a masked value was shown whole
    LISTED = "listed"
    EXPORTED = "exported"  # data left the program in a file
    UNLOCKED = "unlocked"


@dataclass(frozen=True)
class Look:
    """One row of the trail; ``operator`` is a name, ``record`` an id or empty."""

    at: datetime
    operator: str
    act: str
    kind: str
    record: str
    detail: str


@dataclass(frozen=True)
class Altered:
    """A row that is not what was written: its number from 1, or the end of the trail."""

    where: str


def note(store: Store, act: Act, kind: str = "", record: str = "", detail: str = "") -> None:
    """Write one look down; the same person's same look within ten minutes is written once.

    ``kind`` and ``record`` name what was looked at; ``detail`` holds counts and reasons, no data
    of a person.
    """
    operator = store.operator.name if store.operator else ""
    now = store.now()
    if _seen_lately(store, now, (operator, act.value, kind, record, detail)):
        return
    try:
        _write(store, [now.isoformat(), operator, act.value, kind, record, detail])
    except StorageFault:  # a full disk stops no one from being served; the disk's own notice tells
        _log.warning("a look was not noted: the disk does not write")


def _write(store: Store, look: list[str]) -> None:
    with store.transaction():
        n, previous = _end(store)
        row = [n + 1, *look]
        made = _next_hash(previous, row)
        store.conn.execute("INSERT INTO looked VALUES(?,?,?,?,?,?,?,?)", (*row, made))
        code = store.device.code
        signature = store.keys.sign(_tip_message(store.office_id, code, n + 1, made)).hex()
        tip = {"n": n + 1, "hash": made, "code": code, "sig": signature}
        log.set_local(store.conn, _TIP, json.dumps(tip))


def looks(store: Store, record: str = "", limit: int = 0) -> list[Look]:
    """Return the looks at one record, or all, oldest first; with ``limit``, the newest so many."""
    where, values = (" WHERE record=?", [record]) if record else ("", [])
    newest = f" LIMIT {int(limit)}" if limit else ""
    rows = store.conn.execute(f"{_ROW}{where} ORDER BY n DESC{newest}", values).fetchall()
    return [Look(datetime.fromisoformat(row[1]), *row[2:7]) for row in reversed(rows)]


def altered(store: Store) -> Iterator[Altered]:
    """Yield every place where the trail is not what was written."""
    previous, expected = _beginning(store), 1
    for *row, made in store.conn.execute(f"{_ROW} ORDER BY n"):
        if row[0] != expected or made != _next_hash(previous, row):
            yield Altered(str(row[0]))
        previous, expected = made, row[0] + 1
    if not _is_signed(store, expected - 1, previous):
        yield Altered("end")


def changed_by(store: Store, limit: int) -> list[tuple[datetime, str, str, str, str, str]]:
    """Return the newest changes of the log: moment, laptop, operator, verb, kind and record."""
    rows = store.conn.execute(
        "SELECT e.hlc, v.prefix, coalesce(o.name,''), json_extract(e.body,'$.k'), "
        "coalesce(json_extract(e.body,'$.t'),''), coalesce(json_extract(e.body,'$.r'),'') "
        "FROM entry e JOIN device v ON v.d=e.d LEFT JOIN operator o "
        "ON o.id=json_extract(e.body,'$.u') WHERE json_valid(e.body) ORDER BY e.hlc DESC LIMIT ?",
        (limit,),
    ).fetchall()
    zone = store.now().tzinfo
    return [(clock.moment_of(hlc).astimezone(zone), *rest) for hlc, *rest in reversed(rows)]


def _seen_lately(store: Store, now: datetime, look: tuple[str, ...]) -> bool:
    sql = "SELECT at FROM looked WHERE record=? AND operator=? AND act=? AND kind=? AND detail=?"
    operator, act, kind, record, detail = look
    rows = store.conn.execute(
        f"{sql} ORDER BY n DESC LIMIT 1", (record, operator, act, kind, detail)
    ).fetchall()
    return any(timedelta() <= now - datetime.fromisoformat(at) < AGAIN for (at,) in rows)


def _end(store: Store) -> tuple[int, str]:
    row = store.conn.execute("SELECT n, hash FROM looked ORDER BY n DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, _beginning(store))


def _beginning(store: Store) -> str:
    return hashlib.sha256(b"kesra-audit-1" + store.office_id.encode()).hexdigest()


def _next_hash(previous: str, row: Sequence[object]) -> str:
    line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{line}".encode("utf-8", "surrogatepass")).hexdigest()


def _tip_message(office: str, code: str, n: int, made: str) -> bytes:
    return f"kesra-audit-1\n{office}\n{code}\n{n}\n{made}".encode()


def _is_signed(store: Store, n: int, made: str) -> bool:
    """Return whether the trail ends where this laptop, under any code it had, signed its end."""
    try:
        tip = json.loads(log.local(store.conn, _TIP) or "{}")
        code, signature = str(tip["code"]), bytes.fromhex(tip["sig"])
        ends_there = (tip["n"], tip["hash"]) == (n, made)
    except (KeyError, TypeError, ValueError):
        return n == 0
    row = store.conn.execute("SELECT pub FROM device WHERE code=?", (code,)).fetchone()
    message = _tip_message(store.office_id, code, n, made)
    return ends_there and bool(row and chain.signed_by(bytes(row[0]), signature, message))
