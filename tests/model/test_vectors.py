"""The test vectors of the domain: NIK codes, names, amounts in words."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from kesra_desktop.model import identity, money, names

DATA = Path(__file__).parent.parent / "data"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", rows("nik_uji.csv"), ids=lambda row: row["mentah"])
def test_nik_gives_its_codes(row: dict[str, str]) -> None:
    born = date.fromisoformat(row["tanggal_lahir"]) if row["tanggal_lahir"] else None
    context = identity.NikContext(
        today=date(2025, 9, 2),
        numeric_cell=row["tipe_sel"] == "numerik",
        sex=row["jk"],
        birth_date=born,
        kk=row["no_kk"],
    )
    reading = identity.read_nik(row["mentah"], context)
    expected = {code for code in row["kode_hasil"].split("|") if code and ":" not in code}
    assert set(reading.codes()) == expected
    assert reading.nik == row["nik_bersih"]
    if "saran:" in row["kode_hasil"]:
        assert row["kode_hasil"].endswith(reading.suggestion)


@pytest.mark.parametrize("row", rows("terbilang_uji.csv"), ids=lambda row: row["angka"])
def test_amount_in_words(row: dict[str, str]) -> None:
    assert money.terbilang(int(row["angka"])) == row["terbilang"]


def test_folded_names_find_the_same_and_never_another() -> None:
    pairs = rows("nama_uji.csv")
    same = [p for p in pairs if p["mungkin_orang_sama"] == "ya"]
    others = [p for p in pairs if p["mungkin_orang_sama"] != "ya"]
    assert sum(names.same_sound(p["nama_a"], p["nama_b"]) for p in same) >= 27
    assert not [p for p in others if names.same_sound(p["nama_a"], p["nama_b"])]


def test_rupiah() -> None:
    assert money.rupiah(1_250_000) == "Rp1.250.000"
    assert money.rupiah(-50_000, sen=True) == "-Rp50.000,00"
