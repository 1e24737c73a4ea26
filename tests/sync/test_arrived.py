"""What came and does not fit is asked on every laptop alike, and settled once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from kesra_desktop import errors
from kesra_desktop.model.distributions import Absence, AbsenceReason, Handover, Line, Lines
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import arrived
from kesra_desktop.store.arrived import Why
from kesra_desktop.sync.revoking import revoke

if TYPE_CHECKING:
    from history_world import Histories

    from kesra_desktop.store.store import Store


def given(store: Store, who: str, quantity: int = 1, amount: int = 0) -> Handover:
    return store.add(
        Handover(
            receipt=f"{store.device.prefix}-{who}", programme="g", distribution="d", period="p",
            recipient=who, day=date(2025, 11, 18), at=store.now(),
            lines=Lines([Line("beras", Decimal(quantity), amount)]),
        )
    )  # fmt: skip


def test_what_is_put_aside_is_named_by_laptop_and_reason(world: Histories) -> None:
    a, b, c = world.stores
    world.foreign(b, {"k": "zz", "v": {}})
    world.foreign(b, {"k": "e", "t": "recipient", "r": "p0", "v": {"phone": "1"}, "b": {}})
    world.foreign(c, {"k": "yy", "v": {}, "!": 1})
    world.all_meet()
    world.do_create(2, 0, 0)
    world.all_meet()
    for store in (a, b):
        found = {(one.prefix, one.why): one for one in arrived.put_aside(store)}
        assert set(found) >= {("B2", Why.NEWER), ("B2", Why.SENSELESS)}
        assert len(found["B2", Why.NEWER].entries) == 1
    (waiting,) = [one for one in arrived.put_aside(a) if one.why is Why.STOPPED]
    assert waiting.prefix == "C3"
    senseless = next(one for one in arrived.put_aside(a) if one.why is Why.SENSELESS)
    arrived.settle(a, senseless, "dilihat")
    world.deliver(1, world.export(0, {}))
    assert Why.SENSELESS not in {one.why for one in arrived.put_aside(b)}
    world.foreign(b, {"k": "e", "t": "recipient", "r": "p1", "v": {"phone": "1"}, "b": {}})
    world.deliver(0, world.export(1, {}))
    assert Why.SENSELESS in {one.why for one in arrived.put_aside(a)}  # more of it came


def test_a_single_handover_beyond_its_right_is_found_and_settled(world: Histories) -> None:
    a, b, _ = world.stores
    given(b, "p0", 1)
    given(b, "p1", 3)
    given(b, "p2", 2, 50_000)
    world.all_meet()
    for store in world.stores:
        found = {one.key: (one.given, one.allowed) for one in arrived.excesses(store)}
        assert sorted(found.values()) == [("3", "1"), ("50000", "0")]
    first, second = arrived.excesses(a)
    a.operator = Operator(id="x", name="Hendro", role=Role.CLERK)
    with pytest.raises(errors.NotYourStep):
        arrived.settle(a, first, "mau")
    a.operator = world.template.operator
    arrived.settle(a, first, "disetujui")
    world.all_meet()
    for store in world.stores:
        assert [one.key for one in arrived.excesses(store)] == [second.key]
    given(a, "p1" if second.given == "3" else "p2")  # two of one person are a double handover
    assert arrived.excesses(a) == []


def test_a_person_taken_out_of_use_while_another_laptop_served_them(world: Histories) -> None:
    a, b, c = world.stores
    a.mark_deleted(Recipient, "p0", "dobel")
    b.add(Absence(distribution="d", recipient="p0", reason=AbsenceReason.MOVED, at=b.now()))
    c.mark_deleted(Recipient, "p1", "pindah")
    world.all_meet()
    c.add(Absence(distribution="d", recipient="p1", reason=AbsenceReason.MOVED, at=c.now()))
    world.all_meet()
    for store in world.stores:
        found = [one for one in arrived.dangling(store) if one.wanted in ("p0", "p1")]
        assert [(one.kind, one.field, one.wanted) for one in found] == [
            ("absence", "recipient", "p0")
        ]
    arrived.settle(b, found[0], "dilihat")
    world.all_meet()
    assert not [one for one in arrived.dangling(a) if one.wanted == "p0"]


def test_a_record_that_refers_to_what_does_not_count(world: Histories) -> None:
    a, b, _ = world.stores
    before = world.export(1, {}).vv.get(b.device.code, 0)
    world.do_create(1, 1, 1)
    person = f"n{world.names}"
    world.all_meet()
    a.add(Absence(distribution="d", recipient=person, reason=AbsenceReason.MOVED, at=a.now()))
    revoke(a, "B2", "hilang", last_ok=before)
    world.deliver(2, world.export(0, {}))
    (found,) = [one for one in arrived.dangling(world.stores[2]) if one.wanted == person]
    assert (found.kind, found.field) == ("absence", "recipient")
