"""A table as an Excel workbook: numbers that identify people stay text, nothing is a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import xlsxwriter

if TYPE_CHECKING:
    from kesra_desktop.model.reporting import ReportTable

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60
_TITLE_ROWS = 3


def workbook(table: ReportTable, out: BinaryIO) -> int:
    """Write a table and return how many rows of data it has.

    Texts are cells of type text with the format @, so that Excel keeps all 16 digits; a text that
    begins like a formula gets an apostrophe in front.
    """
    book = xlsxwriter.Workbook(
        out,
        {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
         "in_memory": True},
    )  # fmt: skip
    sheet = book.add_worksheet("Data")
    title, head = (
        book.add_format({"bold": True, "font_size": 13}),
        book.add_format({"bold": True, "border": 1, "text_wrap": True, "valign": "top"}),
    )
    text = book.add_format({"num_format": "@", "border": 1})
    number = book.add_format({"num_format": "#,##0", "border": 1})
    sheet.write_string(0, 0, guarded(table.title), title)
    sheet.write_string(1, 0, guarded(table.note))
    for place, name in enumerate(table.columns):
        sheet.write_string(_TITLE_ROWS, place, guarded(name), head)
    for line, row in enumerate(table.rows, _TITLE_ROWS + 1):
        for place, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(line, place, value, number)
            else:
                sheet.write_string(line, place, guarded(value), text)
    for place, name in enumerate(table.columns):
        longest = max([len(name), *(len(str(row[place])) for row in table.rows)])
        sheet.set_column(place, place, min(longest + 2, _WIDEST))
    sheet.freeze_panes(_TITLE_ROWS + 1, 0)
    book.close()
    return len(table.rows)


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
