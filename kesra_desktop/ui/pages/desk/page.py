"""The desk: a scan box that always has the focus, one answer, one key.

Safety: F9 hands over only while a green card is shown; after a handover the card is emptied, so a
second F9 does nothing; on amber and red cards F9 does nothing. A new scan replaces the card without
asking and without saving.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from kesra_desktop.errors import KesraError, Refused
from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.desk.frame import DeskFrame
from kesra_desktop.ui.pages.desk.sheets import ProxySheet, VoidSheet
from kesra_desktop.ui.pages.desk.view import (
    READY,
    AnswerView,
    Collector,
    HandedView,
    SessionView,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from kesra_desktop.ui.pages.desk.view import DeskService
    from kesra_desktop.ui.theme import Theme

_LAST = 8
_LONGEST_NOTE = 30


class DeskPage(DeskFrame):
    """Scan, look, hand over, next."""

    handed = Signal(HandedView)  # saved: the shell offers to undo for a while
    voided = Signal(str)

    def __init__(
        self, theme: Theme, service: DeskService, print_receipt: Callable[[str, bool], None]
    ) -> None:
        super().__init__(theme)
        self._service, self._print = service, print_receipt
        self._session: SessionView | None = None
        self._view = READY
        self._troubled: frozenset[str] = frozenset()
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        self._scan.entered.connect(self._look_up_typed)
        self._scan.line.installEventFilter(self)
        self.other_session.connect(self.choose_session)
        self._sessions.chosen.connect(self.open_session)
        self._card.next_person.connect(self._next_person)
        self._card.hand_over.connect(self._hand_over)
        self._card.proxy.connect(self._ask_proxy)
        self._card.serve_here.connect(self._serve_here)
        self._card.reprint.connect(self._reprint_shown)
        self._candidates.chosen.connect(self._choose)
        self._candidates.outside.connect(self._show_outside)
        self._candidates.again.connect(self._next_person)
        self._recent.reprint.connect(self._reprint)
        self._recent.undo.connect(self._ask_void)

    def _add_keys(self) -> None:
        for key, act in (
            ("F2", self._focus_scan),
            ("F4", self._show_outside),
            ("F5", self._toggle_side),
            ("F7", self._reprint_key),
            ("F8", self._ask_proxy),
            ("F9", self._hand_over),
            ("Esc", self._next_person),
            ("Ctrl+Z", self._undo_last),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

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
        self._recent.show_recent(self._service.recent(event, _LAST), counters.total, self._troubled)

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

    # --- acts -------------------------------------------------------------------------------------

    def _hand_over(self) -> None:
        self._save(None)

    def _save(self, collector: Collector | None) -> None:
        view, session = self._view, self._session
        if session is None or not view.can_hand_over or view.person is None:
            return
        if self._stack.currentWidget() is not self._card:
            return
        recipient = view.person.recipient
        try:
            given = self._service.hand_over(session.distribution, recipient, collector)
        except Refused:
            self._choose(recipient)  # the card now says why
            return
        except KesraError as problem:
            self._show_not_saved(view, problem)
            return
        self._next_person()
        self._print(given.receipt, False)
        self.handed.emit(given)

    def _show_not_saved(self, view: AnswerView, problem: KesraError) -> None:
        name = view.person.name if view.person else ""
        title = tr("{name} is NOT saved. Do not hand over.").format(name=name[:_LONGEST_NOTE])
        self._show(
            AnswerView(State.NOT_ENTITLED, "", title, problem.advice_text(), person=view.person)
        )

    def _ask_proxy(self) -> None:
        view = self._view
        if view.can_hand_over and view.person is not None:
            amount = view.aids[0].amount if len(view.aids) == 1 else ""
            sheet = ProxySheet(self._theme, self, view.person.name, amount)
            sheet.decided.connect(self._save)
            sheet.finished.connect(self._focus_scan)
            sheet.ask()

    def _undo_last(self) -> None:
        if self._session is not None:
            recent = self._service.recent(self._session.distribution, 1)
            if recent:
                self._ask_void(recent[0].receipt)

    def _ask_void(self, receipt: str) -> None:
        if self._session is None:
            return
        rows = self._service.recent(self._session.distribution, _LAST)
        name = next((row.name for row in rows if row.receipt == receipt), "")
        sheet = VoidSheet(self._theme, self, receipt, name)
        sheet.decided.connect(self._void)
        sheet.finished.connect(self._focus_scan)
        sheet.ask()

    def _void(self, receipt: str, reason: str) -> None:
        try:
            self._service.void(receipt, reason)
        except KesraError as problem:
            person = self._view.person
            view = AnswerView(
                State.NOT_FOUND, "", problem.message_text(), problem.advice_text(), person=person
            )
            self._show(view)
            return
        self.voided.emit(receipt)
        self._next_person()

    # --- receipts ---------------------------------------------------------------------------------

    def _reprint_key(self) -> None:
        if self._stack.currentWidget() is self._card and self._is_own(self._view):
            self._reprint_shown()
        elif self._session is not None:
            recent = self._service.recent(self._session.distribution, 1)
            if recent:
                self._reprint(recent[0].receipt)

    def _reprint_shown(self) -> None:
        if self._view.past is not None:
            self._reprint(self._view.past.receipt)

    def _reprint(self, receipt: str) -> None:
        # A receipt whose first print failed is still the first one, not a copy.
        self._print(receipt, receipt not in self._troubled)
        self._focus_scan()

    def note_printed(self, receipt: str) -> None:
        """Hear that a receipt came out."""
        self._troubled -= {receipt}
        self.refresh()

    def note_not_printed(self, receipt: str) -> None:
        """Hear that a receipt did not come out; its row says so until it does."""
        self._troubled |= {receipt}
        self.refresh()
