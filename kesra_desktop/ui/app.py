"""The composition root: words, look, start screens, the open office, and the end."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QWidget

from kesra_desktop import i18n, paths, settings
from kesra_desktop.errors import KesraError, NoOffice
from kesra_desktop.i18n import tr
from kesra_desktop.ui.openings import Openings
from kesra_desktop.ui.theme import Look, Theme, look_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from types import TracebackType

    from kesra_desktop.store.office import FolderLock
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.start.unlock import UnlockPage
    from kesra_desktop.ui.practice.opening import Practice
    from kesra_desktop.ui.problems import Problems
    from kesra_desktop.ui.scan_line import ScanLine
    from kesra_desktop.ui.workplace import Workplace

_SMALLEST = (1024, 540)
_IDLE_MS = 10 * 60 * 1000
_ACTIVITY = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove)


class Frame(QStackedWidget):
    """The one top-level window: a start screen, or the open office."""

    def __init__(self, closing: Callable[[], None], may_close: Callable[[], bool]) -> None:
        super().__init__()
        self._closing, self._may_close = closing, may_close
        self.setWindowTitle(tr("Kesra Desktop"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(1366, 688)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remind of what exists only here, then end what runs before the window goes."""
        if not self._may_close():
            event.ignore()
            return
        self._closing()
        event.accept()


class Program(QObject):
    """Owns the window and everything in it, from unlocking to the end."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder, self._openings, self._clock = folder, Openings(folder, clock), clock
        self.practice: Practice | None = None
        self._before: QWidget | None = None
        self.settings = settings.load(folder)
        self.theme = Theme(self._look())
        self.frame = Frame(self.end, self._may_close)
        self._was_reminded = False
        self.workplace: Workplace | None = None
        self._unlock: UnlockPage | None = None
        self._lock: FolderLock | None = None
        self._problems: Problems | None = None
        self._scans: ScanLine | None = None
        self._store: Store | None = None
        self.theme.changed.connect(self._paint)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._paint()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.lock)

    # --- look -------------------------------------------------------------------------------------

    def _look(self) -> Look:
        kept = self.settings
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return look_of(kept.theme, kept.text_percent, touch=kept.touch, system_is_dark=dark)

    def _follow_system(self) -> None:
        self.theme.set_look(self._look())

    def _paint(self) -> None:
        QApplication.setPalette(self.theme.palette())
        QApplication.setFont(self.theme.font(15))

    def _keep_look(self, look: Look) -> None:
        self._keep(replace(self.settings, text_percent=look.text_percent))

    def _keep(self, wanted: settings.Settings) -> None:
        self.settings = wanted
        self.theme.set_look(self._look())
        try:
            settings.save(self._folder, self.settings)
        except OSError as problem:
            self.problems().note(problem)  # it holds until the program ends

    def problems(self) -> Problems:
        """Return what shows problems; loaded with the first one."""
        from kesra_desktop.ui.problems import Problems  # noqa: PLC0415

        if self._problems is None:
            self._problems = Problems(self.theme, self.frame)
        return self._problems

    # --- start screens ----------------------------------------------------------------------------

    def start(self) -> None:
        """Show unlocking, or setting up when there is no office yet."""
        try:
            view = self._openings.greeting()
        except NoOffice:
            self._show_setup()
        except KesraError as problem:
            self.frame.addWidget(QWidget())
            self._give_up(problem)
        else:
            from kesra_desktop.ui.pages.start.unlock import UnlockPage  # noqa: PLC0415

            page = UnlockPage(self.theme, view, self._openings.unlock)
            page.unlocked.connect(self.enter)
            page.practice_wanted.connect(self.practise)
            self._unlock = page
            self._show(page)

    def take_folder(self) -> None:
        """Hold the data folder; another program that has it open is named and this one ends.

        It also loads the database behind the window, while the passphrase is being typed.
        """
        from kesra_desktop.ui.jobs import Job  # noqa: PLC0415
        from kesra_desktop.ui.problems import start_log  # noqa: PLC0415

        Job(self.frame, lambda _: self._openings.take_folder(), self._keep_lock, self._give_up)
        start_log(paths.log_folder())

    def _keep_lock(self, lock: FolderLock) -> None:
        self._lock = lock

    def _give_up(self, problem: BaseException) -> None:
        self.problems().show_last(problem, self.frame.close)

    def _show_setup(self) -> None:
        from kesra_desktop.ui.pages.start.setup import (  # noqa: PLC0415
            AskActs,
            SetupActs,
            SetupPage,
        )

        acts = SetupActs(
            self._openings.create,
            self._openings.invitation,
            self._openings.join,
            self._choose_file,
            AskActs(
                self._openings.has_asked,
                self._openings.ask,
                self._openings.join_as_asked,
                _choose_request,
                _choose_answer,
            ),
        )
        page = SetupPage(self.theme, acts)
        page.ready.connect(self._set_up)
        page.practice_wanted.connect(self.practise)
        self._show(page)

    def _choose_file(self) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            self.frame, tr("Choose invitation file"), "", tr("Invitation") + " (*.kesra)"
        )
        return Path(chosen) if chosen else None

    def _show(self, page: QWidget) -> None:
        if self.frame.indexOf(page) < 0:
            self.frame.addWidget(page)
        self.frame.setCurrentWidget(page)

    # --- practice ---------------------------------------------------------------------------------

    def practise(self) -> None:
        """Open an office of invented people; the real one stays closed."""
        from kesra_desktop.ui.practice.opening import Means, Practice  # noqa: PLC0415

        if self.practice is None and self.workplace is None:
            means = Means(
                self.theme,
                lambda: self.settings,
                self._keep,
                self.problems(),
                self._clock,
                self._scan_line(),
            )
            self.practice = Practice(self.frame, means)
            self._before = self.frame.currentWidget()
            self.practice.left.connect(self._practised)
            self.practice.begin()

    def _practised(self) -> None:
        self.practice = None
        if self._before is not None:
            self._show(self._before)

    # --- the open office --------------------------------------------------------------------------

    def _set_up(self, closed: Store) -> None:
        """Go on after the first start; from now on Lock leads to unlocking."""
        from kesra_desktop.ui.pages.start.unlock import UnlockPage  # noqa: PLC0415

        page = UnlockPage(self.theme, self._openings.greeting(), self._openings.unlock)
        page.unlocked.connect(self.enter)
        self._unlock = page
        self.enter(closed)

    def enter(self, closed: Store) -> None:
        """Open the office for whoever unlocked it; after a lock, go on where work stopped."""
        if self.workplace is None or self._store is None:
            self._open(closed)
            QTimer.singleShot(0, self.frame, self._ask_about_interrupted)
        else:
            self._store.operator = closed.operator
        if self.workplace is not None:
            self._show(self.workplace.window)
            self.workplace.window.refresh()
        self._idle.start()

    def _ask_about_interrupted(self) -> None:
        if self.workplace is not None:
            self.workplace.recipients.ask_about_interrupted()

    def _open(self, closed: Store) -> None:
        from kesra_desktop.ui.workplace import Workplace  # noqa: PLC0415

        self._store = closed.reopened()
        self.workplace = Workplace(
            self.theme, self._store, lambda: self.settings, self.problems(), self._keep
        )
        self.workplace.window.lock.connect(self.lock)
        self.workplace.window.look_wanted.connect(self._keep_look)
        self.workplace.renewed.connect(self._open_anew)
        self.workplace.attention.start()
        self.workplace.watch_scanner(self._scan_line())
        handle = self.frame.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _scan_line(self) -> ScanLine:
        """Return the one scan line of this window; practice and every office opened share it."""
        from kesra_desktop.ui.scan_line import ScanLine  # noqa: PLC0415

        if self._scans is None:
            self._scans = ScanLine(self.frame)
        return self._scans

    def lock(self) -> None:
        """Cover everything until a passphrase is typed; what was begun stays as it is."""
        if self.workplace is None or self._unlock is None:
            return
        for sheet in QApplication.topLevelWidgets():
            if sheet.isModal() and sheet.isVisible():
                sheet.close()
        if self._store is not None and self._store.operator is not None:
            self._unlock.choose(self._store.operator.name)
        self._show(self._unlock)
        self._idle.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the idle minutes anew with each key and click."""
        if event.type() in _ACTIVITY and self._idle.isActive():
            self._idle.start()
        return super().eventFilter(watched, event)

    def _open_anew(self) -> None:
        """Close the office and ask for the passphrase: the laptop has another identity now."""
        if self.workplace is None:
            return
        self.workplace.close()
        self.frame.removeWidget(self.workplace.window)
        self.workplace = self._store = None
        self._idle.stop()
        self.start()

    def _may_close(self) -> bool:
        if self.workplace is None or self._was_reminded:
            return True
        return self.workplace.attention.ask_before_closing(self._leave)

    def _leave(self) -> None:
        self._was_reminded = True
        self.frame.close()

    def end(self) -> None:
        """Stop and close everything; a worker that outlives the window takes the program down."""
        from kesra_desktop.ui.jobs import end_all  # noqa: PLC0415

        if self.practice is not None:
            self.practice.end()
        if self.workplace is not None:
            self.workplace.close()
            self.workplace = None
        end_all(self.frame)
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def bug(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        """Take what no slot caught."""
        del trace
        if issubclass(kind, KeyboardInterrupt):
            self.frame.close()
        else:
            self.problems().show(problem)


def _choose_request(over: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(
        over, tr("Write request"), tr("request") + ".kesra-request", "(*.kesra-request)"
    )
    return Path(chosen) if chosen else None


def _choose_answer(over: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(over, tr("Choose answer file"), "", "(*.kesra)")
    return Path(chosen) if chosen else None


def new_application(language: str) -> QApplication:
    """Return Qt in our style, with Qt's own words in the clerk's language."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setApplicationName("Kesra Desktop")
    application.setDesktopFileName("kesra-desktop")
    if i18n.language() != language:
        i18n.use(language, paths.resource("i18n"))
    words = QTranslator(application)
    if words.load(str(paths.resource("i18n", f"{language}.qm"))):
        application.installTranslator(words)
    return application


def run(folder: Path, clock: Callable[[], datetime], language: str = "") -> int:
    """Open the window on a data folder and return the exit code when it was closed."""
    kept = settings.load(folder)
    application = new_application(language or kept.language)
    program = Program(folder, clock)
    sys.excepthook = program.bug
    program.start()
    program.frame.setWindowIcon(_sign(program.theme))
    program.frame.showMaximized()
    QTimer.singleShot(0, program, program.take_folder)
    code: Any = application.exec()
    program.end()
    return int(code)


def _sign(theme: Theme) -> QIcon:
    from kesra_desktop.ui.widgets.brand import Mark  # noqa: PLC0415

    icon = QIcon()
    for side in (16, 32, 64):
        mark = Mark(theme, side)
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        mark.render(picture, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        icon.addPixmap(picture)
    return icon
