"""NIK and family card numbers that are plainly sound, seen at a glance: nearly all of a good list.

What is not plainly sound is left to `model/identity.py`, which says the same of these, slowly.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kesra_desktop.model.identity import (
    FIRST_KK_YEAR,
    LENGTH,
    OLDEST,
    STANDARD_DAYS,
    area_findings,
    dates_of,
)

if TYPE_CHECKING:
    from datetime import date

_DAYS = {f"{day:02}": f"{day:02}" for day in range(1, 32)}
_TOLD = {"L": _DAYS, "P": {f"{day:02}": f"{day + 40:02}" for day in range(1, 32)}}
_STANDARD = {f"{month:02}-{day:02}" for day, month in STANDARD_DAYS} | {
    f"{month:02}-15" for month in range(1, 13)
}


class SoundNumbers:
    """Looks at numbers as an office of one city does on one day."""

    def __init__(self, home: str, today: date) -> None:
        self._home = home  # 3375
        self._today = today
        self._now = today.isoformat()
        self._oldest = f"{today.year - OLDEST - 1:04}{self._now[4:]}"
        self._areas: dict[str, tuple[str, ...]] = {}

    def notes(self, nik: str, sex: str, born: str) -> tuple[str, ...] | None:
        """Return the codes `read_nik` would give a sound NIK, or None where it must look closer.

        Sound is one of 16 digits beside the very sex and birth date (1975-08-12) that it tells.
        """
        if (
            len(nik) != LENGTH
            or sex not in _TOLD
            or nik[6:8] != _TOLD[sex].get(born[8:])
            or nik[8:12] != born[5:7] + born[2:4]
            or not self._oldest < born <= self._now
            or not (nik.isascii() and nik.isdigit())
            or nik[12:] == "0000"
            or nik.count(nik[0]) == LENGTH
            or born[:2] not in ("19", "20")
        ):
            return None
        area = nik[:6]
        codes = self._areas.get(area)
        if codes is None:
            found = area_findings(area, self._home)
            codes = self._areas[area] = tuple(finding.code for finding in found)
        return (*codes, "N32") if born[5:] in _STANDARD else codes

    def is_sound_kk(self, kk: str) -> bool:
        """Return whether `read_kk` would find nothing about a text."""
        return (
            len(kk) == LENGTH
            and kk.isascii()
            and kk.isdigit()
            and kk[12:] != "0000"
            and _is_card_date(kk[6:12], self._today)
            and kk.count(kk[0]) != LENGTH
        )


@lru_cache(maxsize=65_536)
def _is_card_date(digits: str, today: date) -> bool:
    recorded = [day for day in dates_of(digits) if day <= today]
    return bool(recorded) and int(digits[:2]) <= 40 and recorded[-1].year >= FIRST_KK_YEAR
