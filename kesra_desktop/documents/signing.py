"""Where people sign: blocks side by side, with room for stamp, meterai and thumb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.documents import wording
from kesra_desktop.documents.sheet import BOLD, QUIET, REGULAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.flow import Flow
    from kesra_desktop.documents.heads import Signer

SIZE = 9.5
_LINE = 4.6
_ROOM = 22.0  # to sign in
_METERAI = (34.0, 21.0)


@dataclass(frozen=True)
class Signing:
    """One block: what stands above the room to sign, and whose name under it."""

    above: tuple[str, ...]
    name: str = ""
    under: tuple[str, ...] = ()
    meterai: bool = False
    thumb: bool = False


def official(signer: Signer, opening: str = "") -> Signing:
    """Return the block of somebody who signs in an office."""
    above = [opening, f"a.n. {signer.on_behalf}" if signer.on_behalf else "", f"{signer.post},"]
    nip = wording.NIP.format(nip=signer.nip or "." * 34)
    return Signing(tuple(filter(None, above)), signer.name, tuple(filter(None, (signer.rank, nip))))


def height(flow: Flow, blocks: Sequence[Signing]) -> float:
    """Return the room that a row of blocks needs."""
    above, under = _rows(flow, blocks)
    return _LINE * (above + under) + _ROOM + 6


def draw(flow: Flow, blocks: Sequence[Signing]) -> None:
    """Draw blocks side by side, never parted by a page's end."""
    flow.need(height(flow, blocks))
    width = flow.width / len(blocks)
    above, _ = _rows(flow, blocks)
    top = flow.y + 2
    for place, block in enumerate(blocks):
        if not block.above:
            continue  # an empty place, so that the others stand at the right
        middle = flow.left + width * (place + 0.5)
        _block(flow, block, (middle, width - 6), top, above)
    flow.y = top + height(flow, blocks)


def _rows(flow: Flow, blocks: Sequence[Signing]) -> tuple[int, int]:
    """Return the lines above and under the signatures, so that all blocks line up."""
    width = flow.width / len(blocks) - 6
    above = max(sum(len(_wrapped(flow, text, width)) for text in block.above) for block in blocks)
    under = max(
        len(_wrapped(flow, block.name, width, BOLD) or [""]) + len(block.under) for block in blocks
    )
    return above, under


def _wrapped(flow: Flow, text: str, width: float, font: str = REGULAR) -> list[str]:
    return flow.sheet.wrapped(text, width, SIZE, font)


def _block(flow: Flow, block: Signing, at: tuple[float, float], top: float, rows: int) -> None:
    middle, width = at
    lines = [part for text in block.above for part in _wrapped(flow, text, width)]
    y = top + (rows - len(lines)) * _LINE
    for line in lines:
        y += _LINE
        flow.sheet.centred(middle, y, line, SIZE)
    _marks(flow, block, middle, y)
    y += _ROOM
    names = _wrapped(flow, block.name, width, BOLD)
    for name in names:
        y += _LINE
        flow.sheet.centred(middle, y, name, SIZE, BOLD)
    if not names:
        y += _LINE
        flow.rule(middle - 26, y + 0.8, middle + 26)
    else:
        wide = flow.sheet.measured(names[-1], SIZE, BOLD) / 2
        flow.sheet.line(middle - wide, y + 0.9, middle + wide, 0.7)
    for text in block.under:
        y += _LINE
        size = flow.sheet.fitting(text, width, (SIZE - 0.5, 7), REGULAR)
        flow.sheet.centred(middle, y + 0.6, text, size)


def _marks(flow: Flow, block: Signing, middle: float, top: float) -> None:
    """Draw the boxes for meterai and thumb; the signature crosses the meterai's edge."""
    sheet = flow.sheet
    with sheet.colour(QUIET):
        if block.meterai:
            width, high = _METERAI
            x = middle - width - 1
            sheet.soft_box(x, top + 1.6, width, high)
            sheet.centred(x + width / 2, top + 1.6 + high / 2, wording.STAMP[0], 8)
            sheet.centred(x + width / 2, top + 5.0 + high / 2, wording.STAMP[1], 8)
        if block.thumb:
            x = middle + (8 if block.meterai else 14)
            sheet.soft_box(x, top + 2.2, 15, 20)
            sheet.centred(x + 7.5, top + 20.4, wording.THUMB, 6.5)
