"""What is left of goods and money at the desks of a place: sums of facts, never a kept figure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kesra_desktop.model.distributions import Moved

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

_STANDING = "NOT EXISTS (SELECT 1 FROM void v WHERE v.handover=h.id)"


@dataclass(frozen=True)
class Balance:
    """One item at one desk of a place; received = handed over + damaged + returned + left."""

    item: str
    desk: str
    received: Decimal = Decimal(0)
    moved_in: Decimal = Decimal(0)
    moved_out: Decimal = Decimal(0)
    handed_over: Decimal = Decimal(0)
    damaged: Decimal = Decimal(0)
    returned: Decimal = Decimal(0)

    @property
    def left(self) -> Decimal:
        """Return what must lie at the desk now."""
        came = self.received + self.moved_in
        return came - self.moved_out - self.handed_over - self.damaged - self.returned


def is_kept(store: Store, place: str, item: str) -> bool:
    """Return whether stock of an item is kept at a place at all."""
    row = store.conn.execute(
        "SELECT 1 FROM stock_move WHERE place=? AND item=? LIMIT 1", (place, item)
    ).fetchone()
    return row is not None


def balances(store: Store, place: str, item: str = "") -> list[Balance]:
    """Return where the stock of a place stands, by item and desk; ``item`` narrows to one."""
    sums: defaultdict[tuple[str, str], defaultdict[str, Decimal]] = defaultdict(
        lambda: defaultdict(Decimal)
    )
    only, values = ("AND item=? ", (place, item)) if item else ("", (place,))
    for one, moved, quantity, desk, to_desk in store.conn.execute(
        "SELECT item, moved, quantity, desk, coalesce(to_desk, '') FROM stock_move "  # noqa: S608
        f"WHERE place=? {only}",
        values,
    ).fetchall():
        amount = Decimal(quantity)
        sums[one, desk][_COLUMN[Moved(moved)]] += amount
        if Moved(moved) is Moved.ISSUED:
            sums[one, to_desk]["moved_in"] += amount
    for one, desk, quantity in _handed_over(store, place):
        if (not item or one == item) and is_kept(store, place, one):
            sums[one, desk]["handed_over"] += quantity
    return [Balance(one, desk, **found) for (one, desk), found in sorted(sums.items())]


_COLUMN = {
    Moved.RECEIVED: "received",
    Moved.ISSUED: "moved_out",
    Moved.DAMAGED: "damaged",
    Moved.RETURNED: "returned",
}


def _handed_over(store: Store, place: str) -> list[tuple[str, str, Decimal]]:
    """Return (item, desk, quantity) of every line handed over at a place; money in rupiah."""
    rows = store.conn.execute(
        "SELECT json_extract(l.value, '$[0]'), h.receipt, json_extract(l.value, '$[1]'), "  # noqa: S608
        "json_extract(l.value, '$[2]'), coalesce(i.is_money, 0) "
        "FROM distribution x JOIN handover h ON h.distribution=x.id, json_each(h.lines) l "
        "LEFT JOIN aid_item i ON i.id=json_extract(l.value, '$[0]') "
        f"WHERE x.place=? AND {_STANDING}",
        (place,),
    ).fetchall()
    prefixes = {
        str(prefix).replace("-", ""): str(prefix)
        for (prefix,) in store.conn.execute("SELECT prefix FROM device").fetchall()
    }
    found = []
    for item, receipt, quantity, amount, is_money in rows:
        book = receipt.rpartition("-")[0]
        value = Decimal(amount) if is_money else Decimal(quantity)
        found.append((item, prefixes.get(book, book), value))
    return found


def left_at(store: Store, place: str, item: str, desk: str) -> Decimal:
    """Return how much of an item one desk of a place holds."""
    held = [one for one in balances(store, place, item) if one.desk == desk]
    return held[0].left if held else Decimal(0)
