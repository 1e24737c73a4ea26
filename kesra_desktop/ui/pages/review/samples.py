"""Invented look-alikes for the pictures of review and import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.review.view import (
    CompareRow,
    KindView,
    PairLine,
    PairView,
    ReasonView,
    SideView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.progress import Progress

LONG = "Siti Rohmatun Khoiriyah Nurul Hidayati binti Abdul Rokhman J"
LINES = tuple(
    PairLine(str(number), first, second, score)
    for number, (first, second, score) in enumerate(
        (
            ("Siti Nurjanah", "Siti Nurjannah", 92),
            ("Moh. Arifin", "Muhammad Arifin", 90),
            ("Sumiyati", "Sumiati", 88),
            ("Bagus Prakoso", "Bagoes Prakoso", 87),
            ("Kasmuri", "H. Kasmuri", 81),
            (LONG, LONG[:-2], 78),
            ("Rochmat", "Rohmad", 74),
            ("Warsini", "Warsinah", 69),
        )
    )
)


def sample_pair(key: str) -> PairView:
    """Return two invented people side by side."""
    line = next(one for one in LINES if one.key == key)
    reasons = (
        ReasonView("NIK beda 1 digit", True),
        ReasonView("Tanggal lahir sama", True),
        ReasonView("Nama ibu sama", True),
        ReasonView("Bunyi nama sama", True),
        ReasonView("Riwayat bantuan beda", False),
    )
    rows = (
        CompareRow("full_name", "Nama", line.first, line.second, "", True, 0),
        CompareRow("nik", "NIK", "3399 •••• •••• 9040", "3399 •••• •••• 9041", "", True, 0),
        CompareRow("address", "Alamat", "Gg. Mawar 2, RT 04", "Gg. Mawar 2, RT 01", "", True, 1),
        CompareRow("phone", "Nomor HP", "", "0899 0000 1144", "", True, 1),
        CompareRow("birth_date", "Tanggal lahir", "9 April 1987", "9 April 1987", "sama"),
        CompareRow("kelurahan_code", "Kelurahan", "Wonosari", "Wonosari", "sama"),
        CompareRow("category", "Kategori", "Disabilitas", "Disabilitas", "sama"),
        CompareRow("aid", "Bantuan", "2 kali, terakhir 12 Juli 2025", "Belum pernah", "digabung"),
    )  # fmt: skip
    return PairView(
        key,
        line.score,
        "Kemungkinan besar orang yang sama",
        reasons,
        SideView("Data 1", ("Laptop A, 3 Februari 2025", "Diketik Lastri Handayani")),
        SideView("Data 2", ("Laptop B-2, 17 November 2025", 'Impor "Disabilitas Utara.xlsx"')),
        rows,
        may_choose=True,
        after="Bisa diurungkan kapan saja",
    )


class SampleReview:
    """Answers as `ReviewService` would."""

    def __init__(self, *, nothing: bool = False) -> None:
        self._lines = () if nothing else LINES

    def look(self, progress: Progress) -> None:
        """Find nothing new."""

    def kinds(self) -> tuple[KindView, ...]:
        """Return one kind."""
        return (KindView("pairs", tr("Look-alikes"), len(self._lines)),)

    def lines(self, kind: str) -> Sequence[PairLine]:
        """Return the queue of the design picture."""
        del kind
        return self._lines

    def pair(self, key: str, *, whole_nik: bool = False) -> PairView | None:
        """Return one pair."""
        del whole_nik
        return sample_pair(key)

    def decide(self, key: str, answer: str, sides: Mapping[str, int]) -> str:
        """Say so."""
        del key, answer, sides
        return "Sumarni dan Sumarmi digabung menjadi satu."

    def take_back(self, key: str) -> str:
        """Say so."""
        del key
        return "Jawaban diurungkan."
