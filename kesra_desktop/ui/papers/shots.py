"""Pictures of the sheet in which a paper is looked at before it is printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.documents.asked import Asked
from kesra_desktop.settings import Settings
from kesra_desktop.ui.pages.desk.adapter import StoreDesk
from kesra_desktop.ui.pages.desk.page import DeskPage
from kesra_desktop.ui.pages.home.adapter import StoreHome
from kesra_desktop.ui.pages.home.page import HomePage
from kesra_desktop.ui.papers.service import OF_A_DAY, OF_THE_REGISTER, Papers
from kesra_desktop.ui.papers.sheet import PaperSheet, Wanted
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from kesra_desktop.ui.shots.shot import Studio


def _sheet(studio: Studio) -> Screen:
    page = DeskPage(studio.theme, StoreDesk(studio.store()), lambda _: None)
    window = studio.window("desk", page)
    papers = Papers(studio.store(), Settings, lambda _: None, window)

    def ask() -> None:
        page.open_session(studio.days().money)
        wanted = Wanted(OF_A_DAY, Asked(studio.days().money), "Insentif Guru TPQ & Madin")
        PaperSheet(studio.theme, page, papers, wanted).ask()

    return Screen(window, ask)


def _register(studio: Studio) -> Screen:
    page = HomePage(studio.theme, StoreHome(studio.store()))
    window = studio.window("home", page)
    papers = Papers(studio.store(), Settings, lambda _: None, window)

    def ask() -> None:
        sheet = PaperSheet(studio.theme, page, papers, Wanted(OF_THE_REGISTER, Asked("office")))
        sheet.ask()
        sheet.kind.choose("breach-notice")

    return Screen(window, ask)


SHOTS = (Shot("papers", "", _sheet), Shot("papers", "register", _register))
