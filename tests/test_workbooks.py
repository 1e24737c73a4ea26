"""No file we write makes a spreadsheet calculate: over every writer of workbooks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from kesra_desktop.documents import workbook as reports
from kesra_desktop.model.reporting import ReportTable
from kesra_desktop.workbook import Mark, TextSheet, workbook

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.workbook import Text

BAD = ("=1+1", "+62899", "-5", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "3375014302759001")


def returned_rows() -> bytes:
    rows: list[list[Text]] = [[text, Mark(text)] for text in BAD]
    return workbook([TextSheet("Satu", ("=judul",), ("=kolom", "+isi"), rows)])


def report() -> bytes:
    out = io.BytesIO()
    table = ReportTable("=judul", ("=kolom",), tuple((text,) for text in BAD), "-catatan")
    reports.workbook(table, out)
    return out.getvalue()


@pytest.mark.parametrize("write", [returned_rows, report])
def test_every_cell_is_text(write: Callable[[], bytes]) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write())).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > len(BAD)
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell for cell in cells if cell.hyperlink]
    shown = {str(cell.value).removeprefix("'") for cell in cells}
    assert shown.issuperset(BAD)
