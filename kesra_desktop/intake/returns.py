"""Rows that the sender must correct, as an Excel file with the reason beside each cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_, tr
from kesra_desktop.intake.naming import Names
from kesra_desktop.model.findings import Finding, Level
from kesra_desktop.model.identity import NikContext, read_kk, read_nik
from kesra_desktop.store import staged_rows, staging
from kesra_desktop.store.outside import whole_file
from kesra_desktop.workbook import Mark, TextSheet, workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.store import Store
    from kesra_desktop.workbook import Text

ROW_MARK = "KODE BARIS KESRA"  # title of the hidden column by which a row is known again
NOTE = "CATATAN "  # before the title of the column whose cell it is about
_TO_CORRECT = (Level.K, Level.T, Level.P)


@dataclass(frozen=True)
class Column:
    """A column of the file: its title, the field it shows, and its name for the reader."""

    title: str
    field: str
    canonical: str


COLUMNS = (
    Column("NAMA", "full_name", "nama"),
    Column("NIK", "nik", "nik"),
    Column("NO KK", "kk", "no_kk"),
    Column("TGL LAHIR", "birth_date", "tanggal_lahir"),
    Column("L/P", "sex", "jenis_kelamin"),
    Column("ALAMAT", "address", "alamat"),
    Column("RT", "rt", "rt"),
    Column("RW", "rw", "rw"),
    Column("KELURAHAN", "kelurahan_code", "kelurahan"),
    Column("NO HP", "phone", "no_hp"),
    Column("NO REKENING", "account", "no_rekening"),
)
_MARK_AS = "keterangan"  # a column that the reader passes on as it is written
_WHERE = ("BERKAS", "LEMBAR", "BARIS")


class NothingToReturn(Refused):
    """Every row is settled."""

    code = "nothing_to_return"
    message = N_("No row of this list needs a correction by its sender.")
    advice = N_("Accept the list.")


def write(store: Store, batch_id: str, out: Path) -> int:
    """Write the rows with something to correct and return how many there are.

    Raises:
        NotFound: no such batch.
        NothingToReturn: nothing is to be corrected.
        StorageFault: the file cannot be written.

    """
    batch = staging.find(store, batch_id)
    choice = staged_rows.Choice(state="open")
    rows = [row for row in staged_rows.rows(store, batch, choice) if _notes(store, row)]
    if not rows:
        raise NothingToReturn()
    above = (
        tr(N_("Rows to correct: {holder}")).format(holder=batch.holder or batch.about or batch.id),
        tr(N_("Correct the marked cells, leave the rest, and send this file back.")),
        "",
    )
    noted = {name for row in rows for name in _notes(store, row)}
    titles = [*_WHERE, *(title for one in COLUMNS for title in _titles(one, noted)), ROW_MARK]
    sheet = TextSheet(
        tr(N_("To correct")),
        above,
        titles,
        _lines(store, batch, rows, noted),
        frozenset({len(titles) - 1}),
    )
    with whole_file(out) as file:
        file.write(workbook([sheet]))
    return len(rows)


def columns_of(titles: Mapping[int, str]) -> dict[int, str] | None:
    """Return what the columns of a returned sheet are, or None when it is no such sheet."""
    canonical = {one.title: one.canonical for one in COLUMNS} | {ROW_MARK: _MARK_AS}
    found = {place: " ".join(text.split()) for place, text in titles.items()}
    if ROW_MARK not in found.values():
        return None
    return {place: canonical.get(title, "") for place, title in found.items()}


def _titles(column: Column, noted: set[str]) -> Iterator[str]:
    yield column.title
    if column.field in noted:
        yield NOTE + column.title


def _lines(
    store: Store, batch: staging.Batch, rows: list[StagedRow], noted: set[str]
) -> Iterator[list[Text]]:
    names = Names(store, batch.id)
    for row in rows:
        place = names.place(row)
        notes = _notes(store, row)
        line: list[Text] = [place["file"], place["sheet"], str(place["row"])]
        for column in COLUMNS:
            text = shown(row, column.field)
            line.append(Mark(text) if column.field in notes else text)
            if column.field in noted:
                line.append(notes.get(column.field, ""))
        yield [*line, row_mark_of(batch, row)]


def row_mark_of(batch: staging.Batch, row: StagedRow) -> str:
    """Return by what a returned row is known again."""
    return f"{batch.id}-{row.n}"


def shown(row: StagedRow, name: str) -> str:
    """Return a field as its sender knows it: as written, else as it was found elsewhere."""
    if name in row.raw and row.raw[name][1] and name not in row.typed:
        return row.raw[name][1]
    text = row.fields.get(name, "")
    if name == "birth_date" and text:
        return date.fromisoformat(text).strftime("%d-%m-%Y")
    return text


def _notes(store: Store, row: StagedRow) -> dict[str, str]:
    """Return why each field must be corrected, in the language in use."""
    notes: dict[str, list[str]] = {}
    for text in row.open_problems(*_TO_CORRECT):
        name, _, code = text.partition(":")
        notes.setdefault(name, []).append(_reason(store, row, name, code))
    fields = {column.field for column in COLUMNS}
    return {name: " ".join(reasons) for name, reasons in notes.items() if name in fields}


def _reason(store: Store, row: StagedRow, name: str, code: str) -> str:
    """Return the sentence of a finding; about numbers it is found anew, with its details."""
    if name in ("nik", "kk"):
        raw = shown(row, name)
        context = NikContext(today=store.now().date())
        found = read_nik(raw, context).findings if name == "nik" else read_kk(raw, context).findings
        for finding in found:
            if finding.code == code:
                return finding.message_text()
    return Finding(code).message_text()
