"""How far a piece of work is: a bar with its words, and a sheet that holds the window."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.widgets.paint import rounded
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_REST_AFTER = 5.0  # seconds until the rest of the time can be told


class ProgressBar(QWidget):
    """A bar of one colour; an unknown whole shows as an empty track."""

    def __init__(self, theme: Theme, height: int = 12) -> None:
        super().__init__()
        self._theme, self._part = theme, 0.0
        self.setFixedHeight(height)
        theme.changed.connect(self.update)

    def set_part(self, done: int, total: int) -> None:
        """Show done of total."""
        self._part = min(1.0, done / total) if total else 0.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw track and bar."""
        painter, box = QPainter(self), QRectF(self.rect())
        radius = box.height() / 2
        rounded(painter, box, radius, self._theme.color("track"), None)
        if self._part:
            box.setWidth(max(box.height(), box.width() * self._part))
            rounded(painter, box, radius, self._theme.color("bar"), None)


class ProgressLine(QWidget):
    """A title, counts at the right and the bar under them."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.title, self.counts = Text(theme, title, 15, 500), Text(theme, "", 14, 600)
        self.bar = ProgressBar(theme)
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(self.counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.bar)

    def show_part(self, done: int, total: int) -> None:
        """Show counts and bar; without a total only that it goes on."""
        words = tr("{done} of {total}").format(done=grouped(done), total=grouped(total))
        self.counts.setText(words if total else "")
        self.setAccessibleName(f"{self.title.text()} {self.counts.text()}")
        self.bar.set_part(done, total)


class ProgressSheet(Sheet):
    """Holds the window while work goes on; Cancel asks the work to stop."""

    stop = Signal()

    def __init__(self, theme: Theme, over: QWidget, title: str) -> None:
        super().__init__(theme, over, title)
        self._started = time.monotonic()
        self._line = ProgressLine(theme, tr("Working…"))
        self._rest = Text(theme, "", 14, 400, "ink2")
        self.content.addWidget(self._line)
        self.content.addWidget(self._rest)
        self._cancel = self.add_cancel()

    def show_part(self, done: int, total: int) -> None:
        """Show how far the work is, and how long it may still take."""
        self._line.show_part(done, total)
        passed = time.monotonic() - self._started
        if total and done and passed > _REST_AFTER:
            left = round(passed * (total - done) / done)
            self._rest.setText(tr("About %n second(s) left", "", left))

    def finish(self, *_: object) -> None:
        """Go away: the work has ended, in whatever way."""
        self.done(0)

    def reject(self) -> None:
        """Ask the work to stop; the sheet goes when it did."""
        self._cancel.setEnabled(False)
        self._line.title.setText(tr("Stopping…"))
        self.stop.emit()
