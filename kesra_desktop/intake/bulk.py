"""Many rows at once: those that are plainly clean, straight into the text they are kept as.

What `Cleaner.person` would say of such a row is put together from what its cells said in other
rows; a row that shows anything else at a glance is left to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from kesra_desktop.intake.births import read_birth
from kesra_desktop.intake.cleaning import LONGEST_READ
from kesra_desktop.intake.contents import NOTHING
from kesra_desktop.intake.grid import column_letter, is_filled, shown, text_of
from kesra_desktop.intake.person import FIELDS, Person
from kesra_desktop.intake.rest import read_account, read_address, read_money
from kesra_desktop.intake.steps import MONEY, Step, cells_of
from kesra_desktop.model.identity import cleaned
from kesra_desktop.model.names import is_plain
from kesra_desktop.store.staged_docs import Fragments, fragments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.intake.cleaning import Cleaner
    from kesra_desktop.intake.grid import Row, Value
    from kesra_desktop.intake.places import Place

_REMEMBERED = 50_000
_DOUBTFUL = "nik:N16"
_NOTHING_TOLD = Fragments("", "")


class Bulk:
    """Reads stretches of rows that one table of a sheet holds under one group."""

    def __init__(
        self, cleaner: Cleaner, doubtful: frozenset[str], odd: frozenset[tuple[str, str]]
    ) -> None:
        self.cleaner = cleaner
        self.doubtful = doubtful
        self.odd = odd
        columns = cleaner.columns
        self.letters = {name: column_letter(column) for name, column in columns.items()}
        # A duty in the title is laid over the one in the row: too rare to be quick about.
        self.can = "nama" in columns and not cleaner.around.role
        self.texts = [
            Step([columns[name]], read, cells_of(columns, [name]))
            for name, read in (("no_rekening", _account), ("alamat", self._address))
            if name in columns
        ]
        unread = [name for name in ("provinsi",) if name in columns]
        for name in unread:
            self.texts.append(Step([columns[name]], lambda *_: None, cells_of(columns, [name])))
        self.odd_step = self._odd_step() if odd else None
        self.born = [columns[name] for name in cleaner.born_by]
        self.births: dict[object, Fragments] = {}

    def read(self, rows: Sequence[Row], place: Place) -> list[list[Fragments] | None]:
        """Return the parts of each row's text, or None where a row must be looked at closely."""
        columns = self._columns(rows)
        if columns is None:
            return [None] * len(rows)
        cleaner = self.cleaner
        made = [step.told(columns) for step in cleaner.steps]
        made.append(cleaner.around.told(columns, place, len(rows)))
        if cleaner.money:
            made.append(cleaner.money.told(columns))
        after = [step.told(columns) for step in self.texts]
        if self.odd_step:
            after.append(self.odd_step.told(columns))
        births = self._births(columns, rows)
        numbers = self._names_and_numbers(columns, births, self._sexes(made, len(rows)))
        return [
            None if own is None else [*told, *own, *more]
            for told, own, more in zip(
                zip(*made, strict=True),
                numbers,
                zip(*after, strict=True) if after else [()] * len(rows),
                strict=True,
            )
        ]

    def _columns(self, rows: Sequence[Row]) -> list[tuple[Value, ...]] | None:
        """Return the rows' columns; None when a cell is far too long to be looked at whole."""
        width = self.cleaner.width
        if not self.can:
            return None
        if min(map(len, rows)) < width:
            rows = [[*row, *[""] * (width - len(row))] if len(row) < width else row for row in rows]
        columns = list(zip(*rows, strict=False))
        used = set(self.cleaner.columns.values())
        return None if any(_longest(columns[one]) > LONGEST_READ for one in used) else columns

    def _sexes(self, made: list[list[Fragments]], rows: int) -> list[str]:
        names = self.cleaner.columns
        if "jenis_kelamin" not in names:
            return [""] * rows
        return [one.values.get("sex", "") for one in made[0]]  # the first of the simple steps

    def _names_and_numbers(
        self, columns: list[tuple[Value, ...]], births: list[Fragments], sexes: list[str]
    ) -> list[tuple[Fragments, ...] | None]:
        own = self.cleaner.columns
        nothing = ("",) * len(sexes)
        niks, cards, guardians = (
            columns[own[name]] if name in own else nothing for name in ("nik", "no_kk", "nik_wali")
        )
        return [
            self._own(*row)
            for row in zip(columns[own["nama"]], niks, cards, guardians, births, sexes, strict=True)
        ]

    def _own(
        self, name: Value, nik: Value, card: Value, guardian: Value, born: Fragments, sex: str
    ) -> tuple[Fragments, ...] | None:
        """Return what name, birth and numbers say, or None when that needs a closer look."""
        if type(name) is not str or guardian != "" or not is_plain(name):
            return None
        letters = self.letters
        cells = f'"full_name":"{letters["nama"]}={name}"'
        if card != "":
            if type(card) is not str or not self.cleaner.sound.is_sound_kk(card):
                return None
            cells += f',"kk":"{letters["no_kk"]}={card}"'
        notes: tuple[str, ...] = ()
        if "nik" in letters:
            found = self._nik(nik, card, born, sex)
            if found is None:
                return None
            notes = found
            cells += f',"nik":"{letters["nik"]}={nik}"'
        if card == "" and "no_kk" in letters:
            notes = (*notes, "kk:KK01")
        return born, Fragments(cells, "", notes)

    def _nik(self, nik: Value, card: Value, born: Fragments, sex: str) -> tuple[str, ...] | None:
        """Return what is noted about a sound NIK, or None where another is to be looked at."""
        values = born.values
        if type(nik) is not str or nik == card or values.get("birth_precision") != "hari":
            return None
        found = self.cleaner.sound.notes(nik, sex, values["birth_date"])
        if found is None:
            return None
        notes = tuple([f"nik:{code}" for code in found]) if found else found
        return (*notes, _DOUBTFUL) if nik in self.doubtful else notes

    def _births(self, columns: list[tuple[Value, ...]], rows: Sequence[Row]) -> list[Fragments]:
        if not self.born:
            return [_NOTHING_TOLD] * len(rows)
        several = [columns[column] for column in self.born]
        cells = list(zip(*several, strict=True)) if len(several) > 1 else several[0]
        return [
            self.births.get(cell) or self._birth(cell, row)
            for cell, row in zip(cells, rows, strict=True)
        ]

    def _birth(self, key: object, row: Row) -> Fragments:
        """Return what the cells of birth say beside the NIK of their row."""
        cleaner = self.cleaner
        if len(row) < cleaner.width:
            row = [*row, *[""] * (cleaner.width - len(row))]
        read = Person()
        for name in cleaner.born_by:
            if name in FIELDS and is_filled(value := row[cleaner.columns[name]]):
                read.raw[FIELDS[name]] = self.letters[name], text_of(value)
        nik = row[cleaner.columns["nik"]] if "nik" in cleaner.columns else ""
        alike = read_birth(read, cleaner.birth_of(row), cleaned(text_of(nik)), cleaner.sheet)
        told = fragments(read.fields, read.raw, read.problems, read.suggest)
        if alike and len(self.births) < _REMEMBERED:
            self.births[key] = told
        return told

    def _address(self, person: Person, cells: tuple[Value, ...]) -> None:
        address = shown(cells[0])
        if is_filled(cells[0]) and address not in NOTHING:
            read_address(person, address, splits=not self.cleaner.has_rt)

    def _odd_step(self) -> Step:
        """Return the step that notices an amount which others of the kind do not get."""
        columns = self.cleaner.columns
        kinds = [name for name in ("kategori_ppks", "jabatan") if name in columns]
        money = [name for name in MONEY if name in columns]

        def read(person: Person, cells: tuple[Value, ...]) -> None:
            filled = {
                name: cell
                for name, cell in zip(money, cells[len(kinds) :], strict=True)
                if is_filled(cell)
            }
            paid = Person()
            read_money(paid, filled, shared=False)
            words = [shown(cell) for cell in cells[: len(kinds)] if is_filled(cell)]
            if ("|".join(words).casefold(), paid.fields.get("amount", "")) in self.odd:
                person.note("amount", "JML81")

        return Step([columns[name] for name in (*kinds, *money)], read)


def _longest(column: tuple[Value, ...]) -> int:
    """Return the letters of a column's longest text."""
    try:
        return max(map(len, cast("tuple[str, ...]", column)))  # nearly always texts alone
    except TypeError:
        return max([len(value) for value in column if type(value) is str], default=0)


def _account(person: Person, cells: tuple[Value, ...]) -> None:
    if is_filled(cells[0]):
        read_account(person, cells[0])
