"""Laptops in the window: joining, lost, copied, missing and left over; and what is told of them."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
from builders import PASSPHRASE, START, Clock, a_recipient, laptop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.model.people import Recipient
from kesra_desktop.store import adopting, backup, forks, identity, office_keys, queries
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.missing import missing
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import enrol
from kesra_desktop.sync.revoking import revoke
from kesra_desktop.ui import notices
from kesra_desktop.ui.attention import Attention
from kesra_desktop.ui.main_window import MainWindow
from kesra_desktop.ui.notice_sheet import LeaveSheet, NoticeSheet
from kesra_desktop.ui.pages.exchange.adapter import StoreExchange
from kesra_desktop.ui.pages.exchange.enrolling import InviteSheet, LostSheet, RenewSheet
from kesra_desktop.ui.pages.exchange.granting import TakeKeySheet
from kesra_desktop.ui.pages.exchange.laptops import StoreLaptops
from kesra_desktop.ui.pages.exchange.page import ExchangePage
from kesra_desktop.ui.pages.exchange.places import Places
from kesra_desktop.ui.pages.review.adapter import StoreReview
from kesra_desktop.ui.pages.review.cases import StoreCases
from kesra_desktop.ui.pages.review.page import ReviewPage
from kesra_desktop.ui.problems import Problems
from kesra_desktop.ui.theme import Look, Theme
from kesra_desktop.ui.widgets.button import Button
from kesra_desktop.ui.widgets.status_bar import ShellState

if TYPE_CHECKING:
    from pathlib import Path

    from history_world import Histories
    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.review.questions import Questions

REASON = (Qt.Key.Key_1, Qt.Key.Key_Return)


def asked(qtbot: QtBot, store: Store) -> Questions:
    """Return the laptops' questions of a review page, gathered."""
    page = ReviewPage(Theme(), StoreReview(store), StoreCases(store))
    qtbot.addWidget(page)
    page.resize(1270, 640)
    page.show()
    questions = page.questions
    assert questions is not None
    qtbot.waitUntil(lambda: page._job is None and questions._job is None)
    page.show_kind("laptops")
    return questions


def answer(qtbot: QtBot, questions: Questions, number: int) -> None:
    """Give an answer and, where it is asked, the first reason."""
    questions.desk.act(number)
    sheet = QApplication.activeModalWidget()
    if sheet is not None:
        for key in REASON:
            QTest.keyClick(sheet, key)
            sheet = sheet if key == REASON[-1] else sheet.focusWidget() or sheet
    qtbot.waitUntil(lambda: questions._job is None and QApplication.activeModalWidget() is None)


def lines(questions: Questions) -> list[str]:
    model = questions.desk.lines
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def titles(store: Store) -> str:
    return "; ".join(one.title for one in notices.gather(store))


def burnt(world: Histories) -> None:
    """A laptop burned before its first file left; a later one reached the first laptop."""
    world.all_meet()
    world.do_create(1, 1, 1)
    lost = world.export(1, {})
    world.do_handover(1, 1, 1)
    world.deliver(0, world.export(1, lost.vv))


def test_what_never_comes_is_closed_and_the_rest_taken_over(qtbot: QtBot, world: Histories) -> None:
    burnt(world)
    a = world.stores[0]
    assert "Missing" in titles(a)
    questions = asked(qtbot, a)
    assert ["Laptop B2" in one for one in lines(questions)] == [True]
    answer(qtbot, questions, 1)
    assert questions.kinds()[-1][2] == len(adopting.leftovers(a)) > 0
    assert "do not count" in titles(a)
    left = len(adopting.leftovers(a))
    answer(qtbot, questions, 2)
    assert len(adopting.leftovers(a)) == left - 1
    questions.take_back()
    qtbot.waitUntil(lambda: questions._job is None)
    assert len(adopting.leftovers(a)) == left
    for _ in range(left):
        answer(qtbot, questions, 1)
    assert adopting.leftovers(a) == []
    assert questions.kinds()[-1][2] == 0


def test_two_histories_are_shown_until_it_is_noted_what_was_done(
    qtbot: QtBot, world: Histories
) -> None:
    world.all_meet()
    world.do_clone(1, 0, 0)
    world.do_handover(1, 0, 0)
    world.do_handover(len(world.stores) - 1, 1, 1)
    world.all_meet()
    a = world.stores[0]
    assert forks.forks(a)
    assert "Two laptops worked under the code B2" in titles(a)
    questions = asked(qtbot, a)
    view = questions.desk.view
    assert view is not None
    assert len(view.columns) == 2
    answer(qtbot, questions, 1)
    assert questions.kinds()[-1][2] == 0
    assert "Two laptops" not in titles(a)
    questions.take_back()
    qtbot.waitUntil(lambda: questions._job is None)
    assert questions.kinds()[-1][2] == 1


def test_a_copy_is_told_and_confirmed_as_the_same_laptop(qtbot: QtBot, world: Histories) -> None:
    a = world.stores[0]
    identity.forget_place(a)
    assert "This looks like a copy of laptop A1" in titles(a)
    questions = asked(qtbot, a)
    answer(qtbot, questions, 1)
    assert identity.doubt(a) is identity.Doubt.NONE
    assert questions.kinds()[-1][2] == 0


def test_what_exists_only_here_and_backups_are_told(
    qtbot: QtBot, world: Histories, tmp_path: Path
) -> None:
    a = world.stores[0]
    world.all_meet()
    world.do_create(0, 1, 1)
    assert "exist only on this laptop" in titles(a)
    assert notices.only_here(a) > 0
    with laptop(tmp_path / "alone", "A") as alone:
        assert "backup" not in titles(alone), "there is nothing to lose yet"
        for number in range(20):
            alone.add(a_recipient(nik=f"33990143027590{number:02d}"))
        assert "only on this laptop" not in titles(alone)
        assert "No backup" in titles(alone)
        backup.make(alone, tmp_path)
        assert "backup" not in titles(alone)
        assert backup.last_backup(alone) is not None


def attended(qtbot: QtBot, store: Store) -> Attention:
    theme = Theme()
    window = MainWindow(theme, lambda: ShellState("Lastri", "A1", "08.00", 3))
    qtbot.addWidget(window)
    window.resize(1366, 688)
    window.show()
    watching = (Places(list), StoreExchange(store))
    made = Attention(theme, window, store, watching, Problems(theme, window))
    made.gather()
    qtbot.waitUntil(lambda: made._job is None)
    return made


def test_notices_stand_in_the_status_bar_and_lead_there(qtbot: QtBot, world: Histories) -> None:
    burnt(world)
    attention = attended(qtbot, world.stores[0])
    bar = attention._window.status
    assert bar.notices.isVisible()
    assert "1 matter(s)" in bar.notices.accessibleName()
    places: list[str] = []
    attention.go.connect(places.append)
    attention._window.notices_wanted.emit()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, NoticeSheet)
    QTest.keyClick(sheet, Qt.Key.Key_1)
    assert places == ["review/laptops"]


def test_closing_reminds_of_what_exists_only_here(qtbot: QtBot, world: Histories) -> None:
    world.do_create(0, 1, 1)
    attention = attended(qtbot, world.stores[0])
    left: list[bool] = []
    places: list[str] = []
    attention.go.connect(places.append)
    assert not attention.ask_before_closing(lambda: left.append(True))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, LeaveSheet)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert (places, left) == (["exchange"], [])


def test_a_backup_is_made_from_the_notice(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "a", "A1") as store:
        attention = attended(qtbot, store)
        attention.choose_folder = lambda _: tmp_path
        with qtbot.waitSignal(attention.told) as told:
            attention.back_up()
        qtbot.waitUntil(lambda: attention._job is None)
        assert str(told.args[0]).startswith("Backup KESRA-A1")
        assert len(list(tmp_path.glob("*.kesra-cadangan"))) == 1


# --- joining and leaving --------------------------------------------------------------------------


def exchange_page(qtbot: QtBot, store: Store) -> ExchangePage:
    page = ExchangePage(
        Theme(),
        StoreExchange(store),
        Places(list),
        lambda _: None,
        StoreLaptops(store),
    )
    qtbot.addWidget(page)
    page.resize(1270, 736)
    page.show()
    return page


def button(over: QWidget, name: str) -> QAbstractButton:
    (found,) = [one for one in over.findChildren(QAbstractButton) if one.text() == name]
    return found


def test_a_laptop_is_invited_joins_and_is_shut_out(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(START + timedelta(hours=1))
    with laptop(tmp_path / "a", "A", clock) as store:
        page = exchange_page(qtbot, store)
        assert not page.laptops.lost.isVisible(), "there is no other laptop yet"
        sheet = InviteSheet(Theme(), page, StoreLaptops(store), lambda _, name: tmp_path / name)
        sheet.ask()
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        assert sheet.code.problem.words.text()
        sheet.code.set_text("b-1")
        sheet.name.set_text("Loket 1")
        with qtbot.waitSignal(sheet.invited):
            QTest.keyClick(sheet, Qt.Key.Key_Return)
        file, said = tmp_path / "invitation-B-1.kesra", sheet.said.text()
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        invitation = enrol.open_invitation(file, said)
        who = enrol.Newcomer("Sri", PASSPHRASE)
        enrol.join(tmp_path / "b", invitation, who, clock, Cost()).close()
        page.refresh()
        assert page.laptops.lost.isVisible()
        page.laptops.ask_lost()
        lost = QApplication.activeModalWidget()
        assert isinstance(lost, LostSheet)
        with qtbot.waitSignal(page.exchanged):
            QTest.keyClick(lost, Qt.Key.Key_2)
            QTest.keyClick(lost, Qt.Key.Key_Return)
        (shut,) = [one for one in queries.laptops(store) if one.prefix == "B-1"]
        assert shut.state == "revoked"
        assert "Shut out" in page.table.accessibleDescription()
        assert not page.laptops.lost.isVisible()


def test_a_code_is_given_once(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "a", "A") as store:
        page = exchange_page(qtbot, store)
        code_taken = InviteSheet(Theme(), page, StoreLaptops(store), lambda _, n: tmp_path / n)
        code_taken.ask()
        code_taken.code.set_text("A")
        code_taken.name.set_text("Loket 1")
        code_taken._write()
        qtbot.waitUntil(code_taken.trouble.isVisible)
        assert code_taken.said.isHidden()


def test_a_copied_laptop_takes_a_new_identity(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(START + timedelta(hours=1))
    with laptop(tmp_path / "a", "A", clock) as first:
        for code in ("B", "C"):
            said = enrol.invite(first, code, f"Loket {code}", tmp_path / f"{code}.kesra")
            if code == "B":
                opened = enrol.open_invitation(tmp_path / "B.kesra", said)
                who = enrol.Newcomer("Sri", PASSPHRASE)
                enrol.join(tmp_path / "b", opened, who, clock, Cost()).close()
    with open_office(tmp_path / "b", "Sri", PASSPHRASE, clock) as store:
        store.add(a_recipient())
        page = exchange_page(qtbot, store)
        assert not page.laptops.invite.isVisible()
        assert not page.laptops.renew.isVisible()
        identity.forget_place(store)
        page.refresh()
        assert page.laptops.renew.isVisible()
        sheet = RenewSheet(Theme(), page, StoreLaptops(store), lambda _: tmp_path / "C.kesra")
        sheet.ask()
        sheet.pick.click()
        sheet.code.set_text("XXXX-XXXX-XXXX-XXXX")
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        qtbot.waitUntil(sheet.trouble.isVisible, timeout=20_000)
        sheet.code.set_text(said)
        with qtbot.waitSignal(sheet.renewed, timeout=20_000):
            QTest.keyClick(sheet, Qt.Key.Key_Return)
    with open_office(tmp_path / "b", "Sri", PASSPHRASE, clock) as store:
        assert store.device.prefix == "C"
        assert identity.doubt(store) is identity.Doubt.NONE
        assert store.count(Recipient) == 1


def invited(qtbot: QtBot, first: Store, folder: Path) -> None:
    """Let an administrator's laptop join, invited by the keyboard."""
    page = exchange_page(qtbot, first)
    sheet = InviteSheet(Theme(), page, StoreLaptops(first), lambda _, name: folder / name)
    sheet.ask()
    sheet.code.set_text("B")
    sheet.name.set_text("Loket")
    QTest.keyClick(sheet.may_order, Qt.Key.Key_Space)
    with qtbot.waitSignal(sheet.invited):
        QTest.keyClick(sheet.code.input.line, Qt.Key.Key_Return)
    opened = enrol.open_invitation(folder / "invitation-B.kesra", sheet.said.text())
    sheet.accept()
    who = enrol.Newcomer("Sri", PASSPHRASE)
    enrol.join(folder / "b", opened, who, first.now, Cost()).close()


def test_the_office_key_comes_back_from_paper(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(START + timedelta(hours=1))
    with laptop(tmp_path / "a", "A", clock) as first:
        words = office_keys.words(first, PASSPHRASE)
        first.add(Operator(name="Sri", role=Role.ADMINISTRATOR))
        invited(qtbot, first, tmp_path)
    with open_office(tmp_path / "b", "Sri", PASSPHRASE, clock) as store:
        page = exchange_page(qtbot, store)
        assert page.laptops.lost.isVisible(), "an administrator's laptop shuts lost ones out"
        assert not page.laptops.invite.isVisible()
        page.laptops.ask_take_key()
        taking = QApplication.activeModalWidget()
        assert isinstance(taking, TakeKeySheet)
        taking.words.set_text(" ".join(words[:-1]))
        taking.passphrase.set_text(PASSPHRASE)
        assert taking.count.text() == "32 of 33 words"
        QTest.keyClick(taking.words.input.line, Qt.Key.Key_Return)
        qtbot.waitUntil(taking.trouble.isVisible)
        taking.words.set_text(" ".join(word[:4] for word in words))
        with qtbot.waitSignal(page.laptops.renewed):
            QTest.keyClick(taking.words.input.line, Qt.Key.Key_Return)
    with open_office(tmp_path / "b", "Sri", PASSPHRASE, clock) as store:
        page = exchange_page(qtbot, store)
        assert page.laptops.invite.isVisible()
        assert not page.laptops.take_key.isVisible()


def test_no_button_above_the_laptops_is_cut_at_large_letters(qtbot: QtBot, tmp_path: Path) -> None:
    with laptop(tmp_path / "a", "A") as store:
        page = ExchangePage(
            Theme(Look(text_percent=200)),
            StoreExchange(store),
            Places(list),
            laptops=StoreLaptops(store),
        )
        qtbot.addWidget(page)
        page.resize(1024, 640)
        page.show()
        shown = [one for one in page.laptops.findChildren(Button) if one.isVisible()]
        assert len(shown) == 3
        row = shown[0].parentWidget()
        assert row is not None
        for one in shown:
            assert one.width() >= one.sizeHint().width()
            assert row.rect().contains(one.geometry())
        areas = [one.geometry() for one in shown]
        assert not any(a.intersects(b) for n, a in enumerate(areas) for b in areas[:n])


def test_who_must_bring_what_is_printed(qtbot: QtBot, world: Histories) -> None:
    a = world.stores[0]
    page = exchange_page(qtbot, a)
    papers: list[str] = []
    page.paper_wanted.connect(papers.append)
    page._print()
    assert papers == [], "nothing is missing"
    burnt(world)
    page.refresh()
    page.instructions.click()
    assert papers == ["bring-data"]
    out = BytesIO()
    assert PAPERS["bring-data"].write(a, Asked("office", "a4"), out) == 1
    (gap,) = missing(a)
    words = " ".join(
        pypdfium2.PdfDocument(out.getvalue())[0].get_textpage().get_text_range().split()
    )
    assert f"B2 (Loket B2) {gap.first}" in words
    assert "laptop A1 (Ruang koordinator)" in words


def test_a_clerk_sees_no_act_that_is_not_theirs(qtbot: QtBot, world: Histories) -> None:
    page = exchange_page(qtbot, world.stores[1])
    assert not page.laptops.invite.isVisible()
    assert not page.laptops.lost.isVisible()
    revoke(world.stores[0], "C3", "hilang")
    world.all_meet()
    page.refresh()
    assert "Shut out" in page.table.accessibleDescription()
