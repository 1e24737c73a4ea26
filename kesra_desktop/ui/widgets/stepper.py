"""Where one is in a task of several steps; steps already done lead back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import paint_icon
from kesra_desktop.ui.widgets.paint import focus_halo, text_width, write
from kesra_desktop.ui.widgets.panel import Hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

_CIRCLE = 28
_LINE = 28


class _Step(QAbstractButton):
    """One step: its number, or a tick, and its name."""

    def __init__(self, theme: Theme, number: int, title: str) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self._state, self._bare = "next", False
        self.setText(title)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_state(self, state: str, *, open_to_click: bool) -> None:
        """Show the step as done, now or next."""
        self._state = state
        said = {"done": tr("done"), "now": tr("now"), "next": tr("still to come")}[state]
        self.setAccessibleName(f"{self._number}. {self.text()}, {said}")
        self.setEnabled(open_to_click)
        shape = Qt.CursorShape.PointingHandCursor if open_to_click else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if open_to_click else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Leave the name out when there is no room for all of them."""
        self._bare = bare
        self.setToolTip(self.text() if bare else "")
        self.updateGeometry()

    def width_with_name(self) -> int:
        """Return the width with its name."""
        return _CIRCLE + 12 + round(text_width(self._theme.font(15, 600), self.text())) + 8

    def sizeHint(self) -> QSize:
        """Return room for circle and name."""
        bare = self._bare and self._state != "now"
        return QSize(
            self._theme.target(0) or _CIRCLE + 8 if bare else self.width_with_name(),
            self._theme.target(40),
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same: a step is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw circle, sign and name."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(4 + _CIRCLE / 2, self.height() / 2)
        fill = {"done": "hijauSolid", "now": "nila", "next": "surface"}[self._state]
        edge = theme.color("control") if self._state == "next" else theme.color(fill)
        painter.setPen(QPen(edge, 1.5))
        painter.setBrush(theme.color(fill))
        painter.drawEllipse(middle, _CIRCLE / 2 - 1, _CIRCLE / 2 - 1)
        box = QRectF(middle.x() - _CIRCLE / 2, middle.y() - _CIRCLE / 2, _CIRCLE, _CIRCLE)
        if self._state == "done":
            where = box.center() - QPointF(8, 8)
            paint_icon(painter, where, "check-bold", 16, theme.color("hijauInk"))
        else:
            painter.setPen(theme.color("nilaInk" if self._state == "now" else "ink2"))
            painter.setFont(theme.font(14, 600))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if not self._bare or self._state == "now":
            font = theme.font(15, 600 if self._state == "now" else 500)
            role = "ink2" if self._state == "next" else "ink"
            where_words = QRectF(box.right() + 8, 0, self.width(), self.height())
            write(painter, where_words, self.text(), font, theme.color(role))
        if self.hasFocus():
            focus_halo(painter, theme, QRectF(self.rect()).adjusted(3, 3, -3, -3), 8)


class Stepper(QWidget):
    """The steps in a row; names fold away when they do not fit."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, titles: Sequence[str]) -> None:
        super().__init__()
        self._theme, self._now = theme, 0
        self._steps = [_Step(theme, number, title) for number, title in enumerate(titles, 1)]
        self._lines: list[Hairline] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for number, step in enumerate(self._steps):
            if number:
                line = Hairline(theme, "line2")
                line.setFixedSize(_LINE, 2)
                self._lines.append(line)
                row.addWidget(line)
            step.clicked.connect(lambda _=False, one=number: self.chosen.emit(one))
            row.addWidget(step)
        self.setAccessibleName(tr("Steps"))
        self.show_step(0, back_to=())

    def show_step(self, now: int, back_to: Sequence[int]) -> None:
        """Show where one is, and which steps a click leads back to."""
        self._now = now
        for number, step in enumerate(self._steps):
            state = "done" if number < now else "now" if number == now else "next"
            step.show_state(state, open_to_click=number in back_to)
        for number, line in enumerate(self._lines):
            line.set_role("hijauSolid" if number < now else "line2")

    def whole_width(self) -> int:
        """Return the width with every name."""
        lines = len(self._lines) * (_LINE + 16)
        return sum(step.width_with_name() for step in self._steps) + lines

    def fit(self, room: int) -> None:
        """Fold the names of the other steps away when there is less room."""
        bare = room < self.whole_width()
        for step in self._steps:
            step.set_bare(bare)
