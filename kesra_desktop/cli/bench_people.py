"""Invented people for measuring exchange: twenty fields each, as varied as a register's."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kesra_desktop.model.people import Recipient

FIELDS = 20
PHONE = 15  # the place of the phone among them
_FIRST = (
    "Siti", "Nur", "Imam", "Ahmad", "Zumrotun", "Sholeh", "Endang", "Taufiq", "Laila", "Muhammad",
    "Abdul", "Dewi", "Sri", "Agus", "Budi", "Slamet", "Rina", "Yuli", "Eko", "Wahyu", "Umi",
    "Indah", "Rizki", "Fitri", "Aminah", "Kasmuri", "Sutrisno", "Maimunah", "Rohmah",
)  # fmt: skip
_LAST = (
    "Khoiriyah", "Fathoni", "Rohmatun", "Puspitarini", "Hidayat", "Nisa", "Hanafi", "Azizah",
    "Setiawan", "Lestari", "Wibowo", "Rahmawati", "Mubarok", "Santoso", "Kusuma", "Prasetyo",
    "Fauzi", "Maulana", "Ramadhani", "Astuti",
)  # fmt: skip
_STREETS = ("Jl. Melati", "Jl. Anggrek", "Gg. Mawar", "Jl. Dahlia", "Jl. Kenanga", "Gg. Teratai")
_TOWNS = ("Pekalongan", "Batang", "Pemalang", "Kendal", "Tegal")
_BORN = date(1940, 1, 1)


def people(count: int) -> list[Recipient]:
    """Return invented people with their ids, the same ones each time but for the ids."""
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415
    from kesra_desktop.model.record import new_id  # noqa: PLC0415

    chance = random.Random(29)  # noqa: S311  (invented people)
    return [Recipient(id=new_id(), **_person(chance)) for _ in range(count)]


def _person(chance: random.Random) -> dict[str, Any]:
    from kesra_desktop.model.people import Precision, Sex  # noqa: PLC0415

    born = _BORN + timedelta(days=chance.randrange(29_000))
    area, town = chance.randint(1, 20), chance.choice(_TOWNS)
    return {
        "full_name": " ".join(map(chance.choice, (_FIRST, _LAST, _LAST))),
        "nik": f"3399{area:02d}{born:%d%m%y}{chance.randint(9001, 9999)}",
        "category": chance.choice(("Guru TPQ", "Lansia", "Disabilitas", "Imam Masjid", "Marbot")),
        "kelurahan_code": f"33.99.0{chance.randint(1, 4)}.10{area:02d}",
        "title_before": chance.choice(("H.", "Hj.", "Ust.")),
        "title_after": chance.choice(("S.Pd.I.", "S.Ag.", "Lc.")),
        "alias": chance.choice(_FIRST),
        "sex": chance.choice((Sex.MALE, Sex.FEMALE)),
        "birth_place": town,
        "birth_date": born,
        "birth_precision": Precision.MONTH,
        "kk": f"3399{area:02d}{chance.randint(10**5, 10**6 - 1)}{chance.randint(9001, 9999)}",
        "address": f"{chance.choice(_STREETS)} No. {chance.randint(1, 300)}",
        "rt": chance.randint(1, 12),
        "rw": chance.randint(1, 9),
        "phone": a_phone(chance),
        "account": f"3399{chance.randint(10**8, 10**9 - 1)}",
        "guardian": " ".join(map(chance.choice, (_FIRST, _LAST))),
        "former_niks": f"3399{area:02d}{born:%d%m%y}{chance.randint(9001, 9999)}",
        "note": f"catatan {chance.randint(1, 500)}",
    }


def a_phone(chance: random.Random) -> str:
    """Return an invented number."""
    return f"0899-0000-{chance.randint(0, 9999):04d}"


def as_texts(person: Recipient) -> list[str]:
    """Return what the floor keeps of a person: the id and the same twenty texts."""
    values = person.values()
    texts = [str(values[name]) for name in _person(random.Random(0))]  # noqa: S311
    return [person.id, *texts]
