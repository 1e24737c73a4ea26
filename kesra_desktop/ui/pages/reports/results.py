"""A result file of a bank or the post as the window shows it, before and after it is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.intake.results import read_results
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.reporting import ReportTable
from kesra_desktop.services.reconciling import reconcile
from kesra_desktop.ui.pages.reports.view import ResultGroup, ResultView

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kesra_desktop.model.payments import ResultRow
    from kesra_desktop.model.reporting import Narrowing
    from kesra_desktop.progress import Progress
    from kesra_desktop.services.reconciling import Reconciled
    from kesra_desktop.store.store import Store


def tried(store: Store, to: Narrowing, file: Path, progress: Progress) -> ResultView:
    """Return what a file says, with nothing noted.

    Raises:
        NotFound, UnreadableList, ProtectedList, TooLargeList, NoList, Cancelled.

    """
    read = read_results(store, file, progress)
    done: list[Reconciled] = []
    with store.rehearsal():
        done.append(reconcile(store, to.programme, to.period, read, progress))
    return _view(file, done[0])


def noted(store: Store, to: Narrowing, file: Path, progress: Progress) -> ResultView:
    """Note what a file says, and return it.

    Raises:
        NotFound, UnreadableList, ProtectedList, TooLargeList, NoList, Cancelled.

    """
    read = read_results(store, file, progress)
    return _view(file, reconcile(store, to.programme, to.period, read, progress))


def _view(file: Path, done: Reconciled) -> ResultView:
    return ResultView(
        file,
        (
            ResultGroup(tr("Paid"), _rows(done.paid)),
            ResultGroup(tr("Failed"), _rows(done.failed)),
            ResultGroup(tr("Not found"), _rows(done.not_found)),
            ResultGroup(tr("Twice"), _rows(done.twice)),
            ResultGroup(tr("Unclear"), _rows(done.unclear)),
            ResultGroup(tr("Other amount"), _rows(done.other_amount)),
            ResultGroup(tr("Not in the file"), tuple(("", name, "", "") for name in done.missing)),
            ResultGroup(
                tr("Also handed over"), tuple(("", "", one, "") for one in done.also_handed_over)
            ),
        ),
        done.new,
        rupiah(done.amount),
    )


def _rows(rows: Iterable[ResultRow]) -> tuple[tuple[str, str, str, str], ...]:
    return tuple((str(one.row), one.name, one.account or one.nik, _said(one)) for one in rows)


def _said(row: ResultRow) -> str:
    amount = f"Rp{grouped(row.amount)}" if row.amount else ""
    return ", ".join(part for part in (amount, row.remark) if part)


def table_of(view: ResultView, note: str) -> ReportTable:
    """Return all rows with what became of each, to be worked through with the bank."""
    rows = tuple(
        (number, group.title, *row)
        for number, (group, row) in enumerate(
            ((group, row) for group in view.groups for row in group.rows), 1
        )
    )
    titles = (tr("No"), tr("Result"), tr("Row"), tr("Name"), tr("Account number"), tr("Remark"))
    return ReportTable(tr("Result of the bank or post"), titles, rows, note, of_people=True)
