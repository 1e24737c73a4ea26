"""The reports page's questions answered from the store, the services and the readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model import areas
from kesra_desktop.model.payments import Outcome, Payment
from kesra_desktop.model.programmes import Period, Programme, category_key
from kesra_desktop.model.reporting import By, Figures, ReportTable
from kesra_desktop.progress import counted
from kesra_desktop.services import programmes, releasing, reporting
from kesra_desktop.store import day, exchanges, proposals
from kesra_desktop.ui.moments import moment_words
from kesra_desktop.ui.pages.reports import results
from kesra_desktop.ui.pages.reports.papers import papers_of
from kesra_desktop.ui.pages.reports.view import ReleasedView, ReportView, TableKind
from kesra_desktop.ui.widgets.select import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kesra_desktop.model.reporting import Narrowing, ReportRow
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.reports.view import ResultView, TableWish


class StoreReports:
    """Answers `view.ReportService` from one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def programmes(self) -> list[Choice]:
        """Return the programmes by code, those with a decision first."""
        decided = proposals.decided_programmes(self._store)
        found = sorted(
            self._store.find(Programme), key=lambda one: (one.id not in decided, one.name)
        )
        return [Choice(one.name, one.code) for one in found]

    def periods(self, code: str) -> list[Choice]:
        """Return the periods of a programme, the newest first."""
        if not code:
            return []
        programme = programmes.programme_named(self._store, code)
        found = self._store.find(Period, programme=programme.id)
        return [Choice(one.name or one.code, one.code) for one in reversed(found)]

    def overview(self, to: Narrowing) -> ReportView:
        """Return the figures of what was chosen; may be called from any thread."""
        with self._store.reopened() as store:
            everybody = reporting.rows_of(store, to.programme, to.period)
            rows = [row for row in everybody if to.takes(row)]
            now, warning = store.now(), _warning(store)
            parts = tuple((by, tuple(reporting.realise(store, rows, by))) for by in By)
            figures = Figures(_about(store, to), _narrowed(to), parts, ". ".join(warning).strip())
            return ReportView(
                tr("Data until {moment}").format(moment=moment_words(now, now)),
                figures,
                tuple(papers_of(store, to, figures)),
                warning,
                tuple(_districts(everybody)),
                tuple(_kelurahan(everybody, to.district)),
                tuple(_categories(everybody)),
                _paid(store, to),
                _released(store),
            )

    # --- tables -----------------------------------------------------------------------------------

    def columns(self) -> list[Choice]:
        """Return the columns a list by name and address may have."""
        return [Choice(releasing.column_title(name), name) for name in releasing.BNBA_COLUMNS]

    def usual_columns(self) -> Sequence[str]:
        """Return the columns it usually has."""
        return releasing.USUAL_COLUMNS

    def needs_reason(self, columns: Sequence[str]) -> bool:
        """Return whether columns hold numbers that identify people."""
        return releasing.needs_reason(columns)

    def save_table(self, to: Narrowing, wish: TableWish, out: Path, progress: Progress) -> Path:
        """Write a table to Excel, and note that it left the office."""
        with self._store.reopened() as store:
            rows = reporting.narrowed_rows(store, to)
            table = _table(store, rows, wish, progress)
            releasing.save_table(table, out)
            words = reporting.narrowing_words(to)
            releasing.keep_figure(store, table, words, wish.given_to, wish.reason)
        return out

    # --- result files -----------------------------------------------------------------------------

    def results(self, to: Narrowing, file: Path, progress: Progress) -> ResultView:
        """Hold a result file against the decided people; nothing is noted yet."""
        with self._store.reopened() as store:
            return results.tried(store, to, file, progress)

    def note_results(self, to: Narrowing, file: Path, progress: Progress) -> ResultView:
        """Note what a result file says."""
        with self._store.reopened() as store:
            return results.noted(store, to, file, progress)

    def save_results(self, view: ResultView, out: Path) -> Path:
        """Write the rows of a result file, sorted by what became of them, to Excel."""
        with self._store.reopened() as store:
            table = results.table_of(view, reporting.as_of(store))
            releasing.save_table(table, out)
            releasing.keep_figure(store, table, view.file.name)
        return out

    # --- what left the office ---------------------------------------------------------------------

    def released(self) -> list[ReleasedView]:
        """Return what left the office, the newest first."""
        now = self._store.now()
        return [
            ReleasedView(
                one.id,
                moment_words(one.at, now),
                one.name,
                one.filter,
                one.operator,
                one.given_to,
                one.reason,
                releasing.figures_text(one),
            )
            for one in releasing.released(self._store)
        ]


def _table(
    store: Store, rows: Sequence[ReportRow], wish: TableWish, progress: Progress
) -> ReportTable:
    match wish.kind:
        case TableKind.PEOPLE:
            return releasing.by_name_and_address(store, rows, wish.columns, wish.reason, progress)
        case TableKind.PUBLIC:
            return releasing.public_list(store, list(counted(rows, len(rows), progress)))
    return reporting.realisation_table(store, rows, wish.by)


def _about(store: Store, to: Narrowing) -> str:
    if not to.programme:
        return tr("All programmes")
    programme = programmes.programme_named(store, to.programme)
    if not to.period:
        return programme.name
    _, period = programmes.programme_and_period(store, to.programme, to.period)
    return f"{programme.name} {period.name or period.code}"


def _narrowed(to: Narrowing) -> str:
    return reporting.narrowing_words(to, with_programme=False)


def _districts(rows: Iterable[ReportRow]) -> list[Choice]:
    found = {code: areas.district(code) for code in {row.kelurahan_code[:8] for row in rows}}
    return _sorted(Choice(one.name, code) for code, one in found.items() if one)


def _kelurahan(rows: Iterable[ReportRow], district: str) -> list[Choice]:
    codes = {row.kelurahan_code for row in rows if row.kelurahan_code.startswith(district)}
    found = {code: areas.areas().kelurahan(code) for code in codes}
    return _sorted(Choice(one.name, code) for code, one in found.items() if one)


def _categories(rows: Iterable[ReportRow]) -> list[Choice]:
    found = {category_key(row.category): row.category for row in rows if row.category}
    return _sorted(
        Choice(text.replace("_", " ").capitalize() if text == key else text, key)
        for key, text in found.items()
    )


def _sorted(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda one: one.title.casefold())


def _paid(store: Store, to: Narrowing) -> str:
    if not (to.programme and to.period):
        return tr("Choose a programme and a period, then the file of the bank or the post.")
    _, period = programmes.programme_and_period(store, to.programme, to.period)
    paid = store.count(Payment, period=period.id, outcome=Outcome.PAID.value)
    failed = store.count(Payment, period=period.id, outcome=Outcome.FAILED.value)
    if not paid + failed:
        return tr("No result file was read for this period yet.")
    words = tr("Noted so far: {paid} paid, {failed} failed.")
    return words.format(paid=grouped(paid), failed=grouped(failed))


def _released(store: Store) -> str:
    found = releasing.released(store)
    if not found:
        return tr("Nothing left the office yet. What is saved as Excel is noted here.")
    last, words = found[0], tr("{count} so far, the last one {moment} by {name}.")
    moment = moment_words(last.at, store.now())
    return words.format(count=grouped(len(found)), moment=moment, name=last.operator)


def _warning(store: Store) -> tuple[str, str]:
    """Return what is missing of other laptops, so that nobody trusts a figure too much."""
    codes = {prefix: code for code, prefix in exchanges.prefixes(store).items()}
    for prefix in day.other_laptops(store):
        code = codes.get(prefix, "")
        have = exchanges.vector(store).get(code, 0)
        known = exchanges.furthest(store, code) if code else 0
        if known > have:
            text = tr("Changes {first}-{last} of laptop {laptop} have not come in.")
            words = text.format(first=have + 1, last=known, laptop=prefix)
            return tr("The figures may be too low"), words
        if not have:
            words = tr("No data of laptop {laptop} has come in yet.").format(laptop=prefix)
            return tr("The figures may be too low"), words
    return "", ""
