"""Ranges of other laptops on their way in, within one transaction: stored as they come, applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.store import changes, clock, log
from kesra_desktop.store.arrivals import Arrival

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from sqlite3 import Connection

    from kesra_desktop.store.chain import Entry, Span
    from kesra_desktop.store.changes import Notice


@dataclass(frozen=True)
class Taken:
    """What taking in a file brought."""

    new: int
    known: int
    held: int


class Taking:
    """Takes ranges piece by piece, one after the other; memory does not grow with them."""

    def __init__(self, conn: Connection, now: datetime, notice: Notice) -> None:
        self._conn, self._now, self._notice = conn, now, notice
        self._arrival: Arrival | None = None
        self._newest = 0  # stamp that came
        self._sum = Taken(0, 0, 0)

    def add(self, span: Span, entries: Sequence[Entry], end: str | None = None) -> None:
        """Take the next verified entries of a range; ``end`` is the chain's hash after them."""
        if self._arrival is None or self._arrival.span is not span:
            self._finish_range()
            self._arrival = Arrival(self._conn, span, clock.stamp_of(self._now))
        self._arrival.add(entries, end)
        self._newest = max(self._newest, *(entry.hlc for entry in entries))

    def _finish_range(self) -> None:
        if self._arrival is None:
            return
        span, came = self._arrival.span, self._arrival.finish()
        self._arrival = None
        known = span.z - span.a + 1 - came.new - came.held
        before = self._sum
        self._sum = Taken(before.new + came.new, before.known + known, before.held + came.held)

    def settle(self) -> Taken:
        """Apply everything whose cause is here and return what was brought so far."""
        self._finish_range()
        released = changes.settle(self._conn, clock.stamp_of(self._now), self._notice)
        self._sum = Taken(self._sum.new + released, self._sum.known, self._sum.held)
        last = int(log.local(self._conn, "hlc") or 0)
        log.set_local(self._conn, "hlc", clock.received(last, self._newest, self._now))
        return self._sum
