"""Paper: every form keeps its content inside the margins, whole, and readable by machines."""

from __future__ import annotations

import ctypes
import dataclasses
import io
import logging
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from looking import MM, check_page, close, words

from kesra_desktop.documents import proof, sheet, wording
from kesra_desktop.documents.receipt import GivenLine, ReceiptContent, receipts_pdf
from kesra_desktop.errors import Cancelled, InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
FACTS = proof.ReceiptFacts(
    "ab12cd34", "2dk2vm5jr0", "B2-000269", "4k1x" * 5, 1763430000, 900000, "0123456789ab"
)
LONG = "Raden Ajeng Siti Rohmatun Khoiriyah Kusumawardhani Prameswar"
PAPERS = ("a5", "a4x2", "f4x2", "80mm")
GOODS = tuple(GivenLine(f"Barang bantuan nomor {n} yang panjang", "12 kg") for n in range(1, 13))
PLAIN = ReceiptContent(
    number="B2-000269",
    letterhead=("PEMERINTAH KOTA ARUNGJATI", "SEKRETARIAT DAERAH", "BAGIAN KESEJAHTERAAN RAKYAT"),
    address="Jalan Alun-Alun Timur 1, Kota Arungjati 59900",
    received_from="Bendahara Pengeluaran Bagian Kesejahteraan Rakyat",
    purpose="Insentif Guru TPQ Triwulan IV (Oktober–Desember) tahun 2025",
    recipient="Siti Rohmatun Khoiriyah",
    nik_masked="3399 •••• •••• 9007",
    whereabouts="Jl. Melati 14, RT 03/RW 05, Podorejo, Arungjati Barat",
    lines=(GivenLine("Insentif", "1", 900_000),),
    place_and_date="Arungjati, 18 November 2025",
    coordinator="Lastri Handayani",
    operator="Sri Wahyuni",
    printed="Dicetak 18 November 2025 09.48, laptop B-2, petugas Sri Wahyuni",
    qr_text=proof.qr_text(FACTS, KEY.sign),
    check_code=proof.check_code(FACTS),
    category="Anak terlantar",
    laptop="B-2",
)
CROWDED = dataclasses.replace(
    PLAIN,
    recipient=LONG,
    coordinator=LONG,
    operator=LONG,
    collected_by=f"{LONG} (cucu)",
    collector=LONG,
    collector_nik="3399 •••• •••• 9004",
    purpose="Bantuan paket sembako dan uang transpor bagi anak terlantar, lanjut usia dan "
    "penyandang disabilitas pada tahap 3 tahun anggaran 2025 sesuai keputusan",
    whereabouts="Jalan Perintis Kemerdekaan Gang Kenanga Nomor 123 Blok C Perumahan Griya Asri, "
    "RT 03/RW 05, Podorejo, Arungjati Barat",
    lines=(GivenLine("Uang transpor", "1", 1_777_777_777), *GOODS),
    copy=12,
)
LABELLED = dataclasses.replace(
    CROWDED, lines=tuple(GivenLine(f"Paket {n} {LONG}", "12 karung") for n in range(1, 13))
)


def pdf_of(contents: Iterable[ReceiptContent], paper: str, leaves: int = 0) -> bytes:
    out = io.BytesIO()
    receipts_pdf(contents, paper, out, leaves=leaves)
    return out.getvalue()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("receipt", [PLAIN, CROWDED], ids=["plain", "crowded"])
def test_nothing_leaves_the_margins_or_covers_other_text(
    paper: str, receipt: ReceiptContent
) -> None:
    edge, side = (2.5, 4.5) if paper == "80mm" else (7, 11.4)  # the foot of a J reaches left
    for page in pypdfium2.PdfDocument(pdf_of([receipt], paper)):
        check_page(page, edge, side)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_crowded_receipt_says_everything(paper: str) -> None:
    everything = close("".join(map(words, pypdfium2.PdfDocument(pdf_of([CROWDED], paper)))))
    for text in (
        CROWDED.number, CROWDED.recipient, CROWDED.collected_by, CROWDED.purpose, "SALINAN 12",
        "Cetak ulang ke-12", "Rp1.777.777.777", "tujuh ribu tujuh ratus tujuh puluh tujuh rupiah",
        CROWDED.check_code,
    ):  # fmt: skip
        assert close(text) in everything
    assert everything.count("12kg") == 12 * (2 if paper.endswith("x2") else 1)


@pytest.mark.parametrize("receipt", [PLAIN, CROWDED, LABELLED], ids=["plain", "crowded", "long"])
@pytest.mark.parametrize("paper", ["a5", "a4x2", "f4x2"])
def test_what_is_read_has_seven_and_a_half_points(paper: str, receipt: ReceiptContent) -> None:
    sizes = {}
    for page in pypdfium2.PdfDocument(pdf_of([receipt], paper)):
        kinds, text = [pdfium.FPDF_PAGEOBJ_TEXT], page.get_textpage()
        for item in page.get_objects(filter=kinds, max_depth=5, textpage=text):
            size = ctypes.c_float()
            pdfium.FPDFTextObj_GetFontSize(item, size)
            sizes[item.extract()] = round(size.value, 2)
    small = {text for text, size in sizes.items() if size < 7.5}
    assert small <= {wording.THUMB}
    assert len(sizes) > 20


def test_goods_without_room_are_on_an_annex_of_the_same_number() -> None:
    pages = [words(page) for page in pypdfium2.PdfDocument(pdf_of([LABELLED], "a5"))]
    assert len(pages) == 2
    assert "12 jenis, menurut lampiran" in pages[0]
    for expected in (wording.RECEIPT_ANNEX, LABELLED.number, LABELLED.check_code, "SALINAN 12"):
        assert expected in pages[1]
    assert pages[1].count("12 karung") == 12
    sheets = pypdfium2.PdfDocument(pdf_of([LABELLED, PLAIN], "a4x2"))
    assert [words(page).count(wording.RECEIPT_ANNEX) for page in sheets] == [0, 2, 0]
    few = dataclasses.replace(PLAIN, lines=GOODS)
    assert len(pypdfium2.PdfDocument(pdf_of([few], "a5"))) == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_each_paper_has_its_size_and_only_embedded_fonts(paper: str) -> None:
    data = pdf_of([PLAIN], paper)
    assert b"Helvetica" not in data
    document = pypdfium2.PdfDocument(data)
    fonts = set()
    for item in document[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=5):
        font = pdfium.FPDFTextObj_GetFont(item)
        fonts.add(pdfium.FPDFFont_GetIsEmbedded(font))
    assert fonts == {1}
    width, height = (round(side / MM) for side in document[0].get_size())
    known = {"a5": (210, 148), "a4x2": (210, 297), "f4x2": (215, 330)}
    assert (width, height) == known.get(paper, (80, height))


@pytest.mark.parametrize("paper", PAPERS)
def test_two_readers_decode_the_qr_at_200_dpi(paper: str) -> None:
    page = pypdfium2.PdfDocument(pdf_of([CROWDED], paper))[0]
    image = page.render(scale=200 / 72).to_pil().convert("L")
    found = zxingcpp.read_barcodes(image, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    assert {code.text for code in found} == {PLAIN.qr_text}
    assert len(found) == (2 if paper.endswith("x2") else 1)
    try:
        from pyzbar import pyzbar  # noqa: PLC0415  (needs the system's libzbar)
    except ImportError:
        pytest.skip("libzbar is not installed")
    codes = pyzbar.decode(image, symbols=[pyzbar.ZBarSymbol.QRCODE])
    assert {code.data.decode() for code in codes} == {PLAIN.qr_text}


def test_both_leaves_stand_on_one_sheet_and_single_leaves_share_it() -> None:
    both = pypdfium2.PdfDocument(pdf_of([PLAIN] * 3, "a4x2"))
    assert len(both) == 3
    assert all(label in words(both[0]) for label in (*wording.LEAVES, wording.CUT_HERE))
    assert len(pypdfium2.PdfDocument(pdf_of([PLAIN] * 3, "a4x2", leaves=1))) == 2
    assert len(pypdfium2.PdfDocument(pdf_of([PLAIN] * 3, "a5", leaves=2))) == 6


def test_kinds_of_receipt_have_their_titles() -> None:
    money, goods = PLAIN.lines, GOODS[:2]
    for lines, title in (
        (money, "KWITANSI"), (goods, "TANDA TERIMA BARANG"),
        (money + goods, "KWITANSI DAN TANDA TERIMA BARANG"),
    ):  # fmt: skip
        receipt = dataclasses.replace(PLAIN, lines=lines)
        assert receipt.title == title
        text = words(pypdfium2.PdfDocument(pdf_of([receipt], "a5"))[0])
        assert f"{title} " in text
        assert ("Rp900.000,00" in text) is bool(lines[0].amount)


@pytest.mark.parametrize(
    ("amount", "asked", "box"),
    [(5_000_000, True, False), (5_000_001, True, True), (9_000_000, False, False)],
)
def test_the_meterai_box_is_drawn_above_five_million_when_asked(
    amount: int, asked: bool, box: bool
) -> None:
    lines = (GivenLine("Hibah", "1", amount),)
    receipt = dataclasses.replace(PLAIN, lines=lines, stamp_duty=asked)
    page = pypdfium2.PdfDocument(pdf_of([receipt], "a5"))[0]
    assert ("Meterai" in words(page)) is box


def test_the_strip_names_no_vulnerability() -> None:
    assert "terlantar" in words(pypdfium2.PdfDocument(pdf_of([PLAIN], "a5"))[0])
    assert "terlantar" not in words(pypdfium2.PdfDocument(pdf_of([PLAIN], "80mm"))[0])


def test_a_letter_without_a_shape_is_seen_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    sheet.load_fonts()
    sheet.printable.cache_clear()
    with caplog.at_level(logging.WARNING):
        assert sheet.printable("Ḥasan • 2–3 “x” ’y’\n z") == "Ḥasan • 2–3 “x” ’y’ z"
        assert not caplog.records
        assert sheet.printable("A\u200b中B①") == f"A{sheet.UNKNOWN_LETTER}B1"
    assert "U+4E2D" in caplog.text


def test_the_same_receipts_give_the_same_bytes() -> None:
    assert pdf_of([PLAIN, CROWDED], "a5") == pdf_of([PLAIN, CROWDED], "a5")


def test_an_unknown_paper_is_refused_and_a_long_run_can_be_stopped() -> None:
    with pytest.raises(InvalidValue):
        pdf_of([PLAIN], "a3")

    def stop(done: int, total: int) -> None:
        raise Cancelled()

    with pytest.raises(Cancelled):
        receipts_pdf([PLAIN] * 60, "80mm", io.BytesIO(), stop)
