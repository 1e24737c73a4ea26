"""How fast receipts become PDF, beside a bare canvas that draws the same strings and codes."""

from __future__ import annotations

import io
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kesra_desktop.documents.receipt import ReceiptContent

RECEIPTS = 1000
_RUNS = 3  # of each, in turn; the fastest counts, as the machine has other work
_STREETS = ("Melati", "Kenanga", "Anggrek", "Cempaka", "Dahlia")
_NAMES = ("Siti Rohmatun Khoiriyah", "Imam Fathoni", "Nur Laila Khasanah", "Ahmad Ridwan Hanafi")


@dataclass
class Drawn:
    """What stands on the pages: texts as (x, y, text, size, font), codes as (x, y, side, text)."""

    texts: list[tuple[float, float, str, float, str]] = field(default_factory=list)
    codes: list[tuple[float, float, float, str]] = field(default_factory=list)


def receipts_beside_bare(count: int) -> dict[str, Any]:
    """Return seconds for receipts and for the bare canvas, their ratio, and bytes a receipt."""
    contents = list(contents_of(count))
    pages = [noted(content) for content in contents]
    spent, floor, size = [], [], 0
    for _ in range(_RUNS):
        started = time.perf_counter()
        size = ours(contents)
        spent.append(time.perf_counter() - started)
        started = time.perf_counter()
        bare(pages)
        floor.append(time.perf_counter() - started)
    return {
        "receipts": count,
        "receipts_s": round(min(spent), 2),
        "receipts_floor_bare_canvas_s": round(min(floor), 2),
        "receipts_ratio": round(min(spent) / min(floor), 2),
        "receipt_bytes": size // count,
    }


def contents_of(count: int) -> Iterable[ReceiptContent]:
    """Yield receipts of invented people, no two alike."""
    from kesra_desktop.documents import proof  # noqa: PLC0415
    from kesra_desktop.documents.receipt import GivenLine, ReceiptContent  # noqa: PLC0415

    facts = proof.ReceiptFacts("ab12cd34", "2dk2vm5jr0", "", "4k1x" * 5, 1763430000, 900_000, "00")
    for number in range(count):
        stated = replace(facts, receipt=f"B2-{number:06d}")
        yield ReceiptContent(
            number=stated.receipt,
            letterhead=("PEMERINTAH KOTA ARUNGJATI", "SEKRETARIAT DAERAH", "BAGIAN KESRA"),
            address="Jalan Alun-Alun Timur 1, Kota Arungjati 59900",
            received_from="Bendahara Pengeluaran Bagian Kesejahteraan Rakyat",
            purpose="Insentif Guru TPQ Triwulan IV (Oktober–Desember) tahun 2025",
            recipient=_NAMES[number % len(_NAMES)],
            nik_masked=f"3399 •••• •••• {9000 + number % 1000}",
            whereabouts=f"Jl. {_STREETS[number % len(_STREETS)]} {number}, RT 03/RW 05, Podorejo",
            lines=(GivenLine("Insentif", "1", 900_000 + number * 1000),),
            place_and_date="Arungjati, 18 November 2025",
            coordinator="Lastri Handayani",
            operator="Sri Wahyuni",
            printed=f"Dicetak 18 November 2025 09.{number % 60:02d}, laptop B-2",
            # The signature is another measurement; any 64 bytes make the same code to draw.
            qr_text=proof.qr_text(stated, lambda message: (message * 2)[:64]),
            check_code=proof.check_code(stated),
        )


def ours(contents: list[ReceiptContent]) -> int:
    """Write receipts as the program does and return the bytes."""
    from kesra_desktop.documents.receipt import receipts_pdf  # noqa: PLC0415

    out = io.BytesIO()
    receipts_pdf(contents, "a5", out)
    return len(out.getvalue())


def noted(content: ReceiptContent) -> Drawn:
    """Return every string and code that one receipt draws, and where."""
    from kesra_desktop.documents import leaf, wording  # noqa: PLC0415
    from kesra_desktop.documents.sheet import PAPERS, Sheet  # noqa: PLC0415

    found = Drawn()

    class Noting(Sheet):
        """A sheet that remembers what is drawn on it."""

        def text(self, x: float, y: float, text: str, size: float, font: str = "NotoSans") -> None:
            """Note a string."""
            found.texts.append((x, y, text, size, font))

        def qr(self, x: float, y: float, side: float, text: str) -> None:
            """Note a code."""
            found.codes.append((x, y, side, text))

    leaf.draw(Noting(io.BytesIO(), PAPERS["a5"]), content, wording.LEAVES[0])
    return found


def bare(pages: list[Drawn]) -> int:
    """Draw the same strings and codes at known places: no lines, no measuring, no layout.

    The codes are made and drawn as the receipts' are, so that only the layout is measured.
    """
    from kesra_desktop.documents.sheet import MM, PAPERS, Sheet  # noqa: PLC0415

    out = io.BytesIO()
    sheet = Sheet(out, PAPERS["a5"])
    for page in pages:
        for x, y, text, size, font in page.texts:
            sheet.canvas.setFont(font, size)
            sheet.canvas.drawString(x * MM, (148 - y) * MM, text)
        for code in page.codes:
            sheet.qr(*code)
        sheet.next_page()
    sheet.save()
    return len(out.getvalue())
