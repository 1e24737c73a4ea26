"""Long work stands in one place: how far, how it ended, and the way to stop it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kesra_desktop.errors import DriveGone
from kesra_desktop.ui.activities import Ending, follow
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.main_window import MainWindow, Page
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.widgets.button import Button
from kesra_desktop.ui.widgets.status_bar import ShellState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kesra_desktop.progress import Progress


def test_work_is_followed_stopped_and_kept_with_its_end(qtbot: QtBot) -> None:
    window = MainWindow(Theme(), lambda: ShellState("Sri", "B-2", "09.47"))
    page = QWidget()
    window.add_page(Page("home", "Home", "users", 1, page))
    qtbot.addWidget(window)
    window.resize(1024, 600)
    window.show()

    def endless(progress: Progress) -> None:
        while True:
            progress(3, 10)
            time.sleep(0.002)  # as work does that reports after each row

    def broken(progress: Progress) -> None:
        progress(1, 2)
        raise DriveGone

    ended: list[BaseException] = []
    for title, work in (("Short", lambda _: None), ("Broken", broken), ("Long", endless)):
        job = Job(page, work, lambda _: None, ended.append)
        follow(page, title, job)
    activities = window.activities
    qtbot.waitUntil(lambda: activities.running() == 1)
    sheet = window.show_activities()
    stop = next(one for one in sheet.findChildren(Button) if one.text() == "Cancel")
    assert stop.accessibleName() == "Cancel: Long"
    qtbot.waitUntil(lambda: activities.entries()[0].total == 10)
    stop.click()
    qtbot.waitUntil(lambda: activities.running() == 0)
    assert [(one.title, one.ending) for one in activities.entries()] == [
        ("Long", Ending.STOPPED),
        ("Broken", Ending.FAILED),
        ("Short", Ending.DONE),
    ]
    assert activities.entries()[1].words == DriveGone().message_text()
    assert len(ended) == 2
    sheet.reject()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
