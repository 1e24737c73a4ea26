"""C1: a stick pulled while a file is written to it, or read from it, at 25 points on two systems.

FAT through FUSE: the process that serves the stick is killed. ext4: the file system is shut down
without its log. A process of its own works with the stick and pulls it between two of its own calls
to the system, so the same number is the same point. Nothing that this file did not mount itself is
ever pulled.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import time
import traceback
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from builders import Clock
from fault_catalogue import count
from history_world import Histories, Template, quick_folder
from mount_points import require_own
from test_real_cuts import SHUTDOWN, WITHOUT_FLUSHING, run

from kesra_desktop import errors
from kesra_desktop.store import log, queries, soundness
from kesra_desktop.store.store import Store
from kesra_desktop.sync import exchange, exchange_file, folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

POINTS = count("C1", each=25)
SIZE = 16 << 20
CALLS = {
    "open", "write", "read", "flush", "fsync", "close", "posix_fadvise", "replace", "mkdir",
    "scandir", "unlink", "stat", "lstat", "statvfs", "seek",
}  # fmt: skip
WENT_THROUGH, TOLD, CRASHED = 0, 10, 99


class Stick(ABC):
    """A stick on an image of its own; it is pulled only while it is mounted by us."""

    def __init__(self, folder_: Path) -> None:
        self.image, self.place = folder_ / "stick.img", folder_ / "stick"
        self.place.mkdir()
        with self.image.open("wb") as file:
            file.truncate(SIZE)
        self.format()

    @abstractmethod
    def format(self) -> None:
        """Make an empty file system on the image."""

    @abstractmethod
    def plug(self) -> None:
        """Mount the image."""

    @abstractmethod
    def pull(self) -> None:
        """Take the stick away at once."""

    def unplug(self) -> None:
        """Unmount, whatever state it is in."""
        if subprocess.run(["umount", self.place], capture_output=True, check=False).returncode:  # noqa: S603, S607
            run("umount", "-l", self.place)

    @contextlib.contextmanager
    def plugged(self) -> Iterator[Path]:
        """Have the stick there for a while."""
        self.plug()
        try:
            yield self.place
        finally:
            self.unplug()


class Ext4(Stick):
    def format(self) -> None:
        run("mkfs.ext4", "-q", "-F", self.image)

    def plug(self) -> None:
        run("mount", "-o", "loop", self.image, self.place)

    def pull(self) -> None:
        require_own(self.place)
        handle = os.open(self.place, os.O_RDONLY)
        fcntl.ioctl(handle, SHUTDOWN, WITHOUT_FLUSHING)
        os.close(handle)


class Fat(Stick):
    server: subprocess.Popen[bytes]

    def format(self) -> None:
        run("mkfs.vfat", self.image)

    def plug(self) -> None:
        command = ["fusefat", "-f", "-o", "rw+", str(self.image), str(self.place)]
        self.server = subprocess.Popen(  # noqa: S603
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while not os.path.ismount(self.place):
            assert self.server.poll() is None, "the stick is not served"
            time.sleep(0.01)

    def pull(self) -> None:
        os.kill(self.server.pid, signal.SIGKILL)

    def unplug(self) -> None:
        super().unplug()
        self.server.kill()
        self.server.wait()


@pytest.fixture(params=[Ext4, Fat], ids=["ext4", "fat"])
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> Stick:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only an administrator on Linux can mount a stick")
    try:
        made: Stick = request.param(tmp_path)
        with made.plugged():
            pass
    except (OSError, AssertionError, subprocess.CalledProcessError):
        pytest.skip("this system mounts no stick of this sort (fusefat, dosfstools, loop)")
    return made


class Pulling:
    """Counts the calls to the system of one process and pulls the stick at one of them."""

    def __init__(self, stick: Stick | None, at: int) -> None:
        self._stick, self._at = stick, at
        self.count = 0

    def __call__(self, _frame: Any, event: str, called: Any) -> None:
        if event == "c_call" and getattr(called, "__name__", "") in CALLS:
            self.count += 1
            if self._stick is not None and self.count == self._at:
                sys.setprofile(None)
                self._stick.pull()


def in_a_process(work: Callable[[], None], pulling: Pulling, note: Path) -> int:
    """Do work in a process of its own; return whether it went through, was told, or crashed."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = WENT_THROUGH
    try:
        work()
    except errors.KesraError as problem:
        sys.setprofile(None)
        note.write_text(problem.code, "utf-8")
        code = TOLD
    except BaseException:  # noqa: BLE001  (whatever it is, it is told)
        sys.setprofile(None)
        note.write_text(traceback.format_exc(), "utf-8")
        code = CRASHED
    finally:
        sys.setprofile(None)
        if not note.exists():
            note.write_text(str(pulling.count), "utf-8")
        os._exit(code)


class Pulled:
    """One laptop with a closed store, a stick with an old file, and what must hold afterwards."""

    def __init__(self, template: Template, stick: Stick, note: Path) -> None:
        self.world = Histories(template, quick_folder("pulled"), 2)
        self.stick, self.note = stick, note
        a, b = self.world.stores
        for number in range(40):
            self.world.do_create(0, number, 1)
            self.world.do_create(1, number, 2)
        with stick.plugged() as place:
            self.old = Path(exchange.export_to(b, place)["path"])
            self.whole = self.old.read_bytes()
        self.before, self.vector = queries.digests(a), log.vector(a.conn)
        a.close()

    def laptop(self) -> Store:
        """Return the laptop, opened anew."""
        keys, operator = self.world.template.keys[0], self.world.template.operator
        return Store(self.world.stores[0].path, keys, Clock(self.world.clocks[0].moment), operator)

    def close(self) -> None:
        """Let the laptops go."""
        self.world.stores[0] = self.laptop()
        self.world.close()

    def at(self, point: int, verb: Callable[[Store], None]) -> tuple[int, str]:
        """Do something with the stick and pull it at a point; 0 is never."""
        pulling = Pulling(self.stick if point else None, point)

        def work() -> None:
            store = self.laptop()
            sys.setprofile(pulling)
            verb(store)

        self.note.unlink(missing_ok=True)
        with self.stick.plugged():
            code = in_a_process(work, pulling, self.note)
        return code, self.note.read_text("utf-8")

    def unharmed(self) -> Store:
        """Return the laptop after looking at it and at the old file on the stick."""
        store = self.laptop()
        assert soundness.findings(store) == []
        with self.stick.plugged():
            assert self.old.read_bytes() == self.whole
        return store


def check_points(pulled: Pulled, verb: Callable[[Store], None], after: Callable[[], None]) -> None:
    code, counted = pulled.at(0, verb)
    assert code == WENT_THROUGH, counted
    assert int(counted) >= POINTS
    codes = []
    for number in range(POINTS):
        code, told = pulled.at(1 + int(counted) * number // POINTS, verb)
        assert code in (WENT_THROUGH, TOLD), told
        codes.append(told if code == TOLD else "went through")
        after()
    assert sum(code != "went through" for code in codes) > POINTS // 2, codes


@pytest.mark.campaign
def test_fault_35_and_36_pulled_while_writing(
    template: Template, stick: Stick, tmp_path: Path
) -> None:
    pulled = Pulled(template, stick, tmp_path / "note")
    reader = pulled.world.stores[1]

    def after() -> None:
        store = pulled.unharmed()
        assert queries.digests(store) == pulled.before
        assert log.vector(store.conn) == pulled.vector  # no number was used
        with stick.plugged() as place:
            for path in folder.own_files(place, store.office_id, store.device.code):
                with contextlib.suppress(errors.Refused):  # cut off, and so refused
                    exchange.open_file(reader, path)
            written = exchange.export_to(store, place)  # and again, on the same stick
            assert exchange.open_file(reader, Path(written["path"])).header.n > 0
        store.close()

    check_points(pulled, lambda store: _export(store, stick.place), after)
    pulled.close()


def _export(store: Store, place: Path) -> None:
    exchange.export_to(store, place)


@pytest.mark.campaign
def test_fault_37_pulled_while_reading(template: Template, stick: Stick, tmp_path: Path) -> None:
    pulled = Pulled(template, stick, tmp_path / "note")

    def read(store: Store) -> None:
        for path in folder.listing(stick.place):
            exchange_file.peek(path)
            with store.rehearsal():
                exchange.import_from(store, path)

    def after() -> None:
        store = pulled.unharmed()
        assert queries.digests(store) == pulled.before
        with stick.plugged(), store.rehearsal():
            assert exchange.import_from(store, pulled.old).new > 0
        store.close()

    check_points(pulled, read, after)
    pulled.close()
