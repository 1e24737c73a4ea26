"""Last step: what accepting will do, in figures; then what it did, and the way to undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import NORMAL, Button
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.panel import Hairline, Panel
from kesra_desktop.ui.widgets.progress import ProgressLine
from kesra_desktop.ui.widgets.scroll_body import BAR, ScrollBody
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.ui.pages.intake.view import AcceptedView, SummaryLine, SummaryView
    from kesra_desktop.ui.theme import Theme

_WIDEST = 880


class _Figure(QWidget):
    """A number with what it counts, and a line of what that means."""

    def __init__(self, theme: Theme, line: SummaryLine) -> None:
        super().__init__()
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(20)
        count = Text(theme, grouped(line.count), 28, 700, line.tone)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count.setMinimumWidth(theme.size(96))
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Text(theme, line.title, 15, 600))
        if line.words:
            words.addWidget(Text(theme, line.words, 14, 400, "ink2").wrapped())
        words.addStretch(1)
        row.addWidget(count)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{grouped(line.count)} {line.title}. {line.words}".strip())


class FinishStep(QWidget):
    """Summary, progress while rows are saved, result; and the reason when a list is refused."""

    returns = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = Text(theme, "", 18, 700).wrapped()
        self.banner = Banner(theme)
        self.saving = ProgressLine(theme, tr("Saving…"))
        self.back = Button(
            theme, tr("File for the sender"), icon="file-xls", key="Ctrl+E", size=NORMAL
        )
        self.back.clicked.connect(self.returns)
        self._figures, self._busy, self._returns = QVBoxLayout(), QWidget(), QWidget()
        self.reason = Field(
            theme, tr("Why is the list refused?"), placeholder=tr("for example a newer one exists")
        )
        self.reason.input.entered.connect(self.send_refusal)
        self._lay_out()

    def _lay_out(self) -> None:
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(24, 0, 24 - BAR, 16)
        whole.setSpacing(16)
        for part in (self.banner, self._card()):
            part.setMaximumWidth(self._theme.size(_WIDEST))
            whole.addWidget(part)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollBody(self._theme, body))

    def _card(self) -> Panel:
        card = Panel(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        self.title.setContentsMargins(24, 16, 24, 14)
        column.addWidget(self.title)
        column.addWidget(Hairline(self._theme))
        self._figures.setSpacing(0)
        column.addLayout(self._figures)
        busy = QVBoxLayout(self._busy)
        busy.setContentsMargins(24, 12, 24, 16)
        busy.addWidget(self.saving)
        row = QHBoxLayout(self._returns)
        row.setContentsMargins(24, 4, 24, 12)
        row.setSpacing(16)
        note = tr("The rows to correct, with the reason beside each cell, to send back.")
        row.addWidget(Text(self._theme, note, 14, 400, "ink2").wrapped(), 1)
        row.addWidget(self.back)
        self.reason.setContentsMargins(24, 16, 24, 16)
        for part in (self._busy, self._returns, self.reason):
            column.addWidget(part)
        return card

    def _show(self, title: str, lines: Sequence[SummaryLine], *, returns: int = 0) -> None:
        self.title.setText(title)
        emptied(self._figures)
        for number, line in enumerate(lines):
            if number:
                self._figures.addWidget(Hairline(self._theme))
            self._figures.addWidget(_Figure(self._theme, line))
        self._busy.hide()
        self.reason.hide()
        self._returns.setVisible(bool(returns))

    def show_summary(self, view: SummaryView) -> None:
        """Say what accepting would do."""
        self._show(tr("What will be saved"), view.lines, returns=view.to_correct)
        self.banner.setVisible(bool(view.warnings))
        if view.warnings:
            self.banner.say("kuning", view.warnings[0], "\n".join(view.warnings[1:]))

    def show_accepted(self, view: AcceptedView) -> None:
        """Say what accepting did."""
        self.banner.hide()
        self._show(view.title, view.lines, returns=view.to_correct)

    def show_busy(self, title: str) -> None:
        """Show that rows are being written."""
        self.saving.title.setText(title)
        self.saving.show_part(0, 0)
        self._busy.show()
        self._returns.hide()

    def ask_reason(self) -> None:
        """Ask why the list is sent away; nothing is refused without a reason."""
        self.banner.hide()
        self._show(tr("Refuse this list"), ())
        self.reason.show_problem("")
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def send_refusal(self) -> None:
        """Hand the reason on, when there is one."""
        text = self.reason.text().strip()
        self.reason.show_problem("" if text else tr("Fill this in."))
        if text:
            self.refused.emit(text)
