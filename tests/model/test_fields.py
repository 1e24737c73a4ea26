"""One declared field: what fits, what does not, and how it is kept."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from kesra_desktop.errors import InvalidValue, UnknownField, UnknownKind
from kesra_desktop.model.distributions import Absence, Distribution, Handover, Lines
from kesra_desktop.model.fields import MAX_TEXT_BYTES, dump, field_named
from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.people import Household, Recipient, RoleAtInstitution
from kesra_desktop.model.programmes import AidItem
from kesra_desktop.model.record import Record, kind_named


def parsed(kind: type[Record], name: str, text: str) -> Any:
    field = field_named(kind, name)
    assert field
    value = field.parse(text)
    assert field.load(dump(value)) == value
    return value


@pytest.mark.parametrize(
    ("kind", "name", "text", "value"),
    [
        (Recipient, "full_name", " Siti ", "Siti"),
        (Recipient, "rt", "3", 3),
        (Recipient, "rt", "", None),
        (Recipient, "sex", "P", "P"),
        (Recipient, "address", "", ""),
        (AidItem, "quantity", "2,5", Decimal("2.5")),
        (AidItem, "quantity", "1.250,5", Decimal("1250.5")),
        (AidItem, "amount", "600.000", 600000),
        (AidItem, "is_money", "ya", True),
        (Distribution, "closed", "tidak", False),
        (Distribution, "day", "2025-09-02", date(2025, 9, 2)),
        (Absence, "at", "2025-09-02T08:30", datetime(2025, 9, 2, 8, 30)),  # noqa: DTZ001
        (Handover, "lines", '[["beras", "25", 0]]', Lines.load([["beras", "25", 0]])),
    ],
)
def test_what_fits(kind: type[Record], name: str, text: str, value: object) -> None:
    assert parsed(kind, name, text) == value


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        (Recipient, "full_name", ""),
        (Recipient, "full_name", "x" * (MAX_TEXT_BYTES + 1)),
        (Recipient, "nik", "33750"),
        (Recipient, "rt", "tiga"),
        (Recipient, "sex", "X"),
        (Recipient, "birth_date", "31-02-1990"),
        (AidItem, "quantity", "banyak"),
        (AidItem, "amount", str(2**53)),
        (AidItem, "is_money", "mungkin"),
        (Handover, "lines", '[["beras", 25, 0]]'),
        (Household, "kk", "12"),
    ],
)
def test_what_does_not_fit(kind: type[Record], name: str, text: str) -> None:
    with pytest.raises(InvalidValue) as problem:
        parsed(kind, name, text)
    assert problem.value.details["name"] == name


@pytest.mark.parametrize(
    ("kind", "name", "stored"),
    [
        (Recipient, "full_name", None),
        (Recipient, "full_name", 5),
        (Recipient, "rt", "3"),
        (Recipient, "rt", True),
        (AidItem, "is_money", "ya"),
        (Distribution, "day", 20250902),
        (Handover, "lines", "[1"),
    ],
)
def test_a_stored_value_of_the_wrong_type_is_refused(
    kind: type[Record], name: str, stored: object
) -> None:
    field = field_named(kind, name)
    assert field
    with pytest.raises(InvalidValue):
        field.load(stored)


def test_records_from_texts() -> None:
    assert Institution.from_texts({"name": "TPQ Al-Barokah", "type": "tpq"}).type == "tpq"
    with pytest.raises(InvalidValue):
        RoleAtInstitution.from_texts({"recipient": "r"})
    with pytest.raises(UnknownField):
        Institution.from_texts({"nama": "x"})
    with pytest.raises(UnknownKind):
        kind_named("hantu")


def test_names_and_ages() -> None:
    person = Recipient(
        full_name="Siti", title_before="Hj.", title_after="S.Pd.", birth_date=date(1984, 11, 19)
    )
    assert person.printed_name() == "Hj. Siti, S.Pd."
    assert person.age_on(date(2025, 11, 18)) == 40
    assert person.age_on(date(2025, 11, 19)) == 41
    assert Recipient(full_name="A").age_on(date(2025, 1, 1)) is None
    assert Recipient(full_name="A", nik="3399014302759001").masked_nik() == "3399 •••• •••• 9001"
    assert AidItem(programme="p", name="Susu", category="anak").is_for("lansia") is False
