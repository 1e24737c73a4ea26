"""A power cut at any moment: what was acknowledged is there, and the laptop opens without asking.

A real day is handed over by the command line while every call to the disk is recorded; then the
power is cut at random moments of that record, and what the disk might hold is opened.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import builders
import pytest
from command_line import ROOT, Kesra
from fault_catalogue import count
from power_cut import Call, Disk, calls, recorder, recording

from kesra_desktop.errors import KesraError
from kesra_desktop.services import planning
from kesra_desktop.store import database, keys, slots, soundness
from kesra_desktop.store.office import DATABASE, open_office

if TYPE_CHECKING:
    from collections.abc import Iterator

PEOPLE = 60
CUTS = count("A4", each=200)
WHOLE_OPENINGS = 5  # so often, by number of cuts, the program itself opens what was found
PLAN = {
    "code": "BT-TPQ",
    "name": "Insentif Guru TPQ",
    "items": [{"name": "Insentif", "is_money": True, "amount": 900000}],
    "periods": [{"code": "2025-IV", "name": "Triwulan IV 2025"}],
}


@dataclass(frozen=True)
class Day:
    """A recorded day: the folder as it was in the morning, and every call to the disk."""

    morning: Path
    record: tuple[Call, ...]
    key: bytes


def a_day_of(people: int, folder: Path) -> str:
    """Make a laptop with a day of so many people, close it, and return the day."""
    with builders.laptop(folder) as store, store.transaction():
        names = (f"Orang {number:04d}" for number in range(people))
        made = [store.add(builders.a_recipient(full_name=name, nik="")) for name in names]
        planning.new_programme(store, PLAN)
        planning.enrol(store, "BT-TPQ", "2025-IV", made)
        planning.decide(store, "BT-TPQ", "2025-IV", "1", date(2025, 11, 1))
        day = planning.plan_distribution(store, "BT-TPQ", "2025-IV", "Aula", date(2025, 11, 18))
    return day.distribution.id


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    folder = tmp_path_factory.mktemp("cuts")
    library = recorder(folder)
    if library is None:
        pytest.skip("no C compiler to record with")
    laptop = folder / "a"
    distribution = a_day_of(PEOPLE, laptop)
    morning = Path(shutil.copytree(laptop, folder / "morning"))
    kesra, log = Kesra(laptop), folder / "record"
    numbers = "".join(f"{number}\n" for number in range(1, PEOPLE + 1))
    done = subprocess.run(  # noqa: S603
        kesra.command("handover", distribution, "--batch"),
        input=numbers, capture_output=True, text=True, cwd=ROOT, check=True,
        env=recording(library, laptop, log),
    )  # fmt: skip
    assert done.stdout.count("ACK ") == PEOPLE
    secret = slots.secret_of(morning, "Lastri", builders.PASSPHRASE)
    record = tuple(calls(log, laptop))
    assert sum(call.kind == "a" for call in record) == PEOPLE
    return Day(morning, record, keys.derived(secret, "database"))


def cut(
    day: Day, times: int, seed: int, *, honest: bool = True
) -> Iterator[tuple[set[str], dict[str, bytes]]]:
    """Yield, for random moments, what had been promised and what the disk may hold."""
    random = Random(seed)
    moments = sorted(random.randrange(len(day.record) + 1) for _ in range(times))
    disk, promised, at = Disk.of(day.morning, honest=honest), set[str](), 0
    for moment in moments:
        for call in day.record[at:moment]:
            if call.kind == "a":
                promised |= {line.split()[1] for line in call.data.decode().splitlines()}
            disk.take(call)
        at = moment
        yield set(promised), disk.after_a_cut(random)


def lay_out(found: dict[str, bytes], folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in found.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def receipts(folder: Path, key: bytes) -> list[str]:
    """Open what was found, prove its pages and structure, and return its receipts in order."""
    conn = database.open_aside(folder / DATABASE, key)
    try:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        assert conn.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = conn.execute("SELECT receipt FROM handover ORDER BY receipt").fetchall()
    finally:
        conn.close()
    return [row[0] for row in rows]


def judge(day: Day, folder: Path, promised: set[str]) -> None:
    there = receipts(folder, day.key)
    assert promised <= set(there)
    assert there == [f"A1-{number:06d}" for number in range(1, len(there) + 1)]
    assert len(there) <= len(promised) + 1, "at most the one that was being written"


def test_no_cut_loses_a_promise(day: Day, tmp_path: Path) -> None:
    folder = tmp_path / "found"
    for number, (promised, found) in enumerate(cut(day, CUTS, seed=1)):
        lay_out(found, folder)
        judge(day, folder, promised)
        if number % (CUTS // WHOLE_OPENINGS or 1) == 0:
            with open_office(folder, None, builders.PASSPHRASE, builders.Clock()) as store:
                assert soundness.findings(store, soundness.Depth.FULL) == []


def test_a_disk_that_only_says_synced_is_found_out(day: Day, tmp_path: Path) -> None:
    """The harness itself is tried: on such a disk it must see losses."""
    losses = 0
    for promised, found in cut(day, 60, seed=2, honest=False):
        lay_out(found, tmp_path / "found")
        try:
            losses += not promised <= set(receipts(tmp_path / "found", day.key))
        except (AssertionError, KesraError):
            losses += 1
    assert losses > 20
