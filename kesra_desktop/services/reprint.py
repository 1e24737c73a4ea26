"""Receipts going to paper: the first print is the receipt, every one after it a numbered copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.model.distributions import Handover, Reprint
from kesra_desktop.store import day, log

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def note_print(store: Store, receipt: str) -> int:
    """Record that a receipt goes to paper now; return 0 for the receipt itself, n for copy n.

    It is recorded before anything is printed: two papers that both look like the first one are
    worse than a copy too many. A receipt of another laptop counts as printed there.

    Raises:
        NotFound: there is no such receipt.

    """
    with store.transaction():
        handover = handover_of(store, receipt)
        copy = _next_copy(store, handover)
        if copy:
            store.add(Reprint(handover=handover.id, at=store.now()))
        else:
            log.set_local(store.conn, _mark(receipt), 1)
    return copy


def next_copies(store: Store, facts: Iterable[Handover]) -> dict[str, int]:
    """Return which copy of each receipt the next print would be, without noting anything."""
    return {one.receipt: _next_copy(store, one) for one in facts}


def _next_copy(store: Store, handover: Handover) -> int:
    copies = store.count(Reprint, handover=handover.id)
    own = _is_own(store, handover.receipt)
    if own and not copies and not log.local(store.conn, _mark(handover.receipt)):
        return 0
    return copies + 1


def note_not_printed(store: Store, receipt: str) -> None:
    """Take back that a receipt was printed: its paper did not come out.

    A copy keeps its number; the next one has the number after it.
    """
    with store.transaction():
        log.set_local(store.conn, _mark(receipt), 0)


def _is_own(store: Store, receipt: str) -> bool:
    return receipt.startswith(f"{day.book_of(store)}-")


def _mark(receipt: str) -> str:
    """Return under which name this laptop keeps that a receipt's paper came out."""
    return f"printed:{receipt}"
