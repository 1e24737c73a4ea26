"""Pictures of the desk in every state it answers with, and of its sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.desk.adapter import StoreDesk
from kesra_desktop.ui.pages.desk.page import DeskPage
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.shots.shot import Studio

_SERVED_HERE, _SERVED_THERE, _WAITING = "A-009", "A-003", "A-024"
_DEAD, _ELSEWHERE = "A-043", "A-044"


def _desk(
    state: str, then: Callable[[DeskPage], object], *, goods: bool = False, undo: bool = False
) -> Shot:
    def make(studio: Studio) -> Screen:
        page = DeskPage(studio.theme, StoreDesk(studio.store()), lambda _: None)
        window = studio.window("desk", page)
        if undo:
            window.offer_undo(
                "Imam Fathoni menerima Rp900.000. Kwitansi B2-000014 dicetak.", lambda: None
            )

        def begin() -> None:
            days = studio.days()
            page.open_session(days.goods if goods else days.money)
            then(page)

        return Screen(window, begin)

    return Shot("desk", state, make)


def _sessions(studio: Studio) -> Screen:
    page = DeskPage(studio.theme, StoreDesk(studio.store()), lambda _: None)
    return Screen(studio.window("desk", page))


def _scan(text: str) -> Callable[[DeskPage], object]:
    return lambda page: page.take_scan(text)


def _asked(text: str, ask: Callable[[DeskPage], object]) -> Callable[[DeskPage], object]:
    def then(page: DeskPage) -> None:
        page.take_scan(text)
        ask(page)

    return then


SHOTS = (
    Shot("desk", "sessions", _sessions),
    _desk("ready", lambda _: None, undo=True),
    _desk("eligible", _scan(_WAITING)),
    _desk("eligible-goods", _scan("A-002"), goods=True),
    _desk("received-here", _scan(_SERVED_HERE)),
    _desk("received-elsewhere", _scan(_SERVED_THERE)),
    _desk("other-desk", _scan(_ELSEWHERE)),
    _desk("not-entitled", _scan(_DEAD)),
    _desk("not-found", _scan("Kusmini Rahayu")),
    _desk("many", _scan("nur")),
    _desk("proxy", _asked(_WAITING, lambda page: page._ask_proxy())),  # noqa: SLF001
    _desk("heir", _asked(_DEAD, lambda page: page._ask_proxy())),  # noqa: SLF001
    _desk("problem", _asked("Nur Azizzah", lambda page: page._ask_problem())),  # noqa: SLF001
    _desk("undo", lambda page: page._undo_last()),  # noqa: SLF001
)
