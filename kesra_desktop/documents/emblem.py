"""The office's emblem made small enough to stand in every letterhead and to travel on a stick."""

from __future__ import annotations

import base64
from io import BytesIO
from typing import TYPE_CHECKING

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

_SIDES = (420, 320, 240, 160)  # pixels; 14 mm at 300 dpi are 165
_MOST = 46_000  # bytes: as Base64 it must fit into a field
_LARGEST = 60_000_000  # pixels that are opened at all


class NotAPicture(Refused):
    """The file is no picture that can stand in a letterhead."""

    code = "not_a_picture"
    message = N_("{file} cannot be used as a picture.")
    advice = N_("Choose a PNG or JPEG file, for example the emblem from the city's web site.")


def emblem_text(path: Path) -> str:
    """Return a picture as the text that a letterhead keeps: a PNG of at most 420 pixels a side.

    Raises:
        NotAPicture: the file is none, or far too large.

    """
    from PIL import Image as Opened  # noqa: PLC0415  (only when an emblem is chosen)

    try:
        with Opened.open(path) as image:
            if image.width * image.height > _LARGEST:
                raise NotAPicture(file=path.name)
            whole = image.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Opened.DecompressionBombError):
        raise NotAPicture(file=path.name) from None
    for side in _SIDES:
        data = _png(whole, side)
        if len(data) <= _MOST:
            return base64.b64encode(data).decode()
    raise NotAPicture(file=path.name)


def _png(image: Image, side: int) -> bytes:
    small = image.copy()
    small.thumbnail((side, side))
    out = BytesIO()
    small.save(out, "PNG", optimize=True)
    return out.getvalue()
