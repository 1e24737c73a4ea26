"""The figures of a day and the long lists: counted right, narrowed right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import a_recipient, laptop

from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.people import Recipient, RoleAtInstitution
from kesra_desktop.services.handover import hand_over, void
from kesra_desktop.services.planning import decide, enrol, new_programme, plan_distribution
from kesra_desktop.store import day, listing
from kesra_desktop.store.listing import Filters, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.model.distributions import Distribution
    from kesra_desktop.store.store import Store

PLAN = {
    "code": "TPQ",
    "name": "Insentif Guru TPQ",
    "items": [{"name": "Insentif", "is_money": True, "amount": 900_000}],
    "periods": [{"code": "TW4", "name": "Triwulan IV 2025"}],
}
NAMES = ("Siti Rohmatun Khoiriyah", "Abdul Ghofur Maulana", "Nur Azizah", "Siti Aminah")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "b", "B-2") as opened:
        yield opened


@pytest.fixture
def people(store: Store) -> list[Recipient]:
    return [
        store.add(
            a_recipient(
                full_name=name,
                nik=f"339901430275900{number}",
                category="Guru TPQ" if number % 2 else "Takmir",
                kelurahan_code=f"33.75.0{1 + number % 2}.1002",
            )
        )
        for number, name in enumerate(NAMES, 1)
    ]


@pytest.fixture
def event(store: Store, people: list[Recipient]) -> Distribution:
    new_programme(store, PLAN)
    enrol(store, "TPQ", "TW4", people[:3])
    decide(store, "TPQ", "TW4", "400/1", date(2025, 11, 1))
    return plan_distribution(store, "TPQ", "TW4", "Aula", date(2025, 11, 18)).distribution


def test_voided_handovers_are_not_counted(
    store: Store, people: list[Recipient], event: Distribution
) -> None:
    first, second = (hand_over(store, event.id, person.id) for person in people[:2])
    assert day.tallies(store, event.id) == [day.Tally("B2", 2, 1_800_000)]
    assert [h.receipt for h in day.last_own(store, event.id, 8)] == [second.receipt, first.receipt]
    void(store, second.receipt, "Salah orang")
    assert day.tallies(store, event.id) == [day.Tally("B2", 1, 900_000)]
    assert [h.id for h in day.last_own(store, event.id, 8)] == [first.id]


def test_author_names_clerk_and_laptop(
    store: Store, people: list[Recipient], event: Distribution
) -> None:
    written = day.author(store, hand_over(store, event.id, people[0].id).id)
    assert written is not None
    assert (written.prefix, written.operator) == ("B-2", "Lastri")
    assert day.author(store, "nobody") is None


def test_a_single_laptop_waits_for_nobody(store: Store) -> None:
    assert (day.other_laptops(store), day.known_until(store)) == ([], {})


def test_everybody_is_listed_by_name(store: Store, people: list[Recipient]) -> None:
    found = listing.list_people(store, "", Filters())
    names = [store.get(Recipient, one).full_name for one in found.ids]
    assert names == sorted(NAMES)
    assert found.total == 4


def test_search_inside_a_filter_finds_all_who_fit(
    store: Store, people: list[Recipient], event: Distribution
) -> None:
    def names(text: str, **filters: str) -> list[str]:
        found = listing.list_people(store, text, Filters(**filters))
        return [store.get(Recipient, one).full_name for one in found.ids]

    assert names("siti", category="Takmir") == ["Siti Aminah"]
    assert names("", district="33.75.01") == ["Abdul Ghofur Maulana", "Siti Aminah"]
    assert names("siti", programme=event.programme) == ["Siti Rohmatun Khoiriyah"]
    assert names("100%_", category="Takmir") == []
    assert len(names("siti")) == 2


def test_filters_offer_what_is_there(store: Store, people: list[Recipient]) -> None:
    assert listing.districts(store) == ["33.75.01", "33.75.02"]
    assert listing.categories(store) == ["Guru TPQ", "Takmir"]


def test_standing_tells_right_served_and_not_proposed(
    store: Store, people: list[Recipient], event: Distribution
) -> None:
    hand_over(store, event.id, people[0].id)
    found = listing.standings(store, [person.id for person in people])
    assert [found[person.id] for person in people] == [
        Standing(1, 1, 1, 1),
        Standing(1, 0, 1, 1),
        Standing(1, 0, 1, 1),
        Standing(0, 0, 0, 0),
    ]


def test_places_name_role_and_institution(store: Store, people: list[Recipient]) -> None:
    school = store.add(Institution(name="TPQ Al-Barokah"))
    store.add(RoleAtInstitution(recipient=people[0].id, institution=school.id, role="Guru"))
    ids = [person.id for person in people]
    assert listing.names_of_places(store, ids) == {people[0].id: "Guru TPQ Al-Barokah"}


def test_misspelt_names_of_the_list_are_offered_best_first(
    store: Store, people: list[Recipient], event: Distribution
) -> None:
    found = day.similar_on_list(store, event.id, "Noer Azizzah", 3)
    assert [(one.recipient, one.same_sound) for one in found] == [(people[2].id, True)]
    assert [one.recipient for one in day.similar_on_list(store, event.id, "Sitti Rohmatun", 3)] == [
        people[0].id
    ]
    assert day.similar_on_list(store, event.id, "???", 3) == []
    ids = [person.id for person in people]
    assert day.on_list(store, event.id, ids) == set(ids[:3])
