"""Meetings and outreach events, and the people who came to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.people import Sex  # noqa: TC001  (read at run time by fields_of)
from kesra_desktop.model.record import Record


class EventStatus(StrEnum):
    """How far an event is."""

    PLANNED = "direncanakan"
    APPROVED = "disetujui"
    INVITED = "undangan_terkirim"
    HELD = "berlangsung"
    REPORTED = "laporan"
    DONE = "selesai"
    CANCELLED = "batal"
    POSTPONED = "ditunda"


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """A meeting or outreach event, with what was said and agreed."""

    kind: ClassVar[str] = "event"
    title: ClassVar[str] = N_("Event")

    name: str = entry(N_("Name"), grid=True, watched=True)
    day: date = entry(N_("Date"), grid=True)
    hours: str = entry(N_("Hours"), default="")
    place: str = entry(N_("Place"), default="", grid=True)
    organiser: str = entry(N_("Organiser"), default="")
    status: EventStatus = entry(N_("Status"), default=EventStatus.PLANNED, grid=True)
    agenda: str = entry(N_("Agenda"), default="")
    leader: str = entry(N_("Chaired by"), default="")
    secretary: str = entry(N_("Minutes taken by"), default="")
    discussed: str = entry(N_("Points discussed"), default="")
    conclusions: str = entry(N_("Conclusions"), default="")
    follow_up: str = entry(N_("Follow-up"), default="")


@dataclass(frozen=True, kw_only=True)
class Participant(Record):
    """Somebody who came to an event; no NIK is asked for."""

    kind: ClassVar[str] = "participant"
    title: ClassVar[str] = N_("Participant")

    event: str = entry(N_("Event"), refers_to="event")
    name: str = entry(N_("Name"), grid=True)
    sex: Sex | None = entry(N_("Sex"), default=None)
    agency: str = entry(N_("Agency or position"), default="", grid=True)
    phone: str = entry(N_("Phone"), default="", private=True)
