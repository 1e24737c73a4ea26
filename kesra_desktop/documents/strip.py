"""One receipt on an 80 mm roll: pure black, nothing under 8.5 pt, as long as it needs to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.documents import wording
from kesra_desktop.documents.sheet import BOLD, ITALIC, REGULAR, Sheet
from kesra_desktop.model.money import rupiah, terbilang_rupiah

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.documents.receipt import ReceiptContent

_WIDTH, _LEFT, _RIGHT, _MIDDLE = 80.0, 5.0, 75.0, 40.0
_SPAN = _RIGHT - _LEFT
_QR_SIDE = 24.5  # 49 modules of four thermal dots


class _Piece(NamedTuple):
    """A part of the strip: the room it takes, and how it is drawn below y."""

    height: float
    draw: Callable[[float], None]


def draw(sheet: Sheet, content: ReceiptContent) -> None:
    """Draw a receipt on a page just long enough for it."""
    pieces = [
        *_head(sheet, content),
        *_person(sheet, content),
        *_items(sheet, content),
        *_hands(sheet, content),
        _signing(sheet),
        _proof(sheet, content),
    ]
    sheet.place(0, 0)
    sheet.resize(_WIDTH, 4 + sum(piece.height for piece in pieces) + 3)
    y = 4.0
    for piece in pieces:
        piece.draw(y)
        y += piece.height
    sheet.line(0, y + 2, _WIDTH, 0.8, "3 3")


def _head(sheet: Sheet, content: ReceiptContent) -> list[_Piece]:
    first, last = content.letterhead[:1], content.letterhead[1:][-1:]
    pieces = [piece for text in first for piece in _centred(sheet, text, 9.5)]
    pieces += [piece for text in last for piece in _centred(sheet, text, 10.5, BOLD)]
    pieces.append(_Piece(4.6, lambda y: sheet.line(_LEFT, y + 2.2, _RIGHT, 0.9)))
    pieces += _centred(sheet, wording.STRIP_TITLE, 14, BOLD)
    pieces += _centred(sheet, content.number, 20, BOLD)
    if content.copy:
        pieces += _centred(sheet, wording.COPY.format(copy=content.copy), 14, BOLD)
        pieces += _centred(sheet, wording.REPRINT.format(copy=content.copy), 9.5)
    pieces += _centred(sheet, content.handed_at or content.printed, 10)
    return [*pieces, _dashes(sheet)]


def _person(sheet: Sheet, content: ReceiptContent) -> list[_Piece]:
    size = sheet.fitting(content.recipient, _SPAN, (13, 10), BOLD)
    pieces = _text(sheet, content.recipient, size, BOLD)
    nik = wording.NIK.format(nik=content.nik_masked) if content.nik_masked else ""
    number = content.invitation and wording.INVITATION.format(number=content.invitation)
    for line in (nik, content.strip_place, number):
        pieces += _text(sheet, line, 9.5)
    return [*pieces, _dashes(sheet)]


def _items(sheet: Sheet, content: ReceiptContent) -> list[_Piece]:
    pieces = _text(sheet, content.purpose, 10.5, BOLD)
    for item in content.lines:
        pieces += _pair(sheet, item.label, rupiah(item.amount) if item.amount else item.quantity)
    pieces.append(_dashes(sheet))
    if content.total:
        pieces += [_sum(sheet, content.total)]
        pieces += _text(sheet, terbilang_rupiah(content.total), 9.5, ITALIC)
        pieces += _text(sheet, content.detail, 9.5) if content.detail else []
        pieces.append(_dashes(sheet))
    return pieces


def _sum(sheet: Sheet, total: int) -> _Piece:
    def written(y: float) -> None:
        size = sheet.fitting(rupiah(total), 50, (18, 10), BOLD)
        sheet.text(_LEFT, y + 6.6, wording.TOTAL, 11.5, BOLD)
        sheet.right(_RIGHT, y + 6.6, rupiah(total), size, BOLD)

    return _Piece(9.4, written)


def _hands(sheet: Sheet, content: ReceiptContent) -> list[_Piece]:
    clerk = content.operator
    if content.laptop:
        clerk = wording.AT_LAPTOP.format(clerk=clerk, laptop=content.laptop)
    received = content.collected_by or wording.IN_PERSON
    return [
        *_pair(sheet, wording.RECEIVED_BY, received, REGULAR),
        *_pair(sheet, wording.CLERK, clerk, REGULAR),
    ]


def _signing(sheet: Sheet) -> _Piece:
    def box(y: float) -> None:
        sheet.box(_LEFT, y + 1.6, _SPAN, 18, 0.9)
        sheet.text(_LEFT + 2, y + 5.6, wording.SIGN_HERE, 8.5)

    return _Piece(22.0, box)


def _proof(sheet: Sheet, content: ReceiptContent) -> _Piece:
    def proof(y: float) -> None:
        x = _LEFT + _QR_SIDE + 4
        sheet.qr(_LEFT, y + 1.5, _QR_SIDE, content.qr_text)
        sheet.text(x, y + 8.0, wording.CHECK_CODE, 9)
        sheet.text(x, y + 13.8, content.check_code, 14, BOLD)
        for step, line in enumerate(wording.KEEP):
            sheet.text(x, y + 19.8 + 4.3 * step, line, 9)

    return _Piece(_QR_SIDE + 6, proof)


def _dashes(sheet: Sheet) -> _Piece:
    return _Piece(4.2, lambda y: sheet.line(_LEFT, y + 2.2, _RIGHT, 1.0, "2.6 2.2"))


def _advance(size: float) -> float:
    return size * 0.46 + 0.5


def _text(sheet: Sheet, text: str, size: float, font: str = REGULAR) -> list[_Piece]:
    def written(part: str) -> Callable[[float], None]:
        return lambda y: sheet.text(_LEFT, y + size * 0.38, part, size, font)

    lines = sheet.wrapped(text, _SPAN, size, font)
    return [_Piece(_advance(size), written(line)) for line in lines]


def _centred(sheet: Sheet, text: str, size: float, font: str = REGULAR) -> list[_Piece]:
    def written(part: str) -> Callable[[float], None]:
        return lambda y: sheet.centred(_MIDDLE, y + fitted * 0.38, part, fitted, font)

    fitted = sheet.fitting(text, _SPAN, (size, 8.5), font)
    lines = sheet.wrapped(text, _SPAN, fitted, font)
    return [_Piece(_advance(fitted), written(line)) for line in lines]


def _pair(sheet: Sheet, label: str, value: str, font: str = BOLD) -> list[_Piece]:
    """Return a label with its value at the right, both wrapped where they are long."""
    size = 9.5
    right = sheet.wrapped(value, 40, size, font)
    room = _SPAN - 3 - max((sheet.measured(part, size, font) for part in right), default=0)
    left = sheet.wrapped(label, room, size)

    def written(row: int) -> Callable[[float], None]:
        def draw_row(y: float) -> None:
            base = y + size * 0.38
            if row < len(left):
                sheet.text(_LEFT, base, left[row], size)
            if row < len(right):
                sheet.right(_RIGHT, base, right[row], size, font)

        return draw_row

    return [_Piece(_advance(size), written(row)) for row in range(max(len(left), len(right)))]
