"""A programme with every field, its aid and its criteria, to be filled in and changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.i18n import tr
from kesra_desktop.model.eligibility import Criterion
from kesra_desktop.model.programmes import AidItem, Programme
from kesra_desktop.ui.record_form import RecordForm
from kesra_desktop.ui.widgets.button import DIALOG, TOOL, Button, IconButton, Kind
from kesra_desktop.ui.widgets.panel import Hairline
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.model.record import Record
    from kesra_desktop.ui.theme import Theme

_ROWS = (
    ("code", "name"),
    ("fund", "paid_by", "unit"),
    ("legal_basis",),
    ("received_from", "purpose"),
    ("government", "account_code", "place"),
    ("categories", "quota_by_category", "quota"),
    ("documents",),
    ("collectors", "excludes"),
    ("trust_needed", "second_person_above"),
    ("roles_add_up", "one_per_family", "stamp_duty"),
)
_ITEM_ROWS = (("name", "category"), ("is_money", "amount", "months"), ("quantity", "unit"))
_CRITERION_ROWS = (("rule", "value"),)
_LEAST = 460


@dataclass(frozen=True)
class WholeProgramme:
    """A programme with its parts, as records."""

    programme: Programme
    items: tuple[AidItem, ...] = ()
    criteria: tuple[Criterion, ...] = ()


class PartForm(QWidget):
    """One item or criterion: its fields, and the way to take it out."""

    def __init__(
        self,
        theme: Theme,
        part: Record | type[Record],
        rows: Sequence[Sequence[str]],
        out: str,
    ) -> None:
        super().__init__()
        kind = part if isinstance(part, type) else type(part)
        self.record_id = "" if isinstance(part, type) else part.id
        self.form = RecordForm(theme, kind, rows)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        row.addWidget(self.form, 1)
        self.remove = IconButton(theme, "x", out)
        row.addWidget(self.remove)
        if not isinstance(part, type):
            self.form.fill(part)

    def plan(self) -> dict[str, Any]:
        """Return the part as texts, with its id when it has one."""
        texts: dict[str, Any] = self.form.texts()
        return {"id": self.record_id, **texts} if self.record_id else texts


class Parts(QWidget):
    """Every part of a kind under its heading, and a button for one more."""

    def __init__(
        self,
        theme: Theme,
        kind: type[Record],
        rows: Sequence[Sequence[str]],
        words: tuple[str, str, str],
    ) -> None:
        super().__init__()
        self._theme, self._kind, self._rows = theme, kind, rows
        title, more, self._out = words
        self.parts: list[PartForm] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Hairline(theme))
        column.addWidget(Text(theme, title, 16, 700))
        self._column = QVBoxLayout()
        column.addLayout(self._column)
        self.more = Button(theme, more, Kind.SECONDARY, icon="plus", size=TOOL)
        self.more.clicked.connect(lambda: self.add(self._kind))
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        column.addLayout(row)

    def add(self, part: Record | type[Record]) -> PartForm:
        """Show one more part."""
        form = PartForm(self._theme, part, self._rows, self._out)
        form.remove.clicked.connect(lambda: self.take_out(form))
        self.parts.append(form)
        self._column.addWidget(form)
        return form

    def take_out(self, form: PartForm) -> None:
        """Leave a part out; it is gone when the programme is saved."""
        self.parts.remove(form)
        self._column.removeWidget(form)
        form.hide()
        form.deleteLater()

    def plans(self) -> list[dict[str, Any]]:
        """Return every part as texts."""
        return [form.plan() for form in self.parts]

    def check(self) -> bool:
        """Say what is wrong; return whether nothing is."""
        return all(not form.form.check() for form in self.parts)


class ProgrammeSheet(Sheet):
    """All of a programme in one scrolling form; nothing is saved before F9."""

    decided = Signal(dict)  # the plan, as texts

    def __init__(self, theme: Theme, over: QWidget, whole: WholeProgramme) -> None:
        line = tr("Lists are parted by commas. A field may stay empty.")
        super().__init__(theme, over, whole.programme.name, line)
        scroller = Scroller(theme)
        scroller.setMinimumHeight(min(theme.size(_LEAST), max(280, over.height() - 260)))
        scroller.column.setContentsMargins(4, 4, 16, 4)
        scroller.column.setSpacing(16)
        self.form = RecordForm(theme, Programme, _ROWS)
        self.form.fill(whole.programme)
        scroller.column.addWidget(self.form)
        words = (tr("What is given"), tr("Add aid"), tr("Take this aid out"))
        self.items = Parts(theme, AidItem, _ITEM_ROWS, words)
        words = (tr("Who may receive"), tr("Add a criterion"), tr("Take this criterion out"))
        self.criteria = Parts(theme, Criterion, _CRITERION_ROWS, words)
        for parts, found in ((self.items, whole.items), (self.criteria, whole.criteria)):
            for one in found:
                parts.add(one)
            scroller.column.addWidget(parts)
        scroller.column.addStretch(1)
        self.content.addWidget(scroller, 1)
        self.add_cancel()
        go = Button(theme, tr("Save"), Kind.PRIMARY, key="F9", size=DIALOG)
        go.setShortcut("F9")
        go.clicked.connect(self.decide)
        self.footer.addWidget(go)
        self.form.entries["name"].setFocus()

    def decide(self) -> None:
        """Hand over the plan when every field can be read."""
        if self.form.check() or not self.items.check() or not self.criteria.check():
            return
        plan: dict[str, Any] = self.form.texts()
        plan |= {"items": self.items.plans(), "criteria": self.criteria.plans()}
        self.accept()
        self.decided.emit(plan)
