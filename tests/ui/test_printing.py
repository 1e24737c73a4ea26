"""Papers keep their size and their QR, come out in order, and never stay on the disk."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import segno
import zxingcpp
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kesra_desktop.errors import NoPrinter
from kesra_desktop.ui import printing
from kesra_desktop.ui.printing import PrintQueue, page_images, paint

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
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


def test_without_a_printer_nothing_is_left_on_the_disk_and_it_is_said(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    monkeypatch.chdir(tmp_path)
    queue = PrintQueue(lambda: "")
    failed: list[tuple[str, object]] = []
    queue.failed.connect(lambda name, problem: failed.append((name, type(problem))))
    with qtbot.waitSignals([queue.failed] * 3, timeout=5000):
        for number in (1, 2, 3):
            queue.put(f"B2-00000{number}", lambda: a_pdf(A5_WIDE))
    assert failed == [(f"B2-00000{number}", NoPrinter) for number in (1, 2, 3)]
    assert list(tmp_path.rglob("*")) == []
    assert queue.finish()


def test_a_paper_that_cannot_be_made_is_reported_not_lost(qtbot: QtBot) -> None:
    def broken() -> bytes:
        raise ZeroDivisionError

    queue = PrintQueue(lambda: "")
    with qtbot.waitSignal(queue.failed, timeout=5000) as failed:
        queue.put("B2-000001", broken)
    assert failed.args is not None
    assert failed.args[0] == "B2-000001"
    assert isinstance(failed.args[1], ZeroDivisionError)
