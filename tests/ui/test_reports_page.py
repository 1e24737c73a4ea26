"""The reports page: figures of a chosen period, papers and lists saved, what leaves is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_world import MONEY, a_world
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kesra_desktop.model.payments import KeptFigure
from kesra_desktop.services import handover
from kesra_desktop.ui.jobs import end_all
from kesra_desktop.ui.pages.reports.adapter import StoreReports
from kesra_desktop.ui.pages.reports.list_sheet import ListSheet
from kesra_desktop.ui.pages.reports.page import ReportsPage
from kesra_desktop.ui.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk_world import World
    from pytestqt.qtbot import QtBot


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
    made = ReportsPage(Theme(Look()), StoreReports(world.store), lambda _: out)
    qtbot.addWidget(made)
    made.resize(1270, 736)
    made.show()
    qtbot.waitUntil(lambda: bool(made.papers.kinds()))
    yield made
    assert end_all(made)


def test_figures_stand_by_district_and_category(page: ReportsPage) -> None:
    lines = [line.split("\t") for line in page.districts.table.text().splitlines()]
    assert lines[-1] == ["Total", "13", "8", "5", "7200000", "61"]
    assert {line[0] for line in lines[1:-1]} == {"Pekalongan Barat", "Pekalongan Timur"}
    assert "Guru TPQ" in page.categories.table.text()
    page.copy.click()
    assert QGuiApplication.clipboard().text() == page.districts.table.text()
    assert not page.grab().isNull()


def test_ticked_papers_are_saved_as_pdf(page: ReportsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.activateWindow()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F9)
    qtbot.waitUntil(page.banner.isVisible)
    (file,) = (tmp_path / "keluar").iterdir()
    assert file.suffix == ".pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert page.banner.title.text().startswith("1 file(s) saved")


def test_a_list_with_nik_needs_a_reason_and_is_noted(
    page: ReportsPage, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    page.ask_list()
    sheet = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ListSheet))
    assert not sheet._reason.isVisible()
    sheet._ticks["nik"].setChecked(True)
    sheet._decide()
    assert sheet.isVisible()
    assert sheet._reason.problem.isVisible()
    sheet._reason.set_text("permintaan Inspektorat")
    sheet._decide()
    qtbot.waitUntil(page.banner.isVisible)
    (file,) = (tmp_path / "keluar").iterdir()
    book = load_workbook(file).active
    assert book is not None
    assert book.max_row == 4 + 13
    (kept,) = world.store.find(KeptFigure)
    assert (kept.reason, kept.filter) == ("permintaan Inspektorat", "TPQ TW4")


def test_an_empty_office_says_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    from builders import laptop  # noqa: PLC0415  (this one only)

    with laptop(tmp_path / "leer") as store:
        page = ReportsPage(Theme(Look()), StoreReports(store), lambda _: None)
        qtbot.addWidget(page)
        page.show()
        assert page.empty.isVisible()
        page.save_papers()
        page.ask_list()


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
    names, edges, bar = page.districts.table._edges()
    assert names > 60
    assert min(edges.values()) > names
    assert bar < page.districts.table.width()
