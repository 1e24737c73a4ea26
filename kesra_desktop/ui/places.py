"""The places of the program in the order of the rail, which never changes."""

from __future__ import annotations

from typing import NamedTuple

from kesra_desktop.i18n import N_


class Place(NamedTuple):
    """A place: its key, its name, its icon and its digit with Ctrl, the same in every version.

    ``help`` is the title of the section of the clerks' guide that F1 opens there.
    """

    key: str
    title: str  # marked with N_, translated when shown
    icon: str
    number: int
    help: str
    new_group: bool = False


PLACES = (
    Place("home", N_("Home"), "house-line", 1, "Setiap hari"),
    Place("desk", N_("Distribution"), "hand-heart", 2, "Melayani antrean"),
    Place("recipients", N_("Recipients"), "users", 3, "Mencari penerima", new_group=True),
    Place(
        "programmes",
        N_("Programmes"),
        "clipboard-text",
        4,
        "Program: dari usulan sampai hari ditutup",
    ),
    Place("intake", N_("Import"), "file-arrow-down", 5, "Memasukkan daftar lama"),
    Place("review", N_("Review"), "intersect", 6, "Meninjau orang yang mirip"),
    Place("exchange", N_("Exchange"), "usb", 7, "Tukar data", new_group=True),
    Place("reports", N_("Reports"), "chart-bar", 8, "Mencetak surat"),
    Place("settings", N_("Settings"), "gear-six", 9, "Pertama kali"),
)
