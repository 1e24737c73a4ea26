"""The office's sign: the kawung mark, and the indigo panel of the two start screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.ui.icons import icon_pixmap
from kesra_desktop.ui.widgets.paint import rounded
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kesra_desktop.ui.theme import Theme

_CELL = 64  # of the batik field
_VEIL = 12  # opacity of its petals, of 255
WIDE, NARROW = 520, 440


def paint_petals(
    painter: QPainter, centre: QPointF, reach: float, half: tuple[float, float]
) -> None:
    """Draw four petals on the diagonals: distance of their middles, half length, half width."""
    for turn in (45, 135, 225, 315):
        painter.save()
        painter.translate(centre)
        painter.rotate(turn)
        painter.drawEllipse(QPointF(reach, 0), *half)
        painter.restore()


class Mark(QWidget):
    """One kawung motif on a white tile."""

    def __init__(self, theme: Theme, side: int) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(side, side)
        self.setAccessibleName(tr("Kesra Desktop"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        painter, one = QPainter(self), self.width() / 56
        rounded(painter, QRectF(self.rect()), 12 * one, self._theme.color("tile"), None)
        painter.setBrush(self._theme.color("mark"))
        middle = QRectF(self.rect()).center()
        paint_petals(painter, middle, 12.7 * one, (9.6 * one, 6.3 * one))
        painter.setBrush(self._theme.color("markHeart"))
        painter.drawEllipse(middle, 2.6 * one, 2.6 * one)


@dataclass(frozen=True)
class Promise:
    """One thing the start screen says about the program."""

    icon: str
    title: str
    line: str


class BrandPanel(QWidget):
    """The indigo side of a start screen: name, three promises, version."""

    def __init__(self, theme: Theme, promises: tuple[Promise, ...], foot: str, width: int) -> None:
        super().__init__()
        self._theme, self._wide, self._field = theme, width, QPixmap()
        self.setFixedWidth(width)
        self._rows = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 24, 32)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addStretch(1)
        column.addWidget(self._rows)
        column.addSpacing(28)
        column.addWidget(Text(theme, foot, 13, 400, "navInk2").wrapped())
        self._icons: list[tuple[Text, str]] = []
        self._fill_rows(promises)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _head(self) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Text(self._theme, tr("Kesra Desktop"), 24, 700, "navInk"))
        line = tr("Registration and distribution of aid")
        words.addWidget(Text(self._theme, line, 15, 400, "navInk2").wrapped())
        words.addStretch(1)
        row.setSpacing(16)
        row.addWidget(Mark(self._theme, 56))
        row.addLayout(words, 1)
        return row

    def _fill_rows(self, promises: tuple[Promise, ...]) -> None:
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for number, promise in enumerate(promises):
            row = number * 3
            picture = Text(self._theme)
            self._icons.append((picture, promise.icon))
            grid.addWidget(picture, row, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(self._theme, promise.title, 16, 600, "navInk").wrapped(), row, 1)
            grid.addWidget(
                Text(self._theme, promise.line, 14, 400, "navInk2").wrapped(), row + 1, 1
            )
            if number + 1 < len(promises):
                grid.setRowMinimumHeight(row + 2, 14)

    def _restyle(self) -> None:
        self._field = QPixmap()
        for label, name in self._icons:
            colour, ratio = self._theme.color("aksen"), self.devicePixelRatioF()
            label.setPixmap(icon_pixmap(name, 24, colour, ratio))
        self.update()

    def set_low(self, low: bool) -> None:
        """Hide the promises when the window is too low for them."""
        self._rows.setVisible(not low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the field again in the new size."""
        super().resizeEvent(event)
        self._field = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Show the batik field, drawn once for each size and theme."""
        if self._field.isNull():
            self._field = self._drawn()
        QPainter(self).drawPixmap(0, 0, self._field)

    def _drawn(self) -> QPixmap:
        """Lay one cell out over the panel, and let the field fade towards the bottom."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.color("nav"))
        painter = QPainter(picture)
        painter.drawTiledPixmap(self.rect(), self._cell(ratio))
        fade = QLinearGradient(0, 0, 0, self.height())
        ground = QColor(self._theme.color("nav"))
        for at, alpha in ((0, 0), (1, 110)):
            ground.setAlpha(alpha)
            fade.setColorAt(at, ground)
        painter.fillRect(self.rect(), fade)
        painter.end()
        return picture

    def _cell(self, ratio: float) -> QPixmap:
        cell = QPixmap(round(_CELL * ratio), round(_CELL * ratio))
        cell.setDevicePixelRatio(ratio)
        cell.fill(Qt.GlobalColor.transparent)
        veil = QColor(self._theme.color("navInk"))
        veil.setAlpha(_VEIL)
        painter = QPainter(cell)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        for left in (0, _CELL):
            for top in (0, _CELL):
                paint_petals(painter, QPointF(left, top), 20.5, (20, 12))
        painter.end()
        return cell
