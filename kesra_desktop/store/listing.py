"""Long lists of people: searched, filtered, and where each one stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.model.names import fold
from kesra_desktop.store import joining, search
from kesra_desktop.store.standing import STANDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.store.store import Store

_SHORTEST_SOUND = 3
_WHO = joining.person("recipient")
_IN_PROGRAMME = f"r.id IN (SELECT {_WHO} FROM enrolment WHERE programme=? AND _del=0)"  # noqa: S608
_ON_THE_DAY = f"r.id IN (SELECT {_WHO} FROM entitlement WHERE distribution=? AND _del=0)"  # noqa: S608
_OPEN_DAY = "JOIN distribution x ON x.id=e.distribution AND coalesce(x.closed,0)=0"
_STANDINGS = f"""
WITH who(id) AS (SELECT value FROM json_each(?))
SELECT who.id,
  (SELECT count(DISTINCT e.distribution) FROM entitlement e {_OPEN_DAY}
     WHERE {joining.belongs("e.recipient", "who.id")} AND e._del=0),
  (SELECT count(DISTINCT h.period) FROM handover h
     JOIN entitlement e ON {joining.belongs("e.recipient", "who.id")} AND e.period=h.period
       AND e._del=0 {_OPEN_DAY}
     WHERE {joining.belongs("h.recipient", "who.id")}
       AND {STANDING}),
  (SELECT count(*) FROM enrolment n
     WHERE {joining.belongs("n.recipient", "who.id")} AND n._del=0),
  (SELECT count(*) FROM enrolment n WHERE {joining.belongs("n.recipient", "who.id")} AND n._del=0
     AND n.status IN ('ditetapkan', 'siap_salur'))
FROM who
"""  # noqa: S608  (written in this file)


@dataclass(frozen=True)
class Filters:
    """What a list of people is narrowed to; an empty text means everybody."""

    district: str = ""
    category: str = ""
    programme: str = ""
    distribution: str = ""

    def __bool__(self) -> bool:
        """Return whether anything is narrowed."""
        return self != Filters()


@dataclass(frozen=True)
class Standing:
    """Where a person stands: rights of open days, aid received, and the newest proposal."""

    rights: int = 0  # rights on days that are not closed
    served: int = 0  # of these, how many were handed over
    proposals: int = 0
    decided: int = 0


def list_people(store: Store, text: str, filters: Filters) -> search.Found:
    """Return the ids of who fits: best first when searched, else by name."""
    store.index_now()
    typed = " ".join(text.casefold().split())
    if not filters:
        if typed:
            return search.find_people(store, typed, limit=search.COUNT_CAP)
        rows = store.conn.execute("SELECT recipient FROM search_doc ORDER BY sort").fetchall()
    else:
        rows = _filtered(store, typed, filters)
    return search.Found(tuple(row[0] for row in rows), len(rows), capped=False)


def _filtered(store: Store, typed: str, filters: Filters) -> list[tuple[str]]:
    where, values = _conditions(filters)
    if typed:
        words = [f"%{_escaped(word)}%" for word in typed.split()]
        fits = " AND ".join(["d.doc LIKE ? ESCAPE '!'"] * len(words))
        sounds = fold(typed).casefold()
        if len(sounds) >= _SHORTEST_SOUND:
            fits = f"({fits}) OR d.doc LIKE ? ESCAPE '!'"
            words.append(f"%~%{_escaped(sounds)}%")  # the folded names stand after a tilde
        where.append(f"({fits})")
        values += words
    conditions = " AND ".join(where)  # written in this file; only values come from outside
    sql = (
        "SELECT d.recipient FROM search_doc d JOIN recipient r ON r.id=d.recipient "  # noqa: S608
        f"WHERE {conditions} ORDER BY d.sort"
    )
    return store.conn.execute(sql, values).fetchall()


def _conditions(filters: Filters) -> tuple[list[str], list[str]]:
    where, values = [], []
    if filters.district:
        where.append("substr(r.kelurahan_code, 1, 8)=?")
        values.append(filters.district)
    if filters.category:
        where.append("r.category=?")
        values.append(filters.category)
    if filters.programme:
        where.append(_IN_PROGRAMME)
        values.append(filters.programme)
    if filters.distribution:
        where.append(_ON_THE_DAY)
        values.append(filters.distribution)
    return where, values


def _escaped(word: str) -> str:
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def districts(store: Store) -> list[str]:
    """Return the codes of the districts where people of the register live."""
    rows = store.conn.execute(
        "SELECT DISTINCT substr(kelurahan_code, 1, 8) FROM recipient "
        "WHERE length(kelurahan_code)>=8 AND _del=0 ORDER BY 1"
    )
    return [row[0] for row in rows.fetchall()]


def categories(store: Store) -> list[str]:
    """Return the categories in use."""
    rows = store.conn.execute(
        "SELECT DISTINCT category FROM recipient WHERE category<>'' AND _del=0 ORDER BY 1"
    )
    return [row[0] for row in rows.fetchall()]


def standings(store: Store, people: Sequence[str]) -> dict[str, Standing]:
    """Return where each of these people stands, in one reading."""
    rows = store.conn.execute(_STANDINGS, (json.dumps(list(people)),)).fetchall()
    return {row[0]: Standing(*row[1:]) for row in rows}


def names_of_places(store: Store, people: Sequence[str]) -> dict[str, str]:
    """Return "role institution" of each of these people who has one, the newest first."""
    rows = store.conn.execute(
        "SELECT who.value, r.role, i.name FROM json_each(?) who "  # noqa: S608
        f"JOIN role r ON {joining.belongs('r.recipient', 'who.value')} AND r._del=0 "
        "JOIN institution i ON i.id=r.institution ORDER BY r.rowid",
        (json.dumps(list(people)),),
    ).fetchall()
    return {person: f"{role} {name}".strip() for person, role, name in rows}
