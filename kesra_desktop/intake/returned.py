"""A corrected file that came back from the sender: matched to its rows, which it settles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.i18n import N_, tr
from kesra_desktop.intake.acceptance import new_source
from kesra_desktop.intake.linking import Group
from kesra_desktop.intake.reading import ReadRow
from kesra_desktop.intake.returns import COLUMNS, shown
from kesra_desktop.intake.taking import Taking
from kesra_desktop.store import deciding, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kesra_desktop.intake.reading import ReadSheet
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

_REASON = N_("Corrected by the sender in {file}.")
_BARE_SHEET: dict[str, Any] = {
    "hidden": False, "header_row": None, "titles": {}, "columns": {}, "uncertain": {},
    "classes": {}, "skipped": [], "total_stated": None, "total_found": None,
    "column_problems": [], "problems": [], "preview": [], "signature": "", "answered": {},
    "title_row": 0,
}  # fmt: skip


@dataclass(frozen=True)
class Settled:
    """What a returned file did: rows it names, and how many of them it changed."""

    batch: str
    rows: int
    changed: int


def settle(store: Store, file: ReturnedFile, rows: Iterable[ReadSheet | ReadRow]) -> Settled | None:
    """Settle the rows that a returned file names, or return None: no batch here knows them.

    A waiting row takes the sender's corrections as one decision, which can be taken back. A row
    that is in the register already adds what was corrected as a further source of that person.
    """
    came = {mark: row for row in rows if isinstance(row, ReadRow) and (mark := _mark(row))}
    batch = next((one for one in staging.batches(store) if _of(one, came)), None)
    if batch is None:
        return None
    pairs = [
        (before, row)
        for mark, row in _of(batch, came).items()
        for before in staged_rows.rows(
            store, batch, staged_rows.Choice(numbers=(int(mark.rpartition("-")[2]),))
        )
    ]
    with store.transaction():
        number = staging.add_file(store, batch, file.name, file.digest, file.path)
        staging.set_paired(store, batch, "")
        waiting = [_corrected(before, row, file) for before, row in pairs if not before.outcome]
        changed = [after for after in waiting if after is not None]
        if changed:
            deciding.decide_rows(store, batch, "returned", {"file": file.name}, changed)
        inside = [(before, row) for before, row in pairs if before.outcome]
        more = _add_sources(store, batch, number, inside)
    return Settled(batch.id, len(pairs), len(changed) + more)


@dataclass(frozen=True)
class ReturnedFile:
    """The file that came back."""

    name: str
    digest: str
    path: str


def _mark(row: ReadRow) -> str:
    return row.raw.get("remark", ("", ""))[1].strip()


def _of(batch: Batch, came: Mapping[str, ReadRow]) -> dict[str, ReadRow]:
    return {
        mark: row
        for mark, row in came.items()
        if mark.startswith(f"{batch.id}-") and mark.rpartition("-")[2].isdigit()
    }


_LINKED = {"nik", "birth_date", "sex"}  # what is noticed about one of them depends on the others


def _changed(before: StagedRow, row: ReadRow) -> set[str]:
    """Return the fields that the sender wrote anew."""
    return {
        one.field
        for one in COLUMNS
        if _plain(row.raw.get(one.field, ("", ""))[1]) != _plain(shown(before, one.field))
    }


def _plain(text: str) -> str:
    return " ".join(text.split())


def _corrected(before: StagedRow, row: ReadRow, file: ReturnedFile) -> StagedRow | None:
    """Return a waiting row with the sender's corrections, or None: there are none."""
    changed = _changed(before, row)
    if not changed:
        return None
    judged = changed | (_LINKED if changed & _LINKED else set())
    fields = {name: text for name, text in before.fields.items() if name not in changed}
    fields |= {name: row.fields[name] for name in changed if row.fields.get(name)}
    problems = [text for text in before.problems if text.partition(":")[0] not in judged]
    problems += [text for text in row.problems if text.partition(":")[0] in judged]
    reason = tr(_REASON).format(file=file.name)
    return replace(
        before,
        fields=fields,
        problems=tuple(dict.fromkeys(problems)),
        suggest={name: text for name, text in before.suggest.items() if name not in changed},
        kept={
            text: why for text, why in before.kept.items() if text.partition(":")[0] not in judged
        },
        typed={**before.typed, **dict.fromkeys(sorted(changed & fields.keys()), reason)},
    )


def _add_sources(
    store: Store, batch: Batch, file: int, pairs: list[tuple[StagedRow, ReadRow]]
) -> int:
    """Add what was corrected about people who are in the register; return about how many."""
    corrected = [(before, row) for before, row in pairs if _changed(before, row)]
    if not corrected:
        return 0
    found = next(one for one in staging.files(store, batch) if one.n == file)
    sheet = staging.add_sheet(store, batch, file, corrected[0][1].sheet, _BARE_SHEET)
    taking = Taking(store, batch, {sheet: new_source(store, batch, found)})
    told, groups = [], {}
    for before, row in corrected:
        changed = _changed(before, row)
        fields = {name: text for name, text in row.fields.items() if name in changed}
        raw = {name: cell for name, cell in row.raw.items() if name in changed}
        told.append(replace(
            before, sheet=sheet, row=row.row, fields=fields, raw=raw, kept={}, typed={},
            problems=tuple(one for one in row.problems if one.partition(":")[0] in changed),
        ))  # fmt: skip
        groups[before.n] = Group((before.n,), before.recipient)
    taking.add_to_known(told, groups)
    return len(corrected)
