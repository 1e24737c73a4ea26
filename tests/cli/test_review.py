"""Deciding look-alikes from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import builders
from command_line import Kesra

if TYPE_CHECKING:
    from pathlib import Path


def test_look_alikes_are_listed_and_decided(tmp_path: Path) -> None:
    with builders.laptop(tmp_path / "a") as store:
        home = {"kelurahan_code": "33.99.01.1001", "rt": 4, "rw": 2}
        for name, nik in (("Bagus Prakoso", ""), ("Bagoes Prakoso", "3399011208759001")):
            store.add(builders.a_recipient(full_name=name, nik=nik, **home))
    laptop = Kesra(tmp_path / "a")
    found = laptop.json("review")
    assert found["kind"] == "look_alike"
    assert set(found["names"]) == {"Bagus Prakoso", "Bagoes Prakoso"}
    assert {"code": "rt_same", "text": "RT sama"} in found["reasons"]
    assert laptop.refusal("review", "decide", found["id"], "perhaps") == (2, "invalid_value")
    assert laptop.refusal("review", "decide", "nothing:1", "same") == (2, "not_found")
    laptop.json("review", "decide", found["id"], "same", "--note", "KTP dilihat")
    assert laptop.json("review") == []
    left = laptop.json("list", "recipient", "rt=4")
    assert isinstance(left, dict)  # one record only
