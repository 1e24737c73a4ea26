"""What reading a list gives: sheets and people, in the order they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kesra_desktop.store import staged_docs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kesra_desktop.store.staged_docs import StagedLine


@dataclass(frozen=True)
class ReadingContext:
    """What is known before a list is opened, and what a clerk answered about it."""

    city: str  # the office's own, 33.75
    today: date
    overrides: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """Sheet name: column index from 0: its canonical name, or "" for a column to leave unread."""
    header_rows: Mapping[str, int] = field(default_factory=dict)
    """Sheet name: the row its titles stand in, from 1; 0 for a sheet without titles."""


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


def row_of(sheet: str, kept: StagedLine) -> ReadRow:
    """Return a person of a sheet from the text that is kept."""
    found = staged_docs.read(kept.doc)
    problems, suggest = tuple(found.get("p", ())), found.get("s", {})
    return ReadRow(
        sheet, kept.row, kept.k, found["c"], found["f"], problems, suggest, found["r"]
    )  # fmt: skip


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
    # X82: the sheet's total is not the sum of its rows; X83: nor its number of people that of them
    problems: tuple[str, ...] = ()
    preview: tuple[tuple[str, ...], ...] = ()  # the first rows as text
    hidden_columns: tuple[int, ...] = ()  # read all the same


def sheet_of(values: dict[str, Any]) -> ReadSheet:
    """Return a sheet from its fields as JSON keeps them: keys as texts, tuples as lists."""
    by_column = {
        name: {int(place): said for place, said in values[name].items()}
        for name in ("titles", "uncertain")
    }
    return ReadSheet(
        **{
            **values,
            "titles": by_column["titles"],
            "uncertain": {place: tuple(said) for place, said in by_column["uncertain"].items()},
            **{name: tuple(map(tuple, values[name])) for name in _OF_TUPLES},
            "problems": tuple(values["problems"]),
            "hidden_columns": tuple(values["hidden_columns"]),
        }
    )


_OF_TUPLES = ("skipped", "column_problems", "preview")
