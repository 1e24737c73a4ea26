"""Sheets of a batch as the columns step shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_, grouped, tr
from kesra_desktop.intake import batch as lists
from kesra_desktop.model.findings import Level
from kesra_desktop.store import open_problems, staged_rows, staging
from kesra_desktop.ui.pages.intake.values import index_of, letters
from kesra_desktop.ui.pages.intake.view import ColumnView, FieldView, LineView, SheetView
from kesra_desktop.ui.pages.intake.words import field_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.intake.batch import BatchFile, BatchSheet
    from kesra_desktop.store.store import Store

# A person's field: the columns it may come from.
_COMES_FROM = {
    "full_name": ("nama",),
    "nik": ("nik",),
    "kk": ("no_kk",),
    "birth_date": ("tanggal_lahir", "ttl", "umur"),
    "birth_place": ("tempat_lahir", "ttl"),
    "sex": ("jenis_kelamin",),
    "address": ("alamat",),
    "rt": ("rt_rw", "rt"),
    "kelurahan_code": ("kelurahan",),
    "phone": ("no_hp",),
    "account": ("no_rekening",),
    "institution": ("nama_lembaga",),
    "amount": ("nominal", "jumlah_diterima", "nominal_per_bulan"),
    "remark": ("keterangan",),
}
_BESIDE_PEOPLE = ("", "no", "tanda_tangan")  # read, but nothing of a person
_CLASSES = {
    "title": N_("title rows: {count}"),
    "meta": N_("rows about the list: {count}"),
    "group": N_("group rows: {count}"),
    "subtotal": N_("subtotals: {count}"),
    "total": N_("totals: {count}"),
    "header_repeat": N_("repeated headers: {count}"),
    "signature": N_("rows of signatures: {count}"),
    "note": N_("notes: {count}"),
    "recap": N_("summary rows: {count}"),
    "empty_numbered": N_("numbered rows without a person: {count}"),
}
_PEOPLE = ("data", "data_hidden")


def sheet_views(store: Store, batch_id: str) -> tuple[SheetView, ...]:
    """Return every sheet of a batch; the ones with people first in their files' order."""
    batch = staging.find(store, batch_id)
    read = [file for file in lists.files(store, batch_id) if file.sheets]
    views = []
    names = [sheet.name for file in read for sheet in file.sheets]
    for file in read:
        for sheet in file.sheets:
            title = sheet.name or file.name
            if sheet.name and names.count(sheet.name) > 1:
                title = f"{sheet.name} · {file.name}"
            views.append(_view(store, batch, sheet, key_of(file, sheet), title))
    return tuple(sorted(views, key=lambda one: not one.people))


def key_of(file: BatchFile, sheet: BatchSheet) -> str:
    """Return by what a sheet is known again after it was read anew."""
    return f"{file.name}:{sheet.name}"


def _view(store: Store, batch: staging.Batch, sheet: BatchSheet, key: str, title: str) -> SheetView:
    noticed = open_problems.counts_by_field(store, batch, sheet.n)
    return SheetView(
        key,
        tr("{sheet} (hidden)").format(sheet=title) if sheet.hidden else title,
        sum(sheet.classes.get(name, 0) for name in _PEOPLE),
        sheet.header_row,
        tuple(_columns(sheet)),
        tuple(_lines(store, batch, sheet)),
        tuple(_fields(sheet, noticed)),
        _note(sheet),
    )


def _columns(sheet: BatchSheet) -> Iterator[ColumnView]:
    named = {place: name for name, place in sheet.columns.items()}
    widths = [len(line) for line in sheet.preview]
    count = max([*widths, *(place + 1 for place in (*named, *sheet.titles))], default=0)
    for place in range(count):
        value = named.get(place, "")
        tone = "unread" if value in _BESIDE_PEOPLE else "sure"
        if place in sheet.uncertain:
            tone = "ask"
        yield ColumnView(place, letters(place), sheet.titles.get(place, ""), value, tone)


def _lines(store: Store, batch: staging.Batch, sheet: BatchSheet) -> Iterator[LineView]:
    """Yield the first rows with what they are and which of their cells are doubtful."""
    classes = {row: name for first, last, name in sheet.skipped for row in range(first, last + 1)}
    header = sheet.header_row or 0
    broken = _broken(store, batch, sheet)
    for number, cells in enumerate(sheet.preview, 1):
        kind = "aside" if header and number in classes else "data"
        if number == header or (header and classes.get(number) == "header"):
            kind = "header"
        yield LineView(number, cells, kind, broken.get(number, frozenset()))


def _broken(store: Store, batch: staging.Batch, sheet: BatchSheet) -> dict[int, frozenset[int]]:
    found: dict[int, frozenset[int]] = {}
    numbers = open_problems.first_rows(store, sheet.n, len(sheet.preview))
    for row in staged_rows.rows(store, batch, staged_rows.Choice(numbers=numbers)):
        names = {text.partition(":")[0] for text in row.open_problems(Level.T, Level.K, Level.P)}
        cells = {index_of(row.raw[name][0]) for name in names if row.raw.get(name, ("",))[0]}
        found[row.row] = found.get(row.row, frozenset()) | frozenset(cells)
    return found


def _fields(sheet: BatchSheet, noticed: dict[str, int]) -> Iterator[FieldView]:
    damaged = dict(sheet.column_problems)
    for name, columns in _COMES_FROM.items():
        places = [sheet.columns[one] for one in columns if one in sheet.columns]
        if not places:
            yield FieldView(field_title(name), "", tr("not there"), "none")
            continue
        place = tr("column {letter}").format(letter=letters(places[0]))
        count = noticed.get(name, 0)
        note = tr("%n cell(s) to check later", "", count) if count else ""
        if name in damaged:
            note = tr("The whole column is damaged by Excel")
        tone = "look" if note or places[0] in sheet.uncertain else "sure"
        yield FieldView(field_title(name), note, place, tone)


def _note(sheet: BatchSheet) -> str:
    """Say what else stands on the sheet: nothing disappears silently."""
    people = sum(sheet.classes.get(name, 0) for name in _PEOPLE)
    parts = [tr("%n person(s)", "", people)]
    hidden = sheet.classes.get("data_hidden", 0)
    if hidden:
        parts.append(tr("%n of them in hidden rows", "", hidden))
    parts += [
        tr(words).format(count=grouped(sheet.classes[name]))
        for name, words in _CLASSES.items()
        if sheet.classes.get(name)
    ]
    if "X82" in sheet.problems:
        parts.append(tr("its total is not the sum of its rows"))
    if "X83" in sheet.problems:
        parts.append(tr("it states another number of people than it has"))
    return "  ·  ".join(parts)
