"""Two laptops and a folder as the stick: the whole route, and what must be refused."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, START, Clock, a_recipient, laptop

from kesra_desktop import errors
from kesra_desktop.model.distributions import Entitlement, Handover
from kesra_desktop.model.invitation import NotInvitationCode, invitation_code
from kesra_desktop.model.people import Recipient
from kesra_desktop.services import handover, planning
from kesra_desktop.store import day as day_figures
from kesra_desktop.store import queries, soundness
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import open_office
from kesra_desktop.store.store import Store
from kesra_desktop.sync import choosing, enrol, exchange, exchange_file, foreseeing, header

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAN = {
    "code": "SEMBAKO",
    "name": "Bantuan Sembako",
    "items": [
        {"name": "Beras", "quantity": 25, "unit": "kg"},
        {"name": "Susu", "unit": "paket", "category": "anak"},
        {"name": "Uang", "is_money": True, "amount": 600000},
    ],
    "periods": [{"code": "2025", "name": "Tahun 2025"}],
}


def joined(tmp_path: Path, first: Store, prefix: str = "B2") -> Store:
    code = enrol.invite(first, prefix, "Loket 2", tmp_path / f"{prefix}.kesra")
    invitation = enrol.open_invitation(tmp_path / f"{prefix}.kesra", code.lower())
    who = enrol.Newcomer("Hendro", "kata sandi Hendro")
    return enrol.join(tmp_path / prefix, invitation, who, Clock(), Cost())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return two joined laptops made once: an invitation's code is stretched for seconds."""
    folder = tmp_path_factory.mktemp("template")
    first = laptop(folder / "a")
    people = [
        first.add(a_recipient(full_name=name, nik=f"339901430275{9001 + i}", category="anak"))
        for i, name in enumerate(["Imam Fathoni", "Nur Laila", "Sholeh Mubarok", "Masruroh"])
    ]
    planning.new_programme(first, PLAN)
    assert planning.enrol(first, "SEMBAKO", "2025", people) == 4
    assert planning.enrol(first, "SEMBAKO", "2025", people) == 0
    assert planning.decide(first, "SEMBAKO", "2025", "400/1", date(2025, 11, 1)) == 4
    event = planning.plan_distribution(first, "SEMBAKO", "2025", "Aula", date(2025, 11, 18))
    joined(folder, first).close()
    first.close()
    return folder, event.distribution.id


@pytest.fixture
def office(tmp_path: Path, template: tuple[Path, str]) -> Iterator[tuple[Store, Store, str]]:
    for name in ("a", "B2"):
        shutil.copytree(template[0] / name, tmp_path / name)
    with (
        open_office(tmp_path / "a", None, PASSPHRASE, Clock()) as a,
        open_office(tmp_path / "B2", None, "kata sandi Hendro", Clock()) as b,
    ):
        yield a, b, template[1]


def trade(stick: Path, *stores: Store) -> None:
    stick.mkdir(exist_ok=True)
    for store in stores:
        done = exchange.exchange(store, stick)
        assert not done.skipped


def test_the_whole_route(tmp_path: Path, office: tuple[Store, Store, str]) -> None:
    a, b, day = office
    assert queries.digests(b)["handover"] == queries.digests(a)["handover"]
    given = handover.hand_over(a, day, "Imam Fathoni")
    assert given.receipt == "A1-000001"
    assert [(str(line.quantity), line.amount) for line in given.lines] == [
        ("25", 0), ("1", 0), ("1", 600000)]  # fmt: skip
    with pytest.raises(errors.AlreadyCollected):
        handover.hand_over(a, day, "A-001")
    assert handover.hand_over(b, day, "1").receipt == "B2-000001"
    handover.hand_over(b, day, "3399014302759004")
    trade(tmp_path / "stick", a, b, a, b, a)
    assert queries.digests(a) == queries.digests(b)
    for store in (a, b):
        (double,) = queries.doubles(store)
        assert {fact.receipt for fact in double.handovers} == {"A1-000001", "B2-000001"}
        assert soundness.findings(store, soundness.Depth.FULL) == []
        assert sum(one.people for one in day_figures.tallies(store, day)) == 2
    handover.void(b, "B2-000001", "dobel")
    trade(tmp_path / "stick", b, a)
    assert queries.doubles(a) == []


def test_exchanging_alone_comes_to_rest(tmp_path: Path, office: tuple[Store, Store, str]) -> None:
    a, b, day = office
    handover.hand_over(a, day, "2")
    trade(tmp_path, a, b, a, b, a)
    counts = [queries.entry_count(store) for store in (a, b)]
    files = len(list(tmp_path.rglob("KESRA/**/*.kesra")))
    trade(tmp_path, a, b, a, b)
    assert [queries.entry_count(store) for store in (a, b)] == counts
    assert len(list(tmp_path.rglob("KESRA/**/*.kesra"))) == files


def test_edits_of_two_fields_both_stay_and_of_one_field_clash(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    a, b, _ = office
    (person,) = a.find(Recipient, full_name="Masruroh")
    for store, texts in ((a, {"address": "Jl. A", "rt": 1}), (b, {"phone": "+62899", "rt": 2})):
        seen = store.open(Recipient, person.id)
        store.save(replace(seen.record, **texts), seen)  # type: ignore[arg-type]
    trade(tmp_path, a, b, a, b)
    merged = [store.get(Recipient, person.id) for store in (a, b)]
    assert merged[0] == merged[1]
    assert (merged[0].address, merged[0].phone) == ("Jl. A", "+62899")
    (clash,) = queries.clashes(a)
    assert (clash.field, set(clash.values)) == ("rt", {1, 2})
    assert queries.clashes(b)[0].values == clash.values


def test_a_preview_changes_nothing(tmp_path: Path, office: tuple[Store, Store, str]) -> None:
    a, b, day = office
    handover.hand_over(a, day, "2")
    path = Path(exchange.export_to(a, tmp_path)["path"])
    before = queries.digests(b)
    assert exchange.import_from(b, path, preview=True).new > 0
    assert queries.digests(b) == before
    assert exchange.import_from(b, path).new > 0
    again = exchange.import_from(b, path)
    assert (again.new, again.held) == (0, 0)


def test_a_gap_is_held_named_and_closes_by_itself(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    a, b, day = office
    trade(tmp_path / "s", b, a)
    handover.hand_over(a, day, "1")
    first = Path(exchange.export_to(a, tmp_path, choosing.Choice(laptop="B2"))["path"])
    queries.note_known(a, b.device.code, {a.device.code: queries.entry_count(a)})
    handover.hand_over(a, day, "2")
    second = Path(exchange.export_to(a, tmp_path, choosing.Choice(laptop="B2"))["path"])
    late = exchange.import_from(b, second)
    assert late.held > 0
    assert late.gaps[0][0] == "A1"
    assert b.count(Handover) == 0
    assert exchange.import_from(b, first).gaps == ()
    assert b.count(Handover) == 2


def test_a_file_since_a_day_leaves_out_what_is_older(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    a, b, day = office
    trade(tmp_path / "s", b, a)
    handover.hand_over(a, day, "1")
    a.seal()
    old = queries.entry_count(a)
    moved = Clock(START + timedelta(days=10))
    with Store(a.path, a.keys, moved, a.operator) as later:
        handover.hand_over(later, day, "2")
        for ago, first in ((3, old + 1), (10, 1)):  # two days of grace: clocks differ
            choice = choosing.Choice(since=moved() - timedelta(days=ago))
            path = Path(exchange.export_to(later, tmp_path / f"{ago}", choice)["path"])
            header = exchange_file.peek(path)
            assert header.has[a.device.code] == [first, queries.entry_count(later)]
    taken = exchange.import_from(b, path)
    assert taken.gaps == ()
    assert b.count(Handover) == 2


def test_much_that_everybody_has_is_left_out_of_a_file_for_everybody(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    a, b, day = office
    trade(tmp_path / "s", b, a)

    def first_number(choice: choosing.Choice = choosing.FOR_EVERYBODY) -> int:
        choosing.note_size(a, {}, choosing.FULL_UP_TO + 1)  # as if the last one had been large
        path = Path(exchange.export_to(a, tmp_path / "out", choice)["path"])
        return int(exchange_file.peek(path).has[a.device.code][0])

    confirmed = queries.known_of(a, b.device.code)[a.device.code]
    handover.hand_over(a, day, "1")
    assert first_number() == confirmed + 1
    assert first_number(choosing.Choice(full=True)) == 1
    path = Path(exchange.export_to(a, tmp_path / "small")["path"])  # the full one was small
    assert exchange_file.peek(path).has[a.device.code][0] == 1
    enrol.invite(a, "C1", "Loket 3", tmp_path / "c.kesra")
    assert first_number() == 1  # C1 was never heard
    with pytest.raises(errors.NotFound):
        first_number(choosing.Choice(laptop="Z9"))


def test_what_reading_would_ask_is_counted_and_taken_back(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    a, b, day = office
    trade(tmp_path / "s", b, a)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert foreseeing.foresee(b, stick) == (0, 0)
    handover.hand_over(a, day, "1")
    handover.hand_over(b, day, "1")
    (person,) = a.find(Recipient, full_name="Nur Laila")
    for store, phone in ((a, "0899-0000-0001"), (b, "0899-0000-0002")):
        seen = store.open(Recipient, person.id)
        store.save(replace(seen.record, phone=phone), seen)
    path = Path(exchange.export_to(a, stick)["path"])
    path.with_name("k-x.kesra").write_bytes(path.read_bytes()[:-1])  # one that is damaged
    before = queries.digests(b)
    assert foreseeing.foresee(b, stick) == (1, 1)
    assert queries.digests(b) == before
    assert queries.file_result(b, exchange_file.peek(path).file) is None
    exchange.exchange(b, stick)
    assert (len(queries.clashes(b)), len(queries.doubles(b))) == (1, 1)
    assert foreseeing.foresee(b, stick) == (0, 0)


def test_bad_files_are_refused_each_with_its_code_and_change_nothing(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    a, b, day = office
    handover.hand_over(a, day, "2")
    data = Path(exchange.export_to(a, tmp_path)["path"]).read_bytes()
    before = queries.digests(b)

    def code_of(content: bytes) -> str:
        bad = tmp_path / "bad.kesra"
        bad.write_bytes(content)
        with pytest.raises(errors.KesraError) as problem:
            exchange.import_from(b, bad)
        return problem.value.code

    assert code_of(data[:-1]) == "incomplete_file"
    assert code_of(data + b"x") == "damaged_file"
    assert code_of(b"") == "not_exchange_file"
    assert code_of(data.replace(b"\r\n", b"\n", 1)) == "not_exchange_file"
    for place in range(14, len(data), max(1, len(data) // 150)):
        flipped = bytearray(data)
        flipped[place] ^= 4
        assert code_of(bytes(flipped)) in ("damaged_file", "incomplete_file", "forged_file")
    with laptop(tmp_path / "stranger") as stranger:
        stranger.add(a_recipient())
        strange = Path(exchange.export_to(stranger, tmp_path / "s2")["path"]).read_bytes()
    assert code_of(strange) == "other_office"
    assert queries.digests(b) == before


def test_an_altered_entry_breaks_the_chain(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    a, b, day = office
    handover.hand_over(a, day, "2")
    path = Path(exchange.export_to(a, tmp_path)["path"])
    contents = exchange.open_file(b, path)
    (found,) = [one for one in contents.ranges if one.dev == a.device.code]
    public = queries.public_key(b, found.dev) or b""
    changed = replace(found.entries[0], body=(found.entries[0].body or "").replace("k", "q", 1))
    with pytest.raises(errors.BrokenChain):
        exchange_file.verify(
            "x", replace(found, entries=(changed, *found.entries[1:])), a.office_id, public
        )
    with pytest.raises(errors.ForgedSeal):
        exchange_file.verify("x", replace(found, sig=bytes(64)), a.office_id, public)


def test_nothing_readable_on_the_stick(tmp_path: Path, office: tuple[Store, Store, str]) -> None:
    a, _, day = office
    handover.hand_over(a, day, "Imam Fathoni")
    exchange.export_to(a, tmp_path)
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert b"Imam" not in file.read_bytes()


def test_invitations(tmp_path: Path, office: tuple[Store, Store, str]) -> None:
    a, b, _ = office
    with pytest.raises(errors.NotCoordinator):
        enrol.invite(b, "C1", "Loket 3", tmp_path / "c.kesra")
    with pytest.raises(errors.CodeTaken):
        enrol.invite(a, "B2", "Loket 3", tmp_path / "c.kesra")
    enrol.invite(a, "C1", "Loket 3", tmp_path / "c.kesra")
    with pytest.raises(errors.WrongInvitationCode):
        enrol.open_invitation(tmp_path / "c.kesra", "AAAA-BBBB-CCCC-DDDD")
    with pytest.raises(errors.NotFound):
        enrol.open_invitation(tmp_path / "none.kesra", "AAAA")


def test_a_file_of_a_newer_program_does_not_stop_the_others(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    a, b, day = office
    stick = tmp_path / "stick"
    newer = header.Header(
        kind="changes", office=a.office_id, sender=a.device.code, file="0" * 32, at=1, min=99
    )
    stick.mkdir()
    data = exchange_file.pack(newer, (), lambda raw: raw, a.keys.sign)
    (stick / "a-newer.kesra").write_bytes(data)
    handover.hand_over(a, day, "2")
    exchange.export_to(a, stick)
    done = exchange.exchange(b, stick)
    assert [one["reason"] for one in done.skipped] == ["newer_file"]
    assert done.read[0].new > 0


def test_a_name_on_the_list_is_found_among_many_namesakes(
    office: tuple[Store, Store, str],
) -> None:
    a, _, day = office
    with a.transaction():
        for number in range(60):
            a.add(a_recipient(full_name=f"Imam Ahmad {number:03}", nik=""))
    assert handover.hand_over(a, day, "imam").receipt == "A1-000001"
    a.add(a_recipient(full_name="Zubaidah", nik=""))
    assert handover.look_up(a, day, "zubaidah").state is handover.State.NOT_ENTITLED
    assert handover.look_up(a, day, "Imam Ahmad").state is handover.State.NOT_FOUND


def test_an_invitation_stands_for_its_right(office: tuple[Store, Store, str]) -> None:
    a, _, day = office
    (right, *_) = a.find(Entitlement, distribution=day, number="A-002")
    code = invitation_code("SEMBAKO", right.id)
    assert handover.hand_over(a, day, code).recipient == right.recipient
    with pytest.raises(NotInvitationCode):
        handover.hand_over(a, day, code[:-1] + ("2" if code[-1] != "2" else "3"))
    stranger = invitation_code("SEMBAKO", "0" * 20)
    assert handover.look_up(a, day, stranger).state is handover.State.NOT_FOUND


def test_a_drive_that_is_gone_is_not_made_anew(
    tmp_path: Path, office: tuple[Store, Store, str]
) -> None:
    with pytest.raises(errors.NotFound):
        exchange.exchange(office[0], tmp_path / "pulled")
    assert not (tmp_path / "pulled").exists()
