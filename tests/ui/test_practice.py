"""Practice: an invented office of its own, a lesson that notices what was done, nothing kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, laptop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from kesra_desktop.model.distributions import Handover
from kesra_desktop.store.office import open_office
from kesra_desktop.ui.app import Program
from kesra_desktop.ui.pages.start.unlock import UnlockPage
from kesra_desktop.ui.practice.lesson import NUMBER, STEPS
from kesra_desktop.ui.practice.people import people
from kesra_desktop.ui.practice.strip import PracticeStrip
from kesra_desktop.ui.scan_line import ScanLine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    with laptop(tmp_path / "a"):
        pass
    made = Program(tmp_path / "a", Clock())
    qtbot.addWidget(made.frame)
    made.start()
    made.frame.show()
    yield made
    made.end()


def sheet() -> QDialog:
    return next(one for one in QApplication.topLevelWidgets()
                if isinstance(one, QDialog) and one.isVisible())  # fmt: skip


def test_invented_people_have_numbers_that_nobody_has() -> None:
    numbers = [one.person.nik for one in people()]
    assert len(set(numbers)) == len(numbers) == 60
    assert all(number.startswith("3399") for number in numbers)


def answer() -> None:
    """Choose the first reason of the sheet that asks, and confirm."""
    QTest.keyClick(sheet().windowHandle(), Qt.Key.Key_1)
    QTest.keyClick(sheet().windowHandle(), Qt.Key.Key_Return)


def test_a_lesson_is_played_and_nothing_of_it_is_kept(  # noqa: PLR0915  (one lesson)
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    start = program.frame.currentWidget()
    assert isinstance(start, UnlockPage)
    start.practise.click()
    practice = program.practice
    assert practice is not None
    with qtbot.waitSignal(practice.ready, timeout=60_000):
        pass
    place, lesson, folder = practice.place, practice.lesson, practice._folder
    assert place is not None
    assert lesson is not None
    strip = next(iter(place.window.findChildren(PracticeStrip)))
    assert strip.isVisible()
    assert strip.step.text().startswith(f"1/{len(STEPS)}")
    desk = place.desk
    place.window.show_page("desk")
    lesson.look()
    desk.open_session(lesson.days.money)
    desk.take_scan(NUMBER)
    desk._hand_over()
    lesson.look()
    assert lesson.at == 2
    desk.take_scan(NUMBER)
    lesson.look()
    desk._next_person()
    desk._undo_last()
    answer()
    lesson.look()
    assert lesson.at == 4, STEPS[lesson.at].words
    desk.take_scan("Kusmini")
    desk._ask_problem()
    answer()
    for page in ("", "recipients", "exchange"):
        place.window.show_page(page)
        lesson.look()
    assert lesson.at == len(STEPS)
    assert strip.step.text().startswith("The lesson is done.")
    place.window.lock.emit()  # also after ten minutes: practice ends, the real lock is back
    assert program.frame.currentWidget() is start
    assert program.practice is None
    assert not folder.exists()
    with open_office(tmp_path / "a", "Lastri", PASSPHRASE, Clock()) as store:
        assert store.count(Handover) == 0
    start.passphrase.line.setText(PASSPHRASE)
    start.submit()
    qtbot.waitUntil(lambda: program.workplace is not None, timeout=60_000)
    assert len(program.frame.findChildren(ScanLine)) == 1, "two would hold each other's keys"
