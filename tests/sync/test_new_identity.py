"""A laptop that may be a copy is asked; a new identity keeps all data and starts its own log."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, a_recipient, laptop

from kesra_desktop import errors
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import identity, log, queries, soundness
from kesra_desktop.store.greeting import greeting
from kesra_desktop.store.identity import Doubt
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import enrol, exchange

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.store.store import Store


@pytest.fixture(autouse=True)
def stick(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()


def reopened(folder: Path) -> Store:
    return open_office(folder, None, PASSPHRASE, Clock())


def test_fault_18_a_copied_folder_is_asked_and_takes_a_new_identity(tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as a:
        person = a.add(a_recipient())
        assert identity.doubt(a) is Doubt.NONE
        code = enrol.invite(a, "B2", "Loket 2", tmp_path / "b.kesra")
    shutil.copytree(tmp_path / "a", tmp_path / "copy")
    with reopened(tmp_path / "copy") as copy:
        assert identity.doubt(copy) is Doubt.MOVED
        assert "A1" in identity.doubt_in_words(copy)
        enrol.renew(copy, enrol.open_invitation(tmp_path / "b.kesra", code))
    with reopened(tmp_path / "copy") as copy, reopened(tmp_path / "a") as a:
        assert copy.device.prefix == "B2"
        assert greeting(tmp_path / "copy").prefix == "B2"
        assert identity.doubt(copy) is Doubt.NONE
        seen = copy.open(Recipient, person.id)
        copy.save(Recipient(**{**vars(person), "phone": "0899-0000-0001"}), seen)
        assert log.local(copy.conn, "receipt") == 0
        a.add(a_recipient(full_name="Masruroh", nik=""))
        for _ in range(2):
            for store in (copy, a):
                assert exchange.exchange(store, tmp_path / "stick").skipped == []
        assert queries.digests(a) == queries.digests(copy)
        assert soundness.findings(copy) == []
        assert a.get(Recipient, person.id).phone == "0899-0000-0001"


def test_the_same_laptop_repaired_keeps_its_identity(tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as a:
        assert identity.doubt(a) is Doubt.NONE
    (tmp_path / "a").rename(tmp_path / "moved")
    with reopened(tmp_path / "moved") as a:
        assert identity.doubt(a) is Doubt.MOVED
        identity.note_place(a)
        assert identity.doubt(a) is Doubt.NONE
        assert a.device.prefix == "A1"


def test_the_coordinator_vouches_for_itself(tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as a:
        a.add(a_recipient())
        with pytest.raises(errors.CodeTaken):
            enrol.renew_coordinator(a, "A1", tmp_path / "stick")
        enrol.renew_coordinator(a, "A2", tmp_path / "stick")
    with reopened(tmp_path / "a") as a:
        assert a.device.prefix == "A2"
        a.add(a_recipient(full_name="Masruroh", nik=""))
        enrol.invite(a, "B2", "Loket", tmp_path / "b.kesra")  # it still keeps the office key
        assert a.count(Recipient) == 2
        assert soundness.findings(a) == []


def test_both_clones_are_told_and_renewed(tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as a:
        a.add(a_recipient())
    shutil.copytree(tmp_path / "a", tmp_path / "clone")
    with reopened(tmp_path / "a") as a, reopened(tmp_path / "clone") as clone:
        for store, name in ((a, "Imam Fathoni"), (clone, "Nur Laila")):
            store.add(a_recipient(full_name=name, nik=""))
            exchange.exchange(store, tmp_path / "stick")
        exchange.exchange(a, tmp_path / "stick")
        assert identity.doubt(a) is identity.doubt(clone) is Doubt.FORKED
        assert queries.digests(a) == queries.digests(clone)
        enrol.renew_coordinator(clone, "A2", tmp_path / "stick")
    with reopened(tmp_path / "a") as a, reopened(tmp_path / "clone") as clone:
        clone.add(a_recipient(full_name="Masruroh", nik=""))
        for store in (clone, a):
            assert exchange.exchange(store, tmp_path / "stick").skipped == []
        assert queries.digests(a) == queries.digests(clone)
        assert a.count(Recipient) == 4


def test_an_invitation_of_another_office_gives_no_identity(tmp_path: Path) -> None:
    with laptop(tmp_path / "a") as a, laptop(tmp_path / "other") as other:
        code = enrol.invite(other, "B2", "Loket", tmp_path / "b.kesra")
        with pytest.raises(errors.OtherOffice):
            enrol.renew(a, enrol.open_invitation(tmp_path / "b.kesra", code))
