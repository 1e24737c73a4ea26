"""Third step: problems by kind, the rows of a kind, and one-key decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.pages.intake.detail import IssuePanel
from kesra_desktop.ui.pages.intake.groups import GroupsPanel
from kesra_desktop.ui.pages.review.queue import PairDesk
from kesra_desktop.ui.record_model import Column, Look, RecordTableModel
from kesra_desktop.ui.record_table import RecordTable
from kesra_desktop.ui.widgets.button import NORMAL, Button
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.text import Elided

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kesra_desktop.ui.pages.intake.view import GroupView, IssueRow
    from kesra_desktop.ui.theme import Theme

_LEFT, _RIGHT = (256, 204), (352, 312)
_ROOMY, _LOW = 1120, 430
_RAW = 2  # the column that the panel beside the table shows too


class ProblemsStep(QWidget):
    """Left the kinds, in the middle their rows, right the one that is decided."""

    group_chosen = Signal(str)
    row_chosen = Signal(str)
    take_all = Signal()

    def __init__(self, theme: Theme, fetch: Callable[[Sequence[str]], Sequence[IssueRow]]) -> None:
        super().__init__()
        self._theme = theme
        self.groups = GroupsPanel(theme)
        self.model: RecordTableModel[IssueRow] = RecordTableModel(_columns(), fetch)
        self.table = RecordTable(theme, self.model, tr("Rows with this problem"))
        self.detail = IssuePanel(theme)
        self.pairs = PairDesk(theme, 232)
        self.pair_title = Elided(theme, "", 16, 600)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.addWidget(self.pair_title)
        self.pairs.head.addLayout(head)
        self.pairs.head.addWidget(Hairline(theme))
        self.title = Elided(theme, "", 16, 600)
        self.line = Elided(theme, "", 13, 400, "ink2")
        self.all = Button(theme, "", key="F8", icon="check", size=NORMAL)
        self._middle = QStackedWidget()
        self._clear = EmptyState(
            theme,
            "check-circle",
            tr("No problem is left"),
            tr("Every row is ready. Go on to save them."),
        )
        self._lay_out()
        self.groups.chosen.connect(self.group_chosen)
        self.table.current.connect(self.row_chosen)
        self.all.clicked.connect(self.take_all)

    def _lay_out(self) -> None:
        rows = QWidget()
        both = QHBoxLayout(rows)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self._list(), 1)
        both.addWidget(self.detail)
        clear = Panel(self._theme)
        QVBoxLayout(clear).addWidget(self._clear)
        for part in (rows, self.pairs, clear):
            self._middle.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.groups)
        row.addWidget(self._middle, 1)

    def _list(self) -> Panel:
        card = Panel(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(16, 10, 12, 10)
        head.setSpacing(12)
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.line)
        head.addLayout(words, 1)
        head.addWidget(self.all)
        column.addLayout(head)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.table, 1)
        return card

    def show_group(self, group: GroupView | None, keys: Sequence[str]) -> None:
        """Show the rows of a kind; the place in the list stays."""
        self._middle.setCurrentIndex(2 if group is None else int(group.is_pairs))
        self.pair_title.setText(group.title if group else "")
        if group is None or group.is_pairs:
            return
        self.title.setText(group.title)
        words = tr("%n row(s).", "", len(keys))
        if group.proposals:
            words += " " + tr("%n have a proposal.", "", group.proposals)
        self.line.setText(words)
        self.all.rename(_all_words(group))
        self.all.setVisible(bool(group.proposals or group.stay_all))
        row = max(0, self.table.currentIndex().row())
        self.model.show_ids(keys)
        self.table.choose(min(row, len(keys) - 1))

    def show_waiting(self) -> None:
        """Show that the rows are being looked through for the first time."""
        self.groups.show_groups(())
        self.title.setText(tr("One moment…"))
        self.line.setText("")
        self.all.hide()
        self.model.show_ids(())
        self.detail.show_issue(None)
        self._middle.setCurrentIndex(0)

    def drop(self, key: str) -> None:
        """Take a row away that was just decided; the next one takes its place."""
        keys = [one for one in self.model.ids() if one != key]
        row = max(0, self.model.row_of(key))
        self.model.show_ids(keys)
        self.table.choose(min(row, len(keys) - 1))
        if not keys:
            self.detail.show_issue(None)

    def begin(self) -> None:
        """Put the focus where the next decision is made."""
        if self._middle.currentIndex() == 1:
            self.pairs.begin()
            return
        where = self.groups if self._middle.currentIndex() else self.table
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sides less room in narrow windows and with large text."""
        super().resizeEvent(event)
        narrow = int(self.width() * 100 / self._theme.look.text_percent < _ROOMY)
        self.groups.setFixedWidth(self._theme.size(_LEFT[narrow]))
        self.detail.setFixedWidth(self._theme.size(_RIGHT[narrow]))
        self.pairs.set_queue_width((232, 0)[narrow])
        self.table.leave_out(_RAW, out=bool(narrow))
        low = self.height() * 100 / self._theme.look.text_percent < _LOW
        self.detail.set_low(low)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, hold or leave the chosen row by one key, unless something is being typed."""
        acts = {
            Qt.Key.Key_T: self.detail.begin_typing,
            Qt.Key.Key_H: self.detail.held.emit,
            Qt.Key.Key_B: self.detail.begin_reason,
        }
        act = acts.get(Qt.Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if act and plain and not event.isAutoRepeat() and self.detail.isVisible():
            act()
            return
        super().keyPressEvent(event)


def _all_words(group: GroupView) -> str:
    if group.proposals == 1:
        return tr("Accept 1 proposal")
    if group.proposals:
        return tr("Accept {count} proposals").format(count=grouped(group.proposals))
    return group.stay_all


def _columns() -> tuple[Column[IssueRow], ...]:
    return (
        Column(tr("Row"), lambda row: row.place, 60, look=Look.QUIET),
        Column(tr("Name"), lambda row: row.name, look=Look.NAME),
        Column(tr("In the file"), lambda row: row.raw, 176, Look.DOUBTFUL, empty=tr("empty")),
        Column(tr("Proposal"), lambda _: "", 156, chip=lambda row: row.chip),
    )
