"""A file's sheets into sheets and people, in the process that reads the file."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kesra_desktop.intake.births import column_facts, earliest_year
from kesra_desktop.intake.bulk import Bulk
from kesra_desktop.intake.cleaning import Cleaner
from kesra_desktop.intake.contents import SEXES
from kesra_desktop.intake.grid import is_filled, shown, text_of
from kesra_desktop.intake.layout import PEOPLE, find_layout
from kesra_desktop.intake.merged import fill_down
from kesra_desktop.intake.parts import ReadRow, ReadSheet, row_of
from kesra_desktop.intake.person import Sheet
from kesra_desktop.intake.places import Carried, city_of, defaults, group_of
from kesra_desktop.intake.refusals import NoList
from kesra_desktop.intake.rest import rupiah
from kesra_desktop.intake.sheets import read_sheets
from kesra_desktop.intake.totals import Totals, damaged_columns, money_column, odd_amounts
from kesra_desktop.intake.whereabouts import Kelurahans
from kesra_desktop.model.dates import order_in
from kesra_desktop.model.identity import cleaned
from kesra_desktop.model.names import likeness
from kesra_desktop.store.staged_docs import line, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.intake.columns import Table
    from kesra_desktop.intake.grid import Grid, Row, Value
    from kesra_desktop.intake.layout import Layout
    from kesra_desktop.intake.parts import ReadingContext
    from kesra_desktop.intake.person import Person
    from kesra_desktop.intake.places import Place
    from kesra_desktop.store.staged_docs import StagedLine

_ALIKE = 0.92  # of folded names that stand with one NIK
_STRETCH = 1000  # rows cleaned at once
_ALONE = [0]  # the only block of columns
_SAMPLED = 5000  # dates that show their order
_PREVIEWED = 20
_PREVIEW_WIDTH = 60  # letters of a cell
_PREVIEW_COLUMNS = 60
_FACTS = ("tanggal_lahir", "ttl", "jenis_kelamin", "nik", "no_kk", "nik_wali", "nama")


@dataclass
class _Page:
    """One sheet on its way: its cells, its rows' classes, and the values of telling columns."""

    grid: Grid
    layout: Layout
    shared: dict[int, int]  # row: the first of the rows with which it shares an amount
    values: dict[str, list[Value]]


def read_parts(path: Path, context: ReadingContext) -> Iterator[ReadSheet | ReadRow]:
    """Yield each sheet of a file, and after it the people on it.

    Raises:
        UnreadableList, ProtectedList, TooLargeList: before the first sheet.
        NoList: after the last, when nobody was found and no column is left to be asked about.

    """
    sheet = ""
    for part in read_plainly(path, context):
        if isinstance(part, ReadSheet):
            sheet = part.name
            yield part
        else:
            yield row_of(sheet, part)


def read_plainly(path: Path, context: ReadingContext) -> Iterator[ReadSheet | StagedLine]:
    """Yield the same, each person as the text that is kept: lighter to send away."""
    pages = [_page(grid, context) for grid in read_sheets(path)]
    doubtful = _shared_numbers(pages)
    found = False
    for page in pages:
        sheet = _sheet(page)
        found = found or bool(sheet.uncertain)
        yield sheet
        for row in _people(page, context, doubtful):
            found = True
            yield row
    if not found:
        raise NoList(file=path.name)


def _page(grid: Grid, context: ReadingContext) -> _Page:
    layout = find_layout(grid, context.overrides.get(grid.name), context.header_rows.get(grid.name))
    shared = fill_down(grid, layout) if layout.tables else {}
    return _Page(grid, layout, shared, _values(grid, layout))


def _values(grid: Grid, layout: Layout) -> dict[str, list[Value]]:
    """Return the values of the columns that tell about a sheet, of people's rows only."""
    found: dict[str, list[Value]] = defaultdict(list)
    for first, table in layout.tables:
        later = [start for start, _ in layout.tables if start > first]
        rows = range(first, min(later, default=len(grid.rows)))
        people = [grid.rows[row] for row in rows if layout.classes[row] in PEOPLE]
        for block in table.blocks:
            for name in _FACTS:
                column = block.columns.get(name)
                if column is not None:
                    found[name] += [row[column] if column < len(row) else "" for row in people]
    return found


def _shared_numbers(pages: list[_Page]) -> frozenset[str]:
    """Return the NIKs that stand with names of different sound: often copied from a relative."""
    first: dict[str, Value] = {}
    doubtful: set[str] = set()
    for page in pages:
        numbers, names = page.values.get("nik", []), page.values.get("nama", [])
        if len(numbers) != len(names):
            continue
        for value, named in zip(numbers, names, strict=True):
            nik = cleaned(text_of(value)) if is_filled(value) else ""
            if len(nik) != 16 or not nik.isdigit():
                continue
            other = first.setdefault(nik, named)
            if other is not named and likeness(shown(other), shown(named)) < _ALIKE:
                doubtful.add(nik)
    return frozenset(doubtful)


def _sheet(page: _Page) -> ReadSheet:
    grid, layout = page.grid, page.layout
    preview = tuple(
        tuple(shown(value)[:_PREVIEW_WIDTH] for value in row[:_PREVIEW_COLUMNS])
        for row in grid.rows[:_PREVIEWED]
    )
    table = layout.table
    totals = Totals(grid, layout, page.shared)
    return ReadSheet(
        grid.name,
        hidden=grid.hidden,
        header_row=table.first + 1 if table and table.first >= 0 else None,
        header_rows=table.depth if table and table.first >= 0 else 0,
        titles=table.titles if table else {},
        columns=table.columns if table else {},
        uncertain=table.uncertain if table else {},
        classes=layout.counts(),
        skipped=tuple(layout.skipped()),
        total_stated=totals.stated,
        total_found=totals.found,
        column_problems=tuple(damaged_columns(page.values)),
        problems=totals.problems,
        preview=preview,
        hidden_columns=tuple(sorted(grid.hidden_columns)),
    )


def _facts(page: _Page, context: ReadingContext, city: str) -> Sheet:
    """Return what holds for a whole sheet: the order of its dates, how its sexes are written."""
    dates = page.values.get("tanggal_lahir") or page.values.get("ttl") or []
    dates = dates[:: len(dates) // _SAMPLED + 1]
    texts, flipped = column_facts(dates)
    written = set(page.values.get("jenis_kelamin", ()))
    sexes = {shown(value).casefold().strip(" .") for value in written}
    men = {code for code, sex in SEXES.items() if sex == "L"}
    return Sheet(
        city,
        context.today,
        order=order_in(texts),
        flipped=flipped,
        earliest=earliest_year(dates, context.today),
        men_are_p="w" in sexes and "p" in sexes and not sexes & men,
    )


def _people(page: _Page, context: ReadingContext, doubtful: frozenset[str]) -> Iterator[StagedLine]:
    layout, grid = page.layout, page.grid
    if not layout.tables:
        return
    city = city_of(grid, layout, context.city)
    carried = Carried(defaults(grid, layout, city))
    yield from _PageReader(page, _facts(page, context, city), carried, doubtful).read()


@dataclass
class _Stretch:
    """Rows of one table that stand under one group, one person each."""

    place: Place
    rows: list[Row] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)


class _PageReader:
    """Goes through the rows of one sheet with what its groups say."""

    def __init__(
        self, page: _Page, sheet: Sheet, carried: Carried, doubtful: frozenset[str]
    ) -> None:
        self.page = page
        self.sheet = sheet
        self.carried = carried
        self.doubtful = doubtful
        self.odd = odd_amounts(self.amounts()) if money_column(page.layout) else frozenset()
        self.kelurahans = Kelurahans(sheet.city)
        self.cleaners: list[Cleaner] = []
        self.bulk: Bulk | None = None

    def read(self) -> Iterator[StagedLine]:
        """Yield the people, row by row."""
        layout, grid = self.page.layout, self.page.grid
        tables = list(layout.tables)
        several = False
        stretch = _Stretch(self.carried.place())
        for number, (row, kind) in enumerate(zip(grid.rows, layout.classes, strict=True)):
            while tables and number >= tables[0][0]:
                yield from self._stretch(stretch)
                _, table = tables.pop(0)
                self.use(table)
                several = len(self.cleaners) > 1 and "nominal" in table.shared
            if kind == "group":
                yield from self._stretch(stretch)
                self.carried.take(group_of(row, self.sheet.city))
                stretch.place = self.carried.place()
            if kind not in PEOPLE or not self.cleaners:
                continue
            cls = "data_hidden" if grid.hidden else kind
            blocks = layout.people.get(number, _ALONE)
            shared = number in self.page.shared or (several and len(blocks) > 1)
            if shared or blocks is not _ALONE or self.bulk is None:
                yield from self._stretch(stretch)
                for k, block in enumerate(blocks, 1):
                    person = self.cleaners[block].person(row, stretch.place, shared_amount=shared)
                    yield self._line(number, k, cls, person)
                continue
            stretch.rows.append(row)
            stretch.numbers.append(number)
            stretch.kinds.append(cls)
            if len(stretch.rows) == _STRETCH:
                yield from self._stretch(stretch)
        yield from self._stretch(stretch)

    def use(self, table: Table) -> None:
        """Read with the columns of a table from here on."""
        self.cleaners = [Cleaner(block, self.sheet, self.kelurahans) for block in table.blocks]
        alone = len(self.cleaners) == 1
        self.bulk = Bulk(self.cleaners[0], self.doubtful, self.odd) if alone else None

    def _stretch(self, stretch: _Stretch) -> Iterator[StagedLine]:
        """Yield the people of a stretch, and empty it."""
        if self.bulk is None or not stretch.rows:
            return
        told = self.bulk.read(stretch.rows, stretch.place)
        cleaner = self.cleaners[0]
        for number, cls, row, parts in zip(
            stretch.numbers, stretch.kinds, stretch.rows, told, strict=True
        ):
            if parts is None:
                yield self._line(number, 1, cls, cleaner.person(row, stretch.place))
            else:
                yield line_of(number + 1, 1, cls, parts)
        stretch.rows, stretch.numbers, stretch.kinds = [], [], []

    def _line(self, number: int, k: int, cls: str, person: Person) -> StagedLine:
        if self.doubtful and person.fields.get("nik") in self.doubtful:
            person.note("nik", "N16")
        if (
            self.odd
            and (self.kind_of_person(person), person.fields.get("amount", "")) in self.odd
        ):  # fmt: skip
            person.note("amount", "JML81")
        fields, found = person.fields, person.problems
        return line(number + 1, k, cls, fields, found, person.suggest, person.raw)

    def amounts(self) -> dict[tuple[str, str], int]:
        """Return what kinds of people the rows hold, beside which amounts, and how often."""
        layout, grid = self.page.layout, self.page.grid
        columns = layout.table.columns if layout.table else {}
        kinds = [columns[name] for name in ("kategori_ppks", "jabatan") if name in columns]
        money = columns.get("nominal")
        if money is None:
            return {}
        longest = max([money, *kinds])
        written = Counter(
            (row[money], *[row[column] for column in kinds])
            for row, kind in zip(grid.rows, layout.classes, strict=True)
            if kind in PEOPLE and longest < len(row) and is_filled(row[money])
        )
        found: Counter[tuple[str, str]] = Counter()
        for (amount, *words), times in written.items():
            found["|".join(shown(word).casefold() for word in words), _amount(amount)] += times
        return found

    @staticmethod
    def kind_of_person(person: Person) -> str:
        """Return the same words for a person that was read."""
        raw = [person.raw[name][1] for name in ("category", "role") if name in person.raw]
        return "|".join(shown(text).casefold() for text in raw)


def _amount(value: Value) -> str:
    amount = rupiah(value)
    return "" if amount is None else str(amount)
