"""A real file system that loses its power: ext4 on an image of its own, shut down during work.

Only an administrator of a Linux machine can mount one; a test that stops a file system refuses any
folder that is not the mount point it made itself.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import struct
import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING

import builders
import pytest
from command_line import ROOT, Kesra
from fault_catalogue import count
from mount_points import require_own
from test_power_cuts import a_day_of

from kesra_desktop.store import database, keys, slots
from kesra_desktop.store.office import DATABASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CUTS = count("A5", each=100)
SHUTDOWN = (2 << 30) | (4 << 16) | (ord("X") << 8) | 125  # EXT4_IOC_SHUTDOWN
WITHOUT_FLUSHING = struct.pack("I", 2)
MOST = 16  # handovers before a cut


def run(*command: str | Path) -> None:
    subprocess.run([str(word) for word in command], check=True, capture_output=True)  # noqa: S603


@contextlib.contextmanager
def mounted(image: Path, place: Path) -> Iterator[Path]:
    run("mount", "-o", "loop", image, place)
    try:
        yield place
    finally:
        run("umount", place)


def cut_power(place: Path) -> None:
    import fcntl  # noqa: PLC0415  (not on Windows)

    require_own(place)
    handle = os.open(place, os.O_RDONLY)
    try:
        fcntl.ioctl(handle, SHUTDOWN, WITHOUT_FLUSHING)
    finally:
        os.close(handle)


@pytest.fixture
def image(tmp_path: Path) -> Path:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only an administrator on Linux can mount an image")
    made, place = tmp_path / "disk.img", tmp_path / "disk"
    place.mkdir()
    with made.open("wb") as file:
        file.truncate(96 << 20)
    try:
        run("mkfs.ext4", "-q", "-F", made)
        with mounted(made, place):
            pass
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this system mounts no image of a disk")
    return made


@pytest.mark.campaign
def test_no_real_cut_loses_a_promise(image: Path, tmp_path: Path) -> None:
    place, random, promised = tmp_path / "disk", Random(7), list[str]()
    with mounted(image, place):
        day = a_day_of(CUTS * MOST, tmp_path / "made")
        shutil.copytree(tmp_path / "made", place, dirs_exist_ok=True)
        run("sync", "-f", place)
        key = keys.derived(slots.secret_of(place, "Lastri", builders.PASSPHRASE), "database")
    command = Kesra(place).command("handover", day, "--batch")
    for _ in range(CUTS):
        with mounted(image, place):
            promised += work_until_the_cut(command, place, len(promised), random)
        with mounted(image, place):
            there = receipts_of(place, key)
            assert set(promised) <= set(there)
            assert there == [f"A1-{number:06d}" for number in range(1, len(there) + 1)]
            promised = there  # one that was written and not yet told is there too
    assert len(promised) > CUTS


def work_until_the_cut(command: list[str], place: Path, done: int, random: Random) -> list[str]:
    """Hand over, lose the disk, and return the receipts that were acknowledged."""
    told, wanted = [], random.randint(1, MOST - 2)
    with subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, cwd=ROOT,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        process.stdin.write("".join(f"{number}\n" for number in range(done + 1, done + MOST)))
        process.stdin.close()
        for line in process.stdout:
            told += [line.split()[1]] if line.startswith("ACK ") else []
            if len(told) == wanted:
                cut_power(place)
                break
        late = [line for line in process.stdout if line.startswith("ACK ")]
        assert len(late) <= 1, "only one that was at the disk when the power went; nobody saw it"
        process.kill()
    return told


def receipts_of(folder: Path, key: bytes) -> list[str]:
    conn = database.open_aside(folder / DATABASE, key)
    try:
        assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = conn.execute("SELECT receipt FROM handover ORDER BY receipt").fetchall()
    finally:
        conn.close()
    return [row[0] for row in rows]
