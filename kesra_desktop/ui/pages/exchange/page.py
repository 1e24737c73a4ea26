"""Exchanging data: one drive, one button, and the truth about every laptop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.errors import Cancelled
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.exchange.drive_card import DriveCard
from kesra_desktop.ui.pages.exchange.drives import chosen_folder
from kesra_desktop.ui.pages.exchange.lists import LaptopTable, PastCard
from kesra_desktop.ui.problems import log_problem, show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.scroll_body import BAR, ScrollBody
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.exchange.view import (
        DoneView,
        Drive,
        ExchangeService,
        NoticeView,
        PreviewView,
    )
    from kesra_desktop.ui.theme import Theme

_LOOK_MS = 2000
_SIDE = 392
_FOLD_BELOW = 1100


def ask_folder(over: QWidget) -> Path | None:
    """Let the clerk choose a folder."""
    chosen = QFileDialog.getExistingDirectory(over, tr("Choose folder"))
    return Path(chosen) if chosen else None


class ExchangePage(QWidget):
    """Looks for drives while it is seen; exchanging runs behind the window."""

    exchanged = Signal()

    def __init__(
        self,
        theme: Theme,
        service: ExchangeService,
        drives: Callable[[], list[Drive]],
        choose_folder: Callable[[QWidget], Path | None] = ask_folder,
    ) -> None:
        super().__init__()
        self._theme, self._service, self._drives = theme, service, drives
        self._choose_folder = choose_folder
        self._drive: Drive | None = None
        self._folder: Drive | None = None
        self._job: Job | None = None
        self.card, self.past = DriveCard(theme), PastCard(theme)
        self.banner, self.trouble = Banner(theme), Banner(theme)
        self.table = LaptopTable(theme)
        self._lay_out()
        self.card.start.connect(self.start)
        self.card.choose.connect(self._choose)
        self.card.cancel.connect(self._cancel)
        key = QShortcut(QKeySequence("F9"), self)
        key.setAutoRepeat(False)
        key.activated.connect(self.start)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look_for_drives)
        self.card.show_none()

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
        for part in (self.trouble, self.banner, self.table):
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

    # --- the drive --------------------------------------------------------------------------------

    def look_for_drives(self) -> None:
        """See whether a drive came or went; a running exchange is left alone."""
        if self._job is not None:
            return
        found = [self._folder] if self._folder else self._drives()
        drive = found[0] if found else None
        if (drive.path if drive else None) == (self._drive.path if self._drive else None):
            return
        self._drive = drive
        if drive is None:
            self.card.show_none()
        else:
            self._preview(drive)

    def _preview(self, drive: Drive) -> None:
        self.card.show_drive(drive)

        def show(preview: PreviewView) -> None:
            if self._drive == drive and self._job is None:
                self.card.show_ready(drive, preview)

        Job(self, lambda _: self._service.preview(drive.path), show, self._not_looked_at)

    def _not_looked_at(self, problem: BaseException) -> None:
        log_problem(problem)  # exchanging says what is wrong; a glance that fails does not
        self._drive = None

    def _choose(self) -> None:
        folder = self._choose_folder(self)
        if folder is not None:
            self._folder, self._drive = chosen_folder(folder), None
            self.look_for_drives()

    # --- exchanging -------------------------------------------------------------------------------

    def start(self) -> None:
        """Exchange with the drive that is shown; without one, F9 does nothing."""
        drive = self._drive
        if drive is None or self._job is not None:
            return
        self.trouble.hide()
        self.card.show_running(drive)

        def work(progress: Progress) -> Any:
            return self._service.exchange(drive.path, progress)

        self._job = Job(self, work, self._done, self._failed)
        self._job.moved.connect(self.card.running.show_part)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self, view: DoneView) -> None:
        self._job = None
        if self._drive is not None:
            self.card.show_done(self._drive, view)
        self.refresh()
        self.exchanged.emit()

    def _failed(self, problem: BaseException) -> None:
        self._job = None
        self._drive = None
        if isinstance(problem, Cancelled):
            self.trouble.say("kuning", tr("The exchange was stopped."), tr("No data is damaged."))
        else:
            show_in_banner(self.trouble, problem)
        self.refresh()
        self.look_for_drives()
        if self._drive is None:
            self.card.show_none()

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
