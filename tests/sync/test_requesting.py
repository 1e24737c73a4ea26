"""A laptop that asks to join: its keys never leave it, six digits are compared, both sides know."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, laptop

from kesra_desktop import errors
from kesra_desktop.documents.office_key_sheet import office_key_sheet
from kesra_desktop.model import spoken
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import office_keys, queries, sameness
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import enrol, exchange, requesting
from kesra_desktop.sync.requesting import DigitsDiffer, NotARequest, NothingAsked
from kesra_desktop.sync.revoking import revoke

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

WHO = enrol.Newcomer("Slamet", PASSPHRASE)
PLACE = enrol.Place("B-1", "Loket 1")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with laptop(tmp_path_factory.mktemp("a")) as store:
        store.add(Recipient(full_name="Siti Rohmatun Khoiriyah", nik="3399014302759001"))
        yield store


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, requesting.Request]:
    folder = tmp_path_factory.mktemp("b")
    file = folder.parent / "b.kesra-request"
    return folder, file, requesting.ask(folder, "Loket 1", PASSPHRASE, file, Cost())


def test_asked_granted_joined(
    tmp_path: Path, office: Store, asked: tuple[Path, Path, requesting.Request]
) -> None:
    folder, file, shown = asked
    assert requesting.is_pending(folder)
    found = requesting.read(file)
    assert found.digits == shown.digits
    assert b"AGE-SECRET" not in file.read_bytes()
    answer = tmp_path / "b.kesra"
    with pytest.raises(DigitsDiffer):
        requesting.grant(office, found, f"{shown.digits[1:]}x", PLACE, answer)
    assert not answer.exists()
    words = requesting.grant(office, found, shown.digits.replace(" ", ""), PLACE, answer)
    with pytest.raises(errors.WrongPassphrase):
        requesting.join(folder, answer, enrol.Newcomer("Slamet", "salah sama sekali"), Clock())
    store, heard = requesting.join(folder, answer, WHO, Clock(), Cost())
    with store:
        assert heard == words
        assert store.count(Recipient) == 1
        assert store.device.prefix == "B-1"
        store.add(Recipient(full_name="Wagiyem", nik=""))
        exchange.exchange(store, tmp_path)
        exchange.exchange(office, tmp_path)
        exchange.exchange(store, tmp_path)
        assert queries.digests(store) == queries.digests(office)
        assert sameness.six_words(store) == sameness.six_words(office)
        store.add(Recipient(full_name="Paijem", nik=""))
        assert sameness.six_words(store) != sameness.six_words(office)
        with pytest.raises(errors.NotCoordinator):
            revoke(store, "A1", "mencoba")
    assert not requesting.is_pending(folder)


def test_what_is_no_request_and_no_answer(
    tmp_path: Path, office: Store, asked: tuple[Path, Path, requesting.Request]
) -> None:
    _, file, shown = asked
    said = json.loads(file.read_bytes())
    wrong = tmp_path / "wrong"
    for data in (
        b"", b"{}", b"[]", b"\xff", file.read_bytes() + b" " * 5_000,
        json.dumps({**said, "label": "Loket 2"}).encode(),
        json.dumps({**said, "age": said["age"][:-1] + "q"}).encode(),
        json.dumps({**said, "label": 5}).encode(),
        json.dumps({**said, "more": 1}).encode(),
    ):  # fmt: skip
        wrong.write_bytes(data)
        with pytest.raises(NotARequest):
            requesting.read(wrong)
    with pytest.raises(errors.NotFound):
        requesting.read(tmp_path / "none")
    other = tmp_path / "other"
    requesting.ask(other, "Loket 9", PASSPHRASE, tmp_path / "o.kesra-request", Cost())
    answer = tmp_path / "c.kesra"
    requesting.grant(office, requesting.read(file), shown.digits, enrol.Place("C-1", "x"), answer)
    with pytest.raises(NothingAsked):
        requesting.join(other, answer, WHO, Clock())
    with pytest.raises(NothingAsked):
        requesting.join(tmp_path / "empty", answer, WHO, Clock())
    with pytest.raises(errors.OfficeExists):
        requesting.ask(office.path.parent, "x", PASSPHRASE, wrong, Cost())


@pytest.fixture(scope="module")
def head(office: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    """Return the laptop of an administrator, and where sticks are plugged in."""
    drive = tmp_path_factory.mktemp("d")
    shown = requesting.ask(drive / "d", "Kepala", PASSPHRASE, drive / "d.kesra-request", Cost())
    place = enrol.Place("D-1", "Ruang kepala", may_order=True)
    requesting.grant(office, shown, shown.digits, place, drive / "d.kesra")
    who = enrol.Newcomer("Lastri", PASSPHRASE)
    store, _ = requesting.join(drive / "d", drive / "d.kesra", who, Clock(), Cost())
    with store:
        yield store, drive


def test_an_administrators_laptop_shuts_a_lost_one_out(
    office: Store, head: tuple[Store, Path]
) -> None:
    store, drive = head
    lost = drive / "e.kesra-request"
    gone = requesting.ask(drive / "e", "Loket 5", PASSPHRASE, lost, Cost())
    place = enrol.Place("E-1", "Loket 5")
    with pytest.raises(errors.NotCoordinator):  # to let in takes the office key
        requesting.grant(store, gone, gone.digits, place, drive / "e.kesra")
    requesting.grant(office, gone, gone.digits, place, drive / "e.kesra")
    exchange.exchange(office, drive)
    exchange.exchange(store, drive)
    assert revoke(store, "E-1", "hilang di jalan").prefix == "E-1"
    exchange.exchange(store, drive)
    exchange.exchange(office, drive)
    states = {one.prefix: one.state for one in queries.laptops(office)}
    assert states["E-1"] == "revoked"


def test_the_office_key_on_paper(office: Store, head: tuple[Store, Path]) -> None:
    store, drive = head
    words = office_keys.words(office, PASSPHRASE)
    assert len(words) == 33
    with pytest.raises(errors.NotCoordinator):
        office_keys.words(store, PASSPHRASE)
    for wrong in ([*words[:5], "salah", *words[6:]], [*words[:-1], words[0]]):
        with pytest.raises(spoken.NotTheWords):
            office_keys.take(store, PASSPHRASE, wrong)
    with pytest.raises(office_keys.AnotherOfficeKey):
        office_keys.take(store, PASSPHRASE, spoken.sealed_words(bytes(32)))
    lastri, store.operator = store.operator, Operator(id="x", name="Lastri", role=Role.CLERK)
    with pytest.raises(errors.NotYourStep):
        office_keys.take(store, PASSPHRASE, words)
    store.operator = lastri
    office_keys.take(store, PASSPHRASE, [word[:4].upper() for word in words])
    with open_office(drive / "d", "Lastri", PASSPHRASE, Clock()) as again:
        enrol.invite(again, "F-1", "Loket 6", drive / "f.kesra")  # it lets laptops in now


def test_the_sheet_of_the_office_key_is_one_page(office: Store) -> None:
    out = io.BytesIO()
    assert office_key_sheet(office, office_keys.words(office, PASSPHRASE), out) == 1
    assert out.getvalue().startswith(b"%PDF")
