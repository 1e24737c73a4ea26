"""A clock that cannot be right is told, marks what is written, and is asked for once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from builders import START, a_recipient

from kesra_desktop.store import chain, clock_doubt, exchanges, log
from kesra_desktop.store.clock_doubt import Doubt

if TYPE_CHECKING:
    from history_world import Histories

    from kesra_desktop.store.store import Store


def doubt(store: Store) -> Doubt:
    return clock_doubt.doubt(store.conn, store.now())


def marks(store: Store) -> bool:
    """Return whether what is written now is marked."""
    store.add(a_recipient(full_name="Orang", nik=""))
    row = store.conn.execute("SELECT body FROM entry WHERE d=1 ORDER BY seq DESC LIMIT 1")
    return chain.check_body(row.fetchone()[0]).get("cd") == 1


def test_fault_40_a_day_before_the_program_was_made(world: Histories) -> None:
    a = world.stores[0]
    assert (doubt(a), marks(a)) == (Doubt.NONE, False)
    world.clocks[0].moment = START.replace(year=2015)
    assert (doubt(a), marks(a)) == (Doubt.BEFORE_BUILD, True)
    assert clock_doubt.confirm(a) is Doubt.BEFORE_BUILD  # nobody can be right about that
    world.clocks[0].moment = START + timedelta(hours=1)
    assert (doubt(a), marks(a)) == (Doubt.NONE, False)
    assert [number for _, number, _ in clock_doubt.marked(a)] == [log.vector(a.conn)[
        a.device.code] - 1]  # fmt: skip


def test_a_clock_that_was_ahead_and_is_set_right_is_asked_for_once(world: Histories) -> None:
    a = world.stores[0]
    world.clocks[0].moment = START + timedelta(days=30)
    assert not marks(a)
    world.clocks[0].moment = START + timedelta(days=1)
    assert (doubt(a), marks(a)) == (Doubt.WENT_BACK, True)
    assert clock_doubt.confirm(a) is Doubt.NONE
    assert not marks(a)


def test_two_other_laptops_that_agree_cast_doubt_and_one_does_not(world: Histories) -> None:
    a, b, c = world.stores
    away = timedelta(days=3)
    exchanges.note_clock(a, b.device.code, a.now() + away, 0)
    assert doubt(a) is Doubt.NONE  # it may be the other's clock
    exchanges.note_clock(a, c.device.code, a.now() - timedelta(days=9), 0)
    assert doubt(a) is Doubt.NONE  # a file that travelled for days proves nothing
    exchanges.note_clock(a, c.device.code, a.now() + away, 0)
    assert (doubt(a), marks(a)) == (Doubt.OTHERS_DIFFER, True)
    assert clock_doubt.confirm(a) is Doubt.NONE
