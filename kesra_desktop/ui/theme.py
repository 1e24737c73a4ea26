"""Colours, type and sizes of the window: one object that every widget is given and reads from.

Colours are roles, in a light and a dark set; sizes are pixels at 100 % text and grow with the
clerk's own text size. Nothing else in the window writes a colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from kesra_desktop.paths import resource

TEXT_SIZES = (100, 115, 130)
_FACES = ("Regular", "Medium", "SemiBold", "Bold")
_FAMILY = "Inter"

_LIGHT = """
bg F0EFEA surface FFFFFF surface2 F7F6F2 line DDDBD2 line2 C9C6BA control 85837A track E4E2DA
ink 1B2233 ink2 454C5E ink3 5F6678 nila 21418A nilaInk FFFFFF nilaText 21418A nilaTint E7EDF9
nilaLine B9C8EA bar 21418A bar2 5F7FC7 focus 21418A focusRing 9DB4E8 hijau 0B6B3A hijauBg E1F3E8
hijauLine 9AD3B2 hijauSolid 0C7440 hijauInk FFFFFF kuning 764A00 kuningBg FFF1CF kuningLine E3BB5B
kuningSolid F3B52F kuningInk 2B1C00 merah 9A1B1B merahBg FCE8E5 merahLine E8AAA3 merahSolid B3261E
merahInk FFFFFF abu 454C5E abuBg ECEBE5 abuLine D5D3CA hl FFE08A hlInk 2B1C00 nav 14234A
navOn 2A4282 navInk FFFFFF navInk2 B7C3E2 navLine 2A3B6B aksen F0B36A aksenInk 2B1C00 urung 1B2233
urungInk FFFFFF urungInk2 C5CCDC scrim 8C1B2233 tile FFFFFF mark 21418A markHeart C77A2E
"""
_DARK = """
bg 11151E surface 1A202D surface2 212939 line 303A4E line2 3E4A62 control 76829B track 2C3548
ink EEF1F6 ink2 C0C8D6 ink3 9DA7BA nila 3D62C6 nilaInk FFFFFF nilaText A9C1FF nilaTint 22305A
nilaLine 3C5296 bar 8CA9F8 bar2 6280CB focus 9DB8FF focusRing 3C5296 hijau 74DDA4 hijauBg 12321F
hijauLine 27683F hijauSolid 15804A hijauInk FFFFFF kuning FFCE70 kuningBg 392A0A kuningLine 6F5419
kuningSolid DDA22C kuningInk 2B1C00 merah FFA79E merahBg 40191A merahLine 7E3432 merahSolid B8372F
merahInk FFFFFF abu C0C8D6 abuBg 2A3346 abuLine 3E4A62 hl 6B5210 hlInk FFE9B5 nav 0B0F18
navOn 24345F navInk FFFFFF navInk2 A9B4CC navLine 222B3D aksen F0B36A aksenInk 2B1C00 urung EEF1F6
urungInk 1B2233 urungInk2 454C5E scrim 8C000000 tile FFFFFF mark 21418A markHeart C77A2E
"""


def _colours(table: str) -> dict[str, QColor]:
    words = table.split()
    return {name: QColor(f"#{value}") for name, value in zip(words[::2], words[1::2], strict=True)}


@cache
def load_fonts() -> None:
    """Make the bundled letters known, so that every laptop shows the same window."""
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{_FAMILY}-{face}.otf")))


@dataclass(frozen=True)
class Look:
    """What the clerk chose: dark or light, and the size of the text."""

    dark: bool = False
    text_percent: int = 100


class Theme(QObject):
    """The look in force; `changed` tells painted widgets to paint again."""

    changed = Signal()

    def __init__(self, look: Look = Look()) -> None:
        super().__init__()
        load_fonts()
        self._sets = {False: _colours(_LIGHT), True: _colours(_DARK)}
        self._look = look

    @property
    def look(self) -> Look:
        """Return what is in force."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Change colours and text size of the whole window."""
        if look != self._look:
            self._look = look
            self.changed.emit()

    def color(self, role: str) -> QColor:
        """Return the colour of a role."""
        return self._sets[self._look.dark][role]

    def size(self, pixels: float) -> int:
        """Return a height or width that grows with the text."""
        return round(pixels * self._look.text_percent / 100)

    def font(self, pixels: int, weight: int = 400, *, code: bool = False) -> QFont:
        """Return Inter in tabular figures; codes of letters and digits get a slashed zero."""
        font = QFont(_FAMILY)
        font.setPixelSize(self.size(pixels))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        if code:
            font.setFeature(QFont.Tag("zero"), 1)
        return font

    def palette(self) -> QPalette:
        """Return the palette for Qt's own widgets."""
        palette, role = QPalette(), QPalette.ColorRole
        for place, name in (
            (role.Window, "bg"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "surface2"),
            (role.Text, "ink"),
            (role.PlaceholderText, "ink3"),
            (role.Button, "surface"),
            (role.ButtonText, "ink"),
            (role.Highlight, "nila"),
            (role.HighlightedText, "nilaInk"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "ink"),
            (role.Link, "nilaText"),
        ):
            palette.setColor(place, self.color(name))
        for place in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, place, self.color("ink3"))
        return palette
