"""Receipts: everything is on the paper, the QR is read by another program, forgeries are found."""

from __future__ import annotations

import dataclasses
import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cwt import COSE, COSEKey
from desk_world import MONEY, a_world

from kesra_desktop.documents import base45, proof
from kesra_desktop.documents.contents import receipt_of
from kesra_desktop.documents.receipt import GivenLine, ReceiptContent, receipts_pdf
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.programmes import Programme
from kesra_desktop.services.handover import hand_over

if TYPE_CHECKING:
    from pathlib import Path

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
FACTS = proof.ReceiptFacts("ab12cd34", "2dk2vm5jr0", "B2-000269", "4k1x" * 5, 1763430000, 900000)
LONG = "Raden Ajeng Siti Rohmatun Khoiriyah Kusumawardhani Prameswar"


def content(**changes: object) -> ReceiptContent:
    plain = ReceiptContent(
        number="B2-000269",
        letterhead=("PEMERINTAH KOTA ARUNGJATI", "SEKRETARIAT DAERAH", "BAGIAN KESRA"),
        address="Jalan Alun-Alun Timur 1",
        received_from="Bendahara Pengeluaran",
        purpose="Insentif Guru TPQ Triwulan IV",
        recipient="Siti Rohmatun Khoiriyah",
        nik_masked="3399 •••• •••• 9007",
        whereabouts="Jl. Melati 14, RT 03/RW 05",
        lines=(GivenLine("Insentif", "1", 900000),),
        place_and_date="Arungjati, 18 November 2025",
        coordinator="Lastri Handayani",
        operator="Sri Wahyuni",
        printed="Dicetak 18 November 2025 09.48",
        qr_text=proof.qr_text(FACTS, KEY.sign),
        check_code=proof.check_code(FACTS),
    )
    return dataclasses.replace(plain, **changes)  # type: ignore[arg-type]


def pdf_of(receipt: ReceiptContent, paper: str) -> pypdfium2.PdfDocument:
    out = io.BytesIO()
    assert receipts_pdf([receipt], paper, out) == 1
    assert b"Helvetica" not in out.getvalue()
    return pypdfium2.PdfDocument(out.getvalue())


@pytest.mark.parametrize("paper", ["a5", "80mm"])
@pytest.mark.parametrize("items", [0, 12])
def test_all_is_on_the_paper_and_the_qr_is_read(paper: str, items: int) -> None:
    goods = tuple(GivenLine(f"Barang {place}", "25 kg") for place in range(items))
    receipt = content(recipient=LONG, copy=2, lines=(*content().lines, *goods))
    page = pdf_of(receipt, paper)[0]
    text = " ".join(page.get_textpage().get_text_range().split())
    for expected in ("B2-000269", "900.000", "Sembilan ratus ribu rupiah", "SALINAN 2",
                     receipt.check_code, *(line.label for line in goods)):  # fmt: skip
        assert expected in text
    assert "".join(LONG.split()) in "".join(text.split())
    image = page.render(scale=200 / 72).to_pil()
    (code,) = zxingcpp.read_barcodes(image)
    assert code.text == receipt.qr_text


def test_another_library_verifies_the_signature() -> None:
    data = base45.decode(content().qr_text.removeprefix("KSR1:"))
    key = COSEKey.new(
        {1: 1, 3: -8, -1: 6, -2: KEY.public_key().public_bytes_raw()}  # OKP, EdDSA, Ed25519
    )
    assert COSE.new().decode(data, key) == FACTS.encoded()


def test_forged_foreign_and_senseless_codes() -> None:
    public = KEY.public_key().public_bytes_raw()
    text = content().qr_text
    assert proof.verified(text, "ab12cd34ef", lambda _: public) == FACTS
    with pytest.raises(proof.OtherOfficeCode):
        proof.verified(text, "ffffffff", lambda _: public)
    with pytest.raises(proof.ForgedReceipt):
        proof.verified(text, "ab12cd34", lambda _: bytes(32))
    for wrong in ("", "KSR1:", "KSR1:zz", "KSR1:::::::", "KSR1|K|x|y", text[:-9]):
        with pytest.raises(proof.NotReceiptCode):
            proof.verified(wrong, "ab12cd34", lambda _: public)


def test_a_programme_says_whether_its_receipts_have_a_stamp_box(tmp_path: Path) -> None:
    plan = {**MONEY, "items": [{"name": "Hibah", "is_money": True, "amount": 6_000_000}]}
    with a_world(tmp_path / "b", plan).store as store:
        given = hand_over(store, store.find(Distribution)[0].id, "1")
        assert receipt_of(store, given).wants_stamp
        seen = store.open(Programme, given.programme)
        store.save(dataclasses.replace(seen.record, stamp_duty=False), seen)
        assert not receipt_of(store, given).wants_stamp
