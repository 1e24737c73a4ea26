"""Invented laptops, sticks and exchanges for the pictures, as `ExchangeService` would answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kesra_desktop.ui.pages.exchange.view import (
    DoneView,
    Drive,
    LaptopView,
    Line,
    NoticeView,
    OverviewView,
    PastView,
    PreviewView,
    RefusedView,
)

if TYPE_CHECKING:
    from kesra_desktop.progress import Progress

STICK = Drive(Path("E:/"), "KESRA-01", "E:", 14_200_000_000)


class SampleExchange:
    """Invented answers for the exchange page."""

    def overview(self) -> OverviewView:
        """Return an office with a gap."""
        past = (
            PastView("Hari ini 09.44, laptop B-1", "diterima 118 perubahan", "1"),
            PastView("Hari ini 08.05, ditulis di sini", "berkas berisi 203 perubahan"),
            PastView("Kemarin 15.20, laptop A", "diterima 46 perubahan"),
            PastView("Kemarin 08.10, laptop A", "diterima 9 perubahan"),
            PastView("15 Nov 13.32, laptop B-1", "diterima 64 perubahan"),
        )
        laptops = (
            LaptopView("B-2", "Loket 2 (laptop ini)", "Sekarang", "1–412", ""),
            LaptopView("B-1", "Loket 1", "Hari ini 09.44", "1–219", ""),
            LaptopView("A", "Ruang koordinator", "Kemarin 15.20", "1–90", ""),
            LaptopView("C", "Posko Utara", "12 Nov 10.02", "1–117, 141–163", "118–140", True),
        )
        gap = NoticeView(
            "merah",
            "Perubahan laptop C nomor 118–140 belum diterima",
            "Colokkan flashdisk ke laptop C, tekan Tukar data, lalu bawa kembali ke sini.",
        )
        return OverviewView(past, laptops, (gap,))

    def preview(self, folder: Path) -> PreviewView:
        """Return what would go both ways."""
        del folder
        reading = (
            Line("Laptop A, nomor 91–93", "3 perubahan"),
            Line("Laptop B-1, nomor 220–221", "2 perubahan"),
            Line("2 berkas pernah dibaca", "dilewati"),
            Line("Pertanyaan yang akan timbul", "1 isian berbeda"),
        )
        used = "Terakhir dipakai laptop A."
        return PreviewView(used, (Line("Perubahan baru laptop ini", "312 perubahan"),), reading)

    def foresee(self, folder: Path) -> tuple[Line, ...]:
        """Return nothing more: the preview has it."""
        del folder
        return ()

    def exchange(self, folder: Path, progress: Progress) -> DoneView:
        """Return a finished exchange with one file left alone."""
        del folder
        progress(1, 1)
        refused = RefusedView(
            "k-c-1.kesra",
            "k-c-1.kesra rusak.",
            "Tukar data sekali lagi di laptop itu. Tidak ada yang diubah di sini.",
        )
        return DoneView(40, 312, 3, (refused,), 0)

    def take_back(self, file: str) -> tuple[str, str]:
        """Say so."""
        del file
        return "Dibatalkan. Isian: 3, data: 1, kwitansi: 0.", ""
