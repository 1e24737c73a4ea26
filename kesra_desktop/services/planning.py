"""From a programme to a day's list: define, propose, decide, plan."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import AlreadyThere, NobodyDecided, NotFound
from kesra_desktop.model.distributions import Distribution, Entitlement
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import (
    AidItem,
    Decree,
    Enrolment,
    EnrolmentStatus,
    Period,
    Programme,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kesra_desktop.store.store import Store

_TO_DECIDE = (EnrolmentStatus.PROPOSED, EnrolmentStatus.FIT, EnrolmentStatus.RESERVE)


@dataclass(frozen=True)
class Planned:
    """A distribution and how many people are on its list."""

    distribution: Distribution
    people: int


def new_programme(store: Store, plan: dict[str, Any]) -> Programme:
    """Save a programme with its items and periods, given as plain texts.

    ``plan`` holds the fields of Programme and the lists ``items`` and ``periods``.

    Raises:
        AlreadyThere: another programme has this code.
        InvalidValue, UnknownField: a text does not fit.

    """
    texts = {name: _text(value) for name, value in plan.items() if name not in ("items", "periods")}
    with store.transaction():
        programme = Programme.from_texts(texts)
        if store.find(Programme, code=programme.code):
            raise AlreadyThere(what=programme.code)
        programme = store.add(programme)
        for position, item in enumerate(plan.get("items", []), 1):
            given = {"position": position, **item, "programme": programme.id}
            store.add(AidItem.from_texts({name: _text(value) for name, value in given.items()}))
        for period in plan.get("periods", []):
            given = {**period, "programme": programme.id}
            store.add(Period.from_texts({name: _text(value) for name, value in given.items()}))
    return programme


def _text(value: Any) -> str:
    return {True: "ya", False: "tidak"}[value] if isinstance(value, bool) else str(value)


def programme_and_period(store: Store, code: str, period: str) -> tuple[Programme, Period]:
    """Return a programme and one of its periods by their codes.

    Raises:
        NotFound: one of them does not exist.

    """
    programmes = store.find(Programme, code=code)
    if not programmes:
        raise NotFound(what=code)
    periods = store.find(Period, programme=programmes[0].id, code=period)
    if not periods:
        raise NotFound(what=f"{code} {period}")
    return programmes[0], periods[0]


def enrol(store: Store, code: str, period_code: str, people: Iterable[Recipient]) -> int:
    """Propose people for a period and return how many are new; nobody is proposed twice."""
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        there = {found.recipient for found in store.find(Enrolment, period=period.id)}
        fresh = [person for person in people if person.id not in there]
        for person in fresh:
            store.add(
                Enrolment(
                    recipient=person.id,
                    programme=programme.id,
                    period=period.id,
                    category=person.category,
                    proposed_on=store.now().date(),
                )
            )
    return len(fresh)


def decide(store: Store, code: str, period_code: str, number: str, day: date) -> int:
    """Enter the decree (SK) for everybody proposed and return how many it names.

    Raises:
        NobodyDecided: no one is proposed.

    """
    with store.transaction():
        _, period = programme_and_period(store, code, period_code)
        chosen = [
            found for found in store.find(Enrolment, period=period.id) if found.status in _TO_DECIDE
        ]
        if not chosen:
            raise NobodyDecided()
        ids = sorted(found.recipient for found in chosen)
        digest = hashlib.sha256("\n".join(ids).encode()).hexdigest()
        decree = store.add(
            Decree(
                number=number, signed_on=day, period=period.id, people=len(ids), list_hash=digest
            )
        )
        for found in chosen:
            seen = store.open(Enrolment, found.id)
            decided = replace(
                seen.record, status=EnrolmentStatus.DECIDED, decree=decree.id, decided_on=day
            )
            store.save(decided, seen)
    return len(chosen)


def plan_distribution(store: Store, code: str, period_code: str, place: str, day: date) -> Planned:
    """Plan the day: every decided person gets a number and a right to each item of the programme.

    Raises:
        NobodyDecided: nobody may receive yet.

    """
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        decided = store.find(Enrolment, period=period.id, status=EnrolmentStatus.DECIDED.value)
        if not decided:
            raise NobodyDecided()
        event = store.add(
            Distribution(
                programme=programme.id, period=period.id, place=place, day=day, people=len(decided)
            )
        )
        items = sorted(store.find(AidItem, programme=programme.id), key=lambda item: item.position)
        for number, enrolment in enumerate(_in_order(store, decided), 1):
            for item in items:
                if item.is_for(enrolment.category):
                    store.add(_right(event, enrolment, item, number))
    return Planned(event, len(decided))


def _in_order(store: Store, enrolments: list[Enrolment]) -> list[Enrolment]:
    """Return enrolments by kelurahan and name, as lists are printed."""

    def place_and_name(enrolment: Enrolment) -> tuple[str, str, str]:
        person = store.get(Recipient, enrolment.recipient)
        return (person.kelurahan_code, person.full_name.casefold(), person.id)

    return sorted(enrolments, key=place_and_name)


def _right(event: Distribution, enrolment: Enrolment, item: AidItem, number: int) -> Entitlement:
    return Entitlement(
        distribution=event.id,
        period=event.period,
        recipient=enrolment.recipient,
        item=item.id,
        number=f"A-{number:03d}",
        quantity=item.quantity,
        amount=item.amount,
    )
