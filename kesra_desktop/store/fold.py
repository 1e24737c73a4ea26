"""The merge rule: how entries become rows. Cause first, clock second.

``heads(field)`` = the applied writes that no other write names as its base. The shown value is the
head with the greatest (rank, device code, number). Delivery is causal, so every base is already
here when an entry is applied, and the rule is one step.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import InvalidValue
from kesra_desktop.model.fields import field_named, plain
from kesra_desktop.model.record import Record, kinds
from kesra_desktop.store import chain, clock
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
    def ref(self) -> str:
        """Return how other entries name this one."""
        return f"{self.code}:{self.seq}"


@dataclass(frozen=True)
class Head:
    """A write that no later write replaced."""

    code: str
    seq: int
    rank: int
    value: Any

    @property
    def order(self) -> tuple[int, str, int]:
        """Return the total order that picks the shown value."""
        return (self.rank, self.code, self.seq)

    @property
    def ref(self) -> str:
        """Return how entries name this write."""
        return f"{self.code}:{self.seq}"


class WaitsForOther(Exception):
    """The author had seen something that has not been applied here yet."""


class NotUnderstood(Exception):
    """This program does not know the entry; it is kept and passed on."""


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


def _record_id(entry: Applying) -> str:
    record_id = entry.body["r"]
    if not isinstance(record_id, str) or not 0 < len(record_id) <= 64:
        raise NotUnderstood("record id")
    return record_id


def _create(conn: Connection, entry: Applying) -> tuple[str, str]:
    kind = _kind_of(entry, fact=entry.body["k"] != CREATE)
    record_id = _record_id(entry)
    known, unknown = sorted_values(kind, entry.body["v"])
    columns = ["id", *known, "_d", "_s", "_h", "_del", "_x"]
    row = [record_id, *map(plain, known.values()), entry.d, entry.seq, entry.rank, 0, unknown]
    conn.execute(
        f"INSERT OR IGNORE INTO {kind.kind}({','.join(columns)}) "  # noqa: S608  (declared names)
        f"VALUES ({','.join('?' * len(row))})",
        row,
    )
    return kind.kind, record_id


def sorted_values(kind: type[Record], values: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """Return the values that fit this program's fields, and the rest as JSON text.

    A value of the wrong type is kept aside, never coerced silently.
    """
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for name, value in values.items():
        field = field_named(kind, name)
        try:
            if field is None:
                unknown[name] = value
            else:
                field.load(value)
                known[name] = value
        except InvalidValue:
            unknown[name] = value
    return known, json.dumps(unknown, ensure_ascii=False) if unknown else None


def _edit(conn: Connection, entry: Applying) -> tuple[str, str]:
    kind = _kind_of(entry, fact=False)
    record_id = _record_id(entry)
    row = conn.execute(
        f"SELECT _d, _s, _h, _x FROM {kind.kind} WHERE id=?",  # noqa: S608
        (record_id,),
    ).fetchone()
    if row is None:
        raise NotUnderstood("edit of a record that does not exist")
    values = dict(entry.body["v"])
    deleted = values.pop("_del", None)
    known, unknown = sorted_values(kind, values)
    if deleted is not None:
        known["_del"] = int(bool(deleted))
    bases = entry.body.get("b", {})
    created = f"{_code(conn, row[0])}:{row[1]}"
    for name, value in known.items():
        _write_field(
            conn, kind.kind, record_id, name, value, set(bases.get(name, [created])), entry
        )
    if unknown:
        kept = {**json.loads(row[3] or "{}"), **json.loads(unknown)}
        conn.execute(
            f"UPDATE {kind.kind} SET _x=? WHERE id=?",  # noqa: S608
            (json.dumps(kept, ensure_ascii=False), record_id),
        )
    return kind.kind, record_id


def _write_field(  # noqa: PLR0913, PLR0917  (one field of one entry has this many parts)
    conn: Connection,
    table: str,
    record_id: str,
    name: str,
    value: Any,
    bases: set[str],
    entry: Applying,
) -> None:
    """Apply one write to one field: the whole merge rule."""
    before = heads(conn, table, record_id, name)
    written = Head(entry.code, entry.seq, entry.rank, value)
    after = sorted([h for h in before if h.ref not in bases] + [written], key=lambda h: h.order)
    shown = after[-1]
    key = (table, record_id, name)
    conn.execute("DELETE FROM rival WHERE t=? AND r=? AND f=?", key)
    conn.executemany(
        "INSERT INTO rival(t,r,f,d,seq,rank,val) VALUES (?,?,?,?,?,?,?)",
        [(*key, _number(conn, h.code), h.seq, h.rank, json.dumps(h.value)) for h in after[:-1]],
    )
    conn.execute(
        "INSERT OR REPLACE INTO fhead(t,r,f,d,seq,rank) VALUES (?,?,?,?,?,?)",
        (*key, _number(conn, shown.code), shown.seq, shown.rank),
    )
    conn.execute(
        f'UPDATE {table} SET "{name}"=? WHERE id=?',  # noqa: S608  (declared names)
        (plain(shown.value), record_id),
    )


def heads(conn: Connection, table: str, record_id: str, name: str) -> list[Head]:
    """Return every head of one field; more than one with different values is a conflict."""
    row = conn.execute(
        f'SELECT "{name}", _d, _s, _h FROM {table} WHERE id=?',  # noqa: S608
        (record_id,),
    ).fetchone()
    shown = conn.execute(
        "SELECT d, seq, rank FROM fhead WHERE t=? AND r=? AND f=?", (table, record_id, name)
    ).fetchone() or (row[1], row[2], row[3])
    others = conn.execute(
        "SELECT d, seq, rank, val FROM rival WHERE t=? AND r=? AND f=?", (table, record_id, name)
    ).fetchall()
    return [
        Head(_code(conn, shown[0]), shown[1], shown[2], row[0]),
        *(Head(_code(conn, d), seq, rank, json.loads(val)) for d, seq, rank, val in others),
    ]


def shown_refs(conn: Connection, table: str, record_id: str) -> tuple[str, dict[str, str]]:
    """Return the write that made a record, and by field the one that is shown since an edit."""
    created = conn.execute(
        f"SELECT v.code, r._s FROM {table} r JOIN device v ON v.d=r._d WHERE r.id=?",  # noqa: S608
        (record_id,),
    ).fetchone()
    edited = conn.execute(
        "SELECT h.f, v.code, h.seq FROM fhead h JOIN device v ON v.d=h.d WHERE h.t=? AND h.r=?",
        (table, record_id),
    )
    return f"{created[0]}:{created[1]}", {name: f"{code}:{seq}" for name, code, seq in edited}


def _mark(conn: Connection, entry: Applying) -> None:
    for code, (upto, _) in entry.body["vv"].items():
        row = conn.execute("SELECT applied FROM device WHERE code=?", (code,)).fetchone()
        if row is None or row[0] < upto:
            raise WaitsForOther(code)
    conn.executemany(
        "INSERT OR IGNORE INTO mark(d,seq,of_,upto) VALUES (?,?,?,?)",
        [(entry.d, entry.seq, code, upto) for code, (upto, _) in entry.body["vv"].items()],
    )


def _certificate(conn: Connection, entry: Applying) -> tuple[str, str]:
    certificate = entry.body["v"]
    add_device(conn, certificate)
    return "laptop", str(certificate["code"])


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


def _number(conn: Connection, code: str) -> int:
    return int(conn.execute("SELECT d FROM device WHERE code=?", (code,)).fetchone()[0])


_STEPS = {
    CREATE: _create,
    FACT: _create,
    VOID: _create,
    EDIT: _edit,
    MARK: _mark,
    CERTIFICATE: _certificate,
}
