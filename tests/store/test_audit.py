"""The trail of looks: written once, chained, signed; every tampering shows."""

from __future__ import annotations

import json
import random
from datetime import timedelta
from typing import TYPE_CHECKING

import builders
import pytest

from kesra_desktop.store import audit, soundness
from kesra_desktop.store.audit import Act

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

ROWS, TAMPERINGS = 40, 200
COLUMNS = ("at", "operator", "act", "kind", "record", "detail", "hash")


@pytest.fixture
def clock() -> builders.Clock:
    return builders.Clock()


@pytest.fixture
def store(tmp_path: Path, clock: builders.Clock) -> Iterator[Store]:
    with builders.laptop(tmp_path / "a", clock=clock) as made:
        yield made


def fill(store: Store) -> None:
    for number in range(ROWS):
        audit.note(store, Act.VIEWED, "recipient", f"r{number}", "desk")


def test_a_look_is_written_once_in_ten_minutes(store: Store, clock: builders.Clock) -> None:
    for _ in range(3):
        audit.note(store, Act.VIEWED, "recipient", "r1")
    audit.note(store, Act.REVEALED, "recipient", "r1", "nik")
    clock.moment += timedelta(minutes=11)
    audit.note(store, Act.VIEWED, "recipient", "r1")
    clock.moment -= timedelta(days=3)  # a clock that was set back hides nothing
    audit.note(store, Act.VIEWED, "recipient", "r1")
    acts = [(look.act, look.operator) for look in audit.looks(store, "r1")]
    assert acts == [
        ("viewed", "Lastri"), ("revealed", "Lastri"), ("viewed", "Lastri"), ("viewed", "Lastri"),
    ]  # fmt: skip
    assert [look.act for look in audit.looks(store, limit=1)] == ["viewed"]
    assert list(audit.altered(store)) == []


def test_an_untouched_trail_and_an_empty_one_are_sound(store: Store) -> None:
    assert list(audit.altered(store)) == []
    fill(store)
    assert soundness.findings(store) == []


def change_a_value(store: Store, n: int, chance: random.Random) -> None:
    column = chance.choice(COLUMNS)
    store.conn.execute(f"UPDATE looked SET {column}={column}||'x' WHERE n=?", (n,))  # noqa: S608


def take_out(store: Store, n: int, chance: random.Random) -> None:
    store.conn.execute("DELETE FROM looked WHERE n=?", (n,))


def cut_off(store: Store, n: int, chance: random.Random) -> None:
    store.conn.execute("DELETE FROM looked WHERE n>=?", (n,))


def renumber(store: Store, n: int, chance: random.Random) -> None:
    store.conn.execute("UPDATE looked SET n=n+1000 WHERE n=?", (n,))


def copy_to_the_end(store: Store, n: int, chance: random.Random) -> None:
    store.conn.execute(
        "INSERT INTO looked SELECT ?, at, operator, act, kind, record, detail, hash "
        "FROM looked WHERE n=?", (ROWS + 1, n),
    )  # fmt: skip


def make_anew(store: Store, n: int, chance: random.Random) -> None:
    """Every hash is right, but the laptop never signed the end."""
    store.conn.execute("UPDATE looked SET operator='Orang lain' WHERE n=?", (n,))
    running = audit._beginning(store)
    for *row, _ in store.conn.execute(f"{audit._ROW} ORDER BY n").fetchall():
        running = audit._next_hash(running, row)
        store.conn.execute("UPDATE looked SET hash=? WHERE n=?", (running, row[0]))


def forge_the_end(store: Store, n: int, chance: random.Random) -> None:
    """The kept end is made to fit too, but nobody can sign for the laptop."""
    make_anew(store, n, chance)
    row = store.conn.execute("SELECT n, hash FROM looked ORDER BY n DESC LIMIT 1").fetchone()
    (kept,) = store.conn.execute("SELECT v FROM local WHERE k='audit_tip'").fetchone()
    tip = {**json.loads(kept), "n": row[0], "hash": row[1]}
    store.conn.execute("UPDATE local SET v=? WHERE k='audit_tip'", (json.dumps(tip),))


def forget_the_end(store: Store, n: int, chance: random.Random) -> None:
    store.conn.execute("UPDATE local SET v=? WHERE k='audit_tip'", (chance.choice(("", "{}")),))


TRICKS = (
    change_a_value, take_out, cut_off, renumber, copy_to_the_end, make_anew, forge_the_end,
    forget_the_end,
)  # fmt: skip


def test_two_hundred_tamperings_all_show(store: Store) -> None:
    fill(store)
    chance, unseen = random.Random(13), 0
    for _ in range(TAMPERINGS):
        store.conn.execute("SAVEPOINT tampering")
        chance.choice(TRICKS)(store, chance.randint(1, ROWS), chance)
        unseen += not list(audit.altered(store))
        store.conn.execute("ROLLBACK TO tampering")
        store.conn.execute("RELEASE tampering")
    assert unseen == 0
    store.conn.execute("UPDATE looked SET detail='' WHERE n=3")
    assert {found.code for found in soundness.findings(store)} == {"audit_changed"}
