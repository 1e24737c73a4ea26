"""Pictures of the help on a screen, of a search in the guide, and of the way to anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import Cancelled, DriveGone
from kesra_desktop.ui.activities import Ending
from kesra_desktop.ui.help.palette import Palette
from kesra_desktop.ui.help.sheet import HelpSheet
from kesra_desktop.ui.help.ways import Ways, keys_of
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.recipients.page import RecipientsPage
from kesra_desktop.ui.pages.recipients.register import Register
from kesra_desktop.ui.shots.shot import Screen, Shot, settle

if TYPE_CHECKING:
    from kesra_desktop.ui.main_window import MainWindow
    from kesra_desktop.ui.shots.shot import Studio


def _window(studio: Studio) -> tuple[MainWindow, RecipientsPage]:
    page = RecipientsPage(studio.theme, Register(studio.store()))
    return studio.window("recipients", page), page


def _help(studio: Studio, search: str = "") -> Screen:
    window, page = _window(studio)

    def ask() -> None:
        sheet = HelpSheet(studio.theme, window, keys_of(page), "Mencari penerima")
        if search:
            sheet.search.line.setText(search)
            sheet._find()  # noqa: SLF001  (as when typed)
        sheet.ask()

    return Screen(window, ask)


def _palette(studio: Studio, search: str) -> Screen:
    window, page = _window(studio)

    def ask() -> None:
        ways = Ways(window, Register(studio.store()), page.show_recipient, lambda _: None)
        sheet = Palette(studio.theme, window, ways.find)
        sheet.box.line.setText(search)
        sheet._show()  # noqa: SLF001  (as when typed)
        sheet.ask()

    return Screen(window, ask)


def _activities(studio: Studio) -> Screen:
    window, _ = _window(studio)

    def ask() -> None:
        running = Job(window, lambda _: None, lambda _: None, lambda _: None)
        window.activities.follow("Membaca daftar", running)
        for problem in (None, Cancelled(), DriveGone()):
            done = Job(window, lambda _: None, lambda _: None, lambda _: None)
            window.activities.follow("Tukar data", done)
            done.ended.emit(None, problem)
        settle()
        endings = (Ending.FAILED, Ending.STOPPED, Ending.DONE, Ending.RUNNING)
        for activity, ending in zip(window.activities.entries(), endings, strict=True):
            activity.begun, activity.ended, activity.ending = "09.40", "09.41", ending
        window.activities.entries()[-1].done, window.activities.entries()[-1].total = 1240, 6400
        window.show_activities()

    return Screen(window, ask)


SHOTS = (
    Shot("activities", "", _activities),
    Shot("help", "", _help),
    Shot("help", "search", lambda studio: _help(studio, "printer")),
    Shot("palette", "", lambda studio: _palette(studio, "")),
    Shot("palette", "person", lambda studio: _palette(studio, "si")),
)
