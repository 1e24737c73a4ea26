"""The Serang list: 145 people in, each value with its cell, nothing invented, nothing twice."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import laptop

from kesra_desktop import errors
from kesra_desktop.intake import batch, sheets
from kesra_desktop.intake.refusals import UnreadableList
from kesra_desktop.intake.stage import NothingRead
from kesra_desktop.model.people import Recipient, Trust
from kesra_desktop.model.sources import Evidence, Source
from kesra_desktop.store import provenance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.store.store import Store

LISTS = Path(__file__).parent.parent / "data" / "lists"
BNBA = LISTS / "SINTETIS_BNBA_sembako_2025.xlsx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
CHILDREN = LISTS / "SINTETIS_usulan_anak_terlantar.csv"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def test_the_list_of_serang(store: Store) -> None:
    found = batch.read(store, [BNBA], holder="Dinas Sosial")
    (sheet, recap) = found.files[0].sheets
    assert (sheet.header_row, recap.header_row) == (7, 4)
    assert recap.classes["recap"] == 6
    assert sheet.classes["data"] == 145
    assert found.people == 145
    assert store.count(Recipient) == 0
    done = batch.accept(store, found.batch)
    assert (done.added + done.held, done.enriched) == (145, 0)
    people = store.find(Recipient)
    assert len(people) == done.added
    assert len(Counter(one.category for one in people)) == 2
    for one in people:
        (evidence,) = store.find(Evidence, recipient=one.id)
        letter, raw, *_ = json.loads(evidence.cells)["full_name"]
        assert letter == "B"
        assert raw
    assert store.find(Source)[0].holder == "Dinas Sosial"
    assert {one.kelurahan_code[:5] for one in people} <= {"36.73", ""}


def test_the_same_list_again_and_a_second_copy(store: Store, tmp_path: Path) -> None:
    first = batch.read(store, [BNBA], holder="Dinas Sosial")
    batch.accept(store, first.batch)
    renamed = tmp_path / "lain.xlsx"
    renamed.write_bytes(BNBA.read_bytes())
    again = batch.read(store, [renamed])
    assert (again.batch, again.already_read) == (first.batch, True)
    assert batch.accept(store, first.batch).added == 0
    other = batch.read(store, [CHILDREN, renamed], holder="Kelurahan")
    assert [file.already_in for file in other.files] == ["", first.batch]
    done = batch.accept(store, other.batch)
    assert done.added + done.enriched + done.held == 78
    assert done.enriched > 50
    niks = [one.nik for one in store.find(Recipient) if one.nik]
    assert len(set(niks)) == len(niks)
    trusts = Counter(one.trust for one in store.find(Recipient))
    assert trusts[Trust.TWO_SOURCES] > 40


def test_ods_and_problems_are_named(store: Store) -> None:
    found = batch.read(store, [LISTS / "SINTETIS_usulan_disabilitas.ods"])
    assert found.people == 73
    assert {"N01", "N05", "TEL34"} <= set(found.problems)
    groups = batch.groups(store, found.batch)
    assert {one.code for one in groups} >= {"N01", "N05"}
    assert not {one.code for one in groups} & {"N34", "TEL34"}
    with_notes = batch.groups(store, found.batch, notes=True)
    assert "TEL34" in {one.code for one in with_notes}
    rows = batch.rows(store, found.batch, problem="N01")
    assert len(rows) == found.problems["N01"]
    assert all("nik:N01" in row.problems and "nik" not in row.fields for row in rows)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("kosong.csv", b"", "no_header"),
        ("tanpa-judul.csv", b"a,b\n1,2\n", "no_header"),
        ("biner.csv", b"\x00\x01\x02" * 50, "unreadable_list"),
        ("rusak.xlsx", b"PK\x03\x04 rusak", "unreadable_list"),
        ("sandi.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "protected_list"),
        ("rusak.xls", OLE, "unreadable_list"),
        ("teks.ods", b"bukan", "no_header"),
    ],
)
def test_what_is_no_list_is_refused_with_its_code(
    store: Store, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(errors.Refused) as problem:
        batch.read(store, [file])
    assert problem.value.code == code
    assert batch.batches(store) == []


def test_a_refused_file_does_not_lose_the_others(store: Store, tmp_path: Path) -> None:
    broken, gone = tmp_path / "rusak.xlsx", tmp_path / "tidak-ada.csv"
    broken.write_bytes(b"PK\x03\x04 rusak")
    with pytest.raises(NothingRead) as problem:
        batch.read(store, [broken, gone])
    assert problem.value.details["files"] == {
        "tidak-ada.csv": "not_found", "rusak.xlsx": "unreadable_list",
    }  # fmt: skip
    found = batch.read(store, [broken, CHILDREN, gone])
    reasons = {file.name: file.problem["error"] for file in found.files if file.problem}
    assert reasons == {"rusak.xlsx": "unreadable_list", "tidak-ada.csv": "not_found"}
    assert found.people == 78


def test_missing_files_and_batches(store: Store, tmp_path: Path) -> None:
    with pytest.raises(errors.NotFound):
        batch.read(store, [tmp_path / "none.csv"])
    with pytest.raises(errors.NotFound):
        batch.rows(store, "none")
    with pytest.raises(UnreadableList):
        list(sheets.read_sheets(tmp_path / "none.csv"))


def test_encodings_and_separators(store: Store, tmp_path: Path) -> None:
    text = "No;Nama;NIK\n1;SITI MUNĂWAROH;3399014302759001\n"
    for number, encoding in enumerate(("utf-8", "utf-8-sig", "utf-16")):
        file = tmp_path / f"{number}.csv"
        file.write_bytes(text.encode(encoding))
        (row,) = batch.rows(store, batch.read(store, [file]).batch)
        assert row.fields["full_name"] == "SITI MUNĂWAROH"
    file.write_bytes("No\tNama\tNIK\n1\tRené\t'3399014302759001\n".encode("cp1252"))
    (row,) = batch.rows(store, batch.read(store, [file]).batch)
    assert row.fields | {"full_name": "René"} == row.fields
    assert "nik:N34" in row.problems


def test_origins_name_list_sheet_row_column_and_raw_text(store: Store) -> None:
    batch.accept(store, batch.read(store, [BNBA], holder="Dinas Sosial").batch)
    person = next(one for one in store.find(Recipient) if one.nik and one.kelurahan_code)
    origins = provenance.origins(store, person)
    claim = origins["nik"].claims[0]
    assert (claim.file_name, claim.holder, claim.value) == (BNBA.name, "Dinas Sosial", person.nik)
    assert claim.column
    assert claim.row > 7
    assert origins["nik"].standing.why == "only_source"
    assert not origins["nik"].disputed
