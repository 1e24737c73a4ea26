"""A batch of surviving lists: read, looked at, decided, accepted, refused, taken back.

This is the door for the command line and the window; what each verb does is in the modules beside.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake import linking
from kesra_desktop.intake.acceptance import Accepted, BatchClosed, accept
from kesra_desktop.intake.decisions import (
    decide,
    fix,
    hold,
    keep_as_is,
    leave_out,
    release,
    take_back,
    take_suggestions,
)
from kesra_desktop.intake.mapping import map_columns
from kesra_desktop.intake.stage import stage
from kesra_desktop.intake.withdrawal import Undone, undo
from kesra_desktop.progress import silent
from kesra_desktop.store import deciding, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kesra_desktop.intake.returned import Settled
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.deciding import Decision, StagedPair
    from kesra_desktop.store.staged_rows import ProblemGroup, StagedRow
    from kesra_desktop.store.store import Store

__all__ = [
    "Accepted",
    "BatchClosed",
    "BatchFile",
    "BatchSheet",
    "Summary",
    "Undone",
    "accept",
    "batches",
    "decide",
    "decisions",
    "files",
    "fix",
    "groups",
    "hold",
    "keep_as_is",
    "leave_out",
    "look",
    "map_columns",
    "pairs",
    "read",
    "recipients",
    "refuse",
    "release",
    "reopen",
    "rows",
    "summary",
    "take_back",
    "take_suggestions",
    "undo",
]


class AlreadyAccepted(Refused):
    """The batch is in the register: refusing it would leave it there."""

    code = "batch_accepted"
    message = N_("This list is in the register already.")
    advice = N_("Undo it; that takes back everything it brought.")


@dataclass(frozen=True)
class BatchSheet:
    """One sheet of a file: where its table is, and how many rows of each class it has."""

    n: int  # by which `rows` and `map_columns` know it
    name: str
    hidden: bool
    header_row: int | None
    titles: dict[int, str]  # column index from 0: as written
    columns: dict[str, int]  # canonical name: column index
    uncertain: dict[int, tuple[str, ...]]  # column index: what it may be
    classes: dict[str, int]
    skipped: tuple[tuple[int, int, str], ...]  # (first row, last row, class)
    total_stated: int | None  # rupiah
    total_found: int | None
    column_problems: tuple[tuple[str, str], ...]  # (field, code)
    problems: tuple[str, ...]
    preview: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class BatchFile:
    """One file of a batch, or of one read before; a refused one says why in ``problem``."""

    name: str
    sheets: tuple[BatchSheet, ...] = ()
    problem: dict[str, Any] | None = None  # error, message, advice
    already_in: str = ""  # the batch that holds the same contents


@dataclass(frozen=True)
class Summary:
    """A batch in counts."""

    batch: str
    at: str
    about: str
    holder: str
    state: str  # open, accepting, accepted, refused or undone
    reason: str
    files: tuple[BatchFile, ...]
    people: int
    problems: dict[str, int]  # code: how often
    pairs: dict[str, int]  # auto, proposed, conflict, open
    clean: int  # rows in which nothing but notes was found
    decided: int  # rows about which the clerk decided something
    to_decide: int  # rows with something, not a mere note, that nobody decided
    waiting: int  # rows that would not come in if the batch were accepted now
    outcomes: dict[str, int]  # "", added, enriched: rows
    already_read: bool = False  # all the files were read before: nothing is new
    returned: dict[str, Settled] = field(default_factory=dict)  # corrected files, by name

    def values(self) -> dict[str, Any]:
        """Return what `kesra intake read --json` answers."""
        return {
            "batch": self.batch,
            "files": [_file_values(file) for file in self.files],
            "problems": self.problems,
            "pairs": self.pairs["auto"] + self.pairs["proposed"] + self.pairs["conflict"],
            "people": self.people,
            "state": self.state,
            "about": self.about,
            "holder": self.holder,
            "clean": self.clean,
            "to_decide": self.to_decide,
            "waiting": self.waiting,
            **({"already_read": True} if self.already_read else {}),
            **(
                {"returned": {k: asdict(v) for k, v in self.returned.items()}}
                if self.returned
                else {}
            ),
        }


def _file_values(file: BatchFile) -> dict[str, Any]:
    values: dict[str, Any] = {
        "file": file.name,
        "sheets": [
            {
                "sheet": sheet.name,
                "header_row": sheet.header_row,
                "columns": sheet.columns,
                "rows": sheet.classes,
                "total_stated": sheet.total_stated,
                "total_found": sheet.total_found,
                "problems": sheet.problems,
            }
            for sheet in file.sheets
        ],
    }
    if file.problem:
        values["refused"] = file.problem
    if file.already_in:
        values["already_in"] = file.already_in
    return values


def read(
    store: Store,
    paths: Sequence[Path],
    about: str = "",
    holder: str = "",
    progress: Progress = silent,
) -> Summary:
    """Read lists into one batch; no recipient changes. Contents read before make no second one.

    Files that were read before, and those that were refused, are named in the answer. When all of
    them were read before, the answer is the first one's batch, and ``already_read`` says so.

    Raises:
        UnreadableList, ProtectedList, TooLargeList, NoList, NotFound: the only file was refused.
        NothingRead: several files, and all of them were refused.
        Cancelled: nothing is staged.

    """
    staged = stage(store, paths, about, holder, progress)
    found = summary(store, staged.batch)
    known = tuple(BatchFile(name, already_in=one) for name, one in staged.already_read.items())
    found = replace(found, returned=staged.returned)
    if staged.new:
        return replace(found, files=(*found.files, *known))
    return replace(found, already_read=not staged.returned)


def summary(store: Store, batch_id: str) -> Summary:
    """Return a batch in counts.

    Raises:
        NotFound: there is no such batch on this laptop.

    """
    batch = staging.find(store, batch_id)
    count = staged_rows.count_rows
    pairs_found = deciding.pairs(store, batch)
    waiting = staged_rows.unconfirmed(store, batch) | staged_rows.put_aside(store, batch)
    waiting |= linking.blocked(pairs_found)
    outcome = staged_rows.outcomes(store, batch)
    return Summary(
        batch.id, batch.at, batch.about, batch.holder, batch.state, batch.reason,
        _files(store, batch),
        sum(outcome.values()),
        staged_rows.problem_counts(store, batch),
        deciding.pair_counts(pairs_found),
        count(store, batch, staged_rows.Choice(state="clean")),
        count(store, batch, staged_rows.Choice(state="decided")),
        count(store, batch, staged_rows.Choice(state="open")),
        len(waiting & set(staged_rows.without_outcome(store, batch))),
        outcome,
    )  # fmt: skip


def _files(store: Store, batch: staging.Batch) -> tuple[BatchFile, ...]:
    sheets = staging.sheets(store, batch)
    return tuple(
        BatchFile(
            file.name,
            tuple(_sheet(sheet) for sheet in sheets if sheet.file == file.n),
            file.problem,
        )
        for file in staging.files(store, batch)
    )


def _sheet(sheet: staging.StagedSheet) -> BatchSheet:
    doc = sheet.doc
    return BatchSheet(
        sheet.n, sheet.name, doc["hidden"], doc["header_row"],
        {int(place): text for place, text in doc["titles"].items()},
        doc["columns"],
        {int(place): tuple(names) for place, names in doc["uncertain"].items()},
        doc["classes"],
        tuple((first, last, cls) for first, last, cls in doc["skipped"]),
        doc["total_stated"], doc["total_found"],
        tuple((field, code) for field, code in doc["column_problems"]),
        tuple(doc["problems"]), tuple(tuple(line) for line in doc["preview"]),
    )  # fmt: skip


def files(store: Store, batch_id: str) -> tuple[BatchFile, ...]:
    """Return the files of a batch with their sheets: the part of a summary that counts nothing."""
    return _files(store, staging.find(store, batch_id))


def batches(store: Store) -> list[Summary]:
    """Return every batch of this laptop, newest first; what was left half read is cleared away."""
    staging.purge(store)
    return [summary(store, batch.id) for batch in staging.batches(store)]


def rows(  # noqa: PLR0913  (each narrows what is shown)
    store: Store,
    batch_id: str,
    *,
    problem: str = "",
    sheet: int = 0,
    state: str = "",
    offset: int = 0,
    limit: int = -1,
) -> list[StagedRow]:
    """Return rows of a batch in the order of the lists.

    ``state``: clean, decided, open, held, waiting or in; see `store/staged_rows.py`.
    """
    choice = staged_rows.Choice(problem=problem, sheet=sheet, state=state)
    return list(staged_rows.rows(store, staging.find(store, batch_id), choice, offset, limit))


def groups(store: Store, batch_id: str, *, notes: bool = False) -> list[ProblemGroup]:
    """Return what was noticed, by kind, the weightiest first; with ``notes`` mere notes too."""
    found = staged_rows.problem_groups(store, staging.find(store, batch_id))
    return [group for group in found if notes or group.level.value != "I"]


def pairs(store: Store, batch_id: str) -> list[StagedPair]:
    """Return the look-alikes as they were found last, those to be decided first."""
    return deciding.pairs(store, staging.find(store, batch_id))


def look(store: Store, batch_id: str, progress: Progress = silent) -> None:
    """Look for look-alikes anew where rows, answers or the register changed; `accept` does too."""
    batch = staging.find(store, batch_id)
    if batch.state != staging.REFUSED:
        linking.look(store, batch, progress)


def recipients(store: Store, batch_id: str) -> list[str]:
    """Return the people that the accepted rows of a batch are about, in the order of the lists."""
    known = staged_rows.known_recipients(store, staging.find(store, batch_id))
    return list(dict.fromkeys(known[row] for row in sorted(known)))


def decisions(store: Store, batch_id: str) -> list[Decision]:
    """Return the decisions that can be taken back, in the order they were made."""
    return deciding.decisions(store, staging.find(store, batch_id))


def refuse(store: Store, batch_id: str, reason: str) -> None:
    """Refuse a batch: nothing of it comes in; it stays readable, with the reason.

    Raises:
        NotFound, AlreadyAccepted.

    """
    batch = staging.find(store, batch_id)
    if batch.state in (staging.ACCEPTED, staging.ACCEPTING):
        raise AlreadyAccepted()
    staging.set_state(store, batch, staging.REFUSED, reason)
    deciding.note(store, batch, "refuse", {"reason": reason})


def reopen(store: Store, batch_id: str) -> None:
    """Take a refusal back."""
    batch = staging.find(store, batch_id)
    if batch.state == staging.REFUSED:
        staging.set_state(store, batch, staging.OPEN)
        deciding.note(store, batch, "reopen", {})
