"""What the reports page shows and asks for: texts and figures only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kesra_desktop.model.reporting import Realised
    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.widgets.select import Choice


@dataclass(frozen=True)
class PaperView:
    """One paper of a period that can be saved."""

    kind: str
    title: str
    line: str  # the days it is for
    icon: str


@dataclass(frozen=True)
class ReportView:
    """The figures of one period."""

    as_of: str
    districts: tuple[Realised, ...] = ()
    categories: tuple[Realised, ...] = ()
    papers: tuple[PaperView, ...] = ()
    warning: tuple[str, str] = field(default=("", ""))  # when figures may be too low


@dataclass(frozen=True)
class ListWish:
    """Which list leaves the office: columns, why and for whom."""

    columns: tuple[str, ...]
    reason: str = ""
    given_to: str = ""


class ReportService(Protocol):
    """What the page needs of the office; `adapter.StoreReports` gives it from the store."""

    def programmes(self) -> list[Choice]:
        """Return the programmes by code, those with a decision first."""

    def periods(self, code: str) -> list[Choice]:
        """Return the periods of a programme, the newest first."""

    def overview(self, code: str, period: str) -> ReportView:
        """Return the figures of a period."""

    def columns(self) -> list[Choice]:
        """Return the columns a list by name and address may have."""

    def usual_columns(self) -> Sequence[str]:
        """Return the columns it usually has."""

    def needs_reason(self, columns: Sequence[str]) -> bool:
        """Return whether columns hold numbers that identify people."""

    def save_papers(
        self, kinds: Sequence[str], period: tuple[str, str], folder: Path, progress: Progress
    ) -> list[Path]:
        """Write papers into a folder; return their files."""

    def save_list(
        self, period: tuple[str, str], wish: ListWish, folder: Path, progress: Progress
    ) -> Path:
        """Write the list by name and address to Excel, and note that it left the office."""
