"""How the review names people, what was handed over, and what was done with a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import AidItem

if TYPE_CHECKING:
    from kesra_desktop.model.distributions import Handover
    from kesra_desktop.store.store import Store

VERBS = {
    "c": N_("New"),
    "e": N_("Changed"),
    "h": N_("Handed over"),
    "x": N_("Voided"),
    "q": N_("Decided"),
    "o": N_("Taken over"),
}


def name_of(store: Store, recipient: str) -> str:
    """Return a person's name, or a question mark while the person is not known here."""
    person = store.maybe(Recipient, recipient)
    return person.printed_name() if person else "?"


def given_words(store: Store, fact: Handover) -> str:
    """Return the items of a handover with their amounts."""
    parts = []
    for line in fact.lines:
        item = store.maybe(AidItem, line.item)
        name = item.name if item else line.item
        unit = f"{item.unit} " if item and item.unit else ""
        parts.append(
            f"{name} {rupiah(line.amount)}" if line.amount else f"{line.quantity} {unit}{name}"
        )
    return ", ".join(parts)
