"""A sheet that does something that takes seconds, and stays open until it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kesra_desktop.errors import Cancelled
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.theme import Theme


class Working(Sheet):
    """A sheet that works behind the window and stays while it does."""

    def __init__(self, theme: Theme, over: QWidget, title: str, line: str) -> None:
        super().__init__(theme, over, title, line)
        self.trouble = Banner(theme)
        self.content.addWidget(self.trouble)
        self.job: Job | None = None
        self.cancel = self.add_cancel()

    def add_go(self, words: str, act: Callable[[], None]) -> Button:
        """Add the primary button; Enter presses it."""
        go = Button(self.theme, words, Kind.PRIMARY, key="Enter", size=DIALOG)
        go.clicked.connect(act)
        self.footer.addWidget(go)
        self.go = go
        return go

    def work(self, act: Callable[[], object], done: Callable[[object], None]) -> None:
        """Do something that takes seconds; the buttons wait."""
        if self.job is not None:
            return
        self.trouble.hide()
        self.go.setEnabled(False)

        def end(result: object) -> None:
            self._rest()
            done(result)

        self.job = Job(self, lambda _: act(), end, self._failed)

    def _rest(self) -> None:
        self.job = None
        self.go.setEnabled(True)

    def _failed(self, problem: BaseException) -> None:
        self._rest()
        if not isinstance(problem, Cancelled):
            show_in_banner(self.trouble, problem)

    def reject(self) -> None:
        """Close, but not in the middle of work."""
        if self.job is None:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the primary button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            (focused if isinstance(focused, Button) else self.go).click()
            return
        super().keyPressEvent(event)
