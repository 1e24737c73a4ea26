"""One field of a staged row, typed anew by a clerk: checked as a list's cell would be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kesra_desktop.errors import InvalidValue, UnknownField
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.areas import areas
from kesra_desktop.model.dates import DAY_FIRST, parse_date
from kesra_desktop.model.fields import dump, field_named, fields_of
from kesra_desktop.model.identity import NikContext, read_kk, read_nik
from kesra_desktop.model.office import Office
from kesra_desktop.model.people import Precision, Recipient
from kesra_desktop.model.phones import read_phone

if TYPE_CHECKING:
    from kesra_desktop.model.fields import Field
    from kesra_desktop.model.identity import Finding
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.store import Store

BESIDE = ("amount", "remark", "institution", "role", "guardian_nik")  # of a row, not of a person


def with_field(store: Store, row: StagedRow, name: str, text: str, reason: str) -> StagedRow:
    """Return a row with one field typed anew, and what is noticed about the new text."""
    value, codes = _checked(store, row, name, text)
    problems = [one for one in row.problems if one.partition(":")[0] != name]
    problems += [f"{name}:{code}" for code in codes]
    fields = {**row.fields, name: value}
    if not value:
        del fields[name]
    return replace(
        row,
        fields=fields,
        problems=tuple(dict.fromkeys(problems)),
        suggest={other: one for other, one in row.suggest.items() if other != name},
        kept={one: why for one, why in row.kept.items() if one.partition(":")[0] != name},
        typed={**row.typed, name: reason},
    )


def _checked(store: Store, row: StagedRow, name: str, text: str) -> tuple[str, tuple[str, ...]]:
    """Return a typed text as its field keeps it, and the codes of what was noticed.

    Raises:
        InvalidValue: it cannot be kept in this field.
        UnknownField: a row has no such field.

    """
    typed = " ".join(text.split())
    if name in BESIDE or not typed:
        _field(name)
        return typed, ()
    match name:
        case "nik":
            nik = read_nik(typed, _surroundings(store, row))
            return _number(name, typed, nik.nik, nik.findings)
        case "kk":
            card = read_kk(typed, NikContext(today=store.now().date()))
            return _number(name, typed, card.kk, card.findings)
        case "kelurahan_code":
            return _kelurahan(store, typed), ()
        case "phone":
            phones = read_phone(typed)
            return (", ".join(phones.phones) or typed), phones.codes()
        case "birth_date":
            read = parse_date(typed, DAY_FIRST, store.now().date())
            if read.day and read.precision == Precision.DAY.value:
                typed = read.day.isoformat()
    field = _field(name)
    value = dump(field.parse(typed)) if field else typed
    return ("" if value is None else str(value)), ()


def _field(name: str) -> Field | None:
    """Return a declared field of a person, or None for what stands beside the person in a row."""
    field = field_named(Recipient, name)
    if field is None and name not in BESIDE:
        known = [one.name for one in fields_of(Recipient)]
        raise UnknownField(
            kind=tr(Recipient.title), field=name, fields=", ".join([*known, *BESIDE])
        )
    return field


def _number(
    name: str, text: str, number: str, findings: tuple[Finding, ...]
) -> tuple[str, tuple[str, ...]]:
    if not number:
        raise InvalidValue(
            field=name.upper(), value=text, hint=findings[0].message_text(), name=name
        )
    return number, tuple(finding.code for finding in findings)


def _kelurahan(store: Store, text: str) -> str:
    """Return the code of a kelurahan by its code or its name in the office's city."""
    if areas().kelurahan(text):
        return text
    office = store.maybe(Office, "office")
    match = areas().find_kelurahan(text, office.city if office else "33.75")
    if not match.sure:
        names = (areas().kelurahan(code) for code in match.candidates)
        hint = ", ".join(f"{one.name} ({one.code})" for one in names if one)
        raise InvalidValue(
            field=tr(N_("Kelurahan")), value=text, hint=hint or tr(N_("Check the spelling.")),
            name="kelurahan_code",
        )  # fmt: skip
    return match.code


def _surroundings(store: Store, row: StagedRow) -> NikContext:
    office = store.maybe(Office, "office")
    born = row.fields.get("birth_date", "")
    return NikContext(
        today=store.now().date(),
        home=(office.city if office else "33.75").replace(".", ""),
        sex=row.fields.get("sex", ""),
        birth_date=date.fromisoformat(born) if born else None,
        kk=row.fields.get("kk", ""),
        birth_precision=row.fields.get("birth_precision", "hari"),
    )
