"""Every place of the program is pictured, and every picture is a real one."""

from __future__ import annotations

import hashlib
import pkgutil
from typing import TYPE_CHECKING

import eye
import pytest

from kesra_desktop.ui import pages
from kesra_desktop.ui.places import PLACES
from kesra_desktop.ui.shots.screens import DECLARED, SHOTS
from kesra_desktop.ui.shots.shooting import Light, seen
from kesra_desktop.ui.shots.shot import Rooms
from kesra_desktop.ui.theme import Look, Theme, look_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

EVERY_DAY = [
    "desk-ready", "desk-eligible", "desk-received-here", "desk-not-found", "desk-many",
    "desk-proxy", "recipients-search", "recipients-errors", "recipients-check", "review",
    "intake-problems", "intake-pairs", "exchange-ready", "home", "unlock", "setup-errors",
    "programmes-period", "reports-figures", "settings",
]  # fmt: skip


@pytest.fixture(scope="module")
def rooms() -> Iterator[Rooms]:
    made = Rooms(second_laptop=False)
    yield made
    made.close()


def test_no_page_is_without_pictures() -> None:
    pictured = {shot.place for shot in SHOTS.values()}
    assert {place.key for place in PLACES} - pictured == set()
    packages = {one.name for one in pkgutil.iter_modules(pages.__path__)}
    declared = {module.__name__.split(".")[-2] for module in DECLARED}
    assert packages - declared == set()


def test_nothing_is_wrong_with_what_is_used_every_day(qtbot: QtBot, rooms: Rooms) -> None:
    """In the smallest window; every screen in every light is the campaign's."""
    found: list[str] = []
    for taken in seen(EVERY_DAY, Light(size=(1024, 600)), rooms):
        assert (taken.picture.width(), taken.picture.height()) == (1024, 600)
        found += eye.found_on(taken)
    assert found == []


def test_a_sheet_with_large_letters_keeps_its_buttons_in_the_window(
    qtbot: QtBot, rooms: Rooms
) -> None:
    large = Look(text_percent=200)
    found = [
        one
        for taken in seen(["desk-proxy", "help"], Light(large, (1024, 600)), rooms)
        for one in eye.found_on(taken)
    ]
    assert found == []


@pytest.mark.campaign
@pytest.mark.parametrize("percent", [100, 130, 200])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_nothing_is_wrong_with_any_screen_in_any_light(
    qtbot: QtBot, rooms: Rooms, theme: str, size: tuple[int, int], percent: int
) -> None:
    look = look_of(theme, percent, touch=percent == 130, system_is_dark=False)
    found: list[str] = []
    pictures: dict[bytes, str] = {}
    for taken in seen([], Light(look, size), rooms):
        assert (taken.picture.width(), taken.picture.height()) == size
        found += eye.found_on(taken, touch=look.touch)
        digest = hashlib.sha256(bytes(taken.picture.toImage().constBits())).digest()
        assert pictures.setdefault(digest, taken.name) == taken.name, "two pictures are the same"
    assert found == []
    assert len(pictures) == len(SHOTS)


def pairs() -> Iterator[tuple[str, str]]:
    """Yield (ink, ground) of every text and edge that visual.md lists."""
    for ink in ("ink", "ink2", "ink3", "nilaText", "hijau", "kuning", "merah"):
        yield ink, "surface"
    for ink, ground in (
        ("ink", "bg"), ("ink2", "bg"), ("ink3", "bg"), ("ink2", "surface2"), ("ink3", "surface2"),
        ("ink2", "nilaTint"), ("ink3", "abuBg"), ("nilaText", "bg"), ("nilaText", "nilaTint"),
        ("nilaInk", "nila"), ("hijau", "hijauBg"), ("hijauInk", "hijauSolid"),
        ("kuning", "kuningBg"), ("ink", "kuningBg"), ("ink2", "kuningBg"),
        ("kuningInk", "kuningSolid"), ("merah", "merahBg"), ("merahInk", "merahSolid"),
        ("abu", "abuBg"), ("hlInk", "hl"), ("navInk", "navOn"), ("navInk2", "nav"),
        ("navInk2", "navOn"), ("aksenInk", "aksen"), ("urungInk", "urung"),
        ("urungInk2", "urung"),
    ):  # fmt: skip
        yield ink, ground


@pytest.mark.parametrize(("name", "text", "edge"), [
    ("light", 4.5, 3.0), ("dark", 4.5, 3.0), ("contrast", 7.0, 4.5),
])  # fmt: skip
def test_every_ink_stands_out_from_its_ground(
    qtbot: QtBot, name: str, text: float, edge: float
) -> None:
    theme = Theme(look_of(name, 100, touch=False, system_is_dark=False))
    colour = theme.color
    weak = [pair for pair in pairs() if eye.ratio(colour(pair[0]), colour(pair[1])) < text]
    for ink, ground in (("control", "surface"), ("control", "bg"), ("focus", "surface"),
                        ("bar", "track"), ("bar2", "track")):  # fmt: skip
        if eye.ratio(colour(ink), colour(ground)) < (edge if ink in ("control", "focus") else 3.0):
            weak.append((ink, ground))
    assert weak == []


def test_the_three_answers_of_the_desk_differ_in_grey(qtbot: QtBot) -> None:
    """Go is light and stop is dark in high contrast; elsewhere icon and words differ."""
    theme = Theme(look_of("contrast", 100, touch=False, system_is_dark=False))
    green, red = (eye.luminance(theme.color(f"{one}Solid")) for one in ("hijau", "merah"))
    assert green > 10 * red
