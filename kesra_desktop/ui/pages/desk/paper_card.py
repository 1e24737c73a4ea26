"""A paper list filled by hand: its rows in the page's order, one key for each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model.distributions import ABSENCE_TITLES, AbsenceReason, Collector
from kesra_desktop.model.money import rupiah
from kesra_desktop.services.paper_list import Mark, Page, Row, Typed
from kesra_desktop.ui.record_model import Chip, Column, Look, RecordTableModel
from kesra_desktop.ui.record_table import RecordTable
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import NORMAL, TOOL, Button, Kind
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from kesra_desktop.ui.theme import Theme

_COUNT = 220


@dataclass(frozen=True)
class PaperRow:
    """One row with what was typed for it."""

    row: Row
    typed: Typed | None = None

    @property
    def is_open(self) -> bool:
        """Return whether the register still waits for this row."""
        return not self.row.receipt

    @property
    def is_given(self) -> bool:
        """Return whether the paper says that something was received."""
        return self.typed is not None and self.typed.mark is not Mark.ABSENT


class PaperCard(Panel):
    """1 received, 2 did not come, 3 somebody else collected, 4 another reason, 0 nothing."""

    save = Signal()
    proxy = Signal()  # who collected must be asked
    reason = Signal()  # why nothing was given must be asked
    again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows: dict[str, PaperRow] = {}
        self._page = ""
        self._model: RecordTableModel[PaperRow] = RecordTableModel(
            _columns(), lambda ids: [self._rows[one] for one in ids]
        )
        self.table = RecordTable(theme, self._model, tr("Rows of the page"))
        self.table.opened.connect(lambda _: self.mark(Mark.RECEIVED))
        self.table.setCornerButtonEnabled(False)
        self.banner = Banner(theme)
        self._title = Elided(theme, "", 18, 700)
        self._sums = Text(theme, "", 14, 600).wrapped()
        self.count = Field(theme, tr("Received, counted on the paper"))
        self.count.input.entered.connect(self.save)
        self._empty = EmptyState(
            theme,
            "clipboard-text",
            tr("Type a paper list back in"),
            tr("Scan the QR at the foot of a page, or type its number. A-61 begins at that row."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._filled(theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)

    def _filled(self, theme: Theme) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 14, 24, 10)
        head.setSpacing(2)
        head.addWidget(self._title)
        keys = tr("1 received · 2 did not come · 3 by somebody else · 4 other reason · 0 empty")
        head.addWidget(Elided(theme, keys, 14, 400, "ink2"))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 14)
        foot.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._sums)
        other = Button(theme, tr("Another page"), Kind.GHOST, size=TOOL)
        other.clicked.connect(self.again)
        words.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addLayout(words, 1)
        self.count.setFixedWidth(theme.size(_COUNT))
        foot.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        go = Button(theme, tr("Save the page"), Kind.PRIMARY, key="F9", size=NORMAL)
        go.clicked.connect(self.save)
        foot.addWidget(go, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(foot)
        return inside

    # --- what is shown ----------------------------------------------------------------------------

    @property
    def has_page(self) -> bool:
        """Return whether a page is being typed."""
        return bool(self._rows)

    def show_rows(self, page: str, rows: Sequence[Row]) -> None:
        """Show another page; rows that were served before the paper was printed are passed over."""
        self._page = page
        self._rows = {row.recipient: PaperRow(row) for row in rows}
        self._title.setText(tr("Paper list, page {page}").format(page=page))
        self._model.show_ids(tuple(self._rows))
        self.count.set_text("")
        self.count.show_problem("")
        self._stack.setCurrentIndex(1 if rows else 0)
        first = next((n for n, one in enumerate(self._rows.values()) if one.is_open), 0)
        self.table.choose(first)
        self._add_up()
        if rows:
            self.table.setFocus()

    def clear(self) -> None:
        """Wait for the next page."""
        self.show_rows("", ())

    def page(self, counted: int | None) -> Page:
        """Return what was typed."""
        typed = tuple(one.typed for one in self._rows.values() if one.typed)
        return Page(self._page, typed, counted)

    def current(self) -> PaperRow | None:
        """Return the row in hand."""
        return self._rows.get(self.table.current_id())

    # --- typing -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digit of a row and go to the next; Backspace goes back."""
        acts: dict[str, Callable[[], None]] = {
            "1": lambda: self.mark(Mark.RECEIVED),
            "2": lambda: self.mark(Mark.ABSENT),
            "3": self.proxy.emit,
            "4": self.reason.emit,
            "0": lambda: self.mark(None),
            " ": lambda: self.table.step(1),
        }
        if not self.has_page or self.count.input.line.hasFocus():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Backspace:
            self.table.step(-1)
            self._put(None)
        elif event.text() in acts:
            acts[event.text()]()
        else:
            super().keyPressEvent(event)

    def mark(
        self,
        mark: Mark | None,
        collector: Collector | None = None,
        reason: AbsenceReason = AbsenceReason.NOT_PRESENT,
    ) -> None:
        """Note what stands on the paper for the row in hand, and go to the next."""
        found = self.current()
        if found is None:
            return
        typed = None
        if mark is not None:
            typed = Typed(found.row.digits, mark, collector or Collector(), reason)
        self._put(typed)
        at = self.table.currentIndex().row()
        if at + 1 < len(self._rows):
            self.table.step(1)
        elif mark is not None:
            self.count.setFocus()  # the last row: only the counting is left

    def _put(self, typed: Typed | None) -> None:
        found = self.current()
        if found is not None:
            self._rows[found.row.recipient] = replace(found, typed=typed)
            self._model.refresh()
            self._add_up()

    def _add_up(self) -> None:
        typed = [one.typed for one in self._rows.values() if one.typed]
        given = [one for one in self._rows.values() if one.is_given]
        proxies = sum(one.mark is Mark.PROXY for one in typed)
        words = tr("{received} received ({proxies} by others), {absent} absent, {left} empty")
        text = words.format(
            received=grouped(len(given)),
            proxies=grouped(proxies),
            absent=grouped(len(typed) - len(given)),
            left=grouped(sum(one.is_open and not one.typed for one in self._rows.values())),
        )
        amount = sum(one.row.amount for one in given)
        self._sums.setText(f"{text} · {rupiah(amount)}" if amount else text)


def _chip(one: PaperRow) -> Chip | None:
    typed = one.typed
    if typed is None:
        return Chip(one.row.receipt, "abu") if one.row.receipt else None
    if typed.mark is Mark.RECEIVED:
        return Chip(tr("Received"), "hijau")
    if typed.mark is Mark.PROXY:
        return Chip(tr("By {name}").format(name=typed.collector.name), "hijau")
    return Chip(tr(ABSENCE_TITLES[typed.reason]), "kuning")


def _columns() -> tuple[Column[PaperRow], ...]:
    return (
        Column(tr("Number"), lambda one: one.row.number, 90, Look.CODE),
        Column(tr("Name"), lambda one: one.row.name, look=Look.NAME),
        Column(tr("NIK ends"), lambda one: one.row.nik_end, 90, Look.CODE),
        Column(tr("Kelurahan"), lambda one: one.row.place, 150, Look.QUIET),
        Column(tr("On the paper"), lambda _: "", 190, chip=_chip),
    )
