"""Lists as small CSV files, with invented people, for tests that need one quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TITLES = "No;Nama;NIK;No KK;Tanggal Lahir;L/P;Alamat;RT;RW;Kelurahan;No HP"


def a_list(folder: Path, name: str, *people: str, titles: str = TITLES) -> Path:
    """Write a list of people, each "name;nik;kk;born;sex;address;rt;rw;kelurahan;phone"."""
    lines = [titles, *(f"{n};{person}" for n, person in enumerate(people, 1))]
    file = folder / name
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


SITI = "Siti Rohmatun;3375014302759001;3375010101109001;03-02-1975;P;Jl Melati 1;1;2;Medono;"
BUDI = "Budi Santoso;3375011208809002;3375010101109002;12-08-1980;L;Jl Kenari 7;1;3;Medono;"
ROSYID = "Abdul Rosyid;3375010501709003;3375010101109003;05-01-1970;L;Gang 4;2;2;Podosugih;"
