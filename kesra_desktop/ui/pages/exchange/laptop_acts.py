"""The row above the laptops: let one join, shut a lost one out, take a new identity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job, show_progress
from kesra_desktop.ui.pages.exchange.enrolling import InviteSheet, LostSheet, RenewSheet
from kesra_desktop.ui.pages.exchange.granting import GrantSheet, OfficeKeySheet, TakeKeySheet
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind
from kesra_desktop.ui.widgets.button_row import ButtonRow
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.exchange.view import LaptopService, LaptopView
    from kesra_desktop.ui.theme import Theme


class LaptopActs(QWidget):
    """What this laptop may not do is not shown."""

    changed = Signal(str)  # what was done, or nothing to say
    went_wrong = Signal(object)
    renewed = Signal()

    def __init__(self, theme: Theme, page: QWidget, service: LaptopService | None) -> None:
        super().__init__()
        self._theme, self._page, self._service = theme, page, service
        self._others: list[LaptopView] = []
        self._job: Job | None = None
        self.invite = Button(theme, tr("Add a laptop…"), Kind.SECONDARY, key="Ctrl+N", icon="plus",
                             size=TOOL)  # fmt: skip
        self.lost = Button(
            theme, tr("A laptop is lost…"), Kind.DANGER, icon="lock-simple", size=TOOL
        )
        words = tr("A request to join…")
        self.grant = Button(theme, words, Kind.SECONDARY, icon="laptop", size=TOOL)
        self.key = Button(theme, tr("Office key…"), Kind.SECONDARY, icon="scroll", size=TOOL)
        words = tr("Office key from paper…")
        self.take_key = Button(theme, words, Kind.SECONDARY, icon="scroll", size=TOOL)
        self.renew = Button(theme, tr("New identity…"), Kind.SECONDARY, icon="key", size=TOOL)
        row = ButtonRow(
            Text(theme, tr("Laptops of the office"), 16, 600),
            (self.renew, self.take_key, self.key, self.lost, self.grant, self.invite),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self.grant.clicked.connect(self.ask_grant)
        self.key.clicked.connect(self.ask_key)
        self.invite.clicked.connect(self.ask_invite)
        self.lost.clicked.connect(self.ask_lost)
        self.take_key.clicked.connect(self.ask_take_key)
        self.renew.clicked.connect(self.ask_renew)
        self.show_laptops(())

    def show_laptops(self, laptops: tuple[LaptopView, ...]) -> None:
        """Take other laptops, and show what may be done now."""
        self._others = [one for one in laptops if not one.is_own and one.state != "revoked"]
        rights = self._service.rights() if self._service is not None else None
        self.invite.setVisible(rights is not None and rights.may_invite)
        self.lost.setVisible(rights is not None and rights.may_shut_out and bool(self._others))
        for button in (self.grant, self.key):
            button.setVisible(rights is not None and rights.may_invite)
        self.take_key.setVisible(rights is not None and rights.may_take_key)
        self.renew.setVisible(rights is not None and rights.in_doubt)

    def ask_invite(self) -> None:
        """Ask for code and name of a new laptop."""
        if self._service is not None and not self.invite.isHidden():
            sheet = InviteSheet(self._theme, self._page, self._service)
            sheet.invited.connect(lambda: self.changed.emit(""))
            sheet.ask()

    def ask_grant(self) -> None:
        """Ask for the request of a new laptop."""
        if self._service is not None and not self.grant.isHidden():
            sheet = GrantSheet(self._theme, self._page, self._service)
            sheet.granted.connect(lambda: self.changed.emit(""))
            sheet.ask()

    def ask_key(self) -> None:
        """Ask for the passphrase, then write the office key for paper."""
        if self._service is not None and not self.key.isHidden():
            sheet = OfficeKeySheet(self._theme, self._page, self._service)
            sheet.written.connect(self.changed)
            sheet.ask()

    def ask_take_key(self) -> None:
        """Ask for the words of the paper; the office is opened anew with the key."""
        if self._service is not None and not self.take_key.isHidden():
            sheet = TakeKeySheet(self._theme, self._page, self._service)
            sheet.taken.connect(self.renewed)
            sheet.ask()

    def ask_lost(self) -> None:
        """Ask which laptop is lost."""
        if self._service is not None and not self.lost.isHidden():
            sheet = LostSheet(self._theme, self._page, self._others)
            sheet.decided.connect(self._shut_out)
            sheet.ask()

    def _shut_out(self, code: str, reason: str) -> None:
        service = self._service
        if service is None or self._job is not None:
            return
        self._job = Job(self, lambda _: service.shut_out(code, reason), self._done, self._failed)
        show_progress(self._job, self._theme, self._page, tr("Shutting out…"))

    def _done(self, sentence: str) -> None:
        self._job = None
        self.changed.emit(sentence)

    def _failed(self, problem: BaseException) -> None:
        self._job = None
        self.went_wrong.emit(problem)

    def ask_renew(self) -> None:
        """Ask for the invitation whose identity this laptop takes."""
        if self._service is not None and not self.renew.isHidden():
            sheet = RenewSheet(self._theme, self._page, self._service)
            sheet.renewed.connect(self.renewed)
            sheet.ask()
