"""Berita acara penyaluran: what a day's counting says, with the fingerprint of its facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.documents.day_list import ABSENCES, amount_of
from kesra_desktop.documents.deed import Block, Facts, Rows, Signatures, Text, Title
from kesra_desktop.documents.parties import on_this_day
from kesra_desktop.documents.table import LEFT, MIDDLE, RIGHT
from kesra_desktop.model.money import grouped, rupiah, terbilang, terbilang_rupiah

if TYPE_CHECKING:
    from decimal import Decimal

    from kesra_desktop.documents.signing import Signing
    from kesra_desktop.model.closing import DaySummary, ItemCount

_PROVED = (
    "Sidik data hari ini: {fingerprint}. Sidik dihitung dari seluruh serah terima, pembatalan, dan "
    "catatan tidak hadir hari ini; setiap laptop kantor dapat menghitungnya kembali untuk "
    "memeriksa bahwa data hari ini tidak berubah."
)
_MISSING = (
    "PERHATIAN: data laptop {laptops} untuk hari ini belum diterima, sehingga angka di atas dapat "
    "bertambah."
)


class MinutesContent(NamedTuple):
    """The counting of a day, the number of the minutes, and who signs them."""

    summary: DaySummary
    number: str
    signers: tuple[Signing, ...]


def minutes_blocks(content: MinutesContent) -> list[Block]:
    """Return the minutes of a day of distribution."""
    day = content.summary
    aid = f"{day.programme} {day.period}".strip()
    then = f"telah dilaksanakan penyaluran {aid} dengan hasil sebagai berikut:"
    return [
        Title(("BERITA ACARA PENYALURAN BANTUAN", aid.upper()), content.number),
        Text(on_this_day(day.day, day.place, then)),
        _counts(day),
        *_items(day),
        *_desks(day),
        *_unserved(day),
        *_specials(day),
        *_voided(day),
        *_remarks(day),
        Text(_PROVED.format(fingerprint=_in_fours(day.fingerprint))),
        Text(
            "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana "
            "mestinya."
        ),
        Signatures(content.signers),
    ]


def _in_fours(digits: str) -> str:
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _people(count: int) -> str:
    return f"{grouped(count)} ({terbilang(count)}) orang"


def _counts(day: DaySummary) -> Facts:
    rows = [
        ("Terdaftar", _people(day.listed)),
        ("Sudah menerima", _people(day.served)),
        ("– sendiri", _people(day.in_person)),
        ("– diwakilkan", _people(day.by_other)),
        ("Belum menerima", _people(day.left)),
    ]
    rows += [("Menerima sebagian", _people(day.partly))] if day.partly else []
    if day.from_paper:
        pages = ", ".join(day.paper_pages)
        rows.append(("Menurut daftar kertas", f"{_people(day.from_paper)}, halaman {pages}"))
    if day.listed_amount:
        rows += _money(day)
    return Facts(tuple(rows), room=44)


def _money(day: DaySummary) -> list[tuple[str, str]]:
    paid = day.amount - day.deducted
    rows = [("Uang diserahkan", f"{rupiah(paid, sen=True)} ({terbilang_rupiah(paid)})")]
    if day.deducted:
        rows.append(("Potongan", rupiah(day.deducted, sen=True)))
        rows.append(("Uang sebelum potongan", rupiah(day.amount, sen=True)))
    return [*rows, ("Uang menurut daftar", rupiah(day.listed_amount, sen=True))]


def _items(day: DaySummary) -> list[Block]:
    if not day.items:
        return []
    stock = any(item.stock_kept or item.counted is not None for item in day.items)
    titles = ["No.", "Barang atau uang", "Satuan", "Menurut daftar", "Diserahkan"]
    shares, align = [10.0, 44.0, 18.0, 24.0, 24.0], [MIDDLE, LEFT, LEFT, RIGHT, RIGHT]
    if stock:
        titles += ["Diterima", "Rusak atau kembali", "Sisa buku", "Dihitung", "Selisih"]
        shares += [22.0, 22.0, 20.0, 20.0, 18.0]
        align += [RIGHT] * 5
    rows = tuple(_item(place, item, stock=stock) for place, item in enumerate(day.items, 1))
    return [Text("Barang dan uang:"), Rows(tuple(titles), tuple(shares), tuple(align), rows)]


def _item(place: int, item: ItemCount, *, stock: bool) -> tuple[str, ...]:
    unit = "rupiah" if item.is_money else item.unit
    texts = [str(place), item.name, unit, _number(item.listed), _number(item.handed_over)]
    if stock:
        counted = _number(item.counted) if item.counted is not None else ""
        books = (item.received, item.damaged + item.returned, item.left)
        texts += [_number(number) if item.stock_kept else "" for number in books]
        texts += [counted, _number(item.difference) if counted else ""]
    return tuple(texts)


def _number(quantity: Decimal) -> str:
    whole = int(quantity)
    return grouped(whole) if whole == quantity else amount_of(quantity)


def _desks(day: DaySummary) -> list[Block]:
    if len(day.desks) < 2:  # one desk did it all
        return []
    wide = 4 if day.listed_amount or day.amount else 3  # a programme of goods says no rupiah
    rows = tuple(
        (str(place), one.desk, grouped(one.people), grouped(one.amount))[:wide]
        for place, one in enumerate(day.desks, 1)
    )
    titles = ("No.", "Meja (laptop)", "Orang", "Uang (Rp)")[:wide]
    align = (MIDDLE, LEFT, RIGHT, RIGHT)[:wide]
    return [Text("Menurut meja:"), Rows(titles, (10, 60, 30, 50)[:wide], align, rows)]


def _unserved(day: DaySummary) -> list[Block]:
    rows = tuple(
        (
            str(place),
            one.number,
            one.name,
            "Menerima sebagian" if one.partly else ABSENCES[one.reason] if one.reason else "",
            one.note,
        )
        for place, one in enumerate(day.unserved, 1)
    )
    titles = ("No.", "Nomor", "Nama", "Sebab", "Keterangan")
    table = Rows(titles, (10, 20, 60, 30, 50), (MIDDLE, MIDDLE, LEFT, LEFT, LEFT), rows)
    return [Text("Yang belum menerima:"), table] if rows else []


def _specials(day: DaySummary) -> list[Block]:
    rows = tuple(
        (
            str(place),
            one.receipt,
            one.name,
            f"{one.collected_by} ({one.relation})" if one.relation else one.collected_by,
            ", ".join(part for part in (one.documents, one.exception) if part),
        )
        for place, one in enumerate(day.specials, 1)
    )
    titles = ("No.", "Kuitansi", "Penerima", "Diambil oleh", "Dokumen atau keterangan")
    table = Rows(titles, (10, 26, 46, 46, 42), (MIDDLE, LEFT, LEFT, LEFT, LEFT), rows)
    return [Text("Diwakilkan atau di luar kebiasaan:"), table] if rows else []


def _voided(day: DaySummary) -> list[Block]:
    rows = tuple(
        (str(place), one.receipt, one.name, one.reason, one.approver)
        for place, one in enumerate(day.voided, 1)
    )
    titles = ("No.", "Kuitansi", "Nama", "Alasan", "Disetujui")
    table = Rows(titles, (10, 26, 46, 56, 32), (MIDDLE, LEFT, LEFT, LEFT, LEFT), rows)
    return [Text("Kuitansi yang dibatalkan:"), table] if rows else []


def _remarks(day: DaySummary) -> list[Block]:
    blocks: list[Block] = []
    if day.reason:
        blocks.append(Text(f"Penjelasan selisih: {day.reason}"))
    if day.open_cases:
        blocks.append(Text(f"Masalah yang belum selesai: {grouped(day.open_cases)}."))
    if day.doubles:
        blocks.append(Text(f"Serah terima ganda yang belum diputus: {grouped(day.doubles)}."))
    if day.missing_laptops:
        blocks.append(Text(_MISSING.format(laptops=", ".join(day.missing_laptops))))
    if not day.closed:
        blocks.append(Text("Hari penyaluran ini belum ditutup; angka di atas masih sementara."))
    return blocks
