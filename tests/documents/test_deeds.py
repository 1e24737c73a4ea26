"""Letters, statements and deeds: complete when all is known, with gaps when almost nothing is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from desk_world import World, a_world
from listed import LONG
from looking import check_page, close, codes, words, written

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.errors import NotFound
from kesra_desktop.model.distributions import Collector, Distribution
from kesra_desktop.model.grants import Grant, GrantItem
from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.letterhead import Letterhead, Post, Signatory
from kesra_desktop.model.paper_code import read_paper_code
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import Enrolment, Submission
from kesra_desktop.services import closing
from kesra_desktop.services.handover import hand_over, void

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = date(2025, 11, 18)
DOTS = "." * 16


class Ids(NamedTuple):
    """What the papers of one office are printed for."""

    person: str
    receipt: str
    institution: str
    grant: str
    submission: str


@pytest.fixture(scope="module", params=["full", "bare"])
def office(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[World, Ids, bool]]:
    full = request.param == "full"
    world = a_world(tmp_path_factory.mktemp(request.param))
    store, people = world.store, world.people
    with store.transaction():
        receipt = hand_over(store, world.distribution, "1", Collector("Sumarni", "istri")).receipt
        void(store, hand_over(store, world.distribution, "2").receipt, "salah orang")
        institution = store.add(_institution() if full else Institution(name="Panti"))
        grant = store.add(_grant(institution.id) if full else Grant(institution=institution.id))
        if full:
            _fill(world, grant.id)
        event = store.get(Distribution, world.distribution)
        letter = store.add(
            Submission(programme=event.programme, period=event.period, written_on=DAY,
                       number="400.9/77/2025" if full else "")
        )  # fmt: skip
        for enrolment in store.find(Enrolment, period=event.period):
            seen = store.open(Enrolment, enrolment.id)
            store.save(replace(seen.record, submission=letter.id), seen)
        person = people["Siti Rohmatun Khoiriyah"].id
        if not full:
            person = store.add(Recipient(full_name="Siti")).id
    yield world, Ids(person, receipt, institution.id, grant.id, letter.id), full
    store.close()


def _institution() -> Institution:
    return Institution(name="Yayasan Panti Asuhan " + LONG, head_name=LONG, address="Jl. Cempaka 9")


def _grant(institution: str) -> Grant:
    return Grant(
        institution=institution, purpose="pembangunan asrama anak panti", amount=250_000_000,
        legal_basis="Peraturan tentang hibah\nUndang-Undang tentang pemerintahan daerah",
        number="400.9/55/2025", their_number="12/YPA/2025", signed_on=DAY, signed_at="Arungjati",
        decree="400/99", decreed_on=date(2025, 10, 1), signer="H. Ahmad Ridwan", handed_on=DAY,
        account="0000-00-1234",
    )  # fmt: skip


def _fill(world: World, grant: str) -> None:
    store = world.store
    store.add(
        Letterhead(government="PEMERINTAH KOTA ARUNGJATI", address="Jl. Lama 1", place="Arungjati")
    )
    for post in Post:
        store.add(Signatory(post=post, name=LONG, rank="Pembina / IV.b", nip="197001011995031001"))
    for place in range(1, 13):
        store.add(
            GrantItem(grant=grant, name=f"Tempat tidur {place}", details="besi, dua tingkat",
                      quantity=Decimal(10), unit="unit", value=12_500_000, condition="baik",
                      goods_code="1.3.2.05.02.01.001", location="Gudang", position=place)
        )  # fmt: skip


def pages(office: tuple[World, Ids, bool], kind: str, subject: str, **wishes: Any) -> list[str]:
    asked = Asked(subject, PAPERS[kind].paper, **wishes)
    document = written(lambda out: PAPERS[kind].write(office[0].store, asked, out))
    for number, page in enumerate(document, 1):
        check_page(page)
        (found,) = codes(page)
        assert read_paper_code(found).page == number
    return [words(page) for page in document]


def test_a_proxy_letter_fits_one_small_sheet(office: tuple[World, Ids, bool]) -> None:
    _, ids, full = office
    (text,) = pages(office, "proxy-letter", ids.person)
    assert ("Insentif Guru TPQ & Madin Triwulan IV 2025" in text) is full
    assert "lanjut usia / disabilitas" in text
    (text,) = pages(office, "proxy-letter", ids.receipt, note="sakit", until=DAY)
    assert "Sumarni" in text
    assert "Alasan : sakit" in text
    assert "Berlaku sampai : 18 November 2025" in text


def test_the_hand_over_between_two_parties(office: tuple[World, Ids, bool]) -> None:
    _, ids, full = office
    (text,) = pages(office, "handover-minutes", ids.receipt, number="400/BAST/1")
    assert "hari ini Selasa, tanggal delapan belas bulan November tahun dua ribu dua puluh" in text
    assert f"tanda terima nomor {ids.receipt}" in text
    text = " ".join(pages(office, "handover-minutes", ids.grant))
    assert ("Tempat tidur 12" in text) is full
    assert ("Rp150.000.000,00 (Seratus lima puluh juta rupiah)" in text) is full
    assert (f"hari ini {DOTS}" in text) is not full


def test_statements_of_a_receiver_and_for_a_list(office: tuple[World, Ids, bool]) -> None:
    world, ids, full = office
    (text,) = pages(office, "sptjm", ids.grant)
    assert ("Rp250.000.000,00 (Dua ratus lima puluh juta rupiah)" in text) is full
    assert "Meterai Rp10.000" in text
    (text,) = pages(office, "sptjm", world.distribution, proxy="Lurah Podorejo", note="Lurah")
    assert "13 (tiga belas) orang" in text
    (text,) = pages(office, "pact", ids.institution, note="hibah asrama")
    assert "sehubungan dengan hibah asrama" in text
    with pytest.raises(NotFound):
        pages(office, "pact", "nobody")


def test_the_grant_agreement_has_its_twelve_articles(office: tuple[World, Ids, bool]) -> None:
    _, ids, full = office
    text = pages(office, "grant-agreement", ids.grant)
    whole = " ".join(text)
    assert [f"Pasal {n} " in whole for n in range(1, 14)] == [True] * 12 + [False]
    assert ("c. Keputusan Nomor 400/99 Tanggal 1 Oktober 2025" in whole) is full
    assert whole.count("Meterai Rp10.000") == 2
    assert ("LAMPIRAN" in whole) is full
    assert "PIHAK KEDUA," in text[-1]
    if full:
        assert "Tempat tidur 12" in text[-1]


def test_letters_about_many(office: tuple[World, Ids, bool]) -> None:
    world, ids, full = office
    text = " ".join(pages(office, "proposal-letter", ids.submission))
    assert "sebanyak 13 (tiga belas) orang" in text
    assert ("Nomor : 400.9/77/2025" in text) is full
    assert text.count("3399") == 13
    text = " ".join(pages(office, "announcement", world.distribution, note="(0299) 000100"))
    assert "Siti Rohmatun Khoiriyah" in text
    assert "3399" not in text
    child = world.store.open(Recipient, world.people["Masruroh"].id)
    world.store.save(replace(child.record, birth_date=date(2015, 1, 1)), child)
    text = " ".join(pages(office, "announcement", world.distribution))
    assert "Masruroh" not in text
    assert " M. " in text


def test_the_minutes_of_a_day_carry_its_fingerprint(office: tuple[World, Ids, bool]) -> None:
    world, _, full = office
    if full:
        closing.close_day(world.store, world.distribution)
    summary = closing.summarise(world.store, world.distribution)
    text = " ".join(pages(office, "minutes", world.distribution, summary=summary))
    assert summary.fingerprint in close(text)
    assert "Sudah menerima : 1 (satu) orang" in text
    assert "Belum menerima : 12 (dua belas) orang" in text
    assert "Rp900.000,00 (Sembilan ratus ribu rupiah)" in text
    assert "salah orang" in text
    assert ("belum ditutup" in text) is not full
    with pytest.raises(NotFound):
        pages(office, "minutes", world.distribution)
