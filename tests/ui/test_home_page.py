"""The first page says where the day stands and leads to what waits, on a real store."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from desk_world import World, a_world
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.intake import batch as lists
from kesra_desktop.model.sources import KnownTotal
from kesra_desktop.services import handover
from kesra_desktop.ui.pages.home.adapter import StoreHome
from kesra_desktop.ui.pages.home.cards import PartRow, TaskRow
from kesra_desktop.ui.pages.home.page import HomePage
from kesra_desktop.ui.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path / "b")
    yield made
    made.store.close()


def a_page(qtbot: QtBot, world: World, look: Look | None = None) -> HomePage:
    page = HomePage(Theme(look or Look()), StoreHome(world.store))
    qtbot.addWidget(page)
    page.resize(1270, 736)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: page._job is None and page.isActiveWindow())
    return page


def test_today_is_named_with_its_figures(qtbot: QtBot, world: World) -> None:
    for name in ("Imam Fathoni", "Masruroh"):
        handover.hand_over(world.store, world.distribution, world.people[name].id)
    page = a_page(qtbot, world)
    assert page.greeting.text() == "Good morning, Lastri"
    assert page.today.chip.accessibleName() == "Going on today"
    assert page.today.count.text() == "2 of 13 recipients"
    assert page.today.percent.text() == "15%"
    wanted: list[str] = []
    page.go.connect(wanted.append)
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F9)
    assert wanted == ["desk"]


def test_what_waits_is_named_and_leads_to_its_page(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text("NO;NAMA;NIK\n1;Siti Aminah;33990\n2;Sutrisno;\n", "utf-8")
    lists.read(world.store, [file], holder="Kelurahan")
    page = a_page(qtbot, world)
    rows = page.tasks.findChildren(TaskRow)
    wanted: list[str] = []
    page.go.connect(wanted.append)
    for row in rows:
        row.findChildren(QAbstractButton)[0].click()
    assert "intake" in wanted
    assert set(wanted) <= {"intake", "review/pairs", "review/doubles", "exchange", "backup"}


def test_the_rebuilt_register_stands_against_the_last_known_total(
    qtbot: QtBot, world: World
) -> None:
    world.store.add(KnownTotal(people=20, category="Guru Madin", year=2024))
    page = a_page(qtbot, world)
    (row,) = page.parts.findChildren(PartRow)
    assert row.accessibleName().startswith("Guru Madin: 20%. 4 / 20.")
    assert "16 missing" in row.accessibleName()


def test_the_parts_are_printed_by_a_key(qtbot: QtBot, world: World) -> None:
    world.store.add(KnownTotal(people=20, year=2024))
    page = a_page(qtbot, world)
    with qtbot.waitSignal(page.papers_wanted):
        QTest.keyClick(page.windowHandle(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    out = io.BytesIO()
    assert PAPERS["completeness"].write(world.store, Asked("office", paper="a4"), out) == 1
    assert out.getvalue().startswith(b"%PDF")


def test_without_a_day_and_totals_it_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    from builders import laptop  # noqa: PLC0415

    with laptop(tmp_path / "a", "A") as store:
        page = HomePage(Theme(), StoreHome(store))
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: page._job is None)
        assert page.today.title.text() == "No distribution day is open"
        assert not page.parts.findChildren(PartRow)
        (first,) = page.tasks.findChildren(TaskRow)
        wanted: list[str] = []
        page.go.connect(wanted.append)
        first.findChildren(QAbstractButton)[0].click()
        assert wanted == ["intake"]
        with qtbot.waitSignal(page.papers_wanted):  # data may get out before anything is rebuilt
            page.print.click()
        assert PAPERS["completeness"].write(store, Asked("office", paper="a4"), io.BytesIO()) == 1
        page.hide()


def test_an_office_with_people_needs_no_first_step(qtbot: QtBot, world: World) -> None:
    page = a_page(qtbot, world)
    titles = [row.accessibleName() for row in page.tasks.findChildren(QAbstractButton)]
    assert not any("Nobody is registered yet" in title for title in titles)


def test_searching_leads_to_the_recipients(qtbot: QtBot, world: World) -> None:
    page = a_page(qtbot, world)
    asked: list[str] = []
    page.search.connect(asked.append)
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F2)
    QTest.keyClicks(page.box.line, "azizah")
    QTest.keyClick(page.box.line, Qt.Key.Key_Return)
    assert asked == ["azizah"]


@pytest.mark.parametrize(("width", "height", "percent"), [(1029, 518, 100), (1270, 736, 130)])
def test_nothing_is_cut(qtbot: QtBot, world: World, width: int, height: int, percent: int) -> None:
    page = a_page(qtbot, world, Look(text_percent=percent))
    page.resize(width, height)
    qtbot.waitUntil(
        lambda: all(
            one.width() >= one.minimumSizeHint().width() - 1 and bool(one.accessibleName())
            for one in page.findChildren(QAbstractButton)
            if one.isVisible() and not one.visibleRegion().isEmpty()
        )
    )
    assert (page.width(), page.height()) == (width, height)
