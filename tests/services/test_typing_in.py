"""A photographed list typed by two operators, compared, settled, and taken into the register."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from builders import a_recipient, laptop

from kesra_desktop import errors
from kesra_desktop.model.office import Operator
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sources import Evidence, Source, SourceQuality
from kesra_desktop.model.typed import Typing, rows_of
from kesra_desktop.services import typing_in
from kesra_desktop.services.typing_in import NothingTyped, Place, SameHands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

NIK = "3399015208759001"
WHOLE = {"full_name": "Siti Khotijah", "nik": NIK, "address": "Gg. Mawar 2", "rt": "4"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Store, str]]:
    with laptop(tmp_path) as store:
        store.add(Operator(id="second", name="Hendro"))
        source = store.add(Source(file_name="halaman 1.jpg", quality=SourceQuality.PHOTO))
        yield store, source.id


def as_other(store: Store) -> None:
    """Let the other operator sit down."""
    (store.operator,) = store.find(Operator, id="second")


def test_typed_twice_alike_becomes_a_person_with_a_source(desk: tuple[Store, str]) -> None:
    store, source = desk
    page = Place("0" * 64, 100, 250, 800, 4000)
    once = typing_in.type_row(store, source, 1, WHOLE, page)
    assert (once.ready, once.first.place) == (False, "100 250 800 1000")
    assert typing_in.enter(store, source) == typing_in.Entered(0, 0, 1)
    with pytest.raises(SameHands):
        typing_in.type_again(store, source, 1, WHOLE)
    as_other(store)
    again = typing_in.type_again(
        store, source, 1, {"full_name": "SITI  KHOTIJAH", "nik": "3399 0152 0875 9001"}
    )
    assert (again.ready, again.differences) == (True, ())
    assert typing_in.enter(store, source) == typing_in.Entered(1, 0, 0)
    (person,) = store.find(Recipient)
    assert (person.full_name, person.nik, person.rt) == ("Siti Khotijah", NIK, 4)
    assert person.birth_date is not None
    (evidence,) = store.find(Evidence, recipient=person.id)
    assert (evidence.source, evidence.row) == (source, 1)
    assert json.loads(evidence.cells)["nik"] == ["", NIK, []]
    assert evidence.mark.startswith("c:")
    assert typing_in.enter(store, source) == typing_in.Entered(0, 0, 0)


def test_differences_are_shown_and_settled_with_a_reason(desk: tuple[Store, str]) -> None:
    store, source = desk
    typing_in.type_row(store, source, 3, WHOLE)
    as_other(store)
    other = {"full_name": "Siti Khotimah", "nik": NIK[:-1] + "7"}
    found = typing_in.type_again(store, source, 3, other)
    assert not found.ready
    assert [(one.field, one.first, one.second) for one in found.differences] == [
        ("full_name", "Siti Khotijah", "Siti Khotimah"),
        ("nik", NIK, NIK[:-1] + "7"),
    ]
    assert typing_in.enter(store, source).waiting == 1
    with pytest.raises(errors.ReasonMissing):
        typing_in.settle(store, source, 3, other, " ")
    settled = typing_in.settle(store, source, 3, {"nik": NIK}, "KTP dilihat")
    assert settled.ready
    assert settled.values() == WHOLE
    assert typing_in.enter(store, source).added == 1
    assert store.count(Typing) == 3


def test_a_second_reading_mends_itself(desk: tuple[Store, str]) -> None:
    store, source = desk
    typing_in.type_row(store, source, 1, WHOLE)
    as_other(store)
    assert typing_in.type_again(store, source, 1, {"full_name": "Siti"}).differences
    assert typing_in.type_again(store, source, 1, WHOLE).ready


def test_people_who_are_there_get_evidence_and_no_twin(desk: tuple[Store, str]) -> None:
    store, source = desk
    known = store.add(a_recipient(full_name="St. Chotijah", nik=NIK))
    for row, name in ((1, "Siti Khotijah"), (2, "Slamet Riyadi")):
        typing_in.type_row(store, source, row, {"full_name": name, "nik": NIK})
    as_other(store)
    for row, name in ((1, "Siti Khotijah"), (2, "Slamet Riyadi")):
        typing_in.type_again(store, source, row, {"full_name": name, "nik": NIK})
    assert typing_in.enter(store, source) == typing_in.Entered(1, 1, 0)
    assert store.count(Evidence, recipient=known.id) == 1
    assert [one.full_name for one in store.find(Recipient, nik=NIK)] == ["St. Chotijah"]


def test_refusals(desk: tuple[Store, str]) -> None:
    store, source = desk
    with pytest.raises(NothingTyped):
        typing_in.type_again(store, source, 9, WHOLE)
    with pytest.raises(NothingTyped):
        typing_in.settle(store, source, 9, WHOLE, "x")
    with pytest.raises(errors.NotFound):
        typing_in.type_row(store, "nothing", 1, WHOLE)
    with pytest.raises(errors.InvalidValue):
        typing_in.type_row(store, source, 1, {**WHOLE, "rt": "empat"})
    with pytest.raises(errors.UnknownField):
        typing_in.type_row(store, source, 1, {**WHOLE, "shoe_size": "40"})
    with pytest.raises(errors.InvalidValue):
        typing_in.type_row(store, source, 1, {"nik": NIK})
    assert typing_in.typed_rows(store, source) == []


def test_rows_stand_the_same_whatever_the_order_of_arrival() -> None:
    def typed(record: str, by: str, name: str, replaces: str = "") -> Typing:
        texts = json.dumps({"full_name": name, "nik": ""})
        return Typing(id=record, source="s", row=1, texts=texts, by=by, replaces=replaces)

    facts = [typed("a", "one", "Siti"), typed("b", "two", "Sita"), typed("c", "two", "Siti", "b")]
    assert rows_of(facts) == rows_of(facts[::-1])
    assert rows_of(facts)[0].ready
    assert Typing(source="s", row=1, texts="no object").fields() == {}
