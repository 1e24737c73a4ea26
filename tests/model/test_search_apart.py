"""Many candidates are compared in a process of their own, with the same result."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pytest

from kesra_desktop.errors import Cancelled
from kesra_desktop.model.sameness.apart import FEW, search
from kesra_desktop.model.sameness.candidate import Candidate
from kesra_desktop.model.sameness.search import pairs
from kesra_desktop.model.verdicts import Answer, Verdict, Verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator


def people(prefix: str, count: int) -> Iterator[Candidate]:
    for n in range(count):
        day, serial = 1 + n % 28, 9001 + n % 37
        born = f"19{40 + n % 50}-{1 + n % 12:02}-{day:02}"
        nik = f"339901{day:02}{1 + n % 12:02}{40 + n % 50}{serial}"
        name = f"Orang {'abcdefghij'[n % 10]}{'aiueo'[n // 10 % 5]}ni {n % 301}"
        mark = (f"c:{prefix}{n}",)
        yield Candidate(f"{prefix}{n}", name, nik, birth_date=born, list_key=prefix, marks=mark)


def test_many_are_compared_apart_with_the_same_result() -> None:
    few = list(islice(people("a", FEW), 2000))
    register = list(people("r", 2000))
    first = next(pairs(few[:300], register[:300]))
    one, other = first.a, first.b
    told = Verdict(one=f"c:{one}", other=f"c:{other}", answer=Answer.DIFFERENT)
    answers = Verdicts([told])
    expected = list(pairs(few, register, answers))
    assert len(expected) > 100
    assert {one, other} not in [{pair.a, pair.b} for pair in expected]
    assert list(search(iter(few), iter(register), answers)) == expected


def test_the_search_apart_is_stopped() -> None:
    told = []

    def stop(done: int, total: int) -> None:
        told.append(done)
        raise Cancelled

    with pytest.raises(Cancelled):
        list(search(people("a", FEW), people("r", 10), progress=stop))
    assert told == [0]
