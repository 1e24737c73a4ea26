"""Setting a laptop up: a new office, or an invitation from one that exists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kesra_desktop.errors import WrongInvitationCode
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.start.asking import RequestSheet
from kesra_desktop.ui.pages.start.cards import (
    AnyField,
    InvitationCard,
    InviteOffer,
    OfficeCard,
    first_wrong,
)
from kesra_desktop.ui.pages.start.frame import StartFrame
from kesra_desktop.ui.pages.start.view import Joining, NewOffice
from kesra_desktop.ui.problems import log_problem, sentences_of, show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.brand import NARROW, Promise
from kesra_desktop.ui.widgets.button import Button, Kind, Size
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.scroll_body import BAR
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.pages.start.view import Asking, InvitationView
    from kesra_desktop.ui.theme import Theme

_BUTTON = Size(52, 16, 20, 20)


@dataclass(frozen=True)
class AskActs:
    """What a laptop without an invitation may ask for; `ask` and `join` run behind the window."""

    is_pending: Callable[[], bool]
    ask: Callable[[Asking], str]  # returns the six digits
    join: Callable[[Path, str, str], Any]  # answer, clerk, passphrase; the closed store and words
    choose_place: Callable[[QWidget], Path | None]
    choose_answer: Callable[[QWidget], Path | None]


@dataclass(frozen=True)
class SetupActs:
    """What the page may ask for; all but the last run behind the window."""

    create: Callable[[NewOffice], Any]
    open_invitation: Callable[[Path, str], InvitationView]
    join: Callable[[Joining], Any]
    choose_file: Callable[[], Path | None]
    asking: AskActs | None = None


class SetupPage(StartFrame):
    """Two cards and one button; nothing typed is lost, whatever is refused."""

    ready = Signal(object)  # what `create` or `join` returned

    def __init__(self, theme: Theme, acts: SetupActs) -> None:
        promises = (
            Promise(
                "buildings",
                tr("Office and laptop"),
                tr("The office's name is printed at the head of receipts."),
            ),
            Promise("user", tr("First clerk"), tr("Becomes the coordinator of this office.")),
            Promise("key", tr("Passphrase"), tr("Opens the data on this laptop.")),
        )
        super().__init__(theme, promises, NARROW)
        self._acts = acts
        self._file: Path | None = None
        self._opened: InvitationView | None = None
        self.banner = Banner(theme)
        self.office, self.invitation = OfficeCard(theme), InvitationCard(theme)
        self.offer = InviteOffer(theme)
        self.button = Button(theme, "", Kind.PRIMARY, key="Enter", size=_BUTTON)
        self._lay_out()
        self._connect()
        self._show_mode()

    def _lay_out(self) -> None:
        theme, column = self.theme, self.column
        column.setContentsMargins(40, 31, 40 - BAR, 12)
        column.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(Text(theme, tr("Set up this laptop"), 28, 700))
        line = tr("Only once, about two minutes.")
        head.addWidget(Text(theme, line, 15, 400, "ink2").wrapped())
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(self.banner)
        for card in (self.office, self.invitation, self.offer):
            column.addWidget(card)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(40, 12, 40, 24)
        foot.setSpacing(8)
        foot.addWidget(Picture(theme, "lock-simple", 18, "ink2"))
        words = tr("The data is encrypted with this passphrase. Without it nobody can open it.")
        foot.addWidget(Text(theme, words, 14, 400, "ink2").wrapped(), 1)
        foot.addSpacing(8)
        foot.addWidget(self.practise)
        foot.addWidget(self.button)
        self.right.addLayout(foot)

    def _connect(self) -> None:
        self.offer.chosen.connect(self._choose)
        self.offer.asked.connect(self.ask_to_join)
        self.offer.ask.setVisible(self._acts.asking is not None)
        self.invitation.back.connect(self._back)
        self.button.clicked.connect(self.submit)
        for who in (self.office.who, self.invitation.who):
            who.entered.connect(self.submit)
        self.invitation.entered.connect(self.submit)
        self.invitation.spoken.input.edited.connect(self._close_invitation)

    def _show_mode(self) -> None:
        joining = self._file is not None
        self.office.setVisible(not joining)
        self.offer.setVisible(not joining)
        self.invitation.setVisible(joining)
        self._name_button()

    def _name_button(self) -> None:
        label = tr("Create office")
        if self._file is not None:
            label = tr("Join office") if self._opened else tr("Open invitation")
        self.button.setText(label)
        self.button.setAccessibleName(label)
        self.button.updateGeometry()

    # --- choosing ---------------------------------------------------------------------------------

    def ask_to_join(self) -> None:
        """Ask to join without an invitation, or open the answer to what was asked before."""
        if self._acts.asking is not None:
            sheet = RequestSheet(self.theme, self, self._acts.asking)
            sheet.joined.connect(self.ready)
            sheet.ask()

    def _choose(self) -> None:
        file = self._acts.choose_file()
        if file is not None:
            self.choose(file)

    def choose(self, file: Path) -> None:
        """Join with this invitation instead of making a new office."""
        self._file = file
        self.invitation.show_file(file.name)
        self._show_mode()
        self.invitation.spoken.setFocus()

    def _back(self) -> None:
        self._file = None
        self._close_invitation()
        self.banner.hide()
        self._show_mode()
        self.office.office.setFocus()

    def _close_invitation(self) -> None:
        self._opened = None
        self._name_button()

    # --- acting -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Check the answers; when they are right, do it behind the window."""
        if not self.button.isEnabled():
            return
        self.banner.hide()
        card = self.office if self._file is None else self.invitation
        wrong = first_wrong(card.problems())
        if wrong is not None:
            self._go_to(wrong)
        elif self._file is None:
            self._start(self._new_office(), self._acts.create, self.ready.emit)
        elif self._opened is None:
            file, spoken = self._file, self.invitation.spoken.text()
            self._start(
                file, lambda one: self._acts.open_invitation(one, spoken), self.show_invitation
            )
        else:
            self._start(self._joining(self._file), self._acts.join, self.ready.emit)

    def _new_office(self) -> NewOffice:
        card = self.office
        return NewOffice(
            card.office.text().strip(),
            card.laptop.text().strip(),
            card.code.text(),
            card.who.operator.text().strip(),
            card.who.passphrase.text(),
        )

    def _joining(self, file: Path) -> Joining:
        who = self.invitation.who
        return Joining(
            file,
            self.invitation.spoken.text(),
            who.operator.text().strip(),
            who.passphrase.text(),
        )

    def _start(self, given: Any, act: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        self._set_busy(True)

        def finish(result: Any) -> None:
            self._set_busy(False)
            done(result)

        Job(self, lambda _: act(given), finish, self._refused)

    def _set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)
        self.form.setEnabled(not busy)
        if busy:
            self.button.setText(tr("Preparing…"))
            self.button.updateGeometry()
        else:
            self._name_button()

    def show_invitation(self, view: InvitationView) -> None:
        """Say what the invitation holds, and ask who sits here."""
        self._opened = view
        self.invitation.show_invitation(view)
        self._name_button()
        self.invitation.who.operator.setFocus()

    def _refused(self, problem: BaseException) -> None:
        self._set_busy(False)
        if isinstance(problem, WrongInvitationCode):
            log_problem(problem)
            words = sentences_of(problem)
            self.invitation.spoken.show_problem(f"{words.what} {words.step}")
            self._go_to(self.invitation.spoken)
        else:
            show_in_banner(self.banner, problem)

    def _go_to(self, field: AnyField) -> None:
        field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to type at once."""
        super().showEvent(event)
        self.office.office.setFocus()
