"""What a workbook's own XML says beside its cells: hidden rows, merged cells, long numbers.

python-calamine gives the cells but neither hidden rows nor (of .ods) merged ones, and turns every
number into a float. The XML is unpacked once, within limits, and looked through; it is parsed
(with expat, which resolves nothing outside the file) only when it holds anything of that kind.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from kesra_desktop.intake.grid import Digits, Merged

if TYPE_CHECKING:
    from collections.abc import Callable

UNPACKED = 200 << 20  # bytes of all parts together
_MOST_PARTS = 5000
_ROWS, _COLUMNS = 1 << 20, 1 << 14  # of the largest sheet there is
_LONG = re.compile(rb"v>(?:9[0-9]{15}|[1-9][0-9]{16,40})</")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Damaged(Exception):
    """The archive is not what it says it is."""


class Enormous(Exception):
    """The archive unpacks to more than this program reads."""


@dataclass
class Facts:
    """What one sheet hides and merges, and its numbers that a float cannot hold; all from 0."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Merged] = field(default_factory=list)
    long_numbers: dict[tuple[int, int], Digits] = field(default_factory=dict)


def check_archive(path: str) -> str:
    """Return "xlsx", "ods", "xlsb" or nothing, having seen that a workbook unpacks within limits.

    Raises:
        Damaged: it is no archive, or a part is longer than the archive says.
        Enormous: it holds too much.

    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > UNPACKED:
                raise Enormous
            names = {part.filename.lower() for part in parts}
            with open(path, "rb") as raw:  # noqa: PTH123  (the parts' true length)
                for part in parts:
                    _measure(raw, part)
    except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError) as error:
        raise Damaged from error
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    return "ods" if "content.xml" in names else ""


def _measure(raw: Any, part: zipfile.ZipInfo) -> None:
    """Unpack a part that could be longer than it says; an honest one ends where it should."""
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Damaged
    if part.compress_type == zipfile.ZIP_STORED or part.compress_size * 1100 < UNPACKED // 64:
        return
    raw.seek(part.header_offset)
    header = raw.read(30)
    raw.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
    inflate, length, left = zlib.decompressobj(-15), 0, part.compress_size
    while left > 0 and not inflate.eof:
        data = raw.read(min(left, 1 << 16))
        if not data:
            raise Damaged
        left -= len(data)
        length += len(inflate.decompress(data))
        if length > part.file_size:
            raise Damaged


def xlsx_facts(path: str) -> dict[str, Facts]:
    """Return the facts of each worksheet of an .xlsx by its name; merges come from the reader."""
    with zipfile.ZipFile(path) as archive:
        found = {}
        for name, part in _worksheets(archive).items():
            data = archive.read(part)
            if _DECLARED.search(data[:2000]):
                raise Damaged
            rest = data.find(b"sheetData")
            hides = b"hidden=" in data[: max(rest, 0)] or data.find(b"hidden=", rest) >= 0
            if hides or _LONG.search(data):
                found[name] = _sheet_facts(data)
        return found


def _worksheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of each sheet by the sheet's name."""
    names = {name.lower(): name for name in archive.namelist()}
    book, relations = names.get("xl/workbook.xml"), names.get("xl/_rels/workbook.xml.rels")
    if not book or not relations:
        return {}
    targets: dict[str, str] = {}

    def relation(tag: str, about: dict[str, str]) -> None:
        if tag.rpartition("}")[2] == "Relationship":
            target = about.get("Target", "")
            within = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            targets[about.get("Id", "")] = posixpath.normpath(within)

    sheets: dict[str, str] = {}

    def sheet(tag: str, about: dict[str, str]) -> None:
        if tag.rpartition("}")[2] == "sheet":
            part = names.get(targets.get(about.get(_RELATION, ""), "").lower())
            if part:
                sheets[about.get("name", "")] = part

    _parse(archive.read(relations), relation)
    _parse(archive.read(book), sheet)
    return sheets


def _parse(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Parse XML that may declare nothing of its own.

    Raises:
        Damaged: it is not well-formed, or it declares a document type.

    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, about: start(
        "{" + tag, {_clark(k): v for k, v in about.items()}
    )
    if end:
        parser.EndElementHandler = lambda tag: end("{" + tag)
    if text:
        parser.CharacterDataHandler = text

    def declared(*_: object) -> None:
        raise Damaged

    parser.StartDoctypeDeclHandler = declared
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Damaged from error


def _clark(name: str) -> str:
    return "{" + name if "}" in name else name


class _SheetReader:
    """Follows the rows and cells of one worksheet of an .xlsx."""

    def __init__(self) -> None:
        self.facts = Facts()
        self.row = -1
        self.column = -1
        self.value: list[str] | None = None
        self.is_text = False

    def start(self, tag: str, about: dict[str, str]) -> None:
        match tag.rpartition("}")[2]:
            case "row":
                self.row = int(about.get("r", self.row + 2)) - 1
                self.column = -1
                if about.get("hidden") in ("1", "true"):
                    self.facts.hidden_rows.add(self.row)
            case "c":
                found = _REFERENCE.fullmatch(about.get("r", ""))
                self.column = column_number(found[1]) if found else self.column + 1
                self.is_text = about.get("t", "n") != "n"
            case "v":
                self.value = None if self.is_text else []
            case "col" if about.get("hidden") in ("1", "true"):
                last = min(int(about.get("max", 0)), _COLUMNS)
                self.facts.hidden_columns |= set(range(int(about.get("min", 1)) - 1, last))

    def text(self, data: str) -> None:
        if self.value is not None:
            self.value.append(data)

    def end(self, tag: str) -> None:
        if self.value is not None and tag.endswith("}v"):
            digits = "".join(self.value).strip()
            if len(digits) > 15 and digits.isdigit() and int(digits) > 2**53:
                self.facts.long_numbers[self.row, self.column] = Digits(digits)
            self.value = None


def _sheet_facts(data: bytes) -> Facts:
    reader = _SheetReader()
    try:
        _parse(data, reader.start, reader.end, reader.text)
    except ValueError as error:  # a row or column number that is none
        raise Damaged from error
    return reader.facts


def column_number(letters: str) -> int:
    """Return the column, from 0, of its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def ods_facts(path: str) -> dict[str, Facts]:
    """Return the facts of each table of an .ods by its name."""
    with zipfile.ZipFile(path) as archive:
        data = archive.read("content.xml")
    if _DECLARED.search(data[:2000]):
        raise Damaged
    if not any(mark in data for mark in (b"spanned=", b"visibility=", b"display=")):
        return {}
    reader = _TableReader()
    try:
        _parse(data, reader.start, reader.end)
    except ValueError as error:
        raise Damaged from error
    return reader.found


class _TableReader:
    """Follows the tables, rows and cells of an .ods."""

    def __init__(self) -> None:
        self.found: dict[str, Facts] = {}
        self.facts = Facts()
        self.row = self.column = 0
        self.folded = 0  # groups of rows that are folded away

    def start(self, tag: str, about: dict[str, str]) -> None:
        plain = {name.rpartition("}")[2]: value for name, value in about.items()}
        match tag.rpartition("}")[2]:
            case "table":
                self.facts = self.found.setdefault(plain.get("name", ""), Facts())
                self.row = self.column = 0
            case "table-row-group" if plain.get("display") == "false" or self.folded:
                self.folded += 1
            case "table-column":
                self._columns(plain)
            case "table-row":
                self._row(plain)
            case "table-cell" | "covered-table-cell":
                self._cell(plain)

    def end(self, tag: str) -> None:
        if self.folded and tag.endswith("}table-row-group"):
            self.folded -= 1

    def _columns(self, about: dict[str, str]) -> None:
        times = min(int(about.get("number-columns-repeated", 1)), _COLUMNS)
        if about.get("visibility") in ("collapse", "filter"):
            self.facts.hidden_columns |= set(range(self.column, self.column + times))
        self.column += times

    def _row(self, about: dict[str, str]) -> None:
        times = min(int(about.get("number-rows-repeated", 1)), _ROWS)
        hidden = self.folded or about.get("visibility") in ("collapse", "filter")
        if hidden and times < _ROWS // 2:
            self.facts.hidden_rows |= set(range(self.row, self.row + times))
        self.row += times
        self.column = 0

    def _cell(self, about: dict[str, str]) -> None:
        rows = int(about.get("number-rows-spanned", 1))
        columns = int(about.get("number-columns-spanned", 1))
        if rows > 1 or columns > 1:
            top = self.row - 1
            last = min(top + rows, _ROWS) - 1, min(self.column + columns, _COLUMNS) - 1
            self.facts.merged.append(Merged(top, self.column, *last))
        self.column += int(about.get("number-columns-repeated", 1))
