"""Scanner bursts anywhere in the window: caught whole, never typed into a field.

A barcode scanner is a fast keyboard that ends with Enter. Every printable key is held back for as
long as a scanner would need for the next one; when none follows, the held keys go on to the field
that has the focus, in order and complete. Nothing but keys is looked at, so it costs nothing.
Sheets have windows of their own: each is watched from the moment it takes the keys. A program has
one scan line; two would hand the same keys to each other for ever.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SHORTEST_SCAN = 6  # characters; a shorter burst is a hasty hand
GAP_MS = 30  # scanners send a key every 7 to 16 ms, people rarely two within 40
_JITTER_MS = 8  # how late a key may be delivered by a busy laptop
_HOLD_MS = GAP_MS + _JITTER_MS

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_ENDS_TYPING = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.FocusOut,
    QEvent.Type.Close,
)


@dataclass(frozen=True)
class _Held:
    """One key event kept for later, with the window it was meant for."""

    window: QWindow
    event: QKeyEvent


class ScanLine(QObject):
    """Watches a window's keys; `scanned` gives the text of each scan, without its Enter."""

    scanned = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._held: list[_Held] = []
        self._text = ""
        self._swallowed: set[int] = set()  # keys of a finished scan whose release is still to come
        self._last = 0
        self._replaying = False
        self._clock = QElapsedTimer()
        self._clock.start()
        self._since_held = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._hold_is_over)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow)
        self.watch(window)

    def watch(self, window: QWidget) -> None:
        """Watch one more top-level window, for example a dialog with a window of its own."""
        window.installEventFilter(self)
        self._watch_handle(window)

    def _follow(self, window: QWindow | None) -> None:
        """Watch the window that takes the keys from now on."""
        if window is not None:
            window.installEventFilter(self)

    def _watch_handle(self, window: QWidget) -> None:
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold back what may be part of a scan; True keeps it from the window."""
        if not isinstance(watched, QWindow):
            if event.type() in (QEvent.Type.Show, QEvent.Type.WinIdChange):
                self._watch_handle(watched)  # type: ignore[arg-type]  # only widgets are watched
            return False
        if self._replaying:
            return False
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return self._key(watched, event)
        if event.type() in _ENDS_TYPING and any(held.window is watched for held in self._held):
            self._let_go()
        return False

    def _key(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(window, event)
        self._swallowed.discard(event.key())
        if self._held and self._gap_of(event) > _HOLD_MS:
            self._let_go()
        if event.key() in _ENTER and len(self._text) >= SHORTEST_SCAN:
            self._finish(event)
            return True
        if _is_character(event) or (self._held and event.key() in _SILENT):
            self._hold(window, event)
            return True
        self._let_go()
        return False

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        if any(held.event.key() == event.key() for held in self._held):
            self._held.append(_Held(window, _copy(event)))
            return True
        return False

    def _gap_of(self, event: QKeyEvent) -> int:
        return self._stamp(event) - self._last

    def _stamp(self, event: QKeyEvent) -> int:
        """When the key was pressed: the system's own stamp tells the truth even after a stall."""
        return event.timestamp() or self._clock.elapsed()

    def _hold(self, window: QWindow, event: QKeyEvent) -> None:
        self._held.append(_Held(window, _copy(event)))
        if event.key() not in _SILENT:
            self._text += event.text()
        self._last = self._stamp(event)
        self._since_held.restart()
        self._timer.start(_HOLD_MS)

    def _hold_is_over(self) -> None:
        # After a stall of the window the timer fires before the keys that waited meanwhile are
        # delivered: wait once more, their own stamps decide.
        if self._since_held.elapsed() > 2 * _HOLD_MS:
            self._since_held.restart()
            self._timer.start(_HOLD_MS)
            return
        self._let_go()

    def _finish(self, enter: QKeyEvent) -> None:
        pressed = {h.event.key() for h in self._held if h.event.type() == QEvent.Type.KeyPress}
        released = {h.event.key() for h in self._held if h.event.type() == QEvent.Type.KeyRelease}
        self._swallowed = (pressed - released) | {enter.key()}
        text = self._text
        self._forget()
        self.scanned.emit(text)

    def _forget(self) -> None:
        self._timer.stop()
        self._held = []
        self._text = ""

    def _let_go(self) -> None:
        """Give the held keys to whoever has the focus, as if they had just been typed."""
        if not self._held:
            return
        held = self._held
        self._forget()
        self._replaying = True
        try:
            for one in held:
                with contextlib.suppress(RuntimeError):  # its sheet is gone
                    QCoreApplication.sendEvent(one.window, one.event)
        finally:
            self._replaying = False


def _is_character(event: QKeyEvent) -> bool:
    """Return whether a scanner could send this key; a held-down key is a finger, not a scanner."""
    text = event.text()
    return (
        len(text) == 1
        and text.isprintable()
        and not event.modifiers() & _COMMANDS
        and not event.isAutoRepeat()
    )


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy
