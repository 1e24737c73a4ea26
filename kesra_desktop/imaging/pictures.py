"""A photo or scan made small and safe: decoded within limits, turned upright, stripped, encoded.

Hostile files are decoded by `imaging/apart.py`, in a process of its own.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_PAGES = 100  # of one file
_PREVIEW_SIDE, LARGEST_PREVIEW = 160, 8 * 1024
_LARGEST_FILE = 40 * 1024 * 1024
_MOST_PIXELS = 40_000_000
_PHOTOS = ("JPEG", "WEBP", "GIF")
_SCANS = ("PNG", "TIFF", "BMP")
_QUALITIES = (85, 75, 65, 55, 45, 35)
_SHRINK = 0.8
SUFFIXES = (
    ".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".pdf",
)  # fmt: skip
_PDF = b"%PDF-"
_PDF_WITHIN = 1024  # bytes before which the mark of a PDF must stand


@dataclass(frozen=True)
class Limits:
    """What is kept of a picture: its longest side in pixels, and bytes."""

    side: int
    largest: int


PHOTO = Limits(1600, 300 * 1024)
SCAN = Limits(2480, 2 * 1024 * 1024)  # A4 at 210 dots an inch: small print stays readable


class NoPicture(Refused):
    """The file cannot be shown as a picture."""

    code = "no_picture"
    message = N_("{file} is no picture that can be read, or it is damaged.")
    advice = N_("Take the photo again, or save the scan as JPEG, PNG or PDF.")


class TooLargePicture(Refused):
    """The file or the picture in it is too large."""

    code = "too_large_picture"
    message = N_("{file} is too large a picture.")
    advice = N_("Photograph fewer pages at once; at most 40 million pixels and 40 MB are read.")


class TooManyPages(Refused):
    """Nobody types a book in at once."""

    code = "too_many_pages"
    message = N_("{file} has more than 100 pages.")
    advice = N_("Split it, then take the parts one after the other.")


REFUSALS = {kind.code: kind for kind in (NoPicture, TooLargePicture, TooManyPages)}


class Picture(NamedTuple):
    """A JPEG without anything but its pixels, and a small preview."""

    data: bytes
    preview: bytes


class Page(NamedTuple):
    """One page of a file; ``number`` from 1, or 0 where the file is one page."""

    file: str
    number: int
    picture: Picture

    @property
    def label(self) -> str:
        """Return what the page is called, for showing only."""
        return f"{self.file} {self.number}" if self.number else self.file


def read_pages(path: Path) -> Iterator[Page]:
    """Yield the pages of a picture, a TIFF of several, or a PDF; upright and without metadata.

    Size and pixels are looked at before anything is decoded: a small file may unpack into more
    than the laptop's memory.

    Raises:
        NoPicture, TooLargePicture, TooManyPages.

    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise TooLargePicture(file=path.name)
        raw = path.read_bytes()
    except OSError:
        raise NoPicture(file=path.name) from None
    yield from pages_in(raw, path.name)


def pages_in(raw: bytes, name: str) -> Iterator[Page]:
    """Yield the pages in some bytes; ``name`` is said when there is none.

    Raises:
        NoPicture, TooLargePicture, TooManyPages.

    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd metadata: it is thrown away
            whole = _PDF in raw[:_PDF_WITHIN]
            yield from _pdf_pages(raw, name) if whole else _frames(raw, name)
    except (Image.DecompressionBombError, MemoryError, OverflowError):
        raise TooLargePicture(file=name) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, RuntimeError):
        raise NoPicture(file=name) from None


def _frames(raw: bytes, name: str) -> Iterator[Page]:
    with Image.open(io.BytesIO(raw), formats=(*_PHOTOS, *_SCANS)) as opened:
        is_scan = opened.format in _SCANS
        count = getattr(opened, "n_frames", 1) if is_scan else 1
        if count > MOST_PAGES:
            raise TooManyPages(file=name)
        for number in range(count):
            opened.seek(number)
            limits = SCAN if is_scan else PHOTO
            shown = _kept(_decoded(opened, name, limits), limits)
            yield Page(name, number + 1 if count > 1 else 0, shown)


def _pdf_pages(raw: bytes, name: str) -> Iterator[Page]:
    from pypdfium2 import PdfDocument  # noqa: PLC0415  (only where a PDF is read)

    document = PdfDocument(raw)
    try:
        count = len(document)
        if not count:
            raise NoPicture(file=name)
        if count > MOST_PAGES:
            raise TooManyPages(file=name)
        for number in range(count):
            page = document[number]
            longest = max(page.get_size())
            if longest <= 0:
                raise NoPicture(file=name)
            shown = page.render(scale=SCAN.side / longest).to_pil().convert("RGB")
            yield Page(name, number + 1 if count > 1 else 0, _kept(shown, SCAN))
            page.close()
    finally:
        document.close()


def _decoded(opened: Image.Image, name: str, limits: Limits) -> Image.Image:
    width, height = opened.size
    if width * height > _MOST_PIXELS:
        raise TooLargePicture(file=name)
    opened.draft("RGB", (2 * limits.side, 2 * limits.side))
    shown: Image.Image = opened
    if opened.mode.startswith("I"):  # 16 bits of grey
        shown = opened.point(lambda grey: grey / 256).convert("L")
    elif opened.mode in ("P", "PA", "LA"):
        shown = opened.convert("RGBA")
    else:
        shown = opened.copy()
    shown.thumbnail((limits.side, limits.side), Image.Resampling.LANCZOS)
    upright = ImageOps.exif_transpose(shown)
    if upright.mode == "RGBA":  # what is seen through is paper
        paper = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(paper, upright)
    return upright.convert("RGB")


def _kept(picture: Image.Image, limits: Limits) -> Picture:
    return Picture(
        _encoded(picture, limits.side, limits.largest),
        _encoded(picture, _PREVIEW_SIDE, LARGEST_PREVIEW),
    )


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


def is_sound(data: bytes) -> bool:
    """Return whether bytes from another laptop are a JPEG that may be shown here."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=("JPEG",)) as opened:
                width, height = opened.size
                if width * height > _MOST_PIXELS:
                    return False
                opened.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, MemoryError):
        return False
    except Image.DecompressionBombError:
        return False
    return True
