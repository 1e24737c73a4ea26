"""What services add to a paper before it is made, and what is noted when it leaves the office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.services import releasing, reprint
from kesra_desktop.services.closing import summarise

if TYPE_CHECKING:
    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.store import Store

_RECEIPTS, _FIGURES, _MINUTES = "receipts", "realisation", "minutes"


def filled(store: Store, kind: str, asked: Asked) -> Asked:
    """Return what is asked with what only services know: a day's counting, copies of receipts."""
    if kind == _MINUTES:
        return replace(asked, summary=summarise(store, asked.subject))
    if kind == _RECEIPTS:
        from kesra_desktop.documents.receipt_papers import standing  # noqa: PLC0415  (drawing)

        return replace(asked, copies=reprint.next_copies(store, standing(store, asked)))
    return asked


def note_leaving(store: Store, kind: str, asked: Asked) -> None:
    """Note before it goes out that receipts are printed again, and which figures are released."""
    for receipt in asked.copies if kind == _RECEIPTS else ():
        reprint.note_print(store, receipt)
    if kind == _FIGURES and asked.figures:
        releasing.keep_realisation(store, asked.figures)


def take_back(store: Store, kind: str, asked: Asked) -> None:
    """Let receipts that the printer did not take be printed as the first ones still."""
    if kind != _RECEIPTS:
        return
    from kesra_desktop.documents.receipt_papers import standing  # noqa: PLC0415  (drawing)

    for fact in standing(store, asked):
        reprint.note_not_printed(store, fact.receipt)
