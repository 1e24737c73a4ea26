"""The command line as other scripts call it: real processes, real data folders, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
PLAN = {
    "code": "BT-TPQ",
    "name": "Insentif Guru TPQ",
    "items": [{"name": "Insentif", "is_money": True, "amount": 900000}],
    "periods": [{"code": "2025-IV", "name": "Triwulan IV 2025"}],
}


@dataclass
class Kesra:
    """One laptop driven from outside."""

    folder: Path

    def command(self, *arguments: str) -> list[str]:
        secret = self.folder.parent / "passphrase.txt"
        secret.write_text("empat kata mudah diingat\n")
        start = [sys.executable, "-m", "kesra_desktop", "--data", str(self.folder)]
        return [*start, "--passphrase-file", str(secret), *arguments]

    def run(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603
            self.command(*arguments),
            input=stdin,
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )

    def json(self, *arguments: str) -> Any:
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stdout + done.stderr
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        return rows[0] if len(rows) == 1 else rows


@pytest.fixture
def laptop(tmp_path: Path) -> Kesra:
    kesra = Kesra(tmp_path / "a")
    kesra.json("init", "--office", "Kesra", "--code", "A1", "--laptop", "Satu", "--operator", "Sri")
    return kesra


def a_day(kesra: Kesra, people: int) -> str:
    """Register people and plan a distribution for them through the services; return its id."""
    script = (
        "import sys, json; sys.path.insert(0, 'tests'); from datetime import date; from pathlib "
        "import Path; from builders import Clock, a_recipient; from kesra_desktop.services import "
        "planning; from kesra_desktop.store.office import open_office\n"
        "folder, people, plan = Path(sys.argv[1]), int(sys.argv[2]), json.loads(sys.argv[3])\n"
        "with open_office(folder, None, 'empat kata mudah diingat', Clock()) as store:\n"
        "    with store.transaction():\n"
        "        made = [store.add(a_recipient(full_name=f'Orang {i:04d}', nik=''))"
        " for i in range(people)]\n"
        "        planning.new_programme(store, plan)\n"
        "        planning.enrol(store, 'BT-TPQ', '2025-IV', made)\n"
        "        planning.decide(store, 'BT-TPQ', '2025-IV', '1', date(2025, 11, 1))\n"
        "        print(planning.plan_distribution(store, 'BT-TPQ', '2025-IV', 'Aula',"
        " date(2025, 11, 18)).distribution.id)\n"
    )
    arguments = [sys.executable, "-c", script, str(kesra.folder), str(people), json.dumps(PLAN)]
    done = subprocess.run(arguments, capture_output=True, text=True, cwd=ROOT, check=True)  # noqa: S603
    return done.stdout.strip()


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
    assert laptop.json("show", made["id"], "--history")["history"][0]["operator"] == "Sri"
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
        (("import", "/nonexistent.kesra"), 2, "not_found"),
    ],
)
def test_refusals_have_codes(
    laptop: Kesra, arguments: tuple[str, ...], code: int, error: str
) -> None:
    done = laptop.run(*arguments, "--json")
    assert (done.returncode, json.loads(done.stdout)["error"]) == (code, error)
    assert "Traceback" not in done.stderr


def test_wrong_passphrase_and_empty_folder(laptop: Kesra, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("kata sandi lain")
    done = laptop.run("digest", "--passphrase-file", str(wrong))
    assert (done.returncode, done.stdout) == (6, "")
    assert Kesra(tmp_path / "none").run("digest").returncode == 2


def test_kill_at_any_moment_loses_no_acknowledged_handover(laptop: Kesra) -> None:
    people, kills = 400, int(os.environ.get("KESRA_KILLS", "8"))
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
    laptop.json("handover", day, "1")
    out = tmp_path / "kuitansi.pdf"
    assert laptop.json("receipts", day, "--out", str(out))["receipts"] == 1
    assert out.read_bytes().startswith(b"%PDF")
    none = laptop.run("receipts", "--numbers", "A1-9", "--out", str(out), "--json")
    assert json.loads(none.stdout)["error"] == "not_found"
    assert laptop.run("verify", "KSR1:X", "--json").returncode == 2


def test_measurements_stand_beside_their_floors(tmp_path: Path) -> None:
    done = Kesra(tmp_path / "none").json("bench", "--people", "1000")
    pairs = (
        ("search", "search_floor_first_50"),
        ("handover", "handover_floor_commit"),
        ("start", "start_floor_bare_window"),
    )
    for names in pairs:
        for name in names:
            assert 0 < done[name]["p50_ms"] <= done[name]["p95_ms"] <= done[name]["max_ms"]
