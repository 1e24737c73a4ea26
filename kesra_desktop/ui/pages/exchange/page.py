"""Exchanging data: one drive, one button, and the truth about every laptop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.activities import follow
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.exchange import endings
from kesra_desktop.ui.pages.exchange.drive_card import DriveCard
from kesra_desktop.ui.pages.exchange.drives import size_words
from kesra_desktop.ui.pages.exchange.laptop_acts import LaptopActs
from kesra_desktop.ui.pages.exchange.lists import LaptopTable, PastCard
from kesra_desktop.ui.pages.exchange.sheets import TakeBackSheet
from kesra_desktop.ui.problems import log_problem, show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.scroll_body import BAR, ScrollBody
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.exchange.places import Places
    from kesra_desktop.ui.pages.exchange.view import (
        DoneView,
        Drive,
        ExchangeService,
        LaptopService,
        Line,
        NoticeView,
        PreviewView,
    )
    from kesra_desktop.ui.theme import Theme

_LOOK_MS = 2000
_SIDE = 392
_FOLD_BELOW = 1100
_INSTRUCTIONS = "bring-data"


def ask_folder(over: QWidget) -> Path | None:
    """Let the clerk choose a folder."""
    chosen = QFileDialog.getExistingDirectory(over, tr("Choose folder"))
    return Path(chosen) if chosen else None


class ExchangePage(QWidget):
    """Looks for drives while it is seen; exchanging runs behind the window."""

    exchanged = Signal()
    go = Signal(str)  # to another page
    paper_wanted = Signal(str)  # what a paper to be carried with the drive is called

    def __init__(
        self,
        theme: Theme,
        service: ExchangeService,
        places: Places,
        choose_folder: Callable[[QWidget], Path | None] = ask_folder,
        laptops: LaptopService | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._service, self._places = theme, service, places
        self._choose_folder = choose_folder
        self._drive: Drive | None = None
        self._found: list[Path] = []
        self.ending: endings.Ending | None = None  # of the last exchange
        self._ready: PreviewView | None = None  # what the card shows before an exchange
        self._job: Job | None = None
        self.card, self.past = DriveCard(theme), PastCard(theme)
        self.banner, self.trouble = Banner(theme), Banner(theme)
        self.instructions = self._made_instructions()
        self.table = LaptopTable(theme)
        self.laptops = LaptopActs(theme, self, laptops)
        self._lay_out()
        self.card.start.connect(self.start)
        self.card.choose.connect(self._choose)
        self.card.cancel.connect(self._cancel)
        self.card.leave.connect(self._leave)
        self.laptops.changed.connect(self._laptops_changed)
        self.laptops.went_wrong.connect(lambda problem: show_in_banner(self.trouble, problem))
        self.card.places.chosen.connect(self._chosen)
        self.card.finished.review.connect(lambda: self.go.emit("review/doubles"))
        self.past.take_back.connect(self.ask_take_back)
        self._listen()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look_for_drives)
        self.card.show_none()

    def _made_instructions(self) -> Button:
        words = tr("Print instructions")
        button = Button(
            self._theme, words, Kind.SECONDARY, key="Ctrl+P", icon="printer", size=NORMAL
        )
        self.banner.add_button(button)
        button.clicked.connect(self._print)
        return button

    def _listen(self) -> None:
        for keys, act in (
            ("F9", self.start),
            ("Ctrl+N", self.laptops.ask_invite),
            ("Ctrl+O", self._choose),
            ("Ctrl+P", self._print),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedHeight(self._theme.size(80))
        words = QVBoxLayout(head)
        words.setContentsMargins(24, 0, 24, 0)
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Text(self._theme, tr("Exchange"), 24, 700))
        line = tr(
            "Exchange data between laptops by flash drive, without internet. "
            "What is on the drive is encrypted."
        )
        words.addWidget(Text(self._theme, line, 14, 400, "ink2"))
        words.addStretch(1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 0, 24 - BAR, 16)
        column.setSpacing(16)
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self._row.addWidget(self.card, 1)
        self._row.addWidget(self.past)
        column.addLayout(self._row)
        for part in (self.trouble, self.banner, self.laptops, self.table):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(ScrollBody(self._theme, body), 1)

    # --- what is known ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read past exchanges, laptops and notices again."""
        view = self._service.overview()
        self.past.show_past(view.past)
        self.table.show_laptops(view.laptops)
        self.laptops.show_laptops(view.laptops)
        self._show_notices(view.notices)

    def _show_notices(self, notices: tuple[NoticeView, ...]) -> None:
        if not notices:
            self.banner.hide()
        elif len(notices) == 1:
            self.banner.say(notices[0].tone, notices[0].title, notices[0].line)
        else:
            tone = "merah" if any(one.tone == "merah" for one in notices) else "kuning"
            title = tr("%n matter(s) need attention", "", len(notices))
            self.banner.say(tone, title, "\n".join(f"{one.title}. {one.line}" for one in notices))

    def _print(self) -> None:
        """Offer the paper that says which laptop must bring what; without a gap there is none."""
        if not self.banner.isHidden():
            self.paper_wanted.emit(_INSTRUCTIONS)

    # --- the drive --------------------------------------------------------------------------------

    def look_for_drives(self) -> None:
        """See whether a drive came or went; a running exchange is left alone."""
        if self._job is not None:
            return
        found = self._places.now()
        paths = [one.path for one in found]
        if paths != self._found:
            self._found = paths
            kept = self._drive is not None and self._drive.path in paths
            self._take(found[paths.index(self._drive.path)] if kept and self._drive else
                       found[0] if found else None, found)  # fmt: skip

    def _take(self, drive: Drive | None, found: list[Drive]) -> None:
        """Show a drive, unless it is the one that is shown."""
        known = self._drive.path if self._drive else None
        self.card.offer_places(found, drive)
        if (drive.path if drive else None) == known:
            return
        self._drive = drive
        self._ready = None
        if drive is None:
            self.card.show_none()
        else:
            self._preview(drive)

    def _chosen(self, path: str) -> None:
        found = self._places.now()
        drive = next((one for one in found if str(one.path) == path), None)
        if drive is not None and self._job is None:
            self._take(drive, found)

    def _preview(self, drive: Drive) -> None:
        self.card.show_drive(drive)

        def show(preview: PreviewView) -> None:
            if self._drive == drive and self._job is None:
                self.card.show_ready(drive, preview)
                self._ready = preview
                if preview.new_files:
                    self._foresee(drive, preview)

        Job(self, lambda _: self._service.preview(drive.path), show, self._not_looked_at)

    def _foresee(self, drive: Drive, preview: PreviewView) -> None:
        """Add what reading would ask; trying it out takes longer than looking."""

        def show(lines: tuple[Line, ...]) -> None:
            if self._ready is preview:
                to_read = (*preview.to_read, *lines)
                self.card.show_ready(drive, replace(preview, to_read=to_read))

        Job(self, lambda _: self._service.foresee(drive.path), show, self._not_looked_at)

    def _not_looked_at(self, problem: BaseException) -> None:
        log_problem(problem)  # exchanging says what is wrong; a glance that fails does not

    def _choose(self) -> None:
        folder = self._choose_folder(self)
        if folder is not None and self._job is None:
            self._places.add(folder)
            self._chosen(str(folder))
            self._found = [one.path for one in self._places.now()]

    def _leave(self) -> None:
        if self._drive is not None and self._drive.is_folder and self._job is None:
            self._places.remove(self._drive.path)
            self.look_for_drives()

    # --- exchanging -------------------------------------------------------------------------------

    def start(self) -> None:
        """Exchange with the drive that is shown; without one, F9 does nothing."""
        drive = self._drive
        if drive is None or self._job is not None:
            return
        self._ready = None
        self.trouble.hide()
        self.card.show_running(drive)

        def work(progress: Progress) -> Any:
            return self._service.exchange(drive.path, progress)

        self._job = Job(self, work, self._done, self._failed)
        follow(self, tr("Exchange"), self._job)
        self._job.moved.connect(self.card.running.show_part)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self, view: DoneView) -> None:
        self._end(endings.of_done(view), view)

    def _failed(self, problem: BaseException) -> None:
        log_problem(problem)
        ending = endings.of_problem(problem)
        if ending is not None:
            self._end(ending, None, size_words(getattr(problem, "details", {}).get("needed", 0)))
            return
        self._job, drive = None, self._drive
        show_in_banner(self.trouble, problem)
        if drive is not None:
            self._preview(drive)
        self._ended()

    def _end(self, ending: endings.Ending, view: DoneView | None, needed: str = "") -> None:
        """Show how it ended; what is there now is looked at when something else comes or goes."""
        self._job, drive = None, self._drive
        is_folder = drive is not None and drive.is_folder
        self.ending = ending
        self._ready = None
        self.card.show_ending(endings.words(ending, is_folder=is_folder, needed=needed), view)
        if ending is endings.Ending.PULLED:
            self._drive, self._found = None, []
        self._ended()

    def _ended(self) -> None:
        self.refresh()
        self.card.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exchanged.emit()

    def _laptops_changed(self, sentence: str) -> None:
        if sentence:
            self.trouble.say("hijau", sentence, tr("Exchange data so that the others know it too."))
        self.refresh()
        self.exchanged.emit()

    # --- taking back ------------------------------------------------------------------------------

    def ask_take_back(self, file: str, exchange: str) -> None:
        """Ask before what a file brought is taken back."""
        sheet = TakeBackSheet(self._theme, self, exchange)
        sheet.decided.connect(lambda: self._take_back(file))
        sheet.ask()

    def _take_back(self, file: str) -> None:
        if self._job is not None:
            return
        self._job = Job(
            self, lambda _: self._service.take_back(file), self._taken_back, self._not_taken_back
        )

    def _taken_back(self, said: tuple[str, str]) -> None:
        self._job = None
        self.trouble.say("hijau", *said)
        self._ended()

    def _not_taken_back(self, problem: BaseException) -> None:
        self._job = None
        show_in_banner(self.trouble, problem)

    # --- window -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look at once, then every two seconds."""
        super().showEvent(event)
        self.refresh()
        self.look_for_drives()
        self._look.start()
        self.card.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while another page is seen."""
        super().hideEvent(event)
        self._look.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the past exchanges out when there is no room beside the drive."""
        super().resizeEvent(event)
        self.past.setVisible(self.width() >= self._theme.size(_FOLD_BELOW))
        self.past.setFixedWidth(self._theme.size(_SIDE))
