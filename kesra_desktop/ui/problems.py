"""How problems reach the clerk: a sentence and a step; bugs with the word that work is safe."""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kesra_desktop import __version__
from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.banner import Banner

_LOG = logging.getLogger("kesra_desktop")
_LOG_BYTES = 500_000


@dataclass(frozen=True)
class Sentences:
    """What happened and what to do, in the language in use."""

    what: str
    step: str


def sentences_of(problem: BaseException) -> Sentences:
    """Return the words for a problem; anything that is not ours is a bug of the program."""
    if isinstance(problem, KesraError):
        return Sentences(problem.message_text(), problem.advice_text())
    if isinstance(problem, MemoryError):
        what = tr("This laptop has no memory left for that.")
        return Sentences(what, tr("Close other programs, then try again. Your work is safe."))
    what = tr("Something unexpected happened. Your work is safe.")
    return Sentences(what, tr("Try again. If it comes back, copy the details for support."))


def sentences_of_code(code: str, **details: str) -> Sentences:
    """Return the words for a problem that was only kept by its code."""
    waiting = [KesraError]
    while waiting:
        kind = waiting.pop()
        if kind.code == code:
            problem = kind(**details)
            return Sentences(problem.message_text(), problem.advice_text())
        waiting += kind.__subclasses__()
    return sentences_of(KesraError(**details))


def technical(problem: BaseException) -> str:
    """Return where a bug happened, without any value: messages may hold names or numbers."""
    frames = traceback.extract_tb(problem.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"Kesra Desktop {__version__}", type(problem).__name__, *places[-12:]])


def start_log(folder: Path) -> None:
    """Keep a small technical log; a folder that cannot be written only means no log."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415  (after the first screen)

    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = RotatingFileHandler(
            folder / "kesra.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    target.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(target)
    _LOG.setLevel(logging.INFO)


def log_problem(problem: BaseException) -> None:
    """Write a problem into the log: its code, or for a bug where it happened."""
    if isinstance(problem, KesraError):
        _LOG.info("problem %s", problem.code)
    else:
        _LOG.error("bug %s", technical(problem).replace("\n", " < "))


def show_in_banner(banner: Banner, problem: BaseException) -> None:
    """Show a problem on the page, for what can be put right there."""
    log_problem(problem)
    words = sentences_of(problem)
    banner.say("merah", words.what, words.step)


class ProblemSheet(Sheet):
    """A dialog for when work stops; bugs offer their details for support."""

    def __init__(self, theme: Theme, over: QWidget, problem: BaseException) -> None:
        words = sentences_of(problem)
        super().__init__(theme, over, words.what)
        self.content.addWidget(Text(theme, words.step, 15, 400, "ink2").wrapped())
        if not isinstance(problem, KesraError):
            details = technical(problem)
            copy = Button(
                theme, tr("Copy details"), Kind.SECONDARY, icon="copy-simple", size=DIALOG
            )
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
            self.footer.addWidget(copy)
        close = Button(theme, tr("Close"), Kind.PRIMARY, key="Esc", size=DIALOG)
        close.clicked.connect(self.reject)
        self.footer.addWidget(close)
        close.setFocus()


class Problems:
    """Shows problems over one window, one at a time; a second one waits in the log."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        self._theme, self._over = theme, over
        self._sheet: ProblemSheet | None = None
        self._end: Callable[[], object] | None = None

    def note(self, problem: BaseException) -> None:
        """Only log a problem: the page says itself what to do."""
        log_problem(problem)

    def show_last(self, problem: BaseException, end: Callable[[], object]) -> None:
        """Tell the clerk why the program cannot go on, then end it."""
        log_problem(problem)
        self._end = end
        QTimer.singleShot(0, self._over, lambda: self._open(problem))

    def show(self, problem: BaseException) -> None:
        """Log a problem and tell the clerk."""
        log_problem(problem)
        if self._sheet is None and QGuiApplication.instance() is not None:
            # Not inside the handler that failed: it must be left before anything is painted.
            QTimer.singleShot(0, self._over, lambda: self._open(problem))

    def _open(self, problem: BaseException) -> None:
        if self._sheet is not None:
            return
        self._sheet = ProblemSheet(self._theme, self._over, problem)
        self._sheet.finished.connect(self._forget)
        self._sheet.ask()

    def _forget(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None
        if self._end is not None:
            self._end()
