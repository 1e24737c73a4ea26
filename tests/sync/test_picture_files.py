"""Pictures that travel: asked for by hash, sent beside the changes, proved, kept one by one."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import Clock, a_recipient
from photographed import a_page

from kesra_desktop import errors
from kesra_desktop.imaging.pictures import Page, Picture, read_pages
from kesra_desktop.intake import batch, typed_pages
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sources import Source
from kesra_desktop.model.typed import Place
from kesra_desktop.services import attaching, typing_in
from kesra_desktop.store import blobs, pictures, queries
from kesra_desktop.sync import erasing, exchange, exchange_file, folder, picture_files, seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from history_world import Template

    from kesra_desktop.store.store import Store

Pair = tuple["Store", "Store"]


@pytest.fixture
def pair(template: Template, tmp_path: Path) -> Iterator[Pair]:
    """Return two laptops of one office, and a stick between them."""
    (tmp_path / "stick").mkdir()
    first = template.opened(tmp_path / "a", 0, Clock())
    second = template.opened(tmp_path / "b", 1, Clock())
    with first, second:
        yield first, second


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick"


def three_pages(tmp_path: Path) -> list[Page]:
    made = [a_page(tmp_path / f"{n}.jpg", turned=n) for n in range(3)]
    return [next(read_pages(file)) for file in made]


def files_of_pictures(stick: Path) -> list[Path]:
    found = folder.listing(stick)
    return [one for one in found if exchange_file.peek(one).kind == picture_files.KIND]


def asked(pair: Pair, stick: Path) -> tuple[list[str], exchange.Exchanged]:
    """Announce three pages at the first laptop and let the second one ask for them."""
    store, other = pair
    source = attaching.new_photo_source(store, three_pages(stick.parent))
    exchange.exchange(store, stick)
    exchange.exchange(other, stick)
    names = [one.hash for one in attaching.pictures_of(other, Source, source.id)]
    assert [attaching.picture(other, name) for name in names] == [None] * 3
    return names, exchange.exchange(store, stick)


def test_what_is_lacking_is_asked_for_sent_once_and_shown(pair: Pair, stick: Path) -> None:
    store, other = pair
    names, done = asked(pair, stick)
    assert done.pictures_sent == 3
    assert exchange.exchange(store, stick).pictures_sent == 0, "nobody asked again"
    came = exchange.exchange(other, stick)
    assert [(one.new, one.refused) for one in came.pictures] == [(3, 0)]
    for name in names:
        assert attaching.picture(other, name) == attaching.picture(store, name) != None  # noqa: E711
    assert pictures.missing(other) == {}
    (sent,) = files_of_pictures(stick)
    assert exchange_file.peek(sent).to == [other.device.code]
    raw = sent.read_bytes()
    assert b"JFIF" not in raw
    assert exchange.exchange(other, stick).pictures == [], "a file is read once"
    assert exchange.exchange(store, stick).pictures == [], "it is not for who wrote it"


def test_a_pulled_stick_loses_only_what_had_not_come(
    pair: Pair, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = pair
    names, _ = asked(pair, stick)
    monkeypatch.setattr(picture_files, "_AT_ONCE", 1)
    (sent,) = files_of_pictures(stick)

    def pulled(done: int, total: int) -> None:
        if done == 2 and total == 3:
            raise errors.Cancelled()

    with pytest.raises(errors.Cancelled):
        picture_files.take(other, sent, pulled)
    assert blobs.kept(other, names) == set(sorted(names)[:1])
    again = picture_files.take(other, sent)
    assert (again.new, again.known) == (2, 1)
    sent.unlink()
    blobs.drop(other, names[:1])
    exchange.exchange(other, stick)
    assert exchange.exchange(store, stick).pictures_sent == 1, "it is asked for again"


def test_files_have_a_largest_size(
    pair: Pair, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_files, "MAX_FILE", 1)
    _, done = asked(pair, stick)
    assert (done.pictures_sent, len(files_of_pictures(stick))) == (3, 3)
    assert sum(one.new for one in exchange.exchange(pair[1], stick).pictures) == 3


def test_fault_30_what_lies_about_itself_is_refused(pair: Pair, stick: Path) -> None:
    store, other = pair
    person = store.add(a_recipient())
    lie = b"\xff\xd8 no picture at all"
    told = attaching.attach(store, Recipient, person.id, Page("x.jpg", 0, Picture(lie, lie)))
    exchange.exchange(store, stick)
    exchange.exchange(other, stick)
    exchange.exchange(store, stick)
    (came,) = exchange.exchange(other, stick).pictures
    assert (came.new, came.refused) == (0, 1)
    assert attaching.picture(other, told.hash) is None
    assert picture_files.wishes(other) == [], "it is not asked for for ever"
    damaged = files_of_pictures(stick)[0]
    raw = bytearray(damaged.read_bytes())
    raw[-200] ^= 1
    damaged.write_bytes(raw)
    with pytest.raises(errors.DamagedFile):
        picture_files.take(other, damaged)


SENSELESS = (
    (b"[]\n", b"AAAA\n"),
    (b'[{"hash":"../../etc","size":3}]\n', b"AAAA\n"),
    (b'[{"hash":"' + b"0" * 64 + b'","size":999999999}]\n', b"AAAA\n"),
    (b"no index\n",),
    (b'[{"hash":"' + b"0" * 64 + b'","size":3}]\n',),
    (b'[{"hash":"%s","size":3}]\n', b"!!!!\n"),
    (b'[{"hash":"%s","size":3}]\n', b"AAAB\n"),
    (b'[{"hash":"%s","size":3}]\n', b"AAAA\n", b"AAAA\n"),
)


def test_senseless_files_change_nothing(pair: Pair, stick: Path) -> None:
    store, other = pair
    person = store.add(a_recipient())
    name = hashlib.sha256(bytes(3)).hexdigest()
    attaching.attach(store, Recipient, person.id, Page("x.jpg", 0, Picture(bytes(3), b"")))
    exchange.exchange(store, stick)
    exchange.exchange(other, stick)
    to = [one.age for one in queries.laptops(store) if one.code == other.device.code]
    cipher = seal.to_laptops(to)
    for number, lines in enumerate(SENSELESS):
        header = exchange.new_header(store, picture_files.KIND, [other.device.code])
        blank = replace(header, n=0 if lines[0] == b"[]\n" else 1)
        path = stick / f"{number}.kesra"
        told = [line.replace(b"%s", name.encode()) for line in lines]
        exchange_file.write_lines(path, blank, told, cipher, store.keys.sign)
        with pytest.raises(errors.Refused):
            picture_files.take(other, path)
    changes = next(one for one in folder.listing(stick) if one not in files_of_pictures(stick))
    with pytest.raises(errors.Refused):
        picture_files.take(other, changes)
    assert blobs.kept(other, [name]) == set()


def test_a_forgotten_person_takes_the_picture_along_everywhere(pair: Pair, stick: Path) -> None:
    store, other = pair
    person = store.add(a_recipient())
    told = attaching.attach(store, Recipient, person.id, three_pages(stick.parent)[0])
    for one in (store, other, store, other):
        exchange.exchange(one, stick)
    assert blobs.kept(other, [told.hash]) == {told.hash}
    erasing.erase(store, person.id, "diminta keluarganya")
    exchange.exchange(store, stick)
    exchange.exchange(other, stick)
    for one in (store, other):
        assert blobs.kept(one, [told.hash]) == set()
        assert picture_files.wishes(one) == []


def test_a_page_goes_with_the_first_who_is_forgotten_on_it(pair: Pair, stick: Path) -> None:
    store, other = pair
    page = three_pages(stick.parent)[0]
    source = attaching.new_photo_source(store, [page])
    (told,) = attaching.pictures_of(store, Source, source.id)
    for row in (1, 2):
        who = {"full_name": f"Warsini {row}", "address": "Gg. Mawar"}
        typing_in.type_row(store, source.id, row, who, Place(told.hash, 0, 100, 1000, 30))
    typing_in.settle_alone(store, source.id, "sendirian")
    batch.accept(store, typed_pages.stage(store, source.id))
    for one in (store, other, store, other):
        exchange.exchange(one, stick)
    assert blobs.kept(other, [told.hash]) == {told.hash}
    person = store.find(Recipient, full_name="Warsini 1")[0]
    erasing.erase(store, person.id, "diminta keluarganya")
    for one in (store, other, store, other):
        exchange.exchange(one, stick)
    for one in (store, other):
        assert blobs.kept(one, [told.hash]) == set()
        assert picture_files.wishes(one) == [], "nobody asks for it again"
        assert [who.full_name for who in one.find(Recipient) if "Warsini" in who.full_name] == [
            "Warsini 2"
        ]
