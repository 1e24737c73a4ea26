"""Spreadsheet and CSV files as plain cells that remember their type.

Workbooks are read in a child process: one stray cell at the far corner of a sheet can take all the
memory there is, and must not take this program with it (python-calamine builds a dense grid).
"""

from __future__ import annotations

import csv
import io
import multiprocessing
import sys
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_MEMORY = 1 << 30
_UNPACKED = 200 << 20
_SECONDS = 120
_OLE = b"\xd0\xcf\x11\xe0"


class UnreadableList(Refused):
    """The file is no list that can be read."""

    code = "unreadable_list"
    message = N_("{file} cannot be read as a list.")
    advice = N_("Open it in Excel or LibreOffice, save it as .xlsx, then read that file.")


class ProtectedList(Refused):
    """The workbook needs a password."""

    code = "protected_list"
    message = N_("{file} is protected by a password.")
    advice = N_("Ask the sender for it without a password, then read that file.")


class TooLargeList(Refused):
    """The workbook would take too much memory."""

    code = "too_large_list"
    message = N_("{file} is too large to be read here.")
    advice = N_("Delete empty rows and columns at its end, or split it, then read it again.")


@dataclass(frozen=True)
class Cell:
    """One cell: its text, and what it was: s text, n number, d date, or empty."""

    text: str
    kind: str


@dataclass(frozen=True)
class Grid:
    """One sheet: every row from the first, so that row numbers are those people see."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def read_file(path: Path) -> list[Grid]:
    """Return the sheets of a file.

    Raises:
        UnreadableList, ProtectedList, TooLargeList.

    """
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except OSError:
        raise UnreadableList(file=path.name) from None
    if path.suffix.lower() in WORKBOOKS or start.startswith((b"PK", _OLE)):
        _check_archive(path, start)
        return _read_apart(path)
    return [_read_csv(path)]


def _check_archive(path: Path, start: bytes) -> None:
    if start.startswith(_OLE) and path.suffix.lower() != ".xls":
        raise ProtectedList(file=path.name)  # Office keeps encrypted workbooks in that container
    if start.startswith(b"PK"):
        try:
            with zipfile.ZipFile(path) as archive:
                size = sum(item.file_size for item in archive.infolist())
        except (OSError, zipfile.BadZipFile):
            raise UnreadableList(file=path.name) from None
        if size > _UNPACKED:
            raise TooLargeList(file=path.name)


def _read_apart(path: Path) -> list[Grid]:
    here, there = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("spawn")
    child = context.Process(target=_child, args=(str(path), there), daemon=True)
    child.start()
    there.close()
    try:
        answer: Any = here.recv() if here.poll(_SECONDS) else "too_large"
    except EOFError:
        answer = "too_large"  # killed by its memory limit
    finally:
        child.kill()
        child.join()
        child.close()
        here.close()
    if answer == "protected":
        raise ProtectedList(file=path.name)
    if answer == "too_large":
        raise TooLargeList(file=path.name)
    if answer == "unreadable":
        raise UnreadableList(file=path.name)
    return list(answer)


def _child(path: str, out: Connection) -> None:
    """Read a workbook in the child process and send its grids, or one word saying why not."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (not on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    from python_calamine import CalamineError, PasswordError, load_workbook  # noqa: PLC0415

    try:
        book = load_workbook(path)
        grids = [
            Grid(
                name,
                tuple(
                    tuple(map(_cell, row))
                    for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                ),
            )
            for name in book.sheet_names
        ]
        out.send(grids)
    except PasswordError:
        out.send("protected")
    except (MemoryError, OverflowError):
        out.send("too_large")
    except (CalamineError, OSError, ValueError):
        out.send("unreadable")


def _cell(value: Any) -> Cell:
    match value:
        case bool():
            return Cell("1" if value else "0", "n")
        case int() | float():
            whole = float(value).is_integer()
            return Cell(str(int(value)) if whole else repr(value), "n")
        case datetime():
            return Cell(value.date().isoformat(), "d")
        case date():
            return Cell(value.isoformat(), "d")
        case time():
            return Cell(value.isoformat(), "d")
        case _:
            text = str(value)
            return Cell(text, "s" if text.strip() else "")


def _read_csv(path: Path) -> Grid:
    text = _decoded(path)
    first = text[:4096]
    separator = max(";,\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        cells = tuple(tuple(map(_cell, row)) for row in rows)
    except csv.Error:
        raise UnreadableList(file=path.name) from None
    return Grid("", cells)


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:4096]:
        raise UnreadableList(file=path.name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
