"""Invented people as surviving lists have them: every copy damaged in its own way, the truth known.

Rates follow published audits of social registers: 11 % of NIKs and 17 % of KK numbers are wrong or
missing. Names recombine common parts; NIK serials start at 9001, where real ones do not get.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kesra_desktop.model.sameness.candidate import Candidate

MEN = (
    "Slamet Suparman Sugiyanto Sutrisno Suwarno Kasmuri Tarmidi Widodo Prasetyo Santoso Hartono "
    "Riyadi Mulyono Darsono Agus Budi Ahmad Abdul Hasan Umar Yusuf Zainal Arifin Anwar Fauzi "
    "Rohman Hidayat Khoirul Huda Mustofa Solikhin Ridwan Imron Muhammad Nasir Taufiq Syukron"
)
WOMEN = (
    "Sumarni Sumiati Suparti Sulastri Sri Wahyuni Rahayu Lestari Casmi Rusmini Wartini Endang "
    "Yuliati Kartini Susanti Siti Nur Umi Aminah Aisyah Khotijah Fatimah Khasanah Nurjanah Maryam "
    "Qomariyah Istiqomah Latifah Laila Zaenab Inayah Masruroh Khoiriyah"
)
SPELLINGS = (("Muhammad", "Moh."), ("Siti", "St."), ("Abdul", "Abd."), ("oe", "u"), ("u", "oe"),
             ("kh", "ch"), ("sy", "s"), ("z", "s"), ("f", "p"), ("y", "i"))  # fmt: skip
TITLES = ("H. {}", "Hj. {}", "Ust. {}", "{}, S.Pd.", "KH. {}", "{} (Alm)")
KELURAHAN = [f"33.99.0{district}.10{number:02}" for district in range(1, 5) for number in range(7)]
STANDARD = ((12, 31), (7, 1))


@dataclass(frozen=True)
class Copy:
    """One row: what it says, and whose it is."""

    candidate: Candidate
    person: int


def copies(people: int, seed: str) -> list[Copy]:
    """Return three lists about the same people, each with its own habits, in one sequence."""
    chance = random.Random(seed)  # noqa: S311  (invented people, the same each time)
    rows = []
    for person in range(people):
        whole = _person(chance, person)
        for place in range(3):
            if chance.random() < 0.45:
                key = f"{place}-{person}"
                row = replace(_damaged(chance, whole), key=key, list_key=str(place))
                rows.append(Copy(row, person))
    chance.shuffle(rows)
    return rows


def _person(chance: random.Random, number: int) -> Candidate:
    woman = chance.random() < 0.5
    name = " ".join(
        chance.sample((WOMEN if woman else MEN).split(), chance.choice((1, 2, 2, 2, 3)))
    )
    born = date(1940, 1, 1) + timedelta(days=chance.randrange(29_000))
    if chance.random() < 0.06:
        month, day = chance.choice(STANDARD)
        born = born.replace(month=month, day=day)
    kelurahan = chance.choice(KELURAHAN)
    day = born.day + (40 if woman else 0)
    area = kelurahan.replace(".", "")[:6]
    return Candidate(
        key="",
        name=name,
        nik=f"{area}{day:02}{born:%m%y}{9001 + number % 999:04}",
        kk=f"{area}0101{chance.randrange(10, 25)}{9001 + chance.randrange(999):04}",
        birth_date=born.isoformat(),
        sex="P" if woman else "L",
        kelurahan=kelurahan,
        rt=str(chance.randrange(1, 9)),
        rw=str(chance.randrange(1, 16)),
    )


def _damaged(chance: random.Random, whole: Candidate) -> Candidate:
    row = replace(whole, name=_name(chance, whole.name))
    accident = chance.random()
    if accident < 0.04:
        row = replace(row, nik="")
    elif accident < 0.07:
        row = replace(row, nik=f"{row.nik[:15]}0", nik_suspect=True)
    elif accident < 0.11:
        row = replace(row, nik=_slip(chance, row.nik, "0123456789"))
    if chance.random() < 0.17:
        row = replace(row, kk="")
    if chance.random() < 0.05:
        row = replace(row, birth_date="")
    elif chance.random() < 0.03:
        row = replace(row, birth_date=f"{row.birth_date[:4]}-01-01", precision="tahun")
    return row if chance.random() < 0.8 else replace(row, rt="", rw="")


def _name(chance: random.Random, name: str) -> str:
    if chance.random() < 0.2:
        old, new = chance.choice(SPELLINGS)
        name = name.replace(old, new)
    if chance.random() < 0.05:
        name = _slip(chance, name, "aiuenrst")
    if chance.random() < 0.2:
        name = chance.choice(TITLES).format(name)
    return name.upper() if chance.random() < 0.5 else name


def _slip(chance: random.Random, text: str, signs: str) -> str:
    """Return a text with one wrong sign, or two swapped ones."""
    at = chance.randrange(len(text) - 1)
    if chance.random() < 0.3:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + chance.choice(signs) + text[at + 1 :]
