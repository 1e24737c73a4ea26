"""Attendance lists and notula of events, read from the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.attendance import Meeting, Notes, Present, attendance_pdf, notes_pdf
from kesra_desktop.documents.day_list import day_list
from kesra_desktop.documents.heads import Head, head_on, place_and_date
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.list_papers import narrowed
from kesra_desktop.documents.signing import Signing
from kesra_desktop.model.dates import day_date
from kesra_desktop.model.events import Event, Participant
from kesra_desktop.store import blobs, pictures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.store import Store

_EMPTY_ROWS = 20  # of an event whose participants are not known beforehand


def attendance(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the attendance list of an event or of a distribution."""
    event = store.maybe(Event, asked.subject)
    meeting, rows = _of_event(store, event) if event else _of_distribution(store, asked)
    blank = asked.blank or (0 if rows else _EMPTY_ROWS)
    imprint = imprint_of(store, "attendance", asked.subject, wording.ATTENDANCE, asked.copy)
    return attendance_pdf(meeting, [*rows, *[Present()] * blank], asked.paper, imprint, out)


def notes(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the minutes (notula) of an event.

    Raises:
        NotFound: there is no such event.

    """
    event = store.get(Event, asked.subject)
    meeting = _meeting(store, event, event.name)
    said = Notes(
        facts=(
            (wording.CHAIR, event.leader),
            (wording.MINUTES_BY, event.secretary),
            (wording.CAME, _came(store, event)),
        ),
        sections=(
            (wording.AGENDA, event.agenda),
            (wording.DISCUSSED, event.discussed),
            (wording.CONCLUSIONS, event.conclusions),
            (wording.FOLLOW_UP, event.follow_up),
        ),
        signers=(
            Signing((wording.CHAIR + ",",), event.leader),
            Signing((_dated(meeting.head, event.day), wording.MINUTES_BY + ","), event.secretary),
        ),
        photos=tuple(_photos(store, event)),
    )
    imprint = imprint_of(store, "notes", asked.subject, wording.NOTES, asked.copy)
    return notes_pdf(meeting, said, asked.paper, imprint, out)


def _photos(store: Store, event: Event) -> Iterator[tuple[str, bytes]]:
    """Yield the photos kept with an event; of those on another laptop only, the small one."""
    for one in pictures.attachments(store, Event.kind, event.id):
        yield one.label, blobs.get(store, one.hash) or one.preview


def _came(store: Store, event: Event) -> str:
    count = store.count(Participant, event=event.id)
    return wording.PEOPLE.format(count=count) if count else ""


def _of_event(store: Store, event: Event) -> tuple[Meeting, list[Present]]:
    rows = [
        Present(one.name, one.sex or "", one.agency, one.phone)
        for one in store.find(Participant, event=event.id)
    ]
    return _meeting(store, event, event.name), rows


def _meeting(store: Store, event: Event, name: str) -> Meeting:
    head = head_on(store, event.day)
    signer = Signing((_dated(head, event.day), wording.ORGANISER + ","), event.organiser)
    return Meeting(head, name, day_date(event.day, "id"), event.hours, event.place, signer)


def _of_distribution(store: Store, asked: Asked) -> tuple[Meeting, list[Present]]:
    day = narrowed(day_list(store, asked.subject), asked)
    event = day.distribution
    head = head_on(store, event.day)
    clerk = store.operator.name if store.operator else ""
    name = f"{wording.DISTRIBUTION} {day.programme.name} {day.period.name}".strip()
    signer = Signing((_dated(head, event.day), wording.CLERK + ","), clerk)
    rows = [
        Present(one.recipient.printed_name(), one.recipient.sex or "", one.institution)
        for one in day.people
    ]
    meeting = Meeting(head, name, day_date(event.day, "id"), asked.hours, event.place, signer)
    return meeting, rows


def _dated(head: Head, day: date) -> str:
    return place_and_date(head, long_day(day))
