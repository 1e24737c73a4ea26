"""From a template to the sealed day and the reports, command by command in one process."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from builders import Clock, a_recipient, laptop
from command_line import words_of
from open_commands import Commands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with laptop(tmp_path_factory.mktemp("office"), clock=Clock()) as store:
        yield store


@pytest.fixture
def kesra(office: Store, capsys: pytest.CaptureFixture[str]) -> Iterator[Commands]:
    with office.rehearsal():
        for number in range(1, 7):
            category = "anak terlantar" if number % 2 else "penyandang disabilitas"
            office.add(
                a_recipient(
                    full_name=f"Orang {number:03d}",
                    nik=f"339901430275{9000 + number}" if number < 6 else "",
                    category=category,
                    kelurahan_code="33.75.01.1002",
                )
            )
        yield Commands(office, capsys)


def enrolled(kesra: Commands) -> list[dict[str, Any]]:
    """Propose and verify everybody whose papers are there."""
    kesra.one("programme", "new", "--template", "sembako-atd")
    for category in ("anak terlantar", "penyandang disabilitas"):
        kesra.one("enrol", "SEMBAKO-ATD", "2025", "--category", category)
    rows = kesra.all("programme", "proposals", "SEMBAKO-ATD", "2025", "--why")
    assert [row["missing"] for row in rows] == [["kk"]] * 6
    assert rows[-1]["why_not"] == ["The NIK is not filled in yet."]
    for row in rows[:5]:
        assert kesra.one("programme", "document", row["id"], "kk")["missing"] == []
    return rows


def test_the_whole_route(kesra: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = enrolled(kesra)
    decree = ("decide", "SEMBAKO-ATD", "2025", "--decree", "400/1", "--date", "2025-11-01")
    assert kesra.refused(*decree) == "nobody_decided"
    found = kesra.one("verify", "SEMBAKO-ATD", "2025")
    assert (found["eligible"], len(found["not_eligible"])) == (5, 1)
    assert kesra.one(*decree) == {"decided": 5}
    day = kesra.one(
        "distribution", "new", "SEMBAKO-ATD", "2025", "--place", "Aula", "--date", "2025-11-18",
        "--desk", "A1=1-4", "--desk", "A1=rest",
    )  # fmt: skip
    assert (day["people"], day["desks"]) == (5, {"A1": 5})
    assert kesra.one("stock", "receive", "Aula", "SEMBAKO-ATD", "Beras", "150")["left"] == "150"
    rice = ("Aula", "SEMBAKO-ATD", "Beras")
    assert kesra.refused("stock", "damage", *rice, "151", "--reason", "basah") == "out_of_stock"
    kesra.one("stock", "damage", *rice, "2,5", "--reason", "basah")
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n2\n2\n99\n"))
    kesra.all("handover", day["id"], "--batch")
    part = kesra.one("handover", day["id"], "3", "--item", "Susu", "--collected-by", "Rahma",
                     "--relation", "wali", "--document", "ktp_pengambil")  # fmt: skip
    kesra.one("void", part["receipt"], "--reason", "salah orang")
    kesra.one("absent", day["id"], "4", "--reason", "menolak", "--note", "merasa mampu")
    case = kesra.one("problem", "add", day["id"], rows[4]["recipient"], "--reason", "data_salah")
    kesra.one("problem", "settle", case["id"], "--outcome", "data diperbaiki")
    assert len(kesra.all("problem", "list", day["id"])) == 1
    closing(kesra, day["id"], tmp_path)
    reports(kesra, tmp_path)


def closing(kesra: Commands, day: str, folder: Path) -> None:
    out = folder / "berita-acara.pdf"
    assert kesra.refused("close-day", day, "--check") == "not_found"
    assert kesra.one("close-day", day, "--preview")["closed"] is False
    assert kesra.refused("close-day", day, "--counted", "Beras=90") == "difference_unexplained"
    minutes = kesra.one("close-day", day, "--counted", "Beras=97,5", "--out", str(out))
    assert (minutes["listed"], minutes["served"], minutes["left"]) == (5, 2, 3)
    assert minutes["absent"] == {"menolak": 1, "tanpa_catatan": 2}
    rice = next(one for one in minutes["items"] if one["item"] == "Beras")
    assert (rice["handed_over"], rice["stock_left"], rice["difference"]) == ("50", "97.5", "0.0")
    assert minutes["fingerprint"][:4] in words_of(out)
    assert kesra.refused("close-day", day) == "already_there"
    checked = kesra.one("close-day", day, "--check")
    assert (checked["proof"], checked["later"]) == ("equal", 0)
    (held,) = kesra.all("stock", "--place", "Aula")
    assert (held["received"], held["damaged"], held["handed_over"], held["left"]) == (
        "150", "2.5", "50", "97.5",
    )  # fmt: skip
    assert kesra.all("distribution", "list")[0]["closed"] is True


def reports(kesra: Commands, folder: Path) -> None:
    total = kesra.all("report", "realisation", "SEMBAKO-ATD", "--by", "kategori", "--keep")[-1]
    assert (total["target"], total["served"], total["percent"]) == (5, 2, 40)
    wish = ("report", "bnba", "SEMBAKO-ATD", "2025", "--columns", "full_name, nik")
    out = str(folder / "bnba.xlsx")
    assert kesra.refused(*wish, "--out", out) == "reason_missing"
    assert kesra.one(*wish, "--out", out, "--reason", "Inspektorat")["rows"] == 5
    public = kesra.one("report", "public", "SEMBAKO-ATD", "2025", "--out", out)
    assert public["rows"] == 5
    released = kesra.all("report", "released")
    assert [bool(one["reason"]) for one in released] == [False, True, False]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("programme", "new", "--template", "hantu"), "not_found"),
        (("programme", "show", "X"), "not_found"),
        (("verify", "X", "Y"), "not_found"),
        (("submission", "answer", "X", "Y", "/nonexistent.xlsx"), "not_found"),
        (("reconcile", "X", "Y", "/nonexistent.xlsx"), "not_found"),
        (("stock", "receive", "Aula", "X", "Beras", "1"), "not_found"),
        (("close-day", "x"), "not_found"),
        (("distribution", "new", "X", "Y", "--place", "A", "--date", "2025-11-18", "--desk", "A"),
         "invalid_value"),
        (("problem", "settle", "x", "--outcome", "y"), "not_found"),
        (("report", "realisation", "X"), "not_found"),
    ],
)  # fmt: skip
def test_refusals_have_codes(kesra: Commands, arguments: tuple[str, ...], error: str) -> None:
    assert kesra.refused(*arguments) == error
