"""The panel of one period: what it is, and its steps with one verb each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.select import FilterButton
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.pages.programmes.view import PeriodView, StepView
    from kesra_desktop.ui.theme import Theme

_ICON = 22


class StepRow(QWidget):
    """Done or not, what is known, and the verb."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, view: StepView, *, following: bool) -> None:
        super().__init__()
        self._theme, self._done = theme, view.done
        row = QHBoxLayout(self)
        row.setContentsMargins(_ICON + 10, 8, 0, 8)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(theme, view.title, 15, 600))
        self._note = Elided(theme, view.note, 13, 400, "ink2")
        words.addWidget(self._note)
        row.addLayout(words, 1)
        kind = Kind.PRIMARY if following else Kind.SECONDARY
        key = "F9" if following else ""
        self.button = Button(theme, view.verb, kind, key=key, size=TOOL)
        self.button.setEnabled(view.possible)
        self.button.clicked.connect(lambda: self.wanted.emit(view.step.value))
        row.addWidget(self.button)

    def note(self) -> str:
        """Return what is known of the step."""
        return self._note.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the sign: a full circle for what is done."""
        icon, role = ("check-circle-fill", "hijau") if self._done else ("circle-dashed", "ink3")
        where = QPointF(0, (self.height() - _ICON) / 2)
        paint_icon(QPainter(self), where, icon, _ICON, self._theme.color(role))


class StepsPanel(Panel):
    """Programme, period and steps; what does not fit scrolls."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 12)
        column.setSpacing(10)
        head = QVBoxLayout()
        head.setContentsMargins(15, 0, 15, 0)
        head.setSpacing(8)
        self._name = Text(theme, "", 18, 700).wrapped()
        head.addWidget(self._name)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.period = FilterButton(theme, tr("Period"), may_be_all=False)
        self.more = Button(theme, tr("New period"), Kind.GHOST, icon="plus", size=TOOL)
        row.addWidget(self.period)
        row.addWidget(self.more)
        row.addStretch(1)
        head.addLayout(row)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        scroller = Scroller(theme)
        self._body = scroller.column
        self._body.setContentsMargins(15, 0, 15, 0)
        self._body.setSpacing(4)
        column.addWidget(scroller, 1)
        self.rows: dict[str, StepRow] = {}

    def show_period(self, view: PeriodView) -> None:
        """Show another period."""
        self._name.setText(view.name)
        emptied(self._body)
        self.rows = {}
        for one in view.steps:
            row = StepRow(self.theme, one, following=one.step == view.next)
            row.wanted.connect(self.wanted)
            self.rows[one.step.value] = row
            self._body.addWidget(row)
            self._body.addWidget(Hairline(self.theme))
        self._body.addSpacing(8)
        for number, line in enumerate(line for line in view.lines if line):
            role = "ink2" if number < _QUIET_LINES else "ink"
            self._body.addWidget(Text(self.theme, line, 14, 400, role).wrapped())
        if view.criteria:
            self._body.addSpacing(6)
            self._body.addWidget(Text(self.theme, tr("Who may receive"), 14, 600))
        for line in view.criteria:
            self._body.addWidget(Text(self.theme, line, 14, 400, "ink2").wrapped())
        self._body.addStretch(1)


_QUIET_LINES = 2
