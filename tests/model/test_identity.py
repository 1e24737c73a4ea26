"""NIK, family card and phone numbers: the domain's vectors, and what lists do to numbers."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kesra_desktop import i18n
from kesra_desktop.model import findings, identity
from kesra_desktop.model.findings import Finding, Level
from kesra_desktop.model.identity import NikContext, read_kk, read_nik, read_phone

TODAY = date(2025, 9, 2)
PLAIN = NikContext(today=TODAY)
GOOD = "3375021708909012"
VECTORS = Path(__file__).parent.parent / "data" / "nik_uji.csv"


@pytest.fixture(autouse=True, scope="module")
def _in_english(tmp_path_factory: pytest.TempPathFactory) -> None:
    i18n.use("en", tmp_path_factory.mktemp("no_words"))


def vectors() -> list[dict[str, str]]:
    with VECTORS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_there_are_all_vectors() -> None:
    assert len(vectors()) == 43


@pytest.mark.parametrize("row", vectors(), ids=lambda row: f"{row['mentah']}-{row['kode_hasil']}")
def test_vectors(row: dict[str, str]) -> None:
    born = date.fromisoformat(row["tanggal_lahir"]) if row["tanggal_lahir"] else None
    context = NikContext(
        today=TODAY,
        numeric_cell=row["tipe_sel"] == "numerik",
        sex=row["jk"],
        birth_date=born,
        kk=row["no_kk"],
    )
    reading = read_nik(row["mentah"], context)
    expected = [code for code in row["kode_hasil"].split("|") if code]
    proposed = [code.removeprefix("saran:") for code in expected if code.startswith("saran:")]
    assert set(reading.codes()) == {code for code in expected if not code.startswith("saran:")}
    assert len(reading.codes()) == len(set(reading.codes()))
    assert reading.nik == row["nik_bersih"]
    assert [reading.suggestion] == (proposed or [""])


@pytest.mark.parametrize(
    "raw",
    [
        f"'{GOOD}.0",
        f'="{GOOD}"',
        f"{GOOD}´",
        f"{GOOD},00",
        f"No. KTP : {GOOD}",
        f"NIK {GOOD}",
        f"NIK{GOOD}",
        "３３７５０２１７０８９０９０１２",
        "3375–0217–0890–9012",
        f"\ufeff{GOOD}\u200b\u00a0",
    ],
)
def test_signs_around_a_number_are_cleaned(raw: str) -> None:
    reading = read_nik(raw, PLAIN)
    assert (reading.nik, reading.codes()) == (GOOD, ("N34",))


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        *((text, "N01") for text in ("", "-", "0", "000", "N/A", "(proses)", "NIK: -", "NIK")),
        *((text, "N01") for text in ("Belum  Ada.", "menyusul", "?", "#N/A", "tdk punya")),
        *((text, "N04") for text in ("3,37502E+15", "3.37502170890901e15", "'3E+15")),
        ("337502170890901.0", "N02"),  # the zero is no digit of it
        (f"{GOOD}/{GOOD}", "N02"),
        ("abc", "N03"),
        ("٣٣٧٥٠٢١٧٠٨٩٠٩٠١٢", "N03"),
        ("1" * 16, "N05"),
        ("0123456789012345", "N05"),
    ],
)
def test_what_is_no_number_is_not_stored(raw: str, code: str) -> None:
    reading = read_nik(raw, PLAIN)
    assert (reading.nik, reading.codes()) == ("", (code,))
    assert reading.findings[0].level is Level.T


@pytest.mark.parametrize("raw", ["3375021708909O1", "OOOOOOOOOOOOOOOO", "3375O217O89X9012"])
def test_a_poor_guess_is_not_proposed(raw: str) -> None:
    reading = read_nik(raw, PLAIN)
    assert (reading.codes(), reading.suggestion) == (("N03",), "")
    assert reading.findings[0].message_text() == "The NIK holds letters or signs."


@pytest.mark.parametrize("day", ["00", "32", "40", "72", "81", "99"])
def test_no_such_day(day: str) -> None:
    reading = read_nik(f"337502{day}08909012", NikContext(today=TODAY, sex="L"))
    assert (reading.codes(), reading.birth_date) == (("N06",), None)


@pytest.mark.parametrize("day", ["41", "71"])
def test_days_of_women(day: str) -> None:
    reading = read_nik(f"337502{day}08909012", PLAIN)
    assert reading.codes() == ()
    assert (reading.sex, reading.birth_date) == ("P", date(1990, 8, int(day) - 40))


@pytest.mark.parametrize(
    ("nik", "context", "codes", "born"),
    [
        ("3375020209159001", {}, {"N33"}, None),  # 110 years old today, or ten
        ("3375020109149001", {}, set(), date(2014, 9, 1)),  # 111 is too old
        ("3375020309159001", {"minimum_age": 17}, set(), date(1915, 9, 3)),
        ("3375020309109001", {"minimum_age": 17}, set(), date(2010, 9, 3)),  # still read
        ("3375020309089001", {"minimum_age": 17}, set(), date(2008, 9, 3)),
        ("3375020309259001", {}, set(), date(1925, 9, 3)),  # the other is tomorrow
        ("3375020309109001", {"birth_date": date(1910, 9, 3)}, {"N24"}, date(1910, 9, 3)),
        ("3375020309909001", {"birth_date": date(2090, 9, 3)}, {"N21", "N24"}, date(1990, 9, 3)),
        ("3375020209209001", {"birth_date": date(1920, 9, 2)}, set(), date(1920, 9, 2)),
        ("3375020209209001", {"birth_date": date(2021, 9, 2)}, {"N21"}, date(2020, 9, 2)),
        ("3375022902009001", {}, set(), date(2000, 2, 29)),
    ],
)
def test_century(
    nik: str, context: dict[str, date | int], codes: set[str], born: date | None
) -> None:
    reading = read_nik(nik, NikContext(TODAY, **context))  # type: ignore[arg-type]  # one table
    assert (set(reading.codes()), reading.birth_date) == (codes, born)


def test_an_age_that_cannot_be() -> None:
    born_tomorrow = NikContext(today=date(1999, 9, 2))
    reading = read_nik("3375022902009001", born_tomorrow)  # 29 February 1900 never was
    assert (reading.codes(), reading.birth_date) == (("N24",), None)


def test_a_birthday_to_come_is_never_what_a_number_means() -> None:
    reading = read_nik("3375020309999001", NikContext(date(1999, 1, 1), birth_date=TODAY))
    assert reading.birth_date == date(1999, 9, 3)


def test_a_date_known_by_its_year_agrees_with_the_year() -> None:
    def codes(born: date, precision: str) -> tuple[str, ...]:
        return read_nik(GOOD, NikContext(TODAY, birth_date=born, birth_precision=precision)).codes()

    assert codes(date(1990, 1, 1), "tahun") == ()
    assert codes(date(1990, 8, 1), "bulan") == ()
    assert codes(date(1990, 7, 1), "bulan") == ("N21",)
    assert codes(date(1991, 1, 1), "tahun") == ("N21",)


def test_differences_are_told_with_both_sides() -> None:
    reading = read_nik(GOOD, NikContext(TODAY, sex="P", birth_date=date(1991, 8, 17)))
    told = {finding.code: finding.message_text() for finding in reading.findings}
    assert told["N21"] == "The date of birth 17-08-1991 differs from the NIK (17-08-1990)."
    assert told["N22"] == "The sex P differs from the NIK (L)."


@pytest.mark.parametrize(
    ("nik", "area"), [("3326160302759001", "Kabupaten Pekalongan"), ("3699010302759001", "3699")]
)
def test_the_place_of_issue_is_named(nik: str, area: str) -> None:
    issued = next(one for one in read_nik(nik, PLAIN).findings if one.code == "N31")
    assert issued.details["area"] == area


def test_home_is_not_noted() -> None:
    assert read_nik("3673010302759001", NikContext(TODAY, home="3673")).codes() == ()


def test_a_retired_district_is_noted_beside_an_unknown_one() -> None:
    assert set(read_nik("9101990302759001", PLAIN).codes()) == {"N20", "N30", "N31"}


@pytest.mark.parametrize(
    ("raw", "nik", "codes"),
    [
        ("3375020203109001", "", ()),
        ("No. KK: 3375020203109001", "", ("KK34",)),
        ("3375020203109001", "3375020203109001", ("KK14",)),
        ("3375025203109001", "", ("KK15",)),  # nobody adds 40 to the day of a card
        ("3375020203759001", "", ("KK15",)),  # no card is that old
        ("3375023502109001", "", ("KK06",)),
        ("3375020203100000", "", ("KK07",)),
        ("337502020310900", "", ("KK02",)),
        ("33750202O3109001", "", ("KK03",)),
        ("3,37502E+15", "", ("KK04",)),
        ("9" * 16, "", ("KK05",)),
        ("belum ada", "", ("KK01",)),
    ],
)
def test_family_cards(raw: str, nik: str, codes: tuple[str, ...]) -> None:
    reading = read_kk(raw, PLAIN, nik)
    assert reading.codes() == codes
    usable = all(finding.level is not Level.T for finding in reading.findings)
    assert reading.kk == (identity.cleaned(raw) if usable else "")


def test_a_family_card_in_a_number_cell() -> None:
    reading = read_kk("3375020203109010", NikContext(TODAY, numeric_cell=True))
    assert reading.codes() == ("KK12",)
    assert read_kk("33750202O3109001", PLAIN).suggestion == "3375020203109001"


@pytest.mark.parametrize(
    ("raw", "phones", "codes"),
    [
        ("0899-0000-1234", ("+6289900001234",), ()),
        ("+62 899 0000 1234", ("+6289900001234",), ()),
        ("62899 0000 1234", ("+6289900001234",), ()),
        ("+62 0899 0000 1234", ("+6289900001234",), ()),
        ("0062 899 0000 1234", ("+6289900001234",), ()),
        ("08 99 00 00 12 34", ("+6289900001234",), ()),
        ("HP: 0899 0000 1234 (istri)", ("+6289900001234",), ()),
        ("89900001234", ("+6289900001234",), ("TEL34",)),
        ("89900001234.0", ("+6289900001234",), ("TEL34",)),
        ("089900001234/089900005678", ("+6289900001234", "+6289900005678"), ()),
        ("089900001234 089900005678", ("+6289900001234", "+6289900005678"), ()),
        ("089900001234 dan 089900001234", ("+6289900001234",), ()),
        ("0285-421234", ("+62285421234",), ()),
        ("(0285) 421234", ("+62285421234",), ()),
        ("0285/421234", ("+62285421234",), ()),
        ("+60 12 345 6789", ("+60123456789",), ()),
        ("+60 1", (), ("TEL02",)),
        ("8,99E+10", (), ("TEL04",)),
        ("421234", (), ("TEL02",)),
        ("0899, 0899-0000-1234", ("+6289900001234",), ("TEL02",)),
        ("O89900001234", (), ("TEL03",)),
        ("08888888888888888", (), ("TEL02",)),
        ("", (), ()),
        ("-", (), ()),
        ("tidak ada", (), ()),
        ("0", (), ()),
    ],
)
def test_phones(raw: str, phones: tuple[str, ...], codes: tuple[str, ...]) -> None:
    reading = read_phone(raw)
    assert (reading.phones, reading.codes()) == (phones, codes)


def test_masks() -> None:
    assert identity.mask_nik("3375010302759001") == "3375 •••• •••• 9001"
    assert [identity.mask_nik(text) for text in ("", "3375")] == ["", ""]
    assert identity.mask_phone("+6289900001234") == "+62 899 •••• 1234"
    assert [identity.mask_phone(text) for text in ("", "0899")] == ["", ""]


def test_forms_accept_sixteen_digits_only() -> None:
    for problem in (identity.nik_problem, identity.kk_problem):
        assert problem(GOOD) is None
        assert all(problem(text) for text in ("1", GOOD + "\n", GOOD + "1", "３" * 16))


def test_every_code_has_its_sentence() -> None:
    levels = {code: Finding(code).level for code in findings.codes()}
    assert {code for code, level in levels.items() if level is Level.K and code[0] == "N"} == {
        *("N06", "N07", "N10", "N11", "N12", "N13", "N14", "N15")
    }
    assert Finding("N13", {"name": "Siti"}).message_text() == "This NIK is recorded for Siti."
    assert Finding("N13").message_text() == "This NIK is recorded for …."
    assert all(Finding(code).message_text() for code in levels)


def test_a_code_of_a_newer_version_warns() -> None:
    newer = Finding("N99")
    assert newer.level is Level.P
    assert "newer version" in newer.message_text()
    assert len({newer, Finding("N99"), Finding("N01", {"a": "b"})}) == 2


@given(st.text() | st.text("0123456789OolI'., -/E+\u200b´", max_size=24))
@example("²" * 16)
@example("\ud800")
@example("NIK")
def test_no_text_is_too_strange(raw: str) -> None:
    for numeric in (False, True):
        context = NikContext(TODAY, numeric_cell=numeric, sex="L", birth_date=date(1990, 8, 17))
        reading = read_nik(raw, context)
        card = read_kk(raw, context, raw)
        for found in (*reading.findings, *card.findings, *read_phone(raw).findings):
            assert found.message_text()
        assert not reading.nik or identity.nik_problem(reading.nik) is None
        assert bool(reading.nik) == all(one.level is not Level.T for one in reading.findings)


@given(st.from_regex("[0-9]{16}", fullmatch=True))
def test_reading_again_changes_nothing(number: str) -> None:
    nik = read_nik(number, PLAIN).nik
    assert nik in ("", number)
    assert read_nik(f" '{number}.0", PLAIN).nik == nik
