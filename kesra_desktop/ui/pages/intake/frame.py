"""How the import is laid out: head with its steps, one step at a time, the bar under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.intake.choose import ChooseStep
from kesra_desktop.ui.pages.intake.columns import ColumnsStep
from kesra_desktop.ui.pages.intake.finish import FinishStep
from kesra_desktop.ui.pages.intake.problems import ProblemsStep
from kesra_desktop.ui.pages.intake.start import StartStep
from kesra_desktop.ui.widgets.action_bar import ActionBar
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.page_head import PageHead
from kesra_desktop.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from kesra_desktop.ui.pages.intake.view import IssueRow
    from kesra_desktop.ui.theme import Theme

START, CHOOSE, COLUMNS, PROBLEMS, FINISH = range(5)
_TITLE_ROOM = 420  # the page's name and its line beside the steps


class IntakeFrame(QWidget):
    """Everything that is seen; `page.IntakePage` fills it."""

    def __init__(self, theme: Theme, fetch: Callable[[Sequence[str]], Sequence[IssueRow]]) -> None:
        super().__init__()
        self._theme = theme
        self.head = PageHead(theme, tr("Import a list"))
        titles = (tr("Choose files"), tr("Match columns"), tr("Check problems"), tr("Save"))
        self.stepper = Stepper(theme, titles)
        self.trouble = Banner(theme)
        self.start, self.choose = StartStep(theme), ChooseStep(theme)
        self.columns, self.problems = ColumnsStep(theme), ProblemsStep(theme, fetch)
        self.finish = FinishStep(theme)
        self.bar = ActionBar(theme)
        self.back = Button(theme, tr("Back"), key="Esc", size=DIALOG)
        self.refuse = Button(theme, tr("Refuse this list"), Kind.GHOST, size=DIALOG)
        self.next = Button(theme, "", Kind.PRIMARY, key="F9", size=DIALOG)
        self.stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        self.head.add_part(self.stepper)
        for step in (self.start, self.choose, self.columns, self.problems, self.finish):
            self.stack.addWidget(step)
        for button in (self.back, self.refuse):
            self.bar.add_left(button)
        self.bar.add_right(self.next)
        said = QVBoxLayout()
        said.setContentsMargins(24, 0, 24, 0)
        said.addWidget(self.trouble)
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(said)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.bar)

    def step(self) -> int:
        """Return which step is seen."""
        return self.stack.currentIndex()

    def show_step(self, step: int, back_to: Sequence[int] = ()) -> None:
        """Show a step; the steps are numbered from START."""
        self.stack.setCurrentIndex(step)
        self.stepper.setVisible(step != START)
        self.bar.setVisible(step != START)
        if step != START:
            self.stepper.show_step(step - CHOOSE, [one - CHOOSE for one in back_to])

    def show_next(self, words: str, key: str, kind: Kind = Kind.PRIMARY) -> None:
        """Say what the next step is, its key, and whether it is the main act."""
        self.next.rename(words)
        self.next.set_key(key)
        self.next.set_kind(kind)

    def minimumSizeHint(self) -> QSize:
        """Return the least the page needs."""
        return QSize(640, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the names of the steps when there is no room."""
        super().resizeEvent(event)
        self.stepper.fit(self.width() - self._theme.size(_TITLE_ROOM))
