"""The card in the middle of the desk: the answer, the person, what to hand over, what to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.desk.banner import Banner
from kesra_desktop.ui.pages.desk.density import ROOMY, Density
from kesra_desktop.ui.pages.desk.given import Given, Past
from kesra_desktop.ui.pages.desk.person import PersonPart
from kesra_desktop.ui.pages.desk.view import READY, AnswerView, State
from kesra_desktop.ui.widgets.button import HERO, LARGE, Button, Kind, Size
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.text import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_QUIET = Size(22, 14, 18, 4)


class Hint(QWidget):
    """A quiet line with an icon."""

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 0, 0, 0)
        self._text = Elided(theme, text, 14, 400, "ink2")
        row.addWidget(self._text, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the icon."""
        where = QPointF(0, (self.height() - 18) / 2)
        paint_icon(QPainter(self), where, self._icon, 18, self._theme.color("ink2"))


class PersonCard(Panel):
    """Everything about one person and one decision; green only when it may be handed over."""

    next_person = Signal()
    hand_over = Signal()
    proxy = Signal()
    reprint = Signal()
    serve_here = Signal()
    problem = Signal()
    absent = Signal()
    toggled = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._view: AnswerView = READY
        self._density = ROOMY
        self._banner = Banner(theme)
        self._person = PersonPart(theme)
        self._given, self._past = Given(theme), Past(theme)
        self._given.toggled.connect(self.toggled)
        self._hint = Hint(theme, "eye", tr("Compare the face with the photo and KTP first."))
        self._aside = self._quiet_row(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        self._body = QVBoxLayout()
        column.addLayout(self._body, 1)
        self._scroller = Scroller(theme)
        self._facts = self._scroller.column
        for part in (self._person, None, self._given, self._past, self._aside):
            if part is None:
                self._facts.addStretch(1)
            else:
                self._facts.addWidget(part)
        self._body.addWidget(self._scroller, 1)
        self._body.addLayout(self._buttons(theme))
        self.set_density(ROOMY)

    def _quiet_row(self, theme: Theme) -> QWidget:
        """Return the line under the items: a hint, and the two ways out of the queue."""
        aside = QWidget()
        row = QHBoxLayout(aside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._hint, 1)
        row.addStretch(0)
        self._absent = Button(theme, tr("Not handed over"), Kind.GHOST, key="F3", size=_QUIET)
        self._absent.clicked.connect(self.absent)
        self._park = Button(theme, tr("Problem desk"), Kind.GHOST, key="F6", size=_QUIET)
        self._park.clicked.connect(self.problem)
        row.addWidget(self._absent)
        row.addWidget(self._park)
        return aside

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        secondary = Kind.SECONDARY
        self._proxy = Button(
            theme, tr("Proxy collects"), secondary, key="F8", icon="user-switch", size=LARGE
        )
        self._reprint = Button(
            theme, tr("Print again"), secondary, key="F7", icon="printer", size=LARGE
        )
        self._here = Button(theme, tr("Serve here"), secondary, size=LARGE)
        self._problem = Button(theme, tr("Problem desk"), secondary, key="F6", size=LARGE)
        self._hand_over = Button(
            theme, tr("Hand over & print"), Kind.HAND_OVER, key="F9", icon="hand-heart", size=HERO
        )
        self._next = Button(theme, tr("Next person"), Kind.PRIMARY, key="Esc", size=HERO)
        for button, signal, stretch in (
            (self._proxy, self.proxy, 0),
            (self._reprint, self.reprint, 0),
            (self._here, self.serve_here, 0),
            (self._problem, self.problem, 0),
            (self._hand_over, self.hand_over, 1),
            (self._next, self.next_person, 1),
        ):
            button.clicked.connect(signal)
            row.addWidget(button, stretch)
        return row

    @property
    def view(self) -> AnswerView:
        """Return what is shown."""
        return self._view

    def set_density(self, density: Density) -> None:
        """Lay out for another amount of room."""
        self._density = density
        side = density.side
        top = 20 if density.has_side_column else 14
        self._body.setContentsMargins(side, top, side, side - 4)
        self._body.setSpacing(density.gap)
        self._facts.setSpacing(density.gap)
        self._banner.set_height(density.banner)
        self._person.set_density(density)
        for button in (self._proxy, self._reprint, self._here, self._problem):
            button.set_metrics(density.other)
        for button in (self._hand_over, self._next):
            button.set_metrics(density.hero)
        self.show_view(self._view)

    def show_view(self, view: AnswerView, *, own_receipt: bool = False) -> None:
        """Show another answer; ``own_receipt`` offers to print the earlier receipt again."""
        self._view = view
        self._banner.show_view(view)
        self.setAccessibleName(f"{view.title}. {view.text}")
        if view.person is not None:
            self._person.show_person(view.person)
            self.setAccessibleDescription(view.person.name)
        labelled = self._density.has_labels
        gives = bool(view.aids) and view.state in (State.ENTITLED, State.WRONG_DESK)
        self._given.setVisible(gives)
        if gives:
            self._given.show_aids(view.aids, labelled=labelled)
        self._past.setVisible(view.past is not None)
        if view.past is not None:
            self._past.show_past(view.past, labelled=labelled)
        green = view.state == State.ENTITLED
        self._hint.setVisible(view.can_hand_over and self._density.has_hint)
        self._absent.setVisible(view.can_be_absent)
        self._park.setVisible(green)
        self._aside.setVisible(view.can_be_absent and (self._density.has_hint or not green))
        self._proxy.setVisible(view.can_hand_over or view.heir_may_collect)
        self._proxy.setText(tr("Heir collects") if view.heir_may_collect else tr("Proxy collects"))
        self._hand_over.setVisible(green)
        self._hand_over.setEnabled(view.can_hand_over)
        self._next.setVisible(not green)
        self._problem.setVisible(not green)
        self._reprint.setVisible(own_receipt)
        self._here.setVisible(view.state == State.WRONG_DESK)
