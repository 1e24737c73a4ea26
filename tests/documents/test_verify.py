"""Forged, altered, voided, doubled, unknown here: each receipt is told apart, by text or photo."""

from __future__ import annotations

import dataclasses
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from desk_world import World, a_world
from PIL import Image

from kesra_desktop.documents import base45, proof
from kesra_desktop.documents.contents import facts_of, receipt_of
from kesra_desktop.documents.pictures import NoCodeInPicture, codes_in
from kesra_desktop.documents.receipt import receipts_pdf
from kesra_desktop.documents.verdict import (
    AlteredReceipt,
    Standing,
    UnknownCheckCode,
    judged,
)
from kesra_desktop.model.record import new_id
from kesra_desktop.services.handover import hand_over, void
from kesra_desktop.store import changes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.model.distributions import Handover


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    world = a_world(tmp_path_factory.mktemp("verify"))
    yield world
    world.store.close()


def qr(world: World, given: Handover, **changes: object) -> str:
    facts = dataclasses.replace(facts_of(world.store, given), **changes)  # type: ignore[arg-type]
    return proof.qr_text(facts, world.store.keys.sign)


def test_genuine_voided_and_doubled(world: World) -> None:
    store = world.store
    first = hand_over(store, world.distribution, "1")
    verdict = judged(store, qr(world, first))
    assert (verdict.standing, verdict.proved) == (Standing.VALID, True)
    by_code = judged(store, verdict.check_code.lower().replace("-", ""))
    assert (by_code.standing, by_code.proved) == (Standing.VALID, False)
    assert by_code.facts.receipt == first.receipt
    again = store.add(dataclasses.replace(first, id=new_id(), receipt="C1-000009"))
    doubled = judged(store, qr(world, first))
    assert (doubled.standing, doubled.others) == (Standing.DOUBLED, ("C1-000009",))
    void(store, again.receipt, "ganda")
    assert judged(store, qr(world, again)).standing is Standing.VOIDED
    assert judged(store, qr(world, first)).standing is Standing.VALID


def test_a_check_code_is_looked_up_whatever_door_its_receipt_came_by(world: World) -> None:
    """Also after all tables were made anew, and without reading the receipts one by one."""
    store = world.store
    given = hand_over(store, world.distribution, "4")
    code = proof.check_code(facts_of(store, given))
    assert judged(store, code).facts.receipt == given.receipt
    plan = " ".join(
        str(row[3])
        for row in store.conn.execute(
            "EXPLAIN QUERY PLAN SELECT handover FROM check_code WHERE code=?", (code,)
        )
    )
    assert "SEARCH" in plan
    assert "check_code_code" in plan
    assert not store.conn.execute("SELECT * FROM check_code_due").fetchall()
    with store.transaction():
        changes.rebuild(store.conn)
    assert judged(store, code).facts.receipt == given.receipt
    store.conn.execute("UPDATE check_code SET code=? WHERE handover<>?", (code, given.id))
    assert judged(store, code).facts.receipt == given.receipt


def test_forged_altered_and_not_known_here(world: World) -> None:
    store = world.store
    given = hand_over(store, world.distribution, "2")
    honest = qr(world, given)
    elsewhere = qr(world, given, handover=new_id(), receipt="B9-000001")
    assert judged(store, elsewhere).standing is Standing.NOT_KNOWN_HERE
    data = bytearray(base45.decode(honest.removeprefix(proof.PREFIX)))
    data[-1] ^= 1  # the facts stay, the signature does not fit
    with pytest.raises(proof.ForgedReceipt):
        judged(store, proof.PREFIX + base45.encode(bytes(data)))
    richer = proof.qr_text(
        dataclasses.replace(facts_of(store, given), amount=9_000_000), lambda _: bytes(64)
    )
    with pytest.raises(AlteredReceipt) as problem:
        judged(store, richer)
    assert problem.value.details["amount"] == 900_000
    with pytest.raises(AlteredReceipt):
        judged(store, qr(world, given, items="ffffffffffff"))
    with pytest.raises(proof.OtherOfficeCode):
        judged(store, qr(world, given, office="zzzzzzzz"))
    for text in ("", "KSR1:", "halo", "ABCD-EFG"):
        with pytest.raises(proof.NotReceiptCode):
            judged(store, text)
    with pytest.raises(UnknownCheckCode):
        judged(store, "ABCD-EFGH")


def test_a_photo_and_a_pdf_are_read(world: World, tmp_path: Path) -> None:
    given = hand_over(world.store, world.distribution, "3")
    out = BytesIO()
    receipts_pdf([receipt_of(world.store, given)], "a4x2", out)
    paper = tmp_path / "receipt.PDF"
    paper.write_bytes(out.getvalue())
    (text,) = codes_in(paper)
    assert judged(world.store, text).facts.receipt == given.receipt
    import pypdfium2  # noqa: PLC0415

    page = pypdfium2.PdfDocument(paper)[0].render(scale=150 / 72).to_pil()
    photo = tmp_path / "photo.jpg"
    page.rotate(7, expand=True, fillcolor="gray").save(photo, quality=60)
    assert codes_in(photo) == [text]


@pytest.mark.parametrize("kind", ["empty.png", "blank.png", "broken.pdf", "text.jpg"])
def test_what_shows_no_code_is_said(kind: str, tmp_path: Path) -> None:
    file = tmp_path / kind
    file.write_bytes(b"%PDF-1.4 nothing" if kind.endswith("pdf") else b"not a picture")
    if kind == "blank.png":
        Image.new("L", (300, 300), 255).save(file)
    elif kind == "empty.png":
        file.write_bytes(b"")
    with pytest.raises(NoCodeInPicture):
        codes_in(file)
