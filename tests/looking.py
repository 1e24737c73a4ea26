"""How tests look at a finished PDF: its words, where its letters stand, its fonts and codes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Box = tuple[float, float, float, float]
MM = 72 / 25.4
_OVER = 1.2  # points: slanted letters lean over


def written(write: Callable[[io.BytesIO], object]) -> pypdfium2.PdfDocument:
    """Return what was written, opened by another library."""
    out = io.BytesIO()
    write(out)
    assert b"Helvetica" not in out.getvalue()
    return pypdfium2.PdfDocument(out.getvalue())


def words(page: pypdfium2.PdfPage) -> str:
    """Return the text of a page with single spaces."""
    return " ".join(page.get_textpage().get_text_range().split())


def close(text: str) -> str:
    """Return a text without spaces, however its lines were broken."""
    return "".join(text.split())


def letters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, Box]]:
    """Yield every visible letter and its place in points from the lower left."""
    text = page.get_textpage()
    whole = text.get_text_range()
    for index, letter in enumerate(whole):
        if letter.strip():
            yield letter, text.get_charbox(index)


def check_page(page: pypdfium2.PdfPage, edge: float = 9.5, side: float = 0) -> None:
    """Check that letters are inside the margins, on no other letter, in embedded fonts.

    The margins are in millimetres: `edge` above and below, `side` left and right (or the same).
    """
    width, height = page.get_size()
    side = side or edge
    boxes = sorted((box for letter, box in letters(page) if letter.isalnum()), key=lambda b: b[0])
    assert boxes
    for left, bottom, right, top in boxes:
        assert side * MM <= left < right <= width - side * MM
        assert edge * MM <= bottom < top <= height - edge * MM
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other[0] > one[2] - _OVER:
                break
            high = min(one[3], other[3]) - max(one[1], other[1])
            assert high < _OVER or min(one[2], other[2]) - other[0] < _OVER, (one, other)
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=5):
        assert pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(item)) == 1


def codes(page: pypdfium2.PdfPage, dpi: int = 200) -> list[str]:
    """Return the QR codes that an independent reader finds at a scanner's resolution."""
    image = page.render(scale=dpi / 72).to_pil().convert("L")
    found = zxingcpp.read_barcodes(image, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [code.text for code in found]
