"""The command line as other scripts call it: real data folders, exit codes, kills."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import builders
import pytest
from command_line import ROOT, Kesra, words_of
from fault_catalogue import count

from kesra_desktop.cli import bench, bench_day, bench_lists, bench_receipts
from kesra_desktop.cli.context import Session
from kesra_desktop.services import planning
from kesra_desktop.store.office import open_office

PLAN = {
    "code": "BT-TPQ",
    "name": "Insentif Guru TPQ",
    "items": [{"name": "Insentif", "is_money": True, "amount": 900000}],
    "periods": [{"code": "2025-IV", "name": "Triwulan IV 2025"}],
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder made once, whose passphrase costs as little as one may."""
    folder = tmp_path_factory.mktemp("template") / "a"
    builders.laptop(folder).close()
    return folder


@pytest.fixture
def laptop(template: Path, tmp_path: Path) -> Kesra:
    return Kesra(shutil.copytree(template, tmp_path / "a"))


def a_day(kesra: Kesra, people: int) -> str:
    """Register people and plan a distribution for them through the services; return its id."""
    with open_office(kesra.folder, None, builders.PASSPHRASE, builders.Clock()) as store:
        with store.transaction():
            made = [
                store.add(builders.a_recipient(full_name=f"Orang {i:04d}", nik=""))
                for i in range(people)
            ]
            planning.new_programme(store, PLAN)
            planning.enrol(store, "BT-TPQ", "2025-IV", made)
            planning.decide(store, "BT-TPQ", "2025-IV", "1", date(2025, 11, 1))
            planned = planning.plan_distribution(
                store, "BT-TPQ", "2025-IV", "Aula", date(2025, 11, 18)
            )
        return planned.distribution.id


def test_from_registration_to_handover(laptop: Kesra, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps(PLAN))
    made = laptop.json("register", "full_name=Siti Aminah", "nik=337501'4302759001", "category=tpq")
    assert made["problems"] == ["N34"]
    again = laptop.json("register", "full_name=St. Aminah", "category=tpq")
    assert again["look_alikes"] == [made["id"]]
    laptop.json("programme", "new", str(plan))
    assert laptop.json("enrol", "BT-TPQ", "2025-IV", "--category", "tpq") == {"proposed": 2}
    early = laptop.run(
        "distribution", "new", "BT-TPQ", "2025-IV", "--place", "A", "--date", "2025-11-18", "--json"
    )
    assert (early.returncode, json.loads(early.stdout)["error"]) == (2, "nobody_decided")
    laptop.json("decide", "BT-TPQ", "2025-IV", "--decree", "400/1", "--date", "2025-11-01")
    day = laptop.json(
        "distribution", "new", "BT-TPQ", "2025-IV", "--place", "Aula", "--date", "2025-11-18"
    )
    assert day["people"] == 2
    done = laptop.run(
        "handover", day["id"], "--batch", stdin=f"3375014302759001\n{made['id']}\n99\n"
    )
    first, second, third = done.stdout.splitlines()
    assert first.startswith("ACK A1-000001 ")
    assert second.startswith("REFUSED already_collected ")
    assert third.startswith("REFUSED not_found ")
    laptop.json("void", "A1-000001", "--reason", "salah orang")
    assert laptop.json("handover", day["id"], "1")["receipt"] == "A1-000002"
    assert laptop.json("show", made["id"], "--history")["history"][0]["operator"] == "Lastri"
    assert laptop.json("check") == {"findings": []}


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("show", "x"), 2, "not_found"),
        (("register", "nama=X"), 2, "unknown_field"),
        (("register", "full_name=X", "birth_date=31-02"), 2, "invalid_value"),
        (("list", "hantu"), 2, "unknown_kind"),
        (("digest", "--operator", "Lain"), 2, "unknown_operator"),
        (("digest", "--passphrase-file", "/nonexistent"), 2, "no_passphrase"),
        (("words", "1000000000000000"), 2, "invalid_value"),
        (("digest", "--passphrase-file="), 2, "usage"),
        (("digest", "--lang", "jv"), 2, "usage"),
        (("digest", "--now", "kemarin"), 2, "invalid_value"),
        (("find",), 2, "usage"),
        (("terbang",), 2, "usage"),
        (("handover", "x", "y", "--relation", "anak"), 2, "invalid_value"),
        (
            ("handover", "x", "y", "--collected-by", "B", "--collector-nik", "12"),
            2,
            "invalid_value",
        ),
        (("handover", "x", "--batch", "--collected-by", "B"), 2, "usage"),
        (("receipts", "x", "--out", "x.pdf"), 2, "not_found"),
        (("receipts", "--out", "x.pdf"), 2, "usage"),
        (("import", "/nonexistent.kesra"), 2, "not_found"),
    ],
)
def test_refusals_have_codes(
    template: Path, arguments: tuple[str, ...], code: int, error: str
) -> None:
    assert Kesra(template).refusal(*arguments) == (code, error)


def test_wrong_passphrase_and_empty_folder(laptop: Kesra, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("kata sandi lain")
    done = laptop.run("digest", "--passphrase-file", str(wrong))
    assert (done.returncode, done.stdout) == (6, "")
    assert Kesra(tmp_path / "none").run("digest").returncode == 2


def test_kill_at_any_moment_loses_no_acknowledged_handover(laptop: Kesra) -> None:
    kills = count("A1", each=5)
    people = max(400, 8 * kills)
    day = a_day(laptop, people)
    acknowledged: list[str] = []
    queue = iter(range(1, people + 1))
    for kill in range(kills):
        numbers = "".join(f"{next(queue)}\n" for _ in range(people // kills))
        with subprocess.Popen(  # noqa: S603
            laptop.command("handover", day, "--batch"),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        ) as process:  # fmt: skip
            assert process.stdin
            assert process.stdout
            process.stdin.write(numbers)
            process.stdin.close()
            acknowledged.append(process.stdout.readline())
            time.sleep(0.013 * (kill % 5))
            process.kill()
            acknowledged += process.stdout.readlines()
    kept = {row["receipt"]: row["id"] for row in laptop.json("list", "handover")}
    whole = [
        line.split() for line in acknowledged if line.startswith("ACK") and line.endswith("\n")
    ]
    assert len(whole) >= kills
    for _, receipt, fact in whole:
        assert kept[receipt] == fact
    assert sorted(kept) == [f"A1-{number:06d}" for number in range(1, len(kept) + 1)]
    assert laptop.json("check") == {"findings": []}
    for file in laptop.folder.rglob("*"):
        assert b"Orang 0" not in file.read_bytes()


def test_demo_finds_one_double_on_both_laptops(tmp_path: Path) -> None:
    done = Kesra(tmp_path / "none").json(
        "demo", "--no-window", "--people", "20", "--out", str(tmp_path / "demo")
    )
    assert done["double_handovers"] == [1, 1]
    assert done["receipts_of_the_double"] == ["A1-000010", "B2-000001"]
    assert done["digests_equal"]
    assert done["handed_over"] == 20
    assert (done["people_read"], done["receipts"]) == (20, 20)
    assert Path(done["receipts_pdf"]).read_bytes().startswith(b"%PDF")


def test_a_surviving_list_becomes_a_register(laptop: Kesra) -> None:
    listed = ROOT / "tests/data/lists/SINTETIS_BNBA_sembako_2025.xlsx"
    found = laptop.json("intake", "read", str(listed), "--holder", "Dinas Sosial")
    assert found["people"] == 145
    assert len(laptop.json("intake", "rows", found["batch"], "--problem", "N02")) == 4
    assert laptop.json("intake", "accept", found["batch"])["added"] == 145
    assert laptop.json("intake", "read", str(listed))["already_read"] is True


def test_the_window_needs_a_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = Kesra(tmp_path / "none").run("--json")
    assert (done.returncode, json.loads(done.stdout)["error"]) == (2, "no_screen")


def test_receipts_are_printed_and_verified(laptop: Kesra, tmp_path: Path) -> None:
    day = a_day(laptop, 3)
    out, one = tmp_path / "kuitansi.pdf", tmp_path / "satu.pdf"
    nik = ("--collector-nik", "3399-0105-0604-9002")
    proxy = ("--collected-by", "Fikri Ramadhan", "--relation", "anak", *nik)
    done = laptop.json("handover", day, "1", *proxy, "--receipt", str(one))
    assert (done["receipt"], done["file"]) == ("A1-000001", str(one))
    for expected in ("A1-000001", "Fikri Ramadhan (anak)", "NIK 3399 •••• •••• 9002"):
        assert expected in words_of(one)
    assert laptop.json("show", done["id"])["collector_nik"] == "3399010506049002"
    lost = laptop.run("handover", day, "2", "--receipt", str(tmp_path / "no" / "x.pdf"), "--json")
    problem = json.loads(lost.stdout)
    assert (lost.returncode, problem["details"]["receipt"]) == (3, "A1-000002")
    for paper in ("a5", "a4x2", "f4x2", "80mm"):
        printed = laptop.json("receipts", day, "--out", str(out), "--paper", paper)
        assert printed["receipts"] == 2
        assert "A1-000002" in words_of(out)
    numbers = ("--numbers", "A1-000002", "A1-000001")
    assert laptop.json("receipts", *numbers, "--out", str(out))["receipts"] == 2
    none = laptop.run("receipts", "--numbers", "A1-9", "--out", str(out), "--json")
    assert json.loads(none.stdout)["error"] == "not_found"
    assert "A1-000002" in words_of(out), "the file there is kept when nothing is found"
    assert laptop.run("verify", "KSR1:X", "--json").returncode == 2


def test_a_full_days_bench_hands_over_everybody_it_measures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_day, "SERVED", 3)
    monkeypatch.setattr(bench_day, "BATCH", 4)
    session = Session({"--json": ""})
    done = bench_day.day_beside_commit(session, tmp_path / "laptop", 20, 30)
    assert (done["people"], done["handovers_before"], done["batch"]) == (20, 30, 4)
    assert done["enter_to_ack"]["p95_ms"] > 0 < done["floor_one_commit"]["p95_ms"]


def test_measurements_stand_beside_their_floors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "_STARTS", 1)  # figures worth reading take longer than a test may
    monkeypatch.setattr(bench_receipts, "RECEIPTS", 30)
    monkeypatch.setattr(bench_lists, "_RUNS", 1)
    done = Kesra(tmp_path / "none").json("bench", "--people", "1000")
    pairs = (
        ("search", "search_floor_first_50"),
        ("handover", "handover_floor_commit"),
        ("start", "start_floor_bare_window"),
    )
    for names in pairs:
        for name in names:
            assert 0 < done[name]["p50_ms"] <= done[name]["p95_ms"] <= done[name]["max_ms"]
    assert done["list_rows"] == 1000
    assert 0 < done["list_floor_bare_reader_s"] <= done["list_staged_s"]
    assert done["list_accepted_s"] > 0


def test_a_passphrase_comes_through_a_descriptor(laptop: Kesra) -> None:
    for given, code in (("empat kata mudah diingat\n", 0), ("kata lain sekali\n", 6)):
        reading, writing = os.pipe()
        os.write(writing, given.encode())
        os.close(writing)
        command = [sys.executable, "-m", "kesra_desktop", "--data", str(laptop.folder), "digest"]
        done = subprocess.run(  # noqa: S603
            [*command, "--passphrase-fd", str(reading)], pass_fds=[reading], cwd=ROOT, check=False
        )
        os.close(reading)
        assert done.returncode == code
    refused = laptop.run("digest", "--passphrase-file=/nonexistent", "--passphrase-fd", "987")
    assert refused.returncode == 2


def test_operators_passphrases_and_a_backup(laptop: Kesra, tmp_path: Path) -> None:
    budi = Kesra(laptop.folder, "kata sandi milik Budi")
    secret = tmp_path / "budi.txt"
    secret.write_text(f"{budi.passphrase}\n")
    new = ("--new-passphrase-file", str(secret))
    added = laptop.json("operator", "add", "Budi", "--role", "clerk", *new)
    assert (added["role"], added["opens"]) == ("clerk", True)
    assert laptop.refusal("operators") == (2, "unknown_operator"), "two may open it: who is it?"
    as_lastri, as_budi = ("--operator", "Lastri"), ("--operator", "Budi")
    wulan = laptop.json("operator", "add", "Wulan", "--role", "treasurer", *as_lastri)
    assert wulan["opens"] is False
    rows = laptop.json("operators", *as_lastri)
    assert [(row["name"], row["opens"]) for row in rows] == [
        ("Lastri", True), ("Budi", True), ("Wulan", False)]  # fmt: skip
    assert budi.refusal("operator", "remove", "Wulan", *as_budi) == (2, "not_allowed")
    assert laptop.refusal("operator", "remove", "Lastri", *as_lastri) == (2, "last_administrator")
    assert laptop.refusal("passphrase", *as_lastri) == (2, "no_passphrase")
    stick = tmp_path / "flashdisk"
    stick.mkdir()
    made = laptop.json("backup", str(stick), *as_lastri)
    assert Path(made["file"]).stat().st_size == made["bytes"]
    assert made["digest"] == laptop.json("digest", *as_lastri)["all"]
    back = laptop.json("restore", made["file"], "--to", str(tmp_path / "new"), *as_lastri)
    assert (back["code"], back["renewed"], back["digest"]) == ("A2", True, made["digest"])
    assert Kesra(tmp_path / "new").json("check", *as_lastri) == {"findings": []}
    laptop.json("operator", "remove", "Budi", *as_lastri)
    assert budi.refusal("operators", *as_budi) == (2, "unknown_operator")
    assert laptop.json("passphrase", *new) == {"operator": "Lastri"}
    assert laptop.refusal("digest") == (6, "wrong_passphrase")
    assert Kesra(laptop.folder, budi.passphrase).json("digest")["all"]
