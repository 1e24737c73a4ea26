"""Which table leaves the office as Excel, with which columns, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.reports.view import TABLE_TITLES, TableKind, TableWish
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind
from kesra_desktop.ui.widgets.choice import CheckBox, ChoiceCard
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.pages.reports.view import ReportService
    from kesra_desktop.ui.theme import Theme

_SHAPE, _LARGE_SHAPE = (4, 156), (3, 104)  # columns and height; the second with larger letters


class TableSheet(Sheet):
    """Tables to choose, columns to tick; a reason is asked as soon as one identifies people."""

    decided = Signal(TableWish)

    def __init__(self, theme: Theme, over: QWidget, service: ReportService) -> None:
        line = tr("What leaves the office is noted: when, by whom and for whom.")
        super().__init__(theme, over, tr("Save Excel"), line)
        self._service = service
        self.kinds = {kind: ChoiceCard(theme, tr(title)) for kind, title in TABLE_TITLES.items()}
        self._columns_part = self._columns_grid()
        self.given_to = Field(theme, tr("For whom"), placeholder=tr("May stay empty"))
        self.reason = Field(theme, tr("Why do identity numbers leave the office?"))
        self._public = Text(
            theme, tr("Name and kelurahan only; children by their initials."), 14, 400, "ink2"
        ).wrapped()
        self.content.addLayout(self._kind_row())
        for part in (self._columns_part, self._public, self.given_to, self.reason):
            self.content.addWidget(part)
        self.add_cancel()
        go = Button(theme, tr("Save Excel"), Kind.PRIMARY, key="F9", icon="file-xls", size=DIALOG)
        go.clicked.connect(self._decide)
        self.footer.addWidget(go)
        shortcut = QShortcut(QKeySequence("F9"), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._decide)
        for field in (self.given_to, self.reason):
            field.input.entered.connect(self._decide)
        self.kinds[TableKind.FIGURES].setChecked(True)
        self.kinds[TableKind.FIGURES].setFocus()
        self._fit()

    def _kind_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for card in self.kinds.values():
            card.toggled.connect(self._fit)
            row.addWidget(card)
        return row

    def _columns_grid(self) -> QWidget:
        part, grid = Scroller(self.theme), QGridLayout()
        grid.setSpacing(4)
        part.column.addLayout(grid)
        usual = self._service.usual_columns()
        across, high = _SHAPE if self.theme.look.text_percent < 130 else _LARGE_SHAPE
        self.ticks: dict[str, CheckBox] = {}
        for number, choice in enumerate(self._service.columns()):
            tick = CheckBox(self.theme, choice.title)
            tick.setChecked(choice.value in usual)
            tick.toggled.connect(self._fit)
            self.ticks[choice.value] = tick
            grid.addWidget(tick, *divmod(number, across))
        grid.setColumnStretch(across, 1)
        part.setFixedHeight(high)
        return part

    def kind(self) -> TableKind:
        """Return which table is chosen."""
        return next((kind for kind, card in self.kinds.items() if card.isChecked()),
                    TableKind.FIGURES)  # fmt: skip

    def _columns(self) -> tuple[str, ...]:
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    def _asks_why(self) -> bool:
        return self.kind() is TableKind.PEOPLE and self._service.needs_reason(self._columns())

    def _fit(self) -> None:
        """Show what the chosen table asks."""
        self._columns_part.setVisible(self.kind() is TableKind.PEOPLE)
        self._public.setVisible(self.kind() is TableKind.PUBLIC)
        self.reason.setVisible(self._asks_why())
        if self.isVisible():
            self.settle()

    def _decide(self) -> None:
        columns, reason = self._columns(), " ".join(self.reason.text().split())
        if self.kind() is TableKind.PEOPLE and not columns:
            next(iter(self.ticks.values())).setFocus()
            return
        if self._asks_why() and not reason:
            self.reason.show_problem(tr("Type why, in a few words."))
            self.reason.setFocus()
            return
        self.accept()
        self.decided.emit(
            TableWish(
                self.kind(),
                columns,
                reason if self._asks_why() else "",
                " ".join(self.given_to.text().split()),
            )
        )
