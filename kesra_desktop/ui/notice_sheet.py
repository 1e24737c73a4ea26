"""Everything to know now, in one list: a figure goes to where the step is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.button import DIALOG, TOOL, Button, Kind
from kesra_desktop.ui.widgets.panel import Hairline
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from kesra_desktop.ui.notices import Notice
    from kesra_desktop.ui.theme import Theme

_HIGH = 380


class NoticeSheet(Sheet):
    """Fact, step and button of each notice, the gravest first."""

    go = Signal(str)  # to a place

    def __init__(self, theme: Theme, over: QWidget, notices: Sequence[Notice]) -> None:
        super().__init__(theme, over, tr("To look at"), tr("%n notice(s)", "", len(notices)))
        self._buttons: list[Button] = []
        scroller = Scroller(theme)
        for number, notice in enumerate(notices):
            if number:
                scroller.column.addWidget(Hairline(theme))
            scroller.column.addWidget(self._row(notice))
        scroller.column.addStretch(1)
        scroller.setMinimumHeight(min(_HIGH, 88 * len(notices) + 8))
        self.content.addWidget(scroller, 1)
        close = Button(theme, tr("Close"), Kind.SECONDARY, key="Esc", size=DIALOG)
        close.clicked.connect(self.reject)
        self.footer.addWidget(close)
        (self._buttons[0] if self._buttons else close).setFocus()

    def _row(self, notice: Notice) -> QWidget:
        row, words = QWidget(), QVBoxLayout()
        row.setAccessibleName(f"{notice.title}. {notice.line}")
        words.setSpacing(2)
        ink = "ink" if notice.tone == "abu" else notice.tone
        words.addWidget(Text(self.theme, notice.title, 15, 600, ink).wrapped())
        words.addWidget(Text(self.theme, notice.line, 14, 400, "ink2").wrapped())
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 10, 8, 10)
        box.setSpacing(12)
        icon = Picture(self.theme, notice.icon, 24, "ink2" if notice.tone == "abu" else notice.tone)
        box.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)
        if notice.place:
            number = len(self._buttons) + 1
            key = str(number) if number <= 9 else ""
            button = Button(self.theme, notice.verb, Kind.SECONDARY, key=key, size=TOOL)
            button.clicked.connect(lambda: self._choose(notice.place))
            box.addWidget(button)
            self._buttons.append(button)
        return row

    def _choose(self, place: str) -> None:
        self.accept()
        self.go.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the figure of a notice."""
        digit = event.text()
        if digit.isdecimal() and digit.isascii() and 1 <= int(digit) <= len(self._buttons):
            self._buttons[int(digit) - 1].click()
            return
        super().keyPressEvent(event)


class LeaveSheet(Sheet):
    """Before the window closes: what would be lost with this laptop."""

    leave = Signal()
    exchange = Signal()

    def __init__(self, theme: Theme, over: QWidget, count: int) -> None:
        title = tr("%n change(s) exist only on this laptop", "", count)
        super().__init__(theme, over, title)
        line = tr(
            "Everything is saved here. Were this laptop lost or broken before the next exchange, "
            "these changes would be lost with it."
        )
        self.content.addWidget(Text(theme, line, 15, 400, "ink2").wrapped())
        self.content.addStretch(1)
        close = Button(theme, tr("Close all the same"), Kind.SECONDARY, size=DIALOG)
        close.clicked.connect(lambda: self._end(self.leave))
        go = Button(theme, tr("Exchange data"), Kind.PRIMARY, key="Enter", size=DIALOG)
        go.clicked.connect(lambda: self._end(self.exchange))
        for button in (close, go):
            self.footer.addWidget(button)
        go.setFocus()

    def _end(self, signal: object) -> None:
        self.accept()
        signal.emit()  # type: ignore[attr-defined]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, Button):
            focused.click()
            return
        super().keyPressEvent(event)
