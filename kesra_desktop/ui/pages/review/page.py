"""Tinjau: what a clerk must decide about the register, side by side, one key an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.errors import Cancelled, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.review.queue import PairDesk
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.page_head import PageHead
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.progress import ProgressLine
from kesra_desktop.ui.widgets.tabs import Tab, Tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from kesra_desktop.ui.pages.review.view import ReviewService
    from kesra_desktop.ui.theme import Theme

_QUEUE = (272, 212)
_ROOMY = 1120
_NIK_SEEN_MS = 20_000
_PAIRS, _NOTHING = range(2)


class ReviewPage(QWidget):
    """Kinds as tabs, the queue of one kind, and the open question."""

    done = Signal(str, object)  # a sentence, and the call that takes it back
    counted = Signal(int)  # how many questions are open

    def __init__(self, theme: Theme, service: ReviewService) -> None:
        super().__init__()
        self._theme, self._service = theme, service
        self._job: Job | None = None
        self._last = ""  # the pair that was answered last
        self._stale, self._answering = True, False
        self.desk = PairDesk(theme, _QUEUE[0])
        self.tabs = Tabs(theme, tr("Kinds of questions"))
        self.trouble = Banner(theme)
        self.looking = ProgressLine(theme, tr("Looking the register through…"))
        self.look = Button(theme, tr("Show NIK"), Kind.GHOST, key="F3", icon="eye", size=NORMAL)
        self._body = QStackedWidget()
        self._hide_nik = QTimer(self)
        self._hide_nik.setSingleShot(True)
        self._hide_nik.setInterval(_NIK_SEEN_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = PageHead(self._theme, tr("Review"))
        head.line.setText(tr("Questions that a clerk must decide"))
        head.add_button(self.look)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(8, 8, 8, 8)
        tabs.addWidget(self.tabs)
        self.desk.head.addLayout(tabs)
        self.desk.head.addWidget(Hairline(self._theme))
        nothing = Panel(self._theme)
        line = tr("New look-alikes appear here after an import or an exchange.")
        empty = EmptyState(self._theme, "check-circle", tr("Nothing is left to decide"), line)
        QVBoxLayout(nothing).addWidget(empty)
        for part in (self.desk, nothing):
            self._body.addWidget(part)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 0, 24, 16)
        inside.setSpacing(12)
        inside.addWidget(self.trouble)
        inside.addWidget(self.looking)
        inside.addWidget(self._body, 1)
        self.looking.hide()
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addLayout(inside, 1)

    def _connect(self) -> None:
        self.desk.wanted.connect(self._show_pair)
        self.desk.answered.connect(self.answer)
        self.tabs.chosen.connect(lambda _: self._show_queue())
        self.look.clicked.connect(self.show_nik)
        self._hide_nik.timeout.connect(self._show_again)
        for keys, act in (
            ("F9", lambda: self.desk.answer("same")),
            ("F8", lambda: self.desk.answer("different")),
            ("F3", self.show_nik),
            ("Ctrl+Z", self.take_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    # --- showing ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the questions again; when the register changed, look it through first."""
        if self._answering:
            return  # an answer of this page raises no new question
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._job is not None:
            return
        self._stale = False
        self._job = Job(self, self._service.look, lambda _: self._looked(None), self._looked)
        self._job.moved.connect(self._show_part)

    def _show_part(self, done: int, total: int) -> None:
        self.looking.setVisible(True)
        self.looking.show_part(done, total)

    def _looked(self, problem: BaseException | None) -> None:
        self._job = None
        self.looking.hide()
        if problem is not None and not isinstance(problem, Cancelled):
            show_in_banner(self.trouble, problem)
        self.show_kinds()
        if self._stale and self.isVisible():
            self._catch_up()

    def show_kinds(self) -> None:
        """Show tabs, queue and counts as they are known now."""
        kinds = self._service.kinds()
        self.tabs.offer([Tab(one.title, one.key, one.count) for one in kinds], self.tabs.value)
        self.counted.emit(sum(one.count for one in kinds))
        self._show_queue()

    def _show_queue(self) -> None:
        lines = self._service.lines(self.tabs.value)
        self._body.setCurrentIndex(_PAIRS if lines else _NOTHING)
        self.look.setVisible(bool(lines))
        self.desk.show_lines(lines)
        self.desk.foot.setText(tr("%n pair(s) left", "", len(lines)))
        if lines and self.isVisible():
            self.desk.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_pair(self, key: str) -> None:
        self._hide_nik.stop()
        self.desk.show_pair(self._service.pair(key))

    def _show_again(self) -> None:
        if self.isVisible() and self.desk.current_key():
            self._show_pair(self.desk.current_key())

    def show_nik(self) -> None:
        """Show whole NIKs for a moment; the sides chosen so far stay chosen."""
        key = self.desk.current_key()
        view = self._service.pair(key, whole_nik=True) if key else None
        if view is not None:
            chosen = self.desk.compare.choices()
            self.desk.show_pair(view)
            self.desk.compare.choose(chosen)
            self._hide_nik.start()

    # --- answering --------------------------------------------------------------------------------

    def answer(self, key: str, answer: str) -> None:
        """Keep an answer and go to the next pair."""
        sides = self.desk.compare.choices()
        sentence = self._do(lambda: self._service.decide(key, answer, sides))
        if not sentence:
            return
        self._last = key
        self.trouble.hide()
        self.show_kinds()
        self.done.emit(sentence, self.take_back)

    def take_back(self) -> None:
        """Undo the last answer."""
        if not self._last:
            return
        last = self._last
        sentence = self._do(lambda: self._service.take_back(last))
        if sentence:
            self._last = ""
            self.show_kinds()
            self.trouble.say("hijau", sentence, "")

    def _do(self, act: Callable[[], str]) -> str:
        """Write an answer; return its sentence, or nothing when it could not be kept."""
        self._answering = True
        try:
            return act()
        except KesraError as problem:
            show_in_banner(self.trouble, problem)
            return ""
        finally:
            self._answering = False

    # --- window -----------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Return the least the page needs."""
        return QSize(640, 420)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is known, and look the register through behind the window."""
        super().showEvent(event)
        self.show_kinds()
        if self._stale:
            self._catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cover NIKs when the page is left."""
        super().hideEvent(event)
        self._hide_nik.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the queue less room in narrow windows and with large text."""
        super().resizeEvent(event)
        narrow = self.width() * 100 / self._theme.look.text_percent < _ROOMY
        self.desk.set_queue_width(_QUEUE[int(narrow)])
