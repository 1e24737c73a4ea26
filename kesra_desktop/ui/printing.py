"""Hands finished papers to the printer, in the order they came, without anybody waiting.

A handover is saved before its paper is made, so nothing here can lose one: whatever the printer
does, the page is told and the paper can be printed again. Papers name people, so none is ever left
in a file on the disk: what is not printed is made again when it is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRect, QRunnable, QSize, QSizeF, QThreadPool, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kesra_desktop.errors import NoPrinter, PrinterSilent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pypdfium2 import PdfDocument, PdfPage

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_ONE_AT_A_TIME = Lock()  # pdfium draws in one thread only


@dataclass(frozen=True)
class Paper:
    """A finished PDF and the name it goes by: the receipt number, or a title."""

    name: str
    pdf: bytes


def printer_names() -> list[str]:
    """Return the printers of this laptop, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    others = [name for name in QPrinterInfo.availablePrinterNames() if name != usual]
    return [usual, *others] if usual else others


def page_images(pdf: bytes, dpi: int = DOTS_PER_INCH) -> Iterator[QImage]:
    """Return the pages as grey pictures, one at a time."""
    with _ONE_AT_A_TIME, _opened(pdf) as document:
        for page in document:
            yield _image(page, dpi)


def page_count(pdf: bytes) -> int:
    """Return how many pages a paper has."""
    with _ONE_AT_A_TIME, _opened(pdf) as document:
        return len(document)


def page_picture(pdf: bytes, number: int, room: QSize) -> QImage:
    """Return one page, counted from 0, as large as it fits into so many pixels."""
    with _ONE_AT_A_TIME, _opened(pdf) as document:
        page = document[number]
        scale = min(room.width() / page.get_width(), room.height() / page.get_height())
        return _image(page, scale * _POINTS_PER_INCH)


def _opened(pdf: bytes) -> PdfDocument:
    from pypdfium2 import PdfDocument  # noqa: PLC0415  (80 ms that no start of the program needs)

    return PdfDocument(pdf)


def _image(page: PdfPage, dpi: float) -> QImage:
    bitmap = page.render(scale=dpi / _POINTS_PER_INCH, grayscale=True)
    picture = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, _grey_format()
    )
    return picture.copy()  # the buffer goes with the bitmap


def _grey_format() -> QImage.Format:
    return QImage.Format.Format_Grayscale8


def paint(pdf: bytes, printer: QPrinter) -> None:
    """Draw every page in its own size, edge to edge, on a printer.

    Raises:
        PrinterSilent: the printer does not take the page.

    """
    printer.setFullPage(True)
    with _ONE_AT_A_TIME, _opened(pdf) as document:
        _lay_out(printer, document[0])
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterSilent(printer=printer.printerName())
        try:
            for number, page in enumerate(document):
                if number and not (_lay_out(printer, page) and printer.newPage()):
                    raise PrinterSilent(printer=printer.printerName())
                whole = printer.pageLayout().fullRectPixels(printer.resolution())
                painter.drawImage(
                    QRect(0, 0, whole.width(), whole.height()), _image(page, DOTS_PER_INCH)
                )
        finally:
            painter.end()


def _lay_out(printer: QPrinter, page: PdfPage) -> bool:
    """Give the printer the page's size; wide pages are tall ones turned."""
    width, height = page.get_size()
    short, long = sorted((width, height))
    size = QPageSize(
        QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    turned = width > height
    way = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    return printer.setPageLayout(
        QPageLayout(size, way, QMarginsF(), QPageLayout.Unit.Point, QMarginsF())
    )


def deliver(paper: Paper, printer: str) -> None:
    """Print a paper on the named or the usual printer.

    Raises:
        NoPrinter: this laptop has none.
        PrinterSilent: the printer does not take the page.

    """
    names = printer_names()
    if not names:
        raise NoPrinter()
    machine = QPrinter(QPrinter.PrinterMode.HighResolution)
    machine.setPrinterName(printer if printer in names else names[0])
    machine.setDocName(paper.name)
    machine.setColorMode(QPrinter.ColorMode.GrayScale)
    paint(paper.pdf, machine)


class PrintQueue(QObject):
    """Prints one paper after the other behind the window."""

    delivered = Signal(str)  # the paper's name
    failed = Signal(str, Exception)  # the paper's name, the problem

    def __init__(self, printer: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self.undelivered: list[str] = []  # names of papers that failed since they were last put
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # papers come out in the order of the handovers

    def put(self, name: str, make: Callable[[], bytes]) -> None:
        """Make a paper and print it when its turn comes; ``make`` runs behind the window."""
        self.undelivered = [failed for failed in self.undelivered if failed != name]
        self._pool.start(_Turn(self, name, make, self._printer()))

    def finish(self, wait_ms: int = 10_000) -> bool:
        """Wait for what is still being printed, before the program ends."""
        return self._pool.waitForDone(wait_ms)

    def take_turn(self, name: str, make: Callable[[], bytes], printer: str) -> None:
        """Print one paper; called by the queue's own thread."""
        try:
            deliver(Paper(name, make()), printer)
        except Exception as problem:  # noqa: BLE001  (a slot shows it; a thread would swallow it)
            self.undelivered.append(name)
            self.failed.emit(name, problem)
        else:
            self.delivered.emit(name)


class _Turn(QRunnable):
    """One paper waiting for the printer."""

    def __init__(
        self, queue: PrintQueue, name: str, make: Callable[[], bytes], printer: str
    ) -> None:
        super().__init__()
        self._queue, self._name, self._make, self._printer = queue, name, make, printer

    def run(self) -> None:
        """Print it."""
        self._queue.take_turn(self._name, self._make, self._printer)
