"""Receipts of the desk go to the printer and the paper that were chosen once in settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from desk_world import a_world
from looking import MM
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kesra_desktop import settings as kept
from kesra_desktop.documents.asked import Asked
from kesra_desktop.errors import PrinterSilent
from kesra_desktop.settings import Settings, receipt_paper
from kesra_desktop.ui import printing
from kesra_desktop.ui.pages.settings import receipts
from kesra_desktop.ui.pages.settings.receipts import ReceiptsCard
from kesra_desktop.ui.problems import Problems
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kesra_desktop.ui.printing import Paper

DESK, OFFICE = "Printer struk meja 2", "Printer kantor"


class FilePrinter:
    """A printer that puts every paper into a file of its folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.printed: list[tuple[str, str, int]] = []  # printer, paper's name, width in mm

    def deliver(self, paper: Paper, printer: str) -> None:
        machine = QPrinter(QPrinter.PrinterMode.HighResolution)
        machine.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        file = self._folder / f"{len(self.printed)}.pdf"
        machine.setOutputFileName(str(file))
        printing.paint(paper.pdf, machine)
        with pypdfium2.PdfDocument(file) as document:
            width = round(document[0].get_width() / MM)
        self.printed.append((printer, paper.name, width))


class Laptop:
    """The settings file of a laptop, read again at each look."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def now(self) -> Settings:
        return kept.load(self._folder)

    def keep(self, wanted: Settings) -> None:
        kept.save(self._folder, wanted)


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FilePrinter:
    made = FilePrinter(tmp_path)
    for module in (printing, receipts):
        monkeypatch.setattr(module, "printer_names", lambda: [OFFICE, DESK])
    monkeypatch.setattr(printing, "deliver", made.deliver)
    return made


@pytest.fixture
def workplace(qtbot: QtBot, tmp_path: Path, printer: FilePrinter) -> Iterator[Workplace]:
    del printer  # there before the window is
    theme, frame, laptop = Theme(), QWidget(), Laptop(tmp_path)
    qtbot.addWidget(frame)
    store = a_world(tmp_path / "data").store
    made = Workplace(theme, store, laptop.now, Problems(theme, frame), laptop.keep)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.show_page("settings")
    yield made
    made.close()


def choose_further(box: QWidget, down: int) -> None:
    """Choose an entry so many places under the chosen one, with the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for key in (*[Qt.Key.Key_Down] * down, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_next_receipt_comes_out_where_and_as_it_was_chosen(
    qtbot: QtBot, workplace: Workplace, printer: FilePrinter, tmp_path: Path
) -> None:
    card = workplace.settings.receipts
    assert (card.printer.value, card.paper.value) == (OFFICE, "a5")
    choose_further(card.printer, 1)
    choose_further(card.paper, 3)
    loaded = kept.load(tmp_path)
    assert (loaded.printer, loaded.paper) == (DESK, "80mm")
    assert card.printer.accessibleDescription() == DESK
    card.trial.setFocus()
    with qtbot.waitSignal(workplace.papers.tried, timeout=10_000):
        QTest.keyClick(card.trial, Qt.Key.Key_Space)
    assert "printed" in card._line.text()
    workplace.window.show_page("desk")
    workplace.desk.take_scan("Imam Fathoni")
    with qtbot.waitSignal(workplace._queue.delivered, timeout=10_000):
        workplace.desk._hand_over()
    assert printer.printed == [(DESK, "Test page", 80), (DESK, "B2-000001", 80)]


def test_two_leaves_on_f4_hold_from_the_next_handover(
    qtbot: QtBot, workplace: Workplace, printer: FilePrinter
) -> None:
    workplace.settings.receipts.paper.choose("f4x2")
    workplace.window.show_page("desk")
    workplace.desk.take_scan("Imam Fathoni")
    with qtbot.waitSignal(workplace._queue.delivered, timeout=10_000):
        workplace.desk._hand_over()
    assert [width for _, _, width in printer.printed] == [216]  # the printer knows F4 as folio


def test_a_paper_that_does_not_come_out_is_said_in_the_window(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(paper: Paper, printer: str) -> None:
        raise PrinterSilent(printer=printer)

    monkeypatch.setattr(printing, "deliver", silent)
    workplace.papers.choose("destruction", DESK, "f4")
    with qtbot.waitSignal(workplace.papers.failed, timeout=20_000):
        workplace.papers.print("destruction", "Minutes of destroyed data", Asked("office"))
    said = workplace.window.undo_bar.words.text()
    assert workplace.window.undo_bar.isVisible()
    assert said.startswith("Minutes of destroyed data did not come out.")
    assert DESK in said


@pytest.mark.parametrize(
    ("names", "chosen", "words", "can_try"),
    [
        ([], "", "no printer", False),
        ([], DESK, "no printer", False),
        ([OFFICE], DESK, f"come out of {OFFICE}", True),
        ([OFFICE, DESK], DESK, "by themselves", True),
    ],
)
def test_a_printer_that_is_not_there_is_said(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    names: list[str],
    chosen: str,
    words: str,
    can_try: bool,
) -> None:
    monkeypatch.setattr(receipts, "printer_names", lambda: names)
    card = ReceiptsCard(Theme(), lambda: Settings(printer=chosen))
    qtbot.addWidget(card)
    asked: list[object] = []
    card.changed.connect(asked.append)
    assert words in card._line.text()
    assert card._line.accessibleName() == card._line.text()
    assert card.trial.isEnabled() == can_try
    assert card.printer.value == (chosen or "")
    assert not asked  # looking changes nothing
    for control in (card.printer, card.paper, card.trial):
        assert control.accessibleName()


def test_a_paper_nobody_knows_falls_back_to_a5() -> None:
    assert receipt_paper(Settings(paper="letter")) == "a5"
