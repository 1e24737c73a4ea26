"""The card of one drive: what would be written and read, the one button, and how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.exchange.drives import size_words
from kesra_desktop.ui.widgets.button import HERO, NORMAL, Button, Kind
from kesra_desktop.ui.widgets.panel import ChipLabel, Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.progress import ProgressLine
from kesra_desktop.ui.widgets.scroll_body import ScrollBody
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.pages.exchange.endings import Words
    from kesra_desktop.ui.pages.exchange.view import DoneView, Drive, Line, PreviewView, RefusedView
    from kesra_desktop.ui.theme import Theme

_REFUSED_SHOWN = 4
WHOLE = 100  # of what progress is told, for each file
_HEIGHT = 344


class Column(QWidget):
    """A heading with its icon, a line, and rows of what and how much."""

    def __init__(self, theme: Theme, icon: str, title: str) -> None:
        super().__init__()
        self._theme = theme
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Picture(theme, icon, 20, "nilaText"))
        head.addWidget(Text(theme, title, 15, 600), 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(Hairline(theme, "line2"))
        column.addSpacing(3)
        column.addLayout(self._rows)
        column.addStretch(1)
        self._shown: list[QWidget] = []

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other rows."""
        for old in self._shown:
            old.deleteLater()
        self._shown = []
        for line in lines:
            row = QWidget()
            box = QHBoxLayout(row)
            box.setContentsMargins(0, 0, 0, 0)
            box.addWidget(Elided(self._theme, line.what, 15), 1)
            box.addWidget(Text(self._theme, line.much, 15, 600))
            row.setAccessibleName(f"{line.what}: {line.much}")
            self._rows.addWidget(row)
            self._shown.append(row)


class _Running(QWidget):
    """Two bars while files are read and written."""

    cancel = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.reading = ProgressLine(theme, tr("Reading from the flash drive"))
        self.writing = ProgressLine(theme, tr("Writing to the flash drive"))
        self._stop = Button(theme, tr("Cancel"), Kind.SECONDARY, size=NORMAL)
        self._stop.clicked.connect(self._ask_to_stop)
        warning = QHBoxLayout()
        warning.setSpacing(10)
        warning.addWidget(Picture(theme, "warning-fill", 24, "kuning"))
        words = tr("Do not pull out the flash drive")
        warning.addWidget(Text(theme, words, 16, 600, "kuning"), 1)
        warning.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.reading)
        column.addWidget(self.writing)
        column.addStretch(1)
        column.addLayout(warning)

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(tr("Stopping…"))
        self.cancel.emit()

    def begin(self) -> None:
        """Start from nothing."""
        self._stop.setEnabled(True)
        self._stop.setText(tr("Cancel"))
        self.show_part(0, 0)

    def show_part(self, done: int, total: int) -> None:
        """Hundredths: each file to read is 100, and writing is the last 100."""
        files = max(0, total - WHOLE)
        self.reading.show_part(min(done, files) // WHOLE, files // WHOLE)
        self.writing.show_part(max(0, done - files), WHOLE if total else 0)


class _Finished(QWidget):
    """What the exchange did, what is missing, and each file that was left alone with its reason."""

    review = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._shown: list[QWidget] = []

    def show_done(self, view: DoneView | None) -> None:
        """Say how much came and went; after a break nothing is said."""
        for old in self._shown:
            self._column.removeWidget(old)
            old.deleteLater()
        self._shown = self._parts(view) if view is not None else []
        for part in self._shown:
            self._column.insertWidget(self._column.count() - 1, part)

    def _parts(self, view: DoneView) -> list[QWidget]:
        received = tr("Received: %n change(s)", "", view.received)
        sent = tr("Sent: %n change(s)", "", view.sent)
        parts: list[QWidget] = [Text(self._theme, f"{received}  ·  {sent}", 16, 500).wrapped()]
        if view.pictures or view.pictures_sent:
            came = tr("Received: %n picture(s)", "", view.pictures)
            went = tr("Sent: %n picture(s)", "", view.pictures_sent)
            parts.append(Text(self._theme, f"{came}  ·  {went}", 15).wrapped())
        if view.doubles:
            words = tr("Decide %n double handover(s)", "", view.doubles)
            button = Button(self._theme, words, Kind.SECONDARY, icon="receipt", size=NORMAL)
            button.clicked.connect(self.review)
            parts.append(button)
        parts += [Text(self._theme, one, 14, 600, "merah").wrapped() for one in view.missing]
        if view.refused:
            count = tr("%n file(s) were left alone", "", len(view.refused))
            parts.append(Text(self._theme, count, 15, 600, "kuning"))
        parts += [self._refusal(one) for one in view.refused[:_REFUSED_SHOWN]]
        if len(view.refused) > _REFUSED_SHOWN:
            more = tr("and %n more", "", len(view.refused) - _REFUSED_SHOWN)
            parts.append(Text(self._theme, more, 14, 400, "ink2"))
        return parts

    def _refusal(self, one: RefusedView) -> Text:
        return Text(self._theme, f"{one.what} {one.step}", 14, 400, "ink2").wrapped()


class DriveCard(Panel):
    """No drive, ready, at work, done: one card, one button."""

    start = Signal()
    cancel = Signal()
    choose = Signal()
    leave = Signal()  # do not watch the shown folder any more

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picture = Picture(theme, "usb", 36, "nilaText").in_tile(64)
        self.title = Elided(theme, "", 20, 700)
        self.ended = Text(theme, "", 20, 700).wrapped()  # how it ended is never cut
        self.chip = ChipLabel(theme)
        self.line = Text(theme, "", 14, 400, "ink2").wrapped()
        self._folder = Button(
            theme,
            tr("Choose folder"),
            Kind.SECONDARY,
            key="Ctrl+O",
            icon="folder-open",
            size=NORMAL,
        )
        self._leave = Button(theme, tr("Leave this folder"), Kind.GHOST, icon="x", size=NORMAL)
        self.places = Select(theme, tr("Flash drive or folder"))
        self._several = self._is_folder = False
        self.writes = Column(theme, "upload-simple", tr("Written to the flash drive"))
        self.reads = Column(theme, "download-simple", tr("Read from the flash drive"))
        self.running, self.finished = _Running(theme), _Finished(theme)
        self.hint = Text(theme, "", 15, 400, "ink2").wrapped()
        self._middle = QStackedWidget()
        self._middle.addWidget(ScrollBody(theme, self._columns()))
        self._result = ScrollBody(theme, self.finished)
        for page in (self.running, self._result, self.hint):
            self._middle.addWidget(page)
        label = tr("Exchange data with the flash drive")
        self.button = Button(
            theme, label, Kind.PRIMARY, key="F9", icon="arrows-left-right", size=HERO
        )
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.button.clicked.connect(self.start)
        self.running.cancel.connect(self.cancel)
        self._folder.clicked.connect(self.choose)
        self._leave.clicked.connect(self.leave)

    def _columns(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addWidget(self.writes, 1)
        row.addWidget(self.reads, 1)
        return both

    def _lay_out(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(12)
        name.addWidget(self.title)
        name.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        name.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addLayout(name)
        words.addWidget(self.ended)
        words.addWidget(self.line)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._picture)
        head.addLayout(words, 1)
        for part in (self.places, self._leave, self._folder):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.places.setFixedWidth(self.theme.size(180))
        self.places.hide()
        self._leave.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 19, 21, 17)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._middle, 1)
        column.addWidget(self.button)

    def hasHeightForWidth(self) -> bool:
        """Keep one height in every state, so nothing below moves."""
        return False

    def sizeHint(self) -> QSize:
        """Return the same as the least."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return room for the fullest state."""
        return QSize(520, self.theme.size(_HEIGHT))

    # --- states -----------------------------------------------------------------------------------

    def show_none(self) -> None:
        """No drive is plugged in."""
        self._is_folder = False
        self._head("usb", "ink3", "surface2", tr("Plug in a flash drive"))
        self.line.setText(tr("Any flash drive will do. What is written on it is encrypted."))
        self.chip.set_content("", "abu")
        self.hint.setText(
            tr("The button works as soon as a flash drive is plugged in or a folder is chosen.")
        )
        self._show(self.hint, can_start=False)

    def show_drive(self, drive: Drive) -> None:
        """A drive is there and is being looked at."""
        self._name(drive)
        self.chip.set_content(tr("Reading…"), "abu", "circle-dashed")
        self.hint.setText(tr("Looking at what is on it."))
        self._show(self.hint, can_start=True)

    def show_ready(self, drive: Drive, preview: PreviewView) -> None:
        """What would be written and read."""
        self._name(drive)
        if preview.last_used:
            self.line.setText(f"{self.line.text()} {preview.last_used}")
        self.chip.set_content(tr("Ready"), "hijau", "check-circle-fill")
        self.writes.show_lines(preview.to_write)
        self.reads.show_lines(preview.to_read)
        self._show(self._middle.widget(0), can_start=True)

    def show_running(self, drive: Drive) -> None:
        """Files are being read and written."""
        self._name(drive)
        self.chip.set_content(tr("At work"), "kuning", "warning-fill")
        self.running.begin()
        self._show(self.running, can_start=False)

    def show_ending(self, said: Words, view: DoneView | None) -> None:
        """Say how it ended; only now may a drive be pulled out."""
        self._head(said.icon, said.tone, f"{said.tone}Bg", said.title, ended=True)
        self.line.setText(said.line)
        self.chip.set_content("", "abu")
        self.finished.show_done(view)
        self._show(self._result, can_start=True)

    def offer_places(self, drives: Sequence[Drive], chosen: Drive | None) -> None:
        """Show several drives and folders to choose from; one alone needs no choice."""
        self.places.offer([Choice(one.name, str(one.path)) for one in drives])
        if chosen is not None:
            self.places.choose(str(chosen.path))
        self._several = len(drives) > 1
        self.places.setVisible(self._several)

    def _name(self, drive: Drive) -> None:
        kind = tr("Folder {name}") if drive.is_folder else tr("Flash drive {name}")
        icon = "folder-open" if drive.is_folder else "usb"
        self._head(icon, "nilaText", "nilaTint", kind.format(name=drive.name))
        free = tr("{place}, {size} free.").format(place=drive.place, size=size_words(drive.free))
        if drive.is_locked:
            free = tr("{place}, write-protected: it can only be read.").format(place=drive.place)
        self.line.setText(free)
        self._is_folder = drive.is_folder

    def _head(self, icon: str, role: str, tile: str, title: str, *, ended: bool = False) -> None:
        self._picture.show_icon(icon, role, tile)
        for words in (self.title, self.ended):
            words.setText(title)
        self.title.setVisible(not ended)
        self.ended.setVisible(ended)

    def _show(self, page: QWidget | None, *, can_start: bool) -> None:
        if page is not None:
            self._middle.setCurrentWidget(page)
        at_work = page is self.running
        self._folder.setVisible(not at_work)
        self.places.setVisible(self._several and not at_work)
        self._leave.setVisible(self._is_folder and not at_work)
        self.button.setEnabled(can_start)
