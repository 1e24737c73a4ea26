"""Look at a proposal as a careful verifier does: what is missing, and in words why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.model.eligibility import (
    Applicant,
    Criterion,
    Place,
    Unmet,
    always,
    category_of_role,
    document_name,
    unmet,
)
from kesra_desktop.model.institutions import Institution, InstitutionType
from kesra_desktop.model.people import Recipient, RoleAtInstitution
from kesra_desktop.model.programmes import (
    Enrolment,
    Programme,
    SeenDocument,
    Unit,
    category_key,
    listed,
)
from kesra_desktop.model.workflow import GONE
from kesra_desktop.store import proposals

if TYPE_CHECKING:
    from datetime import date

    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Examined:
    """What speaks against a proposal: documents not seen yet, and criteria not met."""

    enrolment: Enrolment
    person: Recipient
    missing: tuple[str, ...] = ()
    against: tuple[Unmet, ...] = ()

    @property
    def fits(self) -> bool:
        """Return whether nothing speaks against it."""
        return not self.missing and not self.against

    @property
    def only_asks(self) -> bool:
        """Return whether somebody may overrule it with a reason."""
        return not self.missing and bool(self.against) and all(one.asks for one in self.against)

    def words(self) -> str:
        """Return in one line why not."""
        parts = [one.words for one in self.against]
        if self.missing:
            names = ", ".join(document_name(one) for one in self.missing)
            parts.insert(0, tr("Documents missing: {documents}.").format(documents=names))
        return " ".join(parts)


class Examiner:
    """Examines the proposals of one programme on one day; reads the criteria once."""

    def __init__(self, store: Store, programme: Programme, day: date) -> None:
        self._store = store
        self._programme = programme
        self._day = day
        self._criteria = store.find(Criterion, programme=programme.id)

    @property
    def asks_nothing(self) -> bool:
        """Return whether the programme declares neither documents nor criteria."""
        return not self._criteria and not self._programme.required_documents()

    def examine(self, enrolment: Enrolment) -> Examined:
        """Return what speaks against one proposal."""
        person = self._store.get(Recipient, enrolment.recipient)
        seen = self._store.find(SeenDocument, enrolment=enrolment.id)
        documents = frozenset(one.document for one in seen)
        applicant = Applicant(
            person,
            self._day,
            enrolment.category,
            places_of(self._store, person.id, self._day),
            documents,
        )
        against = always(applicant, self._programme.trust_needed)
        against += [one for each in self._criteria if (one := unmet(each, applicant))]
        against += self._elsewhere(enrolment) + self._family(enrolment, person)
        if self._programme.unit is Unit.INSTITUTION and not enrolment.institution:
            words = tr("Has no role at an institution that may receive this aid.")
            against.append(Unmet("institution", words))
        needed = self._programme.required_documents()
        missing = tuple(one for one in needed if one not in documents)
        return Examined(enrolment, person, missing, tuple(against))

    def _elsewhere(self, enrolment: Enrolment) -> list[Unmet]:
        excluded = listed(self._programme.excludes)
        if not excluded:
            return []
        codes = proposals.programmes_of(self._store, enrolment.recipient, enrolment.id)
        both = [code for code in excluded if code in codes]
        if not both:
            return []
        words = tr("Also in another aid that this one excludes: {programmes}.")
        return [Unmet("excluded", words.format(programmes=", ".join(both)), asks=True)]

    def _family(self, enrolment: Enrolment, person: Recipient) -> list[Unmet]:
        if not self._programme.one_per_family or not person.kk:
            return []
        others = proposals.same_family(self._store, enrolment.period, person.kk, person.id)
        if not others:
            return []
        words = tr("Somebody of the same family card is proposed too: {names}.")
        return [Unmet("family", words.format(names=", ".join(others)), asks=True)]


def places_of(store: Store, person: str, day: date) -> tuple[Place, ...]:
    """Return the roles a person holds on a day, with the sort of institution."""
    found = []
    for role in store.find(RoleAtInstitution, recipient=person):
        if (role.since and role.since > day) or (role.until and role.until < day):
            continue
        institution = store.maybe(Institution, role.institution)
        found.append(Place(role.role, institution.type if institution else InstitutionType.OTHER))
    return tuple(found)


def institution_of(store: Store, programme: Programme, person: str, day: date) -> tuple[str, str]:
    """Return the institution whose aid somebody collects, and its category; empty when none.

    It is where the person holds a role that the programme has a category for.
    """
    declared = {category_key(one) for one in listed(programme.categories)}
    for role in store.find(RoleAtInstitution, recipient=person):
        institution = store.maybe(Institution, role.institution)
        ended = role.until is not None and role.until < day
        if institution is not None and not ended:
            category = category_of_role(role.role, institution.type)
            if not declared or category in declared:
                return institution.id, category
    return "", ""


def categories_of(
    store: Store, programme: Programme, enrolment: Enrolment, day: date
) -> tuple[str, ...]:
    """Return the categories that count, one for each role when roles add up.

    A person who teaches at two schools has guru_tpq twice. Without roles on the register, or for a
    programme without categories, the category of the proposal counts once.
    """
    declared = {category_key(one) for one in listed(programme.categories)}
    own = tuple(category_key(one) for one in listed(enrolment.category))
    held = [
        category_of_role(one.role, one.institution)
        for one in places_of(store, enrolment.recipient, day)
    ]
    counted = [one for one in held if one in declared]
    counted += [one for one in own if one not in counted]
    if not programme.roles_add_up:
        counted = list(dict.fromkeys(counted))
    return tuple(counted) or ("",)


def gone(enrolment: Enrolment) -> bool:
    """Return whether a proposal is out: not eligible, removed, ended or cancelled."""
    return enrolment.status in GONE
