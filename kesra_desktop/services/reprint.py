"""Printing a receipt again: a fact of its own, so that every copy says which one it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.model.distributions import Handover, Reprint

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


def handover_of(store: Store, receipt: str) -> Handover:
    """Return the handover of a receipt number.

    Raises:
        NotFound: there is none.

    """
    found = store.find(Handover, receipt=receipt)
    if not found:
        raise NotFound(what=receipt)
    return found[0]


def note_reprint(store: Store, receipt: str) -> int:
    """Record that a receipt is printed again and return which copy it is: 1, 2, ...

    Raises:
        NotFound: there is no such receipt.

    """
    with store.transaction():
        handover = handover_of(store, receipt)
        copy = store.count(Reprint, handover=handover.id) + 1
        store.add(Reprint(handover=handover.id, at=store.now()))
    return copy
