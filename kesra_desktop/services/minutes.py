"""What the minutes of a day say, read from its facts: counts, differences, what was special."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from kesra_desktop.model.closing import (
    DaySummary,
    DeskCount,
    ItemCount,
    Special,
    Unserved,
    VoidedReceipt,
)
from kesra_desktop.model.distributions import (
    Absence,
    AbsenceReason,
    DayClosed,
    Distribution,
    Entitlement,
    Handover,
    Void,
)
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.problem_cases import ProblemCase
from kesra_desktop.model.programmes import AidItem, Period, Programme
from kesra_desktop.store import closing, day, joining, queries, stock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.store.store import Store


Of = TypeVar("Of", Entitlement, Handover)


@dataclass(frozen=True)
class _Facts:
    """A day's facts, read once."""

    rights: Sequence[Entitlement]
    standing: Sequence[Handover]
    voided: Sequence[tuple[Handover, Void]]
    absences: Mapping[str, Absence]


def summarise(
    store: Store, distribution: str, counted: Mapping[str, Decimal] | None = None
) -> DaySummary:
    """Return the content of a day's minutes as it is known now; writes nothing.

    ``counted`` holds what was counted by hand, by item. A closed day keeps what was counted then.
    """
    event = store.get(Distribution, distribution)
    facts = _read(store, event)
    sealed = latest(store, distribution)
    upto = sealed.known if sealed else closing.known(store)
    hand = dict(counted or {}) or (_read_counted(sealed.counted) if sealed else {})
    served = {one.recipient for one in facts.standing}
    by_other = {one.recipient for one in facts.standing if one.collected_by}
    programme, period = store.maybe(Programme, event.programme), store.maybe(Period, event.period)
    unserved = _unserved(store, facts)
    return DaySummary(
        distribution=event.id,
        programme=programme.name if programme else "",
        period=(period.name or period.code) if period else "",
        place=event.place,
        day=event.day,
        listed=len({right.recipient for right in facts.rights}),
        served=len(served),
        in_person=len(served - by_other),
        by_other=len(by_other),
        partly=sum(one.partly for one in unserved),
        listed_amount=sum(right.amount for right in facts.rights),
        amount=sum(one.lines.total() for one in facts.standing),
        deducted=sum(one.lines.deducted() for one in facts.standing),
        fingerprint=closing.fingerprint(store, event.id, upto)[0],
        at=sealed.at if sealed else store.now(),
        operator=store.operator.name if store.operator else "",
        laptop=store.device.prefix,
        desks=tuple(
            DeskCount(one.book, one.people, one.amount) for one in day.tallies(store, event.id)
        ),
        items=tuple(_items(store, event, facts, hand)),
        unserved=tuple(unserved),
        specials=tuple(_specials(store, facts)),
        voided=tuple(
            VoidedReceipt(one.receipt, _name(store, one.recipient), gone.reason, gone.approver)
            for one, gone in facts.voided
        ),
        paper_pages=tuple(sorted({one.paper for one in facts.standing if one.paper})),
        from_paper=len({one.recipient for one in facts.standing if one.paper}),
        open_cases=sum(not one.outcome for one in store.find(ProblemCase, distribution=event.id)),
        doubles=sum(
            any(one.distribution == event.id for one in double.handovers)
            for double in queries.doubles(store)
        ),
        missing_laptops=tuple(_silent_desks(store, facts)),
        reason=sealed.reason if sealed else "",
        closed=event.closed,
    )


def latest(store: Store, distribution: str) -> DayClosed | None:
    """Return the last closing of a day, or None while it is open."""
    found = store.find(DayClosed, distribution=distribution)
    return max(found, key=lambda one: (one.at, one.id), default=None)


def _read(store: Store, event: Distribution) -> _Facts:
    given = [_of_main(store, one) for one in store.find(Handover, distribution=event.id)]
    voids = [day.void_of(store, one.id) for one in given]
    absences = {
        joining.main_of(store.conn, one.recipient): one
        for one in store.find(Absence, distribution=event.id)
    }
    rights: dict[tuple[str, str], Entitlement] = {}
    for right in store.find(Entitlement, distribution=event.id):
        one = _of_main(store, right)
        rights.setdefault((one.recipient, one.item), one)  # two records of one person: once
    return _Facts(
        tuple(rights.values()),
        [one for one, gone in zip(given, voids, strict=True) if gone is None],
        [(one, gone) for one, gone in zip(given, voids, strict=True) if gone is not None],
        absences,
    )


def _of_main(store: Store, record: Of) -> Of:
    """Return a right or handover with the record that stands for its person."""
    main = joining.main_of(store.conn, record.recipient)
    return record if main == record.recipient else replace(record, recipient=main)


def _name(store: Store, recipient: str) -> str:
    person = store.maybe(Recipient, recipient)
    return person.full_name if person else ""


def _unserved(store: Store, facts: _Facts) -> list[Unserved]:
    given = {(one.recipient, line.item) for one in facts.standing for line in one.lines}
    waiting: dict[str, Entitlement] = {}
    for right in facts.rights:
        if (right.recipient, right.item) not in given:
            waiting.setdefault(right.recipient, right)
    served = {recipient for recipient, _ in given}
    found = []
    for recipient, right in waiting.items():
        absence = facts.absences.get(recipient)
        found.append(
            Unserved(
                right.number,
                _name(store, recipient),
                absence.reason if absence else None,
                absence.note if absence else "",
                partly=recipient in served,
            )
        )
    return sorted(found, key=lambda one: (one.number, one.name))


def absence_counts(summary: DaySummary) -> dict[AbsenceReason | None, int]:
    """Return how many were not served, by reason; None means nobody noted why."""
    return dict(Counter(one.reason for one in summary.unserved if not one.partly))


def _specials(store: Store, facts: _Facts) -> list[Special]:
    return [
        Special(
            one.receipt,
            _name(store, one.recipient),
            one.collected_by,
            one.relation,
            one.documents,
            one.exception,
        )
        for one in facts.standing
        if one.collected_by or one.exception
    ]


def _items(
    store: Store, event: Distribution, facts: _Facts, counted: Mapping[str, Decimal]
) -> list[ItemCount]:
    listed: defaultdict[str, Decimal] = defaultdict(Decimal)
    given: defaultdict[str, Decimal] = defaultdict(Decimal)
    items = {one.id: one for one in store.find(AidItem, programme=event.programme)}
    for right in facts.rights:
        money = right.item in items and items[right.item].is_money
        listed[right.item] += Decimal(right.paid) if money else right.quantity
    for one in facts.standing:
        for line in one.lines:
            money = line.item in items and items[line.item].is_money
            given[line.item] += Decimal(line.paid) if money else line.quantity
    return [
        _item(store, event, items[one], (listed[one], given[one]), counted.get(one))
        for one in sorted(
            (set(listed) | set(given)) & set(items), key=lambda one: items[one].position
        )
    ]


def _item(
    store: Store,
    event: Distribution,
    item: AidItem,
    sums: tuple[Decimal, Decimal],
    counted: Decimal | None,
) -> ItemCount:
    held = stock.balances(store, event.place, item.id)
    return ItemCount(
        item.id,
        item.name,
        "" if item.is_money else item.unit,
        item.is_money,
        *sums,
        stock_kept=stock.is_kept(store, event.place, item.id),
        received=sum((one.received for one in held), Decimal(0)),
        damaged=sum((one.damaged for one in held), Decimal(0)),
        returned=sum((one.returned for one in held), Decimal(0)),
        left=sum((one.left for one in held), Decimal(0)),
        counted=counted,
    )


def _silent_desks(store: Store, facts: _Facts) -> list[str]:
    """Return the desks with a share of the list from which no handover is known here."""
    desks = {right.desk for right in facts.rights if right.desk} - {store.device.prefix}
    books = {one.receipt.rpartition("-")[0] for one in facts.standing}
    return sorted(desk for desk in desks if desk.replace("-", "") not in books)


def _read_counted(text: str) -> dict[str, Decimal]:
    parts = (part.partition("=") for part in text.split(";") if "=" in part)
    return {item.strip(): Decimal(number.strip()) for item, _, number in parts}
