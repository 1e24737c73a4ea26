"""Readings of cells that depend on nothing else in the row: done once for equal cells."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from kesra_desktop.intake.contents import NOTHING, SEXES
from kesra_desktop.intake.grid import column_letter, is_filled, shown, text_of
from kesra_desktop.intake.person import FIELDS, Person
from kesra_desktop.intake.rest import read_money, read_remark, read_rest
from kesra_desktop.intake.whereabouts import Kelurahans, read_rt_rw
from kesra_desktop.model.phones import read_phone
from kesra_desktop.store.staged_docs import Fragments, fragments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kesra_desktop.intake.grid import Row, Value
    from kesra_desktop.intake.person import Sheet
    from kesra_desktop.intake.places import Place
    from kesra_desktop.model.sound_numbers import SoundNumbers

_REMEMBERED = 20_000  # different cells of one kind
_ORPHANS = {"y": "yatim", "p": "piatu", "yp": "yatim piatu", "y/p": "yatim piatu"}
MONEY = ("nominal", "nominal_per_bulan", "jumlah_bulan", "potongan", "jumlah_diterima")
# The field a cell is kept under as written, and the letters of its column.
Cell: TypeAlias = tuple[str, str]


def cells_of(columns: Mapping[str, int], names: Iterable[str]) -> list[Cell | None]:
    """Return how the cells of canonical columns are kept."""
    return [
        (FIELDS[name], column_letter(columns[name])) if name in FIELDS else None for name in names
    ]


class Step:
    """Reads some cells of a row into a person, and remembers what they said.

    ``kept``: of each cell, the field it is kept under as written and its column's letters; None
    where another step keeps it.
    """

    def __init__(
        self,
        columns: list[int],
        read: Callable[[Person, tuple[Value, ...]], None],
        kept: Sequence[Cell | None] = (),
    ) -> None:
        self._columns = columns
        self._several = len(columns) > 1
        self._cells = itemgetter(*columns)
        self._read = read
        self._kept = kept
        self._known: dict[object, Person] = {}
        self._told: dict[object, Fragments] = {}

    def take(self, person: Person, row: Row) -> None:
        """Read the cells of a row, which reaches at least to their columns."""
        cells = self._cells(row)
        if cells == "":
            return
        known = self._known.get(cells)
        if known is None:
            known = Person()
            self._read(known, cells if self._several else (cells,))
            if len(self._known) < _REMEMBERED:
                self._known[cells] = known
        person.take(known)

    def told(self, columns: Sequence[tuple[Value, ...]]) -> list[Fragments]:
        """Return what the cells of many rows say, row by row; ``columns`` are those of the rows."""
        cells = (
            list(zip(*[columns[column] for column in self._columns], strict=True))
            if self._several
            else columns[self._columns[0]]
        )
        found = list(map(self._told.get, cells))
        return [
            self._tell(cell) if one is None else one
            for cell, one in zip(cells, found, strict=True)
        ]  # fmt: skip

    def _tell(self, cell: Any) -> Fragments:
        known = self._told.get(cell)  # an earlier row of these said the same
        if known is not None:
            return known
        cells = cell if self._several else (cell,)
        person = Person()
        raw = {}
        for place, value in zip(self._kept, cells, strict=False):
            if place is not None and is_filled(value):
                raw[place[0]] = place[1], text_of(value)
        person.raw.update(raw)
        self._read(person, cells)
        told = fragments(person.fields, person.raw, person.problems, person.suggest)
        if len(self._told) < _REMEMBERED:
            self._told[cell] = told
        return told

    def forget(self) -> None:
        """Read anew, because what stands around the rows has changed."""
        self._known.clear()
        self._told.clear()


def simple_steps(
    columns: Mapping[str, int], rest: list[tuple[str, str]], sheet: Sheet
) -> list[Step]:
    """Return the steps that need nothing but their cells; ``rest`` are plain texts, with fields."""

    def step(
        names: tuple[str, ...], read: Callable[[Person, tuple[Value, ...]], None]
    ) -> list[Step]:
        places = [columns[name] for name in names if name in columns]
        kept = cells_of(columns, names) if len(places) == len(names) else []
        return [Step(places, read, kept)] if kept else []

    made = [
        *step(("jenis_kelamin",), lambda person, cells: _sex(person, cells[0], sheet)),
        *step(("no_hp",), lambda person, cells: _phone(person, cells[0])),
        *step(("keterangan",), lambda person, cells: read_remark(person, shown(cells[0]))),
    ]
    for canonical, name in rest:
        made += step((canonical,), _plain(name, canonical))
    pairs = [name for name in ("rt", "rw", "rt_rw") if name in columns]
    if pairs:
        kept = cells_of(columns, pairs)
        made.append(Step([columns[name] for name in pairs], _houses(pairs), kept))
    return made


def _plain(name: str, canonical: str) -> Callable[[Person, tuple[Value, ...]], None]:
    def read(person: Person, cells: tuple[Value, ...]) -> None:
        if is_filled(cells[0]):
            read_rest(person, name, canonical, cells[0])

    return read


def _houses(names: list[str]) -> Callable[[Person, tuple[Value, ...]], None]:
    def read(person: Person, cells: tuple[Value, ...]) -> None:
        given: dict[str, Value] = dict(zip(names, cells, strict=True))
        read_rt_rw(person, given.get("rt", ""), given.get("rw", ""), given.get("rt_rw", ""))

    return read


def _sex(person: Person, value: Value, sheet: Sheet) -> None:
    text = shown(value).casefold().strip(" .")
    if not text or text in NOTHING:
        return
    sex = SEXES.get(text, "")
    if sheet.men_are_p and text == "p":
        sex = "L"
    if sex:
        person.fields["sex"] = sex
    else:
        person.note("sex", "JK01")


def _phone(person: Person, value: Value) -> None:
    if not is_filled(value):
        return
    reading = read_phone(text_of(value))
    if reading.phones:
        person.fields["phone"] = ", ".join(reading.phones)
    if shown(value).casefold() not in NOTHING:
        person.note("phone", *reading.codes())


def money_step(columns: Mapping[str, int], *, shared: bool) -> Step | None:
    """Return the step that reads amounts, of one person or of several together."""
    names = [name for name in MONEY if name in columns]

    def read(person: Person, cells: tuple[Value, ...]) -> None:
        filled = {name: cell for name, cell in zip(names, cells, strict=True) if is_filled(cell)}
        read_money(person, filled, shared)

    kept = cells_of(columns, names)
    if "jumlah_bulan" in names:
        kept[names.index("jumlah_bulan")] = None  # a step of its own keeps it
    return Step([columns[name] for name in names], read, kept) if names else None


class Around:
    """Where somebody lives and to which kind of people they belong: of the row, else its group."""

    def __init__(
        self, columns: Mapping[str, int], kelurahans: Kelurahans, sound: SoundNumbers, role: str
    ) -> None:
        self.columns = columns
        self.kelurahans = kelurahans
        self.sound = sound
        self.role = role.casefold().rstrip(" 0123456789")
        self.place: Place | None = None
        self.names = [
            name
            for name in (
                *("kota", "kelurahan", "kecamatan", "kategori_ppks", "status_yatim"),
                "nama_lembaga",
            )
            if name in columns
        ]
        kept = cells_of(columns, self.names)
        if "nama_lembaga" in self.names:
            kept[self.names.index("nama_lembaga")] = None  # a step of its own keeps it
        places = [columns[name] for name in self.names]
        self.step = Step(places, self._read, kept) if self.names else None

    def take(self, person: Person, row: Row, place: Place) -> None:
        """Read what stands in a row, or around it."""
        if self.step is None:
            self.place = place
            self._read(person, ())
            return
        if place is not self.place:
            self.place = place
            self.step.forget()
        self.step.take(person, row)

    def told(
        self, columns: Sequence[tuple[Value, ...]], place: Place, rows: int
    ) -> list[Fragments]:
        """Return what stands in many rows, or around them, row by row."""
        if self.step is not None:
            if place is not self.place:
                self.place = place
                self.step.forget()
            return self.step.told(columns)
        self.place = place
        person = Person()
        self._read(person, ())
        return [fragments(person.fields, person.raw, person.problems, person.suggest)] * rows

    def _read(self, person: Person, cells: tuple[Value, ...]) -> None:
        place = self.place
        given = dict(zip(self.names, map(shown, cells), strict=True))
        if place is None:
            return
        beside = given.get("kecamatan", "")
        district = beside or place.district
        if self.kelurahans.lies_elsewhere(given.get("kota", "")):
            person.note("kelurahan_code", "WIL06")
        elif "kelurahan" in given:
            self.kelurahans.read(person, given["kelurahan"], district, beside)
        elif place.kelurahan and place.institution and not given.get("nama_lembaga"):
            self.kelurahans.suggest(person, place.kelurahan, district)
        elif place.kelurahan:
            person.raw["kelurahan_code"] = "", place.kelurahan
            self.kelurahans.read(person, place.kelurahan, district)
        if district:
            person.fields["district"] = district
        self._card(person, place)
        self._kind(person, place, given)

    def _card(self, person: Person, place: Place) -> None:
        """Take the family card from the row that heads a family."""
        if not place.card or "no_kk" in self.columns:
            return
        person.raw["kk"] = "", place.card
        if self.sound.is_sound_kk(place.card):
            person.fields["kk"] = place.card
        else:
            person.note("kk", "KK06")

    def _kind(self, person: Person, place: Place, given: dict[str, str]) -> None:
        status = given.get("status_yatim", "").casefold().strip(" .")
        if status and status not in NOTHING:
            person.fields["orphan_status"] = _ORPHANS.get(status, status.replace("-", " "))
        own = given.get("kategori_ppks", "").casefold()
        for text in (own, place.category, person.fields.get("orphan_status", "")):
            if text and text not in NOTHING:
                person.fields["category"] = text
                break
        if place.institution and "nama_lembaga" not in given:
            person.fields["institution"] = place.institution
            person.raw["institution"] = "", place.institution
        if self.role:
            person.fields["role"] = self.role
