"""What a row would change of somebody known, by the rule of `model/provenance.py`: told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.model.fields import dump, fields_of
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.provenance import Claim, alike, standing
from kesra_desktop.model.sources import SourceQuality, year_of
from kesra_desktop.store import provenance, staging

if TYPE_CHECKING:
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store


def winning_fields(store: Store, batch: Batch, row: StagedRow, recipient: str) -> frozenset[str]:
    """Return the fields in which the row's value would stand once it is joined to a person."""
    person = store.maybe(Recipient, recipient)
    if person is None:
        return frozenset(row.fields)
    told = provenance.claims_of(store, recipient)
    confirmed = provenance.confirmations_of(store, recipient)
    origin = _origin(store, batch, row)
    winning = set()
    for field in fields_of(Recipient):
        value = row.fields.get(field.name, "")
        if not value:
            continue
        now = dump(getattr(person, field.name))
        claim = _claim(origin, row, field.name, value)
        stands = standing(
            "" if now is None else str(now),
            [*(one for one in told if one.field == field.name), claim],
            [one for one in confirmed if one.field == field.name],
        )
        if alike(stands.value, value):
            winning.add(field.name)
    return frozenset(winning)


def _origin(store: Store, batch: Batch, row: StagedRow) -> tuple[str, str, int, str]:
    """Return file, holder, year and today, as the list's Source would keep them."""
    file_of = {sheet.n: sheet.file for sheet in staging.sheets(store, batch)}
    names = {file.n: file.name for file in staging.files(store, batch)}
    name = names[file_of[row.sheet]]
    return name, batch.holder, year_of(name, batch.about), store.now().date().isoformat()


def _claim(origin: tuple[str, str, int, str], row: StagedRow, name: str, value: str) -> Claim:
    file, holder, year, today = origin
    codes = (text.partition(":") for text in row.problems)
    return Claim(
        name, value, "", file, holder, SourceQuality.ORIGINAL_FILE, (year, today), "", row.row,
        "", "", tuple(code for field, _, code in codes if field == name),
    )  # fmt: skip
