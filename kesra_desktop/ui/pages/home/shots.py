"""Pictures of the first page: a day under way, and an office that has just begun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.home.page import HomePage
from kesra_desktop.ui.pages.home.samples import BEGIN, SampleHome
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.home.view import HomeView
    from kesra_desktop.ui.shots.shot import Studio


def _shown(studio: Studio, view: HomeView) -> Screen:
    page = HomePage(studio.theme, SampleHome(view))
    return Screen(studio.window("home", page))


def _today(studio: Studio) -> Screen:
    return _shown(studio, SampleHome().view())


def _new(studio: Studio) -> Screen:
    view = SampleHome().view()
    few = replace(view, today=None, parts=(), tasks=(BEGIN,), laptops=view.laptops[:1], questions=0)
    return _shown(studio, few)


SHOTS = (Shot("home", "", _today), Shot("home", "new", _new))
