"""Two readings of one field beside each other; a figure chooses which one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.paint import focus_halo, paint_cap, rounded, write
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from kesra_desktop.ui.pages.typing.view import DifferenceView
    from kesra_desktop.ui.theme import Theme

_LINE = 40
_CAP = 22


class Readings(QWidget):
    """Both readings of a field under each other, the letters that differ marked."""

    chosen = Signal()
    otherwise = Signal()  # neither: it shall be typed

    def __init__(self, theme: Theme, view: DifferenceView) -> None:
        super().__init__()
        self._theme, self.view, self.choice = theme, view, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def _tell(self) -> None:
        texts = (self.view.first, self.view.second)
        said = tr("1: {first}. 2: {second}.").format(first=texts[0], second=texts[1])
        self.setAccessibleName(f"{self.view.label}, {said}")
        self.setAccessibleDescription(texts[self.choice] if self.choice >= 0 else "")

    def text(self) -> str:
        """Return the reading that was chosen."""
        return (self.view.first, self.view.second)[max(0, self.choice)]

    def choose(self, which: int) -> None:
        """Let the first or the second reading stand."""
        self.choice = which
        self._tell()
        self.update()
        self.chosen.emit()

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(160, 2 * self._theme.size(_LINE) + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 and 2 choose, 3 is neither."""
        which = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1}.get(Qt.Key(event.key()))
        if which is not None:
            self.choose(which)
        elif event.key() == Qt.Key.Key_3:
            self.otherwise.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed."""
        self.choose(int(event.position().y() > self.height() / 2))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it went."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw both lines."""
        painter, theme = QPainter(self), self._theme
        height = theme.size(_LINE)
        texts = (self.view.first, self.view.second)
        for number, text in enumerate(texts):
            box = QRectF(3, 3 + number * height, self.width() - 6, height - 2)
            on = self.choice == number
            edge = theme.color("nila" if on else "line2")
            rounded(painter, box, 8, theme.color("nilaTint" if on else "surface"), edge)
            cap = QRectF(box.left() + 8, box.center().y() - theme.size(_CAP) / 2, 0, 0)
            cap.setSize(QSize(theme.size(_CAP), theme.size(_CAP)).toSizeF())
            paint_cap(painter, theme, cap, str(number + 1), None)
            words = box.adjusted(theme.size(_CAP) + 20, 0, -8, 0)
            self._write(painter, words, text, texts[1 - number])
        if self.hasFocus():
            focus_halo(painter, theme, QRectF(self.rect()).adjusted(2, 2, -2, -2), 8)

    def _write(self, painter: QPainter, box: QRectF, text: str, other: str) -> None:
        """Write a reading, each letter that the other one has not marked."""
        theme, font = self._theme, self._theme.font(15, 600)
        if not text:
            write(painter, box, tr("empty"), theme.font(15), theme.color("ink2"))
            return
        metrics = QFontMetricsF(font)
        before, after = _same_ends(text, other)
        left = box.left() + metrics.horizontalAdvance(text[:before])
        width = metrics.horizontalAdvance(text[before : len(text) - after])
        if width:
            mark = QRectF(left - 1, box.center().y() - 11, width + 2, 22)
            rounded(painter, mark, 3, theme.color("hl"), None)
        write(painter, box, text, font, theme.color("ink"))


def _same_ends(one: str, other: str) -> tuple[int, int]:
    """Return how many letters two texts share at their beginnings and at their ends."""
    least = min(len(one), len(other))
    before = next((at for at in range(least) if one[at] != other[at]), least)
    rest = least - before
    after = next((at for at in range(rest) if one[-1 - at] != other[-1 - at]), rest)
    return before, after


class Settling(QWidget):
    """Every difference of a row, and why it was settled so."""

    settled = Signal(dict, str)  # texts by field, the reason

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._readings: list[Readings] = []
        self._typed: dict[str, Field] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.reason = Field(theme, tr("Reason"))
        self.reason.input.entered.connect(self.settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._rows)
        column.addWidget(self.reason)

    def show_differences(self, views: Sequence[DifferenceView]) -> None:
        """Show other differences."""
        emptied(self._rows)
        self._readings, self._typed = [], {}
        for view in views:
            self._rows.addWidget(Text(self._theme, view.label, 14, 600))
            readings = Readings(self._theme, view)
            field = Field(self._theme, tr("As it really stands"))
            field.hide()
            readings.chosen.connect(lambda one=readings: self._chosen(one))
            readings.otherwise.connect(lambda one=readings: self._type(one))
            field.input.entered.connect(lambda one=readings: self._go_on(one))
            self._rows.addWidget(readings)
            self._rows.addWidget(field)
            self._readings.append(readings)
            self._typed[view.field] = field
        self.reason.set_text(tr("Looked at again on the page"))
        self.reason.show_problem("")

    def begin(self) -> None:
        """Put the focus on the first difference."""
        if self._readings:
            self._readings[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, readings: Readings) -> None:
        self._typed[readings.view.field].hide()
        self._go_on(readings)

    def _type(self, readings: Readings) -> None:
        field = self._typed[readings.view.field]
        readings.choice = -1
        field.set_text(readings.view.first)
        field.show()
        field.input.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, readings: Readings) -> None:
        at = self._readings.index(readings) + 1
        if at < len(self._readings):
            self._readings[at].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reason.input.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Say what stands, once every difference is decided."""
        texts = {}
        for one in self._readings:
            field = self._typed[one.view.field]
            if field.isVisibleTo(self):
                texts[one.view.field] = field.text().strip()
            elif one.choice >= 0:
                texts[one.view.field] = one.text()
            else:
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.settled.emit(texts, self.reason.text())
