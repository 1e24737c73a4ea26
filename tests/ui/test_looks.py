"""Every place of the program is pictured, and every picture is a real one."""

from __future__ import annotations

import pkgutil
from typing import TYPE_CHECKING

import pytest

from kesra_desktop.ui import pages
from kesra_desktop.ui.places import PLACES
from kesra_desktop.ui.shots.screens import SHOTS
from kesra_desktop.ui.shots.shooting import Light, seen
from kesra_desktop.ui.shots.shot import Rooms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="module")
def rooms() -> Iterator[Rooms]:
    made = Rooms()
    yield made
    made.close()


def test_no_page_is_without_pictures() -> None:
    pictured = {shot.place for shot in SHOTS.values()}
    assert {place.key for place in PLACES} - pictured == set()
    packages = {one.name for one in pkgutil.iter_modules(pages.__path__)}
    declared = {shot.make.__module__.split(".")[-2] for shot in SHOTS.values()}
    assert packages - declared == set()


def test_a_screen_is_seen_as_it_stands(qtbot: QtBot, rooms: Rooms) -> None:
    (taken,) = seen(["setup-errors"], Light(), rooms)
    assert (taken.picture.width(), taken.picture.height()) == (1366, 768)
    assert taken.top is taken.window
