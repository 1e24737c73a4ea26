"""Where an import begins: files to drop or choose, and the lists that are not finished."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.widgets.button import NORMAL, TOOL, Button, Kind
from kesra_desktop.ui.widgets.drop_zone import DropZone
from kesra_desktop.ui.widgets.panel import ChipLabel, Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.scroll_body import BAR, ScrollBody
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kesra_desktop.ui.pages.intake.view import BatchView
    from kesra_desktop.ui.theme import Theme

_NO_LIMIT = 16_777_215
_ICONS = {
    "open": ("table", "ink2"),
    "in": ("check-circle", "hijau"),
    "refused": ("x-circle", "ink2"),
    "typing": ("note-pencil", "nilaText"),
}


class _BatchRow(QWidget):
    """One list: what it is, how much of it is open, and the way on."""

    def __init__(self, theme: Theme, view: BatchView, act: Callable[[], None]) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Elided(theme, view.title, 15, 600))
        words.addWidget(Elided(theme, view.line, 13, 400, "ink2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        icon, role = _ICONS[view.state]
        row.addWidget(Picture(theme, icon, 24, role))
        row.addLayout(words, 1)
        for chip in _chips(theme, view):
            row.addWidget(chip)
        acts = {"open": tr("Go on"), "in": tr("Open"), "refused": tr("Open again")}
        acts["typing"] = tr("Go on typing")
        label = acts[view.state]
        self.button = Button(theme, label, Kind.SECONDARY, size=TOOL)
        self.button.setAccessibleName(f"{label}: {view.title}")
        self.button.clicked.connect(act)
        row.addWidget(self.button)
        self.setMinimumHeight(theme.size(60))


def _chips(theme: Theme, view: BatchView) -> list[ChipLabel]:
    chips = []
    if view.undecided and view.state == "open":
        said = tr("%n row(s) to decide", "", view.undecided)
        chips.append(ChipLabel(theme, said, "kuning", "warning-fill"))
    if view.held:
        chips.append(ChipLabel(theme, tr("%n held", "", view.held), "abu"))
    if view.state == "in":
        chips.append(ChipLabel(theme, tr("In the register"), "hijau", "check"))
    if view.state == "typing":
        chips.append(ChipLabel(theme, tr("Typed from photos"), "nila"))
    if view.state == "refused":
        chips.append(ChipLabel(theme, tr("Refused"), "abu"))
    return chips


class StartStep(QWidget):
    """Drop zone on top, lists under it."""

    choose = Signal()
    dropped = Signal(list)
    opened = Signal(str)
    pages_opened = Signal(str)  # a Source to type from

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.zone = DropZone(
            theme,
            tr("Drop the lists that survived here"),
            tr("Excel, LibreOffice and CSV files, photos and scans. Nothing changes yet."),
        )
        self.zone.dropped.connect(self.dropped)
        self.button = Button(
            theme, tr("Choose files"), Kind.PRIMARY, key="F9", icon="folder-open", size=NORMAL
        )
        self.button.clicked.connect(self.choose)
        self.zone.add_button(self.button)
        self._card = Panel(theme)
        self._title = Text(theme, tr("Lists not finished yet"), 16, 600)
        self._rows = QVBoxLayout()
        self._shown: list[_BatchRow] = []
        self._lay_out()

    def _lay_out(self) -> None:
        card = QVBoxLayout(self._card)
        card.setContentsMargins(0, 0, 0, 4)
        card.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.addWidget(self._title)
        head.addStretch(1)
        note = tr("Held rows are not lost; go on with them at any time.")
        head.addWidget(Text(self._theme, note, 14, 400, "ink2"))
        card.addLayout(head)
        card.addWidget(Hairline(self._theme))
        self._rows.setSpacing(0)
        card.addLayout(self._rows)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 0, 24 - BAR, 16)
        column.setSpacing(16)
        self.zone.setMinimumHeight(self._theme.size(240))
        column.addWidget(self.zone, 1)
        column.addWidget(self._card)
        column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollBody(self._theme, body))

    def show_batches(self, batches: Sequence[BatchView]) -> None:
        """Show other lists; without any, the card is not there."""
        emptied(self._rows)
        self._shown = []
        open_ones = sum(one.state in ("open", "typing") for one in batches)
        title = tr("Lists not finished yet") if open_ones else tr("Lists that are done")
        self._title.setText(f"{title} · {grouped(open_ones)}" if open_ones > 1 else title)
        for number, view in enumerate(batches):
            if number:
                self._rows.addWidget(Hairline(self._theme))
            opened = self.pages_opened if view.state == "typing" else self.opened
            row = _BatchRow(self._theme, view, partial(opened.emit, view.batch))
            self._rows.addWidget(row)
            self._shown.append(row)
        self._card.setVisible(bool(batches))
        self.zone.setMaximumHeight(self._theme.size(320) if batches else _NO_LIMIT)

    def rows(self) -> list[_BatchRow]:
        """Return the rows that are shown."""
        return self._shown
