"""A disk that is full, read-only or damaged: a sentence, a code, nothing half done or lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import builders
import pytest
from command_line import ROOT, Kesra
from fault_catalogue import count

from kesra_desktop.errors import DamagedData, DiskFull, StorageFault
from kesra_desktop.model.people import Recipient
from kesra_desktop.services import planning
from kesra_desktop.services.handover import hand_over
from kesra_desktop.store import database, room, soundness
from kesra_desktop.store.office import DATABASE, FolderLock, open_office
from kesra_desktop.store.soundness import Depth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.store.store import Store

PEOPLE = 100
PAGE = 4096
PLAN = {
    "code": "BT-TPQ",
    "name": "Insentif Guru TPQ",
    "items": [{"name": "Insentif", "is_money": True, "amount": 900000}],
    "periods": [{"code": "2025-IV", "name": "Triwulan IV 2025"}],
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a closed laptop with a day of a hundred people, and the day."""
    folder = tmp_path_factory.mktemp("template") / "a"
    with builders.laptop(folder) as store, store.transaction():
        names = (f"Orang {number:04d}" for number in range(PEOPLE))
        made = [store.add(builders.a_recipient(full_name=name, nik="")) for name in names]
        planning.new_programme(store, PLAN)
        planning.enrol(store, "BT-TPQ", "2025-IV", made)
        planning.decide(store, "BT-TPQ", "2025-IV", "1", date(2025, 11, 1))
        day = planning.plan_distribution(store, "BT-TPQ", "2025-IV", "Aula", date(2025, 11, 18))
    return folder, day.distribution.id


@pytest.fixture
def laptop(template: tuple[Path, str], tmp_path: Path) -> Kesra:
    return Kesra(Path(shutil.copytree(template[0], tmp_path / "a")))


@pytest.fixture
def store(laptop: Kesra) -> Iterator[Store]:
    opened = open_office(laptop.folder, None, builders.PASSPHRASE, builders.Clock())
    yield opened
    opened.conn.close()


def can_mount() -> bool:
    command = ["unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False


# --- full -----------------------------------------------------------------------------------------


def a_day_on_a_small_disk(template: tuple[Path, str], folder: Path, size: int) -> None:
    source = shutil.copytree(template[0], folder / "a")
    script = ["unshare", "-Urm", sys.executable, "tests/faults/small_disk.py", str(source)]
    places = os.pathsep.join((str(ROOT / "tests"), str(ROOT)))
    done = subprocess.run(  # noqa: S603
        [*script, template[1], str(size)], env={**os.environ, "PYTHONPATH": places},
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not can_mount(), reason="this system lets nobody mount a small disk")
def test_a_full_disk_stops_the_day_and_loses_nothing(
    template: tuple[Path, str], tmp_path: Path
) -> None:
    a_day_on_a_small_disk(template, tmp_path, 8_000_000)


@pytest.mark.campaign
@pytest.mark.skipif(not can_mount(), reason="this system lets nobody mount a small disk")
def test_disks_of_many_sizes(template: tuple[Path, str], tmp_path: Path) -> None:
    sizes = count("B1", each=6)
    for number in range(sizes):
        folder = tmp_path / str(number)
        folder.mkdir()
        a_day_on_a_small_disk(template, folder, 8_000_000 + number * 32_000_000 // sizes)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
def test_a_limit_on_files_is_a_full_disk(template: tuple[Path, str], laptop: Kesra) -> None:
    import resource  # noqa: PLC0415  (not on Windows)

    numbers = "".join(f"{number}\n" for number in range(1, PEOPLE + 1))
    stopped = subprocess.run(  # noqa: S603
        laptop.command("handover", template[1], "--batch"),
        input=numbers, capture_output=True, text=True, cwd=ROOT, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)),
    )  # fmt: skip
    told = [line for line in stopped.stdout.splitlines() if line.startswith("ACK")]
    assert (stopped.returncode, "Traceback" in stopped.stderr) == (3, False)
    assert 0 < len(told) < PEOPLE
    assert len(laptop.json("list", "handover")) == len(told)
    rest = laptop.run("handover", template[1], "--batch", stdin=numbers)
    assert rest.stdout.count("ACK") == PEOPLE - len(told)
    assert laptop.json("check", "--full") == {"findings": []}


def test_the_kept_room_serves_the_one_at_the_desk(
    template: tuple[Path, str], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The size of the disk is invented here; files and store are real."""
    folder, free = store.path.parent, 150_000_000
    disk = type(shutil.disk_usage(folder))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: disk(10**9, 10**9 - free, free))
    file = folder / room.FILE_NAME
    hand_over(store, template[1], "1")
    assert file.stat().st_size == 10**9 // 16
    assert room.is_low(folder)
    assert room.give_up(folder)
    assert not room.give_up(folder)
    free = 20_000_000
    with pytest.raises(DiskFull):
        hand_over(store, template[1], "2")
    free = 150_000_000
    hand_over(store, template[1], "2")
    assert file.stat().st_size == 10**9 // 16
    free = 10**10
    file.unlink()
    hand_over(store, template[1], "3")
    assert not file.exists(), "a roomy disk keeps no such file"


def test_after_a_failed_sync_nothing_is_saved_until_it_is_opened_again(
    template: tuple[Path, str], laptop: Kesra, store: Store
) -> None:
    failure = database.EngineError("disk I/O error")
    with pytest.raises(StorageFault), store.transaction():
        raise failure
    with pytest.raises(StorageFault):
        hand_over(store, template[1], "1")
    store.close()
    assert laptop.json("handover", template[1], "1")["receipt"] == "A1-000001"


# --- damaged --------------------------------------------------------------------------------------


def damage(folder: Path, page: int) -> None:
    """Turn some bits of one page of a closed database."""
    with (folder / DATABASE).open("r+b") as file:
        file.seek(page * PAGE + 500)
        before = file.read(3)
        file.seek(page * PAGE + 500)
        file.write(bytes(byte ^ 0xFF for byte in before))


def opened(folder: Path) -> Store:
    return open_office(folder, None, builders.PASSPHRASE, builders.Clock())


def test_every_damaged_page_is_found_and_the_others_are_still_read(
    template: tuple[Path, str], tmp_path: Path
) -> None:
    pages = (template[0] / DATABASE).stat().st_size // PAGE
    readable = 0
    for page in range(0, pages, max(1, pages // 9)):
        folder = Path(shutil.copytree(template[0], tmp_path / str(page)))
        damage(folder, page)
        before = (folder / DATABASE).read_bytes()
        try:
            store = opened(folder)
        except DamagedData:
            continue
        codes = {found.code for found in soundness.findings(store, Depth.FULL)}
        assert "page_damaged" in codes
        with contextlib.suppress(DamagedData):
            readable += store.count(Recipient) == PEOPLE
        store.conn.close()
        assert (folder / DATABASE).read_bytes() == before
    assert readable > 0


def test_damage_ends_a_command_with_its_own_code(laptop: Kesra) -> None:
    pages = (laptop.folder / DATABASE).stat().st_size // PAGE
    for page in range(1, pages):
        damage(laptop.folder, page)
    assert laptop.refusal("list", "recipient") == (4, "damaged_data")
    damage(laptop.folder, 0)
    assert laptop.refusal("digest") == (4, "damaged_data")


def test_a_check_names_what_it_found(laptop: Kesra) -> None:
    with opened(laptop.folder) as store:  # a page that opening does not read
        (page,) = store.conn.execute(
            "SELECT rootpage FROM sqlite_master WHERE name='absence'"
        ).fetchone()
    damage(laptop.folder, page - 1)
    for depth in ("--fast", "--full"):
        done = laptop.run("check", depth)
        assert done.returncode == 4
        assert done.stdout.startswith("page_damaged")
        assert done.stderr.startswith("Sebagian data")
    assert laptop.refusal("check") == (4, "damaged_data")


def test_rows_that_no_entry_wrote_are_found(store: Store) -> None:
    assert soundness.findings(store, Depth.FULL) == []
    store.conn.execute("UPDATE recipient SET full_name='Siluman' WHERE rowid=1")
    found = soundness.findings(store, Depth.FULL)
    assert [(one.code, one.where) for one in found] == [("rows_differ", "recipient")]
    assert soundness.findings(store) == []
    store.conn.execute("UPDATE entry SET body='{}' WHERE seq=5 AND d=1")
    assert {one.code for one in soundness.findings(store)} == {"entry_changed"}
    store.conn.execute("UPDATE device SET got_hash=? WHERE d=1", ("00" * 32,))
    assert {one.code for one in soundness.findings(store)} == {"entry_changed", "chain_broken"}


# --- in the way -----------------------------------------------------------------------------------


def test_opened_twice_newer_and_wrong(laptop: Kesra) -> None:
    lock = FolderLock(laptop.folder)
    assert laptop.refusal("digest") == (5, "in_use")
    lock.release()
    with opened(laptop.folder) as store:
        store.conn.execute(f"PRAGMA user_version={database.SCHEMA_VERSION + 1}")
    before = (laptop.folder / DATABASE).read_bytes()
    assert laptop.refusal("digest") == (7, "newer_version")
    assert (laptop.folder / DATABASE).read_bytes() == before
    assert Kesra(laptop.folder, "kata sandi lain").refusal("digest")[0] in (6, 7)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever is root may write everywhere"
)
def test_a_folder_nobody_may_write(laptop: Kesra) -> None:
    laptop.folder.chmod(0o500)
    assert laptop.refusal("register", "full_name=Tidak Tersimpan") == (3, "read_only")
    laptop.folder.chmod(0o700)
    assert laptop.json("check") == {"findings": []}
