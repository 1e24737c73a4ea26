"""Daftar nominatif: sums of every page, cells to sign in turn, the end never alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from desk_world import a_world
from listed import LONG, TWELVE, imprint, people
from looking import check_page, close, codes, words, written

from kesra_desktop.documents import signing
from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.heads import Signer
from kesra_desktop.documents.list_papers import roster
from kesra_desktop.documents.roster import RosterContent, roster_pdf
from kesra_desktop.documents.saving import print_to
from kesra_desktop.errors import InvalidValue, StorageFault
from kesra_desktop.model.distributions import Collector
from kesra_desktop.model.paper_code import NotPaperCode, PaperCode, read_paper_code
from kesra_desktop.model.printouts import Printout
from kesra_desktop.services.handover import hand_over

if TYPE_CHECKING:
    from pathlib import Path

    import pypdfium2

    from kesra_desktop.documents.day_list import Listed

SIGNERS = tuple(
    signing.official(Signer(post, LONG, "Pembina / IV.a", "19700101 199503 1 001"), opening)
    for post, opening in (("Kuasa Pengguna Anggaran", "Mengetahui,"), ("PPTK", ""), ("B", "Kota,"))
)


def a_roster(
    rows: tuple[Listed, ...], paper: str = "f4", *, across: bool = True, money: bool = True
) -> pypdfium2.PdfDocument:
    content = RosterContent(
        ("DAFTAR PENERIMA", "TRIWULAN IV"), "Lampiran", rows, SIGNERS, money, across=across
    )
    return written(lambda out: roster_pdf(content, paper, imprint(), out))


@pytest.mark.parametrize("count", [0, 1, 2, 14, 15, 16])
@pytest.mark.parametrize("across", [True, False])
def test_the_signatures_have_company_and_everything_is_inside(count: int, across: bool) -> None:
    rows = people(count)
    document = a_roster(rows, "f4" if across else "a4", across=across)
    text = [words(page) for page in document]
    for page in document:
        check_page(page)
    last = text[-1]
    assert "JUMLAH" in last
    assert "Terbilang" in last
    company = [one for one in range(1, count + 1) if f" {one}. " in last]
    assert len(company) >= min(count, 2)
    assert close(" ".join(text)).count(close(LONG)) >= count // 5


def test_sums_are_carried_from_page_to_page() -> None:
    rows = people(300)
    document = a_roster(rows)
    before = 0
    for page in document:
        text = words(page)
        here, carried, so_far = (
            int(found.replace(".", ""))
            for label in ("halaman ini", "pindahan", "s.d. halaman ini")
            for found in re.findall(rf"Jumlah {re.escape(label)}: [0-9]+ orang ([0-9.]+)", text)
        )
        assert (carried, so_far) == (before, before + here)
        before = so_far
    paid = [one for one in rows if not one.absence]
    assert before == sum(one.amount for one in paid)
    assert f"JUMLAH: {len(paid)} orang" in words(list(document)[-1])
    assert f"Dicoret karena tidak diserahkan: {300 - len(paid)} orang" in words(list(document)[-1])
    assert "u.b. " in words(document[0])
    assert "TIDAK HADIR" in words(document[1])


def test_twelve_goods_become_one_package_and_almost_nothing_is_enough() -> None:
    document = a_roster(people(20, goods=TWELVE, amount=0), money=False)
    first = words(document[0])
    assert "Paket A: Barang bantuan nomor 1 2,5 kg" in first
    assert re.search(r"JUMLAH: 19 orang, 19 Paket A", words(list(document)[-1]))
    for page in a_roster(people(3, bare=True)):
        check_page(page)


def test_every_page_leads_back_to_its_list() -> None:
    document = a_roster(people(40))
    found = [read_paper_code(codes(page)[0]) for page in document]
    assert found == [PaperCode("roster", "4k1x4k1x4k", n) for n in range(1, len(document) + 1)]
    with pytest.raises(NotPaperCode):
        read_paper_code("KSR1|P-ROSTER|4K1X4K1X4K|2|AAA")
    assert document.get_metadata_dict()["Title"] == "DAFTAR PENERIMA"


def test_a_roster_of_the_store_and_its_second_printing(tmp_path: Path) -> None:
    world = a_world(tmp_path / "laptop")
    with world.store as store:
        hand_over(store, world.distribution, "1", Collector("Sumarni", "istri"))
        out = tmp_path / "roster.pdf"
        assert print_to(store, "roster", Asked(world.distribution), out) == (2, 0)
        assert print_to(store, "roster", Asked(world.distribution, missing=True), out)[1] == 1
        assert [one.pages for one in store.find(Printout)] == [2, 2]
        document = written(lambda file: file.write(out.read_bytes()))
        text = words(document[0])
        assert "SALINAN 1, cetak ke-2" in text
        assert "DAFTAR SUSULAN PENERIMA INSENTIF GURU TPQ & MADIN" in text
        assert "Lampiran Keputusan Nomor 400.9/112 Tanggal 1 November 2025" in text
        with pytest.raises(StorageFault):
            print_to(store, "roster", Asked(world.distribution), tmp_path)
        assert store.count(Printout) == 2
        with pytest.raises(InvalidValue):
            written(lambda out: roster(store, Asked(world.distribution, "a3"), out))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["laptop", "roster.pdf"]
