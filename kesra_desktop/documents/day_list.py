"""Everybody on the list of a distribution, with rights and what became of them, in few readings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from kesra_desktop.model.areas import areas
from kesra_desktop.model.distributions import (
    Absence,
    AbsenceReason,
    Distribution,
    Entitlement,
    Handover,
    Line,
    Void,
)
from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.payments import Outcome, Payment
from kesra_desktop.model.people import Recipient, RoleAtInstitution
from kesra_desktop.model.programmes import AidItem, Decree, Enrolment, Period, Programme
from kesra_desktop.store import joining

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from kesra_desktop.store.store import Store

_ADULT = 18  # years
P = TypeVar("P", Enrolment, Absence, Handover, Payment)
ABSENCES = {
    AbsenceReason.NOT_PRESENT: "Tidak hadir",
    AbsenceReason.REFUSED: "Menolak",
    AbsenceReason.DECEASED: "Meninggal",
    AbsenceReason.MOVED: "Pindah",
    AbsenceReason.WRONG_DATA: "Data salah",
}


@dataclass(frozen=True)
class Goods:
    """So much of one thing that is not money."""

    name: str
    quantity: Decimal
    unit: str

    def __str__(self) -> str:
        """Return it as printed: Beras 25 kg."""
        return f"{self.name} {amount_of(self.quantity)} {self.unit}".strip()


@dataclass(frozen=True)
class Listed:
    """A person on the list: the rights, and what became of them as far as is known here."""

    number: str  # of the invitation
    recipient: Recipient
    rights: tuple[Entitlement, ...]
    goods: tuple[Goods, ...]
    category: str
    institution: str
    handover: Handover | None
    absence: Absence | None
    returned: bool = False  # the bank or the post could not pay
    given: tuple[Goods, ...] = ()  # by the handover that stands

    @property
    def amount(self) -> int:
        """Return the money this person has a right to, in rupiah."""
        return sum(right.amount for right in self.rights)

    @property
    def deduction(self) -> int:
        """Return what is kept back of it, in rupiah."""
        return sum(right.deduction for right in self.rights)

    @property
    def kelurahan(self) -> str:
        """Return the name of the kelurahan, or the code when no table knows it."""
        return kelurahan_name(self.recipient.kelurahan_code)

    @property
    def district(self) -> str:
        """Return the name of the kecamatan."""
        found = areas().district(self.recipient.kelurahan_code[:8])
        return found.name if found else ""

    def public_name(self, on: date) -> str:
        """Return the name for the public: of children only the first letters (UU 27/2022)."""
        age, category = self.recipient.age_on(on), self.category.casefold()
        child = age < _ADULT if age is not None else "anak" in category or "yatim" in category
        if not child:
            return self.recipient.printed_name()
        return "".join(f"{word[0]}." for word in self.recipient.full_name.split() if word)

    @property
    def neighbourhood(self) -> str:
        """Return "RT 003 RW 005" as far as it is known."""
        person = self.recipient
        parts = (("RT", person.rt), ("RW", person.rw))
        return " ".join(f"{word} {number:03d}" for word, number in parts if number is not None)

    @property
    def where(self) -> str:
        """Return street, RT, RW and kelurahan as far as they are known."""
        place = f"Kel. {self.kelurahan}" if self.kelurahan else ""
        parts = (self.recipient.address, self.neighbourhood, place)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class DayList:
    """One distribution with its list."""

    distribution: Distribution
    programme: Programme
    period: Period
    decree: Decree | None
    people: tuple[Listed, ...]
    items: tuple[AidItem, ...]
    receipts: tuple[Handover, ...]  # that stand, of this day, also when they are two for one person
    voids: tuple[tuple[Handover, Void], ...]

    @cached_property
    def has_money(self) -> bool:
        """Return whether anybody on the list gets money."""
        return any(one.amount for one in self.people)

    @cached_property
    def has_deductions(self) -> bool:
        """Return whether something is kept back from anybody."""
        return any(one.deduction for one in self.people)

    @cached_property
    def has_goods(self) -> bool:
        """Return whether anybody on the list gets goods."""
        return any(one.goods for one in self.people)

    def only(self, people: Iterable[Listed]) -> DayList:
        """Return the same day for some of its people."""
        return replace(self, people=tuple(people))


def day_list(store: Store, distribution_id: str) -> DayList:
    """Return a distribution with everybody on its list, in the order of the list.

    Raises:
        NotFound: there is no such distribution.

    """
    event = store.get(Distribution, distribution_id)
    mains = dict(joining.aliases(store.conn))
    rights: defaultdict[str, dict[str, Entitlement]] = defaultdict(dict)
    for right in store.find(Entitlement, distribution=event.id):
        # Of two records joined into one person, each right counts once, the main record's first.
        own = rights[mains.get(right.recipient, right.recipient)]
        if right.item not in own or right.recipient not in mains:
            own[right.item] = right
    reader = _Reader(store, event, list(rights), mains)
    people = [
        reader.listed(who, list(own.values()))
        for who, own in rights.items()
        if who in reader.people
    ]
    return DayList(
        distribution=event,
        programme=store.maybe(Programme, event.programme) or Programme(code="", name=""),
        period=store.maybe(Period, event.period) or Period(programme="", code=""),
        decree=reader.decree(),
        people=tuple(sorted(people, key=lambda one: (len(one.number), one.number))),
        items=tuple(sorted(reader.items.values(), key=lambda item: item.position)),
        receipts=reader.receipts,
        voids=reader.voided,
    )


class _Reader:
    """What is known of the people of one day, read kind by kind instead of person by person."""

    def __init__(
        self, store: Store, event: Distribution, people: list[str], mains: dict[str, str]
    ) -> None:
        self.store, self.event, self.mains = store, event, mains
        self.people = {one.id: one for one in store.find_any(Recipient, "id", people)}
        self.items = {one.id: one for one in store.find(AidItem, programme=event.programme)}
        self.enrolments = self._by_main(store.find(Enrolment, period=event.period))
        self.absences = self._by_main(store.find(Absence, distribution=event.id))
        self.institutions = self._institutions(people)
        given = store.find(Handover, period=event.period)
        voids = {one.handover: one for one in store.find_any(Void, "handover", _ids(given))}
        self.standing = self._by_main(one for one in reversed(given) if one.id not in voids)
        paid = self._by_main(store.find(Payment, period=event.period))
        self.returned = {who for who, one in paid.items() if one.outcome is Outcome.FAILED}
        own = [one for one in given if one.distribution == event.id]
        self.receipts = tuple(one for one in own if one.id not in voids)
        self.voided = tuple((one, voids[one.id]) for one in own if one.id in voids)

    def _by_main(self, records: Iterable[P]) -> dict[str, P]:
        return {self.mains.get(one.recipient, one.recipient): one for one in records}

    def _institutions(self, people: list[str]) -> dict[str, str]:
        roles = self.store.find_any(RoleAtInstitution, "recipient", people)
        ids = list(dict.fromkeys(role.institution for role in roles))
        names = {one.id: one.name for one in self.store.find_any(Institution, "id", ids)}
        return {role.recipient: names.get(role.institution, "") for role in reversed(roles)}

    def listed(self, who: str, rights: list[Entitlement]) -> Listed:
        """Return one person of the list."""
        person, enrolment = self.people[who], self.enrolments.get(who)
        handover = self.standing.get(who)
        return Listed(
            number=rights[0].number,
            recipient=person,
            rights=tuple(rights),
            goods=tuple(self._goods(rights)),
            category=(enrolment.category if enrolment else "") or person.category,
            institution=self.institutions.get(who, ""),
            handover=handover,
            absence=None if handover else self.absences.get(who),
            returned=not handover and who in self.returned,
            given=tuple(self._goods(handover.lines)) if handover else (),
        )

    def _goods(self, lines: Iterable[Entitlement | Line]) -> Iterable[Goods]:
        for line in lines:
            item = self.items.get(line.item)
            if not line.amount:
                yield Goods(item.name if item else "", line.quantity, item.unit if item else "")

    def decree(self) -> Decree | None:
        """Return the decree that names the people."""
        found = self.store.find(Decree, period=self.event.period)
        return found[-1] if found else None


def _ids(facts: Iterable[Handover]) -> list[str]:
    return [fact.id for fact in facts]


def kelurahan_name(code: str) -> str:
    """Return the name of a kelurahan, or the code when no table knows it."""
    found = areas().kelurahan(code) if code else None
    return found.name if found else code


def amount_of(quantity: Decimal) -> str:
    """Return a quantity as written on papers: 25 or 2,5."""
    return f"{quantity.normalize():f}".replace(".", ",")
