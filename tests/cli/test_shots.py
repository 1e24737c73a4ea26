"""Pictures of the screens: one PNG each, and a tree in which every control has a name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from command_line import Kesra
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path


def test_a_picture_and_a_tree_of_each_screen(tmp_path: Path) -> None:
    kesra, out = Kesra(tmp_path / "none", apart=True), tmp_path / "shots"
    known = kesra.refusal("shots", str(out), "--screens", "hantu")
    assert known == (2, "not_found")
    light = ("--theme", "dark", "--size", "1093x550", "--scale", "2", "--text", "130")
    done = kesra.json("shots", str(out), "--screens", "unlock", *light, "--lang", "en")
    assert done["screens"] == 1
    picture = QImage(str(out / "unlock.png"))
    assert (picture.width(), picture.height()) == (2 * 1093, 2 * 550)
    tree = json.loads((out / "tree.json").read_text("utf-8"))["unlock"]
    reached = sorted((one for one in tree if one["focus"] is not None), key=lambda o: o["focus"])
    assert [one["focus"] for one in reached] == list(range(len(reached)))
    assert [one for one in reached if not one["name"]] == []
    assert len(reached) >= 3
    assert kesra.refusal("shots", str(out), "--size", "wide") == (2, "usage")
