"""The merge rule for one field of one record: cause first, clock second.

``heads(field)`` = the applied writes that no other write names as its base. The shown value is the
head with the greatest (rank, code of its log, number). Delivery is causal, so every base is already
here when a write is applied, and the rule is one step.
"""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.fields import field_named, fields_of, plain
from kesra_desktop.store.rows import DELETED, Head, Place, Row, Rows, Write, kept_aside

if TYPE_CHECKING:
    from sqlite3 import Connection

    from kesra_desktop.model.record import Record

__all__ = ["DELETED", "Head", "Place", "Row", "Write", "kept_aside"]

_NOTHING = object()


def write_field(place: Place, row: Row, name: str, new: Head, bases: set[Write]) -> None:
    """Apply one write to one field: the whole merge rule."""
    field = field_named(place.kind, name)
    has_place = name == DELETED or (field is not None and field.fits(new.value))
    if has_place:  # the same on every laptop, whichever of two writes came first
        new = new._replace(value=plain(new.value))
    found = [head for head in row.heads_of(name) if head.write not in bases] + [new]
    *others, shown = sorted(found, key=lambda head: head.order)
    row.heads[name] = [shown, *others]
    row.moved.add(name)
    _show(place, row, name)


def _show(place: Place, row: Row, name: str) -> None:
    """Put the shown value into its column, or aside when this program has no place for it."""
    value = row.heads[name][0].value
    field = field_named(place.kind, name)
    has_place = name == DELETED or (field is not None and field.fits(value))
    if not has_place:
        row.aside[name] = value
        row.changed.add("_x")
    elif row.aside.pop(name, _NOTHING) is not _NOTHING:
        row.changed.add("_x")
    if has_place or field is not None:
        row.values[name] = value if has_place else None
        row.changed.add(name)


def heads(conn: Connection, place: Place, name: str) -> list[Head]:
    """Return every head of one field, the shown one first.

    More than one with different values is a conflict.
    """
    row = Rows(conn).get(place)
    return row.heads_of(name) if row else []


def created(conn: Connection, place: Place) -> Write | None:
    """Return which entry made a record, or None when there is no such record."""
    row = conn.execute(
        f"SELECT _d, _s FROM {place.kind.kind} WHERE id=?",  # noqa: S608
        (place.record,),
    ).fetchone()
    return Write(*row) if row else None


def create_again(place: Place, row: Row, new: Head, values: dict[str, Any]) -> None:
    """Apply a second create of the same record: a rival in every field, on every laptop alike.

    ``new`` is the writing entry; its value is not looked at.
    """
    names = {field.name for field in fields_of(place.kind)} | {DELETED}
    for name in sorted(names | set(values) | set(row.aside)):
        value = 0 if name == DELETED else values.get(name)
        write_field(place, row, name, new._replace(value=value), set())


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
    row = Rows(conn).get(place)
    if row is None:
        raise LookupError(place.record)
    found = {}
    for name, all_heads in row.heads.items():
        shown = normal(place.kind, name, all_heads[0].value)
        found[name] = [h.write for h in all_heads if normal(place.kind, name, h.value) == shown]
    return row.made.write, found
