"""What the reports page shows and asks for: texts and figures only."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from kesra_desktop.i18n import N_
from kesra_desktop.model.reporting import By, Figures, Narrowing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.widgets.select import Choice


@dataclass(frozen=True)
class PaperView:
    """One paper that can be printed or saved, once for each day it is about."""

    kind: str
    title: str
    line: str  # how many people, and the sheet
    icon: str
    asks: tuple[tuple[str, Asked], ...]  # the day as it is called, what is asked for it


@dataclass(frozen=True)
class ReportView:
    """The figures of what was chosen, and what they can be narrowed to."""

    as_of: str
    figures: Figures
    papers: tuple[PaperView, ...] = ()
    warning: tuple[str, str] = field(default=("", ""))  # when figures may be too low
    districts: tuple[Choice, ...] = ()
    kelurahan: tuple[Choice, ...] = ()
    categories: tuple[Choice, ...] = ()
    paid: str = ""  # what result files said so far
    released: str = ""  # what left the office so far


class TableKind(StrEnum):
    """Which table is saved as Excel."""

    FIGURES = "figures"
    PEOPLE = "people"
    PUBLIC = "public"


TABLE_TITLES = {
    TableKind.FIGURES: N_("Figures of this page"),
    TableKind.PEOPLE: N_("By name and address"),
    TableKind.PUBLIC: N_("Public list"),
}


@dataclass(frozen=True)
class TableWish:
    """Which table leaves the office: its columns, why and for whom."""

    kind: TableKind
    columns: tuple[str, ...] = ()
    reason: str = ""
    given_to: str = ""
    by: By = By.DISTRICT


@dataclass(frozen=True)
class ResultGroup:
    """What a result file says of some people: each with its row, name, account and remark."""

    title: str
    rows: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True)
class ResultView:
    """What noting a result file would do."""

    file: Path
    groups: tuple[ResultGroup, ...]
    new: int  # results not noted yet
    amount: str


@dataclass(frozen=True)
class ReleasedView:
    """One thing that left the office."""

    id: str
    at: str
    name: str
    narrowed: str
    by: str
    given_to: str
    reason: str
    figures: str  # as a spreadsheet takes them from the clipboard; of people only how many


class ReportService(Protocol):
    """What the page needs of the office; `adapter.StoreReports` gives it from the store."""

    def programmes(self) -> list[Choice]:
        """Return the programmes by code, those with a decision first."""

    def periods(self, code: str) -> list[Choice]:
        """Return the periods of a programme, the newest first."""

    def overview(self, to: Narrowing) -> ReportView:
        """Return the figures of what was chosen."""

    def columns(self) -> list[Choice]:
        """Return the columns a list by name and address may have."""

    def usual_columns(self) -> Sequence[str]:
        """Return the columns it usually has."""

    def needs_reason(self, columns: Sequence[str]) -> bool:
        """Return whether columns hold numbers that identify people."""

    def save_table(self, to: Narrowing, wish: TableWish, out: Path, progress: Progress) -> Path:
        """Write a table to Excel, and note that it left the office."""

    def results(self, to: Narrowing, file: Path, progress: Progress) -> ResultView:
        """Hold a result file against the decided people; nothing is noted yet."""

    def note_results(self, to: Narrowing, file: Path, progress: Progress) -> ResultView:
        """Note what a result file says."""

    def save_results(self, view: ResultView, out: Path) -> Path:
        """Write the rows of a result file, sorted by what became of them, to Excel."""

    def released(self) -> list[ReleasedView]:
        """Return what left the office, the newest first."""
