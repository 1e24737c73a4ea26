"""Who works here: each with a passphrase of their own, on each laptop, and the last one stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, Clock, laptop

from kesra_desktop.errors import (
    AlreadyThere,
    InvalidValue,
    NotFound,
    UnknownOperator,
    WrongPassphrase,
)
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.services import operators, registration
from kesra_desktop.store import slots
from kesra_desktop.store.greeting import KEY_FILE, greeting
from kesra_desktop.store.keys import Cost, WeakPassphrase
from kesra_desktop.store.office import NoLongerHere, open_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

BUDI = "kata sandi milik Budi"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def opened(store: Store, name: str, passphrase: str) -> Operator:
    """Return who is at work after opening the same folder again."""
    with open_office(store.path.parent, name, passphrase, Clock()) as again:
        assert again.operator is not None
        return again.operator


def with_budi(store: Store, role: Role = Role.CLERK) -> Operator:
    budi = operators.add(store, "  Budi  Santoso ", role, with_key=True)
    operators.let_in(store, budi, PASSPHRASE, BUDI, Cost())
    return budi


def test_a_second_operator_opens_the_laptop_with_a_passphrase_of_his_own(store: Store) -> None:
    budi = with_budi(store)
    assert (budi.name, budi.role) == ("Budi Santoso", Role.CLERK)
    assert opened(store, "Budi Santoso", BUDI) == budi
    assert opened(store, "Lastri", PASSPHRASE).role is Role.ADMINISTRATOR
    with pytest.raises(WrongPassphrase):
        opened(store, "Budi Santoso", PASSPHRASE)
    with pytest.raises(UnknownOperator):
        open_office(store.path.parent, None, BUDI, Clock())
    shown = greeting(store.path.parent).operators
    assert shown == (("Lastri", "administrator"), ("Budi Santoso", "clerk"))
    assert b"Budi" not in (store.path.parent / KEY_FILE).read_bytes()


def test_removing_closes_the_slot_and_coming_back_opens_a_new_one(store: Store) -> None:
    budi = with_budi(store)
    assert not operators.remove(store, "Budi Santoso").active
    assert slots.names(store.path.parent) == ["Lastri"]
    with pytest.raises(NotFound):
        operators.remove(store, "Budi Santoso")
    back = operators.add(store, "Budi Santoso", Role.VERIFIER, with_key=True)
    operators.let_in(store, back, PASSPHRASE, "kata sandi yang baru", Cost())
    assert back.id == budi.id
    assert opened(store, "Budi Santoso", "kata sandi yang baru").role is Role.VERIFIER


def test_the_last_coordinator_and_the_last_key_stay(store: Store) -> None:
    with_budi(store)
    with pytest.raises(operators.LastAdministrator):
        operators.remove(store, "Lastri")
    operators.add(store, "Wulan", Role.ADMINISTRATOR)
    slots.close(store.path.parent, "Budi Santoso")
    with pytest.raises(operators.LastKey):
        operators.remove(store, "Lastri")


def test_who_is_not_the_coordinator_adds_and_changes_nobody(store: Store) -> None:
    budi = with_budi(store)
    wulan = operators.add(store, "Wulan", Role.TREASURER)
    store.operator = budi
    for act in (
        lambda: operators.add(store, "Siluman", Role.ADMINISTRATOR),
        lambda: operators.add(store, "Budi Santoso", Role.ADMINISTRATOR),
        lambda: operators.remove(store, "Wulan"),
        lambda: registration.amend(store, Operator, budi.id, {"role": "administrator"}),
        lambda: registration.put(store, Operator, {"name": "Siluman"}),
        lambda: operators.let_in(
            store, store.find(Operator, name="Lastri")[0], BUDI, "merebut kunci", Cost()
        ),
    ):
        with pytest.raises(operators.NotAllowed):
            act()
    known = operators.add(store, "Wulan", None, with_key=True)
    operators.let_in(store, known, BUDI, "kata sandi Wulan", Cost())
    assert opened(store, "Wulan", "kata sandi Wulan") == wulan


def test_a_removed_operator_is_refused_where_the_order_arrives_later(store: Store) -> None:
    budi = with_budi(store)
    registration.amend(store, Operator, budi.id, {"active": "tidak"})
    with pytest.raises(NoLongerHere):
        opened(store, "Budi Santoso", BUDI)
    slots.close(store.path.parent, "Lastri")
    assert opened(store, "Budi Santoso", BUDI).id == budi.id, "else the data were lost with him"


def test_a_passphrase_is_changed_only_by_who_knows_it(store: Store) -> None:
    with pytest.raises(WrongPassphrase):
        operators.change_passphrase(store, "bukan yang ini", "kata sandi baru", Cost())
    with pytest.raises(WeakPassphrase):
        operators.change_passphrase(store, PASSPHRASE, "pendek", Cost())
    assert opened(store, "Lastri", PASSPHRASE)
    operators.change_passphrase(store, PASSPHRASE, "kata sandi baru", Cost())
    assert opened(store, "Lastri", "kata sandi baru")
    with pytest.raises(WrongPassphrase):
        opened(store, "Lastri", PASSPHRASE)


def test_what_cannot_be_added(store: Store) -> None:
    with pytest.raises(InvalidValue):
        operators.add(store, "  ", Role.CLERK)
    with pytest.raises(AlreadyThere):
        operators.add(store, "Lastri", Role.ADMINISTRATOR)
