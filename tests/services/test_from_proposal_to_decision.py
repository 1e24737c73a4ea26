"""A programme as data, who fits it and in words why not, and what a decision may take."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from builders import Clock, a_recipient, laptop

from kesra_desktop import errors
from kesra_desktop.model.distributions import Entitlement
from kesra_desktop.model.institutions import Institution, InstitutionType
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.model.people import LifeStatus, Recipient, RoleAtInstitution
from kesra_desktop.model.programmes import (
    Enrolment,
    EnrolmentStatus,
    Programme,
    category_key,
)
from kesra_desktop.model.workflow import NEXT
from kesra_desktop.services import handover, planning, programmes, verification

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kesra_desktop.store.store import Store

DAY = date(2025, 11, 1)
PAPERS = ("kk",)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give one office for all; every test takes back what it did."""
    with laptop(tmp_path_factory.mktemp("office"), clock=Clock()) as store:
        yield store


@pytest.fixture
def store(office: Store) -> Iterator[Store]:
    coordinator = office.operator
    with office.rehearsal():
        yield office
    office.operator = coordinator


def people(store: Store, count: int, **changes: Any) -> list[Recipient]:
    return [
        store.add(a_recipient(full_name=f"Orang {n:03d}", nik=f"33990143027590{n:02d}", **changes))
        for n in range(1, count + 1)
    ]


def proposed(store: Store, code: str, period: str) -> list[Enrolment]:
    _, found = programmes.programme_and_period(store, code, period)
    return store.find(Enrolment, period=found.id)


def as_role(store: Store, role: Role) -> None:
    store.operator = store.add(Operator(name=f"Petugas {role.value}", role=role))


@pytest.mark.parametrize("name", sorted(programmes.templates()))
def test_every_template_can_be_entered(store: Store, name: str) -> None:
    plan = programmes.template(name)
    programmes.new_programme(store, plan)
    whole = programmes.whole(store, plan["code"])
    assert len(whole["items"]) == len(plan["items"])
    assert len(whole["criteria"]) == len(plan["criteria"])
    with pytest.raises(errors.AlreadyThere):
        programmes.new_programme(store, plan)


def test_the_three_programmes_of_the_office_stand_as_published() -> None:
    plans = {plan["code"]: plan for plan in programmes.templates().values()}
    goods = [(one["quantity"], one["unit"]) for one in plans["SEMBAKO-ATD"]["items"]]
    assert goods == [("25", "kg"), ("1", "paket")]
    assert plans["SEMBAKO-ATD"]["quota_by_category"] == {"anak_telantar": 75, "disabilitas": 70}
    assert (plans["YAPI"]["items"][0]["amount"], plans["YAPI"]["quota"]) == (200_000, 2000)
    assert plans["YAPI"]["paid_by"] == "pemerintah_atas"
    assert plans["INS-AGAMA"]["roles_add_up"] is True


def test_why_not_is_said_in_words(store: Store) -> None:
    programmes.new_programme(store, programmes.template("yapi"))
    child = {"birth_date": date(2014, 5, 1), "category": "yatim", "kk": "3399010101100001"}
    young = store.add(a_recipient(full_name="Anak Satu", nik="3399010105149001", **child))
    grown = store.add(
        a_recipient(full_name="Anak Dua", nik="", **{**child, "birth_date": date(2004, 1, 1)})
    )
    planning.enrol(store, "YAPI", "2025", [young, grown])
    first, second = proposed(store, "YAPI", "2025")
    seen = verification.examine(store, second.id)
    said = {one.code: one.words for one in seen.against}
    assert said["umur_maks"] == "21 years old; at most 17 years are allowed."
    assert said["identitas"] == "The NIK is not filled in yet."
    assert len(seen.missing) == 5
    done = verification.verify(store, "YAPI", "2025")
    assert (done.fit, len(done.to_correct), len(done.unfit)) == (0, 1, 1)
    papers = store.get(Programme, first.programme).required_documents()
    statements = ("belum_kawin", "keluarga_miskin", "bukan_anak_asn")
    assert verification.note_documents(store, first.id, (*papers, *statements)) == 8
    assert verification.note_documents(store, first.id, papers) == 0
    assert verification.verify(store, "YAPI", "2025", only=[first.id]).fit == 1
    assert verification.verify(store, "YAPI", "2025").fit == 0  # nothing is verified twice
    with pytest.raises(errors.NotOurs):
        planning.plan_distribution(store, "YAPI", "2025", "Aula", DAY)


def test_missing_documents_are_listed_and_the_next_look_finds_them(store: Store) -> None:
    programmes.new_programme(store, programmes.template("sembako-atd"))
    planning.enrol(store, "SEMBAKO-ATD", "2025", people(store, 2, category="anak_telantar"))
    done = verification.verify(store, "SEMBAKO-ATD", "2025")
    assert [one.missing for one in done.to_correct] == [("kk",), ("kk",)]
    for one in proposed(store, "SEMBAKO-ATD", "2025"):
        assert one.status is EnrolmentStatus.TO_CORRECT
        verification.note_documents(store, one.id, PAPERS)
    assert verification.verify(store, "SEMBAKO-ATD", "2025").fit == 2
    with pytest.raises(errors.NobodyDecided):
        planning.decide(store, "SEMBAKO-ATD", "2025", "1", DAY, only=["nobody"])
    assert planning.decide(store, "SEMBAKO-ATD", "2025", "1", DAY) == 2


def test_a_decision_takes_only_who_was_found_eligible(store: Store) -> None:
    plan = programmes.template("sembako-atd") | {"documents": [], "quota": 3}
    programmes.new_programme(store, plan)
    planning.enrol(store, "SEMBAKO-ATD", "2025", people(store, 5, category="disabilitas"))
    with pytest.raises(errors.NobodyDecided):
        planning.decide(store, "SEMBAKO-ATD", "2025", "1", DAY)
    assert verification.verify(store, "SEMBAKO-ATD", "2025").fit == 5
    with pytest.raises(errors.QuotaExceeded):
        planning.decide(store, "SEMBAKO-ATD", "2025", "1", DAY)
    for one in proposed(store, "SEMBAKO-ATD", "2025")[3:]:
        verification.move(store, one.id, EnrolmentStatus.RESERVE)
    assert planning.decide(store, "SEMBAKO-ATD", "2025", "1", DAY) == 3
    waiting = proposed(store, "SEMBAKO-ATD", "2025")[3]
    with pytest.raises(errors.QuotaExceeded):
        planning.decide(store, "SEMBAKO-ATD", "2025", "2", DAY, only=[waiting.id])


def test_the_quota_of_a_category_binds_too(store: Store) -> None:
    plan = programmes.template("sembako-atd") | {
        "documents": [],
        "quota_by_category": {"disabilitas": 1},
    }
    programmes.new_programme(store, plan)
    planning.enrol(store, "SEMBAKO-ATD", "2025", people(store, 2, category="Disabilitas"))
    verification.verify(store, "SEMBAKO-ATD", "2025")
    with pytest.raises(errors.QuotaExceeded):
        planning.decide(store, "SEMBAKO-ATD", "2025", "1", DAY)


def test_a_dead_person_is_never_decided_unasked(store: Store) -> None:
    plan = {"code": "X", "name": "X", "periods": [{"code": "1"}], "items": [{"name": "Beras"}]}
    programmes.new_programme(store, plan)
    alive = people(store, 1)
    dead = store.add(a_recipient(full_name="Mendiang", nik="", life=LifeStatus.DECEASED))
    planning.enrol(store, "X", "1", [*alive, dead])
    assert planning.decide(store, "X", "1", "1", DAY) == 1


def test_what_only_asks_is_overruled_with_a_reason(store: Store) -> None:
    other = {"code": "PKH", "name": "PKH", "periods": [{"code": "1"}]}
    programmes.new_programme(store, other)
    plan = {**other, "code": "Y", "excludes": ["PKH"], "one_per_family": True}
    programmes.new_programme(store, plan)
    family = people(store, 2, kk="3399010101100001")
    planning.enrol(store, "PKH", "1", family[:1])
    planning.enrol(store, "Y", "1", family)
    done = verification.verify(store, "Y", "1")
    assert (done.fit, len(done.asking)) == (0, 2)
    assert [one.code for one in done.asking[0].against] == ["excluded", "family"]
    assert verification.verify(store, "Y", "1", reason="musyawarah kelurahan").fit == 2
    assert proposed(store, "Y", "1")[0].reason == "musyawarah kelurahan"


def test_nobody_verifies_and_decides_a_large_sum_alone(store: Store) -> None:
    plan = {
        "code": "Z",
        "name": "Z",
        "documents": ["kk"],
        "second_person_above": 1_500_000,
        "items": [{"name": "Insentif", "is_money": True, "amount": 1_000_000}],
        "periods": [{"code": "1"}],
    }
    programmes.new_programme(store, plan)
    planning.enrol(store, "Z", "1", people(store, 2))
    both = proposed(store, "Z", "1")
    for one in both:
        verification.note_documents(store, one.id, PAPERS)
    verification.verify(store, "Z", "1")
    with pytest.raises(errors.SecondPersonNeeded):
        planning.decide(store, "Z", "1", "1", DAY)
    assert planning.decide(store, "Z", "1", "1", DAY, only=[both[0].id]) == 1
    with pytest.raises(errors.SecondPersonNeeded):  # two small decrees are one sum
        planning.decide(store, "Z", "1", "2", DAY, only=[both[1].id])
    as_role(store, Role.HEAD)
    assert planning.decide(store, "Z", "1", "2", DAY, only=[both[1].id]) == 1


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.CLERK, (True, False, False)),
        (Role.VERIFIER, (True, True, False)),
        (Role.TREASURER, (False, False, False)),
        (Role.HEAD, (True, True, True)),
        (Role.COMPANION, (False, False, False)),
    ],
)
def test_every_step_has_its_role(store: Store, role: Role, may: tuple[bool, ...]) -> None:
    plan = {"code": "R", "name": "R", "documents": ["kk"], "periods": [{"code": "1"}]}
    programmes.new_programme(store, plan)
    ready, fresh = people(store, 2)
    planning.enrol(store, "R", "1", [ready])
    verification.note_documents(store, proposed(store, "R", "1")[0].id, PAPERS)
    verification.verify(store, "R", "1")
    as_role(store, role)
    steps: tuple[Callable[[], object], ...] = (
        lambda: planning.enrol(store, "R", "1", [fresh]),
        lambda: verification.verify(store, "R", "1"),
        lambda: planning.decide(store, "R", "1", "1", DAY),
    )
    for step, allowed in zip(steps, may, strict=True):
        if allowed:
            step()
        else:
            with pytest.raises(errors.NotYourStep):
                step()


def test_steps_follow_the_workflow_and_take_nothing_without_a_reason(store: Store) -> None:
    programmes.new_programme(store, {"code": "W", "name": "W", "periods": [{"code": "1"}]})
    planning.enrol(store, "W", "1", people(store, 1))
    (one,) = proposed(store, "W", "1")
    with pytest.raises(errors.NoSuchStep):
        verification.move(store, one.id, EnrolmentStatus.DECIDED)
    with pytest.raises(errors.NoSuchStep):
        verification.move(store, one.id, EnrolmentStatus.READY)
    with pytest.raises(errors.ReasonMissing):
        verification.move(store, one.id, EnrolmentStatus.CANCELLED, " ")
    verification.move(store, one.id, EnrolmentStatus.UNFIT, "mampu")
    assert proposed(store, "W", "1")[0].reason == "mampu"
    assert set(NEXT) == set(EnrolmentStatus)


def test_the_place_of_one_who_died_is_filled(store: Store) -> None:
    plan = {"code": "V", "name": "V", "items": [{"name": "Beras"}], "periods": [{"code": "1"}]}
    programmes.new_programme(store, plan)
    first, second, heir = people(store, 3)
    planning.enrol(store, "V", "1", [first, second])
    planning.decide(store, "V", "1", "1", DAY)
    day = planning.plan_distribution(store, "V", "1", "Aula", DAY).distribution.id
    gone = proposed(store, "V", "1")[0]
    with pytest.raises(errors.ReasonMissing):
        verification.replace_person(store, gone.id, heir, "")
    with pytest.raises(errors.AlreadyThere):
        verification.replace_person(store, gone.id, second, "meninggal")
    verification.replace_person(store, gone.id, heir, "meninggal")
    assert handover.look_up(store, day, heir.id).state is handover.State.NOT_ENTITLED
    assert planning.decide(store, "V", "1", "2", DAY) == 1
    assert handover.look_up(store, day, heir.id).state is handover.State.ELIGIBLE
    assert handover.look_up(store, day, first.id).state is handover.State.NOT_ENTITLED
    assert {one.number for one in store.find(Entitlement)} == {"A-001", "A-002"}


@pytest.mark.parametrize(("add_up", "money"), [(True, 1_600_000), (False, 600_000)])
def test_several_roles_add_up_when_the_programme_says_so(
    store: Store, add_up: bool, money: int
) -> None:
    plan = programmes.template("insentif-keagamaan") | {"roles_add_up": add_up, "documents": []}
    programmes.new_programme(store, plan)
    (teacher,) = people(store, 1, category="guru_tpq", kelurahan_code="33.75.01.1002")
    for name, kind, role in (
        ("TPQ Al-Barokah", InstitutionType.TPQ, "Ustaz"),
        ("TPQ Darussalam", InstitutionType.TPQ, "Ustaz"),
        ("Musala Al-Ikhlas", InstitutionType.PRAYER_HOUSE, "Muazin"),
    ):
        place = store.add(Institution(name=name, type=kind))
        store.add(RoleAtInstitution(recipient=teacher.id, institution=place.id, role=role))
    ended = replace(store.find(RoleAtInstitution)[-1], id="", until=date(2024, 1, 1))
    store.add(ended)
    planning.enrol(store, "INS-AGAMA", "2025-CW3", [teacher])
    assert verification.verify(store, "INS-AGAMA", "2025-CW3").fit == 1
    planning.decide(store, "INS-AGAMA", "2025-CW3", "1", DAY)
    planning.plan_distribution(store, "INS-AGAMA", "2025-CW3", "Aula", DAY)
    assert sum(one.amount for one in store.find(Entitlement)) == money


def test_a_mosque_receives_once_through_one_of_its_people(store: Store) -> None:
    programmes.new_programme(store, programmes.template("bt-takmir") | {"documents": []})
    found = people(store, 4, category="takmir", kelurahan_code="33.75.01.1002")
    mosque = store.add(Institution(name="Masjid Al-Ikhlas", type=InstitutionType.MOSQUE))
    prayer = store.add(Institution(name="Musala An-Nur", type=InstitutionType.PRAYER_HOUSE))
    for person, place in zip(found, (mosque, mosque, prayer), strict=False):
        role = RoleAtInstitution(recipient=person.id, institution=place.id, role="Ketua takmir")
        store.add(role)
    assert planning.enrol(store, "BT-TAKMIR", "2025-CW3", found) == 3  # the mosque once
    assert planning.enrol(store, "BT-TAKMIR", "2025-CW3", found[1:2]) == 0
    verified = verification.verify(store, "BT-TAKMIR", "2025-CW3")
    assert verified.fit == 2
    assert any(one.code == "institution" for one in verified.unfit[0].against)
    planning.decide(store, "BT-TAKMIR", "2025-CW3", "1", DAY)
    planning.plan_distribution(store, "BT-TAKMIR", "2025-CW3", "Aula", DAY)
    amounts = {one.recipient: one.amount for one in store.find(Entitlement)}
    assert amounts == {found[0].id: 2_000_000, found[2].id: 1_200_000}


def test_a_second_day_is_for_those_who_missed_the_first(store: Store) -> None:
    plan = {"code": "S", "name": "S", "items": [{"name": "Beras"}], "periods": [{"code": "1"}]}
    programmes.new_programme(store, plan)
    planning.enrol(store, "S", "1", people(store, 3))
    planning.decide(store, "S", "1", "1", DAY)
    first = planning.plan_distribution(store, "S", "1", "Aula", DAY)
    handover.hand_over(store, first.distribution.id, "1")
    with pytest.raises(errors.NobodyDecided):  # the first day is still open
        planning.plan_distribution(store, "S", "1", "Aula", DAY)
    seen = store.open(type(first.distribution), first.distribution.id)
    store.save(replace(seen.record, closed=True), seen)
    assert planning.plan_distribution(store, "S", "1", "Aula", DAY).people == 2


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"items": "beras"}, errors.InvalidValue),
        ({"items": [{"name": "Beras", "quantity": "banyak"}]}, errors.InvalidValue),
        ({"warna": "merah"}, errors.UnknownField),
        ({"criteria": [{"rule": "zodiak", "value": "x"}]}, errors.InvalidValue),
    ],
)
def test_bad_plans_are_refused(
    store: Store, changes: dict[str, Any], problem: type[errors.KesraError]
) -> None:
    with pytest.raises(problem):
        programmes.new_programme(store, {"code": "B", "name": "B", **changes})
    with pytest.raises(errors.NotFound):
        programmes.template("tidak_ada")


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Guru TPQ", "guru_tpq"),
        ("anak terlantar", "anak_telantar"),
        ("Penyandang Disabilitas", "disabilitas"),
        ("takmir mushola", "takmir_musala"),
        ("Ustadz  TPQ", "guru_tpq"),
        ("KYAI", "kiai"),
    ],
)
def test_categories_are_one_however_clerks_write_them(written: str, key: str) -> None:
    assert category_key(written) == key


def test_people_without_a_category_are_proposed_as_one(store: Store) -> None:
    plan = programmes.template("sembako-atd") | {"documents": []}
    programmes.new_programme(store, plan)
    planning.enrol(store, "SEMBAKO-ATD", "2025", people(store, 2), "anak_telantar")
    assert verification.verify(store, "SEMBAKO-ATD", "2025").fit == 2


def test_a_grown_child_is_found_and_ended_with_the_words_why(store: Store) -> None:
    plan = {
        "code": "U",
        "name": "U",
        "periods": [{"code": "1"}],
        "criteria": [{"rule": "umur_maks", "value": "17"}],
    }
    programmes.new_programme(store, plan)
    grown, young = people(store, 2, birth_date=date(2008, 1, 1))
    planning.enrol(store, "U", "1", [grown, young])
    verification.verify(store, "U", "1")
    planning.decide(store, "U", "1", "1", DAY)
    assert verification.recheck(store, "U", "1") == []
    seen = store.open(Recipient, grown.id)
    store.save(replace(seen.record, birth_date=date(2007, 11, 18)), seen)
    assert [one.person.id for one in verification.recheck(store, "U", "1")] == [grown.id]
    assert proposed(store, "U", "1")[0].status is EnrolmentStatus.DECIDED
    verification.recheck(store, "U", "1", end=True)
    ended = proposed(store, "U", "1")[0]
    assert ended.status is EnrolmentStatus.ENDED
    assert ended.reason == "18 years old; at most 17 years are allowed."
    assert verification.recheck(store, "U", "1") == []
