"""One problem in full: the cell as it is, the proposal with its reasons, and what may be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import tr
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.people import Recipient
from kesra_desktop.ui.entries import (
    DATE_PROBLEM,
    KELURAHAN_PROBLEM,
    DateEntry,
    KelurahanEntry,
    entry_for,
)
from kesra_desktop.ui.widgets.button import DIALOG, NORMAL, TOOL, Button, Kind
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.entries import Entry
    from kesra_desktop.ui.pages.intake.view import IssueView
    from kesra_desktop.ui.theme import Theme


class _Well(Panel):
    """The cell as it stands in the file."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "kuningBg", "kuningLine", 10)
        self.place = Text(theme, "", 13, 400, "ink2")
        self.raw = Text(theme, "", 18, 500, "kuning").wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(2)
        column.addWidget(self.place)
        column.addWidget(self.raw)


class _Proposal(Panel):
    """What the program proposes, and why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "hijauBg", "hijauLine", 10)
        self.value = Text(theme, "", 18, 600).wrapped()
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        column.addWidget(self.value)
        column.addLayout(self._reasons)

    def show_view(self, view: IssueView) -> None:
        """Show another proposal."""
        self.value.setText(view.proposal)
        emptied(self._reasons)
        for words in view.reasons:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(Picture(self.theme, "check", 16, "hijau"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(self.theme, words, 14).wrapped(), 1)
            self._reasons.addWidget(line)
        said = f"{tr('Proposal')}: {view.proposal}. {'; '.join(view.reasons)}"
        self.setAccessibleName(said)


class IssuePanel(Panel):
    """Reads from the top down: which row, what is wrong, what is there, what is proposed."""

    take = Signal()
    fixed = Signal(str)
    stayed = Signal(str)
    held = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._view: IssueView | None = None
        self._entry: Entry | Field | None = None
        self.title = Text(theme, "", 16, 600).wrapped()
        self.words = Text(theme, "", 14, 400, "ink2").wrapped()
        self._well, self._proposal = _Well(theme), _Proposal(theme)
        self._from = Text(theme, "", 14, 600, "ink2")
        self._asked = QVBoxLayout()
        self.primary = Button(theme, "", Kind.PRIMARY, key="F9", size=DIALOG)
        self.type_it = Button(theme, tr("Type it"), key="T", size=NORMAL)
        self.hold = Button(theme, tr("Hold the row"), key="H", size=NORMAL)
        self.stay = Button(theme, tr("Leave as it is"), key="B", size=NORMAL)
        self.save = Button(theme, tr("Save"), Kind.PRIMARY, key="Enter", size=DIALOG)
        self.cancel = Button(theme, tr("Back"), key="Esc", size=DIALOG)
        self._acts, self._typing = QWidget(), QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        scroller = Scroller(self.theme)
        scroller.column.setContentsMargins(16, 12, 16, 8)
        scroller.column.setSpacing(10)
        for part in (self.title, self.words, self._well, self._from, self._proposal):
            scroller.column.addWidget(part)
        scroller.column.addLayout(self._asked)
        scroller.column.addStretch(1)
        acts, pair = QVBoxLayout(self._acts), QHBoxLayout()
        acts.setContentsMargins(0, 0, 0, 0)
        for box in (acts, pair):
            box.setSpacing(8)
        acts.addWidget(self.primary)
        pair.addWidget(self.type_it, 1)
        pair.addWidget(self.hold, 1)
        acts.addLayout(pair)
        acts.addWidget(self.stay)
        typing = QHBoxLayout(self._typing)
        typing.setContentsMargins(0, 0, 0, 0)
        typing.setSpacing(8)
        typing.addWidget(self.cancel)
        typing.addWidget(self.save, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 16)
        column.setSpacing(8)
        column.addWidget(scroller, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 0, 15, 0)
        foot.addWidget(self._acts)
        foot.addWidget(self._typing)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.primary.clicked.connect(self.main_act)
        self.type_it.clicked.connect(self.begin_typing)
        self.hold.clicked.connect(self.held)
        self.stay.clicked.connect(self.begin_reason)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.end_typing)

    def show_issue(self, view: IssueView | None) -> None:
        """Show another problem, or none."""
        self._view = view
        self.end_typing()
        self.setVisible(view is not None)
        if view is None:
            return
        self.title.setText(view.title)
        self.words.setText(view.words)
        self._well.setVisible(bool(view.cell))
        self._well.place.setText(view.cell)
        self._well.raw.setText(view.raw or tr("empty"))
        self._from.setVisible(bool(view.proposal))
        self._from.setText(view.proposal_from)
        self._proposal.setVisible(bool(view.proposal))
        if view.proposal:
            self._proposal.show_view(view)
        self._name_acts(view)

    def _name_acts(self, view: IssueView) -> None:
        words = tr("Use this {what}") if view.proposal else tr("Type the {what}")
        if view.is_held:
            words = tr("Let the row in again")
        self.primary.rename(words.format(what=_in_sentence(view.label)))
        self.type_it.setVisible(bool(view.proposal))
        self.hold.setVisible(not view.is_held)
        self.stay.rename(view.stay)
        self.stay.setVisible(not view.is_held)

    def set_low(self, low: bool) -> None:
        """Make the buttons smaller in low windows."""
        self.primary.set_metrics(NORMAL if low else DIALOG)
        for button in (self.type_it, self.hold, self.stay):
            button.set_metrics(TOOL if low else NORMAL)

    def is_typing(self) -> bool:
        """Return whether something is being typed."""
        return self._entry is not None

    def main_act(self) -> None:
        """Take the proposal, or save what is typed, or begin to type."""
        if self.is_typing():
            self._save()
        elif self._view is not None and self._view.is_held:
            self.held.emit()
        elif self._view is not None and self._view.proposal:
            self.take.emit()
        else:
            self.begin_typing()

    def begin_typing(self) -> None:
        """Open an editor for the field."""
        if self._view is None or self.is_typing() or self._view.is_held:
            return
        field = field_named(Recipient, self._view.field)
        if field is None:
            plain = Field(self.theme, self._view.label)
            plain.input.entered.connect(self._save)
            plain.set_text(self._view.value)
            self._ask(plain)
            return
        entry = entry_for(self.theme, field)
        entry.done.connect(self._save)
        entry.type_again(self._view.value)
        self._ask(entry)

    def begin_reason(self) -> None:
        """Leave the value as it is; a doubtful one only with a reason."""
        if self._view is None or self.is_typing() or self._view.is_held:
            return
        if not self._view.stay_asks:
            self.stayed.emit("")
            return
        asked = Field(
            self.theme, tr("Why is it right?"), placeholder=tr("for example seen on the KTP")
        )
        asked.input.entered.connect(self._save)
        asked.setProperty("reason", True)
        self._ask(asked)

    def _ask(self, made: Entry | Field) -> None:
        self._entry = made
        self._asked.addWidget(made)
        self._acts.hide()
        self._typing.show()
        made.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_typing(self) -> None:
        """Put the editor away; nothing is saved."""
        if self._entry is not None:
            self._asked.removeWidget(self._entry)
            self._entry.hide()
            self._entry.deleteLater()
            self._entry = None
        self._typing.hide()
        self._acts.show()

    def _save(self) -> None:
        entry = self._entry
        if entry is None:
            return
        text = entry.text().strip()
        if isinstance(entry, Field):
            if not text:
                entry.show_problem(tr("Fill this in."))
            elif entry.property("reason"):
                self.stayed.emit(text)
            else:
                self.fixed.emit(text)
            return
        wrong = _problem_of(entry)
        entry.say(wrong)
        if not wrong:
            self.fixed.emit(text)


def _problem_of(entry: Entry) -> str:
    """Return what is wrong with what was typed, or an empty text."""
    if isinstance(entry, KelurahanEntry) and not entry.is_known():
        return tr(KELURAHAN_PROBLEM)
    try:
        entry.field.parse(entry.text())
    except InvalidValue as problem:
        return tr(DATE_PROBLEM) if isinstance(entry, DateEntry) else problem.advice_text()
    return ""


def _in_sentence(label: str) -> str:
    """Return a field's name inside a sentence: abbreviations keep their capitals."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
