"""Invented questions of exchange for the pictures, as `CaseService` would answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.review.view import (
    ActView,
    BulkView,
    CaseRow,
    CaseView,
    KindText,
    Outcome,
    PairLine,
    SideView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.progress import Progress

_DOUBLE = CaseView(
    "doubles",
    "kuning",
    "warning-fill",
    "Siti Rohmatun Khoiriyah: diserahkan dua kali, kedua laptop belum bisa saling tahu",
    "Kedua laptop belum bertukar data di antara dua penyerahan itu.",
    (
        SideView("B1-000118", ("Laptop B-1, Loket 1",)),
        SideView("B2-000268", ("Laptop B-2, Loket 2",)),
    ),
    (
        CaseRow("Waktu", ("Hari ini 09.41", "Hari ini 10.05"), differs=True),
        CaseRow("Petugas", ("Lastri Handayani", "Sri Wahyuni"), differs=True),
        CaseRow(
            "Data yang ada waktu itu",
            ("belum ada data laptop B-2", "laptop B-1 sampai kemarin 15.20"),
            differs=True,
        ),
        CaseRow("Diserahkan", ("Insentif Guru TPQ Rp900.000", "Insentif Guru TPQ Rp900.000")),
        CaseRow("Diambil oleh", ("penerima sendiri", "Imam Fathoni (suami)"), differs=True),
    ),
    (
        ActView("recover", "Minta dikembalikan", "arrow-counter-clockwise"),
        ActView("both", "Keduanya benar", "check"),
        ActView("void", "Batalkan kwitansi", "x-circle", is_danger=True),
    ),
    chosen=1,
)
_CLASH = CaseView(
    "clashes",
    "kuning",
    "not-equals",
    "Nur Laila Khasanah: mana yang benar?",
    "Dua orang mengisi tanpa saling tahu. Kedua isian disimpan sampai ada keputusan.",
    (
        SideView("Isian 1", ("Laptop B-2, Hari ini 09.20", "Diketik Sri Wahyuni")),
        SideView("Isian 2", ("Laptop A, Kemarin 15.20", "Dari Guru TPQ.xlsx (112)")),
    ),
    (
        CaseRow("Alamat", ("Jl. Melati 14", "Jl. Melati 41"), differs=True),
        CaseRow("RT", ("3", "8"), differs=True),
    ),
    (
        ActView("1", "Pakai isian 1", "check"),
        ActView("2", "Pakai isian 2", "check"),
    ),
)
_FORK = CaseView(
    "laptops",
    "merah",
    "warning-octagon-fill",
    "Laptop C, Posko Utara: dua laptop bekerja dengan satu kode",
    "Tidak ada yang hilang: kedua riwayat disimpan dan dihitung. Undang ulang kedua laptop.",
    (SideView("Riwayat 1", ("6f247337",)), SideView("Riwayat 2", ("9d4ae02c",))),
    (
        CaseRow("Perubahan sesudah nomor 117", ("46", "12"), differs=True),
        CaseRow("Kwitansi", ("C-000118, C-000119", "C-000118"), differs=True),
    ),
    (ActView("handled", "Sudah ditangani", "check"),),
)
_CASES = {one.key: one for one in (_DOUBLE, _CLASH, _FORK)}
_LINES = {
    "doubles": ("Siti Rohmatun Khoiriyah", "Insentif Guru TPQ, Triwulan IV 2025", "2×"),
    "clashes": ("Nur Laila Khasanah", "Alamat, RT", "≠"),
    "laptops": ("Laptop C, Posko Utara", "dua riwayat", "!"),
}


class SampleCases:
    """Answers as `CaseService` would; ``nothing`` leaves every queue empty."""

    def __init__(self, *, nothing: bool = False) -> None:
        self._nothing = nothing

    def kinds(self) -> tuple[KindText, ...]:
        """Return the three kinds."""
        exchange = ("exchange", tr("Exchange data"))
        return (
            KindText("doubles", tr("Double handovers"), tr("Nobody received twice"), "", *exchange),
            KindText("clashes", tr("Differing fields"), tr("All laptops agree"), "", *exchange),
            KindText("laptops", tr("Laptops"), tr("All laptops are in order"), "", *exchange),
        )

    def survey(self, progress: Progress) -> Mapping[str, Sequence[PairLine]]:
        """Return one question of each kind."""
        progress(1, 1)
        if self._nothing:
            return {}
        return {
            kind: (PairLine(kind, first, second, 0, mark),)
            for kind, (first, second, mark) in _LINES.items()
        }

    def case(self, key: str) -> CaseView | None:
        """Return a question."""
        return _CASES.get(key)

    def answer(self, key: str, act: str, column: int, reason: str) -> Outcome:
        """Say so."""
        del key, act, column, reason
        return Outcome("Keputusan disimpan.")

    def may_bulk(self, kind: str) -> bool:
        """Return that differing fields may."""
        return kind == "clashes"

    def bulk(self, kind: str) -> Sequence[BulkView]:
        """Return one way."""
        del kind
        return (BulkView("", "Isian terbaru untuk semua (3)"),)

    def answer_all(self, kind: str, bulk: str, progress: Progress) -> Outcome:
        """Say so."""
        del kind, bulk
        progress(1, 1)
        return Outcome("3 pertanyaan sudah diputuskan.")
