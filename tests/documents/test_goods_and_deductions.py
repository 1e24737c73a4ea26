"""Goods alone say nothing of rupiah; what is kept back from money stands on every paper of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from desk_world import GOODS, World, a_world
from looking import check_page, words, written

from kesra_desktop.documents import wording
from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.model.distributions import Distribution, Moved, StockMove
from kesra_desktop.model.payments import Outcome, Payment
from kesra_desktop.model.programmes import AidItem
from kesra_desktop.model.reporting import By, Figures
from kesra_desktop.services import closing, paper_list, planning, reporting, stocking
from kesra_desktop.services.handover import hand_over
from kesra_desktop.services.paper_list import Mark, Typed
from kesra_desktop.store import day, stock

if TYPE_CHECKING:
    from collections.abc import Iterator

TAXED: dict[str, Any] = {
    "code": "HONOR",
    "name": "Honor Guru",
    "items": [
        {"name": "Honor", "is_money": True, "amount": 900_000, "months": 3, "deducted": "2,5",
         "deducted_for": "PPh Pasal 21"}
    ],
    "periods": [{"code": "1", "name": "Triwulan I 2026"}],
}  # fmt: skip


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    world = a_world(tmp_path_factory.mktemp("goods"), GOODS)
    yield world
    world.store.close()


def printed(world: World, kind: str, **wishes: Any) -> str:
    asked = Asked(wishes.pop("subject", world.distribution), PAPERS[kind].paper, **wishes)
    document = written(lambda out: PAPERS[kind].write(world.store, asked, out))
    for page in document:
        check_page(page)
    return " ".join(words(page) for page in document)


def test_a_programme_of_goods_says_no_rupiah_anywhere(world: World) -> None:
    store, event = world.store, world.distribution
    rice, _ = store.find(AidItem)
    with store.rehearsal():
        for moved, quantity in ((Moved.RECEIVED, 20), (Moved.RETURNED, 2)):
            stocking.move_stock(
                store,
                StockMove(place="Aula Kelurahan Podorejo", item=rice.id, moved=moved, desk="",
                          quantity=Decimal(quantity), at=store.now(), reason="sisa"),
            )  # fmt: skip
        hand_over(store, event, "1")
        page = paper_list.Page("2", (Typed(3, Mark.RECEIVED), Typed(4, Mark.ABSENT)))
        paper_list.enter(store, event, page)
        summary = closing.summarise(store, event)
        rows = reporting.rows_of(store, "SEMBAKO", "3")
        figures = Figures(
            "Sembako", "", ((By.DISTRICT, tuple(reporting.realise(store, rows, By.DISTRICT))),)
        )
        for kind in ("recap", "minutes", "realisation", "receipts", "roster", "checklist",
                     "coupons", "list", "not-served", "voids"):  # fmt: skip
            text = printed(world, kind, summary=summary, figures=figures)
            assert "Rp0" not in text
            assert "ol rupiah" not in text
            assert "(Rp)" not in text, kind
        recap = printed(world, "recap")
        assert "Beras (karung): daftar diserahkan sisa" in recap
        assert "JUMLAH 13 2 11 13 2 11" in recap
        assert "Barang dikembalikan: Beras 2 karung." in recap
        minutes = printed(world, "minutes", summary=summary)
        assert "Menurut daftar kertas : 1 (satu) orang, halaman 2" in minutes
        table = reporting.realisation_table(store, rows, By.DISTRICT)
        assert "Diberikan (Rp)" not in table.columns
        assert len(table.columns) == len(table.rows[0])


def test_what_is_kept_back_stands_on_every_paper_of_the_money(world: World) -> None:
    store, person = world.store, world.people["Nur Azizah"]
    with store.rehearsal():
        planning.new_programme(store, TAXED)
        planning.enrol(store, "HONOR", "1", [person, world.people["Masruroh"]])
        planning.decide(store, "HONOR", "1", "1", date(2025, 11, 1))
        event = planning.plan_distribution(store, "HONOR", "1", "Aula", date(2025, 11, 18))
        subject = event.distribution.id
        money = store.find(AidItem, is_money=1)[0]
        stocking.move_stock(
            store,
            StockMove(place="Aula", item=money.id, moved=Moved.RECEIVED, desk="", at=store.now(),
                      quantity=Decimal(1_755_000)),
        )  # fmt: skip
        given = hand_over(store, subject, person.id)
        assert (given.lines.total(), given.lines.deducted(), given.lines.paid()) == (
            900_000, 22_500, 877_500)  # fmt: skip
        assert stock.left_at(store, "Aula", money.id, store.device.prefix) == 877_500
        assert day.tallies(store, subject)[0].amount == 877_500
        stocking.move_stock(
            store,
            StockMove(place="Aula", item=money.id, moved=Moved.RETURNED, desk="", at=store.now(),
                      quantity=Decimal(877_500), reason="tidak hadir", document="STS 17"),
        )  # fmt: skip
        receipt = printed(world, "receipts", subject=subject)
        assert "Rincian : 3 bulan x Rp300.000,00, dipotong PPh Pasal 21 Rp22.500,00, " in receipt
        assert "diterima Rp877.500,00" in receipt
        assert "# Sembilan ratus ribu rupiah #" in receipt
        roster = printed(world, "roster", subject=subject)
        assert "Potongan (Rp) Diterima (Rp)" in roster
        assert "900.000 22.500 877.500" in roster
        recap = printed(world, "recap", subject=subject)
        assert "1.800.000 900.000 900.000 22.500 877.500" in recap
        for title in (*wording.RECAP_COUNTS, wording.RECAP_DEDUCTED, *wording.RECAP_MONEY):
            assert title in recap, "a title is broken within a word"
        assert "Disetor kembali Rp877.500, STS STS 17." in recap
        summary = closing.summarise(store, subject)
        minutes = printed(world, "minutes", subject=subject, summary=summary)
        assert "Uang diserahkan : Rp877.500,00" in minutes
        assert "Potongan : Rp22.500,00" in minutes


def test_what_a_bank_could_not_pay_is_counted_as_returned(world: World) -> None:
    store = world.store
    with store.rehearsal():
        event = store.get(Distribution, world.distribution)
        who = world.people["Masruroh"].id
        store.add(
            Payment(programme=event.programme, period=event.period, recipient=who,
                    outcome=Outcome.FAILED, reason="rekening tutup")
        )  # fmt: skip
        assert "JUMLAH 13 0 0 0 1 12" in printed(world, "recap")
