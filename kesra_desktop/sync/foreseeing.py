"""What people would be asked after reading a folder: everything is read, counted and taken back."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop import errors
from kesra_desktop.store import log, queries
from kesra_desktop.sync import exchange_file, picture_files
from kesra_desktop.sync import folder as stick
from kesra_desktop.sync.exchange import import_from

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.store.store import Store

MOST = 2_000  # new changes: more would keep the desk waiting while they are tried


class Foreseen(NamedTuple):
    """How many questions reading would add."""

    clashes: int
    doubles: int


def foresee(store: Store, place: Path) -> Foreseen | None:
    """Return what reading a folder would ask; None when there is too much to try it out.

    Nothing is changed: not the data, not the folder.
    """
    new = _new_files(store, place)
    if sum(count for _, count in new) > MOST:
        return None
    with store.rehearsal():
        before = _asked(store)
        for path, _ in new:
            with contextlib.suppress(errors.Refused, errors.FromNewerVersion):
                import_from(store, path)
        after = _asked(store)
    return Foreseen(max(0, after.clashes - before.clashes), max(0, after.doubles - before.doubles))


def _asked(store: Store) -> Foreseen:
    return Foreseen(len(queries.clashes(store)), len(queries.doubles(store)))


def _new_files(store: Store, place: Path) -> list[tuple[Path, int]]:
    """Return files that were not read yet, each with how many changes are new at least."""
    have, found = log.vector(store.conn), []
    for path in stick.listing(place, but=store.device.code):
        with contextlib.suppress(errors.Refused, errors.FromNewerVersion, OSError):
            header = exchange_file.peek(path)
            is_ours = header.office == store.office_id and header.kind != "grant"
            is_new = queries.file_result(store, header.file) is None
            if is_ours and is_new and header.kind != picture_files.KIND:
                new = sum(max(0, z - have.get(code, 0)) for code, (_, z) in header.has.items())
                found.append((path, new))
    return found
