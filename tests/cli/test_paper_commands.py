"""Printing and proving by the command line, as scripts call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from command_line import Kesra, words_of
from desk_world import a_world
from looking import codes

from kesra_desktop.services.handover import hand_over

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kesra, str]:
    folder = tmp_path_factory.mktemp("papers") / "a"
    world = a_world(folder)
    with world.store as store:
        hand_over(store, world.distribution, "1")
        hand_over(store, world.distribution, "2")
    return Kesra(folder), world.distribution


def test_a_paper_is_written_whole_and_its_second_printing_is_a_copy(
    served: tuple[Kesra, str], tmp_path: Path
) -> None:
    kesra, day = served
    out = tmp_path / "roster.pdf"
    first = kesra.json("print", "roster", day, "--out", str(out))
    assert first == {"file": str(out), "kind": "roster", "pages": 2, "copy": 0}
    assert kesra.json("print", "roster", day, "--missing", "--out", str(out))["copy"] == 1
    assert "SALINAN 1" in words_of(out)
    assert "JUMLAH: 11 orang" in words_of(out)
    assert kesra.refusal("print", "roster", "nobody", "--out", str(out)) == (2, "not_found")
    assert kesra.refusal("print", "recap", day, "--out", str(tmp_path))[0] == 3
    assert [one.name for one in tmp_path.iterdir()] == ["roster.pdf"]


def test_receipts_are_proved_from_text_code_and_file(
    served: tuple[Kesra, str], tmp_path: Path
) -> None:
    kesra, day = served
    out = tmp_path / "receipts.pdf"
    assert kesra.json("receipts", day, "--out", str(out))["receipts"] == 2
    both = kesra.json("verify", str(out))
    assert [one["state"] for one in both] == ["valid", "valid"]
    assert [one["receipt"] for one in both] == ["B2-000001", "B2-000002"]
    kesra.json("void", "B2-000001", "--reason", "salah orang")
    (text,) = codes(pypdfium2.PdfDocument(out)[0])
    by_text = kesra.json("verify", text)
    assert (by_text["state"], by_text["void"], by_text["proved"]) == ("voided", True, True)
    by_code = kesra.json("verify", by_text["check_code"])
    assert (by_code["state"], by_code["proved"]) == ("voided", False)
