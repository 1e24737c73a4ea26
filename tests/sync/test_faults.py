"""Faults on the way between laptops; each test is named after its number in the catalogue."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2
from builders import START, Clock, a_recipient
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kesra_desktop import errors
from kesra_desktop.model.distributions import Handover, Line, Lines
from kesra_desktop.model.people import Recipient
from kesra_desktop.services import review
from kesra_desktop.store import (
    blobs,
    changes,
    clock,
    database,
    exchanges,
    fold,
    knowing,
    log,
    office,
    pictures,
    queries,
    soundness,
)
from kesra_desktop.store.missing import missing
from kesra_desktop.store.store import Keys, Store
from kesra_desktop.sync import exchange, importing
from kesra_desktop.sync import header as headers

if TYPE_CHECKING:
    from history_world import Histories, Template


def set_phone(store: Store, phone: str) -> None:
    seen = store.open(Recipient, "p0")
    store.save(replace(seen.record, phone=phone), seen)


def test_fault_11_and_12_an_old_file_again_and_from_two_sticks(
    world: Histories, tmp_path: Path
) -> None:
    a, b, _ = world.stores
    world.do_create(1, 1, 1)
    path = Path(exchange.export_to(b, tmp_path)["path"])
    assert exchange.import_from(a, path).new > 0
    before = queries.digests(a)
    again = exchange.import_from(a, path)
    assert (again.new, again.held) == (0, 0)
    assert again.known > 0
    copy = tmp_path / "stick2" / "other name.kesra"
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    assert exchange.exchange(a, copy.parent).read == []  # the same file by its id
    assert queries.digests(a) == before


def test_fault_13_and_14_a_file_that_comes_late_or_only_from_another_laptop(
    world: Histories,
) -> None:
    a, _, c = world.stores
    files = []
    for _ in range(3):
        have = log.vector(world.stores[1].conn)
        world.do_create(1, 1, 1)
        files.append(world.export(1, have))
    world.deliver(2, files[0])
    world.deliver(2, files[1])
    world.deliver(0, files[2])
    (gap,) = missing(a)
    assert gap.prefix == "B2"
    set_phone(a, "0899-0000-0001")  # work goes on
    assert a.count(Recipient) == 3
    world.deliver(0, world.export(2, {}))  # the file itself never comes
    assert missing(a) == []
    assert a.count(Recipient) == 6
    assert c.count(Recipient) == 5


def test_fault_23_newer_fields_and_kinds_pass_through_an_older_program(world: Histories) -> None:
    world.do_newer(1, 0, 1)
    world.do_newer(1, 0, 2)
    world.deliver(0, world.export(1, {}))
    world.deliver(2, world.export(0, {}))
    b, c = world.stores[1], world.stores[2]
    bodies = "SELECT body FROM entry e JOIN device v ON v.d=e.d WHERE v.code=? ORDER BY seq"
    carried = c.conn.execute(bodies, (b.device.code,)).fetchall()
    assert carried == b.conn.execute(bodies, (b.device.code,)).fetchall()
    assert queries.digests(c)["recipient"] == queries.digests(b)["recipient"]
    (aside,) = c.conn.execute("SELECT _x FROM recipient WHERE id='p0'").fetchone()
    assert "warna" in aside


def test_fault_23_a_newer_program_finds_a_place_for_what_was_kept_aside(world: Histories) -> None:
    """The database as a program left it that knew neither the field nor the kind."""
    b = world.stores[1]
    seen = b.open(Recipient, "p0")
    b.save(replace(seen.record, rt=7), seen)
    expected = queries.digests(b)
    b.conn.execute("UPDATE recipient SET rt=NULL, _x='{\"rt\": 7}' WHERE id='p0'")
    b.conn.execute("DELETE FROM operator")
    b.conn.execute("UPDATE local SET v='older' WHERE k='shape'")
    b.close()
    world.stores[1] = Store(b.path, b.keys, world.clocks[1], b.operator)
    assert world.stores[1].get(Recipient, "p0").rt == 7
    assert queries.digests(world.stores[1]) == expected


def test_fault_24_a_critical_kind_stops_its_log_and_no_other(world: Histories) -> None:
    a, b, _ = world.stores
    world.foreign(b, {"k": "zz", "!": 1})
    world.do_create(1, 1, 1)
    world.do_create(2, 2, 2)
    world.deliver(0, world.export(1, {}))
    world.deliver(0, world.export(2, {}))
    assert a.count(Recipient) == 4
    assert log.vector(a.conn)[b.device.code] == queries.entry_count(b)  # stored, and passed on


@pytest.mark.parametrize(
    "name", ["..\\\\..\\\\x", "/etc/passwd", "con", "a\u202egpj.exe", "x" * 500]
)
def test_fault_29_a_path_for_a_name_is_only_a_label(world: Histories, name: str) -> None:
    a, b, _ = world.stores
    picture = (b"\xff\xd8 foto", b"\xff\xd8")
    pictures.announce(b, "recipient", "p0", name, picture)
    there = set(a.path.parent.rglob("*"))
    world.deliver(0, world.export(1, {}))
    (found,) = pictures.attachments(a, "recipient", "p0")
    assert len(found.label) <= 120
    assert found.label.isprintable()
    assert set(a.path.parent.rglob("*")) <= there | {blobs.path_of(a)}
    assert soundness.findings(a) == []


def test_fault_43_one_person_registered_on_two_laptops(world: Histories) -> None:
    a, b, _ = world.stores
    nik = "3399014302759055"
    ids = [store.add(a_recipient(full_name="Wagiyem Sulastri", nik=nik)).id for store in (a, b)]
    for number, (store, person) in enumerate(zip((a, b), ids, strict=True)):
        store.add(
            Handover(receipt=f"{store.device.prefix}-00000{number}", programme="g",
                     distribution="d", period="p", recipient=person, day=START.date(), at=START,
                     lines=Lines([Line("beras", Decimal(1), 0)]))
        )  # fmt: skip
    world.all_meet()
    assert not [double for double in queries.doubles(a) if double.recipient in ids]
    review.look(a)
    (pair,) = [one for one in review.open_pairs(a) if {one.one.id, one.other.id} == set(ids)]
    review.decide(a, pair.key, "same", "NIK sama")
    world.all_meet()
    for store in world.stores:
        (double,) = queries.doubles(store)
        assert double.recipient == min(ids)
        review.look(store)
        assert not [one for one in review.open_pairs(store) if one.one.id in ids]


def test_fault_34_an_import_broken_off_anywhere_leaves_before_or_after(
    world: Histories, tmp_path: Path
) -> None:
    a, b, _ = world.stores
    for number in range(6):
        world.do_create(1, number, 1)
    world.do_handover(1, 0, 0)
    set_phone(b, "0899-0000-0001")
    path = Path(exchange.export_to(b, tmp_path)["path"])
    before = queries.digests(a)
    done = 0

    def counted(limit: int) -> None:
        """Count the database's own steps and break it off after so many."""
        nonlocal done
        done = 0

        def step() -> int:
            nonlocal done
            done += 1
            return int(done == limit + 1)  # once: taking back is not broken off too

        a.conn.set_progress_handler(step, 20)

    counted(10**9)
    exchange.import_from(a, path, preview=True)
    whole = done
    for point in range(25):
        counted(whole * point // 25)
        with pytest.raises((errors.KesraError, sqlcipher3.dbapi2.OperationalError)):
            exchange.import_from(a, path)
        a.conn.set_progress_handler(None, 0)
        assert queries.digests(a) == before
        assert exchanges.vector(a).get(b.device.code, 0) == 0
    exchange.import_from(a, path)
    assert queries.digests(a) != before
    assert soundness.findings(a) == []


def test_fault_39_a_clock_two_years_ahead(world: Histories) -> None:
    a, b, c = world.stores
    world.clocks[1].moment = START + timedelta(days=730)
    set_phone(b, "0899-0000-0001")
    world.all_meet()
    set_phone(a, "0899-0000-0002")  # it saw the other value, so its earlier stamp wins
    world.all_meet()
    for store in (a, b, c):
        assert store.get(Recipient, "p0").phone == "0899-0000-0002"
        assert queries.clashes(store) == []
    ahead = clock.moment_of(int(log.local(a.conn, "hlc"))) - a.now()
    assert ahead <= timedelta(hours=49)
    exchanges.note_clock(a, b.device.code, world.clocks[1](), 0)
    assert exchanges.clock_off(a, b.device.code) > 700 * 86_400


def test_fault_40_and_41_a_clock_that_fell_back(world: Histories) -> None:
    a, b, _ = world.stores
    world.all_meet()
    set_phone(a, "0899-0000-0001")
    world.all_meet()
    world.clocks[1].moment = START - timedelta(days=3_650)
    set_phone(b, "0899-0000-0002")
    set_phone(b, "0899-0000-0003")
    world.all_meet()
    assert a.get(Recipient, "p0").phone == "0899-0000-0003"
    assert queries.clashes(a) == []
    stamps = b.conn.execute("SELECT hlc FROM entry WHERE d=1 ORDER BY seq").fetchall()
    assert stamps == sorted(stamps)
    marked = b.conn.execute(
        "SELECT count(*) FROM entry WHERE d=1 AND json_extract(body,'$.cd')=1"
    ).fetchone()
    assert marked[0] == 2


def test_fault_44_an_edit_here_and_a_deletion_there(world: Histories) -> None:
    a, b, _ = world.stores
    a.mark_deleted(Recipient, "p0", "salah masuk")
    set_phone(b, "0899-0000-0001")
    world.all_meet()
    for store in world.stores:
        assert store.maybe(Recipient, "p0") is None
        (found,) = knowing.edited_after_deletion(store)
        assert (found.record, found.fields) == ("p0", ("phone",))
    a.mark_deleted(Recipient, "p0", "masih ada", back=True)
    assert knowing.edited_after_deletion(a) == []
    assert a.get(Recipient, "p0").phone == "0899-0000-0001"


def test_fault_47_a_stick_with_many_files(world: Histories, tmp_path: Path) -> None:
    a, b, _ = world.stores
    for number in range(30):
        world.do_create(1, number, 1)
        exchange.export_to(b, tmp_path)
    seen: list[tuple[int, int]] = []
    exchange.exchange(a, tmp_path, lambda done, total: seen.append((done, total)))
    assert a.count(Recipient) == 33
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1] > 0
    assert exchange.exchange(a, tmp_path).read == []


def test_fault_48_a_form_that_is_open_while_an_import_arrives(world: Histories) -> None:
    a, b, _ = world.stores
    form = a.open(Recipient, "p0")
    set_phone(b, "0899-0000-0001")
    world.deliver(0, world.export(1, {}))
    a.save(replace(form.record, phone="0899-0000-0002"), form)
    (clash,) = queries.clashes(a)  # an honest clash instead of a blind overwrite
    assert set(clash.values) == {"0899-0000-0001", "0899-0000-0002"}


def test_fault_50_what_exists_only_here_is_counted(world: Histories) -> None:
    a, b, _ = world.stores
    before = exchanges.only_here(b)
    world.do_create(1, 1, 1)
    set_phone(b, "0899-0000-0001")
    assert exchanges.only_here(b) == before + 2
    world.deliver(0, world.export(1, {}))
    world.deliver(1, world.export(0, {}))
    assert exchanges.only_here(b) == 0
    assert exchanges.only_here(a) >= 0


def test_fault_51_tables_are_made_anew_from_the_log(world: Histories) -> None:
    a = world.stores[0]
    world.do_create(0, 1, 1)
    set_phone(a, "0899-0000-0001")
    before = queries.digests(a)
    a.conn.execute("DELETE FROM recipient")
    a.conn.execute("DELETE FROM fhead")
    assert queries.digests(a) != before
    with a.transaction():
        changes.rebuild(a.conn)
    assert queries.digests(a) == before


@pytest.mark.campaign
def test_fault_52_fifty_laptops_exchange_everything(template: Template, tmp_path: Path) -> None:
    keys = template.keys[0]
    first = template.opened(tmp_path, 0, Clock())
    sign = keys.office_sign
    assert sign
    made = []
    for number in range(49):
        device = office.new_device_keys(with_office=False)
        names = {"label": "", "prefix": f"Z{number}", "role": "desk", "at": "2025-11-18"}
        cert = office.certificate(first.office_id, device, sign, names)
        first.write({"k": fold.CERTIFICATE, "v": cert})
        made.append((device, cert))
    stores = [first, *(_joined(first, tmp_path / str(n), *one) for n, one in enumerate(made))]
    first.seal()
    founding = tuple(log.ranges_since(first.conn, {}))
    for number, store in enumerate(stores[1:]):
        assert importing.take_proved(store, "", founding)[1] == []
        store.add(a_recipient(id=f"q{number}", full_name=f"Orang {number}", nik=""))
    rounds = 0
    while _passed_on(stores):
        rounds += 1
        assert rounds < 5, "it does not come to rest"
    assert len({queries.digests(store)["all"] for store in stores}) == 1
    assert all(len(log.vector(store.conn)) == 50 for store in stores)
    header = exchange.new_header(first, "changes", [store.device.code for store in stores])
    assert len(headers.dump("f", header)) < 6_000  # the vector itself: 50 codes and numbers
    for store in stores:
        store.close()


def _joined(first: Store, folder: Path, device: office.DeviceKeys, cert: dict[str, Any]) -> Store:
    """Return a laptop without a key file: nobody opens it with a passphrase."""
    folder.mkdir()
    path, key = folder / office.DATABASE, bytes(32)
    database.build(path, key)
    conn = database.open_database(path, key)
    for name in ("office", "office_key"):
        log.set_local(conn, name, log.local(first.conn, name))
    fold.add_device(conn, cert)
    founder = log.body_at(first.conn, log.OWN, 1)["v"]
    fold.add_device(conn, founder)
    conn.close()
    private = Ed25519PrivateKey.from_private_bytes(device.sign)
    return Store(path, Keys(key, private.sign, device.age), Clock(), first.operator)


def _passed_on(stores: list[Store]) -> int:
    """Let every laptop hand a full file to the first, which answers all; return what was new."""
    news = 0
    for sender, reader in [*((one, stores[0]) for one in stores[1:]),
                           *((stores[0], one) for one in stores[1:])]:  # fmt: skip
        sender.seal()
        ranges = tuple(log.ranges_since(sender.conn, {}))
        news += importing.take_proved(reader, "", ranges)[0].new
    return news


def test_a_clock_in_doubt_loses_to_any_other(world: Histories) -> None:
    a, b, c = world.stores
    world.clocks[1].moment = START + timedelta(days=30)
    set_phone(b, "0899-0000-0001")
    world.all_meet()
    world.clocks[1].moment = START
    set_phone(b, "0899-0000-0002")  # its stamp still rises, yet nobody knows when it was
    set_phone(c, "0899-0000-0003")
    world.all_meet()
    for store in (a, b, c):
        (clash,) = queries.clashes(store)
        assert clash.values[0] == "0899-0000-0003"


def test_the_same_value_written_twice_is_one_to_whoever_edits_it(world: Histories) -> None:
    a, b, c = world.stores
    set_phone(a, "0899-0000-0001")
    set_phone(b, "0899-0000-0001")
    world.all_meet()
    assert queries.clashes(c) == []
    set_phone(c, "0899-0000-0002")
    world.all_meet()
    for store in (a, b, c):
        assert queries.clashes(store) == []
        assert store.get(Recipient, "p0").phone == "0899-0000-0002"


def test_newer_fields_are_kept_alike_whatever_their_order(world: Histories) -> None:
    made = [f"{world.stores[0].device.code}:{seq}" for seq in range(1, 30)]
    for who, name in ((1, "zebra"), (2, "apel")):
        store = world.stores[who]
        ((seq,),) = store.conn.execute("SELECT _s FROM recipient WHERE id='p0'").fetchall()
        store.write({"k": "e", "t": "recipient", "r": "p0", "v": {name: who},
                     "b": {name: [made[seq - 1]]}})  # fmt: skip
    world.all_meet()
    asides = {
        store.conn.execute("SELECT _x FROM recipient WHERE id='p0'").fetchone()[0]
        for store in world.stores
    }
    assert asides == {'{"apel": 2, "zebra": 1}'}


def test_an_edit_whose_author_hid_what_it_saw_waits_for_its_base(world: Histories) -> None:
    a, b, c = world.stores
    made = a.add(replace(a.get(Recipient, "p0"), id="z9"))
    base = f"{a.device.code}:{queries.entry_count(a)}"
    world.foreign(b, {"k": "e", "t": "recipient", "r": made.id, "v": {"note": "sah"},
                      "b": {"note": [base]}})  # fmt: skip
    world.do_create(1, 1, 1)
    world.deliver(2, world.export(1, {}))
    assert c.count(Recipient) == 3
    world.deliver(2, world.export(0, {}))
    assert c.get(Recipient, made.id).note == "sah"
    assert c.count(Recipient) == 5


def test_an_edit_of_an_edit_that_is_not_here_waits_for_it(world: Histories) -> None:
    """Its author hid what it saw: no mark tells, only the base does."""
    a, b, c = world.stores
    seen = a.open(Recipient, "p0")
    a.save(replace(seen.record, note="pertama"), seen)
    base = f"{a.device.code}:{queries.entry_count(a)}"
    world.foreign(b, {"k": "e", "t": "recipient", "r": "p0", "v": {"note": "kedua"},
                      "b": {"note": [base]}})  # fmt: skip
    world.deliver(2, world.export(1, {}))
    assert c.get(Recipient, "p0").note == ""
    world.deliver(2, world.export(0, {}))
    assert c.get(Recipient, "p0").note == "kedua"
    assert queries.clashes(c) == []
