"""What one import brought, remembered on this laptop, so that its effect can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.record import kinds
from kesra_desktop.store import forks, heads, log
from kesra_desktop.store.causes import Causes
from kesra_desktop.store.rows import Place, Write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Brought:
    """One entry of an import, as far as it can be read."""

    write: Write
    body: dict[str, Any]

    @property
    def kind(self) -> str:
        """Return the kind of record it is about, or what else it is."""
        return str(self.body.get("t") or self.body.get("k") or "?")

    @property
    def place(self) -> Place | None:
        """Return the record it is about, when this program knows its kind."""
        kind, record = kinds().get(self.kind), self.body.get("r")
        return Place(kind, record) if kind and isinstance(record, str) else None


def ends(conn: Connection) -> dict[int, int]:
    """Return where every line ends now."""
    return dict(conn.execute("SELECT d, got FROM device").fetchall())


def note(store: Store, file: str, before: dict[int, int]) -> None:
    """Remember what came with a file since every line ended where ``before`` says."""
    store.conn.executemany(
        "INSERT OR IGNORE INTO import_span(file,d,a,z) VALUES (?,?,?,?)",
        [
            (file, d, before.get(d, fork_at) + 1, got)
            for d, got, fork_at in store.conn.execute(
                "SELECT d, got, fork_at FROM device"
            ).fetchall()
            if got > before.get(d, fork_at)
        ],
    )


def brought(store: Store, file: str) -> list[Brought]:
    """Return the entries that came with a file, in the order of their lines."""
    spans = store.conn.execute(
        "SELECT d, a, z FROM import_span WHERE file=? ORDER BY d, a", (file,)
    ).fetchall()
    found = []
    for d, a, z in spans:
        for seq in range(a, z + 1):
            line = forks.on_path(store.conn, d, seq)
            if line is not None and seq <= line.applied:
                write = Write(line.d, seq)
                found.append(Brought(write, log.body_at(store.conn, *write)))
    return found


def file_named(store: Store, named: str) -> str | None:
    """Return the id of a file that was read here and brought something, by the start of its id."""
    rows = store.conn.execute(
        "SELECT DISTINCT s.file FROM import_span s JOIN file_seen f ON f.file=s.file "
        "WHERE f.direction='in' AND substr(s.file,1,length(?))=?",
        (named, named),
    ).fetchall()
    return str(rows[0][0]) if len(rows) == 1 and named else None


def take_away(store: Store, file: str) -> None:
    """Forget what a file brought: its effect was taken back."""
    store.conn.execute("DELETE FROM import_span WHERE file=?", (file,))


def edited_fields(store: Store, place: Place) -> list[str]:
    """Return the fields of a record that were edited since it was made."""
    rows = store.conn.execute(
        "SELECT f FROM fhead WHERE t=? AND r=? ORDER BY f", (place.kind.kind, place.record)
    )
    return [row[0] for row in rows.fetchall()]


def standing(store: Store, place: Place, name: str, ours: set[Write]) -> bool:
    """Return whether every value that a field has now was written by these entries."""
    return {head.write for head in heads.heads(store.conn, place, name)} <= ours


def before(store: Store, start: Brought, name: str, ours: set[Write]) -> Any:
    """Return a field's value before an import: that of the nearest base from outside of it."""
    for found in _bases(store.conn, start, name):
        if found.write not in ours:
            values = found.body.get("v")
            missing = 0 if name == heads.DELETED else None
            return values.get(name, missing) if isinstance(values, dict) else None
        return before(store, found, name, ours)
    return None


def _bases(conn: Connection, start: Brought, name: str) -> Iterator[Brought]:
    refs = start.body.get("b", {}).get(name, [])
    for write in sorted(Causes(conn).named(start.write, name, refs)):
        yield Brought(write, log.body_at(conn, *write))
