"""Rupiah in figures and in words."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesra_desktop.model import money

VECTORS = Path(__file__).parent.parent / "data" / "terbilang_uji.csv"
DIGITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
SIZES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def vectors() -> list[dict[str, str]]:
    with VECTORS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_there_are_all_vectors() -> None:
    assert len(vectors()) == 88


@pytest.mark.parametrize("row", vectors(), ids=lambda row: row["angka"])
def test_vectors(row: dict[str, str]) -> None:
    number, in_rupiah = int(row["angka"]), row["terbilang_rupiah"]
    assert money.terbilang(number) == row["terbilang"]
    assert money.terbilang_rupiah(number) == in_rupiah[0].upper() + in_rupiah[1:]


def number_of(words: str) -> int:
    """Return what Indonesian words say, by another way than they are made."""
    total = group = part = 0
    spread = re.sub(r"\bse(?=puluh|belas|ratus|ribu)", "satu ", words)
    for word in spread.split():
        if word in DIGITS:
            part = DIGITS.index(word)
        elif word == "belas":
            group, part = group + 10 + part, 0
        elif word in ("puluh", "ratus"):
            group, part = group + part * (10 if word == "puluh" else 100), 0
        else:
            total, group, part = total + (group + part) * SIZES[word], 0, 0
    return total + group + part


@given(st.integers(0, money.MAX_WORDS) | st.integers(0, 15).map(lambda power: 10**power // 10))
def test_words_say_the_number(number: int) -> None:
    words = money.terbilang(number)
    assert number_of(words) == number
    assert re.fullmatch("[a-z]+( [a-z]+)*", words)
    assert "sejuta" not in words
    assert ("seribu" in words) == (number // 1000 % 1000 == 1)


def test_limits_of_words() -> None:
    assert money.terbilang(-5) == "minus lima"
    assert money.terbilang(money.MAX_WORDS).startswith("sembilan ratus sembilan puluh sembilan tri")
    for beyond in (money.MAX_WORDS + 1, -money.MAX_WORDS - 1):
        with pytest.raises(ValueError, match=str(beyond)):
            money.terbilang(beyond)


@pytest.mark.parametrize(
    ("amount", "plain", "sen", "in_table"),
    [
        (0, "Rp0", "Rp0,00", "0"),
        (900, "Rp900", "Rp900,00", "900"),
        (1_250_000, "Rp1.250.000", "Rp1.250.000,00", "1.250.000"),
        (-50_000, "-Rp50.000", "-Rp50.000,00", "(50.000)"),
    ],
)
def test_figures(amount: int, plain: str, sen: str, in_table: str) -> None:
    assert money.rupiah(amount) == plain
    assert money.rupiah(amount, sen=True) == sen
    assert money.grouped(amount) == in_table


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *((text, 600_000) for text in ("Rp 600.000,-", "Rp. 600.000,00", "600.000", "600,000")),
        *((text, 600_000) for text in ("600000", "600rb", "600 ribu", "0,6 jt", "0.6 juta")),
        *((text, 600_000) for text in ("Rp600.000,00", "rp.600.000.-", "600.000 rupiah", "600k")),
        *((text, 600_000) for text in ("600,000.00", "600000.0", "Rp\u00a0600.000", "600.000,--")),
        ("1.200.000", 1_200_000),
        ("1,5 jt", 1_500_000),
        ("2 juta rupiah", 2_000_000),
        ("2,4266 M", 2_426_600_000),
        ("0", 0),
        ("-Rp50.000,00", -50_000),
        ("Rp -50.000", -50_000),
        ("(50.000)", -50_000),
        *((text, None) for text in ("", "-", "nihil", "Rp", "12.34.567", "1.2.3", "600.00.000")),
        *((text, None) for text in ("600.000,50", "1.250 jt", "0,0000001 jt", "6E+05", "6 ekor")),
        *(
            (text, None)
            for text in ("1000000000000000", "٦٠٠", "600.5", "enam ratus ribu", "9" * 5000)
        ),
    ],
)
def test_amounts_as_people_write_them(text: str, amount: int | None) -> None:
    assert money.parse_rupiah(text) == amount


@given(st.integers(-money.MAX_WORDS, money.MAX_WORDS))
def test_what_is_written_is_read(amount: int) -> None:
    for written in (money.rupiah(amount), money.rupiah(amount, sen=True), money.grouped(amount)):
        assert money.parse_rupiah(written) == amount


@given(st.text() | st.text("Rp0123456789.,-() jtrbm", max_size=14))
def test_no_text_is_too_strange(text: str) -> None:
    amount = money.parse_rupiah(text)
    assert amount is None or abs(amount) <= money.MAX_WORDS
