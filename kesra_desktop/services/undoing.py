"""Cancel a handover: what a clerk may take back alone, and what needs the coordinator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.model.distributions import Distribution, Handover, Void
from kesra_desktop.store import authority

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


def void(store: Store, receipt: str, reason: str) -> Void:
    """Cancel a handover with a reason; the fact stays and its number is never used again.

    A clerk undoes what this laptop handed over, on the same day and before the day is closed.
    Anything else is for the coordinator or the head of division.

    Raises:
        NotFound, AlreadyVoid, ReasonMissing, NeedsApprover.

    """
    if not reason.strip():
        raise errors.ReasonMissing()
    with store.transaction():
        found = store.find(Handover, receipt=receipt)
        if not found:
            raise errors.NotFound(what=receipt)
        if store.count(Void, handover=found[0].id):
            raise errors.AlreadyVoid(receipt=receipt)
        approver = "" if _is_fresh(store, found[0]) else _approver(store)
        return store.add(
            Void(handover=found[0].id, reason=reason.strip(), at=store.now(), approver=approver)
        )


def _is_fresh(store: Store, given: Handover) -> bool:
    """Return whether a clerk may undo a handover alone."""
    event = store.maybe(Distribution, given.distribution)
    now = store.now()
    return (
        not (event and event.closed)
        and given.receipt.startswith(f"{store.device.prefix.replace('-', '')}-")
        and given.at.astimezone(now.tzinfo).date() == now.date()
    )


def _approver(store: Store) -> str:
    """Return the name of who approves by doing it themselves.

    Raises:
        NeedsApprover: the operator is neither coordinator nor head.

    """
    if store.operator is None or store.operator.role not in authority.LEADING:
        raise errors.NeedsApprover()
    return store.operator.name
