"""The problem desk: park a case in one step so that the queue moves on, settle it later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import ReasonMissing
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.problem_cases import ProblemCase

if TYPE_CHECKING:
    from kesra_desktop.model.problem_cases import ProblemReason
    from kesra_desktop.store.store import Store


def park(
    store: Store, distribution: str, who: str, reason: ProblemReason, note: str = ""
) -> ProblemCase:
    """Note a case; ``who`` is a recipient's id, or what was typed of somebody not found.

    It gives no right and takes none.

    Raises:
        NotFound: no such distribution.
        ReasonMissing: nobody is named.

    """
    if not who.strip():
        raise ReasonMissing()
    with store.transaction():
        event = store.get(Distribution, distribution)
        person = store.maybe(Recipient, who)
        return store.add(
            ProblemCase(
                distribution=event.id,
                recipient=person.id if person else "",
                typed="" if person else " ".join(who.split()),
                reason=reason,
                at=store.now(),
                note=note.strip(),
            )
        )


def open_cases(store: Store, distribution: str) -> list[ProblemCase]:
    """Return the cases of a day that nobody settled yet, the oldest first."""
    found = store.find(ProblemCase, distribution=distribution)
    return sorted((one for one in found if not one.outcome), key=lambda one: (one.at, one.id))


def settle(store: Store, case: str, outcome: str) -> None:
    """Say what was done about a case.

    Raises:
        NotFound, ReasonMissing.

    """
    if not outcome.strip():
        raise ReasonMissing()
    with store.transaction():
        seen = store.open(ProblemCase, case)
        store.save(replace(seen.record, outcome=outcome.strip()), seen)
