"""Where people sign: blocks side by side, with room for stamp, meterai and thumb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.documents import wording
from kesra_desktop.documents.flow import SMALL_SHEET
from kesra_desktop.documents.sheet import BOLD, QUIET, REGULAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.flow import Flow
    from kesra_desktop.documents.heads import Signer

_METERAI, _SMALL_METERAI = (34.0, 21.0), (26.0, 18.0)


class _Type(NamedTuple):
    """How large a block is written: points, millimetres a line, millimetres to sign in."""

    size: float
    line: float
    room: float


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
    kind = _type(flow)
    return kind.line * (above + under) + kind.room + 6


def _type(flow: Flow) -> _Type:
    small = flow.shape.width < SMALL_SHEET
    return _Type(8.5, 3.9, 19.0) if small else _Type(9.5, 4.6, 22.0)


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
    return flow.sheet.wrapped(text, width, _type(flow).size, font)


def _block(flow: Flow, block: Signing, at: tuple[float, float], top: float, rows: int) -> None:
    (middle, width), (size, line_height, room) = at, _type(flow)
    lines = [part for text in block.above for part in _wrapped(flow, text, width)]
    y = top + (rows - len(lines)) * line_height
    for line in lines:
        y += line_height
        flow.sheet.centred(middle, y, line, size)
    _marks(flow, block, at, y)
    y += room
    names = _wrapped(flow, block.name, width, BOLD)
    for name in names:
        y += line_height
        flow.sheet.centred(middle, y, name, size, BOLD)
    if not names:
        y += line_height
        half = min(26.0, width / 2)
        flow.rule(middle - half, y + 0.8, middle + half)
    else:
        wide = flow.sheet.measured(names[-1], size, BOLD) / 2
        flow.sheet.line(middle - wide, y + 0.9, middle + wide, 0.7)
    for text in block.under:
        y += line_height
        fitted = flow.sheet.fitting(text, width, (size - 0.5, 6.5), REGULAR)
        flow.sheet.centred(middle, y + 0.6, text, fitted)


def _marks(flow: Flow, block: Signing, at: tuple[float, float], top: float) -> None:
    """Draw the boxes for meterai and thumb; the signature crosses the meterai's edge."""
    sheet, (middle, room) = flow.sheet, at
    with sheet.colour(QUIET):
        if block.meterai:
            wide, high = _METERAI if room > 60 else _SMALL_METERAI
            x = middle - (wide + 1 if room > 60 else wide / 2)
            sheet.soft_box(x, top + 1.6, wide, high)
            sheet.centred(x + wide / 2, top + 1.6 + high / 2, wording.STAMP[0], 8)
            sheet.centred(x + wide / 2, top + 5.0 + high / 2, wording.STAMP[1], 8)
        if block.thumb:
            x = middle + (min(14, room / 2 - 15) if not block.meterai else 8)
            high = min(20.0, _type(flow).room - 2)
            sheet.soft_box(x, top + 1.4, 15, high)
            sheet.centred(x + 7.5, top + high - 0.4, wording.THUMB, 6.5)
