"""Spreadsheet and text files as grids of typed values, through python-calamine where it can."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from kesra_desktop.intake.biff import MAGIC, xls_facts
from kesra_desktop.intake.grid import Grid, Merged
from kesra_desktop.intake.refusals import ProtectedList, TooLargeList, UnreadableList
from kesra_desktop.intake.text_files import read_text_file
from kesra_desktop.intake.workbook_xml import (
    Damaged,
    Enormous,
    Facts,
    check_archive,
    ods_facts,
    xlsx_facts,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from python_calamine import CalamineWorkbook

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_SUFFIXES = {"xlsx": (".xlsx", ".xlsm"), "xlsb": (".xlsb",), "ods": (".ods",), "xls": (".xls",)}
_MOST_CELLS = 20_000_000  # of a sheet, empty ones included
_LARGEST = 256 << 20


def read_sheets(path: Path) -> Iterator[Grid]:
    """Yield the sheets of a file, in order.

    Raises:
        UnreadableList, ProtectedList, TooLargeList.

    """
    try:
        with path.open("rb") as file:
            start = file.read(8)
        if start.startswith((b"PK\x03\x04", b"PK\x05\x06", MAGIC)):
            yield from _workbook(path, start)
        elif path.suffix.lower() in WORKBOOKS and _is_binary(start):
            raise UnreadableList(file=path.name)
        else:
            yield read_text_file(path)
    except OSError:
        raise UnreadableList(file=path.name) from None
    except (MemoryError, OverflowError):
        raise TooLargeList(file=path.name) from None


def _is_binary(start: bytes) -> bool:
    return start.startswith(b"PK") or any(byte < 9 for byte in start.replace(b"\x00", b""))


def _workbook(path: Path, start: bytes) -> Iterator[Grid]:
    from python_calamine import (  # noqa: PLC0415  (slow to start)
        CalamineError,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        kind, facts = _facts(path, start)
        book = _opened(path, kind)
        for about in book.sheets_metadata:
            if about.typ != SheetTypeEnum.WorkSheet:
                continue  # a chart, a macro: nothing of it is read or run
            grid = _grid(book, about.name, facts.get(about.name, Facts()))
            grid.hidden = about.visible != SheetVisibleEnum.Visible
            yield grid
    except PasswordError:
        raise ProtectedList(file=path.name) from None
    except Enormous:
        raise TooLargeList(file=path.name) from None
    except (CalamineError, Damaged, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        raise UnreadableList(file=path.name) from None


def _facts(path: Path, start: bytes) -> tuple[str, dict[str, Facts]]:
    """Return the kind of a workbook, and what its sheets hide and merge; it is safe to open now."""
    if start.startswith(MAGIC):
        if path.stat().st_size > _LARGEST:
            raise Enormous
        data = path.read_bytes()
        if _holds(data, "EncryptedPackage"):
            raise ProtectedList(file=path.name)  # Office keeps encrypted workbooks in there
        return "xls", xls_facts(data)
    kind = check_archive(str(path))
    if not kind:
        raise Damaged
    readers = {"xlsx": xlsx_facts, "ods": ods_facts}
    return kind, readers[kind](str(path)) if kind in readers else {}


def _holds(data: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") in data


def _opened(path: Path, kind: str) -> CalamineWorkbook:
    """Open a workbook by what it is, not by what its name says."""
    from python_calamine import load_workbook  # noqa: PLC0415

    if path.suffix.lower() in _SUFFIXES[kind]:
        return load_workbook(path)
    with path.open("rb") as file:
        return load_workbook(file)


def _grid(book: CalamineWorkbook, name: str, facts: Facts) -> Grid:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height * sheet.total_width > _MOST_CELLS:
        raise Enormous
    rows = sheet.to_python(skip_empty_area=False)
    for (row, column), digits in facts.long_numbers.items():
        if row < len(rows) and column < len(rows[row]) and isinstance(rows[row][column], float):
            rows[row][column] = digits
    merged = [Merged(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    return Grid(
        name,
        rows,
        hidden_rows=frozenset(facts.hidden_rows),
        hidden_columns=frozenset(facts.hidden_columns),
        merged=tuple(merged or facts.merged),
    )
