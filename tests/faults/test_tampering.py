"""D1 and D4: bits turned anywhere in a closed laptop's files or a backup; each is noticed."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import builders
import pytest
from fault_catalogue import count

from kesra_desktop.errors import KesraError
from kesra_desktop.store import audit, backup, queries, soundness
from kesra_desktop.store.greeting import KEY_FILE
from kesra_desktop.store.office import DATABASE, open_office

TAMPERINGS = count("D1", each=12)
PEOPLE = 30


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tampering")
    (folder / "backup").mkdir()
    with builders.laptop(folder / "a") as store:
        with store.transaction():
            for number in range(PEOPLE):
                store.add(builders.a_recipient(full_name=f"Orang {number:04d}", nik=""))
        for number in range(PEOPLE):
            audit.note(store, audit.Act.VIEWED, "recipient", f"r{number}")
        backup.make(store, folder / "backup")
    return folder


def turn_bits(file: Path, chance: Random) -> None:
    """Turn 1 to 64 bits near one place."""
    content = bytearray(file.read_bytes())
    at = chance.randrange(len(content))
    for _ in range(chance.randint(1, 64)):
        content[min(at + chance.randrange(16), len(content) - 1)] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def is_noticed(folder: Path, before: dict[str, str] | None = None) -> bool:
    """Return whether opening refuses or a check finds it; or, where told, all is as before."""
    try:
        store = open_office(folder, None, builders.PASSPHRASE, builders.Clock())
    except KesraError:
        return True
    try:
        return bool(soundness.findings(store)) or queries.digests(store) == before
    except KesraError:
        return True
    finally:
        store.conn.close()


def test_bits_turned_in_a_closed_laptop_are_noticed(template: Path, tmp_path: Path) -> None:
    with open_office(template / "a", None, builders.PASSPHRASE, builders.Clock()) as store:
        before = queries.digests(store)
    chance, unseen = Random(17), list[int]()
    for number in range(TAMPERINGS):
        folder = Path(shutil.copytree(template / "a", tmp_path / str(number)))
        name = KEY_FILE if number % 6 == 5 else DATABASE
        whole = (folder / name).read_bytes()
        while (folder / name).read_bytes() == whole:
            turn_bits(folder / name, chance)
        # Every byte of the database is authenticated; what the key file shows of itself is not.
        if not is_noticed(folder, before if name == KEY_FILE else None):
            unseen.append(number)
        shutil.rmtree(folder)
    assert unseen == []


def test_bits_turned_in_a_backup_are_never_offered_as_good(template: Path, tmp_path: Path) -> None:
    (source,) = (template / "backup").iterdir()
    good, chance = backup.read(source), Random(19)
    for _ in range(count("D4", each=5)):
        file = tmp_path / source.name
        shutil.copy(source, file)
        turn_bits(file, chance)
        try:
            told = backup.read(file)
        except KesraError:
            continue
        assert told == good, "only bytes around the members may change unseen"
