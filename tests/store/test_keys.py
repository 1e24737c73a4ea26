"""What a guess of a passphrase costs cannot be edited down, nor up until all stands still."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import builders
import pytest

from kesra_desktop.errors import DamagedData
from kesra_desktop.store import keys, slots
from kesra_desktop.store.greeting import KEY_FILE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "cost",
    [
        {"rounds": 1, "memory_kib": keys.MEMORY_KIB},
        {"rounds": keys.MIN_ROUNDS, "memory_kib": 1024},
        {"rounds": keys.MAX_ROUNDS + 1, "memory_kib": keys.MEMORY_KIB},
        {"rounds": keys.MIN_ROUNDS, "memory_kib": 1024 * 1024 * 1024},
    ],
)
def test_an_edited_cost_is_refused(tmp_path: Path, cost: dict[str, int]) -> None:
    builders.laptop(tmp_path / "a").close()
    file = tmp_path / "a" / KEY_FILE
    stored = json.loads(file.read_text("utf-8"))
    stored["slots"][0]["cost"] = cost
    file.write_text(json.dumps(stored))
    with pytest.raises(DamagedData):
        slots.secret_of(tmp_path / "a", "Lastri", builders.PASSPHRASE)


def test_a_tuned_cost_is_never_below_the_floor() -> None:
    moments = iter((0.0, 9.0))  # a very slow laptop
    assert keys.tuned_cost(lambda: next(moments)) == keys.Cost()
