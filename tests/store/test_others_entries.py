"""Entries of others that are newer, senseless, early or forged: kept, never guessed."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2
from builders import PASSPHRASE, START, Clock, a_recipient, laptop
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kesra_desktop import errors
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import (
    chain,
    changes,
    clock,
    database,
    fold,
    forks,
    keys,
    queries,
    soundness,
)
from kesra_desktop.store.chain import Range
from kesra_desktop.store.greeting import KEY_FILE, greeting
from kesra_desktop.store.office import (
    certificate,
    new_device_keys,
    open_office,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


class Other:
    """Another laptop's log, written by hand so that anything can stand in it."""

    def __init__(self, store: Store) -> None:
        self.keys = new_device_keys(with_office=False)
        sign = store.keys.office_sign
        assert sign
        names = {"label": "Loket", "prefix": "Z9", "role": "desk", "at": "2025-11-18"}
        self.cert = certificate(store.office_id, self.keys, sign, names)
        store.write({"k": fold.CERTIFICATE, "v": self.cert})
        self.office, self.code = store.office_id, self.cert["code"]
        self.entries: list[chain.Entry] = []

    def says(self, body: dict[str, Any] | str) -> None:
        text = body if isinstance(body, str) else json.dumps(body)
        salt, seq = bytes(16), len(self.entries) + 1
        hlc = clock.stamp_of(START) + seq
        self.entries.append(chain.Entry(seq, hlc, chain.commitment(salt, text), salt, text))

    def range(self) -> Range:
        running = first = chain.genesis(self.office, self.keys.public)
        for entry in self.entries:
            running = chain.next_hash(running, entry.line)
        signer = Ed25519PrivateKey.from_private_bytes(self.keys.sign)
        last = len(self.entries)
        seal = signer.sign(chain.seal_message(self.office, self.code, last, running))
        return Range(self.code, 1, last, first, running, seal, tuple(self.entries))


def later(store: Store) -> int:
    return int(store.conn.execute("SELECT count(*) FROM later").fetchone()[0])


@pytest.mark.parametrize(
    "body",
    [
        {"k": "qq", "v": {}},
        {"k": "c", "t": "hantu", "r": "x", "v": {}},
        {"k": "c", "t": "handover", "r": "x", "v": {}},
        {"k": "c", "t": "recipient", "r": "", "v": {}},
        {"k": "c", "t": "recipient", "r": "x", "v": 5},
        {"k": "c", "t": "recipient", "r": "x", "v": {"rt": 3}},
        {"k": "e", "t": "recipient", "r": "nobody", "v": {"rt": 1}},
        {"k": "e", "t": "void", "r": "x", "v": {}},
        {"k": "m", "vv": 7},
        {"k": "g", "v": {"office": "x"}},
        {},
        "[]",
        "{no json",
    ],
)
def test_what_is_not_understood_is_kept_and_the_rest_goes_on(
    store: Store, body: dict[str, Any] | str
) -> None:
    other = Other(store)
    other.says(body)
    other.says({"k": "c", "t": "recipient", "r": "z1", "v": {"full_name": "Masruroh"}})
    assert store.take([other.range()]).new == 2
    assert store.get(Recipient, "z1").full_name == "Masruroh"
    assert later(store) == 1


def test_an_entry_that_must_stop_older_programs_does(store: Store) -> None:
    other = Other(store)
    other.says({"k": "qq", "!": 1})
    other.says({"k": "c", "t": "recipient", "r": "z1", "v": {"full_name": "Masruroh"}})
    store.take([other.range()])
    assert store.maybe(Recipient, "z1") is None
    assert later(store) == 0


def test_newer_fields_and_wrong_types_are_kept_aside(store: Store) -> None:
    other = Other(store)
    values = {"full_name": "Masruroh", "rt": "tiga", "colour": "hijau"}
    other.says({"k": "c", "t": "recipient", "r": "z1", "v": values})
    other.says({"k": "e", "t": "recipient", "r": "z1", "v": {"size": 3, "_del": 1},
                "b": {"size": [f"{other.code}:1"], "_del": [f"{other.code}:1"]}})  # fmt: skip
    store.take([other.range()])
    row = store.conn.execute("SELECT _x, _del FROM recipient WHERE id='z1'").fetchone()
    assert json.loads(row[0]) == {"rt": "tiga", "colour": "hijau", "size": 3}
    assert row[1] == 1
    assert store.find(Recipient) == []


def test_an_effect_waits_for_its_cause(store: Store) -> None:
    first, second = Other(store), Other(store)
    first.says({"k": "c", "t": "recipient", "r": "z1", "v": {"full_name": "Masruroh"}})
    second.says({"k": "m", "vv": {first.code: [1, ""]}})
    base = {"rt": [f"{first.code}:1"]}
    second.says({"k": "e", "t": "recipient", "r": "z1", "v": {"rt": 3}, "b": base})
    store.take([second.range()])
    assert store.maybe(Recipient, "z1") is None
    store.take([first.range()])
    assert store.get(Recipient, "z1").rt == 3


def test_an_edit_waits_for_what_it_names_also_when_its_author_told_no_mark(store: Store) -> None:
    """A mark holds an honest log back; without one, only the names in the edit itself do."""
    first, second = Other(store), Other(store)
    first.says({"k": "c", "t": "recipient", "r": "z1", "v": {"full_name": "Masruroh", "rt": 1}})
    early = first.range()
    base = {"rt": [f"{first.code}:1"]}
    first.says({"k": "e", "t": "recipient", "r": "z1", "v": {"rt": 2}, "b": base})
    base = {"rt": [f"{first.code}:2"]}
    second.says({"k": "e", "t": "recipient", "r": "z1", "v": {"rt": 3}, "b": base})
    store.take([early, second.range()])
    assert store.get(Recipient, "z1").rt == 1
    store.take([first.range()])
    assert store.get(Recipient, "z1").rt == 3
    assert queries.clashes(store) == []


def test_a_certificate_not_signed_by_the_office_enrols_nobody(store: Store) -> None:
    other = Other(store)
    stranger = new_device_keys(with_office=False)
    names = {"label": "X", "prefix": "X1", "role": "desk", "at": "2025"}
    own_word = Ed25519PrivateKey.from_private_bytes(stranger.sign).sign
    other.says({"k": "g", "v": certificate(store.office_id, stranger, own_word, names)})
    store.take([other.range()])
    assert later(store) == 1
    assert "X1" not in {known.prefix for known in queries.laptops(store)}


def test_two_stories_under_one_code_are_both_kept(store: Store) -> None:
    other = Other(store)
    other.says({"k": "c", "t": "recipient", "r": "z1", "v": {"full_name": "Masruroh"}})
    store.take([other.range()])
    other.entries.clear()
    other.says({"k": "c", "t": "recipient", "r": "z1", "v": {"full_name": "Orang lain"}})
    assert store.take([other.range()]).new == 1
    other.says({"k": "c", "t": "recipient", "r": "z2", "v": {"full_name": "Lagi"}})
    assert store.take([other.range()]).new == 1
    assert store.take([other.range()]).new == 0
    (fork,) = forks.forks(store)
    assert (fork.code, fork.prefix, fork.common) == (other.code, "Z9", 0)
    assert sorted(told.entries for told in fork.lines) == [1, 2]
    (clash,) = [one for one in queries.clashes(store) if one.field == "full_name"]
    assert set(clash.values) == {"Masruroh", "Orang lain"}
    assert store.get(Recipient, "z2").full_name == "Lagi"
    assert soundness.findings(store) == []


def test_rebuilding_with_others_gives_the_same_rows(store: Store) -> None:
    other = Other(store)
    other.says({"k": "c", "t": "recipient", "r": "z1", "v": {"full_name": "Masruroh"}})
    store.take([other.range()])
    store.add(a_recipient())
    before = queries.digests(store)
    with store.transaction():
        changes.rebuild(store.conn)
    assert queries.digests(store) == before


def test_a_clock_that_fell_back_marks_its_entries(tmp_path: Path) -> None:
    ticking = Clock()
    with laptop(tmp_path / "a", clock=ticking) as store:
        ticking.moment -= timedelta(days=400)
        kept = store.add(a_recipient())
        (text,) = store.conn.execute(
            "SELECT body FROM entry WHERE json_extract(body,'$.r')=?", (kept.id,)
        ).fetchone()
        assert json.loads(text)["cd"] == 1


def test_another_thread_has_its_own_connection(store: Store) -> None:
    kept = store.add(a_recipient())
    with store.reopened() as other:
        assert other.get(Recipient, kept.id) == kept
    with pytest.raises(errors.NotFound):
        store.get(Recipient, "nobody")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("database or disk is full", errors.DiskFull),
        ("attempt to write a readonly database", errors.ReadOnlyDisk),
        ("database disk image is malformed", errors.DamagedData),
        ("database is locked", errors.Busy),
        ("disk I/O error", errors.StorageFault),
    ],
)
def test_what_the_disk_did_becomes_a_problem(text: str, kind: type[errors.KesraError]) -> None:
    with pytest.raises(kind), database.reported():
        raise sqlcipher3.dbapi2.OperationalError(text)


def test_a_bug_of_ours_stays_a_bug() -> None:
    with pytest.raises(sqlcipher3.dbapi2.OperationalError), database.reported():
        raise sqlcipher3.dbapi2.OperationalError("no such column: x")


@pytest.mark.parametrize(
    ("number", "kind"), [(28, errors.DiskFull), (30, errors.ReadOnlyDisk), (5, errors.StorageFault)]
)
def test_what_the_system_did_becomes_a_problem(number: int, kind: type[errors.KesraError]) -> None:
    with pytest.raises(kind), database.reported():
        raise OSError(number, "x")


def test_a_plain_database_in_our_place_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "kesra.db"
    file.write_bytes(database.PLAIN_HEADER + bytes(4096))
    with pytest.raises(errors.DamagedData):
        database.open_database(file, bytes(32))


def test_key_files_with_a_lowered_or_absurd_cost_are_refused(tmp_path: Path) -> None:
    laptop(tmp_path / "a").close()
    file = tmp_path / "a" / KEY_FILE
    whole = json.loads(file.read_bytes())
    for name, value in (("rounds", 1), ("memory_kib", 1024), ("memory_kib", 2**40)):
        changed = json.loads(json.dumps(whole))
        changed["slots"][0]["cost"][name] = value
        file.write_text(json.dumps(changed))
        with pytest.raises(errors.DamagedData):
            open_office(tmp_path / "a", None, PASSPHRASE, Clock())
    for wrong in ("[]", "{", '{"format": 9}', '{"format": 1}'):
        file.write_text(wrong)
        with pytest.raises(errors.DamagedData):
            greeting(tmp_path / "a")


def test_a_slow_laptop_pays_the_floor_and_a_short_passphrase_is_refused() -> None:
    moments = iter([0.0, 100.0])
    assert keys.tuned_cost(lambda: next(moments)) == keys.Cost()
    with pytest.raises(keys.WeakPassphrase):
        keys.new_slot(keys.new_secret(), "pendek", keys.Cost())
