"""Many receipts: every amount in words, small pages, written as they are drawn, codes that read."""

from __future__ import annotations

import csv
import dataclasses
import io
import itertools
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from looking import check_page, codes, words, written

from kesra_desktop.documents import proof
from kesra_desktop.documents.receipt import GivenLine, ReceiptContent, receipts_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
FACTS = proof.ReceiptFacts("ab12cd34", "2dk2vm5jr0", "", "4k1x" * 5, 1763430000, 900_000, "00")
VECTORS = Path(__file__).parent.parent / "data" / "terbilang_uji.csv"


def receipt(number: int, amount: int = 900_000) -> ReceiptContent:
    facts = dataclasses.replace(FACTS, receipt=f"B2-{number:06d}", amount=amount)
    return ReceiptContent(
        number=facts.receipt,
        letterhead=("PEMERINTAH KOTA ARUNGJATI", "SEKRETARIAT DAERAH", "BAGIAN KESRA"),
        address="Jalan Alun-Alun Timur 1",
        received_from="Bendahara Pengeluaran",
        purpose="Insentif Guru TPQ Triwulan IV",
        recipient="Siti Rohmatun Khoiriyah",
        nik_masked="3399 •••• •••• 9007",
        whereabouts=f"Jl. Melati {number}, RT 03/RW 05",
        lines=(GivenLine("Insentif", "1", amount),),
        place_and_date="Arungjati, 18 November 2025",
        coordinator="Lastri Handayani",
        operator="Sri Wahyuni",
        printed="Dicetak 18 November 2025 09.48",
        qr_text=proof.qr_text(facts, KEY.sign),
        check_code=proof.check_code(facts),
    )


def test_every_amount_stands_in_words_on_its_receipt() -> None:
    with VECTORS.open(encoding="utf-8", newline="") as rows:
        vectors = [(int(row["angka"]), row["terbilang"]) for row in csv.DictReader(rows)]
    amounts = [(amount, text) for amount, text in vectors if amount]
    assert len(vectors) == 88
    contents = [receipt(place, amount) for place, (amount, _) in enumerate(amounts)]
    document = written(lambda out: receipts_pdf(contents, "a5", out))
    for page, (_, text) in zip(document, amounts, strict=True):
        assert f"# {text[0].upper()}{text[1:]} rupiah #" in words(page)


def test_a_receipt_takes_less_than_four_kilobytes_and_leaves_at_once() -> None:
    out, sizes = io.BytesIO(), []

    def watched() -> Iterator[ReceiptContent]:
        for number in range(40):
            sizes.append(out.tell())
            yield receipt(number)

    receipts_pdf(watched(), "a5", out)
    each = [later - earlier for earlier, later in itertools.pairwise(sizes[2:])]
    assert all(2_000 < size < 4_000 for size in each)
    document = pypdfium2.PdfDocument(out.getvalue())
    assert [f"B2-{n:06d}" in words(page) for n, page in enumerate(document)] == [True] * 40
    check_page(document[39], edge=7)


QPDF = shutil.which("qpdf")


@pytest.mark.skipif(QPDF is None, reason="qpdf checks files, it is not shipped")
@pytest.mark.parametrize("paper", ["a5", "f4x2", "80mm"])
def test_an_independent_checker_finds_nothing(paper: str, tmp_path: Path) -> None:
    file = tmp_path / "receipts.pdf"
    with file.open("wb") as out:
        receipts_pdf((receipt(number) for number in range(5)), paper, out)
    checked = subprocess.run(  # noqa: S603  (our own file)
        [str(QPDF), "--check", str(file)], capture_output=True, check=False
    )
    assert (checked.returncode, checked.stderr) == (0, b"")


def test_two_on_a_sheet_are_written_as_they_are_drawn_too() -> None:
    document = written(lambda out: receipts_pdf([receipt(1), receipt(2)], "f4x2", out))
    assert codes(document[1]) == [receipt(2).qr_text] * 2


@pytest.mark.campaign
def test_a_thousand_codes_are_read_at_200_dpi() -> None:
    out = io.BytesIO()
    receipts_pdf((receipt(number) for number in range(1000)), "a5", out)
    for number, page in enumerate(pypdfium2.PdfDocument(out.getvalue())):
        assert codes(page) == [receipt(number).qr_text]
