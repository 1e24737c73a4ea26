"""Lists of many shapes about invented people, with what each row says."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST = [
    "Siti", "Nur", "Ahmad", "Imam", "Zumrotun", "Endang", "Laila", "Taufiq", "Khoirul", "Sri",
    "Umi", "Budi", "Rusmini", "Hasan", "Dewi",
]  # fmt: skip
LAST = [
    "Rohmatun", "Fathoni", "Puspitarini", "Hidayat", "Nisa", "Hanafi", "Azizah", "Lestari",
    "Wahyuni", "Santoso", "Mubarok",
]  # fmt: skip
WHERE = [
    ("33.75.01.1002", "MEDONO", "PEKALONGAN BARAT"),
    ("33.75.01.1003", "PODOSUGIH", "PEKALONGAN BARAT"),
    ("33.75.02.1002", "NOYONTAANSARI", "PEKALONGAN TIMUR"),
    ("33.75.03.1002", "KRAPYAK", "PEKALONGAN UTARA"),
    ("33.75.04.1004", "JENGGOT", "PEKALONGAN SELATAN"),
]
MONTHS = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
]  # fmt: skip


@dataclass(frozen=True)
class Someone:
    """A person who does not exist."""

    name: str
    nik: str
    kk: str
    born: date
    sex: str
    code: str
    kelurahan: str
    district: str
    rt: int
    rw: int
    phone: str
    account: str
    amount: int

    def place_and_date(self) -> str:
        return f"PEKALONGAN, {self.born:%d-%m-%Y}"

    def in_words(self) -> str:
        return f"{self.born.day} {MONTHS[self.born.month - 1]} {self.born.year}"


def people(count: int, seed: str = "1") -> list[Someone]:
    """Return people, the same for the same seed; their names differ."""
    chance = random.Random(f"bentuk/{seed}")
    names = [f"{a} {b} {c}" for a in FIRST for b in FIRST if a != b for c in LAST]
    found = []
    for place, name in enumerate(chance.sample(names, count)):
        code, kelurahan, district = chance.choice(WHERE)
        sex = chance.choice("LP")
        born = date(1955, 1, 1) + timedelta(chance.randrange(16_000))
        day = born.day + (40 if sex == "P" else 0)
        area = code[:8].replace(".", "")
        found.append(
            Someone(
                name=name.upper(),
                nik=f"{area}{day:02}{born:%m%y}{9001 + place % 990:04}",
                kk=f"{area}{chance.randint(1, 28):02}0718{9001 + place % 990:04}",
                born=born,
                sex=sex,
                code=code,
                kelurahan=kelurahan,
                district=district,
                rt=chance.randint(1, 9),
                rw=chance.randint(1, 15),
                phone=f"08990000{chance.randrange(10_000):04}",
                account=f"999{chance.randrange(10**7):07}",
                amount=600_000,
            )
        )
    return found


@dataclass
class Drawn:
    """A sheet as it is drawn row by row, and who stands where."""

    rows: list[list[Any]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    expected: list[tuple[int, int, Someone]] = field(default_factory=list)  # row from 1, k
    hidden: set[int] = field(default_factory=set)  # rows from 0

    def add(self, *cells: Any) -> int:
        """Add a row and return its number from 0."""
        self.rows.append(list(cells))
        return len(self.rows) - 1

    def person(self, one: Someone, *cells: Any) -> int:
        """Add a row with one person."""
        row = self.add(*cells)
        self.expected.append((row + 1, 1, one))
        return row

    def people(self, several: list[Someone | None], *cells: Any) -> int:
        """Add a row with several people, counted from the left."""
        row = self.add(*cells)
        present = [one for one in several if one is not None]
        self.expected += [(row + 1, k, one) for k, one in enumerate(present, 1)]
        return row

    def merge(self, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
        """Merge cells, all from 0."""
        self.merged.append((first_row, first_column, last_row, last_column))

    def titles(self, *lines: str, width: int = 8) -> None:
        """Add merged title rows and a blank one."""
        for line in lines:
            self.merge(row := self.add(line), 0, row, width)
        self.add()

    def signed(self, width: int) -> None:
        """Add the block of signatures that ends a list."""
        self.add()
        self.add(*[""] * (width - 2), "Pekalongan, 9 September 2025")
        self.add("", "Mengetahui,", *[""] * (width - 4), "Koordinator")
        self.add("", "LURAH MEDONO")
        self.add()
        self.add("", "( SUTRISNO )", *[""] * (width - 4), "ADITYA SUDARMO")
        self.add(
            "", "NIP. 19761319 200913 1 952", *[""] * (width - 4), "NIP. 19841302 201113 1 969"
        )


def write_xlsx(path: Path, **sheets: Drawn) -> Path:
    """Write sheets as Excel would: texts as texts, numbers as numbers."""
    with xlsxwriter.Workbook(str(path)) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, drawn in sheets.items():
            sheet = book.add_worksheet(name)
            covered = {
                (row, column)
                for first, left, last, right in drawn.merged
                for row in range(first, last + 1)
                for column in range(left, right + 1)
            }
            for row, cells in enumerate(drawn.rows):
                for column, value in enumerate(cells):
                    if (row, column) in covered or value == "":
                        continue
                    _write(sheet, row, column, value, day)
            for first, left, last, right in drawn.merged:
                value = drawn.rows[first][left] if left < len(drawn.rows[first]) else ""
                if (first, left) != (last, right):
                    sheet.merge_range(first, left, last, right, "")
                _write(sheet, first, left, value, day)
            for row in drawn.hidden:
                sheet.set_row(row, options={"hidden": True})
    return path


def _write(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    else:
        sheet.write_number(row, column, value)


def write_csv(path: Path, drawn: Drawn, separator: str = ";", encoding: str = "utf-8") -> Path:
    """Write a sheet as a separated text file; merged cells hold their value once."""
    with path.open("w", encoding=encoding, newline="") as lines:
        csv.writer(lines, delimiter=separator).writerows(drawn.rows)
    return path


def v1_bnba(group: list[Someone]) -> Drawn:
    """BNBA of a village: heads of families, a numbering row under the titles."""
    drawn = Drawn()
    drawn.titles("DATA PENERIMA BANTUAN LANGSUNG TUNAI", "TAHUN 2025", width=14)
    drawn.add(
        *("NO", "NIK", "NAMA KEPALA KELUARGA", "JENIS KELAMIN", "TANGGAL LAHIR"),
        *("JUMLAH ANGGOTA KELUARGA", "ALAMAT", "RT", "RW", "JENIS PEKERJAAN", "KODE_JP"),
        *("KRITERIA BLT", "KODE_KRIT", "METODE PEMBAYARAN", "KODE_BAYAR"),
    )
    drawn.add(*range(1, 16))
    for n, one in enumerate(group, 1):
        sex = "LAKI-LAKI" if one.sex == "L" else "PEREMPUAN"
        drawn.person(
            *(one, n, one.nik, one.name, sex, one.born, 4, "JL. SERUNI NO. 4", one.rt, one.rw),
            *("BURUH HARIAN", 7, "KEHILANGAN MATA PENCAHARIAN", 2, "TUNAI", 1),
        )
    drawn.signed(15)
    return drawn


def v2_proposal(group: list[Someone]) -> Drawn:
    """A kelurahan's proposal: place and date of birth in one cell, several on one family card."""
    drawn = Drawn()
    drawn.add("USULAN PENERIMA SEMBAKO KELURAHAN MEDONO")
    drawn.add("KECAMATAN : PEKALONGAN BARAT       KELURAHAN : MEDONO")
    drawn.add(
        *("No. ", " Nama Lengkap", "NIK", "No. KK", "TTL", "L/P", "Alamat", "RT/RW", "Pekerjaan"),
        *("Jml Jiwa", "Ket."),
    )
    for n, one in enumerate(group, 1):
        drawn.person(
            *(
                one,
                n,
                one.name.title(),
                one.nik,
                one.kk,
                one.place_and_date(),
                one.sex,
                "Gg. Sawo 3",
            ),
            *(f"{one.rt:03}/{one.rw:03}", "Buruh", 3, "-"),
        )
    drawn.add("", "Jumlah", *[""] * 7, 3 * len(group))
    drawn.signed(11)
    return drawn


def v3_recap(group: list[Someone]) -> Drawn:
    """A kecamatan's list with merged titles over two rows and groups per category."""
    drawn = Drawn()
    drawn.titles("DAFTAR PENERIMA", "KECAMATAN PEKALONGAN BARAT", width=9)
    top = drawn.add(
        *(
            "NO",
            "NAMA PENERIMA",
            "NO KTP/NIK",
            "ALAMAT",
            "",
            "",
            "",
            "JENIS BANTUAN",
            "TANDA TANGAN",
            "",
        )
    )
    drawn.add("", "", "", "JALAN/DUKUH", "RT", "RW", "KELURAHAN", "", "", "")
    drawn.merge(top, 3, top, 6)
    drawn.merge(top, 8, top + 1, 9)
    for column in (0, 1, 2, 7):
        drawn.merge(top, column, top + 1, column)
    half = len(group) // 2
    for letter, title, part in (("A", "LANSIA", group[:half]), ("B", "DISABILITAS", group[half:])):
        drawn.merge(row := drawn.add(f"{letter}. {title}"), 0, row, 9)
        for n, one in enumerate(part, 1):
            sign = (f"{n} .........", "") if n % 2 else ("", f"{n} .........")
            drawn.person(
                *(
                    one,
                    n,
                    one.name,
                    one.nik,
                    "DK. MELATI",
                    one.rt,
                    one.rw,
                    one.kelurahan,
                    "SEMBAKO",
                ),
                *sign,
            )
        drawn.add("JUMLAH", *[""] * 6, len(part))
    drawn.signed(10)
    return drawn


def v4_teachers(group: list[Someone]) -> Drawn:
    """Teachers: months, monthly amount, total; titles again after every tenth person."""
    drawn = Drawn()
    drawn.titles("DAFTAR PENERIMA BANTUAN TRANSPORT", "GURU TPQ DAN MADIN", width=12)
    titles = (
        *("NO", "NAMA USTADZ/USTADZAH", "TEMPAT, TGL LAHIR", "NIK", "NAMA TPQ/MADIN"),
        *("ALAMAT LEMBAGA", "TMT MENGAJAR", "NO REKENING", "BANK", "JUMLAH BULAN", "BESARAN/BULAN"),
        *("JUMLAH (Rp)", "TANDA TANGAN"),
    )
    for n, one in enumerate(group, 1):
        if n % 10 == 1:
            drawn.add(*titles)
        drawn.person(
            *(one, n, f"Ust. {one.name}, S.Pd.I", f"PEKALONGAN, {one.in_words()}", one.nik),
            *("TPQ AL-HIKMAH", "KEL. TIRTO", "2015", one.account, "BANK JATENG", 4, 150_000),
            *(600_000, f"{n} ........"),
        )
    drawn.add("JUMLAH SELURUHNYA", *[""] * 10, 600_000 * len(group))
    drawn.add("Terbilang : # enam ratus ribu rupiah #")
    drawn.signed(13)
    return drawn


def v5_institution(group: list[Someone]) -> Drawn:
    """One institution's proposal: its name above the table."""
    drawn = Drawn()
    drawn.add("USULAN GURU NGAJI")
    drawn.add("NAMA LEMBAGA : TPQ NURUL HUDA")
    drawn.add("ALAMAT : JL. MAWAR 3")
    drawn.add("No", "Nama", "L/P", "NIK", "No HP/WA", "Pendidikan", "Jumlah Santri", "Keterangan")
    for n, one in enumerate(group, 1):
        drawn.person(one, n, one.name, one.sex, one.nik, one.phone, "SMA", 20 + n % 9, "")
    for n in range(len(group) + 1, len(group) + 4):
        drawn.add(n)
    return drawn


def v6_mosques(group: list[Someone]) -> Drawn:
    """Mosques: a name under each duty, one account and one amount for all of them."""
    drawn = Drawn()
    drawn.titles("DAFTAR TAKMIR MASJID DAN MUSHOLA", width=11)
    top = drawn.add(
        *("NO", "NAMA MASJID/MUSHOLA", "ALAMAT", "KEL.", "KEC.", "NAMA", "", "", "", ""),
        *("NO. REK a.n. MASJID", "JUMLAH"),
    )
    drawn.add("", "", "", "", "", "IMAM 1", "IMAM 2", "MUADZIN", "KEBERSIHAN", "PENGURUS", "", "")
    drawn.merge(top, 5, top, 9)
    for column in (0, 1, 2, 3, 4, 10, 11):
        drawn.merge(top, column, top + 1, column)
    for n in range(len(group) // 5):
        five: list[Someone | None] = list(group[n * 5 : n * 5 + 5])
        if n % 3 == 1:
            five[1] = None
        names = [one.name if one else "" for one in five]
        drawn.people(
            five,
            *(n + 1, f"MASJID AL-IKHLAS {n}", "JL. PROGO", "MEDONO", "PKL. BARAT", *names),
            *(f"99912{n:05}", 2_000_000),
        )
    drawn.add("JUMLAH", *[""] * 10, 2_000_000 * (len(group) // 5))
    return drawn


def v7_ministry(group: list[Someone]) -> Drawn:
    """An export of the ministry: titles with underscores, no heading, columns nobody asked for."""
    drawn = Drawn()
    drawn.add(
        *("IDDTKS", "PROVINSI", "KABUPATEN/KOTA", "KECAMATAN", "KELURAHAN", "ALAMAT", "RT", "RW"),
        *("NOKK", "NIK", "NAMA", "TGL_LAHIR", "TEMPAT_LAHIR", "JENIS_KELAMIN", "PEKERJAAN"),
        *("NAMA_IBU_KANDUNG", "HUB_KELUARGA", "KET_PADAN", "BPNT", "PKH", "PBI", "YAPI"),
    )
    for n, one in enumerate(group):
        drawn.person(
            *(one, f"3375-{n:06}", "JAWA TENGAH", "KOTA PEKALONGAN", one.district, one.kelurahan),
            *("JL. KUNTI", f"{one.rt:03}", f"{one.rw:03}", one.kk, one.nik, one.name),
            *(one.born.isoformat(), "PEKALONGAN", "Laki-laki" if one.sex == "L" else "Perempuan"),
            *("Buruh", "SUMARNI", "Kepala Keluarga", "PADAN", "YA", "TIDAK", "YA", "TIDAK"),
        )
    return drawn


def v8_national(group: list[Someone]) -> Drawn:
    """An export of the national data: small letters, the area as a code, no numbers of rows."""
    drawn = Drawn()
    drawn.add(
        *("id_keluarga", "nik", "no_kk", "nama", "tanggal_lahir", "jenis_kelamin", "alamat"),
        *("kode_wilayah", "desil_nasional", "status_padan", "periode_data"),
    )
    for n, one in enumerate(group):
        drawn.person(
            *(one, f"K{n:08}", one.nik, one.kk, one.name, f"{one.born:%d/%m/%Y}"),
            *(
                "1" if one.sex == "L" else "2",
                "JL. SALAK 4",
                one.code,
                n % 10 + 1,
                "padan",
                "2025-06",
            ),
        )
    return drawn


def v9_orphans(group: list[Someone]) -> Drawn:
    """Orphans: father, mother, guardian and the guardian's number stand beside the child's."""
    drawn = Drawn()
    drawn.titles("DAFTAR ANAK YATIM", width=13)
    drawn.add(
        *("NO", "NAMA ANAK", "NIK ANAK", "TGL LAHIR", "SEKOLAH/KELAS", "STATUS (Y/P/YP)"),
        *("NAMA AYAH", "NAMA IBU", "NO. AKTA KEMATIAN", "NAMA WALI", "NIK WALI", "HUBUNGAN"),
        *("ALAMAT", "NO. REK"),
    )
    for n, one in enumerate(group, 1):
        drawn.person(
            *(one, n, one.name, one.nik, one.in_words(), "SDN 4 / 3", ("Y", "P", "YP")[n % 3]),
            *(f"BAPAK {one.name.split()[1]}", "UMI KULSUM", f"3375-KM-{n:04}", "UMI KULSUM"),
            *(f"337501410578{9001 + n}", "IBU", "JL. TOBA", one.account),
        )
    return drawn


def v10_disabled(group: list[Someone]) -> Drawn:
    """People with disabilities: an age, no birth date."""
    drawn = Drawn()
    drawn.add(
        *(
            "No",
            "Nama",
            "NIK",
            "Umur",
            "JK",
            "Ragam Disabilitas",
            "Penyebab",
            "Alat Bantu",
            "Alamat",
        ),
        *("Nama Pendamping", "HP"),
    )
    for n, one in enumerate(group, 1):
        drawn.person(
            *(one, n, one.name, one.nik, 2025 - one.born.year, one.sex, "Fisik", "Kecelakaan"),
            *("Kursi roda", "JL. VETERAN RT 02 RW 05", "SRI", one.phone),
        )
    return drawn


def v11_village_app(group: list[Someone]) -> Drawn:
    """The template of a village program: titles run together."""
    drawn = Drawn()
    drawn.add(
        *("noKK", "nik", "namaLengkap", "jenisKelamin", "tempatLahir", "tanggalLahir", "alamat"),
        *("daerah", "statusNikah", "agama", "pekerjaan", "shdk", "desil"),
    )
    for one in group:
        drawn.person(
            *(one, one.kk, one.nik, one.name, one.sex, "Pekalongan", one.born, "Jl. Pemuda 7"),
            *("Dukuh Krajan", "Kawin", "Islam", "Tani", "Anak", 3),
        )
    return drawn


def side_by_side(group: list[Someone]) -> Drawn:
    """Two lists beside each other, counted on; the right one is shorter."""
    drawn = Drawn()
    drawn.titles("DAFTAR HADIR PENERIMA", width=6)
    drawn.add("NO", "NAMA", "NIK", "", "NO", "NAMA", "NIK")
    half = (len(group) + 1) // 2
    for n in range(half):
        right = group[half + n] if half + n < len(group) else None
        beside = (half + n + 1, right.name, right.nik) if right else ()
        one = group[n]
        drawn.people([one, right], n + 1, one.name, one.nik, "", *beside)
    return drawn


def families(group: list[Someone]) -> Drawn:
    """Families: number, family card, head and address merged over the people of a house."""
    drawn = Drawn()
    drawn.titles("DAFTAR ANGGOTA KELUARGA", width=8)
    drawn.add("NO", "NO KK", "NAMA KK", "NAMA", "NIK", "TGL LAHIR", "L/P", "ALAMAT", "RT", "RW")
    for n in range(0, len(group), 3):
        house = group[n : n + 3]
        first = len(drawn.rows)
        for place, one in enumerate(house):
            shared = (n // 3 + 1, house[0].kk, house[0].name) if place == 0 else ("", "", "")
            where = ("JL. DIPONEGORO 8", house[0].rt, house[0].rw) if place == 0 else ("", "", "")
            drawn.person(one, *shared, one.name, one.nik, one.born, one.sex, *where)
        if len(house) > 1:
            for column in (0, 1, 2, 7, 8, 9):
                drawn.merge(first, column, first + len(house) - 1, column)
    return drawn


SHAPES: dict[str, Callable[[list[Someone]], Drawn]] = {
    "v1": v1_bnba, "v2": v2_proposal, "v3": v3_recap, "v4": v4_teachers, "v5": v5_institution,
    "v6": v6_mosques, "v7": v7_ministry, "v8": v8_national, "v9": v9_orphans, "v10": v10_disabled,
    "v11": v11_village_app, "side": side_by_side, "families": families,
}  # fmt: skip
