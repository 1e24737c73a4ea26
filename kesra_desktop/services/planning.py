"""From a proposal to a day's list: propose, decide by a decree, plan the day."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import (
    NobodyDecided,
    NotOurs,
    NotYourStep,
    QuotaExceeded,
    Refused,
    SecondPersonNeeded,
)
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import (
    STATUS_TITLES,
    Channel,
    Decree,
    Enrolment,
    EnrolmentStatus,
    Programme,
    Unit,
    category_key,
)
from kesra_desktop.model.workflow import CHOSEN, GONE, may_move
from kesra_desktop.services import rights
from kesra_desktop.services.examining import Examiner, institution_of
from kesra_desktop.services.programmes import items_of, new_programme, programme_and_period
from kesra_desktop.store import joining, proposals

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from kesra_desktop.model.programmes import AidItem, Period
    from kesra_desktop.store.store import Store

__all__ = ["decide", "enrol", "new_programme", "plan_distribution", "programme_and_period"]


class AmountUnknown(Refused):
    """A day cannot be planned while nobody knows how much is given."""

    code = "amount_unknown"
    message = N_("{item}: the amount is not known yet.")
    advice = N_("Enter it in the programme, then plan the day.")


@dataclass(frozen=True)
class Planned:
    """A distribution and how many people are on its list."""

    distribution: Distribution
    people: int


def operator_of(store: Store) -> str:
    """Return the id of who works at this laptop, or an empty text."""
    return store.operator.id if store.operator else ""


def require_step(store: Store, status: EnrolmentStatus) -> None:
    """Refuse a step that is not this operator's.

    Raises:
        NotYourStep: another role takes it.

    """
    if store.operator is None or not may_move(store.operator.role, status):
        raise NotYourStep(step=tr(STATUS_TITLES[status]))


def enrol(
    store: Store, code: str, period_code: str, people: Iterable[Recipient], category: str = ""
) -> int:
    """Propose people for a period and return how many are new; nobody is proposed twice.

    Where an institution receives, it is proposed once, through one who holds a role there.
    ``category`` is for all of them; without it each one's own of the register counts.

    Raises:
        NotYourStep: the operator's role proposes nobody.

    """
    require_step(store, EnrolmentStatus.PROPOSED)
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        proposed = [found.recipient for found in store.find(Enrolment, period=period.id)]
        there = {one for who in proposed for one in joining.members(store.conn, who)}
        fresh = {person.id: person for person in people if person.id not in there}
        usual = [(one, "", category.strip() or one.category) for one in fresh.values()]
        if programme.unit is Unit.INSTITUTION:
            usual = _one_for_each(store, programme, period, usual)
        for person, institution, sort in usual:
            store.add(
                Enrolment(
                    recipient=person.id,
                    programme=programme.id,
                    period=period.id,
                    category=sort,
                    proposed_on=store.now().date(),
                    institution=institution,
                )
            )
    return len(usual)


def _one_for_each(
    store: Store,
    programme: Programme,
    period: Period,
    proposed: list[tuple[Recipient, str, str]],
) -> list[tuple[Recipient, str, str]]:
    """Return who collects for an institution, one for each; who holds no role is proposed too.

    Verification then says in words why not.
    """
    known = store.find(Enrolment, period=period.id)
    taken = {one.institution for one in known if one.status not in GONE}
    found = []
    for person, _, category in proposed:
        where, sort = institution_of(store, programme, person.id, store.now().date())
        if not where or where not in taken:
            found.append((person, where, sort or category))
            taken.add(where)
    return found


def decide(
    store: Store,
    code: str,
    period_code: str,
    number: str,
    day: date,
    only: Collection[str] = (),
) -> int:
    """Enter the decree (SK) for everybody found eligible and return how many it names.

    ``only`` narrows it to some enrolments; the waiting list is decided only by name. A programme
    that asks for neither documents nor criteria has nothing to verify: what speaks against people
    anyway, such as a death, is looked at here.

    Raises:
        NobodyDecided: no one is eligible.
        QuotaExceeded, SecondPersonNeeded, NotYourStep.

    """
    require_step(store, EnrolmentStatus.DECIDED)
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        chosen = _choice(store, programme, period, set(only))
        if not chosen:
            raise NobodyDecided()
        _check_quota(store, programme, period, chosen)
        _check_second_person(store, programme, period, chosen)
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
                seen.record,
                status=EnrolmentStatus.DECIDED,
                decree=decree.id,
                decided_on=day,
                decided_by=operator_of(store),
            )
            store.save(decided, seen)
            if found.replaces:
                rights.hand_on(store, found)
    return len(chosen)


def _choice(store: Store, programme: Programme, period: Period, only: set[str]) -> list[Enrolment]:
    examiner = Examiner(store, programme, store.now().date())
    chosen = []
    for found in store.find(Enrolment, period=period.id):
        if only and found.id not in only:
            continue
        fit = found.status is EnrolmentStatus.FIT
        named = found.status is EnrolmentStatus.RESERVE and found.id in only
        unasked = (
            found.status is EnrolmentStatus.PROPOSED
            and examiner.asks_nothing
            and examiner.examine(found).fits
        )
        if fit or named or unasked:
            chosen.append(found)
    return chosen


def _check_quota(
    store: Store, programme: Programme, period: Period, chosen: Sequence[Enrolment]
) -> None:
    decided = [found for found in store.find(Enrolment, period=period.id) if found.status in CHOSEN]
    if programme.quota and len(decided) + len(chosen) > programme.quota:
        raise QuotaExceeded(quota=programme.quota, people=len(decided) + len(chosen))
    counts = Counter(category_key(found.category) for found in [*decided, *chosen])
    for category, bound in programme.quotas().items():
        if counts[category] > bound:
            raise QuotaExceeded(quota=bound, people=counts[category], category=category)


def _check_second_person(
    store: Store, programme: Programme, period: Period, chosen: Sequence[Enrolment]
) -> None:
    """Above the programme's sum, who decides must not be who verified.

    What the same person decided before in the period is added: many small decrees are one sum.
    """
    if not programme.second_person_above:
        return
    me, day = operator_of(store), store.now().date()
    own = [found for found in chosen if found.verified_by in ("", me)]
    before = [store.get(Enrolment, one) for one in proposals.decided_by(store, period.id, me)]
    before = [found for found in before if found.verified_by in ("", me)]
    items = items_of(store, programme.id)
    total = sum(rights.money_of(store, programme, items, found, day) for found in [*own, *before])
    if total > programme.second_person_above:
        raise SecondPersonNeeded(amount=programme.second_person_above)


def plan_distribution(store: Store, code: str, period_code: str, place: str, day: date) -> Planned:
    """Plan the day: every decided person gets a number and a right to each item of the programme.

    Who has been served, or has a right on a day of the period that is still open, is left out: a
    second day is for those who missed the first.

    Raises:
        NobodyDecided: nobody may receive yet.
        NotOurs: the office does not hand this programme's aid over itself.
        AmountUnknown: an item of money has no amount yet.

    """
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        if programme.paid_by is Channel.HIGHER:
            raise NotOurs(name=programme.name)
        waiting = rights.still_to_serve(store, period)
        if not waiting:
            raise NobodyDecided()
        event = store.add(
            Distribution(
                programme=programme.id, period=period.id, place=place, day=day, people=len(waiting)
            )
        )
        items = items_of(store, programme.id)
        _require_amounts(items)
        for number, enrolment in enumerate(_in_order(store, waiting), 1):
            for right in rights.rights_of(store, programme, items, enrolment, event):
                store.add(replace(right, number=f"A-{number:03d}"))
    return Planned(event, len(waiting))


def _require_amounts(items: Iterable[AidItem]) -> None:
    """Refuse to plan with money of no amount: an amount of 0 says that nobody knows it yet.

    Raises:
        AmountUnknown: an item of money has none.

    """
    for item in items:
        if item.is_money and not item.amount:
            raise AmountUnknown(item=item.name)


def _in_order(store: Store, enrolments: list[Enrolment]) -> list[Enrolment]:
    """Return enrolments by kelurahan and name, as lists are printed."""

    def place_and_name(enrolment: Enrolment) -> tuple[str, str, str]:
        person = store.get(Recipient, enrolment.recipient)
        return (person.kelurahan_code, person.full_name.casefold(), person.id)

    return sorted(enrolments, key=place_and_name)
