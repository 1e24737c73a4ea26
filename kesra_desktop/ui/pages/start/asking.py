"""A new laptop asks to join: it writes a request, shows six digits, and opens the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.start.view import Asking
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.text import Text
from kesra_desktop.ui.working_sheet import Working

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.pages.start.setup import AskActs
    from kesra_desktop.ui.theme import Theme

_NAME, _DIGITS, _WORDS = range(3)


def big(theme: Theme) -> Text:
    """Return a line to be read aloud."""
    text = Text(theme, "", 32, 700, "nilaText").as_code()
    text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    text.hide()
    return text


class RequestSheet(Working):
    """Three steps: names and passphrase, the digits to compare, the words to compare."""

    joined = Signal(object)  # what `join` returned

    def __init__(self, theme: Theme, over: QWidget, acts: AskActs) -> None:
        line = tr("The keys are made here and never leave this laptop.")
        super().__init__(theme, over, tr("Ask to join an office"), line)
        self._acts = acts
        self._step = _NAME
        self._store: Any = None
        self.laptop = Field(theme, tr("Name of this laptop"), placeholder=tr("for example Desk 3"))
        self.operator = Field(theme, tr("Name of the clerk"))
        self.passphrase = Field(theme, tr("Passphrase of this laptop"))
        self.passphrase.input.line.setEchoMode(self.passphrase.input.line.EchoMode.Password)
        self.said, self.after = big(theme), Text(theme, "", 15, 400, "ink2").wrapped()
        for part in (self.laptop, self.operator, self.passphrase, self.said, self.after):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self.add_go(tr("Write request"), self._next)
        if acts.is_pending():
            self._show_waiting("")
        self.laptop.setFocus()

    def _next(self) -> None:
        if self._step == _NAME:
            self._ask()
        elif self._step == _DIGITS:
            self._join()
        else:
            self.accept()
            self.joined.emit(self._store)

    def _wrong(self) -> Field | None:
        """Return the first field that is not filled in, and say so."""
        needed = [(self.operator, tr("Type the name of the clerk"))]
        needed.append((self.passphrase, tr("Type the passphrase of this laptop")))
        if self._step == _NAME:
            needed.insert(0, (self.laptop, tr("Type where the laptop stands")))
        wrong = None
        for field, words in reversed(needed):
            empty = not field.text().strip()
            field.show_problem(words if empty else "")
            wrong = field if empty else wrong
        return wrong

    def _ask(self) -> None:
        wrong = self._wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        out = self._acts.choose_place(self)
        if out is not None:
            asked = Asking(self.laptop.text().strip(), self.passphrase.text(), out)
            self.work(lambda: self._acts.ask(asked), lambda digits: self._show_waiting(str(digits)))

    def _show_waiting(self, digits: str) -> None:
        self._step = _DIGITS
        self.laptop.hide()
        self.said.setText(digits)
        self.said.setAccessibleName(digits)
        self.said.setVisible(bool(digits))
        words = tr(
            "Carry the request to the coordinator's laptop, which must show the same six digits. "
            "Then choose the answer it wrote."
        )
        self.after.setText(words)
        self.go.setText(tr("Choose answer file"))
        self.go.updateGeometry()

    def _join(self) -> None:
        wrong = self._wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        file = self._acts.choose_answer(self)
        if file is None:
            return
        who = (self.operator.text().strip(), self.passphrase.text())
        self.work(lambda: self._acts.join(file, *who), self._show_words)

    def _show_words(self, found: Any) -> None:
        self._step = _WORDS
        self._store, words = found
        for part in (self.operator, self.passphrase):
            part.hide()
        self.said.set_type(20)
        self.said.setText(words)
        self.said.setAccessibleName(words)
        self.said.show()
        self.after.setText(tr("The coordinator's laptop shows the same words. If not, stop here."))
        self.cancel.hide()
        self.go.setText(tr("The words are the same"))
        self.go.updateGeometry()
        self.go.setFocus()

    def reject(self) -> None:
        """Close; a laptop that has joined goes on to work."""
        if self._step == _WORDS:
            self._next()
            return
        super().reject()
