"""Letters, statements and deeds, read from the store for one person, institution or grant."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.agreement import AgreementContent, Asset, agreement_blocks
from kesra_desktop.documents.day_list import Goods
from kesra_desktop.documents.day_minutes import MinutesContent, minutes_blocks
from kesra_desktop.documents.deed import Block, deed_pdf
from kesra_desktop.documents.flow import upright
from kesra_desktop.documents.handed import HandedContent, Thing, handed_blocks
from kesra_desktop.documents.heads import (
    Head,
    coordinator_on,
    head_on,
    place_and_date,
    signer_on,
)
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.parties import (
    Party,
    head_of_division,
    institution_party,
    person_party,
)
from kesra_desktop.documents.proxy_letter import ProxyContent, proxy_blocks
from kesra_desktop.documents.signing import Signing, official
from kesra_desktop.documents.statements import (
    StatementContent,
    pact_blocks,
    proposer_blocks,
    receiver_blocks,
)
from kesra_desktop.errors import NotFound
from kesra_desktop.model.distributions import Distribution, Entitlement, Handover
from kesra_desktop.model.grants import Grant, GrantItem
from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.letterhead import Post
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import AidItem, Period, Programme, Submission

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.model.distributions import Line
    from kesra_desktop.store.store import Store

_SMALLER = (8.5, 8.0, 7.5)  # points


def proxy_letter(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the proxy letter of a person, filled in as far as the office knows.

    Raises:
        NotFound: there is no such person, right or handover.

    """
    handover = _handover(store, asked.subject)
    rights = _rights(store, asked, handover)
    person = store.get(Recipient, handover.recipient if handover else _whose(asked, rights))
    day = handover.day if handover else store.now().date()
    head = head_on(store, day)
    proxy = Party(asked.proxy or (handover.collected_by if handover else ""))
    content = ProxyContent(
        giver=person_party(person),
        number=rights[0].number if rights else "",
        proxy=Party(proxy.name, asked.proxy_nik or (handover.collector_nik if handover else "")),
        relation=asked.relation or (handover.relation if handover else ""),
        aid=_aid(store, rights[0].period) if rights else "",
        amount=_worth(store, rights),
        reason=asked.note,
        until=long_day(asked.until) if asked.until else "",
        place_and_date=place_and_date(head, long_day(day)),
    )
    return _on_one_sheet(store, asked, "proxy-letter", proxy_blocks(content), out)


def handover_minutes(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the berita acara of one handover, by id or receipt number, or of a grant.

    Raises:
        NotFound: it is neither.

    """
    handover = _handover(store, asked.subject)
    content = _of_handover(store, handover, asked) if handover else _of_grant(store, asked)
    day = content.day or store.now().date()
    blocks = handed_blocks(content)
    return _write(store, asked, "handover-minutes", blocks, out, head_on(store, day))


def minutes(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the minutes of a day; ``asked.summary`` is its counting.

    Raises:
        NotFound: nobody counted the day.

    """
    day = asked.summary
    if day is None:
        raise NotFound(what=asked.subject)
    head = head_on(store, day.day)
    dated = place_and_date(head, long_day(day.day))
    signers = (
        official(signer_on(store, Post.HEAD, day.day), "Mengetahui,"),
        Signing(("Koordinator,",), coordinator_on(store, day.day)),
        Signing((dated, "Petugas,"), day.operator),
    )
    blocks = minutes_blocks(MinutesContent(day, asked.number, signers))
    return _write(store, asked, "minutes", blocks, out, head)


def sptjm(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the SPTJM of an institution or of a grant's receiver, or for a list of proposals."""
    listed = store.maybe(Submission, asked.subject) or store.maybe(Distribution, asked.subject)
    if listed is None:
        content = _receiver(store, asked)
        return _write(store, asked, "sptjm", receiver_blocks(content), out)
    aid, head = _aid(store, listed.period), head_on(store, store.now().date())
    dated = place_and_date(head, long_day(asked.day or store.now().date()))
    content = StatementContent(Party(asked.proxy, post=asked.note), aid, 0, listed.people, dated)
    return _write(store, asked, "sptjm", proposer_blocks(content), out)


def pact(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the integrity pact of an institution or of a grant's receiver."""
    blocks = pact_blocks(_receiver(store, asked))
    return _write(store, asked, "pact", blocks, out)


def grant_agreement(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the agreement (NPHD) of a grant.

    Raises:
        NotFound: there is no such grant.

    """
    grant = store.get(Grant, asked.subject)
    day = grant.signed_on or store.now().date()
    head = head_on(store, day)
    signer, giver = head_of_division(store, day, head)
    receiver = _grant_party(store, grant)
    items = _items(store, grant)
    decree = grant.decree and f"Keputusan Nomor {grant.decree}"
    if decree and grant.decreed_on:
        decree += f" Tanggal {long_day(grant.decreed_on)}"
    basis = [line.strip() for line in grant.legal_basis.splitlines() if line.strip()]
    content = AgreementContent(
        number=grant.number,
        their_number=grant.their_number,
        day=grant.signed_on,
        place=grant.signed_at or head.place,
        giver=giver,
        receiver=receiver,
        basis=tuple(basis + ([decree] if decree else [])),
        purpose=grant.purpose,
        amount=grant.amount,
        things=tuple(map(_thing, items)),
        assets=tuple(_asset(one) for one in items if one.location or one.certificate),
        account=grant.account,
        giver_signs=_with_meterai(official(signer, "PIHAK KESATU,")),
        receiver_signs=Signing(("PIHAK KEDUA,", receiver.post), receiver.name, meterai=True),
    )
    return _write(store, asked, "grant-agreement", agreement_blocks(content), out)


# --- what is read ---------------------------------------------------------------------------------


def _write(
    store: Store,
    asked: Asked,
    kind: str,
    blocks: Sequence[Block],
    out: BinaryIO,
    head: Head | None = None,
) -> int:
    imprint = imprint_of(store, kind, _subject(store, asked), wording.DEEDS[kind], asked.copy)
    return deed_pdf(head, blocks, upright(asked.paper), imprint, out)


def _on_one_sheet(
    store: Store, asked: Asked, kind: str, blocks: Sequence[Block], out: BinaryIO
) -> int:
    """Write a form as large as it fits on one page, on two when it does not fit at all."""
    imprint = imprint_of(store, kind, _subject(store, asked), wording.DEEDS[kind], asked.copy)
    made, pages = BytesIO(), 0
    for size in (0, *_SMALLER):
        made = BytesIO()
        pages = deed_pdf(None, blocks, upright(asked.paper), imprint, made, size)
        if pages == 1:
            break
    out.write(made.getvalue())
    return pages


def _subject(store: Store, asked: Asked) -> str:
    """Return the id of what a paper is about; a handover may be named by its receipt number."""
    handover = _handover(store, asked.subject)
    return handover.id if handover else asked.subject


def _handover(store: Store, subject: str) -> Handover | None:
    found = store.find(Handover, receipt=subject)
    return found[0] if found else store.maybe(Handover, subject)


def _rights(store: Store, asked: Asked, handover: Handover | None) -> list[Entitlement]:
    """Return the rights that a proxy letter is about; the newest day's when there are several."""
    if handover:
        return store.find(
            Entitlement, distribution=handover.distribution, recipient=handover.recipient
        )
    right = store.maybe(Entitlement, asked.subject)
    if right:
        return store.find(Entitlement, distribution=right.distribution, recipient=right.recipient)
    if asked.person:
        return store.find(Entitlement, distribution=asked.subject, recipient=asked.person)
    rights = store.find(Entitlement, recipient=asked.subject)
    return [one for one in rights if one.distribution == rights[-1].distribution]


def _whose(asked: Asked, rights: list[Entitlement]) -> str:
    return rights[0].recipient if rights else asked.person or asked.subject


def _aid(store: Store, period: str) -> str:
    found = store.maybe(Period, period)
    programme = store.maybe(Programme, found.programme) if found else None
    names = (programme.name if programme else "", (found.name or found.code) if found else "")
    return " ".join(name for name in names if name)


def _worth(store: Store, rights: list[Entitlement]) -> str:
    money = sum(right.amount for right in rights)
    goods = [_goods(store, right.item, right) for right in rights if not right.amount]
    return ", ".join([*([rupiah(money)] if money else []), *map(str, goods)])


def _goods(store: Store, item: str, line: Entitlement | Line) -> Goods:
    found = store.maybe(AidItem, item)
    return Goods(found.name if found else "", line.quantity, found.unit if found else "")


def _of_handover(store: Store, handover: Handover, asked: Asked) -> HandedContent:
    head = head_on(store, handover.day)
    signer, giver = head_of_division(store, handover.day, head)
    person = store.get(Recipient, handover.recipient)
    event = store.maybe(Distribution, handover.distribution)
    receiver = person_party(person)
    things = [
        Thing(good.name, "", good.quantity, good.unit, line.amount, "")
        for line in handover.lines
        for good in [_goods(store, line.item, line)]
    ]
    return HandedContent(
        number=asked.number,
        day=handover.day,
        place=event.place if event else "",
        giver=giver,
        receiver=receiver,
        things=tuple(things),
        basis=f"tanda terima nomor {handover.receipt}",
        giver_signs=official(signer, "PIHAK KESATU,"),
        receiver_signs=Signing(
            ("PIHAK KEDUA,",), handover.collected_by or person.printed_name(), thumb=True
        ),
    )


def _of_grant(store: Store, asked: Asked) -> HandedContent:
    grant = store.maybe(Grant, asked.subject)
    if grant is None:
        raise NotFound(what=asked.subject)
    day = grant.handed_on or store.now().date()
    head = head_on(store, day)
    signer, giver = head_of_division(store, day, head)
    receiver = _grant_party(store, grant)
    return HandedContent(
        number=grant.handed_number or asked.number,
        day=grant.handed_on,
        place=grant.signed_at or head.place,
        giver=giver,
        receiver=receiver,
        things=tuple(_thing(one) for one in _items(store, grant)),
        basis=f"Naskah Perjanjian Hibah Daerah Nomor {grant.number}" if grant.number else "",
        giver_signs=official(signer, "PIHAK KESATU,"),
        receiver_signs=Signing(("PIHAK KEDUA,", receiver.post), receiver.name),
    )


def _items(store: Store, grant: Grant) -> list[GrantItem]:
    return sorted(store.find(GrantItem, grant=grant.id), key=lambda one: one.position)


def _thing(item: GrantItem) -> Thing:
    return Thing(item.name, item.details, item.quantity, item.unit, item.value, item.condition)


def _asset(item: GrantItem) -> Asset:
    size = str(Goods("", item.quantity, item.unit)).strip()
    return Asset(item.name, item.location, size, item.certificate, item.goods_code, item.acquired)


def _grant_party(store: Store, grant: Grant) -> Party:
    institution = store.maybe(Institution, grant.institution)
    usual = institution_party(institution) if institution else Party(acts_for=" ")
    return Party(
        name=grant.signer or usual.name,
        nik=grant.signer_nik,
        post=grant.signer_post or usual.post,
        address=usual.address,
        acts_for=usual.acts_for.strip(),
    )


def _receiver(store: Store, asked: Asked) -> StatementContent:
    """Return who states something about a grant, or for an institution.

    Raises:
        NotFound: it is neither.

    """
    day = asked.day or store.now().date()
    dated = place_and_date(head_on(store, day), long_day(day))
    grant = store.maybe(Grant, asked.subject)
    if grant:
        amount = grant.amount or sum(one.value for one in _items(store, grant))
        return StatementContent(_grant_party(store, grant), grant.purpose, amount, 0, dated)
    institution = store.get(Institution, asked.subject)
    return StatementContent(institution_party(institution), asked.note, 0, 0, dated)


def _with_meterai(block: Signing) -> Signing:
    return Signing(block.above, block.name, block.under, meterai=True)
