"""Names as lists write them, and when two writings may be one person."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kesra_desktop.model.names import (
    NameParts,
    consonants,
    fold,
    full_title,
    likeness,
    same_spelling,
    split_name,
)

PAIRS = Path(__file__).parent.parent / "data" / "nama_uji.csv"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def pairs(answer: str) -> list[tuple[str, str]]:
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [(row["nama_a"], row["nama_b"]) for row in rows if row["mungkin_orang_sama"] == answer]


def test_equal_folds_are_strong_evidence() -> None:
    assert (len(pairs("ya")), len(pairs("tidak"))) == (36, 19)
    assert sum(same_spelling(*pair) for pair in pairs("ya")) >= 27
    assert [pair for pair in pairs("tidak") if same_spelling(*pair)] == []


def test_consonants_find_more_and_err_more() -> None:
    def found(answer: str) -> int:
        return sum(consonants(one) == consonants(other) for one, other in pairs(answer))

    assert found("ya") >= 32
    assert found("tidak") <= 4


def test_likeness_only_proposes() -> None:
    assert sum(likeness(*pair) >= 0.92 for pair in pairs("ya")) >= 35
    assert sum(likeness(*pair) >= 0.92 for pair in pairs("tidak")) <= 13
    assert likeness("Soeparman", "Suparman") == 1.0
    assert 0.0 <= likeness("Siti", "Bambang") < 0.6


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("H. Moh. Syukron", NameParts("Moh. Syukron", "H.")),
        ("KH. ABD. ROHMAN, S.Pd.I", NameParts("ABD. ROHMAN", "KH.", "S.Pd.I.")),
        ("K.H.ABD.ROHMAN", NameParts("ABD.ROHMAN", "KH.")),
        ("Kyai Haji Ahmad Dahlan", NameParts("Ahmad Dahlan", "KH.")),
        ("Ust. Zainal", NameParts("Zainal", "Ust.")),
        ("HJ.SITI", NameParts("SITI", "Hj.")),
        ("USTZ. SUPARTI", NameParts("SUPARTI", "Usth.")),
        ("Siti Aminah, Hj.", NameParts("Siti Aminah", "Hj.")),
        ("Prof. Dr. H. Ali", NameParts("Ali", "Prof. Dr. H.")),
        ("dr. Ani", NameParts("Ani", "dr.")),
        ("DR. ANI", NameParts("ANI", "Dr.")),
        ("Bu Nyai Siti", NameParts("Siti", "Nyai")),
        ("Ust. Zainal Arifin S.Pd.I", NameParts("Zainal Arifin", "Ust.", "S.Pd.I.")),
        ("Abdul Ghofur, S,Pd.I", NameParts("Abdul Ghofur", "", "S.Pd.I.")),
        ("Drs. Ahmad, M.Pd.I., S.H.", NameParts("Ahmad", "Drs.", "M.Pd.I., S.H.")),
        ("Ahmad, SE MM", NameParts("Ahmad", "", "S.E., M.M.")),
        ("Ahmad, S.Tr.Keb", NameParts("Ahmad", "", "S.Tr.Keb")),
        ("Nur Hidayah, Al-Hafidz", NameParts("Nur Hidayah", "", "Al-Hafidz")),
        ("SITI (ALMH)", NameParts("SITI", deceased=True)),
        ("SITI ALMH.", NameParts("SITI", deceased=True)),
        ("Alm. Kasmuri", NameParts("Kasmuri", deceased=True)),
        ("Kasmuri, alm", NameParts("Kasmuri", deceased=True)),
        ("KASMURI al. SLAMET", NameParts("KASMURI", alias="SLAMET")),
        ("Ahmad alias Mamat, S.Ag", NameParts("Ahmad", "", "S.Ag.", "Mamat")),
        ("TARJUKI / JUKI", NameParts("TARJUKI", alias="JUKI")),
        ("Tarjuki (Juki)", NameParts("Tarjuki", alias="Juki")),
        ("Siti (P)", NameParts("Siti")),
        ("An. Budi", NameParts("Budi")),
        ("Bpk. Slamet", NameParts("Slamet")),
        ("FULAN bin FULAN", NameParts("FULAN", patronymic="bin FULAN")),
        ("Ali, S.Pd.I. BIN SLAMET", NameParts("Ali", "", "S.Pd.I.", patronymic="BIN SLAMET")),
        ("Siti binti Ali, S.Ag", NameParts("Siti", "", "S.Ag.", patronymic="binti Ali")),
        ("Supriyatin,SPd Al Hafidzah", NameParts("Supriyatin", "", "S.Pd., Al-Hafidzah")),
        ("\ufeff Siti \u00a0 Aminah ", NameParts("Siti Aminah")),
        ("", NameParts("")),
        ("(Alm)", NameParts("", deceased=True)),
    ],
)
def test_parts(text: str, parts: NameParts) -> None:
    assert split_name(text) == parts


@pytest.mark.parametrize(
    "name",
    [
        *("Slamet", "Nyai", "H", "Alm", "S.Pd.I"),  # one word is the name, whatever it is
        *("BUDI SE", "SITI MA", "ST. Aminah", "M. Ali", "Abd Muis", "Anak Agung Gede"),
        *("Slamet, Riyadi", "Sri Mulyani", "Kyai"),
        *("Bintang Bintoro", "Bin Ali", "Ahmad Al Hafidz", "SUMARNO AH."),  # no comma: a name
    ],
)
def test_what_may_be_a_name_stays(name: str) -> None:
    assert split_name(name) == NameParts(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M. Ali", "Muhammad Ali"),
        ("ST. Aminah", "Siti Aminah"),
        ("Nr Hidayah", "Nur Hidayah"),
        ("Nur Rohman", "Nurrohman"),
        ("Mas'ud", "Mas’ud"),
        ("Siti Aminah, S.Ag.", "Hj. Siti Aminah"),
        ("Ahmad Yusuf bin Ali", "Achmad Yusup"),
        ("André", "ANDRE"),
    ],
)
def test_spellings_that_meet(one: str, other: str) -> None:
    assert same_spelling(one, other)


def test_nothing_is_no_spelling_of_nothing() -> None:
    assert not same_spelling("", "")
    assert not same_spelling("-", "?")


def test_full_title() -> None:
    assert full_title("KH.", "Ahmad", "S.Pd.I.") == "KH. Ahmad, S.Pd.I."
    assert full_title("", "Ahmad", "") == "Ahmad"


@given(st.text(LETTERS, min_size=1, max_size=14))
@example("MH")
@example("MUHAMMAD")
def test_folding_a_word_again_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(st.lists(st.text(LETTERS.lower(), min_size=3, max_size=9), min_size=2, max_size=4))
def test_a_word_of_a_name_is_found_in_it(words: list[str]) -> None:
    kept = re.findall("[a-z]+", split_name(" ".join(words)).name)
    folded = fold(" ".join(words))
    assert all(fold(word) in folded for word in kept if word != "sti")  # beside others: Siti


@given(st.text())
@example("\ud800")
@example("H. , S.Ag / al. ( )")
def test_no_text_is_too_strange(text: str) -> None:
    parts = split_name(text)
    assert parts.name == parts.name.strip()
    assert re.fullmatch("[A-Z]*", fold(text))
    assert set(consonants(text)) <= set(fold(text))
    assert split_name(parts.name).name or not parts.name
