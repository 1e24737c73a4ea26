"""Rows of a list as candidates: what is too doubtful to link by, and what still tells something."""

from __future__ import annotations

import pytest

from kesra_desktop.intake.matching import Candidate, candidate, pairs

FIELDS = {
    "full_name": "Siti Khotijah",
    "nik": "3399015208759001",
    "kk": "3399010101209001",
    "birth_date": "1975-08-12",
}
PLACE = ("list.xlsx", "1", "office")


def row(key: str, *problems: str, **fields: str) -> Candidate:
    raw = {"full_name": key, "nik": fields.pop("written", "")}
    return candidate(key, {**FIELDS, **fields}, problems, raw, PLACE)


@pytest.mark.parametrize("problem", ["nik:N07", "nik:N12"])
def test_numbers_that_excel_damaged_never_link(problem: str) -> None:
    assert row("a", problem).nik_suspect
    (found,) = pairs([row("a", problem), row("b")])
    assert (found.kind, found.level) == ("proposed", "hampir pasti")


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({}, "auto"),
        ({"full_name": "St. Chotijah"}, "auto"),
        ({"birth_date": ""}, "proposed"),
        ({"birth_date": "1975-08-13"}, "proposed"),
        ({"sex": "L"}, "proposed"),
    ],
)
def test_a_last_zero_is_believed_beside_a_whole_nik_with_name_and_birth(
    changed: dict[str, str], kind: str
) -> None:
    own = {"nik": "3399015208759010", "sex": "P"}
    (found,) = pairs([row("a", "nik:N12", **own), row("b", **{**own, **changed})])
    assert found.kind == kind
    (found,) = pairs([row("a", "nik:N12", **own), row("b", "nik:N12", **own)])
    assert found.kind == "proposed"  # both may have lost different digits


def test_a_number_in_both_columns_is_the_one_that_tells_the_birth() -> None:
    same = {"kk": FIELDS["nik"]}
    own = row("a", "nik:N14", "kk:KK14", **same)
    assert (own.nik_suspect, own.kk) == (False, "")
    (found,) = pairs([own, row("b")])
    assert found.kind == "auto"
    for born in ("", "1980-01-02"):
        assert row("a", "nik:N14", birth_date=born).nik_suspect
    assert row("a", "nik:N14", birth_precision="tahun").nik_suspect


def test_digits_that_cannot_be_stored_still_tell_something() -> None:
    short = row("a", "nik:N02", nik="", written="NIK: 3399 0152 0875 901")
    assert short.nik_written == "339901520875901"
    (found,) = pairs([short, row("b")])
    assert "nik_digit_missing" in found.reasons
    assert row("a").nik_written == ""


def test_confirmed_problems_and_notes_are_no_doubt() -> None:
    assert not row("a", "nik:N30", "nik:N34", "birth_date:D04").nik_suspect
    assert row("a", "kk:KK12").kk == ""
    assert row("a").marks[0].startswith("c:")
    assert row("a").marks == row("a", "nik:N12").marks != row("b").marks


def test_what_was_read_from_the_nik_is_no_evidence_of_its_own() -> None:
    number = FIELDS["nik"]
    raw = {"full_name": "SITI", "nik": number, "birth_date": number, "sex": number}
    filled = candidate("a", {**FIELDS, "sex": "P"}, (), raw, PLACE)
    assert (filled.birth_date, filled.sex) == ("", "")
    written = candidate("a", {**FIELDS, "sex": "P"}, (), raw | {"birth_date": "12-8-75"}, PLACE)
    assert written.birth_date == "1975-08-12"
