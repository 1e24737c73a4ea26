"""The store: what is saved stays, what differs is an entry, rows are the fold of entries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, a_recipient, laptop

from kesra_desktop.errors import (
    DamagedData,
    FactsNeverChange,
    FromNewerVersion,
    InUse,
    NoOffice,
    OfficeExists,
    UnknownOperator,
    WrongPassphrase,
)
from kesra_desktop.model.distributions import Void
from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.store import chain, changes, database, log, search, soundness
from kesra_desktop.store.greeting import KEY_FILE, greeting
from kesra_desktop.store.office import DATABASE, FolderLock, open_office
from kesra_desktop.store.store import Seen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def table(store: Store) -> list[object]:
    return list(store.conn.execute("SELECT * FROM recipient ORDER BY id").fetchall())


def test_saved_and_read_back(store: Store) -> None:
    kept = store.add(a_recipient(rt=3, birth_place="Arungjati"))
    assert store.get(Recipient, kept.id) == kept
    assert store.count(Recipient) == 1


def test_what_holds_its_default_is_found_by_it(store: Store) -> None:
    kept = store.add(a_recipient(life=LifeStatus.ACTIVE))
    other = store.add(a_recipient(nik="", life=LifeStatus.DECEASED))
    assert store.find(Recipient, life="aktif") == [kept]
    assert store.find(Recipient, nik="") == [other]
    assert (store.count(Recipient, life="aktif"), store.count(Recipient, sex=None)) == (1, 2)


def test_only_what_differs_is_written(store: Store) -> None:
    kept = store.add(a_recipient())
    seen = store.open(Recipient, kept.id)
    assert store.save(replace(seen.record, address="Jl. Melati 14"), seen, "pindah") == ("address",)
    assert store.save(store.open(Recipient, kept.id).record, store.open(Recipient, kept.id)) == ()
    last = store.history(kept.id)[-1]
    assert (last.values, last.reason, last.operator) == (
        {"address": "Jl. Melati 14"},
        "pindah",
        "Lastri",
    )


def test_rows_are_the_fold_of_entries(store: Store) -> None:
    for name in ("Imam Fathoni", "Nur Laila Khasanah"):
        kept = store.add(a_recipient(full_name=name))
        seen = store.open(Recipient, kept.id)
        store.save(replace(seen.record, phone="+628990000001"), seen)
    before = table(store)
    with store.transaction():
        changes.rebuild(store.conn)
    assert table(store) == before


def test_two_edits_from_one_sight_are_rivals(store: Store) -> None:
    kept = store.add(a_recipient())
    seen = store.open(Recipient, kept.id)
    store.save(replace(seen.record, address="Jl. Melati 14"), seen)
    store.save(replace(seen.record, address="Jl. Melati 41"), seen)
    assert store.get(Recipient, kept.id).address == "Jl. Melati 41"
    assert store.conn.execute("SELECT count(*) FROM rival").fetchone()[0] == 1
    now = store.open(Recipient, kept.id)
    store.save(replace(now.record, rt=3), now)
    assert store.conn.execute("SELECT count(*) FROM rival").fetchone()[0] == 1


def test_a_fact_is_never_edited(store: Store) -> None:
    fact = store.add(Void(handover="h", reason="salah orang", at=store.now()))
    with pytest.raises(FactsNeverChange):
        store.save(replace(fact, reason="lain"), Seen(fact, {}))


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    entries = store.conn.execute("SELECT count(*) FROM entry").fetchone()
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012
        store.add(a_recipient())
        raise RuntimeError
    assert store.conn.execute("SELECT count(*) FROM entry").fetchone() == entries
    assert store.count(Recipient) == 0


def test_a_rehearsal_inside_a_transaction_takes_back_only_itself(store: Store) -> None:
    with store.transaction():
        kept = store.add(a_recipient())
        with store.rehearsal():
            store.add(a_recipient(nik="", full_name="Tidak jadi"))
            assert store.count(Recipient) == 2
    assert store.find(Recipient) == [kept]
    assert search.find_people(store, "tidak jadi").ids == ()
    assert soundness.findings(store, soundness.Depth.FULL) == []


def test_a_rehearsal_is_taken_back_unannounced(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.on_change.append(heard.append)
    with store.rehearsal():
        store.add(a_recipient())
        assert store.count(Recipient) == 1
    assert (store.count(Recipient), heard) == (0, [])
    store.add(a_recipient())
    assert heard == [frozenset({"recipient"})]


def test_the_chain_and_seal_hold(store: Store) -> None:
    store.add(a_recipient())
    store.seal()
    (found,) = log.ranges_since(store.conn, {})
    running = found.prev
    for entry in found.entries:
        assert entry.commit == chain.commitment(entry.salt or b"", entry.body or "")
        running = chain.next_hash(running, entry.line)
    (public,) = store.conn.execute("SELECT pub FROM device WHERE d=1").fetchone()
    message = chain.seal_message(store.office_id, found.dev, found.z, running)
    assert running == found.hash
    assert chain.signed_by(public, found.sig, message)
    assert not chain.signed_by(public, found.sig, message + b"x")
    assert store.take([found]).new == 0
    assert not list(log.ranges_since(store.conn, log.vector(store.conn)))


@pytest.mark.parametrize("typed", ["Siti", "rohm", "9001", "kh", "sitti rohmatun", "SITI KHOIR"])
def test_search_finds_by_any_part(store: Store, typed: str) -> None:
    kept = store.add(a_recipient(full_name="Khoiriyah Siti Rohmatun"))
    assert search.find_people(store, typed).ids == (kept.id,)


@pytest.mark.parametrize("typed", ['"', "O'Neil", "a-b", "AND", "x" * 500, "%", "*"])
def test_search_takes_any_text(store: Store, typed: str) -> None:
    store.add(a_recipient())
    assert search.find_people(store, typed).total == 0


def test_search_follows_an_edit(store: Store) -> None:
    kept = store.add(a_recipient())
    seen = store.open(Recipient, kept.id)
    store.save(replace(seen.record, full_name="Zumrotun Nisa"), seen)
    assert search.find_people(store, "zumrotun").ids == (kept.id,)
    assert search.find_people(store, "khoiriyah").total == 0
    assert search.find_people(store, "").total == 1


def test_opening_needs_the_operator_and_the_passphrase(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    with pytest.raises(NoOffice):
        greeting(folder)
    laptop(folder).close()
    assert greeting(folder).operators == (("Lastri", "administrator"),)
    with pytest.raises(WrongPassphrase):
        open_office(folder, "Lastri", "kata sandi keliru", Clock())
    with pytest.raises(UnknownOperator):
        open_office(folder, "Hendro", PASSPHRASE, Clock())
    with pytest.raises(OfficeExists):
        laptop(folder)
    with open_office(folder, None, PASSPHRASE, Clock()) as store:
        assert store.operator is not None


def test_nothing_readable_is_left_on_the_disk(tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as store:
        store.add(a_recipient(full_name="Zubaidah Qonitatillah"))
        for file in (tmp_path / "a").rglob("*"):
            content = file.read_bytes()
            for secret in (
                b"Zubaidah",
                b"zubaidah",
                b"3399014302759001",
                PASSPHRASE.encode(),
                b"Lastri",
            ):
                assert secret not in content, file.name


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as store:
        store.conn.execute(f"PRAGMA user_version={database.SCHEMA_VERSION + 1}")
    with pytest.raises(FromNewerVersion):
        open_office(tmp_path / "a", None, PASSPHRASE, Clock())


@pytest.mark.parametrize("name", [DATABASE, KEY_FILE])
def test_damage_is_noticed(tmp_path: Path, name: str) -> None:
    laptop(tmp_path / "a").close()
    file = tmp_path / "a" / name
    content = bytearray(file.read_bytes())
    content[200] ^= 0x55
    file.write_bytes(content)
    with pytest.raises((DamagedData, WrongPassphrase)):
        open_office(tmp_path / "a", None, PASSPHRASE, Clock())


def test_one_program_at_a_time(tmp_path: Path) -> None:
    held = FolderLock(tmp_path)
    with pytest.raises(InUse):
        FolderLock(tmp_path)
    held.release()
    FolderLock(tmp_path).release()


def test_an_index_that_a_kind_declares_later_is_made_at_opening(tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as store:
        store.conn.execute("DROP INDEX idx_recipient_nik")
    with open_office(tmp_path / "a", None, PASSPHRASE, Clock()) as store:
        plan = store.conn.execute("EXPLAIN QUERY PLAN SELECT id FROM recipient WHERE nik=?", ("1",))
        assert "idx_recipient_nik" in str(plan.fetchall())
