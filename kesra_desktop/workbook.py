"""Excel files for others: texts stay texts, so that nothing in them is ever calculated.

The only module that writes workbooks; a cell that begins with = + - @ stays what it is, also
after somebody edits it (ISO/IEC 29500 quotePrefix), and a NIK keeps its sixteen digits.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 32_767  # characters in one cell
_WIDE, _NARROW = 60, 4
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Mark:
    """A cell that must be seen."""

    text: str


Text = str | Mark
Cell = Text | int  # a whole number is a number: it can be summed


@dataclass(frozen=True)
class TextSheet:
    """One sheet: lines above the table, titles, rows, and columns that are not shown."""

    name: str
    above: Sequence[str]
    titles: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    hidden: frozenset[int] = field(default_factory=frozenset)


def workbook(sheets: Iterable[TextSheet]) -> bytes:
    """Return an xlsx file; it is made in memory, since a draft on the disk would outlive it."""
    made = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(made, options) as book:
        styles = _Styles(book)
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name[:31]), sheet, styles)
    return made.getvalue()


class _Styles:
    """How cells look: plain, marked, titles; each also with the sign that it is text."""

    def __init__(self, book: Any) -> None:
        common = {"num_format": "@", "valign": "top", "text_wrap": True}
        bold = {**common, "bold": True, "bg_color": "#E7ECF7", "border": 1}
        marked = {**common, "bg_color": "#FFF3D6", "border": 1}
        self._made = {
            (kind, quoted): book.add_format({**look, **({"quote_prefix": True} if quoted else {})})
            for kind, look in (
                ("above", {}),
                ("plain", common),
                ("title", bold),
                ("mark", marked),
            )
            for quoted in (False, True)
        }
        self.number = book.add_format({"num_format": "#,##0", "valign": "top"})
        self.heading = {
            quoted: book.add_format({"bold": True, "quote_prefix": quoted})
            for quoted in (False, True)
        }

    def fitting(self, kind: str, text: str) -> Any:
        return self._made[kind, text.startswith(_DANGEROUS)]


def _write(page: Any, sheet: TextSheet, styles: _Styles) -> None:
    top = len(sheet.above)
    for number, line in enumerate(sheet.above):
        look = styles.heading[line.startswith(_DANGEROUS)] if not number else None
        page.write_string(number, 0, line[:_LONGEST], look or styles.fitting("above", line))
    widths = [len(title) for title in sheet.titles]
    for place, title in enumerate(sheet.titles):
        page.write_string(top, place, title, styles.fitting("title", title))
    last = top
    for last, row in enumerate(sheet.rows, top + 1):
        for place, cell in enumerate(row):
            widths[place] = max(widths[place], _write_cell(page, (last, place), cell, styles))
    for place, width in enumerate(widths):
        shown = min(max(width + 2, _NARROW), _WIDE)
        options = {"hidden": True} if place in sheet.hidden else {}
        page.set_column(place, place, shown, None, options)
    page.freeze_panes(top + 1, 0)
    page.autofilter(top, 0, last, max(len(sheet.titles) - 1, 0))


def _write_cell(page: Any, where: tuple[int, int], cell: Cell, styles: _Styles) -> int:
    """Write one cell and return how many letters it takes."""
    if isinstance(cell, int):
        page.write_number(*where, cell, styles.number)
        return len(f"{cell:,}")
    kind, text = ("mark", cell.text) if isinstance(cell, Mark) else ("plain", cell)
    page.write_string(*where, text[:_LONGEST], styles.fitting(kind, text))
    return len(text)
