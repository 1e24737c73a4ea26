"""Work behind the window: its end comes back in the window's thread, and it can be stopped."""

from __future__ import annotations

import gc
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kesra_desktop.errors import Cancelled
from kesra_desktop.ui.jobs import Job, end_all, show_progress
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.widgets.progress import ProgressSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kesra_desktop.progress import Progress


def endless(progress: Progress) -> None:
    while True:
        progress(1, 10)
        time.sleep(0.005)


def test_the_result_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    seen: list[tuple[int, threading.Thread]] = []
    owner = QObject()
    failed: list[BaseException] = []
    Job(owner, lambda _: 42, lambda r: seen.append((r, threading.current_thread())), failed.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(42, threading.main_thread())]


def test_a_cancelled_job_fails_with_cancelled(qtbot: QtBot) -> None:
    failed: list[BaseException] = []
    owner = QObject()
    job = Job(owner, endless, failed.append, failed.append)
    with qtbot.waitSignal(job.moved):
        pass
    job.cancel()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)


def test_ending_waits_for_every_job(qtbot: QtBot) -> None:
    owner = QObject()
    Job(owner, endless, print, lambda _: None)
    assert end_all(owner, 5_000)


def test_long_work_shows_a_sheet_that_can_stop_it(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415

    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    failed: list[BaseException] = []
    job = Job(window, endless, print, failed.append)
    show_progress(job, Theme(), window, "Taking data")
    qtbot.waitUntil(lambda: bool(window.findChildren(ProgressSheet)))
    window.findChildren(ProgressSheet)[0].reject()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)
    # The sheet knows its window: it must be gone before the last word about the window is.
    qtbot.waitUntil(lambda: not window.findChildren(ProgressSheet))


def test_nothing_is_collected_while_work_runs_and_all_is_again_afterwards(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[bool] = []
    Job(owner, lambda _: gc.isenabled(), seen.append, print)
    qtbot.waitUntil(lambda: seen == [False])
    qtbot.waitUntil(gc.isenabled)
