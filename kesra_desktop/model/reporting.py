"""A report as data: rows with people and money, and tables that leave the office."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kesra_desktop.i18n import N_


class By(StrEnum):
    """What a realisation is broken down by."""

    PROGRAMME = "program"
    PERIOD = "periode"
    DISTRICT = "kecamatan"
    KELURAHAN = "kelurahan"
    CATEGORY = "kategori"


BY_TITLES = {
    By.PROGRAMME: N_("Aid programme"),
    By.PERIOD: N_("Period"),
    By.DISTRICT: N_("District"),
    By.KELURAHAN: N_("Kelurahan"),
    By.CATEGORY: N_("Category"),
}


@dataclass(frozen=True)
class Realised:
    """One row: people decided and served, rupiah due and given."""

    key: str
    title: str
    target: int
    served: int
    due: int
    given: int

    @property
    def left(self) -> int:
        """Return how many are not served yet."""
        return self.target - self.served

    @property
    def percent(self) -> int:
        """Return the share of people served, in whole percent, rounded down."""
        return 100 * self.served // self.target if self.target else 0

    def plus(self, other: Realised) -> Realised:
        """Return the sum of two rows under this row's name."""
        return Realised(
            self.key,
            self.title,
            self.target + other.target,
            self.served + other.served,
            self.due + other.due,
            self.given + other.given,
        )


@dataclass(frozen=True)
class ReportTable:
    """Titles and rows of plain values; texts are always written as text."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    note: str = ""


@dataclass(frozen=True)
class ReportRow:
    """One decided person of a period, with what they are due and what was given."""

    recipient: str
    programme: str
    period: str
    category: str
    kelurahan_code: str
    due: int
    given: int
    served: bool
    enrolment: str
