"""Pictures of programmes: a period under way, none yet, and the sheets of its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.programmes.adapter import StoreProgrammes
from kesra_desktop.ui.pages.programmes.page import ProgrammesPage
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.shots.shot import Studio


def _programmes(state: str, then: Callable[[ProgrammesPage], object]) -> Shot:
    def make(studio: Studio) -> Screen:
        page = ProgrammesPage(studio.theme, StoreProgrammes(studio.store()))
        return Screen(studio.window("programmes", page), lambda: then(page))

    return Shot("programmes", state, make)


def _empty(studio: Studio) -> Screen:
    page = ProgrammesPage(studio.theme, StoreProgrammes(studio.empty_store()))
    return Screen(studio.window("programmes", page))


def _goods(page: ProgrammesPage) -> None:
    page.show_programme("SEMBAKO")


def _closing(page: ProgrammesPage) -> None:
    page.show_programme("TPQ")
    page.take_step("close")


def _proposal(page: ProgrammesPage) -> None:
    page.show_programme("TPQ")
    page.open_proposal(page.proposals.current_id() or page._proposals.id_at(0))  # noqa: SLF001


SHOTS = (
    _programmes("period", _goods),
    Shot("programmes", "empty", _empty),
    _programmes("new", lambda page: page.ask_new()),
    _programmes("close", _closing),
    _programmes("proposal", _proposal),
)
