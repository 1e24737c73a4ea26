"""Who collects in the recipient's place: name, relation, and which papers were shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import HEIR, Collector, Handover
from kesra_desktop.model.fields import field_named
from kesra_desktop.services.collecting import DOCUMENT_TITLES, HEIR_DOCUMENTS
from kesra_desktop.ui.entries import CardNumberEntry
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.choice import CheckBox, ChoiceCard
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.theme import Theme

RELATIONS = (
    N_("Spouse"),
    N_("Child"),
    N_("Parent"),
    N_("Sibling"),
    N_("Guardian"),
    N_("Other"),
)
_IN_A_ROW = 3
PROXY_DOCUMENTS = ("surat_kuasa", "ktp_pengambil", "kk")


class ProxySheet(Sheet):
    """Somebody else collects: name, NIK, relation, papers, and the line that will be printed.

    For somebody who died it is the heir, and both papers must have been shown.
    """

    decided = Signal(Collector)

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        name: str,
        amount: str,
        *,
        heir: bool = False,
        go: str = "",
    ) -> None:
        line = " · ".join(part for part in (name, amount) if part)
        super().__init__(theme, over, tr("Heir collects") if heir else tr("Proxy collects"), line)
        self._heir = heir
        self._name = Field(theme, tr("Name of the collector"))
        self.content.addWidget(self._name)
        number = field_named(Handover, "collector_nik")
        if number is None:
            raise LookupError("collector_nik")
        self._nik = CardNumberEntry(theme, number)
        self._phone = Field(theme, tr("Phone number"), placeholder=tr("May stay empty"))
        numbers = QHBoxLayout()
        numbers.setSpacing(16)
        numbers.addWidget(self._nik, 1)
        numbers.addWidget(self._phone, 1)
        self.content.addLayout(numbers)
        self._relations = QButtonGroup(self)
        self._printed = Text(theme, "", 13, 400, "ink2")
        self.content.addLayout(self._relation_box())
        self._documents = {
            code: CheckBox(theme, tr(DOCUMENT_TITLES[code]))
            for code in (HEIR_DOCUMENTS if heir else PROXY_DOCUMENTS)
        }
        self.content.addLayout(self._document_box())
        self.content.addStretch(1)
        self._add_ways_out(go or tr("Hand over & print"))
        self._name.input.edited.connect(self._preview)
        self._relations.buttonClicked.connect(self._preview)
        self._preview()
        self._name.setFocus()

    def _add_ways_out(self, label: str) -> None:
        self.add_cancel()
        go = Button(
            self.theme,
            label,
            Kind.HAND_OVER,
            key="F9",
            icon="hand-heart",
            size=DIALOG,
        )
        go.clicked.connect(self._decide)
        self.footer.addWidget(go)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F9), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._decide)

    def _relation_box(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(4)
        if not self._heir:
            caption = tr("Relation to the recipient (Alt and its number)")
            box.addWidget(Text(self.theme, caption, 14, 600))
            grid = QGridLayout()
            grid.setSpacing(8)
            for number, relation in enumerate(RELATIONS, 1):
                card = ChoiceCard(self.theme, f"{number}  {tr(relation)}")
                self._relations.addButton(card, number)
                grid.addWidget(card, *divmod(number - 1, _IN_A_ROW))
                shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
                shortcut.activated.connect(card.click)
            box.addLayout(grid)
        box.addWidget(self._printed)
        return box

    def _document_box(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(Text(self.theme, tr("Documents shown"), 14, 600))
        row = QHBoxLayout()
        row.setSpacing(24)
        for tick in self._documents.values():
            row.addWidget(tick)
        row.addStretch(1)
        box.addLayout(row)
        return box

    def _collector(self) -> Collector:
        chosen = self._relations.checkedId()
        name = " ".join(self._name.text().split())
        relation = tr(RELATIONS[chosen - 1]).casefold() if chosen > 0 else ""
        shown = tuple(code for code, tick in self._documents.items() if tick.isChecked())
        relation = HEIR[0] if self._heir else relation
        return Collector(name, relation, self._nik.text(), self._phone.text().strip(), shown)

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
            self._say(tr("Choose the relation to the recipient"))
            self._relations.buttons()[0].setFocus()
            return
        if self._heir and len(who.documents) < len(self._documents):
            self._say(tr("An heir needs both papers. Without them: problem desk."))
            next(tick for tick in self._documents.values() if not tick.isChecked()).setFocus()
            return
        try:
            who = who.checked()
        except InvalidValue as problem:
            self._nik.say(problem.advice_text())
            self._nik.setFocus()
            return
        self.accept()
        self.decided.emit(who)

    def _say(self, problem: str) -> None:
        self._printed.setText(problem)
        self._printed.set_role("merah")
