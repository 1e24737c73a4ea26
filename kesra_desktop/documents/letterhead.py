"""The letterhead on top of a paper, in the size that the paper asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.documents.sheet import BOLD, QUIET, REGULAR

if TYPE_CHECKING:
    from kesra_desktop.documents.heads import Head
    from kesra_desktop.documents.sheet import Sheet

A5_SCALE, LETTER_SCALE = 1.0, 1.22
_STYLES = ((2.9, 10.0, REGULAR), (7.8, 13.0, BOLD), (12.7, 10.5, BOLD))
_EMBLEM = (14.0, 18.0)


def draw(
    sheet: Sheet, head: Head, sides: tuple[float, float], top: float, scale: float = A5_SCALE
) -> float:
    """Draw a letterhead once for the file and return where its double rule ends."""
    end = top + scale * (21.0 + 3.6 * max(0, len(head.small_lines()) - 1))
    sheet.form((head, sides, top, scale), lambda: _written(sheet, head, sides, top, scale))
    return end


def _written(
    sheet: Sheet, head: Head, sides: tuple[float, float], top: float, scale: float
) -> None:
    left, right = sides
    middle, begin = (left + right) / 2, left
    if head.emblem:
        middle, begin = middle + 6 * scale, left + 18 * scale
        width, height = _EMBLEM
        sheet.picture(left + 2, top, (width * scale, height * scale), head.emblem)
    room = 2 * min(right - middle, middle - begin)
    for text, (down, size, font) in zip(head.lines, _STYLES, strict=False):
        fitted = sheet.fitting(text, room, (size * scale, 6), font)
        sheet.centred(middle, top + down * scale, text, fitted, font)
    y = top + 17.1 * scale
    with sheet.colour(QUIET):
        for text in head.small_lines():
            fitted = sheet.fitting(text, room, (8 * scale, 5), REGULAR)
            sheet.centred(middle, y, text, fitted)
            y += 3.6 * scale
    y = max(y - 3.6 * scale, top + 17.1 * scale)
    sheet.line(left, y + 3.0 * scale, right, 1.6)
    sheet.line(left, y + 3.9 * scale, right, 0.5)
