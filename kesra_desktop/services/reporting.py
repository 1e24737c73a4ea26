"""Reports: who was decided and served, and the rupiah, narrowed and broken down as asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.model import areas
from kesra_desktop.model.programmes import Enrolment, Period, Programme, category_key
from kesra_desktop.model.reporting import BY_TITLES, SERVED_TITLES, By, Realised, ReportTable
from kesra_desktop.services import rights
from kesra_desktop.services.programmes import items_of, programme_and_period, programme_named
from kesra_desktop.store import realisation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kesra_desktop.model.reporting import Narrowing, ReportRow
    from kesra_desktop.store.store import Store


_RUPIAH = (4, 5)  # columns of a realisation


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


def narrowed_rows(store: Store, to: Narrowing) -> list[ReportRow]:
    """Return the decided people that a report is narrowed to.

    Raises:
        NotFound: no such programme or period.

    """
    return [row for row in rows_of(store, to.programme, to.period) if to.takes(row)]


def narrowing_words(to: Narrowing, *, with_programme: bool = True) -> str:
    """Return what a report was narrowed to, as it is kept with a figure that leaves the office."""
    place = areas.areas().kelurahan(to.kelurahan)
    district = areas.district(to.district)
    words = (
        " ".join(part for part in (to.programme, to.period) if part) if with_programme else "",
        (place.name if place else to.kelurahan) or (district.name if district else to.district),
        to.category.replace("_", " ").capitalize(),
        tr(SERVED_TITLES[to.served]) if to.served else "",
    )
    return "; ".join(word for word in words if word)


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
    return as_table(store, realise(store, rows, by), by)


def as_table(store: Store, realised: Sequence[Realised], by: By) -> ReportTable:
    """Return the rows of a realisation, and their total, as a table."""
    columns = (
        tr(BY_TITLES[by]),
        tr("Target"),
        tr("Handed over"),
        tr("Remaining"),
        tr("Due (Rp)"),
        tr("Given (Rp)"),
        tr("Realisation (%)"),
    )
    rows = [*realised, total(realised)]
    lines = [
        (one.title, one.target, one.served, one.left, one.due, one.given, one.percent)
        for one in rows
    ]
    kept = list(range(len(columns)))
    if not any(one.due or one.given for one in rows):  # goods alone: no columns of rupiah
        kept = [place for place in kept if place not in _RUPIAH]
    return ReportTable(
        tr("Realisation"),
        tuple(columns[place] for place in kept),
        tuple(tuple(line[place] for place in kept) for line in lines),
        note=as_of(store),
    )


def as_of(store: Store) -> str:
    now = store.now()
    return tr("Data until {moment}, as far as known at laptop {laptop}.").format(
        moment=f"{now:%d-%m-%Y %H.%M}", laptop=store.device.prefix
    )
