"""Invented lists for the pictures of import, as `IntakeService` would answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.intake.view import (
    AcceptedView,
    BatchView,
    ColumnView,
    Done,
    FieldView,
    GroupsView,
    GroupView,
    HeadView,
    IssueRow,
    IssueView,
    LineView,
    OverviewView,
    ReadView,
    SheetView,
    StandingView,
    SummaryLine,
    SummaryView,
)
from kesra_desktop.ui.pages.review.samples import LINES, LONG, sample_pair
from kesra_desktop.ui.record_model import Chip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.review.view import PairView

_NAMES = (
    "Khoirul Anam", "Nur Laila Khasanah", "Muh. Zainul Arifin", "Maftukhah", "Sugeng Riyanto",
    "Laily Fitriana", "H. Abdul Wahid", LONG, "Rohmat Basuki",
)  # fmt: skip
_TABLE = f"""
DATA GURU TPQ SE-KECAMATAN ARUNGJATI BARAT
TAHUN ANGGARAN 2025 (FIX)

No|NAMA LENGKAP|N I K|TTL|ALAMAT RUMAH|KEL.|LEMBAGA
1|Khoirul Anam|3.39903E+15|Arungjati, 4-5-1984|Jl. Melati 2 RT 1/5|Podorejo|TPQ Al-Barokah
2|{LONG}|3399036108849007|Arungjati, 21/08/1984|Jl. Melati 14 RT3 RW5|Podorejo|TPQ Al-Barokah
3|MUSLIHATUN|3399034412799002|04-12-1979|Gg Anggrek 5|podo rejo|TPQ Al-Hikmah
4|Ahmad Ridwan Hanafi|3399031505889011|Arungjati, 15 Mei 1988|Jl Kenari 7|Sumberagung|TPQ Darussalam
5|Nur Laila Khasanah|3.39903E+15|Batang, 2-11-1990|Jl. Dahlia 21|Sumberagung|TPQ Darussalam
6|Sholeh Mubarok|339903120175901|12-01-1975|Gg. Mangga 3 RT 4/1|Tirtomoyo|TPQ Al-Hikmah
7|Endang Puspitarini|3399036907869005|29 Juli 1986|Perum Asri B-12|Jatirejo|TPQ Al-Hikmah
"""
_ROWS = tuple(tuple(line.split("|")) for line in _TABLE.splitlines()[1:])
_COLUMNS = (
    ("A", "No", "", "unread"), ("B", "NAMA LENGKAP", "nama", "sure"), ("C", "N I K", "nik", "ask"),
    ("D", "TTL", "ttl", "sure"), ("E", "ALAMAT RUMAH", "alamat", "sure"),
    ("F", "KEL.", "kelurahan", "sure"), ("G", "LEMBAGA", "nama_lembaga", "sure"),
)  # fmt: skip


def _batch_line(holder: str, rows: int) -> str:
    return f"dari {holder}  ·  Kemarin, 15.20  ·  {rows} baris"


class SampleLists:
    """Answers as `IntakeService` would for one messy list."""

    def batches(self) -> tuple[BatchView, ...]:
        """Return lists in every state."""
        return (
            BatchView(
                "a", "Data Guru TPQ 2025 FIX (2).xlsx", _batch_line("Bank Jateng", 642), 57, 0
            ),
            BatchView("b", "Usulan disabilitas.ods", _batch_line("Kelurahan Podorejo", 151), 0, 12),
            BatchView("c", "BNBA sembako.xlsx", _batch_line("Dinas Sosial", 145), 0, 0, "in"),
        )

    def holders(self) -> tuple[str, ...]:
        """Return two senders."""
        return ("Bank Jateng", "Kelurahan Podorejo")

    def read(self, files: Sequence[Path], about: str, holder: str, progress: Progress) -> ReadView:
        """Read nothing."""
        del files, about, holder, progress
        return ReadView("a", known=False)

    def head(self, batch: str) -> HeadView:
        """Name the list."""
        del batch
        return HeadView("Data Guru TPQ 2025 FIX (2).xlsx  ·  642 baris di 4 lembar", True)

    def sheets(self, batch: str) -> tuple[SheetView, ...]:
        """Return four sheets; the first in full."""
        del batch
        columns = tuple(
            ColumnView(place, letter, title, value, tone)
            for place, (letter, title, value, tone) in enumerate(_COLUMNS)
        )
        kinds = {1: "aside", 2: "aside", 3: "aside", 4: "header"}
        lines = tuple(
            LineView(
                number,
                cells,
                kinds.get(number, "data"),
                frozenset({2}) if number in (5, 9, 10) else frozenset(),
            )
            for number, cells in enumerate(_ROWS, 1)
        )
        fields = (
            FieldView("Nama lengkap", "", "kolom B", "sure"),
            FieldView("NIK", "9 sel rusak, diperiksa nanti", "kolom C", "look"),
            FieldView("Tanggal lahir", "4 bentuk tanggal terbaca", "kolom D", "sure"),
            FieldView("Tempat lahir", "", "kolom D", "sure"),
            FieldView("Alamat", "", "kolom E", "sure"),
            FieldView("Kelurahan", "2 ejaan dirapikan", "kolom F", "sure"),
            FieldView("Lembaga", "", "kolom G", "sure"),
            FieldView("Nomor HP", "", "tidak ada", "none"),
        )
        note = "402 orang · 2 judul · 3 subtotal · 1 tanda tangan"
        named = (("TPQ", 402), ("Madin", 168), ("Takmir", 48), ("Kiai", 24))
        return tuple(
            SheetView(title, title, count, 4, columns, lines, fields, note)
            for title, count in named
        )

    def map_columns(
        self,
        batch: str,
        sheet: str,
        columns: Mapping[int, str],
        header_row: int | None,
        remember: bool,
        progress: Progress,
    ) -> None:
        """Change nothing."""

    def groups(self, batch: str) -> GroupsView:
        """Return the groups of the design picture."""
        del batch
        groups = (
            GroupView("", tr("All problems"), "list-checks", "ink2", 57),
            GroupView("nik:N04", "NIK rusak oleh Excel", "file-xls", "kuning", 9, proposals=5),
            GroupView("nik:N02", "NIK kurang digit", "identification-card", "kuning", 12),
            GroupView("birth_date:N21", "Tgl. lahir beda NIK", "calendar-blank", "kuning", 7),
            GroupView("kelurahan_code:A1", "Kelurahan tak dikenal", "map-pin", "kuning", 11),
            GroupView("pairs:inside", "Ganda di berkas ini", "copy-simple", "merah", 6, True),
            GroupView("pairs:register", "Sudah ada di kantor", "intersect", "merah", 12, True),
        )
        return GroupsView(groups, StandingView(642, 585, 556, 29, 57, 57))

    def issue_keys(self, batch: str, group: str) -> Sequence[str]:
        """Return nine rows."""
        del batch, group
        return [str(number) for number in range(len(_NAMES))]

    def overview(self, batch: str, group: str, progress: Progress) -> OverviewView:
        """Return the rows or pairs of a kind."""
        del progress
        view = self.groups(batch)
        chosen = group or view.groups[1].key
        if chosen.startswith("pairs:"):
            return OverviewView(view, chosen, lines=LINES)
        return OverviewView(view, chosen, self.issue_keys(batch, chosen))

    def issue_rows(self, batch: str, group: str, keys: Sequence[str]) -> Sequence[IssueRow]:
        """Return their lines."""
        del batch, group
        chips = (
            Chip("Ada di kantor", "hijau", "check"),
            Chip("2 calon cocok", "kuning", "users"),
            Chip("Tidak ditemukan", "abu"),
        )
        places = (5, 9, 21, 34, 58, 77, 103, 141, 188)
        return [
            IssueRow(
                key, str(places[int(key)]), _NAMES[int(key)], "3.39903E+15", chips[int(key) % 3]
            )
            for key in keys
        ]

    def issue(self, batch: str, group: str, key: str) -> IssueView | None:
        """Return one row with a proposal."""
        del batch, group
        return IssueView(
            key,
            f"Baris 5: {_NAMES[int(key)]}",
            "Excel menyimpan NIK sebagai angka dan membuang digit belakangnya. "
            "Digit itu tidak bisa ditebak, harus diambil dari sumber lain.",
            "Isi sel C5",
            "3.39903E+15",
            "nik",
            "NIK",
            "",
            "3399 0304 0584 9006",
            "Usulan dari data kantor",
            ("Nama sama", "Tanggal lahir sama", "Awal NIK sama (3399 03)"),
            stay="Biarkan kosong",
        )

    def take(self, batch: str, group: str, key: str) -> Done:
        """Say so."""
        del batch, group, key
        return Done("NIK Khoirul Anam dipakai.")

    def take_all(self, batch: str, group: str, progress: Progress) -> Done:
        """Say so."""
        del batch, group, progress
        return Done("5 usulan diterima.")

    def fix(self, batch: str, group: str, key: str, text: str) -> Done:
        """Say so."""
        del text
        return self.take(batch, group, key)

    def stay(self, batch: str, group: str, key: str, reason: str) -> Done:
        """Say so."""
        del reason
        return self.take(batch, group, key)

    def hold(self, batch: str, group: str, key: str) -> Done:
        """Say so."""
        return self.take(batch, group, key)

    def pair(self, batch: str, key: str) -> PairView | None:
        """Return one pair."""
        del batch
        return sample_pair(key)

    def decide(self, batch: str, key: str, answer: str, sides: Mapping[str, int]) -> Done:
        """Say so."""
        del batch, key, answer, sides
        return Done("Sumarni dan Sumarmi digabung menjadi satu.")

    def summary(self, batch: str, progress: Progress) -> SummaryView:
        """Return figures."""
        del batch, progress
        lines = (
            SummaryLine("orang baru", 548, "hijau", "Masuk dengan asal tiap isian."),
            SummaryLine("orang yang sudah ada", 37, "nilaText", "Isian yang kosong diisi."),
            SummaryLine("baris ditahan", 57, "kuning", "Tidak hilang."),
            SummaryLine("baris tanpa orang", 14, "ink2", "Judul, subtotal, tanda tangan."),
        )
        return SummaryView(lines, 585, 57, 57, ("Jumlah di lembar TPQ selisih Rp600.000",))

    def accept(self, batch: str, progress: Progress) -> AcceptedView:
        """Return figures."""
        view = self.summary(batch, progress)
        return AcceptedView("585 baris tersimpan", view.lines[:3], 57, 57)

    def result(self, batch: str) -> AcceptedView:
        """Return figures."""
        return self.accept(batch, lambda _done, _total: None)

    def take_back(self, batch: str) -> str:
        """Say so."""
        del batch
        return "Keputusan terakhir diurungkan."

    def returns_name(self, batch: str) -> str:
        """Return a name."""
        del batch
        return "perbaikan.xlsx"

    def write_returns(self, batch: str, target: Path) -> int:
        """Write nothing."""
        del batch, target
        return 57

    def refuse(self, batch: str, reason: str) -> Done:
        """Say so."""
        del batch, reason
        return Done("Daftar ditolak.")

    def reopen(self, batch: str) -> None:
        """Do nothing."""

    def undo(self, batch: str, progress: Progress) -> None:
        """Do nothing."""
