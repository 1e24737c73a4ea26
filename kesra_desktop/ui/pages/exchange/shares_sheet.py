"""Whose share of a day's list is how large, and moving it: one's own, or a lost laptop's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.panel import ChipLabel, Panel
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.exchange.view import ShareDay, ShareRow, ShareService
    from kesra_desktop.ui.theme import Theme


class _Row(QWidget):
    """One desk's share."""

    def __init__(self, theme: Theme, row: ShareRow) -> None:
        super().__init__()
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 16, 6)
        box.setSpacing(12)
        code = Text(theme, row.code or "–", 15, 700).as_code()
        code.setFixedWidth(theme.size(64))
        box.addWidget(code)
        box.addWidget(Elided(theme, row.name, 15), 1)
        if row.is_lost:
            box.addWidget(ChipLabel(theme, tr("Shut out"), "abu", "lock-simple"))
        box.addWidget(Text(theme, tr("%n person(s)", "", row.people), 15, 600))
        self.setAccessibleName(f"{row.code} {row.name}: {row.people}")


class ShareSheet(Sheet):
    """Each right belongs to one laptop; its holder moves it, or a coordinator for a lost one."""

    moved = Signal(str)  # a sentence

    def __init__(self, theme: Theme, over: QWidget, service: ShareService) -> None:
        line = tr("Only the laptop that holds a right moves it, so nobody is served twice unseen.")
        super().__init__(theme, over, tr("Shares of the desks"), line)
        self._service = service
        self._job: Job | None = None
        self.trouble = Banner(theme)
        self.day = Select(theme, tr("Distribution"))
        self._rows = QVBoxLayout()
        self.source, self.target = Select(theme, tr("From")), Select(theme, tr("To laptop"))
        self.numbers = Field(
            theme, tr("Invitation numbers"), placeholder=tr("for example 1-20, 25; empty: all")
        )
        self.reason = Field(theme, tr("Reason"), placeholder=tr("for a lost laptop"))
        self.go = Button(theme, tr("Move the share"), Kind.PRIMARY, size=DIALOG)
        self._lay_out()
        self.go.clicked.connect(self._move)
        self._days = service.days()
        self.day.offer([Choice(one.title, one.key) for one in self._days])
        self.day.choose(self._days[0].key)
        self.day.chosen.connect(lambda _: self._show())
        self.source.chosen.connect(lambda _: self._fit())
        self._show()

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(0)
        card = Panel(self.theme, "surface2", "line", 10)
        card.setLayout(self._rows)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.source, 1)
        both.addWidget(self.target, 1)
        for part in (self.trouble, self.day, card):
            self.content.addWidget(part)
        self.content.addLayout(both)
        for field in (self.numbers, self.reason):
            self.content.addWidget(field)
        self.content.addStretch(1)
        self.add_cancel()
        self.footer.addWidget(self.go)

    def _day(self) -> ShareDay:
        return next(one for one in self._days if one.key == self.day.value)

    def _show(self) -> None:
        day = self._day()
        emptied(self._rows)
        for row in day.rows:
            self._rows.addWidget(_Row(self.theme, row))
        may = [row for row in day.rows if row.may_move]
        self.source.offer([Choice(f"{row.code}  {row.name}", row.code) for row in may])
        self.target.offer([Choice(f"{r.code}  {r.name}", r.code) for r in day.targets])
        if may:
            self.source.choose(may[0].code)
        if day.targets:
            self.target.choose(day.targets[0].code)
        self.go.setEnabled(bool(may and day.targets))
        self._fit()

    def _is_lost(self) -> bool:
        return any(row.is_lost and row.code == self.source.value for row in self._day().rows)

    def _fit(self) -> None:
        lost = self._is_lost()
        self.reason.setVisible(lost)
        self.numbers.setVisible(not lost)

    def _move(self) -> None:
        if self._is_lost() and not self.reason.text().strip():
            self.reason.show_problem(tr("Type why the share is taken over"))
            self.reason.setFocus()
            return
        wanted = (
            self.day.value,
            self.source.value,
            self.target.value,
            self.numbers.text(),
            self.reason.text(),
        )
        self.go.setEnabled(False)
        self._job = Job(self, lambda _: self._service.move(*wanted), self._moved, self._not_moved)

    def _moved(self, said: str) -> None:
        self._job = None
        self.accept()
        self.moved.emit(said)

    def _not_moved(self, problem: BaseException) -> None:
        self._job = None
        self.go.setEnabled(True)
        show_in_banner(self.trouble, problem)

    def reject(self) -> None:
        """Close, but not in the middle of moving."""
        if self._job is None:
            super().reject()
