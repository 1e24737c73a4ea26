"""The register as its page asks for it: who fits, their rows, one person in full."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.model.areas import district
from kesra_desktop.model.findings import Level
from kesra_desktop.model.identity import NikContext, NikReading, read_nik
from kesra_desktop.model.office import Office
from kesra_desktop.model.people import TITLES, LifeStatus, Recipient, Sex
from kesra_desktop.model.programmes import Programme
from kesra_desktop.model.record import parse_texts
from kesra_desktop.services import registration
from kesra_desktop.store import audit, drafts, listing
from kesra_desktop.ui.moments import time_of
from kesra_desktop.ui.pages.recipients import past
from kesra_desktop.ui.pages.recipients.view import DetailView, RowView
from kesra_desktop.ui.person_words import about, address_line, area_line, kelurahan_name
from kesra_desktop.ui.record_model import Chip
from kesra_desktop.ui.widgets.select import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.store.listing import Filters, Standing
    from kesra_desktop.store.search import Found
    from kesra_desktop.store.store import Seen, Store

_DRAFT, _SINCE = "person:", "_since"
_FEW = 3
_SHORTEST_NAME = 3


@dataclass(frozen=True)
class Alike:
    """Somebody who may be the same person."""

    name: str
    line: str


@dataclass(frozen=True)
class Interrupted:
    """A form that was open when the program ended: whose, and when it was kept last."""

    recipient: str
    name: str
    time: str


class Register:
    """Reads and writes people of one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def store(self) -> Store:
        """Return the store that is read."""
        return self._store

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
        audit.note(self._store, audit.Act.VIEWED, Recipient.kind, person.id)
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
            trust=tr(TITLES[person.trust]),
        )

    def whole_nik(self, recipient: str) -> str:
        """Return a NIK unmasked, to be shown for a moment; that it was is noted."""
        audit.note(self._store, audit.Act.REVEALED, Recipient.kind, recipient, "nik")
        return self._store.get(Recipient, recipient).nik

    # --- registering and amending -----------------------------------------------------------------

    def opened(self, recipient: str) -> Seen[Recipient]:
        """Return a person with what is seen now: the base of the edit."""
        return self._store.open(Recipient, recipient)

    def add(self, texts: dict[str, str]) -> str:
        """Register a new person and return the id."""
        filled = {name: text for name, text in texts.items() if text}
        return registration.register(self._store, filled).record.id

    def amend(self, seen: Seen[Recipient], texts: dict[str, str], reason: str) -> None:
        """Save what differs from what was seen when the form opened, not from what came since."""
        changed = replace(seen.record, **parse_texts(Recipient, texts))
        self._store.save(changed, seen, reason)

    def read_nik(self, texts: dict[str, str]) -> NikReading:
        """Return what a typed NIK says."""
        office = self._store.maybe(Office, "office")
        home = (office.city if office else "33.75").replace(".", "")
        today = self._store.now().date()
        context = NikContext(today, home, sex=texts.get("sex", ""), kk=texts.get("kk", ""))
        return read_nik(texts.get("nik", ""), context)

    def sex_of(self, reading: NikReading) -> Sex | None:
        """Return the sex a NIK says."""
        return Sex(reading.sex) if reading.sex else None

    def findings(self, texts: dict[str, str]) -> list[str]:
        """Return sentences about a typed NIK that somebody should read before saving."""
        if not texts.get("nik"):
            return []
        loud = (Level.T, Level.K, Level.P)
        return [
            finding.message_text()
            for finding in self.read_nik(texts).findings
            if finding.level in loud
        ]

    def alike(self, texts: dict[str, str], but: str) -> list[Alike]:
        """Return up to three people who may be the one being typed."""
        if len(texts.get("full_name", "")) < _SHORTEST_NAME and not texts.get("nik"):
            return []
        nik = self.read_nik(texts).nik
        person = Recipient(full_name=texts.get("full_name") or "?", nik=nik)
        found = registration.look_alikes(self._store, person)
        people = [self._store.get(Recipient, one) for one in found if one != but]
        return [Alike(one.printed_name(), _alike_line(one)) for one in people[:_FEW]]

    def draft(self, recipient: str) -> dict[str, str]:
        """Return what was typed and not saved; an empty id stands for a new person."""
        found = drafts.kept(self._store, _DRAFT + recipient)
        return {name: text for name, text in found.items() if name != _SINCE}

    def keep_draft(self, recipient: str, draft: dict[str, str], *, under_way: bool = False) -> None:
        """Keep what was typed until it is saved, also over a power cut; an empty draft forgets it.

        One that is ``under_way`` was not put aside by the clerk: it is asked about after a crash.
        """
        since = {_SINCE: time_of(self._store.now())} if draft and under_way else {}
        drafts.keep(self._store, _DRAFT + recipient, {**draft, **since})

    def interrupted(self) -> Interrupted | None:
        """Return what was being typed when the program ended without being closed."""
        for recipient, texts in drafts.under(self._store, _DRAFT).items():
            if _SINCE in texts:
                person = self._store.maybe(Recipient, recipient) if recipient else None
                name = texts.get("full_name") or (person.full_name if person else "")
                return Interrupted(recipient, name, texts[_SINCE])
        return None

    def put_aside(self, recipient: str) -> None:
        """Keep a draft as one that the clerk knows of."""
        self.keep_draft(recipient, self.draft(recipient))


def _alike_line(person: Recipient) -> str:
    parts = (person.masked_nik(), person.category, area_line(person))
    return "  ·  ".join(part for part in parts if part)


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
