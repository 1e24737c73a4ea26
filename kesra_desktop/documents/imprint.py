"""What the foot of a paper says of its printing: when, at which laptop, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.documents import wording
from kesra_desktop.documents.flow import Imprint
from kesra_desktop.model import dates

if TYPE_CHECKING:
    from datetime import date, datetime

    from kesra_desktop.store.store import Store


def printed_now(store: Store) -> str:
    """Return "Dicetak 2 September 2025 09.48, laptop B-2, petugas Sri Wahyuni"."""
    now = store.now()
    by = wording.PRINTED_BY.format(name=store.operator.name) if store.operator else ""
    at = wording.PRINTED.format(day=long_day(now), time=f"{now:%H.%M}", laptop=store.device.prefix)
    return at + by


def imprint_of(store: Store, kind: str, record: str, title: str, copy: int = 0) -> Imprint:
    """Return the foot of a paper that is printed now for a record."""
    return Imprint(kind, record, title, printed_now(store), copy)


def long_day(day: date) -> str:
    """Return a date as papers write it, whatever language the window speaks."""
    return dates.long_date(day, "id")


def moment(at: datetime) -> str:
    """Return a moment as papers write it: 2 September 2025 pukul 09.48."""
    return wording.MOMENT.format(day=long_day(at), time=f"{at:%H.%M}")
