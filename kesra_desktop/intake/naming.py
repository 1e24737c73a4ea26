"""How people name what is in a batch: a row, a sheet, a column, as the spreadsheet shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import InvalidValue, NotFound, Refused
from kesra_desktop.i18n import N_, tr
from kesra_desktop.intake.person import FIELDS
from kesra_desktop.intake.titles import canonical_names
from kesra_desktop.store import staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import StagedSheet
    from kesra_desktop.store.store import Store

_LETTERS = 26


class AmbiguousRow(Refused):
    """Several rows of a batch fit what was typed."""

    code = "ambiguous_row"
    message = N_("{count} rows fit {row}.")
    advice = N_("Name the sheet too, as SHEET:ROW, or give the id that the list of rows shows.")


class Names:
    """The files, sheets and rows of one batch by the names people give them."""

    def __init__(self, store: Store, batch_id: str) -> None:
        self._store = store
        self._batch = staging.find(store, batch_id)
        self._files = {one.n: one.name for one in staging.files(store, self._batch)}
        self._sheets = {one.n: one for one in staging.sheets(store, self._batch)}

    def place(self, row: StagedRow) -> dict[str, Any]:
        """Return where a row stands: file, sheet, row, and k when the row holds several people."""
        sheet = self._sheets[row.sheet]
        where = {"file": self._files[sheet.file], "sheet": sheet.name, "row": row.row}
        return where if row.k == 1 else {**where, "k": row.k}

    def place_of(self, n: int) -> dict[str, Any]:
        """Return where the row of a number stands."""
        return self.place(staged_rows.row(self._store, self._batch, n))

    def sheet(self, text: str) -> StagedSheet:
        """Return the sheet called ``text``, or FILE:SHEET where several files have such a sheet.

        Raises:
            NotFound, AmbiguousRow.

        """
        fitting = [
            one
            for one in self._sheets.values()
            if text in (one.name, f"{self._files[one.file]}:{one.name}", self._files[one.file])
        ]
        if not fitting:
            raise NotFound(what=text)
        if len(fitting) > 1:
            raise AmbiguousRow(count=len(fitting), row=text)
        return fitting[0]

    def row(self, text: str) -> int:
        """Return the number of the row called ROW, SHEET:ROW, FILE:SHEET:ROW or by its id.

        Raises:
            NotFound: no such row.
            AmbiguousRow: several sheets have it.

        """
        if text.startswith("r") and text[1:].isdigit():
            return staged_rows.row(self._store, self._batch, int(text[1:])).n
        where, _, last = text.rpartition(":")
        if not last.isdigit():
            raise NotFound(what=text)
        sheets = [self.sheet(where)] if where else list(self._sheets.values())
        found = [
            n for one in sheets for n in staged_rows.at(self._store, self._batch, one.n, int(last))
        ]
        if not found:
            raise NotFound(what=text)
        if len(found) > 1:
            raise AmbiguousRow(count=len(found), row=text)
        return found[0]

    def some_rows(self, text: str, code: str) -> list[int]:
        """Return one row, or with ``all`` every row with a problem code."""
        if text != "all":
            return [self.row(text)]
        choice = staged_rows.Choice(problem=code, state="waiting")
        return [row.n for row in staged_rows.rows(self._store, self._batch, choice)]

    @staticmethod
    def columns(sheet: StagedSheet, values: Mapping[str, str]) -> dict[int, str]:
        """Return COLUMN=FIELD answers by column index; a column is a letter or its title.

        FIELD is a field's name, a canonical column of lists, or nothing: leave it unread.

        Raises:
            NotFound: there is no such column.
            InvalidValue: no column of lists means that.

        """
        titles = {
            " ".join(title.casefold().split()): int(at) for at, title in sheet.doc["titles"].items()
        }
        found = {}
        for column, field in values.items():
            place = titles.get(" ".join(column.casefold().split()), _index(column))
            if place is None:
                raise NotFound(what=column)
            found[place] = _canonical(field.strip())
        return found


def _canonical(field: str) -> str:
    of_field = {name: canonical for canonical, name in reversed(FIELDS.items())}
    canonical = of_field.get(field, field)
    if canonical and canonical not in canonical_names():
        hint = ", ".join(sorted(of_field))
        raise InvalidValue(field=tr(N_("Field")), value=field, hint=hint)
    return canonical


def _index(letters: str) -> int | None:
    """Return the index from 0 of a column by its letters."""
    if not (letters.isascii() and letters.isalpha()):
        return None
    place = 0
    for letter in letters.upper():
        place = place * _LETTERS + ord(letter) - ord("A") + 1
    return place - 1


def number(text: str, letter: str) -> int:
    """Return the number in an id such as p12.

    Raises:
        InvalidValue: it is none.

    """
    digits = text.removeprefix(letter)
    if not digits.isdigit():
        raise InvalidValue(field=letter, value=text, hint=f"{letter}1")
    return int(digits)
