"""The whole staged result of a batch as JSON lines, to be held against the truth of a list."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kesra_desktop.intake.naming import Names
from kesra_desktop.store import deciding, staged_rows, staging
from kesra_desktop.store.outside import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.store import Store

_NAMES = {"full_name": "name"}
_STORED = ("nik", "kk", "full_name", "birth_date", "sex", "kelurahan_code", "rt", "rw", "amount",
           "account")  # fmt: skip
_NUMBERS = ("rt", "rw", "amount")


def write(store: Store, batch_id: str, out: Path) -> int:
    """Write every row, column warning, refusal and pair of a batch; return how many lines.

    Raises:
        NotFound: no such batch.
        StorageFault: the file cannot be written.

    """
    batch = staging.find(store, batch_id)
    lines = 0
    with whole_file(out) as file:
        for line in _lines(store, batch):
            file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            lines += 1
    return lines


def _lines(store: Store, batch: staging.Batch) -> Iterator[dict[str, Any]]:
    names = Names(store, batch.id)
    files = {one.n: one for one in staging.files(store, batch)}
    for file in files.values():
        if file.problem:
            yield {"type": "refused", "file": file.name, "reason": file.problem["message"]}
    for sheet in staging.sheets(store, batch):
        yield from _sheet_lines(files[sheet.file].name, sheet)
    for row in staged_rows.rows(store, batch):
        yield {"type": "row", **names.place(row), "k": row.k, **_row(row)}
    places = {row.n: names.place(row) for row in _light(store, batch)}
    for pair in deciding.pairs(store, batch):
        if pair.b:
            sides = {"a": places[pair.a], "b": places[pair.b]}
            yield {"type": "pair", **sides, "kind": pair.kind, "level": pair.level}


def _light(store: Store, batch: staging.Batch) -> Iterator[StagedRow]:
    """Yield the rows without their contents: only where they stand is wanted."""
    for row in staged_rows.rows(store, batch):
        yield replace(row, fields={}, raw={}, problems=())


def _sheet_lines(file: str, sheet: staging.StagedSheet) -> Iterator[dict[str, Any]]:
    where = {"file": file, "sheet": sheet.name}
    for field, code in sheet.doc["column_problems"]:
        yield {"type": "column", **where, "field": _NAMES.get(field, field), "code": code}
    for first, last, cls in sheet.doc["skipped"]:
        for number in range(first, last + 1):
            yield {"type": "skipped", **where, "row": number, "class": cls}
    if sheet.doc["problems"]:
        yield {"type": "sheet", **where, "problems": ["total"]}


def _row(row: StagedRow) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in _STORED:
        text = row.fields.get(name, "")
        if text:
            number = name in _NUMBERS and text.isdigit()
            values[_NAMES.get(name, name)] = int(text) if number else text
    known = {"tahun": 4, "bulan": 7}.get(row.fields.get("birth_precision", ""))
    if "birth_date" in values:
        values["birth_date"] = values["birth_date"][:known]  # what is not known is not stored
    phones = [one.strip() for one in row.fields.get("phone", "").split(",") if one.strip()]
    if phones:
        values["phone"] = phones
    problems = []
    for text in row.problems:
        field, _, code = text.partition(":")
        problems.append(f"{_NAMES.get(field, field)}:{code}")
    suggest = {_NAMES.get(name, name): text for name, text in row.suggest.items()}
    return {**values, "problems": problems, **({"suggest": suggest} if suggest else {})}
