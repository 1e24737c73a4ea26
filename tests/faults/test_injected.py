"""A3, B2 and B3: killed, out of space or failing at the Nth call to the disk, in many workflows.

A workflow is one command on a copy of the same laptop. After a fault the laptop is opened as if the
clerk had started it again: everything is as it was before the command or as after it.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import builders
import injected
import pytest
from command_line import Kesra
from fault_catalogue import count
from injected import SYNCS, WRITES, Point, spread

from kesra_desktop.errors import WrongPassphrase
from kesra_desktop.model.catalogue import kinds
from kesra_desktop.services import planning
from kesra_desktop.store import backup, queries, soundness
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import exchange_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.store.store import Store

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(not injected.is_possible(), reason="strace is not here, or may not trace"),
]
NEW_PASSPHRASE = "lima kata yang lain sekali"
PLAN = {
    "code": "BT-TPQ",
    "name": "Insentif Guru TPQ",
    "items": [{"name": "Insentif", "is_money": True, "amount": 900000}],
    "periods": [{"code": "2025-IV", "name": "Triwulan IV 2025"}],
}
Shape = tuple[int, tuple[int, ...]]


@dataclass(frozen=True)
class World:
    """A closed laptop, a stick with another laptop's file, and what each workflow is told."""

    folder: Path
    workflows: dict[str, tuple[str, ...]]

    def copied(self, to: Path) -> Kesra:
        """Return the laptop and its stick in a folder of their own."""
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.folder, to)
        return Kesra(to / "a")

    def told(self, name: str, at: Path) -> list[str]:
        """Return the arguments of a workflow for a copy."""
        return [word.replace("{at}", str(at)) for word in self.workflows[name]]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("injected")
    (folder / "stick").mkdir()
    (folder / "new.txt").write_text(NEW_PASSPHRASE)
    (folder / "plan.json").write_text(json.dumps({**PLAN, "code": "LAIN"}))
    with builders.laptop(folder / "a") as store, store.transaction():
        names = (f"Orang {number:04d}" for number in range(12))
        made = [store.add(builders.a_recipient(full_name=name, nik="")) for name in names]
        planning.new_programme(store, PLAN)
        planning.enrol(store, "BT-TPQ", "2025-IV", made)
        planning.decide(store, "BT-TPQ", "2025-IV", "1", date(2025, 11, 1))
        day = planning.plan_distribution(store, "BT-TPQ", "2025-IV", "Aula", date(2025, 11, 18))
    first = Kesra(folder / "a")
    receipt = first.json("handover", day.distribution.id, "12")["receipt"]
    invitation = first.json("invite", "--code", "B1", "--laptop", "B", "--out", f"{folder}/b.kesra")
    (folder / "code.txt").write_text(invitation["pass"])
    second = Kesra(folder / "b")
    second.json("join", f"{folder}/b.kesra", "--operator", "Imam",
                "--invite-file", f"{folder}/code.txt")  # fmt: skip
    for number in range(3):
        second.json("register", f"full_name=Dari Laptop B {number}")
    file = Path(second.json("export", f"{folder}/stick")["path"]).relative_to(folder)
    shutil.rmtree(folder / "b")
    day_id, person = day.distribution.id, made[0].id
    return World(folder, {
        "handover": ("handover", day_id, "1"),
        "register": ("register", "full_name=Orang Baru"),
        "amend": ("amend", person, "phone=0899-0000-0001"),
        "void": ("void", receipt, "--reason", "Salah orang"),
        "absent": ("absent", day_id, person, "--reason", "tidak_hadir"),
        "put": ("put", "household", "head_name=Kepala Keluarga"),
        "programme": ("programme", "new", "{at}/plan.json"),
        "close-day": ("close-day", day_id),
        "erase": ("erase", person, "--reason", "diminta"),
        "passphrase": ("passphrase", "--new-passphrase-file", "{at}/new.txt"),
        "import": ("import", f"{{at}}/{file}"),
        "export": ("export", "{at}/stick"),
        "backup": ("backup", "{at}/stick"),
    })  # fmt: skip


FAILING = ("handover", "register", "close-day", "erase", "passphrase", "import", "export", "backup")


def opened(kesra: Kesra) -> Store:
    """Open the laptop by whichever passphrase holds: one of the two always does."""
    try:
        return open_office(kesra.folder, None, builders.PASSPHRASE, builders.Clock())
    except WrongPassphrase:
        return open_office(kesra.folder, None, NEW_PASSPHRASE, builders.Clock())


def shape(kesra: Kesra) -> Shape:
    """Return how much of everything there is, after proving that all of it is sound."""
    with opened(kesra) as store:
        assert soundness.findings(store, soundness.Depth.FULL) == []
        entries = queries.entry_count(store)
        return entries, tuple(store.count(kind) for _, kind in sorted(kinds().items()))


def on_the_stick(at: Path) -> Iterator[str]:
    """Yield every finished file there, each proved whole."""
    for file in (at / "stick").rglob("*"):
        if file.suffix == backup.ENDING:
            yield backup.read(file)["digest"]
        elif file.suffix == ".kesra":
            yield exchange_file.peek(file).sender


def targets(points: list[Point], at: Path, calls: tuple[str, ...]) -> list[Point]:
    """Return the calls about the laptop's own files and the stick."""
    return [point for point in points if point.call in calls and point.file.startswith(str(at))]


@dataclass
class Tried:
    """One workflow: what it does when nothing fails, and its calls to the disk."""

    before: Shape
    after: Shape
    points: list[Point]

    @classmethod
    def of(cls, world: World, name: str, at: Path) -> Tried:
        """Run it once, undisturbed."""
        kesra = world.copied(at)
        before = shape(kesra)
        kesra = world.copied(at)
        points = injected.traced(kesra, world.told(name, at), at.parent / "calls")
        return cls(before, shape(kesra), points)


def workflows(line: str, names: tuple[str, ...]) -> dict[str, int]:
    """Return how many points each workflow gets; a small count tries only some of them."""
    each = max(1, count(line, 1) // len(names))
    if line == "A3" and count(line, 1) <= 100:
        return {"handover": count(line, 1)}
    return dict.fromkeys(names, each)


def test_killed_at_any_call_it_is_before_or_after(world: World, tmp_path: Path) -> None:
    killed, at = 0, tmp_path / "copy"
    for name, wanted in workflows("A3", tuple(world.workflows)).items():
        tried = Tried.of(world, name, at)
        for point in spread(targets(tried.points, at, injected.CALLS), wanted):
            kesra = world.copied(at)
            done = injected.with_fault(kesra, world.told(name, at), point, injected.KILL)
            killed += done.returncode != 0
            found = shape(kesra)
            assert found in (tried.before, tried.after), (name, point)
            if "ACK" in done.stdout:
                assert found == tried.after, (name, point)
            list(on_the_stick(at))
    assert killed > 0


def fail(world: World, tmp_path: Path, line: str, error: str, calls: tuple[str, ...]) -> None:
    """Let calls fail, once and for ever; nothing is half done and what was said is true."""
    refused, at = 0, tmp_path / "copy"
    for name, wanted in workflows(line, FAILING).items():
        tried = Tried.of(world, name, at)
        for number, point in enumerate(spread(targets(tried.points, at, calls), wanted)):
            kesra = world.copied(at)
            fault = f"error={error}" + ("+" if number % 2 else "")
            done = injected.with_fault(kesra, world.told(name, at), point, fault)
            where = (name, point, fault, done.stdout, done.stderr)
            assert done.returncode in (0, 2, 3), where
            assert "Traceback" not in done.stderr, where
            found = shape(kesra)
            assert found in (tried.before, tried.after), where
            if done.returncode == 0:
                assert found == tried.after, where
            else:
                refused += 1
                assert "ACK" not in done.stdout, where
                assert done.stderr.strip(), where
            list(on_the_stick(at))
            again = kesra.run(*world.told("handover", at), "--json")
            assert (
                again.returncode == 0
                or "already" in again.stdout
                or name in ("passphrase", "close-day", "erase")
            ), (where, again.stdout)
    assert refused > 0


def test_no_space_at_any_write(world: World, tmp_path: Path) -> None:
    fail(world, tmp_path, "B2", "ENOSPC", WRITES)


def test_an_error_at_any_sync_or_write(world: World, tmp_path: Path) -> None:
    fail(world, tmp_path, "B3", "EIO", (*SYNCS, *WRITES))
