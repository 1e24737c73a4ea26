"""How fast a long list is read and cleaned, beside the bare reader of the same workbook."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_RUNS = 3  # of each, in turn; the fastest counts, as the machine has other work
_TODAY = date(2025, 11, 18)
_TITLES = (
    *("NO", "NAMA", "NIK", "NO KK", "TGL LAHIR", "L/P", "ALAMAT", "RT", "RW", "KELURAHAN"),
    *("KECAMATAN", "NO HP", "JUMLAH (Rp)"),
)
_FIRST = ("SITI", "NUR", "AHMAD", "ENDANG", "LAILA", "TAUFIQ", "SRI", "BUDI", "HASAN", "UMI")
_LAST = ("ROHMATUN", "FATHONI", "HIDAYAT", "NISA", "HANAFI", "AZIZAH", "LESTARI", "SANTOSO")


def lists_beside_bare(folder: Path, rows: int) -> dict[str, Any]:
    """Return seconds for reading and cleaning a list and for the bare reader, and their ratio."""
    path = folder / "daftar.xlsx"
    _write(path, rows)
    ours, bare = [], []
    for _ in range(_RUNS):
        bare.append(_timed(lambda: _bare(path)))
        ours.append(_timed(lambda: _ours(path, rows)))
    return {
        "list_rows": rows,
        "list_read_s": round(min(ours), 2),
        "list_floor_bare_reader_s": round(min(bare), 2),
        "list_ratio": round(min(ours) / min(bare), 2),
    }


def _timed(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _bare(path: Path) -> None:
    from python_calamine import load_workbook  # noqa: PLC0415

    load_workbook(path).get_sheet_by_index(0).to_python()


def _ours(path: Path, rows: int) -> None:
    from kesra_desktop.intake.reading import ReadingContext, ReadRow, read_list  # noqa: PLC0415

    parts = read_list(path, ReadingContext("33.75", _TODAY))
    found = sum(isinstance(part, ReadRow) for part in parts)
    if found != rows:
        raise AssertionError(f"{found} of {rows} rows were read")


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
    serial = 9001 + number % 990
    return [
        number, f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
        f"337501{day:02}{born:%m%y}{serial}", f"337501{1 + number % 28:02}0718{serial}",
        f"{born:%d-%m-%Y}", "P" if woman else "L", f"JL. MELATI NO. {number % 200}",
        1 + number % 9, 1 + number % 15, "MEDONO", "PEKALONGAN BARAT",
        f"08990000{number % 10_000:04}", 600_000,
    ]  # fmt: skip
