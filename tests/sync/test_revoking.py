"""A lost laptop shut out: what it wrote afterwards is kept everywhere and counts nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kesra_desktop import errors
from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import exchanges, log, orders, queries, revocation
from kesra_desktop.store.missing import missing
from kesra_desktop.sync import exchange
from kesra_desktop.sync.revoking import revoke

if TYPE_CHECKING:
    from pathlib import Path

    from history_world import Histories


def test_fault_21_later_entries_of_a_lost_laptop_count_nowhere(world: Histories) -> None:
    a, b, c = world.stores
    world.do_handover(1, 0, 0)
    world.deliver(0, world.export(1, {}))
    held = revoke(a, "B2", "dicuri di pasar")
    assert (held.prefix, held.stored) == ("B2", 0)
    world.do_handover(1, 1, 0)
    world.deliver(2, world.export(1, {}))  # before the news
    world.deliver(2, world.export(0, {}))
    world.deliver(0, world.export(1, {}))  # after the news
    for store in (a, c):
        assert [h.recipient for h in store.find(Handover)] == ["p0"]
        (held,) = revocation.held_back(store)
        assert (held.reason, held.stored, held.receipts) == ("dicuri di pasar", 1, ("B2-000002",))
        assert log.vector(store.conn)[b.device.code] == held.last_ok + 1
    assert queries.digests(a) == queries.digests(c)


def test_fault_22_the_news_after_its_entries_were_applied(world: Histories) -> None:
    a, _, c = world.stores
    world.do_create(1, 1, 1)
    world.deliver(0, world.export(1, {}))
    number = exchanges.furthest(a, world.stores[1].device.code)
    world.do_edit(1, 3, 0)
    world.do_create(1, 2, 2)
    world.deliver(2, world.export(1, {}))
    assert c.count(Recipient) == 5
    revoke(a, "B2", "hilang", number)
    world.deliver(2, world.export(0, {}))
    assert c.count(Recipient) == 4
    world.deliver(0, world.export(2, {}))
    assert queries.digests(a) == queries.digests(c)
    revoke(a, "B2", "ditemukan kembali", number + 2)  # looked at: all of it counts after all
    world.deliver(2, world.export(0, {}))
    assert a.count(Recipient) == c.count(Recipient) == 5
    assert queries.digests(a) == queries.digests(c)


def test_the_shut_out_laptop_is_told_and_gets_no_more_files(
    world: Histories, tmp_path: Path
) -> None:
    a, b, c = world.stores
    revoke(a, "B2", "hilang")
    world.deliver(1, world.export(0, {}))
    with pytest.raises(errors.ShutOut):
        world.do_create(1, 1, 1)
    exchange.exchange(a, tmp_path)
    assert exchange.exchange(c, tmp_path).skipped == []
    (refused,) = exchange.exchange(b, tmp_path).skipped[:1]
    assert refused["reason"] == "not_for_this_laptop"


def test_who_may_shut_out_and_whom(world: Histories) -> None:
    a, b, _ = world.stores
    with pytest.raises(errors.NotCoordinator):
        revoke(b, "C3", "iseng")
    with pytest.raises(errors.OwnLaptop):
        revoke(a, "A1", "x")
    with pytest.raises(errors.NotFound):
        revoke(a, "Z9", "x")
    with pytest.raises(errors.ReasonMissing):
        revoke(a, "B2", " ")


def test_a_forged_order_binds_nobody(world: Histories) -> None:
    a, b, _ = world.stores
    genuine = revocation.order(a, b.device.code, 1, "hilang")
    for changes in ({"last_ok": 0}, {"by": b.device.code}, {"sig": "00"}, {"office": "0" * 32}):
        forged = {**genuine, **changes}
        assert not orders.is_genuine(a.conn, revocation.KIND, forged)
        world.foreign(b, {"k": revocation.KIND, "v": forged})
    world.deliver(0, world.export(1, {}))
    assert revocation.held_back(a) == []


def test_what_is_missing_is_said_in_words(world: Histories) -> None:
    a, b, c = world.stores
    world.do_create(1, 1, 1)
    first = world.export(1, {})
    world.deliver(2, first)
    world.deliver(1, world.export(2, {}))
    world.do_create(1, 2, 2)
    delta = world.export(1, log.vector(c.conn))
    world.deliver(0, world.export(2, {})._replace(ranges=()))  # only its receipt arrives
    world.deliver(0, delta)
    (gap,) = missing(a)
    assert gap.prefix == "B2"
    assert gap.owners == ("C3",)
    assert f"{gap.first}" in gap.sentence()
    assert "C3" in gap.sentence()
    world.deliver(0, first)
    assert missing(a) == []
    assert exchanges.only_here(b) == 1
    world.deliver(1, world.export(0, {}))
    assert exchanges.only_here(b) == 0


def test_an_edit_on_what_does_not_count_stands_on_what_was_before(world: Histories) -> None:
    a, _, c = world.stores
    number = exchanges.furthest(a, world.stores[1].device.code)
    world.do_edit(1, 0, 0)
    world.all_meet()
    seen = c.open(Recipient, "p0")
    c.save(replace(seen.record, phone="0899-0000-0005"), seen)
    shown = c.get(Recipient, "p0").phone
    revoke(a, "B2", "hilang", number)
    world.all_meet()
    for store in (a, c):
        assert queries.clashes(store) == []
        assert store.get(Recipient, "p0").phone == shown
