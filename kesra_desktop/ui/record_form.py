"""A form from declared fields: says everything wrong at once, and loses nothing typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import tr
from kesra_desktop.model.fields import field_named, fields_of
from kesra_desktop.ui.announcing import announce
from kesra_desktop.ui.entries import (
    DATE_PROBLEM,
    KELURAHAN_PROBLEM,
    DateEntry,
    Entry,
    KelurahanEntry,
    entry_for,
)
from kesra_desktop.ui.widgets.link import Link
from kesra_desktop.ui.widgets.panel import Panel
from kesra_desktop.ui.widgets.scroller import emptied
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.model.record import Record
    from kesra_desktop.ui.theme import Theme

_COLUMNS = 12
_AROUND = 40  # pixels that stay visible above and below a field one is sent to


@dataclass(frozen=True)
class Wrong:
    """One field that must be looked at again, and why."""

    name: str
    label: str
    sentence: str


@dataclass(frozen=True)
class Answer:
    """One field as it will be saved, for checking before."""

    name: str
    label: str
    shown: str


class ErrorSummary(Panel):
    """Stands above the form: every problem, each a link to its field, in the same words."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "merahBg", "merahLine", 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(2)
        self._title = Text(theme, "", 15, 600, "merah")
        column.addWidget(self._title)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        column.addLayout(self._links)
        self.hide()

    def show_wrongs(self, wrongs: Sequence[Wrong]) -> None:
        """Show other problems; none hides the summary."""
        emptied(self._links)
        title = tr("%n field(s) must be looked at again", "", len(wrongs))
        self._title.setText(title)
        self.setAccessibleName(title)
        if wrongs:
            announce(self, title, urgent=True)
        for wrong in wrongs:
            words = f"{wrong.label}: {wrong.sentence}"
            link = Link(self.theme, words)
            link.clicked.connect(lambda _=False, name=wrong.name: self.wanted.emit(name))
            self._links.addWidget(link)
        self.setVisible(bool(wrongs))


class RecordForm(QWidget):
    """Editors for the fields of one kind, in rows; fields of a row share its width."""

    edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        kind: type[Record],
        rows: Sequence[Sequence[str]] = (),
        lenient: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self._kind, self._lenient = kind, lenient
        self._before: dict[str, str] = {}
        self.entries: dict[str, Entry] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.summary = ErrorSummary(theme)
        self.summary.wanted.connect(self.go_to)
        column.addWidget(self.summary)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        column.addLayout(grid)
        wanted = rows or [(f.name,) for f in fields_of(kind) if not f.declared.refers_to]
        for number, names in enumerate(wanted):
            self._add_row(theme, grid, number, names)
        for one in range(_COLUMNS):
            grid.setColumnStretch(one, 1)
        self._before = self.texts()

    def _add_row(self, theme: Theme, grid: QGridLayout, number: int, names: Sequence[str]) -> None:
        span = _COLUMNS // len(names)
        for at, name in enumerate(names):
            field = field_named(self._kind, name)
            if field is None:
                raise KeyError(name)
            entry = entry_for(theme, field)
            entry.edited.connect(lambda one=name: self._told(one))
            entry.done.connect(self._next)
            self.entries[name] = entry
            grid.addWidget(entry, number, at * span, 1, span)

    def _told(self, name: str) -> None:
        self.entries[name].say("")
        self.edited.emit(name)

    def _next(self) -> None:
        self.focusNextChild()

    def fill(self, record: Record) -> None:
        """Show a record; from now on only what differs from it is a change."""
        for name, entry in self.entries.items():
            entry.set_value(getattr(record, name))
        self._before = self.texts()

    def suggest(self, name: str, value: Any) -> bool:
        """Fill a field that is still empty; True when it was."""
        entry = self.entries.get(name)
        if entry is None or entry.text():
            return False
        entry.set_value(value)
        return True

    def texts(self) -> dict[str, str]:
        """Return what was typed, field by field."""
        return {name: entry.text() for name, entry in self.entries.items()}

    def changed_texts(self) -> dict[str, str]:
        """Return only what differs from what was there when the form opened."""
        return {n: text for n, text in self.texts().items() if text != self._before.get(n, "")}

    def draft(self) -> dict[str, str]:
        """Return what is seen in every field, to be put back another time."""
        return {name: entry.typed() for name, entry in self.entries.items() if entry.typed()}

    def put_back(self, draft: dict[str, str]) -> None:
        """Type a draft again."""
        for name, typed in draft.items():
            if name in self.entries:
                self.entries[name].type_again(typed)

    def answers(self) -> list[Answer]:
        """Return every field with what will be saved."""
        return [
            Answer(name, entry.field.label(), entry.typed()) for name, entry in self.entries.items()
        ]

    def check(self) -> list[Wrong]:
        """Return everything wrong; say it under the fields and above the form, go to the first."""
        wrongs = []
        for name, entry in self.entries.items():
            sentence = "" if name in self._lenient else _problem_of(entry)
            entry.say(sentence)
            if sentence:
                wrongs.append(Wrong(name, entry.field.label(), sentence))
        self.summary.show_wrongs(wrongs)
        if wrongs:
            self.go_to(wrongs[0].name)
        return wrongs

    def go_to(self, name: str) -> None:
        """Put the focus into a field."""
        entry = self.entries[name]
        entry.setFocus(Qt.FocusReason.OtherFocusReason)
        above = entry.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(entry, 0, _AROUND)


def _problem_of(entry: Entry) -> str:
    """Return what is wrong with an entry, or an empty text."""
    if isinstance(entry, KelurahanEntry) and not entry.is_known():
        return tr(KELURAHAN_PROBLEM)
    try:
        entry.field.parse(entry.text())
    except InvalidValue as problem:
        if isinstance(entry, DateEntry):
            return tr(DATE_PROBLEM)
        return problem.advice_text()
    return ""
