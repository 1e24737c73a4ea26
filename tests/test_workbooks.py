"""No file we write makes a spreadsheet calculate: over every writer of workbooks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from kesra_desktop.model.reporting import ReportTable
from kesra_desktop.services.releasing import save_table
from kesra_desktop.workbook import Mark, TextSheet, workbook

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kesra_desktop.workbook import Cell, Text

BAD = ("=1+1", "+62899", "-5", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "3375014302759001")

SIGNS = ("=", "+", "-", "@", "\t")


def returned_rows(_: Path) -> bytes:
    rows: list[list[Text]] = [[text, Mark(text)] for text in BAD]
    return workbook([TextSheet("Satu", ("=judul",), ("=kolom", "+isi"), rows)])


def report(folder: Path) -> bytes:
    out = folder / "laporan.xlsx"
    table = ReportTable("=judul", ("=kolom",), tuple((text,) for text in BAD), "-catatan")
    assert save_table(table, out) == len(BAD)
    return out.read_bytes()


@pytest.mark.parametrize("write", [returned_rows, report])
def test_every_cell_is_text(write: Callable[[Path], bytes], tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write(tmp_path))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > len(BAD)
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert {str(cell.value) for cell in cells}.issuperset(BAD)
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith(SIGNS))


def test_whole_numbers_are_numbers_and_texts_of_digits_stay_texts() -> None:
    rows: list[list[Cell]] = [[1_250_000, "0012", "3375014302759001"]]
    book = workbook([TextSheet("Satu", (), ("Rp", "Rekening", "NIK"), rows)])
    sheet = openpyxl.load_workbook(io.BytesIO(book)).worksheets[0]
    cells = next(iter(sheet.iter_rows(min_row=2)))
    assert [cell.value for cell in cells] == [1_250_000, "0012", "3375014302759001"]
    assert [cell.data_type for cell in cells] == ["n", "s", "s"]
