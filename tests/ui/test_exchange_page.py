"""The exchange page with two real laptops and a folder as the stick."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from builders import PASSPHRASE, START, Clock, a_recipient, laptop

from kesra_desktop.model.people import Recipient
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import enrol
from kesra_desktop.ui.pages.exchange.adapter import StoreExchange
from kesra_desktop.ui.pages.exchange.page import ExchangePage
from kesra_desktop.ui.pages.exchange.places import Places
from kesra_desktop.ui.pages.exchange.view import Drive
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two laptops of one office, made once: a one-time code is slow to try on purpose."""
    folder = tmp_path_factory.mktemp("office")
    clock = Clock()
    first = laptop(folder / "a", "A", clock)
    file = folder / "undangan.kesra"
    spoken = enrol.invite(first, "B-1", "Loket 1", file)
    invitation = enrol.open_invitation(file, spoken)
    who = enrol.Newcomer("Sri Wahyuni", PASSPHRASE)
    enrol.join(folder / "b", invitation, who, clock, Cost()).close()
    first.close()
    return folder


def two_laptops(office: Path, folder: Path) -> tuple[Store, Store]:
    clock = Clock(START + timedelta(hours=1))
    for name in ("a", "b"):
        shutil.copytree(office / name, folder / name)
    first = open_office(folder / "a", "Lastri", PASSPHRASE, clock)
    return first, open_office(folder / "b", "Sri Wahyuni", PASSPHRASE, clock)


def page_of(qtbot: QtBot, store: Store, drives: list[Drive]) -> ExchangePage:
    page = ExchangePage(Theme(), StoreExchange(store), Places(lambda: drives), lambda _: None)
    qtbot.addWidget(page)
    page.resize(1270, 736)
    page.show()
    return page


def test_without_a_drive_the_button_waits(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "a", "A") as store:
        page = page_of(qtbot, store, [])
        assert not page.card.button.isEnabled()
        assert page.card.title.text() == "Plug in a flash drive"
        page.start()
        assert page.card.title.text() == "Plug in a flash drive"


def test_two_laptops_meet_on_a_stick(qtbot: QtBot, office: Path, tmp_path: Path) -> None:
    first, second = two_laptops(office, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    drive = Drive(stick, "KESRA-01", "E:", 14_200_000_000)
    with first, second:
        first.add(a_recipient())
        page = page_of(qtbot, first, [drive])
        qtbot.waitUntil(lambda: page.card.chip.accessibleName() == "Ready")
        with qtbot.waitSignal(page.exchanged):
            page.start()
        assert page.card.title.text() == "Done. The flash drive may be pulled out."
        other = page_of(qtbot, second, [drive])
        qtbot.waitUntil(lambda: other.card.chip.accessibleName() == "Ready")
        (row,) = [c for c in other.card.reads._shown if "Laptop A" in c.accessibleName()]
        assert "change" in row.accessibleName()
        with qtbot.waitSignal(other.exchanged):
            other.start()
        assert second.count(Recipient) == 1
        assert "Complete" in other.table.accessibleDescription()


def test_a_strange_file_is_named_and_the_rest_goes_on(
    qtbot: QtBot, office: Path, tmp_path: Path
) -> None:
    first, second = two_laptops(office, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "aneh.kesra").write_bytes(b"not ours at all")
    with first, second:
        page = page_of(qtbot, first, [Drive(stick, "KESRA-01", "E:", 10**9)])
        with qtbot.waitSignal(page.exchanged):
            page.start()
        said = [text.text() for text in page.card.finished._shown if hasattr(text, "text")]
        assert any("aneh.kesra" in sentence for sentence in said)


def test_a_pulled_drive_says_that_nothing_is_damaged(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "a", "A") as store:
        page = page_of(qtbot, store, [Drive(tmp_path / "gone", "KESRA-01", "E:", 10**9)])
        page._drive = Drive(tmp_path / "gone", "KESRA-01", "E:", 10**9)
        page.start()
        qtbot.waitUntil(lambda: "pulled out" in page.card.title.text())
        assert "No data is damaged" in page.card.line.text()


def test_what_is_not_written_yet_is_counted(office: Path, tmp_path: Path) -> None:
    from kesra_desktop.store.exchanges import not_written_yet  # noqa: PLC0415
    from kesra_desktop.sync.exchange import exchange  # noqa: PLC0415

    with laptop(tmp_path / "alone", "A") as alone:
        alone.add(a_recipient())
        assert not_written_yet(alone) == 0
    first, second = two_laptops(office, tmp_path)
    with first, second:
        before = not_written_yet(first)
        first.add(a_recipient())
        assert not_written_yet(first) == before + 1
        exchange(first, tmp_path / "a")
        assert not_written_yet(first) == 0
        first.add(a_recipient(nik=""))
        assert not_written_yet(first) == 1
