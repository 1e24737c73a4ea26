"""An invented office for the picture of the first page."""

from __future__ import annotations

from kesra_desktop.ui.pages.home.view import HomeView, LaptopRow, PartView, TaskView, TodayView
from kesra_desktop.ui.record_model import Chip

BEGIN = TaskView("intake", "file-arrow-down", "kuning", "Belum ada yang terdaftar",
                 "Baca daftar yang masih ada; siapa pun yang tidak tercantum didaftarkan langsung",
                 "Baca daftar")  # fmt: skip


class SampleHome:
    """Answers as `HomeService` would; without a view of its own, for the design's office."""

    def __init__(self, view: HomeView | None = None) -> None:
        self._view = view

    def view(self) -> HomeView:
        """Return everything on the page."""
        return self._view or self._usual()

    def _usual(self) -> HomeView:
        today = TodayView(
            Chip("Sedang berlangsung", "hijau", "circle-dashed"),
            "Insentif Guru TPQ & Madin · Triwulan IV",
            "Aula Kelurahan Podorejo",
            94,
            118,
            640,
            "94 laptop ini · 118 laptop B-1 (data 09.44)",
            "Rp190.800.000",
            54,
            "13.40",
        )
        parts = (
            PartView("Arungjati Barat", 1864, 2410, "kurang 546"),
            PartView("Arungjati Timur", 1203, 1985, "kurang 782  ·  57 baris menunggu di daftar"),
            PartView("Arungjati Utara", 977, 2140, "kurang 1.163"),
            PartView("Arungjati Selatan", 1490, 1675, "kurang 185"),
        )
        tasks = (
            TaskView("intake", "file-arrow-down", "kuning", "57 baris daftar perlu dilihat",
                     "Bisa diterima, dibetulkan, atau ditahan", "Lanjut"),
            TaskView("review", "intersect", "kuning", "14 pasangan orang yang mirip",
                     "Satu orang, atau dua?", "Tinjau"),
            TaskView("exchange", "laptop", "merah", "Perubahan 118–140 laptop C belum diterima",
                     "Colokkan flashdisk ke laptop C, tekan Tukar data", "Lihat"),
            TaskView("exchange", "usb", "kuning", "312 perubahan belum ditukar",
                     "Laptop lain belum tahu", "Sinkron"),
        )  # fmt: skip
        laptops = (
            LaptopRow("B-2", "Loket 2 (laptop ini)", "Sekarang", Chip("Lengkap", "hijau", "check")),
            LaptopRow("B-1", "Loket 1", "Hari ini 09.44", Chip("Lengkap", "hijau", "check")),
            LaptopRow("A", "Ruang koordinator", "Kemarin 15.20", Chip("Lengkap", "hijau", "check")),
            LaptopRow(
                "C", "Posko Utara", "12 Nov 10.02", Chip("Kurang 118–140", "merah", "warning-fill")
            ),
        )
        return HomeView(
            "Selamat pagi, Sri Wahyuni",
            "Selasa, 18 November 2025",
            today,
            parts,
            tasks,
            laptops,
            14,
        )
