"""The desk: a scan box that always has the focus, one answer, one key.

Safety: F9 hands over only while a green card is shown; after a handover the card is emptied, so a
second F9 does nothing; on amber and red cards F9 does nothing. A new scan replaces the card without
asking and without saving.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from kesra_desktop.errors import KesraError, Refused
from kesra_desktop.services.handover import Terms
from kesra_desktop.ui.pages.desk.paper_desk import PaperDesk
from kesra_desktop.ui.pages.desk.reasons import HereSheet, VoidSheet
from kesra_desktop.ui.pages.desk.sheets import ProxySheet
from kesra_desktop.ui.pages.desk.view import (
    AnswerView,
    HandedView,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.model.distributions import Collector
    from kesra_desktop.ui.pages.desk.view import DeskService
    from kesra_desktop.ui.theme import Theme

_LAST = 8


class DeskPage(PaperDesk):
    """Scan, look, hand over, next."""

    handed = Signal(HandedView)  # saved: the shell offers to undo for a while
    voided = Signal(str)
    papers_wanted = Signal(str, str)  # the distribution, and what it is called

    def __init__(
        self, theme: Theme, service: DeskService, print_receipt: Callable[[str], None]
    ) -> None:
        super().__init__(theme, service)
        self._print = print_receipt
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        self._card.hand_over.connect(self._hand_over)
        self._card.proxy.connect(self._ask_proxy)
        self._card.reprint.connect(self._reprint_shown)
        self._card.toggled.connect(self._toggle)
        self._recent.reprint.connect(self._reprint)
        self._recent.undo.connect(self._ask_void)
        self._bar.print_papers.connect(self._want_papers)

    def _add_keys(self) -> None:
        for key, act in (
            ("F2", self._focus_scan),
            ("F3", self._ask_absence),
            ("F4", self._show_outside),
            ("F5", self._toggle_side),
            ("F6", self._ask_problem),
            ("F7", self._reprint_key),
            ("F8", self._ask_proxy),
            ("F9", self._hand_over),
            ("Esc", self._next_person),
            ("Ctrl+Z", self._undo_last),
            ("Ctrl+P", self._want_papers),
            ("Ctrl+T", self._show_paper),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
        for digit in range(1, 10):
            key = f"Alt+{digit}"
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda key=key: self._toggle(key))

    def _want_papers(self) -> None:
        """Ask for the papers of the day that is served."""
        session = self._session
        if session is not None:
            line = f"{session.title} · {session.place} · {session.day}"
            self.papers_wanted.emit(session.distribution, line)

    # --- acts -------------------------------------------------------------------------------------

    def _hand_over(self) -> None:
        if self._is_on_paper:
            self._save_page()
        else:
            self._save(None)

    def _save(self, collector: Collector | None) -> None:
        view, session = self._view, self._session
        allowed = view.can_hand_over or (collector is not None and view.heir_may_collect)
        if session is None or not allowed or view.person is None:
            return
        if self._stack.currentWidget() is not self._card:
            return
        recipient = view.person.recipient
        try:
            given = self._service.hand_over(
                session.distribution, recipient, collector, self._terms(view)
            )
        except Refused as problem:
            self._show_refused(recipient, problem)
            return
        except KesraError as problem:
            self._show_not_saved(view, problem)
            return
        self._next_person()
        self._print(given.receipt)
        self.handed.emit(given)

    def _terms(self, view: AnswerView) -> Terms:
        """Return what is not as usual: items that were taken out, and why it is done here."""
        items = () if len(view.taken) == len(view.aids) else view.taken
        return Terms(tuple(aid.item for aid in items), self._here_reason)

    def _show_refused(self, recipient: str, problem: Refused) -> None:
        """Show the card anew; when it still looks as if nothing were wrong, say what was."""
        here = bool(self._here_reason)
        session = self._session
        if session is not None:
            event = session.distribution
            view = self._asked(lambda: self._service.person(event, recipient, here=here))
            if view.can_hand_over:
                title, text = problem.message_text(), problem.advice_text()
                view = replace(view, state=State.NOT_ENTITLED, title=title, text=text)
            self._show(view)

    def _toggle(self, key: str) -> None:
        """Take an item out of the handover, or put it back."""
        view = self._view
        shown = self._stack.currentWidget() is self._card
        if shown and view.state == State.ENTITLED and any(aid.key == key for aid in view.aids):
            self._view = view.without(key)
            self._card.show_view(self._view)
            self._focus_scan()

    def _serve_here(self) -> None:
        view = self._view
        if view.state == State.WRONG_DESK and view.person is not None:
            sheet = HereSheet(self._theme, self, view.person.name)
            sheet.decided.connect(self._serve_with)
            sheet.finished.connect(self._focus_scan)
            sheet.ask()

    def _serve_with(self, reason: str) -> None:
        super()._serve_here()
        self._here_reason = reason

    def _ask_proxy(self) -> None:
        view = self._view
        heir = view.heir_may_collect
        if (view.can_hand_over or heir) and view.person is not None:
            amount = view.aids[0].amount if len(view.aids) == 1 else ""
            sheet = ProxySheet(self._theme, self, view.person.name, amount, heir=heir)
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
        self._print(receipt)
        self._focus_scan()

    def note_printed(self, receipt: str) -> None:
        """Hear that a receipt came out."""
        self._troubled -= {receipt}
        self.refresh()

    def note_not_printed(self, receipt: str) -> None:
        """Hear that a receipt did not come out; its row says so until it does."""
        self._troubled |= {receipt}
        self.refresh()
