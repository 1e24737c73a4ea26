"""Areas of Indonesia by code and by name, from province to kelurahan, from tables in resources.

Codes are text and are taken with or without dots. Each table is read when it is first asked for.
"""

from __future__ import annotations

import csv
import gzip
import re
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from kesra_desktop.model.names import fold
from kesra_desktop.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RETIRED = "lama"
_CITY, _DISTRICT, _VILLAGE = 4, 6, 10  # digits of a code
_LEAST_LIKENESS = 84  # of 100; below it a typing error is not the likeliest reason
_CLEAR_LEAD = 6  # how much the best must be ahead of the next
_SHORTEST_BEGINNING = 5  # letters of a name cut short
_NOT_A_NAME = re.compile(r"\(.*?\)|\b(?:KELURAHAN|KELUARAHAN|KEL|DESA|DS|KECAMATAN|KEC)\b")
_DISTRICT_PART = re.compile(r"(?<=\w)[\s,]+KEC(?:AMATAN)?\b|,|/")


@dataclass(frozen=True)
class Area:
    """A province, a kabupaten or kota, or a kecamatan; a retired code may name its successor."""

    code: str
    name: str
    status: str
    replaced_by: str = ""
    spellings: tuple[str, ...] = ()

    @property
    def retired(self) -> bool:
        """Return whether the code is no longer in force."""
        return self.status == RETIRED


@dataclass(frozen=True)
class Kelurahan:
    """A kelurahan or desa with the names of its kecamatan and its city."""

    code: str
    name: str
    district: str
    city: str
    post_code: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def district_code(self) -> str:
        """Return the code of its kecamatan, such as 33.75.01."""
        return self.code[:8]


@dataclass(frozen=True)
class KelurahanMatch:
    """Which kelurahan a written name means; without a code the candidates are offered.

    ``how`` is exact, alias, old (a name before the merger), fuzzy or none. What is not ``sure``
    needs a person to confirm it.
    """

    code: str = ""
    how: str = "none"
    candidates: tuple[str, ...] = ()
    sure: bool = False


@dataclass(frozen=True)
class Former:
    """A kelurahan that no longer exists, and the one its people live in now."""

    name: str
    code: str
    certain: bool


@dataclass(frozen=True)
class Areas:
    """The tables of one folder."""

    folder: Path
    _cities: dict[str, tuple[Kelurahan, ...]] = field(default_factory=dict, compare=False)

    def province(self, code: str) -> Area | None:
        """Return a province by its two digits."""
        return self._provinces.get(code)

    def regency(self, code: str) -> Area | None:
        """Return a kabupaten or kota by four digits, as a NIK begins."""
        return self._regencies.get(_digits(code))

    def district(self, code: str) -> Area | None:
        """Return a kecamatan by six digits, as a NIK begins."""
        row = self._districts.get(_digits(code))
        return _area(*row) if row else None

    def kelurahan(self, code: str) -> Kelurahan | None:
        """Return a kelurahan or desa by ten digits."""
        dotted = _dotted(code)
        if len(dotted) != _VILLAGE + 3:
            return None
        return next((one for one in self.in_city(dotted[:5]) if one.code == dotted), None)

    def in_city(self, city: str) -> tuple[Kelurahan, ...]:
        """Return every kelurahan and desa of a kabupaten or kota, in the order of their codes."""
        city = _dotted(city)
        if city not in self._cities:
            rows = [row for row in self._home_rows if row[0].startswith(f"{city}.")]
            named = self.regency(city)
            self._cities[city] = tuple(
                self._kelurahan(row, named.name) for row in rows or self._villages(city) if named
            )
        return self._cities[city]

    def find_kelurahan(self, text: str, city: str = "33.75", district: str = "") -> KelurahanMatch:
        """Return the kelurahan of a city that a written name or code means.

        ``district`` narrows the choice; a name that only another district has is found unsurely.
        """
        if by_code := self.kelurahan(text.strip()):
            return KelurahanMatch(by_code.code, "exact", (by_code.code,), sure=True)
        everywhere = self.in_city(city)
        within = _within(everywhere, district)
        found = _search(_key(text), within, self._former)
        if found.candidates or within == everywhere:
            return found
        found = _search(_key(text), everywhere, self._former)
        return replace(found, sure=False)

    @cached_property
    def _provinces(self) -> dict[str, Area]:
        return {row[0]: _area(*row) for row in self._rows("provinsi.csv")}

    @cached_property
    def _regencies(self) -> dict[str, Area]:
        return {row[0]: _area(*row) for row in self._rows("kabupaten_kota.csv")}

    @cached_property
    def _districts(self) -> dict[str, list[str]]:
        return {row[0]: row for row in self._rows("kecamatan.csv")}

    @cached_property
    def _home_rows(self) -> list[list[str]]:
        return list(self._rows("kelurahan.csv"))

    @cached_property
    def _former(self) -> tuple[Former, ...]:
        return tuple(
            Former(name, code, not standing.startswith("dugaan"))
            for name, code, standing, _ in self._rows("kelurahan_lama.csv")
        )

    def _rows(self, file: str) -> Iterable[list[str]]:
        with self.folder.joinpath(file).open(encoding="utf-8", newline="") as lines:
            rows = csv.reader(lines)
            next(rows)
            yield from rows

    def _villages(self, city: str) -> list[list[str]]:
        """Return a city's rows of the large table, without parsing the rest of it."""
        with gzip.open(self.folder / "desa_kelurahan.csv.gz", "rt", encoding="utf-8") as lines:
            own = [line for line in lines if line.startswith(f"{city}.")]
        return [[*row, "", ""] for row in csv.reader(own)]

    def _kelurahan(self, row: list[str], city: str) -> Kelurahan:
        code, name, post_code, aliases = row
        district = self.district(code[:8])
        return Kelurahan(
            code, name, district.name if district else "", city, post_code, _parted(aliases)
        )


@cache
def areas() -> Areas:
    """Return the tables that come with the program."""
    return Areas(resource("areas"))


def province(code: str) -> Area | None:
    """Return a province by its two digits."""
    return areas().province(code)


def regency(code: str) -> Area | None:
    """Return a kabupaten or kota by the first four digits of a NIK."""
    return areas().regency(code)


def district(code: str) -> Area | None:
    """Return a kecamatan by the first six digits of a NIK."""
    return areas().district(code)


def _area(code: str, name: str, status: str, replaced_by: str, spellings: str = "") -> Area:
    return Area(code, name, status, replaced_by, _parted(spellings))


def _parted(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _digits(code: str) -> str:
    return code.replace(".", "")


def _dotted(code: str) -> str:
    """Return 33.75.01.1002 for 3375011002; what is not a code stays as it is."""
    digits = _digits(code)
    if not re.fullmatch("[0-9]+", digits):
        return code
    return ".".join(part for part in (digits[:2], digits[2:4], digits[4:6], digits[6:]) if part)


@lru_cache(maxsize=8192)
def _key(name: str) -> str:
    """Return a name as it is compared: letters only, without words such as Kelurahan."""
    name = _DISTRICT_PART.split(name.upper().strip())[0]
    return re.sub(r"[\W_]", "", _NOT_A_NAME.sub(" ", name))


def _within(choice: tuple[Kelurahan, ...], district: str) -> tuple[Kelurahan, ...]:
    """Return the kelurahan of a district given by code, name or last word of it; else all."""
    code = _dotted(district.strip())
    words = _NOT_A_NAME.sub(" ", district.upper()).split()
    if not words:
        return choice
    key, last = _key(district), _key(words[-1])
    for fits in (
        lambda one: one.district_code == code,
        lambda one: _key(one.district) == key,
        lambda one: _key(one.district).endswith(last),
    ):
        chosen = tuple(one for one in choice if fits(one))
        if chosen and len({one.district_code for one in chosen}) == 1:
            return chosen
    return choice


def _search(key: str, choice: tuple[Kelurahan, ...], former: tuple[Former, ...]) -> KelurahanMatch:
    if not key:
        return KelurahanMatch()
    codes = {one.code for one in choice}
    old = [one for one in former if one.code in codes]
    certain = {one.code for one in old if _key(one.name) == key and one.certain}
    for how, hits in (
        ("exact", [one.code for one in choice if _key(one.name) == key]),
        ("alias", [one.code for one in choice if key in map(_key, one.aliases)]),
        ("old", [one.code for one in old if _key(one.name) == key]),
    ):
        if len(hits) > 1:
            return KelurahanMatch(candidates=tuple(hits))
        if hits:
            return KelurahanMatch(hits[0], how, tuple(hits), how != "old" or hits[0] in certain)
    spellings = [(_key(name), one.code) for one in choice for name in (one.name, *one.aliases)]
    return _resembling(key, [*spellings, *((_key(one.name), one.code) for one in old)])


def _resembling(key: str, spellings: list[tuple[str, str]]) -> KelurahanMatch:
    """Return the one kelurahan whose name is clearly nearest, or all that come near."""
    scores: dict[str, float] = {}
    for name, code in spellings:
        scores[code] = max(scores.get(code, 0.0), _likeness(key, name))
    near = sorted((-score, code) for code, score in scores.items() if score >= _LEAST_LIKENESS)
    candidates = tuple(code for _, code in near)
    if near and (len(near) == 1 or near[1][0] - near[0][0] >= _CLEAR_LEAD):
        return KelurahanMatch(candidates[0], "fuzzy", candidates)
    return KelurahanMatch(candidates=candidates)


def _likeness(key: str, name: str) -> float:
    if fold(key) == fold(name):
        return 100.0
    if len(key) >= _SHORTEST_BEGINNING and name.startswith(key):
        return float(_LEAST_LIKENESS + _CLEAR_LEAD)  # as near as a clear typing error
    return fuzz.ratio(key, name)
