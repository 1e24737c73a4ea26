"""One editor for each kind of field: label above, control, what is wrong under it."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from kesra_desktop.i18n import N_, tr
from kesra_desktop.model import areas
from kesra_desktop.model.eligibility import RULE_TITLES
from kesra_desktop.model.letterhead import ACTING_TITLES, POST_TITLES
from kesra_desktop.model.people import TITLES, TRUST_TITLES
from kesra_desktop.model.programmes import (
    CHANNEL_TITLES,
    FUND_TITLES,
    STATUS_TITLES,
    UNIT_TITLES,
)
from kesra_desktop.ui.widgets.field import Problem
from kesra_desktop.ui.widgets.inputs import Input
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.model.fields import Field
    from kesra_desktop.ui.theme import Theme

_NIK_DIGITS = 16
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_ENUM_TITLES: dict[Any, str] = {
    **TITLES,
    **STATUS_TITLES,
    **POST_TITLES,
    **ACTING_TITLES,
    **FUND_TITLES,
    **CHANNEL_TITLES,
    **UNIT_TITLES,
    **TRUST_TITLES,
    **RULE_TITLES,
}


class Entry(QWidget):
    """The common part: a label, a place for the problem, and texts in and out."""

    edited = Signal()
    done = Signal()  # Enter: go to the next one

    def __init__(self, theme: Theme, field: Field) -> None:
        super().__init__()
        self.theme, self.field = theme, field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._label = Text(theme, field.label(), 14, 600)
        self._problem = Problem(theme)
        column.addWidget(self._label)
        control = self._control()
        self.setFocusProxy(control)
        column.addWidget(control)
        column.addWidget(self._problem)
        column.addStretch(1)

    def _control(self) -> QWidget:
        raise NotImplementedError

    def text(self) -> str:
        """Return what was typed, in the form `Field.parse` reads."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        raise NotImplementedError

    def typed(self) -> str:
        """Return what is seen, for a draft and for checking before saving."""
        return self.text()

    def type_again(self, typed: str) -> None:
        """Put back what was typed earlier."""
        self.set_value(typed)

    def say(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self._problem.say(sentence)

    def problem(self) -> str:
        """Return what is said to be wrong."""
        return self._problem.words.text()


class TextEntry(Entry):
    """A line of text."""

    def _control(self) -> QWidget:
        self._input = Input(self.theme, self.field.label())
        hint = "" if self.field.required else tr("May stay empty")
        self._input.line.setPlaceholderText(hint)
        self._input.edited.connect(self._told)
        self._input.entered.connect(self.done)
        return self._input

    def _told(self) -> None:
        self.edited.emit()

    def text(self) -> str:
        """Return the text."""
        return self._input.line.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self._input.line.setText("" if value is None else str(value))
        self._input.line.setCursorPosition(0)  # a long text is read from its beginning

    def say(self, sentence: str) -> None:
        """Say what is wrong, and mark the field."""
        super().say(sentence)
        self._input.set_wrong(bool(sentence))
        self._input.line.setAccessibleDescription(sentence)


class CardNumberEntry(TextEntry):
    """NIK or family card number: counts the digits while they are typed."""

    def _told(self) -> None:
        self._count()
        super()._told()

    def set_value(self, value: Any) -> None:
        """Show a value."""
        super().set_value(value)
        self._count()

    def text(self) -> str:
        """Return the number without the spaces people type between groups."""
        return re.sub(r"[\s.-]", "", super().text())

    def _count(self) -> None:
        count = len(self.text())
        note = ""
        if count == _NIK_DIGITS:
            note = tr("16 digits")
        elif 0 < count < _NIK_DIGITS:
            note = tr("%n digit(s) short", "", _NIK_DIGITS - count)
        elif count:
            note = tr("%n digit(s) too many", "", count - _NIK_DIGITS)
        self._input.set_note(note)


class DateEntry(TextEntry):
    """A date as people write it: 17-08-1985."""

    def _control(self) -> QWidget:
        control = super()._control()
        self._input.line.setPlaceholderText(tr("for example 17-08-1985"))
        return control

    def text(self) -> str:
        """Return the date as year-month-day, or what was typed when it is none."""
        typed = super().text()
        found = _DAY_FIRST.fullmatch(typed)
        if not found:
            return typed
        day, month, year = (int(part) for part in found.groups())
        return f"{year:04d}-{month:02d}-{day:02d}"

    def typed(self) -> str:
        """Return the date as it was typed."""
        return self._input.line.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a date day first."""
        is_date = isinstance(value, date)
        super().set_value(value.strftime("%d-%m-%Y") if is_date else value)


class ChoiceEntry(Entry):
    """One of the few values of a kind."""

    def _control(self) -> QWidget:
        self._select = Select(self.theme, self.field.label(), tr("Choose"))
        self._select.offer(self._choices())
        self._select.chosen.connect(lambda _: self.edited.emit())
        return self._select

    def _choices(self) -> list[Choice]:
        none = [Choice(tr("Not known"), "")] if self.field.optional else []
        kind = self.field.type
        named = [Choice(tr(_ENUM_TITLES.get(one, str(one.value))), one.value) for one in kind]
        return [*none, *named]

    def text(self) -> str:
        """Return the stored form of what is chosen."""
        return self._select.value

    def typed(self) -> str:
        """Return what is seen."""
        return self._select.title() if self._select.value else ""

    def type_again(self, typed: str) -> None:
        """Choose by what was seen."""
        value = next((one.value for one in self._choices() if one.title == typed), "")
        self._select.choose(value)

    def set_value(self, value: Any) -> None:
        """Choose a value."""
        self._select.choose(value.value if isinstance(value, StrEnum) else "")


class YesNoEntry(ChoiceEntry):
    """Yes or no."""

    def _choices(self) -> list[Choice]:
        return [Choice(tr("yes"), "ya"), Choice(tr("no"), "tidak")]

    def set_value(self, value: Any) -> None:
        """Choose yes or no."""
        self._select.choose("ya" if value else "tidak")


class KelurahanEntry(TextEntry):
    """A kelurahan by its name; its code is what is kept."""

    city = "33.75"

    def _control(self) -> QWidget:
        control = super()._control()
        self._input.line.setPlaceholderText(tr("Type the name"))
        names = [_full_name(one) for one in areas.areas().in_city(self.city)]
        completer = QCompleter(QStringListModel(names, self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: self.edited.emit())
        self._input.line.setCompleter(completer)
        return control

    def text(self) -> str:
        """Return the code of what was typed, or the text when no kelurahan is called so."""
        typed = self.typed()
        if not typed:
            return ""
        known = {_full_name(one): one.code for one in areas.areas().in_city(self.city)}
        if typed in known:
            return known[typed]
        match = areas.areas().find_kelurahan(typed.partition(",")[0], self.city)
        return match.code if match.sure else typed

    def typed(self) -> str:
        """Return the name as typed."""
        return self._input.line.text().strip()

    def is_known(self) -> bool:
        """Return whether the text names a kelurahan."""
        text = self.text()
        return not text or areas.areas().kelurahan(text) is not None

    def set_value(self, value: Any) -> None:
        """Show the name of a code."""
        known = areas.areas().kelurahan(str(value)) if value else None
        super().set_value(_full_name(known) if known else value)


def _full_name(one: areas.Kelurahan) -> str:
    return f"{one.name}, {one.district}"


# What is edited how. A special field is another row here, never a branch in the form.
BY_NAME: dict[str, Callable[[Theme, Field], Entry]] = {
    "nik": CardNumberEntry,
    "kk": CardNumberEntry,
    "kelurahan_code": KelurahanEntry,
}
BY_KIND: dict[type, Callable[[Theme, Field], Entry]] = {
    StrEnum: ChoiceEntry,
    bool: YesNoEntry,
    date: DateEntry,
    str: TextEntry,
    int: TextEntry,
}
DATE_PROBLEM = N_("Write the date as day-month-year, for example 17-08-1985")
KELURAHAN_PROBLEM = N_("Choose a kelurahan from the list that opens while typing")


def entry_for(theme: Theme, field: Field) -> Entry:
    """Return the editor of a field."""
    if field.name in BY_NAME:
        return BY_NAME[field.name](theme, field)
    for kind, make in BY_KIND.items():
        if issubclass(field.type, kind):
            return make(theme, field)
    return TextEntry(theme, field)
