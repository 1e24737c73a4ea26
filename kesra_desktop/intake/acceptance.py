"""Accepting a batch: settled rows go into the register with their source on every field."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import Cancelled, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake import linking
from kesra_desktop.intake.taking import Taking
from kesra_desktop.intake.totals_told import keep_totals
from kesra_desktop.model.sources import Source, year_of
from kesra_desktop.progress import silent
from kesra_desktop.store import deciding, staged_rows, staging

if TYPE_CHECKING:
    from kesra_desktop.intake.linking import Group
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

_PIECE = 100  # rows in one transaction: a desk that is open meanwhile waits no longer than that


class BatchClosed(Refused):
    """The batch was refused: nothing of it may come in."""

    code = "batch_refused"
    message = N_("This list was refused, so it cannot be accepted.")
    advice = N_("Reopen it first if that was a mistake.")


class StoppedHalfway(Cancelled):
    """The clerk stopped an acceptance; what was in by then stays in."""

    code = "stopped_halfway"
    message = N_("Stopped. {done} rows are in the register.")
    advice = N_("Accept the list again to go on, or undo it.")


@dataclass(frozen=True)
class Accepted:
    """What accepting a batch did, in rows; ``held`` are those that still wait."""

    added: int
    enriched: int
    held: int
    skipped: int  # in the register since an earlier time


def accept(
    store: Store, batch_id: str, progress: Progress = silent, *, held: bool = False
) -> Accepted:
    """Put the settled rows into the register; every other row stays held.

    A row is settled when each finding that needs a confirmation has one, and every look-alike an
    answer. What cannot be stored (level T) is left out, and the row comes in without it.
    With ``held`` the rows that the clerk put aside come in too, once they are settled.
    It goes in small steps, each of them whole: when it is stopped, accepting again goes on.

    Raises:
        NotFound, BatchClosed.
        StoppedHalfway: what was in by then stays in.

    """
    batch = staging.find(store, batch_id)
    if batch.state == staging.REFUSED:
        raise BatchClosed()
    linking.look(store, batch, progress)
    before = staged_rows.outcomes(store, batch)
    groups = linking.groups(store, batch)
    ready = _settled(store, batch, groups, held=held)
    staging.set_state(store, batch, staging.ACCEPTING)
    done: Counter[str] = Counter()
    with store.transaction():
        sources, fresh = _sources(store, batch)
        keep_totals(store, batch, fresh, groups)
    taking = Taking(store, batch, sources)
    try:
        for start in range(0, len(ready), _PIECE):
            progress(start, len(ready))
            with store.transaction():
                rows = _rows(store, batch, ready[start : start + _PIECE])
                done.update(taking.take_all(rows, groups))
    except Cancelled:
        raise StoppedHalfway(done=done.total()) from None
    with store.transaction():
        staging.set_state(store, batch, staging.ACCEPTED)
        deciding.note(store, batch, "accept", dict(done))
    return Accepted(
        done["added"],
        done["enriched"],
        staged_rows.outcomes(store, batch).get("", 0),
        sum(count for outcome, count in before.items() if outcome),
    )


def _settled(store: Store, batch: Batch, groups: dict[int, Group], *, held: bool) -> list[int]:
    """Return the rows that may come in, in the order of the lists."""
    waiting = staged_rows.unconfirmed(store, batch)
    waiting |= linking.blocked(deciding.pairs(store, batch))
    waiting |= {row for row, group in groups.items() if group.contradicted}
    if not held:
        waiting |= staged_rows.put_aside(store, batch)
    return [row for row in staged_rows.without_outcome(store, batch) if row not in waiting]


def _rows(store: Store, batch: Batch, numbers: list[int]) -> list[StagedRow]:
    return list(staged_rows.rows(store, batch, staged_rows.Choice(numbers=tuple(numbers))))


def _sources(store: Store, batch: Batch) -> tuple[dict[int, str], dict[int, str]]:
    """Return the Source record of each sheet, made at the first acceptance, and the new ones."""
    by_file: dict[int, str] = {}
    fresh: set[int] = set()
    for file in staging.files(store, batch):
        if file.problem is None:
            by_file[file.n] = file.source or new_source(store, batch, file)
            # Of a page only some rows may be typed: it tells no total.
            fresh |= set() if file.source or file.typed_from else {file.n}
    sheets = staging.sheets(store, batch)
    found = {sheet.n: by_file[sheet.file] for sheet in sheets if sheet.file in by_file}
    return found, {sheet.n: found[sheet.n] for sheet in sheets if sheet.file in fresh}


def new_source(store: Store, batch: Batch, file: staging.StagedFile) -> str:
    """Make the Source record of a file and return its id; typed pages have theirs already."""
    if file.typed_from:
        seen = store.open(Source, file.typed_from)
        store.save(replace(seen.record, withdrawn=False), seen)
        staging.set_source(store, file.n, file.typed_from)
        return file.typed_from
    made = store.add(
        Source(
            file_name=file.name,
            digest=file.digest,
            holder=batch.holder,
            about=batch.about,
            received_on=store.now().date(),
            year=year_of(file.name, batch.about),
        )
    )
    staging.set_source(store, file.n, made.id)
    return made.id
