"""What is said of many rows at once is what is said of each row by itself."""

from __future__ import annotations

import io
import lzma
import tarfile
from datetime import date
from pathlib import Path

import pytest

from kesra_desktop.intake.bulk import Bulk
from kesra_desktop.intake.cleaning import Cleaner
from kesra_desktop.intake.layout import PEOPLE, find_layout
from kesra_desktop.intake.person import Sheet
from kesra_desktop.intake.places import Carried, defaults
from kesra_desktop.intake.sheets import read_sheets
from kesra_desktop.intake.whereabouts import Kelurahans
from kesra_desktop.store import staged_docs

LISTS = Path(__file__).parent.parent / "data" / "lists"
ODD = frozenset({("guru tpq", "900000"), ("", "450000")})


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("lists")
    data = lzma.decompress(next(LISTS.glob("kesra*.tar.xz")).read_bytes())
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        tar.extractall(folder, filter="data")
    return sorted([*folder.glob("*_guru_tpq_*"), *folder.glob("*.csv")])


def test_quick_and_careful_reading_agree(sheets: list[Path]) -> None:
    quick = rows = 0
    for path in sheets:
        for grid in read_sheets(path):
            layout = find_layout(grid)
            if not layout.tables or len(layout.tables[0][1].blocks) != 1:
                continue
            facts = Sheet("33.75", date(2025, 11, 18), order="dmy")
            cleaner = Cleaner(layout.tables[0][1].blocks[0], facts, Kelurahans("33.75"))
            people = [
                row for row, cls in zip(grid.rows, layout.classes, strict=True) if cls in PEOPLE
            ]
            place = Carried(defaults(grid, layout, "33.75")).place()
            doubtful = frozenset(str(row[cleaner.columns.get("nik", 0)]) for row in people[::9])
            told = Bulk(cleaner, doubtful, ODD).read(people, place) if people else []
            for row, parts in zip(people, told, strict=True):
                rows += 1
                if parts is not None:
                    quick += 1
                    found = staged_docs.read(staged_docs.line_of(1, 1, "data", parts).doc)
                    assert found == carefully(cleaner, row, place, doubtful)
    assert rows > 1500
    assert quick > 600


def carefully(cleaner: Cleaner, row, place, doubtful) -> dict[str, object]:  # type: ignore[no-untyped-def]
    person = cleaner.person(row, place)
    if person.fields.get("nik") in doubtful:
        person.note("nik", "N16")
    raw = [person.raw[name][1] for name in ("category", "role") if name in person.raw]
    if ("|".join(raw).casefold(), person.fields.get("amount", "")) in ODD:
        person.note("amount", "JML81")
    line = staged_docs.line(
        1, 1, "data", person.fields, person.problems, person.suggest, person.raw
    )  # fmt: skip
    found = staged_docs.read(line.doc)
    assert found["f"] == person.fields
    assert found["r"] == person.raw
    return found
