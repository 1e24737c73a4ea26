"""Each way an exchange may end: its own sentence, and for most of them the real thing."""

from __future__ import annotations

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kesra_desktop import errors, settings
from kesra_desktop.errors import Cancelled
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import stopping
from kesra_desktop.sync import choosing, exchange
from kesra_desktop.ui.pages.exchange import endings
from kesra_desktop.ui.pages.exchange.adapter import StoreExchange
from kesra_desktop.ui.pages.exchange.endings import Ending
from kesra_desktop.ui.pages.exchange.page import ExchangePage
from kesra_desktop.ui.pages.exchange.places import Places, Watch
from kesra_desktop.ui.pages.exchange.view import DoneView, Drive, RefusedView
from kesra_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from history_world import Histories
    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store


def done(**more: Any) -> DoneView:
    values = {"received": 1, "sent": 0, "files": 1, "refused": (), "doubles": 0, **more}
    return DoneView(**values)


LEFT = RefusedView("x.kesra", "x.kesra is damaged.", "Copy it again.")
DISK = errors.DiskFull()
BROKEN = errors.StorageFault()
BROKEN.__cause__ = OSError(errno.EIO, "Input/output error")
ENDED: dict[Ending, DoneView | BaseException] = {
    Ending.DONE: done(),
    Ending.NOTHING_NEW: done(received=0, files=0),
    Ending.SOME_LEFT: done(refused=(LEFT,)),
    Ending.MISSING: done(missing=("Changes 118-140 of laptop C are missing",)),
    Ending.DOUBLES: done(doubles=1),
    Ending.STOPPED: Cancelled(),
    Ending.PULLED: errors.DriveGone(),
    Ending.FULL: errors.DriveFull(needed=5_000_000, free=1),
    Ending.LOCKED: done(is_locked=True),
    Ending.UNRELIABLE: errors.UnreliableDrive(),
    Ending.UNREADABLE: BROKEN,
    Ending.LAPTOP_FULL: DISK,
    Ending.SHUT_OUT: errors.ShutOut(),
}


def test_thirteen_endings_have_thirteen_sentences() -> None:
    assert set(ENDED) == set(Ending)
    said = set()
    for ending, end in ENDED.items():
        found = endings.of_done(end) if isinstance(end, DoneView) else endings.of_problem(end)
        assert found is ending
        for is_folder in (False, True):
            words = endings.words(ending, is_folder=is_folder, needed="5 MB")
            assert 0 < len(words.title) <= 140
            assert 0 < len(words.line) <= 140
            assert "{" not in words.title + words.line
            assert not (is_folder and "flash drive" in words.title)
        said.add(endings.words(ending).title)
    assert len(said) == len(Ending) == 13
    assert "5 MB" in endings.words(Ending.FULL, needed="5 MB").line
    assert endings.of_problem(ValueError("a bug")) is None
    assert endings.of_problem(errors.DamagedData()) is None


class Desk(NamedTuple):
    """One laptop's page and the stick in it."""

    page: ExchangePage
    store: Store
    stick: Path


@pytest.fixture
def desk(qtbot: QtBot, world: Histories, tmp_path: Path) -> Desk:
    stick = tmp_path / "stick"
    stick.mkdir()
    drive = Drive(stick, "KESRA-01", "E:", 10**9)
    store = world.stores[0]
    page = ExchangePage(Theme(), StoreExchange(store), Places(lambda: [drive]), lambda _: None)
    qtbot.addWidget(page)
    page.resize(1270, 736)
    page.show()
    return Desk(page, store, stick)


def run(qtbot: QtBot, page: ExchangePage) -> Ending | None:
    with qtbot.waitSignal(page.exchanged):
        page.start()
    return page.ending


def test_done_then_nothing_new_then_a_strange_file(qtbot: QtBot, desk: Desk) -> None:
    assert run(qtbot, desk.page) is Ending.DONE
    assert "may be pulled out" in desk.page.card.title.text()
    assert run(qtbot, desk.page) is Ending.NOTHING_NEW
    (desk.stick / "aneh.kesra").write_bytes(b"not ours")
    assert run(qtbot, desk.page) is Ending.SOME_LEFT
    assert (desk.stick / "aneh.kesra").read_bytes() == b"not ours"


def test_a_full_stick_is_said_before_anything_is_written(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.disk_usage

    def usage(path: Any) -> Any:
        told = real(path)
        return told._replace(free=10) if str(path).startswith(str(desk.stick)) else told

    monkeypatch.setattr(shutil, "disk_usage", usage)
    assert run(qtbot, desk.page) is Ending.FULL
    assert list(desk.stick.rglob("*.*")) == []
    assert "1 MB" in desk.page.card.line.text()


def test_a_locked_stick_is_read_all_the_same(
    qtbot: QtBot, desk: Desk, world: Histories, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.do_handover(1, 0, 0)
    exchange.export_to(world.stores[1], desk.stick)
    real = Path.mkdir

    def mkdir(path: Path, *more: Any, **named: Any) -> None:
        if str(path).startswith(str(desk.stick)):
            raise OSError(errno.EROFS, "Read-only file system")
        real(path, *more, **named)

    monkeypatch.setattr(Path, "mkdir", mkdir)
    assert run(qtbot, desk.page) is Ending.LOCKED
    assert len(StoreExchange(desk.store).overview().past) == 1, "the new file was read"


def test_a_stick_that_cannot_be_read_or_was_pulled(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def scandir(path: Any = ".") -> Any:
        if str(path).startswith(str(desk.stick)):
            raise OSError(errno.EIO, "Input/output error")
        return real(path)

    with monkeypatch.context() as broken:
        broken.setattr(os, "scandir", scandir)
        assert run(qtbot, desk.page) is Ending.UNREADABLE
    shutil.rmtree(desk.stick)
    assert run(qtbot, desk.page) is Ending.PULLED


def test_a_double_leads_to_the_review(qtbot: QtBot, desk: Desk, world: Histories) -> None:
    world.do_handover(0, 0, 0)
    world.do_handover(1, 0, 0)
    exchange.export_to(world.stores[1], desk.stick)
    pages: list[str] = []
    desk.page.go.connect(pages.append)
    assert run(qtbot, desk.page) is Ending.DOUBLES
    desk.page.card.finished.review.emit()
    assert pages == ["review/doubles"]


def test_what_is_missing_is_named_with_who_has_it(
    qtbot: QtBot, desk: Desk, world: Histories, tmp_path: Path
) -> None:
    world.do_handover(1, 0, 0)
    world.deliver(2, world.export(1, {}))
    between, other = world.stores[1], tmp_path / "other"
    file = Path(exchange.export_to(world.stores[2], other)["path"])
    exchange.import_from(between, file)
    world.do_handover(1, 1, 0)
    exchange.export_to(between, desk.stick, choosing.Choice(laptop="C3"))
    assert run(qtbot, desk.page) is Ending.MISSING
    said = [one.text() for one in desk.page.card.finished._shown if hasattr(one, "text")]
    assert any("of laptop B2" in one for one in said)


def test_a_stopped_exchange_reads_and_writes_nothing_by_half(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.page.exchanged):
        desk.page.start()
        desk.page._cancel()
    assert desk.page.ending is Ending.STOPPED
    assert list(desk.stick.rglob("*.kesra*")) == []
    assert run(qtbot, desk.page) is Ending.DONE


def test_a_long_statement_is_stopped_in_the_middle(world: Histories) -> None:
    store = world.stores[0]

    def ask() -> None:
        raise Cancelled()

    before = store.count(Recipient)
    long = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<99999999) "
        "SELECT count(*) FROM n"
    )

    def work() -> None:
        with stopping.stoppable(store.conn, ask), store.transaction():
            store.mark_deleted(Recipient, "p0")
            store.conn.execute(long).fetchone()

    with pytest.raises(Cancelled):
        work()
    assert store.count(Recipient) == before
    store.mark_deleted(Recipient, "p0")
    assert store.count(Recipient) == before - 1


def test_an_import_is_taken_back_in_the_window(qtbot: QtBot, desk: Desk, world: Histories) -> None:
    seen = world.stores[1].open(Recipient, "p0")
    before = desk.store.get(Recipient, "p0").phone
    world.stores[1].save(replace(seen.record, phone="0899-0000-0088"), seen)
    exchange.export_to(world.stores[1], desk.stick)
    run(qtbot, desk.page)
    assert desk.store.get(Recipient, "p0").phone == "0899-0000-0088"
    past = StoreExchange(desk.store).overview().past
    (file,) = [one.file for one in past if one.file]
    desk.page.ask_take_back(file, "x")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QWidget))
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    (go,) = [one for one in sheet.findChildren(QWidget) if one.accessibleName() == "Take back"]
    with qtbot.waitSignal(desk.page.exchanged):
        QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert desk.store.get(Recipient, "p0").phone == before
    again = StoreExchange(desk.store).overview().past
    assert [one.file for one in again if one.file] == []
    assert any("taken back" in one.line for one in again)


def test_a_watched_folder_tells_what_came(qtbot: QtBot, world: Histories, tmp_path: Path) -> None:
    folder = tmp_path / "bersama"
    folder.mkdir()
    kept = [settings.Settings()]
    places = Places(list, lambda: kept[-1], kept.append)
    places.add(folder)
    again = Places(list, lambda: kept[-1], kept.append)
    assert [one.path for one in again.now()] == [folder], "it is remembered"
    watch = Watch(again, StoreExchange(world.stores[0]), QApplication.instance() or again)  # type: ignore[arg-type]
    world.do_handover(1, 0, 0)
    exchange.export_to(world.stores[1], folder)
    with qtbot.waitSignal(watch.changed):
        watch.look()
    ((drive, view),) = watch.news()
    assert (drive.path, view.new_files, view.senders) == (folder, 1, "B2")
    again.remove(folder)
    with qtbot.waitSignal(watch.changed):
        watch.look()
    assert watch.news() == []
    assert again.now() == []
