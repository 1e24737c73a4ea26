"""Papers take the letterhead and the signatories that were in force on their own date."""

from __future__ import annotations

import base64
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from builders import laptop
from PIL import Image

from kesra_desktop.documents.heads import coordinator_on, head_on, signer_on
from kesra_desktop.errors import InvalidValue
from kesra_desktop.model.letterhead import Acting, Letterhead, Post, Signatory, in_force

if TYPE_CHECKING:
    from pathlib import Path

BEFORE, MOVED, AFTER = date(2025, 8, 1), date(2025, 9, 2), date(2026, 1, 5)
NIP = "197001011995031001"


def test_the_office_moved_and_a_reprint_keeps_the_old_address(tmp_path: Path) -> None:
    with laptop(tmp_path) as store:
        assert head_on(store, BEFORE).lines[0] == "Bagian Kesra Kota Arungjati"
        store.add(Letterhead(government="PEMERINTAH KOTA ARUNGJATI", address="Jalan Lama 1"))
        store.add(
            Letterhead(
                government="PEMERINTAH KOTA ARUNGJATI",
                address="Jalan Baru 2",
                temporary_address="Ruang Pinjaman",
                place="Arungjati",
                valid_from=MOVED,
            )
        )
        assert head_on(store, BEFORE).address == "Jalan Lama 1"
        moved = head_on(store, MOVED)
        assert moved.small_lines() == ("Jalan Baru 2", "Alamat sementara: Ruang Pinjaman")


def test_a_daily_deputy_signs_only_in_the_days_between(tmp_path: Path) -> None:
    with laptop(tmp_path) as store:
        assert signer_on(store, Post.HEAD, AFTER).name == ""
        store.add(Signatory(post=Post.HEAD, name="Dra. Endang, M.Si", nip=NIP, valid_from=BEFORE))
        store.add(
            Signatory(
                post=Post.HEAD,
                name="Taufiq, S.Sos",
                acting=Acting.DAILY,
                valid_from=MOVED,
                valid_until=date(2025, 9, 9),
            )
        )
        usual = signer_on(store, Post.HEAD, AFTER)
        assert (usual.name, usual.nip) == ("Dra. Endang, M.Si", "19700101 199503 1 001")
        deputy = signer_on(store, Post.HEAD, date(2025, 9, 9))
        assert deputy.post == "Plh. Kepala Bagian Kesejahteraan Rakyat"
        assert coordinator_on(store, AFTER) == "Lastri"


def test_nobody_signs_before_being_appointed_and_the_later_entry_wins() -> None:
    first = Signatory(post=Post.HEAD, name="A", valid_from=MOVED)
    again = Signatory(post=Post.HEAD, name="B", valid_from=MOVED)
    assert in_force([first], BEFORE) is None
    assert in_force([first, again], MOVED) is again


def test_what_is_no_picture_and_no_nip_is_refused() -> None:
    out = io.BytesIO()
    Image.new("L", (2, 2)).save(out, "PNG")
    picture = base64.b64encode(out.getvalue()).decode()
    assert Letterhead.from_texts({"emblem": picture}).picture() == out.getvalue()
    for wrong in ("x", "aGFsbG8="):
        with pytest.raises(InvalidValue):
            Letterhead.from_texts({"emblem": wrong})
    with pytest.raises(InvalidValue):
        Signatory.from_texts({"post": "kpa", "name": "A", "nip": "123"})
