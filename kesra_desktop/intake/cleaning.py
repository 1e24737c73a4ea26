"""A row's cells into the fields of a person, with a code for everything that was noticed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from kesra_desktop.intake.sheets import Cell
from kesra_desktop.model.areas import areas
from kesra_desktop.model.dates import parse_date, split_birthplace
from kesra_desktop.model.identity import NikContext, cleaned, read_kk, read_nik
from kesra_desktop.model.names import split_name
from kesra_desktop.model.people import Precision
from kesra_desktop.model.phones import read_phone

_EMPTY = Cell("", "")
_SEX = {"l": "L", "lk": "L", "laki-laki": "L", "laki laki": "L", "pria": "L", "m": "L", "1": "L"}
_SEX |= {"p": "P", "pr": "P", "perempuan": "P", "wanita": "P", "w": "P", "f": "P", "2": "P"}
_RT_RW = re.compile(
    r"(?:RT)?[ .]*0*([0-9]{1,3})\s*[/ -]+\s*(?:RW)?[ .]*0*([0-9]{1,3})", re.IGNORECASE
)
_COLUMN = {
    "full_name": "nama", "nik": "nik", "kk": "no_kk", "birth_date": "tanggal_lahir",
    "sex": "jenis_kelamin", "kelurahan_code": "kelurahan", "phone": "no_hp", "address": "alamat",
    "rt": "rt", "rw": "rw", "guardian": "nama_wali", "account": "no_rekening",
}  # fmt: skip


@dataclass(frozen=True)
class Surroundings:
    """What holds for a whole sheet: the office's city, today, and the group a row stands in."""

    city: str  # 33.75
    today: date
    order: str = ""  # of day and month in this sheet, as the dates module names it
    district: str = ""  # a sheet named after a kecamatan
    category: str = ""
    kelurahan: str = ""


@dataclass
class Person:
    """What one row says: plain field texts, what was noticed, and where each raw text stood."""

    fields: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    raw: dict[str, list[str]] = field(default_factory=dict)  # field: [column letter, raw text]

    def note(self, name: str, *codes: str) -> None:
        """Remember findings about a field."""
        self.problems += [f"{name}:{code}" for code in codes]


def clean_row(row: tuple[Cell, ...], columns: dict[str, int], around: Surroundings) -> Person:
    """Return the person in a row; nothing is guessed silently, every raw text is kept."""
    cells = {name: row[place] if place < len(row) else _EMPTY for name, place in columns.items()}
    person = Person()
    for name, canonical in (*_COLUMN.items(), ("ttl", "ttl"), ("rt_rw", "rt_rw"), ("age", "umur")):
        cell = cells.get(canonical, _EMPTY)
        if cell.kind:
            person.raw[name] = [column_letter(columns[canonical]), cell.text]
    _name(person, cells)
    _birth(person, cells, around)
    _sex(person, cells)
    _kk(person, cells, around)
    _nik(person, cells, around)
    _place(person, cells, around)
    _others(person, cells)
    if around.category:
        person.fields["category"] = around.category
    return person


def column_letter(place: int) -> str:
    """Return the letter that spreadsheets give a column counted from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _name(person: Person, cells: dict[str, Cell]) -> None:
    parts = split_name(" ".join(cells.get("nama", _EMPTY).text.split()))
    person.fields["full_name"] = parts.name
    for name, value in (
        ("title_before", parts.prefix),
        ("title_after", parts.suffix),
        ("alias", parts.alias),
    ):
        if value:
            person.fields[name] = value
    if parts.deceased:
        person.fields["life"] = "perlu_konfirmasi"


def _birth(person: Person, cells: dict[str, Cell], around: Surroundings) -> None:
    text = cells.get("tanggal_lahir", _EMPTY).text
    place = cells.get("tempat_lahir", _EMPTY).text
    if not text.strip():
        place, text = split_birthplace(cells.get("ttl", _EMPTY).text)
    if not text.strip():
        text = cells.get("umur", _EMPTY).text
    if place.strip():
        person.fields["birth_place"] = place.strip()
    if not text.strip():
        return
    reading = parse_date(text.strip(), around.order, around.today)
    if reading.day and (reading.precision is not Precision.YEAR or not reading.code):
        person.fields["birth_date"] = reading.day.isoformat()
        person.fields["birth_precision"] = reading.precision.value
    if reading.code:
        person.note("birth_date", reading.code)


def _sex(person: Person, cells: dict[str, Cell]) -> None:
    text = cells.get("jenis_kelamin", _EMPTY).text.strip().casefold().rstrip(".")
    if text in _SEX:
        person.fields["sex"] = _SEX[text]
    elif text:
        person.note("sex", "JK01")


def _kk(person: Person, cells: dict[str, Cell], around: Surroundings) -> None:
    cell = cells.get("no_kk", _EMPTY)
    if cell.kind:
        context = NikContext(today=around.today, numeric_cell=cell.kind == "n")
        reading = read_kk(cell.text, context)
        if reading.kk:
            person.fields["kk"] = reading.kk
        person.note("kk", *reading.codes())


def _nik(person: Person, cells: dict[str, Cell], around: Surroundings) -> None:
    cell = cells.get("nik", _EMPTY)
    born = person.fields.get("birth_date")
    precision = person.fields.get("birth_precision", Precision.DAY.value)
    context = NikContext(
        today=around.today,
        home=around.city.replace(".", ""),
        numeric_cell=cell.kind == "n",
        sex=person.fields.get("sex", ""),
        birth_date=date.fromisoformat(born) if born else None,
        birth_precision=precision,
        kk=cleaned(cells.get("no_kk", _EMPTY).text),
    )
    reading = read_nik(cell.text, context)
    person.note("nik", *reading.codes())
    if not reading.nik:
        return
    person.fields["nik"] = reading.nik
    if reading.birth_date and "birth_date" not in person.fields:
        person.fields["birth_date"] = reading.birth_date.isoformat()
    if reading.sex and "sex" not in person.fields:
        person.fields["sex"] = reading.sex


def _place(person: Person, cells: dict[str, Cell], around: Surroundings) -> None:
    text = cells.get("kelurahan", _EMPTY).text.strip() or around.kelurahan
    if text:
        district = cells.get("kecamatan", _EMPTY).text.strip() or around.district
        match = areas().find_kelurahan(text, around.city, district)
        if match.sure:
            person.fields["kelurahan_code"] = match.code
        else:
            person.note("kelurahan_code", "WIL01")
    for name in ("rt", "rw"):
        digits = cells.get(name, _EMPTY).text.strip()
        if digits.isdigit():
            person.fields[name] = str(int(digits))
        elif digits:
            person.note(name, "RT01")
    both = cells.get("rt_rw", _EMPTY).text.strip()
    if both:
        found = _RT_RW.fullmatch(both)
        if found:
            person.fields["rt"], person.fields["rw"] = found[1], found[2]
        else:
            person.note("rt", "RT01")


def _others(person: Person, cells: dict[str, Cell]) -> None:
    phone = cells.get("no_hp", _EMPTY)
    if phone.kind:
        reading = read_phone(phone.text)
        if reading.phones:
            person.fields["phone"] = ", ".join(reading.phones)
        person.note("phone", *reading.codes())
    for name, canonical in (("address", "alamat"), ("guardian", "nama_wali")):
        text = " ".join(cells.get(canonical, _EMPTY).text.split())
        if text:
            person.fields[name] = text
