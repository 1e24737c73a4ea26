"""The reports page's questions answered from the store, the services and the papers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.documents.saving import print_to
from kesra_desktop.i18n import tr
from kesra_desktop.model.dates import long_date
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.programmes import Period, Programme
from kesra_desktop.model.reporting import By
from kesra_desktop.progress import counted
from kesra_desktop.services import programmes, releasing, reporting
from kesra_desktop.store import day, exchanges, proposals
from kesra_desktop.ui.moments import moment_words
from kesra_desktop.ui.pages.reports.view import PaperView, ReportView
from kesra_desktop.ui.widgets.select import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.reports.view import ListWish

_PAPERS = {"recap": "table", "roster": "signature", "checklist": "list-checks"}


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
        programme = programmes.programme_named(self._store, code)
        found = self._store.find(Period, programme=programme.id)
        return [Choice(one.name or one.code, one.code) for one in reversed(found)]

    def overview(self, code: str, period: str) -> ReportView:
        """Return the figures of a period; may be called from any thread."""
        with self._store.reopened() as store:
            rows = reporting.rows_of(store, code, period)
            now = store.now()
            return ReportView(
                tr("Data until {moment}").format(moment=moment_words(now, now)),
                tuple(reporting.realise(store, rows, By.DISTRICT)),
                tuple(reporting.realise(store, rows, By.CATEGORY)),
                tuple(_papers(_days(store, code, period))),
                _warning(store),
            )

    # --- lists ------------------------------------------------------------------------------------

    def columns(self) -> list[Choice]:
        """Return the columns a list by name and address may have."""
        return [Choice(releasing.column_title(name), name) for name in releasing.BNBA_COLUMNS]

    def usual_columns(self) -> Sequence[str]:
        """Return the columns it usually has."""
        return releasing.USUAL_COLUMNS

    def needs_reason(self, columns: Sequence[str]) -> bool:
        """Return whether columns hold numbers that identify people."""
        return releasing.needs_reason(columns)

    def save_papers(
        self, kinds: Sequence[str], period: tuple[str, str], folder: Path, progress: Progress
    ) -> list[Path]:
        """Write papers into a folder; return their files."""
        with self._store.reopened() as store:
            days = _days(store, *period)
            wanted = [(kind, one) for kind in kinds for one in days]
            files = []
            for kind, one in counted(wanted, len(wanted), progress, every=1):
                name = f"{kind} {' '.join(period)} {one.day.isoformat()} {one.place}.pdf"
                out = folder / _file_name(name)
                print_to(store, kind, Asked(one.id, paper=PAPERS[kind].paper), out)
                files.append(out)
            return files

    def save_list(
        self, period: tuple[str, str], wish: ListWish, folder: Path, progress: Progress
    ) -> Path:
        """Write the list by name and address to Excel, and note that it left the office."""
        with self._store.reopened() as store:
            rows = reporting.rows_of(store, *period)
            table = releasing.by_name_and_address(store, rows, wish.columns, wish.reason, progress)
            out = folder / _file_name(f"BNBA {' '.join(period)}.xlsx")
            releasing.save_table(table, out)
            releasing.keep_figure(store, table, " ".join(period), wish.given_to, wish.reason)
            return out


def _file_name(text: str) -> str:
    """Return a name that every system takes."""
    return re.sub(r"[^\w .-]+", "-", text)


def _days(store: Store, code: str, period: str) -> list[Distribution]:
    _, found = programmes.programme_and_period(store, code, period)
    return store.find(Distribution, period=found.id)


def _papers(days: Sequence[Distribution]) -> list[PaperView]:
    if not days:
        return []
    line = ", ".join(long_date(one.day) for one in days)
    return [PaperView(kind, tr(PAPERS[kind].title), line, icon) for kind, icon in _PAPERS.items()]


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
