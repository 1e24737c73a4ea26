"""Rows go back to their sender with the reason beside each cell, and come back to their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from builders import laptop
from small_lists import BUDI, SITI, a_list

from kesra_desktop.intake import batch, returns
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import provenance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

SHORT = "Sholeh Mubarok;339903120175;;12-01-1975;L;=1+1;1;2;Medono;"
ZEROS = "Nur Laila;3375014302750000;;03-02-1975;P;@Jl Melati;1;2;Medono;"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def staged(store: Store, folder: Path, *people: str) -> str:
    return batch.read(store, [a_list(folder, "daftar.csv", *people)], holder="Kelurahan").batch


def table(file: Path) -> tuple[Any, int, dict[str, int]]:
    """Return the sheet, the row of its titles and the column of each title."""
    sheet = openpyxl.load_workbook(file).worksheets[0]
    titles = next(row for row in sheet.iter_rows() if row[0].value == "BERKAS")
    return sheet, titles[0].row, {cell.value: cell.column for cell in titles}


def corrected(file: Path, name: str, **texts: str) -> Path:
    """Type into the row of somebody as a sender would, and save under another name."""
    sheet, top, places = table(file)
    for row in range(top + 1, sheet.max_row + 1):
        if sheet.cell(row, places["NAMA"]).value == name:
            for title, text in texts.items():
                sheet.cell(row, places[title.replace("_", " ")]).value = text
    answer = file.with_name("kembali.xlsx")
    sheet.parent.save(answer)
    return answer


def test_each_reason_stands_beside_its_cell(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI, SHORT, ZEROS)
    out = tmp_path / "untuk-kelurahan.xlsx"
    assert returns.write(store, found, out) == 3 - 1
    sheet, top, places = table(out)
    by_name = {
        sheet.cell(row, places["NAMA"]).value: row for row in range(top + 1, sheet.max_row + 1)
    }
    assert set(by_name) == {"Sholeh Mubarok", "Nur Laila"}
    row = by_name["Sholeh Mubarok"]
    assert sheet.cell(row, places["NIK"]).value == "339903120175"
    assert "12" in sheet.cell(row, places["CATATAN NIK"]).value
    assert sheet.column_dimensions[
        openpyxl.utils.get_column_letter(places[returns.ROW_MARK])
    ].hidden
    assert not list(tmp_path.glob("*.part"))


def test_no_cell_is_a_formula(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SHORT, ZEROS)
    out = tmp_path / "untuk-kelurahan.xlsx"
    returns.write(store, found, out)
    sheet, _, _ = table(out)
    texts = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    for text in ("=1+1", "@Jl Melati"):
        assert texts[text].data_type == "s"
        assert texts[text].quotePrefix
        assert texts[text].number_format == "@"


def test_a_corrected_file_settles_its_rows(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI, SHORT, ZEROS)
    out = tmp_path / "untuk-kelurahan.xlsx"
    returns.write(store, found, out)
    back = batch.read(
        store, [corrected(out, "Nur Laila", NIK="3375014302759007", ALAMAT="Jl Melati 7")]
    )
    assert (back.batch, back.people) == (found, 3)
    settled = back.returned["kembali.xlsx"]
    assert (settled.rows, settled.changed) == (2, 1)
    nur = next(one for one in batch.rows(store, found) if one.fields["full_name"] == "Nur Laila")
    assert (nur.fields["nik"], nur.fields["address"]) == ("3375014302759007", "Jl Melati 7")
    assert nur.raw["nik"][1] == "3375014302750000"
    assert not [text for text in nur.problems if text in ("nik:N07", "nik:N12")]
    again = batch.read(store, [tmp_path / "kembali.xlsx"])
    assert (again.batch, again.already_read) == (found, True)
    undone = batch.take_back(store, found)
    assert undone is not None
    assert undone.verb == "returned"
    assert batch.accept(store, found).held == 1


def test_a_row_in_the_register_gets_a_further_source(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI, SHORT)
    out = tmp_path / "untuk-kelurahan.xlsx"
    returns.write(store, found, out)
    batch.accept(store, found)
    settled = batch.read(store, [corrected(out, "Sholeh Mubarok", NIK="3375011201759008")])
    assert settled.returned["kembali.xlsx"].changed == 1
    (sholeh,) = store.find(Recipient, full_name="Sholeh Mubarok")
    assert sholeh.nik == "3375011201759008"
    claims = provenance.origins(store, sholeh)["nik"].claims
    assert [(one.file_name, one.value) for one in claims] == [
        ("daftar.csv", ""), ("kembali.xlsx", "3375011201759008"),
    ]  # fmt: skip
    batch.undo(store, found)
    assert store.count(Recipient) == 0


def test_on_another_laptop_it_is_a_list_like_any_other(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "untuk-kelurahan.xlsx"
    returns.write(store, staged(store, tmp_path, SHORT), out)
    with laptop(tmp_path / "b", "B2") as other:
        found = batch.read(other, [out])
        (row,) = batch.rows(other, found.batch)
        assert row.fields["full_name"] == "Sholeh Mubarok"


def test_nothing_to_return(store: Store, tmp_path: Path) -> None:
    with pytest.raises(returns.NothingToReturn):
        returns.write(store, staged(store, tmp_path, SITI, BUDI), tmp_path / "x.xlsx")
