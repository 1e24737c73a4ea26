"""Papers of one open store: which there are for a day or a person, made, saved and printed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from kesra_desktop import settings as kept
from kesra_desktop.i18n import tr
from kesra_desktop.model.printouts import Printout
from kesra_desktop.ui.printing import PrintQueue, page_count

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.settings import Settings
    from kesra_desktop.store.store import Store

OF_A_DAY = (
    "roster", "checklist", "coupons", "invitations", "cards", "attendance", "minutes", "recap",
    "announcement", "sptjm",
)  # fmt: skip
OF_A_PERSON = ("cards", "proxy-letter")
SIZES = {
    "coupons": ("a4",), "cards": ("a4",), "proxy-letter": ("a5", "a4", "f4"),
    "invitations": ("a4", "f4"),
}  # fmt: skip
USUAL_SIZES = ("f4", "a4")


class PaperOffer(NamedTuple):
    """A paper that may be printed here: its kind and what it is called."""

    kind: str
    title: str


class Papers(QObject):
    """Makes papers behind the window and hands them to files and printers.

    A paper that leaves the program is noted, so that the next one says SALINAN; one that is only
    looked at, or that the printer did not take, is not.
    """

    printed = Signal(str)  # the paper's title
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
        self._under_way: dict[str, tuple[str, str, str, int]] = {}
        self._number = 0
        self._queue = PrintQueue(lambda: self._printer, self)
        self._queue.delivered.connect(self._delivered)
        self._queue.failed.connect(self._not_printed)

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
            PAPERS[kind].write(store, self._counted(store, kind, replace(asked, copy=copy)), out)
        return out.getvalue()

    def save(self, kind: str, asked: Asked, out: Path) -> int:
        """Save a paper as PDF, note it, and return its pages; called from any thread."""
        from kesra_desktop.documents.saving import print_to  # noqa: PLC0415

        with self._store.reopened() as store:
            return print_to(store, kind, self._counted(store, kind, asked), out)[0]

    @staticmethod
    def _counted(store: Store, kind: str, asked: Asked) -> Asked:
        """Return what is asked with the day's counting, where the paper is about it."""
        if kind != "minutes":
            return asked
        from kesra_desktop.services.closing import summarise  # noqa: PLC0415

        return replace(asked, summary=summarise(store, asked.subject))

    # --- printing ---------------------------------------------------------------------------------

    def print(self, kind: str, title: str, subject: str, pdf: bytes) -> None:
        """Print a paper that was looked at, on the printer chosen for its kind."""
        self._number += 1
        name = f"{title} {self._number}"
        self._under_way[name] = (kind, title, subject, page_count(pdf))
        self._printer = self.chosen(kind)[0]
        self._queue.put(name, lambda: pdf)

    def try_printer(self, printer: str, paper: str) -> None:
        """Print a page with rulers."""
        from kesra_desktop.documents.imprint import printed_now  # noqa: PLC0415
        from kesra_desktop.documents.trial import trial_page  # noqa: PLC0415

        out = BytesIO()
        trial_page(paper, printed_now(self._store), out)
        self._printer = printer
        self._queue.put(tr("Test page"), out.getvalue)

    def finish(self) -> None:
        """Let the printer finish before the store is closed."""
        self._queue.finish()

    def _delivered(self, name: str) -> None:
        if name in self._under_way:
            kind, title, subject, pages = self._under_way.pop(name)
            now = self._store.now()
            self._store.add(Printout(paper=kind, subject=subject, pages=pages, at=now))
            self.printed.emit(title)
        else:
            self.printed.emit(name)

    def _not_printed(self, name: str, problem: Exception) -> None:
        title = self._under_way.pop(name, ("", name, "", 0))[1]
        self.failed.emit(title, problem)
