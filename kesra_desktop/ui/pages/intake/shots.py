"""Pictures of import, step by step: choose, read, columns, problems, pairs, summary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.intake.page import IntakePage
from kesra_desktop.ui.pages.intake.samples import SampleLists
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.shots.shot import Studio


def _intake(state: str, then: Callable[[IntakePage], object]) -> Shot:
    def make(studio: Studio) -> Screen:
        page = IntakePage(studio.theme, SampleLists())
        return Screen(studio.window("intake", page), lambda: then(page))

    return Shot("intake", state, make)


def _choosing(page: IntakePage) -> None:
    page.take_files([Path("Data Guru TPQ 2025 FIX (2).xlsx"), Path("Usulan disabilitas.ods")])


def _reading(page: IntakePage) -> None:
    _choosing(page)
    page.choose.show_busy(busy=True)
    page.choose.reading.show_part(1240, 6400)


def _problems(page: IntakePage, group: str) -> None:
    page.open_batch("a")
    page.go_on()
    page.problems.groups.show_groups(SampleLists().groups("a").groups, group)
    view = SampleLists().overview("a", group, lambda _done, _total: None)
    page._looked("a", view)  # noqa: SLF001  (a picture does not wait)


def _finishing(page: IntakePage) -> None:
    _problems(page, "nik:N04")
    page.go_on()


SHOTS = (
    _intake("start", lambda _: None),
    _intake("choose", _choosing),
    _intake("reading", _reading),
    _intake("columns", lambda page: page.open_batch("a")),
    _intake("problems", lambda page: _problems(page, "nik:N04")),
    _intake("pairs", lambda page: _problems(page, "pairs:inside")),
    _intake("summary", _finishing),
)
