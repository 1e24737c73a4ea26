"""The open office: a handover at the desk reaches paper, undo bar and status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk_world import a_world
from PySide6.QtWidgets import QWidget

from kesra_desktop.model.distributions import Handover, Reprint
from kesra_desktop.services.reprint import note_reprint
from kesra_desktop.settings import Settings
from kesra_desktop.ui.problems import Problems
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk_world import World
    from pytestqt.qtbot import QtBot

import pytest


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path / "data")


@pytest.fixture
def workplace(qtbot: QtBot, world: World) -> Iterator[Workplace]:
    theme, frame = Theme(), QWidget()
    qtbot.addWidget(frame)
    made = Workplace(theme, world.store, Settings, Problems(theme, frame))
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.close()


def hand_over(workplace: Workplace, name: str) -> None:
    workplace.desk.take_scan(name)
    workplace.desk._hand_over()


def test_a_handover_is_printed_and_can_be_taken_back(
    qtbot: QtBot, workplace: Workplace, world: World
) -> None:
    hand_over(workplace, "Imam Fathoni")
    (given,) = world.store.find(Handover)
    assert workplace.window.undo_bar.isVisible()
    assert given.receipt in workplace.window.undo_bar.words.text()
    with qtbot.waitSignal(workplace._queue.delivered, timeout=10_000) as printed:
        pass
    assert printed.args is not None
    assert printed.args[0].file.suffix == ".pdf"
    workplace.window.undo_bar.button.click()
    assert not workplace.window.undo_bar.isVisible()


def test_a_second_print_is_a_counted_copy(qtbot: QtBot, workplace: Workplace, world: World) -> None:
    hand_over(workplace, "Imam Fathoni")
    with qtbot.waitSignal(workplace._queue.delivered, timeout=10_000):
        pass
    (given,) = world.store.find(Handover)
    assert [note_reprint(world.store, given.receipt) for _ in range(2)] == [1, 2]
    assert world.store.count(Reprint, handover=given.id) == 2


def test_a_scan_leads_back_to_the_desk(workplace: Workplace) -> None:
    workplace.window.show_page("exchange")
    workplace._scanned("Imam Fathoni")
    assert workplace.window.current_page() == "desk"


def test_the_status_bar_names_who_works_here(workplace: Workplace) -> None:
    state = workplace.state()
    assert (state.operator, state.laptop, state.unexchanged) == ("Lastri", "B-2", 0)
    assert workplace.window.status.operator.text() == "Lastri"
