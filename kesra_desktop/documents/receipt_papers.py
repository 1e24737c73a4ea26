"""All receipts of a day that stand, for the archive: each says itself which copy it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents.contents import receipt_of
from kesra_desktop.documents.day_list import day_list
from kesra_desktop.documents.list_papers import narrowed
from kesra_desktop.documents.receipt import receipts_pdf
from kesra_desktop.errors import NotFound

if TYPE_CHECKING:
    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.model.distributions import Handover
    from kesra_desktop.store.store import Store

SHEETS = {"a5": "a5", "a4": "a4x2", "f4": "f4x2", "80mm": "80mm"}


def standing(store: Store, asked: Asked) -> list[Handover]:
    """Return the handovers whose receipts are meant, in the order of their numbers."""
    day = day_list(store, asked.subject)
    people = narrowed(day, asked).people
    found = list(day.receipts)
    if len(people) < len(day.people):
        shown = {one.handover.id for one in people if one.handover}
        found = [one for one in found if one.id in shown]
    return sorted(found, key=lambda one: one.receipt)


def receipts(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the receipts and return how many.

    Raises:
        NotFound: none was issued yet.

    """
    found = standing(store, asked)
    if not found:
        raise NotFound(what=asked.subject)
    contents = (receipt_of(store, one, asked.copies.get(one.receipt, 0)) for one in found)
    return receipts_pdf(contents, SHEETS.get(asked.paper, asked.paper), out, leaves=1)
