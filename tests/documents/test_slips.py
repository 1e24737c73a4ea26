"""Coupons, invitations and cards: whole, cut apart, and found again by scan or by hand."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from desk_world import World, a_world
from listed import LONG
from looking import check_page, close, codes, words, written

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.heads import Head
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.documents.slips import (
    COUPON_GRIDS,
    INVITATION_GRIDS,
    Card,
    Coupon,
    cards_pdf,
    coupons_pdf,
    invitations_pdf,
)
from kesra_desktop.errors import InvalidValue
from kesra_desktop.model.distributions import Entitlement
from kesra_desktop.model.invitation import (
    NotInvitationCode,
    card_code,
    invitation_code,
    read_card,
    short_code,
)
from kesra_desktop.services.handover import State, look_up

if TYPE_CHECKING:
    from collections.abc import Iterator

RIGHT = "4k1x4k1x4k1x4k1x4k1x"
HEAD = Head(
    ("PEMERINTAH KOTA ARUNGJATI", "SEKRETARIAT DAERAH", "BAGIAN KESEJAHTERAAN RAKYAT"),
    "Jalan Alun-Alun Timur Nomor 1, Arungjati 59900",
    "Alamat sementara: Ruang Pinjaman, Gedung Lama",
)
FULL = Coupon(
    head=HEAD,
    programme="Bantuan Sembako Anak Telantar dan Penyandang Disabilitas Kota Arungjati",
    period="Tahap III Tahun 2025",
    number="A-1436",
    name=LONG,
    where="RT 003 RW 005, Kel. Bandengan Utara Sekali",
    day="Selasa, 18 November 2025",
    hours="08.00-12.00",
    place="Aula Kelurahan Kandang Panjang Pekalongan Utara",
    desk="B-1",
    code=invitation_code("SEMBAKO", RIGHT),
    short_code=short_code(RIGHT),
    letter_number="400.9/113/2025",
    letter_date="Arungjati, 10 November 2025",
    complaints="Pengaduan: (0299) 000100",
)
BARE = Coupon(
    Head(("Kesra",)), "B", "", "A-001", "Siti", "", "", "", "", "", FULL.code, "K7QD-26F4"
)


@pytest.mark.parametrize("each", COUPON_GRIDS)
@pytest.mark.parametrize("coupon", [FULL, BARE], ids=["full", "bare"])
def test_coupons_fill_the_sheet_and_lose_nothing(each: str, coupon: Coupon) -> None:
    grid = COUPON_GRIDS[each]
    on_page = grid.columns * grid.rows
    document = written(lambda out: coupons_pdf([coupon] * (on_page + 1), each, "Kupon", out))
    assert len(document) == 2
    page = document[0]
    check_page(page, edge=2.5 if each == "80mm" else 4)
    text = close(words(page))
    for part in (coupon.name, coupon.where, coupon.number, coupon.place, coupon.short_code):
        assert text.count(close(part)) >= on_page
    assert codes(page) == [coupon.code] * on_page


@pytest.mark.parametrize("paper", INVITATION_GRIDS)
@pytest.mark.parametrize("coupon", [FULL, BARE], ids=["full", "bare"])
def test_invitations_say_when_where_and_what_to_bring(paper: str, coupon: Coupon) -> None:
    document = written(lambda out: invitations_pdf([coupon] * 3, paper, "Undangan", out))
    assert len(document) == (2 if paper == "a4" else 1)
    page = document[0]
    check_page(page, edge=6)
    text = close(words(page))
    for part in (coupon.name, coupon.day, coupon.place, "Kartu Keluarga asli", "dipungut biaya"):
        assert close(part) in text
    assert set(codes(page)) == {coupon.code}


def test_cards_have_the_size_of_bank_cards() -> None:
    card = Card(HEAD, LONG, "3399 •••• •••• 9001", FULL.where, "Panti Asuhan Nurul Falah Utara",
                card_code(RIGHT), "Dicetak 18 November 2025")  # fmt: skip
    document = written(lambda out: cards_pdf([card] * 11, "Kartu", out))
    assert len(document) == 2
    check_page(document[0], edge=6)
    assert close(words(document[0])).count(close(LONG)) == 10
    assert codes(document[0]) == [card.code] * 10
    assert read_card(card.code) == RIGHT
    with pytest.raises(NotInvitationCode):
        read_card(card.code[:-1] + "?")


def test_a_sheet_for_nobody_is_empty_and_an_unknown_one_is_refused() -> None:
    assert len(written(lambda out: coupons_pdf([], "8", "Kupon", out))) == 1
    with pytest.raises(InvalidValue):
        coupons_pdf([FULL], "7", "Kupon", io.BytesIO())
    with pytest.raises(InvalidValue):
        invitations_pdf([FULL], "a5", "Undangan", io.BytesIO())


@pytest.fixture
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    world = a_world(tmp_path_factory.mktemp("slips"))
    yield world
    world.store.close()


def test_the_desk_finds_the_person_by_coupon_code_and_card(world: World) -> None:
    store, wished = world.store, Asked(world.distribution, "a4", hours="08.00-10.00")
    right = store.find(Entitlement, distribution=world.distribution)[3]
    found = codes(written(lambda out: PAPERS["coupons"].write(store, wished, out))[0])
    assert invitation_code("TPQ", right.id) in found
    card = codes(written(lambda out: PAPERS["cards"].write(store, wished, out))[0])
    assert card_code(right.recipient) in card
    typed = short_code(right.id)
    scanned = (invitation_code("TPQ", right.id), card_code(right.recipient))
    for text in (typed, typed.lower(), *scanned):
        answer = look_up(store, world.distribution, text)
        assert answer.state is State.ELIGIBLE
        assert answer.recipient is not None
        assert answer.recipient.id == right.recipient
    assert look_up(store, world.distribution, "ABCD-EFGH").state is State.NOT_FOUND
    one = written(lambda out: PAPERS["invitations"].write(store, Asked(
        world.distribution, "f4", person=right.recipient), out))  # fmt: skip
    assert codes(one[0]) == [invitation_code("TPQ", right.id)]
