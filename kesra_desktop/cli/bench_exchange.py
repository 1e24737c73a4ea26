"""Exchange beside its floor in one run: every step of two laptops, and the same rows plain."""

from __future__ import annotations

import random
import shutil
import statistics
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesra_desktop.cli.bench_people import FIELDS, PHONE, a_phone, as_texts
from kesra_desktop.cli.bench_people import people as invented
from kesra_desktop.cli.bench_targets import judged

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kesra_desktop.cli.context import Session
    from kesra_desktop.model.people import Recipient
    from kesra_desktop.store.store import Store

PASSPHRASE = "kata sandi pengukuran"  # noqa: S105  (of an office that is thrown away)
_RUNS = 3  # of each step and its floor, in turn; the fastest counts, as a machine has other work
_EDITED = 4  # one of so many people is edited for the delta
_ROUNDS = 5  # edits of everybody for the long file
_CLASHING = 500
_COMMITS = 200
_AT_ONCE = 1_000


def exchange_beside_plain_rows(session: Session, folder: Path, people: int) -> dict[str, Any]:
    """Measure files of an encrypted office, and the same rows without any log or proof."""
    from kesra_desktop.cli.bench import office_for_measuring  # noqa: PLC0415

    with office_for_measuring(session, folder / "a") as a:
        bench = _Bench(session, folder, a, invented(people))
        bench.prepare()
        for run in range(_RUNS):
            bench.full_file(run)
        with bench.reader(_RUNS - 1) as b:
            for _ in range(_RUNS):
                bench.short_file(b)
            bench.commits(b)
            clashes = bench.clashes(b)
        memory = bench.long_file()
    return {"people": people, **judged(bench.ours, bench.floor, {**memory, **clashes}, people)}


@dataclass
class _Bench:
    """An office of two laptops, the floor's tables beside it, and seconds and bytes measured."""

    session: Session
    folder: Path
    a: Store
    people: list[Recipient]
    ours: dict[str, float] = field(default_factory=dict)
    floor: dict[str, float] = field(default_factory=dict)
    chance: random.Random = field(default_factory=lambda: random.Random(14))  # noqa: S311
    last: dict[str, str] = field(default_factory=dict)  # person: the newest write of the phone

    def beside(self, what: str, ours: Callable[[], Any], floor: Callable[[], object]) -> Any:
        """Time a step and its floor one after the other and return what ours gave.

        Seconds of the processor: a machine that does other work too stretches only the others.
        """
        started = time.process_time()
        answer = ours()
        between = time.process_time()
        floor()
        for into, took in (
            (self.ours, between - started),
            (self.floor, time.process_time() - between),
        ):
            into[what] = min(took, into.get(what, took))
        return answer

    def prepare(self) -> None:
        """Let a second laptop join, and fill the register and the floor's table."""
        from kesra_desktop.store import plain_rows  # noqa: PLC0415
        from kesra_desktop.store.keys import Cost  # noqa: PLC0415
        from kesra_desktop.sync import enrol  # noqa: PLC0415

        (self.folder / "stick").mkdir()
        code = enrol.invite(self.a, "B2", "Laptop 2", self.folder / "b.kesra")
        invitation = enrol.open_invitation(self.folder / "b.kesra", code)
        who = enrol.Newcomer("Lastri", PASSPHRASE)
        enrol.join(self.folder / "joined", invitation, who, self.session.now, Cost()).close()
        first = 1 + self._own_entries()
        with self.a.transaction():
            for start in range(0, len(self.people), _AT_ONCE):
                self.a.add_all(self.people[start : start + _AT_ONCE])
        self._wrote(self.people, range(first, first + len(self.people)))
        plain_rows.make(self.folder / "plain.db", map(as_texts, self.people), FIELDS)

    def _own_entries(self) -> int:
        from kesra_desktop.store import queries  # noqa: PLC0415

        return queries.entry_count(self.a)

    def _wrote(self, people: Sequence[Recipient], numbers: range) -> None:
        code = self.a.device.code
        self.last |= {
            one.id: f"{code}:{number}" for one, number in zip(people, numbers, strict=True)
        }

    def reader(self, run: int) -> Store:
        """Return the second laptop as it was before it read anything, or as a run left it."""
        from kesra_desktop.store.office import open_office  # noqa: PLC0415

        place = self.folder / f"reader-{run}"
        if not place.exists():
            shutil.copytree(self.folder / "joined", place)
        return open_office(place, None, PASSPHRASE, self.session.now)

    def export(self, reader: str | None = None) -> Path:
        """Write a file of the first laptop onto the stick."""
        from kesra_desktop.sync import choosing, exchange  # noqa: PLC0415

        choice = choosing.Choice(laptop=reader or "")
        return Path(exchange.export_to(self.a, self.folder / "stick", choice)["path"])

    def full_file(self, run: int) -> None:
        """Measure a file of everything, written, read by a fresh laptop, and read once more."""
        from kesra_desktop.store import plain_rows  # noqa: PLC0415
        from kesra_desktop.sync import exchange, exchange_file  # noqa: PLC0415

        plain, packed = self.folder / "plain.db", self.folder / "plain.zst"
        other = self.folder / f"plain-{run}.db"
        path = self.beside("export", self.export, lambda: plain_rows.dump(plain, packed))

        def load() -> None:
            plain_rows.load(packed, other, FIELDS)

        with self.reader(run) as b:
            self.beside("import", lambda: exchange.import_from(b, path), load)
            self.beside("again", lambda: exchange.import_from(b, path), load)
        self.beside("header", lambda: exchange_file.peek(path), lambda: None)
        self.ours["bytes"], self.floor["bytes"] = path.stat().st_size, packed.stat().st_size
        database = self.folder / f"reader-{run}" / "kesra.db"
        self.ours["disk"], self.floor["disk"] = database.stat().st_size, other.stat().st_size

    def edit(self, people: Sequence[Recipient]) -> list[tuple[str, int, str]]:
        """Edit one field of each of these people and return the same changes for the floor."""
        phones = [a_phone(self.chance) for _ in people]
        bodies = [
            {
                "k": "e", "t": "recipient", "r": one.id,
                "v": {"phone": phone}, "b": {"phone": [self.last[one.id]]},
            }
            for one, phone in zip(people, phones, strict=True)
        ]  # fmt: skip
        with self.a.transaction():
            for start in range(0, len(bodies), _AT_ONCE):
                numbers = self.a.write_all(bodies[start : start + _AT_ONCE])
                self._wrote(people[start : start + _AT_ONCE], numbers)
        return [(one.id, PHONE, phone) for one, phone in zip(people, phones, strict=True)]

    def short_file(self, b: Store) -> None:
        """Measure what a few edits cost on their way to a laptop that has everything else."""
        from kesra_desktop.sync import exchange  # noqa: PLC0415

        exchange.import_from(self.a, Path(exchange.export_to(b, self.folder / "stick")["path"]))
        changes = self.edit(self.people[::_EDITED])
        self._changes_beside("delta", b, changes)

    def _changes_beside(self, what: str, b: Store, changes: list[tuple[str, int, str]]) -> None:
        from kesra_desktop.store import plain_rows  # noqa: PLC0415
        from kesra_desktop.sync import exchange  # noqa: PLC0415

        plain, packed = self.folder / "plain.db", self.folder / "changes.zst"
        plain_rows.change(plain, changes)
        path = self.beside(
            f"{what}_export",
            lambda: self.export("B2"),
            lambda: plain_rows.dump_changes(plain, packed),
        )
        self.beside(
            f"{what}_import",
            lambda: exchange.import_from(b, path),
            lambda: plain_rows.load_changes(packed, self.folder / "plain-0.db"),
        )
        self.ours[f"{what}_bytes"] = path.stat().st_size
        self.floor[f"{what}_bytes"] = packed.stat().st_size
        self.ours[f"{what}_count"] = len(changes)

    def long_file(self) -> dict[str, float]:
        """Measure many edits, and in a process of its own the memory that reading them takes."""
        from kesra_desktop.cli.bench_memory import growth  # noqa: PLC0415

        changes = [one for _ in range(_ROUNDS) for one in self.edit(self.people)]
        place = self.folder / f"reader-{_RUNS - 1}"
        before = (place / "kesra.db").stat().st_size
        shutil.copytree(place, self.folder / "reader-memory")
        with self.reader(_RUNS - 1) as b:
            self._changes_beside("edits", b, changes)
        grown = (place / "kesra.db").stat().st_size - before
        path = max((self.folder / "stick").rglob("*.kesra"), key=lambda one: one.stat().st_mtime)
        memory = growth(self.folder / "reader-memory", path, PASSPHRASE)
        return {
            "edits": len(changes),
            "disk_per_edit": round(grown / len(changes)),
            **({} if memory is None else {"import_memory": round(memory)}),
        }

    def commits(self, b: Store) -> None:
        """Time single edits as a clerk saves them, and the history of a record."""
        from kesra_desktop.model.people import Recipient  # noqa: PLC0415

        times = []
        for one in self.people[:_COMMITS]:
            started = time.perf_counter()
            seen = b.open(Recipient, one.id)
            b.save(replace(seen.record, note="diukur"), seen)
            times.append(time.perf_counter() - started)
        self.ours["commit_p50"] = statistics.median(times)
        self.ours["commit_p95"] = sorted(times)[int(len(times) * 0.95)]
        self.beside("history", lambda: b.history(self.people[0].id), lambda: None)

    def clashes(self, b: Store) -> dict[str, float]:
        """Let both laptops edit one field of the same people unseen; every clash must be found."""
        from kesra_desktop.model.people import Recipient  # noqa: PLC0415
        from kesra_desktop.store import queries  # noqa: PLC0415
        from kesra_desktop.sync import exchange  # noqa: PLC0415

        both = self.people[-_CLASHING:]
        with b.transaction():
            for one in both:
                seen = b.open(Recipient, one.id)
                b.save(replace(seen.record, phone="0899-0000-0000x"), seen)
        self.edit(both)
        stick = self.folder / "stick"
        exchange.import_from(b, self.export("B2"))
        exchange.import_from(self.a, Path(exchange.export_to(b, stick)["path"]))
        found = [len(queries.clashes(store)) for store in (self.a, b)]
        same = queries.digests(self.a) == queries.digests(b)
        return {"clashes": len(both), "clashes_missed": len(both) - min(found),
                "clashes_false": max(found) - len(both), "same_at_the_end": same}  # fmt: skip
