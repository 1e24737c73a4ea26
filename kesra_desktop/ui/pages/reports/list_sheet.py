"""What a list by name and address holds, and why identity numbers leave the office with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.reports.view import ListWish
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.check_box import CheckBox
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.reports.view import ReportService
    from kesra_desktop.ui.theme import Theme

_IN_A_ROW = 3


class ListSheet(Sheet):
    """Columns to tick; a reason is asked as soon as one of them identifies people."""

    decided = Signal(ListWish)

    def __init__(self, theme: Theme, over: QWidget, service: ReportService) -> None:
        line = tr("What leaves the office is noted: when, by whom and for whom.")
        super().__init__(theme, over, tr("List by name and address"), line)
        self._service = service
        self.content.addWidget(Text(theme, tr("Columns"), 14, 600))
        grid = QGridLayout()
        grid.setSpacing(4)
        usual = service.usual_columns()
        self._ticks: dict[str, CheckBox] = {}
        for number, choice in enumerate(service.columns()):
            tick = CheckBox(theme, choice.title)
            tick.setChecked(choice.value in usual)
            tick.toggled.connect(self._ask_why)
            self._ticks[choice.value] = tick
            grid.addWidget(tick, *divmod(number, _IN_A_ROW))
        grid.setColumnStretch(_IN_A_ROW, 1)
        self.content.addLayout(grid)
        self._given_to = Field(theme, tr("For whom"), placeholder=tr("May stay empty"))
        self._reason = Field(theme, tr("Why do identity numbers leave the office?"))
        self.content.addWidget(self._given_to)
        self.content.addWidget(self._reason)
        self.add_cancel()
        go = Button(theme, tr("Save Excel"), Kind.PRIMARY, icon="file-xls", size=DIALOG)
        go.clicked.connect(self._decide)
        self.footer.addWidget(go)
        self._given_to.input.entered.connect(self._decide)
        self._reason.input.entered.connect(self._decide)
        self._ask_why()

    def _columns(self) -> tuple[str, ...]:
        return tuple(name for name, tick in self._ticks.items() if tick.isChecked())

    def _ask_why(self) -> None:
        self._reason.setVisible(self._service.needs_reason(self._columns()))
        self.adjustSize()

    def _decide(self) -> None:
        columns, reason = self._columns(), " ".join(self._reason.text().split())
        if not columns:
            next(iter(self._ticks.values())).setFocus()
            return
        if self._service.needs_reason(columns) and not reason:
            self._reason.show_problem(tr("Type why, in a few words."))
            self._reason.setFocus()
            return
        self.accept()
        self.decided.emit(ListWish(columns, reason, " ".join(self._given_to.text().split())))
