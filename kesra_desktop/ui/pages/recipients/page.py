"""Penerima: type, see who fits at once, open one, register or amend somebody."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.store.listing import Filters
from kesra_desktop.ui.pages.recipients.edit import PersonSheet, RecoverySheet
from kesra_desktop.ui.pages.recipients.frame import RecipientsFrame
from kesra_desktop.ui.pages.recipients.sources import SourcesSheet
from kesra_desktop.ui.widgets.button import Size

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from kesra_desktop.store.search import Found
    from kesra_desktop.ui.pages.recipients.register import Register
    from kesra_desktop.ui.theme import Theme

_RAIL = 96
_NARROW = 1200
_LINK = Size(40, 15, 18, 8)


class RecipientsPage(RecipientsFrame):
    """The list, the filters and one person."""

    resumed = Signal()  # a form opens again: the page must be seen

    def __init__(self, theme: Theme, register: Register) -> None:
        super().__init__(theme, register)
        self._found: Found | None = None
        self._whole = 0  # counted when the register is read, not at each key
        self._seconds = 0.0
        self._stale = True
        self._later = QTimer(self)  # the panel follows a moment after the row: arrows stay fast
        self._later.setSingleShot(True)
        self._later.setInterval(60)
        self._later.timeout.connect(self._show_current)
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        self.add_wanted.connect(self._add)
        self._search.edited.connect(self._find)
        self._search.entered.connect(self._open_first)
        self._search.line.installEventFilter(self)
        for one in (self._district, self._category, self._programme):
            one.chosen.connect(self._find)
        self._clear.clicked.connect(self._clear_filters)
        self._table.current.connect(self._later.start)
        self._table.opened.connect(self._open)
        self._table.verticalScrollBar().valueChanged.connect(self._tell_rows)
        self._panel.amend.connect(self._amend)
        self._panel.reveal.connect(self._reveal)
        self._panel.sources.connect(self._show_sources)
        self._panel.papers.connect(self.papers_wanted)

    def _add_keys(self) -> None:
        for keys, act in (
            ("F2", self._focus_search),
            ("F3", self._panel.want_nik),
            ("F4", self._panel.want_sources),
            ("F9", self._add),
            ("Ctrl+P", self._panel.want_papers),
            ("Ctrl+N", self._add),
            ("Esc", self._back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    # --- finding ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read the register when the page is seen and something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self._focus_search()

    def refresh(self) -> None:
        """Read again: somebody wrote, here or elsewhere. Search and filters stay."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        for sheet in self.window().findChildren(PersonSheet):
            sheet.note_news()
        self._whole = self._register.count()
        words = tr("%n person(s) registered in this office", "", self._whole)
        self._head.line.setText(words)
        self._district.offer(self._register.district_choices())
        self._category.offer(self._register.category_choices())
        self._programme.offer(self._register.programme_choices())
        chosen, place = self._table.current_id(), self._table.verticalScrollBar().value()
        self._find()
        self._table.choose(self._model.row_of(chosen))
        self._table.verticalScrollBar().setValue(place)
        if self._panel.recipient:
            self._panel.show_person(self._register.detail(self._panel.recipient))

    def _wanted(self) -> Filters:
        return Filters(self._district.value, self._category.value, self._programme.value)

    def _find(self) -> None:
        text, filters = self._search.line.text(), self._wanted()
        begun = time.perf_counter()
        self._found = self._register.find(text, filters)
        self._model.show_ids(self._found.ids, hits=text)
        self._seconds = time.perf_counter() - begun
        self._clear.setVisible(bool(filters))
        self._table.choose(0)
        self._tell_count(text, filters)
        self._tell_rows()

    def _tell_count(self, text: str, filters: Filters) -> None:
        found = self._found
        nobody = found is None or not found.ids
        self._table.setVisible(not nobody)
        narrowed = bool(text.strip()) or bool(filters)
        self._empty.setVisible(nobody and not narrowed)
        self._nobody.setVisible(nobody and narrowed)
        if nobody:
            self._panel.show_person(None)
        count = grouped(found.total) if found else "0"
        if found and found.capped:
            count = tr("more than {count}").format(count=count)
        whole = grouped(self._whole)
        note = tr("{count} of {whole} people").format(count=count, whole=whole)
        self._search.set_note(note if narrowed else "")

    def _tell_rows(self) -> None:
        found = self._found
        if found is None or not found.ids:
            self._count.setText("")
            return
        first = self._table.rowAt(4)
        last = self._table.rowAt(self._table.viewport().height() - 8)
        last = last if last >= 0 else len(found.ids) - 1
        rows = tr("Rows {first}–{last} of {total}").format(
            first=grouped(max(first, 0) + 1), last=grouped(last + 1), total=grouped(found.total)
        )
        seconds = tr("{seconds} seconds").format(seconds=f"{self._seconds:.2f}".replace(".", ","))
        searched = bool(self._search.line.text().strip()) and not self._wanted()
        order = tr("best match first") if searched else tr("by name")
        self._count.setText(f"{rows}  ·  {seconds}  ·  {order}")

    def _clear_filters(self) -> None:
        for one in (self._district, self._category, self._programme):
            one.choose("")
        self._focus_search()

    def _focus_search(self) -> None:
        self._search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list from the search box."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 10,
                Qt.Key.Key_PageUp: -10,
            }
            if step := steps.get(Qt.Key(event.key())):
                self._table.step(step)
                return True
        return super().eventFilter(watched, event)

    def _back(self) -> None:
        if not self._wide and self._panel.isVisible():
            self._panel.setVisible(False)
        elif self._search.line.text():
            self._search.line.clear()
            self._find()
        self._focus_search()

    # --- one person -------------------------------------------------------------------------------

    def _show_current(self) -> None:
        if not self.isVisible():
            return  # the office may be locked and its store closed by now
        chosen = self._table.current_id()
        if chosen != self._panel.recipient:
            self._panel.show_person(self._register.detail(chosen) if chosen else None)

    def _open_first(self) -> None:
        self._open(self._table.current_id())

    def _open(self, recipient: str) -> None:
        if recipient:
            self._panel.show_person(self._register.detail(recipient))
            self._panel.setVisible(True)
            if not self._wide:
                self._place_panel()
                self._panel.setVisible(True)

    def show_recipient(self, recipient: str) -> None:
        """Open one person, whatever was searched before."""
        person = self._register.detail(recipient)
        if person is not None:
            self._clear_filters()
            self._search.line.setText(person.name)
            self._find()
            self._table.choose(self._model.row_of(recipient))
            self._open(recipient)

    def _reveal(self, recipient: str) -> None:
        self._panel.show_nik(self._register.whole_nik(recipient))

    def take_scan(self, text: str) -> None:
        """Search for a scanned code."""
        self._search.line.setText(text)
        self._find()

    # --- writing ----------------------------------------------------------------------------------

    def _add(self) -> None:
        typed = self._search.line.text().strip()
        nobody = self._found is not None and not self._found.ids
        self._ask(PersonSheet(self._theme, self, self._register, given=typed if nobody else ""))

    def ask_about_interrupted(self) -> RecoverySheet | None:
        """Ask what becomes of a form that was open when the program ended."""
        found = self._register.interrupted()
        if found is None:
            return None
        self._register.put_aside(found.recipient)
        sheet = RecoverySheet(self._theme, self.window(), found.name, found.time)
        sheet.go_on.connect(lambda: self._go_on(found.recipient))
        sheet.ask()
        return sheet

    def _go_on(self, recipient: str) -> None:
        self.resumed.emit()
        self._ask(PersonSheet(self._theme, self, self._register, recipient=recipient))

    def _amend(self, recipient: str) -> None:
        self._ask(PersonSheet(self._theme, self, self._register, recipient=recipient))

    def _show_sources(self, recipient: str) -> None:
        sheet = SourcesSheet(self._theme, self, self._register.store, recipient)
        sheet.changed.connect(self.refresh)
        sheet.finished.connect(self._focus_search)
        sheet.ask()

    def _ask(self, sheet: PersonSheet) -> None:
        sheet.saved.connect(self._saved)
        sheet.finished.connect(self._focus_search)
        sheet.ask()

    def _saved(self, recipient: str) -> None:
        self.refresh()
        self._table.choose(self._model.row_of(recipient))
        self._open(recipient)
