"""What a sheet states as its total, held against what its rows add up to; odd amounts; columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kesra_desktop.intake.grid import is_filled, kind_of, shown, text_of
from kesra_desktop.model.money import parse_rupiah

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kesra_desktop.intake.grid import Grid, Row, Value
    from kesra_desktop.intake.layout import Layout

_COUNTED = frozenset({"data", "data_hidden", "recap"})
_ENOUGH = 5  # number cells that show how a column was damaged
_USUAL = 0.8  # share of one amount that makes the others odd
_NUMBERS = {"nik": ("nik", "N12"), "no_kk": ("kk", "KK12"), "nik_wali": ("guardian_nik", "N12")}


def money_column(layout: Layout) -> str:
    """Return the canonical column that holds what people get."""
    columns = layout.table.columns if layout.table else {}
    return next((name for name in ("nominal", "jumlah_diterima") if name in columns), "")


class Totals:
    """The sums of one sheet: of all people, and of those since the last subtotal."""

    def __init__(self, grid: Grid, layout: Layout, shared: dict[int, int]) -> None:
        self.column = money_column(layout)
        self.stated: int | None = None
        self.found: int | None = None
        self.problems: tuple[str, ...] = ()
        if self.column:
            self._compare(grid, layout, shared)

    def _compare(self, grid: Grid, layout: Layout, shared: dict[int, int]) -> None:
        every = visible = since = 0
        wrong = False
        ends = [first for first, _ in layout.tables[1:]]
        columns = _columns_at(layout, 0, self.column)
        known: dict[Value, int] = {}
        for number, (row, kind) in enumerate(zip(grid.rows, layout.classes, strict=True)):
            if ends and number >= ends[0]:
                columns = _columns_at(layout, ends.pop(0), self.column)
            if kind in _COUNTED:
                amount = sum([_known_money(row, column, known) for column in columns])
                amount = amount if shared.get(number, number) == number else 0
                every, since = every + amount, since + amount
                visible += amount if kind != "data_hidden" else 0
            elif kind == "subtotal":
                said = _stated(row, columns)
                wrong = wrong or (said is not None and said not in (since, every, visible))
                since = 0
            elif kind == "total":
                self.stated = _stated(row, columns) if self.stated is None else self.stated
        self.found = visible if self.stated == visible else every
        if wrong or (self.stated is not None and self.stated != self.found):
            self.problems = ("X82",)


def _columns_at(layout: Layout, row: int, name: str) -> list[int]:
    tables = [table for first, table in layout.tables if first <= row] or [layout.tables[0][1]]
    found = (block.columns.get(name) for block in tables[-1].blocks)
    return sorted({column for column in found if column is not None})


def _known_money(row: Row, column: int, known: dict[Value, int]) -> int:
    value = row[column] if column < len(row) else ""
    if value not in known:
        known[value] = _money(row, column) or 0
    return known[value]


def _money(row: Row, column: int) -> int | None:
    value = row[column] if column < len(row) else ""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return int(value) if float(value).is_integer() else None
    return parse_rupiah(shown(value)) if kind_of(value) == "s" else None


def _stated(row: Row, columns: list[int]) -> int | None:
    """Return the amount of a total's row: in the amounts' column, or the only one there is."""
    for column in columns:
        if (amount := _money(row, column)) is not None:
            return amount
    amounts = [amount for column in range(len(row)) if (amount := _money(row, column)) is not None]
    large = [amount for amount in amounts if amount >= 1000]
    return large[0] if len(large) == 1 else None


def damaged_columns(values: dict[str, list[Value]]) -> Iterable[tuple[str, str]]:
    """Yield (field, code) of each column of numbers that Excel damaged as a whole.

    Numbers typed in Excel end in 0 without exception, sound ones in fewer than 1 of 10.
    """
    for name, (field, code) in _NUMBERS.items():
        filled = values.get(name, ())
        cells = [text_of(value) for value in filled if type(value) is not str]
        numbers = [number for number in cells if len(number) >= 15]
        if len(numbers) >= _ENOUGH and sum(map(_ends_in_zero, numbers)) * 2 >= len(numbers):
            yield field, code
        broken = sum(type(value) is str and "E+" in value for value in filled)
        if broken >= _ENOUGH and broken * 2 >= sum(map(is_filled, filled)):
            yield field, code.replace("12", "04")


def _ends_in_zero(number: str) -> bool:
    return number.endswith("0")


def odd_amounts(kinds: Mapping[tuple[str, str], int]) -> frozenset[tuple[str, str]]:
    """Return the (kind of person, amount) that differ from what nearly all of that kind get.

    ``kinds`` says how often each of them stands on the sheet.
    """
    amounts: dict[str, Counter[str]] = defaultdict(Counter)
    for (kind, amount), times in kinds.items():
        amounts[kind][amount] += times
    odd = set()
    for kind, counted in amounts.items():
        usual, times = counted.most_common(1)[0]
        if counted.total() >= _ENOUGH and times >= counted.total() * _USUAL:
            odd |= {(kind, amount) for amount in counted if amount != usual}
    return frozenset(odd)
