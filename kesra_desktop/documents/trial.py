"""A page to try a printer with: rulers at its edges, letters in all sizes, and a code to scan."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.flow import sheet_size
from kesra_desktop.documents.sheet import BOLD, INK, Paper, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

_TEXT_SIZES = (6, 7, 8, 9, 10, 12)


def trial_page(paper: str, printed: str, out: BinaryIO) -> int:
    """Write one page whose rulers show whether a printer shifts, cuts or shrinks.

    Raises:
        InvalidValue: the paper is not known.

    """
    width, height = sheet_size(paper)
    sheet = Sheet(out, Paper(width, height, ()), wording.TEST_PAGE)
    with sheet.colour(INK):
        _across(sheet, range(10, int(width) - 9), 10)
        _down(sheet, range(10, int(height) - 9), 10)
        sheet.box(10, 10, width - 20, height - 20, 0.5)
        sheet.text(30, 36, wording.TEST_PAGE, 16, BOLD)
        for place, text in enumerate((*wording.TEST_RULERS, printed)):
            sheet.text(30, 44 + 5.4 * place, text, 9.5)
        y = 72.0
        for size in _TEXT_SIZES:
            sheet.text(30, y, wording.TEST_LETTERS.format(size=size), size)
            y += 2 + size * 0.5
        sheet.qr(30, y + 4, 24.5, wording.TEST_PAGE.upper())
    sheet.next_page()
    sheet.save()
    return 1


def _across(sheet: Sheet, marks: Iterable[int], y: float) -> None:
    """Draw a ruler in millimetres, numbered each centimetre from the paper's edge."""
    for x in marks:
        sheet.upright(x, y, y + _tick(x), 0.3)
        if x % 10 == 0 and x > 10:
            sheet.centred(x, y + 8.6, str(x), 6.5)


def _down(sheet: Sheet, marks: Iterable[int], x: float) -> None:
    for y in marks:
        sheet.line(x, y, x + _tick(y), 0.3)
        if y % 10 == 0 and y > 20:
            sheet.text(x + 6.4, y + 0.9, str(y), 6.5)


def _tick(place: int) -> float:
    return 5.0 if place % 10 == 0 else 3.5 if place % 5 == 0 else 2.0
