"""Which rows and columns an Excel 97-2003 workbook hides, read from its own records.

Sources: [MS-CFB] (the container), [MS-XLS] 2.4.28 BOUNDSHEET8, 2.4.221 ROW, 2.4.53 COLINFO.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from kesra_desktop.intake.workbook_xml import Damaged, Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR = 0xFFFFFFFA  # sector numbers from here on mean an end or a gap
_SMALL = 4096  # shorter streams are kept in the short-sector container
_BOUNDSHEET, _ROW, _COLINFO, _EOF, _BOF = 0x0085, 0x0208, 0x007D, 0x000A, 0x0809
_ROW_HIDDEN, _COLUMN_HIDDEN = 0x20, 0x01
_MOST_COLUMNS = 256


def xls_facts(data: bytes) -> dict[str, Facts]:
    """Return what each sheet of an .xls file hides, by the sheet's name.

    Raises:
        Damaged: the container or its records are broken.

    """
    try:
        book = _Container(data).stream(("Workbook", "Book"))
        return {name: _sheet(book, start) for name, start in _sheets(book)}
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise Damaged from error


class _Container:
    """The streams of a compound file."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise Damaged
        self.data = data
        self.size = 1 << struct.unpack_from("<H", data, 30)[0]
        self.short = 1 << struct.unpack_from("<H", data, 32)[0]
        if self.size not in (512, 4096) or self.short != 64:
            raise Damaged
        self.table = self._allocation()

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        return self.data[start : start + self.size]

    def _allocation(self) -> list[int]:
        """Return the table that chains the sectors of each stream."""
        listed = list(struct.unpack_from("<109I", self.data, 76))
        more, count = struct.unpack_from("<II", self.data, 68)
        for _ in range(min(count, len(self.data) // self.size)):
            if more >= _LAST_SECTOR:
                break
            numbers = self._numbers(more)
            listed += numbers[:-1]
            more = numbers[-1]
        return [
            number for sector in listed if sector < _LAST_SECTOR for number in self._numbers(sector)
        ]

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return struct.unpack(f"<{self.size // 4}I", self._sector(sector))

    def _chain(self, first: int) -> Iterator[int]:
        seen = 0
        while first < _LAST_SECTOR:
            seen += 1
            if seen > len(self.table):
                raise Damaged  # it bites its tail
            yield first
            first = self.table[first]

    def _whole(self, first: int) -> bytes:
        return b"".join(map(self._sector, self._chain(first)))

    def stream(self, names: tuple[str, ...]) -> bytes:
        """Return the contents of the first stream with one of the names."""
        directory = self._whole(struct.unpack_from("<I", self.data, 48)[0])
        entries = [directory[at : at + 128] for at in range(0, len(directory) - 127, 128)]
        for entry in entries:
            length = struct.unpack_from("<H", entry, 64)[0]
            name = entry[: max(length - 2, 0)].decode("utf-16-le", "replace")
            if name in names:
                first, size = struct.unpack_from("<II", entry, 116)
                whole = self._shorts(entries[0], first) if size < _SMALL else self._whole(first)
                return whole[:size]
        raise Damaged

    def _shorts(self, root: bytes, first: int) -> bytes:
        """Return a short stream: its chain runs through the stream of the root entry."""
        container = self._whole(struct.unpack_from("<I", root, 116)[0])
        numbers = self._whole(struct.unpack_from("<I", self.data, 60)[0])
        table = struct.unpack(f"<{len(numbers) // 4}I", numbers)
        parts: list[bytes] = []
        while first < _LAST_SECTOR and len(parts) <= len(table):
            parts.append(container[first * self.short : (first + 1) * self.short])
            first = table[first]
        return b"".join(parts)


def _records(book: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + length]
        at += 4 + length


def _sheets(book: bytes) -> Iterator[tuple[str, int]]:
    """Yield the name of each sheet and where its records begin."""
    for kind, body in _records(book, 0):
        if kind == _EOF:
            return
        if kind == _BOUNDSHEET and len(body) > 8:
            start, length, wide = struct.unpack_from("<I", body)[0], body[6], body[7] & 1
            letters = body[8 : 8 + length * (2 if wide else 1)]
            yield letters.decode("utf-16-le" if wide else "latin-1"), start


def _sheet(book: bytes, start: int) -> Facts:
    facts = Facts()
    depth = 0  # charts inside a sheet have their own beginning and end
    for kind, body in _records(book, start):
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            break
        if kind == _ROW and len(body) >= 16:
            row, flags = struct.unpack_from("<H", body)[0], struct.unpack_from("<I", body, 12)[0]
            if flags & _ROW_HIDDEN:
                facts.hidden_rows.add(row)
        elif kind == _COLINFO and len(body) >= 10:
            first, last, _, _, flags = struct.unpack_from("<5H", body)
            if flags & _COLUMN_HIDDEN:
                facts.hidden_columns |= set(range(first, min(last + 1, _MOST_COLUMNS)))
    return facts
