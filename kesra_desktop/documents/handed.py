"""Berita acara serah terima: goods or a grant pass from the city to a person or an institution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.documents.day_list import amount_of
from kesra_desktop.documents.deed import Block, Facts, Rows, Signatures, Text, Title
from kesra_desktop.documents.flow import gap
from kesra_desktop.documents.parties import Party, on_this_day
from kesra_desktop.documents.table import LEFT, MIDDLE, RIGHT
from kesra_desktop.model.money import grouped, rupiah, terbilang_rupiah

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from kesra_desktop.documents.signing import Signing

_TITLES = ("No.", "Nama barang", "Merek/spesifikasi", "Jumlah", "Satuan", "Nilai (Rp)", "Kondisi")
_SHARES = (10.0, 40.0, 38.0, 16.0, 18.0, 28.0, 20.0)
_ALIGN = (MIDDLE, LEFT, LEFT, RIGHT, LEFT, RIGHT, LEFT)
_PASSED = (
    "Dengan ditandatanganinya berita acara ini, hak dan tanggung jawab atas barang tersebut "
    "beralih kepada PIHAK KEDUA, yang wajib memanfaatkannya sesuai dengan tujuan pemberian."
)
_COPIES = (
    "Berita acara ini dibuat dalam rangkap 2 (dua), masing-masing mempunyai kekuatan hukum yang "
    "sama."
)


@dataclass(frozen=True)
class Thing:
    """A line of what is handed over; rupiah."""

    name: str
    details: str
    quantity: Decimal
    unit: str
    value: int
    condition: str


@dataclass(frozen=True)
class HandedContent:
    """What the minutes of a hand-over say."""

    number: str
    day: date | None
    place: str
    giver: Party
    receiver: Party
    things: tuple[Thing, ...]
    basis: str
    giver_signs: Signing
    receiver_signs: Signing


def handed_blocks(content: HandedContent) -> list[Block]:
    """Return the minutes of a hand-over between two parties."""
    basis = f" berdasarkan {content.basis}" if content.basis else ""
    return [
        Title(("BERITA ACARA SERAH TERIMA",), content.number),
        Text(on_this_day(content.day, content.place)),
        *party_blocks(1, content.giver, "KESATU"),
        *party_blocks(2, content.receiver, "KEDUA"),
        Text(
            "PIHAK KESATU menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA menerima dari PIHAK "
            f"KESATU{basis}, barang sebagai berikut:"
        ),
        things_table(content.things),
        *_worth(content),
        Text(_PASSED),
        Text(_COPIES),
        Signatures((content.receiver_signs, content.giver_signs)),
    ]


def party_blocks(place: int, party: Party, side: str) -> list[Block]:
    """Return how a deed introduces one of its parties."""
    acts_for = gap(party.acts_for, 36) if party.acts_for or party.post else "diri sendiri"
    words = f"bertindak untuk dan atas nama {acts_for}, selanjutnya disebut PIHAK {side};"
    return [Facts(party.facts(), indent=7, room=24, mark=f"{place}."), Text(words, indent=7)]


def things_table(things: tuple[Thing, ...]) -> Rows:
    """Return the table of what is handed over; without anything, three empty rows."""
    rows = [
        (
            str(place),
            one.name,
            one.details,
            amount_of(one.quantity),
            one.unit,
            grouped(one.value) if one.value else "",
            one.condition,
        )
        for place, one in enumerate(things, 1)
    ]
    value = sum(one.value for one in things)
    total = ("JUMLAH", {5: grouped(value), 6: ""}) if value else None
    return Rows(_TITLES, _SHARES, _ALIGN, tuple(rows or [("",) * len(_TITLES)] * 3), total)


def _worth(content: HandedContent) -> list[Block]:
    value = sum(one.value for one in content.things)
    if not value:
        return []
    return [Text(f"Nilai seluruhnya {rupiah(value, sen=True)} ({terbilang_rupiah(value)}).")]
