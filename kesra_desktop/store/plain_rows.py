"""The floor that exchange is measured against: the same rows, plain, without log or proof."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import zstandard

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_FIELDS = 20


def make(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Keep rows of an id and twenty texts in a new plain table."""
    with sqlite3.connect(path) as conn:
        names = ",".join(f"f{n}" for n in range(_FIELDS))
        conn.execute(f"CREATE TABLE IF NOT EXISTS person(id TEXT PRIMARY KEY,{names})")
        _put(conn, rows)
    conn.close()


def _put(conn: sqlite3.Connection, rows: Iterable[tuple[str, ...]]) -> None:
    marks = ",".join("?" * (_FIELDS + 1))
    conn.executemany(f"INSERT OR REPLACE INTO person VALUES ({marks})", rows)  # noqa: S608


def dump(path: Path, file: Path, limit: int) -> int:
    """Write the first rows as compressed JSON lines and return the bytes."""
    conn = sqlite3.connect(path)
    lines = (
        json.dumps(row)
        for row in conn.execute("SELECT * FROM person ORDER BY id LIMIT ?", (limit,))
    )
    packed = zstandard.compress("\n".join(lines).encode(), 3)
    conn.close()
    return file.write_bytes(packed)


def load(file: Path, path: Path) -> None:
    """Read compressed JSON lines into a plain table."""
    text = zstandard.decompress(file.read_bytes()).decode()
    make(path, (tuple(json.loads(line)) for line in text.splitlines()))
