"""Sheets of the programmes page: a few fields and one verb each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.programmes.view import Wish
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.choice import CheckBox
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.pages.programmes.view import ProposalView
    from kesra_desktop.ui.theme import Theme


_IN_A_ROW = 2


@dataclass(frozen=True)
class Asked:
    """One field to type into."""

    name: str
    label: str
    text: str = ""
    placeholder: str = ""
    may_be_empty: bool = False


class WishSheet(Sheet):
    """Fields one under the other; Enter goes to the next, and after the last one decides."""

    decided = Signal(Wish)

    def __init__(
        self, theme: Theme, over: QWidget, words: tuple[str, str], asked: Sequence[Asked], go: str
    ) -> None:
        super().__init__(theme, over, *words)
        self._asked = tuple(asked)
        self.fields: dict[str, Field] = {}
        for number, one in enumerate(asked):
            field = Field(theme, one.label, placeholder=one.placeholder)
            field.set_text(one.text)
            field.input.entered.connect(lambda number=number: self._entered(number))
            self.fields[one.name] = field
            self.content.addWidget(field)
        self.content.addStretch(1)
        self.add_cancel()
        button = Button(theme, go, Kind.PRIMARY, key="F9", size=DIALOG)
        button.setShortcut("F9")
        button.clicked.connect(self.decide)
        self.footer.addWidget(button)
        first = next((one.name for one in asked if not one.text), next(iter(self.fields), ""))
        if first:
            self.fields[first].setFocus()

    def say(self, lines: Sequence[str]) -> None:
        """Show what is known before the fields."""
        box = QVBoxLayout()
        box.setSpacing(6)
        for line in lines:
            box.addWidget(Text(self.theme, line, 15, 400, "ink").wrapped())
        self.content.insertLayout(0, box)

    def _entered(self, number: int) -> None:
        if number + 1 < len(self._asked):
            self.fields[self._asked[number + 1].name].setFocus()
        else:
            self.decide()

    def wish(self) -> Wish:
        """Return what was typed."""
        return Wish({name: field.text().strip() for name, field in self.fields.items()})

    def decide(self) -> None:
        """Hand over what was typed when nothing needed is empty."""
        for one in self._asked:
            field = self.fields[one.name]
            empty = not field.text().strip() and not one.may_be_empty
            field.show_problem(tr("Fill this in.") if empty else "")
            if empty:
                field.setFocus()
                return
        self.accept()
        self.decided.emit(self.wish())


class ChoiceSheet(Sheet):
    """One choice of a list, and perhaps a field beside it."""

    decided = Signal(str, str)  # the choice, what was typed

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        words: tuple[str, str],
        choices: Sequence[Choice],
        go: str,
    ) -> None:
        super().__init__(theme, over, *words)
        self._select = Select(theme, words[0])
        self._select.offer(choices)
        if choices:
            self._select.choose(choices[0].value)
        self.content.addWidget(self._select)
        self._field: Field | None = None
        self.content.addStretch(1)
        self.add_cancel()
        button = Button(theme, go, Kind.PRIMARY, key="F9", size=DIALOG)
        button.setShortcut("F9")
        button.clicked.connect(self.decide)
        self.footer.addWidget(button)
        self._select.setFocus()

    def add_field(self, label: str, placeholder: str) -> None:
        """Ask for a text beside the choice; it may stay empty."""
        self._field = Field(self.theme, label, placeholder=placeholder)
        self._field.input.entered.connect(self.decide)
        self.content.insertWidget(1, self._field)

    def choose(self, value: str) -> None:
        """Choose one of the list."""
        self._select.choose(value)

    def decide(self) -> None:
        """Hand over what was chosen."""
        if self._select.value:
            self.accept()
            self.decided.emit(self._select.value, self._field.text() if self._field else "")


class ProposalSheet(Sheet):
    """One proposal: papers to tick, what speaks against it, and a step with its reason."""

    decided = Signal(list, str, str)  # documents newly seen, step, reason
    replaced = Signal()  # somebody else takes the place

    def __init__(self, theme: Theme, over: QWidget, view: ProposalView) -> None:
        super().__init__(theme, over, view.name, view.status)
        self._ticks: dict[str, CheckBox] = {}
        self._add_documents(view)
        for line in view.against:
            self.content.addWidget(Text(theme, line, 14, 400, "merah").wrapped())
        self.content.addWidget(Text(theme, tr("Next step"), 14, 600))
        self._step = Select(theme, tr("Next step"), tr("Stay as it is"))
        self._step.offer([Choice(tr("Stay as it is"), ""), *view.steps])
        self.content.addWidget(self._step)
        self._reason = Field(theme, tr("Reason"), placeholder=tr("May stay empty"))
        self._reason.input.entered.connect(self.decide)
        self.content.addWidget(self._reason)
        self.content.addStretch(1)
        if view.replaceable:
            other = Button(theme, tr("Replace"), Kind.SECONDARY, icon="user-switch", size=DIALOG)
            other.clicked.connect(self._replace)
            self.footer.insertWidget(0, other)
        self.add_cancel()
        button = Button(theme, tr("Save"), Kind.PRIMARY, key="F9", size=DIALOG)
        button.setShortcut("F9")
        button.clicked.connect(self.decide)
        self.footer.addWidget(button)

    def _add_documents(self, view: ProposalView) -> None:
        """Show a box to tick for each document; what was seen stays ticked."""
        theme = self.theme
        if view.documents:
            self.content.addWidget(Text(theme, tr("Documents seen"), 14, 600))
        grid = QGridLayout()
        grid.setSpacing(4)
        grid.setColumnStretch(_IN_A_ROW, 1)
        for number, (code, name, seen) in enumerate(view.documents):
            tick = CheckBox(theme, name)
            tick.setChecked(seen)
            tick.setEnabled(not seen)
            self._ticks[code] = tick
            grid.addWidget(tick, *divmod(number, _IN_A_ROW))
        self.content.addLayout(grid)

    def _replace(self) -> None:
        self.reject()
        self.replaced.emit()

    def decide(self) -> None:
        """Hand over what was ticked and chosen."""
        fresh = [
            code for code, tick in self._ticks.items() if tick.isChecked() and tick.isEnabled()
        ]
        self.accept()
        self.decided.emit(fresh, self._step.value, self._reason.text().strip())
