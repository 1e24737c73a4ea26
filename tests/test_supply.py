"""What we ship is pinned, known by licence, and reaches no network by itself."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==([^ ;\\]+)", re.MULTILINE)
PERMITTED = {
    "MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Zlib",
    "Public domain", "LGPL-3.0-only",
}  # fmt: skip


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / name).read_text("utf-8")))


def test_every_shipped_package_has_a_line_and_a_permitted_licence() -> None:
    table = re.findall(
        r"^\| ([a-z0-9-]+) \| ([0-9.]+) \| ([^|]+) \|",
        (ROOT / "docs/licences.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert {name: version for name, version, _ in table} == pins("requirements.txt")
    for name, _, licences in table:
        given = set(re.split(r" OR |, ", licences.strip()))
        assert given <= PERMITTED, name


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_its_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text.strip())
    assert len(blocks) == len(PIN.findall(text))
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    assert "index-url" not in text


def test_what_runs_is_what_tests_run_with() -> None:
    shipped, tried = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: tried.get(name) for name in shipped} == shipped


def test_no_module_of_the_program_can_open_a_connection() -> None:
    """Beside the audit hook that fails any test which reaches out."""
    banned = re.compile(
        r"^\s*(?:import|from) (?:socket|ssl|http|urllib\.request|ftplib|smtplib|requests|httpx"
        r"|aiohttp|PySide6\.QtNetwork)\b",
        re.MULTILINE,
    )
    for file in (ROOT / "kesra_desktop").rglob("*.py"):
        assert not banned.search(file.read_text("utf-8")), file.name


@pytest.mark.parametrize("shape", ["lines", "one list"])
def test_pins_are_held_against_a_list_given_as_a_file(tmp_path: Path, shape: str) -> None:
    name, version = next(iter(pins("requirements.txt").items()))
    hit = {"id": "UJI-1", "affected": [{"package": {"name": name}, "versions": [version]}]}
    miss = {"id": "UJI-2", "affected": [{"package": {"name": name}, "versions": ["0.0.1"]}]}
    gone = {**hit, "id": "UJI-3", "withdrawn": "2025-01-01T00:00:00Z"}
    file = tmp_path / "list.json"

    def checked(*records: Mapping[str, object]) -> tuple[int, str]:
        texts = map(json.dumps, records)
        whole = "\n".join(texts) if shape == "lines" else json.dumps(list(records))
        file.write_text(whole, "utf-8")
        command = [sys.executable, "tasks.py", "vulnerabilities", "--list", str(file)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
        return done.returncode, done.stdout

    code, told = checked(hit, miss, gone)
    assert (code, told.strip()) == (1, f"{name} {version}: UJI-1")
    code, told = checked(miss, gone)
    assert code == 0
    assert told.startswith("None of ")
