"""Which distribution this desk serves; in a small window also its figures in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.widgets.button import TOOL, Button, Kind, Size
from kesra_desktop.ui.widgets.panel import ChipLabel
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.desk.density import Density
    from kesra_desktop.ui.pages.desk.view import CountersView, SessionView
    from kesra_desktop.ui.theme import Theme

_BUTTON = Size(40, 15, 20, 16)


class TopBar(QWidget):
    """Title, place and day; session chip and the way to another session."""

    change_session = Signal()
    show_last = Signal()
    print_papers = Signal()
    problem_desk = Signal()
    paper_list = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        self._title = Elided(theme, tr("Distribution desk"), 18, 700)
        self._line = Elided(theme, "", 14, 400, "ink2")
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._chip = ChipLabel(theme, tr("Session open"), "hijau", "lock-simple-open", 28)
        row.addWidget(self._chip)
        self._figures = QWidget()
        row.addWidget(self._figures)
        self._figure_words = QHBoxLayout(self._figures)
        self._figure_words.setContentsMargins(0, 0, 0, 0)
        self._figure_words.setSpacing(6)
        self._add_buttons(row)
        self._tight = False
        self._cases = 0
        self.has_session = False

    def _add_buttons(self, row: QHBoxLayout) -> None:
        theme = self._theme
        self._change = Button(theme, tr("Change session"), Kind.SECONDARY, size=_BUTTON)
        self._change.clicked.connect(self.change_session)
        row.addWidget(self._change)
        self._problem = Button(
            theme, tr("Problem desk"), Kind.GHOST, key="F6", icon="warning", size=_BUTTON
        )
        self._problem.clicked.connect(self.problem_desk)
        row.addWidget(self._problem)
        self._paper = Button(theme, tr("Paper list"), Kind.GHOST, key="Ctrl+T", size=_BUTTON)
        self._paper.clicked.connect(self.paper_list)
        row.addWidget(self._paper)
        self._papers = Button(
            theme, tr("Print"), Kind.SECONDARY, key="Ctrl+P", icon="printer", size=_BUTTON
        )
        self._papers.clicked.connect(self.print_papers)
        row.addWidget(self._papers)
        self._last = Button(
            theme,
            tr("Last handovers"),
            Kind.SECONDARY,
            key="F5",
            icon="clock-counter-clockwise",
            size=TOOL,
        )
        self._last.clicked.connect(self.show_last)
        row.addWidget(self._last)

    def set_density(self, density: Density) -> None:
        """Lay out for another amount of room."""
        self.setFixedHeight(self._theme.size(density.top_bar))
        self._tight = not density.has_side_column
        self._arrange()

    def _arrange(self) -> None:
        self._chip.setVisible(self.has_session and not self._tight)
        self._change.setVisible(self.has_session and not self._tight)
        self._problem.setVisible(self.has_session and not self._tight and self._cases > 0)
        self._paper.setVisible(self.has_session and not self._tight)
        self._papers.setVisible(self.has_session and not self._tight)
        self._figures.setVisible(self.has_session and self._tight)
        self._last.setVisible(self.has_session and self._tight)

    def show_session(self, session: SessionView | None) -> None:
        """Name another distribution, or none."""
        self.has_session = session is not None
        self._title.setText(session.title if session else tr("Distribution desk"))
        self._line.setText(f"{session.place} · {session.day}" if session else "")
        self._arrange()

    def show_cases(self, count: int) -> None:
        """Say how many cases wait at the problem desk."""
        if count != self._cases:
            self._cases = count
            self._problem.setText(tr("%n case(s)", "", count))
            self._arrange()

    def show_figures(self, counters: CountersView, serving: str) -> None:
        """Say the figures in one line."""
        emptied(self._figure_words)
        done = f"{grouped(counters.done)}/{grouped(counters.planned)}"
        parts = [(grouped(counters.left), tr("left"), "ink"), (done, tr("handed over"), "ink")]
        if serving:
            parts.insert(0, (serving, tr("served now"), "nilaText"))
        for value, caption, role in parts:
            self._figure_words.addWidget(Text(self._theme, value, 15, 700, role))
            self._figure_words.addWidget(Text(self._theme, caption, 14, 400, "ink2"))
            self._figure_words.addSpacing(8)
