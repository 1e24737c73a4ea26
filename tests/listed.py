"""People on a list, made without a store, for papers of any length."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from builders import WIB, a_recipient

from kesra_desktop.documents.day_list import Goods, Listed
from kesra_desktop.documents.flow import Imprint
from kesra_desktop.model.distributions import (
    Absence,
    AbsenceReason,
    Entitlement,
    Handover,
    Line,
    Lines,
)
from kesra_desktop.model.people import Recipient

LONG = "Raden Ajeng Siti Rohmatun Khoiriyah Kusumawardhani Prameswar"
AT = datetime(2025, 11, 18, 9, 48, tzinfo=WIB)
TWELVE = tuple(Goods(f"Barang bantuan nomor {n}", Decimal("2.5"), "kg") for n in range(1, 13))


def imprint(kind: str = "roster") -> Imprint:
    """Return a foot."""
    printed = "Dicetak 18 November 2025 09.48, laptop B-2, petugas Sri Wahyuni"
    return Imprint(kind, "4k1x4k1x4k1x4k1x4k1x", "DAFTAR PENERIMA", printed)


def listed(
    place: int, *, bare: bool = False, goods: tuple[Goods, ...] = (), amount: int = 900_000
) -> Listed:
    """Return one person: every 5th has a long name, 7th sent a proxy, 11th was absent."""
    name = LONG if place % 5 == 0 else f"Siti Rohmatun {place:04d}"
    person = Recipient(full_name=name, id=f"person{place}")
    if not bare:
        person = a_recipient(
            full_name=name, id=f"person{place}", nik=f"339901430275{9000 + place % 1000}",
            address="Jalan Perintis Kemerdekaan Gang Kenanga Nomor 123", rt=3, rw=5,
            kelurahan_code="33.75.01.1001",
        )  # fmt: skip
    right = Entitlement(
        id=f"right{place}", distribution="d", period="p", recipient=person.id, item="i",
        number=f"A-{place:03d}", amount=amount,
    )  # fmt: skip
    return Listed(
        number=right.number,
        recipient=person,
        rights=(right,),
        goods=goods,
        category="" if bare else "Guru TPQ",
        institution="" if bare else "TPQ Al-Barokah",
        handover=_handover(person, place, amount) if place % 2 and place % 11 else None,
        absence=_absence(person) if place % 11 == 0 else None,
    )


def _handover(person: Recipient, place: int, amount: int) -> Handover:
    return Handover(
        id=f"handover{place}", receipt=f"B2-{place:06d}", distribution="d", programme="p",
        period="p", recipient=person.id, lines=Lines([Line("i", Decimal(1), amount)]),
        day=date(2025, 11, 18), at=AT, collected_by=LONG if place % 7 == 0 else "",
        relation="cucu" if place % 7 == 0 else "",
    )  # fmt: skip


def _absence(person: Recipient) -> Absence:
    return Absence(distribution="d", recipient=person.id, reason=AbsenceReason.NOT_PRESENT, at=AT)


def people(count: int, **how: object) -> tuple[Listed, ...]:
    """Return so many people."""
    return tuple(listed(place, **how) for place in range(1, count + 1))  # type: ignore[arg-type]
