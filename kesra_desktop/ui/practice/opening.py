"""Beginning and ending practice: an office in a folder of its own, gone when practice ends."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kesra_desktop.ui.jobs import Job, end_all
from kesra_desktop.ui.practice import office
from kesra_desktop.ui.practice.lesson import Lesson
from kesra_desktop.ui.practice.strip import PracticeStrip
from kesra_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QStackedWidget

    from kesra_desktop.settings import Settings
    from kesra_desktop.ui.problems import Problems
    from kesra_desktop.ui.scan_line import ScanLine
    from kesra_desktop.ui.theme import Theme


@dataclass(frozen=True)
class Means:
    """What practice shares with the program: looks, words for problems, scanner."""

    theme: Theme
    settings: Callable[[], Settings]
    keep_settings: Callable[[Settings], None]
    problems: Problems
    clock: Callable[[], datetime]
    scans: ScanLine


class Practice(QObject):
    """One practice, from the building of its office until it is gone from the disk."""

    ready = Signal()
    left = Signal()

    def __init__(self, frame: QStackedWidget, means: Means) -> None:
        super().__init__(frame)
        self._frame, self._means = frame, means
        self._folder = Path(tempfile.mkdtemp(prefix="kesra-latihan-"))
        self.place: Workplace | None = None
        self.lesson: Lesson | None = None

    def begin(self) -> None:
        """Build the office behind the window, then show it."""
        folder, now = self._folder / "office", self._means.clock()
        Job(self._frame, lambda _: office.build(folder, now), self._open, self._failed)

    def _open(self, days: office.Days) -> None:
        means = self._means
        store = office.reopened(self._folder / "office", means.clock)
        place = Workplace(means.theme, store, means.settings, means.problems, means.keep_settings)
        self.place, self.lesson = place, Lesson(place, days)
        strip = PracticeStrip(means.theme, self.lesson)
        strip.leave.connect(self.end)
        place.window.lock.connect(self.end)
        place.window.show_strip(strip)
        place.watch_scanner(means.scans)
        self._frame.addWidget(place.window)
        self._frame.setCurrentWidget(place.window)
        self.ready.emit()

    def _failed(self, problem: BaseException) -> None:
        self._means.problems.show(problem)
        self.end()

    def end(self) -> None:
        """Close the invented office and take its folder away."""
        place, self.place = self.place, None
        if self.lesson is not None:
            self.lesson.stop()
        if place is not None:
            place.close()
            self._frame.removeWidget(place.window)
            place.window.deleteLater()
        else:
            end_all(self._frame)
        shutil.rmtree(self._folder, ignore_errors=True)
        self.left.emit()
