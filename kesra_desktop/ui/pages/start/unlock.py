"""Unlocking: who works here today, the passphrase, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.errors import WrongPassphrase
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.start.frame import StartFrame
from kesra_desktop.ui.problems import log_problem, sentences_of
from kesra_desktop.ui.widgets.brand import WIDE, Promise
from kesra_desktop.ui.widgets.button import Button, Kind, Size
from kesra_desktop.ui.widgets.inputs import SEARCH
from kesra_desktop.ui.widgets.password import PasswordField
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.radio_card import PersonCard
from kesra_desktop.ui.widgets.scroll_body import ScrollBody
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from kesra_desktop.ui.pages.start.view import UnlockView
    from kesra_desktop.ui.theme import Theme

_FORM = 520
_BUTTON = Size(56, 17, 20, 24)
_SHOWN_AT_ONCE = 4  # operators, before their list scrolls
_FREE_TRIES = 3
_LONGEST_WAIT = 60


def wait_after(wrong: int) -> int:
    """Return the seconds to wait after that many wrong passphrases: 0, then 5, 10, 20, 40, 60."""
    return 0 if wrong < _FREE_TRIES else min(5 * 2 ** (wrong - _FREE_TRIES), _LONGEST_WAIT)


class UnlockPage(StartFrame):
    """Asks for the passphrase; ``unlock(operator, passphrase)`` runs behind the window."""

    unlocked = Signal(object)  # whatever `unlock` returned

    def __init__(self, theme: Theme, view: UnlockView, unlock: Callable[[str, str], Any]) -> None:
        promises = (
            Promise(
                "wifi-slash",
                tr("Works without internet"),
                tr("Data is on this laptop and exchanged by flash drive."),
            ),
            Promise(
                "shield-check",
                tr("Data is encrypted"),
                tr("Nobody can read this laptop without a clerk's passphrase."),
            ),
            Promise(
                "clock-counter-clockwise",
                tr("Every change is recorded"),
                tr("Who changed what, when, and on which laptop."),
            ),
        )
        super().__init__(theme, promises, WIDE)
        self._view, self._unlock = view, unlock
        self._wrong = self._seconds = 0
        self._cards = [PersonCard(theme, one.name, one.role) for one in view.operators]
        self.passphrase = PasswordField(theme, tr("Passphrase"), shape=SEARCH, icon="key")
        label = tr("Unlock")
        self.button = Button(theme, label, Kind.PRIMARY, key="Enter", size=_BUTTON)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.column.setContentsMargins(24, 24, 24, 24)
        form = QWidget()
        form.setMaximumWidth(_FORM)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        theme = self.theme
        column.addWidget(Text(theme, tr("Unlock"), 28, 700))
        column.addSpacing(4)
        where = tr("{office}  ·  Laptop {code} ({laptop})").format(
            office=self._view.office, code=self._view.code, laptop=self._view.laptop
        )
        column.addWidget(Text(theme, where, 15, 400, "ink2").wrapped())
        column.addSpacing(20)
        column.addWidget(Text(theme, tr("Clerk"), 14, 600))
        column.addSpacing(6)
        column.addWidget(self._people())
        column.addSpacing(20)
        column.addWidget(self.passphrase)
        column.addSpacing(20)
        column.addWidget(self.button)
        column.addSpacing(14)
        column.addLayout(self._way_out())
        column.addSpacing(4)
        column.addWidget(self.practise, 0, Qt.AlignmentFlag.AlignLeft)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(form, 100)
        middle.addStretch(1)
        self.column.addStretch(1)
        self.column.addLayout(middle)
        self.column.addStretch(1)

    def _people(self) -> QWidget:
        people = QWidget()
        self._group = QButtonGroup(self)
        column = self._list = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in self._cards:
            self._group.addButton(card)
            column.addWidget(card)
        if self._cards:
            self._cards[0].setChecked(True)
        if len(self._cards) <= _SHOWN_AT_ONCE:
            return people
        body = ScrollBody(self.theme, people)
        body.setFixedHeight(self.theme.size(72) * _SHOWN_AT_ONCE - 8)
        return body

    def fit(self, low: bool) -> None:
        """Make the cards lower, so that the button is seen without scrolling."""
        super().fit(low)
        for card in self._cards:
            card.set_height(52 if low else 64)
        self._list.setSpacing(4 if low else 8)
        edge = 8 if low else 24
        self.column.setContentsMargins(24, edge, 24, edge)

    def _way_out(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Picture(self.theme, "info", 18, "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        words = tr("Forgotten the passphrase? Ask the coordinator of the office.")
        row.addWidget(Text(self.theme, words, 14, 400, "ink2").wrapped(), 1)
        return row

    def _connect(self) -> None:
        self.button.clicked.connect(self.submit)
        self.passphrase.input.entered.connect(self.submit)
        self.passphrase.line.installEventFilter(self)
        for card in self._cards:
            card.clicked.connect(self.passphrase.setFocus)

    # --- choosing ---------------------------------------------------------------------------------

    def operator(self) -> str:
        """Return the name of the chosen clerk."""
        return next((card.text() for card in self._cards if card.isChecked()), "")

    def choose(self, name: str) -> None:
        """Choose a clerk: who worked here last stays chosen after a lock."""
        for card in self._cards:
            if card.text() == name:
                card.setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Up and Down choose the clerk while the passphrase is being typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._cards:
                at = next((n for n, c in enumerate(self._cards) if c.isChecked()), 0)
                chosen = self._cards[max(0, min(at + step, len(self._cards) - 1))]
                chosen.setChecked(True)
                self._bring_into_view(chosen)
                return True
        return super().eventFilter(watched, event)

    def _bring_into_view(self, card: PersonCard) -> None:
        for body in self.findChildren(ScrollBody):
            content = body.widget()
            if content is not None and content.isAncestorOf(card):
                body.ensureWidgetVisible(card, 0, 8)

    # --- unlocking --------------------------------------------------------------------------------

    def submit(self) -> None:
        """Try the passphrase behind the window."""
        if not self.button.isEnabled():
            return
        if not self.passphrase.text():
            self._say(tr("Type the passphrase of {name}.").format(name=self.operator()))
            return
        self._say("")
        self._set_busy(True)
        name, typed = self.operator(), self.passphrase.text()
        Job(self, lambda _: self._unlock(name, typed), self._opened, self._refused)

    def _set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)
        self.button.setText(tr("Unlocking…") if busy else tr("Unlock"))
        self.passphrase.line.setReadOnly(busy)
        for card in self._cards:
            card.setEnabled(not busy)

    def _opened(self, result: Any) -> None:
        self._wrong = 0
        self._set_busy(False)
        self.passphrase.line.clear()
        self.unlocked.emit(result)

    def _refused(self, problem: BaseException) -> None:
        log_problem(problem)
        self._set_busy(False)
        self.passphrase.setFocus()
        self.passphrase.line.selectAll()
        if not isinstance(problem, WrongPassphrase):
            words = sentences_of(problem)
            self._say(f"{words.what} {words.step}")
            return
        self._wrong += 1
        self._seconds = wait_after(self._wrong)
        if self._seconds:
            self.button.setEnabled(False)
            self._timer.start()
        self._say_wrong()

    def _say_wrong(self) -> None:
        words = tr("The passphrase does not fit. Check Caps Lock.")
        if self._seconds:
            words += " " + tr("Try again in %n second(s).", "", self._seconds)
        self._say(words)

    def _tick(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._timer.stop()
            self.button.setEnabled(True)
        self._say_wrong()

    def _say(self, sentence: str) -> None:
        self.passphrase.show_problem(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to type at once."""
        super().showEvent(event)
        self.passphrase.setFocus()
