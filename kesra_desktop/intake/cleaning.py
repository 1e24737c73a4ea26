"""A row's cells into the fields of a person, with a code for everything that was noticed.

Nothing is guessed silently: what cannot be read stays empty with a code, what needs a guess is a
suggestion, and the raw text is kept beside every value.
"""

from __future__ import annotations

from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from kesra_desktop.intake.births import (
    AGE_YEARS_OFF,
    FROM_AGE,
    read_birth,
    read_birthplace,
)
from kesra_desktop.intake.contents import NOTHING
from kesra_desktop.intake.grid import Digits, column_letter, is_filled, kind_of, shown, text_of
from kesra_desktop.intake.person import FIELDS, Person
from kesra_desktop.intake.rest import read_account, read_address
from kesra_desktop.intake.steps import MONEY, Around, Step, cells_of, money_step, simple_steps
from kesra_desktop.model.identity import NikContext, cleaned, read_kk, read_nik
from kesra_desktop.model.names import is_plain, split_name
from kesra_desktop.model.sound_numbers import SoundNumbers

if TYPE_CHECKING:
    from kesra_desktop.intake.columns import Block
    from kesra_desktop.intake.grid import Row, Value
    from kesra_desktop.intake.person import Sheet
    from kesra_desktop.intake.places import Place
    from kesra_desktop.intake.whereabouts import Kelurahans
    from kesra_desktop.model.identity import NikReading

_READ_APART = frozenset(
    {"nama", "nik", "no_kk", "tanggal_lahir", "ttl", "umur", "tempat_lahir", "jenis_kelamin"}
    | {"kelurahan", "kecamatan", "rt", "rw", "rt_rw", "alamat", "no_hp", "no_rekening"}
    | {"nik_wali", "keterangan", "kategori_ppks", "status_yatim", "kota", "provinsi"}
    | (set(MONEY) - {"jumlah_bulan"})
)
BIRTH = ("tanggal_lahir", "tempat_lahir", "ttl", "umur")
# What makes a NIK too doubtful to tell a birth date or a sex.
_TELLING = frozenset({"N02", "N03", "N04", "N05", "N06", "N07", "N10", "N14", "N24"})
_REMEMBERED = 50_000  # birth dates
_LONGEST_KEPT = 32_767  # characters of a cell, as Excel holds
LONGEST_READ = 1000  # characters that are looked at


class Cleaner:
    """Reads the people of one block of columns, one row after the other."""

    def __init__(self, block: Block, sheet: Sheet, kelurahans: Kelurahans) -> None:
        columns = block.columns
        self.sheet = sheet
        self.columns = columns
        self.home = sheet.city.replace(".", "")
        self.sound = SoundNumbers(self.home, sheet.today)
        self.width = max(columns.values(), default=0) + 1
        self.kept = [
            (column, FIELDS[name], column_letter(column))
            for name, column in columns.items()
            if name in FIELDS
        ]
        rest = [(name, FIELDS[name]) for name in columns if name in FIELDS.keys() - _READ_APART]
        self.steps = simple_steps(columns, rest, sheet)
        self.money = money_step(columns, shared=False)
        self.shared_money = money_step(columns, shared=True)
        self.around = Around(columns, kelurahans, self.sound, block.role)
        self.has_rt = bool({"rt", "rw", "rt_rw"} & set(columns))
        # Where no cell holds both, the place says nothing of the day: it is read by itself.
        self.place_apart = "ttl" not in columns and "tempat_lahir" in columns
        self.born_by = [
            name
            for name in BIRTH
            if name in columns and not (self.place_apart and name == "tempat_lahir")
        ]
        if self.place_apart:
            place = [columns["tempat_lahir"]]
            kept = cells_of(columns, ["tempat_lahir"])
            self.steps.append(
                Step(place, lambda person, cells: read_birthplace(person, shown(cells[0])), kept)
            )
        born = [columns[name] for name in self.born_by]
        self.birth_cells = itemgetter(*born) if born else lambda _: ()  # alone: the bare value
        self.births: dict[object, Person] = {}

    def person(self, row: Row, place: Place, *, shared_amount: bool = False) -> Person:
        """Return the person in a row; ``place`` is what its group and the titles say."""
        person = Person()
        if len(row) < self.width:
            row = [*row, *[""] * (self.width - len(row))]
        row = self._keep(person, row)
        for step in self.steps:
            step.take(person, row)
        self.around.take(person, row, place)
        money = self.shared_money if shared_amount else self.money
        if money:
            money.take(person, row)
        named = self._value(row, "nama")
        if type(named) is str and is_plain(named):
            person.fields["full_name"] = named
        else:
            _take_name(person, shown(named))
        self._birth(person, row)
        self._numbers(person, row)
        self._texts(person, row)
        return person

    def _keep(self, person: Person, row: Row) -> Row:
        """Keep the raw texts; return the row with what is far too long to be looked at cut off."""
        raw = person.raw
        for column, name, letter in self.kept:
            value = row[column]
            if type(value) is not str:
                raw[name] = letter, text_of(value)
            elif value and not value.isspace():
                raw[name] = letter, value[:_LONGEST_KEPT]
                if len(value) > LONGEST_READ:
                    row = [*row[:column], value[:LONGEST_READ], *row[column + 1 :]]
        return row

    def _texts(self, person: Person, row: Row) -> None:
        if "account" in person.raw:
            read_account(person, self._value(row, "no_rekening"))
        if "address" in person.raw:
            address = shown(self._value(row, "alamat"))
            if address not in NOTHING:
                read_address(person, address, splits=not self.has_rt)

    def _value(self, row: Row, name: str) -> Value:
        column = self.columns.get(name)
        return row[column] if column is not None else ""

    def _birth(self, person: Person, row: Row) -> None:
        key = self.birth_cells(row)
        known = self.births.get(key)
        if known is not None:
            person.take(known)
            return
        read = Person()
        nik = cleaned(text_of(self._value(row, "nik")))
        alike = read_birth(read, self.birth_of(row), nik, self.sheet)
        if alike and len(self.births) < _REMEMBERED:
            self.births[key] = read
        person.take(read)

    def birth_of(self, row: Row) -> dict[str, Value]:
        """Return the cells of a row that tell the day of birth."""
        return {
            name: self._value(row, name) if name in self.born_by else "" for name in BIRTH
        }  # fmt: skip

    def _numbers(self, person: Person, row: Row) -> None:
        number, card = self._value(row, "nik"), self._value(row, "no_kk")
        if "nik" in self.columns:
            self._nik(person, number, card)
        if is_filled(card):
            self._card(person, card)
        elif "no_kk" in self.columns:
            person.note("kk", "KK01")
        guardian = self._value(row, "nik_wali")
        if is_filled(guardian):
            self._guardian(person, guardian)

    def _card(self, person: Person, card: Value) -> None:
        if type(card) is str and self.sound.is_sound_kk(card):
            person.fields["kk"] = card
            return
        context = NikContext(self.sheet.today, numeric_cell=_is_numeric(card))
        reading = read_kk(text_of(card), context)
        if reading.findings:
            person.note("kk", *reading.codes())
        if reading.kk:
            person.fields["kk"] = reading.kk
        elif reading.suggestion:
            person.suggest["kk"] = reading.suggestion

    def _nik(self, person: Person, number: Value, card: Value) -> None:
        fields = person.fields
        born = fields.get("birth_date")
        if born and type(number) is str and number != cleaned(text_of(card)):
            notes = self.sound.notes(number, fields.get("sex", ""), born)
            if notes is not None and fields["birth_precision"] == "hari":
                fields["nik"] = number
                person.problems += [f"nik:{code}" for code in notes]
                return
        context = NikContext(
            self.sheet.today,
            self.home,
            _is_numeric(number),
            fields.get("sex", ""),
            date.fromisoformat(born) if born else None,
            cleaned(text_of(card)) if is_filled(card) else "",
            birth_precision=fields.get("birth_precision", "hari"),
            years_off=AGE_YEARS_OFF if f"birth_date:{FROM_AGE}" in person.problems else 0,
        )
        reading = read_nik(text_of(number), context)
        codes = reading.codes()
        if codes:
            person.note("nik", *codes)
        if reading.nik:
            fields["nik"] = reading.nik
            if "N23" in codes and reading.birth_date:
                person.suggest["birth_date"] = reading.birth_date.isoformat()
            if not (born and "sex" in fields):
                _from_nik(person, reading, codes)
        elif reading.suggestion:
            person.suggest["nik"] = reading.suggestion

    def _guardian(self, person: Person, number: Value) -> None:
        context = NikContext(self.sheet.today, self.home, _is_numeric(number))
        reading = read_nik(text_of(number), context)
        telling = [code for code in reading.codes() if code < "N20" or code == "N34"]
        person.note("guardian_nik", *telling)
        if reading.nik:
            person.fields["guardian_nik"] = reading.nik
        if reading.nik and reading.nik == person.fields.get("nik"):
            person.note("nik", "N15")


def _take_name(person: Person, text: str) -> None:
    """Take a name apart; what is no part of it goes into fields of its own."""
    parts = split_name(text)
    if not any(map(str.isalpha, parts.name)):
        person.note("full_name", "NM01")
        return
    person.fields["full_name"] = parts.name
    for name, value in (
        ("title_before", parts.prefix),
        ("title_after", parts.suffix),
        ("alias", parts.alias),
        ("patronymic", parts.patronymic),
    ):
        if value:
            person.fields[name] = value
    if parts.deceased:
        person.fields["life"] = "perlu_konfirmasi"
        person.note("life", "HID01")
    if any(map(str.isdigit, parts.name)):
        person.note("full_name", "NM03")


def _from_nik(person: Person, reading: NikReading, codes: tuple[str, ...]) -> None:
    """Take sex and birth date from a sound NIK where the list says nothing."""
    if not _TELLING.isdisjoint(codes):
        return
    if reading.birth_date and not {"birth_date", "ttl", "age"} & person.raw.keys():
        person.fields["birth_date"] = reading.birth_date.isoformat()
        person.raw["birth_date"] = person.raw["nik"]
    if reading.sex and "sex" not in person.fields and "sex" not in person.raw:
        person.fields["sex"] = reading.sex
        person.raw["sex"] = person.raw["nik"]


def _is_numeric(value: Value) -> bool:
    return type(value) is not str and (kind_of(value) == "n" or isinstance(value, Digits))
