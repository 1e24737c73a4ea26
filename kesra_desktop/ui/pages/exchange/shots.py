"""Pictures of exchanging: a stick with its preview, none, under way, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.exchange import endings
from kesra_desktop.ui.pages.exchange.page import ExchangePage
from kesra_desktop.ui.pages.exchange.places import Places
from kesra_desktop.ui.pages.exchange.samples import STICK, SampleExchange
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.main_window import MainWindow
    from kesra_desktop.ui.shots.shot import Studio


def _exchange(
    studio: Studio, then: Callable[[ExchangePage], object], *, plugged: bool = False
) -> Screen:
    drives = [STICK] if plugged else []
    page = ExchangePage(studio.theme, SampleExchange(), Places(lambda: drives))
    window: MainWindow = studio.window("exchange", page)
    return Screen(window, lambda: then(page))


def _ready(studio: Studio) -> Screen:
    preview = SampleExchange().preview(STICK.path)
    return _exchange(studio, lambda page: page.card.show_ready(STICK, preview), plugged=True)


def _none(studio: Studio) -> Screen:
    return _exchange(studio, lambda _: None)


def _running(studio: Studio) -> Screen:
    def run(page: ExchangePage) -> None:
        page.card.show_running(STICK)
        page.card.running.show_part(200, 400)

    return _exchange(studio, run)


def _done(studio: Studio) -> Screen:
    done = SampleExchange().exchange(STICK.path, lambda _done, _total: None)
    said = endings.words(endings.of_done(done))
    return _exchange(studio, lambda page: page.card.show_ending(said, done))


SHOTS = (
    Shot("exchange", "ready", _ready),
    Shot("exchange", "none", _none),
    Shot("exchange", "running", _running),
    Shot("exchange", "done", _done),
)
