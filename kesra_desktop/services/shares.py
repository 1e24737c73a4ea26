"""Shares of a day's list: each right belongs to one laptop, and only its holder moves it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import (
    InvalidValue,
    NeedsApprover,
    NotFound,
    NotHolder,
    NotThisDesk,
    ReasonMissing,
)
from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import Entitlement
from kesra_desktop.store import authority, queries

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kesra_desktop.model.distributions import Distribution
    from kesra_desktop.model.people import Recipient
    from kesra_desktop.store.store import Store

_NUMBERS = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")


def require_own(
    store: Store, rights: Sequence[Entitlement], person: Recipient, reason: str
) -> None:
    """Refuse to serve another desk's right without a reason.

    Raises:
        NotThisDesk: it belongs to another laptop's share.

    """
    others = [one.desk for one in rights if one.desk and one.desk != store.device.prefix]
    if others and not reason.strip():
        raise NotThisDesk(name=person.full_name, desk=others[0])


def read_part(text: str) -> tuple[str, str]:
    """Return (desk, part) of ``CODE=PART``.

    Raises:
        InvalidValue: it is not written so.

    """
    desk, sign, part = text.partition("=")
    if not sign or not desk or not part:
        hint = tr("CODE=PART, for example B1=1-150 or B1=33.75.03.")
        raise InvalidValue(field="--desk", value=text, hint=hint)
    return desk, part


def share_out(
    store: Store, event: Distribution, parts: Iterable[tuple[str, str]]
) -> dict[str, int]:
    """Give each desk its part of a list and return how many people each one got.

    A part is a range of numbers (``1-150``), or the beginning of an area code (``33.75.03``), or
    ``rest``: everybody not given yet.

    Raises:
        InvalidValue: an unknown desk, or a part that is none of these.
        NotHolder: a right belongs to another laptop already.

    """
    known = {laptop.prefix for laptop in queries.laptops(store)}
    counts: dict[str, int] = {}
    with store.transaction():
        for desk, part in parts:
            if desk not in known:
                raise InvalidValue(field="--desk", value=desk, hint=", ".join(sorted(known)))
            chosen = _part_of(store, event, part)
            _give(store, chosen, desk)
            people = {right.recipient for right in chosen}
            counts[desk] = counts.get(desk, 0) + len(people)
    return counts


def _part_of(store: Store, event: Distribution, part: str) -> list[Entitlement]:
    rights = store.find(Entitlement, distribution=event.id)
    if part in ("rest", "sisa"):
        return [right for right in rights if not right.desk]
    numbers = _NUMBERS.fullmatch(part)
    if numbers:
        first, last = int(numbers[1]), int(numbers[2] or numbers[1])
        return [right for right in rights if first <= _number(right) <= last]
    if re.fullmatch(r"[0-9]{2}(\.[0-9]{2,4}){1,3}", part):
        living = queries.living_in(store, event.id, part)
        return [right for right in rights if right.recipient in living]
    hint = tr("CODE=PART, for example B1=1-150 or B1=33.75.03.")
    raise InvalidValue(field="--desk", value=part, hint=hint)


def _number(right: Entitlement) -> int:
    return int(re.sub("[^0-9]", "", right.number) or 0)


def _give(store: Store, rights: Sequence[Entitlement], desk: str) -> None:
    for right in rights:
        if right.desk not in ("", store.device.prefix):
            raise NotHolder(number=right.number, desk=right.desk)
        _write(store, right, desk)


def _write(store: Store, right: Entitlement, desk: str, reason: str = "") -> None:
    if right.desk != desk:
        seen = store.open(Entitlement, right.id)
        store.save(replace(seen.record, desk=desk), seen, reason)


def move_rights(store: Store, event: Distribution, numbers: Iterable[str], desk: str) -> int:
    """Move rights of this laptop to another desk, by number, and return how many people.

    Raises:
        NotFound: no such number on the list.
        NotHolder: another laptop holds the right; only it can move it.

    """
    people: set[str] = set()
    with store.transaction():
        for number in numbers:
            rights = [
                right
                for right in store.find(Entitlement, distribution=event.id)
                if _number(right) == int(re.sub("[^0-9]", "", number) or -1)
            ]
            if not rights:
                raise NotFound(what=number)
            _give(store, rights, desk)
            people |= {right.recipient for right in rights}
    return len(people)


def reassign(store: Store, event: Distribution, lost: str, desk: str, reason: str) -> int:
    """Take over all rights of a laptop that is lost or broken; they are at risk until its log came.

    Raises:
        NeedsApprover: only the coordinator or the head does this.
        ReasonMissing: no reason was given.

    """
    if store.operator is None or store.operator.role not in authority.LEADING:
        raise NeedsApprover()
    if not reason.strip():
        raise ReasonMissing()
    with store.transaction():
        rights = store.find(Entitlement, distribution=event.id, desk=lost)
        for right in rights:
            _write(store, right, desk, reason.strip())
    return len({right.recipient for right in rights})


def counts(store: Store, distribution: str) -> dict[str, int]:
    """Return how many people are on each desk's share; the empty code is everybody's."""
    return queries.people_by_desk(store, distribution)
