"""Asking at the desk: which distribution, who is meant, what the office knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.announcing import announce
from kesra_desktop.ui.pages.desk.frame import DeskFrame
from kesra_desktop.ui.pages.desk.view import (
    READY,
    AnswerView,
    SessionView,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from kesra_desktop.ui.pages.desk.view import DeskService
    from kesra_desktop.ui.theme import Theme

_LAST = 8


class AskingDesk(DeskFrame):
    """Shows the answer to a scan or a typed text; changes nothing."""

    announced = Signal(str)  # the answer, as it is read aloud

    def __init__(self, theme: Theme, service: DeskService) -> None:
        super().__init__(theme)
        self._service = service
        self._session: SessionView | None = None
        self._view = READY
        self._here_reason = ""  # why somebody of another desk is served at this one
        self._troubled: frozenset[str] = frozenset()
        self._scan.entered.connect(self._look_up_typed)
        self._scan.line.installEventFilter(self)
        self.other_session.connect(self.choose_session)
        self._sessions.chosen.connect(self.open_session)
        self._card.next_person.connect(self._next_person)
        self._card.serve_here.connect(self._serve_here)
        self._candidates.chosen.connect(self._choose)
        self._candidates.outside.connect(self._show_outside)
        self._candidates.again.connect(self._next_person)

    # --- session ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to scan as soon as the page is seen."""
        super().showEvent(event)
        if self._session is None:
            self.choose_session()
        self.refresh()
        self._focus_scan()

    def choose_session(self) -> None:
        """Offer the open distributions; the only one is opened at once."""
        sessions = self._service.sessions()
        if len(sessions) == 1 and self._session is None:
            self.open_session(sessions[0].distribution)
            return
        self._session = None
        self._bar.show_session(None)
        self._sessions.show_sessions(sessions)
        self._stack.setCurrentWidget(self._sessions)
        self._scan.setVisible(False)
        self._side.setVisible(False)
        self._focus_scan()

    def open_session(self, distribution: str) -> None:
        """Serve this distribution from now on."""
        found = [one for one in self._service.sessions() if one.distribution == distribution]
        if not found:
            self.choose_session()
            return
        self._session = found[0]
        self._bar.show_session(self._session)
        self._scan.setVisible(True)
        self._side.setVisible(self._density.has_side_column)
        self._next_person()
        self.refresh()

    def refresh(self) -> None:
        """Read figures and last handovers again: something was written, here or elsewhere."""
        if not self.isVisible():
            return  # read when it is seen again; the office may be locked by now
        if self._session is None:
            if self._stack.currentWidget() is self._sessions:
                self._sessions.show_sessions(self._service.sessions())
            return
        event = self._session.distribution
        counters = self._service.counters(event)
        serving = self._view.person.number if self._view.person else ""
        self._counters.show_counters(counters, serving)
        self._bar.show_figures(counters, serving)
        self._bar.show_cases(len(self._service.cases(event)))
        self._recent.show_recent(self._service.recent(event, _LAST), counters.total, self._troubled)

    def answer(self) -> AnswerView:
        """Return the answer that is shown."""
        return self._view

    # --- answers ----------------------------------------------------------------------------------

    def take_scan(self, text: str) -> None:
        """Answer a scan, whatever had the focus."""
        if self._session is not None:
            self._scan.line.setText(text)
            self._look_up_typed()

    def _look_up_typed(self) -> None:
        text = self._scan.line.text().strip()
        if not text or self._session is None:
            return
        event = self._session.distribution
        self._show(self._asked(lambda: self._service.look_up(event, text), text))

    def _asked(self, question: Callable[[], AnswerView], typed: str = "") -> AnswerView:
        try:
            return question()
        except KesraError as problem:
            return AnswerView(State.NOT_FOUND, typed, problem.message_text(), problem.advice_text())

    def _show(self, view: AnswerView) -> None:
        self._view = view
        self._tell(view)
        self._here_reason = ""
        is_list = view.state in (State.NOT_FOUND, State.MANY)
        if is_list:
            self._candidates.show_view(view)
            self._stack.setCurrentWidget(self._candidates)
            note = tr("%n fit", "", len(view.candidates) if view.state == State.MANY else 0)
            self._scan.set_note(note)
        elif view.person is not None:
            self._card.show_view(view, own_receipt=self._is_own(view))
            self._stack.setCurrentWidget(self._card)
            self._scan.set_note("")
        if view.can_hand_over:
            self._scan.line.clear()
        else:
            self._scan.line.selectAll()
        self._focus_scan()
        # The card is painted first: the figures may be read a moment later.
        QTimer.singleShot(0, self, self.refresh)

    def _tell(self, view: AnswerView) -> None:
        """Have the answer read aloud: what to do first, then who it is."""
        name = view.person.name if view.person else ""
        title = view.title or tr("%n fit", "", len(view.candidates))
        words = ". ".join(part for part in (title, name, view.text) if part)
        self.announced.emit(words)
        announce(self._scan.line, words, urgent=True)

    def _is_own(self, view: AnswerView) -> bool:
        if view.past is None or self._session is None:
            return False
        return self._service.is_own_receipt(view.past.receipt)

    def _choose(self, recipient: str) -> None:
        if self._session is not None:
            event = self._session.distribution
            self._show(self._asked(lambda: self._service.person(event, recipient)))

    def _serve_here(self) -> None:
        person = self._view.person
        if self._session is not None and person is not None:
            event = self._session.distribution
            self._show(
                self._asked(lambda: self._service.person(event, person.recipient, here=True))
            )

    def _show_outside(self) -> None:
        text = self._view.typed or self._scan.line.text().strip()
        if self._session is not None and text:
            event = self._session.distribution
            self._show(self._asked(lambda: self._service.outside(event, text), text))

    def _next_person(self) -> None:
        if self._side.isVisible() and not self._density.has_side_column:
            self._side.hide()
            return
        if self._session is None:
            return
        self._view = READY
        self._here_reason = ""
        self._scan.line.clear()
        self._scan.set_note("")
        self._stack.setCurrentWidget(self._ready)
        self._focus_scan()
        QTimer.singleShot(0, self, self.refresh)

    def _focus_scan(self) -> None:
        if self._scan.isVisible():
            self._scan.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._sessions.focus_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the digit of a numbered row, as long as nothing new is being typed."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            # Ctrl+Z undoes the last handover, not the last letters in the scan box.
            if event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return True
        elif event.type() == QEvent.Type.KeyPress:
            text = event.text()
            untouched = self._scan.line.text().strip() in ("", self._view.typed)
            if text.isdigit() and untouched and self._stack.currentWidget() is self._candidates:
                return self._candidates.choose(int(text))
        return super().eventFilter(watched, event)
