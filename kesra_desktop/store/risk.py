"""Rights that somebody took over who did not hold them: the laptop that did was lost or broken.

Until its last changes came, nobody knows whether it handed something over; two handovers of such a
right are nobody's fraud.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kesra_desktop.store import joining, log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

_WRITES = """
SELECT v.prefix, e.body FROM entitlement t
JOIN entry e ON CASE WHEN json_valid(e.body) THEN json_extract(e.body,'$.r') END=t.id
JOIN device v ON v.d=e.d
WHERE t.period=? AND t.recipient IN (SELECT value FROM json_each(?))
"""


def taken_over(conn: Connection, period: str, recipient: str) -> bool:
    """Return whether a right of a person in a period was moved by a laptop that did not hold it."""
    people = json.dumps(joining.members(conn, recipient))
    rows = conn.execute(_WRITES, (period, people)).fetchall()
    return any(
        holder not in ("", prefix)
        for prefix, text in rows
        for holder in _holders_before(conn, json.loads(text))
    )


def _holders_before(conn: Connection, body: dict[str, Any]) -> Iterator[str]:
    """Yield who held a right before an edit gave it to another desk."""
    named = body.get("b")
    if body.get("k") != "e" or not isinstance(named, dict):
        return
    for ref in named.get("desk", ()):
        code, _, number = str(ref).partition(":")
        row = conn.execute("SELECT d FROM device WHERE code=?", (code,)).fetchone()
        if row and number.isdecimal():
            values = log.body_at(conn, row[0], int(number)).get("v")
            yield str(values.get("desk", "")) if isinstance(values, dict) else ""
