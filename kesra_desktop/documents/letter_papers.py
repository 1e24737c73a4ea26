"""Letters about many people: a proposal to a higher government, and what the public may know."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.day_list import day_list
from kesra_desktop.documents.deed import deed_pdf
from kesra_desktop.documents.flow import upright
from kesra_desktop.documents.heads import head_on, place_and_date, signer_on
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.letters import (
    AnnouncementContent,
    ProposalContent,
    announcement_blocks,
    proposal_blocks,
)
from kesra_desktop.documents.list_papers import narrowed
from kesra_desktop.documents.parties import whereabouts
from kesra_desktop.documents.signing import official
from kesra_desktop.model.letterhead import Post
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import Enrolment, Period, Programme, Submission

if TYPE_CHECKING:
    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.store import Store


def proposal_letter(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the letter with which people are proposed to a higher government.

    Raises:
        NotFound: there is no such letter.

    """
    letter = store.get(Submission, asked.subject)
    programme = store.maybe(Programme, letter.programme)
    period = store.maybe(Period, letter.period)
    enrolments = store.find(Enrolment, submission=letter.id)
    people = {
        one.id: one
        for one in store.find_any(Recipient, "id", [one.recipient for one in enrolments])
    }
    proposed = sorted(
        (people[one.recipient] for one in enrolments if one.recipient in people),
        key=lambda one: (one.full_name.casefold(), one.id),
    )
    counts = Counter(one.category for one in enrolments)
    head = head_on(store, letter.written_on)
    content = ProposalContent(
        number=letter.number,
        place_and_date=place_and_date(head, long_day(letter.written_on)),
        to=programme.government if programme else "",
        programme=programme.name if programme else "",
        period=(period.name or period.code) if period else "",
        categories=tuple(sorted(counts.items())),
        names=tuple((one.printed_name(), one.nik, whereabouts(one)) for one in proposed),
        signs=official(signer_on(store, Post.HEAD, letter.written_on)),
    )
    title = wording.DEEDS["proposal-letter"]
    imprint = imprint_of(store, "proposal-letter", letter.id, title, asked.copy)
    return deed_pdf(head, proposal_blocks(content), upright(asked.paper), imprint, out)


def announcement(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the public announcement of a distribution's list: names and kelurahan only."""
    day = narrowed(day_list(store, asked.subject), asked)
    on = asked.day or store.now().date()
    head = head_on(store, on)
    basis = ""
    if day.decree:
        basis = wording.BASED_ON.format(
            number=day.decree.number, day=long_day(day.decree.signed_on)
        )
    dated = place_and_date(head, long_day(on))
    content = AnnouncementContent(
        titles=tuple(
            name.upper()
            for name in (wording.ANNOUNCED, day.programme.name, day.period.name or day.period.code)
            if name
        ),
        basis=basis,
        people=tuple((one.public_name(on), one.kelurahan) for one in day.people),
        signs=official(signer_on(store, Post.HEAD, on), dated),
        complaints=asked.note,
    )
    title = wording.DEEDS["announcement"]
    imprint = imprint_of(store, "announcement", asked.subject, title, asked.copy)
    return deed_pdf(head, announcement_blocks(content), upright(asked.paper), imprint, out)
