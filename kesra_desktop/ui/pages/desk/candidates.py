"""Several people may be meant: numbered rows, chosen by their key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.pages.desk.banner import Banner
from kesra_desktop.ui.pages.desk.person import PhotoBox
from kesra_desktop.ui.pages.desk.view import READY, AnswerView, State, Tone
from kesra_desktop.ui.widgets.button import HERO, LARGE, NORMAL, Button, Kind
from kesra_desktop.ui.widgets.paint import (
    chip_width,
    control_box,
    focus_halo,
    paint_cap,
    paint_chip,
    rounded,
    text_width,
    write,
)
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.pages.desk.density import Density
    from kesra_desktop.ui.pages.desk.view import CandidateView
    from kesra_desktop.ui.theme import Theme

_ROW = 76
_CHIP = 24
_LEFT = 115  # where the name begins: key cap and photo stand before it
_ICONS = {
    Tone.GREEN: "check-circle-fill",
    Tone.AMBER: "warning-fill",
    Tone.RED: "x-circle-fill",
}


class CandidateRow(QAbstractButton):
    """Key, photo, name and line at the left; state and reason at the right."""

    def __init__(self, theme: Theme, number: int, view: CandidateView) -> None:
        super().__init__()
        self._theme, self._number, self.view = theme, number, view
        self.setAccessibleName(f"{number}. {view.name}, {view.line}, {view.state}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.size(_ROW))
        photo = PhotoBox(theme, 44, 56)
        photo.setParent(self)
        photo.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        photo.move(55, (self.height() - 56) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the row."""
        painter, theme = QPainter(self), self._theme
        box = control_box(self)
        lit = self.underMouse() or self.isDown()
        fill = theme.color("nilaTint" if lit else "surface")
        rounded(painter, box, 10, fill, theme.color("line2"))
        if self.hasFocus():
            focus_halo(painter, theme, box, 10)
        middle = box.center().y()
        cap = QRectF(box.left() + 16, middle - 11, 23, 22)
        paint_cap(painter, theme, cap, str(self._number), None)
        caret = QPointF(box.right() - 36, middle - 10)
        paint_icon(painter, caret, "caret-right", 20, theme.color("ink2"))
        right = self._paint_state(painter, box)
        self._paint_name(painter, box, right - 12)

    def _paint_state(self, painter: QPainter, box: QRectF) -> float:
        theme, view, end = self._theme, self.view, box.right() - 52
        icon = _ICONS.get(view.tone, "")
        width = chip_width(theme, view.state, icon)
        height, middle = theme.size(_CHIP), box.center().y()
        top = middle - height - 2 if view.why else middle - height / 2
        chip = QRectF(end - width, top, width, height)
        paint_chip(painter, theme, chip, (view.state, view.tone, icon))
        font = theme.font(14)
        reason = text_width(font, view.why)
        where = QRectF(end - reason, middle + 2, reason + 2, theme.size(22))
        write(painter, where, view.why, font, theme.color("ink2"))
        return end - max(width, reason)

    def _paint_name(self, painter: QPainter, box: QRectF, right: float) -> None:
        theme, left, middle = self._theme, box.left() + _LEFT, box.center().y()
        room = right - left
        lines = (
            (self.view.name, theme.font(18, 600), "ink", middle - theme.size(24)),
            (self.view.line, theme.font(14), "ink2", middle + 1),
        )
        for text, font, role, top in lines:
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            where = QRectF(left, top, room, theme.size(23))
            write(painter, where, shown, font, theme.color(role))


class Outside(Panel):
    """Says that similar people exist outside the session."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "surface2", "line", 10)
        row = QHBoxLayout(self)
        row.setContentsMargins(54, 6, 9, 6)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = Elided(theme, "", 15, 600)
        words.addWidget(self._title)
        line = tr("On the register, but without a right in this session.")
        words.addWidget(Elided(theme, line, 14, 400, "ink2"))
        row.addLayout(words, 1)
        look = Button(theme, tr("Show"), Kind.SECONDARY, key="F4", size=NORMAL)
        look.clicked.connect(self.wanted)
        row.addWidget(look)

    def show_count(self, count: int) -> None:
        """Say how many."""
        self._title.setText(tr("%n person(s) of a similar name outside this session", "", count))
        self.setVisible(count > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the well and its icon."""
        super().paintEvent(event)
        where = QPointF(16, (self.height() - 24) / 2)
        paint_icon(QPainter(self), where, "users", 24, self.theme.color("ink2"))


class CandidatesCard(Panel):
    """Nobody or several fit: who may be meant, and the way on."""

    chosen = Signal(str)
    outside = Signal()
    again = Signal()
    problem = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._view: AnswerView = READY
        self._banner = Banner(theme)
        self._title = Text(theme, "", 14, 600, "ink2")
        self._scroller = Scroller(theme)
        self._rows = self._scroller.column
        self._rows.setSpacing(8)
        self._outside = Outside(theme)
        self._outside.wanted.connect(self.outside)
        self._again = Button(
            theme, tr("Search again"), Kind.PRIMARY, key="Esc", icon="magnifying-glass", size=HERO
        )
        self._again.clicked.connect(self.again)
        self._problem = Button(theme, tr("Problem desk"), Kind.SECONDARY, key="F6", size=LARGE)
        self._problem.clicked.connect(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._problem)
        buttons.addWidget(self._again, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        self._body = QVBoxLayout()
        column.addLayout(self._body, 1)
        self._body.addWidget(self._title)
        self._body.addWidget(self._scroller, 1)
        self._body.addWidget(self._outside)
        self._body.addLayout(buttons)

    @property
    def view(self) -> AnswerView:
        """Return what is shown."""
        return self._view

    def set_density(self, density: Density) -> None:
        """Lay out for another amount of room."""
        side = density.side
        self._body.setContentsMargins(side, 16, side, side - 4)
        self._body.setSpacing(8)
        self._again.set_metrics(density.hero)
        self._problem.set_metrics(density.other)
        self._banner.set_height(density.banner)

    def show_view(self, view: AnswerView) -> None:
        """Show other people."""
        self._view = view
        self._banner.show_view(view)
        self._title.setText(_heading(view))
        self._problem.setVisible(view.state == State.NOT_FOUND)
        emptied(self._rows)
        for number, one in enumerate(view.candidates, 1):
            row = CandidateRow(self.theme, number, one)
            row.clicked.connect(lambda _=False, who=one.recipient: self.chosen.emit(who))
            self._rows.addWidget(row)
        self._rows.addStretch(1)
        self._outside.show_count(view.outside)

    def choose(self, number: int) -> bool:
        """Choose by key; False when there is no such row."""
        if not 1 <= number <= len(self._view.candidates):
            return False
        self.chosen.emit(self._view.candidates[number - 1].recipient)
        return True


def _heading(view: AnswerView) -> str:
    if view.state == State.NOT_FOUND:
        if view.candidates:
            return tr("Similar names in this session. Press a number to choose.")
        return tr("No similar name in this session.")
    if view.title:
        return f"{view.title}. {view.text}"
    return tr("%n people fit. Press a number to choose.", "", len(view.candidates))
