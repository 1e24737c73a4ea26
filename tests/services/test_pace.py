"""The pace of a queue is what was seen in the last hour, and never a guess."""

from __future__ import annotations

from datetime import timedelta

import pytest
from builders import START

from kesra_desktop.services.pace import pace

NOW = START + timedelta(hours=2)


def minutes_ago(*minutes: int) -> list[object]:
    return [NOW - timedelta(minutes=one) for one in minutes]


def test_a_steady_queue_is_told_and_foretold() -> None:
    found = pace(minutes_ago(2, 12, 22, 30), NOW, left=16, share=0.5)  # type: ignore[arg-type]
    assert found is not None
    assert found.per_hour == 8
    assert found.ends == NOW + timedelta(hours=1)  # the other desk serves the other half


@pytest.mark.parametrize(
    ("minutes", "left"),
    [
        ((1, 2, 3), 9),  # too few to tell
        ((25, 30, 35, 40), 9),  # nobody came for a while
        ((61, 70, 80, 90), 9),  # long ago
        ((1, 2, 3, 4), 0),  # nobody is left
    ],
)
def test_nothing_is_guessed(minutes: tuple[int, ...], left: int) -> None:
    assert pace(minutes_ago(*minutes), NOW, left, share=1.0) is None  # type: ignore[arg-type]
