"""Sixty invented people of an invented office; no NIK of theirs is issued anywhere."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kesra_desktop.model.people import Recipient, Sex

_FEMALE = (
    "Siti Rohmatun Khoiriyah", "Nur Azizah", "Noor Azizatun", "Nurul Azizah", "Zumrotun Nisa",
    "Nur Laila Khasanah", "Endang Puspitarini", "Masruroh", "Laily Fitriana", "Maftukhah",
    "Siti Nurjanah", "Umi Kulsum Rahmawati", "Dewi Lestari Ningrum", "Khotimatus Sa'diyah",
    "Ratna Kurniasih", "Aisyah Nur Fadhilah", "Sri Mulyati", "Wahyuningsih", "Fatimatuz Zahro",
    "Hidayatul Mustafidah", "Roudlotul Jannah", "Sumiyati", "Nafisatul Ummah", "Istiqomah",
    "Siti Rohmatun Khoiriyah Nurul Hidayati binti Abdul Rokhman J", "Musyarofah", "Tri Wahyuni",
    "Lutfiyah Handayani", "Eka Septiani", "Kasmonah",
)  # fmt: skip
_MALE = (
    "Abdul Ghofur Maulana", "Imam Fathoni", "Sholeh Mubarok", "Ahmad Ridwan Hanafi",
    "Taufiq Hidayanto", "Khoirul Anam", "Muh. Zainul Arifin", "Sugeng Riyanto", "Abdul Wahid",
    "Rohmat Basuki", "Bagus Prakoso", "Kasmuri", "Nur Kholis", "Edy Purwanto", "Agung Setiawan",
    "Yusuf Maulana", "Fikri Ardiansyah", "Budi Santosa", "Miftahul Huda", "Slamet Raharjo",
    "Ali Mas'ud", "Zaenal Abidin", "Wahyu Nugroho", "Rochmat", "Heru Prasetya", "Mustofa Kamal",
    "Lukman Hakim", "Didik Susilo", "Anwar Sanusi", "Tarmuji",
)  # fmt: skip
_SCHOOLS = (
    "TPQ Al-Barokah", "Madin Nurul Falah", "TPQ Darussalam", "TPQ Al-Hikmah", "Madin Al-Falah",
)  # fmt: skip
_STREETS = ("Jl. Melati", "Jl. Anggrek", "Gg. Mawar", "Jl. Kenanga", "Jl. Dahlia", "Jl. Cempaka")
_KELURAHAN = (
    "33.75.01.1002", "33.75.02.1004", "33.75.03.1002", "33.75.04.1003", "33.75.01.1009",
    "33.75.02.1008", "33.75.03.1009", "33.75.04.1010", "33.75.03.1007",
)  # fmt: skip


class Invented(NamedTuple):
    """A person, and the school where they teach; empty for somebody with a disability."""

    person: Recipient
    school: str


def people() -> list[Invented]:
    """Return them, always the same: teachers first, then people with a disability."""
    mixed = [name for pair in zip(_FEMALE, _MALE, strict=True) for name in pair]
    return [_one(number, name) for number, name in enumerate(mixed)]


def _one(number: int, name: str) -> Invented:
    woman = name in _FEMALE
    born = date(1960 + number * 7 % 41, 1 + number * 5 % 12, 1 + number * 11 % 28)
    teaches = number % 4 != 3
    school = _SCHOOLS[number * 3 % len(_SCHOOLS)] if teaches else ""
    category = ("Guru Madin" if school.startswith("Madin") else "Guru TPQ") if school else ""
    day = born.day + (40 if woman else 0)
    return Invented(
        Recipient(
            full_name=name,
            nik=f"33990{1 + number % 4}{day:02d}{born:%m%y}{9001 + number:04d}",
            category=category or "Disabilitas",
            sex=Sex.FEMALE if woman else Sex.MALE,
            birth_place="Arungjati",
            birth_date=born,
            address=f"{_STREETS[number % len(_STREETS)]} {2 + number * 3}",
            rt=1 + number % 6,
            rw=1 + number % 9,
            kelurahan_code=_KELURAHAN[number * 2 % len(_KELURAHAN)],
            phone=f"0899-0000-{1100 + number}",
            guardian="" if teaches else "Keluarga",
        ),
        school,
    )
