"""What an entry rests on: the writes it names, and whether they are here yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.store import log
from kesra_desktop.store.heads import Write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection


class WaitsForOther(Exception):
    """The author had seen something that has not been applied here yet."""


class NotUnderstood(Exception):
    """This program does not know the entry; it is kept and passed on."""


def named(conn: Connection, author: Write, refs: Iterable[Any]) -> set[Write]:
    """Return the applied writes that an entry calls "code:number".

    Raises:
        WaitsForOther: one of them has not been applied here yet.
        NotUnderstood: one of them is not understood here, so what rests on it is not either.

    """
    found = set()
    for ref in refs:
        code, _, number = ref.partition(":")
        write = _applied(conn, author, code, int(number))
        if conn.execute("SELECT 1 FROM later WHERE d=? AND seq=?", write).fetchone():
            raise NotUnderstood(f"rests on {ref}")
        found.add(write)
    return found


def _applied(conn: Connection, author: Write, code: str, seq: int) -> Write:
    row = conn.execute("SELECT d, applied FROM device WHERE code=?", (code,)).fetchone()
    if row is None:
        raise WaitsForOther(code)
    d, applied = row
    # While a log is being applied, its own row still tells where it stood before.
    if seq > (author.seq - 1 if d == author.d else applied):
        raise WaitsForOther(code)
    return Write(d, seq)


def has_seen(conn: Connection, code: str, upto: int, told: str) -> None:
    """Make sure that a log is applied up to where somebody had seen it, and is the same log.

    ``told`` is the beginning of the chain's hash there. Another hash means that the author saw
    another history under this code: what was written after it waits until that history is here.

    Raises:
        WaitsForOther: not all of it is here.

    """
    row = conn.execute("SELECT d, applied FROM device WHERE code=?", (code,)).fetchone()
    if row is None or row[1] < upto or not log.hash_at(conn, row[0], upto).startswith(told):
        raise WaitsForOther(code)
