"""Long work behind the window: it reports, can be cancelled, and its end comes back as a call."""

from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from kesra_desktop.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.theme import Theme

SHOW_AFTER_MS = 300
_REST_MS = 50


def _collect_again() -> None:
    """Let garbage be collected again, in the window's thread, once no work runs.

    Collecting in a worker's thread would delete the window's own widgets there, which ends the
    program; and over a hundred thousand rows it would hold all threads for half a second.
    """
    if QThreadPool.globalInstance().activeThreadCount():
        QTimer.singleShot(_REST_MS, _collect_again)
    else:
        gc.enable()


class _Run(QRunnable):
    """The work in the pool's thread."""

    def __init__(self, job: Job, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        """Work, then say how it ended."""
        result: Any = None
        problem: BaseException | None = None
        gc.disable()
        try:
            result = self._work(self._job.report)
        except BaseException as raised:  # noqa: BLE001  (a thread would swallow it; `ended` shows it)
            problem = raised
        with contextlib.suppress(RuntimeError):  # the window is gone: nobody listens any more
            self._job.ended.emit(result, problem)


class Job(QObject):
    """One piece of work. ``done`` and ``failed`` are called in the window's thread.

    A cancelled job calls `failed` with `Cancelled`. The job lives as long as its owner, and the
    owner may be closed meanwhile: then nothing is called.
    """

    moved = Signal(int, int)
    ended = Signal(object, object)

    def __init__(
        self,
        owner: QObject,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        super().__init__(owner)
        self._done, self._failed = done, failed
        self._stopped = False
        self.is_running = True
        self.ended.connect(self._finish)
        QThreadPool.globalInstance().start(_Run(self, work))

    def report(self, done: int, total: int) -> None:
        """Take the work's report; called by the work, raises when it shall stop.

        Raises:
            Cancelled: the clerk pressed Cancel or the program ends.

        """
        if self._stopped:
            raise Cancelled()
        self.moved.emit(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stopped = True

    def _finish(self, result: Any, problem: BaseException | None) -> None:
        self.is_running = False
        _collect_again()
        if problem is None:
            self._done(result)
        else:
            self._failed(problem)
        # Not deleted here: the pool's thread may still hold it. It goes with its owner.


def show_progress(job: Job, theme: Theme, over: QWidget, title: str) -> None:
    """Hold the window with a progress sheet when the job takes longer than a moment."""
    from kesra_desktop.ui.activities import follow  # noqa: PLC0415  (it knows jobs)
    from kesra_desktop.ui.widgets.progress import ProgressSheet  # noqa: PLC0415  (rarely needed)

    def begin() -> None:
        if not job.is_running:
            return
        sheet = ProgressSheet(theme, over, title)
        sheet.stop.connect(job.cancel)
        job.moved.connect(sheet.show_part)
        job.ended.connect(sheet.finish)
        sheet.ask()

    follow(over, title, job)
    QTimer.singleShot(SHOW_AFTER_MS, job, begin)


def end_all(owner: QObject, wait_ms: int = 30_000) -> bool:
    """Stop every job below the owner and wait: a worker that outlives Qt takes the program down."""
    for job in owner.findChildren(Job):
        job.cancel()
    return QThreadPool.globalInstance().waitForDone(wait_ms)
