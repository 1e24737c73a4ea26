"""Who acts in letters and deeds, and the sentences with which Indonesian deeds begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.documents.day_list import kelurahan_name
from kesra_desktop.documents.flow import gap
from kesra_desktop.documents.heads import Head, Signer, signer_on
from kesra_desktop.model.dates import DAYS, MONTHS, numeric
from kesra_desktop.model.letterhead import Post
from kesra_desktop.model.money import terbilang

if TYPE_CHECKING:
    from datetime import date

    from kesra_desktop.model.institutions import Institution
    from kesra_desktop.model.people import Recipient
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Party:
    """Somebody who acts in a deed; what is not known leaves a gap."""

    name: str = ""
    nik: str = ""
    nip: str = ""
    post: str = ""
    address: str = ""
    acts_for: str = ""

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Return the lines that introduce this party."""
        rows = [("Nama", self.name), ("NIP", self.nip) if self.nip else ("NIK", self.nik)]
        rows += [("Jabatan", self.post)] if self.post or self.acts_for else []
        rows += [] if self.nip else [("Alamat", self.address)]
        return tuple(rows)


def official_party(signer: Signer, head: Head) -> Party:
    """Return somebody who acts for the city."""
    return Party(
        name=signer.name, nip=signer.nip or "." * 24, post=signer.post, acts_for=government(head)
    )


def head_of_division(store: Store, day: date, head: Head) -> tuple[Signer, Party]:
    """Return the head of the division as signer and as party."""
    signer = signer_on(store, Post.HEAD, day)
    return signer, official_party(signer, head)


def person_party(person: Recipient) -> Party:
    """Return a recipient as a party."""
    return Party(person.printed_name(), person.nik, address=whereabouts(person))


def institution_party(institution: Institution) -> Party:
    """Return the head of an institution as a party."""
    place = kelurahan_name(institution.kelurahan_code)
    address = ", ".join(
        part for part in (institution.address, f"Kel. {place}" if place else "") if part
    )
    post = f"Pimpinan {institution.name}"
    return Party(institution.head_name, "", "", post, address, institution.name)


def whereabouts(person: Recipient) -> str:
    """Return a person's address in one line."""
    parts = [person.address]
    parts += [f"RT {person.rt:03d}"] if person.rt is not None else []
    parts += [f"RW {person.rw:03d}"] if person.rw is not None else []
    place = kelurahan_name(person.kelurahan_code)
    parts += [f"Kel. {place}"] if place else []
    return ", ".join(part for part in parts if part)


def government(head: Head) -> str:
    """Return the name of the government as sentences write it: Pemerintah Kota Pekalongan."""
    name = head.lines[0]
    return name.title() if name.isupper() else name


_WE = "kami yang bertanda tangan di bawah ini:"


def on_this_day(day: date | None, place: str, then: str = _WE) -> str:
    """Return the opening of a deed, the date in words; an unknown one leaves gaps."""
    at = gap(place, 40)
    if day is None:
        dots = "." * 16
        return (
            f"Pada hari ini {dots}, tanggal {dots} bulan {dots} tahun {'.' * 36} "
            f"({dots}), bertempat di {at}, {then}"
        )
    weekday, month = DAYS["id"].split()[day.weekday()], MONTHS["id"].split()[day.month - 1]
    return (
        f"Pada hari ini {weekday}, tanggal {terbilang(day.day)} bulan {month} tahun "
        f"{terbilang(day.year)} ({numeric(day)}), bertempat di {at}, {then}"
    )
