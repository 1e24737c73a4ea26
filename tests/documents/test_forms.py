"""Forms of proposals, cases and data: filled as far as the store knows, gaps where it does not."""

from __future__ import annotations

import dataclasses
import io
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium
import pytest
from desk_world import World, a_world
from looking import MM, check_page, words, written
from PIL import Image

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.errors import NotFound
from kesra_desktop.model.events import Event
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import Programme
from kesra_desktop.model.reporting import By, Figures, Realised
from kesra_desktop.services.handover import hand_over, void
from kesra_desktop.services.verification import note_documents
from kesra_desktop.store import pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

LONG = "Raden Ajeng Siti Rohmatun Khoiriyah Kusumawardhani Prameswar"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = a_world(tmp_path_factory.mktemp("forms"))
    yield made
    made.store.close()


def paper(world: World, kind: str, subject: str, **wishes: Any) -> pypdfium2.PdfDocument:
    asked = Asked(subject, PAPERS[kind].paper, **wishes)
    document = written(lambda out: PAPERS[kind].write(world.store, asked, out))
    for page in document:
        check_page(page)
    return document


def test_what_a_proposal_lacks_is_asked_for_and_checked_at_home(world: World) -> None:
    store, person = world.store, world.people["Nur Azizah"]
    plan = store.open(Programme, store.find(Programme)[0].id)
    store.save(dataclasses.replace(plan.record, documents="KTP, Kartu Keluarga"), plan)
    (enrolment,) = (
        row[0]
        for row in store.conn.execute("SELECT id FROM enrolment WHERE recipient=?", (person.id,))
    )
    note_documents(store, enrolment, ["KTP"])
    letter = words(paper(world, "missing-papers", person.id, number="400.9/7")[0])
    assert "1. Kartu Keluarga" in letter
    assert "KTP" not in letter
    check = words(paper(world, "field-check", person.id)[0])
    assert "3 KTP ya" in check
    assert person.nik in check
    with pytest.raises(NotFound):
        paper(world, "field-check", "nobody")


def test_only_the_inner_sheet_of_a_referral_names_the_person(world: World) -> None:
    person = world.people["Masruroh"]
    outer, inner = paper(world, "referral", person.id, number="K-12", proxy="UPTD PPA", note=LONG)
    assert person.full_name not in words(outer)
    assert person.nik not in words(outer)
    assert "RAHASIA" in words(outer)
    assert person.nik in words(inner)


def test_deliberation_and_data_papers_leave_gaps(world: World) -> None:
    pages = paper(world, "deliberation", world.distribution, kelurahan="33.75.01.1002")
    text = words(pages[0])
    assert "Abdul Ghofur Maulana" in text
    assert "Masruroh" not in text  # of the other kelurahan
    assert "Lurah" in words(pages[len(pages) - 1])
    assert "." * 16 in words(paper(world, "destruction", "office")[0])
    notice = words(paper(world, "breach-notice", "office", note="Laptop hilang")[0])
    assert "Lembaga Pelindungan Data Pribadi" in notice
    assert "Pasal 46" in notice
    assert "Laptop hilang" in notice
    for kind in ("destruction", "breach-notice"):  # the next case is another one, no copy
        assert "SALINAN" not in words(paper(world, kind, "office", copy=1)[0])
    assert "Saudara lakukan" not in notice  # advice is for people, not for the agency
    person = world.people["Masruroh"]
    letter = words(paper(world, "breach-notice", person.id)[0])
    assert f"Yth. {person.full_name}" in letter
    assert "SALINAN" in words(paper(world, "breach-notice", person.id, copy=1)[0])
    assert "Saudara lakukan" in letter


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        ("field-check", "Suwarni"),
        ("missing-papers", "Yth. Suwarni"),
        ("referral", "S."),
        ("breach-notice", "Yth. Suwarni"),
    ],
)
def test_of_somebody_with_a_name_alone_the_rest_is_left_to_write(
    world: World, kind: str, known: str
) -> None:
    bare = world.store.add(Recipient(full_name="Suwarni"))
    pages = paper(world, kind, bare.id)
    text = words(pages[0])
    assert known in text
    assert "None" not in text
    assert "." * 16 in text or ruled_lines(pages[0]) >= 4


def test_the_table_of_a_deliberation_follows_what_announces_it(world: World) -> None:
    page = paper(world, "deliberation", world.distribution, kelurahan="33.75.04.1001")[0]
    text = words(page)  # nobody of that kelurahan: eight empty rows
    assert text.index("dengan hasil:") < text.index("Setuju") < text.index("Keputusan diambil")
    assert "7 8 Keputusan" in text


def ruled_lines(page: pypdfium2.PdfPage) -> int:
    """Return how many lines are drawn across most of the page's right half, none of a box."""
    drawn = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
    boxes = [one.get_pos() for one in drawn]
    return sum(right - left > 150 and top - bottom < 2 for left, bottom, right, top in boxes)


def test_photos_follow_the_notula(world: World) -> None:
    store = world.store
    event = store.add(Event(name="Sosialisasi", day=world.clock.moment.date()))
    for number in range(3):
        picture = io.BytesIO()
        Image.new("RGB", (400, 300), (90 * number, 120, 60)).save(picture, "JPEG")
        found = (picture.getvalue() + bytes(number), picture.getvalue())
        pictures.announce(store, Event.kind, event.id, f"IMG_{number}.jpg", found)
    document = written(lambda out: PAPERS["notes"].write(store, Asked(event.id), out))
    assert len(document) == 2
    text = words(document[1])
    assert all(f"Foto {number + 1}: IMG_{number}.jpg" in text for number in range(3))
    images = [one for one in document[1].get_objects() if one.type == 3]
    assert len(images) == 3


def test_lists_of_people_of_those_left_and_of_voids(world: World) -> None:
    store, day = world.store, world.distribution
    hand_over(store, day, "1")
    gone = hand_over(store, day, "2")
    void(store, gone.receipt, "salah orang")
    everybody = words(paper(world, "list", day)[0])
    assert all(person.full_name in everybody for person in world.people.values())
    assert not any(person.nik in everybody for person in world.people.values())
    left = words(paper(world, "not-served", day)[0])
    assert "12 orang" in left
    voided = words(paper(world, "voids", day)[0])
    assert gone.receipt in voided
    assert "salah orang" in voided


def test_realisation_is_printed_as_it_was_shown(world: World) -> None:
    rows = (Realised("a", LONG, 10, 4, 1000, 400), Realised("", "Tidak tercatat", 2, 2, 200, 200))
    figures = Figures("Insentif TW4", "Podosugih", ((By.DISTRICT, rows), (By.PERIOD, rows[:1])))
    page = paper(world, "realisation", "office", figures=figures)[0]
    text = words(page)
    for expected in ("Disaring: Podosugih", "JUMLAH 12 6 6 1.200 600 50%", "40%", "Kecamatan"):
        assert expected in text
    assert "Periode" not in text
    # The double rule under the letterhead reaches both margins of the wide sheet.
    picture = page.render(scale=1).to_pil().convert("L")
    high = range(50, 110)
    for x in (MM * 16, picture.width - MM * 16):
        assert min(picture.getpixel((round(x), y)) for y in high) < 160
    with pytest.raises(NotFound):
        paper(world, "realisation", "office")
