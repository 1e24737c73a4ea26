"""What is known of one distribution day: who served how many, until when, and the last ones."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import JaroWinkler

from kesra_desktop.model.distributions import Handover, Void
from kesra_desktop.model.names import fold
from kesra_desktop.store import clock, joining, log
from kesra_desktop.store.standing import PAID, STANDING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kesra_desktop.store.store import Store

_WHO = joining.person("e.recipient")
_SAME_PERSON = joining.belongs("f.recipient", joining.person("h.recipient"))
_FIRST = (
    "NOT EXISTS (SELECT 1 FROM handover f WHERE f.distribution=h.distribution "  # noqa: S608
    f"AND {_SAME_PERSON} AND (f.at, f.id) < (h.at, h.id) "
    "AND NOT EXISTS (SELECT 1 FROM void v WHERE v.handover=f.id))"
)
_LEAST_LIKENESS = 0.84  # below it, clerks no longer see why a name is offered
# A receipt number starts with the code of the laptop that wrote it, and codes are unique.
_BOOK = "substr(h.receipt, 1, instr(h.receipt, '-') - 1)"


@dataclass(frozen=True)
class Tally:
    """What one laptop handed over on the day, as far as is known here."""

    book: str  # the beginning of its receipt numbers
    people: int  # a double handover counts its person once, at the desk that was first
    amount: int  # rupiah that left our hands


@dataclass(frozen=True)
class Similar:
    """Somebody whose name resembles what was typed, and how much."""

    recipient: str
    same_sound: bool
    likeness: float


@dataclass(frozen=True)
class Author:
    """Who wrote a record, at which laptop."""

    prefix: str
    operator: str
    at: datetime


def book_of(store: Store) -> str:
    """Return the beginning of this laptop's receipt numbers."""
    return store.device.prefix.replace("-", "")


def tallies(store: Store, distribution: str) -> list[Tally]:
    """Return what each laptop handed over, without what was voided."""
    rows = store.conn.execute(
        f"SELECT {_BOOK}, count(*) FILTER (WHERE {_FIRST}), "  # noqa: S608
        f"sum((SELECT sum({PAID}) "
        f"FROM json_each(h.lines) l)) FROM handover h WHERE h.distribution=? AND {STANDING} "
        "GROUP BY 1 ORDER BY 1",
        (distribution,),
    ).fetchall()
    return [Tally(book, people, amount or 0) for book, people, amount in rows]


def last_own(store: Store, distribution: str, limit: int) -> list[Handover]:
    """Return the last handovers of this laptop that stand, newest first."""
    book = book_of(store)
    rows = store.conn.execute(
        f"SELECT h.id FROM handover h WHERE h.distribution=? AND h.receipt>=? AND h.receipt<? "  # noqa: S608
        f"AND {STANDING} ORDER BY h.receipt DESC LIMIT ?",
        (distribution, f"{book}-", f"{book}.", limit),
    ).fetchall()
    return [store.get(Handover, row[0]) for row in rows]


def receipts_of_period(store: Store, period: str) -> dict[str, str]:
    """Return who was served in a period, with the receipt that stands; the newest when several."""
    rows = store.conn.execute(
        f"SELECT {joining.person('h.recipient')}, h.receipt FROM handover h "  # noqa: S608
        f"WHERE h.period=? AND {STANDING} ORDER BY h.at, h.id",
        (period,),
    )
    return dict(rows.fetchall())


def absent_on(store: Store, distribution: str) -> set[str]:
    """Return of whom an absence was noted on a day."""
    rows = store.conn.execute(
        f"SELECT DISTINCT {joining.person('a.recipient')} FROM absence a WHERE a.distribution=?",  # noqa: S608
        (distribution,),
    )
    return {row[0] for row in rows.fetchall()}


def author(store: Store, record: str) -> Author | None:
    """Return who wrote a record first."""
    row = store.conn.execute(
        "SELECT v.prefix, o.name, e.hlc FROM entry e JOIN device v ON v.d=e.d "
        "LEFT JOIN operator o ON o.id=json_extract(e.body,'$.u') "
        "WHERE CASE WHEN json_valid(e.body) THEN json_extract(e.body,'$.r') END=? "
        "ORDER BY e.hlc LIMIT 1",
        (record,),
    ).fetchone()
    if row is None:
        return None
    return Author(row[0], row[1] or "", clock.moment_of(row[2]).astimezone(store.now().tzinfo))


def known_until(store: Store) -> dict[str, datetime]:
    """Return, for each other laptop by its code, the moment of its newest change known here."""
    rows = store.conn.execute(
        "SELECT v.prefix, e.hlc FROM device v JOIN entry e ON e.d=v.d AND e.seq=v.got "
        "WHERE v.d<>? AND v.state='ok'",
        (log.OWN,),
    ).fetchall()
    zone = store.now().tzinfo
    return {prefix: clock.moment_of(hlc).astimezone(zone) for prefix, hlc in rows}


def other_laptops(store: Store) -> list[str]:
    """Return the codes of the office's other laptops."""
    rows = store.conn.execute(
        "SELECT prefix FROM device WHERE d<>? AND state='ok' AND base IS NULL ORDER BY prefix",
        (log.OWN,),
    )
    return [row[0] for row in rows.fetchall()]


def void_of(store: Store, handover: str) -> Void | None:
    """Return the fact that cancelled a handover, or None while it stands."""
    found = store.find(Void, handover=handover)
    return found[0] if found else None


def similar_on_list(store: Store, distribution: str, text: str, limit: int) -> list[Similar]:
    """Return who on the day's list has a name that resembles the text, most alike first."""
    sound = fold(text).casefold()
    if not sound:
        return []
    store.index_now()
    rows = store.conn.execute(
        "SELECT DISTINCT d.recipient, d.doc FROM entitlement e JOIN search_doc d "  # noqa: S608
        f"ON d.recipient={_WHO} WHERE e.distribution=? AND e._del=0",
        (distribution,),
    ).fetchall()
    found = []
    for recipient, doc in rows:
        own = doc.rpartition(" ~")[2].partition("~")[0]
        likeness = JaroWinkler.similarity(sound, own)
        if likeness >= _LEAST_LIKENESS:
            found.append(Similar(recipient, sound == own, likeness))
    return sorted(found, key=lambda one: (-one.likeness, one.recipient))[:limit]


def on_list(store: Store, distribution: str, people: Sequence[str]) -> set[str]:
    """Return which of these people are on the day's list."""
    rows = store.conn.execute(
        f"SELECT DISTINCT {_WHO} FROM entitlement e WHERE e.distribution=? AND e._del=0 "  # noqa: S608
        f"AND {_WHO} IN (SELECT value FROM json_each(?))",
        (distribution, json.dumps(list(people))),
    )
    return {row[0] for row in rows.fetchall()}
