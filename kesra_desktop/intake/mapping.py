"""What a clerk says about the columns of a sheet: read anew, and remembered for the sender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake import linking
from kesra_desktop.intake.streaming import SheetAnswer, read_again
from kesra_desktop.progress import silent
from kesra_desktop.store import deciding, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store


class ColumnsDecided(Refused):
    """Rows of the sheet were decided or accepted: reading it anew would lose that."""

    code = "columns_in_use"
    message = N_("Rows of this sheet were already decided or accepted.")
    advice = N_("Take those decisions back first, or undo the list.")


def map_columns(  # noqa: PLR0913  (one sheet's answer, and whether to keep it)
    store: Store,
    batch_id: str,
    sheet: str,
    columns: Mapping[int, str],
    *,
    header_row: int | None = None,
    remember: bool = True,
    progress: Progress = silent,
) -> None:
    """Say what columns of a sheet are (index from 0: field, or "" for none); it is read anew.

    The answer is remembered for the next list of the same sender with the same titles.

    Raises:
        NotFound, FileGone, ColumnsDecided.

    """
    batch = staging.find(store, batch_id)
    found = [one for one in staging.sheets(store, batch) if sheet in (one.name, str(one.n))]
    if not found:
        raise NotFound(what=sheet)
    chosen = found[0]
    if staged_rows.has_decided(store, batch, chosen.file):
        raise ColumnsDecided()
    file = next(one for one in staging.files(store, batch) if one.n == chosen.file)
    answers = _answers(store, batch, chosen.file)
    before = answers.get(chosen.name, SheetAnswer({}))
    answers[chosen.name] = SheetAnswer(
        {**before.columns, **columns}, _header_row(chosen, before, header_row)
    )
    read_again(store, batch, file, answers, progress)
    staging.set_paired(store, batch, "")
    if remember:
        _remember(store, batch, chosen)
    linking.look(store, staging.find(store, batch_id), progress)


def _header_row(sheet: staging.StagedSheet, before: SheetAnswer, told: int | None) -> int | None:
    """Return the row of the titles; where none were found, named columns stand without them."""
    known = before.header_row if told is None else told
    return 0 if known is None and sheet.doc["header_row"] is None else known


def _answers(store: Store, batch: Batch, file: int) -> dict[str, SheetAnswer]:
    """Return what was said about the sheets of a file before, as it was read last."""
    return {
        one.name: SheetAnswer(
            {int(at): name for at, name in one.doc["answered"].items()}, one.doc["title_row"]
        )
        for one in staging.sheets(store, batch)
        if one.file == file
    }


def _remember(store: Store, batch: Batch, sheet: staging.StagedSheet) -> None:
    now = next(
        one
        for one in staging.sheets(store, batch)
        if (one.file, one.name) == (sheet.file, sheet.name)
    )
    answered = {int(at): name for at, name in now.doc["answered"].items()}
    if now.doc["signature"]:
        deciding.remember_columns(store, batch.holder.casefold(), now.doc["signature"], answered)
