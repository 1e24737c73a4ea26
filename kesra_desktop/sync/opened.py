"""An exchange file from outside: magic, sizes, digest; nothing inside it is believed yet."""

from __future__ import annotations

import contextlib
import hashlib
import io
import struct
from typing import TYPE_CHECKING, Any, BinaryIO

from kesra_desktop import errors
from kesra_desktop.sync import folder, header
from kesra_desktop.sync.body import MAX_RAW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAGIC = b"KESRA1\r\n\x1a\n"
START = len(MAGIC) + 4
TAIL = 32 + 64
_CHUNK = 1 << 18


@contextlib.contextmanager
def opening(path: Path) -> Iterator[Opened]:
    """Open a file and compare its size with its header; a pulled drive is a problem, not a bug."""
    with folder.on_drive():
        if not path.exists():
            raise errors.NotFound(what=path.name)
        if not path.is_file():
            raise errors.NotExchangeFile(file=path.name)  # a folder, a pipe
        with path.open("rb") as file:
            yield Opened(path.name, file)


class Opened:
    """An open exchange file whose size fits its header; nothing of it is believed yet."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        self.name = name
        self._file = file
        self._size = file.seek(0, io.SEEK_END)
        self._start = self._read_start()
        self.found = header.parse(name, self._start[START:])
        expected = len(self._start) + self.found["body"] + TAIL
        self._expect(expected)
        if self._size > expected:
            raise errors.DamagedFile(file=name)
        if self.found["body"] > MAX_RAW:
            raise errors.FileTooLarge(file=name)
        self.digest = b""
        self.signature = b""

    def _read_start(self) -> bytes:
        self._file.seek(0)
        start = self._file.read(START)
        if not start or start[: len(MAGIC)] != MAGIC[: len(start)]:
            raise errors.NotExchangeFile(file=self.name)
        self._expect(START + TAIL)
        (length,) = struct.unpack("<I", start[len(MAGIC) :])
        if length > header.MAX_HEADER:
            raise errors.FileTooLarge(file=self.name)
        self._expect(START + length + TAIL)
        return start + self._file.read(length)

    def _expect(self, size: int) -> None:
        if self._size < size:
            raise errors.IncompleteFile(file=self.name, present=self._size, expected=size)

    def check_digest(self) -> None:
        """Read the whole file once and compare it with its digest."""
        reader = self.body()
        while reader.read(_CHUNK):
            pass
        tail = self._file.read(TAIL)
        self.digest, self.signature = tail[:32], tail[32:]
        reader.finish()

    def body(self) -> Body:
        """Return a reader of the body from its beginning."""
        self._file.seek(len(self._start))
        return Body(self, self._file, hashlib.sha256(self._start), self.found["body"])


class Body:
    """Reads the body only, and notices when it is not what was signed."""

    def __init__(self, opened: Opened, file: BinaryIO, digest: Any, left: int) -> None:
        self._opened, self._file, self._digest, self._left = opened, file, digest, left

    def read(self, size: int = -1) -> bytes:
        """Return up to ``size`` bytes, and nothing after the body."""
        wanted = self._left if size < 0 else min(size, self._left)
        data = self._file.read(wanted)
        self._left -= len(data)
        self._digest.update(data)
        return data

    def finish(self) -> None:
        """Raise when the bytes read are not those of the digest."""
        while self.read(_CHUNK):
            pass
        if self._left or self._digest.digest() != self._opened.digest:
            raise errors.DamagedFile(file=self._opened.name)
