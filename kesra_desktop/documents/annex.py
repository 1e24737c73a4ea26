"""The annex of a receipt: goods that have no room on its leaf in readable type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.documents import leaf, letterhead, wording
from kesra_desktop.documents.heads import Head
from kesra_desktop.documents.sheet import BOLD, HAIR, INK, QUIET, Sheet

if TYPE_CHECKING:
    from kesra_desktop.documents.receipt import GivenLine, ReceiptContent

_LEFT, _RIGHT, _VALUE = 12.0, 198.0, 50.0
_FIRST_ROW, _TABLE, _END = 49.0, 61.5, 118.0
_WIDE, _APART = 90.0, 96.0  # two columns
_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)


def draw(sheet: Sheet, content: ReceiptContent, label: str) -> None:
    """Draw the annex at the sheet's place, under the same number and check code."""
    head = Head(content.letterhead, content.address, emblem=content.emblem)
    letterhead.draw(sheet, head, (_LEFT, _RIGHT), 10)
    with sheet.colour(INK):
        leaf.heading(sheet, content, wording.RECEIPT_ANNEX)
        _about(sheet, content)
        _table(sheet, content.goods)
        _initials(sheet, content)
        leaf.foot(sheet, content, label)


def _about(sheet: Sheet, content: ReceiptContent) -> None:
    size = sheet.fitting(content.recipient, _RIGHT - _VALUE, (10, 7.5), BOLD)
    sheet.text(_VALUE, _FIRST_ROW, content.recipient, size, BOLD)
    with sheet.colour(QUIET):
        sheet.text(_LEFT, _FIRST_ROW, wording.RECIPIENT, 10)
        sheet.text(_LEFT, _FIRST_ROW + 6.5, wording.GOODS_IN_ORDER, 9)


def _table(sheet: Sheet, goods: tuple[GivenLine, ...]) -> None:
    """Write the goods in two columns, as large as they all fit."""
    half = -(-len(goods) // 2)
    columns = (goods[:half], goods[half:])
    for size in _SIZES:
        pitch = size * 0.47
        lines = [[_label(sheet, item, size) for item in column] for column in columns]
        if max(sum(map(len, column)) for column in lines) * pitch <= _END - _TABLE:
            break
    number = 0
    for at, column in enumerate(columns):
        x, y = _LEFT + at * _APART, _TABLE
        for item, label in zip(column, lines[at], strict=True):
            number += 1
            with sheet.colour(QUIET):
                sheet.right(x + 5, y, f"{number}.", size)
            for step, part in enumerate(label):
                sheet.text(x + 7, y + pitch * step, part, size)
            sheet.right(x + _WIDE, y, item.quantity, size, BOLD)
            y += pitch * len(label)
            with sheet.colour(HAIR):
                sheet.line(x, y - pitch * 0.72, x + _WIDE, 0.4, "0.6 1.6")


def _label(sheet: Sheet, item: GivenLine, size: float) -> list[str]:
    room = _WIDE - 10 - sheet.measured(item.quantity, size, BOLD)
    return sheet.wrapped(item.label, max(room, 30), size)


def _initials(sheet: Sheet, content: ReceiptContent) -> None:
    """Say to which receipt it belongs, and leave room for two initials."""
    with sheet.colour(QUIET):
        sheet.text(_LEFT, 126.5, wording.ANNEX_OF.format(number=content.number), 8.5)
        sheet.text(_LEFT, 131.2, f"{wording.CHECK_CODE} {content.check_code}", 8.5)
        for x, words in ((126.0, wording.INITIAL_CLERK), (163.0, wording.INITIAL_RECEIVER)):
            sheet.box(x, 121.0, 35, 13.5, 0.6)
            sheet.text(x + 1.5, 123.9, words, 7.5)
