"""Whether this laptop's clock can be believed: entries made while it cannot lose to any other.

An empty battery sends a laptop back by years; somebody typed a wrong month. Cause decides before
clocks do, so a wrong clock harms little; but dates are shown, and somebody should set it right.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop import BUILT
from kesra_desktop.store import clock, log

if TYPE_CHECKING:
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

_SLACK = timedelta(minutes=10)
_APART = timedelta(hours=48)
_WITNESSES = 2  # one other laptop may be wrong itself
_WALL, _OTHERS = "wall", "clock:"
_EASTERNMOST = timezone(timedelta(hours=14))  # where a day begins first


class Doubt(StrEnum):
    """Why the clock is not believed."""

    NONE = ""
    BEFORE_BUILD = "before_build"  # no right clock showed this before the program was made
    WENT_BACK = "went_back"  # it showed a later time here before
    OTHERS_DIFFER = "others_differ"  # two other laptops are more than two days away, alike


def doubt(conn: Connection, now: datetime) -> Doubt:
    """Return why the clock is in doubt at a moment, if it is."""
    if now < datetime.combine(BUILT, datetime.min.time(), _EASTERNMOST):
        return Doubt.BEFORE_BUILD
    last = int(log.local(conn, _WALL) or 0)
    if last and now < clock.moment_of(last) - _SLACK:
        return Doubt.WENT_BACK
    rows = conn.execute(
        "SELECT v FROM local WHERE k>=? AND k<?", (_OTHERS, _OTHERS.replace(":", ";"))
    )
    apart = [int(row[0]) for row in rows.fetchall() if abs(int(row[0])) > _APART.total_seconds()]
    ahead = sum(seconds > 0 for seconds in apart)
    if max(ahead, len(apart) - ahead) >= _WITNESSES:
        return Doubt.OTHERS_DIFFER
    return Doubt.NONE


def confirm(store: Store) -> Doubt:
    """Take the clock's present time for right: somebody looked at it and at a calendar.

    Return what is still in doubt: a time before the program was made cannot be right.
    """
    with store.transaction():
        log.set_local(store.conn, _WALL, clock.stamp_of(store.now()))
        store.conn.execute(
            "UPDATE local SET v=0 WHERE k>=? AND k<?", (_OTHERS, _OTHERS.replace(":", ";"))
        )
    return doubt(store.conn, store.now())


def marked(store: Store) -> list[tuple[str, int, datetime]]:
    """Return what was written while a clock was in doubt: laptop's code, number, time it showed."""
    rows = store.conn.execute(
        "SELECT v.prefix, e.seq, e.hlc FROM entry e JOIN device v ON v.d=e.d "
        "WHERE e.body LIKE '%\"cd\":1%' AND CASE WHEN json_valid(e.body) THEN "
        "json_extract(e.body,'$.cd') END=1 ORDER BY v.code, e.seq"
    ).fetchall()
    zone = store.now().tzinfo
    return [(prefix, seq, clock.moment_of(hlc).astimezone(zone)) for prefix, seq, hlc in rows]
