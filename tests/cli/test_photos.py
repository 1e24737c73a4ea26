"""A photographed list from the pages to the register, by the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import builders
from command_line import Kesra
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path


def test_a_photographed_list_is_kept_typed_twice_and_taken_over(tmp_path: Path) -> None:
    builders.laptop(tmp_path / "a").close()
    laptop = Kesra(tmp_path / "a")
    page = tmp_path / "halaman.png"
    Image.new("RGB", (60, 80), "white").save(page)
    added = laptop.json("photo", "add", str(page), "--about", "Daftar 2019")
    laptop.json("photo", "show", added["pages"][0]["hash"], "--out", str(tmp_path / "out.jpg"))
    with Image.open(tmp_path / "out.jpg") as shown:
        assert shown.size == (60, 80)
    row = (added["source"], "1")
    typed = laptop.json("photo", "type", *row, "full_name=Siti Aminah", "nik=3375015208759001")
    assert (typed["ready"], typed["twice"]) == (False, False)
    assert laptop.refusal("photo", "again", *row, "full_name=x") == (2, "same_hands")
    settled = laptop.json("photo", "settle", *row, "rt=4", "--reason", "KTP dilihat")
    assert (settled["ready"], settled["fields"]["rt"]) == (True, "4")
    taken = laptop.json("photo", "accept", added["source"])
    assert taken == {"added": 1, "enriched": 0, "held": 0}
