"""The queue of one kind of question and the one that is open, answered by figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.review.case_card import CaseCard
from kesra_desktop.ui.pages.review.lines import PairLines
from kesra_desktop.ui.pages.review.queue import PairList
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.text import Elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from kesra_desktop.ui.pages.review.view import ActView, CaseView, PairLine
    from kesra_desktop.ui.theme import Theme


class CaseDesk(QWidget):
    """Queue at the left, the open question at the right."""

    wanted = Signal(str)  # show this question
    acted = Signal(str, object)  # the question's key, and the ActView
    bulk_wanted = Signal()
    paper_wanted = Signal(str, str)  # kind and subject

    def __init__(self, theme: Theme, queue_width: int) -> None:
        super().__init__()
        self._theme, self._queue_width = theme, queue_width
        self.lines = PairLines()
        self.list = PairList(theme, self.lines)
        self.list.setAccessibleName(tr("Questions"))
        self.card = CaseCard(theme)
        self.view: CaseView | None = None
        self.foot = Elided(theme, "", 13, 400, "ink2")
        self.bulk = Button(theme, tr("All alike…"), Kind.SECONDARY, key="Ctrl+A", size=TOOL)
        self._queue = Panel(theme)
        self._lay_out()
        self.list.shown.connect(self._show)
        self.card.acted.connect(self._act)
        self.card.skipped.connect(self.skip)
        self.card.paper_wanted.connect(self.print_letter)
        self.bulk.clicked.connect(self.bulk_wanted)

    def _lay_out(self) -> None:
        queue, foot = QVBoxLayout(self._queue), QVBoxLayout()
        queue.setContentsMargins(1, 1, 1, 1)
        queue.setSpacing(0)
        queue.addWidget(self.list, 1)
        queue.addWidget(Hairline(self._theme))
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.foot)
        foot.addWidget(self.bulk)
        queue.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._queue)
        row.addWidget(self.card, 1)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._queue.setFixedWidth(self._theme.size(self._queue_width))

    def set_queue_width(self, pixels: int) -> None:
        """Make the queue narrower, for narrow windows."""
        self._queue_width = pixels
        self._fit()

    def show_lines(self, lines: Sequence[PairLine], *, may_bulk: bool) -> None:
        """Show another queue; the open question stays open, or the one that took its place."""
        row = max(0, self.list.currentIndex().row())
        key = self.lines.key_at(row)
        self.lines.show_lines(lines)
        at = self.lines.row_of(key)
        self.list.setCurrentIndex(self.lines.index(at if at >= 0 else min(row, len(lines) - 1)))
        self.foot.setText(tr("%n left", "", len(lines)))
        self.bulk.setVisible(may_bulk and len(lines) > 1)

    def current_key(self) -> str:
        """Return the open question, or an empty text."""
        return self.lines.key_at(self.list.currentIndex().row())

    def _show(self, key: str) -> None:
        if key:
            self.wanted.emit(key)

    def show_case(self, view: CaseView | None) -> None:
        """Show a question."""
        self.view = view
        self.card.setVisible(view is not None)
        if view is not None:
            self.card.show_case(view)

    def skip(self) -> None:
        """Go to the next question; behind the last one comes the first."""
        count = self.lines.rowCount()
        if count:
            row = (self.list.currentIndex().row() + 1) % count
            self.list.setCurrentIndex(self.lines.index(row))

    def print_letter(self) -> None:
        """Ask for the letter of the open question, when it has one."""
        if self.view is not None and self.view.paper is not None:
            self.paper_wanted.emit(*self.view.paper)

    def act(self, number: int) -> bool:
        """Give the answer of this number, from 1; return whether there is one."""
        if self.view is None or not 1 <= number <= len(self.view.acts):
            return False
        self._act(self.view.acts[number - 1].key)
        return True

    def _act(self, key: str) -> None:
        if self.view is not None:
            act: ActView = next(one for one in self.view.acts if one.key == key)
            self.acted.emit(self.view.key, act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take figures as answers, N as "later", Left and Right for the side."""
        key, digit = event.key(), event.text()
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif digit.isascii() and digit.isdecimal() and self.act(int(digit)):
            event.accept()
        elif key == Qt.Key.Key_N:
            self.skip()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.card.step(-1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)
