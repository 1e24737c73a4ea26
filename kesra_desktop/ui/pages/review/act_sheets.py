"""What is asked before an answer is kept: a reason, a text, or which of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.desk.reasons import ReasonSheet
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.pages.review.view import ActView, BulkView
    from kesra_desktop.ui.theme import Theme


def needs_asking(act: ActView) -> bool:
    """Return whether an answer is asked about before it is kept."""
    return bool(act.reasons or act.asks_text)


class ActSheet(ReasonSheet):
    """The reason of an answer, by its digit or typed."""

    decided = Signal(str)

    def __init__(self, theme: Theme, over: QWidget, act: ActView) -> None:
        kind = Kind.DANGER_FILLED if act.is_danger else Kind.PRIMARY
        go = Button(theme, act.words, kind, size=DIALOG)
        super().__init__(theme, over, (act.words, act.line), go)
        self.offer(act.reasons, tr("Why? Press 1 to 3, or type a reason."))
        self.answered.connect(
            lambda number, typed: self.decided.emit(typed or tr(act.reasons[number - 1]))
        )


class TextSheet(Sheet):
    """One text is typed; Enter keeps it."""

    decided = Signal(str)

    def __init__(self, theme: Theme, over: QWidget, act: ActView) -> None:
        super().__init__(theme, over, act.words, act.line)
        self.field = Field(theme, act.asks_text)
        self.content.addWidget(self.field)
        self.content.addStretch(1)
        self.add_cancel()
        go = Button(theme, tr("Keep this"), Kind.PRIMARY, key="Enter", size=DIALOG)
        go.clicked.connect(self._decide)
        self.field.input.line.returnPressed.connect(self._decide)
        self.footer.addWidget(go)
        self.field.setFocus()

    def _decide(self) -> None:
        text = " ".join(self.field.text().split())
        if not text:
            self.field.show_problem(tr("Type what is right"))
            return
        self.accept()
        self.decided.emit(text)


class BulkSheet(Sheet):
    """One answer for all questions of a kind, by its digit."""

    decided = Signal(str)

    def __init__(self, theme: Theme, over: QWidget, title: str, ways: Sequence[BulkView]) -> None:
        super().__init__(theme, over, title, tr("All of it can be undone."))
        self._buttons = []
        for number, way in enumerate(ways, 1):
            key = str(number) if number <= 9 else ""
            button = Button(theme, way.words, Kind.SECONDARY, key=key, size=DIALOG)
            button.clicked.connect(lambda _=False, one=way.key: self._decide(one))
            self.content.addWidget(button)
            self._buttons.append(button)
        self.content.addStretch(1)
        self.add_cancel().setFocus()

    def _decide(self, key: str) -> None:
        self.accept()
        self.decided.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digit of an answer."""
        digit = event.text()
        if digit.isdecimal() and 1 <= int(digit) <= len(self._buttons):
            self._buttons[int(digit) - 1].click()
            return
        super().keyPressEvent(event)
