"""A person forgotten: no value of theirs is found in any byte of any laptop that took the order."""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from builders import START, a_recipient
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from kesra_desktop import errors
from kesra_desktop.model.distributions import Handover, Line, Lines, Void
from kesra_desktop.model.people import Household, Recipient
from kesra_desktop.model.sources import Evidence
from kesra_desktop.model.typed import Typing
from kesra_desktop.store import (
    arrived,
    backup,
    blobs,
    changes,
    decisions,
    forgetting,
    pictures,
    queries,
    search,
    soundness,
    staged_rows,
    staging,
)
from kesra_desktop.store.chain import Range
from kesra_desktop.store.staged_docs import StagedLine
from kesra_desktop.sync.erasing import erase

if TYPE_CHECKING:
    from pathlib import Path

    from history_world import Histories

    from kesra_desktop.store.store import Store

NAME, NIK, PHONE = "Qomariyatun Wulandari", "3399014302759077", "0899-0000-7777"
NEW_PHONE, WIFE = "0899-0000-8888", "Zubaidah Qomariyatun Wulandari"
SECRETS = (NAME, NAME.casefold(), NIK, PHONE, NEW_PHONE, "Gg. Kenanga 99", "qomariyatun")
PAGE, RESERVED = 4096, 80  # SQLCipher 4: sixteen bytes of IV and the page's HMAC at its end


def plain_pages(path: Path, key: bytes) -> bytes:
    """Return every byte of a database as it is under its encryption, free pages too."""
    data = path.read_bytes()
    found = bytearray()
    for at in range(0, len(data), PAGE):
        page = data[at : at + PAGE]
        start = 16 if at == 0 else 0
        iv = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        cipher = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        found += cipher.update(page[start : PAGE - RESERVED])
    return bytes(found)


def traces(store: Store) -> list[str]:
    store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert store.path.with_name(f"{store.path.name}-wal").stat().st_size == 0
    pages = plain_pages(store.path, store.keys.database)
    if blobs.path_of(store).exists():
        pages += plain_pages(blobs.path_of(store), blobs.key_of(store))
    wide = pages.lower()
    assert b"sqlite_master" in wide or b"create table" in wide  # it really was decrypted
    return [secret for secret in SECRETS if secret.encode().lower() in wide]


def a_known_person(world: Histories) -> str:
    """Register somebody on laptop 1, edit on laptop 2, hand over on laptop 0."""
    a, b, c = world.stores
    person = b.add(
        a_recipient(full_name=NAME, nik=NIK, phone=PHONE, address="Gg. Kenanga 99", rt=3)
    )
    cells = f'{{"full_name":["B","{NAME}",[]],"nik":["C","{NIK}",[]]}}'
    b.add(Evidence(recipient=person.id, source="s", sheet="1", row=3, cells=cells))
    b.add(Typing(source="s", row=3, texts=f'{{"full_name":"{NAME}","nik":"{NIK}"}}'))
    world.all_meet()
    seen = c.open(Recipient, person.id)
    c.save(replace(seen.record, phone=NEW_PHONE), seen)
    a.add(
        Handover(receipt="A1-000001", programme="g", distribution="d", period="p",
                 recipient=person.id, day=date(2025, 11, 18), at=START, collected_by=WIFE,
                 lines=Lines([Line("beras", Decimal(25), 0), Line("uang", Decimal(1), 600_000)]))
    )  # fmt: skip
    return person.id


def test_nothing_is_found_on_any_laptop_and_receipts_stay(world: Histories) -> None:
    person = a_known_person(world)
    world.all_meet()
    a = world.stores[0]
    assert traces(a)
    assert erase(a, person, "permintaan yang bersangkutan") >= 4
    world.all_meet()
    for store in world.stores:
        assert traces(store) == []
        assert search.find_people(store, "qomariyatun").ids == ()
        assert store.get(Recipient, person).full_name == forgetting.GONE
        (given,) = store.find(Handover)
        assert (given.receipt, given.recipient, given.lines.total()) == (
            "A1-000001",
            person,
            600_000,
        )
        assert given.collected_by == ""
        assert store.find(Evidence) == []
        assert [*arrived.put_aside(store), *arrived.excesses(store)] == []  # nothing to ask about
        assert person not in {one.wanted for one in arrived.dangling(store)}
        assert soundness.findings(store) == []
        with store.transaction():
            before = queries.digests(store)
            changes.rebuild(store.conn)
            assert queries.digests(store) == before
    assert len({queries.digests(store)["all"] for store in world.stores}) == 1


def test_forgotten_entries_travel_as_lines_and_late_bodies_are_blanked(world: Histories) -> None:
    person = a_known_person(world)
    old = world.export(1, {})  # made before the order, read after it
    world.deliver(0, old)
    world.deliver(0, world.export(2, {}))
    erase(world.stores[0], person, "permintaan")
    file = world.export(0, {})
    bare = [entry for one in file.ranges for entry in one.entries if entry.body is None]
    assert len(bare) >= 3
    world.deliver(2, file)
    world.deliver(2, old)
    assert traces(world.stores[2]) == []
    world.all_meet()
    assert all(traces(store) == [] for store in world.stores)
    assert len({queries.digests(store)["all"] for store in world.stores}) == 1


def test_what_is_held_is_blanked_too(world: Histories) -> None:
    person = a_known_person(world)
    a, _, c = world.stores
    mine = [one for one in world.export(2, {}).ranges if one.dev == c.device.code]
    world.all_meet()
    erase(a, person, "permintaan")
    world.do_create(2, 1, 1)
    world.all_meet()
    assert mine
    assert all(traces(store) == [] for store in world.stores)


def test_their_pictures_go_too(world: Histories) -> None:
    person = a_known_person(world)
    world.all_meet()
    b = world.stores[1]
    picture = b"\xff\xd8" + NAME.encode()
    name = pictures.announce(b, "recipient", person, f"KTP {NAME}", (picture, b"\xff\xd8"))
    other = pictures.announce(b, "recipient", "p0", "KTP", (b"\xff\xd8 lain", b"\xff\xd8"))
    world.all_meet()
    erase(world.stores[0], person, "permintaan")
    world.all_meet()
    assert all(traces(store) == [] for store in world.stores)
    assert blobs.kept(b, [name, other]) == {other}
    assert pictures.attachments(world.stores[2], "recipient", person) == []


def test_families_notes_and_rows_that_wait_are_covered(world: Histories) -> None:
    person = a_known_person(world)
    a, b, c = world.stores
    family = b.add(Household(kk="3399010101019001", head_name=NAME, address="Gg. Melati 1"))
    seen = b.open(Recipient, person)
    b.save(replace(seen.record, household=family.id), seen)
    world.all_meet()
    given = a.find(Handover)[0]
    a.add(Void(handover=given.id, reason=f"salah orang, bukan {NAME}", at=START))
    decisions.write(a, f"double:p:{person}", "both", [given.id], f"{NAME} memang dua kali")
    batch = staging.begin(c, "daftar", "people", "RT 3")
    spaced = f"{NIK[:6]} {NIK[6:12]} {NIK[12:]}"
    docs = (f"B={NAME} C={spaced}", f"B={NAME} D={PHONE}", f"B={NAME}")
    lines = [StagedLine(row, 0, json.dumps({"c": doc}), "", ()) for row, doc in enumerate(docs)]
    staged_rows.add_lines(c, batch, 1, lines)
    erase(a, person, "permintaan")
    world.all_meet()
    for store in (a, b):
        assert traces(store) == []
    (namesake,) = c.conn.execute("SELECT doc FROM staged_row").fetchall()
    assert NAME in namesake[0]  # only the name: it may be somebody else
    c.conn.execute("DELETE FROM staged_row")
    for store in world.stores:
        assert traces(store) == []
        assert store.get(Household, family.id).head_name == ""
        assert store.get(Household, family.id).kk == "3399010101019001"
        assert store.count(Void, handover=given.id) == 1
        (decided,) = decisions.standing(store, f"double:p:{person}")
        assert (decided.choice, decided.note) == ("both", "")
        assert soundness.findings(store, soundness.Depth.FULL) == []
    assert len({queries.digests(store)["all"] for store in world.stores}) == 1


def test_a_backup_made_afterwards_holds_nothing_of_them(world: Histories, tmp_path: Path) -> None:
    person = a_known_person(world)
    a = world.stores[0]
    pictures.announce(a, "recipient", person, "KTP", (b"\xff\xd8" + NAME.encode(), b"\xff\xd8"))
    shutil.copy(world.template.folder / "A1" / "keys.json", a.path.parent)
    erase(a, person, "permintaan")
    file = backup.make(a, tmp_path).file
    inside = zipfile.ZipFile(file)
    for name in inside.namelist():
        if name.endswith(".db"):
            copy = tmp_path / name
            copy.write_bytes(inside.read(name))
            key = blobs.key_of(a) if name == blobs.FILE else a.keys.database
            found = plain_pages(copy, key).lower()
            assert [secret for secret in SECRETS if secret.encode().lower() in found] == []


def test_an_edit_of_somebody_who_did_not_know_does_not_bring_them_back(world: Histories) -> None:
    person = a_known_person(world)
    world.all_meet()
    erase(world.stores[0], person, "permintaan")
    c = world.stores[2]
    seen = c.open(Recipient, person)
    c.save(replace(seen.record, note="pindah ke Gg. Kenanga 99"), seen)
    world.all_meet()
    for store in world.stores:
        assert store.get(Recipient, person).note == ""
    assert traces(world.stores[0]) == ["Gg. Kenanga 99"]  # kept as written, and applied nowhere
    erase(world.stores[0], person, "sisa perubahan")
    world.all_meet()
    assert all(traces(store) == [] for store in world.stores)


def test_a_body_left_out_without_an_order_is_refused(world: Histories) -> None:
    world.do_create(1, 1, 1)
    file = world.export(1, {})
    ranges = tuple(
        Range(
            **{
                **vars(one),
                "entries": (*one.entries[:-1], replace(one.entries[-1], salt=None, body=None)),
            }
        )
        for one in file.ranges
    )
    with pytest.raises(errors.WithheldChange):
        world.deliver(0, file._replace(ranges=ranges))


def test_who_may_order_it_and_how(world: Histories) -> None:
    a, b, _ = world.stores
    with pytest.raises(errors.NotCoordinator):
        erase(b, "p0", "iseng")
    with pytest.raises(errors.NotFound):
        erase(a, "nobody", "x")
    with pytest.raises(errors.ReasonMissing):
        erase(a, "p0", "")
    with pytest.raises(errors.InvalidValue):
        erase(a, "p0", f"permintaan {a.get(Recipient, 'p0').full_name}")


def test_a_body_that_comes_after_the_order_is_dropped(world: Histories) -> None:
    a, b, c = world.stores
    person = b.add(a_recipient(full_name=NAME, nik=NIK, phone=PHONE))
    old = world.export(1, {})
    world.deliver(0, old)
    erase(a, person.id, "permintaan")
    orders = [one for one in world.export(0, {}).ranges if one.dev == a.device.code]
    world.deliver(2, old._replace(sender=a.device.code, ranges=tuple(orders)))
    world.deliver(2, old)
    assert traces(c) == []
    assert c.get(Recipient, person.id).full_name == forgetting.GONE
