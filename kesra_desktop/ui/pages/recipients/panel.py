"""One person beside the list: who, where they stand, what they may collect, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.desk.person import PhotoBox
from kesra_desktop.ui.widgets.button import NORMAL, Button, Kind, Size
from kesra_desktop.ui.widgets.empty_state import EmptyState
from kesra_desktop.ui.widgets.paint import write
from kesra_desktop.ui.widgets.panel import ChipLabel, Hairline, Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.pages.recipients.view import ChangeView, DetailView, RightView, Step
    from kesra_desktop.ui.theme import Theme

WIDTH = 392
_FEW = 3
_RING = 18
_SHOWN_MS = 20_000  # how long a whole NIK may be read
_LINK = Size(28, 14, 18, 4)


class Steps(QWidget):
    """Stations from the register to the hand: a filled tick with its day, or an empty ring."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show other stations."""
        self._steps = steps
        self.setAccessibleName(", ".join(f"{step.title}: {step.when}" for step in steps))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of ring and two lines."""
        return QSize(200, _RING + self._theme.size(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the stations at equal distances."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._steps:
            return
        pitch = self.width() / len(self._steps)
        for number, step in enumerate(self._steps):
            left = number * pitch
            if number + 1 < len(self._steps):
                follows = self._steps[number + 1].is_done
                role = "hijau" if step.is_done and follows else "line2"
                painter.setPen(QPen(self._theme.color(role), 2))
                painter.drawLine(
                    QPointF(left + _RING + 4, _RING / 2), QPointF(left + pitch - 5, _RING / 2)
                )
            self._paint_step(painter, step, left, pitch)

    def _paint_step(self, painter: QPainter, step: Step, left: float, pitch: float) -> None:
        theme = self._theme
        if step.is_done:
            where = QPointF(left - 1, -1)
            paint_icon(painter, where, "check-circle-fill", _RING + 2, theme.color("hijau"))
        else:
            painter.setPen(QPen(theme.color("control"), 1.5))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(QRectF(left + 1, 1, _RING - 2, _RING - 2))
        top, line = _RING + 4, theme.size(18)
        for text, weight, role in (
            (step.title, 600 if step.is_done else 400, "ink" if step.is_done else "ink2"),
            (step.when, 400, "ink2"),
        ):
            font = theme.font(13, weight)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, pitch - 4)
            write(painter, QRectF(left, top, pitch, line), shown, font, theme.color(role))
            top += line


class _Right(QWidget):
    """What may be collected or was."""

    def __init__(self, theme: Theme, view: RightView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Picture(theme, view.icon, 20, "nilaText"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(theme, view.title, 15, 600))
        words.addWidget(Elided(theme, view.text, 13, 400, "ink2"))
        row.addLayout(words, 1)
        row.addWidget(ChipLabel(theme, view.chip.text, view.chip.tone))


class _Change(QWidget):
    """When, what, who."""

    def __init__(self, theme: Theme, view: ChangeView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        when = Text(theme, view.when, 14, 400, "ink2")
        when.setFixedWidth(theme.size(96))
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, view.what, 14, 500).wrapped())
        if view.who:
            words.addWidget(Elided(theme, view.who, 13, 400, "ink2"))
        row.addLayout(words, 1)


class DetailPanel(Panel):
    """Reads nothing itself: the page hands it a person and hears what is wanted."""

    amend = Signal(str)
    reveal = Signal(str)
    papers = Signal(str, str)  # the recipient, and the name
    sources = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._view: DetailView | None = None
        self._all_shown = False
        self._hide_again = QTimer(self)
        self._hide_again.setSingleShot(True)
        self._hide_again.setInterval(_SHOWN_MS)
        self._hide_again.timeout.connect(self._mask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = tr("Choose somebody in the list to see rights and history here.")
        self._empty = EmptyState(theme, "user", tr("Nobody chosen"), line)
        column.addWidget(self._empty, 1)
        self._person = QWidget()
        column.addWidget(self._person, 1)
        self._build()
        self.show_person(None)

    def _build(self) -> None:
        theme = self.theme
        column = QVBoxLayout(self._person)
        column.setContentsMargins(20, 20, 12, 16)
        column.setSpacing(12)
        self._scroller = Scroller(theme)
        inside = self._scroller.column
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(10)
        inside.addLayout(self._head())
        self._about = Text(theme, "", 14, 400, "ink2").wrapped()
        inside.addWidget(self._about)
        inside.addLayout(self._trust_row())
        inside.addWidget(Hairline(theme))
        self._steps = Steps(theme)
        inside.addWidget(self._steps)
        inside.addWidget(Hairline(theme))
        inside.addWidget(Text(theme, tr("Aid rights"), 14, 600, "ink2"))
        self._rights = QVBoxLayout()
        self._rights.setSpacing(10)
        inside.addLayout(self._rights)
        inside.addWidget(Hairline(theme))
        inside.addLayout(self._history_head())
        self._history = QVBoxLayout()
        self._history.setSpacing(8)
        inside.addLayout(self._history)
        inside.addStretch(1)
        column.addWidget(self._scroller, 1)
        column.addLayout(self._acts())

    def _acts(self) -> QHBoxLayout:
        change = Button(
            self.theme, tr("Amend data"), Kind.SECONDARY, icon="pencil-simple", size=NORMAL
        )
        change.clicked.connect(self._want_amend)
        paper = Button(
            self.theme, tr("Print"), Kind.SECONDARY, key="Ctrl+P", icon="printer", size=NORMAL
        )
        paper.clicked.connect(self.want_papers)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(change)
        acts.addWidget(paper)
        acts.addStretch(1)
        return acts

    def _head(self) -> QHBoxLayout:
        theme = self.theme
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(16)
        row.addWidget(PhotoBox(theme, 96, 120), 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(2)
        self._name = Text(theme, "", 18, 600).wrapped()
        self._place = Elided(theme, "", 14, 400, "ink2")
        self._nik = Text(theme, "", 16, 500)
        self._look = Button(theme, tr("Show NIK"), Kind.GHOST, key="F3", icon="eye", size=_LINK)
        self._look.clicked.connect(self.want_nik)
        words.addWidget(self._name)
        words.addWidget(self._place)
        words.addStretch(1)
        words.addWidget(self._nik)
        words.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        return row

    def _trust_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._trust = Elided(self.theme, "", 14, 500, "ink2")
        words = tr("Sources")
        more = Button(self.theme, words, Kind.GHOST, key="F4", icon="shield-check", size=_LINK)
        more.clicked.connect(self.want_sources)
        row.addWidget(self._trust, 1)
        row.addWidget(more)
        return row

    def _history_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Text(self.theme, tr("Changes"), 14, 600, "ink2"))
        row.addStretch(1)
        self._more = Button(self.theme, "", Kind.GHOST, size=_LINK)
        self._more.clicked.connect(self._show_all)
        row.addWidget(self._more)
        return row

    @property
    def recipient(self) -> str:
        """Return the id of who is shown."""
        return self._view.recipient if self._view else ""

    def show_person(self, view: DetailView | None) -> None:
        """Show somebody, or nobody."""
        if view is None or view.recipient != self.recipient:
            self._all_shown = False
        self._view = view
        self._hide_again.stop()
        self._empty.setVisible(view is None)
        self._person.setVisible(view is not None)
        if view is None:
            return
        self.setAccessibleName(view.name)
        self._name.setText(view.name)
        self._place.setText(view.place)
        self._about.setText(view.about)
        self._trust.setText(view.trust)
        self._steps.show_steps(view.steps)
        self._mask()
        self._show_rights(view)
        self._show_history(view)

    def _show_rights(self, view: DetailView) -> None:
        emptied(self._rights)
        for right in view.rights:
            self._rights.addWidget(_Right(self.theme, right))
        if not view.rights:
            words = tr("Not on any distribution list yet.")
            self._rights.addWidget(Text(self.theme, words, 14, 400, "ink2").wrapped())

    def _show_history(self, view: DetailView) -> None:
        emptied(self._history)
        shown = view.history if self._all_shown else view.history[:_FEW]
        for change in shown:
            self._history.addWidget(_Change(self.theme, change))
        label = tr("All ({count})").format(count=len(view.history))
        self._more.setText(label)
        self._more.setAccessibleName(label)
        self._more.setVisible(len(view.history) > len(shown))
        self._more.updateGeometry()

    def _show_all(self) -> None:
        self._all_shown = True
        if self._view is not None:
            self._show_history(self._view)

    def _want_amend(self) -> None:
        if self._view is not None:
            self.amend.emit(self._view.recipient)

    def want_papers(self) -> None:
        """Ask for the papers of who is shown."""
        if self._view is not None:
            self.papers.emit(self._view.recipient, self._view.name)

    def want_sources(self) -> None:
        """Ask where the data of who is shown comes from."""
        if self._view is not None:
            self.sources.emit(self._view.recipient)

    def want_nik(self) -> None:
        """Ask for the whole NIK of who is shown."""
        if self._view is not None and self._view.nik:
            self.reveal.emit(self._view.recipient)

    def show_nik(self, nik: str) -> None:
        """Show a whole NIK for a moment."""
        self._nik.setText(f"{nik[:4]} {nik[4:8]} {nik[8:12]} {nik[12:]}")
        self._hide_again.start()

    def _mask(self) -> None:
        if self._view is not None:
            self._nik.setText(self._view.nik or tr("NIK unknown"))
            self._nik.set_role("ink" if self._view.nik else "ink3")
            self._look.setVisible(bool(self._view.nik))
