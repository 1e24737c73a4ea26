"""What came from other laptops and a person must look at, beside doubles and clashes.

Entries put aside, records that refer to nothing, handovers beyond a right. All of it follows from
the entries: laptops with the same entries ask the same, and a decision settles it everywhere.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.fields import fields_of
from kesra_desktop.model.record import kinds
from kesra_desktop.store import (
    authority,
    chain,
    decisions,
    fold,
    forgetting,
    forks,
    knowing,
    log,
)
from kesra_desktop.store.rows import Write
from kesra_desktop.store.standing import STANDING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

NOTED = "noted"
_LOOKED = "references_looked"
# Of two the question is asked as a double handover.
_ONLY_ONE = (
    f"SELECT 1 FROM handover o JOIN handover h ON h.period=o.period "  # noqa: S608
    f"AND h.recipient=o.recipient WHERE o.id=? AND {STANDING} GROUP BY o.id "
    "HAVING count(*)=1 AND max(h.id)=o.id"
)


_Found = tuple[str, str, str, str]


class Why(StrEnum):
    """Why an entry was put aside."""

    BEYOND = "beyond"  # its author's role does not allow it
    NEWER = "newer"  # of a newer program: taken up after an update
    SENSELESS = "senseless"  # it breaks a rule, or rests on something that does
    STOPPED = "stopped"  # a newer program says that older ones must not pass it


@dataclass(frozen=True)
class Aside:
    """Entries of one laptop that are kept and not applied, for one reason."""

    key: str
    why: Why
    prefix: str
    label: str
    entries: tuple[tuple[int, dict[str, Any]], ...]  # number and body, as far as it can be read
    on: tuple[str, ...]  # what a decision is made on


@dataclass(frozen=True)
class Dangling:
    """A record that refers to one that is not there."""

    key: str
    kind: str
    record: str
    field: str
    wanted: str  # the id that is nowhere

    @property
    def on(self) -> tuple[str, ...]:
        """Return what a decision is made on."""
        return (self.wanted,)


@dataclass(frozen=True)
class Excess:
    """One handover of more than its person had a right to."""

    key: str
    handover: str
    item: str
    given: str
    allowed: str

    @property
    def on(self) -> tuple[str, ...]:
        """Return what a decision is made on."""
        return (self.handover,)


Question = Aside | Dangling | Excess


# --- entries put aside ----------------------------------------------------------------------------


def put_aside(store: Store) -> list[Aside]:
    """Return what is put aside and nobody noted, by laptop and reason."""
    found: defaultdict[tuple[str, Why], list[tuple[int, str, dict[str, Any]]]] = defaultdict(list)
    rows = store.conn.execute(
        "SELECT coalesce(v.base, v.code), e.seq, e.commit_, e.body, l.why FROM later l "
        "JOIN entry e ON e.d=l.d AND e.seq=l.seq JOIN device v ON v.d=l.d ORDER BY 1, 2, 3"
    ).fetchall()
    for code, seq, commit, text, why in rows:
        if text is not None and why != forgetting.ABOUT_FORGOTTEN:
            body = _readable(text)
            found[code, _why(body, why)].append((seq, commit, body))
    for code, seq, commit, body in _stopped(store.conn):
        found[code, Why.STOPPED].append((seq, commit, body))
    asides = [_aside(store.conn, *key, entries) for key, entries in sorted(found.items())]
    return [one for one in asides if not _is_noted(store, one.key, one.on)]


def _readable(text: str) -> dict[str, Any]:
    try:
        return chain.check_body(text)
    except ValueError:
        return {}


def _why(body: dict[str, Any], said: str) -> Why:
    if said == authority.BEYOND:
        return Why.BEYOND
    is_known = body.get("k") in fold.VERBS and body.get("t", "recipient") in kinds()
    return Why.SENSELESS if is_known or not body else Why.NEWER


def _stopped(conn: Connection) -> Iterator[tuple[str, int, str, dict[str, Any]]]:
    for code, seq, commit, text in conn.execute(
        "SELECT coalesce(v.base, v.code), e.seq, e.commit_, e.body FROM device v "
        "JOIN entry e ON e.d=v.d AND e.seq=v.applied+1 "
        "WHERE v.applied < min(v.got, coalesce(v.last_ok, v.got))"
    ).fetchall():
        body = _readable(text or "{}")
        if body.get("!") == 1:
            yield code, seq, commit, body


def _aside(
    conn: Connection, code: str, why: Why, entries: list[tuple[int, str, dict[str, Any]]]
) -> Aside:
    prefix, label = conn.execute(
        "SELECT prefix, label FROM device WHERE code=?", (code,)
    ).fetchone()
    told = tuple((seq, body) for seq, _, body in entries)
    last = max(entries, key=lambda one: one[:2])[1]
    return Aside(f"aside:{why}:{code}", why, prefix, label, told, (str(len(entries)), last))


def _is_noted(store: Store, key: str, on: tuple[str, ...]) -> bool:
    return decisions.decided(decisions.standing(store, key), on) not in (None, decisions.OPEN)


# --- what others' entries left behind -------------------------------------------------------------


def dangling(store: Store) -> list[Dangling]:
    """Return records that refer to one that is not there, until somebody noted it."""
    found = []
    for kind, record, field, wanted in _looked(store)["dangling"]:
        one = Dangling(f"dangling:{kind}:{record}:{field}"[:200], kind, record, field, wanted)
        if not _is_noted(store, one.key, one.on):
            found.append(one)
    return found


def excesses(store: Store) -> list[Excess]:
    """Return single handovers of more than their right, until somebody noted them."""
    found = []
    for handover, item, given, allowed in _looked(store)["excesses"]:
        one = Excess(f"excess:{handover}", handover, item, given, allowed)
        given_once = store.conn.execute(_ONLY_ONE, (handover,)).fetchone()
        if given_once and not _is_noted(store, one.key, one.on):
            found.append(one)
    return found


def _looked(store: Store) -> dict[str, Any]:
    """Return what was found when the whole was looked through; again after others' entries came.

    What this laptop writes is checked where it is written.
    """
    own = store.device.code
    seen = {c: n for c, n in log.vector(store.conn).items() if forks.base_of(c) != own}
    kept: dict[str, Any] = json.loads(log.local(store.conn, _LOOKED) or "{}")
    if kept.get("seen") != seen:
        kept = {
            "seen": seen,
            "dangling": list(_dangling(store.conn)),
            "excesses": list(_excesses(store.conn)),
        }
        with store.transaction():
            log.set_local(store.conn, _LOOKED, json.dumps(kept))
    return kept


def _dangling(conn: Connection) -> Iterator[_Found]:
    for name, kind in sorted(kinds().items()):
        for field in fields_of(kind):
            target = field.declared.refers_to
            if target in kinds():
                yield from _into_nothing(conn, (name, field.name), target)
                yield from _out_of_use_meanwhile(conn, (name, field.name), target)


def _into_nothing(conn: Connection, place: tuple[str, str], target: str) -> Iterator[_Found]:
    name, field = place
    rows = conn.execute(
        f'SELECT id, "{field}" FROM {name} a WHERE _del=0 AND "{field}"<>\'\' '  # noqa: S608
        f'AND NOT EXISTS (SELECT 1 FROM {target} b WHERE b.id=a."{field}") ORDER BY id'
    ).fetchall()
    yield from ((name, record, field, wanted) for record, wanted in rows)


def _out_of_use_meanwhile(
    conn: Connection, place: tuple[str, str], target: str
) -> Iterator[_Found]:
    """Yield records made for one that another laptop took out of use, neither knowing of it."""
    if kinds()[target].is_fact:
        return
    name, field = place
    rows = conn.execute(
        f'SELECT a.id, a."{field}", a._d, a._s, f.d, f.seq FROM {name} a '  # noqa: S608
        f'JOIN {target} b ON b.id=a."{field}" AND b._del=1 '
        f"JOIN fhead f ON f.t='{target}' AND f.r=b.id AND f.f='_del' "
        "WHERE a._del=0 AND a._d<>f.d ORDER BY a.id"
    ).fetchall()
    for record, wanted, *writes in rows:
        made, gone = Write(*writes[:2]), Write(*writes[2:])
        if not (knowing.knew(conn, made, gone) or knowing.knew(conn, gone, made)):
            yield name, record, field, wanted


_EXCESSES = f"""
WITH given AS (
  SELECT h.id, h.period, h.recipient, json_extract(l.value,'$[0]') AS item,
    sum(CAST(json_extract(l.value,'$[1]') AS REAL)) AS quantity,
    sum(json_extract(l.value,'$[2]')) AS amount
  FROM handover h JOIN json_each(h.lines) l WHERE {STANDING} GROUP BY 1, 4),
allowed AS (
  SELECT g.*, coalesce((SELECT max(CAST(coalesce(e.quantity,'1') AS REAL)) FROM entitlement e
    WHERE e.recipient=g.recipient AND e.period=g.period AND e.item=g.item AND e._del=0), 0) AS most,
  coalesce((SELECT max(coalesce(e.amount,0)) FROM entitlement e
    WHERE e.recipient=g.recipient AND e.period=g.period AND e.item=g.item AND e._del=0), 0) AS money
  FROM given g)
SELECT id, item, quantity, most, amount, money FROM allowed a
WHERE (quantity > most + 1e-9 OR amount > money)
  AND NOT EXISTS (SELECT 1 FROM alias x WHERE x.id=a.recipient OR x.main=a.recipient)
  AND NOT EXISTS (SELECT 1 FROM forgotten_person x WHERE x.id=a.recipient)
ORDER BY id, item
"""  # noqa: S608  (our own text)


def _excesses(conn: Connection) -> Iterator[_Found]:
    once = set()
    for handover, item, quantity, most, amount, money in conn.execute(_EXCESSES).fetchall():
        if handover not in once:
            once.add(handover)
            pair = (amount, money) if amount > money else (quantity, most)
            yield handover, item, *(f"{number:.10g}" for number in pair)


_ASKED: dict[str, Callable[[Store], Sequence[Question]]] = {
    "aside": put_aside,
    "dangling": dangling,
    "excess": excesses,
}


def question(store: Store, key: str) -> Question | None:
    """Return one question, or None when it is settled or was never asked."""
    asked = _ASKED[key.partition(":")[0]](store)
    return next((one for one in asked if one.key == key), None)


def settle(store: Store, one: Question, note: str) -> None:
    """Note that somebody looked: nobody is asked again, unless more of it comes.

    Raises:
        NotYourStep: the operator's role may not.

    """
    decisions.write(store, one.key, NOTED, one.on, note)
