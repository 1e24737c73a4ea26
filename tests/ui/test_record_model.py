"""Lists of any length are read in windows, and satisfy Qt's own model test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from builders import a_recipient
from PySide6.QtCore import QModelIndex, Qt

from kesra_desktop.model.people import Recipient
from kesra_desktop.ui.record_model import (
    CHIP_ROLE,
    COLUMN_ROLE,
    HITS_ROLE,
    WINDOW,
    Chip,
    Column,
    Look,
    RecordTableModel,
    columns_of,
    shown,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.modeltest import ModelTester


@dataclass(frozen=True)
class Row:
    """A row of a list."""

    name: str
    served: int = 0


class Register:
    """Remembers which windows were read."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def fetch(self, ids: Sequence[str]) -> list[Row]:
        self.asked.append(len(ids))
        return [Row(name=f"Orang {number}", served=int(number)) for number in ids]


COLUMNS = (
    Column[Row]("Nama", lambda row: row.name, look=Look.NAME),
    Column[Row]("Jumlah", lambda row: str(row.served), 90, Look.NUMBER),
    Column[Row]("Status", lambda _: "", 140, chip=lambda _: Chip("Berhak", "hijau")),
)


def a_model(count: int) -> tuple[RecordTableModel[Row], Register]:
    register = Register()
    model = RecordTableModel(COLUMNS, register.fetch)
    model.show_ids([str(number) for number in range(count)], hits="orang")
    return model, register


def test_qt_accepts_the_model(qtmodeltester: ModelTester) -> None:
    model, _ = a_model(450)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt is untyped here


def test_only_the_windows_in_view_are_read() -> None:
    model, register = a_model(100_000)
    assert model.rowCount() == 100_000
    assert register.asked == []
    assert model.data(model.index(5, 0)) == "Orang 5"
    assert model.data(model.index(50_001, 0)) == "Orang 50001"
    assert model.data(model.index(6, 1)) == "6"
    assert register.asked == [WINDOW, WINDOW]


def test_memory_stays_small_while_scrolling_through_everything() -> None:
    model, _ = a_model(20_000)
    for row in range(0, 20_000, 50):
        model.record_at(row)
    assert len(model._windows) == 8


def test_cells_say_what_they_are() -> None:
    model, _ = a_model(3)
    name, number, status = (model.index(1, column) for column in range(3))
    assert model.data(name, HITS_ROLE) == "orang"
    assert model.data(number, HITS_ROLE) == ""
    assert model.data(status, CHIP_ROLE) == Chip("Berhak", "hijau")
    assert model.data(status) == "Berhak"
    assert model.data(status, Qt.ItemDataRole.AccessibleTextRole) == "Status: Berhak"
    assert model.data(number, COLUMN_ROLE) is COLUMNS[1]
    assert model.data(number, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.data(QModelIndex()) is None
    assert model.data(name, Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Jumlah"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_rows_and_ids_belong_together() -> None:
    model, register = a_model(3)
    assert (model.id_at(2), model.id_at(3), model.id_at(-1)) == ("2", "", "")
    assert (model.row_of("1"), model.row_of("9")) == (1, -1)
    assert model.record_at(9) is None
    model.record_at(0)
    model.refresh()
    model.record_at(0)
    assert register.asked == [3, 3]


def test_a_list_that_shrank_meanwhile_shows_gaps_instead_of_failing() -> None:
    model = RecordTableModel(COLUMNS, lambda _: [])
    model.show_ids(["a", "b"])
    assert model.data(model.index(1, 0)) is None
    model.show_ids([])
    model.refresh()
    assert model.rowCount() == 0


def test_declared_columns_mask_what_is_private() -> None:
    columns = columns_of(Recipient)
    texts = [column.text(a_recipient(category="Guru TPQ")) for column in columns]
    assert texts == ["Siti Rohmatun Khoiriyah", "3399 •••• •••• 9001", "Guru TPQ"]
    assert columns[1].look == Look.CODE


def test_values_read_as_a_clerk_reads_them() -> None:
    assert [shown(value) for value in (None, True, 2146, date(2025, 11, 18), "Podorejo")] == [
        "",
        "yes",
        "2,146",
        "18-11-2025",
        "Podorejo",
    ]
