"""The register against the last known totals: told by lists, entered by clerks, missing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from builders import laptop
from small_lists import BUDI, ROSYID, SITI, a_list

from kesra_desktop import errors
from kesra_desktop.documents.completeness import completeness_pdf
from kesra_desktop.intake import batch
from kesra_desktop.model.sources import KnownTotal
from kesra_desktop.services.completeness import enter_total
from kesra_desktop.store.completeness import Slot, slots

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

WEST = "33.75.01"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def slot(store: Store, district: str) -> Slot:
    return next(one for one in slots(store) if one.district_code == district)


def test_what_a_list_told_is_known_from_then_on(store: Store, tmp_path: Path) -> None:
    zeros = "Nur Laila;3375014302750000;;03-02-1975;P;Jl Melati 2;1;2;Medono;"
    twice = SITI.replace("Jl Melati 1", "Jl. Melati no 1")
    file = a_list(tmp_path, "data 2024.csv", SITI, BUDI, zeros, twice)
    found = batch.read(store, [file], holder="Kelurahan").batch
    assert slots(store) == []
    batch.accept(store, found)
    west = slot(store, WEST)
    assert (west.known, west.rebuilt, west.missing, west.waiting) == (3, 2, 1, 1)
    assert (west.year, west.district()) == (2024, "Pekalongan Barat")
    batch.undo(store, found)
    assert slots(store) == []


def test_the_newest_year_counts_and_a_clerk_before_a_list(store: Store, tmp_path: Path) -> None:
    file = a_list(tmp_path, "data 2024.csv", SITI, BUDI, ROSYID)
    batch.accept(store, batch.read(store, [file]).batch)
    enter_total(store, KnownTotal(people=9, district_code=WEST, year=2023))
    assert slot(store, WEST).known == 3
    enter_total(store, KnownTotal(people=7, district_code=WEST, year=2024))
    assert (slot(store, WEST).known, slot(store, WEST).missing) == (7, 4)
    enter_total(store, KnownTotal(people=4, year=2025))
    assert (slot(store, "").rebuilt, slot(store, "").missing) == (3, 1)


def test_totals_that_make_no_sense(store: Store) -> None:
    with pytest.raises(errors.InvalidValue):
        enter_total(store, KnownTotal(people=-1))
    with pytest.raises(errors.NotFound):
        enter_total(store, KnownTotal(people=1, district_code="33.75.77"))
    with pytest.raises(errors.NotFound):
        enter_total(store, KnownTotal(people=1, programme="TIDAK-ADA"))


def test_the_page_names_what_is_missing(store: Store) -> None:
    for year in range(60):
        enter_total(store, KnownTotal(people=5 + year, category=f"guru {year}", district_code=WEST))
    out = io.BytesIO()
    assert completeness_pdf(store, slots(store), "a4", out) > 1
    text = pypdfium2.PdfDocument(out.getvalue())[0].get_textpage().get_text_range()
    flat = " ".join(text.split())
    assert "Pekalongan Barat" in flat
    assert "cari 64 orang" in flat
