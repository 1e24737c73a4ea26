"""A backup is whole, proved and unreadable without a passphrase; a bad one never gets the name."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, a_recipient, laptop

from kesra_desktop.errors import Cancelled, DamagedData, DriveFull, NotFound
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import backup, queries
from kesra_desktop.store.greeting import KEY_FILE
from kesra_desktop.store.office import open_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        with opened.transaction():
            for number in range(200):
                opened.add(a_recipient(full_name=f"Orang {number:04d}", nik=""))
        yield opened


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_backup_holds_everything_and_opens_by_the_passphrase(
    store: Store, stick: Path, tmp_path: Path
) -> None:
    made = backup.make(store, stick)
    assert list(stick.iterdir()) == [made.file]
    assert made.digest == queries.digests(store)["all"]
    assert b"Orang 0001" not in made.file.read_bytes()
    about = backup.read(made.file)
    assert (about["laptop"], about["digest"]) == (store.device.code, made.digest)
    unpacked = tmp_path / "elsewhere"
    with zipfile.ZipFile(made.file) as packed:
        packed.extract(KEY_FILE, unpacked)
        packed.extract(backup.DATA, unpacked)
    with open_office(unpacked, None, PASSPHRASE, Clock()) as again:
        assert again.count(Recipient) == 200
        assert queries.digests(again)["all"] == made.digest


def test_saving_goes_on_while_a_backup_is_made(store: Store, stick: Path) -> None:
    def meanwhile(done: int, total: int) -> None:
        assert 0 <= done <= total
        with store.reopened() as other:
            other.add(a_recipient(full_name="Datang Kemudian", nik=""))

    backup.make(store, stick, meanwhile)
    assert store.count(Recipient, full_name="Datang Kemudian") >= 1


def test_a_bad_backup_never_gets_the_name(store: Store, stick: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled()

    with pytest.raises(Cancelled):
        backup.make(store, stick, stop)
    with pytest.raises(NotFound):
        backup.make(store, stick / "gone")
    store.conn.execute("UPDATE device SET got_hash=? WHERE d=1", ("00" * 32,))
    with pytest.raises(DamagedData):
        backup.make(store, stick)
    assert list(stick.iterdir()) == []


def test_a_full_stick_is_known_before(
    store: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = type(shutil.disk_usage(stick))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: disk(10**6, 10**6, 0))
    with pytest.raises(DriveFull):
        backup.make(store, stick)
    assert list(stick.iterdir()) == []


def test_a_changed_backup_is_damaged(store: Store, stick: Path) -> None:
    file = backup.make(store, stick).file
    whole = file.read_bytes()
    directory = range(whole.index(b"PK\x01\x02"), len(whole))  # where each bit has its meaning
    places = [(place, 1) for place in range(0, len(whole), len(whole) // 40)]
    for place, bit in [*places, *((place, 1 << place % 8) for place in directory)]:
        changed = bytearray(whole)
        changed[place] ^= bit
        file.write_bytes(changed)
        try:
            about = backup.read(file)
        except DamagedData:
            continue
        assert about["sha256"], "only what packing keeps beside the contents may differ unseen"
    for length in (0, 10, len(whole) - 1):
        file.write_bytes(whole[:length])
        with pytest.raises(DamagedData):
            backup.read(file)


def test_a_member_that_was_exchanged_with_its_sum_of_the_archive_is_damage(
    store: Store, stick: Path
) -> None:
    """Anybody can write an archive's sums anew; ours stand in what it says of itself."""
    made, forged = backup.make(store, stick), stick / f"forged{backup.ENDING}"
    with zipfile.ZipFile(made.file) as whole, zipfile.ZipFile(forged, "w") as out:
        for member in whole.infolist():
            content = bytearray(whole.read(member))
            if member.filename == backup.DATA:
                content[5000] ^= 1
            out.writestr(member.filename, bytes(content))
    with pytest.raises(DamagedData):
        backup.read(forged)
    assert backup.read(made.file)["digest"] == made.digest
