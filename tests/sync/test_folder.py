"""Sticks and shared folders: names, what is looked at, and writing that a pull does not hurt."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kesra_desktop import errors
from kesra_desktop.sync import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

OFFICE, SENDER = "0f" * 16, "2dk2vm5jr0"
AT = datetime(2025, 11, 18, 8, 0, 1, tzinfo=timezone(timedelta(hours=7)))


def test_names_are_equal_on_every_file_system() -> None:
    path = folder.new_path(Path("E:"), OFFICE, SENDER, "Ünit-B2/..", AT, "ab12cd34" * 4)
    assert path.parts[-5:] == (
        "KESRA", "0f0f0f", SENDER, "2025-11", "k-nitb2-20251118-080001-ab12cd34.kesra")  # fmt: skip
    assert path.name.isascii()
    assert path.name == path.name.lower()
    assert len(path.name) < 60


LOOKED_AT = ["k-a1.kesra", "K-A1.KESRA", "k-a1 (1).kesra", "k-a1 (conflicted copy 2025).kesra"]
IGNORED = [
    "k-a1.kesra.part", "k-a1.kesra.tmp", "k-a1.kesra~", "~k-a1.kesra", "~$k-a1.kesra",
    "k-a1.kesra.crdownload", "k-a1.sync-conflict-20251118-080001-ABC.kesra", "._k-a1.kesra",
    ".k-a1.kesra", "autorun.inf", "k-a1.kesra.lnk", "k-a1.desktop", "kesra", "k-a1.kesra.exe",
]  # fmt: skip


def test_what_is_looked_at_and_what_is_not(tmp_path: Path) -> None:
    place = tmp_path / "KESRA" / "0f0f0f" / SENDER / "2025-11"
    place.mkdir(parents=True)
    for name in LOOKED_AT + IGNORED:
        (place / name).write_bytes(b"x")
    assert [path.name for path in folder.listing(tmp_path)] == sorted(LOOKED_AT)
    assert folder.listing(tmp_path, but=SENDER) == []
    assert len(list(place.iterdir())) == len(LOOKED_AT + IGNORED)


def test_links_hidden_and_system_folders_are_not_entered(tmp_path: Path) -> None:
    drive, elsewhere = tmp_path / "drive", tmp_path / "elsewhere"
    for name in (".Trash-1000", "$RECYCLE.BIN", "System Volume Information", "ok.kesra"):
        (drive / name).mkdir(parents=True)
        (drive / name / "a.kesra").write_bytes(b"x")
    elsewhere.mkdir()
    (elsewhere / "b.kesra").write_bytes(b"x")
    (drive / "linked").symlink_to(elsewhere)
    (drive / "b.kesra").symlink_to(elsewhere / "b.kesra")
    (drive / "loop").symlink_to(drive)
    os.mkfifo(drive / "pipe.kesra")
    assert folder.listing(drive) == [drive / "ok.kesra" / "a.kesra"]


def test_folders_deeper_than_ours_are_left_alone(tmp_path: Path) -> None:
    deep = tmp_path
    for number in range(12):
        deep = deep / str(number)
        deep.mkdir()
        (deep / "x.kesra").write_bytes(b"x")
    assert len(folder.listing(tmp_path)) == folder.MAX_DEPTH


def test_a_large_folder_is_listed_fast(tmp_path: Path) -> None:
    for number in range(3_000):
        (tmp_path / f"{number}.jpg").touch()
    started = time.perf_counter()
    assert folder.listing(tmp_path) == []
    assert time.perf_counter() - started < 0.2


def test_no_drive_there(tmp_path: Path) -> None:
    with pytest.raises(errors.NotFound):
        folder.listing(tmp_path / "gone")


def test_fault_35_the_next_export_removes_what_a_power_cut_left(tmp_path: Path) -> None:
    now = AT.timestamp()

    def left(sender: str, name: str, hours: float) -> Path:
        path = folder.new_path(tmp_path, OFFICE, sender, "A1", AT, name).with_suffix(".kesra.part")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
        os.utime(path, (now - hours * 3600, now - hours * 3600))
        return path

    old, young = left(SENDER, "a" * 8, 25), left(SENDER, "b" * 8, 23)
    foreign = left("3dk2vm5jr0", "c" * 8, 999)
    finished = old.with_suffix("")
    finished.write_bytes(b"whole")
    os.utime(finished, (0, 0))
    assert folder.sweep(tmp_path, OFFICE, SENDER, AT) == [old]
    assert [path.exists() for path in (old, young, foreign, finished)] == [False, True, True, True]


def test_a_written_file_is_whole_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folders" / "f.kesra"
    sha = folder.write_safely(path, 6, [b"abc", b"def"])
    assert sha == "bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721"
    assert path.read_bytes() == b"abcdef"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_is_never_replaced_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "f.kesra"
    path.write_bytes(b"theirs")
    with pytest.raises(errors.NameTaken):
        folder.write_safely(path, 4, [b"ours"])
    assert path.read_bytes() == b"theirs"
    folder.write_safely(path, 4, [b"ours"], replace=True)
    assert path.read_bytes() == b"ours"


def test_fault_32_a_full_drive_is_told_before_anything_is_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "f.kesra"
    with pytest.raises(errors.DriveFull) as problem:
        folder.write_safely(path, 1 << 60, [])
    assert problem.value.details["needed"] > problem.value.details["free"] > 0
    assert problem.value.exit_code == 3
    assert list(tmp_path.iterdir()) == []


def failing(number: int) -> Iterator[bytes]:
    yield b"half"
    raise OSError(number, os.strerror(number))


@pytest.mark.parametrize(
    ("number", "problem"),
    [(28, errors.DriveFull), (5, errors.StorageFault), (30, errors.ReadOnlyDisk)],
)
def test_fault_32_a_drive_that_fails_half_way(
    tmp_path: Path, number: int, problem: type[errors.KesraError]
) -> None:
    with pytest.raises(problem):
        folder.write_safely(tmp_path / "f.kesra", 10, failing(number))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process")
def test_fault_32_a_drive_that_really_takes_no_more(tmp_path: Path) -> None:
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from kesra_desktop import errors; from kesra_desktop.sync import folder\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try:\n"
        "    folder.write_safely(Path(sys.argv[1]), 100_000, [b'x' * 10_000] * 10)\n"
        "except errors.KesraError as problem:\n"
        "    sys.exit(problem.code)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "f.kesra")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    assert done.stderr.strip() == "drive_full"
    assert list(tmp_path.iterdir()) == []


def test_fault_38_a_drive_that_does_not_give_back_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "f.kesra"

    def spoiling() -> Iterator[bytes]:
        yield b"first"
        yield b"second"
        part = path.with_name("f.kesra.part")
        with part.open("ab") as file:
            file.write(b"!" * 99)

    with pytest.raises(errors.UnreliableDrive):
        folder.write_safely(path, 11, spoiling())
    assert list(tmp_path.iterdir()) == []


def test_fault_35_killed_while_writing_leaves_only_a_part(tmp_path: Path) -> None:
    path = tmp_path / "f.kesra"
    script = (
        "import os, signal, sys; from pathlib import Path; from kesra_desktop.sync import folder\n"
        "def chunks():\n"
        "    yield b'x' * 100_000\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "folder.write_safely(Path(sys.argv[1]), 100_000, chunks())\n"
    )
    done = subprocess.run([sys.executable, "-c", script, path], check=False)  # noqa: S603
    assert done.returncode == -9
    assert [file.name for file in tmp_path.iterdir()] == ["f.kesra.part"]
    assert folder.listing(tmp_path) == []
    folder.write_safely(path, 3, [b"new"])
    assert [file.name for file in tmp_path.iterdir()] == ["f.kesra"]


def test_fault_49_a_scanner_that_holds_the_file_for_a_moment(tmp_path: Path) -> None:
    part, path = tmp_path / "f.part", tmp_path / "f"
    part.write_bytes(b"x")
    tried = []

    def held(source: Path, target: Path) -> None:
        tried.append(source)
        if len(tried) < 4:
            raise PermissionError(13, "held")
        source.replace(target)

    folder.swap(part, path, rename=held, tries=10, pause=0.001)
    assert (len(tried), path.read_bytes()) == (4, b"x")
    tried.clear()
    with pytest.raises(PermissionError):
        folder.swap(path, part, rename=held, tries=3, pause=0.001)
    assert path.exists()


def test_free_space_of_folders_not_made_yet(tmp_path: Path) -> None:
    assert folder.free_space(tmp_path / "a" / "b") > 0
