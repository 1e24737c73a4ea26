"""CSV and other separated text files as a sheet of texts, whatever program wrote them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from kesra_desktop.intake.grid import Grid
from kesra_desktop.intake.refusals import TooLargeList, UnreadableList

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.intake.grid import Row

_LARGEST = 256 << 20  # bytes of a text file
_MOST_CELLS = 20_000_000
_LONGEST_CELL = 1 << 20
_SEPARATORS = ";,\t|"
_LINE_START = 2000  # letters of a line
_TRIED = 200  # lines that show which separator is used
_LINE_BREAKS = 20  # more in one cell: a quote was never closed
_OTHERS = (b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"MZ", b"{\\rtf", b"7z\xbc\xaf", b"Rar!")
_MARKUP = re.compile(r"\s*<(?:\?xml|!doctype|html|table|workbook)", re.IGNORECASE)
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f]")


def read_text_file(path: Path) -> Grid:
    """Return the one sheet of a text file.

    Raises:
        UnreadableList, TooLargeList.

    """
    text = _decoded(path)
    separator, text = _announced(text)
    separator = separator or _separator(text)
    rows = _records(text, separator, csv.QUOTE_MINIMAL)
    if rows is None:  # read it as if quotes were ordinary signs
        rows = _records(text, separator, csv.QUOTE_NONE)
    if rows is None or sum(map(len, rows)) > _MOST_CELLS:
        raise TooLargeList(file=path.name)
    return Grid("", rows)


def _decoded(path: Path) -> str:
    if path.stat().st_size > _LARGEST:
        raise TooLargeList(file=path.name)
    data = path.read_bytes()
    text = _text(data) if not data.startswith(_OTHERS) else None
    if text is None or _MARKUP.match(text):
        raise UnreadableList(file=path.name)
    start = text[:4096]
    if len(_CONTROLS.findall(start)) * 20 > len(start):
        raise UnreadableList(file=path.name)
    return text.replace("\x00", "")


def _text(data: bytes) -> str | None:
    """Return the text of a file, or None when its bytes are none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    start = data[:4096]
    zeros = start.count(0)
    if zeros * 3 > len(start):  # every other byte: UTF-16 without its mark
        odd = start[1::2].count(0)
        if max(odd, zeros - odd) * 10 < zeros * 9:
            return None
        return data.decode("utf-16-le" if odd * 2 > zeros else "utf-16-be", "replace")
    if zeros * 50 > len(start):
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cut_off = error.start >= len(data) - 3
        return data.decode("utf-8-sig" if cut_off else "cp1252", "replace")


def _announced(text: str) -> tuple[str, str]:
    """Return the separator that a first line "sep=;" names for Excel; that line stays, empty."""
    found = re.match(r'"?sep=(.)"?(?=\r?\n)', text, re.IGNORECASE)
    return (found[1], text[found.end() :]) if found else ("", text)


def _separator(text: str) -> str:
    """Return the separator that gives most lines the same number of columns, more than one."""
    starts = (line[:_LINE_START] for line in islice(io.StringIO(text, newline=None), _TRIED))
    lines = [line for line in starts if line.strip()]

    def agreement(separator: str) -> tuple[float, int]:
        counts = Counter(
            len(row) for row in csv.reader(lines, delimiter=separator) if any(map(str.strip, row))
        )
        wide = [
            (times * min(columns, 12), columns) for columns, times in counts.items() if columns > 1
        ]
        return max(wide, default=(0.0, 0))

    try:
        return max(_SEPARATORS, key=agreement)
    except csv.Error:
        return max(_SEPARATORS, key="\n".join(lines).count)


def _records(text: str, separator: str, quoting: int) -> list[Row] | None:
    """Return the records, or None when a quote that is never closed swallows the rest."""
    csv.field_size_limit(_LONGEST_CELL)
    lines = io.StringIO(text, newline="")
    try:
        rows: list[Row] = []
        for record in csv.reader(lines, delimiter=separator, quoting=quoting):  # type: ignore[arg-type]
            if quoting == csv.QUOTE_MINIMAL and _swallowed(record):
                return None
            rows.append(list(record))
    except csv.Error:
        return None
    return rows


def _swallowed(record: list[str]) -> bool:
    return any(len(cell) > 400 and cell.count("\n") > _LINE_BREAKS for cell in record)
