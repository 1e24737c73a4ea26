"""Forms of proposals, cases and personal data, filled from the store as far as it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.day_list import kelurahan_name
from kesra_desktop.documents.deed import Block, deed_pdf
from kesra_desktop.documents.flow import upright
from kesra_desktop.documents.forms import (
    Addressee,
    Proposed,
    breach_blocks,
    deliberation_blocks,
    destruction_blocks,
    field_check_blocks,
    missing_papers_blocks,
    referral_blocks,
)
from kesra_desktop.documents.heads import head_on, place_and_date, signer_on
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.parties import person_party, whereabouts
from kesra_desktop.documents.signing import Signing, official
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.letterhead import Post
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import Enrolment, Period, Programme, SeenDocument

if TYPE_CHECKING:
    from datetime import date

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.store import Store

_ANY = "office"  # these papers are about nobody in particular then


def field_check(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the minutes of a visit to a person who is proposed; the subject is the person.

    Raises:
        NotFound: there is no such person.

    """
    person, enrolment = _proposed(store, asked.subject)
    documents = _documents(store, enrolment)
    signers = (
        Signing(("Yang diperiksa,",), person.printed_name(), thumb=True),
        Signing(("Mengetahui,", "Ketua RT/RW atau Lurah")),
        Signing(("Petugas,",), store.operator.name if store.operator else ""),
    )
    checks = [("Berdomisili di alamat tersebut", False), ("Kriteria program", False), *documents]
    blocks = field_check_blocks(_introduced(store, person, enrolment), checks, asked.day, signers)
    return _written(store, "field-check", asked, blocks, out)


def missing_papers(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write to a person what the proposal still lacks.

    Raises:
        NotFound: there is no such person.

    """
    person, enrolment = _proposed(store, asked.subject)
    lacking = [name for name, seen in _documents(store, enrolment) if not seen]
    blocks = missing_papers_blocks(
        asked.number,
        _dated(store, asked),
        _introduced(store, person, enrolment),
        lacking,
        _head(store, asked),
    )
    return _written(store, "missing-papers", asked, blocks, out)


def deliberation(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the minutes of a kelurahan's deliberation over who is proposed for a day's period.

    Raises:
        NotFound: there is no such distribution.

    """
    event = store.get(Distribution, asked.subject)
    enrolments = store.find(Enrolment, period=event.period)
    people = {
        one.id: one
        for one in store.find_any(Recipient, "id", [one.recipient for one in enrolments])
    }
    rows = sorted(
        (person.printed_name(), whereabouts(person), one.category or person.category)
        for one in enrolments
        if (person := people.get(one.recipient))
        and person.kelurahan_code.startswith(asked.kelurahan)
    )
    signers = (
        Signing(("Ketua musyawarah,",)),
        Signing(("Notulis,",)),
        Signing(("Mengetahui,", "Lurah")),
    )
    name = kelurahan_name(asked.kelurahan) if asked.kelurahan else ""
    aid = _aid(store, event.programme, event.period)
    blocks = deliberation_blocks(name, aid, rows, asked.day, signers)
    return _written(store, "deliberation", asked, blocks, out)


def referral(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the referral of a person's case to another service.

    Raises:
        NotFound: there is no such person.

    """
    person = store.get(Recipient, asked.subject)
    blocks = referral_blocks(
        asked.number,
        _dated(store, asked),
        person_party(person),
        asked.proxy,
        asked.note,
        _head(store, asked),
    )
    return _written(store, "referral", asked, blocks, out)


def destruction(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the minutes of data that were destroyed; the subject is the office."""
    signers = (
        Signing(("Yang memusnahkan,",), store.operator.name if store.operator else ""),
        Signing(("Saksi,",)),
        _head(store, asked),
    )
    blocks = destruction_blocks(asked.number, asked.day, asked.note, signers)
    return _written(store, "destruction", asked, blocks, out)


def breach_notice(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the notice of a data failure, to a person or (the office as subject) to the agency."""
    person = store.maybe(Recipient, asked.subject) if asked.subject != _ANY else None
    name = person.printed_name() if person else asked.proxy or wording.DATA_AGENCY
    to = Addressee(name, person is not None)
    blocks = breach_blocks(asked.number, _dated(store, asked), to, asked.note, _head(store, asked))
    return _written(store, "breach-notice", asked, blocks, out)


def _written(store: Store, kind: str, asked: Asked, blocks: list[Block], out: BinaryIO) -> int:
    # A form of the office is filled by hand, each time about something else: never a copy.
    copy = 0 if asked.subject == _ANY else asked.copy
    imprint = imprint_of(store, kind, asked.subject, wording.DEEDS[kind], copy)
    head = head_on(store, _day(store, asked))
    return deed_pdf(head, blocks, upright(asked.paper), imprint, out)


def _day(store: Store, asked: Asked) -> date:
    return asked.day or store.now().date()


def _dated(store: Store, asked: Asked) -> str:
    on = _day(store, asked)
    return place_and_date(head_on(store, on), long_day(on))


def _head(store: Store, asked: Asked) -> Signing:
    return official(signer_on(store, Post.HEAD, _day(store, asked)))


def _proposed(store: Store, subject: str) -> tuple[Recipient, Enrolment | None]:
    person = store.get(Recipient, subject)
    found = store.find(Enrolment, recipient=person.id)
    return person, (found[-1] if found else None)


def _introduced(store: Store, person: Recipient, enrolment: Enrolment | None) -> Proposed:
    return Proposed(
        person.printed_name(),
        person.nik,
        whereabouts(person),
        (enrolment.category if enrolment else "") or person.category,
        _aid(store, enrolment.programme, enrolment.period) if enrolment else "",
    )


def _documents(store: Store, enrolment: Enrolment | None) -> list[tuple[str, bool]]:
    """Return the documents that a proposal needs, and whether each was seen."""
    programme = store.maybe(Programme, enrolment.programme) if enrolment else None
    if enrolment is None or programme is None:
        return []
    seen = {one.document for one in store.find(SeenDocument, enrolment=enrolment.id)}
    return [(name, name in seen) for name in programme.required_documents()]


def _aid(store: Store, programme: str, period: str) -> str:
    found, when = store.maybe(Programme, programme), store.maybe(Period, period)
    names = (found.name if found else "", (when.name or when.code) if when else "")
    return " ".join(name for name in names if name)
