"""How strong a passphrase is, in four steps and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kesra_desktop.i18n import N_, tr
from kesra_desktop.ui.widgets.paint import rounded
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kesra_desktop.ui.theme import Theme

SHORTEST = 8
_WORDS = (
    N_("Four words that are easy to remember are better than one difficult word."),
    N_("Too short. Use at least 8 characters."),
    N_("Weak. Add two or three words."),
    N_("Strong enough. Four easy words are better than one difficult word."),
    N_("Strong. Do not write it down near this laptop."),
)
_ROLES = ("track", "merahSolid", "kuningSolid", "hijauSolid", "hijauSolid")


def strength_of(text: str) -> int:
    """Return 0 (nothing typed) to 4 (strong): length counts, variety helps, repeating does not."""
    if not text:
        return 0
    if len(text) < SHORTEST:
        return 1
    worth = len(set(text.lower())) + len(text) / 2 + 3 * (len(text.split()) - 1)
    if worth < 14 or len(set(text)) < 5:
        return 2
    return 3 if worth < 27 else 4


class StrengthBar(QWidget):
    """Four steps; the words beside them say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._steps = theme, 0
        self.words = Text(theme, tr(_WORDS[0]), 13, 400, "ink2").wrapped()
        row = QHBoxLayout(self)
        row.setContentsMargins(308, 0, 0, 0)
        row.addWidget(self.words, 1)
        theme.changed.connect(self.update)

    def show_strength(self, steps: int) -> None:
        """Show 0 to 4 steps."""
        self._steps = steps
        self.words.setText(tr(_WORDS[steps]))
        self.setAccessibleName(self.words.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the four steps."""
        painter, top = QPainter(self), min(self.height(), 20) / 2 - 3
        for number in range(4):
            role = _ROLES[self._steps] if number < self._steps else "track"
            box = QRectF(number * 75, top, 71, 6)
            rounded(painter, box, 3, self._theme.color(role), None)
