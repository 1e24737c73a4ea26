"""Backups by themselves: places take turns, and old ones go by days, weeks and months."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import builders
import pytest
from command_line import Kesra

from kesra_desktop.store import backup, rota

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

DAY = timedelta(days=1)


@pytest.fixture
def clock() -> builders.Clock:
    return builders.Clock()


@pytest.fixture
def store(tmp_path: Path, clock: builders.Clock) -> Iterator[Store]:
    with builders.laptop(tmp_path / "a", clock=clock) as made:
        yield made


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("flashdisk", "cadangan"):
        (tmp_path / name).mkdir()
    return tmp_path / "flashdisk", tmp_path / "cadangan"


def test_four_hundred_days_leave_days_weeks_and_months() -> None:
    there: set[datetime] = set()
    first = datetime(2025, 1, 1, 16, 0)  # noqa: DTZ001  (as in a file's name)
    for number in range(400):
        there.add(now := first + number * DAY)
        there = rota.kept(there)
        assert now in there
    days = sorted((now - at).days for at in there)
    assert days[:12] == list(range(12))
    assert len({at.isocalendar()[:2] for at in there}) >= 10
    assert len({(at.year, at.month) for at in there}) == 9
    assert len(there) <= 12 + 10 + 9
    assert rota.kept([first]) == {first}


def test_two_places_take_turns_and_one_that_is_away_waits(
    store: Store, places: tuple[Path, Path], clock: builders.Clock
) -> None:
    first, second = places
    assert rota.due(store, ()) is None
    used = []
    for _ in range(4):
        place = rota.due(store, places)
        assert place
        used.append(place)
        rota.back_up(store, place)
        assert rota.due(store, places) is None, "one a day is enough"
        clock.moment += DAY
    assert used == [first, second, first, second]
    shutil.rmtree(first)
    clock.moment += DAY
    assert rota.due(store, places) == second
    clock.moment -= 30 * DAY  # a clock that was set back
    assert rota.due(store, places) == second


def test_what_is_damaged_or_anothers_is_neither_counted_nor_taken_away(
    store: Store, places: tuple[Path, Path], clock: builders.Clock
) -> None:
    place = places[0]
    made = rota.back_up(store, place).file
    old = [made.with_name(f"KESRA-A1-20250{month}01-080000{backup.ENDING}") for month in (1, 2, 3)]
    same_day = made.with_name(f"KESRA-A1-20250101-070000{backup.ENDING}")
    for file in (*old, same_day):
        shutil.copy(made, file)
    broken = made.with_name(f"KESRA-A1-20250101-060000{backup.ENDING}")
    broken.write_bytes(made.read_bytes()[:-100])
    others = made.with_name(f"KESRA-B2-20250101-060000{backup.ENDING}")
    shutil.copy(made, others)
    assert rota.thin(store, place) == [same_day]
    assert {broken, others, made, *old} <= set(place.iterdir())
    made.write_bytes(b"torn")
    assert rota.due(store, (place,)) == place


def test_a_torn_later_backup_of_a_day_does_not_stand_for_the_day(
    store: Store, places: tuple[Path, Path]
) -> None:
    place = places[0]
    made = rota.back_up(store, place).file
    morning, noon, evening = (
        made.with_name(f"KESRA-A1-20250101-{hour}0000{backup.ENDING}")
        for hour in ("08", "12", "17")
    )
    for file in (morning, noon):
        shutil.copy(made, file)
    evening.write_bytes(made.read_bytes()[:-100])
    assert rota.thin(store, place) == [morning]
    assert {noon, evening, made} <= set(place.iterdir())


def test_the_command_makes_one_when_it_is_due(tmp_path: Path, places: tuple[Path, Path]) -> None:
    kesra = Kesra(tmp_path / "b")
    builders.laptop(kesra.folder).close()
    turns = ("--place", str(places[0]), "--place", str(places[1]))
    made = kesra.json("backup", "--auto", *turns, "--now", "2026-01-02T16:00")
    assert made["file"].startswith(str(places[0]))
    assert kesra.json("backup", "--auto", *turns, "--now", "2026-01-02T17:00")["file"] is None
    own = kesra.json("backup", "--auto", "--now", "2026-01-03T16:00")["file"]
    assert own.startswith(str(kesra.folder / rota.OWN_PLACE))
    assert kesra.refusal("backup") == (2, "usage")
    assert kesra.refusal("backup", str(places[0]), "--auto") == (2, "usage")
