"""Lists of every shape that offices send: everybody found, nothing stored that is not there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from odd_shapes import ODD
from shapes import SHAPES, Drawn, Someone, people, write_csv, write_xlsx

from kesra_desktop.intake.listing import read_parts
from kesra_desktop.intake.parts import ReadingContext, ReadRow, ReadSheet
from kesra_desktop.intake.refusals import NoList

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2025, 9, 2)
CONTEXT = ReadingContext("33.75", TODAY)
FILES = [(name, kind) for name in (*SHAPES, *ODD) for kind in ("xlsx", "csv")]


def read(path: Path, context: ReadingContext = CONTEXT) -> tuple[ReadSheet, list[ReadRow]]:
    parts = list(read_parts(path, context))
    (sheet,) = [part for part in parts if isinstance(part, ReadSheet)]
    return sheet, [part for part in parts if isinstance(part, ReadRow)]


def written(folder: Path, kind: str, drawn: Drawn) -> Path:
    path = folder / f"daftar.{kind}"
    return write_xlsx(path, Data=drawn) if kind == "xlsx" else write_csv(path, drawn)


@pytest.mark.parametrize(("name", "kind"), FILES)
def test_everybody_and_nobody_else(tmp_path: Path, name: str, kind: str) -> None:
    drawn = (SHAPES | ODD)[name](people(30, name))
    sheet, rows = read(written(tmp_path, kind, drawn))
    found = {(row.row, row.k): row for row in rows}
    expected = {(row, k): one for row, k, one in drawn.expected}
    assert set(found) == set(expected)
    assert [
        at for at in expected if found[at].fields["full_name"].upper() != expected[at].name
    ] == []
    assert [wrong for at, one in expected.items() for wrong in silently_wrong(found[at], one)] == []
    assert set(sheet.uncertain.values()) <= {("nominal",)}
    assert sheet.problems == ()


def silently_wrong(row: ReadRow, one: Someone) -> list[str]:
    """Return the fields that hold what is not so, without a word about it."""
    flagged = {problem.split(":")[0] for problem in row.problems if problem[-2] != "3"}
    flagged |= {"birth_date"} if "nik:N23" in row.problems else set()
    true = {"nik": one.nik, "birth_date": one.born.isoformat(), "sex": one.sex}
    if row.raw.get("kk") and row.fields.get("head_name") is None:
        true["kk"] = one.kk
    partly = row.fields.get("birth_precision") == "tahun"
    return [
        f"{name} {row.fields[name]} {text}"
        for name, text in true.items()
        if name in row.fields
        and row.fields[name][: 4 if partly and name == "birth_date" else 99]
        != text[: 4 if partly and name == "birth_date" else 99]
        and name not in flagged
    ]


def test_numbers_are_found_where_they_stand(tmp_path: Path) -> None:
    for name in ("v2", "v7", "v8", "v11", "stacked", "numbers_of_software", "a_nik_for_each_duty"):
        drawn = (SHAPES | ODD)[name](people(30, name))
        _, rows = read(written(tmp_path, "xlsx", drawn))
        niks = {(row, k): one.nik for row, k, one in drawn.expected}
        assert {(row.row, row.k): row.fields.get("nik") for row in rows} == niks


def test_kelurahan_of_rows_groups_and_titles(tmp_path: Path) -> None:
    for name in ("v3", "v7", "v8", "without_numbers"):
        drawn = (SHAPES | ODD)[name](people(30, name))
        _, rows = read(written(tmp_path, "xlsx", drawn))
        codes = {row: one.code for row, _, one in drawn.expected}
        assert {row.row: row.fields.get("kelurahan_code") for row in rows} == codes
    _, rows = read(written(tmp_path, "csv", ODD["late_titles"](people(5))))
    assert {row.fields["kelurahan_code"] for row in rows} == {"33.75.03.1002"}
    assert rows[0].raw["kelurahan_code"] == ("", "KRAPYAK")
    _, rows = read(written(tmp_path, "xlsx", ODD["groups_in_the_second_column"](people(6))))
    assert [row.fields["kelurahan_code"] for row in rows] == (
        ["33.75.01.1002"] * 3 + ["33.75.03.1002"] * 3
    )


def test_merged_cells_give_a_household_to_everybody_in_it(tmp_path: Path) -> None:
    drawn = SHAPES["families"](people(9))
    _, rows = read(written(tmp_path, "xlsx", drawn))
    group = [one for _, _, one in drawn.expected]
    assert [row.fields["kk"] for row in rows] == [group[n // 3 * 3].kk for n in range(9)]
    assert [row.fields["rt"] for row in rows] == [str(group[n // 3 * 3].rt) for n in range(9)]
    assert rows[1].raw["kk"] == ("B", group[0].kk)
    _, rows = read(written(tmp_path, "csv", drawn))  # a CSV does not say what was merged
    assert ["kk" in row.fields for row in rows] == [n % 3 == 0 for n in range(9)]


def test_an_amount_of_several_people_is_nobodys_own(tmp_path: Path) -> None:
    sheet, rows = read(written(tmp_path, "xlsx", SHAPES["v6"](people(30))))
    assert {row.fields.get("amount") for row in rows} == {None}
    assert {row.fields["amount_shared"] for row in rows} == {"2000000"}
    assert sheet.total_found == sheet.total_stated == 6 * 2_000_000
    assert [row.fields["role"] for row in rows[:5]] == [
        *("imam", "imam", "muadzin", "kebersihan", "pengurus")
    ]


def test_exchanged_days_are_told_and_a_repair_is_proposed(tmp_path: Path) -> None:
    drawn = ODD["flipped_days"](people(30, "b"))
    _, rows = read(written(tmp_path, "xlsx", drawn))
    for row, (_, _, one) in zip(rows, drawn.expected, strict=True):
        if one.born.day <= 12 and one.born.day != one.born.month:
            assert {"nik:N23", "birth_date:D09"} & set(row.problems)
            assert row.suggest["birth_date"] == one.born.isoformat()


def test_what_is_uncertain_is_asked_and_the_answer_taken(tmp_path: Path) -> None:
    drawn = Drawn()
    drawn.add("NO", "YANG BERSANGKUTAN", "IDENTITAS", "LAHIR", "JUMLAH", "")
    for n, one in enumerate(people(12), 1):
        drawn.person(one, n, one.name, one.nik, one.born, 25, one.phone)
    path = written(tmp_path, "xlsx", drawn)
    sheet, rows = read(path)
    assert rows == []
    assert sheet.uncertain == {
        1: ("nama",), 2: ("nik", "no_kk"), 4: ("nominal",), 5: ("no_hp",)
    }  # fmt: skip
    answers = {"Data": {1: "nama", 2: "nik", 4: "", 5: "no_hp"}}
    sheet, rows = read(path, ReadingContext("33.75", TODAY, answers))
    assert sheet.uncertain == {}
    assert [row.fields["nik"] for row in rows] == [one.nik for _, _, one in drawn.expected]
    assert "amount" not in rows[0].fields
    assert rows[0].fields["phone"].startswith("+62899")


def test_numbers_that_changed_places_are_asked_about(tmp_path: Path) -> None:
    drawn = Drawn()
    drawn.add("NO", "NAMA", "NIK", "NO KK")
    for n, one in enumerate(people(20), 1):
        drawn.person(one, n, one.name, one.kk, one.nik)
    sheet, rows = read(written(tmp_path, "csv", drawn))
    assert sheet.uncertain == {2: ("no_kk", "nik"), 3: ("nik", "no_kk")}
    assert "nik" not in rows[0].fields


def test_a_list_without_titles_is_read_when_a_clerk_says_what_is_what(tmp_path: Path) -> None:
    drawn = Drawn()
    for n, one in enumerate(people(8), 1):
        drawn.person(one, n, one.name, one.nik)
    path = written(tmp_path, "csv", drawn)
    with pytest.raises(NoList):
        read(path)
    told = ReadingContext("33.75", TODAY, {"": {0: "no", 1: "nama", 2: "nik"}}, {"": 0})
    sheet, rows = read(path, told)
    assert (sheet.header_row, len(rows), rows[0].row) == (None, 8, 1)
    assert rows[7].fields["nik"] == drawn.expected[7][2].nik


def test_sheets_for_summaries_and_empty_ones_hold_nobody(tmp_path: Path) -> None:
    recap = Drawn()
    recap.add("REKAPITULASI")
    recap.add("NO", "KECAMATAN", "JUMLAH GURU", "JUMLAH (Rp)")
    for n in range(4):
        recap.add(n + 1, f"KECAMATAN {n}", 10, 6_000_000)
    recap.add("", "JUMLAH", 40, 24_000_000)
    path = write_xlsx(
        tmp_path / "a.xlsx", Data=SHAPES["v5"](people(5)), REKAP=recap, Kosong=Drawn()
    )
    parts = list(read_parts(path, CONTEXT))
    assert [part.classes.get("recap") for part in parts if isinstance(part, ReadSheet)] == [
        *(None, 4, None)
    ]
    assert {part.sheet for part in parts if isinstance(part, ReadRow)} == {"Data"}


def test_a_total_that_is_wrong_is_told(tmp_path: Path) -> None:
    for wrong, problems in ((0, ()), (50_000, ("X82",))):
        drawn = Drawn()
        drawn.add("NO", "NAMA", "NIK", "JUMLAH (Rp)")
        for n, one in enumerate(people(10), 1):
            drawn.person(one, n, one.name, one.nik, "600.000")
        drawn.add("JUMLAH", "", "", f"Rp {6_000_000 + wrong:,}".replace(",", "."))
        sheet, _ = read(written(tmp_path, "csv", drawn))
        assert (sheet.total_found, sheet.problems) == (6_000_000, problems)


@pytest.mark.parametrize(
    ("subtotals", "total", "problems"),
    [
        ((4, 6), 10, ()),
        ((4, 5), 10, ("X83",)),
        ((4, 6), 11, ("X83",)),
        ((4, 10), 10, ()),  # the second one is that of both groups
    ],
)
def test_a_stated_number_of_people_is_held_against_the_rows(
    tmp_path: Path, subtotals: tuple[int, int], total: int, problems: tuple[str, ...]
) -> None:
    drawn = Drawn()
    drawn.add("NO", "NAMA", "NIK")
    for n, one in enumerate(people(10), 1):
        drawn.person(one, n, one.name, one.nik)
        if n in (4, 10):
            drawn.add("", f"JUMLAH : {subtotals[n == 10]} orang")
    drawn.add("", f"TOTAL SELURUHNYA {total} ORANG")
    sheet, rows = read(written(tmp_path, "csv", drawn))
    assert (len(rows), sheet.problems) == (10, problems)


def test_a_family_card_that_heads_its_people_is_theirs(tmp_path: Path) -> None:
    drawn = Drawn()
    drawn.add("No", "Nama Anggota Keluarga", "NIK", "Tanggal Lahir", "L/P", "Ds/Kel")
    cards = ("3399010101059001", "3399010101059002", "3399019901059003")
    for n, one in enumerate(people(9)):
        if n % 3 == 0:
            drawn.add(f"No. KK: {cards[n // 3]}", "Keluarga besar")
        born = f"{one.born:%d/%m/%Y}"
        drawn.person(one, f"{n // 3}.{n % 3}", one.name, one.nik, born, one.sex, "Medono")
    _, rows = read(written(tmp_path, "xlsx", drawn))
    assert [row.fields.get("kk") for row in rows] == [*[cards[0]] * 3, *[cards[1]] * 3, *[None] * 3]
    assert [row.raw["kk"][1] for row in rows[6:]] == [cards[2]] * 3
    assert all("kk:KK06" in row.problems for row in rows[6:])
    assert {row.fields["kelurahan_code"] for row in rows} == {"33.75.01.1002"}


def test_a_kelurahan_of_another_city_is_not_looked_for_in_this_one(tmp_path: Path) -> None:
    drawn = Drawn()
    drawn.add("NO", "NAMA", "NIK", "KAB/KOTA", "KELURAHAN")
    cities = ("Kota Pekalongan", "Pekalongan", "KAB. PEKALONGAN", "Kab Batang", "")
    for n, one in enumerate(people(10)):
        drawn.person(one, n + 1, one.name, one.nik, cities[n % 5], "Medono")
    _, rows = read(written(tmp_path, "csv", drawn))
    elsewhere = [cities[n % 5] in cities[2:4] for n in range(10)]
    assert ["kelurahan_code" not in row.fields for row in rows] == elsewhere
    assert ["kelurahan_code:WIL06" in row.problems for row in rows] == elsewhere


def test_a_column_damaged_by_excel_is_told_once(tmp_path: Path) -> None:
    drawn = Drawn()
    drawn.add("NO", "NAMA", "NIK")
    for n, one in enumerate(people(12), 1):
        drawn.person(one, n, one.name, int(one.nik) // 10 * 10)
    sheet, rows = read(written(tmp_path, "xlsx", drawn))
    assert sheet.column_problems == (("nik", "N12"),)
    assert all("nik:N12" in row.problems for row in rows)


def test_a_child_as_old_as_a_grandparent_is_doubted(tmp_path: Path) -> None:
    drawn = Drawn()
    drawn.add("NO", "NAMA", "TGL LAHIR")
    for n, one in enumerate(people(30), 1):
        born = date(2012, 1, 1) + timedelta(days=90 * n)
        drawn.person(one, n, one.name, f"{born:%d/%m/%y}" if n != 7 else "24/12/25")
    _, rows = read(written(tmp_path, "csv", drawn))
    assert [row.row for row in rows if "birth_date:N24" in row.problems] == [8]


def test_an_age_of_some_years_ago_does_not_contradict_the_nik(tmp_path: Path) -> None:
    path = written(tmp_path, "csv", SHAPES["v10"](people(20)))
    for later, doubted in ((2, 0), (9, 20)):
        _, rows = read(path, ReadingContext("33.75", date(TODAY.year + later, 9, 2)))
        assert len([row for row in rows if "nik:N21" in row.problems]) == doubted
        assert all("birth_date:D06" in row.problems for row in rows)


def test_groups_of_another_city_are_found_there(tmp_path: Path) -> None:
    drawn = Drawn()
    drawn.add("NO", "NAMA", "NIK")
    for n, one in enumerate(people(12), 1):
        if n % 4 == 1:
            drawn.add(f"KEL. {('CIMUNCANG', 'KALIGANDU', 'SUMUR PECUNG')[n // 4]}")
        drawn.person(one, n, one.name, f"367301{one.nik[6:]}")
    _, rows = read(written(tmp_path, "xlsx", drawn))
    assert {row.fields["kelurahan_code"][:5] for row in rows} == {"36.73"}
