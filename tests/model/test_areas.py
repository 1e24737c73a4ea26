"""Areas by code and by the names that lists use for them."""

from __future__ import annotations

import csv

import pytest

from kesra_desktop.model import areas
from kesra_desktop.model.areas import Areas
from kesra_desktop.paths import resource

SERANG = "36.73"


@pytest.fixture(scope="module")
def known() -> Areas:
    return areas.areas()


def test_codes_with_and_without_dots(known: Areas) -> None:
    for code in ("3375", "33.75"):
        city = known.regency(code)
        assert city is not None
        assert (city.name, city.retired) == ("Kota Pekalongan", False)
    for code in ("337503", "33.75.03"):
        district = known.district(code)
        assert district is not None
        assert district.name == "Pekalongan Utara"
    province = areas.province("33")
    assert province is not None
    assert province.name == "Jawa Tengah"


def test_retired_codes_name_their_successor(known: Areas) -> None:
    merauke = known.regency("9101")
    assert merauke is not None
    assert (merauke.retired, merauke.replaced_by) == (True, "93.01")


@pytest.mark.parametrize("code", ["", "10", "3699", "337509", "3375030", "xyz", "33.75.01.9999"])
def test_unknown_codes(known: Areas, code: str) -> None:
    assert known.kelurahan(code) is None
    assert known.district(code) is None
    assert known.regency(code) is None


@pytest.mark.parametrize("code", ["33.75.01.1002", "3375011002"])
def test_a_kelurahan_says_where_it_lies(known: Areas, code: str) -> None:
    medono = known.kelurahan(code)
    assert medono is not None
    assert (medono.name, medono.district, medono.city) == (
        "Medono",
        "Pekalongan Barat",
        "Kota Pekalongan",
    )
    assert (medono.post_code, medono.district_code) == ("51111", "33.75.01")


def test_every_village_of_the_country_is_known(known: Areas) -> None:
    village = known.kelurahan("11.01.01.2001")
    assert village is not None
    assert (village.name, village.city) == ("Keude Bakongan", "Kabupaten Aceh Selatan")
    assert [len(known.in_city(city)) for city in ("33.75", SERANG, "19.71")] == [27, 67, 42]
    assert known.in_city("99.99") == ()


@pytest.mark.parametrize(
    ("text", "code", "how"),
    [
        ("Kel. Medono", "33.75.01.1002", "exact"),
        ("MEDONO", "33.75.01.1002", "exact"),
        ("Kelurahan Medono, Kec. Pekalongan Barat", "33.75.01.1002", "exact"),
        ("Kalibaros", "33.75.02.1012", "exact"),
        ("Pasir Kraton Kramat", "33.75.01.1008", "exact"),
        ("Kuryos", "33.75.04.1008", "alias"),
        ("Pjg. Wetan", "33.75.03.1004", "alias"),
        ("Landungsari", "33.75.02.1002", "old"),
        ("Pringlangu", "33.75.01.1012", "old"),
        ("Keputran", "33.75.02.1004", "old"),
        ("Podosugh", "33.75.01.1003", "fuzzy"),
        ("Krapjak", "33.75.03.1002", "fuzzy"),
        ("Pasirkraton", "33.75.01.1008", "fuzzy"),
        ("33.75.01.1002", "33.75.01.1002", "exact"),
        ("Brebes", "", "none"),
        ("", "", "none"),
        ("Kel.", "", "none"),
    ],
)
def test_names_of_lists(known: Areas, text: str, code: str, how: str) -> None:
    found = known.find_kelurahan(text)
    assert (found.code, found.how) == (code, how)


def test_what_rests_on_a_guess_is_not_sure(known: Areas) -> None:
    sure = {text: known.find_kelurahan(text).sure for text in ("Medono", "Bendan", "Kuryos")}
    assert all(sure.values())
    assert not known.find_kelurahan("Podosugh").sure
    assert not known.find_kelurahan("Dekoro").sure  # its place in the merger is only presumed
    assert not known.find_kelurahan("Brebes").sure


def test_half_a_name_offers_all_it_may_mean(known: Areas) -> None:
    found = known.find_kelurahan("Kuripan")
    assert (found.code, found.candidates) == ("", ("33.75.04.1006", "33.75.04.1008"))


@pytest.mark.parametrize("district", ["Curug", "Kec. Curug", "36.73.04", "367304", "CURUG"])
def test_two_kelurahan_of_one_name_need_the_district(known: Areas, district: str) -> None:
    assert known.find_kelurahan("Sukawana", SERANG).candidates == (
        "36.73.01.1008",
        "36.73.04.1007",
    )
    found = known.find_kelurahan("Sukawana", SERANG, district)
    assert (found.code, found.sure) == ("36.73.04.1007", True)


def test_another_district_than_said_is_not_sure(known: Areas) -> None:
    found = known.find_kelurahan("Medono", district="PKL UTARA")
    assert (found.code, found.how, found.sure) == ("33.75.01.1002", "exact", False)
    assert known.find_kelurahan("Medono", district="Entah").sure


def test_every_old_kelurahan_is_found() -> None:
    with resource("areas", "kelurahan_lama.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = [areas.areas().find_kelurahan(row["nama_lama"]) for row in rows]
    assert [one.code for one in found] == [row["kode_baru"] for row in rows]
    assert {one.how for one in found} == {"old"}


def test_checking_a_number_reads_only_the_small_tables() -> None:
    fresh = Areas(resource("areas"))
    assert fresh.district("337501")
    assert set(vars(fresh)) == {"folder", "_cities", "_districts"}
