"""Reports: realisation by place and category, lists by name and address, and what was released."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import InvalidValue, ReasonMissing
from kesra_desktop.i18n import tr
from kesra_desktop.model import areas
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.payments import KeptFigure
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import Enrolment, Period, Programme, category_key
from kesra_desktop.model.reporting import BY_TITLES, By, Realised, ReportTable
from kesra_desktop.progress import counted, silent
from kesra_desktop.services import rights
from kesra_desktop.services.planning import operator_of
from kesra_desktop.services.programmes import items_of, programme_and_period, programme_named
from kesra_desktop.store import realisation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kesra_desktop.model.reporting import ReportRow
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store

BNBA_COLUMNS = ("full_name", "nik", "kk", "address", "rt", "rw", "kelurahan", "kecamatan")
USUAL_COLUMNS = ("full_name", "address", "rt", "rw", "kelurahan", "category", "due", "given")
_IDENTITY = ("nik", "kk", "phone", "account", "former_niks")
_COMPUTED = ("kelurahan", "kecamatan", "due", "given", "served")


def rows_of(store: Store, code: str = "", period_code: str = "") -> list[ReportRow]:
    """Return the decided people a report is about: of a period, of a programme, or of all.

    Raises:
        NotFound: no such programme or period.

    """
    if code and period_code:
        _, period = programme_and_period(store, code, period_code)
        return _with_dues(store, realisation.rows(store, period=period.id))
    if code:
        found = realisation.rows(store, programme=programme_named(store, code).id)
        return _with_dues(store, found)
    return _with_dues(store, realisation.rows(store))


def _with_dues(store: Store, rows: list[ReportRow]) -> list[ReportRow]:
    """Return the rows with what is due also to people for whom no day is planned yet."""
    programmes = {one.id: one for one in store.find(Programme)}
    items = {one: items_of(store, one) for one in programmes}
    pays = {one for one, given in items.items() if any(item.amount for item in given)}
    today = store.now().date()
    found = []
    for row in rows:
        if not row.due and row.programme in pays:
            enrolment = store.get(Enrolment, row.enrolment)
            programme, gives = programmes[row.programme], items[row.programme]
            row = replace(row, due=rights.money_of(store, programme, gives, enrolment, today))  # noqa: PLW2901
        found.append(row)
    return found


def realise(store: Store, rows: Iterable[ReportRow], by: By) -> list[Realised]:
    """Return one row for each group, by its title; the rows add up to everybody."""
    written: dict[str, str] = {}
    title_of = _titles(store, by, written)
    groups: dict[str, Realised] = {}
    for row in rows:
        key = _key(row, by)
        written.setdefault(key, row.category)
        one = Realised(key, "", 1, int(row.served), row.due, row.given)
        groups[key] = groups[key].plus(one) if key in groups else one
    named = [
        Realised(one.key, title_of(one.key), one.target, one.served, one.due, one.given)
        for one in groups.values()
    ]
    return sorted(named, key=lambda one: (not one.key, one.title.casefold(), one.key))


def total(rows: Sequence[Realised]) -> Realised:
    """Return the sum of a realisation's rows."""
    found = Realised("", tr("Total"), 0, 0, 0, 0)
    for row in rows:
        found = found.plus(row)
    return found


def _key(row: ReportRow, by: By) -> str:
    match by:
        case By.PROGRAMME:
            return row.programme
        case By.PERIOD:
            return row.period
        case By.DISTRICT:
            return row.kelurahan_code[:8]
        case By.KELURAHAN:
            return row.kelurahan_code
        case By.CATEGORY:
            return category_key(row.category)


def _titles(store: Store, by: By, categories: dict[str, str]) -> Callable[[str], str]:
    """Return how a group is called; a category as its people's lists write it."""

    def title(key: str) -> str:
        if not key:
            return tr("Not recorded")
        if by is By.PROGRAMME:
            programme = store.maybe(Programme, key)
            return programme.name if programme else key
        if by is By.PERIOD:
            period = store.maybe(Period, key)
            return (period.name or period.code) if period else key
        if by is By.DISTRICT:
            found = areas.district(key)
            return found.name if found else key
        if by is By.KELURAHAN:
            kelurahan = areas.areas().kelurahan(key)
            return kelurahan.name if kelurahan else key
        name = categories.get(key, key)
        return name if name != key else key.replace("_", " ").capitalize()

    return title


def realisation_table(store: Store, rows: Iterable[ReportRow], by: By) -> ReportTable:
    """Return a realisation with its total as a table."""
    realised = realise(store, rows, by)
    columns = (
        tr(BY_TITLES[by]),
        tr("Target"),
        tr("Handed over"),
        tr("Remaining"),
        tr("Due (Rp)"),
        tr("Given (Rp)"),
        tr("Realisation (%)"),
    )
    lines = [
        (one.title, one.target, one.served, one.left, one.due, one.given, one.percent)
        for one in [*realised, total(realised)]
    ]
    return ReportTable(tr("Realisation"), columns, tuple(lines), note=_as_of(store))


def _as_of(store: Store) -> str:
    now = store.now()
    return tr("Data until {moment}, as far as known at laptop {laptop}.").format(
        moment=f"{now:%d-%m-%Y %H.%M}", laptop=store.device.prefix
    )


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
            known = ", ".join((*BNBA_COLUMNS, *_COMPUTED))
            raise InvalidValue(field=tr("Column"), value=name, hint=known)
    if needs_reason(columns) and not reason.strip():
        raise ReasonMissing()
    lines = []
    for number, row in enumerate(counted(rows, len(rows), progress), 1):
        person = store.get(Recipient, row.recipient)
        lines.append((number, *(_cell(person, row, name) for name in columns)))
    titles = (tr("No"), *(_column_title(name) for name in columns))
    return ReportTable(tr("List by name and address"), titles, tuple(lines), _as_of(store))


def needs_reason(columns: Iterable[str]) -> bool:
    """Return whether columns hold numbers that identify people."""
    return any(name in _IDENTITY for name in columns)


def _column_title(name: str) -> str:
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
    return ReportTable(tr("Public list of recipients"), columns, tuple(lines), _as_of(store))


_OF_AGE = 18


def _initials(name: str) -> str:
    return " ".join(f"{word[0]}." for word in name.split())


def keep_figure(
    store: Store, table: ReportTable, narrowed: str, given_to: str = "", reason: str = ""
) -> KeptFigure:
    """Record that a table left the office; a list of people is kept as its size only.

    Figures are kept whole so that a later question can be answered; names are not kept twice.
    """
    of_people = table.columns[:1] == (tr("No"),)
    figures = (
        {"rows": len(table.rows)}
        if of_people
        else {
            "columns": table.columns,
            "rows": table.rows,
        }
    )
    return store.add(
        KeptFigure(
            name=table.title,
            filter=narrowed,
            figures=json.dumps(figures, ensure_ascii=False),
            at=store.now(),
            operator=store.operator.name if store.operator else operator_of(store),
            given_to=given_to,
            reason=reason.strip(),
        )
    )
