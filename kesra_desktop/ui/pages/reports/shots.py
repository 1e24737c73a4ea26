"""Pictures of reports: the figures of a period, what may be saved and read, no programme yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.settings import Settings
from kesra_desktop.ui.pages.reports.adapter import StoreReports
from kesra_desktop.ui.pages.reports.page import ReportsPage
from kesra_desktop.ui.papers.service import Papers
from kesra_desktop.ui.shots.shot import Screen, Shot, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.shots.shot import Studio


def _page(studio: Studio, store: Store) -> ReportsPage:
    papers = Papers(store, Settings, lambda _: None)
    page = ReportsPage(studio.theme, StoreReports(store), papers)
    papers.setParent(page)
    return page


def _reports(studio: Studio, act: Callable[[ReportsPage], object]) -> Screen:
    store = studio.store()
    page = _page(studio, store)

    def then() -> None:
        teachers = next(one for one in StoreReports(store).programmes() if "TPQ" in one.title)
        page.programme.choose(teachers.value)
        settle()
        act(page)

    return Screen(studio.window("reports", page), then)


def _figures(page: ReportsPage) -> None:
    page.head.setFocus()


SHOTS = (
    Shot("reports", "figures", lambda studio: _reports(studio, _figures)),
    Shot("reports", "list", lambda studio: _reports(studio, lambda page: page.ask_table())),
    Shot("reports", "paper", lambda studio: _reports(studio, lambda page: page.look_at("recap"))),
    Shot("reports", "released", lambda studio: _reports(studio, lambda page: page.show_released())),
    Shot(
        "reports",
        "empty",
        lambda studio: Screen(studio.window("reports", _page(studio, studio.empty_store()))),
    ),
)
