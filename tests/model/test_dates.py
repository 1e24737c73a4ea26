"""Days in words and figures, and the birth dates of old lists."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kesra_desktop import i18n
from kesra_desktop.model import dates
from kesra_desktop.model.dates import DAY_FIRST, MONTH_FIRST, parse_date
from kesra_desktop.model.findings import codes
from kesra_desktop.model.people import Precision

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2025, 9, 2)
BORN = date(1975, 8, 12)
DAY, MONTH, YEAR = Precision.DAY, Precision.MONTH, Precision.YEAR


def test_days_are_written_in_the_language_in_use(tmp_path: Path) -> None:
    before = i18n.language()
    try:
        i18n.use("id", tmp_path)
        assert dates.day_date(TODAY) == "Selasa, 2 September 2025"
        i18n.use("en", tmp_path)
        assert dates.day_date(TODAY) == "Tuesday, 2 September 2025"
    finally:
        i18n.use(before, tmp_path)
    assert dates.long_date(date(2025, 11, 18), "id") == "18 November 2025"
    assert [dates.short(date(2025, 8, 2), tongue) for tongue in ("id", "en", "jv")] == [
        "2 Agu 2025",
        "2 Aug 2025",
        "2 Agu 2025",
    ]


def test_days_in_figures() -> None:
    assert dates.numeric(TODAY) == "02-09-2025"
    assert dates.numeric(TODAY, "/") == "02/09/2025"


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (date(2025, 11, 25), "25 November 2025"),
        (date(2025, 11, 27), "25-27 November 2025"),
        (date(2025, 12, 2), "25 November - 2 Desember 2025"),
        (date(2026, 1, 2), "25 November 2025 - 2 Januari 2026"),
    ],
)
def test_several_days(last: date, text: str) -> None:
    assert dates.day_range(date(2025, 11, 25), last, "id") == text


@pytest.mark.parametrize(
    "text",
    [
        *("1975-08-12", "1975-08-12 00:00:00", "1975-08-12T00:00:00", "1975/8/12", "19750812"),
        *("12 Agustus 1975", "12 Agt 75", "12-Agu-75", "12Agustus1975", "Agustus 12, 1975"),
        *("27618", "27618.0", "1975 Agustus 12", "Tgl 12 bulan Agustus tahun 1975"),
        *("Selasa, 12 Agustus 1975", "Pekalongan, 12 Agustus 1975", "12 ags. 1975 (KTP)"),
    ],
)
def test_one_day_in_many_writings(text: str) -> None:
    assert parse_date(text, today=TODAY) == (BORN, DAY, "")


@pytest.mark.parametrize(
    "text",
    [
        *("12-08-1975", "12/8/75", "12.08.1975", "12 08 1975", "12\\08\\1975", "'12-08-1975"),
        *("12081975", "120875", "Pekalongan, 12-08-1975", "Pekalongan 12-8-75", "12 - 08 - 1975"),
    ],
)
def test_the_order_of_figures_is_a_question(text: str) -> None:
    assert parse_date(text, today=TODAY) == (BORN, DAY, "D04")
    assert parse_date(text, DAY_FIRST, TODAY) == (BORN, DAY, "")
    assert parse_date(text, MONTH_FIRST, TODAY) == (date(1975, 12, 8), DAY, "")


@pytest.mark.parametrize(
    ("text", "hint", "day", "precision", "code"),
    [
        ("12/31/1960", "", date(1960, 12, 31), DAY, ""),
        ("12/31/1960", DAY_FIRST, date(1960, 12, 31), DAY, "D08"),
        ("31/12/1960", MONTH_FIRST, date(1960, 12, 31), DAY, "D08"),
        ("1960-31-12", "", date(1960, 12, 31), DAY, "D08"),
        ("05/05/1960", "", date(1960, 5, 5), DAY, ""),
        ("2081975", DAY_FIRST, date(1975, 8, 2), DAY, ""),
        ("12 Nopember 1960", "", date(1960, 11, 12), DAY, ""),
        ("3 Pebruari 1960", "", date(1960, 2, 3), DAY, ""),
        ("00/00/1960", "", date(1960, 1, 1), YEAR, ""),
        ("00-08-1960", "", date(1960, 8, 1), MONTH, ""),
        ("12/00/1960", "", date(1960, 1, 1), YEAR, ""),
        ("Agustus 1960", "", date(1960, 8, 1), MONTH, ""),
        ("08/1960", "", date(1960, 8, 1), MONTH, ""),
        ("196008", "", date(1960, 8, 1), MONTH, ""),
        ("1960", "", date(1960, 1, 1), YEAR, ""),
        ("65 th", "", date(1960, 1, 1), YEAR, "D06"),
        ("Umur: 65 tahun", "", date(1960, 1, 1), YEAR, "D06"),
        ("± 65thn", "", date(1960, 1, 1), YEAR, "D06"),
        ("120 th", "", None, YEAR, "D03"),
        ("13-08-20", "", date(2020, 8, 13), DAY, "D05"),
        ("13-12-25", "", date(1925, 12, 13), DAY, ""),  # the other is still to come
        ("29 Feb 00", "", date(2000, 2, 29), DAY, ""),
        ("13-08-14", "", date(2014, 8, 13), DAY, ""),  # 111 is too old
        ("", "", None, DAY, "D01"),
        ("-", "", None, DAY, "D01"),
        ("30-02-1960", "", None, DAY, "D03"),
        ("13-13-1960", "", None, DAY, "D03"),
        ("12-08-1875", "", None, DAY, "D03"),
        ("12-08-975", "", None, DAY, "D02"),
        ("12 Nopember", "", None, DAY, "D07"),
        ("Agustus", "", None, DAY, "D07"),
        ("12/08", "", None, DAY, "D07"),
        ("tidak tahu", "", None, DAY, "D02"),
        ("12 entah 1960", "", None, DAY, "D02"),
        ("12-08-1975-1", "", None, DAY, "D02"),
        ("9999", "", None, DAY, "D02"),
        ("99999", "", None, DAY, "D02"),
        ("123", "", None, DAY, "D02"),
        ("99999999", "", None, DAY, "D03"),
    ],
)
def test_what_lists_hold(
    text: str, hint: str, day: date | None, precision: Precision, code: str
) -> None:
    assert parse_date(text, hint, TODAY) == (day, precision, code)


def test_without_a_today_the_century_follows_a_rule() -> None:
    assert parse_date("13-08-75") == (date(1975, 8, 13), DAY, "")
    assert parse_date("13-08-20") == (date(2020, 8, 13), DAY, "D05")
    assert parse_date("65 th") == (None, YEAR, "D06")


def test_the_order_of_a_column() -> None:
    assert dates.order_in(["12-08-1975", "Pekalongan, 25/12/1960", "x", ""]) == DAY_FIRST
    assert dates.order_in(["12/08/1975", "12/25/1960"]) == MONTH_FIRST
    assert dates.order_in(["12/25/1960", "25/12/1960", "25/11/60"]) == DAY_FIRST
    assert dates.order_in(["12-08-1975", "1975-08-25", "Agustus"]) == ""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Pekalongan, 12-08-1975", ("Pekalongan", "12-08-1975")),
        ("Kota Batu 12 Agustus 1975", ("Kota Batu", "12 Agustus 1975")),
        ("Batang/ Agustus 1975", ("Batang", "Agustus 1975")),
        ("12-08-1975", ("", "12-08-1975")),
        ("Pekalongan", ("Pekalongan", "")),
        ("", ("", "")),
    ],
)
def test_place_and_date_of_birth(text: str, parts: tuple[str, str]) -> None:
    assert dates.split_birthplace(text) == parts


@given(st.dates(date(1931, 1, 1), TODAY))
def test_what_is_written_is_read(day: date) -> None:
    for tongue in ("id", "en"):
        for written in (dates.long_date, dates.day_date, dates.short):
            assert parse_date(written(day, tongue), today=TODAY) == (day, DAY, "")
    for text in (dates.numeric(day), dates.numeric(day, "/"), f"{day:%d%m%Y}"):
        assert parse_date(text, DAY_FIRST, TODAY) == (day, DAY, "")
    serial = str((day - date(1899, 12, 30)) // timedelta(days=1))
    assert parse_date(day.isoformat()) == parse_date(serial) == (day, DAY, "")


@given(st.text() | st.text("0123456789-/. agustmei", max_size=14), st.sampled_from(["", "mdy"]))
@example("²/²/²", "")
@example("9" * 5000, "")
@example("1" * 5000 + "/08/1975", "")
@example("٣-٨-١٩٧٥", "")
def test_no_text_is_too_strange(text: str, hint: str) -> None:
    for today in (None, TODAY):
        found = parse_date(text, hint, today)
        assert found.day or found.code
        assert not found.code or found.code in codes()
    place, rest = dates.split_birthplace(text)
    assert len(place) + len(rest) <= len(text)
