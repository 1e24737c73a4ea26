"""Look-alikes of the register answered by keyboard, joined, and taken back, on a real store."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import a_recipient, laptop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kesra_desktop.model.people import Recipient
from kesra_desktop.store import joining
from kesra_desktop.ui.pages.review.adapter import StoreReview
from kesra_desktop.ui.pages.review.compare import differing_parts
from kesra_desktop.ui.pages.review.page import ReviewPage
from kesra_desktop.ui.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store

BORN = date(1987, 4, 9)
LONG = "Siti Rohmatun Khoiriyah Nurul Hidayati binti Abdul Rokhman J"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a", "A") as made:
        for name, nik, address, phone in (
            ("Siti Nurjanah", "3399014904879040", "Gg. Mawar 2", ""),
            ("Siti Nurjannah", "", "Gg. Mawar 12", "+6289900001144"),
            (LONG, "3399014904879050", "Jl. Melati 1", ""),
            (LONG, "", "Jl. Melati 1", ""),
            ("Imam Fathoni", "3399010904879060", "Jl. Kenari 3", ""),
        ):
            made.add(
                a_recipient(
                    full_name=name,
                    nik=nik,
                    address=address,
                    phone=phone,
                    birth_date=BORN,
                    kelurahan_code="33.75.01.1002",
                    rt=3,
                    rw=5,
                )
            )
        yield made


def a_page(qtbot: QtBot, store: Store, look: Look | None = None) -> ReviewPage:
    page = ReviewPage(Theme(look or Look()), StoreReview(store))
    qtbot.addWidget(page)
    page.resize(1270, 736)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: page._job is None and page.isActiveWindow())
    return page


def press(
    page: ReviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    handle = page.window().windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifier)


def names(page: ReviewPage) -> list[str]:
    lines = page.desk.lines
    return [str(lines.index(row).data()) for row in range(lines.rowCount())]


def open_pair(page: ReviewPage, name: str) -> str:
    row = next(row for row, said in enumerate(names(page)) if name in said)
    page.desk.list.setCurrentIndex(page.desk.lines.index(row))
    return page.desk.current_key()


def test_the_register_is_looked_through_and_counted(qtbot: QtBot, store: Store) -> None:
    counts: list[int] = []
    page = ReviewPage(Theme(), StoreReview(store))
    page.counted.connect(counts.append)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page._job is None and counts[-1] > 0)
    assert counts[-1] == page.desk.lines.rowCount() == 2
    assert "Imam" not in " ".join(names(page))


def test_joining_keeps_the_sides_that_were_chosen(qtbot: QtBot, store: Store) -> None:
    page = a_page(qtbot, store)
    key = open_pair(page, "Nurjannah")
    compare = page.desk.compare
    assert compare.choices()["phone"] in (0, 1)
    lines = {line.row.name: line for line in compare._lines}
    chosen = {name: lines[name].row.right for name in ("address rt rw",)}
    lines["address rt rw"].sides[0].setFocus()
    qtbot.waitUntil(lines["address rt rw"].sides[0].hasFocus)
    press(page, Qt.Key.Key_Right)
    assert compare.choices()["address rt rw"] == 1
    press(page, Qt.Key.Key_F9)
    one, other = key.removeprefix("lookalike:").split(".")
    main = joining.main_of(store.conn, one)
    assert main == joining.main_of(store.conn, other)
    person = store.get(Recipient, main)
    assert chosen["address rt rw"].startswith(person.address)
    assert person.phone == "+6289900001144", "what only one side knows is kept unasked"
    assert len(names(page)) == 1


def test_an_answer_is_taken_back(qtbot: QtBot, store: Store) -> None:
    page = a_page(qtbot, store)
    key = open_pair(page, "Nurjannah")
    said: list[str] = []
    page.done.connect(lambda sentence, _: said.append(sentence))
    press(page, Qt.Key.Key_1)
    one, other = key.removeprefix("lookalike:").split(".")
    assert joining.main_of(store.conn, one) == joining.main_of(store.conn, other)
    assert "Siti Nurjanah" in said[0]
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert joining.main_of(store.conn, one) != joining.main_of(store.conn, other)
    assert key in [page.desk.lines.key_at(row) for row in range(2)]


def test_two_people_are_never_asked_again(qtbot: QtBot, store: Store) -> None:
    page = a_page(qtbot, store)
    open_pair(page, "Nurjannah")
    press(page, Qt.Key.Key_2)
    assert len(names(page)) == 1
    page.refresh()
    qtbot.waitUntil(lambda: page._job is None)
    assert len(names(page)) == 1


def test_a_pair_put_off_goes_to_the_end(qtbot: QtBot, store: Store) -> None:
    page = a_page(qtbot, store)
    first = page.desk.current_key()
    press(page, Qt.Key.Key_N)
    assert page.desk.lines.key_at(1) == first
    assert page.desk.current_key() != first


def test_niks_are_covered_until_asked_for(qtbot: QtBot, store: Store) -> None:
    page = a_page(qtbot, store)
    open_pair(page, "Nurjannah")
    assert "3399 •••• •••• 9040" in both_niks(page)
    press(page, Qt.Key.Key_F3)
    assert "3399 0149 0487 9040" in both_niks(page)
    page._hide_nik.timeout.emit()
    assert "3399 •••• •••• 9040" in both_niks(page)


def both_niks(page: ReviewPage) -> tuple[str, str]:
    row = next(line.row for line in page.desk.compare._lines if line.row.name == "nik")
    return row.left, row.right


def test_nothing_left_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "b", "B") as empty:
        page = a_page(qtbot, empty)
        assert not page.desk.isVisible()
        assert not page.look.isVisible()


def test_differing_letters_are_found_whatever_their_case() -> None:
    assert differing_parts("Siti Nurjanah", "SITI NURJANNAH") == [("Siti Nurjanah", False)]
    assert differing_parts("0040", "0041") == [("004", False), ("0", True)]
    assert differing_parts("Jl. Melati", "") == [("Jl. Melati", True)]


@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1270, 736, 100), (1270, 656, 100), (1029, 518, 100), (1270, 736, 130)],
)
def test_nothing_is_cut(qtbot: QtBot, store: Store, width: int, height: int, percent: int) -> None:
    page = a_page(qtbot, store, Look(text_percent=percent))
    page.resize(width, height)

    def nothing_cut() -> None:
        assert [
            (one.text(), one.width(), one.minimumSizeHint().width())
            for one in page.findChildren(QAbstractButton)
            if one.isVisible() and one.text() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
            if one.width() < one.minimumSizeHint().width() - 1
        ] == []

    qtbot.waitUntil(nothing_cut)
    assert (page.width(), page.height()) == (width, height)
