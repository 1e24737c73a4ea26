"""The register's rows, filters, stations, rights and history come from a real store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import a_recipient
from desk_world import World, a_world

from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.services.handover import hand_over, void
from kesra_desktop.store.listing import Filters
from kesra_desktop.ui.pages.recipients.register import Register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path / "b")
    yield made
    made.store.close()


def states(world: World) -> dict[str, str]:
    register = Register(world.store)
    rows = register.rows(register.find("", Filters()).ids)
    return {row.name: row.standing.text for row in rows}


def test_list_says_where_each_one_stands(world: World) -> None:
    store = world.store
    store.add(a_recipient(full_name="Sutrisno", nik=""))
    store.add(a_recipient(full_name="Wagiman", nik="", life=LifeStatus.UNSURE))
    store.add(a_recipient(full_name="Tukiman", nik="", life=LifeStatus.MOVED))
    hand_over(store, world.distribution, world.people["Masruroh"].id)
    found = states(world)
    assert found["Masruroh"] == "Received"
    assert found["Imam Fathoni"] == "Entitled"
    assert found["Sutrisno"] == "Registered"
    assert found["Wagiman"] == "To be confirmed"
    assert found["Tukiman"] == "Moved away"
    assert Register(store).count() == len(world.people) + 3


def test_filters_offer_names_and_narrow(world: World) -> None:
    register = Register(world.store)
    assert [choice.title for choice in register.category_choices()] == ["Guru Madin", "Guru TPQ"]
    assert len(register.district_choices()) == 2
    (programme,) = register.programme_choices()
    assert register.find("azizah", Filters(programme=programme.value)).total == 3
    assert register.find("azizah", Filters(category="Guru Madin")).total == 1


def test_one_person_in_full(world: World) -> None:
    store, person = world.store, world.people["Siti Rohmatun Khoiriyah"]
    seen = store.open(Recipient, person.id)
    store.save(replace(seen.record, address="Jl. Melati 41", phone="+6289900001111"), seen)
    given = hand_over(store, world.distribution, person.id)
    void(store, given.receipt, "Salah orang")
    detail = Register(store).detail(person.id)
    assert detail is not None
    assert detail.nik == "3399 •••• •••• 9001"
    assert detail.place == "Guru TPQ Al-Barokah"
    assert "Jl. Melati 41, RT 03/RW 05" in detail.about
    assert [(step.title, step.is_done) for step in detail.steps] == [
        ("Registered", True),
        ("Proposed", True),
        ("Decided", True),
        ("Handed over", False),
    ]
    assert [(right.text, right.chip.text) for right in detail.rights] == [("Rp900.000", "Entitled")]
    what = [change.what for change in detail.history]
    assert what[0] == f"Void {given.receipt}: Salah orang"
    assert what[1] == f"Received TW4, {given.receipt}"
    assert "Address: Jl. Melati 14 → Jl. Melati 41" in what
    assert "Phone: empty → ••••" in what
    assert what[-1] == "Registered"
    assert detail.history[-1].who == "Lastri · laptop B-2"
    assert Register(store).whole_nik(person.id) == person.nik


def test_somebody_who_is_gone_has_no_panel(world: World) -> None:
    assert Register(world.store).detail("nobody") is None
