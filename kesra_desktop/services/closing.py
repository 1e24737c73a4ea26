"""Close a day: count it, say the differences, and seal it with a fingerprint to check later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop.errors import AlreadyThere, DifferenceUnexplained, NotFound
from kesra_desktop.model.distributions import (
    DayClosed,
    Distribution,
)
from kesra_desktop.services.minutes import absence_counts, latest, summarise
from kesra_desktop.store import closing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from kesra_desktop.model.closing import (
        DaySummary,
    )
    from kesra_desktop.store.store import Store


__all__ = ["Checked", "Proof", "absence_counts", "check", "close_day", "latest", "summarise"]


class Proof(StrEnum):
    """What computing a fingerprint again says."""

    EQUAL = "equal"
    CHANGED = "changed"
    INCOMPLETE = "incomplete"  # this laptop lacks some of what was counted


@dataclass(frozen=True)
class Checked:
    """Whether a closed day still is what was counted, and how many facts came in after it."""

    proof: Proof
    fingerprint: str
    later: int
    lacking: tuple[str, ...] = ()


def close_day(
    store: Store,
    distribution: str,
    counted: Mapping[str, Decimal] | None = None,
    reason: str = "",
) -> DaySummary:
    """Close a day and return its minutes; nothing more is handed over on it.

    Raises:
        AlreadyThere: the day is closed.
        DifferenceUnexplained: what was counted is not what the books say, and there is no reason.

    """
    with store.transaction():
        seen = store.open(Distribution, distribution)
        if seen.record.closed:
            raise AlreadyThere(what=seen.record.place)
        summary = summarise(store, distribution, counted)
        for item in summary.items:
            if item.difference and not reason.strip():
                raise DifferenceUnexplained(
                    item=item.name, counted=str(item.counted), left=str(item.left)
                )
        fact = DayClosed(
            distribution=distribution,
            at=store.now(),
            known=closing.known(store),
            fingerprint=summary.fingerprint,
            people=summary.listed,
            served=summary.served,
            amount=summary.amount,
            counted="; ".join(f"{item}={number}" for item, number in (counted or {}).items()),
            reason=reason.strip(),
        )
        store.add(fact)
        store.save(replace(seen.record, closed=True), seen)
        return summarise(store, distribution)


def check(store: Store, distribution: str) -> Checked:
    """Compute the fingerprint of a closed day again and compare it with what was counted.

    Raises:
        NotFound: the day was not closed.

    """
    sealed = latest(store, distribution)
    if sealed is None:
        raise NotFound(what=distribution)
    lacking = closing.lacking(store, sealed.known)
    found, later = closing.fingerprint(store, distribution, sealed.known)
    if found == sealed.fingerprint:
        return Checked(Proof.EQUAL, found, later)
    proof = Proof.INCOMPLETE if lacking else Proof.CHANGED
    return Checked(proof, found, later, tuple(lacking))
