"""Papers in the window: looked at, saved without a printer, kept for each kind, noted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from desk_world import a_world
from looking import words
from PySide6.QtWidgets import QWidget

from kesra_desktop import settings as kept
from kesra_desktop.documents.asked import Asked
from kesra_desktop.errors import NoPrinter
from kesra_desktop.model.printouts import Printout
from kesra_desktop.services.handover import hand_over
from kesra_desktop.settings import Settings
from kesra_desktop.ui import printing
from kesra_desktop.ui.papers import sheet as paper_sheet
from kesra_desktop.ui.papers.service import OF_A_DAY, OF_A_PERSON, OF_THE_REGISTER, Papers
from kesra_desktop.ui.papers.sheet import PaperSheet, Wanted
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk_world import World
    from pytestqt.qtbot import QtBot


class Kept:
    """The settings of a laptop without its folder."""

    def __init__(self) -> None:
        self.now = Settings()

    def keep(self, wanted: Settings) -> None:
        self.now = wanted


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = a_world(tmp_path / "data")
    yield world
    world.store.close()


@pytest.fixture
def choices() -> Kept:
    return Kept()


@pytest.fixture
def papers(qtbot: QtBot, world: World, choices: Kept) -> Iterator[Papers]:
    made = Papers(world.store, lambda: choices.now, choices.keep)
    yield made
    made.finish()


def shown(qtbot: QtBot, papers: Papers, wanted: Wanted, out: Path | None = None) -> PaperSheet:
    frame = QWidget()
    frame.resize(1366, 768)
    qtbot.addWidget(frame, before_close_func=lambda _: frame.hide())  # held until the test ends
    frame.show()
    sheet = PaperSheet(Theme(), frame, papers, wanted, lambda *_: out)
    sheet.ask()
    qtbot.waitUntil(lambda: bool(sheet._page.text()), timeout=20_000)
    return sheet


def test_every_paper_of_a_day_can_be_looked_at(qtbot: QtBot, papers: Papers, world: World) -> None:
    sheet = shown(qtbot, papers, Wanted(OF_A_DAY, Asked(world.distribution), "Aula"))
    for kind in OF_A_DAY:
        sheet.kind.choose(kind)
        qtbot.waitUntil(lambda: bool(sheet._page.text()), timeout=20_000)
        assert not sheet.banner.isVisible()
        assert sheet.save.isEnabled()
    sheet.kind.choose("coupons")
    qtbot.waitUntil(lambda: sheet._page.text() == "Page 1 of 2", timeout=20_000)
    assert not sheet._before.isEnabled()
    sheet._next.click()
    qtbot.waitUntil(lambda: sheet._page.text() == "Page 2 of 2", timeout=20_000)
    assert not sheet._next.isEnabled()
    sheet._change_size()
    assert sheet._preview.is_enlarged
    assert world.store.count(Printout) == 0


def test_the_papers_of_the_register_are_saved_each_under_its_own_name(
    qtbot: QtBot, papers: Papers, world: World, tmp_path: Path
) -> None:
    asked: list[str] = []
    frame = QWidget()
    frame.resize(1366, 768)
    qtbot.addWidget(frame, before_close_func=lambda _: frame.hide())
    frame.show()

    def file(_: QWidget, name: str) -> Path:
        asked.append(name)
        return tmp_path / name

    sheet = PaperSheet(Theme(), frame, papers, Wanted(OF_THE_REGISTER, Asked("office")), file)
    sheet.ask()
    for kind in OF_THE_REGISTER:
        sheet.kind.choose(kind)
        qtbot.waitUntil(sheet.save.isEnabled, timeout=20_000)
        sheet.save.click()
        qtbot.waitUntil(sheet.banner.isVisible, timeout=20_000)
    assert asked == [f"{one.title}.pdf" for one in papers.offers(OF_THE_REGISTER)]
    assert "PEMUSNAHAN" in words(pypdfium2.PdfDocument(tmp_path / asked[1])[0])
    assert "Lembaga Pelindungan Data" in words(pypdfium2.PdfDocument(tmp_path / asked[2])[0])
    assert [one.paper for one in world.store.find(Printout)] == list(OF_THE_REGISTER)


def test_without_a_printer_the_paper_is_saved_and_the_next_one_is_a_copy(
    qtbot: QtBot, papers: Papers, world: World, choices: Kept, tmp_path: Path
) -> None:
    out = tmp_path / "cards.pdf"
    person = next(iter(world.people.values()))
    sheet = shown(qtbot, papers, Wanted(OF_A_PERSON, Asked(person.id), person.full_name), out)
    assert printing.printer_names() == []
    assert not sheet.go.isEnabled()
    assert "saved as PDF" in sheet._state.text()
    sheet.kind.choose("proxy-letter")
    sheet.size_box.choose("f4")
    qtbot.waitUntil(lambda: bool(sheet._page.text()), timeout=20_000)
    sheet.save.click()
    qtbot.waitUntil(sheet.banner.isVisible, timeout=20_000)
    assert "cards.pdf" in sheet.banner.title.text()
    page = pypdfium2.PdfDocument(out)[0]
    assert round(page.get_width() * 25.4 / 72) == 215
    assert [one.paper for one in world.store.find(Printout)] == ["proxy-letter"]
    assert papers.chosen("proxy-letter") == ("", "f4")
    assert papers.chosen("cards") == ("", "a4")
    again = papers.made("proxy-letter", Asked(person.id))
    assert "SALINAN 1, cetak ke-2" in words(pypdfium2.PdfDocument(again)[0])
    sheet.reject()


def test_a_paper_that_did_not_come_out_is_said_and_not_noted(
    qtbot: QtBot, papers: Papers, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_sheet, "printer_names", lambda: ["Printer loket (USB)"])
    sheet = shown(qtbot, papers, Wanted(("roster",), Asked(world.distribution)))
    assert sheet.go.isEnabled()
    with qtbot.waitSignal(papers.failed, timeout=20_000) as failed:
        sheet._print()
    assert failed.args is not None
    assert isinstance(failed.args[1], NoPrinter)
    assert world.store.count(Printout) == 0
    assert papers.chosen("roster") == ("Printer loket (USB)", "f4")
    with qtbot.waitSignal(papers.failed, timeout=20_000):
        papers.try_printer("Printer loket (USB)", "f4")


def test_what_cannot_be_made_is_said_in_the_sheet(
    qtbot: QtBot, papers: Papers, world: World
) -> None:
    sheet = shown(qtbot, papers, Wanted(("roster", "pact"), Asked(world.distribution)))
    sheet.kind.choose("pact")  # there is no such institution
    qtbot.waitUntil(sheet.banner.isVisible, timeout=20_000)
    assert not sheet.save.isEnabled()
    assert not sheet.go.isEnabled()


def test_printer_and_sheet_are_kept_for_each_kind(tmp_path: Path) -> None:
    chosen = kept.with_chosen(Settings(), "roster", "Epson", "f4")
    chosen = kept.with_chosen(chosen, "coupons", "Canon", "a4")
    kept.save(tmp_path, chosen)
    loaded = kept.load(tmp_path)
    assert kept.chosen_for(loaded, "roster") == ("Epson", "f4")
    assert kept.chosen_for(loaded, "coupons") == ("Canon", "a4")
    assert kept.chosen_for(loaded, "cards") == ("", "")
    for damaged in ("x", "[]", '{"roster": 3}'):
        assert kept.chosen_for(Settings(papers=damaged), "roster") == ("", "")
        assert kept.chosen_for(
            kept.with_chosen(Settings(papers=damaged), "roster", "A", "a4"), "roster"
        ) == ("A", "a4")


def test_the_paper_twin_is_kept_fresh_in_a_folder_until_it_is_ended(
    qtbot: QtBot, papers: Papers, world: World, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    sheet = shown(qtbot, papers, Wanted(("checklist",), Asked(world.distribution)))
    sheet._choose_folder = lambda _: stick
    with qtbot.waitSignal(papers.twin_written, timeout=20_000):
        sheet.twin.click()
    (file,) = stick.iterdir()
    assert papers.twin_file(world.distribution) == file
    assert str(stick) in sheet._state.text()
    hand_over(world.store, world.distribution, "1")
    with qtbot.waitSignal(papers.twin_written, timeout=20_000):
        papers._refresh_twin()
    assert "sudah menerima 1" in words(pypdfium2.PdfDocument(file)[0])
    file.unlink()
    stick.rmdir()  # pulled out
    with qtbot.waitSignal(papers.failed, timeout=20_000):
        papers._refresh_twin()
    assert papers.twin_file(world.distribution) is None
