"""The rows of a batch: one person each, with what was noticed and what became of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import NotFound
from kesra_desktop.model.findings import Level
from kesra_desktop.store import database, staged_docs, staging
from kesra_desktop.store.staged_docs import level_of, worst_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kesra_desktop.store.staged_docs import StagedLine
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class StagedRow:
    """One person found on one row, with what was noticed and what the clerk decided."""

    n: int  # its number on this laptop, the same for ever
    sheet: int
    row: int  # as the spreadsheet shows it
    k: int
    cls: str
    fields: dict[str, str]
    problems: tuple[str, ...]  # field:CODE
    suggest: dict[str, str]
    raw: dict[str, tuple[str, str]]  # field: (column letter, text)
    kept: dict[str, str] = field(default_factory=dict)  # field:CODE kept as it is: the reason
    typed: dict[str, str] = field(default_factory=dict)  # field a clerk filled: the reason
    document: str = ""  # the document a clerk had at hand
    held: bool = False
    decided: bool = False  # the clerk decided something about it
    outcome: str = ""  # "", added or enriched
    recipient: str = ""

    def open_problems(self, *levels: Level) -> tuple[str, ...]:
        """Return the problems of these levels that nobody decided."""
        return tuple(
            text
            for text in self.problems
            if text not in self.kept and level_of(text.partition(":")[2]) in levels
        )


def add_lines(store: Store, batch: Batch, sheet: int, lines: Sequence[StagedLine]) -> None:
    """Add rows that were just read in one transaction; their numbers are given here."""
    with store.transaction():
        (last,) = store.conn.execute("SELECT coalesce(max(n),0) FROM staged_row").fetchone()
        numbered = list(enumerate(lines, last + 1))
        store.conn.executemany(
            "INSERT INTO staged_row(n,batch,sheet,row,k,worst,doc) VALUES (?,?,?,?,?,?,?)",
            [(n, batch.n, sheet, one.row, one.k, one.worst, one.doc) for n, one in numbered],
        )
        store.conn.executemany(
            _ADD_PROBLEM,
            [
                (batch.n, code, n, name, level, 0, proposal)
                for n, one in numbered
                for code, name, level, proposal in one.marks
            ],
        )


NAMELESS = "NM01"  # nobody can be found, called or paid without a name
_ADD_PROBLEM = "INSERT OR IGNORE INTO staged_problem VALUES (?,?,?,?,?,?,?)"


def save_row(store: Store, batch: Batch, row: StagedRow) -> None:
    """Keep a row as it is now."""
    with store.transaction():
        store.conn.execute(
            "UPDATE staged_row SET doc=?, worst=?, held=?, decided=? WHERE n=?",
            (_doc(row), _worst(row), int(row.held), int(row.decided), row.n),
        )
        store.conn.execute("DELETE FROM staged_problem WHERE row=?", (row.n,))
        store.conn.executemany(_ADD_PROBLEM, _problem_lines(batch.n, row.n, row))


def set_outcomes(store: Store, found: Iterable[tuple[int, str, str]]) -> None:
    """Remember what rows did to the register: (row, outcome, recipient); empty: nothing."""
    store.conn.executemany(
        "UPDATE staged_row SET outcome=?, recipient=? WHERE n=?",
        [(outcome, recipient, row) for row, outcome, recipient in found],
    )


def clear_outcomes(store: Store, batch: Batch, staying: list[str]) -> None:
    """Let the rows of a batch wait again, except those of recipients who stay."""
    store.conn.execute(
        "UPDATE staged_row SET outcome='', recipient='' WHERE batch=? "
        "AND recipient NOT IN (SELECT value FROM json_each(?))",
        (batch.n, json.dumps(staying)),
    )


def row(store: Store, batch: Batch, n: int) -> StagedRow:
    """Return one row by its number.

    Raises:
        NotFound: the batch has no such row.

    """
    found = list(_rows(store, batch, "r.n=?", [n]))
    if not found:
        raise NotFound(what=f"{batch.id} r{n}")
    return found[0]


def at(store: Store, batch: Batch, sheet: int, row_number: int) -> list[int]:
    """Return the numbers of the people on one row of a sheet."""
    found = store.conn.execute(
        "SELECT n FROM staged_row WHERE batch=? AND sheet=? AND row=? ORDER BY k",
        (batch.n, sheet, row_number),
    )
    return [line[0] for line in found]


def rows_of_source(store: Store, source: str) -> set[int]:
    """Return the rows typed from the pages of a source that are in a list being checked."""
    batch = staging.of_pages(store, source)
    if batch is None:
        return set()
    found = store.conn.execute("SELECT row FROM staged_row WHERE batch=?", (batch.n,))
    return {line[0] for line in found}


@dataclass(frozen=True)
class Choice:
    """Which rows of a batch are meant; everything left out means all."""

    problem: str = ""  # a code
    field: str = ""  # only with a problem
    sheet: int = 0
    state: str = ""  # clean, decided, open, held, waiting (no outcome yet) or in (the register)
    numbers: tuple[int, ...] | None = None


_STATES = {
    "": "1",
    "held": "r.held=1 AND r.outcome=''",
    "waiting": "r.outcome=''",
    "in": "r.outcome<>''",
    "decided": "r.decided=1",
    "open": "r.worst<>''",
    "clean": "r.decided=0 AND r.worst=''",
}


def rows(
    store: Store, batch: Batch, choice: Choice | None = None, offset: int = 0, limit: int = -1
) -> Iterator[StagedRow]:
    """Yield the chosen rows in the order they stand in the lists."""
    where, values = _where(choice or Choice(), batch)
    return _rows(store, batch, f"{where} ORDER BY r.n LIMIT ? OFFSET ?", [*values, limit, offset])


def count_rows(store: Store, batch: Batch, choice: Choice | None = None) -> int:
    """Return how many rows are chosen."""
    where, values = _where(choice or Choice(), batch)
    found = store.conn.execute(
        f"SELECT count(*) FROM staged_row r WHERE r.batch=? AND {where}",  # noqa: S608
        [batch.n, *values],
    ).fetchone()
    return int(found[0])


def _where(choice: Choice, batch: Batch) -> tuple[str, list[Any]]:
    parts, values = [_STATES[choice.state]], list[Any]()
    if choice.problem:
        also = " AND p.field=?" if choice.field else ""
        parts.append(
            f"r.n IN (SELECT p.row FROM staged_problem p WHERE p.batch=? AND p.code=?{also})"  # noqa: S608
        )
        values += [batch.n, choice.problem, *([choice.field] if choice.field else [])]
    if choice.sheet:
        parts.append("r.sheet=?")
        values.append(choice.sheet)
    if choice.numbers is not None:
        parts.append("r.n IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(choice.numbers))
    return " AND ".join(parts), values


def _rows(store: Store, batch: Batch, where: str, values: list[Any]) -> Iterator[StagedRow]:
    with database.reported():
        cursor = store.conn.execute(
            "SELECT r.n,r.sheet,r.row,r.k,r.doc,r.held,r.decided,r.outcome,r.recipient "  # noqa: S608
            f"FROM staged_row r WHERE r.batch=? AND {where}",
            [batch.n, *values],
        )
    for line in cursor:
        yield _row(*line)


def _row(  # noqa: PLR0913, PLR0917  (the columns of the table)
    n: int, sheet: int, number: int, k: int, doc: str,
    held: int, decided: int, outcome: str, recipient: str,
) -> StagedRow:  # fmt: skip
    found = staged_docs.read(doc)
    return StagedRow(
        n, sheet, number, k, found.get("c", "data"), found["f"], tuple(found.get("p", ())),
        found.get("s", {}), found["r"], found.get("k", {}), found.get("t", {}), found.get("d", ""),
        bool(held), bool(decided), outcome, recipient,
    )  # fmt: skip


def _doc(row: StagedRow) -> str:
    text = staged_docs.line(
        row.row, row.k, row.cls, row.fields, row.problems, row.suggest, row.raw
    ).doc
    return staged_docs.decided(text, {"k": row.kept, "t": row.typed, "d": row.document})


def _worst(row: StagedRow) -> str:
    return worst_of(text for text in row.problems if text not in row.kept)


def _problem_lines(batch: int, n: int, row: StagedRow) -> Iterator[tuple[Any, ...]]:
    for code, name, level, proposal in staged_docs.marks_of(row.problems, _repaired(row)):
        yield batch, code, n, name, level, int(f"{name}:{code}" in row.kept), proposal


def _repaired(row: StagedRow) -> list[str]:
    return [name for name, text in row.suggest.items() if text]


# --- counts ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ProblemGroup:
    """Everything of one kind that was noticed in a batch."""

    code: str
    field: str
    level: Level
    rows: int
    open: int  # rows in which nobody decided it yet
    with_suggestion: int  # of the open ones, how many have a repair to take


def problem_groups(store: Store, batch: Batch) -> list[ProblemGroup]:
    """Return the problems by kind: the weightiest first, then the most."""
    found = store.conn.execute(
        "SELECT code, field, level, count(*), sum(kept=0), sum(kept=0 AND proposal) "
        "FROM staged_problem WHERE batch=? GROUP BY code, field",
        (batch.n,),
    ).fetchall()
    groups = [
        ProblemGroup(code, name, Level(level), *counts) for code, name, level, *counts in found
    ]
    return sorted(groups, key=lambda one: ("KTPI".index(one.level), -one.rows, one.code))


def problem_counts(store: Store, batch: Batch) -> dict[str, int]:
    """Return how often each code was noticed."""
    return dict(
        store.conn.execute(
            "SELECT code, count(*) FROM staged_problem WHERE batch=? GROUP BY code ORDER BY code",
            (batch.n,),
        )
    )


def unconfirmed(store: Store, batch: Batch) -> set[int]:
    """Return the rows that wait for a confirmation nobody gave, or for a name."""
    found = store.conn.execute(
        "SELECT n FROM staged_row WHERE batch=? AND worst='K' UNION "
        "SELECT row FROM staged_problem WHERE batch=? AND code=?",
        (batch.n, batch.n, NAMELESS),
    )
    return {row[0] for row in found}


def put_aside(store: Store, batch: Batch) -> set[int]:
    """Return the rows that the clerk put aside."""
    found = store.conn.execute("SELECT n FROM staged_row WHERE batch=? AND held=1", (batch.n,))
    return {row[0] for row in found}


def without_outcome(store: Store, batch: Batch) -> list[int]:
    """Return the rows that are not in the register, in the order of the lists."""
    found = store.conn.execute(
        "SELECT n FROM staged_row WHERE batch=? AND outcome='' ORDER BY n", (batch.n,)
    )
    return [row[0] for row in found]


def has_decided(store: Store, batch: Batch, file: int) -> bool:
    """Return whether a row of a file was decided, or is in the register."""
    found = store.conn.execute(
        "SELECT 1 FROM staged_row r JOIN batch_sheet s ON s.n=r.sheet "
        "WHERE r.batch=? AND s.file=? AND (r.decided=1 OR r.outcome<>'') LIMIT 1",
        (batch.n, file),
    ).fetchone()
    return found is not None


def outcomes(store: Store, batch: Batch) -> dict[str, int]:
    """Return how many rows had which outcome; those waiting under an empty text."""
    return dict(
        store.conn.execute(
            "SELECT outcome, count(*) FROM staged_row WHERE batch=? GROUP BY outcome", (batch.n,)
        )
    )


def known_recipients(store: Store, batch: Batch) -> dict[int, str]:
    """Return the recipient behind each row that is in the register."""
    return dict(
        store.conn.execute(
            "SELECT n, recipient FROM staged_row WHERE batch=? AND recipient<>''", (batch.n,)
        )
    )


# --- the register beside it -----------------------------------------------------------------------


def register_state(store: Store) -> str:
    """Return what changes with every entry: whether the register is the one looked at before."""
    (applied,) = store.conn.execute("SELECT coalesce(sum(applied),0) FROM device").fetchone()
    return str(applied)
