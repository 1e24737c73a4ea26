"""How the page of recipients is laid out: head, search, filters, list, and the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.recipients.panel import WIDTH, DetailPanel
from kesra_desktop.ui.record_model import Column, Look, RecordTableModel
from kesra_desktop.ui.record_table import RecordTable
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind, Size
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.inputs import SEARCH, Input
from kesra_desktop.ui.widgets.page_head import PageHead
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.select import FilterButton
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kesra_desktop.ui.pages.recipients.register import Register
    from kesra_desktop.ui.pages.recipients.view import RowView
    from kesra_desktop.ui.theme import Theme

_RAIL = 96
_NARROW = 1200
_LINK = Size(40, 15, 18, 8)


class RecipientsFrame(QWidget):
    """Everything that is seen; `page.RecipientsPage` fills it."""

    add_wanted = Signal()
    papers_wanted = Signal(str, str)  # the recipient, and the name

    def __init__(self, theme: Theme, register: Register) -> None:
        super().__init__()
        self._theme, self._register = theme, register
        self._head = PageHead(theme, tr("Recipients"))
        self._search = Input(theme, tr("Search"), shape=SEARCH, icon="magnifying-glass", key="F2")
        self._search.line.setPlaceholderText(tr("Name, NIK, address or institution"))
        self._district = FilterButton(theme, tr("District"))
        self._category = FilterButton(theme, tr("Category"))
        self._programme = FilterButton(theme, tr("Programme"))
        self._model: RecordTableModel[RowView] = RecordTableModel(_columns(), register.rows)
        self._table = RecordTable(theme, self._model, tr("Recipients"))
        self._panel = DetailPanel(theme)
        self._wide = True
        self._lay_out()
        theme.changed.connect(self._place_panel)
        self._place_panel()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        add = Button(
            self._theme, tr("Add recipient"), Kind.PRIMARY, key="F9", icon="plus", size=NORMAL
        )
        add.clicked.connect(self.add_wanted)
        self._head.add_button(add)
        whole.addWidget(self._head)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(24, 0, 24, 16)
        self._row.setSpacing(16)
        whole.addLayout(self._row, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._search)
        left.addLayout(self._filters())
        left.addWidget(self._list(), 1)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._panel)

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for one in (self._district, self._category, self._programme):
            row.addWidget(one)
        self._clear = Button(self._theme, tr("Clear filters"), Kind.GHOST, size=_LINK)
        row.addWidget(self._clear)
        row.addStretch(1)
        return row

    def _list(self) -> Panel:
        panel = Panel(self._theme)
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        line = tr("Read in a surviving list, or add the first person with F9.")
        self._empty = EmptyState(self._theme, "users", tr("Nobody is registered yet"), line)
        line = tr("Try another spelling, clear the filters, or add the person with F9.")
        title = tr("Nobody fits what was typed")
        self._nobody = EmptyState(self._theme, "magnifying-glass", title, line)
        for part in (self._table, self._empty, self._nobody):
            column.addWidget(part, 1)
        column.addWidget(Hairline(self._theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 9, 12, 9)
        self._count = Elided(self._theme, "", 13, 400, "ink2")
        keys = Text(self._theme, tr("Enter opens  ·  F3 shows the NIK"), 13, 400, "ink2")
        foot.addWidget(self._count, 1)
        foot.addWidget(keys)
        column.addLayout(foot)
        return panel

    def minimumSizeHint(self) -> QSize:
        """Return the least the page needs."""
        return QSize(640, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel in narrow windows; Enter then lays it over the list."""
        super().resizeEvent(event)
        wide = (self.width() + _RAIL) * 100 / self._theme.look.text_percent >= _NARROW
        if wide != self._wide or not wide:
            self._wide = wide
            self._place_panel()

    def _place_panel(self) -> None:
        width = self._theme.size(WIDTH)
        self._panel.setFixedWidth(width)
        if self._wide:
            self._row.addWidget(self._panel)
            self._panel.setVisible(True)
        else:
            self._row.removeWidget(self._panel)
            self._panel.setGeometry(
                self.width() - width - 24,
                self._head.height(),
                width,
                self.height() - self._head.height() - 16,
            )
            self._panel.raise_()
            self._panel.setVisible(False)


def _columns() -> tuple[Column[RowView], ...]:
    none = tr("empty")
    return (
        Column(tr("Name"), lambda row: row.name, look=Look.NAME),
        Column(tr("NIK"), lambda row: row.nik, 174, Look.CODE, empty=none),
        Column(tr("Category"), lambda row: row.category, 124, empty=none),
        Column(tr("Kelurahan"), lambda row: row.kelurahan, 128, empty=none),
        Column(tr("Status"), lambda _: "", 170, chip=lambda row: row.standing),
    )
