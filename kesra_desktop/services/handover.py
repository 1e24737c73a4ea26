"""Look up a person at the desk, hand over, void with a reason, note an absence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.i18n import tr
from kesra_desktop.model.clear_letters import CLEAR
from kesra_desktop.model.distributions import (
    Absence,
    AbsenceReason,
    Collector,
    Distribution,
    Entitlement,
    Handover,
    Line,
    Lines,
)
from kesra_desktop.model.invitation import CARD_START, read_card, read_invitation, short_code
from kesra_desktop.model.invitation import START as INVITATION
from kesra_desktop.model.people import TITLES, LifeStatus, Recipient
from kesra_desktop.services import collecting, shares, stocking
from kesra_desktop.services import rights as rights_of
from kesra_desktop.services.undoing import void
from kesra_desktop.store import joining, log, queries, room, search
from kesra_desktop.store.listing import Filters, list_people

if TYPE_CHECKING:
    from datetime import datetime

    from kesra_desktop.store.store import Store

NOBODY_ELSE = Collector()
_SHORT_CODE = re.compile(f"[{CLEAR}]{{4}}-[{CLEAR}]{{4}}")
__all__ = [
    "AS_USUAL",
    "NOBODY_ELSE",
    "Answer",
    "State",
    "Terms",
    "hand_over",
    "look_up",
    "note_absence",
    "void",
]
_UNSERVABLE = (LifeStatus.DECEASED, LifeStatus.MOVED, LifeStatus.INACTIVE)


class State(StrEnum):
    """What the desk answers."""

    ELIGIBLE = "eligible"
    ALREADY = "already"
    NOT_ENTITLED = "not_entitled"
    NOT_SERVABLE = "not_servable"
    NOT_FOUND = "not_found"
    MANY = "many"


@dataclass(frozen=True)
class Answer:
    """What the office knows about a person at this desk, and until when."""

    state: State
    known_until: datetime
    recipient: Recipient | None = None
    rights: tuple[Entitlement, ...] = ()
    earlier: tuple[Handover, ...] = ()
    candidates: tuple[Recipient, ...] = ()


def look_up(store: Store, distribution_id: str, text: str) -> Answer:
    """Return what the desk says to a scan, a number, a NIK or a name; writes nothing."""
    people = _people(store, distribution_id, text.strip())
    now = store.now()
    if not people:
        similar = search.find_people(store, text, limit=3).ids
        return Answer(
            State.NOT_FOUND, now, candidates=tuple(store.get(Recipient, one) for one in similar)
        )
    if len(people) > 1:
        return Answer(State.MANY, now, candidates=tuple(people[:9]))
    return _answer(store, store.get(Distribution, distribution_id), people[0])


def _answer(store: Store, event: Distribution, person: Recipient) -> Answer:
    listed = _rights(store, event, person)
    earlier = tuple(queries.standing_handovers(store, event.period, person.id))
    given = {line.item for one in earlier for line in one.lines}
    rights = tuple(right for right in listed if right.item not in given)
    if earlier and not rights:
        state = State.ALREADY
    elif not rights:
        state = State.NOT_ENTITLED
    elif person.life in _UNSERVABLE:
        state = State.NOT_SERVABLE
    else:
        state = State.ELIGIBLE
    return Answer(state, store.now(), person, rights or listed, earlier)


def _rights(store: Store, event: Distribution, person: Recipient) -> tuple[Entitlement, ...]:
    """Return the person's rights of the day; of two records joined into one, each right once."""
    found = store.find(Entitlement, distribution=event.id, recipient=person.id)
    of_item: dict[str, str] = {}  # whose right to it counts
    for right in sorted(found, key=lambda one: (one.recipient != person.id, one.recipient)):
        of_item.setdefault(right.item, right.recipient)
    return tuple(right for right in found if of_item[right.item] == right.recipient)


def _people(store: Store, distribution_id: str, text: str) -> list[Recipient]:
    """Return who is meant: a QR or short code, an id, a NIK, a list number, else a name."""
    by_code = _by_code(store, distribution_id, text)
    if by_code is not None:
        return by_code
    if store.maybe(Recipient, text):
        return _mains(store, [text])
    if re.fullmatch("[0-9]{16}", text):
        return store.find(Recipient, nik=text)
    number = re.fullmatch("(?:A-?)?0*([0-9]{1,6})", text, re.IGNORECASE)
    if number:
        rights = store.find(
            Entitlement, distribution=distribution_id, number=f"A-{int(number[1]):03d}"
        )
        return _mains(store, [right.recipient for right in rights])
    here = Filters(distribution=distribution_id)
    # Somebody the whole register knows by this text is told why nothing is handed over.
    anywhere = search.find_people(store, text, limit=2).ids
    known = list_people(store, text, here).ids or (anywhere if len(anywhere) == 1 else ())
    return [store.get(Recipient, one) for one in known]


def _mains(store: Store, ids: list[str]) -> list[Recipient]:
    """Return the people of these ids; records joined into one are one person."""
    mains = dict.fromkeys(joining.main_of(store.conn, one) for one in ids)
    return [store.get(Recipient, one) for one in mains]


def _by_code(store: Store, distribution_id: str, text: str) -> list[Recipient] | None:
    """Return whose invitation, card or short code this is; None when the text is none of them."""
    typed = text.upper()
    if typed.startswith(INVITATION):
        right = store.maybe(Entitlement, read_invitation(text).entitlement)
        return _mains(store, [right.recipient]) if right else []
    if typed.startswith(CARD_START):
        return _mains(store, [read_card(text)])
    if _SHORT_CODE.fullmatch(typed):
        rights = store.find(Entitlement, distribution=distribution_id)
        owners = [right.recipient for right in rights if short_code(right.id) == typed]
        return _mains(store, owners)
    return None


@dataclass(frozen=True)
class Terms:
    """What is not as usual: only some items (ids or names; none means all), and why.

    ``paper`` is the page of the paper list on which it was noted first, with a pen.
    """

    items: tuple[str, ...] = ()
    reason: str = ""
    paper: str = ""


AS_USUAL = Terms()


def hand_over(
    store: Store,
    distribution_id: str,
    text: str,
    collector: Collector = NOBODY_ELSE,
    terms: Terms = AS_USUAL,
) -> Handover:
    """Record that aid left our hands: read, decide, number and save in one transaction.

    Raises:
        AlreadyCollected, NotEntitled, NotServable, NotFound, Ambiguous, DistributionClosed.
        NotThisDesk: the right is of another laptop's share, and no reason was given.
        CollectorRefused, HeirPapersMissing, TooManyForOne: somebody else may not collect.
        NoSuchItem, OutOfStock: not what was chosen, or not so much.
        InvalidValue: the collector is only half named.
        DiskFull: there is no room left, not even what was kept for the one at the desk.

    """
    taker = collector.checked()
    room.require(store.path.parent)
    return room.used_if_full(
        store.path.parent, lambda: _hand_over(store, distribution_id, text, taker, terms)
    )


def _hand_over(
    store: Store, distribution_id: str, text: str, taker: Collector, terms: Terms
) -> Handover:
    with store.transaction():
        event = store.get(Distribution, distribution_id)
        if event.closed:
            raise errors.DistributionClosed()
        answer = look_up(store, distribution_id, text)
        person = _servable(store, answer, text, heir=taker.is_heir)
        shares.require_own(store, answer.rights, person, terms.reason)
        collecting.require_allowed(store, event, person, taker, terms.reason)
        rights = rights_of.chosen(store, answer.rights, terms.items)
        stocking.require_left(store, event.place, rights_of.needed(store, rights))
        return store.add(
            Handover(
                receipt=_next_receipt(store),
                distribution=event.id,
                programme=event.programme,
                period=event.period,
                recipient=person.id,
                lines=Lines(
                    Line(right.item, right.quantity, right.amount, right.deduction)
                    for right in rights
                ),
                day=event.day,
                at=store.now(),
                number=rights[0].number,
                collected_by=taker.name,
                relation=taker.relation,
                collector_nik=taker.nik,
                collector_phone=taker.phone,
                documents=", ".join(taker.documents),
                exception=terms.reason.strip(),
                paper=terms.paper,
            )
        )


def _servable(store: Store, answer: Answer, text: str, *, heir: bool = False) -> Recipient:
    person = answer.recipient
    if answer.state is State.MANY:
        raise errors.Ambiguous(count=len(answer.candidates), what=text)
    if person is None:
        raise errors.NotFound(what=text)
    if answer.state is State.ALREADY:
        first = answer.earlier[0]
        raise errors.AlreadyCollected(
            name=person.full_name,
            laptop=queries.prefix_of_author(store, first.id),
            when=f"{first.at:%Y-%m-%d %H.%M}",
            receipt=first.receipt,
        )
    if answer.state is State.NOT_ENTITLED:
        raise errors.NotEntitled(name=person.full_name)
    if answer.state is State.NOT_SERVABLE and not (heir and person.life is LifeStatus.DECEASED):
        raise errors.NotServable(name=person.full_name, status=tr(TITLES[person.life]))
    return person


def _next_receipt(store: Store) -> str:
    """Return the next number of this laptop's own book: unique without talking to others."""
    number = int(log.local(store.conn, "receipt") or 0) + 1
    log.set_local(store.conn, "receipt", number)
    return f"{store.device.prefix.replace('-', '')}-{number:06d}"


def note_absence(
    store: Store, distribution_id: str, text: str, reason: AbsenceReason, note: str = ""
) -> Absence:
    """Record that somebody on the list did not get the aid, and why."""
    with store.transaction():
        answer = look_up(store, distribution_id, text)
        if answer.state is not State.ELIGIBLE and answer.state is not State.NOT_SERVABLE:
            _servable(store, answer, text)
        person = answer.recipient
        if person is None:
            raise errors.NotFound(what=text)
        fact = Absence(
            distribution=distribution_id,
            recipient=person.id,
            reason=reason,
            at=store.now(),
            note=note.strip(),
        )
        return store.add(fact)
