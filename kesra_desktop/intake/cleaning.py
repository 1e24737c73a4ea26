"""A row's cells into the fields of a person, with a code for everything that was noticed.

Nothing is guessed silently: what cannot be read stays empty with a code, what needs a guess is a
suggestion, and the raw text is kept beside every value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kesra_desktop.intake.births import read_birth
from kesra_desktop.intake.contents import NOTHING, SEXES
from kesra_desktop.intake.grid import Digits, column_letter, is_filled, kind_of, shown, text_of
from kesra_desktop.intake.rest import read_address, read_money, read_remark, read_rest
from kesra_desktop.intake.whereabouts import Kelurahans, read_rt_rw
from kesra_desktop.model.identity import NikContext, cleaned, read_kk, read_nik
from kesra_desktop.model.names import split_name
from kesra_desktop.model.phones import read_phone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.intake.columns import Block
    from kesra_desktop.intake.grid import Row, Value
    from kesra_desktop.intake.places import Place
    from kesra_desktop.model.identity import NikReading

# What each canonical column is called in a person's fields.
FIELDS = {
    "nama": "full_name", "nik": "nik", "no_kk": "kk", "tanggal_lahir": "birth_date", "ttl": "ttl",
    "umur": "age", "tempat_lahir": "birth_place", "jenis_kelamin": "sex",
    "kelurahan": "kelurahan_code", "kecamatan": "district", "rt": "rt", "rw": "rw",
    "rt_rw": "rt_rw", "alamat": "address", "no_hp": "phone", "nominal": "amount",
    "no_rekening": "account", "nik_wali": "guardian_nik", "nama_wali": "guardian",
    "keterangan": "remark", "nama_lembaga": "institution", "jabatan": "role",
    "kategori_ppks": "category", "status_yatim": "orphan_status",
    "nama_kepala_keluarga": "head_name",
    "pekerjaan": "occupation", "pendidikan": "education", "agama": "religion",
    "status_kawin": "marital_status", "shdk": "family_role", "nama_ibu": "mother",
    "nama_ayah": "father", "jumlah_anggota": "family_size", "id_dtks": "dtks_id",
    "id_keluarga": "family_id", "desil": "decile", "status_dtks": "dtks_status",
    "padan_dukcapil": "civil_match", "jenis_disabilitas": "disability", "kota": "city",
    "no_statistik_lembaga": "institution_number", "alamat_lembaga": "institution_address",
    "tmt": "serving_since", "jumlah_santri": "pupils", "nama_bank": "bank",
    "nama_rekening": "account_holder", "npwp": "tax_number", "jenis_bantuan": "aid_kind",
    "nominal_per_bulan": "amount_monthly", "jumlah_bulan": "months", "potongan": "deduction",
    "jumlah_diterima": "amount_received", "volume": "quantity", "satuan": "unit",
    "hubungan_wali": "guardian_relation", "no_akta_kematian": "death_certificate",
    "sekolah": "school", "kelas": "grade", "kode_pos": "post_code", "provinsi": "province",
}  # fmt: skip
_READ_APART = frozenset(
    {"nama", "nik", "no_kk", "tanggal_lahir", "ttl", "umur", "tempat_lahir", "jenis_kelamin"}
    | {"kelurahan", "kecamatan", "rt", "rw", "rt_rw", "alamat", "no_hp", "nominal", "no_rekening"}
    | {"nik_wali", "keterangan", "kategori_ppks", "status_yatim", "no", "tanda_tangan"}
    | {"nominal_per_bulan", "potongan", "jumlah_diterima", "kota", "provinsi"}
)
_ORPHANS = {"y": "yatim", "p": "piatu", "yp": "yatim piatu", "y/p": "yatim piatu"}
_TELLING = {
    "N02",
    "N03",
    "N04",
    "N05",
    "N06",
    "N07",
    "N10",
    "N14",
    "N24",
}  # what makes a NIK doubtful


@dataclass(frozen=True)
class Sheet:
    """What holds for a whole sheet."""

    city: str  # 33.75
    today: date
    order: str = ""  # of day and month, as the dates module names it
    flipped: bool = False  # Excel exchanged day and month of the days it could
    men_are_p: bool = False  # sexes are written P and W
    earliest: int = 0  # a year of birth before it does not fit the others
    shared: frozenset[str] = frozenset()  # canonical columns that hold for all people of a row


@dataclass
class Person:
    """What one row says: plain field texts, what was noticed, and where each raw text stood."""

    fields: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    suggest: dict[str, str] = field(default_factory=dict)
    raw: dict[str, tuple[str, str]] = field(default_factory=dict)

    def note(self, name: str, *codes: str) -> None:
        """Remember findings about a field."""
        for code in codes:
            problem = f"{name}:{code}"
            if problem not in self.problems:
                self.problems.append(problem)


class Cleaner:
    """Reads the people of one block of columns, one row after the other."""

    def __init__(self, block: Block, sheet: Sheet, kelurahans: Kelurahans) -> None:
        self.sheet = sheet
        self.role = block.role
        self.kelurahans = kelurahans
        self.place = block.columns
        self.home = sheet.city.replace(".", "")
        self.kept = [
            (column, FIELDS[name], column_letter(column))
            for name, column in block.columns.items()
            if name in FIELDS
        ]
        self.rest = [
            (column, FIELDS[name], name)
            for name, column in block.columns.items()
            if name in FIELDS and name not in _READ_APART
        ]
        self.has_rt = bool({"rt", "rw", "rt_rw"} & set(block.columns))

    def person(self, row: Row, place: Place, shared_amount: bool = False) -> Person:
        """Return the person in a row; ``place`` is what its group and the titles say."""
        person = Person()
        width = len(row)
        for column, name, letter in self.kept:
            if column < width and is_filled(row[column]):
                person.raw[name] = letter, text_of(row[column])
        self._name(person, row)
        self._sex(person, row)
        self._birth(person, row)
        self._numbers(person, row)
        self._where(person, row, place)
        self._phone(person, row)
        read_money(person, self._money(row), shared_amount)
        self._kind(person, row, place)
        remark = self._value(row, "keterangan")
        if is_filled(remark):
            read_remark(person, shown(remark))
        for column, name, canonical in self.rest:
            if column < width and is_filled(row[column]):
                read_rest(person, name, canonical, row[column])
        return person

    def _value(self, row: Row, name: str) -> Value:
        column = self.place.get(name)
        return row[column] if column is not None and column < len(row) else ""

    def _money(self, row: Row) -> dict[str, Value]:
        names = (
            "nominal",
            "nominal_per_bulan",
            "jumlah_bulan",
            "potongan",
            "jumlah_diterima",
            "no_rekening",
        )
        return {name: value for name in names if is_filled(value := self._value(row, name))}

    def _name(self, person: Person, row: Row) -> None:
        text = shown(self._value(row, "nama"))
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

    def _sex(self, person: Person, row: Row) -> None:
        text = shown(self._value(row, "jenis_kelamin")).casefold().strip(" .")
        if not text or text in NOTHING:
            return
        sex = SEXES.get(text, "")
        if self.sheet.men_are_p and text == "p":
            sex = "L"
        if sex:
            person.fields["sex"] = sex
        else:
            person.note("sex", "JK01")

    def _birth(self, person: Person, row: Row) -> None:
        nik = cleaned(text_of(self._value(row, "nik")))
        cells = {
            name: self._value(row, name)
            for name in ("tanggal_lahir", "tempat_lahir", "ttl", "umur")
        }
        read_birth(person, cells, nik, self.sheet)

    def _numbers(self, person: Person, row: Row) -> None:
        number, card = self._value(row, "nik"), self._value(row, "no_kk")
        if "nik" in self.place:
            self._nik(person, number, card)
        if is_filled(card):
            context = NikContext(self.sheet.today, numeric_cell=_is_numeric(card))
            reading = read_kk(text_of(card), context)
            person.note("kk", *reading.codes())
            if reading.kk:
                person.fields["kk"] = reading.kk
            elif reading.suggestion:
                person.suggest["kk"] = reading.suggestion
        elif "no_kk" in self.place:
            person.note("kk", "KK01")
        self._guardian(person, row)

    def _nik(self, person: Person, number: Value, card: Value) -> None:
        born = person.fields.get("birth_date")
        context = NikContext(
            today=self.sheet.today,
            home=self.home,
            numeric_cell=_is_numeric(number),
            sex=person.fields.get("sex", ""),
            birth_date=date.fromisoformat(born) if born else None,
            birth_precision=person.fields.get("birth_precision", "hari"),
            kk=cleaned(text_of(card)) if is_filled(card) else "",
        )
        reading = read_nik(text_of(number), context)
        person.note("nik", *reading.codes())
        if reading.nik:
            person.fields["nik"] = reading.nik
        elif reading.suggestion:
            person.suggest["nik"] = reading.suggestion
        self._from_nik(person, reading)

    def _from_nik(self, person: Person, reading: NikReading) -> None:
        """Take sex and birth date from a sound NIK where the list says nothing."""
        if not reading.nik or _TELLING.intersection(reading.codes()):
            return
        if reading.birth_date and not {"birth_date", "ttl", "age"} & person.raw.keys():
            person.fields["birth_date"] = reading.birth_date.isoformat()
            person.raw["birth_date"] = person.raw["nik"]
        if reading.sex and "sex" not in person.fields and "sex" not in person.raw:
            person.fields["sex"] = reading.sex
            person.raw["sex"] = person.raw["nik"]

    def _guardian(self, person: Person, row: Row) -> None:
        number = self._value(row, "nik_wali")
        if not is_filled(number):
            return
        context = NikContext(self.sheet.today, self.home, numeric_cell=_is_numeric(number))
        reading = read_nik(text_of(number), context)
        person.note(
            "guardian_nik", *(code for code in reading.codes() if code < "N20" or code == "N34")
        )
        if reading.nik:
            person.fields["guardian_nik"] = reading.nik
        if reading.nik and reading.nik == person.fields.get("nik"):
            person.note("nik", "N15")

    def _where(self, person: Person, row: Row, place: Place) -> None:
        beside = shown(self._value(row, "kecamatan"))
        district = beside or place.district
        own = shown(self._value(row, "kelurahan"))
        if "kelurahan" in self.place:
            self.kelurahans.read(person, own, district, beside)
        elif place.kelurahan:
            if place.institution and "institution" not in person.raw:
                self.kelurahans.suggest(person, place.kelurahan, district)
            else:
                person.raw["kelurahan_code"] = "", place.kelurahan
                self.kelurahans.read(person, place.kelurahan, district)
        if district:
            person.fields["district"] = district
        read_rt_rw(
            person, self._value(row, "rt"), self._value(row, "rw"), self._value(row, "rt_rw")
        )
        address = shown(self._value(row, "alamat"))
        if address and address not in NOTHING:
            read_address(person, address, splits=not self.has_rt)

    def _phone(self, person: Person, row: Row) -> None:
        value = self._value(row, "no_hp")
        if not is_filled(value):
            return
        reading = read_phone(text_of(value))
        if reading.phones:
            person.fields["phone"] = ", ".join(reading.phones)
        if shown(value).casefold() not in NOTHING:
            person.note("phone", *reading.codes())

    def _kind(self, person: Person, row: Row, place: Place) -> None:
        """Read the category, the institution and the duty, of the row or of its group."""
        category = shown(self._value(row, "kategori_ppks")).casefold()
        status = shown(self._value(row, "status_yatim")).casefold().strip(" .")
        if status and status not in NOTHING:
            person.fields["orphan_status"] = _ORPHANS.get(status, status.replace("-", " "))
        for text in (category, place.category, person.fields.get("orphan_status", "")):
            if text and text not in NOTHING:
                person.fields["category"] = text
                break
        if place.institution and "nama_lembaga" not in self.place:
            person.fields["institution"] = place.institution
            person.raw["institution"] = "", place.institution
        if self.role:
            person.fields["role"] = self.role.casefold().rstrip(" 0123456789")


def _is_numeric(value: Value) -> bool:
    return kind_of(value) == "n" or isinstance(value, Digits)


def columns_of(block: Block) -> Mapping[str, int]:
    """Return the fields of a person that a block's columns give."""
    return {FIELDS[name]: column for name, column in block.columns.items() if name in FIELDS}
