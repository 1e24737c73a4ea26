"""The paper twin kept fresh: the checklist of a running day, rewritten when something changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.day_list import day_list
from kesra_desktop.documents.list_papers import checklist_of
from kesra_desktop.store.outside import whole_file

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.documents.day_list import DayList
    from kesra_desktop.store.store import Store


class PaperTwin:
    """One checklist in a folder or on a stick, so that work goes on by paper when power fails.

    It is rewritten whole, beside its place and then swapped in: what lies there can always be
    printed. Nothing is written while nothing changed, which spares the stick.
    """

    def __init__(self, distribution: str, file: Path, paper: str = "a4") -> None:
        self.distribution, self.file, self.paper = distribution, file, paper
        self._written = ""

    def refresh(self, store: Store) -> bool:
        """Bring the file up to date and return whether it had to be written.

        Raises:
            NotFound: the distribution is gone.
            StorageFault: the folder is full, or the stick was pulled out.

        """
        day = day_list(store, self.distribution)
        digest = _digest(day)
        if digest == self._written and self.file.exists():
            return False
        with whole_file(self.file) as out:
            checklist_of(store, day, Asked(self.distribution, self.paper), out)
        self._written = digest
        return True


def _digest(day: DayList) -> str:
    """Return what changes when a row of the checklist would read differently."""
    rows = [
        (
            one.number,
            one.recipient.printed_name(),
            one.recipient.kelurahan_code,
            one.handover.id if one.handover else "",
            one.absence.id if one.absence else "",
        )
        for one in day.people
    ]
    return hashlib.sha256(repr(rows).encode()).hexdigest()
