"""Look-alikes of the register, from being found to being decided and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import a_recipient, laptop

from kesra_desktop import errors
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sameness.search import pairs
from kesra_desktop.model.sources import Evidence
from kesra_desktop.model.verdicts import Answer, Verdict, in_order, person_mark
from kesra_desktop.services import review
from kesra_desktop.store import joining, lookalikes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kesra_desktop.model.sameness.candidate import Pair
    from kesra_desktop.store.store import Store

ONE, TWO, THREE = ("0" * 20, "1" * 20, "2" * 20)
KEY = review.key_of(TWO, ONE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path) as opened:
        home = {"kelurahan_code": "33.99.01.1001", "rt": 4, "rw": 2}
        opened.add(a_recipient(id=ONE, full_name="Siti Nurjanah", **home))
        opened.add(a_recipient(id=TWO, full_name="Siti Nurjannah", nik="3399014302759041", **home))
        opened.add(a_recipient(id=THREE, full_name="Masruroh", nik="3399014302759555", **home))
        yield opened


def keys(store: Store) -> list[str]:
    review.look(store)
    return [pair.key for pair in review.open_pairs(store)]


def test_found_decided_and_taken_back(store: Store) -> None:
    assert keys(store) == [KEY]
    (pair,) = review.open_pairs(store)
    assert pair.level == "kuat"
    assert {"nik_one_digit", "name_same_sound", "rt_same"} <= set(pair.reasons)
    assert pair.score > 80
    review.decide(store, KEY, "same", take={"nik": TWO})
    assert keys(store) == []
    assert store.get(Recipient, ONE).nik == "3399014302759041"
    assert joining.members(store.conn, TWO) == (ONE, TWO)
    review.take_back(store, KEY)
    assert store.get(Recipient, ONE).nik == "3399014302759001"
    assert keys(store) == [KEY]
    assert [one.answer for one in review.open_pairs(store)[0].answers] == [Answer.LATER]
    review.decide(store, KEY, "different", "ibu dan anak")
    assert keys(store) == []
    assert lookalikes.verdicts(store).between(person_mark(ONE), person_mark(TWO)) == "different"
    review.decide(store, KEY, "same", "ternyata sama")
    review.decide(store, KEY, "different")
    assert joining.members(store.conn, TWO) == (TWO,)


def test_what_was_put_off_comes_last_and_disputes_first(store: Store) -> None:
    other = a_recipient(id="3" * 20, full_name="Masruroh", nik="", kelurahan_code="33.99.01.1001")
    store.add(other)
    second = review.key_of(THREE, other.id)
    assert set(keys(store)) == {KEY, second}
    review.decide(store, review.open_pairs(store)[0].key, "later")
    assert keys(store)[-1] == KEY
    one, third = in_order(person_mark(THREE), person_mark(other.id))
    for answer in (Answer.SAME, Answer.DIFFERENT):
        store.add(Verdict(one=one, other=third, answer=answer))
    assert keys(store) == [second, KEY]
    assert len(review.open_pairs(store)[0].answers) == 2
    review.decide(store, second, "different")
    assert keys(store) == [KEY]


def test_people_of_one_list_are_told_apart_by_it(store: Store) -> None:
    twin = {"nik": "", "kelurahan_code": "33.99.01.1001", "birth_date": "2013-09-14"}
    twins = [a_recipient(full_name=f"Naufal Sudarm{end}", **twin) for end in "oi"]
    for one in twins:
        kept = store.add(one)
        store.add(Evidence(recipient=kept.id, source="list", row=1, cells="{}"))
    assert keys(store) == [KEY]


def test_looking_is_not_repeated_in_vain(store: Store) -> None:
    looked = []

    def count(done: int, total: int) -> None:
        looked.append(done)

    review.look(store, count)
    before = len(looked)
    review.look(store, count)
    assert len(looked) == before > 0
    store.add(a_recipient(nik=""))
    review.look(store, count)
    assert len(looked) > before


def test_senseless_decisions(store: Store) -> None:
    with pytest.raises(errors.InvalidValue):
        review.decide(store, KEY, "maybe")
    for key in ("lookalike:", f"lookalike:{ONE}.{ONE}", f"lookalike:{ONE}.nobody", ONE):
        with pytest.raises(errors.NotFound):
            review.decide(store, key, "same")


def test_only_who_was_written_about_is_looked_at_again(store: Store) -> None:
    """A look after each write keeps what a look at everybody would find."""
    names = ("Siti Aminah", "St. Aminah", "Sumarni", "Sumarmi", "Ahmad Fauzi", "Achmad Fauzi")
    ids = [f"{n:020d}" for n in range(100, 124)]
    for n, one in enumerate(ids):
        store.add(
            a_recipient(
                id=one,
                full_name=names[n % 6],
                nik=f"33990{1 + n % 3}4{1 + n % 2}0275{9001 + n % 5 * 100}" if n % 4 else "",
                birth_date=date(1975, 2, 3) if n % 3 else None,
                kelurahan_code=f"33.99.01.100{1 + n % 2}",
                rt=n % 2 + 1,
                rw=2,
            )
        )
    review.look(store)
    assert lookalikes.to_look_at(store) == set()
    writes = (
        lambda: rename(store, ids[2], "Ahmad Fauzi"),
        lambda: rename(store, ids[9], "Zumrotun"),
        lambda: review.decide(store, review.open_pairs(store)[0].key, "same"),
        lambda: review.decide(store, review.open_pairs(store)[0].key, "different"),
        lambda: store.mark_deleted(Recipient, ids[5]),
        lambda: store.add(a_recipient(id="9" * 20, full_name="Sumarni", nik="")),
    )
    for write in writes:
        write()
        changed = lookalikes.to_look_at(store)
        assert changed
        assert len(changed) < len(ids)
        review.look(store)
        assert grouped(lookalikes.kept_found(store)) == grouped(
            pairs(lookalikes.register(store, among_themselves=True), (), lookalikes.verdicts(store))
        )


def rename(store: Store, one: str, name: str) -> None:
    seen = store.open(Recipient, one)
    store.save(replace(seen.record, full_name=name), seen)


def grouped(found: Iterable[Pair]) -> set[frozenset[str]]:
    """Return who hangs together: which of several equal pairs joins them does not matter."""
    groups: list[set[str]] = []
    for pair in found:
        both = {pair.a, pair.b}
        touching = [group for group in groups if group & both]
        groups = [group for group in groups if not group & both] + [both.union(*touching)]
    return {frozenset(group) for group in groups}
