"""Sticks and shared folders: names, what to look at, and writing so that a pull hurts nothing.

A laptop writes only under its own code and only new names. What a file is worth is
never decided by its name, its time or its size.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.store import database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

ROOT = "KESRA"
SUFFIX = ".kesra"
PART = ".part"
ROOM = 1 << 20  # free beyond the file itself
MAX_DEPTH = 8
_CHUNK = 1 << 18
_DAY = 24 * 60 * 60
_SYSTEM_FOLDERS = ("$recycle.bin", "system volume information", "found.000", "lost+found")
_TRIES = 10 if os.name == "nt" else 1  # a virus scanner may hold a new file for a moment
_PAUSE = 0.5
# What systems say of a drive that is no longer there.
_PULLED = (errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESHUTDOWN)


def new_path(drive: Path, office: str, sender: str, prefix: str, at: datetime, file: str) -> Path:
    """Return where a new file of this laptop goes; equal on FAT32, exFAT, NTFS and ext4."""
    letters = "".join(letter for letter in prefix.lower() if letter.isascii() and letter.isalnum())
    name = f"k-{letters[:8]}-{at:%Y%m%d-%H%M%S}-{file[:8]}{SUFFIX}"
    return _own_place(drive, office, sender) / f"{at:%Y-%m}" / name


def own_files(drive: Path, office: str, sender: str) -> list[Path]:
    """Return the finished files that a laptop has written here, sorted."""
    with on_drive():
        return sorted(_own_place(drive, office, sender).glob(f"*/*{SUFFIX}"))


def _own_place(drive: Path, office: str, sender: str) -> Path:
    return drive / ROOT / office[:6] / sender


def listing(drive: Path, *, but: str = "") -> list[Path]:
    """Return every file that may be an exchange file, sorted; not those under the code ``but``.

    Links are not followed, hidden and system folders not entered, nothing is executed or changed.
    """
    with on_drive():
        if not drive.is_dir():
            raise errors.NotFound(what=str(drive))
        return sorted(_walked(drive, but, MAX_DEPTH))


def _walked(folder: Path, but: str, depth: int) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except PermissionError:
        return  # somebody else's; ours are still found
    for entry in found:
        name = entry.name.lower()
        if entry.is_symlink() or name.startswith((".", "~")):
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth and entry.name != but and name not in _SYSTEM_FOLDERS:
                yield from _walked(Path(entry.path), but, depth - 1)
        elif is_candidate(name) and entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def is_candidate(name: str) -> bool:
    """Return whether a file of this name is looked at; other programs' half-written ones are not.

    Half-written names end differently (.part, .tmp, ~, .crdownload).
    """
    small = name.lower()
    return (
        small.endswith(SUFFIX)
        and not small.startswith((".", "~"))
        and ".sync-conflict-" not in small
    )


def sweep(drive: Path, office: str, sender: str, now: datetime) -> list[Path]:
    """Remove this laptop's own half-written files older than a day; others' are never touched."""
    own = _own_place(drive, office, sender)
    removed = []
    with on_drive():
        for part in sorted(own.glob(f"*/*{SUFFIX}{PART}")):
            old = now.timestamp() - part.lstat().st_mtime > _DAY
            if old and part.is_file() and not part.is_symlink():
                part.unlink(missing_ok=True)
                removed.append(part)
    return removed


def free_space(folder: Path) -> int:
    """Return the free bytes of the drive that holds ``folder``, which need not exist yet."""
    with on_drive():
        existing = next((place for place in (folder, *folder.parents) if place.exists()), None)
        if existing is None:
            raise errors.NotFound(what=str(folder))
        return shutil.disk_usage(existing).free


def write_safely(path: Path, size: int, chunks: Iterable[bytes], *, replace: bool = False) -> str:
    """Write ``size`` bytes beside, sync, read back, rename, sync the folder; return the SHA-256.

    The name appears only after a fresh open gave back what was written. Whatever goes wrong, the
    half-written file is removed as far as the drive still allows.

    Raises:
        NameTaken: there is a file of this name; ``replace`` allows it.
        DriveFull: asked before anything was written.
        UnreliableDrive: the bytes read back differ.
        DriveGone, StorageFault: the drive was pulled out, or failed.

    """
    with on_drive():
        taken = path.exists() and not replace
    if taken:
        raise errors.NameTaken(file=path.name)
    free = free_space(path.parent)
    if free < size + ROOM:
        raise errors.DriveFull(needed=size + ROOM, free=free)
    part = path.with_name(path.name + PART)
    try:
        with _reported(size, path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
            sha = _written(part, chunks)
            if _read_back(part) != sha:
                raise errors.UnreliableDrive(file=path.name)
            swap(part, path)
            database.sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return sha


@contextlib.contextmanager
def on_drive() -> Iterator[None]:
    """Turn what a drive did into a problem with a sentence."""
    with database.reported():
        try:
            yield
        except OSError as error:
            if error.errno in _PULLED:
                raise errors.DriveGone() from error
            raise


@contextlib.contextmanager
def _reported(size: int, folder: Path) -> Iterator[None]:
    with on_drive():
        try:
            yield
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
                raise
            raise errors.DriveFull(needed=size + ROOM, free=free_space(folder)) from error


def _written(part: Path, chunks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    with part.open("wb") as file:
        for chunk in chunks:
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
        _forget_cached(file.fileno())
    return digest.hexdigest()


def _forget_cached(handle: int) -> None:
    """Make the reading back reach the drive where the system can; elsewhere the cache answers."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _read_back(part: Path) -> str:
    digest = hashlib.sha256()
    with part.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def swap(
    part: Path,
    path: Path,
    *,
    rename: Callable[[Path, Path], None] = os.replace,
    tries: int = _TRIES,
    pause: float = _PAUSE,
) -> None:
    """Give a finished file its name, again and again while a virus scanner holds it."""
    for left in reversed(range(tries)):
        try:
            rename(part, path)
        except PermissionError:
            if not left:
                raise
            time.sleep(pause)
        else:
            return
