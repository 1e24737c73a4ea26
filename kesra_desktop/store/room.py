"""Room on the disk: a file is given up when none is left, so that who is at the desk is served.

On a disk that is running out, a file of 64 MB lies in the data folder. When a save finds no room,
the file goes and the save is done once more. From then on nothing new is begun until there is room
for the file again. A roomy disk has no such file.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, TypeVar

from kesra_desktop.errors import DiskFull

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")
MIB = 1024 * 1024
FILE_NAME = "kesra.room"
SIZE = 64 * MIB
SCARCE = 2048 * MIB  # below it the file is kept
LOW = 200 * MIB  # below it the clerk is warned
_SHARE = 16  # the file is never more than this part of the disk
_BLOCK = bytes(MIB)


def free_bytes(folder: Path) -> int:
    """Return how much this user may still write there; a folder that is gone counts as roomy."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return SCARCE


def is_low(folder: Path) -> bool:
    """Return whether the clerk should free room soon."""
    return free_bytes(folder) < LOW


def require(folder: Path) -> None:
    """Keep the file on a disk that is running out.

    Raises:
        DiskFull: the file was given up, and there is still no room for it.

    """
    file = folder / FILE_NAME
    if free_bytes(folder) >= SCARCE:
        return
    size = _size(folder)
    given_up = file.exists() and file.stat().st_size < size
    if file.exists() and not given_up:
        return
    if free_bytes(folder) >= 2 * size:
        _lay_down(file, size)
    elif given_up:
        raise DiskFull(free=free_bytes(folder))


def used_if_full(folder: Path, act: Callable[[], T]) -> T:
    """Do something, and do it once more with the room of the file when there is none left."""
    try:
        return act()
    except DiskFull:
        if not give_up(folder):
            raise
        return act()


def give_up(folder: Path) -> bool:
    """Give the file's room to the disk; return whether there was any. The empty file stays."""
    file = folder / FILE_NAME
    try:
        had = file.stat().st_size
        os.truncate(file, 0)
    except OSError:
        return False
    return had > 0


def _size(folder: Path) -> int:
    return min(SIZE, shutil.disk_usage(folder).total // _SHARE)


def _lay_down(file: Path, size: int) -> None:
    """Write the file out: a hole in a file would keep no room."""
    try:
        with file.open("wb") as out:
            for start in range(0, size, len(_BLOCK)):
                out.write(_BLOCK[: size - start])
    except OSError:
        file.unlink(missing_ok=True)
