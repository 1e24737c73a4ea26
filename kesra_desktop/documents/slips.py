"""Coupons, invitations and recipient cards: many small papers on a sheet, to be cut apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeVar

from kesra_desktop.documents import letterhead, wording
from kesra_desktop.documents.sheet import BOLD, INK, QUIET, REGULAR, Paper, Sheet
from kesra_desktop.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kesra_desktop.documents.heads import Head

T = TypeVar("T")
_STEP = 0.44  # millimetres a point from line to line
_SCALES = (1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
_QR, _CARD_QR, _PAD = 25.0, 23.0, 5.0  # millimetres


@dataclass(frozen=True)
class Coupon:
    """What a coupon or an invitation says; what is not known leaves its line out."""

    head: Head
    programme: str
    period: str
    number: str
    name: str
    where: str
    day: str
    hours: str
    place: str
    desk: str
    code: str  # of the QR
    short_code: str  # to type by hand
    letter_number: str = ""
    letter_date: str = ""
    complaints: str = ""


@dataclass(frozen=True)
class Card:
    """What a recipient's card says."""

    head: Head
    name: str
    nik_masked: str
    where: str
    institution: str
    code: str
    printed: str


class Grid(NamedTuple):
    """Equal places on a sheet, parted by cut lines; lengths in millimetres."""

    paper: Paper
    left: float
    top: float
    width: float
    height: float
    columns: int
    rows: int


_A4, _F4 = Paper(210, 297, ()), Paper(215, 330, ())
COUPON_GRIDS = {
    "4": Grid(_A4, 6, 8.5, 99, 140, 2, 2),
    "6": Grid(_A4, 6, 8.5, 99, 93.3, 2, 3),
    "8": Grid(_A4, 6, 8.5, 99, 70, 2, 4),
    "80mm": Grid(Paper(80, 76, ()), 0, 0, 80, 76, 1, 1),
}
INVITATION_GRIDS = {
    "a4": Grid(_A4, 0, 0, 210, 148.5, 1, 2),
    "f4": Grid(_F4, 0, 0, 215, 110, 1, 3),
}
CARD_GRID = Grid(_A4, 19.4, 13.5, 85.6, 54, 2, 5)  # ISO/IEC 7810 ID-1, the size of bank cards


def coupons_pdf(contents: Iterable[Coupon], each: str, title: str, out: BinaryIO) -> int:
    """Write coupons and return the pages; ``each`` is 4, 6 or 8 a page, or 80mm for a roll.

    Raises:
        InvalidValue: there is no sheet for so many.

    """
    return _fill(out, title, _grid("per-page", each, COUPON_GRIDS), contents, _coupon)


def invitations_pdf(contents: Iterable[Coupon], paper: str, title: str, out: BinaryIO) -> int:
    """Write invitations, two on A4 or three on F4, and return the pages.

    Raises:
        InvalidValue: the paper is not known.

    """
    return _fill(out, title, _grid("paper", paper, INVITATION_GRIDS), contents, _invitation)


def cards_pdf(contents: Iterable[Card], title: str, out: BinaryIO) -> int:
    """Write recipient cards, ten on A4, and return the pages."""
    return _fill(out, title, CARD_GRID, contents, _card)


def _grid(field: str, chosen: str, grids: dict[str, Grid]) -> Grid:
    if chosen not in grids:
        raise InvalidValue(field=field, value=chosen, hint=", ".join(grids))
    return grids[chosen]


def _fill(
    out: BinaryIO,
    title: str,
    grid: Grid,
    contents: Iterable[T],
    draw: Callable[[Sheet, T, Grid], None],
) -> int:
    sheet, pages, waiting = Sheet(out, grid.paper, title), 0, iter(contents)
    while page := list(islice(waiting, grid.columns * grid.rows)):
        pages += 1
        for place, content in enumerate(page):
            row, column = divmod(place, grid.columns)
            sheet.place(grid.left + column * grid.width, grid.top + row * grid.height)
            with sheet.colour(INK):
                draw(sheet, content, grid)
        _cut_lines(sheet, grid)
        sheet.next_page()
    if not pages:
        sheet.next_page()
        pages = 1
    sheet.save()
    return pages


def _cut_lines(sheet: Sheet, grid: Grid) -> None:
    """Draw the lines along which the sheet is cut, on all of it."""
    sheet.place(0, 0)
    paper = grid.paper
    with sheet.colour(QUIET):
        for row in range(grid.rows + 1):
            y = grid.top + row * grid.height
            if 0 < y < paper.height:
                sheet.line(3, y, paper.width - 3, 0.4, "2.4 2.4")
        for column in range(grid.columns + 1):
            x = grid.left + column * grid.width
            if 0 < x < paper.width:
                sheet.upright(x, 3, paper.height - 3, 0.4, "2.4 2.4")


class _Part(NamedTuple):
    """A text of a stack: its size in points when there is room, and its font."""

    text: str
    size: float
    font: str = REGULAR


def _stack(
    sheet: Sheet, at: tuple[float, float], room: tuple[float, float], parts: Sequence[_Part]
) -> float:
    """Write texts one under the other, as large as all of them fit; return where they end."""
    width, height = room
    parts = [part for part in parts if part.text]
    for scale in _SCALES:
        laid = [
            (line, part.size * scale, part.font)
            for part in parts
            for line in sheet.wrapped(part.text, width, part.size * scale, part.font)
        ]
        if sum(size for _, size, _ in laid) * _STEP <= height:
            break
    x, y = at
    for line, size, font in laid:
        y += size * _STEP
        sheet.text(x, y - size * _STEP * 0.22, line, size, font)
    return y


def _coupon(sheet: Sheet, one: Coupon, grid: Grid) -> None:
    width, bigger = grid.width, min(grid.height / 70, 1.3)
    left, right, room = _PAD, width - _PAD, width - 2 * _PAD
    _small_head(sheet, one.head, left, right)
    top = 27.0 * bigger
    aid = (_Part(one.programme, 10 * bigger, BOLD), _Part(one.period, 9 * bigger))
    _stack(sheet, (left, 14.0), (room, top - 15), aid)
    beside = room - _QR - 4
    sheet.qr(right - _QR, top, _QR, one.code)
    sheet.centred(right - _QR / 2, top + _QR + 4.2, one.short_code, 9.5, BOLD)
    with sheet.colour(QUIET):
        sheet.text(left, top + 1.8, wording.QUEUE_NUMBER, 7.5)
        sheet.text(left, grid.height - 4.4, wording.COUPON_FOOT, 7)
    size = sheet.fitting(one.number, beside, (28 * bigger, 12), BOLD)
    sheet.text(left, top + 11.2 * bigger, one.number, size, BOLD)
    begin = top + 12.4 * bigger
    texts = (
        _Part(one.name, 11 * bigger, BOLD), _Part(one.where, 8.5 * bigger),
        _Part(_when(one), 8.5 * bigger), _Part(_at(one), 8.5 * bigger),
    )  # fmt: skip
    _stack(sheet, (left, begin), (beside, grid.height - 8.4 - begin), texts)


def _small_head(sheet: Sheet, head: Head, left: float, right: float) -> None:
    first, last = head.lines[0], head.lines[-1]
    fitted = sheet.fitting(first, right - left, (7.5, 5), REGULAR)
    sheet.text(left, 7.6, first, fitted)
    sheet.text(left, 11.2, last, sheet.fitting(last, right - left, (8, 5), BOLD), BOLD)
    sheet.line(left, 13.0, right, 0.9)


def _when(one: Coupon) -> str:
    return ", ".join(part for part in (one.day, _hours(one)) if part)


def _hours(one: Coupon) -> str:
    return wording.HOURS.format(hours=one.hours) if one.hours else ""


def _at(one: Coupon) -> str:
    desk = wording.DESK.format(desk=one.desk) if one.desk else ""
    return ", ".join(part for part in (one.place, desk) if part)


def _invitation(sheet: Sheet, one: Coupon, grid: Grid) -> None:
    tall = grid.height > 130
    left, right = 14.0, grid.width - 14
    big, step = (11.0, 6.4) if tall else (9.0, 4.4)
    y = letterhead.draw(sheet, one.head, (left, right), 9 if tall else 8, 1.0 if tall else 0.78)
    y += step + 1
    number = wording.LETTER_NUMBER.format(number=one.letter_number or "." * 30)
    sheet.text(left, y, number, big)
    sheet.right(right, y, one.letter_date, big)
    sheet.text(left, y + step, wording.INVITATION_SUBJECT, big)
    top, edge = y + step * 0.7, right - _QR - 36
    _ticket(sheet, one, right, top)
    y += step * 1.6
    sheet.text(left, y + (big + 1.5) * _STEP * 0.78, wording.DEAR, big)
    who = (_Part(one.name, big + 1.5, BOLD), _Part(one.where, big))
    y = _stack(sheet, (left + 10, y), (edge - left - 10, step * 4), who) + step * 0.4
    y = _stack(sheet, (left, y), (edge - left, step * 4), (_Part(_invited(one), big),)) + step * 0.3
    for label, value in (
        (wording.ON_DAY, one.day), (wording.AT_HOURS, _hours(one)), (wording.AT_PLACE, _at(one)),
    ):  # fmt: skip
        base = y + big * _STEP * 0.78
        sheet.text(left, base, label, big)
        sheet.text(left + 20, base, ":", big)
        if value:
            room = (edge - left - 23, step * 3)
            y = _stack(sheet, (left + 23, y), room, (_Part(value, big),))
        else:
            with sheet.colour(QUIET):
                sheet.line(left + 23, base + 0.8, edge, 0.6, "0.6 1.8")
            y += step
    y = max(y, top + _QR + 6) + step * 0.4
    last = tuple(_Part(text, big - 0.5) for text in (wording.BRING, wording.FREE, one.complaints))
    _stack(sheet, (left, y), (right - left, grid.height - 8 - y), last)


def _invited(one: Coupon) -> str:
    aid = f"{one.programme} {one.period}".strip()
    return wording.INVITED.format(aid=aid)


def _ticket(sheet: Sheet, one: Coupon, right: float, top: float) -> None:
    """Draw the number to be called and the code, at the right of an invitation."""
    with sheet.colour(QUIET):
        sheet.text(right - _QR - 29, top + 4, wording.QUEUE_NUMBER, 8)
    size = sheet.fitting(one.number, 27, (24, 12), BOLD)
    sheet.text(right - _QR - 29, top + 13, one.number, size, BOLD)
    sheet.qr(right - _QR, top, _QR, one.code)
    sheet.centred(right - _QR / 2, top + _QR + 4.2, one.short_code, 9.5, BOLD)


def _card(sheet: Sheet, one: Card, grid: Grid) -> None:
    left, right, room = _PAD, grid.width - _PAD, grid.width - 2 * _PAD
    _small_head(sheet, one.head, left, right)
    beside = room - _CARD_QR - 3
    with sheet.colour(QUIET):
        sheet.text(left, 17.4, wording.CARD_TITLE, 7.5)
    nik = wording.NIK.format(nik=one.nik_masked) if one.nik_masked else ""
    parts = (
        _Part(one.name, 11, BOLD), _Part(nik, 8.5), _Part(one.institution, 8.5),
        _Part(one.where, 8.5),
    )  # fmt: skip
    _stack(sheet, (left, 19.0), (beside, grid.height - 10 - 19), parts)
    sheet.qr(right - _CARD_QR, 16.0, _CARD_QR, one.code)
    with sheet.colour(QUIET):
        sheet.text(left, grid.height - 7.2, wording.CARD_FOOT, 6.5)
        sheet.text(left, grid.height - 4.2, one.printed, 6)
