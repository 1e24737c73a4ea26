"""The page's banner: what happened, what to do, at most one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kesra_desktop.ui.announcing import announce
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.picture import Picture
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from kesra_desktop.ui.theme import Theme
    from kesra_desktop.ui.widgets.button import Button

_ICONS = {"merah": "warning-octagon-fill", "kuning": "warning-fill", "hijau": "check-circle-fill"}


class Banner(Panel):
    """Tinted, with an icon; a bold first line says the fact, the second the next step."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "merahBg", "merahLine", 10)
        self._icon = Picture(theme, _ICONS["merah"], 24, "merah")
        self.title = Text(theme, "", 15, 600, "merah").wrapped()
        self.line = Text(theme, "", 14, 400, "ink").wrapped()
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.line)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 10, 8, 10)
        self._row.setSpacing(12)
        self._row.addWidget(self._icon)
        self._row.addLayout(words, 1)
        self.setVisible(False)

    def minimumSizeHint(self) -> QSize:
        """Ask for little: at its real width the words need fewer lines than at the least one."""
        return QSize(super().minimumSizeHint().width(), self.theme.size(44))

    def say(self, tone: str, title: str, line: str) -> None:
        """Show a fact and its step in a colour family: merah, kuning or hijau."""
        self.set_roles(f"{tone}Bg", f"{tone}Line")
        self._icon.show_icon(_ICONS[tone], tone)
        self.title.set_role(tone)
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setVisible(True)
        announce(self, f"{title} {line}", urgent=tone == "merah")

    def add_button(self, button: Button) -> None:
        """Put the one button at the right."""
        self._row.addWidget(button)
