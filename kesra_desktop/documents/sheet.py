"""Paper, fonts and marks that every document shares; lengths in millimetres from the top left."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.paths import resource

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
SIZES = {"a5": (210.0, 148.0), "80mm": (80.0, 200.0)}
REGULAR, BOLD, ITALIC = "NotoSans", "NotoSans-Bold", "NotoSans-Italic"


@cache
def load_fonts() -> None:
    """Make the bundled fonts known; papers embed the letters they use."""
    from reportlab import rl_config  # noqa: PLC0415  (heavy: only when printing)
    from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415

    rl_config.useA85 = 0
    for name, file in ((REGULAR, "Regular"), (BOLD, "Bold"), (ITALIC, "Italic")):
        path = resource("fonts", f"NotoSans-{file}.ttf")
        pdfmetrics.registerFont(ttfonts.TTFont(name, str(path)))


class Sheet:
    """One PDF of pages of one size, drawn from the top left in millimetres."""

    def __init__(self, out: BinaryIO, paper: str) -> None:
        from reportlab.pdfgen.canvas import Canvas as Made  # noqa: PLC0415

        load_fonts()
        self.width, self.height = SIZES[paper]
        self.canvas: Canvas = Made(
            out,
            pagesize=(self.width * MM, self.height * MM),
            initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub is wrong
            invariant=1,
            pageCompression=1,
        )

    def text(self, x: float, y: float, text: str, size: float, font: str = REGULAR) -> None:
        """Write from x on; y is the base line."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x * MM, (self.height - y) * MM, text)

    def right(self, x: float, y: float, text: str, size: float, font: str = REGULAR) -> None:
        """Write so that the text ends at x."""
        self.text(x - self.measured(text, size, font), y, text, size, font)

    def centred(self, x: float, y: float, text: str, size: float, font: str = REGULAR) -> None:
        """Write with the middle at x."""
        self.text(x - self.measured(text, size, font) / 2, y, text, size, font)

    def measured(self, text: str, size: float, font: str = REGULAR) -> float:
        """Return the width of a text."""
        return float(self.canvas.stringWidth(text, font, size)) / MM

    def fitting(self, text: str, width: float, size: float, font: str = REGULAR) -> float:
        """Return the size, down to 9 pt, at which a text fits."""
        while size > 9 and self.measured(text, size, font) > width:
            size -= 0.5
        return size

    def wrapped(self, text: str, width: float, size: float, font: str = REGULAR) -> list[str]:
        """Return a text in lines of at most ``width``; a word longer than that is cut."""
        lines, line = [], ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and self.measured(longer, size, font) > width:
                lines.append(line)
                longer = word
            while self.measured(longer, size, font) > width:
                keep = len(longer) - 1
                while keep > 1 and self.measured(longer[:keep], size, font) > width:
                    keep -= 1
                lines.append(longer[:keep])
                longer = longer[keep:]
            line = longer
        return [*lines, line] if line or not lines else lines

    def line(self, x: float, y: float, to_x: float, thick: float, *, dotted: bool = False) -> None:
        """Draw a horizontal line ``thick`` points thick."""
        self.canvas.setLineWidth(thick)
        self.canvas.setDash([0.6, 1.6] if dotted else [])
        top = (self.height - y) * MM
        self.canvas.line(x * MM, top, to_x * MM, top)
        self.canvas.setDash([])

    def box(self, x: float, y: float, width: float, height: float, thick: float) -> None:
        """Draw a frame whose upper left corner is at x, y."""
        self.canvas.setLineWidth(thick)
        self.canvas.rect(x * MM, (self.height - y - height) * MM, width * MM, height * MM)

    def qr(self, x: float, y: float, side: float, text: str) -> None:
        """Draw a QR code (level M, fixed mask) as whole squares."""
        import segno  # noqa: PLC0415  (only when printing)

        matrix = segno.make_qr(text, error="m", mask=2, boost_error=False).matrix
        module = side / len(matrix)
        path = self.canvas.beginPath()
        for row, cells in enumerate(matrix):
            for column, dark in enumerate(cells):
                if dark:
                    top = self.height - y - (row + 1) * module
                    path.rect((x + column * module) * MM, top * MM, module * MM, module * MM)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def next_page(self) -> None:
        """End this page."""
        self.canvas.showPage()

    def save(self) -> None:
        """Finish the file."""
        self.canvas.save()
