"""The encrypted SQLite file: opening, keys, pragmas, tables made from fields, errors as problems.

SQLCipher takes the place of sqlite3 under sqlite-utils (the alias must be in place before
sqlite-utils is first imported, else its own exceptions are not recognised).
"""

from __future__ import annotations

import hashlib
import json
import sys
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import sqlcipher3
import sqlcipher3.dbapi2

from kesra_desktop import errors
from kesra_desktop.model.catalogue import kinds
from kesra_desktop.model.fields import fields_of
from kesra_desktop.store.attachments import TABLES as ATTACHMENT_TABLES
from kesra_desktop.store.audit import AUDIT_TABLES
from kesra_desktop.store.check_codes import add_tables as add_check_codes
from kesra_desktop.store.joining import TABLES as JOINING_TABLES
from kesra_desktop.store.search_index import TABLES as SEARCH_TABLES
from kesra_desktop.store.staging_tables import STAGING_TABLES
from kesra_desktop.store.sync_tables import TABLES_STALE, add_sync_tables

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)

import sqlite_utils  # noqa: E402  (after the alias)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from sqlite3 import Connection  # the same interface, and typed

# The driver asks its adapters about every value but texts and numbers, and takes 3 µs to learn
# that there is none: for nothing and for bytes they are told here to stay what they are.
sqlcipher3.dbapi2.register_adapter(type(None), {None: None}.get)
sqlcipher3.dbapi2.register_adapter(bytes, bytes)

EngineError = sqlcipher3.dbapi2.Error
SCHEMA_VERSION = 1
MIN_SQLITE = (3, 51, 3)  # the first without the WAL-reset fault
PLAIN_HEADER = b"SQLite format 3"

_LOG_TABLES = """
CREATE TABLE entry(d INTEGER NOT NULL, seq INTEGER NOT NULL, hlc INTEGER NOT NULL,
  commit_ TEXT NOT NULL, salt BLOB, body TEXT, PRIMARY KEY(d,seq)) WITHOUT ROWID;
CREATE INDEX entry_record ON entry(CASE WHEN json_valid(body) THEN json_extract(body,'$.r') END);
CREATE TABLE device(d INTEGER PRIMARY KEY, code TEXT UNIQUE NOT NULL, pub BLOB NOT NULL,
  age TEXT, label TEXT, prefix TEXT, role TEXT, cert TEXT, state TEXT NOT NULL DEFAULT 'ok',
  got INTEGER NOT NULL DEFAULT 0, got_hash TEXT NOT NULL, applied INTEGER NOT NULL DEFAULT 0);
CREATE TABLE seal(d INTEGER, seq INTEGER, hash TEXT, sig BLOB, PRIMARY KEY(d,seq)) WITHOUT ROWID;
CREATE TABLE mark(d INTEGER, seq INTEGER, of_ TEXT, upto INTEGER,
  PRIMARY KEY(d,of_,seq)) WITHOUT ROWID;
CREATE TABLE fhead(t TEXT, r TEXT, f TEXT, d INTEGER, seq INTEGER, rank INTEGER,
  PRIMARY KEY(t,r,f)) WITHOUT ROWID;
CREATE TABLE rival(t TEXT, r TEXT, f TEXT, d INTEGER, seq INTEGER, rank INTEGER, val TEXT,
  PRIMARY KEY(t,r,f,d,seq)) WITHOUT ROWID;
CREATE TABLE held(code TEXT, a INTEGER, z INTEGER, hash TEXT, raw BLOB, at INTEGER,
  PRIMARY KEY(code,hash));
CREATE TABLE known(peer TEXT, code TEXT, seq INTEGER, PRIMARY KEY(peer,code)) WITHOUT ROWID;
CREATE TABLE later(d INTEGER, seq INTEGER, why TEXT, PRIMARY KEY(d,seq)) WITHOUT ROWID;
CREATE TABLE file_seen(file TEXT PRIMARY KEY, sha TEXT, sender TEXT, at TEXT, direction TEXT,
  new INTEGER, known INTEGER);
CREATE TABLE local(k TEXT PRIMARY KEY, v);
"""


def build(path: Path, key: bytes) -> None:
    """Make a new encrypted database at ``path``, elsewhere first: a torn one never has the name."""
    part = path.with_suffix(".new")
    for old in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
        old.unlink(missing_ok=True)
    with reported():
        conn = connect(part, key)
        _set_up(conn)
        conn.executescript(_LOG_TABLES)
        add_columns(conn)
        conn.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        conn.close()
    part.replace(path)
    sync_folder(path.parent)


def open_database(path: Path, key: bytes) -> Connection:
    """Open the database with its raw key and prove that it keeps the promises of `_WANTED`.

    Raises:
        WrongPassphrase: never here; a wrong raw key is damage.
        DamagedData: the file is not this key's database, or its pages are broken.
        FromNewerVersion: a newer program made it; nothing was changed.

    """
    with path.open("rb") as file:
        if file.read(len(PLAIN_HEADER)) == PLAIN_HEADER:
            raise errors.DamagedData(what="plain database")
    with reported():
        conn = connect(path, key)
        version = conn.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            conn.close()
            raise errors.FromNewerVersion(theirs=version, ours=SCHEMA_VERSION)
        _set_up(conn)
        add_columns(conn)
        return conn


def open_aside(path: Path, key: bytes) -> Connection:
    """Open a second encrypted file of this laptop; one that is not there is made."""
    conn = connect(path, key)
    _set_up(conn)
    return conn


def connect(path: Path, key: bytes) -> Connection:
    """Return a connection to an encrypted file that is there, or is made by the first write."""
    if sqlcipher3.dbapi2.sqlite_version_info < MIN_SQLITE:
        raise errors.DamagedData(what="SQLite too old")
    conn: Connection = sqlcipher3.dbapi2.connect(
        str(path),
        isolation_level=None,
        check_same_thread=False,
        timeout=5.0,
        factory=_Reporting,
    )
    conn.execute("PRAGMA cipher_log_level=NONE")
    conn.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return conn


# What a power cut needs (the log on disk at every commit, no mapped pages), and that no page or
# temporary file shows what was deleted, or runs what somebody wrote into the schema.
_WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "temp_store": 2,
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
}


def _set_up(conn: Connection) -> None:
    """Set each pragma and read it back; a database that answers differently is not used."""
    for name, value in _WANTED.items():
        conn.execute(f"PRAGMA {name}={value}").fetchone()
        answer = conn.execute(f"PRAGMA {name}").fetchone()
        if name == "mmap_size" and answer is None:
            continue  # encrypted builds do not map files at all
        if answer[0] != value:
            conn.close()
            raise errors.StorageFault(pragma=name, answer=answer[0])


def add_columns(conn: Connection) -> None:
    """Make every kind's table and the working tables, and columns that newer fields need.

    Looked at only when the program's kinds are others than those that the tables were made for.
    What an older program kept aside then finds its place: the tables are due to be made anew.
    """
    shape = _shape()
    # Sorted: kinds are known in the order in which a program happens to load them.
    told = json.dumps({name: _told(columns) for name, columns in shape.items()}, sort_keys=True)
    digest = hashlib.sha256(told.encode()).hexdigest()
    known = conn.execute("SELECT v FROM local WHERE k='shape'").fetchone()
    if known != (digest,):
        _add_kinds(conn, shape)
        written = conn.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is not None
        words = {"shape": digest, **({TABLES_STALE: 1} if written else {})}
        conn.executemany("INSERT OR REPLACE INTO local(k,v) VALUES (?,?)", list(words.items()))
    _add_indexes(conn)
    conn.executescript(SEARCH_TABLES)
    conn.executescript(STAGING_TABLES)
    conn.executescript(JOINING_TABLES)
    conn.executescript(ATTACHMENT_TABLES)
    conn.executescript(AUDIT_TABLES)
    add_check_codes(conn)
    add_sync_tables(conn)


def _shape() -> dict[str, dict[str, type[Any]]]:
    """Return the columns of every kind's table."""
    own = {"_d": int, "_s": int, "_h": int, "_del": int, "_x": str}
    return {
        name: {field.name: column_type(field.type) for field in fields_of(kind)} | own
        for name, kind in kinds().items()
    }


def _told(columns: dict[str, type[Any]]) -> dict[str, str]:
    return {name: sort.__name__ for name, sort in columns.items()}


def _add_kinds(conn: Connection, shape: dict[str, dict[str, type[Any]]]) -> None:
    db = sqlite_utils.Database(conn, execute_plugins=False)
    for name, columns in shape.items():
        table = db.table(name)
        if not table.exists():
            table.create({"id": str, **columns}, pk="id")
            continue
        present = {column.name for column in table.columns}
        for column, sort in columns.items():
            if column not in present:
                table.add_column(column, sort)


def _add_indexes(conn: Connection) -> None:
    """Make the indexes that kinds declare and that are not there yet, at every opening."""
    for name, kind in kinds().items():
        for index in kind.indexes:
            called = f"idx_{name}_{index.replace(',', '_')}"
            conn.execute(f"CREATE INDEX IF NOT EXISTS {called} ON {name}({index})")


def column_type(kind: type[Any]) -> type[Any]:
    """Return how a field's values are kept in its column."""
    return int if issubclass(kind, int) and not issubclass(kind, date) else str


def sync_folder(folder: Path) -> None:
    """Make a rename durable where the system can (Windows syncs folders by itself)."""
    if sys.platform == "win32":
        return
    import os  # noqa: PLC0415  (only here)

    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _step(name: str) -> Callable[..., Any]:
    """Return a cursor's step that says what the disk did; a bug of ours stays what it is."""
    step = getattr(sqlcipher3.dbapi2.Cursor, name)

    def taken(cursor: Any, *arguments: Any) -> Any:
        try:
            return step(cursor, *arguments)
        except sqlcipher3.dbapi2.Error as error:
            problem = problem_of(error)
            if problem is None:
                raise
            raise problem from error

    return taken


class _ReportingCursor(sqlcipher3.dbapi2.Cursor):  # type: ignore[misc]  # untyped
    """A cursor whose steps raise problems with a sentence: no reading forgets to."""

    execute = _step("execute")
    executemany = _step("executemany")
    executescript = _step("executescript")
    fetchone = _step("fetchone")
    fetchmany = _step("fetchmany")
    fetchall = _step("fetchall")
    __next__ = _step("__next__")


class _Reporting(sqlcipher3.dbapi2.Connection):  # type: ignore[misc]  # untyped
    """A connection that reads and writes through such cursors."""

    def cursor(self, *_: Any) -> Any:
        return super().cursor(_ReportingCursor)


_FULL = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_TRUNCATE", "SQLITE_IOERR_SHMSIZE")
_BROKEN = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextmanager
def reported() -> Iterator[None]:
    """Turn what the disk did into a problem with a sentence; bugs pass through."""
    try:
        yield
    except sqlcipher3.dbapi2.Error as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise os_problem(error) from error


def problem_of(error: Exception) -> errors.KesraError | None:
    """Return the problem behind a database error, or None when it is a bug of ours."""
    name = str(getattr(error, "sqlite_errorname", ""))
    text = str(error)
    if name.startswith(_FULL) or "disk is full" in text:
        return errors.DiskFull()
    if name.startswith("SQLITE_READONLY") or "readonly" in text or "unable to open" in text:
        return errors.ReadOnlyDisk()
    if name.startswith(_BROKEN) or "malformed" in text or "not a database" in text:
        return errors.DamagedData()
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "database is locked" in text:
        return errors.Busy()
    if name.startswith("SQLITE_IOERR") or "disk I/O error" in text:
        return errors.StorageFault()
    return None


def os_problem(error: OSError) -> errors.KesraError:
    """Return the problem behind an operating system error."""
    import errno  # noqa: PLC0415  (only here)

    if error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        return errors.DiskFull()
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return errors.ReadOnlyDisk()
    return errors.StorageFault(reason=error.strerror or "")


def engine_versions() -> tuple[str, str]:
    """Return the versions of SQLite and of SQLCipher."""
    conn = sqlcipher3.dbapi2.connect(":memory:")
    cipher = conn.execute("PRAGMA cipher_version").fetchone()[0]
    conn.close()
    return sqlcipher3.dbapi2.sqlite_version, str(cipher)
