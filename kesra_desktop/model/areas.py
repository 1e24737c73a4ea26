"""Province, regency and district by code, from the tables in resources/areas."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from kesra_desktop.paths import resource


@dataclass(frozen=True)
class Area:
    """One area of the official code list; a retired code names the one that replaced it."""

    code: str
    name: str
    retired: bool
    replaced_by: str


@cache
def _table(file: str, key: str) -> dict[str, Area]:
    with resource("areas", file).open(encoding="utf-8", newline="") as lines:
        return {
            row[key]: Area(
                row["kode"], row["nama"], row["status"] == "lama", row.get("kode_pengganti") or ""
            )
            for row in csv.DictReader(lines)
        }


def province(code: str) -> Area | None:
    """Return a province by its two digits."""
    return _table("provinsi.csv", "kode").get(code)


def regency(code: str) -> Area | None:
    """Return a kabupaten or kota by the first four digits of a NIK."""
    return _table("kabupaten_kota.csv", "nik4").get(code)


def district(code: str) -> Area | None:
    """Return a kecamatan by the first six digits of a NIK."""
    return _table("kecamatan.csv", "nik6").get(code)
