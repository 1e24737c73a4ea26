"""The whole route by the command line: a list, a day, two laptops, a stick, a double handover."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import builders
import pytest
from command_line import ROOT, Kesra, words_of

from kesra_desktop.store import slots
from kesra_desktop.store.keys import Cost

if TYPE_CHECKING:
    from collections.abc import Iterable

LIST = ROOT / "tests/data/lists/SINTETIS_BNBA_sembako_2025.xlsx"
PLAN = {
    "code": "SEMBAKO",
    "name": "Bantuan Sembako",
    "items": [{"name": "Beras", "quantity": 10, "unit": "kg"}],
    "periods": [{"code": "2025", "name": "Tahun 2025"}],
}
FLIPPED, SHORT, STRANGE = "flipped.kesra", "short.kesra", "strange.kesra"


def cheaper(kesra: Kesra, operator: str, role: str) -> None:
    """Let the passphrase cost as little as one may: the tests type it many times."""
    secret = slots.secret_of(kesra.folder, operator, kesra.passphrase)
    slots.put(kesra.folder, secret, (operator, role), kesra.passphrase, Cost())


def first_laptop(folder: Path) -> Kesra:
    a = Kesra(folder / "a", "kata sandi milik Lastri")
    words = ("--code", "A1", "--laptop", "Koordinator", "--operator", "Lastri")
    made = a.json("init", "--office", "Bagian Kesra Kota Arungjati", *words)
    assert (made["code"], made["laptop"]) == ("A1", "Koordinator")
    cheaper(a, "Lastri", "administrator")
    return a


def a_day(a: Kesra, folder: Path) -> tuple[str, list[dict[str, Any]]]:
    """Read the list, decide, and plan; return the day and the people on its list."""
    read = a.json("intake", "read", str(LIST), "--holder", "Dinas Sosial")
    assert (
        sum(sheet["rows"].get("data", 0) for file in read["files"] for sheet in file["sheets"])
        == 145
    )
    assert a.json("intake", "accept", read["batch"])["added"] > 100
    plan = folder / "plan.json"
    plan.write_text(json.dumps(PLAN))
    a.json("programme", "new", str(plan))
    proposed = a.json("enrol", "SEMBAKO", "2025", "--from-batch", read["batch"])["proposed"]
    assert proposed > 100
    a.json("decide", "SEMBAKO", "2025", "--decree", "400/1", "--date", "2025-11-01")
    place = ("--place", "Aula", "--date", "2025-11-18")
    day = a.json("distribution", "new", "SEMBAKO", "2025", *place)
    assert day["people"] == proposed
    return day["id"], a.json("list", "recipient")


def second_laptop(a: Kesra, folder: Path) -> Kesra:
    b = Kesra(folder / "b", "kata sandi milik Hendro")
    file, spoken = folder / "undangan.kesra", folder / "kode.txt"
    invited = a.json("invite", "--code", "B2", "--laptop", "Loket 2", "--out", str(file))
    assert invited["pass"].encode() not in file.read_bytes()
    spoken.write_text("AAAA-AAAA-AAAA-AAAA")
    words = (str(file), "--operator", "Hendro", "--invite-file", str(spoken))
    assert b.refusal("join", *words) == (2, "wrong_invitation_code")
    spoken.write_text(invited["pass"].lower())
    joined = b.json("join", *words)
    spoken.unlink()
    assert (joined["code"], joined["records"]) == ("B2", len(a.json("list", "recipient")))
    cheaper(b, "Hendro", "clerk")
    return b


def readable(folders: Iterable[Path], secrets: Iterable[str]) -> list[tuple[str, str]]:
    """Return every secret that some file holds as plain text, in any usual encoding."""
    wanted = [(text, text.encode(code)) for text in secrets for code in ("utf-8", "utf-16-le")]
    found = []
    for folder in folders:
        for file in (one for one in folder.rglob("*") if one.is_file()):
            content = file.read_bytes()
            found += [(file.name, text) for text, plain in wanted if plain in content]
    return found


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[str]]:
    """Return the folder of two joined laptops, the day, and what no file may show."""
    folder = tmp_path_factory.mktemp("office")
    a = first_laptop(folder)
    day, people = a_day(a, folder)
    b = second_laptop(a, folder)
    names = [one["full_name"] for one in people] + [one["nik"] for one in people if one.get("nik")]
    return folder, day, [name for name in names if len(name) > 9] + [a.passphrase, b.passphrase]


@pytest.fixture
def route(office: tuple[Path, str, list[str]], tmp_path: Path) -> tuple[Kesra, Kesra, Path]:
    """Return both laptops anew, and an empty stick."""
    for name in ("a", "b"):
        shutil.copytree(office[0] / name, tmp_path / name)
    stick = tmp_path / "flashdisk"
    stick.mkdir()
    lastri = Kesra(tmp_path / "a", "kata sandi milik Lastri")
    return lastri, Kesra(tmp_path / "b", "kata sandi milik Hendro"), stick


def test_two_laptops_find_the_double_and_agree(
    office: tuple[Path, str, list[str]], route: tuple[Kesra, Kesra, Path], tmp_path: Path
) -> None:
    (a, b, stick), day = route, office[1]
    a.apart = b.apart = True  # the whole route by processes, as other scripts play it
    receipt = tmp_path / "kuitansi.pdf"
    given = a.json("handover", day, "1", "--receipt", str(receipt))
    assert given["receipt"] in words_of(receipt)
    assert [b.json("handover", day, number)["receipt"] for number in ("1", "2")] == [
        "B2-000001", "B2-000002"]  # fmt: skip
    for kesra in (a, b, a):
        assert kesra.json("exchange", str(stick))["skipped"] == []
    digests = [kesra.json("digest") for kesra in (a, b)]
    assert digests[0] == digests[1]
    for kesra in (a, b):
        rows = kesra.json("review")
        doubles = [row for row in ([rows] if isinstance(rows, dict) else rows)
                   if row["kind"] == "double_handover"]  # fmt: skip
        assert [set(row["receipts"]) for row in doubles] == [{"A1-000001", "B2-000001"}]
    again = [kesra.json("exchange", str(stick)) for kesra in (a, b)]
    assert [one["new"] for done in again for one in done["read"] if one["new"]] == []
    assert a.json("import", str(next(stick.rglob("k-b2-*.kesra"))))["new"] == 0
    assert [kesra.json("digest") for kesra in (a, b)] == digests
    assert b.json("check", "--full") == {"findings": []}


def test_bad_files_have_codes_of_their_own_and_change_nothing(
    office: tuple[Path, str, list[str]], route: tuple[Kesra, Kesra, Path], tmp_path: Path
) -> None:
    (a, b, stick), day = route, office[1]
    a.json("handover", day, "3")
    whole = Path(a.json("export", str(stick))["path"]).read_bytes()
    stranger = tmp_path / "stranger"
    builders.laptop(stranger, "C1").close()
    strange = Path(Kesra(stranger).json("export", str(tmp_path))["path"])
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1
    contents = {FLIPPED: bytes(flipped), SHORT: whole[:-1000], STRANGE: strange.read_bytes()}
    before = b.json("digest")
    codes = []
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
        codes.append(b.refusal("import", str(tmp_path / name)))
        assert b.json("digest") == before
    assert codes == [(2, "damaged_file"), (2, "incomplete_file"), (2, "other_office")]


def test_nothing_is_readable_while_open_after_close_and_after_a_kill(
    office: tuple[Path, str, list[str]], route: tuple[Kesra, Kesra, Path]
) -> None:
    (a, b, stick), (_, day, secrets) = route, office
    assert len(secrets) > 200
    with subprocess.Popen(  # noqa: S603
        a.command("handover", day, "--batch"),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        for number in range(1, 6):
            process.stdin.write(f"{number}\n")
            process.stdin.flush()
            assert process.stdout.readline().startswith("ACK ")
        assert (a.folder / "kesra.db-wal").stat().st_size > 0
        assert readable([a.folder], secrets) == [], "while open"
        process.kill()
        process.wait()
    assert readable([a.folder], secrets) == [], "after kill -9"
    for kesra in (a, b):
        kesra.json("exchange", str(stick))
    assert len(list(stick.rglob("*.kesra"))) == 2
    assert readable([a.folder, b.folder, stick], secrets) == [], "after close"
    assert len(a.json("list", "handover")) == 5
