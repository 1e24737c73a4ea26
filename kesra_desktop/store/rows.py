"""The rows of some records while entries are applied to them: read once, written once."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from kesra_desktop.model.fields import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from kesra_desktop.model.record import Record

DELETED = "_del"
_GIVEN = "(SELECT value FROM json_each(?))"


class Write(NamedTuple):
    """Which entry wrote: the local number of its log, and its number there."""

    d: int
    seq: int


class Place(NamedTuple):
    """One record."""

    kind: type[Record]
    record: str


class Head(NamedTuple):
    """A write that no later write replaced; ``value`` is as a column or the log keeps it."""

    d: int
    code: str
    seq: int
    rank: int
    value: Any

    @property
    def write(self) -> Write:
        """Return which entry this is."""
        return Write(self.d, self.seq)

    @property
    def order(self) -> tuple[int, str, int]:
        """Return the total order that picks the shown value."""
        return (self.rank, self.code, self.seq)

    @property
    def ref(self) -> str:
        """Return how other entries name this one."""
        return f"{self.code}:{self.seq}"


@dataclass(slots=True)
class Row:
    """One record as the entries applied so far left it, and what of that is not written yet."""

    made: Head  # the entry that made it; its value is not looked at
    values: dict[str, Any]  # by column; a fact that is there is not read
    aside: dict[str, Any]  # values without a column here
    heads: dict[str, list[Head]] = field(default_factory=dict)  # of edited fields, shown first
    is_new: bool = False
    replaces: bool = False  # another row of the same id
    changed: set[str] = field(default_factory=set)  # columns
    moved: set[str] = field(default_factory=set)  # fields whose heads changed

    def heads_of(self, name: str) -> list[Head]:
        """Return every head of one field, the shown one first."""
        if name in self.heads:
            return self.heads[name]
        value = self.aside[name] if name in self.aside else self.values.get(name)
        return [self.made._replace(value=value)]


def kept_aside(values: dict[str, Any]) -> str | None:
    """Return values without a column here as JSON text, the same whatever their order."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True) if values else None


def columns_of(kind: type[Record]) -> list[str]:
    """Return the columns of a kind that hold values."""
    return [*(one.name for one in fields_of(kind)), DELETED]


class Rows:
    """Reads records many at a time, keeps what is done to them, and writes it in one go.

    Nothing here reaches a table before `flush`.
    """

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._rows: dict[Place, Row | None] = {}
        self._codes: dict[int, str] = {}

    def expect(self, places: Iterable[Place]) -> None:
        """Read what will be asked for, with one question for each kind."""
        wanted: dict[type[Record], list[str]] = {}
        for place in places:
            if place not in self._rows:
                self._rows[place] = None
                wanted.setdefault(place.kind, []).append(place.record)
        for kind, ids in wanted.items():
            self._read(kind, json.dumps(ids))

    def get(self, place: Place) -> Row | None:
        """Return a record, or None when there is none; it may be changed, then say so in it."""
        self.expect((place,))
        return self._rows[place]

    def put(self, place: Place, row: Row) -> None:
        """Put a new record in."""
        self._rows[place] = row

    def code(self, d: int) -> str:
        """Return how a log is called."""
        if d not in self._codes:
            self._codes |= dict(self._conn.execute("SELECT d, code FROM device").fetchall())
        return self._codes[d]

    def _read(self, kind: type[Record], ids: str) -> None:
        names = [] if kind.is_fact else columns_of(kind)
        columns = "".join(f',"{name}"' for name in names)
        for record, aside, d, seq, rank, *values in self._conn.execute(
            f"SELECT id,_x,_d,_s,_h{columns} FROM {kind.kind} "  # noqa: S608  (declared names)
            f"WHERE id IN {_GIVEN}",
            (ids,),
        ).fetchall():
            made = Head(d, self.code(d), seq, rank, None)
            known = dict(zip(names, values, strict=True))
            kept = json.loads(aside) if aside else {}
            self._rows[Place(kind, record)] = Row(made, known, kept)
        if not kind.is_fact:
            self._read_heads(kind, ids)

    def _read_heads(self, kind: type[Record], ids: str) -> None:
        given = (kind.kind, ids)
        shown = self._conn.execute(
            f"SELECT r,f,d,seq,rank FROM fhead WHERE t=? AND r IN {_GIVEN}",  # noqa: S608
            given,
        ).fetchall()
        for record, name, d, seq, rank in shown:
            row = self._rows.get(Place(kind, record))
            if row is not None:
                head = Head(d, self.code(d), seq, rank, row.heads_of(name)[0].value)
                row.heads[name] = [head]
        others = self._conn.execute(
            f"SELECT r,f,d,seq,rank,val FROM rival WHERE t=? AND r IN {_GIVEN} "  # noqa: S608
            "ORDER BY d, seq",
            given,
        ).fetchall()
        for record, name, d, seq, rank, value in others:
            row = self._rows.get(Place(kind, record))
            if row is not None:
                head = Head(d, self.code(d), seq, rank, json.loads(value))
                row.heads.setdefault(name, row.heads_of(name)).append(head)

    def flush(self) -> None:
        """Write every change; the rows stay known."""
        new: dict[type[Record], list[tuple[str, Row]]] = {}
        changed: list[tuple[Place, Row]] = []
        for place, row in self._rows.items():
            if row is not None and row.is_new:
                new.setdefault(place.kind, []).append((place.record, row))
            if row is not None and (row.changed or row.moved):
                changed.append((place, row))
        for kind, rows in new.items():
            self._insert(kind, rows)
        self._update(changed)
        self._write_heads(changed)
        for _, row in changed:
            row.changed, row.moved = set(), set()

    def _insert(self, kind: type[Record], rows: list[tuple[str, Row]]) -> None:
        again = [(record,) for record, row in rows if row.replaces]
        self._conn.executemany(f"DELETE FROM {kind.kind} WHERE id=?", again)  # noqa: S608
        names = columns_of(kind)
        columns = ",".join(f'"{name}"' for name in names)
        marks = ",".join("?" * (len(names) + 5))
        self._conn.executemany(
            f"INSERT INTO {kind.kind}(id,_x,_d,_s,_h,{columns}) VALUES ({marks})",  # noqa: S608
            [
                (record, kept_aside(row.aside), *_stamp(row.made), *map(row.values.get, names))
                for record, row in rows
            ],
        )
        for _, row in rows:
            row.is_new = row.replaces = False
            row.changed = set()

    def _update(self, changed: list[tuple[Place, Row]]) -> None:
        groups: dict[tuple[str, tuple[str, ...]], list[tuple[Any, ...]]] = {}
        for place, row in changed:
            names = tuple(sorted(row.changed))
            if names:
                values = tuple(
                    kept_aside(row.aside) if name == "_x" else row.values[name] for name in names
                )
                groups.setdefault((place.kind.kind, names), []).append((*values, place.record))
        for (table, names), rows in groups.items():
            columns = ",".join(f'"{name}"=?' for name in names)
            self._conn.executemany(
                f"UPDATE {table} SET {columns} WHERE id=?",  # noqa: S608  (declared names)
                rows,
            )

    def _write_heads(self, changed: list[tuple[Place, Row]]) -> None:
        moved = list(_moved(changed))
        self._conn.executemany(
            "INSERT OR REPLACE INTO fhead(t,r,f,d,seq,rank) VALUES (?,?,?,?,?,?)",
            [(*key, *_stamp(shown)) for key, (shown, *_) in moved],
        )
        self._conn.executemany(
            "DELETE FROM rival WHERE t=? AND r=? AND f=?", [key for key, _ in moved]
        )
        self._conn.executemany(
            "INSERT INTO rival(t,r,f,d,seq,rank,val) VALUES (?,?,?,?,?,?,?)",
            [
                (*key, *_stamp(one), json.dumps(one.value))
                for key, (_, *others) in moved
                for one in others
            ],
        )


def _moved(
    changed: list[tuple[Place, Row]],
) -> Iterator[tuple[tuple[str, str, str], list[Head]]]:
    for place, row in changed:
        for name in sorted(row.moved):
            yield (place.kind.kind, place.record, name), row.heads[name]


def _stamp(head: Head) -> tuple[int, int, int]:
    return head.d, head.seq, head.rank
