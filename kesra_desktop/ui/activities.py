"""Long work in one place: what runs now, how far it is, and how the last ones ended."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTime, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.errors import Cancelled
from kesra_desktop.i18n import N_, tr
from kesra_desktop.ui.problems import sentences_of
from kesra_desktop.ui.widgets.button import DIALOG, TOOL, Button, Kind
from kesra_desktop.ui.widgets.panel import Hairline
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.progress import ProgressLine
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.jobs import Job
    from kesra_desktop.ui.theme import Theme

_KEPT = 30
_LOOK_MS = 250
_HIGH = 360


class Ending(StrEnum):
    """How a piece of work stands."""

    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


_ICONS = {
    Ending.DONE: ("check-circle-fill", "hijau"),
    Ending.STOPPED: ("minus", "ink2"),
    Ending.FAILED: ("x-circle-fill", "merah"),
}
_WORDS = {Ending.DONE: N_("Finished"), Ending.STOPPED: N_("Stopped by you; nothing is half done")}


def _clock() -> str:
    return QTime.currentTime().toString("HH.mm")


@dataclass
class Activity:
    """One piece of work: what it is, since when, how far, and how it ended."""

    title: str
    job: Job
    begun: str = field(default_factory=_clock)
    ended: str = ""
    done: int = 0
    total: int = 0
    ending: Ending = Ending.RUNNING
    words: str = ""

    @property
    def times(self) -> str:
        """Return from when until when."""
        return f"{self.begun}–{self.ended}" if self.ended else self.begun


class Activities(QObject):
    """Keeps the last pieces of work of one window; it belongs to the window."""

    changed = Signal()  # something began or ended

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._kept: deque[Activity] = deque(maxlen=_KEPT)

    def entries(self) -> list[Activity]:
        """Return them, the newest first."""
        return list(reversed(self._kept))

    def running(self) -> int:
        """Return how many are not at their end."""
        return sum(one.ending is Ending.RUNNING for one in self._kept)

    def follow(self, title: str, job: Job) -> None:
        """Keep a piece of work from now on."""
        activity = Activity(title, job)
        self._kept.append(activity)
        job.moved.connect(lambda done, total: self._moved(activity, done, total))
        job.ended.connect(lambda _, problem: self._ended(activity, problem))
        self.changed.emit()

    def _moved(self, activity: Activity, done: int, total: int) -> None:
        activity.done, activity.total = done, total  # who looks on asks: there may be thousands

    def _ended(self, activity: Activity, problem: BaseException | None) -> None:
        activity.ended = _clock()
        if problem is None:
            activity.ending = Ending.DONE
        elif isinstance(problem, Cancelled):
            activity.ending = Ending.STOPPED
        else:
            activity.ending = Ending.FAILED
            activity.words = sentences_of(problem).what
        activity.words = activity.words or tr(_WORDS.get(activity.ending, ""))
        self.changed.emit()


def follow(over: QWidget, title: str, job: Job) -> None:
    """Keep work among the activities of the window it was begun in."""
    found = over.window().findChild(Activities)
    if found is not None:
        found.follow(title, job)


class ActivitiesSheet(Sheet):
    """Everything that runs, with its bar and the way to stop it; under it what has ended."""

    def __init__(self, theme: Theme, over: QWidget, activities: Activities) -> None:
        super().__init__(theme, over, tr("Last activities"), tr("Of this window, the newest first"))
        self._activities = activities
        self._list = Scroller(theme)
        self._list.setFixedHeight(
            min(theme.size(_HIGH), max(160, self.under().height() - self.theme.size(240)))
        )
        self._list.column.setSpacing(10)
        self.content.addWidget(self._list)
        close = Button(theme, tr("Close"), Kind.PRIMARY, key="Esc", size=DIALOG)
        close.clicked.connect(self.reject)
        self.footer.addWidget(close)
        activities.changed.connect(self.refresh)
        self._bars: list[tuple[ProgressLine, Activity]] = []
        clock = QTimer(self)
        clock.timeout.connect(self._move_bars)
        clock.start(_LOOK_MS)
        self.refresh()
        close.setFocus()

    def refresh(self) -> None:
        """Show how everything stands now."""
        emptied(self._list.column)
        self._bars = []
        entries = self._activities.entries()
        for number, one in enumerate(entries):
            if number:
                self._list.column.addWidget(Hairline(self.theme))
            self._list.column.addWidget(self._row(one))
        if not entries:
            words = tr(
                "Nothing long was done yet. Reading lists, printing and exchange stand here."
            )
            self._list.column.addWidget(Text(self.theme, words, 15, 400, "ink2").wrapped())
        self._list.column.addStretch(1)

    def _move_bars(self) -> None:
        for bar, one in self._bars:
            bar.show_part(one.done, one.total)

    def _row(self, one: Activity) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 12, 4)
        row.setSpacing(12)
        if one.ending is Ending.RUNNING:
            bar = ProgressLine(self.theme, one.title)
            bar.show_part(one.done, one.total)
            self._bars.append((bar, one))
            stop = Button(self.theme, tr("Cancel"), Kind.SECONDARY, size=TOOL)
            stop.setAccessibleName(tr("Cancel: {title}").format(title=one.title))
            stop.clicked.connect(one.job.cancel)
            row.addWidget(bar, 1)
            row.addWidget(stop)
            return line
        icon, role = _ICONS[one.ending]
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(self.theme, one.title, 15, 600).wrapped())
        words.addWidget(Text(self.theme, one.words, 14, 400, "ink2").wrapped())
        row.addWidget(Picture(self.theme, icon, 20, role))
        row.addLayout(words, 1)
        row.addWidget(Text(self.theme, one.times, 14, 400, "ink2"))
        return line
