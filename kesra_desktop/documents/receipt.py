"""Kuitansi for money and tanda terima for goods: what they say, and on which paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import annex, leaf, strip, wording
from kesra_desktop.documents.sheet import PAPERS, Paper, Sheet, cut_line
from kesra_desktop.errors import InvalidValue
from kesra_desktop.progress import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kesra_desktop.progress import Progress

DUTY_ABOVE = 5_000_000  # UU 10/2020 art. 3: papers stating receipt of more than this


@dataclass(frozen=True)
class GivenLine:
    """One item as printed: '25 kg' of 'Beras', or rupiah."""

    label: str
    quantity: str
    amount: int = 0
    detail: str = ""  # how money is made up: months, roles, what was kept back


@dataclass(frozen=True)
class ReceiptContent:
    """Everything a receipt says, as text. ``copy`` 0 is the original, n the nth reprint."""

    number: str
    letterhead: tuple[str, ...]
    address: str
    received_from: str
    purpose: str
    recipient: str
    nik_masked: str
    whereabouts: str
    lines: tuple[GivenLine, ...]
    place_and_date: str
    coordinator: str
    operator: str
    printed: str
    qr_text: str
    check_code: str
    collected_by: str = ""
    copy: int = 0
    emblem: bytes = b""  # a picture file
    category: str = ""  # printed on A5 only: a strip is read over shoulders
    collector: str = ""  # name alone, for the signature; without it ``collected_by``
    collector_nik: str = ""  # masked
    strip_place: str = ""  # under the name on the strip, such as the kelurahan
    invitation: str = ""
    handed_at: str = ""  # on the strip; without it ``printed``
    laptop: str = ""
    stamp_duty: bool = True  # draw the meterai box where the law may ask for one

    @property
    def total(self) -> int:
        """Return the money on it, in rupiah."""
        return sum(line.amount for line in self.lines)

    @property
    def detail(self) -> str:
        """Return how the money is made up, where that is more than one sum."""
        told = [(line.label, line.detail) for line in self.lines if line.detail]
        money = sum(bool(line.amount) for line in self.lines)
        return "; ".join(f"{name}: {text}" if money > 1 else text for name, text in told)

    @property
    def goods(self) -> tuple[GivenLine, ...]:
        """Return what is not money."""
        return tuple(line for line in self.lines if not line.amount)

    @property
    def title(self) -> str:
        """Return what kind of paper it is."""
        if self.total and self.goods:
            return wording.RECEIPT_BOTH
        return wording.RECEIPT_MONEY if self.total else wording.RECEIPT_GOODS

    @property
    def wants_stamp(self) -> bool:
        """Return whether a box for a meterai is drawn; a reminder, it never blocks."""
        return self.stamp_duty and self.total > DUTY_ABOVE


def receipts_pdf(
    contents: Iterable[ReceiptContent],
    paper: str,
    out: BinaryIO,
    progress: Progress = silent,
    leaves: int = 0,
) -> int:
    """Write receipts and return how many.

    ``leaves`` is how many of the two copies (office, recipient) of each are printed; 0 means both
    on papers that hold two, one on the others. A strip is always one.

    Raises:
        InvalidValue: the paper is not known.

    """
    if paper not in PAPERS:
        raise InvalidValue(field="paper", value=paper, hint=", ".join(PAPERS))
    size = PAPERS[paper]
    sheet = Sheet(out, size, wording.RECEIPTS)
    counted = _Counted(contents, progress)
    if paper == "80mm":
        for content in counted:
            strip.draw(sheet, content)
            sheet.next_page()
    else:
        _fill(sheet, size, _leaves(sheet, counted, leaves or len(size.places)))
    sheet.save()
    progress(counted.done, counted.done)
    return counted.done


class _Counted:
    """Counts and reports receipts while they are drawn."""

    def __init__(self, contents: Iterable[ReceiptContent], progress: Progress) -> None:
        self.contents, self.progress, self.done = contents, progress, 0

    def __iter__(self) -> Iterator[ReceiptContent]:
        for content in self.contents:
            yield content
            self.done += 1
            if self.done % 50 == 0:
                self.progress(self.done, 0)


def _leaves(
    sheet: Sheet, contents: Iterable[ReceiptContent], each: int
) -> Iterator[Callable[[], None]]:
    """Yield what draws each leaf; the annexes of a receipt follow its leaves."""
    for content in contents:
        kinds = (leaf.draw, annex.draw) if leaf.needs_annex(sheet, content) else (leaf.draw,)
        for draw in kinds:
            for label in wording.LEAVES[:each]:
                yield partial(draw, sheet, content, label)


def _fill(sheet: Sheet, paper: Paper, leaves: Iterator[Callable[[], None]]) -> None:
    """Draw leaf after leaf on the places of page after page."""
    while page := list(islice(leaves, len(paper.places))):
        for place, draw in zip(paper.places, page, strict=False):
            sheet.place(*place)
            draw()
        if paper.cut_at:
            cut_line(sheet, paper)
        sheet.next_page()
