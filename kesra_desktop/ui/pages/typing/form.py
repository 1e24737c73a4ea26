"""The fields of one row: Enter goes on, a lone " takes what stands in the row above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from kesra_desktop.i18n import N_, tr
from kesra_desktop.ui.pages.intake.words import field_title
from kesra_desktop.ui.widgets.field import Field
from kesra_desktop.ui.widgets.inputs import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.ui.theme import Theme

DITTO = ("\u0022", "\u201d", "''")  # as people write it on paper
USUAL = ("full_name", "nik", "ttl", "address", "rt_rw", "kelurahan_code")
_DIGITS = {"nik": 16, "kk": 16, "guardian_nik": 16}
_LOW = Shape(40, 15, 20, 8)
_ACROSS = 6
_SPANS = {
    "sex": 2, "phone": 4, "rt_rw": 2, "kelurahan_code": 4, "rt": 1, "rw": 1, "birth_place": 3,
    "birth_date": 3, "district": 3, "category": 3, "amount": 3, "account": 3,
}  # fmt: skip
_EXAMPLES = {
    "ttl": N_("Pekalongan, 17-8-1985"),
    "birth_date": N_("17-8-1985"),
    "rt_rw": N_("04/02"),
    "sex": N_("L or P"),
}


class RowFields(QWidget):
    """One line for each column of the page, in its order."""

    edited = Signal()
    finished = Signal()  # Enter in the last field

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fields: dict[str, Field] = {}
        self._above: dict[str, str] = {}
        self._names: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1)

    def show_columns(self, names: Sequence[str]) -> None:
        """Show these fields; what was typed into those that stay, stays."""
        if tuple(names) == self._names:
            return
        before = self.typed()
        for old in self.fields.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._names = tuple(names)
        self.fields = {name: self._field(name) for name in names}
        self._place_fields()
        self.fill(before)

    def _place_fields(self) -> None:
        """Put short fields beside each other, so that most rows need no scrolling."""
        row = at = 0
        for name, one in self.fields.items():
            span = _SPANS.get(name, _ACROSS)
            if at + span > _ACROSS:
                row, at = row + 1, 0
            self._grid.addWidget(one, row, at, 1, span)
            at += span

    def _field(self, name: str) -> Field:
        hint = tr(_EXAMPLES[name]) if name in _EXAMPLES else ""
        field = Field(self._theme, field_title(name), placeholder=hint, shape=_LOW)
        field.input.edited.connect(lambda text: self._edited(name, text))
        field.input.entered.connect(lambda: self._next(name))
        return field

    def _edited(self, name: str, text: str) -> None:
        if text in DITTO and self._above.get(name):
            self.fields[name].set_text(self._above[name])
        self._count(name)
        self.fields[name].show_problem("")
        self.edited.emit()

    def _count(self, name: str) -> None:
        wanted = _DIGITS.get(name)
        if wanted is None:
            return
        count = len(re.sub(r"[\s.-]", "", self.fields[name].text()))
        note = ""
        if count == wanted:
            note = tr("16 digits")
        elif 0 < count < wanted:
            note = tr("%n digit(s) short", "", wanted - count)
        elif count:
            note = tr("%n digit(s) too many", "", count - wanted)
        self.fields[name].input.set_note(note)

    def _next(self, name: str) -> None:
        at = self._names.index(name) + 1
        if at == len(self._names):
            self.finished.emit()
        else:
            self.begin(self._names[at])

    def begin(self, name: str = "") -> None:
        """Put the caret into a field, else the first."""
        field = self.fields.get(name or next(iter(self._names), ""))
        if field is not None:
            field.input.line.setFocus(Qt.FocusReason.OtherFocusReason)
            field.input.line.selectAll()
            above = self.parentWidget()
            while above is not None and not isinstance(above, QScrollArea):
                above = above.parentWidget()
            if above is not None:
                above.ensureWidgetVisible(field, 0, 8)

    def typed(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {name: text for name, one in self.fields.items() if (text := one.text().strip())}

    def fill(self, texts: Mapping[str, str]) -> None:
        """Show a row."""
        for name, field in self.fields.items():
            field.set_text(texts.get(name, ""))
            field.show_problem("")
            self._count(name)

    def set_above(self, texts: Mapping[str, str]) -> None:
        """Remember the row above, for the ditto sign."""
        self._above = dict(texts)

    def let_type(self, may: bool) -> None:
        """Let the fields be typed into, or only be read."""
        for field in self.fields.values():
            field.input.line.setReadOnly(not may)
