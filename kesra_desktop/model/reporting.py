"""A report as data: rows with people and money, and tables that leave the office."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kesra_desktop.i18n import N_
from kesra_desktop.model.programmes import category_key


class By(StrEnum):
    """What a realisation is broken down by."""

    PROGRAMME = "program"
    PERIOD = "periode"
    DISTRICT = "kecamatan"
    KELURAHAN = "kelurahan"
    CATEGORY = "kategori"


class Served(StrEnum):
    """Who a report is narrowed to."""

    YES = "sudah"
    NO = "belum"


SERVED_TITLES = {Served.YES: N_("Served"), Served.NO: N_("Not served yet")}


@dataclass(frozen=True)
class Narrowing:
    """Which decided people a report is about; a part left empty narrows nothing."""

    programme: str = ""  # code
    period: str = ""  # code, of the programme
    district: str = ""  # code, such as 33.75.01
    kelurahan: str = ""  # code
    category: str = ""  # as `category_key` gives it
    served: Served | None = None

    @property
    def is_whole(self) -> bool:
        """Return whether everybody of the programme and period is meant."""
        return not (self.district or self.kelurahan or self.category or self.served)

    def takes(self, row: ReportRow) -> bool:
        """Return whether a report is about the person of a row."""
        return (
            row.kelurahan_code.startswith(self.kelurahan or self.district)
            and self.category in ("", category_key(row.category))
            and (self.served is None or row.served is (self.served is Served.YES))
        )


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
    of_people: bool = False  # a list of people, not figures


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


@dataclass(frozen=True)
class Figures:
    """A realisation as it is shown and printed: each breakdown adds up to the same people."""

    about: str  # programme and period
    narrowed: str  # to what, in words; empty when it is about everybody
    parts: tuple[tuple[By, tuple[Realised, ...]], ...]
    warning: str = ""  # what is missing in the figures
