"""Kelurahan, RT and RW of a row: old and misspelt names, pairs that Excel turned into days."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kesra_desktop.intake.contents import NOTHING
from kesra_desktop.intake.grid import is_filled, shown
from kesra_desktop.model.areas import KelurahanMatch, areas

if TYPE_CHECKING:
    from kesra_desktop.intake.grid import Value
    from kesra_desktop.intake.person import Person

RT_RW = re.compile(
    r"(?:RT)?[ .:]*0*([0-9]{1,3})\s*[/,\- ]+\s*(?:RW)?[ .:]*0*([0-9]{1,3})", re.IGNORECASE
)
_ONE = re.compile(r"(?:RT|RW)?[ .:]*0*([0-9]{1,3})", re.IGNORECASE)
_CITY = re.compile(r"(kota(?:madya)?|kotif|kab(?:upaten)?)?\b[ .:]*([^0-9]*?)[ .]*")
_MOST_NAMES = 1000
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12, "peb": 2, "mrt": 3, "mei": 5, "agu": 8, "agt": 8, "ags": 8,
    "okt": 10, "nop": 11, "des": 12,
}  # fmt: skip
_WHOLE_DAY = re.compile(r"20[0-9]{2}-([0-9]{2})-([0-9]{2})(?: 00:00:00)?")
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[- ]([a-z]{3})[a-z]*|([a-z]{3})[a-z]*[- ]([0-9]{1,2})")


class Kelurahans:
    """Looks up the kelurahan of one city, each spelling once."""

    def __init__(self, city: str) -> None:
        self.city = city
        self.known: dict[tuple[str, str], KelurahanMatch] = {}

    def lies_elsewhere(self, text: str) -> bool:
        """Return whether a written city or regency is certainly another one than this."""
        own = areas().regency(self.city)
        said, ours = _named(text), _named(own.name if own else "")
        if not said[1] or not ours[1]:
            return False
        return said[1] != ours[1] or bool(said[0] and ours[0] and said[0] != ours[0])

    def find(self, text: str, district: str) -> KelurahanMatch:
        """Return what a written kelurahan means beside a kecamatan."""
        key = text, district
        if key not in self.known:
            if len(self.known) >= _MOST_NAMES:
                return KelurahanMatch()  # no list names that many: this column holds something else
            self.known[key] = areas().find_kelurahan(text, self.city, district)
        return self.known[key]

    def read(self, person: Person, text: str, district: str, beside: str = "") -> None:
        """Store the kelurahan's code, or note why it is not certain.

        ``district`` is the kecamatan of the sheet or group, ``beside`` the one of the row itself:
        only that one contradicts the name of a kelurahan which the city has once.
        """
        if text.casefold() in NOTHING:
            return
        match = self.find(text, beside or district)
        only = len(match.candidates) == 1 and match.how in ("exact", "alias")
        if match.sure or (only and not beside):
            person.fields["kelurahan_code"] = match.code
        elif match.how == "old":
            person.fields["kelurahan_code"] = match.code
            person.note("kelurahan_code", "WIL05")
        elif match.code:
            person.suggest["kelurahan_code"] = match.code
            person.note("kelurahan_code", "WIL03" if match.how == "fuzzy" else "WIL04")
        else:
            person.note("kelurahan_code", "WIL02" if len(match.candidates) > 1 else "WIL01")

    def suggest(self, person: Person, text: str, district: str) -> None:
        """Propose the kelurahan of an institution: it is not where its people live."""
        match = self.find(text, district)
        if match.sure:
            person.suggest["kelurahan_code"] = match.code


def _named(text: str) -> tuple[str, str]:
    """Return whether a city (k) or a regency (r) is meant, if that is said, and its name."""
    found = _CITY.fullmatch(shown(text).casefold())
    if not found or found[2] in NOTHING:
        return "", ""
    kind = "k" if (found[1] or "").startswith("kot") else "r" if found[1] else ""
    return kind, found[2]


def read_rt_rw(person: Person, rt: Value, rw: Value, both: Value) -> None:
    """Store RT and RW, from two cells or from one."""
    if is_filled(both):
        _read_pair(person, both)
    if is_filled(rt) and not is_filled(rw) and RT_RW.fullmatch(shown(rt)):
        _read_pair(person, rt)
        return
    for name, value in (("rt", rt), ("rw", rw)):
        text = shown(value)
        if not text or text.casefold() in NOTHING:
            continue
        found = _ONE.fullmatch(text)
        if found:
            _store(person, name, found[1])
        else:
            person.note(name, "RT01")


def _read_pair(person: Person, value: Value) -> None:
    if isinstance(value, date):
        _damaged(person, value.day, value.month)
        return
    text = shown(value)
    found = RT_RW.fullmatch(text)
    named = _DAY_AND_MONTH.fullmatch(text.casefold())
    whole = _WHOLE_DAY.fullmatch(text)
    if whole:
        _damaged(person, int(whole[2]), int(whole[1]))
    elif found:
        _store(person, "rt", found[1])
        _store(person, "rw", found[2])
    elif named and (month := _MONTHS.get(named[2] or named[3])):
        _damaged(person, int(named[1] or named[4]), month)
    elif text.casefold() not in NOTHING and text not in ("/", "000/000", "00/00"):
        person.note("rt", "RT01")


def _damaged(person: Person, day: int, month: int) -> None:
    """Propose the pair that Excel made a day of: 1/2 became 1 February."""
    person.note("rt", "RT06")
    person.suggest["rt"], person.suggest["rw"] = str(day), str(month)


def _store(person: Person, name: str, digits: str) -> None:
    number = int(digits)
    if number:
        person.fields[name] = str(number)
