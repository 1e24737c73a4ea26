"""Records joined into one person and separated again, on laptops that meet in any order."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, a_recipient, laptop

from kesra_desktop import errors
from kesra_desktop.model.distributions import Entitlement, Handover
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.verdicts import Answer, person_mark
from kesra_desktop.services import handover, joining, planning
from kesra_desktop.services.joining import AlreadyOne, NotJoined
from kesra_desktop.store import changes, listing, lookalikes, queries, search
from kesra_desktop.store import day as day_figures
from kesra_desktop.store import joining as stored
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import enrol, exchange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

PLAN = {
    "code": "SEMBAKO",
    "name": "Bantuan Sembako",
    "items": [{"name": "Beras", "quantity": 25, "unit": "kg"}],
    "periods": [{"code": "2025", "name": "Tahun 2025"}],
}
NAMES = ("Siti Nurjanah", "Siti Nurjannah", "Imam Fathoni", "Masruroh")
NIKS = tuple(f"339901430275{9001 + place}" for place in range(4))
NEWCOMER = "kata sandi Hendro"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return two laptops and a day with four rights, two of them of one person."""
    folder = tmp_path_factory.mktemp("joining")
    with laptop(folder / "a") as first:
        people = [
            first.add(a_recipient(id=f"{place}" * 20, full_name=name, nik=nik, category="anak"))
            for place, (name, nik) in enumerate(zip(NAMES, NIKS, strict=True))
        ]
        planning.new_programme(first, PLAN)
        planning.enrol(first, "SEMBAKO", "2025", people)
        planning.decide(first, "SEMBAKO", "2025", "400/1", date(2025, 11, 1))
        event = planning.plan_distribution(first, "SEMBAKO", "2025", "Aula", date(2025, 11, 18))
        code = enrol.invite(first, "B2", "Loket 2", folder / "b.kesra")
        who = enrol.Newcomer("Hendro", NEWCOMER)
        invitation = enrol.open_invitation(folder / "b.kesra", code)
        enrol.join(folder / "b", invitation, who, Clock(), Cost()).close()
    return folder, event.distribution.id


@pytest.fixture
def office(tmp_path: Path, template: tuple[Path, str]) -> Iterator[tuple[Store, Store, str]]:
    for name in "ab":
        shutil.copytree(template[0] / name, tmp_path / name)
    with (
        open_office(tmp_path / "a", None, PASSPHRASE, Clock()) as a,
        open_office(tmp_path / "b", None, NEWCOMER, Clock()) as b,
    ):
        yield a, b, template[1]


def trade(stick: Path, *stores: Store) -> None:
    stick.mkdir(exist_ok=True)
    for store in stores:
        assert not exchange.exchange(store, stick).skipped


ONE, TWO, THREE, FOUR = ("0" * 20, "1" * 20, "2" * 20, "3" * 20)


def test_a_joined_person_is_one_everywhere(office: tuple[Store, Store, str]) -> None:
    a, _, day = office
    kept = joining.join(a, TWO, ONE, "KTP dilihat", {"full_name": TWO})
    assert (kept.id, kept.full_name) == (ONE, "Siti Nurjannah")
    assert stored.members(a.conn, TWO) == (ONE, TWO)
    assert [one.id for one in a.find(Recipient, nik=NIKS[1])] == [ONE]
    assert len(a.find(Recipient)) == a.count(Recipient) == 3
    for typed in (NIKS[1], "nurjanah", NIKS[0]):
        assert search.find_people(a, typed).ids == (ONE,)
    on_the_day = listing.Filters(distribution=day)
    assert listing.list_people(a, "", on_the_day).total == 3
    assert day_figures.on_list(a, day, [ONE, TWO]) == {ONE}
    assert [one.recipient for one in day_figures.similar_on_list(a, day, "Siti Nurjanah", 9)] == [
        ONE
    ]
    assert listing.standings(a, [ONE])[ONE].proposals == 2
    assert [one.key for one in lookalikes.register(a)] == [THREE, FOUR, ONE]
    assert {change.verb for change in a.history(TWO)} >= {"c", "e", "j"}
    with pytest.raises(AlreadyOne):
        joining.join(a, ONE, TWO, "lagi")
    with pytest.raises(errors.ReasonMissing):
        joining.join(a, ONE, THREE, " ")
    with pytest.raises(errors.NotFound):
        joining.join(a, ONE, "nobody", "x")


def test_a_joined_person_collects_once(office: tuple[Store, Store, str]) -> None:
    a, _, day = office
    (right,) = a.find(Entitlement, distribution=day, recipient=TWO)
    joining.join(a, ONE, TWO, "sama")
    given = handover.hand_over(a, day, right.number)
    assert (given.recipient, len(given.lines)) == (ONE, 1)
    for again in (NIKS[0], NIKS[1], "Siti Nurjannah", TWO):
        with pytest.raises(errors.AlreadyCollected):
            handover.hand_over(a, day, again)
    people = a.find(Recipient, category="anak")
    assert planning.enrol(a, "SEMBAKO", "2025", people) == 0


def test_two_handovers_before_the_joining_are_a_double(office: tuple[Store, Store, str]) -> None:
    a, _, day = office
    for nik in NIKS[:2]:
        handover.hand_over(a, day, nik)
    assert queries.doubles(a) == []
    joining.join(a, ONE, TWO, "sama")
    (double,) = queries.doubles(a)
    assert (double.recipient, len(double.handovers)) == (ONE, 2)
    assert sum(one.people for one in day_figures.tallies(a, day)) == 1
    joining.separate(a, TWO, "ternyata ibu dan anak")
    assert queries.doubles(a) == []
    assert a.count(Handover) == 2


def test_separating_gives_back_what_was_taken(office: tuple[Store, Store, str]) -> None:
    a, _, _ = office
    seen = a.open(Recipient, TWO)
    a.save(replace(seen.record, phone="+6289900001144", address="Gg. Mawar 2"), seen)
    joining.join(a, ONE, TWO, "sama", {"phone": TWO, "address": TWO, "alias": ONE})
    seen = a.open(Recipient, ONE)
    a.save(replace(seen.record, address="Gg. Melati 7"), seen)
    joining.separate(a, TWO, "bukan")
    one = a.get(Recipient, ONE)
    assert (one.phone, one.address) == ("", "Gg. Melati 7")
    assert a.get(Recipient, TWO).phone == "+6289900001144"
    assert len(a.find(Recipient)) == 4
    assert search.find_people(a, NIKS[1]).ids == (TWO,)
    verdicts = lookalikes.verdicts(a)
    assert verdicts.between(person_mark(TWO), person_mark(ONE)) == Answer.DIFFERENT
    with pytest.raises(NotJoined):
        joining.separate(a, TWO, "lagi")
    with pytest.raises(errors.ReasonMissing):
        joining.separate(a, TWO, "")


def test_the_others_stay_together(office: tuple[Store, Store, str]) -> None:
    a, _, _ = office
    joining.join(a, ONE, THREE, "sama")
    joining.join(a, ONE, FOUR, "sama")
    joining.join(a, TWO, THREE, "sama")
    assert stored.members(a.conn, FOUR) == (ONE, TWO, THREE, FOUR)
    joining.separate(a, ONE, "bukan")
    assert stored.members(a.conn, FOUR) == (TWO, THREE, FOUR)
    assert stored.members(a.conn, ONE) == (ONE,)


def test_laptops_agree_whatever_the_order(tmp_path: Path, office: tuple[Store, Store, str]) -> None:
    a, b, _ = office
    joining.join(a, ONE, TWO, "sama")
    joining.join(b, TWO, THREE, "sama")
    trade(tmp_path / "stick", a, b, a)
    assert stored.members(a.conn, THREE) == stored.members(b.conn, THREE) == (ONE, TWO, THREE)
    joining.separate(a, TWO, "bukan")  # knows both joins
    joining.join(b, TWO, FOUR, "sama")  # does not know that one was taken out
    trade(tmp_path / "stick", b, a, b, a)
    assert queries.digests(a) == queries.digests(b)
    assert stored.members(a.conn, TWO) == (TWO, FOUR)
    assert stored.members(a.conn, THREE) == (ONE, THREE)
    assert search.find_people(b, NIKS[2]).ids == (ONE,)
    before = queries.digests(b)
    with b.transaction():
        changes.rebuild(b.conn)
    assert queries.digests(b) == before


@pytest.mark.parametrize("seed", range(2))
def test_histories_by_chance(tmp_path: Path, office: tuple[Store, Store, str], seed: int) -> None:
    a, b, _ = office
    chance = random.Random(seed)
    for _ in range(14):
        store = chance.choice((a, b))
        one, other = chance.sample((ONE, TWO, THREE, FOUR), 2)
        try:
            if chance.random() < 0.6:
                joining.join(store, one, other, "sama")
            else:
                joining.separate(store, one, "bukan")
        except (AlreadyOne, NotJoined):
            pass
        if chance.random() < 0.25:
            trade(tmp_path / "stick", store)
    trade(tmp_path / "stick", a, b, a, b)
    assert stored.aliases(a.conn) == stored.aliases(b.conn)
    assert queries.digests(a) == queries.digests(b)
    for store in (a, b):
        shown = {row[0] for row in store.conn.execute("SELECT recipient FROM search_doc")}
        assert shown == {one.id for one in store.find(Recipient)}
        before = stored.aliases(store.conn)
        with store.transaction():
            changes.rebuild(store.conn)
        assert stored.aliases(store.conn) == before


def test_answers_travel_and_contradict(tmp_path: Path, office: tuple[Store, Store, str]) -> None:
    a, b, _ = office
    marks = (person_mark(ONE), "c:row")
    lookalikes.remember(a, marks, Answer.DIFFERENT)
    trade(tmp_path / "stick", a, b)
    assert lookalikes.verdicts(b).between(*marks) == "different"
    lookalikes.remember(b, marks, Answer.SAME, "KTP dilihat")
    lookalikes.remember(a, marks[::-1], Answer.DIFFERENT, "bertemu")
    trade(tmp_path / "stick", a, b, a)
    for store in (a, b):
        known = lookalikes.verdicts(store)
        assert known.between(*marks) == "disputed"
        assert {fact.reason for fact in known.disputed()[0]} == {"KTP dilihat", "bertemu"}
    lookalikes.remember(b, marks, Answer.SAME)
    trade(tmp_path / "stick", b, a)
    assert lookalikes.verdicts(a).between(*marks) == "same"
    assert lookalikes.remember(a, ("c:row", "c:row"), Answer.SAME) is None


def test_senseless_joins_are_kept_and_not_applied(office: tuple[Store, Store, str]) -> None:
    a, _, _ = office
    for body in (
        {"r": ONE, "v": {"with": ONE}},
        {"r": ONE, "v": {"with": 7}},
        {"r": "", "v": {"with": ONE}},
        {"r": ONE, "t": "household", "v": {"with": TWO}},
        {"r": ONE, "v": {}},
        {"k": "s", "r": ONE, "b": {}},
        {"k": "s", "r": ONE, "b": {"joins": ["nonsense"]}},
    ):
        with pytest.raises(Exception, match=r"\w"), a.transaction():
            a.write({"k": "j", "t": "recipient", **body})
    assert stored.aliases(a.conn) == []
