"""Where exchange files may lie: flash drives that are plugged in, and folders that are watched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kesra_desktop import settings as kept
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.exchange.drives import chosen_folder
from kesra_desktop.ui.problems import log_problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.settings import Settings
    from kesra_desktop.ui.pages.exchange.view import Drive, ExchangeService, PreviewView

_STICK_MS = 2_000
_FOLDER_TURNS = 15  # a folder is looked at every 30 s


class Places:
    """Flash drives now, and the folders that this laptop's settings name."""

    def __init__(
        self,
        drives: Callable[[], list[Drive]],
        settings: Callable[[], Settings] = kept.Settings,
        keep: Callable[[Settings], None] = lambda _: None,
    ) -> None:
        self._drives, self._settings, self._keep = drives, settings, keep
        self._chosen: tuple[str, ...] = ()  # for as long as the program runs

    def now(self) -> list[Drive]:
        """Return what is there: drives first, then folders, each once."""
        found = list(self._drives())
        known = {one.path for one in found}
        for text in self._folders():
            path = Path(text)
            if path not in known and path.is_dir():
                found.append(chosen_folder(path))
        return found

    def _folders(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._chosen, *kept.watched_folders(self._settings()))))

    def add(self, path: Path) -> None:
        """Watch a folder from now on, also after the next start."""
        self._chosen = (*self._chosen, str(path))
        self._keep(kept.with_watched(self._settings(), self._folders()))

    def remove(self, path: Path) -> None:
        """Watch a folder no longer; what is in it stays."""
        left = tuple(one for one in self._folders() if one != str(path))
        self._chosen = tuple(one for one in self._chosen if one != str(path))
        self._keep(kept.with_watched(self._settings(), left))


class Watch(QObject):
    """Looks at all places while the office is open, whatever page is shown."""

    changed = Signal()

    def __init__(self, places: Places, service: ExchangeService, parent: QObject) -> None:
        super().__init__(parent)
        self._places, self._service = places, service
        self._seen: dict[Path, PreviewView | None] = {}
        self._drives: dict[Path, Drive] = {}
        self._turn = 0
        self._job: Job | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_STICK_MS)
        self._clock.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and again and again."""
        self.look()
        self._clock.start()

    def news(self) -> list[tuple[Drive, PreviewView]]:
        """Return the places where something waits to be read or written."""
        return [
            (self._drives[path], view)
            for path, view in self._seen.items()
            if view is not None and (view.new_files or view.unwritten)
        ]

    def look_again(self) -> None:
        """Forget what was seen: an exchange went through."""
        self._seen = {}
        self.look()

    def look(self) -> None:
        """See what came and went; new places and folders are read behind the window."""
        if self._job is not None:
            return
        self._turn += 1
        now = {one.path: one for one in self._places.now()}
        gone = self._seen.keys() - now.keys()
        for path in gone:
            del self._seen[path]
        self._drives = now
        again = self._turn % _FOLDER_TURNS == 0
        wanted = [
            path for path, one in now.items() if path not in self._seen or (one.is_folder and again)
        ]
        if wanted:
            self._job = Job(
                self,
                lambda _: {path: self._service.preview(path) for path in wanted},
                self._looked,
                lambda problem: self._not_looked(problem, wanted),
            )
        elif gone:
            self.changed.emit()

    def _looked(self, found: dict[Path, PreviewView]) -> None:
        self._job = None
        self._seen.update({path: view for path, view in found.items() if path in self._drives})
        self.changed.emit()

    def _not_looked(self, problem: BaseException, wanted: list[Path]) -> None:
        self._job = None
        log_problem(problem)  # exchanging says what is wrong; a glance that fails does not
        self._seen.update(dict.fromkeys(wanted))
