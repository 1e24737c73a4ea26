"""A photo or scan made small and safe: decoded within limits, turned upright, stripped, encoded."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_SIDE = 1600  # pixels
LARGEST = 300 * 1024  # bytes
_PREVIEW_SIDE, _LARGEST_PREVIEW = 160, 8 * 1024
_LARGEST_FILE = 40 * 1024 * 1024
_MOST_PIXELS = 40_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF")
_QUALITIES = (85, 75, 65, 55, 45, 35)
_SHRINK = 0.8


class NoPicture(Refused):
    """The file cannot be shown as a picture."""

    code = "no_picture"
    message = N_("{file} is no picture that can be read, or it is damaged.")
    advice = N_("Take the photo again, or save the scan as JPEG or PNG.")


class TooLargePicture(Refused):
    """The file or the picture in it is too large."""

    code = "too_large_picture"
    message = N_("{file} is too large a picture.")
    advice = N_("Photograph fewer pages at once; at most 40 million pixels and 40 MB are read.")


class Picture(NamedTuple):
    """A JPEG without anything but its pixels, and a small preview."""

    data: bytes
    preview: bytes


def read_picture(path: Path) -> Picture:
    """Return a file's picture, at most 1600 pixels and 300 KB, upright and without metadata.

    Size and pixels are looked at before anything is decoded: a small file may unpack into more
    than the laptop's memory.

    Raises:
        NoPicture, TooLargePicture.

    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise TooLargePicture(file=path.name)
        raw = path.read_bytes()
    except OSError:
        raise NoPicture(file=path.name) from None
    return reencoded(raw, path.name)


def reencoded(raw: bytes, name: str) -> Picture:
    """Return the picture in some bytes; ``name`` is said when there is none.

    Raises:
        NoPicture, TooLargePicture.

    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd metadata: it is thrown away
            upright = _decoded(raw, name)
        return Picture(
            _encoded(upright, LONGEST_SIDE, LARGEST),
            _encoded(upright, _PREVIEW_SIDE, _LARGEST_PREVIEW),
        )
    except Image.DecompressionBombError:
        raise TooLargePicture(file=name) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        raise NoPicture(file=name) from None


def _decoded(raw: bytes, name: str) -> Image.Image:
    with Image.open(io.BytesIO(raw), formats=_FORMATS) as opened:
        width, height = opened.size
        if width * height > _MOST_PIXELS:
            raise TooLargePicture(file=name)
        opened.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
        upright = ImageOps.exif_transpose(opened)
    if upright.mode in ("RGBA", "LA", "P", "PA"):  # what is seen through is paper
        layered = upright.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        upright = Image.alpha_composite(paper, layered)
    return upright.convert("RGB")


def _encoded(picture: Image.Image, side: int, largest: int) -> bytes:
    """Return a JPEG within the limits: first with less quality, then with fewer pixels."""
    small = picture.copy()
    while True:
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
        for quality in _QUALITIES:
            out = io.BytesIO()
            # A new picture: nothing but the pixels comes along.
            Image.frombytes("RGB", small.size, small.tobytes()).save(
                out, "JPEG", quality=quality, optimize=True
            )
            if out.tell() <= largest:
                return out.getvalue()
        side = int(max(small.size) * _SHRINK)
