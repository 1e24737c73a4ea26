"""What exchange keeps beside the log: columns and tables added since the first database format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

ORDERS = 'substr(body,1,8) IN (\'{"k":"k"\',\'{"k":"f"\')'

TABLES_STALE = "tables_stale"  # a local word: the tables must be made anew from the log

_DEVICE_COLUMNS = {
    "base": "TEXT",  # of a line of a forked log: the device's own code
    "parent": "INTEGER",  # of such a line: the line it continues
    "fork_at": "INTEGER NOT NULL DEFAULT 0",  # and after which number
    "last_ok": "INTEGER",  # of a laptop shut out: what it wrote above this number does not count
}
_TABLES = f"""
CREATE TABLE IF NOT EXISTS forgotten(commit_ TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS forgotten_person(id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS import_span(file TEXT, d INTEGER, a INTEGER, z INTEGER,
  PRIMARY KEY(file,d,a)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS decision(item TEXT, d INTEGER, seq INTEGER, choice TEXT, about TEXT,
  note TEXT, operator TEXT, PRIMARY KEY(item,d,seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS adopted(commit_ TEXT, d INTEGER, seq INTEGER,
  PRIMARY KEY(commit_,d,seq)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entry_order ON entry(d,seq) WHERE {ORDERS};
"""


def add_sync_tables(conn: Connection) -> None:
    """Make what is missing; a database of the first format gets all of it."""
    present = {row[1] for row in conn.execute("PRAGMA table_info(device)")}
    for name, sort in _DEVICE_COLUMNS.items():
        if name not in present:
            conn.execute(f"ALTER TABLE device ADD COLUMN {name} {sort}")
    conn.executescript(_TABLES)
