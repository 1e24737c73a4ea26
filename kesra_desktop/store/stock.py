"""What is left of goods and money at the desks of a place: sums of facts, never a kept figure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kesra_desktop.model.distributions import Moved
from kesra_desktop.store.standing import PAID, STANDING

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


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
    kept = {one for one, _ in sums}
    for one, desk, quantity in _handed_over(store, place):
        if one in kept:
            sums[one, desk]["handed_over"] += quantity
    return [Balance(one, desk, **found) for (one, desk), found in sorted(sums.items())]


_COLUMN = {
    Moved.RECEIVED: "received",
    Moved.ISSUED: "moved_out",
    Moved.DAMAGED: "damaged",
    Moved.RETURNED: "returned",
}


def _handed_over(store: Store, place: str, desk: str = "") -> list[tuple[str, str, Decimal]]:
    """Return (item, desk, quantity) handed over at a place, summed; money in rupiah.

    Only days of programmes whose stock is kept at the place are read. Equal quantities are counted,
    not added up by the database: their sum stays exact.
    """
    narrow, values = "", [place, place]
    if desk:
        book = desk.replace("-", "")
        narrow, values = "AND h.receipt>=? AND h.receipt<? ", [place, place, f"{book}-", f"{book}."]
    rows = store.conn.execute(
        "SELECT json_extract(l.value, '$[0]'), substr(h.receipt, 1, instr(h.receipt, '-') - 1), "  # noqa: S608
        "json_extract(l.value, '$[1]'), "
        f"sum({PAID}), count(*), "
        "max(coalesce(i.is_money, 0)) "
        "FROM distribution x JOIN handover h ON h.distribution=x.id, json_each(h.lines) l "
        "LEFT JOIN aid_item i ON i.id=json_extract(l.value, '$[0]') "
        "WHERE x.place=? AND x.programme IN (SELECT i2.programme FROM stock_move m "
        f"JOIN aid_item i2 ON i2.id=m.item WHERE m.place=?) {narrow}"
        f"AND {STANDING} GROUP BY 1, 2, 3",
        values,
    ).fetchall()
    prefixes = {
        str(prefix).replace("-", ""): str(prefix)
        for (prefix,) in store.conn.execute("SELECT prefix FROM device").fetchall()
    }
    return [
        (item, prefixes.get(book, book), Decimal(money) if is_money else Decimal(each) * count)
        for item, book, each, money, count, is_money in rows
    ]


def held_by(store: Store, place: str, desk: str) -> dict[str, Decimal]:
    """Return how much one desk of a place holds of each item whose stock is kept there."""
    held: dict[str, Decimal] = {}
    for item, moved, quantity, giver, taker in store.conn.execute(
        "SELECT item, moved, quantity, desk, coalesce(to_desk, '') FROM stock_move WHERE place=?",
        (place,),
    ).fetchall():
        amount = Decimal(quantity)
        held.setdefault(item, Decimal(0))
        if giver == desk:
            held[item] += amount if Moved(moved) is Moved.RECEIVED else -amount
        if Moved(moved) is Moved.ISSUED and taker == desk:
            held[item] += amount
    if held:
        for item, _, quantity in _handed_over(store, place, desk):
            if item in held:
                held[item] -= quantity
    return held


def left_at(store: Store, place: str, item: str, desk: str) -> Decimal:
    """Return how much of an item one desk of a place holds."""
    return held_by(store, place, desk).get(item, Decimal(0))
