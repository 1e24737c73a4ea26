"""A backup: the encrypted data and its key file in one file, proved before it is called one."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import struct
import zipfile
from dataclasses import dataclass
from datetime import datetime
from typing import IO, TYPE_CHECKING, Any

from kesra_desktop.errors import (
    DamagedData,
    DriveFull,
    FromNewerVersion,
    NotFound,
    OfficeExists,
    UnreliableDrive,
)
from kesra_desktop.progress import silent
from kesra_desktop.store import blobs, database, keys, log, queries, soundness
from kesra_desktop.store.greeting import KEY_FILE
from kesra_desktop.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.progress import Progress

FORMAT = 1
ENDING = ".kesra-cadangan"
_LAST = "backup_at"  # a local word: when the last backup was proved
DATA, ABOUT = "kesra.db", "about.json"
_PAGES = 500  # at once: others may save in between
_CHUNK = 1024 * 1024
_MARGIN = 4 * _CHUNK


@dataclass(frozen=True)
class Backup:
    """A proved backup: its file, its size, and the digest over all it holds."""

    file: Path
    size: int
    digest: str


def make(store: Store, folder: Path, progress: Progress = silent) -> Backup:
    """Write a backup of an open store into a folder, such as a stick.

    The data is copied through SQLite's backup interface while work goes on, opened, checked and
    digested; then it is packed, read back, and only then gets its name.

    Raises:
        NotFound: there is no such folder.
        DriveFull: it has no room.
        DamagedData: what would be backed up is damaged; no file is left.
        UnreliableDrive: what was read back is not what was written.

    """
    if not folder.is_dir():
        raise NotFound(what=str(folder))
    _require_room(store, folder)
    name = f"KESRA-{store.device.prefix}-{store.now():%Y%m%d-%H%M%S}{ENDING}"
    copy, pictures, part, file = (
        folder / (name + end) for end in (".db.part", ".blobs.part", ".part", "")
    )
    with database.reported():
        try:
            _copy(store, copy, progress)
            digest = _proved(store, copy)
            members = {KEY_FILE: store.path.parent / KEY_FILE, DATA: copy}
            if _copy_pictures(store, pictures):
                members[blobs.FILE] = pictures
            _pack(store, members, part, digest)
            part.replace(file)
            database.sync_folder(folder)
        finally:
            for rest in (copy, pictures, part):
                for end in ("", "-wal", "-shm"):
                    rest.with_name(rest.name + end).unlink(missing_ok=True)
    with store.transaction():
        log.set_local(store.conn, _LAST, store.now().isoformat())
    return Backup(file, file.stat().st_size, digest)


def last_backup(store: Store) -> datetime | None:
    """Return when the last backup of this laptop was proved, or None when none was made."""
    at = log.local(store.conn, _LAST)
    return datetime.fromisoformat(at) if at else None


def _require_room(store: Store, folder: Path) -> None:
    beside = blobs.path_of(store)
    size = store.path.stat().st_size + (beside.stat().st_size if beside.exists() else 0)
    needed = 2 * size + _MARGIN
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise DriveFull(needed=needed, free=free)


def _copy(store: Store, copy: Path, progress: Progress) -> None:
    """Copy page by page into a new file under the same key."""
    copy.unlink(missing_ok=True)
    target = database.connect(copy, store.keys.database)
    try:
        store.conn.backup(
            target,
            pages=_PAGES,
            progress=lambda _, left, pages: progress(pages - left, pages),
        )
    finally:
        target.close()


def _copy_pictures(store: Store, copy: Path) -> bool:
    """Copy the file of pictures too, when there is one."""
    if not blobs.path_of(store).exists():
        return False
    copy.unlink(missing_ok=True)
    source = database.open_aside(blobs.path_of(store), blobs.key_of(store))
    target = database.connect(copy, blobs.key_of(store))
    try:
        source.backup(target)
    finally:
        target.close()
        source.close()
    return True


def _proved(store: Store, copy: Path) -> str:
    """Return the digest of a copy that opens and is sound.

    Raises:
        DamagedData: it is not.

    """
    opened = Store(copy, store.keys, store.now, store.operator)
    try:
        found = soundness.findings(opened)
        if found:
            raise DamagedData(findings=[one.code for one in found])
        return queries.digests(opened)["all"]
    finally:
        opened.conn.close()


def _pack(store: Store, members: dict[str, Path], part: Path, digest: str) -> None:
    sums = {name: _sum_of(file) for name, file in members.items()}
    about = {
        "format": FORMAT,
        "schema": database.SCHEMA_VERSION,
        "laptop": store.device.code,
        "at": store.now().isoformat(),
        "digest": digest,
        "sha256": sums,
    }
    with part.open("wb") as out:
        with zipfile.ZipFile(out, "w") as packed:  # stored: encrypted bytes cannot be squeezed
            packed.writestr(ABOUT, json.dumps(about, indent=1))
            for name, file in members.items():
                packed.write(file, name)
        out.flush()
        os.fsync(out.fileno())
    if read(part) != about:
        raise UnreliableDrive()


# How the reader of archives stumbles over changed bytes.
_TORN = (
    zipfile.BadZipFile, KeyError, TypeError, ValueError, EOFError, RuntimeError, OverflowError,
    struct.error,
)  # fmt: skip


def read(file: Path) -> dict[str, Any]:
    """Return what a backup says about itself, after every byte of it was compared.

    Raises:
        NotFound: there is no such file.
        DamagedData: it is no backup, or not whole.
        FromNewerVersion: a newer program wrote it.

    """
    if not file.is_file():
        raise NotFound(what=file.name)
    try:
        with zipfile.ZipFile(file) as packed:
            return _compared(packed, file.name)
    except _TORN:
        raise DamagedData(what=file.name) from None
    except OSError as error:
        if error.errno != errno.EINVAL:  # a place before the beginning; else the disk speaks
            raise
        raise DamagedData(what=file.name) from None


def _compared(packed: zipfile.ZipFile, shown: str) -> dict[str, Any]:
    _require_plain(packed)
    about: dict[str, Any] = json.loads(packed.read(ABOUT))
    if about["format"] > FORMAT or about["schema"] > database.SCHEMA_VERSION:
        raise FromNewerVersion(file=shown)
    sums = dict(about["sha256"])
    if not {DATA, KEY_FILE} <= set(sums) <= {DATA, KEY_FILE, blobs.FILE}:
        raise DamagedData(what=shown)
    for name, expected in sums.items():
        with packed.open(name) as member:
            if _sum(member) != expected:
                raise DamagedData(what=name)
    return about


def _require_plain(packed: zipfile.ZipFile) -> None:
    """Refuse members that are squeezed: we never squeeze, and a small file could fill the disk.

    Raises:
        BadZipFile: one of them is.

    """
    for member in packed.infolist():
        if member.compress_type != zipfile.ZIP_STORED:
            raise zipfile.BadZipFile(member.filename)


def _unpack_one(packed: zipfile.ZipFile, name: str, folder: Path) -> None:
    part = folder / (name + ".part")
    with packed.open(name) as member, part.open("wb") as out:
        shutil.copyfileobj(member, out, _CHUNK)
        out.flush()
        os.fsync(out.fileno())
    part.replace(folder / name)


def unpack(file: Path, folder: Path) -> dict[str, Any]:
    """Put the data of a proved backup into an empty folder; return what it says about itself.

    The key file comes last: a crash before that leaves a folder that counts as empty.

    Raises:
        OfficeExists: the folder is not empty.
        NotFound, DamagedData, FromNewerVersion: as `read`.
        DriveFull: there is no room.

    """
    if folder.exists() and any(folder.iterdir()):
        raise OfficeExists(folder=str(folder))
    about = read(file)
    with database.reported(), zipfile.ZipFile(file) as packed:
        folder.mkdir(parents=True, exist_ok=True)
        needed = sum(member.file_size for member in packed.infolist()) + _MARGIN
        free = shutil.disk_usage(folder).free
        if free < needed:
            raise DriveFull(needed=needed, free=free)
        for name in sorted(set(about["sha256"]) - {KEY_FILE}):
            _unpack_one(packed, name, folder)
        keys.write_private(folder / KEY_FILE, packed.read(KEY_FILE))
        database.sync_folder(folder)
    return about


def _sum(content: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := content.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _sum_of(file: Path) -> str:
    with file.open("rb") as content:
        return _sum(content)
