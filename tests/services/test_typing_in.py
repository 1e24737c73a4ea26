"""A photographed list typed by two operators, compared, settled, and taken into the register."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from builders import a_recipient, laptop

from kesra_desktop import errors
from kesra_desktop.intake import batch, typed_pages
from kesra_desktop.intake.typed_pages import NothingReady
from kesra_desktop.model.office import Operator
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sources import Evidence, Source, SourceQuality
from kesra_desktop.model.typed import Place, Typing, place_in, rows_of
from kesra_desktop.services import typing_in
from kesra_desktop.services.typing_in import EmptyRow, NothingTyped, RowInList, SameHands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store

NIK = "3375015208759001"
WHOLE = {"full_name": "Siti Khotijah", "nik": NIK, "address": "Gg. Mawar 2", "rt": "4"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Store, str]]:
    with laptop(tmp_path) as store:
        store.add(Operator(id="second", name="Hendro"))
        source = store.add(Source(file_name="halaman 1.jpg", quality=SourceQuality.PHOTO))
        yield store, source.id


def take_in(store: Store, source: str) -> tuple[int, int, int]:
    """Let the rows that are ready become a list, and accept it: added, enriched, held."""
    done = batch.accept(store, typed_pages.stage(store, source))
    return done.added, done.enriched, done.held


def as_other(store: Store) -> None:
    """Let the other operator sit down."""
    (store.operator,) = store.find(Operator, id="second")


def test_typed_twice_alike_becomes_a_person_with_a_source(desk: tuple[Store, str]) -> None:
    store, source = desk
    page = Place("0" * 64, 100, 250, 800, 4000)
    once = typing_in.type_row(store, source, 1, WHOLE, page)
    assert (once.ready, once.first.place) == (False, "100 250 800 1000")
    with pytest.raises(NothingReady):
        typed_pages.stage(store, source)
    with pytest.raises(SameHands):
        typing_in.type_again(store, source, 1, WHOLE)
    as_other(store)
    again = typing_in.type_again(
        store, source, 1, {"full_name": "SITI  KHOTIJAH", "nik": "3375 0152 0875 9001"}
    )
    assert (again.ready, again.differences) == (True, ())
    assert take_in(store, source) == (1, 0, 0)
    (person,) = store.find(Recipient)
    assert (person.full_name, person.nik, person.rt) == ("Siti Khotijah", NIK, 4)
    assert person.birth_date is not None
    (evidence,) = store.find(Evidence, recipient=person.id)
    assert (evidence.source, evidence.row) == (source, 1)
    assert json.loads(evidence.cells)["nik"] == ["", NIK, []]
    assert evidence.mark
    assert take_in(store, source) == (0, 0, 0)
    with pytest.raises(RowInList):
        typing_in.type_row(store, source, 1, WHOLE)


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
    with pytest.raises(errors.ReasonMissing):
        typing_in.settle(store, source, 3, other, " ")
    settled = typing_in.settle(store, source, 3, {"nik": NIK}, "KTP dilihat")
    assert settled.ready
    assert settled.values() == WHOLE
    assert take_in(store, source) == (1, 0, 0)
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
    assert take_in(store, source) == (0, 0, 2), "one NIK with two names waits for an answer"
    assert [one.full_name for one in store.find(Recipient, nik=NIK)] == ["St. Chotijah"]
    found = typed_pages.stage(store, source)
    for pair in batch.pairs(store, found):
        same = pair.recipient and batch.rows(store, found)[0].n == pair.a
        batch.decide(store, found, pair.n, "same" if same else "different")
    assert take_in(store, source) == (0, 1, 1)
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
    with pytest.raises(EmptyRow):
        typing_in.type_row(store, source, 1, {"full_name": " "})
    with pytest.raises(errors.UnknownField):
        typing_in.type_row(store, source, 1, {**WHOLE, "shoe_size": "40"})
    with pytest.raises(errors.ReasonMissing):
        typing_in.settle_alone(store, source, " ")
    assert typing_in.typed_rows(store, source) == []


def test_rows_stand_the_same_whatever_the_order_of_arrival() -> None:
    def typed(record: str, by: str, name: str, replaces: str = "") -> Typing:
        texts = json.dumps({"full_name": name, "nik": ""})
        return Typing(id=record, source="s", row=1, texts=texts, by=by, replaces=replaces)

    facts = [typed("a", "one", "Siti"), typed("b", "two", "Sita"), typed("c", "two", "Siti", "b")]
    assert rows_of(facts) == rows_of(facts[::-1])
    assert rows_of(facts)[0].ready
    assert Typing(source="s", row=1, texts="no object").fields() == {}


def test_typed_rows_are_cleaned_as_a_list_is(desk: tuple[Store, str]) -> None:
    store, source = desk
    rough = {
        "full_name": "H. Slamet Riyadi (Alm)", "nik": "3375 0115 0270 9OO4", "rt_rw": "4/2",
        "ttl": "Pekalongan, 15 Pebruari 1970", "kelurahan_code": "Medono",
    }  # fmt: skip
    typing_in.type_row(store, source, 1, rough)
    typing_in.type_row(
        store, source, 2, {"full_name": "Warsini", "kelurahan_code": "33.75.01.1002"}
    )
    assert typing_in.settle_alone(store, source, "Petugas lain sakit") == 2
    assert typing_in.settle_alone(store, source, "Petugas lain sakit") == 0
    found = typed_pages.stage(store, source)
    first, second = batch.rows(store, found)
    assert first.fields["full_name"] == "Slamet Riyadi"
    assert (first.fields["birth_date"], first.fields["birth_place"]) == ("1970-02-15", "Pekalongan")
    assert (first.fields["rt"], first.fields["rw"]) == ("4", "2")
    assert {"nik:N03", "full_name:TK01", "life:HID01"} <= set(first.problems)
    assert first.suggest["nik"] == "3375011502709004"
    assert first.raw["nik"] == ("", "3375 0115 0270 9OO4")
    assert second.fields["kelurahan_code"] == "33.75.01.1002"
    assert {first.row, second.row} == {1, 2}


def test_a_typed_list_grows_is_taken_out_and_comes_in_again(desk: tuple[Store, str]) -> None:
    store, source = desk
    for row, name in ((1, "Sutrisno"), (2, "Masruroh")):
        typing_in.type_row(store, source, row, {"full_name": name})
        typing_in.settle(store, source, row, {}, "dibaca sekali")
        assert take_in(store, source) == (1, 0, 0)
    found = typed_pages.stage(store, source)
    assert batch.undo(store, found).removed == 2
    assert store.get(Source, source).withdrawn
    assert take_in(store, source) == (2, 0, 0)
    assert not store.get(Source, source).withdrawn
    assert store.count(Source) == 1
    batch.undo(store, found)
    batch.refuse(store, found, "salah daftar")
    assert typed_pages.stage(store, source) == found


def test_a_place_is_kept_as_it_was_marked() -> None:
    place = Place("0" * 64, 20, 130, 960, 24, 3)
    assert place_in(place.page, place.text()) == place
    assert place_in(place.page, Place(place.page, 5, 5, 5, 2000).text()) is not None
    for wrong in ("", "1 2 3", "1 2 3 4 5 6", "9999 1 1 1", "a b c d"):
        assert place_in(place.page, wrong) is None
    assert place_in("", place.text()) is None
