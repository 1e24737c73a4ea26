"""Lists whose truth is known: everybody is found, nobody else, and nothing is silently wrong.

Each archive holds the lists as an office would find them and ``truth.json``: for every person's
cell what it really says and what may be expected of a reader.
"""

from __future__ import annotations

import io
import json
import lzma
import re
import tarfile
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from kesra_desktop.intake.listing import read_parts
from kesra_desktop.intake.parts import ReadingContext, ReadRow, ReadSheet

LISTS = Path(__file__).parent.parent / "data" / "lists"
TODAY = date(2025, 9, 2)
HOMES = {"kesra-2025": "33.75", "serang-2025": "36.73", "yatim": "36.73"}
NOTES = {f"N3{n}" for n in range(5)}
BOTH = {"N14": {"nik", "kk"}, "N21": {"nik", "birth_date"}, "N22": {"nik", "sex"}}
BOTH |= {"N23": {"nik", "birth_date"}, "N24": {"nik", "birth_date"}}
JUDGED = {"nik": "nik", "kk": "kk", "name": "full_name", "birth_date": "birth_date", "sex": "sex"}
JUDGED |= {"kelurahan_code": "kelurahan_code", "phone": "phone", "rt": "rt", "rw": "rw"}
JUDGED |= {"amount": "amount", "account": "account"}
SAME = {"total": "subtotal", "meta": "title", "header_repeat": "header", "recap": "note"}


@dataclass
class Outcome:
    """What was found in the lists of one archive, held against the truth."""

    missed: list[Any] = field(default_factory=list)
    invented: list[Any] = field(default_factory=list)
    corrupt: list[Any] = field(default_factory=list)
    lost: list[Any] = field(default_factory=list)
    unnoticed: list[Any] = field(default_factory=list)
    cells: Counter[str] = field(default_factory=Counter)
    misclassed: list[Any] = field(default_factory=list)
    totals: set[tuple[str, str]] = field(default_factory=set)
    wrong_totals: set[tuple[str, str]] = field(default_factory=set)
    damaged: set[tuple[str, str, str]] = field(default_factory=set)


@cache
def outcome(archive: str, folder: Path) -> Outcome:
    with tarfile.open(
        fileobj=io.BytesIO(lzma.decompress((LISTS / f"{archive}.tar.xz").read_bytes()))
    ) as tar:
        for member in tar.getmembers():
            content = tar.extractfile(member)
            assert content is not None
            (folder / member.name).write_bytes(content.read())
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    found = Outcome(wrong_totals={(file, sheet) for file, sheet in truth["wrong_totals"]})
    rows: dict[tuple[Any, ...], ReadRow] = {}
    classes = {
        (file, sheet, row): name
        for file, sheet, first, last, name in truth["classes"]
        for row in range(first, last + 1)
    }
    context = ReadingContext(HOMES[archive], TODAY)
    for path in sorted(folder.glob("SINTETIS*")):
        for part in read_parts(path, context):
            if isinstance(part, ReadRow):
                rows[path.name, part.sheet, part.row, part.k] = part
            else:
                _note_sheet(found, path.name, part, classes)
    for file, sheet, row, k, cls, cells in truth["rows"]:
        read = rows.pop((file, sheet, row, k), None)
        if read is None:
            found.missed += [(file, sheet, row)] if cls == "data" else []
        else:
            _judge(found, (file, sheet, row), read, cells)
    found.invented += rows
    return found


def _note_sheet(
    found: Outcome, file: str, sheet: ReadSheet, classes: dict[tuple[str, str, int], str]
) -> None:
    if sheet.problems:
        found.totals.add((file, sheet.name))
    found.damaged |= {(file, sheet.name, name) for name, _ in sheet.column_problems}
    for first, last, name in sheet.skipped:
        for row in range(first, last + 1):
            true = classes.get((file, sheet.name, row), "blank")
            if SAME.get(true, true) != SAME.get(name, name):
                found.misclassed.append((file, sheet.name, row, true, name))


def _judge(found: Outcome, place: tuple[Any, ...], read: ReadRow, cells: dict[str, Any]) -> None:
    flagged = _flagged(read)
    for name, (expected, true, *others) in cells.items():
        stored = _comparable(name, _value(read, name))
        right = {_comparable(name, true), *(_comparable(name, one) for one in chain(*others))}
        case = (*place, name, true, _value(read, name), read.raw.get(JUDGED[name]))
        found.cells[expected] += 1
        if stored and name not in flagged and not _fits(name, stored, right, expected):
            found.corrupt.append(case)
        elif not stored and name not in flagged and expected in ("pasti", "setia", "tandai"):
            found.lost.append(case)
        if expected == "pasti" and not (stored and stored in right):
            found.cells["pasti, not right"] += 1
        if expected == "tandai" and name not in flagged and stored != _comparable(name, true):
            found.unnoticed.append(case)


def _fits(name: str, stored: Any, right: set[Any], expected: str) -> bool:
    if name == "phone":
        return set(stored) <= set(chain(*(one for one in right if one)))
    if name == "name":  # "Al Hafidz" without a comma may be a name: it is left in
        return any(f"{stored} ".startswith(f"{one} ") for one in right)
    if expected == "sebagian" and len(stored) == 4:
        return any(one and one[:4] == stored for one in right)
    return stored in right


def _flagged(read: ReadRow) -> set[str]:
    names: set[str] = set()
    for problem in read.problems:
        name, code = problem.split(":")
        if code not in NOTES:
            names |= {"name" if name == "full_name" else name} | BOTH.get(code, set())
    return names


def _value(read: ReadRow, name: str) -> str:
    value = read.fields.get(JUDGED[name], "")
    partly = name == "birth_date" and read.fields.get("birth_precision") == "tahun"
    return value[:4] if partly else value


def _comparable(name: str, value: Any) -> Any:
    text = "" if value is None else str(value)
    if name == "name":
        plain = re.sub(r"['’‘`´.,\u00ad\u200b-\u200f-]", "", unicodedata.normalize("NFKC", text))
        return " ".join(plain.split()).casefold()
    if name == "phone":
        return tuple(sorted(re.findall(r"\+?[0-9]+", text)))
    return text


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {name: tmp_path_factory.mktemp(name) for name in HOMES}


@pytest.mark.parametrize("archive", list(HOMES))
def test_everybody_is_found_and_nobody_else(archive: str, folders: dict[str, Path]) -> None:
    found = outcome(archive, folders[archive])
    assert found.missed == []
    assert found.invented == []
    assert found.misclassed == []


@pytest.mark.parametrize("archive", list(HOMES))
def test_nothing_is_silently_wrong(archive: str, folders: dict[str, Path]) -> None:
    found = outcome(archive, folders[archive])
    assert found.corrupt == []
    assert found.lost == []
    assert found.unnoticed == []
    assert found.cells["pasti, not right"] * 100 < found.cells["pasti"]


@pytest.mark.parametrize("archive", list(HOMES))
def test_totals_and_damaged_columns_are_told(archive: str, folders: dict[str, Path]) -> None:
    found = outcome(archive, folders[archive])
    assert found.totals == found.wrong_totals
    damaged = {
        "kesra-2025": {("SINTETIS_guru_tpq_cw2_2025.xlsx", "PKL SELATAN", "nik")},
        "serang-2025": {("SINTETIS_tanda_terima_sembako.xls", "Kasemen", "nik")},
        "yatim": {
            ("SINTETIS_penerima_yatim_piatu_2025.xlsx", "Kec. Walantaka", "nik"),
            ("SINTETIS_penerima_yatim_piatu_2025.xlsx", "Kec. Walantaka", "kk"),
        },
    }
    assert found.damaged >= damaged[archive]
