"""How fast a queue is served, and when it will be through if it goes on so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOKED_AT = timedelta(hours=1)  # older handovers say nothing of the pace now
_FEWEST = 4  # handovers below which a pace would be a guess
_PAUSE = timedelta(minutes=20)


@dataclass(frozen=True)
class Pace:
    """People served an hour on this laptop, and when everybody is served at all desks' pace."""

    per_hour: int
    ends: datetime


def pace(times: Sequence[datetime], now: datetime, left: int, share: float) -> Pace | None:
    """Return the pace of the last hour, or None when there is none to speak of.

    ``times`` are this laptop's handovers; ``share`` is which part of all handovers of the day they
    are (1.0 when it serves alone), since the others go on too.
    """
    recent = sorted(moment for moment in times if now - LOOKED_AT <= moment <= now)
    if len(recent) < _FEWEST or now - recent[-1] > _PAUSE or not left:
        return None
    hours = (now - recent[0]) / timedelta(hours=1)
    per_hour = len(recent) / hours
    return Pace(round(per_hour), now + timedelta(hours=left * share / per_hour))
