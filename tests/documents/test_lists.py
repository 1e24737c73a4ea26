"""Checklist, recap, attendance and notula: every person, every state, figures that agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from desk_world import World, a_world
from listed import LONG, TWELVE, imprint, people
from looking import check_page, close, codes, words, written

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.checklist import ChecklistContent, checklist_pdf
from kesra_desktop.documents.heads import Signer
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.documents.recap import RecapContent, recap_pdf
from kesra_desktop.documents.signing import official
from kesra_desktop.errors import NotFound
from kesra_desktop.model.distributions import AbsenceReason, Collector, Distribution
from kesra_desktop.model.events import Event, Participant
from kesra_desktop.model.paper_code import read_paper_code
from kesra_desktop.services.handover import hand_over, note_absence, void

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNERS = (official(Signer("Kuasa Pengguna Anggaran", LONG)), official(Signer("PPTK")))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    world = a_world(tmp_path_factory.mktemp("lists"))
    store, day = world.store, world.distribution
    hand_over(store, day, "1")
    hand_over(store, day, "2", Collector("Sumarni", "istri"))
    void(store, hand_over(store, day, "3").receipt, "salah orang")
    note_absence(store, day, "4", AbsenceReason.MOVED)
    yield world
    store.close()


def printed(world: World, kind: str, subject: str = "") -> list[str]:
    asked = Asked(subject or world.distribution, PAPERS[kind].paper)
    document = written(lambda out: PAPERS[kind].write(world.store, asked, out))
    for page in document:
        check_page(page)
    return [words(page) for page in document]


@pytest.mark.parametrize("count", [0, 1, 300])
def test_the_paper_twin_names_everybody_and_every_state(count: int) -> None:
    content = ChecklistContent(("DAFTAR PERIKSA", "TPQ"), "Keadaan data", people(count))
    document = written(lambda out: checklist_pdf(content, "a4", imprint("checklist"), out))
    text = " ".join(words(page) for page in document)
    assert all(f" A-{place:03d} " in text for place in range(1, count + 1))
    if count == 300:
        assert "sudah menerima 136; tidak diserahkan 27; menunggu 137" in text
        assert "B2-000001 09.48" in text
        assert "Tidak hadir" in text
        check_page(document[0])
        third = read_paper_code(codes(document[2])[0])
        assert (third.kind, third.page) == ("checklist", 3)


def test_rights_that_differ_get_a_column() -> None:
    rows = (*people(3), *people(3, goods=TWELVE))
    content = ChecklistContent(("DAFTAR PERIKSA",), "Keadaan data", rows)
    document = written(lambda out: checklist_pdf(content, "f4", imprint("checklist"), out))
    check_page(document[0])
    assert "dan 9 lagi" in words(document[0])


def test_the_recap_counts_each_person_once_and_agrees_with_the_receipts(world: World) -> None:
    text = " ".join(printed(world, "recap"))
    assert "JUMLAH 13 1 1 1 0 10 11.700.000 1.800.000 9.900.000" in text
    assert "# Satu juta delapan ratus ribu rupiah #" in text
    assert "Kuitansi yang berlaku 2 lembar senilai Rp1.800.000: sama" in text
    assert "dibatalkan 1 lembar" in text
    assert "Keputusan Nomor 400.9/112 Tanggal 1 November 2025" in text
    period = world.store.get(Distribution, world.distribution).period
    assert "JUMLAH 13 1 1 1 0 10 11.700.000" in " ".join(printed(world, "recap", period))


def test_a_recap_says_when_receipts_and_list_differ() -> None:
    content = RecapContent(("REKAP",), people(40), 3, 1, 2, SIGNERS, "Keadaan data")
    document = written(lambda out: recap_pdf(content, "f4", imprint("recap"), out))
    assert "PERIKSA: kuitansi yang berlaku 3 lembar" in " ".join(words(page) for page in document)
    spread = tuple(
        replace(one, recipient=replace(one.recipient, kelurahan_code=f"33.75.01.{1000 + place}"))
        for place, one in enumerate(people(90))
    )
    document = written(
        lambda out: recap_pdf(replace(content, people=spread), "a4", imprint("recap"), out)
    )
    for page in document:
        check_page(page)


def test_an_attendance_list_of_a_distribution_and_of_an_event(world: World) -> None:
    text = " ".join(printed(world, "attendance"))
    assert "Penyaluran Insentif Guru TPQ & Madin Triwulan IV 2025" in text
    assert "Siti Rohmatun Khoiriyah" in text
    assert "3399" not in text
    event = world.store.add(Event(name="Sosialisasi", day=date(2025, 11, 20)))
    assert " 20. " in " ".join(printed(world, "attendance", event.id))
    for _ in range(15):
        world.store.add(Participant(event=event.id, name=LONG, agency="Polsek " + LONG))
    text = " ".join(printed(world, "attendance", event.id))
    assert close(text).count(close(LONG)) == 30


def test_notula_with_everything_and_with_nothing(world: World) -> None:
    day = date(2025, 11, 20)
    bare = world.store.add(Event(name="Rapat", day=day))
    assert "Simpulan" in printed(world, "notes", bare.id)[0]
    full = Event(name=LONG, day=day, hours="09.00-12.00", place="Aula", leader=LONG, secretary=LONG,
                 agenda="Pembukaan\nTanya jawab", discussed="\n".join(["Pokok bahasan " * 40] * 9),
                 conclusions="Setuju", follow_up="Dilaporkan")  # fmt: skip
    text = printed(world, "notes", world.store.add(full).id)
    assert "1. Pembukaan 2. Tanya jawab" in text[0]
    assert len(text) > 1
    assert close(LONG) in close(text[-1])
    with pytest.raises(NotFound):
        printed(world, "notes", world.distribution)
