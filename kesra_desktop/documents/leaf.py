"""One receipt on A5 landscape, the office's usual form (210 x 148 mm)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.documents import letterhead, wording
from kesra_desktop.documents.heads import Head
from kesra_desktop.documents.sheet import BOLD, HAIR, INK, ITALIC, QUIET, REGULAR, Sheet
from kesra_desktop.model.money import rupiah, terbilang_rupiah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.receipt import GivenLine, ReceiptContent

_LEFT, _RIGHT, _VALUE, _COLON = 12.0, 198.0, 50.0, 46.0
_FIRST_ROW, _LOWER_PART = 48.9, 93.6
_QR_SIDE, _QR_TOP = 24.5, 110.1
_FEW = 3  # goods that fit into the box on the left, as large as the amount
_COLUMNS = 3  # of goods when there are more
_LEAST = 7.5  # points: what is smaller is not read in a queue
# Type size and pitch of the rows, roomy first: the first that fits is taken.
_STEPS = ((10, 7.3), (10, 6.6), (10, 6.0), (10, 5.4), (9.5, 4.9), (9, 4.5), (9, 4.1), (8.5, 3.8),
          (8, 3.5), (_LEAST, 3.2))  # fmt: skip
_CROWDED = ((7, 3.0), (6.5, 2.75), (6, 2.5))  # for a purpose of several hundred letters


class _Row(NamedTuple):
    """A labelled line of the form; ``aside`` follows the value in plain type."""

    label: str
    value: str
    font: str = REGULAR
    aside: str = ""


def draw(sheet: Sheet, content: ReceiptContent, label: str) -> None:
    """Draw a receipt at the sheet's place; ``label`` says for whom this copy is."""
    head = Head(content.letterhead, content.address, emblem=content.emblem)
    letterhead.draw(sheet, head, (_LEFT, _RIGHT), 10)
    with sheet.colour(INK):
        heading(sheet, content)
        _rows(sheet, content)
        _box(sheet, content)
        _proof(sheet, content)
        _signatures(sheet, content)
        foot(sheet, content, label)


def heading(sheet: Sheet, content: ReceiptContent, title: str = "") -> None:
    """Write what kind of paper it is, its number, and which copy."""
    sheet.text(_LEFT, 38.9, title or content.title, 15, BOLD)
    sheet.right(_RIGHT, 41.5, content.number, 12, BOLD)
    with sheet.colour(QUIET):
        sheet.right(_RIGHT, 36.6, wording.NUMBER, 9)
    if content.copy:
        mark = wording.COPY.format(copy=content.copy)
        width = sheet.measured(mark, 13, BOLD) + 6
        sheet.box(163 - width, 33.6, width, 7.4, 1.3)
        sheet.text(166 - width, 38.9, mark, 13, BOLD)


def _form_rows(content: ReceiptContent) -> list[_Row]:
    words = wording.IN_WORDS.format(words=terbilang_rupiah(content.total))
    about = ". ".join(part for part in (content.category, content.whereabouts) if part)
    rows = [
        _Row(wording.RECEIVED_FROM, content.received_from),
        _Row(wording.AMOUNT, words if content.total else "", ITALIC),
        _Row(wording.FOR_PAYMENT if content.total else wording.PURPOSE, content.purpose),
        _Row(wording.DETAILS, content.detail),
        _Row(wording.RECIPIENT, content.recipient, BOLD, _nik(content.nik_masked)),
        _Row("", about),
        _Row(wording.COLLECTED_BY, content.collected_by, BOLD, _nik(content.collector_nik)),
    ]
    return [row for row in rows if row.value]


def _nik(masked: str) -> str:
    return wording.NIK.format(nik=masked) if masked else ""


class _Layout(NamedTuple):
    """How the form's rows and many goods fill the room above the signatures."""

    rows: list[tuple[_Row, list[tuple[str, float]]]]
    size: float
    pitch: float
    goods: Sequence[GivenLine]
    cells: list[int]

    @property
    def small(self) -> float:
        """Return the size of the goods: a little smaller than the rows, never too small."""
        return max(_LEAST, self.size * 0.88)

    @property
    def goods_pitch(self) -> float:
        """Return the distance of two lines of goods."""
        return max(self.pitch * 0.72, self.small * 0.38)

    def fits(self) -> bool:
        """Return whether everything stands above the signatures."""
        end = _FIRST_ROW + self.pitch * sum(len(lines) for _, lines in self.rows)
        end += self.goods_pitch * (sum(self.cells) + 1) if self.goods else 0
        return end <= _LOWER_PART


def _laid_out(
    sheet: Sheet, rows: Sequence[_Row], goods: Sequence[GivenLine], step: tuple[float, float]
) -> _Layout:
    size, pitch = step
    lines = [(row, _lines(sheet, row, size)) for row in rows]
    cells = _cells(sheet, goods, max(_LEAST, size * 0.88))
    return _Layout(lines, size, pitch, goods, cells)


def _layout(sheet: Sheet, content: ReceiptContent) -> _Layout:
    """Return the roomiest layout that fits; goods go to an annex before type gets too small."""
    many, rows = content.goods if len(content.goods) > _FEW else (), _form_rows(content)
    if many:
        for step in _STEPS:
            found = _laid_out(sheet, rows, many, step)
            if found.fits():
                return found
        about = wording.ON_ANNEX.format(count=len(many))
        rows.append(_Row(wording.GOODS_ROW, about))
    for step in (*_STEPS, *_CROWDED):
        found = _laid_out(sheet, rows, (), step)
        if found.fits():
            break
    return found


def needs_annex(sheet: Sheet, content: ReceiptContent) -> bool:
    """Return whether the goods have no room on the leaf in readable type."""
    return len(content.goods) > _FEW and not _layout(sheet, content).goods


def _rows(sheet: Sheet, content: ReceiptContent) -> None:
    """Write the form's rows, and many goods, above the signatures."""
    layout, y = _layout(sheet, content), _FIRST_ROW
    for row, lines in layout.rows:
        _row(sheet, y, layout.pitch, row, lines, layout.size)
        y += layout.pitch * len(lines)
    if layout.goods:
        _many_goods(sheet, y, layout)


def _lines(sheet: Sheet, row: _Row, size: float) -> list[tuple[str, float]]:
    """Return the lines of a row's value with their size: shrunk a little, then wrapped."""
    width = _RIGHT - _VALUE
    first = size + (0.5 if row.font == BOLD else 0)
    fitted = sheet.fitting(row.value, width, (first, min(9.0, size)), row.font)
    lines = [(line, fitted) for line in sheet.wrapped(row.value, width, fitted, row.font)]
    if row.aside:
        last = sheet.measured(lines[-1][0], fitted, row.font)
        if last + 4 + sheet.measured(row.aside, size) > width:
            lines.append(("", fitted))
    return lines


def _row(
    sheet: Sheet, y: float, pitch: float, row: _Row, lines: list[tuple[str, float]], size: float
) -> None:
    if row.font == ITALIC:
        top = y - pitch * 0.66
        sheet.field(_VALUE - 1.4, top, _RIGHT - _VALUE + 1.4, pitch * len(lines) - 0.3)
    if row.label:
        with sheet.colour(QUIET):
            sheet.text(_LEFT, y, row.label, size)
            sheet.text(_COLON, y, ":", size)
    for place, (text, fitted) in enumerate(lines):
        base = y + pitch * place
        sheet.text(_VALUE, base, text, fitted, row.font)
        if row.aside and place == len(lines) - 1:
            after = sheet.measured(text, fitted, row.font) + 4 if text else 0
            sheet.text(_VALUE + after, base, row.aside, size)
        if row.font != ITALIC:
            with sheet.colour(HAIR):
                sheet.line(_VALUE, base + pitch * 0.27, _RIGHT, 0.6, "0.6 1.6")


def _cells(sheet: Sheet, goods: Sequence[GivenLine], small: float) -> list[int]:
    """Return how many lines each row of the table of many goods needs."""
    counts = [len(_wrapped_label(sheet, item, small)) for item in goods]
    return [max(counts[at : at + _COLUMNS]) for at in range(0, len(counts), _COLUMNS)]


def _wrapped_label(sheet: Sheet, item: GivenLine, small: float) -> list[str]:
    room = 58 - sheet.measured(item.quantity, small, BOLD) - 2
    return sheet.wrapped(item.label, max(room, 20), small)


def _many_goods(sheet: Sheet, y: float, layout: _Layout) -> None:
    small, pitch = layout.small, layout.goods_pitch
    with sheet.colour(QUIET):
        sheet.text(_LEFT, y, wording.GOODS_IN_ORDER, small)
    y += pitch * 1.1
    for place, item in enumerate(layout.goods):
        row, column = divmod(place, _COLUMNS)
        x, base = _LEFT + column * 64, y + pitch * sum(layout.cells[:row])
        for step, part in enumerate(_wrapped_label(sheet, item, small)):
            sheet.text(x, base + pitch * step, part, small)
        sheet.right(x + 58, base, item.quantity, small, BOLD)


def _box(sheet: Sheet, content: ReceiptContent) -> None:
    """Draw the amount, or up to three goods, in the box above the QR."""
    few = content.goods if len(content.goods) <= _FEW else ()
    bottom, pitch = 107.2, 4.6 if content.total or len(few) == _FEW else 7.0
    if content.total:
        height = 13.2 if not few else 9.6 if len(few) == 1 else 7.4 if len(few) == 2 else 5.4
        amount = rupiah(content.total, sen=True)
        sizes = (min(19.0, height * 1.44 + 1), 8.0)
        size = sheet.fitting(amount, 54, sizes, BOLD)
        top = bottom - pitch * len(few) - height
        sheet.box(_LEFT, top, 58, height, 1.3)
        sheet.centred(_LEFT + 29, top + height / 2 + size * 0.126, amount, size, BOLD)
    for place, item in enumerate(reversed(few)):
        _few_goods(sheet, bottom - pitch * (place + 1), pitch, item)


def _few_goods(sheet: Sheet, top: float, height: float, item: GivenLine) -> None:
    size = 10.0 if height > 6 else 8.5
    sheet.box(_LEFT, top, 58, height, 0.8)
    room = 52 - sheet.measured(item.quantity, size, BOLD) - 2
    fitted = sheet.fitting(item.label, room, (size, 7), REGULAR)
    lines = sheet.wrapped(item.label, room, fitted)
    fitted = fitted if len(lines) == 1 else min(fitted, height * 1.15)
    lines = sheet.wrapped(item.label, room, fitted)
    step = fitted * 0.38
    first = top + height / 2 + fitted * 0.13 - step * (len(lines) - 1) / 2
    for place, part in enumerate(lines):
        sheet.text(_LEFT + 3, first + step * place, part, fitted)
    sheet.right(_LEFT + 55, top + height / 2 + size * 0.13, item.quantity, size, BOLD)


def _proof(sheet: Sheet, content: ReceiptContent) -> None:
    sheet.qr(_LEFT, _QR_TOP, _QR_SIDE, content.qr_text)
    x = _LEFT + _QR_SIDE + 2.6
    sheet.text(x, 121.4, content.check_code, 11, BOLD)
    with sheet.colour(QUIET):
        sheet.text(x, 116.9, wording.CHECK_CODE, 7.5)
        sheet.text(x, 126.0, wording.SCAN[0], 7.5)
        sheet.text(x, 129.4, wording.SCAN[1], 7.5)


def _signatures(sheet: Sheet, content: ReceiptContent) -> None:
    receiver = content.collector or content.collected_by or content.recipient
    columns = (
        (97.6, wording.APPROVES, wording.COORDINATOR, content.coordinator),
        (137.2, wording.HANDS_OVER, wording.CLERK, content.operator),
        (177.4, content.place_and_date, wording.RECEIVES, receiver),
    )
    tall = 1
    for x, first, second, name in columns:
        sheet.centred(x, 95.9, first, sheet.fitting(first, 40, (8.5, 6.5), REGULAR))
        sheet.centred(x, 99.9, second, 8.5)
        size = sheet.fitting(name, 38, (9.5, 8.5), BOLD)
        lines = sheet.wrapped(name, 38, size, BOLD)
        if len(lines) > 2:
            size, lines = 8, sheet.wrapped(name, 38, 8, BOLD)
        tall = len(lines)
        for place, part in enumerate(reversed(lines)):
            sheet.centred(x, 130.4 - 3.5 * place, part, size, BOLD)
        sheet.line(x - 18.5, 131.9, x + 18.5, 0.9)
    _marks(sheet, content, 126.0 - 3.5 * (tall - 1))


def _marks(sheet: Sheet, content: ReceiptContent, bottom: float) -> None:
    """Draw where a thumb print, and where due a meterai, may go beside the signature."""
    with sheet.colour(QUIET):
        height = min(20.0, bottom - 101.6)
        sheet.soft_box(180.5, bottom - height, 15, height)
        sheet.centred(188, bottom - 1.7, wording.THUMB, 6.5)
        if content.wants_stamp:
            sheet.box(156.2, bottom - height, 22.5, height, 0.6)
            sheet.centred(167.4, bottom - height / 2 - 0.4, wording.STAMP[0], 8)
            sheet.centred(167.4, bottom - height / 2 + 3.0, wording.STAMP[1], 8)


def foot(sheet: Sheet, content: ReceiptContent, label: str) -> None:
    """Write when, where and by whom it was printed, and for whom this copy is."""
    with sheet.colour(HAIR):
        sheet.line(_LEFT, 136.8, _RIGHT, 0.5)
    again = ". " + wording.REPRINT.format(copy=content.copy) if content.copy else ""
    with sheet.colour(QUIET):
        size = sheet.fitting(content.printed + again, 142, (7.5, 5), REGULAR)
        sheet.text(_LEFT, 140.2, content.printed + again, size)
        sheet.right(_RIGHT, 140.2, label, 7.5, BOLD)
