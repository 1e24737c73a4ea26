"""A backup becomes a laptop of its own: the same data, another identity, and nothing half done."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, a_recipient, laptop

from kesra_desktop import errors
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import backup, identity, queries, soundness
from kesra_desktop.store.identity import Doubt
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import enrol, exchange
from kesra_desktop.sync.restoring import Key, restore

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.store.store import Store

KEY = Key(None, PASSPHRASE, Clock())
HENDRO = Key(None, "kata sandi Hendro", Clock())


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def opened(folder: Path, key: Key = KEY) -> Store:
    return open_office(folder, None, key.passphrase, key.clock)


def test_the_coordinators_laptop_comes_back_under_another_code(tmp_path: Path, stick: Path) -> None:
    with laptop(tmp_path / "a") as a:
        a.add(a_recipient())
        spoken = enrol.invite(a, "B2", "Loket 2", tmp_path / "b.kesra")
        invitation = enrol.open_invitation(tmp_path / "b.kesra", spoken)
        who = enrol.Newcomer("Hendro", HENDRO.passphrase)
        enrol.join(tmp_path / "b", invitation, who, Clock(), Cost()).close()
        made = backup.make(a, stick)
    shutil.rmtree(tmp_path / "a")  # the laptop burned, and the same place is used again
    done = restore(made.file, tmp_path / "a", KEY)
    assert (done.digest, done.code, done.renewed) == (made.digest, "A2", True)
    with opened(tmp_path / "a") as a, opened(tmp_path / "b", HENDRO) as b:
        assert identity.doubt(a) is Doubt.NONE
        a.add(a_recipient(full_name="Masruroh", nik=""))
        for _ in range(2):
            for store in (b, a):
                assert exchange.exchange(store, stick).skipped == []
        assert queries.digests(a) == queries.digests(b)
        assert b.count(Recipient) == 2
        assert soundness.findings(a, soundness.Depth.FULL) == []


def test_another_laptop_needs_an_invitation(tmp_path: Path, stick: Path) -> None:
    with laptop(tmp_path / "a") as a:
        codes = {}
        for code in ("B2", "B3"):
            spoken = enrol.invite(a, code, "Loket 2", tmp_path / f"{code}.kesra")
            codes[code] = enrol.open_invitation(tmp_path / f"{code}.kesra", spoken)
        who = enrol.Newcomer("Hendro", HENDRO.passphrase)
        with enrol.join(tmp_path / "b", codes["B2"], who, Clock(), Cost()) as b:
            b.add(a_recipient())
            made = backup.make(b, stick)
    without = restore(made.file, tmp_path / "c", HENDRO)
    assert (without.code, without.renewed) == ("B2", False)
    with opened(tmp_path / "c", HENDRO) as c:
        assert identity.doubt(c) is Doubt.MOVED
    done = restore(made.file, tmp_path / "d", HENDRO, invitation=codes["B3"])
    assert (done.code, done.renewed, done.digest) == ("B3", True, made.digest)
    with opened(tmp_path / "d", HENDRO) as d:
        assert d.count(Recipient) == 1
        assert identity.doubt(d) is Doubt.NONE


def test_what_is_refused_leaves_the_folder_as_it_was(tmp_path: Path, stick: Path) -> None:
    with laptop(tmp_path / "a") as a:
        made = backup.make(a, stick)
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(errors.WrongPassphrase):
        restore(made.file, empty, Key(None, "bukan yang ini", Clock()))
    with pytest.raises(errors.CodeTaken):
        restore(made.file, tmp_path / "new", KEY, code="A1")
    with pytest.raises(errors.NotFound):
        restore(stick / "none", empty, KEY)
    with pytest.raises(errors.OfficeExists):
        restore(made.file, tmp_path / "a", KEY)
    squeezed = stick / "squeezed"
    with (
        zipfile.ZipFile(made.file) as whole,
        zipfile.ZipFile(squeezed, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in whole.namelist():
            packed.writestr(name, whole.read(name))
    with pytest.raises(errors.DamagedData):
        restore(squeezed, empty, KEY)
    with zipfile.ZipFile(made.file) as whole, zipfile.ZipFile(squeezed, "w") as packed:
        for name in whole.namelist():
            text = whole.read(name)
            newer = text.replace(b'"format": 1', b'"format": 2')
            packed.writestr(name, newer if name == backup.ABOUT else text)
    with pytest.raises(errors.FromNewerVersion):
        restore(squeezed, empty, KEY)
    assert list(empty.iterdir()) == []
    assert not (tmp_path / "new").exists()
