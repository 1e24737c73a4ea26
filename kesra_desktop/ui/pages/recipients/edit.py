"""Registering or amending one person: type, see look-alikes, check the answers, save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from kesra_desktop.errors import InvalidValue, KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.model.people import Recipient
from kesra_desktop.ui.record_form import RecordForm
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, Button, Kind, Size
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.pages.recipients.register import Alike, Register
    from kesra_desktop.ui.record_form import Answer
    from kesra_desktop.ui.theme import Theme

_ROWS = (
    ("full_name",),
    ("nik", "kk"),
    ("birth_place", "birth_date", "sex"),
    ("category", "phone"),
    ("address",),
    ("rt", "rw", "kelurahan_code"),
    ("title_before", "title_after", "alias"),
    ("guardian",),
    ("note",),
)
_AMENDED = (("life",), *_ROWS)
_IDENTITY = ("full_name", "nik", "birth_date")
_AFTER_TYPING_MS = 180
_DRAFT_MS = 2_000  # no more than this is typed again after a power cut
_LINK = Size(28, 14, 16, 4)
_HIGHEST = 520


class AlikePanel(Panel):
    """Who on the register may be the same person; shown while typing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "kuningBg", "kuningLine", 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(4)
        column.addWidget(Text(theme, tr("Perhaps registered already:"), 14, 600, "kuning"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column.addLayout(self._rows)
        self.hide()

    def show_alike(self, people: Sequence[Alike]) -> None:
        """Show other people; none hides the panel."""
        emptied(self._rows)
        for one in people:
            self._rows.addWidget(Elided(self.theme, f"{one.name}  ·  {one.line}", 14, 500))
        self.setVisible(bool(people))
        self.setAccessibleName(", ".join(one.name for one in people))


class CheckList(QWidget):
    """Every answer once more, with a way back to each."""

    change = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        self._findings = QVBoxLayout()
        column.addLayout(self._findings)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        column.addLayout(self._rows)
        self.reason = Field(theme, tr("Reason for the change"), placeholder=tr("May stay empty"))
        column.addWidget(self.reason)
        column.addStretch(1)

    def show_answers(self, answers: Sequence[Answer], findings: Sequence[str]) -> None:
        """Show other answers, and what was noticed about them."""
        emptied(self._findings)
        for sentence in findings:
            note = Banner(self._theme)
            note.say("kuning", sentence, "")
            self._findings.addWidget(note)
        emptied(self._rows)
        for number, answer in enumerate(answers):
            if number:
                self._rows.addWidget(Hairline(self._theme))
            self._rows.addWidget(self._row(answer))

    def _row(self, answer: Answer) -> QWidget:
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        label = Text(self._theme, answer.label, 14, 400, "ink2").wrapped()
        label.setFixedWidth(self._theme.size(190))
        shown = Text(self._theme, answer.shown or tr("empty"), 15, 500).wrapped()
        if not answer.shown:
            shown.set_role("ink3")
        change = Button(self._theme, tr("Change"), Kind.GHOST, size=_LINK)
        change.setAccessibleName(tr("Change {field}").format(field=answer.label))
        change.clicked.connect(lambda _=False, name=answer.name: self.change.emit(name))
        grid.addWidget(label, 0, 0)
        grid.addWidget(shown, 0, 1)
        grid.addWidget(change, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        return line


class PersonSheet(Sheet):
    """Two steps: the form, then the answers to check. Esc keeps what was typed for next time."""

    saved = Signal(str)

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        register: Register,
        *,
        recipient: str = "",
        given: str = "",
    ) -> None:
        title = tr("Amend data") if recipient else tr("Add recipient")
        super().__init__(theme, over, title)
        self._register = register
        self._was_told = False
        self._seen = register.opened(recipient) if recipient else None
        lenient = frozenset() if recipient else frozenset({"nik"})
        self._form = RecordForm(theme, Recipient, _AMENDED if recipient else _ROWS, lenient)
        self._alike, self._check = AlikePanel(theme), CheckList(theme)
        self._check.reason.setVisible(bool(recipient))
        self._trouble = Banner(theme)
        self._steps = QStackedWidget()
        self._lay_out()
        self._add_buttons()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_TYPING_MS)
        self._soon.timeout.connect(self._look_around)
        self.finished.connect(self._soon.stop)
        self._kept: dict[str, str] = {}
        self._often = QTimer(self)
        self._often.setInterval(_DRAFT_MS)
        self._often.timeout.connect(self.keep_under_way)
        self.finished.connect(self._often.stop)
        self._form.edited.connect(self._typed)
        self._check.change.connect(self._back_to)
        self.rejected.connect(self._keep_draft)
        self._begin(given)

    def _lay_out(self) -> None:
        self.content.addWidget(self._trouble)
        self.content.addWidget(self._steps)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        column.addWidget(self._alike)
        column.addWidget(self._form)
        column.addStretch(1)
        for part in (form, self._check):
            scroller = Scroller(self.theme)
            scroller.column.addWidget(part)
            self._steps.addWidget(scroller)
        room = self.under().height() - self.theme.size(220)
        self._steps.setFixedHeight(max(180, min(self.theme.size(_HIGHEST), room)))

    def _add_buttons(self) -> None:
        self.add_cancel()
        self._back = Button(self.theme, tr("Back"), Kind.SECONDARY, size=DIALOG)
        self._back.clicked.connect(lambda: self._back_to("full_name"))
        self._go = Button(self.theme, tr("Check the answers"), Kind.PRIMARY, key="F9", size=DIALOG)
        self._save = Button(self.theme, tr("Save"), Kind.PRIMARY, key="F9", size=DIALOG)
        self._go.clicked.connect(self._next)
        self._save.clicked.connect(self._next)
        for button in (self._back, self._go, self._save):
            self.footer.addWidget(button)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F9), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._next)
        self._show_step(0)

    def _begin(self, given: str) -> None:
        if self._seen is not None:
            self._form.fill(self._seen.record)
        draft = self._register.draft(self._key())
        self._form.put_back(draft or self._given(given))
        if draft:
            line = tr("Change it or save it. It was not saved before.")
            self._trouble.say("kuning", tr("What you typed last time is back."), line)
        self._form.go_to("full_name")
        self._look_around()

    def _key(self) -> str:
        return self._seen.record.id if self._seen else ""

    @staticmethod
    def _given(text: str) -> dict[str, str]:
        if not text:
            return {}
        return {"nik" if text.replace(" ", "").isdigit() else "full_name": text}

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._go.setVisible(step == 0)
        self._back.setVisible(step == 1)
        self._save.setVisible(step == 1)

    def _back_to(self, name: str) -> None:
        self._show_step(0)
        self._form.go_to(name)

    # --- news while it is open --------------------------------------------------------------------

    def note_news(self) -> None:
        """Say that an exchange brought other data of this person; what was typed and its base stay.

        Saving then names what the clerk had seen, so what differs is asked about, not written over.
        """
        if self._seen is None or self._was_told or not self.isVisible():
            return
        try:
            now = self._register.opened(self._seen.record.id).record
        except KesraError:
            return  # out of use meanwhile: saving says so
        if now != self._seen.record:
            self._was_told = True
            self._trouble.say(
                "kuning",
                tr("This person's data was changed on another laptop while you type."),
                tr("What you typed stays. Where both differ, Review asks which is right."),
            )

    # --- while typing -----------------------------------------------------------------------------

    def _typed(self, name: str) -> None:
        if not self._often.isActive():
            self._often.start()
        if name in _IDENTITY:
            self._soon.start()

    def _look_around(self) -> None:
        """Fill what the NIK says, and show who may be the same person."""
        texts = self._form.texts()
        reading = self._register.read_nik(texts)
        if reading.birth_date is not None:
            self._form.suggest("birth_date", reading.birth_date)
        if sex := self._register.sex_of(reading):
            self._form.suggest("sex", sex)
        self._alike.show_alike(self._register.alike(texts, self._key()))

    # --- saving -----------------------------------------------------------------------------------

    def _next(self) -> None:
        if self._steps.currentIndex() == 1:
            self._keep()
            return
        self._soon.stop()
        self._look_around()
        if self._form.check():
            return
        self._trouble.setVisible(False)
        findings = self._register.findings(self._form.texts())
        answers = self._form.answers()
        if self._seen is not None:
            changed = self._form.changed_texts()
            answers = [answer for answer in answers if answer.name in changed]
        self._check.show_answers(answers, findings)
        self._show_step(1)
        self._save.setFocus()

    def _keep(self) -> None:
        try:
            if self._seen is None:
                recipient = self._register.add(self._form.texts())
            else:
                recipient = self._seen.record.id
                reason = self._check.reason.text().strip()
                self._register.amend(self._seen, self._form.changed_texts(), reason)
        except KesraError as problem:
            self._trouble.say("merah", problem.message_text(), problem.advice_text())
            if isinstance(problem, InvalidValue):
                self._show_step(0)
                self._form.check()
            return
        self._register.keep_draft(self._key(), {})
        self.accept()
        self.saved.emit(recipient)

    def keep_under_way(self) -> None:
        """Keep what is typed so far, when it is not kept yet."""
        draft = self._form.draft() if self._form.changed_texts() else {}
        if draft != self._kept:
            self._kept = draft
            self._register.keep_draft(self._key(), draft, under_way=True)

    def _keep_draft(self) -> None:
        changed = bool(self._form.changed_texts())
        self._register.keep_draft(self._key(), self._form.draft() if changed else {})


class RecoverySheet(Sheet):
    """After a crash: what was being typed is there; the clerk says whether to go on now."""

    go_on = Signal()

    def __init__(self, theme: Theme, over: QWidget, name: str, at: str) -> None:
        title = tr("A registration was not finished")
        super().__init__(theme, over, title)
        words = tr(
            "{name}, {time}. Nothing that was typed is lost. Go on now, or keep it for later?"
        )
        text = words.format(name=name or tr("without a name yet"), time=at)
        self.content.addWidget(Text(theme, text, 15, 400, "ink2").wrapped())
        later = Button(theme, tr("Keep for later"), Kind.SECONDARY, key="Esc", size=DIALOG)
        later.clicked.connect(self.reject)
        go = Button(theme, tr("Go on"), Kind.PRIMARY, key="Enter", size=DIALOG)
        go.clicked.connect(self._go_on)
        self.footer.addWidget(later)
        self.footer.addWidget(go)
        go.setFocus()

    def _go_on(self) -> None:
        self.accept()
        self.go_on.emit()
