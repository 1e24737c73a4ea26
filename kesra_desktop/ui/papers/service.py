"""Papers of one open store: which there are for a day or a person, made, saved and printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from kesra_desktop import settings as kept
from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.printouts import Printout
from kesra_desktop.ui.jobs import Job, end_all
from kesra_desktop.ui.papers.leaving import filled, note_leaving, take_back
from kesra_desktop.ui.printing import PrintQueue, page_count
from kesra_desktop.ui.problems import sentences_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.documents.twin import PaperTwin
    from kesra_desktop.settings import Settings
    from kesra_desktop.store.store import Store

OF_A_DAY = (
    "roster", "checklist", "coupons", "invitations", "cards", "attendance", "minutes", "recap",
    "announcement", "sptjm", "deliberation",
)  # fmt: skip
OF_A_PERSON = (
    "cards", "proxy-letter", "field-check", "missing-papers", "referral", "breach-notice",
)  # fmt: skip
OF_THE_REGISTER = ("completeness", "destruction", "breach-notice")
SIZES = {
    "coupons": ("a4",), "cards": ("a4",), "proxy-letter": ("a5", "a4", "f4"),
    "invitations": ("a4", "f4"), "receipts": ("f4", "a4", "a5", "80mm"),
}  # fmt: skip
USUAL_SIZES = ("f4", "a4")
_TWIN_MS = 30_000  # the twin is never a minute old


class PaperOffer(NamedTuple):
    """A paper that may be printed here: its kind and what it is called."""

    kind: str
    title: str


@dataclass
class _Job:
    """A paper on its way to the printer."""

    kind: str
    title: str
    asked: Asked
    pages: int = 0


class Papers(QObject):
    """Makes papers behind the window and hands them to files and printers.

    A paper that leaves the program is noted, so that the next one says SALINAN; one that is only
    looked at, or that the printer did not take, is not.
    """

    printed = Signal(str)  # the paper's title
    tried = Signal(str)  # how a test page came out, in words
    twin_written = Signal()
    failed = Signal(str, Exception)

    def __init__(
        self,
        store: Store,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._settings, self._keep = store, settings, keep
        self._printer = ""
        self._under_way: dict[str, _Job] = {}
        self._number = 0
        self._twin_job: Job | None = None
        self._queue = PrintQueue(lambda: self._printer, self)
        self._queue.delivered.connect(self._delivered)
        self._queue.failed.connect(self._not_printed)
        self._twin: PaperTwin | None = None
        self.twin_at = ""  # when the paper twin was last written; empty while none is kept
        self._twin_clock = QTimer(self)
        self._twin_clock.setInterval(_TWIN_MS)
        self._twin_clock.timeout.connect(self._refresh_twin)

    # --- what there is ----------------------------------------------------------------------------

    def offers(self, kinds: tuple[str, ...]) -> list[PaperOffer]:
        """Return papers with their names in the language in use."""
        from kesra_desktop.documents.papers import PAPERS  # noqa: PLC0415  (drawing library)

        return [PaperOffer(kind, tr(PAPERS[kind].title)) for kind in kinds]

    def sizes(self, kind: str) -> tuple[str, ...]:
        """Return on which sheets a paper can be, its usual one first."""
        from kesra_desktop.documents.papers import PAPERS  # noqa: PLC0415

        usual = PAPERS[kind].paper
        return (usual, *(one for one in SIZES.get(kind, USUAL_SIZES) if one != usual))

    def chosen(self, kind: str) -> tuple[str, str]:
        """Return printer and sheet last chosen for a kind of paper."""
        printer, paper = kept.chosen_for(self._settings(), kind)
        return (printer, paper if paper in self.sizes(kind) else self.sizes(kind)[0])

    def choose(self, kind: str, printer: str, paper: str) -> None:
        """Remember printer and sheet for a kind of paper."""
        if (printer, paper) != kept.chosen_for(self._settings(), kind):
            self._keep(kept.with_chosen(self._settings(), kind, printer, paper))

    # --- making -----------------------------------------------------------------------------------

    def made(self, kind: str, asked: Asked) -> bytes:
        """Return a paper as PDF; called from any thread."""
        from kesra_desktop.documents.papers import PAPERS  # noqa: PLC0415
        from kesra_desktop.documents.saving import printed_before  # noqa: PLC0415

        out = BytesIO()
        with self._store.reopened() as store:
            copy = printed_before(store, kind, asked.subject)
            PAPERS[kind].write(store, filled(store, kind, replace(asked, copy=copy)), out)
        return out.getvalue()

    def save(self, kind: str, asked: Asked, out: Path) -> int:
        """Save a paper as PDF, note it, and return its pages; called from any thread."""
        from kesra_desktop.documents.saving import print_to  # noqa: PLC0415

        with self._store.reopened() as store:
            whole = filled(store, kind, asked)
            with store.transaction():
                note_leaving(store, kind, whole)
            return print_to(store, kind, whole, out)[0]

    # --- the paper twin ---------------------------------------------------------------------------

    def twin_file(self, distribution: str) -> Path | None:
        """Return where the paper twin of a day is kept fresh, or None."""
        twin = self._twin
        return twin.file if twin and twin.distribution == distribution else None

    def keep_twin(self, distribution: str, folder: Path) -> None:
        """Keep the checklist of a day fresh in a folder, until `end_twin` or the program ends."""
        from kesra_desktop.documents.twin import PaperTwin  # noqa: PLC0415

        day = self._store.get(Distribution, distribution).day
        name = tr("Checklist {day}.pdf").format(day=day.isoformat())
        paper = self.chosen("checklist")[1]
        self._twin = PaperTwin(distribution, folder / name, paper)
        self._twin_clock.start()
        self._refresh_twin()

    def end_twin(self) -> None:
        """Leave the file as it is."""
        self._twin, self.twin_at = None, ""
        self._twin_clock.stop()

    def _refresh_twin(self) -> None:
        twin = self._twin
        if twin is not None and not (self._twin_job and self._twin_job.is_running):
            self._twin_job = Job(
                self,
                lambda _: self._twin_refreshed(twin),
                lambda _: self._twin_done(twin),
                lambda problem: self._twin_failed(twin, problem),
            )

    def _twin_refreshed(self, twin: PaperTwin) -> bool:
        with self._store.reopened() as store:
            return twin.refresh(store)

    def _twin_done(self, twin: PaperTwin) -> None:
        if twin is self._twin:
            self.twin_at = f"{self._store.now():%H.%M}"
            self.twin_written.emit()

    def _twin_failed(self, twin: PaperTwin, problem: BaseException) -> None:
        """Say once that the folder is gone or full; the clerk begins it anew with another one."""
        if twin is not self._twin:
            return
        self.end_twin()
        self.twin_written.emit()
        if not isinstance(problem, Exception):
            raise problem
        self.failed.emit(twin.file.name, problem)

    # --- printing ---------------------------------------------------------------------------------

    def print(self, kind: str, title: str, asked: Asked, pdf: bytes | None = None) -> None:
        """Print a paper on the printer chosen for its kind: one that was looked at, or a new one.

        Nothing is made here: that is done behind the window when the printer's turn comes.
        """
        self._number += 1
        name = f"{title} {self._number}"
        self._under_way[name] = _Job(kind, title, asked)
        self._printer = self.chosen(kind)[0]
        self._queue.put(name, lambda: self._for_printer(name, pdf))

    def _for_printer(self, name: str, pdf: bytes | None) -> bytes:
        job = self._under_way[name]
        pdf = pdf or self.made(job.kind, job.asked)
        with self._store.reopened() as store, store.transaction():
            note_leaving(store, job.kind, filled(store, job.kind, job.asked))
        job.pages = page_count(pdf)
        return pdf

    def try_printer(self, printer: str, paper: str) -> None:
        """Print a page with rulers."""
        from kesra_desktop.documents.imprint import printed_now  # noqa: PLC0415
        from kesra_desktop.documents.trial import trial_page  # noqa: PLC0415

        out = BytesIO()
        trial_page(paper, printed_now(self._store), out)
        self._printer = printer
        self._queue.put(tr("Test page"), out.getvalue)

    def finish(self) -> None:
        """Let printer and paper twin finish before the store is closed."""
        self.end_twin()
        end_all(self)
        self._queue.finish()

    def _delivered(self, name: str) -> None:
        job = self._under_way.pop(name, None)
        if job is not None:
            now = self._store.now()
            self._store.add(
                Printout(paper=job.kind, subject=job.asked.subject, pages=job.pages, at=now)
            )
        else:
            self.tried.emit(tr("The test page is printed. Measure its frame with a ruler."))
        self.printed.emit(job.title if job else name)

    def _not_printed(self, name: str, problem: Exception) -> None:
        job = self._under_way.pop(name, None)
        if job is not None:
            with self._store.transaction():
                take_back(self._store, job.kind, job.asked)
        else:
            self.tried.emit(sentences_of(problem).what)
        self.failed.emit(job.title if job else name, problem)
