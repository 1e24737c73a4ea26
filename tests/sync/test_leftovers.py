"""Changes that count nowhere: a log closed at a gap, and what came after it, one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import a_recipient

from kesra_desktop import errors
from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import adopting, causes, heads, queries, soundness
from kesra_desktop.store.missing import missing
from kesra_desktop.sync.revoking import close_at_gap, revoke

if TYPE_CHECKING:
    from history_world import File, Histories

    from kesra_desktop.store.store import Store


def set_phone(store: Store, person: str, phone: str) -> None:
    seen = store.open(Recipient, person)
    store.save(replace(seen.record, phone=phone), seen)


def _made(store: Store, person: str) -> str:
    """Return how entries name the one that made a record."""
    made = heads.created(store.conn, heads.Place(Recipient, person))
    assert made
    return causes.name_of(store.conn, made)


def burnt(world: Histories) -> File:
    """Let laptop 1 burn down: what it wrote first is nowhere, what it wrote last is in a file."""
    b = world.stores[1]
    world.all_meet()
    world.do_create(1, 1, 1)
    lost = world.export(1, {})
    set_phone(b, "p0", "0899-0000-0001")
    b.add(a_recipient(id="late", full_name="Datang Terakhir", nik=""))
    world.do_handover(1, 1, 1)
    return world.export(1, lost.vv)


def test_fault_14_a_log_whose_gap_never_fills_is_closed(world: Histories) -> None:
    a, _, c = world.stores
    late = burnt(world)
    world.deliver(2, late)
    set_phone(c, "p1", "0899-0000-0009")
    world.deliver(0, world.export(2, {}))
    (gap,) = missing(a)
    assert gap.owners == ()
    with pytest.raises(errors.NotFound):
        close_at_gap(a, "C3", "terbakar")
    close_at_gap(a, "B2", "terbakar")
    world.deliver(2, world.export(0, {}))
    for store in (a, c):
        left = adopting.leftovers(store)
        assert [one.body["k"] for one in left] == ["e", "c", "h"]
        assert {one.prefix for one in left} == {"B2"}
        assert store.maybe(Recipient, "late") is None
        assert store.get(Recipient, "p1").phone == "0899-0000-0009"
    edit, made, given = adopting.leftovers(a)
    adopting.adopt(a, made.key, "dilihat sendiri")
    adopting.adopt(a, given.key, "kuitansi ada")
    adopting.leave(a, edit.key, "nomor salah")
    world.deliver(2, world.export(0, {}))
    for store in (a, c):
        assert adopting.leftovers(store) == []
        assert store.get(Recipient, "late").full_name == "Datang Terakhir"
        assert store.get(Recipient, "p0").phone == ""
        assert store.count(Handover) == 1
        assert "o" not in {change.verb for change in store.history("late")}
        assert soundness.findings(store, soundness.Depth.FULL) == []
    assert queries.digests(a) == queries.digests(c)


def test_what_rests_on_the_lost_waits_for_nobody_and_returns_with_it(world: Histories) -> None:
    """A change of B2 that only C3 saw, and C3 edited: both are gone, C3's own log is here."""
    a, b, c = world.stores
    world.all_meet()
    world.do_create(1, 1, 1)
    before = world.export(1, {})
    world.do_create(1, 2, 2)
    set_phone(b, "p1", "0899-0000-0007")
    seen_by_c = world.export(1, {})
    world.deliver(2, seen_by_c)
    set_phone(c, f"n{world.names}", "0899-0000-0002")  # the one that is lost
    set_phone(c, "p1", "0899-0000-0004")  # in place of a number that is lost
    set_phone(c, "p0", "0899-0000-0003")
    world.deliver(0, before)
    own = [one for one in world.export(2, {}).ranges if one.dev == c.device.code]
    world.deliver(0, seen_by_c._replace(sender=c.device.code, ranges=tuple(own)))
    assert a.get(Recipient, "p0").phone == ""  # it waits for what its author had seen
    revoke(a, "B2", "hilang", last_ok=before.vv[b.device.code])
    assert a.get(Recipient, "p0").phone == "0899-0000-0003"  # and no longer
    assert a.get(Recipient, "p1").phone == ""  # nobody knows what this one replaced
    world.deliver(0, seen_by_c)  # found after all
    assert a.get(Recipient, "p1").phone == "0899-0000-0004"
    world.deliver(2, world.export(0, {}))
    assert queries.digests(a) == queries.digests(c)


def test_a_gap_that_somebody_can_fill_is_not_closed(world: Histories) -> None:
    a = world.stores[0]
    late = burnt(world)
    world.deliver(2, world.export(1, {}))
    world.deliver(0, late)
    queries.note_known(a, world.stores[2].device.code, world.export(2, {}).vv)
    with pytest.raises(errors.GapMayFill):
        close_at_gap(a, "B2", "terbakar")


def test_an_adopted_edit_takes_the_place_of_what_is_shown(world: Histories) -> None:
    a = world.stores[0]
    late = burnt(world)
    world.deliver(0, late)
    set_phone(a, "p0", "0899-0000-0005")
    close_at_gap(a, "B2", "terbakar")
    edit, *_ = adopting.leftovers(a)
    adopting.adopt(a, edit.key, "nomor yang benar")
    assert a.get(Recipient, "p0").phone == "0899-0000-0001"
    assert queries.clashes(a) == []
    revoke(a, "B2", "ditemukan", last_ok=10_000)
    world.deliver(0, world.export(1, {}))
    assert a.get(Recipient, "p0").phone == "0899-0000-0001"
    assert queries.clashes(a) == []
    assert a.count(Handover) == 1


def test_who_may_decide_and_what_cannot_be_invented(world: Histories) -> None:
    a = world.stores[0]
    world.deliver(0, burnt(world))
    close_at_gap(a, "B2", "terbakar")
    key = adopting.leftovers(a)[0].key
    with pytest.raises(errors.ReasonMissing):
        adopting.adopt(a, key, " ")
    with pytest.raises(errors.NotFound):
        adopting.leave(a, "left:nothing", "x")
    said = adopting.leftovers(a)[0].entry
    words = said.body or ""
    lie = {
        "commit": said.commit,
        "salt": (said.salt or b"").hex(),
        "body": words.replace("0899-0000-0001", "0899-0000-0002"),
    }
    with pytest.raises(errors.RecordGone):  # not what its author committed to
        a.write({"k": "o", "t": "recipient", "r": "p0", "v": lie, "b": {"phone": [_made(a, "p0")]}})
    a.write({"k": "o", "t": "recipient", "r": "p0", "v": {**lie, "body": words},
             "b": {"phone": [_made(a, "p0")]}})  # fmt: skip
    a.operator = Operator(id="x", name="Petugas", role=Role.CLERK)
    with pytest.raises(errors.NotYourStep):
        adopting.adopt(a, key, "mau")
