"""Is what lies on the disk what was written? Reads everything and changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop.errors import DamagedData
from kesra_desktop.model.catalogue import kinds
from kesra_desktop.store import audit, chain, changes, log, queries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kesra_desktop.store.store import Store


class Depth(StrEnum):
    """How much is read: the pages; also structure, receipts and chains; also every row's origin."""

    FAST = "fast"
    USUAL = "usual"
    FULL = "full"


@dataclass(frozen=True)
class Finding:
    """Something that is wrong, by a stable code, and where."""

    code: str
    where: str


def findings(store: Store, depth: Depth = Depth.USUAL) -> list[Finding]:
    """Return what is wrong with the file, the log and the tables; empty when all is well.

    Damage in one place does not keep the others from being looked at.
    """
    looks: list[Callable[[Store], Iterator[Finding]]] = [_pages]
    if depth is not Depth.FAST:
        looks += [_structure, _tables, _receipts, _chains, _trail]
    if depth is Depth.FULL:
        looks.append(_origins)
    found: list[Finding] = []
    for look in looks:
        try:
            found += look(store)
        except DamagedData:
            found.append(Finding("unreadable", look.__name__.strip("_")))
    return list(dict.fromkeys(found))


def _pages(store: Store) -> Iterator[Finding]:
    """Prove the authentication code of every page.

    A power cut may have torn a page while it moved from the write-ahead log to its place: the log
    still has it whole, so it is put there once more before anything is called damage.
    """
    store.conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    for (text,) in store.conn.execute("PRAGMA cipher_integrity_check").fetchall():
        yield Finding("page_damaged", str(text))


def _structure(store: Store) -> Iterator[Finding]:
    for (text,) in store.conn.execute("PRAGMA integrity_check(20)").fetchall():
        if text != "ok":
            yield Finding("structure_damaged", " ".join(str(text).split()))


def _tables(store: Store) -> Iterator[Finding]:
    """Read every row once: a table that cannot be read is named."""
    for name in ("entry", *sorted(kinds())):
        try:
            for _ in store.conn.execute(f"SELECT * FROM {name}"):  # noqa: S608  (declared names)
                pass
        except DamagedData:
            yield Finding("unreadable", name)


def _receipts(store: Store) -> Iterator[Finding]:
    """A receipt number stands for one handover."""
    twice = "SELECT receipt FROM handover GROUP BY receipt HAVING count(*)>1"
    for (receipt,) in store.conn.execute(twice).fetchall():
        yield Finding("receipt_twice", str(receipt))


def _chains(store: Store) -> Iterator[Finding]:
    """Every log is the one its author chained, and every entry the one that was committed to."""
    rows = store.conn.execute("SELECT d, code, got, got_hash FROM device").fetchall()
    for d, code, got, got_hash in rows:
        start, running = log.start_of(store.conn, d)
        for entry in log.entries(store.conn, d, start, got):
            running = chain.next_hash(running, entry.line)
            if entry.body and chain.commitment(entry.salt or b"", entry.body) != entry.commit:
                yield Finding("entry_changed", f"{code}:{entry.seq}")
        if running != got_hash:
            yield Finding("chain_broken", str(code))


def _trail(store: Store) -> Iterator[Finding]:
    """The trail of who looked at whose data is the one that was written."""
    for place in audit.altered(store):
        yield Finding("audit_changed", place.where)


def _origins(store: Store) -> Iterator[Finding]:
    """Every row is what its entries say: the tables made anew from the log are the same."""
    kept = queries.digests(store)
    with store.rehearsal():
        changes.rebuild(store.conn)
        made = queries.digests(store)
    for name, digest in kept.items():
        if name != "all" and made[name] != digest:
            yield Finding("rows_differ", name)
