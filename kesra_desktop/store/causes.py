"""What an entry rests on: the writes it names, and whether they are here yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.store import chain, log
from kesra_desktop.store.heads import Write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection


class WaitsForOther(Exception):
    """The author had seen something that has not been applied here yet."""


class NotUnderstood(Exception):
    """This program does not know the entry; it is kept and passed on."""


def named(conn: Connection, author: Write, name: str, refs: Iterable[Any]) -> set[Write]:
    """Return the applied writes of a field that an entry calls "code:number".

    A write that does not count, because its laptop was shut out before, stands for what it
    replaced itself.

    Raises:
        WaitsForOther: one of them has not been applied here yet.
        NotUnderstood: one of them is not understood here, so what rests on it is not either.

    """
    found: set[Write] = set()
    for ref in refs:
        code, _, number = ref.partition(":")
        write, counts = _known(conn, author, code, int(number))
        if not counts:
            found |= _behind(conn, write, name)
        elif conn.execute("SELECT 1 FROM later WHERE d=? AND seq=?", write).fetchone():
            raise NotUnderstood(f"rests on {ref}")
        else:
            found.add(write)
    return found


def _known(conn: Connection, author: Write, code: str, seq: int) -> tuple[Write, bool]:
    """Return a stored write and whether it counts."""
    row = conn.execute(
        "SELECT d, got, applied, last_ok FROM device WHERE code=?", (code,)
    ).fetchone()
    if row is None:
        raise WaitsForOther(code)
    d, got, applied, last_ok = row
    counts = last_ok is None or seq <= last_ok
    # While a log is being applied, its own row still tells where it stood before.
    reached = author.seq - 1 if d == author.d else applied if counts else got
    if seq > reached:
        raise WaitsForOther(code)
    return Write(d, seq), counts


def _behind(conn: Connection, write: Write, name: str) -> set[Write]:
    """Return what a write that does not count had replaced."""
    (text,) = conn.execute("SELECT body FROM entry WHERE d=? AND seq=?", write).fetchone()
    refs = chain.check_body(text or "{}").get("b", {}).get(name, [])
    return named(conn, write, name, refs)


def has_seen(conn: Connection, code: str, upto: int, told: str) -> None:
    """Make sure that a log is applied up to where somebody had seen it, and is the same log.

    ``told`` is the beginning of the chain's hash there. Another hash means that the author saw
    another history under this code: what was written after it waits until that history is here.

    Raises:
        WaitsForOther: not all of it is here.

    """
    row = conn.execute(
        "SELECT d, got, applied, last_ok FROM device WHERE code=?", (code,)
    ).fetchone()
    if row is None:
        raise WaitsForOther(code)
    d, got, applied, last_ok = row
    if applied < (upto if last_ok is None else min(upto, last_ok)):
        raise WaitsForOther(code)
    if got >= upto and not log.hash_at(conn, d, upto).startswith(told):
        raise WaitsForOther(code)
