"""The merge rule for one field of one record: cause first, clock second.

``heads(field)`` = the applied writes that no other write names as its base. The shown value is the
head with the greatest (rank, code of its log, number). Delivery is causal, so every base is already
here when a write is applied, and the rule is one step.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from kesra_desktop.errors import InvalidValue
from kesra_desktop.model.fields import field_named, fields_of, plain

if TYPE_CHECKING:
    from sqlite3 import Connection

    from kesra_desktop.model.fields import Field
    from kesra_desktop.model.record import Record

DELETED = "_del"


class Write(NamedTuple):
    """Which entry wrote: the local number of its log, and its number there."""

    d: int
    seq: int


class Place(NamedTuple):
    """One record."""

    kind: type[Record]
    record: str


@dataclass(frozen=True)
class Head:
    """A write that no later write replaced."""

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


def fits(field: Field, value: Any) -> bool:
    """Return whether this program can keep a value in the field's column."""
    try:
        field.load(value)
    except InvalidValue:
        return False
    return True


def kept_aside(values: dict[str, Any]) -> str | None:
    """Return values without a column here as JSON text, the same whatever their order."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True) if values else None


def write_field(conn: Connection, place: Place, name: str, new: Head, bases: set[Write]) -> None:
    """Apply one write to one field: the whole merge rule."""
    before = heads(conn, place, name)
    _keep(conn, place, name, [head for head in before if head.write not in bases] + [new])


def _keep(conn: Connection, place: Place, name: str, found: list[Head]) -> None:
    *others, shown = sorted(found, key=lambda head: head.order)
    key = (place.kind.kind, place.record, name)
    conn.execute("DELETE FROM rival WHERE t=? AND r=? AND f=?", key)
    conn.executemany(
        "INSERT INTO rival(t,r,f,d,seq,rank,val) VALUES (?,?,?,?,?,?,?)",
        [(*key, h.d, h.seq, h.rank, json.dumps(h.value)) for h in others],
    )
    conn.execute(
        "INSERT OR REPLACE INTO fhead(t,r,f,d,seq,rank) VALUES (?,?,?,?,?,?)",
        (*key, shown.d, shown.seq, shown.rank),
    )
    _show(conn, place, name, shown.value)


def _show(conn: Connection, place: Place, name: str, value: Any) -> None:
    """Put the shown value into its column, or aside when this program has no place for it."""
    table = place.kind.kind
    field = field_named(place.kind, name)
    (text,) = conn.execute(
        f"SELECT _x FROM {table} WHERE id=?",  # noqa: S608  (declared names)
        (place.record,),
    ).fetchone()
    aside = json.loads(text) if text else {}
    has_place = name == DELETED or (field is not None and fits(field, value))
    if has_place:
        aside.pop(name, None)
    else:
        aside[name] = value
    if has_place or field is not None:
        conn.execute(
            f'UPDATE {table} SET "{name}"=? WHERE id=?',  # noqa: S608  (declared names)
            (plain(value) if has_place else None, place.record),
        )
    if (kept := kept_aside(aside)) != text:
        conn.execute(f"UPDATE {table} SET _x=? WHERE id=?", (kept, place.record))  # noqa: S608


def heads(conn: Connection, place: Place, name: str) -> list[Head]:
    """Return every head of one field, the shown one first.

    More than one with different values is a conflict.
    """
    table = place.kind.kind
    key = (table, place.record, name)
    declared = name == DELETED or field_named(place.kind, name) is not None
    column = f'"{name}"' if declared else "NULL"
    value, aside, *made = conn.execute(
        f"SELECT {column}, _x, _d, _s, _h FROM {table} WHERE id=?",  # noqa: S608
        (place.record,),
    ).fetchone()
    if aside and name in (kept := json.loads(aside)):
        value = kept[name]
    edited = conn.execute("SELECT d, seq, rank FROM fhead WHERE t=? AND r=? AND f=?", key)
    shown = (*(edited.fetchone() or made), value)
    others = conn.execute(
        "SELECT d, seq, rank, val FROM rival WHERE t=? AND r=? AND f=? ORDER BY d, seq", key
    ).fetchall()
    found = [shown, *((d, seq, rank, json.loads(val)) for d, seq, rank, val in others)]
    return [Head(d, _code(conn, d), seq, rank, val) for d, seq, rank, val in found]


def created(conn: Connection, place: Place) -> Write | None:
    """Return which entry made a record, or None when there is no such record."""
    row = conn.execute(
        f"SELECT _d, _s FROM {place.kind.kind} WHERE id=?",  # noqa: S608
        (place.record,),
    ).fetchone()
    return Write(*row) if row else None


def create_again(conn: Connection, place: Place, new: Head, values: dict[str, Any]) -> None:
    """Apply a second create of the same record: a rival in every field, on every laptop alike.

    ``new`` is the writing entry; its value is not looked at.
    """
    (aside,) = conn.execute(
        f"SELECT _x FROM {place.kind.kind} WHERE id=?",  # noqa: S608
        (place.record,),
    ).fetchone()
    names = {field.name for field in fields_of(place.kind)} | {DELETED}
    for name in sorted(names | set(values) | set(json.loads(aside or "{}"))):
        value = 0 if name == DELETED else values.get(name)
        head = Head(new.d, new.code, new.seq, new.rank, value)
        write_field(conn, place, name, head, set())


def normal(kind: type[Record], name: str, value: Any) -> Any:
    """Return what two values of a field must share to be the same to a person."""
    if not isinstance(value, str):
        return json.dumps(value, sort_keys=True)
    field = field_named(kind, name)
    text = unicodedata.normalize("NFC", value).strip()
    return text.casefold() if field and field.declared.group == "name" else text


def seen(conn: Connection, place: Place) -> tuple[Write, dict[str, list[Write]]]:
    """Return the write that made a record, and by edited field the writes that a person sees.

    Laptops that wrote the same value are all seen in it, so a new value replaces them all.
    """
    key = (place.kind.kind, place.record)
    made = conn.execute(
        f"SELECT _d, _s FROM {key[0]} WHERE id=?",  # noqa: S608  (declared names)
        (place.record,),
    ).fetchone()
    edited = conn.execute("SELECT f, d, seq FROM fhead WHERE t=? AND r=?", key)
    found = {name: [Write(d, seq)] for name, d, seq in edited.fetchall()}
    rivals = conn.execute("SELECT DISTINCT f FROM rival WHERE t=? AND r=?", key).fetchall()
    for (name,) in rivals:
        all_heads = heads(conn, place, name)
        shown = normal(place.kind, name, all_heads[0].value)
        found[name] = [h.write for h in all_heads if normal(place.kind, name, h.value) == shown]
    return Write(*made), found


def _code(conn: Connection, d: int) -> str:
    return str(conn.execute("SELECT code FROM device WHERE d=?", (d,)).fetchone()[0])
