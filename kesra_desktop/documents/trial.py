"""A page to try a printer with: rulers at its edges, letters in all sizes, and a code to scan."""

from __future__ import annotations

from typing import BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.flow import sheet_size
from kesra_desktop.documents.sheet import BOLD, INK, PAPERS, REGULAR, Paper, Sheet, cut_line

_TEXT_SIZES = (6, 7, 8, 9, 10, 12)
_FOLDED = ("a4x2", "f4x2")
_EDGE, _STRIP_EDGE = 10, 4  # millimetres from the paper's edge to the box
_STRIP, _CODE = 100, 24.5  # millimetres: a strip's length, a code's side


def trial_page(paper: str, printed: str, out: BinaryIO) -> int:
    """Write one page whose rulers show whether a printer shifts, cuts or shrinks.

    ``paper`` is a sheet ("f4", "a4", "a5") or a paper of receipts ("a5", "a4x2", "f4x2", "80mm").

    Raises:
        InvalidValue: the paper is not known.

    """
    if paper == "80mm":
        return _roll(printed, out)
    folded = PAPERS[paper] if paper in _FOLDED else None
    width, height = folded[:2] if folded else sheet_size(paper)
    sheet = Sheet(out, Paper(width, height, ()), wording.TEST_PAGE)
    if folded:
        cut_line(sheet, folded)
    with sheet.colour(INK):
        _across(sheet, range(10, int(width) - 9), 10)
        _down(sheet, range(10, int(height) - 9), 10)
        sheet.box(10, 10, width - 20, height - 20, 0.5)
        sheet.text(30, 36, wording.TEST_PAGE, 16, BOLD)
        room, y = width - 30 - _EDGE - 2, 44.0
        for text in (*wording.TEST_RULERS, printed):
            for line in sheet.wrapped(text, room, 9.5):
                sheet.text(30, y, line, 9.5)
                y += 5.4
        y += 6.4
        for size in _TEXT_SIZES:
            for line in sheet.wrapped(wording.TEST_LETTERS.format(size=size), room, size):
                sheet.text(30, y, line, size)
                y += 2 + size * 0.5
        sheet.qr(30, y + 4, 24.5, wording.TEST_PAGE.upper())
    sheet.next_page()
    sheet.save()
    return 1


def _roll(printed: str, out: BinaryIO) -> int:
    """Write a strip as wide as an 80 mm roll: a box, a ruler and a code, as receipts have them."""
    width = PAPERS["80mm"].width
    sheet = Sheet(out, Paper(width, _STRIP, ()), wording.TEST_PAGE)
    span = width - 2 * _STRIP_EDGE
    with sheet.colour(INK):
        sheet.box(_STRIP_EDGE, 4, span, _STRIP - 8, 0.5)
        _across(sheet, range(_STRIP_EDGE, int(width) - _STRIP_EDGE + 1), 4)
        y = 20.0
        for text, size, font in (
            (wording.TEST_PAGE, 14, BOLD),
            (wording.TEST_STRIP, 9, REGULAR),
            (printed, 8, REGULAR),
            *((wording.TEST_LETTERS.format(size=size), size, REGULAR) for size in (8, 10)),
        ):
            for line in sheet.wrapped(text, span - 6, size, font):
                sheet.text(_STRIP_EDGE + 3, y, line, size, font)
                y += size * 0.48
            y += 1.6
        sheet.qr((width - _CODE) / 2, y, _CODE, wording.TEST_PAGE.upper())
    sheet.next_page()
    sheet.save()
    return 1


def _across(sheet: Sheet, marks: range, y: float) -> None:
    """Draw a ruler in millimetres, numbered each centimetre from the paper's edge."""
    for x in marks:
        sheet.upright(x, y, y + _tick(x), 0.3)
        if x % 10 == 0 and marks[0] < x < marks[-1]:
            sheet.centred(x, y + 8.6, str(x), 6.5)


def _down(sheet: Sheet, marks: range, x: float) -> None:
    for y in marks:
        sheet.line(x, y, x + _tick(y), 0.3)
        if y % 10 == 0 and 20 < y < marks[-1]:
            sheet.text(x + 6.4, y + 0.9, str(y), 6.5)


def _tick(place: int) -> float:
    return 5.0 if place % 10 == 0 else 3.5 if place % 5 == 0 else 2.0
