"""What a page declares of its pictures, and the studio in which they are taken."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kesra_desktop.ui.main_window import MainWindow, Page
from kesra_desktop.ui.places import PLACES
from kesra_desktop.ui.practice import office
from kesra_desktop.ui.widgets.status_bar import ShellState

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.theme import Theme

NOW = datetime(2025, 11, 18, 9, 47, tzinfo=timezone(timedelta(hours=7)))
WAITING_AT_REVIEW = 14
_SETTLE_MS = 15
_WORK_MS = 20_000


@dataclass(frozen=True)
class Screen:
    """A window that can be shown, and what is done once it is seen."""

    window: QWidget
    then: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Shot:
    """One picture: the place it shows, the state it shows it in, and how to get there."""

    place: str
    state: str
    make: Callable[[Studio], Screen]

    @property
    def name(self) -> str:
        """Return the name of its file, without ending."""
        return f"{self.place}-{self.state}" if self.state else self.place


class Studio:
    """Gives pages what they need to be shown: theme, window, and an office of invented people."""

    def __init__(self, theme: Theme, rooms: Rooms) -> None:
        self.theme, self._rooms = theme, rooms

    def window(self, place: str, page: QWidget) -> MainWindow:
        """Return the window with its whole rail, on one page."""
        window = MainWindow(self.theme, self.state)
        for one in PLACES:
            widget = page if one.key == place else QWidget()
            window.add_page(Page(*one[:4], widget, new_group=one.new_group))
        window.rail.show_count("review", WAITING_AT_REVIEW)
        window.show_page(place)
        return window

    def state(self) -> ShellState:
        """Return what the status bar says in every picture."""
        return ShellState(office.OPERATOR, "B-2", "09.47", 312)

    def store(self) -> Store:
        """Return the invented office, half through a day; pictures write nothing that lasts."""
        return self._rooms.store()

    def empty_store(self) -> Store:
        """Return an office in which nothing was entered yet."""
        return self._rooms.empty_store()

    def days(self) -> office.Days:
        """Return the distributions of the invented office."""
        return self._rooms.days


class Rooms:
    """Keeps the invented office on disk as long as pictures are taken."""

    def __init__(self, *, second_laptop: bool = True) -> None:
        self._second_laptop = second_laptop
        self._open: dict[str, Store] = {}

    @cached_property
    def _folder(self) -> Path:
        return Path(tempfile.mkdtemp(prefix="kesra-shots-"))

    @cached_property
    def days(self) -> office.Days:
        """Return the days of the office, which is built at the first look."""
        return office.build(self._folder / "office", NOW, second_laptop=self._second_laptop)

    def store(self) -> Store:
        """Return an open store of the office, with the clock at rest."""
        if "office" not in self._open and self.days:
            self._open["office"] = office.reopened(self._folder / "office", lambda: NOW)
        return self._open["office"]

    def empty_store(self) -> Store:
        """Return an open store of an office that has only its name."""
        if "empty" not in self._open:
            self._open["empty"] = office.new(self._folder / "empty", lambda: NOW)
        return self._open["empty"]

    def close(self) -> None:
        """Close what is open and take the folder away."""
        for store in self._open.values():
            store.close()
        self._open.clear()
        if "_folder" in self.__dict__:
            shutil.rmtree(self._folder, ignore_errors=True)


def settle(ms: int = _SETTLE_MS) -> None:
    """Wait until work behind the window has ended and what came of it is shown."""
    for _ in range(3):
        QThreadPool.globalInstance().waitForDone(_WORK_MS)
        rest = QEventLoop()
        QTimer.singleShot(ms, rest.quit)
        rest.exec()
    QApplication.sendPostedEvents()
