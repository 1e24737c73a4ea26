"""Two people side by side: why they may be one, what differs, and three answers."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.paint import (
    chip_width,
    focus_halo,
    paint_chip,
    rounded,
    text_width,
    write,
)
from kesra_desktop.ui.widgets.panel import Hairline
from kesra_desktop.ui.widgets.scroller import Scroller, emptied
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kesra_desktop.ui.pages.review.view import CompareRow, PairView, ReasonView, SideView
    from kesra_desktop.ui.theme import Theme

_ROW, _LABEL, _NOTE = 42, 118, 66
_RING = 20
_GAP = 8
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def differing_parts(text: str, other: str) -> list[tuple[str, bool]]:
    """Cut a text into (part, whether the other text has something else there)."""
    if not other or not text:
        return [(text, True)]
    parts: list[tuple[str, bool]] = []
    pair = (text.casefold(), other.casefold())
    if (len(pair[0]), len(pair[1])) != (len(text), len(other)):
        pair = (text, other)
    for verb, start, end, _, _ in SequenceMatcher(None, *pair, False).get_opcodes():
        differs = verb != "equal"
        if end > start and parts and parts[-1][1] is differs:
            parts[-1] = (parts[-1][0] + text[start:end], differs)
        elif end > start:
            parts.append((text[start:end], differs))
    return parts


class ReasonChips(QWidget):
    """Reasons as chips, in as many lines as they need."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._reasons: Sequence[ReasonView] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_reasons(self, reasons: Sequence[ReasonView]) -> None:
        """Show other reasons; read aloud they stand in the name."""
        self._reasons = reasons
        self.setAccessibleName("; ".join(one.words for one in reasons))
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> list[tuple[QRectF, ReasonView]]:
        left = top = 0.0
        height = self._theme.size(24)
        places = []
        for one in self._reasons:
            wide = min(chip_width(self._theme, one.words, "plus"), width)
            if left and left + wide > width:
                left, top = 0.0, top + height + 6
            places.append((QRectF(left, top, wide, height), one))
            left += wide + _GAP
        return places

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        places = self._places(width)
        return round(places[-1][0].bottom()) + 1 if places else 0

    def sizeHint(self) -> QSize:
        """Return the height at the present width."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the chips."""
        painter = QPainter(self)
        for box, one in self._places(self.width()):
            tone, icon = ("hijau", "plus") if one.speaks_for else ("merah", "minus")
            paint_chip(painter, self._theme, box, (one.words, tone, icon))


class _Value(QRadioButton):
    """One side of a field; with a ring where the clerk may choose."""

    arrow = Signal(int)

    def __init__(self, theme: Theme, row: CompareRow, side: int, *, may_choose: bool) -> None:
        text, other = (row.left, row.right) if side == 0 else (row.right, row.left)
        super().__init__(text)
        self._theme, self._row, self._ring = theme, row, may_choose and row.differs
        self._parts = differing_parts(text, other) if row.differs else [(text, False)]
        self._empty = not text
        self.setAccessibleName(f"{row.label}: {text or tr('empty')}")
        self.setToolTip(text)
        if not self._ring:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.size(_ROW) - 4)

    def hitButton(self, pos: object) -> bool:  # noqa: N802
        """Let the whole side be clicked."""
        del pos
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the arrows on: they move between sides and fields, not among radio buttons."""
        if event.key() in _ARROWS:
            self.arrow.emit(event.key())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw box, ring and words with what differs."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        left = 4.0
        if self._ring:
            if self.isChecked():
                rounded(painter, box, 6, theme.color("surface"), theme.color("nila"))
            if self.hasFocus():
                focus_halo(painter, theme, box.adjusted(2, 2, -2, -2), 6)
            self._paint_ring(painter)
            left = _RING + 22.0
        font = theme.font(15, 600 if self._ring and self.isChecked() else 400)
        parts = [(tr("empty"), self._row.differs)] if self._empty else self._parts
        metrics = QFontMetricsF(font)
        for whole, differs in parts:
            room = max(0.0, self.width() - left - 8)
            part = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
            width = text_width(font, part)
            where = QRectF(left, 0, width + 2, self.height())
            if differs:
                mark = QRectF(left - 1, self.height() / 2 - 11, width + 2, 22)
                rounded(painter, mark, 3, theme.color("hl"), None)
            ink = "hlInk" if differs else "ink3" if self._empty else "ink"
            write(painter, where, part, font, theme.color(ink))
            left += width

    def _paint_ring(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        middle = QPointF(10 + _RING / 2, self.height() / 2)
        painter.setPen(QPen(theme.color("nila" if on else "control"), 1.5))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(middle, _RING / 2 - 1, _RING / 2 - 1)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("nila"))
            painter.drawEllipse(middle, 5, 5)


class _Line(QWidget):
    """One field of both."""

    def __init__(self, theme: Theme, row: CompareRow, *, may_choose: bool) -> None:
        super().__init__()
        self._theme, self.row = theme, row
        self.sides = [_Value(theme, row, side, may_choose=may_choose) for side in (0, 1)]
        self.sides[row.chosen].setChecked(True)
        self.may_choose = may_choose and row.differs
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 2, 12, 2)
        box.setSpacing(8)
        weight = 600 if row.differs else 400
        label = Elided(theme, row.label, 14, weight, "ink" if row.differs else "ink2")
        label.setFixedWidth(theme.size(_LABEL))
        box.addWidget(label)
        for side in self.sides:
            box.addWidget(side, 1)
        note = Text(theme, row.note, 13, 500, "ink2")
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        note.setFixedWidth(theme.size(_NOTE))
        box.addWidget(note)
        self.setFixedHeight(theme.size(_ROW))

    def chosen(self) -> int:
        """Return the side that would be kept."""
        return 1 if self.sides[1].isChecked() else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Fill the ground and draw the line under it."""
        painter = QPainter(self)
        if self.row.differs:
            painter.fillRect(self.rect(), self._theme.color("kuningBg"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))


class _SideHead(QWidget):
    """Where one of the two comes from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 0, 0)
        self._column.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_side(self, view: SideView) -> None:
        """Show another source."""
        emptied(self._column)
        self._column.addWidget(Elided(self._theme, view.title, 15, 600))
        for line in view.lines:
            self._column.addWidget(Elided(self._theme, line, 13, 400, "ink2"))


class CompareView(QWidget):
    """Score and reasons on top, then both sides field by field; it scrolls when it must."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[_Line] = []
        self.score = Text(theme, "", 32, 700, "nilaText")
        self.verdict = Text(theme, "", 16, 600)
        self.reasons = ReasonChips(theme)
        self._heads = (_SideHead(theme), _SideHead(theme))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top, words = QHBoxLayout(), QVBoxLayout()
        top.setContentsMargins(20, 14, 16, 12)
        top.setSpacing(18)
        words.setSpacing(6)
        words.addWidget(self.verdict)
        words.addWidget(self.reasons)
        top.addWidget(self.score, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column.addLayout(top)
        column.addWidget(Hairline(self._theme))
        heads = QHBoxLayout()
        heads.setContentsMargins(16, 10, 12, 10)
        heads.setSpacing(8)
        space = QWidget()
        space.setFixedWidth(self._theme.size(_LABEL))
        heads.addWidget(space)
        for head in self._heads:
            heads.addWidget(head, 1)
        end = QWidget()
        end.setFixedWidth(self._theme.size(_NOTE))
        heads.addWidget(end)
        column.addLayout(heads)
        column.addWidget(Hairline(self._theme, "line2"))
        scroller = Scroller(self._theme)
        scroller.column.addLayout(self._rows)
        scroller.column.addStretch(1)
        column.addWidget(scroller, 1)

    def show_pair(self, view: PairView) -> None:
        """Show another pair."""
        self.score.setText(f"{view.score}%" if view.score else "")
        self.score.setVisible(bool(view.score))
        self.verdict.setText(view.verdict)
        self.reasons.show_reasons(view.reasons)
        for head, side in zip(self._heads, (view.left, view.right), strict=True):
            head.show_side(side)
        emptied(self._rows)
        self._lines = []
        for row in sorted(view.rows, key=lambda one: not one.differs):
            line = _Line(self._theme, row, may_choose=view.may_choose)
            for value in line.sides:
                value.arrow.connect(self.go)
            self._rows.addWidget(line)
            self._lines.append(line)

    def choices(self) -> dict[str, int]:
        """Return the side chosen for each field that differs."""
        return {one.row.name: one.chosen() for one in self._lines if one.may_choose}

    def choose(self, sides: Mapping[str, int]) -> None:
        """Choose sides again, field by field."""
        for line in self._lines:
            if line.may_choose and line.row.name in sides:
                line.sides[sides[line.row.name]].setChecked(True)

    def choose_side(self, side: int) -> None:
        """Choose a side for the field that has the focus, or else for the first."""
        line = self._at() or next((one for one in self._lines if one.may_choose), None)
        if line is not None:
            line.sides[side].setChecked(True)
            line.sides[side].setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit()

    def step(self, rows: int) -> bool:
        """Move to the next field that may be chosen; False when there is none."""
        lines = [one for one in self._lines if one.may_choose]
        now = self._at()
        at = lines.index(now) + rows if now in lines else 0
        if not lines or not 0 <= at < len(lines):
            return False
        lines[at].sides[lines[at].chosen()].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _at(self) -> _Line | None:
        return next((one for one in self._lines if any(s.hasFocus() for s in one.sides)), None)

    def go(self, key: int) -> None:
        """Left and Right choose a side, Up and Down move between the fields."""
        match key:
            case Qt.Key.Key_Left:
                self.choose_side(0)
            case Qt.Key.Key_Right:
                self.choose_side(1)
            case Qt.Key.Key_Up:
                self.step(-1)
            case Qt.Key.Key_Down:
                self.step(1)
