"""A ruled table whose heading stands again on every page, with cells to sign in turn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop.documents.sheet import BOLD, REGULAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.flow import Flow

LEFT, MIDDLE, RIGHT = "left", "middle", "right"
_PAD = 1.3
_THIN, _THICK = 0.45, 0.9
_SIGNING = "Tanda tangan"


@dataclass(frozen=True)
class Column:
    """A column of a table; its width in millimetres."""

    title: str
    width: float
    align: str = LEFT
    font: str = REGULAR


@dataclass(frozen=True)
class Cells:
    """A row ready to be drawn: its texts in lines, and the height that they need."""

    lines: tuple[tuple[str, ...], ...]
    height: float
    small: tuple[str, ...] = ()  # under the text of the second column, such as who collected
    number: str = ""  # stands in the cell to sign
    struck: str = ""  # a word across the cell to sign: the row is crossed out


class Table:
    """Rows one under the other; a page's end closes the frame and opens it again."""

    def __init__(
        self,
        flow: Flow,
        columns: Sequence[Column],
        *,
        size: float = 8.5,
        signing: float = 0,
        numbered: bool = True,
    ) -> None:
        """Make a table; ``signing`` is the width of each of the two columns to sign in."""
        self.flow, self.columns, self.size = flow, tuple(columns), size
        self.signing, self.numbered = signing, numbered
        self.step = size * 0.45
        self._tops: list[float] = []
        self._row = 0

    @property
    def data_end(self) -> float:
        """Return where the columns of text end and those to sign begin."""
        return self.flow.left + sum(column.width for column in self.columns)

    @property
    def end(self) -> float:
        """Return the table's right edge."""
        return self.data_end + 2 * self.signing

    # --- heading ----------------------------------------------------------------------------------

    def heading_height(self) -> float:
        """Return the room that the heading needs."""
        return self._titles_height() + (self.step + 1.6 if self.numbered else 0)

    def heading(self) -> None:
        """Draw the titles of the columns, and the row of numbers that officials refer to."""
        flow, high = self.flow, self._titles_height()
        flow.sheet.field(flow.left, flow.y, self.end - flow.left, self.heading_height())
        self._tops = [flow.y]
        flow.sheet.line(flow.left, flow.y, self.end, _THICK)
        for x, width, title in self._titled():
            lines = flow.sheet.wrapped(title, width - 2 * _PAD, self.size, BOLD)
            base = flow.y + (high - len(lines) * self.step) / 2 + self.size * 0.34
            for place, line in enumerate(lines):
                self._middle(x, width, base + place * self.step, line, BOLD)
        flow.y += high
        if self.numbered:
            flow.sheet.line(flow.left, flow.y, self.end, _THIN)
            for place, (x, width, _) in enumerate(self._titled(), 1):
                base = flow.y + 0.8 + self.size * 0.34
                self._middle(x, width, base, str(place), REGULAR)
            flow.y += self.step + 1.6
        flow.sheet.line(flow.left, flow.y, self.end, _THICK)
        self._row = 0

    def _titled(self) -> list[tuple[float, float, str]]:
        x, found = self.flow.left, []
        for column in self.columns:
            found.append((x, column.width, column.title))
            x += column.width
        return [*found, (x, 2 * self.signing, _SIGNING)] if self.signing else found

    def _titles_height(self) -> float:
        sheet = self.flow.sheet
        rows = (
            len(sheet.wrapped(title, width - 2 * _PAD, self.size, BOLD))
            for _, width, title in self._titled()
        )
        return max(rows) * self.step + 2.4

    def _middle(self, x: float, width: float, base: float, text: str, font: str) -> None:
        self.flow.sheet.centred(x + width / 2, base, text, self.size, font)

    # --- rows -------------------------------------------------------------------------------------

    def cells(
        self,
        texts: Sequence[str],
        least: float = 0,
        *,
        small: str = "",
        number: str = "",
        struck: str = "",
    ) -> Cells:
        """Return a row laid out; ``least`` is its smallest height."""
        sheet = self.flow.sheet
        lines = tuple(
            tuple(sheet.wrapped(text, column.width - 2 * _PAD, self.size, column.font))
            for text, column in zip(texts, self.columns, strict=True)
        )
        under: tuple[str, ...] = ()
        if small:
            under = tuple(sheet.wrapped(small, self.columns[1].width - 2 * _PAD, self.size - 1.2))
        counts = [len(cell) for cell in lines]
        if under:
            counts[1] += len(under)
        return Cells(lines, max(least, max(counts) * self.step + 2.2), under, number, struck)

    def row(self, cells: Cells) -> None:
        """Draw a row; the page's end before it is the caller's to see to."""
        flow = self.flow
        x = flow.left
        for place, (column, lines) in enumerate(zip(self.columns, cells.lines, strict=True)):
            base = flow.y + 1.1 + self.size * 0.34
            for line in lines:
                self._write(x, column, base, line)
                base += self.step
            if place == 1:
                for line in cells.small:
                    flow.sheet.text(x + _PAD, base, line, self.size - 1.2)
                    base += self.step
            x += column.width
        if self.signing:
            self._sign(cells)
        if cells.struck:
            middle = flow.y + 1.1 + self.size * 0.22
            flow.sheet.line(flow.left + self.columns[0].width + 1, middle, self.data_end - 1, 0.6)
        flow.y += cells.height
        self._row += 1
        self._row_line()

    def _write(self, x: float, column: Column, base: float, text: str) -> None:
        sheet, size, font = self.flow.sheet, self.size, column.font
        if column.align == RIGHT:
            sheet.right(x + column.width - _PAD, base, text, size, font)
        elif column.align == MIDDLE:
            sheet.centred(x + column.width / 2, base, text, size, font)
        else:
            sheet.text(x + _PAD, base, text, size, font)

    def _sign(self, cells: Cells) -> None:
        """Write the number in the left or the right cell in turn: each is two rows high."""
        x = self.data_end + (self.signing if self._row % 2 else 0)
        base = self.flow.y + 1.1 + self.size * 0.34
        self.flow.sheet.text(x + _PAD, base, cells.number, self.size)
        if cells.struck:
            after = x + _PAD + self.flow.sheet.measured(cells.number, self.size) + 1.5
            room = x + self.signing - after - 0.8
            size = self.flow.sheet.fitting(cells.struck, room, (self.size - 1, 5), BOLD)
            self.flow.sheet.text(after, base, cells.struck, size, BOLD)

    def _row_line(self) -> None:
        flow, y = self.flow, self.flow.y
        flow.sheet.line(flow.left, y, self.data_end, _THIN)
        if self.signing:
            # After an even number of rows the left cell of two rows ends, else the right one.
            x = self.data_end + (0 if self._row % 2 == 0 else self.signing)
            flow.sheet.line(x, y, x + self.signing, _THIN)

    def group(self, text: str) -> None:
        """Write one line across the columns, such as the name of a kelurahan."""
        flow = self.flow
        flow.sheet.text(flow.left + _PAD, flow.y + 1.1 + self.size * 0.34, text, self.size, BOLD)
        flow.y += self.step + 2.2
        flow.sheet.line(flow.left, flow.y, self.end, _THIN)
        self._row = 0

    # --- totals and frame -------------------------------------------------------------------------

    def close(self) -> None:
        """Draw the frame of the rows on this page."""
        flow = self.flow
        if not self._tops:
            return
        top, y = self._tops.pop(), flow.y
        flow.sheet.line(flow.left, y, self.end, _THICK)
        x = flow.left
        edges = [x]
        for column in self.columns:
            x += column.width
            edges.append(x)
        if self.signing:
            edges += [x + self.signing, self.end]
        for place, edge in enumerate(edges):
            start = top
            if self.signing and edge == self.data_end + self.signing:
                start = top + self.heading_height()
            outer = place in (0, len(edges) - 1)
            flow.sheet.upright(edge, start, y, _THICK if outer else _THIN)

    def total(self, label: str, values: dict[int, str], *, bold: bool = False) -> None:
        """Draw a line of sums under the closed table; ``values`` by column from 0."""
        flow, font = self.flow, BOLD if bold else REGULAR
        first = min(values, default=len(self.columns))
        lines = self._label_lines(label, first, font)
        high = len(lines) * self.step + 1.8
        base = flow.y + 0.9 + self.size * 0.34
        x = flow.left + sum(column.width for column in self.columns[:first])
        for place, line in enumerate(lines):
            flow.sheet.right(x - _PAD, base + place * self.step, line, self.size, font)
        edges = [flow.left, x]
        for place, column in enumerate(self.columns[first:], first):
            self._write(x, replace(column, font=font), base, values.get(place, ""))
            x += column.width
            edges.append(x)
        for edge in dict.fromkeys([*edges, self.end]):
            flow.sheet.upright(edge, flow.y, flow.y + high, _THIN)
        flow.y += high
        flow.sheet.line(flow.left, flow.y, self.end, _THIN)

    def total_height(self, label: str, first: int) -> float:
        """Return the room that a line of sums needs whose label ends before column ``first``."""
        return len(self._label_lines(label, first, BOLD)) * self.step + 1.8

    def _label_lines(self, label: str, first: int, font: str) -> list[str]:
        room = sum(column.width for column in self.columns[:first]) - 2 * _PAD
        return self.flow.sheet.wrapped(label, room, self.size, font)
