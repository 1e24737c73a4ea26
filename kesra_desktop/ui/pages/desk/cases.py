"""The problem desk in the window: the open cases by number, and what was done about one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from kesra_desktop.i18n import N_, tr
from kesra_desktop.ui.pages.desk.numbered import NumberedRow
from kesra_desktop.ui.pages.desk.reasons import ReasonSheet
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.pages.desk.view import CaseView
    from kesra_desktop.ui.theme import Theme

OUTCOMES = (
    N_("Served"),
    N_("The data was corrected"),
    N_("Refused with a reason"),
    N_("To come back another day"),
    N_("No action needed"),
)
_SEEN = 5  # rows without scrolling
_ROW = 80


class CasesSheet(Sheet):
    """The open cases, the oldest first; a digit or Enter opens one."""

    chosen = Signal(object)  # the case

    def __init__(self, theme: Theme, over: QWidget, cases: Sequence[CaseView]) -> None:
        title = tr("Problem desk: %n open case(s)", "", len(cases))
        super().__init__(theme, over, title, tr("A case gives no right. Settle each with a word."))
        self._cases = tuple(cases)
        scroller = Scroller(theme)
        scroller.column.setSpacing(8)
        for number, case in enumerate(cases, 1):
            line = " · ".join(part for part in (case.reason, case.note) if part)
            row = NumberedRow(theme, number, (case.who, line, case.when))
            row.clicked.connect(lambda _=False, one=case: self._choose(one))
            scroller.column.addWidget(row)
        if not cases:
            nothing = tr("No case is open. With somebody on the card, F6 sends them here.")
            scroller.column.addWidget(Text(theme, nothing, 15, 400, "ink2").wrapped())
        scroller.column.addStretch(1)
        scroller.setMinimumHeight(theme.size(_ROW) * max(1, min(len(cases), _SEEN)))
        self.content.addWidget(scroller, 1)
        cancel = self.add_cancel()
        first = scroller.findChild(NumberedRow)
        (first or cancel).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digit of a case, and Enter on the one in focus."""
        digit = event.text()
        if digit.isdigit() and 1 <= int(digit) <= len(self._cases):
            self._choose(self._cases[int(digit) - 1])
            return
        focused = self.focusWidget()
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and isinstance(focused, NumberedRow):
            focused.click()
            return
        super().keyPressEvent(event)

    def _choose(self, case: CaseView) -> None:
        self.accept()
        self.chosen.emit(case)


class SettleSheet(ReasonSheet):
    """One case: what was done about it, or the person's card first."""

    decided = Signal(str, str)  # case, outcome
    shown = Signal(str)  # the person whose card is wanted, or what was typed

    def __init__(self, theme: Theme, over: QWidget, case: CaseView) -> None:
        line = " · ".join(part for part in (case.reason, case.when) if part)
        go = Button(theme, tr("Settle the case"), Kind.PRIMARY, size=DIALOG)
        super().__init__(theme, over, (tr("Case: {who}").format(who=case.who), line), go)
        self.say(case.note)
        self.offer(OUTCOMES, tr("What was done? Press 1 to 5, or type it."))
        self._other.label.setText(tr("In other words"))
        look = Button(theme, tr("Show the card"), Kind.SECONDARY, key="F4", size=DIALOG)
        self._who = case.recipient or case.who
        look.clicked.connect(self._show)
        self.footer.insertWidget(0, look)
        self.answered.connect(
            lambda number, typed: self.decided.emit(case.case, typed or tr(OUTCOMES[number - 1]))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the card with its key; everything else is a reason's."""
        if event.key() == Qt.Key.Key_F4:
            self._show()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        self.reject()
        self.shown.emit(self._who)
