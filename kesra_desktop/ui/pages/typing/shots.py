"""Pictures of typing from a photographed list."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QStackedWidget

from kesra_desktop.imaging.pictures import read_pages
from kesra_desktop.model.sources import Source, SourceQuality
from kesra_desktop.services import attaching
from kesra_desktop.ui.pages.typing.adapter import StoreTyping
from kesra_desktop.ui.pages.typing.page import TypingPage
from kesra_desktop.ui.practice.people import people
from kesra_desktop.ui.shots.shot import Screen, Shot, settle
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.shots.shot import Studio

_SIZE, _ROW, _TOP = (1240, 800), 44, 150
_LEFT = (60, 110, 420, 700, 960)
_ROWS = 12
_LOADS_MS = 150


def _photo(file: Path) -> Path:
    """Draw a list as a phone would see it."""
    page = QImage(*_SIZE, QImage.Format.Format_RGB32)
    page.fill(QColor(246, 242, 230))
    pen, theme = QPainter(page), Theme()
    pen.setFont(theme.font(26, 600))
    pen.setPen(QPen(QColor(20, 20, 30)))
    pen.drawText(QRectF(0, 40, _SIZE[0], 50), Qt.AlignmentFlag.AlignCenter, "DAFTAR GURU TPQ 2019")
    pen.setFont(theme.font(20))
    for number, one in enumerate(people()[:_ROWS]):
        who = one.person
        cells = (str(number + 1), who.full_name[:24], who.nik, who.address, one.school)
        top = _TOP + number * _ROW
        pen.drawRect(QRectF(50, top, _SIZE[0] - 100, _ROW))
        for left, text in zip(_LEFT, cells, strict=True):
            pen.drawText(left, top + 30, text)
    pen.end()
    page.save(str(file), quality=85)
    return file


def _source(store: Store) -> str:
    """Return the photographed list of the invented office; it is added at the first look."""
    known = store.find(Source, quality=SourceQuality.PHOTO)
    if known:
        return known[0].id
    with tempfile.TemporaryDirectory() as folder:
        pages = list(read_pages(_photo(Path(folder, "halaman 1.jpg"))))
    return attaching.new_photo_source(store, pages, "Daftar guru 2019", "Kelurahan Podorejo").id


def _typing(studio: Studio) -> Screen:
    store = studio.store()
    source = _source(store)
    page = TypingPage(studio.theme, StoreTyping(store))
    holder = QStackedWidget()
    holder.addWidget(page)

    def then() -> None:
        page.open_source(source)
        settle(_LOADS_MS)

    return Screen(studio.window("intake", holder), then)


SHOTS = (Shot("typing", "", _typing),)
