"""A person in words, the same on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.model import areas
from kesra_desktop.model.people import TITLES

if TYPE_CHECKING:
    from datetime import date

    from kesra_desktop.model.people import Recipient

_DISTRICT_LENGTH = 8  # "33.75.01" of "33.75.01.1002"


def about(person: Recipient, today: date) -> str:
    """Return "Perempuan, 41 tahun", or what is known of it."""
    age = person.age_on(today)
    parts = []
    if person.sex:
        parts.append(tr(TITLES[person.sex]))
    if age is not None:
        parts.append(tr("%n year(s) old", "", age))
    return ", ".join(parts)


def address_line(person: Recipient) -> str:
    """Return "Jl. Melati 14, RT 03/RW 05"."""
    parts = [person.address] if person.address else []
    if person.rt is not None or person.rw is not None:
        parts.append(f"RT {person.rt or 0:02d}/RW {person.rw or 0:02d}")
    return ", ".join(parts)


def kelurahan_name(code: str) -> str:
    """Return the name of a kelurahan, or its code when the tables do not know it."""
    known = areas.areas().kelurahan(code) if code else None
    return known.name if known else code


def district_name(code: str) -> str:
    """Return the name of the district a kelurahan code lies in."""
    known = areas.district(code[:_DISTRICT_LENGTH]) if code else None
    return known.name if known else ""


def area_line(person: Recipient) -> str:
    """Return "Podorejo, Arungjati Barat"."""
    code = person.kelurahan_code
    return ", ".join(part for part in (kelurahan_name(code), district_name(code)) if part)
