"""Typing from photographed pages: row by row, kept at once, read again by another clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model.typed import TWICE, place_in
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.typing.form import USUAL
from kesra_desktop.ui.pages.typing.paging import Paging
from kesra_desktop.ui.pages.typing.sheets import AloneSheet, ColumnsSheet
from kesra_desktop.ui.pages.typing.view import DIFFERS, MINE_TO_READ, RowForm
from kesra_desktop.ui.problems import show_in_banner

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QHideEvent, QShowEvent

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.typing.view import TypingService
    from kesra_desktop.ui.theme import Theme

_KEPT_AFTER_MS = 900
_ROW, _PLACE, _PAGE, _ACT = "_row", "_place", "_page", "_act"  # of a draft, beside the fields


class TypingPage(Paging):
    """One photographed list at a time."""

    left = Signal()
    staged = Signal(str)  # the batch of the list that is to be checked

    def __init__(self, theme: Theme, service: TypingService) -> None:
        super().__init__(theme, service)
        self._form = RowForm(1, "type")
        self._columns: dict[str, tuple[str, ...]] = {}  # of each source, as ticked
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_KEPT_AFTER_MS)
        self._soon.timeout.connect(self._keep_draft)
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        self.list.opened.connect(self.open_row)
        self.fields.edited.connect(self._soon.start)
        self.fields.finished.connect(self.keep_row)
        self.settling.settled.connect(self._settle)
        for button, act in (
            (self.save, self.keep_row),
            (self.columns, self.choose_columns),
            (self.back, self.leave),
            (self.again, self.change_work),
            (self.alone, self.ask_alone),
            (self.next, self.check),
            (self.page_up, lambda: self.go_page(-1)),
            (self.page_down, lambda: self.go_page(1)),
            (self.smaller, lambda: self.scan.zoom(-1)),
            (self.larger, lambda: self.scan.zoom(1)),
            (self.turn, self.scan.turn),
            (self.shade, self.scan.next_shade),
        ):
            button.clicked.connect(lambda _=False, one=act: one())

    def _add_keys(self) -> None:
        scan = self.scan
        self._key("F2", self.choose_columns)
        self._key("F3", self.ask_alone)
        self._key("F4", scan.turn)
        self._key("F5", lambda: scan.zoom(-1))
        self._key("F6", lambda: scan.zoom(1))
        self._key("F7", scan.next_shade)
        self._key("F8", self.change_work)
        self._key("F9", self.check)
        self._key("Esc", self.leave)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._key(keys, self.keep_row)
        self._key("PgUp", lambda: self.go_page(-1))
        self._key("PgDown", lambda: self.go_page(1))
        self._key("Ctrl+PgUp", lambda: self.go_row(-1))
        self._key("Ctrl+PgDown", lambda: self.go_row(1))
        for keys, steps in (("Up", -1), ("Down", 1)):
            self._key(f"Ctrl+{keys}", lambda n=steps: self.move_band(n), repeats=True)
            self._key(f"Ctrl+Shift+{keys}", lambda n=steps: scan.grow_band(n), repeats=True)
            self._key(f"Alt+{keys}", lambda n=steps: scan.pan(0, n), repeats=True)
        for keys, steps in (("Left", -1), ("Right", 1)):
            self._key(f"Alt+{keys}", lambda n=steps: scan.pan(n, 0), repeats=True)

    def _key(self, keys: str, act: Callable[..., object], *, repeats: bool = False) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(repeats)
        shortcut.activated.connect(act)

    # --- a source ---------------------------------------------------------------------------------

    def open_source(self, source: str) -> None:
        """Go on typing where it was left."""
        self._source, self._page = source, ""
        self._images.clear()
        self.trouble.hide()
        self._reload()
        view = self._view
        if view is None:
            return
        draft = self._service.draft(source)
        if draft and draft.get(_ROW, "").isdigit():
            self._put_back(draft)
        elif self.list.rows.first_of(MINE_TO_READ) and not self._mine():
            self.open_row(self.list.rows.first_of(MINE_TO_READ))
        else:
            self.open_row(view.next_row())

    def _mine(self) -> bool:
        """Return whether this operator has typed on these pages."""
        rows = self._view.rows if self._view else ()
        return any(one.state not in (MINE_TO_READ, DIFFERS) for one in rows)

    def _reload(self) -> None:
        view = self._view = self._service.source(self._source)
        self.list.rows.show_rows(view.rows, view.next_row())
        self.counts.setText(tr("%n row(s) typed", "", len(view.rows)))
        self.next.rename(tr("Check %n row(s)", "", view.ready))
        self.next.setEnabled(bool(view.ready or view.listed))
        if not view.ready and view.listed:
            self.next.rename(tr("Go to the list"))
        self.alone.setVisible(bool(view.alone))
        self._name_work()

    def _name_work(self) -> None:
        waiting = sum(
            one.state in (MINE_TO_READ, DIFFERS) for one in (self._view.rows if self._view else ())
        )
        if self._form.act in ("again", "settle"):
            self.again.rename(tr("Type new rows"))
        else:
            self.again.rename(tr("Read again ({count})").format(count=grouped(waiting)))
        self.again.setVisible(bool(waiting) or self._form.act in ("again", "settle"))

    def refresh(self) -> None:
        """Read again what may have changed, as another operator may; typing is left alone."""
        if self._source and self._job is None:
            self._reload()
            self.list.show_open(self._form.row)

    # --- rows -------------------------------------------------------------------------------------

    def open_row(self, row: int) -> None:
        """Open a row: to type it, to read it again, to settle it, or only to look at it."""
        if self._soon.isActive():
            self._keep_draft()
        self._show(self._service.open_row(self._source, row))

    def _show(self, form: RowForm) -> None:
        self._form = form
        self._mark(form)
        self.title.setText(tr("Row {row}").format(row=form.row))
        self.show_fields(form.act == "settle")
        self.columns.setVisible(form.act == "type")
        self.save.setVisible(form.act != "look")
        self._say_what_to_do(form)
        if form.act == "settle":
            self.settling.show_differences(form.differences)
            self.settling.begin()
        else:
            names = TWICE if form.act == "again" else self._names(form.texts)
            self.fields.show_columns(names)
            self.fields.set_above(self._above(form.row))
            self.fields.fill(form.texts)
            self.fields.let_type(form.act != "look")
            self.fields.begin()
        self.list.show_open(form.row)
        self._name_work()

    def _say_what_to_do(self, form: RowForm) -> None:
        words = {
            "type": "",
            "again": tr("Type what you read yourself. The first reading is not shown."),
            "settle": tr("Two clerks read it differently. 1 or 2 chooses, 3 types it anew."),
            "look": tr("This row is settled; correct it where the list is checked."),
        }
        self.about.setText(words[form.act])
        self.about.setVisible(bool(words[form.act]))
        label = tr("Settle") if form.act == "settle" else tr("Save row")
        self.save.rename(label)

    def _names(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        before = self._view.columns if self._view else ()
        chosen = self._columns.get(self._source) or before or USUAL
        return (*chosen, *(name for name in texts if name not in chosen))

    def _above(self, row: int) -> Mapping[str, str]:
        """Return what stands in the row above, unless this operator shall not see it yet."""
        rows = self._view.rows if self._view else ()
        before = [one for one in rows if one.row < row]
        if not before or before[-1].state == MINE_TO_READ:
            return {}
        return self._service.open_row(self._source, before[-1].row).texts

    def _mark(self, form: RowForm) -> None:
        """Put the band on the row, or on the one under the last."""
        if form.place is not None:
            self.show_page(form.place.page)
            self.scan.show_place(form.place)
            return
        rows = self._view.rows if self._view else ()
        before = [one for one in rows if one.row < form.row]
        if before:
            last = self._service.open_row(self._source, before[-1].row).place
            if last is not None and (not self._page or last.page == self._page):
                self.show_page(last.page)
                self.scan.show_place(last)
                self.scan.next_band()
                return
        if not self._page:
            self.show_page(self._view.pages[0].hash if self._view and self._view.pages else "")

    def move_band(self, steps: int) -> None:
        """Move the band; its place is kept with the row."""
        self.scan.move_band(steps)
        if self.fields.typed():
            self._soon.start()

    def go_row(self, steps: int) -> None:
        """Open the row before, or the one after."""
        rows = self.list.rows
        row = rows.row_at(rows.place_of(self._form.row) + steps)
        if row:
            self.open_row(row)

    # --- keeping ----------------------------------------------------------------------------------

    def keep_row(self) -> bool:
        """Save the row that is open and open what comes next; False when it was refused."""
        form, typed = self._form, self.fields.typed()
        if form.act == "settle":
            self.settling.settle()
            return True
        if form.act == "look":
            self._open_next()
            return True

        def keep() -> None:
            if form.act == "again":
                self._service.type_again(self._source, form.row, typed)
            else:
                self._service.type_row(self._source, form.row, typed, self.scan.place())

        return self._do(keep)

    def _settle(self, texts: dict[str, str], reason: str) -> None:
        row = self._form.row
        self._do(lambda: self._service.settle(self._source, row, texts, reason))

    def _do(self, keep: Callable[[], None]) -> bool:
        try:
            keep()
        except KesraError as problem:
            show_in_banner(self.trouble, problem)
            return False
        self.trouble.hide()
        self._soon.stop()
        self._service.keep_draft(self._source, {})
        self._reload()
        self._open_next()
        return True

    def _open_next(self) -> None:
        rows, done = self.list.rows, self._form
        if done.act == "again":
            again = self._service.open_row(self._source, done.row)
            if again.act == "settle":
                self._show(again)  # it was read differently: that is decided while it is in sight
                return
        if done.act in ("again", "settle"):
            waiting = rows.first_of(MINE_TO_READ, DIFFERS)
            if waiting:
                self.open_row(waiting)
                return
            self.trouble.say("hijau", tr("Every row has been read twice."), "")
            self.next.setFocus()
            self._show(RowForm(self._view.next_row() if self._view else 1, "type"))
            self.next.setFocus()
            return
        following = rows.row_at(rows.place_of(done.row) + 1)
        self.open_row(following or (self._view.next_row() if self._view else 1))

    # --- drafts -----------------------------------------------------------------------------------

    def _keep_draft(self) -> None:
        self._soon.stop()
        form, typed = self._form, self.fields.typed()
        if not self._source or form.act not in ("type", "again"):
            return
        if not typed or typed == dict(form.texts):
            self._service.keep_draft(self._source, {})
            return
        place = self.scan.place()
        beside = {_ROW: str(form.row), _ACT: form.act, _PAGE: place.page, _PLACE: place.text()}
        self._service.keep_draft(self._source, {**typed, **beside})

    def _put_back(self, draft: Mapping[str, str]) -> None:
        self._show(self._service.open_row(self._source, int(draft[_ROW])))
        if self._form.act != draft.get(_ACT):
            return  # somebody else has settled the row meanwhile
        texts = {name: text for name, text in draft.items() if not name.startswith("_")}
        if self._form.act == "type":
            self.fields.show_columns(self._names(texts))
            place = place_in(draft.get(_PAGE, ""), draft.get(_PLACE, ""))
            if place is not None:
                self.show_page(place.page)
                self.scan.show_place(place)
        self.fields.fill(texts)
        self.fields.begin(list(texts)[-1] if texts else "")
        self.trouble.say(
            "kuning", tr("What you typed last time is back."), tr("Save it, or go on typing.")
        )

    # --- further work -----------------------------------------------------------------------------

    def choose_columns(self) -> None:
        """Ask what stands on the page."""
        if self._form.act != "type":
            return
        sheet = ColumnsSheet(self._theme, self, self._names({}))
        sheet.chosen.connect(self._use_columns)
        sheet.ask()

    def _use_columns(self, names: tuple[str, ...]) -> None:
        self._columns[self._source] = names
        self.fields.show_columns(self._names(self.fields.typed()))
        self.fields.begin()

    def change_work(self) -> None:
        """Go from typing to reading again, or back."""
        if self._form.act in ("again", "settle"):
            self.open_row(self._view.next_row() if self._view else 1)
            return
        waiting = self.list.rows.first_of(MINE_TO_READ, DIFFERS)
        if waiting:
            self.open_row(waiting)

    def ask_alone(self) -> None:
        """Ask why nobody reads the rows again."""
        if self._view is None or not self._view.alone or not self._finish_open_row():
            return
        sheet = AloneSheet(self._theme, self, self._view.alone)
        sheet.agreed.connect(self._let_stand)
        sheet.ask()

    def _let_stand(self, reason: str) -> None:
        self._do(lambda: (self._service.settle_alone(self._source, reason), None)[1])

    def _finish_open_row(self) -> bool:
        """Save what is typed in the row that is open; False when it was refused."""
        changed = self.fields.typed() and self.fields.typed() != dict(self._form.texts)
        return self.keep_row() if self._form.act == "type" and changed else True

    def check(self) -> None:
        """Make a list of the rows that are ready, and go there."""
        if self._job is not None or not self._source or not self._finish_open_row():
            return
        view, source = self._view, self._source
        if view is None or not (view.ready or view.listed):
            return
        self.next.setEnabled(False)

        def work(progress: Progress) -> str:
            return self._service.stage(source, progress)

        self._job = Job(self, work, self._staged, self._not_staged)

    def _staged(self, batch: str) -> None:
        self._job = None
        self._reload()
        self.staged.emit(batch)

    def _not_staged(self, problem: BaseException) -> None:
        self._job = None
        self._reload()
        show_in_banner(self.trouble, problem)

    def leave(self) -> None:
        """Go back to the lists; what is typed and not saved is kept."""
        if self._job is None:
            self._keep_draft()
            self.left.emit()

    # --- window -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew: another operator may sit here now."""
        super().showEvent(event)
        if self._source:
            self.open_source(self._source)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed: the laptop may be locked, or another page be wanted."""
        if self._soon.isActive():
            self._keep_draft()
        super().hideEvent(event)
