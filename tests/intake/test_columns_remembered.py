"""What a clerk says about columns is read anew, and remembered for the sender's next list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import laptop
from small_lists import a_list

from kesra_desktop.intake import batch, mapping, streaming
from kesra_desktop.intake.refusals import NoList

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

TITLES = "No;Nama;NIK;Orangnya;Asal"  # the fourth column holds the address
SITI = "Siti Rohmatun;3375014302759001;Jl Melati 1;Medono"
BUDI = "Budi Santoso;3375011208809002;Jl Kenari 7;Medono"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def test_the_answer_is_used_for_the_next_list_of_the_sender(store: Store, tmp_path: Path) -> None:
    first = a_list(tmp_path, "satu.csv", SITI, titles=TITLES)
    second = a_list(tmp_path, "dua.csv", BUDI, titles=TITLES)
    found = batch.read(store, [first], holder="Kelurahan Medono").batch
    (row,) = batch.rows(store, found)
    assert "address" not in row.fields
    batch.map_columns(store, found, "", {3: "alamat", 4: "kelurahan"})
    (row,) = batch.rows(store, found)
    assert row.fields["address"] == "Jl Melati 1"
    assert row.fields["kelurahan_code"].startswith("33.75.01")
    next_one = batch.read(store, [second], holder="kelurahan medono").batch
    assert batch.rows(store, next_one)[0].fields["address"] == "Jl Kenari 7"
    other = a_list(tmp_path, "tiga.csv", SITI, BUDI, titles=TITLES)
    stranger = batch.read(store, [other], holder="Bank").batch
    assert "address" not in batch.rows(store, stranger)[0].fields


def test_a_sheet_with_decisions_is_not_read_anew(store: Store, tmp_path: Path) -> None:
    file = a_list(tmp_path, "satu.csv", SITI, titles=TITLES)
    found = batch.read(store, [file]).batch
    (row,) = batch.rows(store, found)
    batch.fix(store, found, row.n, {"rt": "2"})
    with pytest.raises(mapping.ColumnsDecided):
        batch.map_columns(store, found, "", {3: "alamat"})
    batch.take_back(store, found)
    file.write_text("lain\n")
    before = batch.rows(store, found)
    with pytest.raises(streaming.FileGone):
        batch.map_columns(store, found, "", {3: "alamat"})
    assert batch.rows(store, found) == before


def test_a_list_without_titles_waits_for_a_clerk_to_say_what_its_columns_are(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "tanpa-judul.csv"
    rows = [f"{n};Siti Rohmatun {'abcdef'[n]};33750143027590{10 + n}" for n in range(6)]
    path.write_text("\n".join(rows), "utf-8")
    found = batch.read(store, [path])
    assert (found.people, found.state) == (0, "open")
    batch.map_columns(store, found.batch, "", {2: "nik"})
    assert batch.rows(store, found.batch) == []  # nobody has a name yet
    batch.map_columns(store, found.batch, "", {1: "nama"})
    assert [row.fields["nik"] for row in batch.rows(store, found.batch)] == [
        f"33750143027590{10 + n}" for n in range(6)
    ]
    letter = tmp_path / "surat.csv"
    letter.write_text("Kepada Yth.\nBagian Kesra\n" * 5, "utf-8")
    with pytest.raises(NoList):
        batch.read(store, [letter])
