"""The right column: figures of the session, and the last handovers with their two acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.widgets.button import TOOL, Button, IconButton, Kind
from kesra_desktop.ui.widgets.panel import Hairline, Panel, TwoToneBar
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.pages.desk.view import CountersView, RecentView
    from kesra_desktop.ui.theme import Theme

WIDTH = 376


class Figure(QWidget):
    """A big number over its caption."""

    def __init__(self, theme: Theme, caption: str, role: str = "ink") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._value = Text(theme, "", 28, 700, role)
        self._caption = Text(theme, caption, 13, 400, "ink2").wrapped()
        column.addWidget(self._value)
        column.addWidget(self._caption)

    def show_value(self, value: str, caption: str = "") -> None:
        """Show another number, perhaps of another thing."""
        self._value.setText(value)
        if caption:
            self._caption.setText(caption)
        self.setAccessibleName(f"{self._caption.text()}: {value}")


class CountersPanel(Panel):
    """Who is served, how many are left, how many this laptop did, and the whole."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(16)
        self._served = Figure(theme, tr("Handed over"), "nilaText")
        self._left = Figure(theme, tr("Left"))
        self._here = Figure(theme, tr("This laptop"))
        for number, figure in enumerate((self._served, self._left, self._here)):
            if number:
                row.addWidget(Hairline(theme, standing=True))
            row.addWidget(figure, 4 if number == 2 else 5)
        column.addLayout(row)
        column.addSpacing(10)
        column.addWidget(Hairline(theme))
        column.addSpacing(10)
        words = QHBoxLayout()
        self._progress = Text(theme, "", 14, 600)
        self._percent = Text(theme, "", 14, 600)
        words.addWidget(self._progress, 1)
        words.addWidget(self._percent)
        column.addLayout(words)
        column.addSpacing(6)
        self._bar = TwoToneBar(theme)
        column.addWidget(self._bar)
        column.addSpacing(6)
        self._sources = Elided(theme, "", 13, 400, "ink2")
        column.addWidget(self._sources)

    def show_counters(self, counters: CountersView, serving: str) -> None:
        """Show other figures; ``serving`` is the number of the person on the card."""
        if serving:
            self._served.show_value(serving, tr("Being served"))
        else:
            self._served.show_value(grouped(counters.done), tr("Handed over"))
        self._left.show_value(grouped(counters.left))
        self._here.show_value(grouped(counters.here))
        text = tr("{done} of {people} recipients")
        done, people = grouped(counters.done), grouped(counters.planned)
        self._progress.setText(text.format(done=done, people=people))
        self._percent.setText(f"{counters.percent}%")
        self._bar.set_parts(counters.here, counters.others, counters.planned)
        self._sources.setText(counters.sources)


class RecentRow(QWidget):
    """One handover; the newest names its acts in words, the others as icons."""

    reprint = Signal()
    undo = Signal()

    def __init__(self, theme: Theme, view: RecentView, *, newest: bool, trouble: bool) -> None:
        super().__init__()
        self._theme, self._newest = theme, newest
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 7 if newest else 5)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(theme, view.time, 14, 400, "ink2"))
        row.addLayout(self._words(view, trouble=trouble), 1)
        column.addLayout(row)
        if newest:
            column.addLayout(self._named_acts())
        else:
            self._add_icons(row, view)

    def _words(self, view: RecentView, *, trouble: bool) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(self._theme, view.name, 15, 600))
        note = tr("by proxy") if view.proxied else ""
        note = tr("not printed yet") if trouble else note
        line = f"{view.receipt}  ·  {note}" if note else view.receipt
        receipt = Elided(self._theme, line, 13, 500 if trouble else 400)
        receipt.set_role("kuning" if trouble else "ink2")
        words.addWidget(receipt.as_code())
        return words

    def _named_acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for label, key, signal in (
            (tr("Print again"), "F7", self.reprint),
            (tr("Undo"), "Ctrl+Z", self.undo),
        ):
            button = Button(self._theme, label, Kind.SECONDARY, key=key, size=TOOL)
            button.clicked.connect(signal)
            acts.addWidget(button)
        acts.addStretch(1)
        return acts

    def _add_icons(self, row: QHBoxLayout, view: RecentView) -> None:
        again = tr("Print again: {name}").format(name=view.name)
        undo = tr("Undo: {name}").format(name=view.name)
        for icon, name, signal in (
            ("printer", again, self.reprint),
            ("arrow-counter-clockwise", undo, self.undo),
        ):
            button = IconButton(self._theme, icon, name, 20, 40)
            button.clicked.connect(signal)
            row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Tint the newest row and draw the line under each."""
        painter = QPainter(self)
        line = self._theme.color("line")
        if self._newest:
            painter.fillRect(self.rect(), self._theme.color("surface2"))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), line)
        else:
            painter.fillRect(QRectF(16, self.height() - 1, self.width() - 32, 1), line)


class RecentPanel(Panel):
    """The last handovers of this laptop; scrolls when there is no room."""

    reprint = Signal(str)
    undo = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shown: tuple[list[RecentView], frozenset[str]] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 12)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(15, 13, 15, 13)
        head.addWidget(Elided(theme, tr("Last handovers"), 15, 600), 1)
        self._total = Elided(theme, "", 14, 500, "ink2")
        self._total.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        head.addWidget(self._total)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        self._scroller = Scroller(theme)
        self._rows = self._scroller.column
        self._rows.addStretch(1)
        column.addWidget(self._scroller, 1)

    def show_recent(self, rows: list[RecentView], total: str, troubled: frozenset[str]) -> None:
        """Show other handovers; ``troubled`` are receipts that are not printed yet."""
        self._total.setText(total if rows else "")
        shown = (rows, troubled)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._rows)
        for number, view in enumerate(rows):
            row = RecentRow(self.theme, view, newest=number == 0, trouble=view.receipt in troubled)
            row.reprint.connect(lambda receipt=view.receipt: self.reprint.emit(receipt))
            row.undo.connect(lambda receipt=view.receipt: self.undo.emit(receipt))
            self._rows.addWidget(row)
        if not rows:
            nothing = Text(
                self.theme, tr("Nothing handed over at this laptop yet."), 14, 400, "ink2"
            )
            nothing.setWordWrap(True)
            nothing.setContentsMargins(16, 14, 16, 14)
            self._rows.addWidget(nothing)
        self._rows.addStretch(1)
