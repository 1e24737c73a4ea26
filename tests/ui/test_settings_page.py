"""Letterhead and signatories: entered, amended, in force from their day, on the very next paper."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING

import pytest
from builders import laptop
from PIL import Image

from kesra_desktop.documents.emblem import NotAPicture, emblem_text
from kesra_desktop.documents.heads import head_on, signer_on
from kesra_desktop.model.letterhead import Letterhead, Post, Signatory
from kesra_desktop.ui.pages.settings.adapter import StoreSettings
from kesra_desktop.ui.pages.settings.page import SettingsPage
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.widgets.button import Button
from kesra_desktop.ui.widgets.panel import ChipLabel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store

NIP = "19700101 199503 1 001"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, store: Store) -> SettingsPage:
    made = SettingsPage(Theme(), StoreSettings(store))
    qtbot.addWidget(made)
    made.resize(1270, 700)
    made.show()
    return made


def rows(page: SettingsPage) -> tuple[int, int]:
    heads, signers = page.letterheads, page.signatories
    return heads._rows.count(), signers._rows.count()


def chips_seen(page: SettingsPage) -> int:
    return sum(chip.isVisible() for chip in page.signatories.findChildren(ChipLabel))


def test_a_letterhead_with_an_emblem_is_entered_and_amended(
    page: SettingsPage, store: Store, tmp_path: Path
) -> None:
    assert rows(page) == (0, 0)
    picture = tmp_path / "lambang.png"
    Image.effect_noise((900, 1200), 90).save(picture)
    sheet = page.open_sheet(Letterhead)
    assert sheet._form.entries["secretariat"].text() == "SEKRETARIAT DAERAH"
    sheet._form.put_back({"government": "PEMERINTAH KOTA ARUNGJATI", "place": "Arungjati"})
    sheet._choose_picture = lambda _: picture
    sheet._take_emblem()
    sheet.save()
    assert rows(page) == (1, 0)
    today = store.now().date()
    head = head_on(store, today)
    assert head.lines[0] == "PEMERINTAH KOTA ARUNGJATI"
    assert Image.open(io.BytesIO(head.emblem)).height <= 420
    again = page.open_sheet(store.find(Letterhead)[0])
    again._form.put_back({"address": "Jalan Baru 2"})
    again.save()
    (kept,) = store.find(Letterhead)
    assert (kept.address, kept.place) == ("Jalan Baru 2", "Arungjati")
    assert kept.emblem
    assert len(store.history(kept.id)) == 2


def test_a_signatory_from_a_day_on_takes_over_without_a_trace_lost(
    qtbot: QtBot, page: SettingsPage, store: Store
) -> None:
    sheet = page.open_sheet(Signatory)
    sheet.save()
    assert sheet.isVisible()  # post and name are missing
    assert len(sheet._form.check()) == 2
    for name, typed in (("Lastri", "01-01-2025"), ("Bambang", "01-02-2030")):
        sheet = page.open_sheet(Signatory)
        sheet._form.entries["post"].set_value(Post.HEAD)
        sheet._form.put_back({"name": name, "nip": NIP, "valid_from": typed})
        sheet.save()
    assert rows(page) == (0, 2)
    qtbot.waitUntil(lambda: chips_seen(page) == 1, timeout=5_000)
    assert signer_on(store, Post.HEAD, store.now().date()).name == "Lastri"
    named = [button.accessibleName() for button in page.signatories.findChildren(Button)]
    assert "Amend Bambang" in named


def test_a_wrong_number_is_said_in_the_form(page: SettingsPage, store: Store) -> None:
    sheet = page.open_sheet(Signatory)
    sheet._form.entries["post"].set_value(Post.HEAD)
    sheet._form.put_back({"name": "Lastri", "nip": "123"})
    sheet.save()
    assert [wrong.name for wrong in sheet._form.check()] == ["nip"]
    assert store.count(Signatory) == 0
    sheet.reject()


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(content)
    with pytest.raises(NotAPicture):
        emblem_text(file)


def test_any_emblem_fits_into_its_field(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    Image.effect_noise((2000, 1500), 120).convert("RGB").save(file)
    text = emblem_text(file)
    assert len(text) < 65_000
    assert Letterhead.from_texts({"emblem": text}).picture() == base64.b64decode(text)
