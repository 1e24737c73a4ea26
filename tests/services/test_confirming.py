"""Making sure of people: what was confirmed yields to no list, and trust only rises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import laptop
from small_lists import SITI, a_list

from kesra_desktop import errors
from kesra_desktop.intake import batch
from kesra_desktop.model.people import Recipient, Trust
from kesra_desktop.services.confirming import NothingConfirmed, confirm
from kesra_desktop.store import provenance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def accepted(store: Store, folder: Path, name: str, person: str) -> Recipient:
    found = batch.read(store, [a_list(folder, name, person)], holder=name)
    batch.accept(store, found.batch)
    return store.find(Recipient)[0]


def test_what_was_confirmed_yields_to_no_list(store: Store, tmp_path: Path) -> None:
    siti = accepted(store, tmp_path, "data 2024.csv", SITI)
    assert siti.trust is Trust.ONE_SOURCE
    wanted = {"address": "Jl Melati 1 A"}
    assert confirm(store, siti.id, wanted, document="KTP") is Trust.DOCUMENT
    other = SITI.replace("Jl Melati 1", "Perum Asri")
    siti = accepted(store, tmp_path, "data 2026.csv", other)
    assert (siti.address, siti.trust) == ("Jl Melati 1 A", Trust.DOCUMENT)
    origin = provenance.origins(store, siti)["address"]
    assert (origin.standing.why, len(origin.claims), origin.disputed) == ("document", 2, True)
    assert confirm(store, siti.id, {}, met=True) is Trust.MET
    assert confirm(store, siti.id, {"rt": "3"}, document="KK") is Trust.MET  # it only rises
    chosen = confirm(store, siti.id, {"address": "Perum Asri"}, reason="pindah bulan lalu")
    assert chosen is Trust.MET
    siti = store.get(Recipient, siti.id)
    assert provenance.origins(store, siti)["address"].standing.why == "chosen"
    assert store.history(siti.id)[-1].reason == "pindah bulan lalu"


def test_a_choice_needs_its_reason(store: Store, tmp_path: Path) -> None:
    siti = accepted(store, tmp_path, "data 2024.csv", SITI)
    for texts, reason in (({"rt": "3"}, " "), ({}, "yakin")):
        with pytest.raises(NothingConfirmed):
            confirm(store, siti.id, texts, reason=reason)
    with pytest.raises(errors.NotFound):
        confirm(store, "nobody", {}, met=True)
    assert store.get(Recipient, siti.id) == siti


def test_origins_as_plain_values(store: Store, tmp_path: Path) -> None:
    siti = accepted(store, tmp_path, "data 2024.csv", SITI)
    by_field = {one["field"]: one for one in provenance.origin_values(store, siti)}
    (source,) = by_field["nik"]["sources"]
    assert (source["list"], source["holder"]) == ("data 2024.csv", "data 2024.csv")
    assert (source["row"], source["column"], source["raw"]) == (2, "C", siti.nik)
    assert by_field["nik"]["reason"]
