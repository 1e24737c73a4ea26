"""A laptop that asked is let in, and the office key goes on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.choice import CheckBox
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.text import Text
from kesra_desktop.ui.working_sheet import Working

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.pages.exchange.view import LaptopService
    from kesra_desktop.ui.theme import Theme


def ask_request(over: QWidget) -> Path | None:
    """Let the coordinator choose the request of a new laptop."""
    chosen, _ = QFileDialog.getOpenFileName(
        over, tr("Choose request file"), "", tr("Request") + " (*.kesra-request)"
    )
    return Path(chosen) if chosen else None


def ask_answer(over: QWidget, name: str) -> Path | None:
    """Let the coordinator choose where the answer goes."""
    chosen, _ = QFileDialog.getSaveFileName(
        over, tr("Write answer"), name, tr("Answer") + " (*.kesra)"
    )
    return Path(chosen).with_suffix(".kesra") if chosen else None


def ask_sheet(over: QWidget) -> Path | None:
    """Let the coordinator choose where the sheet of the office key goes."""
    chosen, _ = QFileDialog.getSaveFileName(over, tr("Save PDF"), "kunci.pdf", "PDF (*.pdf)")
    return Path(chosen).with_suffix(".pdf") if chosen else None


class GrantSheet(Working):
    """A request is read, six digits are read out and compared, then the answer is written."""

    granted = Signal()

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        service: LaptopService,
        choose: tuple[Callable[[QWidget], Path | None], Callable[[QWidget, str], Path | None]] = (
            ask_request,
            ask_answer,
        ),
    ) -> None:
        line = tr("The new laptop made its own keys. Compare six digits before you let it in.")
        super().__init__(theme, over, tr("Let in a laptop that asked"), line)
        self._service, self._choose = service, choose
        self._file: Path | None = None
        self.digits = Field(
            theme, tr("Six digits on the new laptop"), placeholder=tr("let them be read out to you")
        )
        self.code = Field(theme, tr("Laptop code"), placeholder=tr("for example B-3"))
        self.name = Field(theme, tr("Name of the laptop"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.code, 1)
        row.addWidget(self.name, 2)
        self._names = QWidget()
        self._names.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.may_order = CheckBox(theme, tr("It may shut lost laptops out too"))
        self.said = Text(theme, "", 20, 700, "nilaText")
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.said.hide()
        self.after = Text(theme, "", 15, 400, "ink2").wrapped()
        for part in (self.digits, self._names, self.may_order, self.said, self.after):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self.add_go(tr("Choose request file"), self._next)
        for part in (self.digits, self._names, self.may_order):
            part.hide()
        self.after.setText(tr("First choose the request that the new laptop wrote."))
        self.go.setFocus()

    def _next(self) -> None:
        if self._file is None:
            file = self._choose[0](self)
            if file is not None:
                self.work(lambda: self._service.read_request(file), lambda n: self._read(n, file))
        elif self.said.isHidden():
            self._write(self._file)
        else:
            self.accept()

    def _read(self, name: object, file: Path) -> None:
        self._file = file
        self.name.set_text(str(name))
        for part in (self.digits, self._names, self.may_order):
            part.show()
        self.after.setText(tr("The code starts every receipt number of that laptop, for ever."))
        self.go.setText(tr("Compare and write answer"))
        self.go.updateGeometry()
        self.digits.setFocus()

    def _write(self, file: Path) -> None:
        fields = (self.digits, self.code, self.name)
        for field in fields:
            field.show_problem("" if field.text().strip() else tr("This is needed"))
        empty = next((one for one in fields if not one.text().strip()), None)
        if empty is not None:
            empty.setFocus()
            return
        code, name = self.code.text().strip().upper(), " ".join(self.name.text().split())
        out = self._choose[1](self, tr("answer-{code}.kesra").format(code=code))
        if out is None:
            return
        digits, answer = self.digits.text(), out
        place = (code, name, self.may_order.isChecked())
        self.work(
            lambda: self._service.grant(file, digits, place, answer),
            lambda words: self._done(words, answer),
        )

    def _done(self, words: object, out: Path) -> None:
        for part in (self.digits, self._names, self.may_order):
            part.hide()
        self.said.setText(str(words))
        self.said.setAccessibleName(str(words))
        self.said.show()
        text = tr("Carry the file {file} to the new laptop. It must show the same words.")
        self.after.setText(text.format(file=out.name))
        self.cancel.hide()
        self.go.setText(tr("The words are the same"))
        self.go.updateGeometry()
        self.go.setFocus()
        self.granted.emit()


class OfficeKeySheet(Working):
    """The passphrase is asked once more; then the words are written as a PDF, the only copy."""

    written = Signal(str)

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        service: LaptopService,
        choose: Callable[[QWidget], Path | None] = ask_sheet,
    ) -> None:
        line = tr("Whoever holds the sheet can let laptops in: keep it in a sealed envelope.")
        super().__init__(theme, over, tr("Office key on paper"), line)
        self._service, self._choose = service, choose
        self.passphrase = Field(theme, tr("Your passphrase"))
        self.passphrase.input.line.setEchoMode(self.passphrase.input.line.EchoMode.Password)
        self.content.addWidget(self.passphrase)
        words = tr("Print the file, then delete it. The words are not kept anywhere else.")
        self.content.addWidget(Text(theme, words, 15, 400, "ink2").wrapped())
        self.content.addStretch(1)
        self.add_go(tr("Write the sheet"), self._write)
        self.passphrase.setFocus()

    def _write(self) -> None:
        said = self.passphrase.text()
        self.passphrase.show_problem("" if said else tr("Type your passphrase"))
        out = self._choose(self) if said else None
        if out is not None:
            place = out
            self.work(lambda: self._service.print_key(said, place), lambda _: self._done(place))

    def _done(self, out: Path) -> None:
        self.accept()
        self.written.emit(tr("The office key was written to {file}.").format(file=out.name))


class TakeKeySheet(Working):
    """The words of the paper make this laptop the one that lets laptops in."""

    taken = Signal()

    def __init__(self, theme: Theme, over: QWidget, service: LaptopService) -> None:
        line = tr("When the coordinator's laptop is gone. Four letters of each word are enough.")
        super().__init__(theme, over, tr("Office key from paper"), line)
        self._service = service
        self.words = Field(
            theme, tr("The words, in their order"), placeholder=tr("parted by spaces")
        )
        self.count = Text(theme, "", 14, 400, "ink2")
        self.passphrase = Field(theme, tr("Your passphrase"))
        self.passphrase.input.line.setEchoMode(self.passphrase.input.line.EchoMode.Password)
        for part in (self.words, self.count, self.passphrase):
            self.content.addWidget(part)
        words = tr("Afterwards the laptop is opened anew with your passphrase.")
        self.content.addWidget(Text(theme, words, 15, 400, "ink2").wrapped())
        self.content.addStretch(1)
        self.add_go(tr("Take the office key"), self._take)
        self.words.input.line.textChanged.connect(self._counted)
        self._counted("")
        self.words.setFocus()

    def _counted(self, text: str) -> None:
        self.count.setText(tr("%n of 33 words", "", len(text.split())))

    def _take(self) -> None:
        words, said = self.words.text(), self.passphrase.text()
        self.words.show_problem("" if words.strip() else tr("Type the words of the paper"))
        self.passphrase.show_problem("" if said else tr("Type your passphrase"))
        if not words.strip():
            self.words.setFocus()
        elif not said:
            self.passphrase.setFocus()
        else:
            self.work(lambda: self._service.take_key(said, words), lambda _: self._done())

    def _done(self) -> None:
        self.accept()
        self.taken.emit()
