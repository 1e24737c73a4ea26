"""How entries become rows: one step for each kind of entry. The merge rule itself is `heads`."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.distributions import Handover, Void
from kesra_desktop.model.fields import field_named, fields_of, sort_values
from kesra_desktop.model.office import Operator
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import Record, kinds
from kesra_desktop.store import (
    adopting,
    attachments,
    authority,
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
from kesra_desktop.store.causes import Causes, NotUnderstood, WaitsForOther
from kesra_desktop.store.log import local
from kesra_desktop.store.rows import Head, Place, Row, Rows, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
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


class Folding:
    """Applies entries of one log to the tables; rows reach them at `finish`, all at once."""

    def __init__(self, conn: Connection) -> None:
        self.conn = conn
        self.rows = Rows(conn)
        self.causes = Causes(conn)
        self.forgotten = forgetting.forgotten_people(conn)

    def expect(self, bodies: Iterable[dict[str, Any]]) -> None:
        """Read the records that entries are about, many at a time."""
        known = kinds()
        self.rows.expect(
            Place(known[body["t"]], body["r"])
            for body in bodies
            if body.get("k") in _OF_ROWS
            and isinstance(body.get("t"), str)
            and body["t"] in known
            and isinstance(body.get("r"), str)
        )

    def apply(self, entry: Applying) -> tuple[str, str] | None:
        """Apply one entry and return the (kind, id) it touched.

        Raises:
            WaitsForOther: its cause is still missing.
            NotUnderstood: unknown kind or table, or a body that makes no sense.

        """
        try:
            return _STEPS[entry.body["k"]](self, entry)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise NotUnderstood(str(error)) from error

    def finish(self) -> None:
        """Write the rows."""
        self.rows.flush()


def _kind_of(entry: Applying, *, fact: bool) -> type[Record]:
    kind = kinds()[entry.body["t"]]
    if kind.is_fact is not fact:
        raise NotUnderstood("a fact is not edited, a record is not a fact")
    return kind


def _place(work: Folding, kind: type[Record], entry: Applying) -> Place:
    record_id = entry.body["r"]
    if not isinstance(record_id, str) or not 0 < len(record_id) <= 64:
        raise NotUnderstood("record id")
    if kind is Recipient and record_id in work.forgotten:
        raise NotUnderstood(forgetting.ABOUT_FORGOTTEN)
    return Place(kind, record_id)


def _create(work: Folding, entry: Applying) -> tuple[str, str]:
    kind = _kind_of(entry, fact=entry.body["k"] != CREATE)
    place = _place(work, kind, entry)
    values = entry.body["v"]
    for field in fields_of(kind):
        if field.required and not field.fits(values.get(field.name)):
            raise NotUnderstood(f"{field.name} is needed")
    _check_rights(work, entry, kind, values)
    earlier = work.rows.get(place)
    if earlier is None:
        work.rows.put(place, _made(kind, entry, values))
    elif not kind.is_fact:
        heads.create_again(place, earlier, entry.writing(None), values)
    elif (entry.code, entry.seq) < (earlier.made.code, earlier.made.seq):
        # The same fact told twice stands once, as told by the log of the smallest code.
        row = _made(kind, entry, values)
        row.replaces = True
        work.rows.put(place, row)
    return kind.kind, place.record


def _check_rights(
    work: Folding, entry: Applying, kind: type[Record], values: dict[str, Any]
) -> None:
    """Refuse what the author's role may not do; most kinds anybody may write."""
    if kind is Operator:
        authority.check_appointment(work.conn, entry, values)
    elif kind is Void:
        given = work.rows.get(Place(Handover, str(values["handover"])))
        authority.check_void(work.conn, entry, given.made.write if given else None)


def _made(kind: type[Record], entry: Applying, values: dict[str, Any]) -> Row:
    """Return a new row; what does not fit this program's fields is kept aside, never coerced."""
    known, unknown = sort_values(kind, values)
    return Row(entry.writing(None), {**known, heads.DELETED: 0}, unknown, is_new=True)


def _edit(work: Folding, entry: Applying) -> tuple[str, str]:
    kind = _kind_of(entry, fact=False)
    place = _place(work, kind, entry)
    values = dict(entry.body["v"])
    if heads.DELETED in values:
        values[heads.DELETED] = int(bool(values[heads.DELETED]))
    _check_required(kind, values)
    _check_rights(work, entry, kind, values)
    named = entry.body["b"]
    bases = {name: work.causes.named(entry.write, name, named[name]) for name in values}
    if not all(bases.values()):
        raise NotUnderstood("an edit names what it replaces")
    row = work.rows.get(place)
    if row is None:
        raise WaitsForOther(place.record)
    for name, value in values.items():
        heads.write_field(place, row, name, entry.writing(value), bases[name])
    return kind.kind, place.record


def _check_required(kind: type[Record], values: dict[str, Any]) -> None:
    """Refuse what would leave a record without a value it cannot do without."""
    for name, value in values.items():
        field = field_named(kind, name)
        if field and field.required and not field.fits(value):
            raise NotUnderstood(f"{name} is needed")


def _adopt(work: Folding, entry: Applying) -> tuple[str, str] | None:
    """Apply what a log wrote that does not count, as a write of whoever adopted it."""
    inner = adopting.original(entry.body)
    if inner["k"] not in _OF_ROWS or (inner["t"], inner["r"]) != (entry.body["t"], entry.body["r"]):
        raise NotUnderstood("what is adopted is a record")
    authority.require(work.conn, entry, authority.LEADING)
    own = {"b": entry.body.get("b", {}), "u": entry.body.get("u")}  # as who adopts it
    found = work.apply(replace(entry, body={**inner, **own}))
    adopting.note(work.conn, entry)
    return found


def _mark(work: Folding, entry: Applying) -> None:
    seen = entry.body["vv"]
    for code, (upto, told) in seen.items():
        causes.has_seen(work.conn, code, upto, told)
    work.conn.executemany(
        "INSERT OR IGNORE INTO mark(d,seq,of_,upto) VALUES (?,?,?,?)",
        [(entry.d, entry.seq, code, upto) for code, (upto, _) in seen.items()],
    )


def _certificate(work: Folding, entry: Applying) -> tuple[str, str]:
    certificate = entry.body["v"]
    add_device(work.conn, certificate)
    return "laptop", str(certificate["code"])


def _order(work: Folding, entry: Applying) -> None:
    """Let a genuine order stand in the log; `changes` heeds orders wherever they are stored."""
    if not orders.is_genuine(work.conn, entry.body["k"], entry.body["v"]):
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


def _beside(
    step: Callable[[Connection, Applying], tuple[str, str] | None],
) -> Callable[[Folding, Applying], tuple[str, str] | None]:
    """Return a step for kinds of entries that have tables of their own."""
    return lambda work, entry: step(work.conn, entry)


def _separate(work: Folding, entry: Applying) -> tuple[str, str]:
    ended = work.causes.named(entry.write, joining.JOIN, entry.body["b"]["joins"])
    return joining.apply_separation(work.conn, entry, ended)


_OF_ROWS = {CREATE, FACT, VOID, EDIT}
_STEPS: dict[str, Callable[[Folding, Applying], tuple[str, str] | None]] = {
    CREATE: _create,
    FACT: _create,
    VOID: _create,
    EDIT: _edit,
    adopting.KIND: _adopt,
    MARK: _mark,
    CERTIFICATE: _certificate,
    joining.JOIN: _beside(joining.apply_join),
    joining.SEPARATE: _separate,
    attachments.ANNOUNCE: _beside(attachments.apply_announcement),
    revocation.KIND: _order,
    forgetting.KIND: _order,
    decisions.KIND: _beside(decisions.apply),
}
VERBS = frozenset(_STEPS)  # that this program understands
