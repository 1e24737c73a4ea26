"""How the window looks on this laptop: colours, size of the text, touch, language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from kesra_desktop.i18n import N_, grouped, tr
from kesra_desktop.ui.pages.settings.titled import labelled, titled
from kesra_desktop.ui.theme import TEXT_SIZES, THEMES
from kesra_desktop.ui.widgets.choice import CheckBox, ChoiceCard
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.settings import Settings
    from kesra_desktop.ui.theme import Theme

_THEME_TITLES = {
    "system": N_("As the computer"),
    "light": N_("Light"),
    "dark": N_("Dark"),
    "contrast": N_("High contrast"),
}
_LANGUAGES = (Choice("Bahasa Indonesia", "id"), Choice("English", "en"))


class DisplayCard(Panel):
    """Each choice holds at once, and is kept on this laptop only."""

    changed = Signal(object)  # Settings

    def __init__(self, theme: Theme, settings: Callable[[], Settings]) -> None:
        super().__init__(theme)
        self._settings = settings
        self._themes = QButtonGroup(self)
        self.cards = {name: ChoiceCard(theme, tr(_THEME_TITLES[name])) for name in THEMES}
        self.text = Select(theme, tr("Size of the text"))
        self.text.offer([Choice(f"{grouped(size)} %", str(size)) for size in TEXT_SIZES])
        self.language = Select(theme, tr("Language"))
        self.language.offer(list(_LANGUAGES))
        self.touch = CheckBox(theme, tr("Large targets, for a touch screen"))
        self._lay_out()
        self.show_settings()
        for name, card in self.cards.items():
            card.clicked.connect(lambda _=False, one=name: self._keep(theme=one))
        self.text.chosen.connect(lambda: self._keep(text_percent=int(self.text.value)))
        self.language.chosen.connect(lambda: self._keep(language=self.language.value))
        self.touch.toggled.connect(lambda on: self._keep(touch=on))

    def _lay_out(self) -> None:
        inside = titled(self, tr("Display"))
        cards = QWidget()
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for card in self.cards.values():
            self._themes.addButton(card)
            row.addWidget(card, 1)
        inside.addWidget(cards)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for label, box in ((tr("Size of the text"), self.text), (tr("Language"), self.language)):
            choices.addLayout(labelled(self.theme, label, box))
        choices.addStretch(1)
        inside.addLayout(choices)
        inside.addWidget(self.touch)
        words = tr("Ctrl++ and Ctrl+- change the text too. The language changes at the next start.")
        inside.addWidget(Text(self.theme, words, 14, 400, "ink2").wrapped())

    def show_settings(self) -> None:
        """Show what is in force."""
        kept = self._settings()
        self.cards.get(kept.theme, self.cards["system"]).setChecked(True)
        for box, value in ((self.text, str(kept.text_percent)), (self.language, kept.language)):
            box.blockSignals(True)
            box.choose(value)
            box.blockSignals(False)
        self.touch.blockSignals(True)
        self.touch.setChecked(kept.touch)
        self.touch.blockSignals(False)

    def _keep(self, **choice: object) -> None:
        wanted = replace(self._settings(), **choice)  # type: ignore[arg-type]
        if wanted != self._settings():
            self.changed.emit(wanted)
