"""Papers keep their size and their QR, come out in order, and are never lost without a printer."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import segno
import zxingcpp
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kesra_desktop.errors import PaperNotKept
from kesra_desktop.ui import printing
from kesra_desktop.ui.printing import Paper, PrintQueue, keep, page_images, paint

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

A5_WIDE = (210, 148)
THERMAL = (80, 220)


def a_pdf(*sizes: tuple[int, int]) -> bytes:
    """Return pages of these sizes in millimetres, each with a QR of its own number."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for number, (width, height) in enumerate(sizes):
        canvas.setPageSize((width * mm, height * mm))
        rows = list(segno.make(f"KWITANSI {number}", micro=False).matrix)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    canvas.rect((20 + x) * mm, (100 - y) * mm, mm, mm, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_pages_become_pictures_a_scanner_can_read() -> None:
    pictures = list(page_images(a_pdf(A5_WIDE, THERMAL), dpi=150))
    assert [(p.width(), p.height()) for p in pictures] == [(1241, 875), (473, 1300)]
    first = pictures[0]
    grey = memoryview(first.constBits()).cast("B", (first.height(), first.bytesPerLine()))
    assert [code.text for code in zxingcpp.read_barcodes(grey)] == ["KWITANSI 0"]


def test_painted_pages_keep_their_own_size_and_content(tmp_path: Path, qtbot: QtBot) -> None:
    machine = QPrinter(QPrinter.PrinterMode.HighResolution)
    machine.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    machine.setOutputFileName(str(tmp_path / "out.pdf"))
    paint(a_pdf(A5_WIDE, THERMAL), machine)
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    sizes = [tuple(round(side / mm) for side in page.get_size()) for page in printed]
    texts = [zxingcpp.read_barcodes(page.render(scale=3).to_pil())[0].text for page in printed]
    printed.close()
    assert sizes == [A5_WIDE, THERMAL]
    assert texts == ["KWITANSI 0", "KWITANSI 1"]


def test_without_a_printer_papers_are_kept_in_order(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    queue = PrintQueue(tmp_path / "kwitansi", lambda: "")
    outcomes: list[str] = []
    queue.delivered.connect(lambda outcome: outcomes.append(outcome.paper))
    with qtbot.waitSignals([queue.delivered] * 3, timeout=5000):
        for number in (1, 2, 3):
            queue.put(f"B2-00000{number}", lambda: a_pdf(A5_WIDE))
    assert outcomes == ["B2-000001", "B2-000002", "B2-000003"]
    assert len(list((tmp_path / "kwitansi").glob("*.pdf"))) == 3
    assert queue.finish()


def test_a_paper_that_cannot_be_made_is_reported_not_lost(tmp_path: Path, qtbot: QtBot) -> None:
    def broken() -> bytes:
        raise ZeroDivisionError

    queue = PrintQueue(tmp_path, lambda: "")
    with qtbot.waitSignal(queue.failed, timeout=5000) as failed:
        queue.put("B2-000001", broken)
    assert failed.args is not None
    assert failed.args[0] == "B2-000001"
    assert isinstance(failed.args[1], ZeroDivisionError)


def test_a_second_paper_of_one_name_does_not_replace_the_first(tmp_path: Path) -> None:
    first, second = (keep(Paper("B2/000001", b"%PDF"), tmp_path) for _ in range(2))
    assert (first.name, second.name) == ("B2_000001.pdf", "B2_000001 (2).pdf")


def test_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "kwitansi").write_text("a file, not a folder")
    with pytest.raises(PaperNotKept):
        keep(Paper("B2-000001", b"%PDF"), tmp_path / "kwitansi")
