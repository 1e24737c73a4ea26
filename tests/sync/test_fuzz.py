"""P16 and P17: whatever a file holds, it is refused with a reason or taken without harm."""

from __future__ import annotations

import os
import resource
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from fuzzed_files import HOW, Liar

from kesra_desktop import errors
from kesra_desktop.store import log, queries
from kesra_desktop.sync import exchange

if TYPE_CHECKING:
    from pathlib import Path

    from history_world import Histories

    from kesra_desktop.store.store import Store

IN_THE_ORDINARY_RUN = 300
IN_THE_CAMPAIGN = int(os.environ.get("KESRA_FUZZED", "100000"))
FIRST_SEED = int(os.environ.get("KESRA_FIRST_SEED", "0"))
LOOKED_AT = 500  # every so many files the whole register is compared
MOST_MEMORY = 300 * 1024  # KiB
SLOWEST = 2.0  # seconds of work for one file


def standing(store: Store) -> tuple[object, ...]:
    """Return in short what a refused file must not change."""
    rows = store.conn.execute(
        "SELECT code, got, got_hash, applied, state, last_ok FROM device ORDER BY d"
    ).fetchall()
    counts = [
        store.conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608  (ours)
        for name in ("entry", "held", "later", "file_seen", "known", "recipient", "handover")
    ]
    return (rows, counts)


def refuse_many(world: Histories, folder: Path, seeds: range) -> Counter[str]:
    """Let laptop A look at spoiled files, and hold what must hold after each of them."""
    liar = Liar(world)
    reader = liar.reader
    path = folder / "f.kesra"
    before, whole = standing(reader), queries.digests(reader)
    high = memory()  # of this process, whatever it did before
    told: Counter[str] = Counter()
    for seed in seeds:
        how, data = liar.fuzzed(seed)
        path.write_bytes(data)
        started = time.process_time()
        outcome = looked_at(reader, path, f"{how} {seed}")
        assert time.process_time() - started < SLOWEST, f"{how} {seed} took too long"
        assert how in ("header", "stream", "lines", "others", "own") or outcome != "taken", seed
        assert not (how == "others" and outcome == "taken"), seed
        assert standing(reader) == before, f"{how} {seed} changed something"
        if seed % LOOKED_AT == 0:
            assert queries.digests(reader) == whole, seed
        told[outcome] += 1
    assert queries.digests(reader) == whole
    assert memory() - high < MOST_MEMORY
    return told


def memory() -> int:
    """Return the most memory this process ever held, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def looked_at(reader: Store, path: Path, what: str) -> str:
    """Take a file in and take it back; return the code of the refusal, or "taken"."""
    others = log.vector(reader.conn)
    try:
        with reader.rehearsal():
            found = exchange.import_from(reader, path)
            now = log.vector(reader.conn)
            assert all(now.get(code, 0) >= got for code, got in others.items()), what
            assert queries.digests(reader)["all"], what
            assert found.new + found.known + found.held >= 0, what
    except errors.KesraError as problem:
        return problem.code
    except Exception as error:
        raise AssertionError(f"{what}: {error!r}") from error
    return "taken"


def test_spoiled_files_are_refused_and_change_nothing(world: Histories, tmp_path: Path) -> None:
    told = refuse_many(world, tmp_path, range(IN_THE_ORDINARY_RUN))
    assert told["damaged_file"] > 20
    assert told["chain_broken"] > 0
    assert told["taken"] > 5  # the liar's own log may say what it likes
    assert len(told) >= 8
    assert set(HOW) == {"flipped", "cut", "spliced", "header", "stream", "lines", "others", "own"}


@pytest.mark.campaign
def test_campaign_of_fuzzed_files(world: Histories, tmp_path: Path) -> None:
    told = refuse_many(world, tmp_path, range(FIRST_SEED, FIRST_SEED + IN_THE_CAMPAIGN))
    print(f"\n{sum(told.values())} files from seed {FIRST_SEED}: {dict(told.most_common())}")  # noqa: T201
