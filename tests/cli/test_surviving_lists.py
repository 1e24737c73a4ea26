"""Surviving lists by the command line: every verb once, and a laptop that dies half-way."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from builders import PASSPHRASE, Clock, laptop
from command_line import Kesra
from small_lists import BUDI, SITI, a_list

from kesra_desktop.intake import batch
from kesra_desktop.model.people import Recipient
from kesra_desktop.store.office import open_office

if TYPE_CHECKING:
    from pathlib import Path

ZEROS = "Nur Laila;3375014302750000;;03-02-1975;P;Jl Melati 2;1;2;Medono;"
BARE = "Siti Rohmatun;;;03-02-1975;P;Jl Melati 1;1;2;Medono;"
PLAN = {
    "code": "BT-TPQ",
    "name": "Insentif Guru TPQ",
    "items": [{"name": "Insentif", "is_money": True, "amount": 900000}],
    "periods": [{"code": "2025-IV", "name": "Triwulan IV 2025"}],
}


@pytest.fixture
def kesra(tmp_path: Path) -> Kesra:
    laptop(tmp_path / "a").close()
    return Kesra(tmp_path / "a")


def answers(kesra: Kesra, *arguments: str) -> list[Any]:
    found = kesra.json("intake", *arguments)
    return found if isinstance(found, list) else [found]


def test_from_a_list_to_proposals(kesra: Kesra, tmp_path: Path) -> None:
    file = a_list(tmp_path, "data 2024.csv", SITI, BUDI, ZEROS, BARE)
    read = kesra.json("intake", "read", str(file), "--source", "Guru TPQ", "--holder", "Bank")
    found = read["batch"]
    (sheet,) = read["files"][0]["sheets"]
    assert {"sheet", "header_row", "columns", "rows", "total_stated", "total_found"} <= set(sheet)
    assert (sheet["rows"]["data"], read["pairs"], read["problems"]["N07"]) == (4, 1, 1)
    (zeros,) = answers(kesra, "rows", found, "--problem", "N07")
    assert {"file", "sheet", "row", "class", "fields", "problems", "raw"} <= set(zeros)
    assert zeros["row"] == 4
    fixed = kesra.json("intake", "fix", found, "4", "nik=3375014302759007", "--document", "KTP")
    assert fixed["fields"]["nik"] == "3375014302759007"
    (pair,) = answers(kesra, "pairs", found)
    assert (pair["kind"], pair["b"]["row"]) == ("proposed", 2)
    assert kesra.json("intake", "accept", found) == {
        "added": 3, "enriched": 0, "held": 1, "skipped": 0,
    }  # fmt: skip
    (pair,) = answers(kesra, "pairs", found)
    kesra.json("intake", "decide", found, pair["id"], "same")
    assert kesra.json("intake", "accept", found, "--held")["enriched"] == 1
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps(PLAN))
    kesra.json("programme", "new", str(plan))
    assert kesra.json("enrol", "BT-TPQ", "2025-IV", "--from-batch", found) == {"proposed": 3}
    undone = kesra.json("intake", "undo", found)
    assert (undone["removed"], len(undone["kept"])) == (0, 3)
    assert undone["kept"][0]["because"] == ["enrolment"]
    again = kesra.json("intake", "read", str(file))
    assert (again["batch"], again["already_read"], again["state"]) == (found, True, "undone")


def test_what_goes_wrong_has_its_code(kesra: Kesra, tmp_path: Path) -> None:
    file = a_list(tmp_path, "daftar.csv", SITI, ZEROS)
    found = kesra.json("intake", "read", str(file))["batch"]
    out = tmp_path / "hasil.jsonl"
    assert kesra.json("intake", "result", found, "--out", str(out))["lines"] == 3
    kinds = [json.loads(line)["type"] for line in out.read_text("utf-8").splitlines()]
    assert sorted(kinds) == ["row", "row", "skipped"]
    assert kesra.refusal("intake", "fix", found, "99", "rt=1") == (2, "not_found")
    assert kesra.refusal("intake", "map", found, "", "Z9=nik") == (2, "not_found")
    assert kesra.refusal("intake", "map", found, "", "B=sepatu") == (2, "invalid_value")
    assert kesra.refusal("intake", "undo", found) == (2, "nothing_to_undo")
    kesra.json("intake", "refuse", found, "--reason", "bukan daftar kita")
    assert kesra.refusal("intake", "accept", found) == (2, "batch_refused")
    (listed,) = answers(kesra, "list")
    assert (listed["batch"], listed["state"], listed["files"]) == (found, "refused", ["daftar.csv"])


_ACCEPT = """
import sys
from pathlib import Path
sys.path.insert(0, "tests")
from builders import PASSPHRASE, Clock
from kesra_desktop.intake import batch
from kesra_desktop.store.office import open_office

def say(done, total):
    print(done, flush=True)
    sys.stdin.readline()

with open_office(Path(sys.argv[1]), None, PASSPHRASE, Clock()) as store:
    found = batch.batches(store)[0].batch
    batch.accept(store, found, say)
"""


def test_a_laptop_that_dies_while_accepting_goes_on_where_it_was(tmp_path: Path) -> None:
    people = [
        f"{chr(65 + n % 26) * 5}{chr(65 + n // 26) * 4};;;;;Jl {n};;;Medono;" for n in range(240)
    ]
    with laptop(tmp_path / "a") as store:
        batch.read(store, [a_list(tmp_path, "daftar.csv", *people)])
    running = subprocess.Popen(  # noqa: S603  (our own script)
        [sys.executable, "-c", _ACCEPT, str(tmp_path / "a")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdin
        assert running.stdout
        while running.stdout.readline().strip() != "100":  # a hundred rows are in
            running.stdin.write("\n")
            running.stdin.flush()
        running.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)

    with open_office(tmp_path / "a", None, PASSPHRASE, Clock()) as store:
        (found,) = batch.batches(store)
        assert (store.count(Recipient), found.state) == (100, "accepting")
        done = batch.accept(store, found.batch)
        assert done.skipped == 100
        assert store.count(Recipient) == 100 + done.added
        assert batch.undo(store, found.batch).removed == 100 + done.added
