"""Pictures of what is seen before an office is open: unlocking, setting up, joining."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.start.setup import SetupActs, SetupPage
from kesra_desktop.ui.pages.start.unlock import UnlockPage
from kesra_desktop.ui.pages.start.view import InvitationView, OperatorView, UnlockView
from kesra_desktop.ui.practice.office import OFFICE
from kesra_desktop.ui.shots.shot import Screen, Shot

if TYPE_CHECKING:
    from kesra_desktop.ui.shots.shot import Studio

_PEOPLE = (
    OperatorView("Sri Wahyuni", "Petugas penyaluran"),
    OperatorView("Hendro Prasetyo", "Petugas penyaluran"),
    OperatorView("Lastri Handayani", "Koordinator"),
)
_INVITED = InvitationView(OFFICE, "B-2", "Loket 2", 104_318)


def _unlock(studio: Studio) -> Screen:
    view = UnlockView(OFFICE, "B-2", "Loket 2", _PEOPLE)
    page = UnlockPage(studio.theme, view, lambda _name, _typed: None)
    page.passphrase.line.setText("empat belas ha")
    return Screen(page, page.passphrase.warning.show)


def _unlock_empty(studio: Studio) -> Screen:
    view = UnlockView(OFFICE, "B-2", "Loket 2", _PEOPLE)
    page = UnlockPage(studio.theme, view, lambda _name, _typed: None)
    return Screen(page, page.submit)


def _setup(studio: Studio) -> SetupPage:
    acts = SetupActs(
        lambda _: None, lambda _f, _c: _INVITED, lambda _: None, lambda: Path("undangan.kesra")
    )
    return SetupPage(studio.theme, acts)


def _new_office(studio: Studio) -> Screen:
    page = _setup(studio)
    card = page.office
    card.office.set_text(OFFICE)
    card.laptop.set_text("Ruang koordinator")
    card.code.set_text("A")
    card.who.operator.set_text("Lastri Handayani")
    card.who.passphrase.line.setText("rumah hijau padi")
    card.who.strength.show_strength(3)
    return Screen(page)


def _errors(studio: Studio) -> Screen:
    page = _setup(studio)
    page.office.office.set_text(OFFICE)
    return Screen(page, page.submit)


def _joining(studio: Studio) -> Screen:
    page = _setup(studio)
    page.offer.chosen.emit()
    page.invitation.spoken.set_text("K7M2-9QXA-33WD-TT4H")
    page.submit()
    return Screen(page, lambda: page.show_invitation(_INVITED))


SHOTS = (
    Shot("unlock", "", _unlock),
    Shot("unlock", "empty", _unlock_empty),
    Shot("setup", "", _new_office),
    Shot("setup", "errors", _errors),
    Shot("setup", "join", _joining),
)
