"""What Ctrl+K and F1 offer: pages, the buttons of the page that is shown, people, programmes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_, tr
from kesra_desktop.store.listing import Filters
from kesra_desktop.ui.help.palette import SHOWN, Way
from kesra_desktop.ui.help.sheet import KeyLine
from kesra_desktop.ui.places import PLACES
from kesra_desktop.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from kesra_desktop.ui.main_window import MainWindow
    from kesra_desktop.ui.pages.recipients.register import Register

_EVERYWHERE = (
    ("F1", N_("Help on this screen")),
    ("Ctrl+K", N_("Go to a person, a programme or a command")),
    ("Ctrl+1 … 9", N_("The pages, in the order of the rail")),
    ("Ctrl+J", N_("Last activities")),
    ("Ctrl+L", N_("Lock")),
    ("Ctrl++  Ctrl+-", N_("Larger and smaller text")),
    ("F11", N_("Whole screen")),
)
_SHORTEST = 2  # letters from which on people are looked for


def keys_of(page: QWidget) -> list[KeyLine]:
    """Return the keys printed on the buttons of a page, then those that work everywhere."""
    own = {one.key: one.text() for one in _buttons(page) if one.key}
    lines = [KeyLine(key, words) for key, words in own.items()]
    return [*lines, *(KeyLine(key, tr(words)) for key, words in _EVERYWHERE)]


def _buttons(page: QWidget) -> Iterator[Button]:
    """Yield the buttons that can be pressed now, in reading order."""
    seen = (one for one in page.findChildren(Button) if one.isVisible() and one.isEnabled())
    origin = page.mapToGlobal(page.rect().topLeft())
    yield from sorted(
        seen, key=lambda one: ((p := one.mapToGlobal(one.rect().topLeft()) - origin).y(), p.x())
    )


class Ways:
    """Answers a few letters with where one can go."""

    def __init__(
        self,
        window: MainWindow,
        register: Register,
        open_person: Callable[[str], None],
        open_programme: Callable[[str], None],
    ) -> None:
        self._window, self._register = window, register
        self._open_person, self._open_programme = open_person, open_programme

    def find(self, wanted: str) -> list[Way]:
        """Return what fits: commands and pages first, then programmes, then people."""
        folded = wanted.casefold()
        fixed = [*self._commands(), *self._pages(), *self._programmes()]
        found = [way for way in fixed if folded in way.title.casefold()]
        if len(wanted) >= _SHORTEST:
            found += self._people(wanted)
        return found[:SHOWN]

    def _commands(self) -> Iterator[Way]:
        page = self._window.current_widget()
        for button in _buttons(page):
            if button.key and button.text():
                line = tr("On this page")
                yield Way(button.text(), line, "caret-right", button.click, button.key)
        yield Way(tr("Lock"), tr("Command"), "lock-simple", self._window.lock.emit, "Ctrl+L")
        yield Way(
            tr("Last activities"),
            tr("Command"),
            "list-checks",
            self._window.show_activities,
            "Ctrl+J",
        )
        yield Way(
            tr("Help on this screen"), tr("Command"), "info", self._window.help_wanted.emit, "F1"
        )

    def _pages(self) -> Iterator[Way]:
        for place in PLACES:
            keys = f"Ctrl+{place.number}"

            def go(key: str = place.key) -> None:
                self._window.show_page(key)

            yield Way(tr(place.title), tr("Page"), place.icon, go, keys)

    def _programmes(self) -> Iterator[Way]:
        for choice in self._register.programme_choices():
            code = choice.value

            def go(one: str = code) -> None:
                self._open_programme(one)

            yield Way(choice.title, tr("Programme"), "clipboard-text", go)

    def _people(self, wanted: str) -> Iterator[Way]:
        for row in self._register.rows(self._register.find(wanted, Filters()).ids[:SHOWN]):

            def go(one: str = row.recipient) -> None:
                self._open_person(one)

            yield Way(row.name, f"{row.category}  ·  {row.kelurahan}", "user", go)
