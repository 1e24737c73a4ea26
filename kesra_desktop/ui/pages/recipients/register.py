"""The register as its page asks for it: who fits, their rows, one person in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.model.areas import district
from kesra_desktop.model.people import TITLES, LifeStatus, Recipient
from kesra_desktop.model.programmes import Programme
from kesra_desktop.store import listing
from kesra_desktop.ui.pages.recipients import past
from kesra_desktop.ui.pages.recipients.view import DetailView, RowView
from kesra_desktop.ui.person_words import about, address_line, area_line, kelurahan_name
from kesra_desktop.ui.record_model import Chip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.store.listing import Filters, Standing
    from kesra_desktop.store.search import Found
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Choice:
    """One entry of a filter: what it is called and the value it stands for."""

    title: str
    value: str


class Register:
    """Reads people from one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def count(self) -> int:
        """Return how many people are on the register."""
        return self._store.count(Recipient)

    def find(self, text: str, filters: Filters) -> Found:
        """Return the ids of who fits what was typed and chosen."""
        return listing.list_people(self._store, text, filters)

    def district_choices(self) -> list[Choice]:
        """Return the districts people live in."""
        codes = listing.districts(self._store)
        known = [(code, district(code.replace(".", ""))) for code in codes]
        return sorted(
            (Choice(area.name if area else code, code) for code, area in known),
            key=lambda choice: choice.title,
        )

    def category_choices(self) -> list[Choice]:
        """Return the categories in use."""
        return [Choice(name, name) for name in listing.categories(self._store)]

    def programme_choices(self) -> list[Choice]:
        """Return the aid programmes."""
        return [Choice(one.name, one.id) for one in self._store.find(Programme)]

    def rows(self, ids: Sequence[str]) -> list[RowView]:
        """Return the lines of these people, in the same order."""
        standings = listing.standings(self._store, ids)
        people = [self._store.maybe(Recipient, one) for one in ids]
        return [_row(one, standings[one.id]) for one in people if one is not None]

    def detail(self, recipient: str) -> DetailView | None:
        """Return one person in full, or None when there is no such person any more."""
        person = self._store.maybe(Recipient, recipient)
        if person is None:
            return None
        role = listing.names_of_places(self._store, [person.id]).get(person.id, "")
        today = self._store.now().date()
        living = ", ".join(part for part in (address_line(person), area_line(person)) if part)
        return DetailView(
            recipient=person.id,
            name=person.printed_name(),
            place=role or person.category,
            nik=person.masked_nik(),
            about=" · ".join(part for part in (about(person, today), living) if part),
            steps=past.steps(self._store, person),
            rights=past.rights(self._store, person),
            history=past.history(self._store, person),
        )

    def whole_nik(self, recipient: str) -> str:
        """Return a NIK unmasked, to be shown for a moment."""
        return self._store.get(Recipient, recipient).nik


def _row(person: Recipient, standing: Standing) -> RowView:
    return RowView(
        person.id,
        person.printed_name(),
        person.masked_nik(),
        person.category,
        kelurahan_name(person.kelurahan_code),
        standing_chip(person, standing),
    )


def standing_chip(person: Recipient, standing: Standing) -> Chip:
    """Return where a person stands, in one to three words."""
    if person.life == LifeStatus.UNSURE:
        return Chip(tr("To be confirmed"), "kuning", "warning-fill")
    if person.life != LifeStatus.ACTIVE:
        return Chip(tr(TITLES[person.life]), "abu")
    return _right_chip(standing) or _proposal_chip(standing)


def _right_chip(standing: Standing) -> Chip | None:
    if standing.rights > standing.served:
        return Chip(tr("Entitled"), "hijau")
    if standing.rights:
        return Chip(tr("Received"), "nila", "check")
    return None


def _proposal_chip(standing: Standing) -> Chip:
    if standing.decided:
        return Chip(tr("Decided"), "nila")
    if standing.proposals:
        return Chip(tr("To be verified"), "kuning", "warning-fill")
    return Chip(tr("Registered"), "abu")
