"""Text that flows down pages of one size, each page with a foot that says which sheet it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from kesra_desktop.documents import letterhead, wording
from kesra_desktop.documents.sheet import BOLD, HAIR, INK, QUIET, REGULAR, Paper, Sheet
from kesra_desktop.errors import InvalidValue
from kesra_desktop.model.paper_code import paper_code

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.documents.heads import Head

BODY, SMALL = 10.5, 9.0  # points
SMALL_SHEET = 150.0  # millimetres wide, A5
LEADING = 0.5  # millimetres a point: 1.4 lines
_FOOT, _QR = 13.5, 11.0  # millimetres
_TOTAL = "pages"
_BY_HAND = 8.0  # millimetres a line of handwriting


class Shape(NamedTuple):
    """A page and its margins, in millimetres."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float


_SIZES = {"a4": (210.0, 297.0), "f4": (215.0, 330.0), "a5": (148.0, 210.0)}


def upright(paper: str) -> Shape:
    """Return a sheet for letters: the wide left margin is for the binder, save on A5.

    Raises:
        InvalidValue: the paper is not known.

    """
    width, height = sheet_size(paper)
    if width < SMALL_SHEET:
        return Shape(width, height, 14, 12, 11, 25)
    return Shape(width, height, 25, 20, 14, 26)


def upright_table(paper: str) -> Shape:
    """Return an upright sheet whose margins leave more room for a table.

    Raises:
        InvalidValue: the paper is not known.

    """
    return upright(paper)._replace(left=18, right=12)


def sideways(paper: str) -> Shape:
    """Return a sheet for wide tables.

    Raises:
        InvalidValue: the paper is not known.

    """
    height, width = sheet_size(paper)
    return Shape(width, height, 15, 12, 12, 24)


def sheet_size(paper: str) -> tuple[float, float]:
    """Return width and height of an upright sheet, in millimetres.

    Raises:
        InvalidValue: the paper is not known.

    """
    if paper not in _SIZES:
        raise InvalidValue(field="paper", value=paper, hint=", ".join(_SIZES))
    return _SIZES[paper]


@dataclass(frozen=True)
class Imprint:
    """What the foot of every page says, and what its QR leads back to."""

    kind: str
    record: str
    title: str
    printed: str
    copy: int = 0  # 0 is the original, n the nth printing after it
    note: str = ""  # such as what is still missing in the figures


class Flow:
    """Pages being written from top to bottom; lengths in millimetres."""

    def __init__(self, out: BinaryIO, shape: Shape, imprint: Imprint) -> None:
        self.shape, self.imprint = shape, imprint
        self.size = BODY if shape.width > SMALL_SHEET else SMALL
        self.sheet = Sheet(out, Paper(shape.width, shape.height, ()), imprint.title)
        self.pages, self.y = 1, shape.top
        self.on_page: Callable[[], None] = lambda: None  # repeats a table's heading
        self.rows: tuple[int, int] | None = None  # first and last of a list on this page
        self.rows_of_pages: list[tuple[int, int] | None] = []
        self._begin_page()

    @property
    def left(self) -> float:
        """Return where lines begin."""
        return self.shape.left

    @property
    def right(self) -> float:
        """Return where lines end."""
        return self.shape.width - self.shape.right

    @property
    def width(self) -> float:
        """Return how long a line may be."""
        return self.right - self.left

    @property
    def end(self) -> float:
        """Return the lowest place for content."""
        return self.shape.height - self.shape.bottom

    def need(self, height: float) -> bool:
        """Begin a new page unless so much room is left, and return whether one was begun."""
        if self.y + height <= self.end:
            return False
        self.next_page()
        return True

    def next_page(self) -> None:
        """End this page and go on at the top of the next one."""
        self._foot()
        self.sheet.next_page()
        self.pages += 1
        self.y, self.rows = self.shape.top, None
        self._begin_page()
        self.on_page()

    def _begin_page(self) -> None:
        self.sheet.canvas.setFillColor(INK)
        self.sheet.canvas.setStrokeColor(INK)

    def finish(self) -> int:
        """Write the last foot, save, and return how many pages there are."""
        self._foot()
        self.sheet.next_page()
        self.sheet.late_text(_TOTAL, str(self.pages), 7.5)
        self.sheet.save()
        return self.pages

    # --- content ----------------------------------------------------------------------------------

    def head(self, head: Head) -> None:
        """Draw the letterhead."""
        small = self.shape.width < SMALL_SHEET
        scale = letterhead.A5_SCALE if small else letterhead.LETTER_SCALE
        sides = (self.left, self.right)
        self.y = letterhead.draw(self.sheet, head, sides, self.y, scale) + (5 if small else 9)

    def heading(self, *lines: str, size: float = 12.5) -> None:
        """Write centred bold lines, the paper's name."""
        middle = (self.left + self.right) / 2
        for text in lines:
            for part in self.sheet.wrapped(text, self.width, size, BOLD):
                self.sheet.centred(middle, self.y + size * 0.36, part, size, BOLD)
                self.y += size * LEADING
        self.y += 1

    def centred(self, text: str, size: float = 0, font: str = REGULAR) -> None:
        """Write a centred line."""
        size = size or self.size
        middle = (self.left + self.right) / 2
        for part in self.sheet.wrapped(text, self.width, size, font):
            self.sheet.centred(middle, self.y + size * 0.36, part, size, font)
            self.y += size * LEADING

    def paragraph(self, text: str, mark: str = "", indent: float = 0, font: str = REGULAR) -> None:
        """Write a paragraph; ``mark`` stands before it, such as "1."."""
        start = self.left + indent + (7 if mark else 0)
        lines = self.sheet.wrapped(text, self.right - start, self.size, font)
        for place, line in enumerate(lines):
            if place == 0:
                self.need(self.size * LEADING * min(len(lines), 2))
            else:
                self.need(self.size * LEADING)
            base = self.y + self.size * 0.36
            if mark and place == 0:
                self.sheet.text(self.left + indent, base, mark, self.size, font)
            self.sheet.text(start, base, line, self.size, font)
            self.y += self.size * LEADING
        self.y += 1.6

    def fact(self, label: str, value: str, indent: float = 0, room: float = 38) -> None:
        """Write "label : value"; a value that is not known leaves a ruled gap."""
        colon = self.left + indent + room
        start = colon + 3.5
        lines = self.sheet.wrapped(value, self.right - start, self.size) or [""]
        for place, line in enumerate(lines):
            self.need(self.size * LEADING)
            base = self.y + self.size * 0.36
            if place == 0:
                self.sheet.text(self.left + indent, base, label, self.size)
                self.sheet.text(colon, base, ":", self.size)
            self.sheet.text(start, base, line, self.size)
            if not value:
                self.rule(start, base + 0.8, self.right)
            self.y += self.size * LEADING
        self.y += 0.5

    def blank(self, label: str, lines: int, indent: float = 0, room: float = 38) -> None:
        """Write "label :" and ruled lines as far apart as handwriting needs."""
        colon = self.left + indent + room
        for place in range(lines):
            self.need(_BY_HAND)
            self.y += _BY_HAND
            base = self.y - 2
            if place == 0:
                self.sheet.text(self.left + indent, base, label, self.size)
                self.sheet.text(colon, base, ":", self.size)
            self.rule(colon + 3.5, base + 0.8, self.right)

    def gaps(self, lines: int) -> None:
        """Leave ruled lines to write on by hand."""
        for _ in range(lines):
            self.need(_BY_HAND)
            self.y += _BY_HAND
            self.rule(self.left, self.y - 1, self.right)

    def rule(self, x: float, y: float, to_x: float) -> None:
        """Draw the dotted line on which something is to be written by hand."""
        with self.sheet.colour(QUIET):
            self.sheet.line(x, y, to_x, 0.6, "0.6 1.8")

    # --- foot -------------------------------------------------------------------------------------

    def _foot(self) -> None:
        sheet, imprint = self.sheet, self.imprint
        top = self.shape.height - 10 - _FOOT + 1
        with sheet.colour(HAIR):
            sheet.line(self.left, top, self.right, 0.5)
        self.rows_of_pages.append(self.rows)
        code = paper_code(imprint.kind, imprint.record, self.pages, self.rows)
        sheet.qr(self.left, top + 1.5, _QR, code)
        x, base = self.left + _QR + 3, top + 5
        with sheet.colour(QUIET):
            sheet.text(x, base, imprint.printed, 7.5)
            sheet.text(x, base + 3.6, imprint.note or imprint.title, 7.5)
            if imprint.copy:
                again = wording.PRINTED_AGAIN.format(copy=imprint.copy, times=imprint.copy + 1)
                sheet.text(x, base + 7.2, again, 7.5, BOLD)
            number = wording.PAGE.format(page=self.pages)
            room = sheet.measured("000", 7.5) + 0.8
            sheet.right(self.right - room, base, number, 7.5)
            sheet.late(_TOTAL, self.right - room + 0.8, base)


def gap(text: str, dots: int = 24) -> str:
    """Return a text, or dots to write on when it is not known."""
    return text or "." * dots
