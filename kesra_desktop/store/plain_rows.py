"""The floor that exchange is measured against: the same rows, plain, without log or proof."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import zstandard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

LEVEL = 3
_CHANGED = "CREATE TABLE IF NOT EXISTS changed(id TEXT, f INTEGER, value TEXT)"


def make(path: Path, rows: Iterable[Sequence[str]], fields: int) -> None:
    """Keep rows of an id and so many texts in a plain table; of two with one id, the later."""
    with closing(sqlite3.connect(path)) as conn, conn:
        names = ",".join(f"f{n}" for n in range(fields))
        conn.execute(f"CREATE TABLE IF NOT EXISTS person(id TEXT PRIMARY KEY,{names})")
        marks = ",".join("?" * (fields + 1))
        conn.executemany(f"INSERT OR REPLACE INTO person VALUES ({marks})", rows)  # noqa: S608


def dump(path: Path, file: Path) -> None:
    """Write every row as compressed JSON lines."""
    _write(path, file, "SELECT * FROM person")


def load(file: Path, path: Path, fields: int) -> None:
    """Read such lines into a plain table."""
    make(path, map(json.loads, _lines(file)), fields)


def change(path: Path, changes: Iterable[tuple[str, int, str]]) -> None:
    """Remember changes of one field each, (id, number of the field, text), and nothing else."""
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute(_CHANGED)
        conn.execute("DELETE FROM changed")
        conn.executemany("INSERT INTO changed VALUES (?,?,?)", changes)


def dump_changes(path: Path, file: Path) -> None:
    """Write the remembered changes as compressed JSON lines."""
    _write(path, file, "SELECT id, f, value FROM changed")


def load_changes(file: Path, path: Path) -> None:
    """Read such lines into a plain table: the last one read wins, unseen."""
    by_field: dict[int, list[tuple[str, str]]] = {}
    for line in _lines(file):
        record, number, text = json.loads(line)
        by_field.setdefault(number, []).append((text, record))
    with closing(sqlite3.connect(path)) as conn, conn:
        for number, rows in by_field.items():
            conn.executemany(f"UPDATE person SET f{number}=? WHERE id=?", rows)  # noqa: S608


def _write(path: Path, file: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as conn:
        text = "\n".join(json.dumps(row) for row in conn.execute(sql))
    file.write_bytes(zstandard.compress(text.encode(), LEVEL))


def _lines(file: Path) -> list[str]:
    return zstandard.decompress(file.read_bytes()).decode().splitlines()
