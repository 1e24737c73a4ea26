"""The QR codes in a photographed or scanned paper, or in a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.Image import Image

_DOTS_PER_INCH, _POINTS_PER_INCH = 200, 72
_LARGEST = 60_000_000  # pixels: a page at 600 dpi; more is no photo of a receipt


class NoCodeInPicture(Refused):
    """The picture shows no QR that can be read."""

    code = "no_code_in_picture"
    message = N_("No QR code can be read in {file}.")
    advice = N_(
        "Photograph the paper again: flat, sharp and in good light, or type its check code."
    )


def codes_in(path: Path) -> list[str]:
    """Return the texts of all QR codes in a picture or PDF, each once, in the order found.

    Raises:
        NoCodeInPicture: there is none, or the file is no picture.

    """
    import zxingcpp  # noqa: PLC0415  (only when a picture is checked)

    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found: dict[str, None] = {}
    try:
        for image in _images(path):
            codes = zxingcpp.read_barcodes(image, wanted)
            found |= dict.fromkeys(code.text for code in codes)
    except (OSError, ValueError, SyntaxError, RuntimeError):
        raise NoCodeInPicture(file=path.name) from None
    if not found:
        raise NoCodeInPicture(file=path.name)
    return list(found)


def _images(path: Path) -> Iterator[Image]:
    if path.suffix.casefold() == ".pdf":
        from pypdfium2 import PdfDocument  # noqa: PLC0415

        with PdfDocument(path) as document:
            for page in document:
                yield page.render(scale=_DOTS_PER_INCH / _POINTS_PER_INCH, grayscale=True).to_pil()
        return
    from PIL import Image as Opened  # noqa: PLC0415

    with Opened.open(path) as image:
        if image.width * image.height > _LARGEST:
            raise ValueError(path.name)
        yield image.convert("L")
