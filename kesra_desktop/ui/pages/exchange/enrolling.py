"""Laptops join and leave the office in the window: an invitation, a lost one, a new identity."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from kesra_desktop.i18n import N_, tr
from kesra_desktop.ui.pages.desk.reasons import ReasonSheet
from kesra_desktop.ui.widgets.button import DIALOG, NORMAL, Button, Kind
from kesra_desktop.ui.widgets.choice import CheckBox
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.text import Text
from kesra_desktop.ui.working_sheet import Working

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kesra_desktop.ui.pages.exchange.view import LaptopService, LaptopView
    from kesra_desktop.ui.theme import Theme

_LOST_REASONS = (
    N_("The laptop was stolen"),
    N_("The laptop was lost"),
    N_("The laptop is not used any more"),
)


def ask_place(over: QWidget, name: str) -> Path | None:
    """Let the clerk choose where an invitation is written."""
    chosen, _ = QFileDialog.getSaveFileName(
        over, tr("Write invitation"), name, tr("Invitation") + " (*.kesra)"
    )
    return Path(chosen).with_suffix(".kesra") if chosen else None


def ask_invitation(over: QWidget) -> Path | None:
    """Let the clerk choose an invitation file."""
    chosen, _ = QFileDialog.getOpenFileName(
        over, tr("Choose invitation file"), "", tr("Invitation") + " (*.kesra)"
    )
    return Path(chosen) if chosen else None


class InviteSheet(Working):
    """Code and name of the new laptop; then the one-time code to be said aloud."""

    invited = Signal()

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        service: LaptopService,
        choose: Callable[[QWidget, str], Path | None] = ask_place,
    ) -> None:
        line = tr("It gets the whole register. Hand the file over, say the code aloud.")
        super().__init__(theme, over, tr("Add a laptop"), line)
        self._service, self._choose = service, choose
        self.code = Field(theme, tr("Laptop code"), placeholder=tr("for example B-3"))
        self.name = Field(theme, tr("Name of the laptop"), placeholder=tr("for example Desk 3"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.code, 1)
        row.addWidget(self.name, 2)
        self._fields = QWidget()
        self._fields.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.may_order = CheckBox(theme, tr("It may shut lost laptops out too"))
        self.said = Text(theme, "", 28, 700, "nilaText").as_code()
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.after = Text(theme, "", 15, 400, "ink2").wrapped()
        for part in (self._fields, self.may_order, self.said, self.after):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self.said.hide()
        self.after.setText(tr("The code starts every receipt number of that laptop, for ever."))
        self.add_go(tr("Write invitation"), self._write)
        self.code.setFocus()

    def _write(self) -> None:
        if not self.said.isHidden():
            self.accept()
            return
        code, name = self.code.text().strip().upper(), " ".join(self.name.text().split())
        self.code.show_problem("" if code else tr("Type a code of one to four letters or figures"))
        self.name.show_problem("" if name else tr("Type where the laptop stands"))
        if not code or not name:
            (self.name if code else self.code).setFocus()
            return
        out = self._choose(self, tr("invitation-{code}.kesra").format(code=code))
        if out is not None:
            place = (code, name, self.may_order.isChecked())
            self.work(lambda: self._service.invite(place, out), lambda said: self._done(said, out))

    def _done(self, said: object, out: Path) -> None:
        self._fields.hide()
        self.may_order.hide()
        self.said.setText(str(said))
        self.said.setAccessibleName(str(said))
        self.said.show()
        words = tr(
            "On the new laptop choose the file {file} and type this code. The code is not kept: "
            "write it down or say it now. It opens only this file."
        )
        self.after.setText(words.format(file=out.name))
        self.cancel.hide()
        self.go.setText(tr("Code was passed on"))
        self.go.setFocus()
        self.invited.emit()


class LostSheet(ReasonSheet):
    """Shutting a laptop out: which one, and why."""

    decided = Signal(str, str)  # code, reason

    def __init__(self, theme: Theme, over: QWidget, laptops: Sequence[LaptopView]) -> None:
        line = tr("No file is written for it any more; what it writes from now on counts nowhere.")
        go = Button(theme, tr("Shut the laptop out"), Kind.DANGER_FILLED, size=DIALOG)
        super().__init__(theme, over, (tr("A laptop is lost"), line), go)
        self.laptop = Select(theme, tr("Laptop"))
        self.laptop.offer([Choice(f"{one.code}  {one.name}", one.code) for one in laptops])
        self.laptop.choose(laptops[0].code)
        self.content.insertWidget(0, self.laptop)
        self.offer(_LOST_REASONS, tr("Why? Press 1 to 3, or type a reason."))
        self.answered.connect(
            lambda number, typed: self.decided.emit(
                self.laptop.value, typed or tr(_LOST_REASONS[number - 1])
            )
        )
        self.laptop.setFocus()


class RenewSheet(Working):
    """A copied laptop takes the identity of an invitation; all its data stays."""

    renewed = Signal()

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        service: LaptopService,
        choose: Callable[[QWidget], Path | None] = ask_invitation,
    ) -> None:
        line = tr("All data stays. What was written under the old code stays there.")
        super().__init__(theme, over, tr("New identity for this laptop"), line)
        self._service, self._choose = service, choose
        self._file: Path | None = None
        self.pick = Button(
            theme, tr("Choose invitation file"), Kind.SECONDARY, icon="folder-open", size=NORMAL
        )
        self.pick.clicked.connect(self._pick)
        self.file = Text(theme, tr("No file chosen yet."), 14, 400, "ink2")
        self.code = Field(theme, tr("One-time code"), placeholder="XXXX-XXXX-XXXX-XXXX")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pick)
        row.addWidget(self.file, 1)
        self.content.addLayout(row)
        self.content.addWidget(self.code)
        self.content.addStretch(1)
        self.add_go(tr("Take the new identity"), self._renew)
        self.pick.setFocus()

    def _pick(self) -> None:
        self._file = self._choose(self) or self._file
        if self._file is not None:
            self.file.setText(self._file.name)
            self.code.setFocus()

    def _renew(self) -> None:
        file, code = self._file, self.code.text().strip()
        if file is None:
            self.pick.setFocus()
            self.file.setText(tr("Choose the invitation file first."))
            return
        self.code.show_problem("" if code else tr("Type the code that was said with the file"))
        if code:
            self.work(lambda: self._service.renew(file, code), lambda _: self._done())

    def _done(self) -> None:
        self.accept()
        self.renewed.emit()
