"""How the desk is laid out: full, low or small; the right column folds first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.desk.candidates import CandidatesCard
from kesra_desktop.ui.pages.desk.card import PersonCard
from kesra_desktop.ui.pages.desk.density import ROOMY, density_of
from kesra_desktop.ui.pages.desk.paper_card import PaperCard
from kesra_desktop.ui.pages.desk.ready import ReadyCard
from kesra_desktop.ui.pages.desk.sessions import SessionsCard
from kesra_desktop.ui.pages.desk.side import WIDTH, CountersPanel, RecentPanel
from kesra_desktop.ui.pages.desk.top_bar import TopBar
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.inputs import SCAN, Input

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kesra_desktop.ui.theme import Theme

_FULL = 16_777_215  # Qt's largest size: no limit


class DeskFrame(QWidget):
    """Top bar, scan box, one of five cards, and the right column."""

    other_session = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._density = ROOMY
        self._bar = TopBar(theme)
        self._scan = Input(theme, tr("Scan or search"), shape=SCAN, icon="barcode", key="F2")
        hint = tr("Scan an invitation, or type a name / NIK / queue number")
        self._scan.line.setPlaceholderText(hint)
        self._ready, self._sessions = ReadyCard(theme), SessionsCard(theme)
        self._card, self._candidates = PersonCard(theme), CandidatesCard(theme)
        self._paper = PaperCard(theme)
        self._counters, self._recent = CountersPanel(theme), RecentPanel(theme)
        self._stack = QStackedWidget()
        for card in (self._sessions, self._ready, self._card, self._candidates, self._paper):
            self._stack.addWidget(card)
        self._lay_out()
        self._bar.change_session.connect(self.other_session)
        self._bar.show_last.connect(self._toggle_side)
        self._apply_density()
        self.setFocusProxy(self._scan)
        theme.changed.connect(self._refit)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(24, 0, 24, 16)
        self._row.setSpacing(16)
        column.addLayout(self._row, 1)
        main = QVBoxLayout()
        main.setSpacing(16)
        main.addWidget(self._scan)
        main.addWidget(self._stack, 1)
        self._main = main
        self._row.addLayout(main, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self._counters)
        side.addWidget(self._recent, 1)
        self._change_here = Button(self._theme, tr("Change session"), Kind.SECONDARY, size=NORMAL)
        self._change_here.clicked.connect(self.other_session)
        side.addWidget(self._change_here)
        self._row.addWidget(self._side)

    def minimumSizeHint(self) -> QSize:
        """Return the least the desk needs; what is longer scrolls inside its card."""
        return QSize(700, 460)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the layout for the new size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose the layout for the room and the text size there are."""
        wanted = density_of(self.width(), self.height(), self._theme.look.text_percent)
        if wanted != self._density:
            self._density = wanted
            self._apply_density()
        if not self._density.has_side_column:
            self._place_side()

    def _refit(self) -> None:
        self._fit()
        self._apply_density()  # every fixed size grows with the text

    def _apply_density(self) -> None:
        density = self._density
        self._bar.set_density(density)
        self._scan.set_shape(density.scan)
        self._main.setSpacing(16 if density.has_labels else 10)
        self._card.set_density(density)
        self._candidates.set_density(density)
        self._ready.set_low(not density.has_hint)
        self._change_here.setVisible(not density.has_side_column)
        side = 24 if density.has_side_column else 20
        bottom = 16 if density.has_side_column else 12
        self._row.setContentsMargins(side, 0, side, bottom)
        if density.has_side_column:
            self._side.setAutoFillBackground(False)
            self._side.setMinimumHeight(0)
            self._side.setMaximumHeight(_FULL)
            self._side.setFixedWidth(self._theme.size(WIDTH))
            self._row.addWidget(self._side)
            self._side.setVisible(self._bar.has_session)
        else:
            self._row.removeWidget(self._side)
            self._side.setVisible(False)
            self._side.setAutoFillBackground(True)

    def _place_side(self) -> None:
        top, width = self._bar.height(), self._theme.size(WIDTH)
        self._side.setFixedSize(width, self.height() - top - 12)
        self._side.move(self.width() - width - 20, top)
        self._side.raise_()

    def _toggle_side(self) -> None:
        if self._density.has_side_column or not self._bar.has_session:
            return
        self._place_side()
        self._side.setVisible(not self._side.isVisible())
