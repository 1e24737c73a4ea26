"""A photographed list of invented people, drawn as a phone would see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from kesra_desktop.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = (
    ("Siti Khotijah", "3375015208759001", "Batang, 12-8-1975", "Gg. Mawar 2", "04/02", "Medono"),
    ("Slamet Riyadi", "3375011502709004", "Batang, 15-2-1970", "Jl. Kenari 7", "02/02", "Medono"),
    ("Warsini", "3375014403689002", "Pekalongan, 4-3-1968", "Gg. Anggrek 5", "01/03", "Bendan"),
    ("Moh. Arifin", "3375012011829003", "Tegal, 20-11-1982", "Gg. Pala 2", "03/01", "Podosugih"),
    ("Endang Puspitarini", "3375016907869005", "Tegal, 29-7-1986", "Gg. Asri B", "05/04", "Sapuro"),
)  # fmt: skip
TITLES = ("No", "NAMA", "NIK", "TTL", "ALAMAT", "RT/RW", "KEL.")
_LEFT = (60, 110, 330, 560, 790, 960, 1050)
TOP, ROW = 190, 44  # of the first row, and the height of one, in pixels
SIZE = (1240, 900)


def a_page(file: Path, people: tuple[tuple[str, ...], ...] = PEOPLE, turned: int = 0) -> Path:
    """Draw a list and save it as a photo, turned by quarters where somebody held it askew."""
    page = Image.new("RGB", SIZE, (246, 242, 230))
    pen = ImageDraw.Draw(page)
    title = ImageFont.truetype(str(resource("fonts", "Inter-SemiBold.otf")), 26)
    font = ImageFont.truetype(str(resource("fonts", "Inter-Regular.otf")), 20)
    pen.text((300, 60), "DAFTAR PENERIMA BANTUAN TAHUN 2019", "black", title)
    for number, cells in enumerate((TITLES, *people)):
        top = TOP + (number - 1) * ROW
        pen.rectangle((50, top - 8, 1190, top - 8 + ROW), outline=(90, 90, 90))
        first = () if number == 0 else (str(number),)
        for left, text in zip(_LEFT, (*first, *cells), strict=True):
            pen.text((left, top), text, (35, 35, 60), font)
    if turned:
        page = page.rotate(90 * turned, expand=True)
    page.save(file, quality=88)
    return file
