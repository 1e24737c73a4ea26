"""Values of cells merged over several people, given to each of them where that is right.

Only what belongs to a household or an institution is filled down; a name, a NIK or a birth date
never is. An amount over several people is theirs together: it is marked, not copied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.intake.grid import is_filled

if TYPE_CHECKING:
    from kesra_desktop.intake.grid import Grid
    from kesra_desktop.intake.layout import Layout

FILLED = frozenset(
    {"no", "no_kk", "nama_kepala_keluarga", "alamat", "rt", "rw", "rt_rw", "kelurahan", "kecamatan"}
    | {"kota", "provinsi", "nama_lembaga", "alamat_lembaga", "no_statistik_lembaga", "no_rekening"}
    | {"nama_rekening", "nama_bank", "nama_wali", "nik_wali", "hubungan_wali", "nama_ayah"}
    | {"nama_ibu", "no_akta_kematian", "status_yatim", "kategori_ppks", "no_hp", "id_keluarga"}
    | {"jenis_bantuan", "jumlah_anggota", "desil", "nominal_per_bulan", "jumlah_bulan"}
)
_MONEY = ("nominal", "jumlah_diterima")
_LONGEST = 60  # rows; more is a frame, not a family


def fill_down(grid: Grid, layout: Layout) -> dict[int, int]:
    """Fill merged household cells down; return each row whose amount is shared, with the first."""
    shared: dict[int, int] = {}
    for area in grid.merged:
        value = grid.at(area.first_row, area.first_column)
        if not 0 < area.last_row - area.first_row <= _LONGEST or not is_filled(value):
            continue
        name = _names(layout, area.first_row).get(area.first_column, "")
        rows = range(area.first_row, min(area.last_row + 1, len(grid.rows)))
        if name in _MONEY:
            people = [row for row in rows if layout.classes[row].startswith("data")]
            shared |= dict.fromkeys(people, people[0]) if len(people) > 1 else {}
        elif name not in FILLED:
            continue
        for row in rows[1:]:
            _put(grid, row, area.first_column, value)
    return shared


def _names(layout: Layout, row: int) -> dict[int, str]:
    """Return the canonical name of each column at a row."""
    tables = [table for first, table in layout.tables if first <= row]
    blocks = tables[-1].blocks if tables else ()
    return {column: name for block in blocks for name, column in block.columns.items()}


def _put(grid: Grid, row: int, column: int, value: object) -> None:
    cells = grid.rows[row]
    cells.extend([""] * (column + 1 - len(cells)))
    if not is_filled(cells[column]):
        cells[column] = value  # type: ignore[call-overload]
