"""Which papers the reports page offers for what was chosen, and what is asked for each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model.dates import long_date
from kesra_desktop.model.distributions import Distribution, Entitlement, Handover, Void
from kesra_desktop.model.reporting import Served
from kesra_desktop.services import programmes
from kesra_desktop.ui.pages.reports.view import PaperView

if TYPE_CHECKING:
    from kesra_desktop.model.reporting import Figures, Narrowing
    from kesra_desktop.store.store import Store

_OF_A_DAY = {
    "recap": "table",
    "list": "users",
    "roster": "signature",
    "receipts": "receipt",
    "minutes": "scroll",
    "not-served": "list-checks",
    "voids": "arrow-counter-clockwise",
    "checklist": "clipboard-text",
}
_WHOLE = ("minutes", "voids")  # papers of a whole day, whatever the figures are narrowed to


def papers_of(store: Store, to: Narrowing, figures: Figures) -> list[PaperView]:
    """Return the papers: the figures always, the others for the days of a period."""
    subject, found = "office", []
    if to.programme:
        subject = programmes.programme_named(store, to.programme).id
    if to.programme and to.period:
        _, period = programmes.programme_and_period(store, to.programme, to.period)
        subject = period.id
        found = _of_days(store, to, store.find(Distribution, period=period.id))
    asked = Asked(subject, paper=PAPERS["realisation"].paper, figures=figures)
    people = sum(row.target for row in figures.parts[0][1])
    if not people:
        return found
    line = tr("{people} people").format(people=grouped(people))
    return [_view("realisation", "chart-bar", line, ((figures.about, asked),)), *found]


def _of_days(store: Store, to: Narrowing, days: list[Distribution]) -> list[PaperView]:
    if not days:
        return []
    wish = Asked(
        "",
        kelurahan=to.kelurahan or to.district,
        category=to.category,
        served=to.served is Served.YES,
        missing=to.served is Served.NO,
    )
    views = []
    for kind, icon in _OF_A_DAY.items():
        base = Asked("") if kind in _WHOLE else wish
        asks = tuple(
            (_called(one), replace(base, subject=one.id, paper=PAPERS[kind].paper)) for one in days
        )
        views.append(_view(kind, icon, _line(store, kind, days), asks))
    return views


def _view(kind: str, icon: str, line: str, asks: tuple[tuple[str, Asked], ...]) -> PaperView:
    sheet = PAPERS[kind].paper.upper()
    return PaperView(kind, tr(PAPERS[kind].title), f"{line}, {sheet}", icon, asks)


def _called(day: Distribution) -> str:
    return f"{long_date(day.day)}, {day.place}"


def _line(store: Store, kind: str, days: list[Distribution]) -> str:
    """Return what a paper is about: people, receipts, or how many days."""
    ids = [one.id for one in days]
    if kind in ("minutes", "recap"):
        return tr("%n day(s)", "", len(days))
    if kind in ("receipts", "voids"):
        given = [one.id for one in store.find_any(Handover, "distribution", ids)]
        voided = len({one.handover for one in store.find_any(Void, "handover", given)})
        count = voided if kind == "voids" else len(given) - voided
        return tr("%n receipt(s)", "", count)
    listed = {one.recipient for one in store.find_any(Entitlement, "distribution", ids)}
    return tr("{people} people").format(people=grouped(len(listed)))


def file_name(text: str, ending: str) -> str:
    """Return a file name that every system takes."""
    return re.sub(r"[^\w .-]+", "-", text)[:120].strip() + ending
