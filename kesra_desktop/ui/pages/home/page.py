"""Beranda: where the day stands, how far the register is rebuilt, and what waits to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.errors import Cancelled
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.home.cards import LaptopLine, PartRow, TaskRow, TitledCard, TodayCard
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind
from kesra_desktop.ui.widgets.inputs import Input
from kesra_desktop.ui.widgets.scroll_body import BAR, ScrollBody
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kesra_desktop.ui.pages.home.view import HomeService, HomeView, TaskView
    from kesra_desktop.ui.theme import Theme

_SIDE, _SEARCH = 408, 408
_FOLD_BELOW = 980


class HomePage(QWidget):
    """Reads behind the window whenever it is seen; the figures of before stay until then."""

    go = Signal(str)  # the key of a page
    search = Signal(str)
    counted = Signal(int)  # questions to decide
    papers_wanted = Signal()  # of the register: how far it is rebuilt, and what became of its data

    def __init__(self, theme: Theme, service: HomeService) -> None:
        super().__init__()
        self._theme, self._service = theme, service
        self._job: Job | None = None
        self._again = False
        self.greeting = Text(theme, "", 24, 700)
        self.day = Text(theme, "", 14, 400, "ink2")
        self.box = Input(theme, tr("Search for recipients"), icon="magnifying-glass", key="F2")
        self.trouble = Banner(theme)
        self.today = TodayCard(theme)
        self.print = Button(theme, tr("Print"), Kind.GHOST, key="Ctrl+P", icon="printer", size=TOOL)
        self.parts = TitledCard(theme, tr("The register, rebuilt"), self.print)
        self.tasks = TitledCard(theme, tr("Needs attention"))
        self.laptops = TitledCard(theme, tr("Laptops of the office"))
        self._columns, self._side = QHBoxLayout(), QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head, words = QWidget(), QVBoxLayout()
        head.setFixedHeight(self._theme.size(80))
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 0, 24, 0)
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.greeting)
        words.addWidget(self.day)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.box.line.setPlaceholderText(tr("Search for recipients"))
        self.box.setMaximumWidth(self._theme.size(_SEARCH))
        row.addWidget(self.box, 1)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(24, 0, 24 - BAR, 16)
        inside.setSpacing(12)
        inside.addWidget(self.trouble)
        inside.addLayout(self._columns, 1)
        self._fill_columns()
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(ScrollBody(self._theme, body), 1)

    def _fill_columns(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        for column in (left, right):
            column.setSpacing(16)
        left.addWidget(self.today)
        left.addWidget(self.parts, 1)
        right.addWidget(self.tasks)
        right.addWidget(self.laptops, 1)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._side)

    def _connect(self) -> None:
        self.today.opened.connect(lambda: self.go.emit("desk"))
        self.box.entered.connect(self._search)
        self.print.clicked.connect(self.want_papers)
        for keys, act in (
            ("F9", lambda: self.go.emit("desk")),
            ("F2", self._to_search),
            ("Ctrl+P", self.want_papers),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def want_papers(self) -> None:
        """Ask for the papers of the register, about what is missing, destroyed or got out."""
        self.papers_wanted.emit()

    def _to_search(self) -> None:
        self.box.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _search(self) -> None:
        text = self.box.line.text().strip()
        self.box.line.clear()
        self.search.emit(text)

    # --- showing ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything again, behind the window."""
        if not self.isVisible():
            return
        if self._job is not None:
            self._again = True
            return
        self._again = False
        self._job = Job(self, lambda _: self._service.view(), self._read, self._not_read)

    def _read(self, view: HomeView) -> None:
        self._job = None
        self.trouble.hide()
        self.show_view(view)
        self.counted.emit(view.questions)
        if self._again:
            self.refresh()

    def _not_read(self, problem: BaseException) -> None:
        self._job = None
        if not isinstance(problem, Cancelled):
            show_in_banner(self.trouble, problem)

    def show_view(self, view: HomeView) -> None:
        """Show other figures."""
        self.greeting.setText(view.greeting)
        self.day.setText(view.day)
        self.today.show_today(view.today)
        empty = tr("No last known total yet. Lists that state a total bring one when accepted.")
        self.parts.fill([PartRow(self._theme, one) for one in view.parts], empty)
        self.tasks.fill([self._task(one) for one in view.tasks], tr("Everything is in order."))
        self.laptops.fill([LaptopLine(self._theme, one) for one in view.laptops], "")

    def _task(self, view: TaskView) -> TaskRow:
        row = TaskRow(self._theme, view)
        row.wanted.connect(self.go)
        return row

    # --- window -----------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Return the least the page needs."""
        return QSize(640, 420)

    def showEvent(self, event: QShowEvent) -> None:
        """Read when the page is seen."""
        super().showEvent(event)
        self.refresh()
        self.today.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right column under the left one when there is no room beside it."""
        super().resizeEvent(event)
        room = self.width() * 100 / self._theme.look.text_percent
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        folded = room < _FOLD_BELOW
        self._columns.setDirection(under if folded else beside)
        self._side.setMaximumWidth(16_777_215 if folded else self._theme.size(_SIDE))
        self._side.setMinimumWidth(0 if folded else self._theme.size(_SIDE))
