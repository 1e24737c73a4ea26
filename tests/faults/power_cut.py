"""A disk that lost its power: what a recorded process had asked for, as it might lie there after.

The rules are those of a disk with a write cache under a journaling file system: whatever was not
synced may be there, be missing, or be torn at a sector of 512 bytes, each write by itself; names
change in order, and every sync of any file settles all earlier changes of names.
"""

from __future__ import annotations

import os
import struct
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

SOURCE = Path(__file__).with_name("recording.c")
SECTOR = 512
_HEAD = struct.Struct("=3Q")


@dataclass(frozen=True)
class Call:
    """One call: w(rite), t(runcate), s(ync), c(reate), u(nlink), r(ename) or a(cknowledged)."""

    kind: str
    name: str
    offset: int
    data: bytes


def recorder(folder: Path) -> Path | None:
    """Return the library that records, or None where there is no C compiler."""
    library = folder / "recording.so"
    command = ["cc", "-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE), "-ldl"]
    try:
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return None
    return library


def recording(library: Path, folder: Path, log: Path) -> dict[str, str]:
    """Return the environment in which a process is recorded."""
    names = {"KESRA_RECORD_FOLDER": str(folder), "KESRA_RECORD_LOG": str(log)}
    return {**os.environ, **names, "LD_PRELOAD": str(library), "PYTHONUNBUFFERED": "1"}


def calls(log: Path, folder: Path) -> Iterator[Call]:
    """Yield what was recorded, with names inside the folder; shared memory is no file."""
    content, at = log.read_bytes(), 0
    while at < len(content):
        kind = chr(content[at])
        name_size, offset, size = _HEAD.unpack_from(content, at + 1)
        at += 1 + _HEAD.size
        name = content[at : at + name_size].decode()
        at += name_size
        has_data = kind in "war"
        data = content[at : at + size] if has_data else b""
        at += size if has_data else 0
        if kind == "r":
            data = os.path.relpath(data.decode(), folder).encode()
        if not name.endswith("-shm"):
            yield Call(kind, os.path.relpath(name, folder) if name else "", offset, data)


@dataclass
class Disk:
    """What is certainly on the disk, and what was only asked for."""

    honest: bool = True  # a dishonest disk says "synced" and syncs nothing
    names: dict[str, int] = field(default_factory=dict)
    synced: dict[int, bytearray] = field(default_factory=dict)
    waiting: dict[int, list[Call]] = field(default_factory=dict)
    renamed: list[Call] = field(default_factory=list)
    _now: dict[str, int] = field(default_factory=dict)  # names as the process sees them

    @classmethod
    def of(cls, folder: Path, *, honest: bool = True) -> Disk:
        """Return the disk of a closed folder."""
        disk = cls(honest)
        for number, file in enumerate(sorted(one for one in folder.rglob("*") if one.is_file())):
            disk.names[str(file.relative_to(folder))] = number
            disk.synced[number] = bytearray(file.read_bytes())
        disk._now = dict(disk.names)
        return disk

    def take(self, call: Call) -> None:
        """Let one more call happen."""
        if call.kind in "cur":
            _change(self._now, call, self._fresh(call))
            self.renamed.append(call)
        elif call.kind in "wt":
            self.waiting.setdefault(self._now[call.name], []).append(call)
        elif call.kind == "s" and self.honest:
            self._settle_names()
            number = self._now.get(call.name, -1)  # the folder itself has none
            for one in self.waiting.pop(number, []):
                _write(self.synced[number], one, len(one.data))

    def _fresh(self, call: Call) -> int:
        number = self._now.get(call.name, len(self.synced))
        self.synced.setdefault(number, bytearray())
        return number

    def _settle_names(self) -> None:
        self.names = dict(self._now)
        self.renamed.clear()

    def after_a_cut(self, random: Random) -> dict[str, bytes]:
        """Return the files that could be found when the power comes back."""
        names = dict(self.names)
        numbers = dict(self.names)
        for call in self.renamed[: random.randint(0, len(self.renamed))]:
            _change(numbers, call, self._now.get(call.name, -1))
            names = numbers
        found = {}
        for name, number in names.items():
            content = bytearray(self.synced.get(number, b""))
            for call in self.waiting.get(number, []):
                _write(content, call, _part(len(call.data), random))
            found[name] = bytes(content)
        return found


def _change(names: dict[str, int], call: Call, number: int) -> None:
    if call.kind == "u":
        names.pop(call.name, None)
    elif call.kind == "r":
        names[call.data.decode()] = names.pop(call.name)
    else:
        names.setdefault(call.name, number)


def _part(size: int, random: Random) -> int:
    """Return how much of a write reached the disk: -1 none of it, not even its length."""
    lot = random.random()
    if lot < 0.45:
        return -1
    return size if lot > 0.65 else random.randint(0, size // SECTOR) * SECTOR


def _write(content: bytearray, call: Call, size: int) -> None:
    if size < 0:
        return
    if call.kind == "t":
        del content[call.offset :]
        content.extend(bytes(call.offset - len(content)))
        return
    if len(content) < call.offset:
        content.extend(bytes(call.offset - len(content)))
    content[call.offset : call.offset + size] = call.data[:size]
