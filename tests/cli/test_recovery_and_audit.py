"""A lost passphrase opens again with three sheets; who looked at whose data is told."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import builders
import pypdfium2
import pytest
from command_line import Kesra, words_of

from kesra_desktop.errors import UnknownOperator
from kesra_desktop.store import key_shares, slots
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import open_office

if TYPE_CHECKING:
    from pathlib import Path

NEW = "sandi baru milik Lastri"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("recovery") / "a"
    builders.laptop(made).close()
    return made


@pytest.fixture(scope="module")
def texts(folder: Path) -> list[str]:
    secret = slots.secret_of(folder, "Lastri", builders.PASSPHRASE)
    return [" ".join(sheet.words) for sheet in key_shares.share_out(secret)]


def test_any_three_of_five_sheets_give_the_secret(folder: Path, texts: list[str]) -> None:
    secret = slots.secret_of(folder, "Lastri", builders.PASSPHRASE)
    for three in itertools.combinations(texts, 3):
        assert key_shares.secret_of(folder, three) == secret
    loud = [text.upper().replace(" ", "\n  ") for text in reversed(texts)]
    assert key_shares.secret_of(folder, loud) == secret


def test_two_sheets_and_the_same_one_again_are_too_few(folder: Path, texts: list[str]) -> None:
    for given in ([], texts[:2], [texts[0], texts[1], texts[0]]):
        with pytest.raises(key_shares.TooFewSheets):
            key_shares.secret_of(folder, given)


def test_the_sheet_with_a_wrong_word_is_named(folder: Path, texts: list[str]) -> None:
    words = texts[1].split()
    swapped = [*words[:9], words[10], words[9], *words[11:]]
    for wrong in (words[:-1], [*words, "academic"], swapped, ["kucing", *words[1:]]):
        with pytest.raises(key_shares.WrongSheet) as told:
            key_shares.secret_of(folder, [texts[0], " ".join(wrong), texts[2]])
        assert told.value.details["number"] == 2


def test_sheets_of_two_sets_or_of_another_laptop_do_not_fit(
    folder: Path, texts: list[str], tmp_path: Path
) -> None:
    secret = slots.secret_of(folder, "Lastri", builders.PASSPHRASE)
    second = [" ".join(sheet.words) for sheet in key_shares.share_out(secret)]
    with pytest.raises(key_shares.SheetsDoNotFit):
        key_shares.secret_of(folder, [*texts[:2], second[2]])
    strange = [" ".join(sheet.words) for sheet in key_shares.share_out(bytes(32))]
    with pytest.raises(key_shares.SheetsDoNotFit):
        key_shares.secret_of(folder, strange)
    with pytest.raises(UnknownOperator):
        key_shares.let_in(folder, texts, "Orang lain", NEW, Cost())


def test_from_the_printed_sheets_to_a_new_passphrase(tmp_path: Path) -> None:
    folder, out, secret = tmp_path / "a", tmp_path / "lembar.pdf", tmp_path / "baru.txt"
    builders.laptop(folder).close()
    kesra = Kesra(folder)
    made = kesra.json("recovery", "new", "--out", str(out))
    assert (made["sheets"], made["needed"]) == (5, 3)
    printed = words_of(out)
    assert printed.count("LEMBAR PEMULIHAN") == 5
    assert printed.count(f"{made['set']:05d}") == 5
    files = []
    for number, page in enumerate(pypdfium2.PdfDocument(out.read_bytes())):
        cells = re.findall(r"\b(\d{1,2}) ([a-z]+)\b", page.get_textpage().get_text_range())
        words = {int(place): word for place, word in reversed(cells)}  # the rules come after
        files.append(tmp_path / f"lembar-{number}.txt")
        files[-1].write_text(" ".join(words[place] for place in range(1, 34)))
    secret.write_text(NEW)
    new = ("--operator", "Lastri", "--new-passphrase-file", str(secret))
    two = [str(file) for file in files[:2]]
    assert kesra.refusal("recovery", "open", *two, *new) == (2, "too_few_recovery_sheets")
    three = [str(file) for file in files[2:]]
    assert kesra.json("recovery", "open", *three, *new) == {"operator": "Lastri"}
    assert kesra.refusal("digest") == (6, "wrong_passphrase")
    assert Kesra(folder, NEW).json("check", "--full") == {"findings": []}
    assert all(one.encode() not in (folder / "keys.json").read_bytes() for one in printed.split()
               if len(one) > 7)  # fmt: skip


def test_who_looked_and_who_changed_is_told_and_an_altered_trail_is_refused(
    tmp_path: Path,
) -> None:
    kesra = Kesra(tmp_path / "a")
    builders.laptop(kesra.folder).close()
    siti = kesra.json("register", "full_name=Siti Aminah", "nik=3399014302759001")["id"]
    kesra.json("show", siti)
    kesra.json("find", "siti")
    kesra.json("amend", siti, "phone=0899-0000-0001", "--reason", "salah ketik")
    rows = kesra.json("audit", "--record", siti)
    assert [(row["act"], row["operator"]) for row in rows] == [
        ("created", "Lastri"), ("revealed", "Lastri"), ("changed", "Lastri")]  # fmt: skip
    whole = kesra.json("audit")
    assert [row["act"] for row in whole if row["act"] in ("revealed", "listed")] == [
        "revealed", "listed"]  # fmt: skip
    assert "3399014302759001" not in str(whole)
    with open_office(kesra.folder, None, builders.PASSPHRASE, builders.Clock()) as store:
        store.conn.execute("DELETE FROM looked WHERE n=1")
    assert kesra.refusal("audit") == (4, "audit_altered")
