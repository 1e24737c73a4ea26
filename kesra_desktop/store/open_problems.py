"""What a clerk still has to decide about a batch: problem by problem, in the order of the lists."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.model.findings import Level
from kesra_desktop.store import database

if TYPE_CHECKING:
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

# A note asks nothing; a row that was put aside or is in the register asks nothing any more.
_OPEN = (
    "FROM staged_problem p JOIN staged_row r ON r.n=p.row "
    "WHERE p.batch=? AND p.kept=0 AND p.level<>'I' AND r.held=0 AND r.outcome=''"
)


@dataclass(frozen=True)
class OpenGroup:
    """Undecided problems of one kind."""

    field: str
    code: str
    level: Level
    count: int
    proposals: int  # how many of them the reader could repair


@dataclass(frozen=True)
class OpenProblem:
    """One undecided problem of one row."""

    row: int
    field: str
    code: str


def groups(store: Store, batch: Batch) -> list[OpenGroup]:
    """Return the kinds, the weightiest first, then the most."""
    with database.reported():
        found = store.conn.execute(
            f"SELECT p.field, p.code, p.level, count(*), sum(p.proposal) {_OPEN} "
            "GROUP BY p.code, p.field",
            (batch.n,),
        ).fetchall()
    kinds = [OpenGroup(field, code, Level(level), *counts) for field, code, level, *counts in found]
    return sorted(kinds, key=lambda one: ("KTPI".index(one.level), -one.count, one.code))


def problems(store: Store, batch: Batch, field: str = "", code: str = "") -> list[OpenProblem]:
    """Return the undecided problems, of one kind or of all."""
    where, values = (" AND p.code=? AND p.field=?", [code, field]) if code else ("", [])
    with database.reported():
        found = store.conn.execute(
            f"SELECT p.row, p.field, p.code {_OPEN}{where} ORDER BY p.row",
            [batch.n, *values],
        ).fetchall()
    return [OpenProblem(*line) for line in found]


def rows_with_any(store: Store, batch: Batch) -> int:
    """Return how many rows have something undecided."""
    with database.reported():
        found = store.conn.execute(f"SELECT count(DISTINCT p.row) {_OPEN}", (batch.n,)).fetchone()
    return int(found[0])


def waiting(store: Store, batch: Batch, rows: set[int]) -> int:
    """Return how many of these rows are not in the register."""
    with database.reported():
        found = store.conn.execute(
            "SELECT count(*) FROM staged_row WHERE batch=? AND outcome='' "
            "AND n IN (SELECT value FROM json_each(?))",
            (batch.n, json.dumps(sorted(rows))),
        ).fetchone()
    return int(found[0])


def first_rows(store: Store, sheet: int, last: int) -> tuple[int, ...]:
    """Return the numbers of the people on the first rows of a sheet."""
    with database.reported():
        found = store.conn.execute(
            "SELECT n FROM staged_row WHERE sheet=? AND row<=?", (sheet, last)
        ).fetchall()
    return tuple(n for (n,) in found)


def counts_by_field(store: Store, batch: Batch, sheet: int) -> dict[str, int]:
    """Return, for one sheet, in how many cells of each field something was noticed."""
    with database.reported():
        found = store.conn.execute(
            "SELECT p.field, count(DISTINCT p.row) FROM staged_problem p "
            "JOIN staged_row r ON r.n=p.row "
            "WHERE p.batch=? AND r.sheet=? AND p.kept=0 AND p.level<>'I' GROUP BY p.field",
            (batch.n, sheet),
        )
        return dict(found.fetchall())
