"""Faults 31, 33 and 34: the disk fills, or the program dies, in the middle of an import or a save.

Each happens in a process of its own, for real; then the laptop is opened again and looked at.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import Clock, a_recipient
from history_world import Histories, Template, quick_folder

from kesra_desktop import errors
from kesra_desktop.store import log, queries, soundness
from kesra_desktop.store.store import Store
from kesra_desktop.sync import exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes that fork")
KILLS = 15
CRASHED = 99


class Broken:
    """A laptop with a closed store, a file that waits for it, and processes that end badly."""

    def __init__(self, template: Template) -> None:
        self.world = Histories(template, quick_folder("broken"), 2)
        for number in range(60):
            self.world.do_create(1, number, 1)
        self.world.do_handover(1, 0, 0)
        written = exchange.export_to(self.world.stores[1], self.world.folder)
        self.file = Path(written["path"])
        a = self.world.stores[0]
        self.before, self.vector = queries.digests(a), log.vector(a.conn)
        a.close()

    def laptop(self) -> Store:
        """Return the laptop, opened anew."""
        keys, operator = self.world.template.keys[0], self.world.template.operator
        return Store(self.world.stores[0].path, keys, Clock(self.world.clocks[0].moment), operator)

    def end(self, work: Callable[[Store], None]) -> int:
        """Do something in a process of its own and return how it ended (-9: killed)."""
        child = os.fork()
        if child:
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        code = CRASHED
        try:
            work(self.laptop())
            code = 0
        except errors.KesraError as problem:
            code = problem.exit_code
        except BaseException:  # noqa: BLE001  (told by the code)
            traceback.print_exc()
        finally:
            os._exit(code)

    def take_in(self, store: Store) -> None:
        exchange.import_from(store, self.file)

    def unharmed(self, *, may_be_done: bool = False) -> bool:
        """Hold that nothing, or all of it, is here; return whether it is."""
        with self.laptop() as store:
            assert soundness.findings(store) == []
            done = queries.digests(store) != self.before
            assert may_be_done or not done
            assert done or log.vector(store.conn) == self.vector
            return done

    def works_later(self) -> None:
        with self.laptop() as store:
            self.take_in(store)
            assert queries.digests(store) == queries.digests(self.world.stores[1])
            assert soundness.findings(store, soundness.Depth.FULL) == []

    def close(self) -> None:
        self.world.stores[0] = self.laptop()
        self.world.close()


@pytest.fixture
def broken(template: Template) -> Iterator[Broken]:
    made = Broken(template)
    yield made
    made.close()


def limited(bytes_: int) -> None:
    """Let no file of this process grow beyond so many bytes: to it, the disk is full."""
    import resource  # noqa: PLC0415  (not on Windows)

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))


def test_fault_31_a_full_disk_while_importing_in_five_places(broken: Broken) -> None:
    for room in (4_096, 20_000, 40_000, 70_000, 100_000):

        def work(store: Store, room: int = room) -> None:
            limited(room)
            broken.take_in(store)

        assert broken.end(work) == errors.DiskFull.exit_code, room
        assert not broken.unharmed()
    broken.works_later()


def test_fault_33_a_full_disk_at_an_ordinary_save(broken: Broken) -> None:
    def work(store: Store) -> None:
        limited(8_192)
        for number in range(50):
            store.add(a_recipient(full_name=f"Orang {number}", nik=""))

    assert broken.end(work) == errors.DiskFull.exit_code
    with broken.laptop() as store:
        assert soundness.findings(store, soundness.Depth.FULL) == []
        store.add(a_recipient(full_name="Sesudahnya", nik=""))  # with room, it is saved


def test_fault_34_killed_at_fifteen_moments_of_an_import(broken: Broken) -> None:
    counted = broken.world.folder / "count"

    def at(limit: int) -> Callable[[Store], None]:
        def work(store: Store) -> None:
            done = 0

            def step() -> int:
                nonlocal done
                done += 1
                if done == limit:
                    os.kill(os.getpid(), signal.SIGKILL)
                return 0

            store.conn.set_progress_handler(step, 50)
            if limit:
                broken.take_in(store)
            else:
                exchange.import_from(store, broken.file, preview=True)
                counted.write_text(str(done), "ascii")

        return work

    assert broken.end(at(0)) == 0
    whole = int(counted.read_text("ascii"))
    for number in range(KILLS):
        if broken.end(at(1 + whole * number // KILLS)) == 0:
            break  # it was through before its moment came
        assert not broken.unharmed(may_be_done=True)
    assert number > KILLS // 2
    broken.works_later()
