"""Rows typed from a page become a list like any other: cleaned, looked through, decided, accepted.

The sheet is the page, the row is the row that was marked on it. Only rows that two operators read
alike, or that were settled, come in; those that follow later join the same list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake import linking
from kesra_desktop.intake.births import column_facts, earliest_year
from kesra_desktop.intake.cleaning import Cleaner
from kesra_desktop.intake.columns import Block
from kesra_desktop.intake.person import FIELDS, Sheet
from kesra_desktop.intake.places import Place
from kesra_desktop.intake.whereabouts import Kelurahans
from kesra_desktop.model.areas import areas
from kesra_desktop.model.dates import order_in
from kesra_desktop.model.office import Office
from kesra_desktop.model.record import new_id
from kesra_desktop.model.sources import Source
from kesra_desktop.model.typed import Typing, rows_of
from kesra_desktop.progress import silent
from kesra_desktop.store import pictures, staged_docs, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.model.typed import TypedRow
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staged_docs import StagedLine
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

READ_BY_ONE = "TK01"
_COLUMN_OF = {field: column for column, field in FIELDS.items()}


class NothingReady(Refused):
    """No row of the pages may become a row of a list yet."""

    code = "nothing_ready"
    message = N_("No typed row is ready to be checked.")
    advice = N_("Let another clerk read the rows again, or settle the differences.")


def stage(store: Store, source_id: str, progress: Progress = silent) -> str:
    """Put the rows that are ready into the list of their pages and return the batch's id.

    Raises:
        NotFound: no such source.
        NothingReady: no row is ready, and none was before.
        Cancelled: while look-alikes were looked for; the rows are in the list by then.

    """
    source = store.get(Source, source_id)
    batch = staging.of_pages(store, source_id)
    taken = staged_rows.rows_of_source(store, source_id)
    ready = [one for one in typed(store, source_id) if one.ready and one.row not in taken]
    if not ready and batch is None:
        raise NothingReady()
    with store.transaction():
        if batch is None:
            batch = staging.begin(store, new_id(), source.about, source.holder)
            staging.add_pages(store, batch, source.file_name, source_id)
        if ready:
            _add(store, batch, source_id, ready)
            staging.set_paired(store, batch, "")
        if batch.state in (staging.READING, staging.REFUSED):
            staging.finish(store, batch)
    linking.look(store, staging.find(store, batch.id), progress)
    return batch.id


def typed(store: Store, source_id: str) -> list[TypedRow]:
    """Return the rows typed from a source as they stand."""
    return rows_of(store.find(Typing, source=source_id))


def _add(store: Store, batch: Batch, source_id: str, ready: Sequence[TypedRow]) -> None:
    (file,) = staging.files(store, batch)
    labels = {one.hash: one.label for one in pictures.attachments(store, Source.kind, source_id)}
    sheets = {one.name: one for one in staging.sheets(store, batch)}
    rows = _cleaned(store, ready)
    named = {row.row: labels.get(row.first.page, "") for row in ready}
    for name in dict.fromkeys(named.values()):
        mine = [row for row in rows if named[row.row] == name]
        found = sheets.get(name)
        count = len(mine) + (found.doc["classes"].get("data", 0) if found else 0)
        doc = {**_SHEET, "classes": {"data": count}}
        if found is None:
            number = staging.add_sheet(store, batch, file.n, name, doc)
        else:
            number = found.n
            staging.set_sheet_doc(store, number, doc)
        staged_rows.add_lines(store, batch, number, mine)


# How a sheet of a file is kept, for a page: it has rows of people and nothing else.
_SHEET: dict[str, Any] = {
    "hidden": False, "header_row": 1, "header_rows": 1, "titles": {}, "columns": {},
    "uncertain": {}, "classes": {}, "skipped": [], "total_stated": None, "total_found": None,
    "column_problems": [], "problems": [], "preview": [], "hidden_columns": [], "signature": "",
    "answered": {}, "title_row": None,
}  # fmt: skip


def _cleaned(store: Store, rows: Sequence[TypedRow]) -> list[StagedLine]:
    """Return typed rows read as the cells of a list are, by the same rules."""
    texts = [_cells(row.values()) for row in rows]
    columns = {name: at for at, name in enumerate(dict.fromkeys(n for one in texts for n in one))}
    office = store.maybe(Office, "office")
    city = office.city if office else "33.75"
    cleaner = Cleaner(Block(columns), _facts(store, texts, city), Kelurahans(city))
    found = []
    for row, text in zip(rows, texts, strict=True):
        person = cleaner.person([text.get(name, "") for name in columns], Place())
        if row.hands < 2:
            person.note("full_name", READ_BY_ONE)
        raw = {name: ("", said) for name, (_, said) in person.raw.items() if said}
        found.append(
            staged_docs.line(
                row.row, 1, "data", person.fields, person.problems, person.suggest, raw
            )
        )
    return found


def _cells(values: Mapping[str, str]) -> dict[str, str]:
    """Return typed texts by the column of a list in which they would stand."""
    cells = {_COLUMN_OF[name]: text for name, text in values.items() if name in _COLUMN_OF}
    known = areas().kelurahan(cells.get("kelurahan", ""))
    return cells | ({"kelurahan": known.name} if known else {})


def _facts(store: Store, texts: Sequence[Mapping[str, str]], city: str) -> Sheet:
    today = store.now().date()
    dates = [text for one in texts if (text := one.get("tanggal_lahir") or one.get("ttl", ""))]
    written, flipped = column_facts(dates)
    return Sheet(
        city,
        today,
        order=order_in(written),
        flipped=flipped,
        earliest=earliest_year(dates, today),
    )
