"""Random histories of two to five laptops: what sync must hold whatever happens.

Ranges travel from log to log without files here: `test_exchange_file` proves the container, and
some histories below go through real files.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from builders import Clock
from history_world import (
    PREFIXES,
    Histories,
    Step,
    Template,
    all_entries,
    deliver,
    doubles_by_force,
    heads_by_force,
    knew_by_force,
    quick_folder,
    random_steps,
    shown_by_force,
)
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kesra_desktop.model.people import Recipient
from kesra_desktop.store import changes, heads, log, queries
from kesra_desktop.store.knowing import Knowledge, knowledge
from kesra_desktop.sync import exchange

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kesra_desktop.store.store import Store

KINDS = (
    "create", "edit", "edit", "open", "save", "delete", "resolve", "handover", "handover", "void",
    "decide", "newer", "clock", "revoke", "backup", "clone", "send", "send", "take", "take", "take",
)  # fmt: skip
AT_WORK = [kind for kind in KINDS if kind not in ("send", "take", "revoke", "clone")]
SMALL = st.integers(0, 7)
STEPS = st.lists(st.tuples(st.sampled_from(KINDS), SMALL, SMALL, SMALL), min_size=8, max_size=32)
IN_THE_ORDINARY_RUN = 200
# Whoever only asks whether anything fails does not wait for the smallest history that does.
PHASES = [Phase.generate] if os.environ.get("KESRA_UNSHRUNK") else list(Phase)
IN_THE_CAMPAIGN = int(os.environ.get("KESRA_HISTORIES", "5000"))
FIRST_SEED = int(os.environ.get("KESRA_FIRST_SEED", "0"))  # campaigns may run side by side


def state(store: Store) -> dict[str, Any]:
    """Return everything that must be equal on laptops that hold the same entries."""
    return {
        "digests": queries.digests(store),
        "vector": log.vector(store.conn),
        "clashes": [
            (c.kind, c.record, c.field, sorted(map(str, c.values))) for c in queries.clashes(store)
        ],
        "doubles": [
            (d.recipient, d.period, sorted(h.id for h in d.handovers))
            for d in queries.doubles(store)
        ],
        "decided": sorted(
            store.conn.execute(
                "SELECT q.item, v.code, q.seq, q.choice, q.about FROM decision q "
                "JOIN device v ON v.d=q.d"
            )
        ),
        "classes": [knowledge(store, double).value for double in queries.doubles(store)],
        "later": sorted(
            store.conn.execute("SELECT v.code, l.seq FROM later l JOIN device v ON v.d=l.d")
        ),
    }


def commits(stores: Sequence[Store]) -> set[str]:
    """Return every entry that exists on some laptops, of whichever line."""
    return {row[0] for store in stores for row in store.conn.execute("SELECT commit_ FROM entry")}


def check_history(template: Template, laptops: int, steps: Sequence[Step], seed: int) -> None:
    """Play one history and hold every property at its end."""
    world = Histories(template, quick_folder("history"), laptops)
    try:
        world.play(steps)
        before = commits(world.stores)
        world.all_meet()
        states = [state(store) for store in world.stores]
        assert all(found == states[0] for found in states), "P1 convergence"
        assert commits(world.stores) == before, "P4 at rest, and P6: nothing is lost"
        assert all(commits([store]) == before for store in world.stores), "P6 and P10"
        again = world.stores[seed % len(world.stores)]
        assert sum(deliver(again, file) for file in world.files) == 0, "P3 idempotence"
        assert state(again) == states[0], "P3 idempotence"
        check_order(world, states[0], random.Random(seed))
        check_heads(world)
        check_writes(world)
        check_rebuild(world.stores[seed % laptops])
    finally:
        world.close()


def check_order(world: Histories, expected: dict[str, Any], chance: random.Random) -> None:
    """P2: a laptop that gets the same files in any order ends the same, but for its own log."""
    files = list(world.files)
    chance.shuffle(files)
    folder = quick_folder("observer")
    observer = world.template.opened(folder, len(PREFIXES) - 1, Clock())
    for file in files:
        deliver(observer, file)
    found = state(observer)
    observer.close()
    shutil.rmtree(folder)
    assert found == expected, "P2 commutativity"


def check_heads(world: Histories) -> None:
    """P5 and P9: what laptops say is what the definition says over all entries at once."""
    entries = all_entries(world)
    store = world.stores[0]
    by_force = heads_by_force(entries)
    for (record, name), expected in by_force.items():
        found = heads.heads(store.conn, heads.Place(Recipient, record), name)
        assert {commit_of(store, head): head.value for head in found} == expected, "P5 heads"
        assert found[0].value == shown_by_force(entries, expected), "P5 shown value"
    disputed = {key for key, found in by_force.items() if len(set(map(str, found.values()))) > 1}
    assert {(c.record, c.field) for c in queries.clashes(store)} == disputed, "P7 clashes"
    doubles = {d.recipient: {h.id for h in d.handovers} for d in queries.doubles(store)}
    assert doubles == doubles_by_force(entries), "P9 doubles"
    for double in queries.doubles(store):
        known = knew_by_force(world, {fact.id for fact in double.handovers})
        assert (knowledge(store, double) is Knowledge.KNEW) == known, "P9 class"


def commit_of(store: Store, head: heads.Head) -> str:
    row = store.conn.execute("SELECT commit_ FROM entry WHERE d=? AND seq=?", head.write)
    return str(row.fetchone()[0])


def check_writes(world: Histories) -> None:
    """P6: every committed write is on every laptop and in its record's history. P7: a write made
    with knowledge of another one never stands against it."""
    entries = all_entries(world)
    by_force = heads_by_force(entries)
    counts = Counter(written.record for written in world.written)
    for store in world.stores:
        for record, count in counts.items():
            assert len(store.history(record)) >= count, "P6 history"
    for written in world.written:
        for name in written.bases if written.fresh and written.commit in entries else ():
            found = by_force[written.record, name]
            if written.commit in found:
                assert not (set(found) & written.seen), "P7 false conflict"


def check_rebuild(store: Store) -> None:
    """P15: the tables are what the log says."""
    before = state(store)
    with store.transaction():
        changes.rebuild(store.conn)
    assert state(store) == before, "P15 rebuild"


@settings(
    max_examples=IN_THE_ORDINARY_RUN,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=PHASES,
)
@given(laptops=st.integers(2, 4), steps=STEPS, seed=SMALL)
def test_random_histories(template: Template, laptops: int, steps: list[Step], seed: int) -> None:
    check_history(template, laptops, steps, seed)


@pytest.mark.campaign
def test_campaign_of_random_histories(template: Template) -> None:
    for seed in range(FIRST_SEED, FIRST_SEED + IN_THE_CAMPAIGN):
        chance = random.Random(seed)
        steps = random_steps(chance, KINDS, chance.randrange(10, 120))
        try:
            check_history(template, chance.randint(2, 4), steps, seed)
        except Exception as error:
            raise AssertionError(f"history {seed}") from error


@pytest.mark.parametrize("seed", range(3))
def test_histories_through_real_files(template: Template, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    world = Histories(template, quick_folder("files"), 3)
    try:
        for _ in range(3):
            world.play(random_steps(chance, AT_WORK, 12))
            for store in chance.sample(world.stores, 2):
                exchange.exchange(store, tmp_path)
        for _ in range(2):
            for store in world.stores:
                done = exchange.exchange(store, tmp_path)
                assert not done.skipped
        states = [state(store) for store in world.stores]
        assert all(found == states[0] for found in states)
    finally:
        world.close()
