"""Rows are painted, hits are marked, Enter opens; a hundred thousand rows cost nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kesra_desktop.ui.record_model import Chip, Column, Look, RecordTableModel
from kesra_desktop.ui.record_table import RecordTable, parts_of
from kesra_desktop.ui.theme import Look as ThemeLook
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class Row:
    """A row of a list."""

    name: str


COLUMNS = (
    Column[Row]("Nama", lambda row: row.name, look=Look.NAME),
    Column[Row]("NIK", lambda _: "3399 •••• •••• 0007", 174, Look.CODE),
    Column[Row]("Jumlah", lambda _: "1.250", 90, Look.NUMBER),
    Column[Row]("Kelurahan", lambda _: "", 128, empty="kosong"),
    Column[Row]("Status", lambda _: "", 164, chip=lambda _: Chip("Berhak", "hijau")),
)


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    model = RecordTableModel(COLUMNS, lambda ids: [Row(f"Siti {one}") for one in ids])
    model.show_ids([str(number) for number in range(100_000)], hits="siti")
    made = RecordTable(Theme(ThemeLook()), model, "Penerima")
    qtbot.addWidget(made)
    made.resize(830, 520)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_name_is_cut_into_hits_and_rest() -> None:
    assert parts_of("Nur Siti Hajar", "siti") == [
        ("Nur ", False),
        ("Siti", True),
        (" Hajar", False),
    ]
    assert parts_of("Siti", "") == [("Siti", False)]
    assert parts_of("", "siti") == []
    assert parts_of("Sitisiti", "siti si") == [("Sitisiti", True)]
    assert parts_of("Straße", "ss") == [("Straße", False)], (
        "a fold that changes length marks nothing"
    )


def test_hits_and_selection_are_painted(table: RecordTable) -> None:
    table.choose(1)
    picture = table.viewport().grab().toImage()
    marked = table._theme.color("hl").name()
    colours = {picture.pixelColor(x, 22).name() for x in range(8, 60)}
    assert marked in colours
    chosen = {picture.pixelColor(x, 66).name() for x in range(300)}
    assert table._theme.color("nilaTint").name() in chosen
    assert picture.pixelColor(1, 66).name() == table._theme.color("nila").name()


def test_columns_share_the_width(table: RecordTable) -> None:
    widths = [table.columnWidth(number) for number in range(len(COLUMNS))]
    assert widths[1:] == [174, 90, 128, 164]
    assert sum(widths) == table.viewport().width()


def test_arrows_and_enter(table: RecordTable, qtbot: QtBot) -> None:
    table.choose(0)
    table.step(2)
    assert table.current_id() == "2"
    table.step(-9)
    assert table.current_id() == "0"
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["0"]
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_Z)
    assert table.current_id() in ("0", "99999")


def test_row_heights_follow_the_text_size(table: RecordTable) -> None:
    assert table.rowHeight(0) == 44
    table._theme.set_look(ThemeLook(dark=True, text_percent=130))
    assert table.rowHeight(0) == 57
    assert not table.grab().isNull()
