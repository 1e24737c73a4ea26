"""The second encrypted file: the bytes of pictures under their SHA-256, and nothing else.

No name that came from outside ever becomes a path, and the register stays small.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kesra_desktop.errors import DamagedData
from kesra_desktop.store import database
from kesra_desktop.store.keys import derived

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from sqlite3 import Connection

    from kesra_desktop.store.store import Store

FILE = "blobs.db"
_TABLE = "CREATE TABLE IF NOT EXISTS blob(hash TEXT PRIMARY KEY, bytes BLOB NOT NULL)"


def path_of(store: Store) -> Path:
    """Return the path of the file, which is made by the first picture."""
    return store.path.with_name(FILE)


def key_of(store: Store) -> bytes:
    """Return the key of the file; another one than the register's."""
    return derived(store.keys.database, "blobs")


@contextmanager
def _opened(store: Store) -> Iterator[Connection]:
    with database.reported():
        conn = database.open_aside(path_of(store), key_of(store))
        try:
            conn.execute(_TABLE)
            yield conn
        finally:
            conn.close()


def put(store: Store, data: bytes) -> str:
    """Keep bytes and return their SHA-256; they are durable when this returns."""
    name = hashlib.sha256(data).hexdigest()
    with _opened(store) as conn:
        conn.execute("INSERT OR IGNORE INTO blob(hash, bytes) VALUES (?,?)", (name, data))
    return name


def get(store: Store, name: str) -> bytes | None:
    """Return the bytes under a hash, or None when they are not on this laptop.

    Raises:
        DamagedData: they are not what they were.

    """
    if not path_of(store).exists():
        return None
    with _opened(store) as conn:
        row = conn.execute("SELECT bytes FROM blob WHERE hash=?", (name,)).fetchone()
    if row is None:
        return None
    if hashlib.sha256(row[0]).hexdigest() != name:
        raise DamagedData(what=FILE)
    return bytes(row[0])


def drop(store: Store, names: Sequence[str]) -> None:
    """Let bytes go; what was freed is overwritten."""
    if names and path_of(store).exists():
        with _opened(store) as conn:
            conn.executemany("DELETE FROM blob WHERE hash=?", [(name,) for name in names])


def kept(store: Store, names: Sequence[str]) -> set[str]:
    """Return which of these hashes have their bytes here."""
    if not names or not path_of(store).exists():
        return set()
    with _opened(store) as conn:
        rows = conn.execute(
            "SELECT hash FROM blob WHERE hash IN (SELECT value FROM json_each(?))",
            (json.dumps(list(names)),),
        ).fetchall()
    return {row[0] for row in rows}
