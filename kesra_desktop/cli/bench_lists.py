"""How fast a long list comes from its file into the register, beside the bare reader of it."""

from __future__ import annotations

import itertools
import os
import random
import sys
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

_RUNS = 3  # of each, in turn; the fastest counts, as the machine has other work
_TITLES = (
    *("NO", "NAMA", "NIK", "NO KK", "TGL LAHIR", "L/P", "ALAMAT", "RT", "RW", "KELURAHAN"),
    *("KECAMATAN", "NO HP", "JUMLAH (Rp)"),
)
_FIRST = (
    *("SITI", "NUR", "AHMAD", "ENDANG", "LAILA", "TAUFIQ", "SRI", "BUDI", "HASAN", "UMI", "SLAMET"),
    *("SUMARNI", "KHOIRUL", "ZAENAB", "IMRON", "WARTINI", "RIDWAN", "AMINAH", "AGUS", "LATIFAH"),
)
_LAST = (
    *("ROHMATUN", "FATHONI", "HIDAYAT", "NISA", "HANAFI", "AZIZAH", "LESTARI", "SANTOSO", "ARIFIN"),
    *("KHASANAH", "MUSTOFA", "RAHAYU", "SOLIKHIN", "MASRUROH", "PRASETYO", "INAYAH", "HUDA"),
)
_STREETS = ("MELATI", "KENANGA", "MAWAR", "ANGGREK", "DAHLIA", "TERATAI", "CEMPAKA", "SERUNI")


def lists_beside_bare(store: Store, folder: Path, rows: int) -> dict[str, Any]:
    """Return what a list costs on its way: seconds, processor seconds, memory, and the floor's.

    The floor is python-calamine reading the same workbook. ``list_staged`` is the file in a batch
    of the encrypted store, every cell cleaned and kept; comparing and accepting follow.
    """
    path = folder / "daftar.xlsx"
    _write(path, rows)
    bare = [_taken(lambda: _bare(path))]
    staged = []
    for run in range(_RUNS):
        bare.append(_taken(lambda: _bare(path)))
        staged.append(_taken(lambda run=run: _stage(store, path, f"run{run}", rows)))  # type: ignore[misc]
    floor, ours = min(bare), min(staged)
    cpu = [min(one[1] for one in runs) for runs in (bare, staged)]
    return {
        "list_rows": rows,
        "list_floor_bare_reader_s": round(floor[0], 2),
        "list_staged_s": round(ours[0], 2),
        "list_ratio": round(ours[0] / floor[0], 2),
        "list_floor_bare_reader_cpu_s": round(cpu[0], 2),
        "list_staged_cpu_s": round(cpu[1], 2),
        "list_ratio_cpu": round(cpu[1] / cpu[0], 2),
        **_whole(store, path),
        **_memory(),
    }


def _taken(work: Callable[[], object]) -> tuple[float, float]:
    """Return seconds and processor seconds, those of processes that ended meanwhile included."""
    started, before = time.perf_counter(), os.times()
    work()
    after = os.times()
    return time.perf_counter() - started, sum(after[:4]) - sum(before[:4])


def _bare(path: Path) -> None:
    from python_calamine import load_workbook  # noqa: PLC0415

    load_workbook(path).get_sheet_by_index(0).to_python()


def _stage(store: Store, path: Path, name: str, rows: int) -> None:
    from kesra_desktop.intake.streaming import digest_of, read_in  # noqa: PLC0415
    from kesra_desktop.store import staged_rows, staging  # noqa: PLC0415

    batch = staging.begin(store, name, "", "")
    file = staging.add_file(store, batch, path.name, digest_of(path), str(path))
    read_in(store, batch, file, path, {}, _unheard)
    _check(staged_rows.count_rows(store, batch), rows)
    _drop(store, batch)


def _drop(store: Store, batch: Batch) -> None:
    from kesra_desktop.store import staging  # noqa: PLC0415

    staging.drop(store, batch)


def _unheard(done: int, total: int) -> None:
    pass


def _check(found: int, rows: int) -> None:
    if found != rows:
        raise AssertionError(f"{found} of {rows} rows were read")


def _whole(store: Store, path: Path) -> dict[str, Any]:
    """Measure the way as a clerk goes it: stopped once, read, read again, accepted."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    heard = [time.perf_counter()]

    def listen(done: int, total: int) -> None:
        del done, total
        heard.append(time.perf_counter())

    def stop(done: int, total: int) -> None:
        listen(done, total)
        if done * 2 > total > 0:
            raise Cancelled

    try:
        batch.read(store, [path], progress=stop)
    except Cancelled:
        given_up = time.perf_counter() - heard[-1]
    heard = [time.perf_counter()]
    read = _taken(lambda: batch.read(store, [path], progress=listen))
    silence = max(two - one for one, two in itertools.pairwise(heard))
    again = _taken(lambda: batch.read(store, [path]))
    accepted = _taken(lambda: batch.accept(store, batch.batches(store)[0].batch))
    return {
        "list_cancel_s": round(silence + given_up, 2),  # until it is noticed, and until it is over
        "list_read_and_compared_s": round(read[0], 2),
        "list_second_read_s": round(again[0], 2),
        "list_accepted_s": round(accepted[0], 2),
        "list_accepted_cpu_s": round(accepted[1], 2),
    }


def _memory() -> dict[str, int]:
    """Return the most memory this process and any of its children ever held, in megabytes."""
    if sys.platform == "win32":
        return {}
    import resource  # noqa: PLC0415  (not on Windows)

    own, child = (
        resource.getrusage(who).ru_maxrss // 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {"list_peak_own_mb": own, "list_peak_child_mb": child}


def _write(path: Path, rows: int) -> None:
    """Write a list of invented people, serials from 9001."""
    from kesra_desktop.workbook import TextSheet, workbook  # noqa: PLC0415

    chance = random.Random(7)  # noqa: S311  (invented people)
    people = (list(map(str, _person(number, chance))) for number in range(1, rows + 1))
    path.write_bytes(workbook([TextSheet("Data", (), _TITLES, people)]))


def _person(number: int, chance: random.Random) -> list[str | int]:
    born = date(1945, 1, 1) + timedelta(chance.randrange(22_000))
    woman = chance.random() < 0.5
    day = born.day + (40 if woman else 0)
    card = date(2001, 1, 1) + timedelta(chance.randrange(8_000))
    return [
        number, " ".join((chance.choice(_FIRST), chance.choice(_FIRST), chance.choice(_LAST))),
        f"337501{day:02}{born:%m%y}{9001 + number % 990}",
        f"337501{card:%d%m%y}{9001 + chance.randrange(990)}",
        f"{born:%d-%m-%Y}", "P" if woman else "L",
        f"JL. {chance.choice(_STREETS)} NO. {1 + chance.randrange(400)}",
        1 + chance.randrange(9), 1 + chance.randrange(15), "MEDONO", "PEKALONGAN BARAT",
        f"08990000{number % 10_000:04}", 600_000,
    ]  # fmt: skip
