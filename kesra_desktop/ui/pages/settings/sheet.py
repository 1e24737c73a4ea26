"""One dated setting is entered or amended in a form made of its declared fields."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.model.fields import fields_of
from kesra_desktop.model.letterhead import Letterhead, Signatory
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.record_form import RecordForm
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, TOOL, Button, Kind
from kesra_desktop.ui.widgets.scroller import Scroller
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.ui.pages.settings.adapter import StoreSettings
    from kesra_desktop.ui.theme import Theme

_ROWS = {
    Letterhead: (
        ("valid_from", "place"), ("government",), ("secretariat",), ("division",), ("address",),
        ("temporary_address",), ("contact",),
    ),
    Signatory: (
        ("post",), ("name",), ("nip", "rank"), ("acting", "on_behalf"), ("post_title",),
        ("valid_from", "valid_until"),
    ),
}  # fmt: skip
_HIGHEST = 440


def ask_picture(over: QWidget) -> Path | None:
    """Let the clerk choose the emblem's file."""
    kinds = tr("Pictures") + " (*.png *.jpg *.jpeg)"
    chosen, _ = QFileDialog.getOpenFileName(over, tr("Choose picture"), "", kinds)
    return Path(chosen) if chosen else None


class SettingSheet(Sheet):
    """Form and save; what is wrong is said in the form, and nothing typed is lost."""

    saved = Signal()

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        service: StoreSettings,
        record: Letterhead | Signatory | type[Letterhead] | type[Signatory],
        choose_picture: Callable[[QWidget], Path | None] = ask_picture,
    ) -> None:
        self._kind = record if isinstance(record, type) else type(record)
        letterhead = self._kind is Letterhead
        title = tr("Letterhead") if letterhead else tr("Signatory")
        line = tr("Papers take what held on their own date.")
        super().__init__(theme, over, title, line)
        self._service, self._choose_picture = service, choose_picture
        self._id = "" if isinstance(record, type) else record.id
        self._form = RecordForm(theme, self._kind, _ROWS[self._kind])
        self._emblem = ""
        self._banner = Banner(theme)
        self._lay_out(with_emblem=letterhead)
        if isinstance(record, type):
            self._suggest_usual()
        else:
            self._form.fill(record)
            self._emblem = record.emblem if isinstance(record, Letterhead) else ""
        self._emblem_before = self._emblem
        self._tell_emblem()
        self.add_cancel()
        save = Button(theme, tr("Save"), Kind.PRIMARY, key="F9", size=DIALOG)
        save.clicked.connect(self.save)
        self.footer.addWidget(save)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F9), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.save)
        self._form.go_to(_ROWS[self._kind][0][0])

    def _lay_out(self, *, with_emblem: bool) -> None:
        scroller = Scroller(self.theme)
        scroller.column.addWidget(self._form)
        scroller.column.setContentsMargins(0, 0, 8, 0)
        room = self.under().height() - self.theme.size(290)
        scroller.setFixedHeight(max(180, min(self.theme.size(_HIGHEST), room)))
        self.content.addWidget(self._banner)
        self.content.addWidget(scroller)
        self._emblem_words = Text(self.theme, "", 14, 400, "ink2")
        if with_emblem:
            row = QHBoxLayout()
            choose = Button(self.theme, tr("Choose emblem …"), Kind.SECONDARY, size=TOOL)
            choose.clicked.connect(self._take_emblem)
            row.addWidget(choose)
            row.addWidget(self._emblem_words, 1)
            self.content.addLayout(row)

    def _suggest_usual(self) -> None:
        """Show what a new setting says when nobody says otherwise."""
        for field in fields_of(self._kind):
            if field.name in self._form.entries and not field.required and field.default:
                self._form.suggest(field.name, field.default)

    def _tell_emblem(self) -> None:
        words = tr("The letterhead shows an emblem.") if self._emblem else tr("No emblem.")
        self._emblem_words.setText(words)

    def _take_emblem(self) -> None:
        from kesra_desktop.documents.emblem import emblem_text  # noqa: PLC0415  (picture library)

        file = self._choose_picture(self)
        if file is None:
            return
        try:
            self._emblem = emblem_text(file)
        except KesraError as problem:
            show_in_banner(self._banner, problem)
            return
        self._banner.setVisible(False)
        self._tell_emblem()

    def save(self) -> None:
        """Save what was typed, when nothing of it is wrong."""
        if self._form.check():
            return
        texts = self._form.changed_texts() if self._id else self._form.texts()
        if self._emblem != self._emblem_before:
            texts["emblem"] = self._emblem
        try:
            self._service.save(self._kind, self._id, texts)
        except KesraError as problem:
            show_in_banner(self._banner, problem)
            return
        self.accept()
        self.saved.emit()
