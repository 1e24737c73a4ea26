"""The paper twin: fresh when something changed, untouched when nothing did, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from desk_world import a_world
from looking import words

from kesra_desktop.documents.twin import PaperTwin
from kesra_desktop.errors import StorageFault
from kesra_desktop.model.distributions import AbsenceReason
from kesra_desktop.services.handover import hand_over, note_absence, void

if TYPE_CHECKING:
    from pathlib import Path


def counts(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    text = words(document[0])
    document.close()
    return text[text.index("Terdaftar") :].split(" Hak ")[0]


def test_the_twin_follows_the_day_and_spares_the_stick(tmp_path: Path) -> None:
    world = a_world(tmp_path / "laptop")
    file = tmp_path / "stick" / "periksa.pdf"
    file.parent.mkdir()
    with world.store as store:
        twin = PaperTwin(world.distribution, file)
        assert twin.refresh(store)
        assert "menerima 0; tidak diserahkan 0; menunggu 13" in counts(file)
        before = file.stat().st_mtime_ns
        assert not twin.refresh(store)
        assert file.stat().st_mtime_ns == before
        given = hand_over(store, world.distribution, "1")
        note_absence(store, world.distribution, "2", AbsenceReason.REFUSED)
        assert twin.refresh(store)
        assert "menerima 1; tidak diserahkan 1; menunggu 11" in counts(file)
        void(store, given.receipt, "salah orang")
        assert twin.refresh(store)
        assert "menerima 0; tidak diserahkan 1" in counts(file)
        file.unlink()  # another stick
        assert twin.refresh(store)
        assert [one.name for one in file.parent.iterdir()] == ["periksa.pdf"]
        file.unlink()
        file.parent.rmdir()  # the stick was pulled out
        with pytest.raises(StorageFault):
            twin.refresh(store)
