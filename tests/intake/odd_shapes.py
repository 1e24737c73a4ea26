"""Lists with habits that trip a reader: late titles, stacked tables, exchanged days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from shapes import Drawn, Someone

if TYPE_CHECKING:
    from collections.abc import Callable


def late_titles(group: list[Someone]) -> Drawn:
    """Titles in row 14, places in cells of their own, a blank row after everybody."""
    drawn = Drawn()
    for row in range(11):
        drawn.add(*(["", "PEMERINTAH KOTA"] if row == 3 else []))
    drawn.add("KECAMATAN", "", ":", "PEKALONGAN UTARA")
    drawn.add("KELURAHAN", "", ":", "KRAPYAK")
    drawn.add("NO.", "NAMA\nLENGKAP *)", "N I K*", "TGL.\nLAHIR", "ALAMAT")
    for n, one in enumerate(group, 1):
        spaced = f"{one.nik[:6]} {one.nik[6:12]} {one.nik[12:]}"
        drawn.person(one, f"{n}.", one.name, spaced, f"{one.born:%d/%m/%y}", "JL. TOBA")
        drawn.add()
    drawn.add("*) sesuai KTP")
    return drawn


def stacked(group: list[Someone]) -> Drawn:
    """Two lists one below the other, with other columns each."""
    drawn = Drawn()
    half = len(group) // 2
    drawn.add("A. GURU TPQ")
    drawn.add("NO", "NAMA", "NIK", "NAMA TPQ")
    for n, one in enumerate(group[:half], 1):
        drawn.person(one, n, one.name, one.nik, "TPQ AL-FALAH")
    drawn.add()
    drawn.add("B. TAKMIR")
    drawn.add("NO", "NIK", "NAMA TAKMIR", "NAMA MASJID", "NO HP")
    for n, one in enumerate(group[half:], 1):
        drawn.person(one, n, one.nik, one.name, "MASJID AL-AMIN", one.phone)
    return drawn


def without_nik(group: list[Someone]) -> Drawn:
    """A number, a name, an address: nothing else tells that a row holds somebody."""
    drawn = Drawn()
    drawn.add("NO", "NAMA", "ALAMAT", "KET")
    for n, one in enumerate(group, 1):
        drawn.person(one, n, one.name, "JL. MAWAR", "")
    drawn.add("", f"Jumlah : {len(group)} orang")
    return drawn


def without_numbers(group: list[Someone]) -> Drawn:
    """No column counts the rows; two rows are hidden."""
    drawn = Drawn()
    drawn.add("NAMA", "NIK", "KELURAHAN")
    for one in group:
        drawn.person(one, one.name, one.nik, one.kelurahan)
    drawn.hidden = {3, 4}
    return drawn


def groups_in_the_second_column(group: list[Someone]) -> Drawn:
    """Kelurahan in group rows, a subtotal in words after each."""
    drawn = Drawn()
    drawn.add("DAFTAR PENERIMA")
    drawn.add("NO", "NAMA PENERIMA", "NIK", "RT", "RW", "JUMLAH")
    half = len(group) // 2
    for name, part in (("MEDONO", group[:half]), ("KRAPYAK", group[half:])):
        drawn.add("", f"KELURAHAN : {name}", "", "", "", "")
        for n, one in enumerate(part, 1):
            drawn.person(one, n, one.name, one.nik, one.rt, one.rw, one.amount)
        drawn.add("", f"Jumlah Kel. {name} : {len(part)} orang", "", "", "", 600_000 * len(part))
    drawn.add("", "TOTAL KESELURUHAN", "", "", "", 600_000 * len(group))
    return drawn


def numbers_of_software(group: list[Someone]) -> Drawn:
    """NIK and KK as numbers that a program wrote: nothing is lost."""
    drawn = Drawn()
    drawn.add("No", "Nama", "NIK", "No KK", "Jumlah")
    for n, one in enumerate(group, 1):
        drawn.person(one, n, one.name, int(one.nik), int(one.kk), "Rp. 600.000,-")
    return drawn


def three_rows_of_titles(group: list[Someone]) -> Drawn:
    """Titles over three rows, merged across and down."""
    drawn = Drawn()
    drawn.add("DAFTAR")
    drawn.add("NO", "NAMA", "IDENTITAS", "", "", "JUMLAH")
    drawn.add("", "LENGKAP", "NIK", "ALAMAT", "", "(Rp)")
    drawn.add("", "", "", "RT", "RW", "")
    for area in ((1, 2, 1, 4), (2, 3, 2, 4), (1, 0, 3, 0), (2, 2, 3, 2)):
        drawn.merge(*area)
    for n, one in enumerate(group, 1):
        drawn.person(one, n, one.name, one.nik, one.rt, one.rw, one.amount)
    return drawn


def signed_pages(group: list[Someone]) -> Drawn:
    """A block of signatures and the titles again after every eighth person."""
    drawn = Drawn()
    titles = ("NO", "NAMA", "NIK", "JK", "KET")
    drawn.add(*titles)
    for n, one in enumerate(group, 1):
        drawn.person(one, n, one.name, one.nik if n % 5 else "", one.sex, "")
        if n % 8 == 0:
            for text in ("", "Mengetahui,", "Lurah", "", "SUTRISNO"):
                drawn.add("", text)
            drawn.add(*titles)
    return drawn


def month_first(group: list[Someone]) -> Drawn:
    """American dates as text."""
    drawn = Drawn()
    drawn.add("NO", "NAMA", "NIK", "TGL LAHIR")
    for n, one in enumerate(group, 1):
        drawn.person(one, n, one.name, one.nik if n % 2 else "", f"{one.born:%m/%d/%Y}")
    return drawn


def flipped_days(group: list[Someone]) -> Drawn:
    """Opened once with American settings: days up to 12 became dates, exchanged."""
    drawn = Drawn()
    drawn.add("NO", "NAMA", "NIK", "TGL LAHIR")
    for n, one in enumerate(group, 1):
        flips = one.born.day <= 12
        day = date(one.born.year, one.born.day, one.born.month) if flips else f"{one.born:%d/%m/%Y}"
        drawn.person(one, n, one.name, one.nik if n % 3 else "", day)
    return drawn


def men_are_p(group: list[Someone]) -> Drawn:
    """Sexes as P (pria) and W (wanita)."""
    drawn = Drawn()
    drawn.add("NO", "NAMA", "P/W", "NIK")
    for n, one in enumerate(group, 1):
        drawn.person(one, n, one.name, "P" if one.sex == "L" else "W", one.nik)
    return drawn


def a_nik_for_each_duty(group: list[Someone]) -> Drawn:
    """Two people on a row, each with a number beside the name, one amount for both."""
    drawn = Drawn()
    drawn.add("NO", "NAMA MUSHOLA", "KEL", "IMAM", "NIK", "MUADZIN", "NIK", "JUMLAH")
    for n in range(len(group) // 2):
        one, other = group[2 * n : 2 * n + 2]
        names = (one.name, one.nik, other.name, other.nik)
        drawn.people([one, other], n + 1, f"MUSHOLA AL-IHSAN {n}", "MEDONO", *names, 1_000_000)
    drawn.add("JUMLAH", *[""] * 6, 1_000_000 * (len(group) // 2))
    return drawn


def numbered_institutions(group: list[Someone]) -> Drawn:
    """The number counts institutions; their teachers stand below without one."""
    drawn = Drawn()
    drawn.add("NO", "NAMA GURU", "NIK", "NO HP")
    for n in range(0, len(group), 6):
        drawn.add(n // 6 + 1, f"TPQ AL-FALAH {n}", "", "")
        for one in group[n : n + 6]:
            drawn.person(one, "", one.name, one.nik, one.phone)
    return drawn


ODD: dict[str, Callable[[list[Someone]], Drawn]] = {
    made.__name__: made
    for made in (
        *(late_titles, stacked, without_nik, without_numbers, groups_in_the_second_column),
        *(numbers_of_software, three_rows_of_titles, signed_pages, month_first, flipped_days),
        *(men_are_p, a_nik_for_each_duty, numbered_institutions),
    )
}
