"""Keeps what somebody should know fresh: in the status bar, in a list, and before closing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from kesra_desktop.errors import Cancelled, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui import notices
from kesra_desktop.ui.jobs import Job, show_progress
from kesra_desktop.ui.notice_sheet import LeaveSheet, NoticeSheet
from kesra_desktop.ui.pages.exchange.drives import size_words
from kesra_desktop.ui.pages.exchange.places import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.backup import Backup
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.main_window import MainWindow
    from kesra_desktop.ui.notices import Notice
    from kesra_desktop.ui.pages.exchange.places import Places
    from kesra_desktop.ui.pages.exchange.view import ExchangeService
    from kesra_desktop.ui.problems import Problems
    from kesra_desktop.ui.theme import Theme

_SOON_MS, _NOW_AND_THEN_MS = 1_500, 300_000
_BACKUP = "backup"


def ask_folder(over: QWidget) -> Path | None:
    """Let the clerk choose where the backup goes."""
    chosen = QFileDialog.getExistingDirectory(over, tr("Where the backup goes"))
    return Path(chosen) if chosen else None


class Attention(QObject):
    """One place for notices; nothing of it ever covers the work or moves it."""

    go = Signal(str)  # to a page, or a part of one
    told = Signal(str)  # something that was done

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        store: Store,
        watching: tuple[Places, ExchangeService],
        problems: Problems,
    ) -> None:
        super().__init__(window)
        self._theme, self._window, self._store, self._problems = theme, window, store, problems
        self._places = watching[0]
        self.watch = Watch(*watching, self)
        self.found: list[Notice] = []
        self.choose_folder: Callable[[QWidget], Path | None] = ask_folder
        self._job: Job | None = None
        self._backup: Job | None = None
        self._soon, self._often = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._often.setInterval(_NOW_AND_THEN_MS)
        for clock in (self._soon, self._often):
            clock.timeout.connect(self.gather)
        self.watch.changed.connect(self._show)
        window.notices_wanted.connect(self.show_list)

    def start(self) -> None:
        """Look now, and from now on."""
        self.gather()
        self._often.start()
        self.watch.start()

    def look_soon(self) -> None:
        """Look after something was written; many writes are looked at once."""
        if self._often.isActive():
            self._soon.start()

    def exchanged(self) -> None:
        """Look at everything anew after an exchange."""
        if self._often.isActive():
            self.gather()
            self.watch.look_again()

    # --- gathering --------------------------------------------------------------------------------

    def gather(self) -> None:
        """Gather behind the window."""
        if self._job is None:
            self._job = Job(self, lambda _: self._gathered(), self._take, self._not_taken)

    def _gathered(self) -> list[Notice]:
        with self._store.reopened() as store:
            return notices.gather(store)

    def _take(self, found: list[Notice]) -> None:
        self._job = None
        self.found = found
        self._show()

    def _not_taken(self, problem: BaseException) -> None:
        self._job = None
        if not isinstance(problem, Cancelled):
            self._problems.note(problem)

    def all(self) -> list[Notice]:
        """Return the grave ones, then what lies on sticks, then what is only good to know."""
        grave = [one for one in self.found if one.tone != "abu"]
        quiet = [one for one in self.found if one.tone == "abu"]
        return [*grave, *notices.of_places(self.watch.news()), *quiet]

    def _show(self) -> None:
        found = self.all()
        grave = [one for one in found if one.tone != "abu"]
        sticks = notices.of_places(self.watch.news())
        words = tr("%n notice(s)", "", len(found)) if found else ""
        if grave:
            words = tr("%n matter(s) to look at", "", len(grave))
        elif sticks:
            words = (
                sticks[0].title
                if len(sticks) == 1
                else tr("%n place(s) with news", "", len(sticks))
            )
        tone = grave[0].tone if grave else "kuning" if sticks else "abu"
        self._window.status.show_notices(tone, words, str(len(grave) or len(found)))

    # --- showing ----------------------------------------------------------------------------------

    def show_list(self) -> None:
        """Show everything to know, when there is something."""
        found = self.all()
        if found and self._window.isVisible():
            sheet = NoticeSheet(self._theme, self._window, found)
            sheet.go.connect(self.go)
            sheet.ask()

    def ask_before_closing(self, leave: Callable[[], object]) -> bool:
        """Return whether the window may close now; else it was asked, and ``leave`` closes it."""
        try:
            count = notices.only_here(self._store)
        except KesraError as problem:
            self._problems.note(problem)
            return True
        if not count or not self._window.isVisible():
            return True
        sheet = LeaveSheet(self._theme, self._window, count)
        sheet.leave.connect(leave)
        sheet.exchange.connect(lambda: self.go.emit("exchange"))
        sheet.ask()
        return False

    # --- backing up -------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Write a backup on the flash drive that is plugged in, or where the clerk says."""
        if self._backup is not None:
            return
        drives = [one for one in self._places.now() if not one.is_folder and not one.is_locked]
        folder = drives[0].path if len(drives) == 1 else self.choose_folder(self._window)
        if folder is None:
            return
        place = folder

        def work(progress: Progress) -> Backup:
            from kesra_desktop.store import backup  # noqa: PLC0415  (rarely needed)

            with self._store.reopened() as store:
                return backup.make(store, place, progress)

        self._backup = Job(self, work, self._backed_up, self._not_backed_up)
        show_progress(self._backup, self._theme, self._window, tr("Making a backup…"))

    def _backed_up(self, made: Backup) -> None:
        self._backup = None
        words = tr("Backup {file} ({size}) was written and checked.")
        self.told.emit(words.format(file=made.file.name, size=size_words(made.size)))
        self.gather()

    def _not_backed_up(self, problem: BaseException) -> None:
        self._backup = None
        if not isinstance(problem, Cancelled):
            self._problems.show(problem)
