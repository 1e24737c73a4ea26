"""The hybrid logical clock: one rising number for each device, pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_COUNTER_BITS = 20
MAX_AHEAD = timedelta(hours=48)
LIMIT = 2**61


def stamp_of(moment: datetime) -> int:
    """Return the first stamp of a moment's millisecond."""
    ms = max(1, (moment - _EPOCH) // timedelta(milliseconds=1))
    return min(ms << _COUNTER_BITS, LIMIT - 1)


def moment_of(stamp: int) -> datetime:
    """Return the moment a stamp was made, by its maker's clock."""
    return _EPOCH + timedelta(milliseconds=stamp >> _COUNTER_BITS)


def tick(last: int, now: datetime) -> int:
    """Return the stamp of a new own entry: strictly after the last one."""
    return max(stamp_of(now), last + 1)


def received(last: int, stamp: int, now: datetime) -> int:
    """Return this device's stamp after seeing another's; a clock far ahead cannot drag it along."""
    return max(last, min(stamp, stamp_of(now + MAX_AHEAD)))


def rank(stamp: int, in_doubt: bool) -> int:
    """Return what decides between concurrent writes: a clock in doubt loses to any other."""
    return stamp - LIMIT if in_doubt else stamp
