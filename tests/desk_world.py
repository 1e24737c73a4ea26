"""A real office with people, a decided programme and a distribution day, for window tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from builders import START, Clock, a_recipient, laptop

from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.people import Recipient, RoleAtInstitution, Sex
from kesra_desktop.services import planning

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.store.store import Store

MONEY: dict[str, Any] = {
    "code": "TPQ",
    "name": "Insentif Guru TPQ & Madin",
    "items": [{"name": "Insentif Guru TPQ", "is_money": True, "amount": 900_000}],
    "periods": [{"code": "TW4", "name": "Triwulan IV 2025"}],
}
GOODS: dict[str, Any] = {
    "code": "SEMBAKO",
    "name": "Paket Sembako Anak Terlantar & Disabilitas",
    "items": [
        {"name": "Beras", "quantity": 1, "unit": "karung"},
        {"name": "Susu UHT", "quantity": 1, "unit": "dus"},
    ],
    "periods": [{"code": "3", "name": "Tahap 3"}],
}
PEOPLE = (
    ("Siti Rohmatun Khoiriyah", "TPQ Al-Barokah", Sex.FEMALE, "Jl. Melati 14"),
    ("Abdul Ghofur Maulana", "Madin Nurul Falah", Sex.MALE, "Jl. Anggrek 3"),
    ("Nur Azizah", "TPQ Darussalam", Sex.FEMALE, "Jl. Kenanga 8"),
    ("Noor Azizatun", "TPQ Al-Hikmah", Sex.FEMALE, "Gg. Mawar 2"),
    ("Nurul Azizah", "Madin Al-Falah", Sex.FEMALE, "Jl. Dahlia 5"),
    ("Imam Fathoni", "TPQ Al-Barokah", Sex.MALE, "Jl. Melati 20"),
    ("Nur Laila Khasanah", "TPQ Al-Barokah", Sex.FEMALE, "Jl. Melati 22"),
    ("Sholeh Mubarok", "TPQ Darussalam", Sex.MALE, "Jl. Cempaka 1"),
    ("Endang Puspitarini", "Madin Al-Falah", Sex.FEMALE, "Jl. Dahlia 9"),
    ("Ahmad Ridwan Hanafi", "TPQ Al-Hikmah", Sex.MALE, "Gg. Mawar 7"),
    ("Zumrotun Nisa", "TPQ Al-Hikmah", Sex.FEMALE, "Gg. Mawar 9"),
    ("Taufiq Hidayanto", "TPQ Darussalam", Sex.MALE, "Jl. Cempaka 6"),
    ("Masruroh", "Madin Nurul Falah", Sex.FEMALE, "Jl. Anggrek 11"),
)


@dataclass(frozen=True)
class World:
    """The store of one laptop, its people by name, and the day's distribution."""

    store: Store
    people: dict[str, Recipient]
    distribution: str
    clock: Clock


def a_world(folder: Path, plan: dict[str, Any] = MONEY, prefix: str = "B-2") -> World:
    """Return an office with one distribution of today; everybody known is on its list."""
    clock = Clock(START)
    return fill(laptop(folder, prefix, clock), clock, plan)


def fill(store: Store, clock: Clock, plan: dict[str, Any] = MONEY, few: int = 99) -> World:
    """Give an office its people, all or only a few, and the distribution of today."""
    people = {name: _person(store, number, name) for number, name in enumerate(PEOPLE[:few], 1)}
    planning.new_programme(store, plan)
    code, period = plan["code"], plan["periods"][0]["code"]
    planning.enrol(store, code, period, list(people.values()))
    planning.decide(store, code, period, "400.9/112", date(2025, 11, 1))
    planned = planning.plan_distribution(
        store, code, period, "Aula Kelurahan Podorejo", date(2025, 11, 18)
    )
    by_name = {person.full_name: person for person in people.values()}
    return World(store, by_name, planned.distribution.id, clock)


def _person(store: Store, number: int, row: tuple[str, str, Sex, str]) -> Recipient:
    name, place, sex, address = row
    born = date(1984, 2, number)
    person = store.add(
        a_recipient(
            full_name=name,
            nik=f"339901{born.day + (40 if sex == Sex.FEMALE else 0):02d}0284{9000 + number}",
            category="Guru Madin" if place.startswith("Madin") else "Guru TPQ",
            sex=sex,
            birth_date=born,
            address=address,
            rt=3,
            rw=5,
            kelurahan_code=f"33.75.0{1 + number % 2}.1002",
        )
    )
    known = store.find(Institution, name=place)
    school = known[0] if known else store.add(Institution(name=place))
    store.add(RoleAtInstitution(recipient=person.id, institution=school.id, role="Guru"))
    return person
