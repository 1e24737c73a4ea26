"""A day's desk in an office that is full: Enter to ACK, and a batch, beside one durable commit."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session
    from kesra_desktop.model.people import Recipient
    from kesra_desktop.store.store import Store

SERVED = 300  # at the desk, one by one
BATCH = 600  # from a file, by the command line
_DAY = date(2025, 11, 18)
_PASSPHRASE = "kata sandi pengukuran"  # noqa: S105  (an invented office)
_PLAN: dict[str, Any] = {
    "code": "UKUR",
    "name": "Pengukuran",
    "items": [
        {"name": "Uang", "is_money": True, "amount": 900_000},
        {"name": "Beras", "quantity": "25", "unit": "kg"},
    ],
    "periods": [{"code": "LALU"}, {"code": "KINI"}],
}


def day_beside_commit(session: Session, folder: Path, people: int, before: int) -> dict[str, Any]:
    """Measure handovers with ``people`` on the register and ``before`` handovers in the store."""
    from kesra_desktop.cli.bench import office_for_measuring  # noqa: PLC0415

    with office_for_measuring(session, folder) as store:
        persons = _people(store, people)
        _past(store, persons, before)
        day = _today(store, persons[: SERVED + BATCH])
        values = {"people": people, "handovers_before": before, **_one_by_one(store, day)}
    return values | _batch(folder, day)


def _people(store: Store, people: int) -> list[Recipient]:
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415

    found: list[Recipient] = []
    with store.transaction():
        for n in range(people):
            nik = f"339901{1 + n % 28:02d}{1 + n // 28 % 12:02d}75{n // 336 % 9999 + 1:04d}"
            person = Recipient(full_name=f"Orang Nomor {n}", nik=nik, address=f"Jl. Melati {n}")
            found.append(store.add(person))
    return found


def _past(store: Store, persons: list[Recipient], before: int) -> None:
    """Write handovers of an earlier period, as they would stand in the store."""
    from kesra_desktop.model.distributions import (  # noqa: PLC0415
        Distribution,
        Handover,
        Line,
        Lines,
    )
    from kesra_desktop.services import programmes  # noqa: PLC0415

    with store.transaction():
        programme = programmes.new_programme(store, _PLAN)
        _, period = programmes.programme_and_period(store, "UKUR", "LALU")
        money, rice = programmes.items_of(store, programme.id)
        event = store.add(
            Distribution(programme=programme.id, period=period.id, place="Aula", day=_DAY)
        )
        lines = Lines(
            (Line(money.id, money.quantity, money.amount), Line(rice.id, rice.quantity, 0))
        )
        for n in range(before):
            person = persons[n % len(persons)]
            store.add(
                Handover(
                    receipt=f"B1-{n + 1:06d}",
                    distribution=event.id,
                    programme=programme.id,
                    period=period.id,
                    recipient=person.id,
                    lines=lines,
                    day=_DAY,
                    at=store.now(),
                )
            )


def _today(store: Store, persons: list[Recipient]) -> str:
    from kesra_desktop.services import planning  # noqa: PLC0415

    with store.transaction():
        planning.enrol(store, "UKUR", "KINI", persons)
        planning.decide(store, "UKUR", "KINI", "1", _DAY)
        return planning.plan_distribution(store, "UKUR", "KINI", "Aula", _DAY).distribution.id


def _one_by_one(store: Store, day: str) -> dict[str, Any]:
    """Time scan and Enter, each beside the durable commit of one small value in the same run."""
    from kesra_desktop.cli.bench import _summary  # noqa: PLC0415
    from kesra_desktop.services.handover import hand_over, look_up  # noqa: PLC0415
    from kesra_desktop.store import log  # noqa: PLC0415

    scans, enters, commits = [], [], []
    for n in range(1, SERVED + 1):
        started = time.perf_counter()
        look_up(store, day, f"A-{n:03d}")
        scanned = time.perf_counter()
        hand_over(store, day, f"A-{n:03d}")
        handed = time.perf_counter()
        with store.transaction():
            log.set_local(store.conn, "floor", n)
        scans.append((scanned - started) * 1000)
        enters.append((handed - scanned) * 1000)
        commits.append((time.perf_counter() - handed) * 1000)
    return {
        "scan_to_answer": _summary(scans),
        "enter_to_ack": _summary(enters),
        "floor_one_commit": _summary(commits),
    }


def _batch(folder: Path, day: str) -> dict[str, Any]:
    """Time `handover --batch` in a process of its own, from its first ACK to its last."""
    secret = folder.parent / "sandi.txt"
    secret.write_text(f"{_PASSPHRASE}\n")
    command = [sys.executable, "-m", "kesra_desktop", "--data", str(folder)]
    command += ["--passphrase-file", str(secret), "handover", day, "--batch"]
    numbers = "".join(f"A-{n:03d}\n" for n in range(SERVED + 1, SERVED + BATCH + 1))
    with subprocess.Popen(  # noqa: S603  (our own command)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise OSError
        process.stdin.write(numbers)
        process.stdin.close()
        first = process.stdout.readline()
        started = time.perf_counter()
        answers = [first, *process.stdout]
        took = time.perf_counter() - started
    done = sum(line.startswith("ACK ") for line in answers)
    return {"batch": done, "batch_per_second": round((done - 1) / took, 1)}
