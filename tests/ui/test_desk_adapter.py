"""Every answer of the desk, asked of a real store: what it says and what it lets a clerk do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from builders import Clock, a_recipient
from desk_world import GOODS, World, a_world

from kesra_desktop.documents import proof
from kesra_desktop.documents.contents import facts_of
from kesra_desktop.model.distributions import Collector, Entitlement
from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.model.programmes import Enrolment, EnrolmentStatus
from kesra_desktop.model.record import new_id
from kesra_desktop.services import handover
from kesra_desktop.store.keys import Cost
from kesra_desktop.sync import enrol, exchange
from kesra_desktop.ui.pages.desk.adapter import StoreDesk
from kesra_desktop.ui.pages.desk.view import State, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.ui.pages.desk.view import AnswerView


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path / "b")
    yield made
    made.store.close()


def ask(world: World, text: str) -> AnswerView:
    return StoreDesk(world.store).look_up(world.distribution, text)


def test_entitled_person_with_money(world: World) -> None:
    answer = ask(world, "siti rohmatun")
    assert answer.state == State.ENTITLED
    assert answer.can_hand_over
    assert answer.tone == Tone.GREEN
    assert answer.person is not None
    assert answer.person.name == "Siti Rohmatun Khoiriyah"
    assert answer.person.place == "Guru TPQ Al-Barokah"
    assert answer.person.nik == "3399 •••• •••• 9001"
    assert answer.person.address == "Jl. Melati 14, RT 03/RW 05"
    assert [(aid.amount, aid.is_money) for aid in answer.aids] == [("Rp900.000", True)]
    assert answer.text == "Not handed over yet, by the data of this laptop."


def test_invitation_number_and_nik_find_the_same_person(world: World) -> None:
    by_name = ask(world, "masruroh").person
    assert by_name is not None
    assert ask(world, by_name.number).person == by_name
    assert ask(world, world.people["Masruroh"].nik).person == by_name


def test_goods_have_a_tile_each(tmp_path: Path) -> None:
    world = a_world(tmp_path / "c", GOODS)
    answer = ask(world, "masruroh")
    assert [(aid.name, aid.amount, aid.icon) for aid in answer.aids] == [
        ("Beras", "1 karung", "grains"),
        ("Susu UHT", "1 dus", "drop"),
    ]
    given = StoreDesk(world.store).hand_over(
        world.distribution, world.people["Masruroh"].id, Collector("Fikri", "anak")
    )
    assert given.amount == ""
    answer = ask(world, "masruroh")
    assert answer.past is not None
    assert answer.past.collected_by == "Fikri (anak)"
    world.store.close()


def test_handed_over_once_is_never_entitled_again(world: World) -> None:
    desk = StoreDesk(world.store)
    given = desk.hand_over(world.distribution, world.people["Masruroh"].id, None)
    answer = ask(world, "masruroh")
    assert (answer.state, answer.tone, answer.can_hand_over) == (State.ALREADY, Tone.AMBER, False)
    assert answer.past is not None
    assert (answer.past.receipt, answer.past.collected_by) == (given.receipt, "In person")
    assert answer.past.operator == "Lastri, laptop B-2"
    desk.void(given.receipt, "Salah orang")
    assert ask(world, "masruroh").state == State.ENTITLED


def test_counters_and_last_handovers_follow(world: World) -> None:
    desk = StoreDesk(world.store)
    for name in ("Masruroh", "Imam Fathoni"):
        desk.hand_over(world.distribution, world.people[name].id, None)
    counters = desk.counters(world.distribution)
    assert (counters.here, counters.done, counters.left, counters.percent) == (2, 2, 11, 15)
    assert counters.sources == "One desk, this laptop only"
    assert counters.total == "2 person(s), Rp1.800.000"
    assert [row.name for row in desk.recent(world.distribution, 8)] == ["Imam Fathoni", "Masruroh"]


def test_several_people_of_a_name_are_listed(world: World) -> None:
    answer = ask(world, "azizah")
    assert answer.state == State.MANY
    assert answer.tone is None
    assert {one.name for one in answer.candidates} >= {"Nur Azizah", "Nurul Azizah"}
    assert all(one.state == "Entitled" for one in answer.candidates)


def test_misspelt_name_offers_who_is_similar_on_the_list(world: World) -> None:
    desk = StoreDesk(world.store)
    desk.hand_over(world.distribution, world.people["Nurul Azizah"].id, None)
    outsiders = [
        world.store.add(a_recipient(full_name=name, nik=""))
        for name in ("Siti Qomariyah", "Dewi Komariah")
    ]
    answer = ask(world, "Abdul Gofurr Maulanna")
    assert answer.state == State.NOT_FOUND
    assert answer.candidates[0].name == "Abdul Ghofur Maulana"
    assert not answer.can_hand_over
    assert ask(world, "Komariah").outside == 2
    outside = desk.outside(world.distribution, "Komariah")
    assert {one.recipient for one in outside.candidates} == {one.id for one in outsiders}
    assert outside.candidates[0].state == "Not entitled"


@pytest.mark.parametrize(
    ("life", "title"),
    [
        (LifeStatus.DECEASED, "Not entitled: recorded as deceased"),
        (LifeStatus.MOVED, "Not entitled: moved away"),
        (LifeStatus.INACTIVE, "Not entitled: no longer active"),
    ],
)
def test_dead_and_gone_are_refused_with_day_and_author(
    world: World, life: LifeStatus, title: str
) -> None:
    seen = world.store.open(Recipient, world.people["Masruroh"].id)
    world.store.save(replace(seen.record, life=life), seen)
    answer = ask(world, "masruroh")
    assert (answer.state, answer.title, answer.tone) == (State.NOT_ENTITLED, title, Tone.RED)
    assert "Lastri" in answer.text


def test_reasons_for_people_outside_the_list(world: World) -> None:
    store, event = world.store, world.distribution
    stranger = store.add(a_recipient(full_name="Sutrisno", nik=""))
    assert ask(world, "sutrisno").title == "Not entitled: not proposed for this programme"
    right = store.find(Entitlement, distribution=event)[0]
    programme = store.find(Enrolment, recipient=right.recipient)[0].programme
    proposed = store.add(Enrolment(recipient=stranger.id, programme=programme, period=right.period))
    assert ask(world, "sutrisno").title == "Not entitled: not decided yet"
    for status, title in (
        (EnrolmentStatus.REMOVED, "Not entitled: taken off the list"),
        (EnrolmentStatus.DECIDED, "Not entitled: not on this session's list"),
    ):
        seen = store.open(Enrolment, proposed.id)
        store.save(replace(seen.record, status=status), seen)
        assert ask(world, "sutrisno").title == title


def test_wrong_desk_is_known_and_can_be_served_here(world: World) -> None:
    person = world.people["Masruroh"]
    right = world.store.find(Entitlement, recipient=person.id)[0]
    seen = world.store.open(Entitlement, right.id)
    world.store.save(replace(seen.record, desk="B-1"), seen)
    answer = ask(world, "masruroh")
    assert (answer.state, answer.title) == (State.WRONG_DESK, "This invitation is for desk B-1")
    assert not answer.can_hand_over
    here = StoreDesk(world.store).person(world.distribution, person.id, here=True)
    assert here.state == State.ENTITLED


def test_closed_sessions_are_not_offered(world: World) -> None:
    (session,) = StoreDesk(world.store).sessions()
    assert session.title == "Insentif Guru TPQ & Madin · Triwulan IV 2025"
    assert session.place == "Aula Kelurahan Podorejo"


def test_other_laptops_data_carries_its_time(world: World, tmp_path: Path) -> None:
    code = enrol.invite(world.store, "B-1", "Loket 1", tmp_path / "undangan.kesra")
    assert ask(world, "masruroh").stale
    invitation = enrol.open_invitation(tmp_path / "undangan.kesra", code)
    clock = Clock(world.clock.moment)
    who = enrol.Newcomer("Hendro", "kata sandi Hendro")
    with enrol.join(tmp_path / "b1", invitation, who, clock, Cost()) as other:
        StoreDesk(other).hand_over(world.distribution, world.people["Masruroh"].id, None)
        exchange.exchange(other, tmp_path)
    exchange.exchange(world.store, tmp_path)
    answer = ask(world, "masruroh")
    assert answer.title.startswith("Already received at laptop B-1 at 08.")
    entitled = ask(world, "imam fathoni")
    assert not entitled.stale
    assert entitled.text.startswith("Not handed over at any laptop, by data that came in until 08.")
    counters = StoreDesk(world.store).counters(world.distribution)
    assert (counters.here, counters.others) == (0, 1)
    assert "1 laptop B-1 (data 08." in counters.sources
    world.clock.moment += timedelta(days=1)
    assert ask(world, "imam fathoni").stale


def test_a_receipt_held_before_the_scanner_is_proved_not_served(world: World) -> None:
    store = world.store
    given = handover.hand_over(store, world.distribution, "1")
    code = proof.qr_text(facts_of(store, given), store.keys.sign)
    answer = ask(world, code.lower())
    assert (answer.state, answer.title) == (State.ALREADY, f"Receipt {given.receipt} is genuine")
    assert answer.past is not None
    assert answer.past.receipt == given.receipt
    assert not answer.can_hand_over
    handover.void(store, given.receipt, "salah orang")
    voided = ask(world, code)
    assert voided.title == f"Receipt {given.receipt} was voided"
    assert not voided.can_hand_over  # though the right is open again
    for wrong in (code[:-4] + "0000", "KSR1:nothing"):
        refused = ask(world, wrong)
        assert (refused.state, refused.person) == (State.NOT_FOUND, None)
        assert refused.title
    elsewhere = replace(facts_of(store, given), handover=new_id(), receipt="C1-000001")
    unknown = ask(world, proof.qr_text(elsewhere, store.keys.sign))
    assert "not known on this laptop yet" in unknown.title
    assert "Rp900.000" in unknown.text
