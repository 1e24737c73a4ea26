"""One sheet as plain values that keep the type of their cell, and what the sheet hides or merges.

A value is what the reader gave: text, a number, a day. Nothing is turned into text before it is
known what the column means, because "2025-02-01" was perhaps an RT/RW, and a NIK that stands in a
number cell is judged by the cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | date | time | timedelta
Row: TypeAlias = list[Value]

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")


class Digits(str):
    """A number as its digits stand in the file: too long for a float to hold them all."""

    __slots__ = ()


@dataclass(frozen=True)
class Merged:
    """A rectangle of cells merged into its first; all from 0, the last ones included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass
class Grid:
    """One sheet; the first row is row 1 of the sheet, so that numbers are those people see."""

    name: str
    rows: list[Row]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()  # from 0
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Merged, ...] = field(default=())

    def at(self, row: int, column: int) -> Value:
        """Return a value; beyond the edge stands nothing."""
        if row >= len(self.rows):
            return ""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""

    def width(self) -> int:
        """Return the number of columns of the widest row."""
        return max(map(len, self.rows), default=0)


def text_of(value: Value) -> str:
    """Return what a value says; a whole number without a point, a day as 1975-08-12."""
    match value:
        case str():
            return value
        case bool():
            return "1" if value else "0"
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.date().isoformat()
        case _:
            return value.isoformat() if isinstance(value, date | time) else str(value)


def kind_of(value: Value) -> str:
    """Return what a cell was: s text, n number, d day or time, or nothing when it is empty."""
    if type(value) is str:
        return "s" if value and not value.isspace() else ""
    if isinstance(value, Digits | int | float):
        return "n"
    return "d"


def is_filled(value: Value) -> bool:
    """Return whether anything can be seen in a cell."""
    return type(value) is not str or (value != "" and not value.isspace())


def shown(value: Value) -> str:
    """Return a value as one line of visible text."""
    text = value if type(value) is str else text_of(value)
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def column_letter(place: int) -> str:
    """Return the letter that spreadsheets give a column counted from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
