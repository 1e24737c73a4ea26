"""First step: which files, who kept them; reading goes on behind the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.widgets.button import TOOL, Button, IconButton, Kind
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.progress import ProgressLine
from kesra_desktop.ui.widgets.scroll_body import BAR, ScrollBody
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kesra_desktop.ui.pages.intake.view import LeftAlone
    from kesra_desktop.ui.theme import Theme

_WIDEST = 880


class ChooseStep(QWidget):
    """The files with their sizes, and two questions about them."""

    more = Signal()
    changed = Signal()
    confirmed = Signal()  # Enter on the last field

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.files: list[Path] = []
        self.holder = Field(
            theme,
            tr("Who kept this list?"),
            placeholder=tr("for example Kelurahan Medono, Bank Jateng, Pak Slamet"),
        )
        self.about = Field(
            theme,
            tr("What is it?"),
            placeholder=tr("May stay empty, for example payment list of 2025"),
        )
        self.holder.input.entered.connect(self.about.setFocus)
        self.about.input.entered.connect(self.confirmed)
        self.reading = ProgressLine(theme, tr("Reading…"))
        self._busy = QWidget()
        self._rows = QVBoxLayout()
        self._add = Button(theme, tr("Add files"), Kind.SECONDARY, icon="plus", size=TOOL)
        self._add.clicked.connect(self.more)
        self._troubles = QVBoxLayout()
        self._lay_out()
        self.show_busy(False)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 0, 24 - BAR, 16)
        column.setSpacing(16)
        for part in (self._files_card(), self._questions_card()):
            part.setMaximumWidth(self._theme.size(_WIDEST))
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollBody(self._theme, body))

    def _files_card(self) -> Panel:
        card = Panel(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.addWidget(Text(self._theme, tr("Files"), 16, 600))
        head.addStretch(1)
        head.addWidget(self._add)
        column.addLayout(head)
        column.addWidget(Hairline(self._theme))
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self._troubles.setContentsMargins(16, 4, 16, 8)
        column.addLayout(self._troubles)
        busy = QVBoxLayout(self._busy)
        busy.setContentsMargins(16, 8, 16, 12)
        busy.setSpacing(8)
        busy.addWidget(self.reading)
        note = tr("You may work on other pages meanwhile.")
        busy.addWidget(Text(self._theme, note, 14, 400, "ink2"))
        column.addWidget(self._busy)
        return card

    def _questions_card(self) -> Panel:
        card = Panel(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.holder)
        note = tr("Answers about its columns are remembered for the next list of this sender.")
        column.addWidget(Text(self._theme, note, 14, 400, "ink2").wrapped())
        column.addWidget(self.about)
        return card

    def begin_anew(self) -> None:
        """Forget files and answers: the next list is perhaps somebody else's."""
        self.files = []
        for field in (self.holder, self.about):
            field.set_text("")

    def offer_holders(self, holders: Sequence[str]) -> None:
        """Complete what is typed from who sent lists before."""
        completer = QCompleter(list(holders), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.holder.input.line.setCompleter(completer)

    def show_files(self, files: Sequence[Path]) -> None:
        """Show these files; the same one twice is one."""
        self.files = list(dict.fromkeys(files))
        emptied(self._rows)
        for number, file in enumerate(self.files):
            if number:
                self._rows.addWidget(Hairline(self._theme))
            self._rows.addWidget(self._row(file))
        self.changed.emit()

    def _row(self, file: Path) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        icon = "file-xls" if file.suffix.casefold().startswith(".xls") else "table"
        row.addWidget(Picture(self._theme, icon, 24, "ink2"))
        row.addWidget(Elided(self._theme, file.name, 15, 500), 1)
        row.addWidget(Text(self._theme, _size_of(file), 14, 400, "ink2"))
        name = tr("Remove {file}").format(file=file.name)
        away = IconButton(self._theme, "x", name)
        away.clicked.connect(lambda: self._remove(file))
        row.addWidget(away)
        return holder

    def _remove(self, file: Path) -> None:
        self.show_files([one for one in self.files if one != file])

    def show_left_alone(self, left: Sequence[LeftAlone]) -> None:
        """Say which files were not read, each with its reason."""
        emptied(self._troubles)
        for one in left:
            said = f"{one.file}: {one.what} {one.step}"
            self._troubles.addWidget(Text(self._theme, said, 14, 500, "merah").wrapped())

    def show_busy(self, busy: bool) -> None:
        """Show how far reading is; the questions rest meanwhile."""
        self._busy.setVisible(busy)
        for part in (self.holder, self.about, self._add):
            part.setEnabled(not busy)
        if busy:
            self.reading.show_part(0, 0)


def _size_of(file: Path) -> str:
    try:
        size = file.stat().st_size
    except OSError:
        return ""
    if size >= 1_000_000:
        return tr("{size} MB").format(size=grouped(round(size / 1_000_000)))
    return tr("{size} KB").format(size=grouped(max(1, round(size / 1000))))
