"""The open office: a handover at the desk reaches paper, undo bar and status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock
from desk_world import a_world
from photographed import a_page
from PySide6.QtWidgets import QWidget

from kesra_desktop.errors import NoPrinter
from kesra_desktop.imaging.pictures import read_pages
from kesra_desktop.model.distributions import Handover, Reprint
from kesra_desktop.services import attaching, typing_in
from kesra_desktop.services.reprint import note_print
from kesra_desktop.settings import Settings
from kesra_desktop.store.office import open_office
from kesra_desktop.ui import printing
from kesra_desktop.ui.problems import Problems
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk_world import World
    from pytestqt.qtbot import QtBot


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path / "data")


def opened(qtbot: QtBot, world: World) -> Workplace:
    theme, frame = Theme(), QWidget()
    qtbot.addWidget(frame)
    made = Workplace(theme, world.store, Settings, Problems(theme, frame), lambda _: None)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    with qtbot.waitExposed(made.window):
        made.window.show()
    return made


@pytest.fixture
def workplace(qtbot: QtBot, world: World) -> Iterator[Workplace]:
    made = opened(qtbot, world)
    yield made
    made.close()


def hand_over(workplace: Workplace, name: str) -> None:
    workplace.window.show_page("desk")
    workplace.desk.take_scan(name)
    workplace.desk._hand_over()


def test_without_a_printer_a_handover_stands_and_leaves_no_paper_on_the_disk(
    qtbot: QtBot, workplace: Workplace, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    hand_over(workplace, "Imam Fathoni")
    (given,) = world.store.find(Handover)
    assert workplace.window.undo_bar.isVisible()
    assert given.receipt in workplace.window.undo_bar.words.text()
    with qtbot.waitSignal(workplace._queue.failed, timeout=10_000) as failed:
        pass
    assert failed.args is not None
    assert isinstance(failed.args[1], NoPrinter)
    assert list(world.store.path.parent.rglob("*.pdf")) == []
    workplace.window.undo_bar.button.click()
    assert not workplace.window.undo_bar.isVisible()


def test_a_second_print_is_a_counted_copy(
    qtbot: QtBot, workplace: Workplace, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    hand_over(workplace, "Imam Fathoni")
    with qtbot.waitSignal(workplace._queue.failed, timeout=10_000):
        pass
    (given,) = world.store.find(Handover)
    assert world.store.count(Reprint, handover=given.id) == 0
    assert [note_print(world.store, given.receipt) for _ in range(3)] == [0, 1, 2]
    assert world.store.count(Reprint, handover=given.id) == 2


def test_a_paper_that_fails_while_the_program_ends_is_still_the_first_one(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    workplace = opened(qtbot, world)
    hand_over(workplace, "Imam Fathoni")
    (given,) = world.store.find(Handover)
    folder = world.store.path.parent
    workplace.close()  # before the window heard of the printer
    with open_office(folder, None, PASSPHRASE, Clock()) as store:
        assert note_print(store, given.receipt) == 0


def test_photographed_pages_open_in_place_of_the_import_and_lead_back(
    qtbot: QtBot, workplace: Workplace, world: World, tmp_path: Path
) -> None:
    pages = list(read_pages(a_page(tmp_path / "foto.jpg")))
    source = attaching.new_photo_source(world.store, pages)
    workplace.window.show_page("intake")
    workplace.intake.pages_wanted.emit(source.id)
    assert workplace.typing.isVisible()
    typing_in.type_row(world.store, source.id, 1, {"full_name": "Warsini"})
    typing_in.settle_alone(world.store, source.id, "sendirian")
    workplace.typing.refresh()
    with qtbot.waitSignal(workplace.typing.staged, timeout=20_000):
        workplace.typing.check()
    assert workplace.intake.isVisible()
    workplace.intake.go_back()
    assert workplace.typing.isVisible(), "a typed list has no columns to go back to"
    workplace.typing.leave()
    assert workplace.intake.isVisible()


def test_a_scan_leads_back_to_the_desk(workplace: Workplace) -> None:
    workplace.window.show_page("exchange")
    workplace._scanned("Imam Fathoni")
    assert workplace.window.current_page() == "desk"


def test_the_status_bar_names_who_works_here(workplace: Workplace) -> None:
    state = workplace.state()
    assert (state.operator, state.laptop, state.unexchanged) == ("Lastri", "B-2", 0)
    assert workplace.window.status.operator.text() == "Lastri"
