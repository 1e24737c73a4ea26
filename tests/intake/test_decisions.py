"""What clerks decide about a batch: durable at once, taken back, and what becomes of it."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, laptop
from small_lists import BUDI, ROSYID, SITI, a_list

from kesra_desktop import errors
from kesra_desktop.intake import acceptance, batch, decisions
from kesra_desktop.model.findings import Level
from kesra_desktop.model.people import Recipient, Trust
from kesra_desktop.model.sources import Confirmation, Manner
from kesra_desktop.model.verdicts import Verdict
from kesra_desktop.services.registration import amend
from kesra_desktop.store import provenance, staging
from kesra_desktop.store.office import open_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.store import Store

# The same number as Siti's, the name of her husband.
HUSBAND = "Kasmuri;3375014302759001;3375010101109001;01-04-1970;L;Jl Melati 1;1;2;Medono;"
ZEROS = "Nur Laila;3375014302750000;;03-02-1975;P;Jl Melati 2;1;2;Medono;"
SHORT = "Sholeh Mubarok;339903120175;;12-01-1975;L;Jl Melati 3;1;2;Medono;"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def staged(store: Store, folder: Path, *people: str, name: str = "daftar.csv") -> str:
    return batch.read(store, [a_list(folder, name, *people)], holder="Kelurahan").batch


def named(store: Store, batch_id: str, name: str) -> StagedRow:
    return next(one for one in batch.rows(store, batch_id) if one.fields["full_name"] == name)


def names(store: Store) -> list[str]:
    return sorted(one.full_name for one in store.find(Recipient))


def test_a_doubtful_number_waits_for_a_confirmation(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI, ZEROS, SHORT)
    assert batch.summary(store, found).waiting == 1
    done = batch.accept(store, found)
    assert (done.added, done.held) == (2, 1)
    sholeh = store.find(Recipient, full_name="Sholeh Mubarok")[0]
    assert (sholeh.nik, sholeh.missing()) == ("", ("nik",))
    assert provenance.origins(store, sholeh)["nik"].claims[0].raw == "339903120175"
    nur = named(store, found, "Nur Laila")
    assert nur.open_problems(Level.K) == ("nik:N07",)
    with pytest.raises(decisions.NoReason):
        batch.keep_as_is(store, found, [nur.n], "N07", " ")
    assert batch.keep_as_is(store, found, [nur.n], "N07", "", document="KTP") == 1
    assert batch.accept(store, found, held=True).added == 1
    laila = store.find(Recipient, full_name="Nur Laila")[0]
    assert (laila.nik, laila.trust) == ("3375014302750000", Trust.DOCUMENT)
    (proof,) = store.find(Confirmation, recipient=laila.id)
    assert (proof.manner, proof.field, proof.document) == (Manner.DOCUMENT, "nik", "KTP")


def test_a_decision_is_durable_at_once_and_taken_back(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI, ZEROS)
    nur = named(store, found, "Nur Laila")
    fixed = batch.fix(store, found, nur.n, {"nik": "3375014302759009", "address": "Jl Melati 22"})
    assert fixed.fields["nik"] == "3375014302759009"
    assert fixed.open_problems(Level.K) == ()
    with open_office(tmp_path / "a", None, PASSPHRASE, Clock()) as again:  # nobody closed the first
        assert named(again, found, "Nur Laila").fields["address"] == "Jl Melati 22"
        (decision,) = batch.decisions(again, found)
        assert decision.verb == "fix"
        undone = batch.take_back(again, found)
        assert undone is not None
        assert named(again, found, "Nur Laila") == nur
        assert batch.take_back(again, found) is None


def test_what_was_typed_is_checked(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI)
    row = named(store, found, "Siti Rohmatun").n
    for name, text in (("nik", "33750143"), ("kk", "abc"), ("birth_date", "31-02-1975")):
        with pytest.raises(errors.InvalidValue):
            batch.fix(store, found, row, {name: text})
    with pytest.raises(errors.UnknownField):
        batch.fix(store, found, row, {"shoe_size": "42"})
    with pytest.raises(errors.NotFound):
        batch.fix(store, found, row + 99, {"rt": "1"})
    with pytest.raises(errors.InvalidValue):
        batch.fix(store, found, row, {"kelurahan_code": "Kampung Antah"})
    typed = {"birth_date": "3 Februari 1976", "amount": "600000", "kelurahan_code": "podosugih"}
    fixed = batch.fix(store, found, row, {**typed, "phone": "0899 0000 1234"})
    assert (fixed.fields["amount"], fixed.fields["birth_date"]) == ("600000", "1976-02-03")
    assert fixed.fields["kelurahan_code"].startswith("33.75.01")
    assert fixed.fields["phone"] == "+6289900001234"
    batch.accept(store, found)
    with pytest.raises(decisions.RowIsIn):
        batch.fix(store, found, row, {"rt": "1"})


def test_rows_put_aside_are_found_later(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI, BUDI)
    row = named(store, found, "Budi Santoso").n
    assert batch.hold(store, found, [row]) == 1
    assert batch.hold(store, found, [row]) == 0
    assert batch.accept(store, found).held == 1
    assert [one.n for one in batch.rows(store, found, state="held")] == [row]
    assert batch.accept(store, found).added == 0
    done = batch.accept(store, found, held=True)
    assert (done.added, done.held, done.skipped) == (1, 0, 1)
    assert batch.rows(store, found, state="held") == []


def test_one_number_two_names_waits_and_never_stands_twice(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI, HUSBAND, BUDI)
    (pair,) = batch.pairs(store, found)
    assert (pair.kind, pair.is_open) == ("conflict", True)
    done = batch.accept(store, found)
    assert (done.added, done.held) == (1, 2)
    with pytest.raises(errors.InvalidValue):
        batch.decide(store, found, pair.n, "perhaps")
    batch.decide(store, found, pair.n, "different")
    assert batch.accept(store, found).added == 2
    by_name = {one.full_name: one.nik for one in store.find(Recipient)}
    assert by_name["Siti Rohmatun"] == "3375014302759001"
    assert by_name["Kasmuri"] == ""


def test_the_same_person_twice_becomes_one_with_two_rows(store: Store, tmp_path: Path) -> None:
    found = staged(
        store,
        tmp_path,
        SITI,
        SITI.replace("Rohmatun", "Rohmatun Hj").replace("Jl Melati 1", "Jl Melati No 1"),
    )
    (pair,) = batch.pairs(store, found)
    assert pair.kind == "auto"
    done = batch.accept(store, found)
    assert (done.added, done.enriched) == (1, 1)
    (siti,) = store.find(Recipient)
    assert len(provenance.origins(store, siti)["nik"].claims) == 2
    assert siti.trust is Trust.ONE_SOURCE  # two rows of one list are one source


def test_an_answer_is_remembered_when_the_rows_come_again(store: Store, tmp_path: Path) -> None:
    bare = "Siti Rohmatun;;;03-02-1975;P;Jl Melati 1;1;2;Medono;"
    found = staged(store, tmp_path, SITI, bare)
    (pair,) = batch.pairs(store, found)
    assert pair.kind == "proposed"
    batch.decide(store, found, pair.n, "different")
    assert store.find(Verdict)
    again = staged(store, tmp_path, SITI, bare, BUDI, name="lagi.csv")
    assert [one.kind for one in batch.pairs(store, again) if one.kind == "proposed"] == []
    batch.take_back(store, found)
    assert batch.pairs(store, found)[0].answer == ""
    batch.decide(store, found, pair.n, "same")
    assert (batch.accept(store, found).added, names(store)) == (1, ["Siti Rohmatun"])


def test_two_lists_of_two_holders_raise_trust_and_the_newer_wins(
    store: Store, tmp_path: Path
) -> None:
    old = a_list(tmp_path, "data 2024.csv", SITI, BUDI)
    new = a_list(tmp_path, "data 2025.csv", SITI.replace("Jl Melati 1", "Perum Asri B-12"))
    batch.accept(store, batch.read(store, [old], holder="Kelurahan").batch)
    second = batch.read(store, [new], holder="Bank").batch
    assert batch.accept(store, second).enriched == 1
    siti, budi = (
        store.find(Recipient, full_name=one)[0] for one in ("Siti Rohmatun", "Budi Santoso")
    )
    assert (siti.trust, budi.trust) == (Trust.TWO_SOURCES, Trust.ONE_SOURCE)
    assert siti.address == "Perum Asri B-12"
    origin = provenance.origins(store, siti)["address"]
    assert (origin.standing.why, origin.disputed) == ("newest_list", True)
    assert store.history(siti.id)[-1].reason == origin.standing.words()
    amend(store, Recipient, siti.id, {"address": "Jl Melati 1"}, "KTP dilihat")
    third = a_list(tmp_path, "data 2026.csv", SITI.replace("Jl Melati 1", "Jl Baru 3"))
    batch.accept(store, batch.read(store, [third], holder="Dinas").batch)
    siti = store.get(Recipient, siti.id)
    assert siti.address == "Jl Melati 1"  # what a clerk decided yields to no list
    assert provenance.origins(store, siti)["address"].standing.why == "clerk"


def test_undo_takes_back_all_but_what_was_built_upon(store: Store, tmp_path: Path) -> None:
    first = staged(store, tmp_path, SITI, name="data 2024.csv")
    batch.accept(store, first)
    siti = store.find(Recipient)[0]
    second = batch.read(
        store,
        [a_list(tmp_path, "data 2025.csv", SITI.replace("Jl Melati 1", "Jl Baru"), BUDI, ROSYID)],
        holder="Bank",
    ).batch
    batch.accept(store, second)
    assert store.get(Recipient, siti.id).trust is Trust.TWO_SOURCES
    budi = store.find(Recipient, full_name="Budi Santoso")[0]
    amend(store, Recipient, budi.id, {"phone": "+62899000012"})
    done = batch.undo(store, second)
    assert (done.removed, done.restored) == (1, 1)
    assert [(one.full_name, one.because) for one in done.kept] == [("Budi Santoso", ("edited",))]
    assert names(store) == ["Budi Santoso", "Siti Rohmatun"]
    back = store.get(Recipient, siti.id)
    assert (back.address, back.trust) == ("Jl Melati 1", Trust.ONE_SOURCE)
    told = provenance.origins(store, back)["address"]
    assert [claim.withdrawn for claim in told.claims] == [False, True]
    assert (told.standing.why, told.disputed) == ("only_source", False)
    budi = store.get(Recipient, budi.id)
    assert provenance.origins(store, budi)["nik"].standing.why == "withdrawn"
    assert any("Jl Baru" in str(one.values) for one in store.history(siti.id))
    assert batch.accept(store, second).added == 1
    assert names(store) == ["Abdul Rosyid", "Budi Santoso", "Siti Rohmatun"]


def test_undo_leaves_what_somebody_changed_since(store: Store, tmp_path: Path) -> None:
    batch.accept(store, staged(store, tmp_path, SITI, name="data 2024.csv"))
    siti = store.find(Recipient)[0]
    second = staged(store, tmp_path, SITI.replace("Jl Melati 1", "Jl Baru"), name="data 2025.csv")
    batch.accept(store, second)
    amend(store, Recipient, siti.id, {"address": "Jl Kenari 9"})
    assert batch.undo(store, second).changed_since == 1
    assert store.get(Recipient, siti.id).address == "Jl Kenari 9"
    with pytest.raises(errors.Refused):
        batch.undo(store, second)


def test_refusing_and_reopening(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI)
    batch.refuse(store, found, "bukan daftar kita")
    with pytest.raises(acceptance.BatchClosed):
        batch.accept(store, found)
    again = batch.read(store, [a_list(tmp_path, "lain.csv", SITI)])
    assert (again.batch, again.state, again.reason) == (found, "refused", "bukan daftar kita")
    batch.reopen(store, found)
    assert batch.accept(store, found).added == 1
    with pytest.raises(batch.AlreadyAccepted):
        batch.refuse(store, found, "terlambat")


def test_a_stopped_acceptance_goes_on(store: Store, tmp_path: Path) -> None:
    chance = random.Random(3)
    names = [
        f"{''.join(chance.choices('BDGKLMNPRST', k=6))} {''.join(chance.choices('AIUEO', k=5))}"
        for _ in range(250)
    ]
    people = [f"{name};;;;;Jl {n};;;Medono;" for n, name in enumerate(names)]
    found = staged(store, tmp_path, *people)

    def stop(done: int, total: int) -> None:
        if done >= 100 and total:
            raise errors.Cancelled()

    batch.look(store, found)
    with pytest.raises(acceptance.StoppedHalfway) as problem:
        batch.accept(store, found, stop)
    assert problem.value.details == {"done": 100}
    assert store.count(Recipient) == 100
    done = batch.accept(store, found)
    assert (done.added, done.skipped) == (150, 100)
    assert batch.undo(store, found).removed == 250


def test_a_half_read_batch_is_never_seen(store: Store, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise errors.Cancelled()

    file = a_list(tmp_path, "daftar.csv", SITI, BUDI)
    with pytest.raises(errors.Cancelled):
        batch.read(store, [file], progress=stop)
    assert batch.batches(store) == []
    half = staging.begin(store, "setengah", "", "")
    staging.add_file(store, half, "daftar.csv", "00", str(file))
    with store.transaction():
        store.conn.execute("UPDATE batch SET reader=-1")  # another run of the program
    with pytest.raises(errors.NotFound):
        batch.summary(store, "setengah")
    assert batch.read(store, [file]).people == 2
    assert store.conn.execute("SELECT count(*) FROM batch").fetchone() == (1,)


def test_received_day_and_year_of_the_list_are_known(store: Store, tmp_path: Path) -> None:
    batch.accept(store, staged(store, tmp_path, SITI, name="Data Guru TPQ 2024 (2).csv"))
    claim = provenance.origins(store, store.find(Recipient)[0])["nik"].claims[0]
    assert claim.newness == (2024, date(2025, 11, 18).isoformat())


def test_a_row_without_a_name_waits_until_one_is_typed(store: Store, tmp_path: Path) -> None:
    found = staged(store, tmp_path, SITI, BUDI.replace(BUDI.split(";")[0], "-", 1))
    assert batch.summary(store, found).waiting == 1
    assert (batch.accept(store, found).added, names(store)) == (1, ["Siti Rohmatun"])
    (row,) = batch.rows(store, found, problem="NM01")
    batch.fix(store, found, row.n, {"full_name": "Budi"})
    assert (batch.accept(store, found).added, names(store)) == (1, ["Budi", "Siti Rohmatun"])


def test_of_two_that_are_one_a_side_is_chosen_field_by_field(store: Store, tmp_path: Path) -> None:
    known = Recipient(full_name="Siti Rohmatun", nik="3375014302759001", address="Gg. Mawar 2")
    person = store.add(known)
    found = staged(store, tmp_path, SITI)
    (row,) = batch.rows(store, found)
    (pair,) = batch.pairs(store, found)
    assert pair.recipient == person.id
    before = row.fields
    batch.decide(store, found, pair.n, "same", {"address": 1, "full_name": 0, "phone": 1})
    (after,) = batch.rows(store, found)
    assert after.fields["address"] == "Gg. Mawar 2"
    assert after.raw == row.raw, "what stands in the list stays"
    assert set(after.typed) == {"address", "full_name"}, "nothing is chosen where nothing stands"
    batch.take_back(store, found)
    assert batch.rows(store, found)[0].fields == before
    batch.decide(store, found, pair.n, "same", {"address": 1, "full_name": 0})
    batch.accept(store, found)
    joined = store.get(Recipient, person.id)
    assert (joined.address, joined.full_name) == ("Gg. Mawar 2", before["full_name"])
    chosen = {one.field: one.manner for one in store.find(Confirmation, recipient=person.id)}
    assert chosen == {"address": Manner.CHOSEN, "full_name": Manner.CHOSEN}


def test_of_two_rows_the_chosen_values_stand(store: Store, tmp_path: Path) -> None:
    other = SITI.replace("Jl Melati", "Jl Kenari")
    found = staged(store, tmp_path, SITI, other)
    (pair,) = batch.pairs(store, found)
    batch.decide(store, found, pair.n, "same", {"address": 0})
    chosen = batch.rows(store, found)[1].fields["address"]
    assert {one.fields["address"] for one in batch.rows(store, found)} == {chosen}
    assert batch.accept(store, found).held == 0
    (person,) = store.find(Recipient)
    assert person.address == chosen
