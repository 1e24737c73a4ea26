"""What the desk asks in the middle of its work: who collects, and why something is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import Collector, Handover
from kesra_desktop.model.fields import field_named
from kesra_desktop.ui.entries import CardNumberEntry
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.choice import ChoiceCard
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.theme import Theme

RELATIONS = (N_("Spouse"), N_("Child"), N_("Parent"), N_("Sibling"), N_("Other"))
REASONS = (N_("Wrong person"), N_("Wrong amount or item"), N_("Pressed by mistake"))


class ProxySheet(Sheet):
    """Somebody else collects: name, NIK, relation, and the line that will be printed."""

    decided = Signal(Collector)

    def __init__(self, theme: Theme, over: QWidget, name: str, amount: str) -> None:
        line = " · ".join(part for part in (name, amount) if part)
        super().__init__(theme, over, tr("Proxy collects"), line)
        self._name = Field(theme, tr("Name of the collector"))
        self.content.addWidget(self._name)
        number = field_named(Handover, "collector_nik")
        if number is None:
            raise LookupError("collector_nik")
        self._nik = CardNumberEntry(theme, number)
        self.content.addWidget(self._nik)
        self._relations = QButtonGroup(self)
        self._printed = Text(theme, "", 13, 400, "ink2")
        self.content.addLayout(self._relation_box())
        self.content.addStretch(1)
        self.add_cancel()
        go = Button(
            theme, tr("Hand over & print"), Kind.HAND_OVER, key="F9", icon="hand-heart", size=DIALOG
        )
        go.clicked.connect(self._decide)
        self.footer.addWidget(go)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F9), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._decide)
        self._name.input.edited.connect(self._preview)
        self._relations.buttonClicked.connect(self._preview)
        self._preview()
        self._name.setFocus()

    def _relation_box(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(4)
        title = Text(self.theme, tr("Relation to the recipient"), 14, 600)
        box.addWidget(title)
        row = QHBoxLayout()
        row.setSpacing(8)
        for relation in RELATIONS:
            card = ChoiceCard(self.theme, tr(relation))
            self._relations.addButton(card)
            row.addWidget(card)
        box.addLayout(row)
        box.addWidget(self._printed)
        return box

    def _collector(self) -> Collector:
        chosen = self._relations.checkedButton()
        name = " ".join(self._name.text().split())
        relation = chosen.text().casefold() if chosen else ""
        return Collector(name, relation, self._nik.text())

    def _preview(self) -> None:
        who = self._collector()
        relation = f" ({who.relation})" if who.relation else ""
        text = tr("Printed on the receipt: received by {name}.")
        if not who.name:
            text = tr("Name and relation are printed on the receipt.")
        self._printed.setText(text.format(name=f"{who.name}{relation}"))
        self._printed.set_role("ink2")

    def _decide(self) -> None:
        who = self._collector()
        if not who.name:
            self._name.show_problem(tr("Type the name as on the KTP"))
            self._name.setFocus()
            return
        if not who.relation:
            self._printed.setText(tr("Choose the relation to the recipient"))
            self._printed.set_role("merah")
            self._relations.buttons()[0].setFocus()
            return
        try:
            who = who.checked()
        except InvalidValue as problem:
            self._nik.say(problem.advice_text())
            self._nik.setFocus()
            return
        self.accept()
        self.decided.emit(who)


class VoidSheet(Sheet):
    """Undoing a handover: a reason is kept for ever, the receipt number is not used again."""

    decided = Signal(str, str)  # receipt, reason

    def __init__(self, theme: Theme, over: QWidget, receipt: str, name: str) -> None:
        title = tr("Void the handover to {name}?").format(name=name)
        line = tr("Receipt {receipt} will no longer be valid.").format(receipt=receipt)
        super().__init__(theme, over, title, line)
        self._receipt = receipt
        caption = Text(theme, tr("Why? Press 1 to 3, or type a reason."), 14, 600)
        self.content.addWidget(caption)
        self._reasons = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, reason in enumerate(REASONS, 1):
            card = ChoiceCard(theme, f"{number}  {tr(reason)}")
            self._reasons.addButton(card, number)
            grid.addWidget(card, 0, number - 1)
        self.content.addLayout(grid)
        self._other = Field(theme, tr("Other reason"), placeholder=tr("May stay empty"))
        self._other.input.edited.connect(self._forget_choice)
        self.content.addWidget(self._other)
        self.content.addStretch(1)
        cancel = self.add_cancel()
        self._go = Button(theme, tr("Void the handover"), Kind.DANGER_FILLED, size=DIALOG)
        self._go.clicked.connect(self._decide)
        self.footer.addWidget(self._go)
        cancel.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digit of a reason, then wait at the button for Enter."""
        digit = event.text()
        if digit.isdigit() and 1 <= int(digit) <= len(REASONS):
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
        self._reasons.setExclusive(False)
        for button in self._reasons.buttons():
            button.setChecked(False)
        self._reasons.setExclusive(True)

    def _decide(self) -> None:
        typed = " ".join(self._other.text().split())
        chosen = self._reasons.checkedId()
        reason = typed or (tr(REASONS[chosen - 1]) if chosen > 0 else "")
        if not reason:
            self._other.show_problem(tr("Choose a reason or type one"))
            self._other.setFocus()
            return
        self.accept()
        self.decided.emit(self._receipt, reason)
