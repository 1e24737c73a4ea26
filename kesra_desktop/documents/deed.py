"""A letter or deed put together from blocks: heading, facts, paragraphs, tables, signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import signing
from kesra_desktop.documents.flow import LEADING, Flow, Imprint, Shape
from kesra_desktop.documents.sheet import BOLD, REGULAR
from kesra_desktop.documents.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.heads import Head
    from kesra_desktop.documents.signing import Signing


_KEPT_WITH_SIGNATURES = 2  # rows: signatures never stand alone on a page


@dataclass(frozen=True)
class Title:
    """The paper's name, centred, with its number under it."""

    lines: tuple[str, ...]
    number: str | None = None  # None: this paper has none; "" leaves a gap


@dataclass(frozen=True)
class Text:
    """A paragraph; ``mark`` stands before it, such as "1."."""

    text: str
    mark: str = ""
    indent: float = 0
    bold: bool = False


@dataclass(frozen=True)
class Facts:
    """Lines of "label : value"; an empty value leaves a ruled gap."""

    rows: tuple[tuple[str, str], ...]
    indent: float = 0
    room: float = 38
    mark: str = ""  # before the first line, such as "1."
    by_hand: int = 0  # lines for handwriting where a value is empty; 0: one as high as the print


@dataclass(frozen=True)
class Article:
    """Pasal n with its name, centred; it never ends a page."""

    number: int
    name: str


@dataclass(frozen=True)
class Rows:
    """A table; ``share`` is how the columns share the width."""

    titles: tuple[str, ...]
    share: tuple[float, ...]
    align: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, dict[int, str]] | None = None
    least: float = 6.4  # millimetres: how high a row is at least


@dataclass(frozen=True)
class Signatures:
    """People who sign side by side."""

    blocks: tuple[Signing, ...]


@dataclass(frozen=True)
class Leaf:
    """A new page, such as an annex."""


Block = Title | Text | Facts | Article | Rows | Signatures | Leaf


def deed_pdf(
    head: Head | None,
    blocks: Sequence[Block],
    shape: Shape,
    imprint: Imprint,
    out: BinaryIO,
    size: float = 0,
) -> int:
    """Write a deed and return the pages; ``size`` in points, 0 as usual on the sheet."""
    flow = Flow(out, shape, imprint)
    flow.size = size or flow.size
    if head:
        flow.head(head)
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        _draw(flow, block, following)
    return flow.finish()


def _draw(flow: Flow, block: Block, following: Block | None) -> None:
    match block:
        case Title():
            _title(flow, block)
        case Text():
            _keep(flow, following, flow.size * 1.2)
            flow.paragraph(block.text, block.mark, block.indent, BOLD if block.bold else REGULAR)
        case Facts():
            _facts(flow, block)
        case Article():
            _article(flow, block)
        case Rows():
            _rows(flow, block, following)
        case Signatures():
            flow.y += 3
            signing.draw(flow, block.blocks)
        case Leaf():
            flow.next_page()


def _facts(flow: Flow, block: Facts) -> None:
    if block.mark:
        flow.need(flow.size * LEADING * 3)
        flow.sheet.text(flow.left, flow.y + flow.size * 0.36, block.mark, flow.size)
    for label, value in block.rows:
        if value or not block.by_hand:
            flow.fact(label, value, block.indent, block.room)
        else:
            flow.blank(label, block.by_hand, block.indent, block.room)
    flow.y += 1.6


def _article(flow: Flow, block: Article) -> None:
    flow.need(28)
    flow.y += 2
    flow.centred(f"Pasal {block.number}", flow.size, BOLD)
    flow.centred(block.name, flow.size, BOLD)
    flow.y += 1


def _title(flow: Flow, block: Title) -> None:
    flow.need(40)
    flow.heading(*block.lines)
    if block.number is not None:
        flow.centred(f"Nomor: {block.number or '.' * 36}", flow.size)
    flow.y += 4


def _keep(flow: Flow, following: Block | None, least: float) -> None:
    """Begin a new page when the signatures after a closing sentence would stand alone."""
    if isinstance(following, Signatures):
        flow.need(least + 3 + signing.height(flow, following.blocks))


def _rows(flow: Flow, block: Rows, following: Block | None) -> None:
    columns = [
        Column(title, share * flow.width / sum(block.share), align)
        for title, share, align in zip(block.titles, block.share, block.align, strict=True)
    ]
    table = Table(flow, columns, size=9, numbered=False)
    flow.need(table.heading_height() + 14)
    table.heading()
    rows = [table.cells(row, block.least) for row in block.rows]
    end = 10.0 if block.total else 0
    if isinstance(following, Signatures):
        end += 8 + signing.height(flow, following.blocks)
    for place, cells in enumerate(rows):
        left = len(rows) - place
        height = cells.height
        if left == _KEPT_WITH_SIGNATURES or left == len(rows) < _KEPT_WITH_SIGNATURES:
            height = sum(row.height for row in rows[place:]) + end
        if flow.y + height > flow.end and left >= min(_KEPT_WITH_SIGNATURES, len(rows)):
            table.close()
            flow.next_page()
            table.heading()
        table.row(cells)
    table.close()
    if block.total:
        label, values = block.total
        table.total(label, values, bold=True)
    flow.y += 3
