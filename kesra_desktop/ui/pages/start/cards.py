"""The cards of the set-up screen: a new office, an invitation, and who sits here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.start import checks
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.password import PasswordField
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.strength import StrengthBar, strength_of
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.start.view import InvitationView
    from kesra_desktop.ui.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop
AnyField = Field | PasswordField


def first_wrong(found: list[tuple[AnyField, str]]) -> AnyField | None:
    """Show each field its sentence (or none) and return the first one that has one."""
    for field, sentence in found:
        field.show_problem(sentence)
    return next((field for field, sentence in found if sentence), None)


def _top(field: QWidget) -> QVBoxLayout:
    """Keep a field at the top while its neighbour grows by a sentence."""
    column = QVBoxLayout()
    column.addWidget(field)
    column.addStretch(1)
    return column


class Given(QWidget):
    """Something that is not to be chosen: label and a quiet box."""

    def __init__(self, theme: Theme, label: str, value: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{label}: {value}")
        box = Panel(theme, "surface2", "line", 8)
        box.setFixedHeight(theme.size(44))
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(Text(theme, value, 15))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(theme, label, 14, 600))
        column.addWidget(box)


class Who(QWidget):
    """Clerk, role, and the passphrase twice with its strength."""

    entered = Signal()

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__()
        self.operator = Field(theme, tr("Clerk's name"))
        self.role = Given(theme, tr("Job title"), role)
        self.passphrase = PasswordField(theme, tr("Passphrase"))
        self.again = PasswordField(theme, tr("Passphrase again"))
        self.strength = StrengthBar(theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.addLayout(_top(self.operator), 0, 0)
        grid.addLayout(_top(self.role), 0, 1)
        grid.addLayout(_top(self.passphrase), 1, 0)
        grid.addLayout(_top(self.again), 1, 1)
        grid.addWidget(self.strength, 2, 0, 1, 2)
        self.passphrase.input.edited.connect(self._show_strength)
        self.again.input.entered.connect(self.entered)

    def _show_strength(self, text: str) -> None:
        self.strength.show_strength(strength_of(text))

    def problems(self) -> list[tuple[AnyField, str]]:
        """Return each field with what is wrong with it."""
        text, again = self.passphrase.text(), self.again.text()
        name = checks.needed(self.operator.text(), tr("Type the name of the clerk."))
        return [
            (self.operator, name),
            (self.passphrase, checks.passphrase_problem(text)),
            (self.again, checks.again_problem(text, again)),
        ]


class OfficeCard(Panel):
    """The names of a new office and of its first laptop."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.office = Field(theme, tr("Office name"))
        self.laptop = Field(theme, tr("Laptop name"))
        self.code = Field(theme, tr("Laptop code"))
        self.code.input.line.setMaxLength(6)
        self.code.input.edited.connect(self._capitals)
        self.who = Who(theme, tr("Coordinator"))
        names = QHBoxLayout()
        names.setSpacing(16)
        self.code.setFixedWidth(theme.size(128))
        names.addLayout(_top(self.laptop), 1)
        names.addLayout(_top(self.code))
        hint = tr(
            "The code is printed in receipt numbers (A-000001). It can never be changed and no "
            "other laptop may have it."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(0)
        column.addWidget(Text(theme, tr("New office"), 18, 600))
        column.addSpacing(14)
        column.addWidget(self.office)
        column.addSpacing(14)
        column.addLayout(names)
        column.addSpacing(6)
        column.addWidget(Text(theme, hint, 13, 400, "ink2").wrapped())
        column.addSpacing(14)
        column.addWidget(self.who)

    def _capitals(self, text: str) -> None:
        line = self.code.input.line
        at = line.cursorPosition()
        line.setText(text.upper().replace(" ", ""))
        line.setCursorPosition(at)

    def problems(self) -> list[tuple[AnyField, str]]:
        """Return each field with what is wrong with it, in reading order."""
        return [
            (self.office, checks.needed(self.office.text(), tr("Type the name of the office."))),
            (
                self.laptop,
                checks.needed(
                    self.laptop.text(), tr("Type where this laptop stands, such as Desk 1.")
                ),
            ),
            (self.code, checks.code_problem(self.code.text())),
            *self.who.problems(),
        ]


class InvitationCard(Panel):
    """The invitation that was chosen: its code first, then what it holds, then who sits here."""

    back = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.spoken = Field(
            theme, tr("One-time code"), placeholder=tr("The coordinator reads it aloud")
        )
        self.who = Who(theme, tr("Distribution clerk"))
        self._file = Elided(theme, "", 14, 400, "ink2")
        self._summary = Text(theme, "", 15, 500).wrapped()
        back = Button(theme, tr("Back to a new office"), Kind.GHOST, size=NORMAL)
        back.clicked.connect(self.back)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(theme, tr("Join an office"), 18, 600))
        words.addWidget(self._file)
        head.addLayout(words, 1)
        head.addWidget(back, 0, _TOP)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.spoken)
        column.addWidget(self._summary)
        column.addWidget(self.who)
        self.spoken.input.entered.connect(self.entered)
        self.spoken.input.edited.connect(self._forget)
        self.show_invitation(None)

    def show_file(self, name: str) -> None:
        """Name the file that was chosen."""
        self._file.setText(name)

    def _forget(self) -> None:
        self.show_invitation(None)

    def show_invitation(self, view: InvitationView | None) -> None:
        """Say what the invitation holds, and ask who sits here once it is open."""
        if view is not None:
            people = tr("%n person(s)", "", view.people)
            words = tr("{office}. This becomes laptop {code} ({laptop}), with {people}.").format(
                office=view.office, code=view.code, laptop=view.laptop, people=people
            )
            self._summary.setText(words)
        self._summary.setVisible(view is not None)
        self.who.setVisible(view is not None)

    def problems(self) -> list[tuple[AnyField, str]]:
        """Return each field with what is wrong with it, in reading order."""
        code = checks.needed(self.spoken.text(), tr("Type the one-time code."))
        return [(self.spoken, code), *(self.who.problems() if self.who.isVisible() else [])]


class InviteOffer(Panel):
    """The second card: other laptops exist already."""

    chosen = Signal()
    asked = Signal()  # to join without an invitation

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.ask = Button(theme, tr("Ask to join…"), Kind.GHOST, icon="laptop", size=NORMAL)
        self.ask.clicked.connect(self.asked)
        button = Button(
            theme, tr("Choose invitation file"), Kind.SECONDARY, icon="folder-open", size=NORMAL
        )
        button.clicked.connect(self.chosen)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(theme, tr("Does this office have other laptops?"), 16, 600).wrapped())
        line = tr("Join the office with an invitation file from the coordinator.")
        words.addWidget(Text(theme, line, 14, 400, "ink2").wrapped())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 16, 12)
        row.setSpacing(24)
        row.addWidget(Picture(theme, "file-lock", 28, "nilaText"))
        row.addLayout(words, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        for one in (button, self.ask):
            buttons.addWidget(one)
        row.addLayout(buttons)
