"""Fields filled differently: versions with authors, decided singly or in bulk, reopened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import a_recipient

from kesra_desktop import errors
from kesra_desktop.model.people import Recipient
from kesra_desktop.services import clashing
from kesra_desktop.store import queries

if TYPE_CHECKING:
    from history_world import Histories

    from kesra_desktop.store.store import Store


def write(store: Store, who: str, **values: object) -> None:
    seen = store.open(Recipient, who)
    store.save(a_recipient(**{**vars(seen.record), **values}), seen)


def test_a_group_is_one_question_with_both_authors(world: Histories) -> None:
    a, b, _ = world.stores
    write(a, "p0", address="Jl. Melati 1", rt=1)
    write(b, "p0", address="Jl. Kenari 2", rt=2)
    write(a, "p1", phone="0899-0000-0001")
    write(b, "p1", phone="0899-0000-0002")
    world.all_meet()
    for store in world.stores:
        assert len(clashing.keys(store)) == 2
        (key,) = [one for one in clashing.keys(store) if "+" in one]
        found = clashing.differing_of(store, key)
        assert found is not None
        assert {
            (one.prefix, one.values["address"], one.values["rt"]) for one in found.versions
        } == {
            ("A1", "Jl. Melati 1", 1),
            ("B2", "Jl. Kenari 2", 2),
        }
        assert {one.operator for one in found.versions} == {"Lastri"}
        shown = store.get(Recipient, "p0")
        assert found.versions[0].values["address"] == shown.address
    clashing.decide(a, key, 2)
    world.all_meet()
    assert {store.get(Recipient, "p0").rt for store in world.stores} == {1}
    assert all(len(clashing.keys(store)) == 1 for store in world.stores)


def test_a_decision_taken_back_opens_the_question_everywhere(world: Histories) -> None:
    a, b, c = world.stores
    write(a, "p0", phone="0899-0000-0001")
    write(b, "p0", phone="0899-0000-0002")
    world.all_meet()
    (key,) = clashing.keys(a)
    before = a.get(Recipient, "p0").phone
    decided = clashing.decide(a, key, 2)
    assert clashing.keys(a) == []
    clashing.reopen(a, decided)
    world.all_meet()
    for store in world.stores:
        found = clashing.differing_of(store, key)
        assert found is not None
        told = {(one.prefix, one.values["phone"]) for one in found.versions}
        assert told == {("A1", "0899-0000-0001"), ("B2", "0899-0000-0002")}
        assert store.get(Recipient, "p0").phone == before
    decided = clashing.decide(a, key, 1)
    world.all_meet()
    write(c, "p0", phone="0899-0000-0003")
    world.all_meet()
    with pytest.raises(errors.NotFound):
        clashing.reopen(a, decided)
    with pytest.raises(errors.NotFound):
        clashing.decide(a, key, 1)
    assert a.get(Recipient, "p0").phone == "0899-0000-0003"


def test_all_are_decided_alike_and_taken_back(world: Histories) -> None:
    a, b, _ = world.stores
    for who in ("p0", "p1", "p2"):
        write(a, who, phone=f"0899-0000-001{who[1]}")
        write(b, who, phone=f"0899-0000-002{who[1]}")
    world.all_meet()
    done: list[clashing.Decided] = []
    clashing.decide_all(a, clashing.of_laptop("A1"), done)
    assert len(done) == 3
    assert queries.clashes(a) == []
    assert [a.get(Recipient, who).phone[-4:] for who in ("p0", "p1", "p2")] == [
        "0010", "0011", "0012",
    ]  # fmt: skip
    assert clashing.reopen_all(a, done) == 3
    assert len(queries.clashes(a)) == 3
    done = []
    clashing.decide_all(a, clashing.of_laptop("C3"), done)
    assert done == []
    clashing.decide_all(a, clashing.newest, done)
    world.all_meet()
    assert all(clashing.keys(store) == [] for store in world.stores)


def test_a_typed_value_ends_a_clash(world: Histories) -> None:
    a, b, _ = world.stores
    write(a, "p0", phone="0899-0000-0001")
    write(b, "p0", phone="0899-0000-0002")
    world.all_meet()
    (key,) = clashing.keys(b)
    clashing.decide_typed(b, key, {"phone": "0899-0000-0003"}, "ditelepon")
    world.all_meet()
    assert a.get(Recipient, "p0").phone == "0899-0000-0003"
    assert clashing.keys(a) == []
