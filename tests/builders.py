"""Real laptops with a real encrypted store, and valid records, for every test."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.people import Recipient
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import OfficePlan, create_office

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.store.store import Store

WIB = timezone(timedelta(hours=7))
START = datetime(2025, 11, 18, 8, 0, tzinfo=WIB)
PASSPHRASE = "empat kata mudah diingat"


class Clock:
    """A clock that moves one second at each look, and wherever a test sets it."""

    def __init__(self, start: datetime = START) -> None:
        self.moment = start

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def laptop(folder: Path, prefix: str = "A1", clock: Clock | None = None) -> Store:
    """Return the first laptop of a new invented office; the cost of its slot is the floor."""
    plan = OfficePlan(
        "Bagian Kesra Kota Arungjati", prefix, "Ruang koordinator", "Lastri", PASSPHRASE
    )
    return create_office(folder, plan, clock or Clock(), Cost())


def a_recipient(**changes: Any) -> Recipient:
    """Return a valid invented person."""
    return Recipient(
        **{"full_name": "Siti Rohmatun Khoiriyah", "nik": "3399014302759001", **changes}
    )
