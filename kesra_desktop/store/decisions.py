"""Decisions on what people must look at: made once, and standing on every laptop.

A decision names its item and what it was made on, and the decisions it replaces. Those that none
replaces stand; when two that stand differ, or there is more to look at, the item is open again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.store import authority, causes
from kesra_desktop.store.causes import Causes
from kesra_desktop.store.rows import Write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

    from kesra_desktop.store.fold import Applying
    from kesra_desktop.store.queries import Double
    from kesra_desktop.store.store import Store

KIND = "q"
OPEN = "open"  # what somebody chose who took a decision back
_LONGEST = 200


@dataclass(frozen=True)
class Decision:
    """One decision that stands: what was chosen, by whom, and on which facts."""

    choice: str
    on: tuple[str, ...]
    note: str
    operator: str
    prefix: str
    write: Write


def apply(conn: Connection, entry: Applying) -> None:
    """Apply a decision: it takes the place of those it names."""
    body = entry.body
    item, choice, on = body["i"], body["v"]["choice"], body["v"]["on"]
    if not (isinstance(item, str) and isinstance(choice, str) and 0 < len(item) <= _LONGEST):
        raise ValueError("a decision is text about an item")
    if not (isinstance(on, list) and all(isinstance(one, str) for one in on)):
        raise ValueError("a decision is made on facts")
    authority.check_decision(conn, entry, item)
    for write in Causes(conn).named(entry.write, KIND, body.get("b", {}).get(KIND, [])):
        conn.execute("DELETE FROM decision WHERE item=? AND d=? AND seq=?", (item, *write))
    conn.execute(
        "INSERT OR REPLACE INTO decision(item,d,seq,choice,about,note,operator) "
        "VALUES (?,?,?,?,?,?,?)",
        (item, *entry.write, choice, json.dumps(sorted(on)), str(body.get("n", "")), body.get("u")),
    )


def standing(store: Store, item: str) -> list[Decision]:
    """Return the decisions on an item that no other replaced, in an order all laptops share."""
    rows = store.conn.execute(
        "SELECT q.choice, q.about, q.note, coalesce(o.name, ''), v.prefix, q.d, q.seq "
        "FROM decision q JOIN device v ON v.d=q.d LEFT JOIN operator o ON o.id=q.operator "
        "WHERE q.item=? ORDER BY v.code, q.seq",
        (item,),
    ).fetchall()
    return [
        Decision(choice, tuple(json.loads(on)), note, name, prefix, Write(d, seq))
        for choice, on, note, name, prefix, d, seq in rows
    ]


def decided(found: Sequence[Decision], on: Sequence[str]) -> str | None:
    """Return what was decided on exactly these facts, or None while the item is open."""
    wanted = tuple(sorted(on))
    choices = {one.choice for one in found}
    return choices.pop() if len(choices) == 1 and all(one.on == wanted for one in found) else None


def double_key(double: Double) -> str:
    """Return how a double handover is called on every laptop."""
    return f"double:{double.period}:{double.recipient}"


def is_closed(store: Store, double: Double) -> bool:
    """Return whether people decided a double handover, all alike and on all its receipts."""
    found = standing(store, double_key(double))
    return decided(found, [fact.id for fact in double.handovers]) not in (None, OPEN)


def write(store: Store, item: str, choice: str, on: Sequence[str], note: str) -> None:
    """Decide an item in place of every decision that stands."""
    with store.transaction():
        replaced = [causes.name_of(store.conn, one.write) for one in standing(store, item)]
        values: dict[str, Any] = {"choice": choice, "on": sorted(on)}
        store.write({"k": KIND, "i": item, "v": values, "b": {KIND: replaced}}, note)
