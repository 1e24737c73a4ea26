"""Pictures of reports: the figures of a period, the list for a spreadsheet, no programme yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.reports.adapter import StoreReports
from kesra_desktop.ui.pages.reports.page import ReportsPage
from kesra_desktop.ui.shots.shot import Screen, Shot, settle

if TYPE_CHECKING:
    from kesra_desktop.ui.shots.shot import Studio


def _reports(studio: Studio, *, asking: bool = False) -> Screen:
    service = StoreReports(studio.store())
    page = ReportsPage(studio.theme, service)

    def then() -> None:
        teachers = next(one for one in service.programmes() if "TPQ" in one.title)
        page.programme.choose(teachers.value)
        settle()
        if asking:
            page.ask_list()

    return Screen(studio.window("reports", page), then)


def _empty(studio: Studio) -> Screen:
    page = ReportsPage(studio.theme, StoreReports(studio.empty_store()))
    return Screen(studio.window("reports", page))


SHOTS = (
    Shot("reports", "figures", _reports),
    Shot("reports", "list", lambda studio: _reports(studio, asking=True)),
    Shot("reports", "empty", _empty),
)
