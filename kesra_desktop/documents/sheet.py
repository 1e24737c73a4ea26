"""Paper, fonts and marks that every document shares; lengths in millimetres from the top left."""

from __future__ import annotations

import logging
import math
import re
import unicodedata
from contextlib import contextmanager
from functools import cache, lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from kesra_desktop.documents import wording
from kesra_desktop.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MM = 72 / 25.4
REGULAR, BOLD, ITALIC = "NotoSans", "NotoSans-Bold", "NotoSans-Italic"
INK, QUIET, FIELD, HAIR = "#1b2233", "#454c5e", "#eeede8", "#b9b7ae"
_WIDEST = 340  # millimetres: what is drawn once may be as wide as F4 turned
_CODES_KEPT = 4096
_DARK = re.compile(b"\x00+")
_PIECE = 7  # modules drawn together; the codes of receipts are 49 a side
# Letters as PDF writes them between brackets: plain ones as they are, the others in octal.
_ESCAPED = {
    code: f"\\{code:03o}" for code in range(256) if not 32 <= code < 127 or chr(code) in "()\\"
}
UNKNOWN_LETTER = "\N{REPLACEMENT CHARACTER}"


class Paper(NamedTuple):
    """A sheet and the A5 places on it, each as the offset of its upper left corner."""

    width: float
    height: float
    places: tuple[tuple[float, float], ...]
    cut_at: float = 0.0


PAPERS = {
    "a5": Paper(210, 148, ((0, 0),)),
    "a4x2": Paper(210, 297, ((0, 0), (0, 148.5)), cut_at=148.5),
    "f4x2": Paper(215, 330, ((2.5, 8.5), (2.5, 173.5)), cut_at=165),
    "80mm": Paper(80, 297, ((0, 0),)),  # a roll: each strip says how long it is
}


@cache
def load_fonts() -> None:
    """Make the bundled fonts known; papers embed the letters they use."""
    from reportlab import rl_config  # noqa: PLC0415  (heavy: only when printing)
    from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415

    rl_config.useA85 = 0
    for name, file in ((REGULAR, "Regular"), (BOLD, "Bold"), (ITALIC, "Italic")):
        path = resource("fonts", f"NotoSans-{file}.ttf")
        pdfmetrics.registerFont(ttfonts.TTFont(name, str(path)))


@cache
def _glyphs(font: str) -> frozenset[int]:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415

    return frozenset(pdfmetrics.getFont(font).face.charToGlyph)  # type: ignore[attr-defined]


@lru_cache(maxsize=16_384)
def printable(text: str, font: str = REGULAR) -> str:
    """Return a text whose every letter the font has; one it lacks becomes a visible mark."""
    plain = " ".join(text.split())
    if plain.isascii() and plain.isprintable():
        return plain
    known = _glyphs(font)
    letters = []
    for letter in unicodedata.normalize("NFC", plain):
        if ord(letter) in known:
            letters.append(letter)
        elif unicodedata.category(letter) != "Cf":  # zero-width marks have no shape to lose
            shaped = "".join(c for c in unicodedata.normalize("NFKD", letter) if ord(c) in known)
            letters.append(shaped or UNKNOWN_LETTER)
            if not shaped:
                logging.getLogger(__name__).warning("no glyph for U+%04X in %s", ord(letter), font)
    return "".join(letters)


@lru_cache(maxsize=16_384)
def _unit_width(text: str, font: str) -> float:
    """Return the width of a printable text at one point, in millimetres."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415

    face: Any = vars(pdfmetrics.getFont(font))["face"]
    widths, usual = face.charWidths, face.defaultWidth
    return float(sum(widths.get(ord(letter), usual) for letter in text)) / 1000 / MM


@lru_cache(maxsize=4)
def _dark_runs(text: str) -> tuple[int, str]:
    """Return a QR's modules a side, and PDF code drawing it with one module as the unit."""
    import zxingcpp  # noqa: PLC0415  (only when printing)

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture: Any = code.to_image(scale=1, add_quiet_zones=False)
    dark = memoryview(picture).tobytes()
    side = math.isqrt(len(dark))
    pieces, drawn = range(0, side, _PIECE), []
    for y in range(side):
        row = dark[(side - 1 - y) * side : (side - y) * side]
        drawn += [_rectangles(x, y, row[x : x + _PIECE]) for x in pieces]
    return side, " ".join(filter(None, drawn))


@lru_cache(maxsize=65_536)
def _rectangles(x: int, y: int, modules: bytes) -> str:
    """Return PDF code for the dark runs of a piece of a row: few pieces exist, so they are kept."""
    runs = _DARK.finditer(modules)
    return " ".join(f"{x + run.start()} {y} {run.end() - run.start()} 1 re" for run in runs)


@lru_cache(maxsize=64)
def _ink(colour: str) -> str:
    """Return PDF code that sets a colour given as #rrggbb for areas, letters and lines."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (f"{part:.4g}" for part in parts)
    return f"{red} {green} {blue} rg {red} {green} {blue} RG"


class Sheet:
    """One PDF, drawn from the top left of the place in use, in millimetres."""

    def __init__(self, out: BinaryIO, paper: Paper, title: str = "") -> None:
        from kesra_desktop.documents.streamed import StreamedCanvas  # noqa: PLC0415

        load_fonts()
        self.height = paper.height
        self.left = self.top = 0.0
        self.forms: dict[object, str] = {}
        self._codes: dict[tuple[str, float, str], str] = {}
        self.canvas = StreamedCanvas(
            out,
            pagesize=(paper.width * MM, paper.height * MM),
            initialFontName=REGULAR,
            invariant=1,
            pageCompression=1,
            lang="id-ID",
        )
        self.canvas.setTitle(title)
        self.canvas.setCreator("Kesra Desktop")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")

    def place(self, left: float, top: float) -> None:
        """Draw from this corner of the page on."""
        self.left, self.top = left, top

    def resize(self, width: float, height: float) -> None:
        """Make this page and those after it so large."""
        self.height = height
        self.canvas.setPageSize((width * MM, height * MM))

    def _x(self, x: float) -> float:
        return (self.left + x) * MM

    def _y(self, y: float) -> float:
        return (self.height - self.top - y) * MM

    def text(self, x: float, y: float, text: str, size: float, font: str = REGULAR) -> None:
        """Write from x on; y is the base line."""
        at = f"1 0 0 1 {self._x(x):.2f} {self._y(y):.2f} Tm"
        self.canvas.addLiteral(self._written(printable(text, font), size, font).replace("@", at, 1))

    def _written(self, text: str, size: float, font: str) -> str:
        """Return PDF code for a text; labels stand on many pages, so the file's codes are kept."""
        code = self._codes.get((text, size, font))
        if code is None:
            code = self._coded(text, size, font)
            if len(self._codes) >= _CODES_KEPT:
                self._codes.clear()
            self._codes[text, size, font] = code
        return code

    def _coded(self, text: str, size: float, font: str) -> str:
        """Return PDF code for a text, with "@" for where it stands."""
        from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415

        face: Any = pdfmetrics.getFont(font)
        shown, document = [], self.canvas.document
        for subset, letters in face.splitString(text, document):
            name = face.getSubsetInternalName(subset, document)
            escaped = letters.decode("latin-1").translate(_ESCAPED)
            shown.append(f"{name} {size:g} Tf ({escaped}) Tj")
        return f"BT @ {' '.join(shown)} ET"

    def right(self, x: float, y: float, text: str, size: float, font: str = REGULAR) -> None:
        """Write so that the text ends at x."""
        self.text(x - self.measured(text, size, font), y, text, size, font)

    def centred(self, x: float, y: float, text: str, size: float, font: str = REGULAR) -> None:
        """Write with the middle at x."""
        self.text(x - self.measured(text, size, font) / 2, y, text, size, font)

    @contextmanager
    def colour(self, colour: str) -> Iterator[None]:
        """Draw and write in a colour for a while."""
        self.canvas.addLiteral(f"q {_ink(colour)}")
        yield
        self.canvas.addLiteral("Q")

    def measured(self, text: str, size: float, font: str = REGULAR) -> float:
        """Return the width of a text."""
        return _unit_width(printable(text, font), font) * size

    def fitting(self, text: str, width: float, sizes: tuple[float, float], font: str) -> float:
        """Return the size from the first of ``sizes`` down to the second at which a text fits."""
        size, least = sizes
        at_one = _unit_width(printable(text, font), font)
        while size > least and at_one * size > width:
            size = max(least, size - 0.25)
        return size

    def wrapped(self, text: str, width: float, size: float, font: str = REGULAR) -> list[str]:
        """Return a text in lines of at most ``width``; a word longer than that is broken."""
        lines, line, used = [], "", 0.0
        space = _unit_width(" ", font) * size
        for word in printable(text, font).split():
            wide = _unit_width(word, font) * size
            if line and used + space + wide <= width:
                line, used = f"{line} {word}", used + space + wide
                continue
            if line:
                lines.append(line)
            *whole, line = self._broken(word, width, size, font)
            lines += whole
            used = _unit_width(line, font) * size
        return [*lines, line] if line else lines

    def _broken(self, word: str, width: float, size: float, font: str) -> list[str]:
        """Return a word in pieces that fit, which is nearly always the word itself."""
        pieces = []
        while len(word) > 1 and _unit_width(word, font) * size > width:
            keep = len(word) - 1
            while keep > 1 and _unit_width(word[:keep], font) * size > width:
                keep -= 1
            pieces.append(word[:keep])
            word = word[keep:]
        return [*pieces, word]

    def line(self, x: float, y: float, to_x: float, thick: float, dash: str = "") -> None:
        """Draw a horizontal line ``thick`` points thick; ``dash`` as in PDF, "2 2"."""
        self._stroke((x, y), (to_x, y), thick, dash)

    def upright(self, x: float, y: float, to_y: float, thick: float, dash: str = "") -> None:
        """Draw a vertical line ``thick`` points thick; ``dash`` as in PDF, "2 2"."""
        self._stroke((x, y), (x, to_y), thick, dash)

    def _stroke(
        self, start: tuple[float, float], end: tuple[float, float], thick: float, dash: str
    ) -> None:
        points = (self._x(start[0]), self._y(start[1]), self._x(end[0]), self._y(end[1]))
        path = "{:.2f} {:.2f} m {:.2f} {:.2f} l S".format(*points)
        dashed = f"[{dash}] 0 d {path} [] 0 d" if dash else path
        self.canvas.addLiteral(f"{thick:g} w {dashed}")

    def box(self, x: float, y: float, width: float, height: float, thick: float) -> None:
        """Draw a frame whose upper left corner is at x, y."""
        self.canvas.addLiteral(f"{thick:g} w {self._rectangle(x, y, width, height)} S")

    def _rectangle(self, x: float, y: float, width: float, height: float) -> str:
        corner = (self._x(x), self._y(y + height), width * MM, height * MM)
        return "{:.2f} {:.2f} {:.2f} {:.2f} re".format(*corner)

    def soft_box(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a dashed frame with round corners, where a mark may go."""
        self.canvas.setLineWidth(0.5)
        self.canvas.setDash([2.0, 1.6])
        self.canvas.roundRect(self._x(x), self._y(y + height), width * MM, height * MM, 4)
        self.canvas.setDash([])

    def field(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a pale field."""
        with self.colour(FIELD):
            self.canvas.addLiteral(f"{self._rectangle(x, y, width, height)} f")

    def bar(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a dark bar, such as a share of a whole."""
        self.canvas.addLiteral(f"{self._rectangle(x, y, width, height)} f")

    def qr(self, x: float, y: float, side: float, text: str) -> None:
        """Draw a QR code (level M, fixed mask) as whole squares under one scaled matrix."""
        modules, code = _dark_runs(text)
        unit = side * MM / modules
        matrix = f"{unit:.5f} 0 0 {unit:.5f} {self._x(x):.3f} {self._y(y + side):.3f} cm"
        self.canvas.addLiteral(f"q 0 g {matrix} {code} f Q")

    def picture(self, x: float, y: float, size: tuple[float, float], file: bytes) -> None:
        """Draw a picture file, such as the emblem, as large as fits into ``size``."""
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415

        width, height = size
        self.canvas.drawImage(
            ImageReader(BytesIO(file)), self._x(x), self._y(y + height), width * MM, height * MM,
            mask="auto", preserveAspectRatio=True,
        )  # fmt: skip

    def form(self, key: object, draw: Callable[[], None]) -> None:
        """Draw what is the same on many pages; the file holds it once."""
        name = self.forms.get(key)
        left, top = self.left, self.top
        if name is None:
            name = self.forms[key] = f"form{len(self.forms)}"
            self.canvas.beginForm(name, 0, 0, _WIDEST * MM, self.height * MM)
            self.canvas.setFillColor(INK)
            self.canvas.setStrokeColor(INK)
            self.place(0, 0)
            draw()
            self.place(left, top)
            self.canvas.endForm()
        self._do(name, left * MM, -top * MM)

    def late(self, name: str, x: float, y: float) -> None:
        """Leave room for a text known only at the end, such as how many pages there are."""
        self._do(name, self._x(x), self._y(y))

    def _do(self, name: str, x: float, y: float) -> None:
        """Draw a form moved by so many points."""
        self.canvas.addLiteral(f"q 1 0 0 1 {x:.3f} {y:.3f} cm")
        self.canvas.doForm(name)
        self.canvas.addLiteral("Q")

    def late_text(self, name: str, text: str, size: float) -> None:
        """Fill the room that `late` left, on all pages."""
        self.canvas.beginForm(name, -1, -4, 100, 20)
        self.canvas.setFillColor(QUIET)
        self.canvas.setFont(REGULAR, size)
        self.canvas.drawString(0, 0, printable(text))
        self.canvas.endForm()

    def next_page(self) -> None:
        """End this page."""
        self.canvas.showPage()

    def save(self) -> None:
        """Finish the file."""
        self.canvas.save()


def cut_line(sheet: Sheet, paper: Paper) -> None:
    """Draw the dashed line with scissors between two halves of a sheet."""
    sheet.place(0, 0)
    middle, y = paper.width / 2, paper.cut_at
    with sheet.colour(QUIET):
        for x, to_x in ((4, 8), (18, middle - 10), (middle + 11, paper.width - 4)):
            sheet.line(x, y, to_x, 0.6, "3.4 2.6")
        sheet.centred(middle + 0.5, y + 0.9, wording.CUT_HERE, 7.5)
        _scissors(sheet, 9.6, y)


def _scissors(sheet: Sheet, x: float, y: float) -> None:
    sheet.canvas.setLineWidth(0.8)
    for side in (-1, 1):
        sheet.canvas.circle((x + 1) * MM, (sheet.height - y - side * 1.35) * MM, 1.15 * MM)
        ends = (sheet.height - y - side * 0.75) * MM, (sheet.height - y + side * 1.5) * MM
        sheet.canvas.line((x + 1.9) * MM, ends[0], (x + 7) * MM, ends[1])
