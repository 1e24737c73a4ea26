"""Asking to join, the office key on paper, six words and the clock, all by the command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import builders
import pypdfium2
import pytest
from command_line import Kesra

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Kesra:
    folder = tmp_path_factory.mktemp("office") / "a"
    builders.laptop(folder).close()
    return Kesra(folder)


def test_a_laptop_asks_is_granted_and_compares(office: Kesra, tmp_path: Path) -> None:
    new, stick = Kesra(tmp_path / "b"), tmp_path / "stick"
    stick.mkdir()
    request, answer = str(stick / "b.kesra-request"), str(stick / "b.kesra")
    asked = new.json("request", "--laptop", "Loket 1", "--out", request)
    assert re.fullmatch("[0-9]{3} [0-9]{3}", asked["digits"])
    wrong = ("grant", request, "--code", "B1", "--out", answer, "--digits", "000 00")
    assert office.refusal(*wrong) == (2, "digits_differ")
    told = office.json(*wrong[:-1], asked["digits"])
    done = new.json("--operator", "Slamet", "join", answer)
    assert (done["code"], done["words"]) == ("B1", told["words"])
    new.json("exchange", str(stick))
    office.json("exchange", str(stick))
    new.json("exchange", str(stick))
    assert new.json("same") == office.json("same")
    assert new.refusal("--operator", "Slamet", "join", answer)[0] != 0
    assert new.refusal("revoke", "A1", "--reason", "coba") == (2, "not_coordinator")


def test_the_office_key_goes_to_paper(office: Kesra, tmp_path: Path) -> None:
    sheet = tmp_path / "kunci.pdf"
    assert office.json("office-key", "print", "--out", str(sheet))["words"] == 33
    with pypdfium2.PdfDocument(sheet) as pdf:
        assert len(pdf) == 1
        text = pdf[0].get_textpage().get_text_range()
    assert "KUNCI KANTOR" in text
    words = tmp_path / "words.txt"
    words.write_text("kuda " * 33, "utf-8")
    code = office.refusal("office-key", "take", "--words-file", str(words))
    assert code in {(2, "not_the_words"), (2, "another_office_key")}


def test_the_clock_is_told_and_confirmed(office: Kesra) -> None:
    found = office.json("clock")
    assert set(found) == {"now", "doubt", "marked"}
    assert office.json("clock", "--right")["doubt"] == ""


def test_a_gap_is_closed_only_where_there_is_one(office: Kesra) -> None:
    assert office.refusal("revoke", "B9", "--reason", "x", "--at-gap") == (2, "not_found")
    both = ("revoke", "B9", "--reason", "x", "--at-gap", "--last-ok", "3")
    assert office.refusal(*both)[1] == "usage"
    decide = ("review", "decide", "left:none", "adopt", "--note", "x")
    assert office.refusal(*decide) == (2, "not_found")
    assert office.refusal(*decide[:3], "maybe")[1] == "invalid_value"
