"""Double handovers and clashes: known everywhere, decided once, open again when two differ."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from builders import START, a_recipient

from kesra_desktop import errors
from kesra_desktop.model.distributions import Distribution, Entitlement, Handover, Line, Lines
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.recovery import Recovery
from kesra_desktop.services import disputes, shares
from kesra_desktop.store import exchanges, queries
from kesra_desktop.store.knowing import Knowledge
from kesra_desktop.sync.revoking import revoke

if TYPE_CHECKING:
    from history_world import Histories


def test_fault_42_the_same_right_on_two_laptops_is_known_over_two_hops(world: Histories) -> None:
    world.do_handover(0, 0, 0)
    world.do_handover(1, 0, 0)
    world.deliver(1, world.export(0, {}))
    world.deliver(2, world.export(1, {}))
    world.deliver(0, world.export(2, {}))
    for store in world.stores:
        (dispute,) = disputes.open_doubles(store)
        assert dispute.knowledge is Knowledge.COULD_NOT_KNOW
        assert len(exchanges.doubles_named(store)) == 1


def test_who_knew_and_whose_rights_were_at_risk(world: Histories) -> None:
    world.do_handover(0, 0, 0)
    world.deliver(1, world.export(0, {}))
    world.do_handover(1, 0, 0)
    world.do_handover(1, 1, 0)
    world.do_handover(2, 1, 0)
    world.all_meet()
    (first, second) = disputes.open_doubles(world.stores[2])
    assert (first.knowledge, second.knowledge) == (Knowledge.KNEW, Knowledge.COULD_NOT_KNOW)
    revoke(world.stores[0], "B2", "hilang")
    world.all_meet()
    (_, second) = disputes.open_doubles(world.stores[2])
    assert second.knowledge is Knowledge.AT_RISK


def test_a_right_taken_over_from_a_lost_laptop_is_at_risk(world: Histories) -> None:
    a, b, c = world.stores
    event = a.add(Distribution(programme="g", period="pp", place="Aula", day=START.date()))
    right = Entitlement(distribution=event.id, period="pp", recipient="p0", item="beras",
                        number="A-001", quantity=Decimal(1), desk="B2")  # fmt: skip
    a.add(right)
    world.all_meet()
    given = Handover(receipt="B2-000001", programme="g", distribution=event.id, period="pp",
                     recipient="p0", day=START.date(), at=START,
                     lines=Lines([Line("beras", Decimal(1), 0)]))  # fmt: skip
    b.add(given)  # before it was lost, and nobody knew
    assert shares.reassign(a, event, "B2", "C3", "laptop hilang") == 1
    world.deliver(2, world.export(0, {}))
    c.add(replace(given, id="", receipt="C3-000001"))
    world.all_meet()
    for store in world.stores:
        (dispute,) = disputes.open_doubles(store)
        assert dispute.knowledge is Knowledge.AT_RISK


def test_a_double_is_decided_once_and_everywhere(world: Histories) -> None:
    world.do_handover(0, 0, 0)
    world.do_handover(1, 0, 0)
    world.all_meet()
    (dispute,) = disputes.open_doubles(world.stores[1])
    disputes.decide_double(world.stores[1], dispute.key, "recover", "istri mengambil lagi")
    world.all_meet()
    for store in world.stores:
        assert disputes.open_doubles(store) == []
        assert exchanges.doubles_named(store) == []
        (case,) = store.find(Recovery)
        assert case.receipt == dispute.double.handovers[-1].receipt
        assert case.goods == "1 kg Beras"
    world.do_handover(2, 0, 0)  # a third one was not what they decided on
    (dispute,) = disputes.open_doubles(world.stores[2])
    assert [one.choice for one in dispute.answers] == [f"recover:{case.receipt}"]


def test_two_different_decisions_open_it_again(world: Histories) -> None:
    world.do_handover(0, 0, 0)
    world.do_handover(1, 0, 0)
    world.all_meet()
    (dispute,) = disputes.open_doubles(world.stores[0])
    disputes.decide_double(world.stores[0], dispute.key, "both", "jatah kedua disepakati")
    disputes.decide_double(world.stores[1], dispute.key, "recover", "tidak berhak")
    world.all_meet()
    for store in world.stores:
        (again,) = disputes.open_doubles(store)
        assert {one.choice.partition(":")[0] for one in again.answers} == {"both", "recover"}
    disputes.decide_double(world.stores[2], dispute.key, "both", "rapat 20 November")
    world.all_meet()
    assert all(disputes.open_doubles(store) == [] for store in world.stores)


def test_a_receipt_written_by_mistake_is_voided(world: Histories) -> None:
    a = world.stores[0]
    world.do_handover(0, 0, 0)
    world.do_handover(0, 0, 0)
    (dispute,) = disputes.open_doubles(a)
    receipt = dispute.double.handovers[0].receipt
    disputes.decide_double(a, dispute.key, f"void:{receipt}", "salah orang")
    assert queries.doubles(a) == []


def test_decisions_that_cannot_be(world: Histories) -> None:
    a = world.stores[0]
    world.do_handover(0, 0, 0)
    world.do_handover(0, 0, 0)
    (dispute,) = disputes.open_doubles(a)
    for choice in ("neither", "void", ""):
        with pytest.raises(errors.InvalidValue):
            disputes.decide_double(a, dispute.key, choice, "x")
    with pytest.raises(errors.ReasonMissing):
        disputes.decide_double(a, dispute.key, "both", " ")
    with pytest.raises(errors.NotFound):
        disputes.decide_double(a, dispute.key, "void:A1-999999", "x")
    with pytest.raises(errors.NotFound):
        disputes.decide_double(a, "double:p:nobody", "both", "x")
    a.operator = Operator(id="u2", name="Hendro", role=Role.CLERK)
    with pytest.raises(errors.NotYourStep):
        disputes.decide_double(a, dispute.key, "both", "x")


def phones(world: Histories, *values: str) -> str:
    """Let laptops write different phones unseen, and return the clash's key."""
    for store, value in zip(world.stores, values, strict=False):
        seen = store.open(Recipient, "p0")
        store.save(a_recipient(**{**vars(seen.record), "phone": value}), seen)
    world.all_meet()
    (clash,) = queries.clashes(world.stores[0])
    return disputes.clash_key(clash)


def test_fault_45_two_people_solve_one_clash_differently(world: Histories) -> None:
    a, b, c = world.stores
    key = phones(world, "0899-0000-0001", "0899-0000-0002")
    disputes.decide_clash(a, key, "1", "")
    disputes.decide_clash(b, key, "2", "")
    world.all_meet()
    for store in world.stores:
        (clash,) = queries.clashes(store)
        assert len(clash.values) == 2
    disputes.decide_clash(c, key, "=0899-0000-0003", "ditelepon")
    world.all_meet()
    assert all(queries.clashes(store) == [] for store in world.stores)
    assert a.get(Recipient, "p0").phone == "0899-0000-0003"
    with pytest.raises(errors.NotFound):
        disputes.decide_clash(a, key, "1", "")


def test_a_choice_that_is_not_listed(world: Histories) -> None:
    key = phones(world, "0899-0000-0001", "0899-0000-0002")
    for choice in ("0", "3", "x", ""):
        with pytest.raises(errors.InvalidValue):
            disputes.decide_clash(world.stores[0], key, choice, "")
