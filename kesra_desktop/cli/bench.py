"""The project's own measurements, each beside a floor taken in the same run: read the ratios."""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kesra_desktop.cli.context import Session
    from kesra_desktop.store.store import Store

T = TypeVar("T")
_TYPED = ("siti rohmatun", "khoiriyah", "399014302", "melati 77", "nur laila", "hidayat", "o'neil")
_FIRST = ("Siti", "Nur", "Imam", "Ahmad", "Zumrotun", "Sholeh", "Endang", "Taufiq", "Laila")
_LAST = ("Khoiriyah", "Fathoni", "Rohmatun", "Puspitarini", "Hidayat", "Nisa", "Hanafi", "Azizah")
_SERVED = 200
_STARTS = 7
_DAY = date(2025, 11, 18)
_PLAN: dict[str, Any] = {
    "code": "UKUR",
    "name": "Pengukuran",
    "items": [{"name": "Uang", "is_money": True, "amount": 900_000}],
    "periods": [{"code": "2025", "name": "2025"}],
}
_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(sys.argv); window = QWidget(); window.show()
QTimer.singleShot(0, application.quit); application.exec()
"""
_OURS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from kesra_desktop.ui.app import Program, new_application
application = new_application("id")
program = Program(Path(sys.argv[1]), lambda: datetime.now(UTC))
program.start(); program.frame.show()
QTimer.singleShot(0, application.quit); application.exec(); program.end()
"""


@click.command("bench", help="The project's own measurements. / Pengukuran program.")
@click.argument("what", type=click.Choice(["desk", "day", "exchange", "lists"]), default="desk")
@click.option("--people", default=100_000, show_default=True, type=click.IntRange(min=1000))
@click.pass_obj
def bench(session: Session, what: str, people: int) -> None:
    """Measure search, handover, start, receipts and lists (or these alone), or exchange."""
    from kesra_desktop.cli.bench_day import day_beside_commit  # noqa: PLC0415
    from kesra_desktop.cli.bench_exchange import exchange_beside_plain_rows  # noqa: PLC0415
    from kesra_desktop.cli.bench_lists import lists_beside_bare  # noqa: PLC0415
    from kesra_desktop.cli.bench_receipts import RECEIPTS, receipts_beside_bare  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="kesra-bench-") as name:
        if what == "day":
            before = people // 2
            session.answer(day_beside_commit(session, Path(name) / "laptop", people, before))
            return
        if what == "exchange":
            session.answer(exchange_beside_plain_rows(session, Path(name), people))
            return
        with office_for_measuring(session, Path(name) / "lists") as store:
            lists = lists_beside_bare(store, Path(name), people)
        if what == "lists":
            session.answer(lists)
            return
        folder = Path(name) / "laptop"
        with office_for_measuring(session, folder) as store:
            day = _fill(store, people)
            values: dict[str, Any] = {"people": people, **_search(store), **_handovers(store, day)}
        values |= _starts(folder) | lists
        session.answer(values | receipts_beside_bare(RECEIPTS))


def office_for_measuring(session: Session, folder: Path) -> Store:
    """Return a new office with one laptop."""
    from kesra_desktop.store.keys import Cost  # noqa: PLC0415
    from kesra_desktop.store.office import OfficePlan, create_office  # noqa: PLC0415

    plan = OfficePlan("Pengukuran", "A1", "Laptop", "Lastri", "kata sandi pengukuran")
    return create_office(folder, plan, session.now, Cost())


def _fill(store: Store, people: int) -> str:
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415
    from kesra_desktop.services import planning  # noqa: PLC0415

    chance = random.Random(7)  # noqa: S311  (invented people)
    with store.transaction():
        made = [
            store.add(
                Recipient(
                    full_name=" ".join(map(chance.choice, (_FIRST, _LAST, _LAST))),
                    nik=f"339901{chance.randint(1, 28):02d}{chance.randint(1, 12):02d}75"
                    f"{chance.randint(9001, 9999)}",
                    address=f"Jl. Melati {n}",
                )
            )
            for n in range(people)
        ]
        planning.new_programme(store, _PLAN)
        planning.enrol(store, "UKUR", "2025", made[:_SERVED])
        planning.decide(store, "UKUR", "2025", "1", _DAY)
        return planning.plan_distribution(store, "UKUR", "2025", "Aula", _DAY).distribution.id


def _search(store: Store) -> dict[str, Any]:
    """Time what each key stroke of some typed texts asks; the floor reads 50 rows by their key."""
    from kesra_desktop.store import search  # noqa: PLC0415

    strokes = [text[: end + 1] for text in _TYPED for end in range(len(text))]
    ids = search.find_people(store, "").ids
    floor = _timed(strokes, lambda _: search.find_people(store, ""))
    ours = _timed(strokes, lambda typed: search.find_people(store, typed))
    return {"search": _summary(ours), "search_floor_first_50": _summary(floor), "rows": len(ids)}


def _handovers(store: Store, day: str) -> dict[str, Any]:
    """Time a handover from Enter to ACK; the floor is the durable commit of one small value."""
    from kesra_desktop.services.handover import hand_over  # noqa: PLC0415
    from kesra_desktop.store import log  # noqa: PLC0415

    def commit(value: int) -> None:
        with store.transaction():
            log.set_local(store.conn, "floor", value)

    floor = _timed(range(_SERVED), commit)
    ours = _timed(range(1, _SERVED + 1), lambda n: hand_over(store, day, str(n)))
    return {"handover": _summary(ours), "handover_floor_commit": _summary(floor)}


def _starts(folder: Path) -> dict[str, Any]:
    """Time a whole process from its start to the unlock screen, and a bare window's, in turn."""
    ours, bare = [], []
    for _ in range(_STARTS):
        bare += _timed([_BARE], lambda script: _run(script, folder))
        ours += _timed([_OURS], lambda script: _run(script, folder))
    return {"start": _summary(ours), "start_floor_bare_window": _summary(bare)}


def _run(script: str, folder: Path) -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    subprocess.run(  # noqa: S603  (our own two scripts)
        [sys.executable, "-c", script, str(folder)],
        env=environment,
        cwd=Path(__file__).parent.parent.parent,
        capture_output=True,
        check=True,
    )


def _timed(items: Iterable[T], act: Callable[[T], object]) -> list[float]:
    times = []
    for item in items:
        started = time.perf_counter()
        act(item)
        times.append((time.perf_counter() - started) * 1000)
    return times


def _summary(times: list[float]) -> dict[str, float]:
    """Return milliseconds: the median, the 95th percentile and the longest."""
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return {
        "p50_ms": round(statistics.median(ordered), 2),
        "p95_ms": round(p95, 2),
        "max_ms": round(ordered[-1], 2),
    }


COMMANDS = (bench,)
