"""A result file of a bank, the post office or the higher government, as plain rows."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.intake.reading import ReadingContext, ReadSheet, read_list
from kesra_desktop.model.money import parse_rupiah
from kesra_desktop.model.office import Office
from kesra_desktop.model.payments import ResultRow
from kesra_desktop.progress import silent

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store

_STATUS = re.compile(r"\b(status|hasil|result)\b", re.IGNORECASE)


def read_results(
    store: Store, path: Path, progress: Progress = silent
) -> tuple[str, list[ResultRow]]:
    """Return a file's digest and its rows; a column titled status or hasil is read as the remark.

    Raises:
        NotFound: there is no such file.
        UnreadableList, ProtectedList, TooLargeList, NoList, Cancelled.

    """
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        raise NotFound(what=path.name) from None
    office = store.maybe(Office, "office")
    city = office.city if office else "33.75"
    today = store.now().date()
    found = list(read_list(path, ReadingContext(city, today), progress))
    overrides = {
        sheet.name: places
        for sheet in found
        if isinstance(sheet, ReadSheet) and (places := _status_column(sheet))
    }
    if overrides:
        context = ReadingContext(city, today, overrides=overrides)
        found = list(read_list(path, context, progress))
    rows = [
        ResultRow(
            one.sheet,
            one.row,
            one.fields.get("full_name", ""),
            one.fields.get("nik", ""),
            one.fields.get("account", ""),
            one.fields.get("birth_date", ""),
            parse_rupiah(one.fields.get("amount", "")) or 0,
            one.fields.get("remark", ""),
        )
        for one in found
        if not isinstance(one, ReadSheet)
    ]
    return digest, rows


def _status_column(sheet: ReadSheet) -> dict[int, str]:
    if "keterangan" in sheet.columns:
        return {}
    taken = set(sheet.columns.values())
    for place, title in sheet.titles.items():
        if place not in taken and _STATUS.search(title):
            return {place: "keterangan"}
    return {}
