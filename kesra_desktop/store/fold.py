"""How entries become rows: one step for each kind of entry. The merge rule itself is `heads`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.fields import field_named, fields_of, plain
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import Record, kinds
from kesra_desktop.store import (
    attachments,
    causes,
    chain,
    clock,
    decisions,
    forgetting,
    heads,
    joining,
    orders,
    revocation,
)
from kesra_desktop.store.causes import NotUnderstood, WaitsForOther
from kesra_desktop.store.heads import Head, Place, Write
from kesra_desktop.store.log import local

if TYPE_CHECKING:
    from sqlite3 import Connection

CREATE, EDIT, FACT, VOID, MARK, CERTIFICATE = "c", "e", "h", "x", "m", "g"


@dataclass(frozen=True)
class Applying:
    """One entry on its way into the tables."""

    d: int
    code: str
    seq: int
    hlc: int
    body: dict[str, Any]

    @property
    def rank(self) -> int:
        """Return what decides between concurrent writes."""
        return clock.rank(self.hlc, bool(self.body.get("cd")))

    @property
    def write(self) -> Write:
        """Return which entry this is."""
        return Write(self.d, self.seq)

    def writing(self, value: Any) -> Head:
        """Return this entry as a write of one field."""
        return Head(self.d, self.code, self.seq, self.rank, value)


def apply_body(conn: Connection, entry: Applying) -> tuple[str, str] | None:
    """Put one entry into the tables and return the (kind, id) it touched.

    Raises:
        WaitsForOther: its cause is still missing.
        NotUnderstood: unknown kind or table, or a body that makes no sense.

    """
    try:
        step = _STEPS[entry.body["k"]]
        return step(conn, entry)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotUnderstood(str(error)) from error


def _kind_of(entry: Applying, *, fact: bool) -> type[Record]:
    kind = kinds()[entry.body["t"]]
    if kind.is_fact is not fact:
        raise NotUnderstood("a fact is not edited, a record is not a fact")
    return kind


def _place(conn: Connection, kind: type[Record], entry: Applying) -> Place:
    record_id = entry.body["r"]
    if not isinstance(record_id, str) or not 0 < len(record_id) <= 64:
        raise NotUnderstood("record id")
    if kind is Recipient and forgetting.is_forgotten(conn, record_id):
        raise NotUnderstood("about a person who was forgotten")
    return Place(kind, record_id)


def _create(conn: Connection, entry: Applying) -> tuple[str, str]:
    kind = _kind_of(entry, fact=entry.body["k"] != CREATE)
    place = _place(conn, kind, entry)
    values = entry.body["v"]
    _check_required(kind, {f.name: values.get(f.name) for f in fields_of(kind) if f.required})
    earlier = heads.created(conn, place)
    if earlier is None:
        _insert(conn, entry, place, values)
    elif not kind.is_fact:
        heads.create_again(conn, place, entry.writing(None), values)
    elif (entry.code, entry.seq) < (_code(conn, earlier.d), earlier.seq):
        # The same fact told twice stands once, as told by the log of the smallest code.
        conn.execute(f"DELETE FROM {kind.kind} WHERE id=?", (place.record,))  # noqa: S608
        _insert(conn, entry, place, values)
    return kind.kind, place.record


def _insert(conn: Connection, entry: Applying, place: Place, values: dict[str, Any]) -> None:
    known, aside = sorted_values(place.kind, values)
    columns = ["id", *known, "_d", "_s", "_h", "_del", "_x"]
    row = [place.record, *map(plain, known.values()), entry.d, entry.seq, entry.rank, 0, aside]
    conn.execute(
        f"INSERT INTO {place.kind.kind}({','.join(columns)}) "  # noqa: S608  (declared names)
        f"VALUES ({','.join('?' * len(row))})",
        row,
    )


def sorted_values(kind: type[Record], values: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """Return the values that fit this program's fields, and the rest as JSON text.

    A value of the wrong type is kept aside, never coerced silently.
    """
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for name, value in values.items():
        field = field_named(kind, name)
        (known if field and heads.fits(field, value) else unknown)[name] = value
    return known, heads.kept_aside(unknown)


def _edit(conn: Connection, entry: Applying) -> tuple[str, str]:
    kind = _kind_of(entry, fact=False)
    place = _place(conn, kind, entry)
    values = dict(entry.body["v"])
    if heads.DELETED in values:
        values[heads.DELETED] = int(bool(values[heads.DELETED]))
    _check_required(kind, values)
    bases = {name: causes.named(conn, entry.write, name, entry.body["b"][name]) for name in values}
    if not all(bases.values()):
        raise NotUnderstood("an edit names what it replaces")
    if heads.created(conn, place) is None:
        raise WaitsForOther(place.record)
    for name, value in values.items():
        heads.write_field(conn, place, name, entry.writing(value), bases[name])
    return kind.kind, place.record


def _check_required(kind: type[Record], values: dict[str, Any]) -> None:
    """Refuse what would leave a record without a value it cannot do without."""
    for name, value in values.items():
        field = field_named(kind, name)
        if field and field.required and not heads.fits(field, value):
            raise NotUnderstood(f"{name} is needed")


def _mark(conn: Connection, entry: Applying) -> None:
    seen = entry.body["vv"]
    for code, (upto, told) in seen.items():
        causes.has_seen(conn, code, upto, told)
    conn.executemany(
        "INSERT OR IGNORE INTO mark(d,seq,of_,upto) VALUES (?,?,?,?)",
        [(entry.d, entry.seq, code, upto) for code, (upto, _) in seen.items()],
    )


def _certificate(conn: Connection, entry: Applying) -> tuple[str, str]:
    certificate = entry.body["v"]
    add_device(conn, certificate)
    return "laptop", str(certificate["code"])


def _order(conn: Connection, entry: Applying) -> None:
    """Let a genuine order stand in the log; `changes` heeds orders wherever they are stored."""
    if not orders.is_genuine(conn, entry.body["k"], entry.body["v"]):
        raise NotUnderstood("order not signed by this office")


def add_device(conn: Connection, certificate: dict[str, Any]) -> None:
    """Make a device known by its certificate, signed by the office key.

    Raises:
        NotUnderstood: the certificate is not of this office or not signed by it.

    """
    public = bytes.fromhex(certificate["pub"])
    genuine = (
        certificate["office"] == local(conn, "office")
        and certificate["code"] == chain.device_code(public)
        and chain.signed_by(
            bytes.fromhex(local(conn, "office_key")),
            bytes.fromhex(certificate["sig"]),
            chain.certificate_message(certificate),
        )
    )
    if not genuine:
        raise NotUnderstood("certificate not signed by this office")
    conn.execute(
        "INSERT OR IGNORE INTO device(code,pub,age,label,prefix,role,cert,got_hash) "
        "VALUES (?,?,?,?,?,?,?,?)",
        (
            certificate["code"],
            public,
            certificate["age"],
            certificate["label"],
            certificate["prefix"],
            certificate["role"],
            json.dumps(certificate, ensure_ascii=False),
            chain.genesis(certificate["office"], public),
        ),
    )


def _code(conn: Connection, d: int) -> str:
    return str(conn.execute("SELECT code FROM device WHERE d=?", (d,)).fetchone()[0])


_STEPS = {
    CREATE: _create,
    FACT: _create,
    VOID: _create,
    EDIT: _edit,
    MARK: _mark,
    CERTIFICATE: _certificate,
    joining.JOIN: joining.apply_join,
    joining.SEPARATE: joining.apply_separation,
    attachments.ANNOUNCE: attachments.apply_announcement,
    revocation.KIND: _order,
    forgetting.KIND: _order,
    decisions.KIND: decisions.apply,
}
