"""The reports page: figures of what was chosen, papers and tables, what leaves is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from desk_world import MONEY, a_world
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kesra_desktop.model.distributions import Reprint
from kesra_desktop.model.payments import KeptFigure, Payment
from kesra_desktop.model.printouts import Printout
from kesra_desktop.model.reporting import By
from kesra_desktop.services import handover
from kesra_desktop.settings import Settings
from kesra_desktop.ui.jobs import end_all
from kesra_desktop.ui.pages.reports.adapter import StoreReports
from kesra_desktop.ui.pages.reports.page import ReportsPage
from kesra_desktop.ui.pages.reports.released_sheet import ReleasedSheet
from kesra_desktop.ui.pages.reports.results_sheet import ResultsSheet
from kesra_desktop.ui.pages.reports.table_sheet import TableSheet
from kesra_desktop.ui.pages.reports.view import TableKind
from kesra_desktop.ui.papers.service import Papers
from kesra_desktop.ui.papers.sheet import PaperSheet
from kesra_desktop.ui.theme import Look, Theme
from kesra_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk_world import World
    from pytestqt.qtbot import QtBot

S = TypeVar("S", bound=Sheet)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path / "b", MONEY)
    for number in range(1, 9):
        handover.hand_over(made.store, made.distribution, str(number))
    yield made
    made.store.close()


@pytest.fixture
def page(world: World, qtbot: QtBot, tmp_path: Path) -> Iterator[ReportsPage]:
    out = tmp_path / "keluar"
    out.mkdir()
    papers = Papers(world.store, Settings, lambda _: None)
    made = ReportsPage(
        Theme(Look()), StoreReports(world.store), papers, lambda _: out, lambda _: out / "hasil.csv"
    )
    qtbot.addWidget(made)
    made.resize(1270, 736)
    made.show()
    qtbot.waitUntil(lambda: bool(made.papers.chosen()))
    yield made
    papers.finish()
    assert end_all(made)


def the(kind: type[S]) -> S:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind))


def result_sheets() -> list[ResultsSheet]:
    return [
        one for one in QApplication.topLevelWidgets()
        if isinstance(one, ResultsSheet) and one.isActiveWindow()
    ]  # fmt: skip


def lines(page: ReportsPage) -> list[list[str]]:
    return [line.split("\t") for line in page.first.table.text().splitlines()]


def test_figures_are_summed_by_what_is_chosen_and_copied(page: ReportsPage) -> None:
    assert lines(page)[-1] == ["Total", "13", "8", "5", "7200000", "61"]
    assert {line[0] for line in lines(page)[1:-1]} == {"Pekalongan Barat", "Pekalongan Timur"}
    assert "Guru TPQ" in page.second.table.text()
    page.first.by.choose(By.PERIOD.value)
    assert [line[0] for line in lines(page)] == ["Period", "Triwulan IV 2025", "Total"]
    page.first.copy.click()
    assert QGuiApplication.clipboard().text() == page.first.table.text()
    assert not page.grab().isNull()


def test_filters_narrow_figures_and_papers(page: ReportsPage, qtbot: QtBot) -> None:
    page.served.choose("belum")
    qtbot.waitUntil(lambda: lines(page)[-1][1] == "5")
    page.category.choose("guru_madin")
    qtbot.waitUntil(lambda: lines(page)[-1][1] == "1")
    assert lines(page)[-1][2] == "0"
    roster = page.papers.paper("roster")
    assert roster is not None
    assert (roster.asks[0][1].missing, roster.asks[0][1].category) == (True, "guru_madin")
    page.programme.choose("")
    qtbot.waitUntil(lambda: page.papers.paper("roster") is None)
    assert not page.results.button.isEnabled()


def test_without_a_printer_ticked_papers_are_saved_and_figures_noted(
    page: ReportsPage, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    page.papers._rows["receipts"].tick.setChecked(True)
    page.papers._rows["voids"].tick.setChecked(True)
    page.activateWindow()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F9)
    qtbot.waitUntil(page.banner.isVisible)
    files = sorted((tmp_path / "keluar").iterdir())
    assert [file.read_bytes()[:4] for file in files] == [b"%PDF"] * 3
    assert page.banner.title.text().startswith("3 file(s) saved")
    (kept,) = world.store.find(KeptFigure)
    assert kept.filter == "Insentif Guru TPQ & Madin Triwulan IV 2025"
    assert {one.paper for one in world.store.find(Printout)} == {
        "realisation", "receipts", "voids",
    }  # fmt: skip
    assert world.store.count(Reprint) == 0
    page.save_papers()
    qtbot.waitUntil(lambda: world.store.count(Reprint) == 8)


def test_a_list_with_nik_needs_a_reason_and_is_noted(
    page: ReportsPage, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    page.ask_table()
    sheet = the(TableSheet)
    assert not sheet.reason.isVisible()
    sheet.kinds[TableKind.PEOPLE].setChecked(True)
    sheet.ticks["nik"].setChecked(True)
    qtbot.waitUntil(sheet.isActiveWindow)
    QTest.keyClick(sheet, Qt.Key.Key_F9)
    assert sheet.isVisible()
    assert sheet.reason.problem.isVisible()
    sheet.reason.set_text("permintaan Inspektorat")
    QTest.keyClick(sheet, Qt.Key.Key_F9)
    qtbot.waitUntil(page.banner.isVisible)
    (file,) = (tmp_path / "keluar").iterdir()
    book = load_workbook(file).active
    assert book is not None
    assert book.max_row == 4 + 13
    (kept,) = world.store.find(KeptFigure)
    assert (kept.reason, kept.filter) == ("permintaan Inspektorat", "TPQ TW4")
    page.show_released()
    released = the(ReleasedSheet)
    qtbot.waitUntil(released.isActiveWindow)
    QTest.keyClick(released, Qt.Key.Key_F9)
    assert QGuiApplication.clipboard().text() == "13 people"
    released.reject()


def test_a_result_file_is_looked_at_before_it_is_noted(
    page: ReportsPage, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    served = [one for one in world.people.values() if one.full_name in ("Masruroh", "Nur Azizah")]
    rows = ["NO;NAMA;NIK;NOMINAL;STATUS"]
    rows += [f"{n};{p.full_name};'{p.nik};900.000;BERHASIL" for n, p in enumerate(served, 1)]
    rows += [f"3;{served[0].full_name};'{served[0].nik};900.000;BERHASIL"]
    (tmp_path / "keluar" / "hasil.csv").write_text("\n".join(rows) + "\n", "utf-8")
    page.read_results()
    qtbot.waitUntil(lambda: bool(result_sheets()))
    sheet = the(ResultsSheet)
    assert world.store.count(Payment) == 0
    assert sheet.table.model().rowCount() == 2
    assert [one.tab.count for one in sheet.tabs._buttons] == [2, 1, 11, 1]
    QTest.keyClick(sheet, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: world.store.count(Payment) == 2)
    qtbot.waitUntil(page.banner.isVisible)
    page.read_results()
    qtbot.waitUntil(lambda: result_sheets() not in ([], [sheet]))
    (again,) = result_sheets()
    assert not again.go.isEnabled()
    again.reject()


def test_a_paper_is_looked_at_before_it_is_printed(page: ReportsPage, qtbot: QtBot) -> None:
    page.papers._rows["realisation"].look.click()
    sheet = the(PaperSheet)
    qtbot.waitUntil(lambda: sheet._pdf is not None)
    assert sheet._pages == 1
    sheet.reject()


def test_an_empty_office_says_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    from builders import laptop  # noqa: PLC0415  (this one only)

    with laptop(tmp_path / "leer") as store:
        papers = Papers(store, Settings, lambda _: None)
        page = ReportsPage(Theme(Look()), StoreReports(store), papers, lambda _: None)
        qtbot.addWidget(page)
        page.show()
        assert page.empty.isVisible()
        for act in (page.print_papers, page.save_papers, page.ask_table, page.read_results,
                    page.show_released):  # fmt: skip
            act()
        papers.finish()


@pytest.mark.parametrize(("width", "percent"), [(1270, 100), (1270, 130), (920, 100)])
def test_every_control_is_named_and_nothing_is_cut(
    page: ReportsPage, width: int, percent: int
) -> None:
    page._theme.set_look(Look(dark=True, text_percent=percent))
    page.resize(width, 600)
    QTest.qWait(20)
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
    names, edges, bar = page.first.table._edges()
    assert names > 60
    assert min(edges.values()) > names
    assert bar < page.first.table.width()
