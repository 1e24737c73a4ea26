"""What people wrote into the same fields unseen: each version with who, when and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.people import Recipient
from kesra_desktop.model.provenance import alike
from kesra_desktop.store import clock, heads, log, provenance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from kesra_desktop.store.heads import Place, Write
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Version:
    """Values of fields as one laptop has them, and where they come from."""

    values: Mapping[str, Any]
    write: Write
    at: datetime
    prefix: str
    operator: str
    source: str = ""  # the list that says the same, with its row


def versions(store: Store, place: Place, names: Sequence[str]) -> list[Version]:
    """Return the versions of some fields of one record, the one that is shown first.

    A laptop that wrote only some of the fields has the shown value in the others. Versions that
    read the same are one.
    """
    shown: dict[str, Any] = {}
    told: dict[Write, dict[str, Any]] = {}
    for name in names:
        found = heads.heads(store.conn, place, name)
        shown[name] = found[0].value
        for head in found:
            told.setdefault(head.write, {})[name] = head.value
    once: dict[tuple[Any, ...], Version] = {}
    for write, values in _of_one_laptop(told).items():
        whole = {name: values.get(name, shown[name]) for name in names}
        key = tuple(heads.normal(place.kind, name, whole[name]) for name in names)
        version = _version(store, place, write, whole)
        if key not in once or version.at < once[key].at:
            once[key] = version
    first = tuple(heads.normal(place.kind, name, shown[name]) for name in names)
    return sorted(once.values(), key=lambda one: (one is not once.get(first), -one.at.timestamp()))


def _of_one_laptop(told: Mapping[Write, dict[str, Any]]) -> dict[Write, dict[str, Any]]:
    """Put together what a laptop wrote field by field; two values for one field stay apart."""
    merged: dict[Write, dict[str, Any]] = {}
    for write, values in sorted(told.items()):
        same = next((w for w in merged if w.d == write.d and not merged[w].keys() & values), None)
        if same is None:
            merged[write] = dict(values)
        else:
            merged[same].update(values)
    return merged


def _version(store: Store, place: Place, write: Write, values: dict[str, Any]) -> Version:
    made, prefix, operator = _author(store, write)
    for change in store.history(place.record):  # who wrote it first, when a clash was opened again
        if all(change.values.get(name, values[name]) == values[name] for name in values) and any(
            name in change.values for name in values
        ):
            made, prefix, operator = change.at, change.prefix, change.operator
            break
    return Version(values, write, made, prefix, operator, _source(store, place, values))


def _author(store: Store, write: Write) -> tuple[datetime, str, str]:
    hlc, prefix = store.conn.execute(
        "SELECT e.hlc, v.prefix FROM entry e JOIN device v ON v.d=e.d WHERE e.d=? AND e.seq=?",
        write,
    ).fetchone()
    operator = log.body_at(store.conn, *write).get("u")
    row = store.conn.execute("SELECT name FROM operator WHERE id=?", (operator,)).fetchone()
    moment = clock.moment_of(hlc).astimezone(store.now().tzinfo)
    return moment, str(prefix), str(row[0]) if row else ""


def _source(store: Store, place: Place, values: Mapping[str, Any]) -> str:
    if place.kind is not Recipient:
        return ""
    for claim in reversed(provenance.claims_of(store, place.record)):
        told = values.get(claim.field)
        if told and claim.value and not claim.withdrawn and alike(claim.value, str(told)):
            return f"{claim.file_name} ({claim.row})"
    return ""
