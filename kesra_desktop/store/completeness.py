"""How far the register is rebuilt: people there against the last known totals, and what waits."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.model.areas import areas
from kesra_desktop.model.sources import KnownTotal
from kesra_desktop.model.workflow import GONE
from kesra_desktop.store import joining

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Slot:
    """One programme, category or kecamatan: how many there were, are, and wait in lists."""

    programme: str  # code
    category: str
    district_code: str
    known: int
    year: int
    source: str  # the list that says so, or nothing: a clerk entered it
    rebuilt: int
    waiting: int  # rows of lists on this laptop that are not in the register

    @property
    def missing(self) -> int:
        """Return how many people are still to be found."""
        return max(0, self.known - self.rebuilt)

    def district(self) -> str:
        """Return the name of the kecamatan, or nothing: all of them."""
        found = areas().district(self.district_code.replace(".", ""))
        return found.name if found else self.district_code


def slots(store: Store, programme: str = "") -> list[Slot]:
    """Return every slot with a known total, those with the most people missing first.

    The last known total of a slot is that of the newest year; of one year, what a clerk entered
    counts before a list, and the longer list before the shorter.
    """
    last: dict[tuple[str, str, str], KnownTotal] = {}
    for total in store.find(KnownTotal):
        key = (total.programme, total.category.casefold(), total.district_code)
        if programme in ("", total.programme) and _order(total) > _order(last.get(key)):
            last[key] = total
    there = _rebuilt(store)
    waiting = _waiting(store)
    found = [
        Slot(
            one.programme,
            one.category,
            one.district_code,
            one.people,
            one.year,
            one.source,
            _sum(there[one.programme], one),
            0 if one.programme else _sum(waiting, one),
        )
        for one in last.values()
    ]
    return sorted(found, key=lambda slot: (-slot.missing, slot.category, slot.district_code))


def _order(total: KnownTotal | None) -> tuple[int, bool, int]:
    return (total.year, not total.source, total.people) if total else (-1, False, -1)


# Category and kecamatan of a person; a kelurahan code begins with that of its kecamatan.
_WHERE = "lower(coalesce(r.category,'')), substr(coalesce(r.kelurahan_code,''),1,8)"
Counts = dict[tuple[str, str], int]  # (category in small letters, kecamatan code): people


def _sum(counts: Counts, total: KnownTotal) -> int:
    """Return how many people fit a total; what it leaves out means all."""
    category, district = total.category.casefold(), total.district_code
    return sum(
        people
        for (found, place), people in counts.items()
        if category in ("", found) and district in ("", place)
    )


def _rebuilt(store: Store) -> defaultdict[str, Counts]:
    """Return the people of the register by programme (all of them under an empty code)."""
    found: defaultdict[str, Counts] = defaultdict(dict)
    found[""] = _counts(
        store,
        f"SELECT {_WHERE}, count(*) FROM recipient r WHERE r._del=0 AND NOT EXISTS "  # noqa: S608
        "(SELECT 1 FROM alias a WHERE a.id=r.id AND a.main<>r.id) GROUP BY 1,2",
    )
    gone = ",".join(f"'{status.value}'" for status in sorted(GONE))
    person = joining.person("e.recipient")
    rows = store.conn.execute(
        f"SELECT p.code, {_WHERE}, count(DISTINCT {person}) "  # noqa: S608
        f"FROM enrolment e JOIN programme p ON p.id=e.programme JOIN recipient r ON r.id={person} "
        f"WHERE e._del=0 AND r._del=0 AND coalesce(e.status,'') NOT IN ({gone}) GROUP BY 1,2,3"
    ).fetchall()
    for code, category, district, people in rows:
        found[code][category, district] = people
    return found


def _waiting(store: Store) -> Counts:
    """Return the rows of lists that wait, of batches that were not refused."""
    return _counts(
        store,
        "SELECT lower(coalesce(json_extract(r.doc,'$.f.category'),'')), "
        "substr(coalesce(json_extract(r.doc,'$.f.kelurahan_code'),''),1,8), count(*) "
        "FROM batch b JOIN staged_row r ON r.batch=b.n WHERE r.outcome='' "
        "AND b.state IN ('open','accepting','accepted','undone') GROUP BY 1,2",
    )


def _counts(store: Store, sql: str) -> Counts:
    return {(name, place): count for name, place, count in store.conn.execute(sql).fetchall()}


def told_by_rows(store: Store, batch: int) -> list[tuple[int, int, str, str]]:
    """Return (row, sheet, category, kecamatan code) of every row of a batch, by its number."""
    return store.conn.execute(
        "SELECT n, sheet, coalesce(json_extract(doc,'$.f.category'),''), "
        "substr(coalesce(json_extract(doc,'$.f.kelurahan_code'),''),1,8) "
        "FROM staged_row WHERE batch=? ORDER BY n",
        (batch,),
    ).fetchall()
