"""A table of realisation painted by us: figures right-aligned, a bar for the share served."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model.money import rupiah
from kesra_desktop.ui.widgets.paint import rounded, text_width, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.model.reporting import Realised
    from kesra_desktop.ui.theme import Theme

_ROW, _HEAD, _PAD = 44, 40, 12
_BAR = 132
_LEAST_BAR, _LEAST_NAME = 48, 168
_WIDTHS = (96, 104, 84, 148)  # target, handed over, remaining, value
_VALUE = 3  # goods alone have none
_LEFT_OUT = (2, 3)  # what goes first where there is no room: remaining follows from the others


class BarsTable(QWidget):
    """One row for each group and the sum in bold; read aloud as one sentence a row."""

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__()
        self._theme, self._heading = theme, heading
        self._rows: tuple[Realised, ...] = ()
        self._has_total = False
        self.setAccessibleName(heading)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_rows(self, heading: str, rows: Sequence[Realised], total: Realised | None) -> None:
        """Show other figures; ``total`` is the last row when it is given."""
        self._heading = heading
        self.setAccessibleName(heading)
        self._rows = (*rows, total) if total else tuple(rows)
        self._has_total = total is not None
        said = [
            f"{one.title}: {grouped(one.served)} / {grouped(one.target)}, {one.percent}%"
            for one in self._rows
        ]
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of head and rows."""
        return QSize(600, self._theme.size(_HEAD + _ROW * len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: rows are never squeezed."""
        return QSize(480, self.sizeHint().height())

    def text(self) -> str:
        """Return the table as a spreadsheet takes it from the clipboard."""
        rows = [self._titles()] + [
            (one.title, *map(str, (one.target, one.served, one.left, one.given, one.percent)))
            for one in self._rows
        ]
        if not self._has_money:
            rows = [row[: _VALUE + 1] + row[_VALUE + 2 :] for row in rows]
        return "\n".join("\t".join(row) for row in rows)

    @property
    def _has_money(self) -> bool:
        return any(one.due or one.given for one in self._rows)

    def _titles(self) -> tuple[str, ...]:
        return (
            self._heading,
            tr("Target"),
            tr("Handed over"),
            tr("Remaining"),
            tr("Value"),
            tr("Realisation"),
        )

    def _shown(self) -> list[int]:
        """Return the columns of figures for which there is room."""
        room = self.width() - 2 * _PAD - self._theme.size(56 + _LEAST_BAR + _LEAST_NAME)
        shown = list(range(len(_WIDTHS) if self._has_money else _VALUE))
        for number in _LEFT_OUT:
            if number in shown and room < self._theme.size(sum(_WIDTHS[one] for one in shown)):
                shown.remove(number)
        return shown

    def _bar_width(self) -> float:
        used = sum(_WIDTHS[number] for number in self._shown())
        room = self.width() - 2 * _PAD - self._theme.size(56 + _LEAST_NAME + used)
        return max(self._theme.size(_LEAST_BAR), min(self._theme.size(_BAR), room))

    def _edges(self) -> tuple[float, dict[int, float], float]:
        """Return where names end, the right edge of each column, and where the bars begin."""
        theme = self._theme
        bar = self.width() - _PAD - self._bar_width()
        edges: dict[int, float] = {}
        at = bar - theme.size(56)
        for number in reversed(self._shown()):
            edges[number] = at
            at -= theme.size(_WIDTHS[number])
        return at, edges, bar

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw head and rows."""
        painter, theme = QPainter(self), self._theme
        names, edges, bar = self._edges()
        head, row = theme.size(_HEAD), theme.size(_ROW)
        painter.fillRect(QRectF(0, 0, self.width(), head), theme.color("surface2"))
        self._line(painter, head - 1, "line2")
        font = theme.font(13, 600)
        titles = self._titles()
        write(painter, QRectF(_PAD, 0, names, head), titles[0], font, theme.color("ink2"))
        for number, edge in edges.items():
            self._right(painter, edge, 0, head, (titles[number + 1], 13, 600, "ink2"))
        share = QRectF(bar - theme.size(44), 0, 200, head)
        write(painter, share, titles[5], font, theme.color("ink2"))
        for number, one in enumerate(self._rows):
            bold = self._has_total and number == len(self._rows) - 1
            self._paint_row(painter, head + number * row, one, bold=bold)

    def _paint_row(self, painter: QPainter, top: float, one: Realised, *, bold: bool) -> None:
        theme, height = self._theme, self._theme.size(_ROW)
        names, edges, bar = self._edges()
        if bold:
            painter.fillRect(QRectF(0, top, self.width(), height), theme.color("surface2"))
        weight = 600 if bold else 400
        font = theme.font(15, 600 if bold else 500)
        name = QFontMetricsF(font).elidedText(one.title, Qt.TextElideMode.ElideRight, names - _PAD)
        write(painter, QRectF(_PAD, top, names, height), name, font, theme.color("ink"))
        figures = (grouped(one.target), grouped(one.served), grouped(one.left), rupiah(one.given))
        roles = ("ink", "ink", "ink" if bold else "ink2", "ink")
        for place, edge in edges.items():
            words = (figures[place], 15, weight, roles[place])
            self._right(painter, edge, top, height, words)
        self._right(painter, bar - 8, top, height, (f"{one.percent}%", 15, 600, "ink"))
        thick = theme.size(8)
        track = QRectF(bar, top + (height - thick) / 2, self._bar_width(), thick)
        rounded(painter, track, thick / 2, theme.color("track"), None)
        if one.served:
            part = max(track.width() * min(one.served / max(one.target, 1), 1), thick)
            filled = QRectF(track.left(), track.top(), part, thick)
            rounded(painter, filled, thick / 2, theme.color("bar"), None)
        if not bold:
            self._line(painter, top + height - 1, "line")

    def _right(
        self,
        painter: QPainter,
        edge: float,
        top: float,
        height: float,
        words: tuple[str, int, int, str],
    ) -> None:
        text, pixels, weight, role = words
        font = self._theme.font(pixels, weight)
        width = text_width(font, text)
        where = QRectF(edge - width, top, width + 2, height)
        write(painter, where, text, font, self._theme.color(role))

    def _line(self, painter: QPainter, top: float, role: str) -> None:
        painter.fillRect(QRectF(0, top, self.width(), 1), self._theme.color(role))
