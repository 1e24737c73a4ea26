"""Data of earlier formats, frozen once: what lies on disks and sticks is read for ever."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from builders import PASSPHRASE, Clock
from freeze import standing

from kesra_desktop.store import soundness
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import exchange

FROZEN = sorted((Path(__file__).parent.parent / "data").glob("frozen-*"))


@pytest.mark.parametrize("place", FROZEN, ids=lambda place: place.name)
def test_a_folder_and_a_file_of_an_earlier_format_are_read(place: Path, tmp_path: Path) -> None:
    told = json.loads((place / "told.json").read_text("utf-8"))
    shutil.copytree(place / "laptop", tmp_path / "laptop")
    with open_office(tmp_path / "laptop", None, PASSPHRASE, Clock()) as store:
        assert json.loads(json.dumps(standing(store))) == told["before"]
        exchange.import_from(store, place / "exchange.kesra")
        assert json.loads(json.dumps(standing(store))) == told["after"] != told["before"]
        assert soundness.findings(store, soundness.Depth.FULL) == []
