"""Tables that leave the office: lists of people, as Excel; who released which is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kesra_desktop.errors import InvalidValue, ReasonMissing
from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model import areas
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.payments import KeptFigure
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.reporting import By, ReportTable
from kesra_desktop.progress import counted, silent
from kesra_desktop.services.planning import operator_of
from kesra_desktop.services.reporting import as_of, as_table
from kesra_desktop.store.outside import whole_file
from kesra_desktop.workbook import TextSheet, workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kesra_desktop.model.reporting import Figures, ReportRow
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store

USUAL_COLUMNS = ("full_name", "address", "rt", "rw", "kelurahan", "category", "due", "given")
BNBA_COLUMNS = (
    "full_name", "nik", "kk", "birth_date", "sex", "address", "rt", "rw", "kelurahan", "kecamatan",
    "category", "phone", "account", "due", "given", "served",
)  # fmt: skip
_COMPUTED = ("kelurahan", "kecamatan", "due", "given", "served")
_OF_AGE = 18


def by_name_and_address(
    store: Store,
    rows: Sequence[ReportRow],
    columns: Sequence[str] = USUAL_COLUMNS,
    reason: str = "",
    progress: Progress = silent,
) -> ReportTable:
    """Return the list by name and address (BNBA) with chosen columns.

    Raises:
        InvalidValue: no such column.
        ReasonMissing: numbers that identify people are asked for without a reason.

    """
    for name in columns:
        if name not in _COMPUTED and field_named(Recipient, name) is None:
            raise InvalidValue(field=tr("Column"), value=name, hint=", ".join(BNBA_COLUMNS))
    if needs_reason(columns) and not reason.strip():
        raise ReasonMissing()
    lines = []
    for number, row in enumerate(counted(rows, len(rows), progress), 1):
        person = store.get(Recipient, row.recipient)
        lines.append((number, *(_cell(person, row, name) for name in columns)))
    titles = (tr("No"), *(column_title(name) for name in columns))
    name = tr("List by name and address")
    return ReportTable(name, titles, tuple(lines), as_of(store), of_people=True)


def needs_reason(columns: Iterable[str]) -> bool:
    """Return whether columns hold numbers that identify people."""
    fields = (field_named(Recipient, name) for name in columns)
    return any(field.declared.private for field in fields if field)


def column_title(name: str) -> str:
    """Return what a column of a list by name and address is called."""
    computed = {
        "kelurahan": tr("Kelurahan"),
        "kecamatan": tr("District"),
        "due": tr("Due (Rp)"),
        "given": tr("Given (Rp)"),
        "served": tr("Served"),
    }
    field = field_named(Recipient, name)
    return computed.get(name) or (field.label() if field else name)


def _cell(person: Recipient, row: ReportRow, name: str) -> str | int:
    place = areas.areas().kelurahan(row.kelurahan_code)
    computed: dict[str, str | int] = {
        "kelurahan": place.name if place else row.kelurahan_code,
        "kecamatan": place.district if place else "",
        "due": row.due,
        "given": row.given,
        "served": tr("yes") if row.served else tr("no"),
        "full_name": person.printed_name(),
        "category": row.category or person.category,
    }
    if name in computed:
        return computed[name]
    value = person.values()[name]
    return value if type(value) is int else str(value or "")


def public_list(store: Store, rows: Sequence[ReportRow]) -> ReportTable:
    """Return the list that may hang on a wall: name and kelurahan only.

    A child is not named in full, and no category is given (domain rules on public lists).
    """
    lines = []
    today = store.now().date()
    for number, row in enumerate(rows, 1):
        person = store.get(Recipient, row.recipient)
        place = areas.areas().kelurahan(row.kelurahan_code)
        age = person.age_on(today)
        is_child = age is not None and age < _OF_AGE
        name = _initials(person.full_name) if is_child else person.printed_name()
        lines.append((number, name, place.name if place else ""))
    columns = (tr("No"), tr("Name"), tr("Kelurahan"))
    title = tr("Public list of recipients")
    return ReportTable(title, columns, tuple(lines), as_of(store), of_people=True)


def _initials(name: str) -> str:
    return " ".join(f"{word[0]}." for word in name.split())


def save_table(table: ReportTable, out: Path) -> int:
    """Write a table to Excel, whole or not at all, and return how many rows of data it has.

    Raises:
        StorageFault: the file cannot be written.

    """
    above = (table.title, table.note, "")
    sheet = TextSheet("Data", above, table.columns, table.rows)
    with whole_file(out) as file:
        file.write(workbook([sheet]))
    return len(table.rows)


def keep_figure(
    store: Store, table: ReportTable, narrowed: str, given_to: str = "", reason: str = ""
) -> KeptFigure:
    """Record that a table left the office; a list of people is kept as its size only.

    Figures are kept whole so that a later question can be answered; names are not kept twice.
    """
    figures: dict[str, object] = {"rows": len(table.rows)}
    if not table.of_people:
        figures = {"columns": table.columns, "rows": table.rows}
    return store.add(
        KeptFigure(
            name=table.title,
            filter=narrowed,
            figures=json.dumps(figures, ensure_ascii=False),
            at=store.now(),
            operator=store.operator.name if store.operator else operator_of(store),
            given_to=given_to.strip(),
            reason=reason.strip(),
        )
    )


def keep_realisation(store: Store, figures: Figures) -> KeptFigure:
    """Record that the figures of the reports page were printed or saved as PDF."""
    narrowed = "; ".join(text for text in (figures.about, figures.narrowed) if text)
    rows = dict(figures.parts)[By.DISTRICT]
    return keep_figure(store, as_table(store, rows, By.DISTRICT), narrowed)


def figures_text(kept: KeptFigure) -> str:
    """Return kept figures as a spreadsheet takes them from the clipboard.

    Of a list of people only how many they were is kept.
    """
    figures = json.loads(kept.figures or "{}")
    if "columns" not in figures:
        return tr("{people} people").format(people=grouped(figures.get("rows", 0)))
    lines = [figures["columns"], *figures["rows"]]
    return "\n".join("\t".join(str(cell) for cell in line) for line in lines)


def released(store: Store) -> list[KeptFigure]:
    """Return what left the office, the newest first."""
    return sorted(store.find(KeptFigure), key=lambda one: one.at, reverse=True)
