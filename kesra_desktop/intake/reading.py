"""A surviving list read into sheets and people: what stands where, cleaned, nothing guessed.

`read_list` streams: each sheet first, then the people found on it. It changes nothing anywhere;
what becomes of the people is decided by whoever reads the stream.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake.cleaning import Surroundings, clean_row
from kesra_desktop.intake.layout import Layout, find_layout
from kesra_desktop.intake.sheets import read_file
from kesra_desktop.model.areas import areas
from kesra_desktop.model.dates import order_in, split_birthplace
from kesra_desktop.model.identity import cleaned
from kesra_desktop.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from kesra_desktop.intake.cleaning import Person
    from kesra_desktop.intake.sheets import Grid
    from kesra_desktop.progress import Progress

_NEARBY = 3  # cities that a list's NIKs name most
_ENOUGH = 40  # names of kelurahan that tell a city
_PREVIEWED = 20  # rows shown where columns are asked for
_PREVIEW_WIDTH = 60
_PERSON = frozenset({"data", "data_hidden"})
_GROUP = re.compile(r"^(?:[A-Z]|[IVX]+)\s*[.)]\s*|[:]", re.IGNORECASE)


class NoList(Refused):
    """No table of people was found."""

    code = "no_header"
    message = N_("No list with a header row and a name column was found in {file}.")
    advice = N_("Check that the file has column titles such as NAMA and NIK, then read it again.")


@dataclass(frozen=True)
class ReadingContext:
    """What is known before a list is opened, and what a clerk answered about it."""

    city: str  # the office's own, 33.75
    today: date
    overrides: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """Sheet name: column index from 0: its canonical name, or "" for a column to leave unread."""
    header_rows: Mapping[str, int] = field(default_factory=dict)
    """Sheet name: the row its titles stand in, from 1."""


@dataclass(frozen=True)
class ReadRow:
    """One person found on one row."""

    sheet: str
    row: int  # as the spreadsheet shows it, from 1
    k: int  # 1, or counted from the left where one row holds several people
    cls: str  # data, or data_hidden
    fields: dict[str, str]
    problems: tuple[str, ...]  # field:CODE
    suggest: dict[str, str]  # a proposed repair by field; never applied by itself
    raw: dict[str, tuple[str, str]]  # field: (column letter, or "" outside the row; text)


@dataclass(frozen=True)
class ReadSheet:
    """How one sheet is laid out, and what on it is nobody."""

    name: str
    hidden: bool = False
    header_row: int | None = None
    header_rows: int = 0
    titles: dict[int, str] = field(default_factory=dict)  # by column index from 0
    columns: dict[str, int] = field(default_factory=dict)  # canonical name: column index
    uncertain: dict[int, tuple[str, ...]] = field(default_factory=dict)  # what it may be: ask
    classes: dict[str, int] = field(default_factory=dict)  # how many rows of each class
    skipped: tuple[tuple[int, int, str], ...] = ()  # (first row, last row, class)
    total_stated: int | None = None  # rupiah
    total_found: int | None = None
    column_problems: tuple[tuple[str, str], ...] = ()  # (field, code) for a whole column
    problems: tuple[str, ...] = ()
    preview: tuple[tuple[str, ...], ...] = ()  # the first rows as text


def read_list(
    path: Path, context: ReadingContext, progress: Progress = silent
) -> Iterator[ReadSheet | ReadRow]:
    """Yield each sheet of a list, and after it the people on it.

    Raises:
        UnreadableList, ProtectedList, TooLargeList: before the first sheet.
        NoList: after the last sheet, when none of them held a list; the sheets' previews can
            be shown to ask for the row of the titles.

    """
    found = 0
    grids = read_file(path)
    for number, grid in enumerate(grids):
        progress(number, len(grids))
        layout = find_layout(grid)
        yield _sheet(grid, layout)
        if layout:
            for person in _people(grid, layout, _surroundings(grid, layout, context)):
                found += 1
                yield person
    if not found:
        raise NoList(file=path.name)


def _sheet(grid: Grid, layout: Layout | None) -> ReadSheet:
    preview = tuple(
        tuple(cell.text[:_PREVIEW_WIDTH] for cell in row) for row in grid.rows[:_PREVIEWED]
    )
    if layout is None:
        return ReadSheet(grid.name, preview=preview)
    titles = {place: cell.text for place, cell in enumerate(grid.rows[layout.header_row - 1])}
    return ReadSheet(
        grid.name,
        header_row=layout.header_row,
        header_rows=1,
        titles={place: text for place, text in titles.items() if text.strip()},
        columns=layout.columns,
        classes=layout.counts(),
        skipped=tuple(_skipped(layout.classes)),
        preview=preview,
    )


def _skipped(classes: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of rows that hold nobody."""
    first = 0
    for place, kind in enumerate(classes):
        if place + 1 == len(classes) or classes[place + 1] != kind:
            if kind not in _PERSON:
                yield first + 1, place + 1, kind
            first = place + 1


def _surroundings(grid: Grid, layout: Layout, context: ReadingContext) -> Surroundings:
    city = _city(grid, layout, context.city)
    districts = {one.district.casefold() for one in areas().in_city(city)}
    district = grid.name if grid.name.casefold() in districts else ""
    return Surroundings(city, context.today, _order(grid, layout), district)


def _city(grid: Grid, layout: Layout, home: str) -> str:
    """Return the city whose kelurahan a list names: the office's own, or one its NIKs come from."""
    codes = Counter(
        number[:4]
        for number in map(cleaned, _column(grid, layout, "nik"))
        if re.fullmatch("[0-9]{16}", number)
    )
    nearby = [f"{code[:2]}.{code[2:]}" for code, _ in codes.most_common(_NEARBY)]
    named = sorted(set(_column(grid, layout, "kelurahan")))[:_ENOUGH]
    known = [city for city in dict.fromkeys([home, *nearby]) if areas().regency(city)]

    def found(city: str) -> int:
        return sum(bool(areas().find_kelurahan(name, city).candidates) for name in named)

    return max(known, key=found, default=home)


def _column(grid: Grid, layout: Layout, name: str) -> list[str]:
    """Return the texts of one column, of people's rows only."""
    place = layout.columns.get(name)
    if place is None:
        return []
    rows = zip(grid.rows, layout.classes, strict=True)
    return [row[place].text for row, kind in rows if kind == "data" and place < len(row)]


def _order(grid: Grid, layout: Layout) -> str:
    """Return the order of day and month that the dates of a sheet show."""
    name = "tanggal_lahir" if "tanggal_lahir" in layout.columns else "ttl"
    return order_in(split_birthplace(text)[1] for text in _column(grid, layout, name))


def _people(grid: Grid, layout: Layout, around: Surroundings) -> Iterator[ReadRow]:
    category = kelurahan = ""
    for number, (row, kind) in enumerate(zip(grid.rows, layout.classes, strict=True), 1):
        if kind == "group":
            text = next(cell.text for cell in row if cell.kind)
            if re.match(r"kel(urahan)?\b", text, re.IGNORECASE):
                kelurahan = re.sub(r"^kel(urahan)?[. :]*", "", text, flags=re.IGNORECASE)
            else:
                category = " ".join(_GROUP.sub(" ", text).split()).casefold()
        if kind == "data":
            place = replace(around, category=category, kelurahan=kelurahan)
            yield _read(grid.name, number, kind, clean_row(row, layout.columns, place))


def _read(sheet: str, number: int, kind: str, person: Person) -> ReadRow:
    raw = {name: (letter, text) for name, (letter, text) in person.raw.items()}
    return ReadRow(sheet, number, 1, kind, person.fields, tuple(person.problems), {}, raw)
