"""Lists that are being checked, on this laptop only: batches, their files and sheets.

Nothing here is a record or an entry: a batch changes no recipient until it is accepted, and what is
being checked does not travel. The rows are in
`store/staged_rows.py`, the clerk's decisions in `store/deciding.py`.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import NotFound
from kesra_desktop.store import database

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.store.store import Store

READING, OPEN, ACCEPTING, ACCEPTED, REFUSED, UNDONE, DROPPED = (
    "reading", "open", "accepting", "accepted", "refused", "undone", "dropped",
)  # fmt: skip
_PAGES = "pages:"  # stands before the Source of typed pages where a file has its path
_SHOWN = (OPEN, ACCEPTING, ACCEPTED, REFUSED, UNDONE)
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_PURGED = 500  # rows deleted in one transaction: others wait meanwhile


@dataclass(frozen=True)
class Batch:
    """Lists read together; ``n`` is its number in the tables, ``id`` what everybody calls it."""

    n: int
    id: str
    at: str
    operator: str
    about: str
    holder: str
    state: str
    reason: str
    paired: str  # what was known when its look-alikes were looked for


@dataclass(frozen=True)
class StagedFile:
    """One file of a batch; a refused one has its problem as {error, message, advice}."""

    n: int
    name: str
    digest: str
    path: str
    problem: dict[str, Any] | None
    source: str  # id of its Source record, once accepted

    @property
    def typed_from(self) -> str:
        """Return the Source whose pages were typed; empty for a file that was read."""
        return self.path.removeprefix(_PAGES) if self.path.startswith(_PAGES) else ""


@dataclass(frozen=True)
class StagedSheet:
    """One sheet of a file, as it was laid out when read; ``doc`` is plain JSON."""

    n: int
    file: int
    name: str
    doc: dict[str, Any]


# --- batches --------------------------------------------------------------------------------------


def begin(store: Store, batch_id: str, about: str, holder: str) -> Batch:
    """Make a batch that nobody sees until `finish`."""
    with store.transaction():
        store.conn.execute(
            "INSERT INTO batch(id,at,operator,about,holder,state,reader) VALUES (?,?,?,?,?,?,?)",
            (
                batch_id,
                store.now().isoformat(timespec="seconds"),
                store.operator.name if store.operator else "",
                about,
                holder,
                READING,
                os.getpid(),
            ),
        )
    return _one(store, "id=?", batch_id)


def finish(store: Store, batch: Batch) -> None:
    """Show a batch: all of it is read."""
    set_state(store, batch, OPEN)


def set_state(store: Store, batch: Batch, state: str, reason: str = "") -> None:
    """Say where a batch stands."""
    with store.transaction():
        store.conn.execute("UPDATE batch SET state=?, reason=? WHERE n=?", (state, reason, batch.n))


def set_paired(store: Store, batch: Batch, known: str) -> None:
    """Remember what was known when the look-alikes were looked for; empty means: look again."""
    with store.transaction():
        store.conn.execute("UPDATE batch SET paired=? WHERE n=?", (known, batch.n))


def find(store: Store, batch_id: str) -> Batch:
    """Return a batch that was read to its end.

    Raises:
        NotFound: there is none of this id on this laptop.

    """
    found = _maybe(store, "id=?", batch_id)
    if found is None or found.state not in _SHOWN:
        raise NotFound(what=batch_id)
    return found


def batches(store: Store) -> list[Batch]:
    """Return every batch read to its end, newest first."""
    return _batches(store, f"state IN ({_marks(_SHOWN)}) ORDER BY n DESC", *_SHOWN)


def of_digest(store: Store, digest: str) -> Batch | None:
    """Return the batch that holds a file of these contents, if it was read before."""
    rows = store.conn.execute(
        "SELECT b.id FROM batch_file f JOIN batch b ON b.n=f.batch "  # noqa: S608
        f"WHERE f.digest=? AND f.problem IS NULL AND b.state IN ({_marks(_SHOWN)})",
        (digest, *_SHOWN),
    ).fetchall()
    return find(store, rows[-1][0]) if rows else None


def of_pages(store: Store, source: str) -> Batch | None:
    """Return the batch of the rows that were typed from the pages of a source."""
    rows = store.conn.execute(
        "SELECT b.id FROM batch_file f JOIN batch b ON b.n=f.batch "  # noqa: S608
        f"WHERE f.path=? AND b.state IN ({_marks(_SHOWN)})",
        (_PAGES + source, *_SHOWN),
    ).fetchall()
    return find(store, rows[-1][0]) if rows else None


def add_pages(store: Store, batch: Batch, name: str, source: str) -> int:
    """Add typed pages to a batch as a file of its own and return its number."""
    return add_file(store, batch, name, "", _PAGES + source)


def _one(store: Store, where: str, *values: Any) -> Batch:
    found = _maybe(store, where, *values)
    if found is None:
        raise NotFound(what=str(values))
    return found


def _maybe(store: Store, where: str, *values: Any) -> Batch | None:
    found = _batches(store, where, *values)
    return found[0] if found else None


def _batches(store: Store, where: str, *values: Any) -> list[Batch]:
    with database.reported():
        rows = store.conn.execute(
            "SELECT n,id,at,operator,about,holder,state,reason,paired FROM batch "  # noqa: S608
            f"WHERE {where}",
            values,
        ).fetchall()
    return [Batch(*row) for row in rows]


def _marks(values: Sequence[Any]) -> str:
    return ",".join("?" * len(values))


def drop(store: Store, batch: Batch) -> None:
    """Give up a batch at once; `purge` takes its rows away later, in pieces."""
    set_state(store, batch, DROPPED)


def purge(store: Store) -> None:
    """Delete what was dropped, and what another run of the program left half read."""
    rows = store.conn.execute(
        "SELECT n FROM batch WHERE state=? OR (state=? AND reader<>?)",
        (DROPPED, READING, os.getpid()),
    ).fetchall()
    for (n,) in rows:
        while _purge_rows(store, n):
            pass
        with store.transaction():
            for table in ("staged_pair", "batch_sheet", "batch_file"):
                store.conn.execute(f"DELETE FROM {table} WHERE batch=?", (n,))  # noqa: S608
            store.conn.execute("DELETE FROM batch WHERE n=?", (n,))


def _purge_rows(store: Store, batch: int) -> bool:
    with store.transaction():
        found = store.conn.execute(
            "SELECT n FROM staged_row WHERE batch=? LIMIT ?", (batch, _PURGED)
        ).fetchall()
        store.conn.executemany("DELETE FROM staged_problem WHERE row=?", found)
        store.conn.executemany("DELETE FROM staged_row WHERE n=?", found)
    return bool(found)


# --- files and sheets -----------------------------------------------------------------------------


def add_file(
    store: Store, batch: Batch, name: str, digest: str, path: str, problem: Any = None
) -> int:
    """Add a file to a batch and return its number; a refused one with its problem."""
    with store.transaction():
        cursor = store.conn.execute(
            "INSERT INTO batch_file(batch,name,digest,path,problem) VALUES (?,?,?,?,?)",
            (batch.n, name, digest, path, plain(problem) if problem else None),
        )
    return int(cursor.lastrowid or 0)


def refuse_file(store: Store, file: int, problem: dict[str, Any]) -> None:
    """Say why a file was not read; what was read of it before is taken away."""
    with store.transaction():
        store.conn.execute("UPDATE batch_file SET problem=? WHERE n=?", (plain(problem), file))
    clear_file(store, file)


def clear_file(store: Store, file: int) -> None:
    """Take away the sheets and rows of a file, to read it anew."""
    sheets = store.conn.execute("SELECT n FROM batch_sheet WHERE file=?", (file,)).fetchall()
    with store.transaction():
        for sheet in sheets:
            store.conn.execute(
                "DELETE FROM staged_problem WHERE row IN (SELECT n FROM staged_row WHERE sheet=?)",
                sheet,
            )
            store.conn.execute("DELETE FROM staged_row WHERE sheet=?", sheet)
        store.conn.execute("DELETE FROM batch_sheet WHERE file=?", (file,))


def remove_file(store: Store, file: int) -> None:
    """Take a file and everything read of it away."""
    with store.transaction():
        clear_file(store, file)
        store.conn.execute("DELETE FROM batch_file WHERE n=?", (file,))


def set_source(store: Store, file: int, source: str) -> None:
    """Remember which Source record a file became."""
    with store.transaction():
        store.conn.execute("UPDATE batch_file SET source=? WHERE n=?", (source, file))


def files(store: Store, batch: Batch) -> list[StagedFile]:
    """Return the files of a batch in the order they were given."""
    rows = store.conn.execute(
        "SELECT n,name,digest,path,problem,source FROM batch_file WHERE batch=? ORDER BY n",
        (batch.n,),
    ).fetchall()
    return [
        StagedFile(n, name, digest, path, json.loads(problem) if problem else None, source)
        for n, name, digest, path, problem, source in rows
    ]


def add_sheet(store: Store, batch: Batch, file: int, name: str, doc: dict[str, Any]) -> int:
    """Add a sheet and return its number."""
    with store.transaction():
        cursor = store.conn.execute(
            "INSERT INTO batch_sheet(batch,file,name,doc) VALUES (?,?,?,?)",
            (batch.n, file, name, plain(doc)),
        )
    return int(cursor.lastrowid or 0)


def set_sheet_doc(store: Store, sheet: int, doc: dict[str, Any]) -> None:
    """Keep how a sheet is laid out now."""
    with store.transaction():
        store.conn.execute("UPDATE batch_sheet SET doc=? WHERE n=?", (plain(doc), sheet))


def sheets(store: Store, batch: Batch) -> list[StagedSheet]:
    """Return the sheets of a batch, file by file."""
    rows = store.conn.execute(
        "SELECT n,file,name,doc FROM batch_sheet WHERE batch=? ORDER BY file, n", (batch.n,)
    ).fetchall()
    return [StagedSheet(n, file, name, json.loads(doc)) for n, file, name, doc in rows]


def plain(value: Any) -> str:
    """Return a document as compact JSON text."""
    return _COMPACT.encode(value)
