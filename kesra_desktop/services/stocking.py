"""Goods and cash of a place: received, moved to another desk, damaged, returned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import InvalidValue, OutOfStock, ReasonMissing
from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import Moved, StockMove
from kesra_desktop.model.programmes import AidItem
from kesra_desktop.store import queries, stock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from kesra_desktop.store.store import Store

_NEEDS_REASON = (Moved.DAMAGED, Moved.RETURNED)


def move_stock(store: Store, move: StockMove) -> StockMove:
    """Record a movement of stock at this laptop's desk.

    The desk of ``move`` is always this laptop: only who holds goods gives them away.

    Raises:
        InvalidValue: nothing, or a negative quantity, was moved; or no desk to move it to.
        OutOfStock: the desk does not hold as much.
        ReasonMissing: damage and returns need a reason.

    """
    with store.transaction():
        item = store.get(AidItem, move.item)
        if move.quantity <= 0:
            raise InvalidValue(
                field=item.name, value=str(move.quantity), hint=tr("Use a number above zero.")
            )
        desks = {laptop.prefix for laptop in queries.laptops(store)}
        if move.moved is Moved.ISSUED and move.to_desk not in desks - {store.device.prefix}:
            hint = tr("Name the desk that gets it.")
            raise InvalidValue(field=item.name, value=move.to_desk, hint=hint)
        if move.moved in _NEEDS_REASON and not move.reason.strip():
            raise ReasonMissing()
        if move.moved is not Moved.RECEIVED:
            require_left(store, move.place, [(item, move.quantity)])
        kept = store.add(replace(move, desk=store.device.prefix, at=store.now()))
        left = stock.left_at(store, move.place, item.id, store.device.prefix)
        if left < 0:  # more was handed over before anybody kept stock
            hint = tr("Enter at least what was handed over here already.")
            raise InvalidValue(field=item.name, value=str(move.quantity), hint=hint)
        return kept


def require_left(store: Store, place: str, wanted: Sequence[tuple[AidItem, Decimal]]) -> None:
    """Refuse what would take a desk below zero; stock that nobody keeps is not bounded.

    Raises:
        OutOfStock: the desk does not hold as much of one of the items.

    """
    held = stock.held_by(store, place, store.device.prefix)
    for item, needed in wanted:
        if item.id in held and needed > held[item.id]:
            raise OutOfStock(
                item=item.name,
                left=str(held[item.id]),
                needed=str(needed),
                unit=tr("rupiah") if item.is_money else item.unit,
            )
