"""What accepting a batch wrote, so that all of it can be taken back by new entries."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.fields import fields_of
from kesra_desktop.model.record import kind_named, kinds
from kesra_desktop.store import causes, heads, joining, log, queries
from kesra_desktop.store.rows import Write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.model.record import Record
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Seen, Store


@dataclass(frozen=True)
class Effect:
    """One record that a batch made, or changed; ``before`` are the plain values it changed."""

    n: int
    row: int
    kind: type[Record]
    record: str
    before: dict[str, Any] | None
    seq: int  # number of the own entry that did it


def add(store: Store, batch: Batch, row: int, record: Record, reason: str = "") -> Record:
    """Save a new record on behalf of a batch."""
    made = store.add(record, reason)
    _note(store, batch, row, made, None)
    return made


def add_all(store: Store, batch: Batch, made: Sequence[tuple[int, Record]]) -> None:
    """Save new records on behalf of a batch as one step: (row, record with its id)."""
    numbers = store.add_all([record for _, record in made])
    store.conn.executemany(
        "INSERT INTO staged_effect(batch,row,kind,record,seq) VALUES (?,?,?,?,?)",
        [
            (batch.n, row, record.kind, record.id, seq)
            for seq, (row, record) in zip(numbers, made, strict=True)
        ],
    )


def save(
    store: Store, batch: Batch, row: int, changed: Record, seen: Seen[Any], reason: str
) -> tuple[str, ...]:
    """Save what changed of a record on behalf of a batch and return the names of the fields."""
    before = seen.record.values()
    names = store.save(changed, seen, reason)
    if names:
        _note(store, batch, row, changed, {name: before[name] for name in names})
    return names


def _note(
    store: Store, batch: Batch, row: int, record: Record, before: dict[str, Any] | None
) -> None:
    store.conn.execute(
        "INSERT INTO staged_effect(batch,row,kind,record,before,seq) VALUES (?,?,?,?,?,?)",
        (
            batch.n,
            row,
            record.kind,
            record.id,
            None if before is None else json.dumps(before, ensure_ascii=False),
            queries.entry_count(store),
        ),
    )


def of_batch(store: Store, batch: Batch, limit: int) -> list[Effect]:
    """Return what a batch did that still stands, the last first."""
    rows = store.conn.execute(
        "SELECT n,row,kind,record,before,seq FROM staged_effect WHERE batch=? "
        "AND undone=0 ORDER BY n DESC LIMIT ?",
        (batch.n, limit),
    ).fetchall()
    return [
        Effect(n, row, kind_named(kind), record, json.loads(before) if before else None, seq)
        for n, row, kind, record, before, seq in rows
    ]


def count(store: Store, batch: Batch) -> int:
    """Return how many effects of a batch still stand."""
    found = store.conn.execute(
        "SELECT count(*) FROM staged_effect WHERE batch=? AND undone=0", (batch.n,)
    )
    return int(found.fetchone()[0])


def strike(store: Store, batch: Batch, effect: Effect, *, rewritten: bool) -> None:
    """Strike an effect off; a write that took it back counts as the batch's own."""
    store.conn.execute("UPDATE staged_effect SET undone=1 WHERE n=?", (effect.n,))
    if rewritten:
        store.conn.execute(
            "INSERT INTO staged_effect(batch,row,kind,record,seq,undone) VALUES (?,?,?,?,?,1)",
            (batch.n, effect.row, effect.kind.kind, effect.record, queries.entry_count(store)),
        )


def staying(store: Store, batch: Batch) -> list[str]:
    """Return the recipients that a batch made and that are still there."""
    found = store.conn.execute(
        "SELECT DISTINCT r.id FROM staged_effect f JOIN recipient r ON r.id=f.record "
        "WHERE f.batch=? AND f.kind='recipient' AND f.before IS NULL AND r._del=0",
        (batch.n,),
    )
    return [row[0] for row in found]


def own_writes(store: Store, batch: Batch, record: str) -> set[str]:
    """Return how entries name the writes of a batch to one record."""
    found = store.conn.execute(
        "SELECT seq FROM staged_effect WHERE batch=? AND record=?", (batch.n, record)
    )
    return {causes.name_of(store.conn, Write(log.OWN, seq)) for (seq,) in found}


def written_by(store: Store, kind: type[Record], record: str) -> dict[str, str]:
    """Return the write that is shown, for each field that was ever edited."""
    _, edited = heads.seen(store.conn, heads.Place(kind, record))
    return {name: causes.name_of(store.conn, writes[0]) for name, writes in edited.items()}


def users_of(store: Store, batch: Batch, kind: type[Record], record: str) -> set[str]:
    """Return why a record is in use by others: kinds that refer to it, or joined to somebody."""
    joined = {"joined"} if len(joining.members(store.conn, record)) > 1 else set()
    return joined | {
        other
        for other, declared in kinds().items()
        for field in fields_of(declared)
        if field.declared.refers_to == kind.kind
        and store.conn.execute(
            f'SELECT 1 FROM {other} o WHERE o."{field.name}"=? AND o._del=0 '  # noqa: S608
            "AND NOT EXISTS (SELECT 1 FROM staged_effect f WHERE f.batch=? AND f.record=o.id)",
            (record, batch.n),
        ).fetchone()
    }
