"""How much room the desk has: full, a low window, or a small one (125 % Windows scaling)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kesra_desktop.ui.widgets.button import HERO, LARGE, Size
from kesra_desktop.ui.widgets.inputs import LOW_SCAN, SCAN, SHORT_SCAN, Shape

RAIL = 96  # what the shell takes at the left
BARS = 32  # what it takes below
_LOW = 720
_NARROW = 1200
_SHORT = 566  # under it even the small photo costs too much
_TALL = 590


@dataclass(frozen=True)
class Density:
    """Sizes of one way to lay the desk out."""

    top_bar: int
    photo: tuple[int, int]
    banner: int
    side: int
    gap: int
    has_hint: bool
    has_labels: bool
    in_one_row: bool
    has_side_column: bool
    hero: Size
    other: Size
    scan: Shape


_LOW_HERO, _LOW_OTHER = Size(56, 20, 28, 24), Size(56, 16, 20, 24)

ROOMY = Density(64, (176, 220), 72, 24, 12, True, True, False, True, HERO, LARGE, SCAN)
LOW = Density(56, (144, 184), 72, 24, 12, False, True, False, True, HERO, LARGE, SCAN)
TIGHT = Density(
    60, (120, 152), 68, 20, 10, False, False, True, False, _LOW_HERO, _LOW_OTHER, LOW_SCAN
)
SHORT = replace(TIGHT, top_bar=56, photo=(104, 132), banner=64, scan=SHORT_SCAN)
TALL = replace(TIGHT, photo=(144, 184), has_labels=True, hero=HERO, other=LARGE)


def density_of(page_width: int, page_height: int, text_percent: int) -> Density:
    """Return the layout for a page of this size; bigger text means less room."""
    width = (page_width + RAIL) * 100 / text_percent
    height = (page_height + BARS) * 100 / text_percent
    if width >= _NARROW:
        return LOW if height < _LOW else ROOMY
    if height < _SHORT:
        return SHORT
    return TIGHT if height < _TALL else TALL
