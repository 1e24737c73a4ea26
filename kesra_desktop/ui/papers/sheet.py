"""A paper is looked at, then printed or saved: kind, sheet and printer at the right of its page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kesra_desktop.errors import KesraError
from kesra_desktop.i18n import tr
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.papers.preview import Preview
from kesra_desktop.ui.printing import page_count, page_picture, printer_names
from kesra_desktop.ui.problems import show_in_banner
from kesra_desktop.ui.widgets.banner import Banner
from kesra_desktop.ui.widgets.button import DIALOG, TOOL, Button, Kind
from kesra_desktop.ui.widgets.select import Choice, Select
from kesra_desktop.ui.widgets.sheet import Sheet
from kesra_desktop.ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.ui.papers.service import Papers
    from kesra_desktop.ui.theme import Theme

_PREVIEW, _HIGH = 448, 380
_SIZE_TITLES = {"f4": "F4 (215 × 330 mm)", "a4": "A4", "a5": "A5", "80mm": "80 mm"}


def ask_file(over: QWidget, name: str) -> Path | None:
    """Let the clerk choose where a paper is saved."""
    chosen, _ = QFileDialog.getSaveFileName(over, tr("Save PDF"), name, "PDF (*.pdf)")
    return Path(chosen).with_suffix(".pdf") if chosen else None


def ask_folder(over: QWidget) -> Path | None:
    """Let the clerk choose the stick or folder of the paper twin."""
    chosen = QFileDialog.getExistingDirectory(over, tr("Choose folder"))
    return Path(chosen) if chosen else None


class Wanted(NamedTuple):
    """Which papers are offered, for what, and what that is called."""

    kinds: tuple[str, ...]
    asked: Asked
    line: str = ""
    days: tuple[tuple[str, Asked], ...] = ()  # when there are several: each as it is called


class PaperSheet(Sheet):
    """Shows one of some papers for a day or a person; saving as PDF works without any printer."""

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        papers: Papers,
        wanted: Wanted,
        choose_file: Callable[[QWidget, str], Path | None] = ask_file,
        choose_folder: Callable[[QWidget], Path | None] = ask_folder,
    ) -> None:
        super().__init__(theme, over, tr("Print"), wanted.line)
        self._papers, self._wanted = papers, wanted
        self._choose_file, self._choose_folder = choose_file, choose_folder
        self._pdf: bytes | None = None
        self._pages = self._at = self._turn = 0
        self._preview = Preview(theme)
        self.kind = Select(theme, tr("Paper"))
        self.day = Select(theme, tr("Distribution"))
        self.size_box = Select(theme, tr("Paper size"))
        self.printer = Select(theme, tr("Printer"), tr("No printer"))
        self._page = Elided(theme, "", 14, 500)
        self._state = Text(theme, "", 14, 400, "ink2").wrapped()
        self.banner = Banner(theme)
        self._lay_out()
        self._add_ways_out()
        self._add_keys()
        offers = papers.offers(wanted.kinds)
        self.kind.offer([Choice(one.title, one.kind) for one in offers])
        self.printer.offer([Choice(name, name) for name in printer_names()])
        self.day.offer([Choice(title, str(n)) for n, (title, _) in enumerate(wanted.days)])
        self.day.choose("0" if wanted.days else "")
        self.day.chosen.connect(self._make)
        self.kind.chosen.connect(self._kind_chosen)
        self.size_box.chosen.connect(self._make)
        papers.twin_written.connect(self._show_twin)
        self.twin.setVisible(False)
        self.kind.choose(offers[0].kind)
        self.kind.setFocus()

    # --- look -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._left())
        columns.addLayout(self._right(), 1)
        self.content.addWidget(self.banner)
        self.content.addLayout(columns)

    def _left(self) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(8)
        # With larger letters the words at the right need more of the sheet's width.
        self._preview.setFixedSize(_PREVIEW * 100 // self.theme.look.text_percent, _HIGH)
        column.addWidget(self._preview)
        self._before = self._tool(tr("Back"), "PgUp", lambda: self._show(self._at - 1))
        self._next = self._tool(tr("Next"), "PgDn", lambda: self._show(self._at + 1))
        for button in (self._before, self._next):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._page)
        column.addLayout(row)
        return column

    def _tool(self, label: str, key: str, act: Callable[[], object]) -> Button:
        button = Button(self.theme, label, Kind.SECONDARY, key=key, size=TOOL)
        button.clicked.connect(act)
        return button

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        boxes = [(tr("Paper"), self.kind), (tr("Distribution"), self.day)]
        boxes += [(tr("Paper size"), self.size_box), (tr("Printer"), self.printer)]
        self.day.setVisible(len(self._wanted.days) > 1)
        for label, box in boxes:
            if box is self.day and len(self._wanted.days) <= 1:
                continue
            column.addWidget(Text(self.theme, label, 14, 600))
            column.addWidget(box)
            column.addSpacing(8)
        self._trial = Button(self.theme, tr("Print test page"), Kind.GHOST, size=TOOL)
        self._trial.clicked.connect(self._try_printer)
        self._enlarge = Button(
            self.theme, tr("Enlarge"), Kind.GHOST, key="Ctrl+E", icon="magnifying-glass", size=TOOL
        )
        self._enlarge.clicked.connect(self._change_size)
        self.twin = Button(self.theme, "", Kind.GHOST, size=TOOL)
        self.twin.clicked.connect(self._keep_twin)
        for button in (self._enlarge, self._trial, self.twin):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(self._state)
        return column

    def _add_ways_out(self) -> None:
        self.add_cancel()
        self.save = Button(
            self.theme, tr("Save PDF"), Kind.SECONDARY, key="Ctrl+S", icon="file-pdf", size=DIALOG
        )
        self.save.clicked.connect(self._save)
        self.footer.addWidget(self.save)
        self.go = Button(
            self.theme, tr("Print"), Kind.PRIMARY, key="F9", icon="printer", size=DIALOG
        )
        self.go.clicked.connect(self._print)
        self.footer.addWidget(self.go)

    def _add_keys(self) -> None:
        for keys, act in (
            ("F9", self._print),
            ("Ctrl+S", self._save),
            ("Ctrl+E", self._change_size),
            ("PgUp", lambda: self._show(self._at - 1)),
            ("PgDown", lambda: self._show(self._at + 1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    # --- making -----------------------------------------------------------------------------------

    def _kind_chosen(self) -> None:
        kind = self.kind.value
        printer, paper = self._papers.chosen(kind)
        sizes = self._papers.sizes(kind)
        self.size_box.blockSignals(True)
        self.size_box.offer([Choice(_SIZE_TITLES[one], one) for one in sizes])
        self.size_box.choose(paper)
        self.size_box.blockSignals(False)
        names = printer_names()
        self.printer.choose(printer if printer in names else names[0] if names else "")
        self._make()

    def _make(self) -> None:
        """Make the chosen paper behind the window and show its first page."""
        self._turn += 1
        turn, kind, asked = self._turn, self.kind.value, self._wished()
        self._pdf, self._pages = None, 0
        self.banner.setVisible(False)
        self._say(tr("The paper is being prepared …"))
        Job(
            self,
            lambda _: self._papers.made(kind, asked),
            lambda pdf: self._made(turn, pdf),
            lambda problem: self._failed(turn, problem),
        )

    def _wished(self) -> Asked:
        days = self._wanted.days
        asked = days[int(self.day.value or 0)][1] if days else self._wanted.asked
        return replace(asked, paper=self.size_box.value or "f4")

    def _made(self, turn: int, pdf: bytes) -> None:
        if turn != self._turn:
            return  # another paper was chosen meanwhile
        self._pdf, self._pages = pdf, page_count(pdf)
        self._show(0)

    def _failed(self, turn: int, problem: BaseException) -> None:
        if turn != self._turn:
            return
        if not isinstance(problem, KesraError):
            raise problem
        self._say("")
        show_in_banner(self.banner, problem)

    def _show(self, number: int) -> None:
        """Show a page; before the first and after the last there is none."""
        if self._pdf is None or not 0 <= number < self._pages:
            return
        self._at = number
        turn, pdf = self._turn, self._pdf
        room = self._preview.room() * self.devicePixelRatioF()
        Job(
            self,
            lambda _: page_picture(pdf, number, room),
            lambda image: self._shown(turn, number, image),
            lambda problem: self._failed(turn, problem),
        )

    def _shown(self, turn: int, number: int, image: Any) -> None:
        if turn != self._turn or number != self._at:
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        page = tr("Page {page} of {pages}").format(page=number + 1, pages=self._pages)
        short = self.theme.look.text_percent > 100  # larger letters leave less room beside the keys
        self._preview.show_page(image, f"{self.kind.title()}, {page}")
        self._page.setText(f"{number + 1}/{self._pages}" if short else page)
        self._say("")
        self._show_twin()

    def _change_size(self) -> None:
        self._preview.is_enlarged = not self._preview.is_enlarged
        self._enlarge.rename(tr("Make smaller") if self._preview.is_enlarged else tr("Enlarge"))
        self._show(self._at)

    def _say(self, sentence: str) -> None:
        """Say where things stand, and let only those buttons act that can."""
        ready, there = self._pdf is not None, bool(self.printer.value)
        if ready and not there:
            sentence = tr("There is no printer. The paper can be saved as PDF.")
        self._state.setText(sentence)
        if not ready:
            self._preview.show_page(None, sentence)
            self._page.setText("")
        self.save.setEnabled(ready)
        self.go.setEnabled(ready and there)
        self._trial.setEnabled(there)
        self._before.setEnabled(ready and self._at > 0)
        self._next.setEnabled(ready and self._at + 1 < self._pages)

    # --- the paper twin ---------------------------------------------------------------------------

    def _show_twin(self) -> None:
        """Offer to keep the checklist fresh, and say where and when it was written."""
        file = self._papers.twin_file(self._wanted.asked.subject)
        self.twin.setVisible(self.kind.value == "checklist")
        self.twin.rename(tr("Stop refreshing") if file else tr("Keep fresh in a folder"))
        if file and self.kind.value == "checklist" and self._pdf is not None:
            words = tr("Kept fresh in {folder}, last at {time}.")
            self._state.setText(words.format(folder=file.parent, time=self._papers.twin_at))

    def _keep_twin(self) -> None:
        distribution = self._wanted.asked.subject
        if self._papers.twin_file(distribution):
            self._papers.end_twin()
        elif folder := self._choose_folder(self):
            self._remember()
            self._papers.keep_twin(distribution, folder)
        self._say("")
        self._show_twin()

    # --- ways out ---------------------------------------------------------------------------------

    def _remember(self) -> None:
        self._papers.choose(self.kind.value, self.printer.value, self.size_box.value)

    def _print(self) -> None:
        if self._pdf is None or not self.printer.value:
            return
        self._remember()
        self._papers.print(self.kind.value, self.kind.title(), self._wished(), self._pdf)
        self.accept()

    def _try_printer(self) -> None:
        self._papers.try_printer(self.printer.value, self.size_box.value)

    def _save(self) -> None:
        if self._pdf is None:
            return
        name = " ".join(part for part in (self.kind.title(), self._wanted.line) if part)
        out = self._choose_file(self, name.replace("/", "-") + ".pdf")
        if out is None:
            return
        self._remember()
        kind, asked, turn = self.kind.value, self._wished(), self._turn
        Job(
            self,
            lambda _: self._papers.save(kind, asked, out),
            lambda _: self._saved(out),
            lambda problem: self._failed(turn, problem),
        )

    def _saved(self, out: Path) -> None:
        sentence = tr("{file} saved in {folder}.").format(file=out.name, folder=out.parent)
        self.banner.say("hijau", sentence, "")
