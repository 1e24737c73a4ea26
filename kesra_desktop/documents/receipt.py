"""Kuitansi for money and tanda terima for goods, A5 and on an 80 mm strip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents.sheet import BOLD, ITALIC, SIZES, Sheet
from kesra_desktop.errors import InvalidValue
from kesra_desktop.model.money import rupiah, terbilang_rupiah

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEFT, _RIGHT, _VALUE = 12.0, 198.0, 50.0
_GOODS_LEFT = 66.0
_DUTY_ABOVE = 5_000_000  # UU 10/2020 art. 3: papers stating receipt of more than this
_GOODS = "Telah diterima dengan baik dan cukup, tanpa potongan dan tanpa pungutan apa pun:"


@dataclass(frozen=True)
class GivenLine:
    """One item as printed: '25 kg' of 'Beras', or rupiah."""

    label: str
    quantity: str
    amount: int = 0


@dataclass(frozen=True)
class ReceiptContent:
    """Everything a receipt says, as text."""

    number: str
    letterhead: tuple[str, ...]
    address: str
    received_from: str
    purpose: str
    recipient: str
    nik_masked: str
    whereabouts: str
    lines: tuple[GivenLine, ...]
    place_and_date: str
    coordinator: str
    operator: str
    printed: str
    qr_text: str
    check_code: str
    collected_by: str = ""
    copy: int = 0

    @property
    def total(self) -> int:
        """Return the money on it, in rupiah."""
        return sum(line.amount for line in self.lines)

    @property
    def title(self) -> str:
        """Return what kind of paper it is."""
        return "KWITANSI" if self.total else "TANDA TERIMA BARANG"


def receipts_pdf(contents: Iterable[ReceiptContent], paper: str, out: BinaryIO) -> int:
    """Write receipts, one a page, and return how many.

    Raises:
        InvalidValue: the paper is not known.

    """
    if paper not in SIZES:
        raise InvalidValue(field="paper", value=paper, hint=", ".join(SIZES))
    sheet = Sheet(out, paper)
    draw = _a5 if paper == "a5" else _strip
    count = 0
    for content in contents:
        draw(sheet, content)
        sheet.next_page()
        count += 1
    sheet.save()
    return count


def _a5(sheet: Sheet, content: ReceiptContent) -> None:
    _letterhead(sheet, content)
    sheet.text(_LEFT, 40, content.title, 15, BOLD)
    sheet.right(_RIGHT, 36, "Nomor", 9)
    sheet.right(_RIGHT, 41.5, content.number, 12, BOLD)
    if content.copy:
        sheet.centred(105, 40, f"SALINAN {content.copy}", 15, BOLD)
    goods = [line for line in content.lines if not line.amount]
    _rows(sheet, content, 4.8 if goods else 6.0)
    if goods:
        _goods(sheet, goods)
    _amount_and_proof(sheet, content)
    _signatures(sheet, content)
    sheet.line(_LEFT, 137, _RIGHT, 0.5)
    again = f", cetak ulang ke-{content.copy}" if content.copy else ""
    sheet.text(_LEFT, 141, content.printed + again, 8)


def _letterhead(sheet: Sheet, content: ReceiptContent) -> None:
    sizes = ((10.0, "NotoSans"), (13.0, BOLD), (10.5, BOLD))
    y = 13.0
    for text, (size, font) in zip(content.letterhead, sizes, strict=False):
        sheet.centred(105, y, text, size, font)
        y += 4.9
    sheet.centred(105, 27, content.address, 8)
    sheet.line(_LEFT, 30.2, _RIGHT, 1.6)
    sheet.line(_LEFT, 31.2, _RIGHT, 0.5)


def _rows(sheet: Sheet, content: ReceiptContent, pitch: float) -> None:
    rows = [("Sudah terima dari", content.received_from, "NotoSans")]
    if content.total:
        rows.append(("Uang sejumlah", f"# {terbilang_rupiah(content.total)} #", ITALIC))
    rows.append(("Untuk", content.purpose, "NotoSans"))
    rows.append(("Penerima", f"{content.recipient}   NIK {content.nik_masked}".rstrip(), BOLD))
    rows.append(("", content.whereabouts, "NotoSans"))
    if content.collected_by:
        rows.append(("Diambil oleh", content.collected_by, "NotoSans"))
    y = 48.0
    for label, value, font in rows:
        sheet.text(_LEFT, y, label, 10)
        if label:
            sheet.text(_VALUE - 4, y, ":", 10)
        size = sheet.fitting(value, _RIGHT - _VALUE, 10, font)
        for part in sheet.wrapped(value, _RIGHT - _VALUE, size, font)[:2]:
            sheet.text(_VALUE, y, part, size, font)
            sheet.line(_VALUE, y + 1.2, _RIGHT, 0.5, dotted=True)
            y += pitch


def _goods(sheet: Sheet, goods: list[GivenLine]) -> None:
    """Write up to 12 items in three columns beside the amount."""
    sheet.text(_GOODS_LEFT, 85, _GOODS, 8)
    for place, item in enumerate(goods):
        column, row = divmod(place, 4)
        x, y = _GOODS_LEFT + column * 45, 88.6 + 3.5 * row
        sheet.text(x, y, sheet.wrapped(item.label, 28, 8, BOLD)[0], 8, BOLD)
        sheet.right(x + 41, y, item.quantity, 8)


def _amount_and_proof(sheet: Sheet, content: ReceiptContent) -> None:
    if content.total:
        sheet.box(_LEFT, 93, 50, 10, 1.3)
        amount = rupiah(content.total, sen=True)
        size = sheet.fitting(amount, 46, 16, BOLD)
        sheet.centred(_LEFT + 25, 100, amount, size, BOLD)
    sheet.qr(_LEFT, 105, 30, content.qr_text)
    sheet.text(_LEFT + 33, 112, "Kode periksa", 8)
    sheet.text(_LEFT + 33, 117, content.check_code, 11, BOLD)
    sheet.text(_LEFT + 33, 121, "Pindai untuk", 7.5)
    sheet.text(_LEFT + 33, 124.5, "memeriksa keaslian.", 7.5)


def _signatures(sheet: Sheet, content: ReceiptContent) -> None:
    columns = (
        (96.0, "Mengetahui", "Koordinator", content.coordinator),
        (136.0, "Yang menyerahkan", "Petugas", content.operator),
        (177.0, content.place_and_date, "Yang menerima", content.collected_by or content.recipient),
    )
    for x, first, second, name in columns:
        sheet.centred(x, 105, first, sheet.fitting(first, 40, 8.5))
        sheet.centred(x, 109, second, 9)
        size = sheet.fitting(name, 38, 9.5, BOLD)
        lines = sheet.wrapped(name, 38, size, BOLD)[:2]
        for place, part in enumerate(reversed(lines)):
            sheet.centred(x, 131 - 3.8 * place, part, size, BOLD)
        sheet.line(x - 19, 132.6, x + 19, 0.8)
    if content.total > _DUTY_ABOVE:
        sheet.box(157, 111, 20, 13, 0.5)
        sheet.text(159, 118, "Meterai", 7)


def _strip(sheet: Sheet, content: ReceiptContent) -> None:
    """Draw an 80 mm strip: black only, nothing under 8.5 pt."""
    middle, left, right = 40.0, 5.0, 75.0
    y = 8.0
    for text, size, font in (
        (content.letterhead[-1] if content.letterhead else "", 9, BOLD),
        ("TANDA TERIMA", 12, BOLD),
        (content.number, 20, BOLD),
        *([(f"SALINAN {content.copy}", 14, BOLD)] if content.copy else []),
        (content.printed, 8.5, "NotoSans"),
    ):
        size = sheet.fitting(text, 70, size, font)  # noqa: PLW2901
        for part in sheet.wrapped(text, 70, size, font):
            sheet.centred(middle, y, part, size, font)
            y += size * 0.5 + 1
    for part in sheet.wrapped(content.recipient, 70, 12, BOLD):
        sheet.text(left, y + 2, part, 12, BOLD)
        y += 5.5
    for item in content.lines:
        shown = rupiah(item.amount) if item.amount else item.quantity
        sheet.text(left, y + 2, sheet.wrapped(item.label, 44, 9)[0], 9)
        sheet.right(right, y + 2, shown, 9, BOLD)
        y += 4.5
    if content.total:
        sheet.text(left, y + 5, "Jumlah", 10)
        sheet.right(right, y + 5, rupiah(content.total), 18, BOLD)
        y += 8
        for part in sheet.wrapped(terbilang_rupiah(content.total), 70, 8.5, ITALIC):
            sheet.text(left, y + 2, part, 8.5, ITALIC)
            y += 4
    sheet.text(left, y + 3, f"Petugas: {content.operator}"[:44], 8.5)
    sheet.box(left, y + 6, 32, 18, 0.8)
    sheet.text(left + 2, y + 22, "tanda tangan", 8.5)
    sheet.qr(left + 38, y + 6, 31, content.qr_text)
    sheet.text(left, y + 32, content.check_code, 12, BOLD)
    sheet.centred(middle, y + 44, "Simpan struk ini sebagai bukti.", 8.5)
