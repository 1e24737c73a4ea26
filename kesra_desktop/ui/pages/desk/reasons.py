"""Sheets of the desk that ask only why: a digit, or a few words, then Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import ABSENCE_TITLES, AbsenceReason
from kesra_desktop.model.problem_cases import PROBLEM_TITLES, ProblemReason
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.choice import ChoiceCard
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from kesra_desktop.ui.theme import Theme

VOID_REASONS = (N_("Wrong person"), N_("Wrong amount or item"), N_("Pressed by mistake"))
HERE_REASONS = (
    N_("That desk is closed"),
    N_("The coordinator said so"),
    N_("The person cannot walk there"),
)
_IN_A_ROW = 3


class ReasonSheet(Sheet):
    """Numbered reasons; a digit chooses one and moves to the button, so that Enter is enough."""

    answered = Signal(int, str)  # the number of the reason from 1, or 0; and what was typed

    def __init__(self, theme: Theme, over: QWidget, words: tuple[str, str], go: Button) -> None:
        super().__init__(theme, over, *words)
        self._caption = Text(theme, "", 14, 600)
        self.content.addWidget(self._caption)
        self._reasons = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.content.addLayout(self._grid)
        self._other = Field(theme, tr("Other reason"), placeholder=tr("May stay empty"))
        self._other.input.edited.connect(self._forget_choice)
        self.content.addWidget(self._other)
        self.content.addStretch(1)
        self._needs_number = False
        cancel = self.add_cancel()
        self._go = go
        self._go.clicked.connect(self._decide)
        self.footer.addWidget(self._go)
        cancel.setFocus()

    def offer(self, reasons: Sequence[str], caption: str) -> None:
        """Show the reasons to choose from."""
        self._caption.setText(caption)
        for number, reason in enumerate(reasons, 1):
            card = ChoiceCard(self.theme, f"{number}  {tr(reason)}")
            self._reasons.addButton(card, number)
            self._grid.addWidget(card, *divmod(number - 1, _IN_A_ROW))

    def need_number(self, label: str) -> None:
        """Ask for one of the reasons; what is typed is a note to it."""
        self._needs_number = True
        self._other.label.setText(label)

    def say(self, line: str) -> None:
        """Say more above the reasons."""
        if line:
            self.content.insertWidget(0, Text(self.theme, line, 15, 400, "ink").wrapped())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digit of a reason, then wait at the button for Enter."""
        digit = event.text()
        if digit.isdigit() and 1 <= int(digit) <= len(self._reasons.buttons()):
            self._reasons.button(int(digit)).setChecked(True)
            self._go.setFocus()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, Button):
                focused.click()
            return
        super().keyPressEvent(event)

    def _forget_choice(self) -> None:
        if self._needs_number:
            return
        self._reasons.setExclusive(False)
        for button in self._reasons.buttons():
            button.setChecked(False)
        self._reasons.setExclusive(True)

    def _decide(self) -> None:
        typed = " ".join(self._other.text().split())
        chosen = max(self._reasons.checkedId(), 0)
        if not chosen and (self._needs_number or not typed):
            problem = tr("Choose a reason") if self._needs_number else ""
            self._other.show_problem(problem or tr("Choose a reason or type one"))
            self._other.setFocus()
            return
        self.accept()
        self.answered.emit(chosen, typed)


class VoidSheet(ReasonSheet):
    """Undoing a handover: a reason is kept for ever, the receipt number is not used again."""

    decided = Signal(str, str)  # receipt, reason

    def __init__(self, theme: Theme, over: QWidget, receipt: str, name: str) -> None:
        title = tr("Void the handover to {name}?").format(name=name)
        line = tr("Receipt {receipt} will no longer be valid.").format(receipt=receipt)
        go = Button(theme, tr("Void the handover"), Kind.DANGER_FILLED, size=DIALOG)
        super().__init__(theme, over, (title, line), go)
        self.offer(VOID_REASONS, tr("Why? Press 1 to 3, or type a reason."))
        self.answered.connect(
            lambda number, typed: self.decided.emit(receipt, typed or tr(VOID_REASONS[number - 1]))
        )


class HereSheet(ReasonSheet):
    """Serving somebody of another desk: the reason stays with the handover."""

    decided = Signal(str)

    def __init__(self, theme: Theme, over: QWidget, name: str) -> None:
        title = tr("Serve {name} at this desk?").format(name=name)
        line = tr("The reason is kept with the handover.")
        go = Button(theme, tr("Serve here"), Kind.PRIMARY, size=DIALOG)
        super().__init__(theme, over, (title, line), go)
        self.offer(HERE_REASONS, tr("Why? Press 1 to 3, or type a reason."))
        self.answered.connect(
            lambda number, typed: self.decided.emit(typed or tr(HERE_REASONS[number - 1]))
        )


class ProblemSheet(ReasonSheet):
    """Sending somebody to the problem desk, so that the queue moves on."""

    decided = Signal(ProblemReason, str)  # reason, note

    def __init__(self, theme: Theme, over: QWidget, who: str) -> None:
        line = tr("The list of the problem desk gives no right. The coordinator decides.")
        go = Button(theme, tr("Note it"), Kind.PRIMARY, size=DIALOG)
        super().__init__(theme, over, (tr("To the problem desk: {who}").format(who=who), line), go)
        reasons = list(PROBLEM_TITLES)
        self.offer(list(PROBLEM_TITLES.values()), tr("What is it? Press 1 to 5."))
        self.need_number(tr("Note"))
        self.answered.connect(lambda number, typed: self.decided.emit(reasons[number - 1], typed))


class AbsenceSheet(ReasonSheet):
    """Somebody on the list does not get the aid today; they may still come."""

    decided = Signal(AbsenceReason, str)  # reason, note

    def __init__(self, theme: Theme, over: QWidget, name: str) -> None:
        line = tr("Whoever comes later is served all the same.")
        go = Button(theme, tr("Note it"), Kind.PRIMARY, size=DIALOG)
        super().__init__(theme, over, (tr("Not handed over: {name}").format(name=name), line), go)
        reasons = list(ABSENCE_TITLES)
        self.offer(list(ABSENCE_TITLES.values()), tr("Why? Press 1 to 5."))
        self.need_number(tr("Note"))
        self.answered.connect(lambda number, typed: self.decided.emit(reasons[number - 1], typed))
