"""The questions that exchange raises, answered from one open store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import Cancelled
from kesra_desktop.i18n import tr
from kesra_desktop.progress import silent
from kesra_desktop.services import clashing
from kesra_desktop.ui.pages.review import arrival_cases, clash_cases, double_cases, laptop_cases
from kesra_desktop.ui.pages.review.view import KindText, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.progress import Progress
    from kesra_desktop.services.clashing import Decided
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.review.view import BulkView, CaseView, PairLine

_PARTS = (
    (double_cases.KIND, double_cases.lines),
    (double_cases.KIND, arrival_cases.too_much),
    (clash_cases.KIND, clash_cases.lines),
    (laptop_cases.KIND, laptop_cases.lines),
    (laptop_cases.KIND, arrival_cases.lines),
)
_DOUBLES = ("double:", "recovery:")


def open_lines(store: Store, progress: Progress = silent) -> dict[str, Sequence[PairLine]]:
    """Return every open question that exchange raised, by kind."""
    found: dict[str, Sequence[PairLine]] = {}
    for number, (kind, lines) in enumerate(_PARTS):
        progress(number, len(_PARTS))
        found[kind] = (*found.get(kind, ()), *lines(store))
    return found


class StoreCases:
    """Answers `view.CaseService` from one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def kinds(self) -> tuple[KindText, ...]:
        """Return the kinds of questions, in their order."""
        return (
            KindText(
                double_cases.KIND,
                tr("Double handovers"),
                tr("Nobody received twice"),
                tr("As far as the data of the other laptops is here. Exchange data to be sure."),
                "exchange",
                tr("Exchange data"),
            ),
            KindText(
                clash_cases.KIND,
                tr("Differing fields"),
                tr("All laptops agree"),
                tr("When two people fill a field differently, both values are shown here."),
                "exchange",
                tr("Exchange data"),
            ),
            KindText(
                laptop_cases.KIND,
                tr("Laptops"),
                tr("All laptops are in order"),
                tr("Lost or copied laptops, and what is missing or does not fit, are shown here."),
                "exchange",
                tr("See all laptops"),
            ),
        )

    def survey(self, progress: Progress) -> Mapping[str, Sequence[PairLine]]:
        """Return every open question by kind; called behind the window."""
        with self._store.reopened() as store:
            return open_lines(store, progress)

    def case(self, key: str) -> CaseView | None:
        """Return one question, or None when it is settled."""
        if key.startswith(_DOUBLES):
            return double_cases.view(self._store, key)
        if key.startswith(laptop_cases.PREFIXES):
            return laptop_cases.view(self._store, key)
        if key.startswith(arrival_cases.PREFIXES):
            return arrival_cases.view(self._store, key)
        return clash_cases.view(self._store, key)

    def answer(self, key: str, act: str, column: int, reason: str) -> Outcome:
        """Answer a question."""
        if key.startswith(_DOUBLES):
            return double_cases.answer(self._store, key, act, column, reason)
        if key.startswith(laptop_cases.PREFIXES):
            return laptop_cases.answer(self._store, key, act, reason)
        if key.startswith(arrival_cases.PREFIXES):
            return arrival_cases.answer(self._store, key, act, reason)
        return clash_cases.answer(self._store, key, act, reason)

    def may_bulk(self, kind: str) -> bool:
        """Return whether questions of a kind can be answered all alike."""
        return kind == clash_cases.KIND

    def bulk(self, kind: str) -> Sequence[BulkView]:
        """Return the answers that can be given to all questions of a kind."""
        return clash_cases.bulk(self._store) if kind == clash_cases.KIND else ()

    def answer_all(self, kind: str, bulk: str, progress: Progress) -> Outcome:
        """Answer all questions of a kind alike; called behind the window.

        What was decided before Cancel was pressed stays decided, and can be undone too.
        """
        del kind
        done: list[Decided] = []
        with self._store.reopened() as store:
            try:
                clash_cases.answer_all(store, bulk, done, progress)
            except Cancelled:
                if not done:
                    raise

        def undo() -> str:
            count = clashing.reopen_all(self._store, done)
            return tr("%n question(s) are open again.", "", count)

        return Outcome(tr("%n question(s) were decided.", "", len(done)), undo if done else None)
