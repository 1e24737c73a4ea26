"""Colours, type and sizes of the window: one object that every widget is given and reads from.

Colours are roles, in a light, a dark and a high contrast set; sizes are pixels at 100 % text and
grow with the clerk's own text size, targets also with touch. Nothing else writes a colour.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from kesra_desktop.paths import resource

TEXT_SIZES = (100, 115, 130, 150, 175, 200)
THEMES = ("system", "light", "dark", "contrast")
TOUCH_TARGET = 48  # Material 3: what a finger hits without looking
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
# Black ground, white ink, one colour for each meaning: 7 to 1 for every text, 4.5 for every edge.
# Go is light and stop is dark, so that the three answers of the desk differ in grey too.
_CONTRAST = """
bg 000000 surface 000000 surface2 161616 line 8C8C8C line2 C8C8C8 control FFFFFF track 333333
ink FFFFFF ink2 F2F2F2 ink3 D6D6D6 nila 63D3FF nilaInk 000000 nilaText 8ADFFF nilaTint 003A57
nilaLine 8ADFFF bar FFFFFF bar2 63B5E6 focus FFE600 focusRing FFE600 hijau 7DFFA5 hijauBg 00250F
hijauLine 7DFFA5 hijauSolid 7DFFA5 hijauInk 000000 kuning FFDA5C kuningBg 2E2200 kuningLine FFDA5C
kuningSolid FFDA5C kuningInk 000000 merah FFB3AB merahBg 3A0000 merahLine FFB3AB merahSolid 8E0000
merahInk FFFFFF abu FFFFFF abuBg 262626 abuLine D6D6D6 hl FFE600 hlInk 000000 nav 000000
navOn 003A57 navInk FFFFFF navInk2 F2F2F2 navLine 8C8C8C aksen FFC46B aksenInk 000000 urung FFFFFF
urungInk 000000 urungInk2 262626 scrim D9000000 tile FFFFFF mark 21418A markHeart C77A2E
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
    """What the clerk chose: dark or light or high contrast, the size of the text, touch."""

    dark: bool = False
    text_percent: int = 100
    contrast: bool = False  # wins over dark
    touch: bool = False  # every target is large enough for a finger

    @property
    def name(self) -> str:
        """Return the name of the set of colours."""
        if self.contrast:
            return "contrast"
        return "dark" if self.dark else "light"

    @property
    def percent(self) -> int:
        """Return the nearest text size that is offered."""
        return min(TEXT_SIZES, key=lambda size: abs(size - self.text_percent))


def look_of(theme: str, text_percent: int, *, touch: bool, system_is_dark: bool) -> Look:
    """Return the look for what is kept in the settings; ``system`` follows the computer."""
    dark = theme == "dark" or (theme == "system" and system_is_dark)
    look = Look(dark, text_percent, contrast=theme == "contrast", touch=touch)
    return replace(look, text_percent=look.percent)


SETS = {"light": _LIGHT, "dark": _DARK, "contrast": _CONTRAST}


class Theme(QObject):
    """The look in force; `changed` tells painted widgets to paint again."""

    changed = Signal()

    def __init__(self, look: Look = Look()) -> None:
        super().__init__()
        load_fonts()
        self._sets = {name: _colours(table) for name, table in SETS.items()}
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
        return self._sets[self._look.name][role]

    def size(self, pixels: float) -> int:
        """Return a height or width that grows with the text."""
        return round(pixels * self._look.text_percent / 100)

    def target(self, pixels: float) -> int:
        """Return the height or width of what is pressed: no smaller than a finger in touch mode."""
        return max(self.size(pixels), TOUCH_TARGET if self._look.touch else 0)

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
