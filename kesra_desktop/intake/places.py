"""What stands outside the rows and holds for them: titles, the sheet's name, group rows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kesra_desktop.intake.contents import INSTITUTION
from kesra_desktop.intake.grid import is_filled, shown, text_of
from kesra_desktop.model.areas import areas
from kesra_desktop.model.identity import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kesra_desktop.intake.grid import Grid, Row
    from kesra_desktop.intake.layout import Layout

_NEARBY = 3  # cities that a list's NIKs name most
_ENOUGH = 40  # names of kelurahan that tell a city
_LONGEST = 5  # words of a place
_LONG, _WIDE = 300, 60  # letters of a title, cells of its row
_KINDS = ("district", "kelurahan", "institution", "category", "card")
_KEY = re.compile(
    r"\b(?P<key>kelurahan ?/ ?desa|desa ?/ ?kelurahan|kelurahan|kel|desa|kecamatan|kec|kota"
    r"|kabupaten|kab"
    r"|nama lembaga|lembaga|nama tpq|nama madin|nama masjid|nama mushol\w+|nama panti|nama lks)\b"
    r"\s*\.?\s*(?P<sign>[:=]?)\s*(?P<value>[^:=]*?)"
    r"(?=\s+(?:kelurahan|kel|desa|kecamatan|kec|kota|kabupaten|kab|provinsi|rt|rw)\b|\s{3,}|[;,(]|\Z)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:(?:[A-Z]|[IVX]{1,5}|[0-9]{1,3})\s*[.)]\s*|[0-9]{1,3}\s+(?=[^\W0-9]))", re.IGNORECASE
)
_COUNTED = re.compile(r"[\s:(-]*[0-9]+ *(?:orang|anak|jiwa|kk|penerima|guru)\b.*", re.IGNORECASE)
_CARD = re.compile(
    r"(?:(?:no|nomor)\.? *)?(?:kk|kartu keluarga)\b[ :.]*(?:no|nomor)?[ :.]*([0-9]{16})\b.*",
    re.IGNORECASE,
)
_SIXTEEN = re.compile("[0-9]{16}")


@dataclass(frozen=True)
class Place:
    """What a group row or a title says: raw texts, empty where it says nothing."""

    district: str = ""
    kelurahan: str = ""
    institution: str = ""
    category: str = ""
    card: str = ""  # the family card of the people below, as written


@dataclass
class Carried:
    """What holds for the rows below, as group rows change it."""

    default: Place
    now: Place = field(default_factory=Place)
    _order: list[str] = field(default_factory=list)  # the kinds of groups, the widest first

    def take(self, found: Place) -> None:
        """Let a group row hold from here on; a wider group ends the narrower ones."""
        said = {kind: text for kind in _KINDS if (text := getattr(found, kind))}
        self._order += [kind for kind in said if kind not in self._order]
        widest = min((self._order.index(kind) for kind in said), default=len(self._order))
        ended = dict.fromkeys(self._order[widest + 1 :], "")
        self.now = replace(self.now, **(ended | said))

    def place(self) -> Place:
        """Return what holds now: the groups, else the titles."""
        return Place(*(getattr(self.now, kind) or getattr(self.default, kind) for kind in _KINDS))


def group_of(row: Row, city: str) -> Place:
    """Return what a group row says."""
    card = card_in(row)
    return Place(card=card) if card else _said_by(row, city)


def _said_by(row: Row, city: str) -> Place:
    text = " ".join(shown(value)[:_LONG] for value in row[:_WIDE] if is_filled(value))[:_LONG]
    text = _COUNTED.sub("", _NUMBERED.sub("", text)).strip()
    found = titled([text], city)
    before = _KEY.split(text, maxsplit=1)[0].strip(" ,.-:()") if _KEY.search(text) else text
    if INSTITUTION.match(text):
        return replace(found, institution=before or text)
    if found != Place():
        return found
    if (
        unknown := re.match(r"(?:kel|kelurahan|desa)\b[ .:]+(.+)", text, re.IGNORECASE)
    ) is not None:
        return Place(kelurahan=unknown[1])  # misspelt: the rows below say so
    bare = " ".join(text.split()).strip(" :.-")
    if _is_district(bare, city):
        return Place(district=bare)
    if _kelurahan(bare, city) == bare:
        return Place(kelurahan=bare)
    return Place(category=" ".join(text.replace(":", " ").split()).casefold())


def card_in(row: Row) -> str:
    """Return the family card number that heads a family's rows: KK: 3399010101059001."""
    for value in row[:_WIDE]:
        if is_filled(value) and (found := _CARD.fullmatch(shown(value)[:_LONG])):
            return found[1]
    return ""


def titled(texts: Iterable[str], city: str) -> Place:
    """Return the places that titles name, as far as the city has them."""
    found: dict[str, str] = {}
    for text in texts:
        for match in _KEY.finditer(text):
            key, value = match["key"].casefold(), " ".join(match["value"].split()).strip(" .:-")
            if not value:
                continue
            if key.startswith(("kel", "desa")):
                found.setdefault("kelurahan", _kelurahan(value, city))
            elif key.startswith("kec"):
                found.setdefault("district", _district(value, city))
            elif match["sign"] and ("lembaga" in key or key.startswith("nama")):
                found.setdefault("institution", value)
    return Place(**{kind: text for kind, text in found.items() if text})


def defaults(grid: Grid, layout: Layout, city: str) -> Place:
    """Return what the titles above the table, else the sheet's name, say of all rows."""
    table = layout.table
    above = grid.rows[: max(table.first, 0)] if table else []
    lines = [
        "   ".join(
            text_of(value)[:_LONG].replace("\n", " ") for value in row[:_WIDE] if is_filled(value)
        )
        for row in above
    ]
    found = titled(lines, city)
    named = titled([grid.name], city)
    name = " ".join(grid.name.split())
    if not found.district:
        is_one = _is_district(name, city)
        found = replace(found, district=named.district or (name if is_one else ""))
    if not found.kelurahan and not found.district:
        inside = named.kelurahan or _kelurahan(name, city)
        found = replace(found, kelurahan=inside if inside in (named.kelurahan, name) else "")
    if not found.institution and above:
        first = next((text for line in lines if INSTITUTION.match(text := line.strip())), "")
        found = replace(found, institution=first)
    return found


def city_of(grid: Grid, layout: Layout, home: str) -> str:
    """Return the city whose kelurahan a list names: the office's own, or one its NIKs come from."""
    codes = Counter(
        number[:4]
        for value in _column(grid, layout, "nik")
        if _SIXTEEN.fullmatch(number := cleaned(text_of(value)))
    )
    nearby = [f"{code[:2]}.{code[2:]}" for code, _ in codes.most_common(_NEARBY)]
    known = [city for city in dict.fromkeys([home, *nearby]) if areas().regency(city)]
    if known[:1] == [home] and len(known) == 1:
        return home
    names = sorted({shown(value) for value in _column(grid, layout, "kelurahan")})[:_ENOUGH]
    rows = zip(grid.rows, layout.classes, strict=True)
    groups = [row for row, kind in rows if kind == "group"][:_ENOUGH]

    def found(city: str) -> int:
        # A group row may name a kelurahan that this city does not have.
        told = [*names, *(group_of(row, city).kelurahan for row in groups)]
        return sum(bool(areas().find_kelurahan(name, city).candidates) for name in told if name)

    return max(known, key=found, default=home)


def _column(grid: Grid, layout: Layout, name: str) -> list[str]:
    """Return the values of one column, of people's rows only, at most some thousands."""
    place = layout.table.columns.get(name) if layout.table else None
    if place is None:
        return []
    rows = zip(grid.rows[:5000], layout.classes, strict=False)
    return [text_of(row[place]) for row, kind in rows if kind == "data" and place < len(row)]


def _kelurahan(text: str, city: str) -> str:
    """Return the longest beginning of a text that names a kelurahan for certain, or nothing."""
    words = text.split()[:_LONGEST]
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        match = areas().find_kelurahan(name, city)
        if match.how in ("exact", "alias", "old") or (
            match.how == "none" and len(match.candidates) > 1
        ):
            return name
    return ""


def _district(text: str, city: str) -> str:
    words = text.split()[:_LONGEST]
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if _is_district(name, city):
            return name
    return ""


def _is_district(name: str, city: str) -> bool:
    """Return whether a text names a kecamatan of a city, also as PKL BARAT."""
    plain = re.sub(r"^kec(?:amatan)?\b[ .:]*", "", name.strip(), flags=re.IGNORECASE).casefold()
    if not plain:
        return False
    districts = {one.district.casefold() for one in areas().in_city(city)}
    if plain in districts:
        return True
    words = plain.split()
    if len(words) != 2:
        return False
    short = [one for one in districts if one.endswith(f" {words[1]}")]
    return len(short) == 1 and short[0].startswith(words[0][0])
