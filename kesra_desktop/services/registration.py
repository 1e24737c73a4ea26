"""Register a person, and correct a record of any kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from kesra_desktop.errors import FactsNeverChange
from kesra_desktop.model.identity import Finding, NikContext, read_nik
from kesra_desktop.model.names import same_spelling
from kesra_desktop.model.office import Office, Operator
from kesra_desktop.model.people import Recipient, Sex
from kesra_desktop.model.record import Record, parse_texts
from kesra_desktop.services.operators import require_administrator
from kesra_desktop.store import search

if TYPE_CHECKING:
    from datetime import date

    from kesra_desktop.store.store import Store

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Registered:
    """A saved person, what was noticed, and who may be the same person."""

    record: Recipient
    findings: tuple[Finding, ...]
    look_alikes: tuple[str, ...]


def register(store: Store, texts: dict[str, str]) -> Registered:
    """Save a new person from what was typed; the NIK fills in date of birth and sex.

    Nothing that is wrong with a number stops a clerk from saving: a number that
    cannot be stored stays in the note, and its finding is returned.
    """
    given = dict(texts)
    raw = given.pop("nik", "")
    parsed = Recipient.from_texts(given)
    office = store.maybe(Office, "office")
    reading = read_nik(
        raw,
        NikContext(
            today=store.now().date(),
            home=(office.city if office else "33.75").replace(".", ""),
            sex=parsed.sex.value if parsed.sex else "",
            birth_date=parsed.birth_date,
            kk=parsed.kk,
        ),
    )
    findings = reading.findings if raw else ()
    unusable = f"NIK: {raw}" if raw and not reading.nik else ""
    person = replace(
        parsed,
        nik=reading.nik,
        birth_date=parsed.birth_date or reading.birth_date,
        sex=parsed.sex or (Sex(reading.sex) if reading.sex else None),
        note=" ".join(part for part in (parsed.note, unusable) if part),
    )
    alike = look_alikes(store, person)
    return Registered(store.add(person), findings, alike)


def look_alikes(store: Store, person: Recipient) -> tuple[str, ...]:
    """Return the ids of people with the same NIK, or a name that sounds the same."""
    by_number = store.find(Recipient, nik=person.nik) if person.nik else []
    near = search.find_people(store, person.full_name, limit=20).ids
    by_name = [
        found
        for found in (store.get(Recipient, near_id) for near_id in near)
        if same_spelling(found.full_name, person.full_name)
        and _may_be_one(found, person.birth_date)
    ]
    return tuple(dict.fromkeys(found.id for found in [*by_number, *by_name]))


def _may_be_one(found: Recipient, born: date | None) -> bool:
    return found.birth_date is None or born is None or found.birth_date == born


def put(store: Store, kind: type[R], texts: dict[str, str]) -> R:
    """Save a record of a kind that has no verb of its own.

    Raises:
        FactsNeverChange: the kind is a fact, or there is only one of it.
        NotAllowed: only the coordinator adds people who work here.

    """
    if kind.is_fact or kind.singleton:
        raise FactsNeverChange(kind=kind.kind)
    if issubclass(kind, Operator):
        require_administrator(store)
    return store.add(kind.from_texts(texts))


def amend(
    store: Store, kind: type[Record], record_id: str, texts: dict[str, str], reason: str = ""
) -> tuple[str, ...]:
    """Correct some fields of a record and return the names of those that changed."""
    changes = parse_texts(kind, texts)
    if issubclass(kind, Operator):
        require_administrator(store)
    with store.transaction():
        seen = store.open(kind, record_id)
        return store.save(replace(seen.record, **changes), seen, reason)
