"""Forget a person on every laptop: the right to erasure (UU 27/2022 art. 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import forgetting

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


def erase(store: Store, person: str, reason: str) -> int:
    """Order a person forgotten and return how many entries are blanked.

    Receipt numbers, dates and amounts of what was handed over stay, as proof of aid given. The
    order travels with every exchange; the reason must not name the person.

    Raises:
        NotFound: no such person.
        ReasonMissing: no reason was given.
        NotCoordinator: this laptop may not give orders.

    """
    if not reason.strip():
        raise errors.ReasonMissing()
    with store.transaction():
        name = store.get(Recipient, person).full_name
        if name.casefold() in reason.casefold():
            raise errors.InvalidValue(field="reason", value=reason, hint=name)
        found = forgetting.orders_about(store, person)
        for order in found:
            store.order(forgetting.KIND, order, reason.strip())
    return sum(len(order["of"]) for order in found)
