"""Every reading that is more than one kind by equal values; one named function each."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.distributions import Entitlement, Handover
from kesra_desktop.model.fields import fields_of
from kesra_desktop.model.record import kinds
from kesra_desktop.store import heads, joining, log
from kesra_desktop.store.standing import STANDING

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Double:
    """Handovers that together exceed what one person may collect in one period."""

    recipient: str
    period: str
    handovers: tuple[Handover, ...]


@dataclass(frozen=True)
class Clash:
    """One field for which several laptops wrote different values unseen."""

    kind: str
    record: str
    field: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class KnownLaptop:
    """A laptop of the office as far as this one knows."""

    code: str
    prefix: str
    label: str
    state: str
    got: int
    confirmed: int  # how many of our entries it is known to have
    age: str


def standing_handovers(store: Store, period: str, recipient: str) -> list[Handover]:
    """Return the handovers of a person in a period that were not voided, oldest first."""
    rows = store.conn.execute(
        "SELECT h.id FROM handover h WHERE h.period=? "  # noqa: S608
        f"AND h.recipient IN (SELECT value FROM json_each(?)) AND {STANDING} ORDER BY h.at, h.id",
        (period, json.dumps(joining.members(store.conn, recipient))),
    )
    return [store.get(Handover, row[0]) for row in rows.fetchall()]


def served_or_waiting(store: Store, period: str) -> list[str]:
    """Return who was served in a period, or has a right on a day of it that is still open."""
    rows = store.conn.execute(
        f"SELECT {joining.person('h.recipient')} FROM handover h "  # noqa: S608
        f"WHERE h.period=? AND {STANDING} "
        f"UNION SELECT {joining.person('e.recipient')} FROM entitlement e "
        "JOIN distribution x ON x.id=e.distribution "
        "WHERE e.period=? AND e._del=0 AND x._del=0 AND coalesce(x.closed,0)=0",
        (period, period),
    )
    return [row[0] for row in rows.fetchall()]


def collected_for(store: Store, period: str, nik: str) -> int:
    """Return for how many people somebody of this NIK has collected in a period."""
    row = store.conn.execute(
        f"SELECT count(DISTINCT {joining.person('h.recipient')}) FROM handover h "  # noqa: S608
        f"WHERE h.period=? AND h.collector_nik=? AND {STANDING}",
        (period, nik),
    ).fetchone()
    return int(row[0])


def living_in(store: Store, distribution: str, area: str) -> set[str]:
    """Return who on a day's list lives in an area, by the beginning of its code."""
    rows = store.conn.execute(
        "SELECT DISTINCT r.id FROM entitlement e JOIN recipient r ON r.id=e.recipient "
        "WHERE e.distribution=? AND e._del=0 AND (r.kelurahan_code=? OR r.kelurahan_code LIKE ?)",
        (distribution, area, f"{area}.%"),
    )
    return {row[0] for row in rows.fetchall()}


def people_by_desk(store: Store, distribution: str) -> dict[str, int]:
    """Return how many people of a list belong to each desk; the empty code is no desk's."""
    rows = store.conn.execute(
        f"SELECT coalesce(desk, ''), count(DISTINCT {joining.person('recipient')}) "  # noqa: S608
        "FROM entitlement "
        "WHERE distribution=? AND _del=0 GROUP BY 1 ORDER BY 1",
        (distribution,),
    )
    return dict(rows.fetchall())


def doubles(store: Store) -> list[Double]:
    """Return every double handover known here."""
    rows = store.conn.execute(
        f"SELECT h.period, {joining.person('h.recipient')} FROM handover h WHERE {STANDING} "  # noqa: S608
        "GROUP BY 1, 2 HAVING count(*)>1 ORDER BY 1, 2"
    ).fetchall()
    found = [
        Double(who, period, tuple(standing_handovers(store, period, who))) for period, who in rows
    ]
    return [double for double in found if _exceeds(store, double)]


def double_of(store: Store, period: str, recipient: str) -> Double | None:
    """Return the double handover of one person in one period, or None when there is none."""
    found = Double(recipient, period, tuple(standing_handovers(store, period, recipient)))
    return found if len(found.handovers) > 1 and _exceeds(store, found) else None


def _exceeds(store: Store, double: Double) -> bool:
    given: defaultdict[str, Decimal] = defaultdict(Decimal)
    for handover in double.handovers:
        for line in handover.lines:
            given[line.item] += line.quantity
    rights = store.find(Entitlement, period=double.period, recipient=double.recipient)
    allowed: defaultdict[str, Decimal] = defaultdict(Decimal)
    for right in rights:  # of two records joined into one person each right counts once
        allowed[right.item] = max(allowed[right.item], right.quantity)
    return any(quantity > allowed[item] for item, quantity in given.items())


def clashes(store: Store) -> list[Clash]:
    """Return the fields with more than one head and different values."""
    rows = store.conn.execute("SELECT t, r, f, val FROM rival ORDER BY t, r, f").fetchall()
    grouped: defaultdict[tuple[str, str, str], list[Any]] = defaultdict(list)
    for table, record, name, value in rows:
        grouped[table, record, name].append(json.loads(value))
    found = []
    for (table, record, name), others in grouped.items():
        place = heads.Place(kinds()[table], record)
        values = [heads.heads(store.conn, place, name)[0].value, *others]
        differing = {heads.normal(place.kind, name, value): value for value in reversed(values)}
        if len(differing) > 1:
            found.append(Clash(table, record, name, tuple(reversed(differing.values()))))
    return found


def prefix_of_author(store: Store, record_id: str) -> str:
    """Return the code of the laptop that wrote a record."""
    row = store.conn.execute(
        "SELECT v.prefix FROM entry e JOIN device v ON v.d=e.d "
        "WHERE CASE WHEN json_valid(e.body) THEN json_extract(e.body,'$.r') END=? LIMIT 1",
        (record_id,),
    ).fetchone()
    return str(row[0]) if row else ""


def laptops(store: Store) -> list[KnownLaptop]:
    """Return every laptop of the office, this one first."""
    rows = store.conn.execute(
        "SELECT v.code, v.prefix, v.label, CASE WHEN v.state='ok' AND EXISTS "
        "(SELECT 1 FROM device c WHERE c.base=v.code) THEN 'closed' ELSE v.state END, "
        "(SELECT max(got) FROM device c WHERE v.code IN (c.code, c.base)), coalesce(k.seq,0), "
        "v.age FROM device v LEFT JOIN known k ON k.peer=v.code AND k.code=? "
        "WHERE v.base IS NULL ORDER BY v.code<>?, v.d",
        (log.own_name(store.conn), store.device.code),
    )
    return [KnownLaptop(*row) for row in rows.fetchall()]


def public_key(store: Store, code: str) -> bytes | None:
    """Return a device's public key, or None when it is not enrolled."""
    row = store.conn.execute("SELECT pub FROM device WHERE code=?", (code,)).fetchone()
    return bytes(row[0]) if row else None


def certificates(store: Store) -> list[str]:
    """Return every laptop's certificate as JSON text, this one's first."""
    return [
        str(row[0])
        for row in store.conn.execute("SELECT cert FROM device WHERE base IS NULL ORDER BY d")
    ]


def is_forgotten(store: Store, commit: str) -> bool:
    """Return whether an order covers the entry with this commitment."""
    row = store.conn.execute("SELECT 1 FROM forgotten WHERE commit_=?", (commit,)).fetchone()
    return row is not None


def entry_count(store: Store) -> int:
    """Return the number of this laptop's own newest entry."""
    return log.vector(store.conn).get(log.own_name(store.conn), 0)


def note_known(store: Store, peer: str, vector: dict[str, int]) -> None:
    """Remember what another laptop has, from a signed header."""
    store.conn.executemany(
        "INSERT INTO known(peer,code,seq) VALUES (?,?,?) "
        "ON CONFLICT(peer,code) DO UPDATE SET seq=max(seq,excluded.seq)",
        [(peer, code, seq) for code, seq in vector.items()],
    )


def known_of(store: Store, peer: str) -> dict[str, int]:
    """Return what another laptop is known to have."""
    rows = store.conn.execute("SELECT code, seq FROM known WHERE peer=?", (peer,))
    return dict(rows.fetchall())


def file_result(store: Store, file: str) -> tuple[str, str] | None:
    """Return (digest, time) when a file of this random id was taken in before."""
    row = store.conn.execute("SELECT sha, at FROM file_seen WHERE file=?", (file,)).fetchone()
    return (str(row[0]), str(row[1])) if row else None


def note_file(store: Store, values: tuple[str, str, str, str, str, int, int]) -> None:
    """Remember a file: id, digest, sender, time, direction (in or out), new and known entries."""
    store.conn.execute("INSERT OR REPLACE INTO file_seen VALUES (?,?,?,?,?,?,?)", values)


def digests(store: Store) -> dict[str, str]:
    """Return one digest for each kind and one over all; equal registers have equal ones."""
    found = {}
    for name, kind in sorted(kinds().items()):
        columns = ",".join(f'"{field.name}"' for field in fields_of(kind))
        rows = store.conn.execute(
            f"SELECT id,{columns},_del,_x FROM {name} ORDER BY id"  # noqa: S608
        )
        digest = hashlib.sha256()
        for row in rows:
            digest.update(json.dumps(row, ensure_ascii=False).encode())
        found[name] = digest.hexdigest()[:32]
    joined = json.dumps(joining.aliases(store.conn)).encode()
    found["joined"] = hashlib.sha256(joined).hexdigest()[:32]
    over_all = "".join(found.values()).encode()
    return {**found, "all": hashlib.sha256(over_all).hexdigest()[:32]}
