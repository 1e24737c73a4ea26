"""Two histories under one device code: both kept, named alike everywhere, nobody refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import closing, forks, identity, log, queries, sameness, soundness
from kesra_desktop.store.knowing import Knowledge, knowledge
from kesra_desktop.sync import exchange

if TYPE_CHECKING:
    from pathlib import Path

    from history_world import Histories


def clones(world: Histories) -> None:
    """Clone laptop 1 as laptop 3; each serves somebody, and once the same person."""
    world.do_create(1, 0, 0)
    world.do_clone(1, 1, 3)
    world.do_handover(1, 0, 0)
    world.do_handover(1, 1, 0)
    world.do_handover(3, 0, 0)
    world.do_edit(3, 3, 0)


def equal(world: Histories) -> bool:
    found = [queries.digests(store) for store in world.stores]
    return all(one == found[0] for one in found)


def test_fault_15_two_clones_of_one_disk_meet_through_a_third_laptop(world: Histories) -> None:
    clones(world)
    a = world.stores[0]
    world.deliver(0, world.export(1, {}))
    assert forks.forks(a) == []
    world.deliver(0, world.export(3, {}))
    (fork,) = forks.forks(a)
    assert (fork.prefix, fork.common) == ("B2", 2)
    assert sorted(len(told.receipts) for told in fork.lines) == [1, 2]
    world.all_meet()
    assert equal(world)
    for store in world.stores:
        assert store.count(Handover) == 3
        assert forks.forks(store) == [fork]
        (double,) = queries.doubles(store)
        assert double.recipient == "p0"
        assert soundness.findings(store) == []
        assert {one.prefix: one.state for one in queries.laptops(store)}["B2"] == "closed"


def test_two_clones_work_a_day_each_and_meet_through_a_third(world: Histories) -> None:
    world.do_create(1, 0, 0)
    world.do_clone(1, 1, 1)
    verbs = ("create", "edit", "edit", "handover", "delete", "open", "save", "void", "edit")
    for who, first in ((1, 0), (3, 4)):
        for hour in range(27):
            getattr(world, f"do_{verbs[hour % len(verbs)]}")(who, first + hour, hour)
    entries = "SELECT commit_ FROM entry"
    written = {row[0] for store in world.stores for row in store.conn.execute(entries)}
    for _ in range(3):  # they never see each other, only laptop 2 does
        for who in (1, 3, 0):
            world.deliver(2, world.export(who, {}))
            world.deliver(who, world.export(2, {}))
    assert equal(world)
    for store in world.stores:
        assert {row[0] for row in store.conn.execute(entries)} == written  # nothing is lost
        (fork,) = forks.forks(store)
        assert fork.prefix == "B2"
        assert soundness.findings(store, soundness.Depth.FULL) == []
        for double in queries.doubles(store):
            assert knowledge(store, double) in (Knowledge.AT_RISK, Knowledge.KNEW)
    assert all(identity.doubt(world.stores[who]) is identity.Doubt.FORKED for who in (1, 3))
    assert sameness.six_words(world.stores[1]) == sameness.six_words(world.stores[3])


def test_a_number_means_the_line_that_its_author_had_seen(world: Histories) -> None:
    world.do_create(1, 0, 0)
    world.do_clone(1, 1, 3)
    a, b, c, clone = world.stores
    for store, phone in ((b, "0899-0000-0001"), (clone, "0899-0000-0002")):
        seen = store.open(Recipient, "p0")
        store.save(replace(seen.record, phone=phone), seen)
    world.deliver(0, world.export(1, {}))
    seen = a.open(Recipient, "p0")
    a.save(replace(seen.record, phone="0899-0000-0003"), seen)  # in place of the first line's
    world.deliver(2, world.export(3, {}))
    world.deliver(2, world.export(0, {}))
    (clash,) = queries.clashes(c)
    assert set(clash.values) == {"0899-0000-0002", "0899-0000-0003"}
    world.all_meet()
    assert equal(world)


def test_both_clones_go_on_writing_and_their_lines_grow(world: Histories) -> None:
    clones(world)
    world.all_meet()
    for who in (1, 3):
        world.do_create(who, 1, 1)
        world.do_edit(who, 0, 2)
    world.do_edit(2, 0, 1)
    world.all_meet()
    assert equal(world)
    assert world.stores[2].count(Recipient) == 6
    (fork,) = forks.forks(world.stores[2])
    assert len(fork.lines) == 2


def test_fault_16_a_clone_seen_only_through_a_third_laptop(world: Histories) -> None:
    clones(world)
    world.deliver(2, world.export(3, {}))
    world.do_create(2, 1, 1)
    of_c = [one for one in world.export(2, {}).ranges if one.dev == world.stores[2].device.code]
    world.deliver(0, world.export(1, {}))
    world.deliver(0, world.export(2, {})._replace(ranges=tuple(of_c)))
    a = world.stores[0]
    assert forks.forks(a) == []
    ((laptop, witness, _),) = forks.suspected(a.conn)
    assert (laptop, witness) == ("B2", "C3")
    assert a.count(Recipient) == 4  # what C3 wrote rests on a history that is not here yet
    world.all_meet()
    assert forks.suspected(a.conn) == []
    assert a.count(Recipient) == 5
    assert equal(world)


def test_fault_17_an_old_backup_restored_and_used(world: Histories, tmp_path: Path) -> None:
    world.do_create(1, 0, 0)
    world.do_backup(1, 0, 0)
    world.do_handover(1, 0, 0)
    exchange.exchange(world.stores[1], tmp_path)
    world.do_clone(1, 0, 0)  # from the backup, while the laptop itself is gone
    restored = world.stores[3]
    world.do_handover(3, 1, 0)
    done = exchange.exchange(restored, tmp_path)
    assert done.skipped == []
    (fork,) = forks.forks(restored)  # its own later numbers came back from the stick
    assert fork.code == restored.device.code
    assert restored.count(Handover) == 2
    assert log.own_name(restored.conn).startswith(f"{restored.device.code}~")
    exchange.exchange(world.stores[0], tmp_path)
    assert queries.digests(world.stores[0]) == queries.digests(restored)


def test_a_closed_day_is_checked_by_the_history_that_was_counted(world: Histories) -> None:
    clones(world)
    a, b = world.stores[0], world.stores[1]
    world.deliver(0, world.export(1, {}))
    upto = closing.known(a)
    counted, later = closing.fingerprint(a, "d", upto)
    assert later == 0
    world.all_meet()
    for store in world.stores:
        assert closing.lacking(store, upto) == []
        assert closing.fingerprint(store, "d", upto) == (counted, 1)  # the other history's receipt
    early = " ".join(part.rpartition(":")[0] for part in upto.split())  # by a program before this
    assert closing.lacking(a, early) == [b.device.code]
    assert closing.fingerprint(a, "d", "nothing said:here")[1] == 3


def test_a_fork_of_a_fork_in_any_order(world: Histories) -> None:
    clones(world)
    world.do_clone(3, 1, 5)
    world.do_create(3, 2, 2)
    world.do_create(4, 3, 3)
    for reader, senders in ((0, (4, 1, 3)), (2, (3, 4, 1))):
        for sender in senders:
            world.deliver(reader, world.export(sender, {}))
    world.all_meet()
    assert equal(world)
    vectors = [log.vector(store.conn) for store in world.stores]
    assert all(vector == vectors[0] for vector in vectors)
