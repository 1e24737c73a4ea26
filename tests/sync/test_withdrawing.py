"""An import seen first and taken back afterwards: by new entries, and honest about what stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kesra_desktop import errors
from kesra_desktop.model.distributions import Absence, AbsenceReason, Handover
from kesra_desktop.model.office import Operator
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import queries
from kesra_desktop.sync import exchange
from kesra_desktop.sync.withdrawing import withdraw

if TYPE_CHECKING:
    from history_world import Histories

    from kesra_desktop.store.store import Store


def set_phone(store: Store, phone: str, person: str = "p0") -> None:
    seen = store.open(Recipient, person)
    store.save(replace(seen.record, phone=phone), seen)


def busy_file(world: Histories, folder: Path) -> Path:
    """Let laptop 1 do a bit of everything and write a file of it."""
    b = world.stores[1]
    set_phone(b, "0899-0000-0001")
    set_phone(b, "0899-0000-0002")
    set_phone(b, "0899-0000-0003", "p1")
    world.do_create(1, 1, 1)
    world.do_handover(1, 0, 0)
    b.add(Absence(distribution="d", recipient="p1", reason=AbsenceReason.MOVED, at=b.now()))
    return Path(exchange.export_to(b, folder)["path"])


def test_a_preview_tells_and_changes_nothing(world: Histories, tmp_path: Path) -> None:
    a = world.stores[0]
    path = busy_file(world, tmp_path)
    before = queries.digests(a)
    told = exchange.import_from(a, path, preview=True)
    assert told.new >= 6
    assert queries.digests(a) == before
    with pytest.raises(errors.NotFound):
        withdraw(a, told.id)


def test_an_import_is_taken_back(world: Histories, tmp_path: Path) -> None:
    a, _, c = world.stores
    set_phone(a, "0899-0000-0000")
    world.all_meet()
    took = exchange.import_from(a, busy_file(world, tmp_path))
    set_phone(a, "0899-0000-0009", "p1")  # somebody worked on with what came
    done = withdraw(a, took.id[:8])
    assert (done.restored, done.removed, done.changed_since) == (1, 1, 1)
    assert len(done.voided) == 1
    assert done.staying == {"absence": 1}
    world.all_meet()
    for store in world.stores:
        assert store.get(Recipient, "p0").phone == "0899-0000-0000"
        assert store.get(Recipient, "p1").phone == "0899-0000-0009"
        assert store.count(Recipient) == 3
        assert store.count(Handover) == 1
        assert queries.standing_handovers(store, "p", "p0") == []
    assert queries.digests(a) == queries.digests(c)
    with pytest.raises(errors.NotFound):
        withdraw(a, took.id)  # once is enough


def test_only_some_may_take_an_import_back(world: Histories, tmp_path: Path) -> None:
    a = world.stores[0]
    took = exchange.import_from(a, busy_file(world, tmp_path))
    a.operator = Operator(id="u2", name="Hendro")
    with pytest.raises(errors.NotYourStep):
        withdraw(a, took.id)
