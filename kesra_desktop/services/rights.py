"""What a decided person may collect, by category and role, and who still has to be served."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kesra_desktop.errors import NoSuchItem
from kesra_desktop.model.distributions import Distribution, Entitlement
from kesra_desktop.model.programmes import AidItem, Enrolment, Period, Programme, Unit
from kesra_desktop.model.workflow import CHOSEN
from kesra_desktop.services.examining import categories_of
from kesra_desktop.store import joining, queries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kesra_desktop.store.store import Store


def portions(
    store: Store, programme: Programme, items: Sequence[AidItem], enrolment: Enrolment, day: date
) -> list[tuple[AidItem, int]]:
    """Return the items of a person and how many portions of each.

    Where roles add up, each role counts. Where they do not, of the money by category only the
    highest amount counts.
    """
    counts = Counter(categories_of(store, programme, enrolment, day))
    found = []
    for item in items:
        if not item.category:
            found.append((item, 1))
        elif times := sum(count for name, count in counts.items() if item.is_for(name)):
            found.append((item, times if programme.roles_add_up else 1))
    if programme.roles_add_up:
        return found
    by_category = [item for item, _ in found if item.is_money and item.category]
    highest = max(by_category, key=lambda item: item.amount, default=None)
    return [one for one in found if one[0] not in by_category or one[0] is highest]


def money_of(
    store: Store, programme: Programme, items: Sequence[AidItem], enrolment: Enrolment, day: date
) -> int:
    """Return the rupiah that a person gets in one period."""
    chosen = portions(store, programme, items, enrolment, day)
    return sum(item.amount * times for item, times in chosen)


def rights_of(
    store: Store,
    programme: Programme,
    items: Sequence[AidItem],
    enrolment: Enrolment,
    event: Distribution,
) -> list[Entitlement]:
    """Return the rights of one person on a day, without their number."""
    return [
        Entitlement(
            distribution=event.id,
            period=event.period,
            recipient=enrolment.recipient,
            item=item.id,
            quantity=item.quantity * Decimal(times),
            amount=item.amount * times,
            deduction=item.deduction_of(item.amount * times),
        )
        for item, times in portions(store, programme, items, enrolment, event.day)
    ]


def still_to_serve(store: Store, period: Period) -> list[Enrolment]:
    """Return who is decided, was not served, and has no right on a day that is still open."""
    done = set(queries.served_or_waiting(store, period.id))
    waiting: dict[str, Enrolment] = {}
    known = store.find(Enrolment, period=period.id)
    mains = {one.id: joining.main_of(store.conn, one.recipient) for one in known}
    programme = store.maybe(Programme, period.programme)
    by_place = programme is not None and programme.unit is Unit.INSTITUTION
    # Where an institution receives, whoever stands for it, it is served once.
    if by_place:
        done |= {one.institution for one in known if one.institution and mains[one.id] in done}
    for one in known:
        who = (by_place and one.institution) or mains[one.id]
        if one.status in CHOSEN and not {who, mains[one.id]} & done:
            waiting.setdefault(who, one)  # two records of one person are served once
    return list({mains[one.id]: one for one in reversed(waiting.values())}.values())[::-1]


def hand_on(store: Store, successor: Enrolment) -> int:
    """Give the uncollected rights of one who was replaced to the successor; return how many."""
    before = store.get(Enrolment, successor.replaces)
    moved = 0
    for right in store.find(Entitlement, period=before.period, recipient=before.recipient):
        event = store.get(Distribution, right.distribution)
        if event.closed or queries.standing_handovers(store, right.period, right.recipient):
            continue
        seen = store.open(Entitlement, right.id)
        store.save(replace(seen.record, recipient=successor.recipient), seen)
        moved += 1
    return moved


def needed(store: Store, rights: tuple[Entitlement, ...]) -> list[tuple[AidItem, Decimal]]:
    """Return how much of each item the rights take from the desk; money in rupiah."""
    items = [(store.maybe(AidItem, right.item), right) for right in rights]
    return [
        (item, Decimal(right.paid) if item.is_money else right.quantity)
        for item, right in items
        if item
    ]


def chosen(
    store: Store, rights: tuple[Entitlement, ...], items: tuple[str, ...]
) -> tuple[Entitlement, ...]:
    """Return the rights to the chosen items, all of them when none was chosen.

    Raises:
        NoSuchItem: a chosen item is not among them.

    """
    if not items:
        return rights
    known = [store.maybe(AidItem, right.item) for right in rights]
    names = {one.id: one.name for one in known if one}
    by_name = {name.casefold(): one for one, name in names.items()}
    wanted = {by_name.get(item.casefold(), item) for item in items}
    for unknown in wanted - {right.item for right in rights}:
        raise NoSuchItem(item=unknown, items=", ".join(names.values()))
    return tuple(right for right in rights if right.item in wanted)
