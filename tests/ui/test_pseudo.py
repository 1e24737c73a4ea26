"""Every word on every screen goes through translation: the pseudo-language marks what did."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import eye
import pytest

from kesra_desktop import i18n, ui
from kesra_desktop.model import dates, letterhead
from kesra_desktop.paths import document, resource
from kesra_desktop.ui.shots.screens import SHOTS
from kesra_desktop.ui.shots.shooting import Light, seen
from kesra_desktop.ui.shots.shot import Rooms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from kesra_desktop.ui.shots.shooting import Taken

FITTING = ("desk-eligible", "recipients-search", "intake-summary", "unlock")
EVERY_DAY = [*FITTING, "home"]
WORD = re.compile(r"[^\W\d_]{2,}")
MARKED = re.compile(r"\[[^\[\]]*\]")
# Names of things that are the same in every language, keys among them.
SAME_EVERYWHERE = {
    "Kesra", "Desktop", "NIK", "RT", "RW", "Rp", "Excel", "PDF", "Enter", "Esc", "Ctrl", "Alt",
    "Shift", "PgUp", "PgDn", "Bahasa", "Indonesia", "English",
}  # fmt: skip
# Where invented people, places and answers of the pictures stand: data, not words of the window.
DATA = ("*samples*.py", "shots.py", "people.py", "office.py")


def declared() -> set[str]:
    """Return every word of the invented data."""
    words = set(SAME_EVERYWHERE)
    root = Path(ui.__file__).parent
    for pattern in DATA:
        for file in root.rglob(pattern):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    words |= set(WORD.findall(node.value))
    # Names of months and days, the office's own letterhead, and the guide: written in Indonesian.
    for module in (dates, letterhead):
        named = WORD.findall(Path(str(module.__file__)).read_text("utf-8"))
        words |= {*named, *(name[:3] for name in named)}  # months in short too
    words |= set(WORD.findall(document("guide-petugas.md").read_text("utf-8")))
    for file in [*resource("programmes").glob("*.json"), resource("areas", "kelurahan.csv"),
                 resource("areas", "kecamatan.csv")]:  # fmt: skip
        words |= set(WORD.findall(file.read_text("utf-8")))
    return words


def bare(taken: Taken, data: set[str]) -> Iterator[str]:
    """Yield texts with a word that is neither marked nor data, as seen and as read aloud."""
    for one in eye.inside(taken.top):
        for text in {eye.said(one), one.accessibleName()}:
            rest = text
            while (without := MARKED.sub(" ", rest)) != rest:
                rest = without
            left = set(WORD.findall(rest)) - data
            if left:
                yield f"{taken.name}: {sorted(left)} in {text!r}"


@pytest.fixture
def pseudo(rooms: Rooms) -> Iterator[None]:
    i18n.use(i18n.PSEUDO, resource("i18n"))
    yield
    i18n.use("en", resource("i18n", "none"))


@pytest.fixture(scope="module")
def rooms() -> Iterator[Rooms]:
    made = Rooms(second_laptop=False)
    yield made
    made.close()


@pytest.mark.usefixtures("pseudo")
def test_what_is_used_every_day_has_only_translated_words_and_longer_ones_fit(
    qtbot: QtBot, rooms: Rooms
) -> None:
    data = declared()
    found: list[str] = []
    for taken in seen(EVERY_DAY, Light(), rooms):
        found += bare(taken, data)
        if taken.name in FITTING:
            found += eye.found_on(taken)
    assert found == []


@pytest.mark.campaign
@pytest.mark.usefixtures("pseudo")
def test_no_word_of_any_screen_is_written_in_the_code(qtbot: QtBot, rooms: Rooms) -> None:
    data = declared()
    answered = "help-search"  # its answers are sentences of the guide and of errors, kept in id.ts
    names = [name for name in SHOTS if name != answered]
    assert [one for taken in seen(names, Light(), rooms) for one in bare(taken, data)] == []
