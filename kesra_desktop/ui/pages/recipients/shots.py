"""Pictures of the register: searched, nobody found, a new person, what is wrong, the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.recipients.edit import PersonSheet
from kesra_desktop.ui.pages.recipients.page import RecipientsPage
from kesra_desktop.ui.pages.recipients.register import Register
from kesra_desktop.ui.shots.shot import Screen, Shot, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.shots.shot import Studio

_FOLLOWS_MS = 80  # the panel follows the chosen row a moment later
_TYPED = {
    "full_name": "Siti Rohmatun",
    "nik": "3399034307669044",
    "birth_place": "Arungjati",
    "address": "Jl. Melati 14",
    "phone": "0899-0000-4417",
}


def _recipients(state: str, then: Callable[[RecipientsPage], object]) -> Shot:
    def make(studio: Studio) -> Screen:
        page = RecipientsPage(studio.theme, Register(studio.store()))

        def begin() -> None:
            then(page)
            settle(_FOLLOWS_MS)

        return Screen(studio.window("recipients", page), begin)

    return Shot("recipients", state, make)


def _sheet(state: str, fill: Callable[[PersonSheet], object]) -> Shot:
    def make(studio: Studio) -> Screen:
        register = Register(studio.store())
        page = RecipientsPage(studio.theme, register)
        window = studio.window("recipients", page)

        def ask() -> None:
            sheet = PersonSheet(studio.theme, page, register)
            fill(sheet)
            sheet.ask()

        return Screen(window, ask)

    return Shot("recipients", state, make)


def _type(sheet: PersonSheet) -> None:
    sheet._form.put_back(_TYPED)  # noqa: SLF001  (as typed by a clerk)
    sheet._look_around()  # noqa: SLF001


def _wrong(sheet: PersonSheet) -> None:
    sheet._form.put_back({"kk": "33990", "birth_date": "31-02-1990"})  # noqa: SLF001
    sheet._next()  # noqa: SLF001


def _check(sheet: PersonSheet) -> None:
    _type(sheet)
    sheet._next()  # noqa: SLF001


SHOTS = (
    _recipients("list", lambda _: None),
    _recipients("search", lambda page: page.take_scan("siti")),
    _recipients("nobody", lambda page: page.take_scan("Sumini")),
    _sheet("new", _type),
    _sheet("errors", _wrong),
    _sheet("check", _check),
)
