"""Coupons, invitations and cards for everybody of a distribution, read from the store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.day_list import DayList, Listed, day_list
from kesra_desktop.documents.heads import head_on, place_and_date
from kesra_desktop.documents.imprint import long_day, printed_now
from kesra_desktop.documents.list_papers import narrowed
from kesra_desktop.documents.parties import whereabouts
from kesra_desktop.documents.slips import Card, Coupon, cards_pdf, coupons_pdf, invitations_pdf
from kesra_desktop.model.dates import day_date
from kesra_desktop.model.invitation import card_code, invitation_code, short_code
from kesra_desktop.model.people import Recipient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.store import Store


def coupons(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write a coupon for everybody of a distribution."""
    day = narrowed(day_list(store, asked.subject), asked)
    title = f"{wording.COUPONS} {day.programme.name}"
    return coupons_pdf(_coupons(store, day, asked), asked.each, title, out)


def invitations(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write an invitation for everybody of a distribution."""
    day = narrowed(day_list(store, asked.subject), asked)
    title = f"{wording.INVITATIONS} {day.programme.name}"
    return invitations_pdf(_coupons(store, day, asked), asked.paper, title, out)


def cards(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write a card for everybody of a distribution, or for one recipient."""
    head, printed = head_on(store, store.now().date()), printed_now(store)
    person = store.maybe(Recipient, asked.subject)
    if person:
        where = whereabouts(replace(person, address=""))
        cards = [(person, where, "")]
    else:
        day = narrowed(day_list(store, asked.subject), asked)
        cards = [(one.recipient, _place(one), one.institution) for one in day.people]
    made = (
        Card(
            head=head,
            name=one.printed_name(),
            nik_masked=one.masked_nik(),
            where=where,
            institution=institution,
            code=card_code(one.id),
            printed=printed,
        )
        for one, where, institution in cards
    )
    return cards_pdf(made, wording.CARD_TITLE, out)


def _coupons(store: Store, day: DayList, asked: Asked) -> Iterator[Coupon]:
    event = day.distribution
    written = asked.day or store.now().date()
    head = head_on(store, written)
    for one in day.people:
        right = one.rights[0]
        yield Coupon(
            head=head,
            programme=day.programme.name,
            period=day.period.name or day.period.code,
            number=one.number,
            name=one.recipient.printed_name(),
            where=_place(one),
            day=day_date(event.day, "id"),
            hours=asked.hours,
            place=event.place,
            desk=right.desk,
            code=invitation_code(day.programme.code, right.id),
            short_code=short_code(right.id),
            letter_number=asked.number,
            letter_date=place_and_date(head, long_day(written)),
            complaints=wording.COMPLAINTS.format(where=asked.note) if asked.note else "",
        )


def _place(one: Listed) -> str:
    """Return RT, RW and kelurahan: enough for the neighbourhood to find the person."""
    kelurahan = wording.OF_ONE_KELURAHAN.format(name=one.kelurahan) if one.kelurahan else ""
    return ", ".join(part for part in (one.neighbourhood, kelurahan) if part)
