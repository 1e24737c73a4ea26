"""A day on a disk that is full: run inside a name space of its own, where this may mount disks.

Usage: unshare -Urm python small_disk.py FOLDER DISTRIBUTION SIZE. FOLDER holds a closed laptop.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from command_line import Kesra
from mount_points import require_own

from kesra_desktop.store import room

CAP = 256 * 1024 * 1024  # never fill more than this, whatever is mounted


def mount(folder: Path, *options: str) -> None:
    """Mount a small disk, or mount it anew with other options."""
    subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", str(folder)], check=True)  # noqa: S603, S607
    assert os.path.ismount(folder)


def fill(folder: Path, but: int) -> Path:
    """Fill the disk except for so many bytes."""
    require_own(folder)
    file = folder / "holiday-video"
    room = min(shutil.disk_usage(folder).free - but, CAP)
    file.write_bytes(bytes(max(room, 0)))
    return file


def acknowledged(lines: str) -> dict[str, str]:
    """Return receipt numbers and ids of the lines that say ACK."""
    words = [line.split() for line in lines.splitlines() if line.startswith("ACK ")]
    return {receipt: fact for _, receipt, fact in words}


def until_full(kesra: Kesra, day: str, queue: str) -> dict[str, str]:
    """Hand over while the disk fills, and return what was acknowledged."""
    kept_room = kesra.folder / room.FILE_NAME
    first = kesra.json("handover", day, "1")
    assert kept_room.stat().st_size > 0
    video = fill(kesra.folder.parent, but=200_000)
    stopped = kesra.run("handover", day, "--batch", stdin=queue)
    assert stopped.returncode == 3, (stopped.returncode, stopped.stdout, stopped.stderr)
    assert "Traceback" not in stopped.stderr
    assert stopped.stderr.startswith("Diska penuh."), stopped.stderr
    told = acknowledged(stopped.stdout)
    assert 0 < len(told) < 99, len(told)
    assert kept_room.stat().st_size == 0, "the room that was kept served the one at the desk"
    assert kesra.refusal("handover", day, str(len(told) + 2)) == (3, "disk_full")
    video.unlink()
    return {first["receipt"]: first["id"]} | told


def main(source: Path, day: str, size: int) -> None:
    """Hand over until the disk is full, make room, go on; then try a disk nobody may write."""
    disk = source.parent / "disk"
    disk.mkdir()
    mount(disk, "-o", f"size={size}")
    kesra = Kesra(Path(shutil.copytree(source, disk / "a")))
    queue = "".join(f"{number}\n" for number in range(2, 101))
    told = until_full(kesra, day, queue)
    rest = kesra.run("handover", day, "--batch", stdin=queue)
    assert rest.returncode == 0, rest.stderr
    assert rest.stdout.count("REFUSED already_collected") == len(told) - 1
    kept = {row["receipt"]: row["id"] for row in kesra.json("list", "handover")}
    assert kept == told | acknowledged(rest.stdout)
    assert (kesra.folder / room.FILE_NAME).stat().st_size > 0
    assert sorted(kept) == [f"A1-{number:06d}" for number in range(1, 101)]
    assert kesra.json("check", "--full") == {"findings": []}
    mount(disk, "-o", "remount,ro")
    assert kesra.refusal("register", "full_name=Tidak Tersimpan") == (3, "read_only")
    mount(disk, "-o", "remount,rw")
    assert kesra.json("check") == {"findings": []}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
