"""A lost laptop shut out: what it wrote above a number is kept, passed on, and counts nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.store import log, orders

if TYPE_CHECKING:
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

KIND = "k"
SHUT_OUT = "revoked"


@dataclass(frozen=True)
class Held:
    """What a laptop that was shut out wrote after the last number that counts."""

    code: str
    prefix: str
    label: str
    reason: str
    last_ok: int
    stored: int  # entries kept here that count nowhere
    receipts: tuple[str, ...]  # of handovers among them


def heed(conn: Connection) -> bool:
    """Bring what counts of each laptop in line with the stored orders.

    Return whether the tables must be made anew, since something counts now that did not, or no
    longer does.
    """
    wanted = _wanted(conn)
    anew = False
    for code, last_ok in wanted.items():
        row = conn.execute(
            "SELECT state, last_ok, max(got) FROM device WHERE code=? OR base=?", (code, code)
        ).fetchone()
        if row[2] is None or row[:2] == (SHUT_OUT, last_ok):
            continue
        _, before, got = row
        conn.execute(
            "UPDATE device SET state=?, last_ok=? WHERE code=? OR base=?",
            (SHUT_OUT, last_ok, code, code),
        )
        anew = anew or got > min(last_ok, got if before is None else before)
    return anew


def _wanted(conn: Connection) -> dict[str, int]:
    """Return, by laptop, the last number that counts: the order of the highest rank decides."""
    best: dict[str, orders.Order] = {}
    for order in orders.stored(conn, KIND):
        code, last_ok = order.values.get("code"), order.values.get("last_ok")
        if isinstance(code, str) and type(last_ok) is int and last_ok >= 0:
            known = best.get(code)
            if known is None or order.rank > known.rank:
                best[code] = order
    return {code: order.values["last_ok"] for code, order in best.items()}


def order(store: Store, code: str, last_ok: int, reason: str) -> dict[str, Any]:
    """Return the order that shuts a laptop out, signed.

    Raises:
        NotCoordinator: this laptop may not give orders.

    """
    return orders.signed(store, KIND, {"code": code, "last_ok": last_ok, "reason": reason})


def held_back(store: Store) -> list[Held]:
    """Return every laptop shut out, with what it wrote that counts nowhere."""
    reasons = {
        order.values["code"]: str(order.values.get("reason", ""))
        for order in sorted(orders.stored(store.conn, KIND), key=lambda one: one.rank)
    }
    rows = store.conn.execute(
        "SELECT d, code, prefix, label, last_ok, got FROM device WHERE state=? ORDER BY prefix",
        (SHUT_OUT,),
    ).fetchall()
    return [
        Held(code, prefix, label, reasons.get(code, ""), last_ok, max(0, got - last_ok),
             log.receipts(store.conn, d, last_ok))
        for d, code, prefix, label, last_ok, got in rows
    ]  # fmt: skip
