"""What a sheet states as its total, held against what its rows add up to; odd amounts; columns."""

from __future__ import annotations

import itertools
import re
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
_PEOPLE_SAID = re.compile(
    r"(?<![0-9.,])([0-9]{1,3}(?:[.][0-9]{3})+|[0-9]{1,6}) *"
    r"(?:orang|anak|jiwa|penerima|guru|lansia)\b",
    re.IGNORECASE,
)
_NUMBERS = {"nik": ("nik", "N12"), "no_kk": ("kk", "KK12"), "nik_wali": ("guardian_nik", "N12")}


def money_column(layout: Layout) -> str:
    """Return the canonical column that holds what people get."""
    columns = layout.table.columns if layout.table else {}
    return next((name for name in ("nominal", "jumlah_diterima") if name in columns), "")


class Totals:
    """What one sheet states, rupiah and people, held against its rows."""

    def __init__(self, grid: Grid, layout: Layout, shared: dict[int, int]) -> None:
        self.column = money_column(layout)
        self.stated: int | None = None
        self.found: int | None = None
        self._money, self._people = _Sums(), _Sums()
        self._wrong_money = self._wrong_people = False
        if layout.tables:
            self._compare(grid, layout, shared)
        wrong = (("X82", self._wrong_money), ("X83", self._wrong_people))
        self.problems = tuple(code for code, is_wrong in wrong if is_wrong)

    def _compare(self, grid: Grid, layout: Layout, shared: dict[int, int]) -> None:
        ends = [first for first, _ in layout.tables[1:]]
        columns = _columns_at(layout, 0, self.column)
        known: dict[Value, int] = {}
        for number, (row, kind) in enumerate(zip(grid.rows, layout.classes, strict=True)):
            if ends and number >= ends[0]:
                columns = _columns_at(layout, ends.pop(0), self.column)
            if kind in _COUNTED:
                amount = sum([_known_money(row, column, known) for column in columns])
                amount = amount if shared.get(number, number) == number else 0
                hidden = kind == "data_hidden"
                self._money.add(amount, hidden=hidden)
                if kind != "recap":
                    self._people.add(len(layout.people.get(number, (0,))), hidden=hidden)
            elif kind in ("subtotal", "total"):
                self._state(row, kind, columns)
        if self.column:
            money = self._money
            self.found = money.visible if self.stated == money.visible else money.every
            self._wrong_money |= self.stated is not None and self.stated != self.found

    def _state(self, row: Row, kind: str, columns: list[int]) -> None:
        """Hold what a total's row says against the rows above it."""
        people = _people_stated(row)
        if people is not None and self._people.every:
            self._wrong_people |= not self._people.may_be(people)
        said = _stated(row, columns) if self.column else None
        if kind == "total":
            self.stated = said if self.stated is None else self.stated
            return
        self._wrong_money |= said is not None and not self._money.may_be(said)
        for one in (self._money, self._people):
            one.close()


class _Sums:
    """A sum over all rows, over those that are shown, and over each stretch between subtotals."""

    def __init__(self) -> None:
        self.every = 0
        self.visible = 0
        self._stretches = [0]

    def add(self, amount: int, *, hidden: bool) -> None:
        self.every += amount
        self.visible += 0 if hidden else amount
        self._stretches[-1] += amount

    def close(self) -> None:
        """Begin another stretch."""
        self._stretches.append(0)

    def may_be(self, said: int) -> bool:
        """Return whether a total is that of all rows, or of the last stretches taken together."""
        last = itertools.accumulate(reversed(self._stretches))
        return said in (self.every, self.visible) or said in last


def _people_stated(row: Row) -> int | None:
    """Return how many people a total's row says there are: JUMLAH : 27 orang."""
    text = " ".join(shown(value) for value in row if is_filled(value))
    found = _PEOPLE_SAID.findall(text)
    return int(found[0].replace(".", "")) if len(found) == 1 else None


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
