"""Tinjau: what a clerk must decide about the register, side by side, one key an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.errors import Cancelled, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.review.questions import Questions
from kesra_desktop.ui.pages.review.queue import PairDesk
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.page_head import PageHead
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.progress import ProgressLine
from kesra_desktop.ui.widgets.tabs import Tab, Tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from kesra_desktop.ui.pages.review.view import CaseService, ReviewService
    from kesra_desktop.ui.theme import Theme

_QUEUE = (272, 212)
_ROOMY = 1120
_NIK_SEEN_MS = 20_000
_PAIRS, _NOTHING, _CASES = range(3)


class ReviewPage(QWidget):
    """Kinds as tabs, the queue of one kind, and the open question."""

    done = Signal(str, object)  # a sentence, and the call that takes it back (or None)
    go = Signal(str)  # to another page
    paper_wanted = Signal(str, str, str)  # kind, subject, what it is about
    counted = Signal(int)  # how many questions are open

    def __init__(
        self, theme: Theme, service: ReviewService, cases: CaseService | None = None
    ) -> None:
        super().__init__()
        self._theme, self._service = theme, service
        self._job: Job | None = None
        self._last = ""  # the pair that was answered last
        self._stale, self._answering = True, False
        self.desk = PairDesk(theme, _QUEUE[0])
        self.questions = Questions(theme, cases, _QUEUE[0]) if cases is not None else None
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
        nothing = Panel(self._theme)
        line = tr("New look-alikes appear here after an import or an exchange.")
        empty = EmptyState(self._theme, "check-circle", tr("Nothing is left to decide"), line)
        QVBoxLayout(nothing).addWidget(empty)
        for part in (self.desk, nothing, self.questions):
            if part is not None:
                self._body.addWidget(part)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 0, 24, 16)
        inside.setSpacing(12)
        inside.addWidget(self.tabs)
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
            ("F9", lambda: self._act("same")),
            ("F8", lambda: self._act("different")),
            ("Ctrl+PgDown", lambda: self._step(1)),
            ("Ctrl+PgUp", lambda: self._step(-1)),
            ("F3", self.show_nik),
            ("Ctrl+Z", self.take_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
        if self.questions is not None:
            self.questions.surveyed.connect(self.show_kinds)
            self.questions.done.connect(self._case_done)
            self.questions.go.connect(self.go)
            self.questions.paper_wanted.connect(self.paper_wanted)
            self.questions.went_wrong.connect(self._case_went_wrong)

    def _act(self, answer: str) -> None:
        if not self._on_cases():
            self.desk.answer(answer)
        elif answer == "same" and self.questions is not None:
            self.questions.act_first()

    def _on_cases(self) -> bool:
        return self.questions is not None and self._body.currentIndex() == _CASES

    def _step(self, tabs: int) -> None:
        keys = [key for key, _, _ in self._kinds()]
        at = keys.index(self.tabs.value) + tabs if self.tabs.value in keys else 0
        if 0 <= at < len(keys):
            self.show_kind(keys[at])

    # --- showing ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the questions again; when the register changed, look it through first."""
        if self._answering or (self.questions is not None and self.questions.is_answering):
            return  # an answer of this page raises no new question
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def survey(self) -> None:
        """Gather what an exchange may have raised, also while another page is shown."""
        if self.questions is not None:
            self.questions.survey()

    def show_kind(self, kind: str) -> None:
        """Show the queue of one kind."""
        kinds = self._kinds()
        if kind in [key for key, _, _ in kinds]:
            self.tabs.offer([Tab(title, key, count) for key, title, count in kinds], kind)
            self._show_queue()

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
        kinds = self._kinds()
        self.tabs.offer([Tab(title, key, count) for key, title, count in kinds], self.tabs.value)
        self.counted.emit(sum(count for _, _, count in kinds))
        self._show_queue()

    def _kinds(self) -> list[tuple[str, str, int]]:
        pairs = [(one.key, one.title, one.count) for one in self._service.kinds()]
        return pairs + (self.questions.kinds() if self.questions is not None else [])

    def _show_queue(self) -> None:
        kind = self.tabs.value
        if self.questions is not None and kind in [key for key, _, _ in self.questions.kinds()]:
            self.look.setVisible(False)
            self._body.setCurrentIndex(_CASES)
            self.questions.show_kind(kind)
            return
        lines = self._service.lines(kind)
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

    def _case_done(self, sentence: str, undo: object) -> None:
        self.done.emit(sentence, undo)

    def _case_went_wrong(self, problem: object) -> None:
        if isinstance(problem, BaseException):
            show_in_banner(self.trouble, problem)
        else:
            self.trouble.hide()

    def take_back(self) -> None:
        """Undo the last answer."""
        if self._on_cases() and self.questions is not None:
            self.questions.take_back()
            return
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
        self.survey()
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
        if self.questions is not None:
            self.questions.desk.set_queue_width(_QUEUE[int(narrow)])
