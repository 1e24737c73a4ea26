"""The cards of the first page: today, the register being rebuilt, what waits, the laptops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind, Size
from kesra_desktop.ui.widgets.paint import rounded
from kesra_desktop.ui.widgets.panel import ChipLabel, Hairline, Panel, TwoToneBar
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.progress import ProgressBar
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.pages.home.view import LaptopRow, PartView, TaskView, TodayView
    from kesra_desktop.ui.theme import Theme

_LINK = Size(36, 15, 18, 8)
_SHARES = (6, 5, 8)  # of the room beside the button: amount, people left, pace and forecast


class TitledCard(Panel):
    """A card with its title over a hairline, and rows under it."""

    def __init__(self, theme: Theme, title: str, act: QWidget | None = None) -> None:
        super().__init__(theme)
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 8)
        head.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        words = Text(theme, title, 16, 600)
        words.setContentsMargins(16, 0, 16, 0)
        words.setMinimumHeight(theme.size(48))
        head.addWidget(words, 1)
        if act is not None:
            head.addWidget(act)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(16, 0, 16, 0)
        self.rows.setSpacing(0)
        column.addLayout(self.rows)
        column.addStretch(1)

    def fill(self, parts: Sequence[QWidget], empty: str) -> None:
        """Show other rows with a line between them, or say why there is none."""
        emptied(self.rows)
        for number, part in enumerate(parts):
            if number:
                self.rows.addWidget(Hairline(self.theme))
            self.rows.addWidget(part)
        if not parts:
            words = Text(self.theme, empty, 14, 400, "ink2").wrapped()
            words.setContentsMargins(0, 14, 0, 8)
            self.rows.addWidget(words)


class _Fact(QWidget):
    """A figure over what it counts; nothing to say hides it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._value = Text(theme, "", 18, 600)
        self._caption = Text(theme, "", 13, 400, "ink2").wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._value)
        column.addWidget(self._caption)

    def show_fact(self, value: str, caption: str) -> None:
        """Show another figure."""
        self._value.setText(value)
        self._caption.setText(caption)
        self.setAccessibleName(f"{value} {caption}")
        self.setVisible(bool(value))


class TodayCard(Panel):
    """The day's distribution with the way to the desk; without one, what to do."""

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.chip = ChipLabel(theme)
        self.title = Text(theme, "", 20, 700).wrapped()
        self.line = Text(theme, "", 15, 400, "ink2").wrapped()
        self.percent = Text(theme, "", 32, 700, "nilaText")
        self.count = Text(theme, "", 15, 500)
        self.bar = TwoToneBar(theme, 12)
        self.sources = Text(theme, "", 14, 400, "ink2").wrapped()
        self.facts = tuple(_Fact(theme) for _ in range(3))
        self.button = Button(
            theme, tr("Open the distribution desk"), Kind.PRIMARY, key="F9", size=DIALOG
        )
        self.button.clicked.connect(self.opened)
        self._figures = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        column, top, words, right = (
            QVBoxLayout(self), QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self._figures),
        )  # fmt: skip
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(10)
        words.setSpacing(4)
        words.addWidget(self.chip)
        words.addSpacing(4)
        for part in (self.title, self.line):
            words.addWidget(part)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for part in (self.percent, self.count):
            part.setAlignment(Qt.AlignmentFlag.AlignRight)
            right.addWidget(part)
        top.addLayout(words, 1)
        top.addWidget(self._figures, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.sources)
        foot = QHBoxLayout()
        foot.setSpacing(24)
        for fact, share in zip(self.facts, _SHARES, strict=True):
            foot.addWidget(fact, share)  # a caption breaks where the button leaves no room
        foot.addWidget(self.button)
        column.addLayout(foot)

    def show_today(self, view: TodayView | None) -> None:
        """Show a distribution, or none."""
        for part in (self.chip, self._figures, self.bar, self.sources):
            part.setVisible(view is not None)
        if view is None:
            self.title.setText(tr("No distribution day is open"))
            self.line.setText(tr("Once the coordinator has prepared a day, it stands here."))
            for fact in self.facts:
                fact.show_fact("", "")
            return
        self.chip.set_content(view.chip.text, view.chip.tone, view.chip.icon)
        self.title.setText(view.title)
        self.line.setText(view.line)
        self.percent.setText(f"{view.percent}%")
        words = tr("{done} of {people} recipients")
        done, people = grouped(view.done), grouped(view.people)
        self.count.setText(words.format(done=done, people=people))
        self.bar.set_parts(view.here, view.elsewhere, view.people)
        self.bar.setAccessibleName(self.count.text())
        self.sources.setText(view.sources)
        self._show_facts(view)

    def _show_facts(self, view: TodayView) -> None:
        amount, left, speed = self.facts
        amount.show_fact(view.amount, tr("handed over"))
        left.show_fact(grouped(max(0, view.people - view.done)), tr("not handed over yet"))
        words = tr("{count} people an hour").format(count=grouped(view.per_hour))
        ends = tr("through at about {time}").format(time=view.ends)
        speed.show_fact(words if view.per_hour else "", ends)


class PartRow(QWidget):
    """A part of the register: name, bar, percent, figures."""

    def __init__(self, theme: Theme, view: PartView) -> None:
        super().__init__()
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(16)
        words.setSpacing(1)
        words.addWidget(Elided(theme, view.title, 15, 500))
        if view.note:
            words.addWidget(Elided(theme, view.note, 13, 400, "ink2"))
        row.addLayout(words, 4)
        bar = ProgressBar(theme, 12)
        bar.set_part(view.done, view.target)
        row.addWidget(bar, 5)
        percent = Text(theme, f"{view.percent}%", 15, 600)
        percent.setFixedWidth(theme.size(48))
        row.addWidget(percent)
        figures = Text(theme, f"{grouped(view.done)} / {grouped(view.target)}", 14, 400, "ink2")
        figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figures.setMinimumWidth(theme.size(104))
        row.addWidget(figures)
        self.setAccessibleName(f"{view.title}: {view.percent}%. {figures.text()}. {view.note}")
        self.setMinimumHeight(theme.size(40))


class TaskRow(QWidget):
    """One thing that waits, with the verb that leads to it."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, view: TaskView) -> None:
        super().__init__()
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(12)
        tile = Picture(theme, view.icon, 20, view.tone).in_tile(40, f"{view.tone}Bg", 8)
        row.addWidget(tile)
        words.setSpacing(2)
        words.addWidget(Text(theme, view.title, 15, 600).wrapped())
        if view.line:
            words.addWidget(Text(theme, view.line, 13, 400, "ink2").wrapped())
        row.addLayout(words, 1)
        if view.page:
            button = Button(theme, view.verb, Kind.GHOST, size=_LINK)
            button.setAccessibleName(f"{view.verb}: {view.title}")
            button.clicked.connect(lambda: self.wanted.emit(view.page))
            row.addWidget(button)


class _Code(QWidget):
    """A laptop's code as it stands on receipts."""

    def __init__(self, theme: Theme, code: str) -> None:
        super().__init__()
        self._theme = theme
        words = Text(theme, code, 14, 700).as_code()
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(words)
        self.setFixedSize(theme.size(46), theme.size(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the plate."""
        theme = self._theme
        fill, line = theme.color("surface2"), theme.color("line2")
        rounded(QPainter(self), QRectF(self.rect()), 6, fill, line)


class LaptopLine(QWidget):
    """One laptop: code, name, last exchange, and how complete its data is here."""

    def __init__(self, theme: Theme, view: LaptopRow) -> None:
        super().__init__()
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 9, 0, 9)
        row.setSpacing(12)
        row.addWidget(_Code(theme, view.code))
        words.setSpacing(2)
        words.addWidget(Elided(theme, view.name, 15, 500))
        words.addWidget(Elided(theme, view.line, 13, 400, "ink2"))
        row.addLayout(words, 1)
        row.addWidget(ChipLabel(theme, view.chip.text, view.chip.tone, view.chip.icon))
        self.setAccessibleName(f"{view.code} {view.name}, {view.line}, {view.chip.text}")
