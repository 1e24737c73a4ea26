"""The programmes page: from a template to the closed day, one sheet after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import pytest
from builders import Clock, a_recipient, laptop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kesra_desktop.model.distributions import Distribution, Entitlement
from kesra_desktop.model.eligibility import Criterion
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import (
    AidItem,
    Decree,
    Enrolment,
    EnrolmentStatus,
    Submission,
)
from kesra_desktop.services import planning, programmes
from kesra_desktop.store import stock
from kesra_desktop.ui.jobs import end_all
from kesra_desktop.ui.pages.programmes.adapter import StoreProgrammes
from kesra_desktop.ui.pages.programmes.day_sheets import StockSheet
from kesra_desktop.ui.pages.programmes.editor import ProgrammeSheet
from kesra_desktop.ui.pages.programmes.page import ProgrammesPage
from kesra_desktop.ui.pages.programmes.sheets import ChoiceSheet, ProposalSheet, WishSheet
from kesra_desktop.ui.pages.programmes.view import Wish
from kesra_desktop.ui.theme import Look, Theme
from kesra_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store

S = TypeVar("S", bound=Sheet)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a", clock=Clock()) as made:
        yield made


@pytest.fixture
def page(store: Store, qtbot: QtBot, tmp_path: Path) -> Iterator[ProgrammesPage]:
    out = tmp_path / "keluar"
    out.mkdir()
    answer = tmp_path / "jawaban.csv"
    made = ProgrammesPage(Theme(Look()), StoreProgrammes(store), lambda _: answer, lambda _: out)
    qtbot.addWidget(made)
    made.resize(1270, 736)
    made.show()
    qtbot.waitExposed(made)
    yield made
    assert end_all(made)


def sheet_of(kind: type[S]) -> S:
    return next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    )


def press(page: ProgrammesPage, key: Qt.Key = Qt.Key.Key_F9) -> None:
    QTest.qWait(10)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    QTest.keyClick(page.windowHandle(), key)
    QTest.qWait(10)


def said(page: ProgrammesPage, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(
        lambda: page.banner.isVisible() and words in page.banner.title.text(), timeout=60_000
    )


def people(store: Store, count: int, category: str) -> list[Recipient]:
    return [
        store.add(
            a_recipient(
                full_name=f"Orang {n:03d}",
                nik=f"339901430275{9000 + n}",
                category=category,
                kelurahan_code="33.75.01.1002",
            )
        )
        for n in range(1, count + 1)
    ]


def begin_from_a_template(page: ProgrammesPage, qtbot: QtBot) -> None:
    page.ask_new()
    start = sheet_of(ChoiceSheet)
    start.choose("sembako-atd")
    start.decide()
    assert page.programmes.current_id() == "SEMBAKO-ATD"
    press(page)
    sheet_of(ChoiceSheet).decide()  # everybody on the register
    said(page, qtbot, "4 person(s) proposed")


def see_the_papers_of_all(page: ProgrammesPage, store: Store) -> None:
    for one in store.find(Enrolment):
        page.open_proposal(one.id)
        proposal = sheet_of(ProposalSheet)
        proposal._ticks["kk"].setChecked(True)
        proposal.decide()


def count_in_and_close(page: ProgrammesPage, qtbot: QtBot) -> None:
    page.take_step("stock")
    arrived = sheet_of(StockSheet)
    next(iter(arrived.fields.values())).set_text("100")
    arrived.decide()
    said(page, qtbot, "1 item(s) entered")
    press(page)
    counting = sheet_of(WishSheet)
    next(iter(counting.fields.values())).set_text("90")
    counting.decide()
    said(page, qtbot, "Beras: counted 90")
    press(page)
    counting = sheet_of(WishSheet)
    next(iter(counting.fields.values())).set_text("100")
    counting.decide()
    said(page, qtbot, "The day is closed and its minutes are saved")


def test_from_a_template_to_the_closed_day(
    page: ProgrammesPage, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    people(store, 4, "anak_telantar")
    assert page.empty.isVisible()
    begin_from_a_template(page, qtbot)
    press(page)
    said(page, qtbot, "0 eligible, 4 to be corrected")
    assert {row.status for row in store.find(Enrolment)} == {EnrolmentStatus.TO_CORRECT}
    see_the_papers_of_all(page, store)
    press(page)
    said(page, qtbot, "4 eligible")
    press(page)
    decree = sheet_of(WishSheet)
    decree.decide()
    assert decree.isVisible(), "the number is asked"
    decree.fields["number"].set_text("400.9/112")
    decree.decide()
    said(page, qtbot, "4 person(s) decided")
    assert [one.number for one in store.find(Decree)] == ["400.9/112"]
    press(page)
    day = sheet_of(WishSheet)
    day.fields["place"].set_text("Aula")
    day.fields["desks"].set_text("A1=1-3 A1=rest")
    day.decide()
    said(page, qtbot, "4 person(s) on the list")
    assert {one.desk for one in store.find(Entitlement)} == {"A1"}
    count_in_and_close(page, qtbot)
    assert [one.closed for one in store.find(Distribution)] == [True]
    (file,) = (tmp_path / "keluar").iterdir()
    assert file.read_bytes().startswith(b"%PDF")


def test_refusals_stand_in_the_banner_and_nothing_is_lost(
    page: ProgrammesPage, store: Store, qtbot: QtBot
) -> None:
    programmes.new_programme(store, programmes.template("bt-lebe"))
    page.refresh()
    page.take_step("decide")
    wish = sheet_of(WishSheet)
    wish.fields["number"].set_text("1")
    wish.fields["date"].set_text("31-02-2025")
    wish.decide()
    said(page, qtbot, "31-02-2025")
    page.take_step("decide")
    wish = sheet_of(WishSheet)
    wish.fields["number"].set_text("1")
    wish.decide()
    said(page, qtbot, "Nobody has been decided")
    page.ask_new()
    start = sheet_of(ChoiceSheet)
    start.choose("bt-lebe")
    start.decide()
    said(page, qtbot, "BT-LEBE already exists")
    page.ask_period()
    period = sheet_of(WishSheet)
    period.fields["code"].set_text("2026-CW1")
    period.fields["name"].set_text("Caturwulan I 2026")
    period.decide()
    assert page.steps.period.value == "2026-CW1"


def test_one_proposal_is_moved_with_a_reason(
    page: ProgrammesPage, store: Store, qtbot: QtBot
) -> None:
    plan = {"code": "X", "name": "X", "periods": [{"code": "1"}], "items": [{"name": "Beras"}]}
    programmes.new_programme(store, plan)
    people(store, 1, "x")
    page.refresh()
    page._enrol("x")
    said(page, qtbot, "1 person(s) proposed")
    (one,) = store.find(Enrolment)
    page.open_proposal(one.id)
    sheet = sheet_of(ProposalSheet)
    sheet._step.choose("batal")
    sheet.decide()
    said(page, qtbot, "A reason is needed")
    page.open_proposal(one.id)
    sheet = sheet_of(ProposalSheet)
    sheet._step.choose("batal")
    sheet._reason.set_text("pindah")
    sheet.decide()
    assert store.get(Enrolment, one.id).status is EnrolmentStatus.CANCELLED


def test_the_ministrys_aid_goes_by_letter_and_answer(
    page: ProgrammesPage, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    plan = programmes.template("yapi") | {"documents": [], "criteria": []}
    programmes.new_programme(store, plan)
    made = people(store, 3, "yatim")
    page.refresh()
    assert set(page.steps.rows) == {"enrol", "verify", "letter", "answer"}
    page._enrol("yatim")
    said(page, qtbot, "3 person(s) proposed")
    press(page)
    said(page, qtbot, "3 eligible")
    press(page)
    letter = sheet_of(WishSheet)
    letter.fields["number"].set_text("400.9/17")
    letter.decide()
    said(page, qtbot, "3 person(s) are in the letter")
    assert store.find(Submission)[0].people == 3
    lines = [f"{n};{one.full_name};'{one.nik}" for n, one in enumerate(made[:2], 1)]
    (tmp_path / "jawaban.csv").write_text("NO;NAMA;NIK\n" + "\n".join(lines) + "\n", "utf-8")
    press(page)
    said(page, qtbot, "2 accepted, 0 rejected, 0 unknown; 1997 left")


def test_a_transfer_is_held_against_the_banks_file(
    page: ProgrammesPage, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    plan = {
        "code": "BANK",
        "name": "Lewat bank",
        "paid_by": "bank",
        "items": [{"name": "Uang", "is_money": True, "amount": 600_000}],
        "periods": [{"code": "1"}],
    }
    programmes.new_programme(store, plan)
    made = people(store, 2, "x")
    page.refresh()
    assert set(page.steps.rows) == {"enrol", "verify", "decide", "result"}
    page._enrol("x")
    said(page, qtbot, "2 person(s) proposed")
    page._decide(Wish({"number": "400.9/1", "date": "18-11-2025"}))
    said(page, qtbot, "2 person(s) decided")
    lines = [f"1;{made[0].full_name};'{made[0].nik};600.000;BERHASIL"]
    file = tmp_path / "jawaban.csv"
    file.write_text("NO;NAMA;NIK;NOMINAL;STATUS\n" + "\n".join(lines) + "\n", "utf-8")
    page.take_step("result")
    said(page, qtbot, "1 paid, 0 failed, 0 not found, 0 twice; 1 open.")
    assert "1 of 2 paid" in str(page._service.period("BANK", "1").steps)


@pytest.mark.parametrize(("width", "height", "percent"), [(1270, 620, 100), (1270, 656, 130)])
def test_every_control_is_named_and_fits(
    page: ProgrammesPage, store: Store, width: int, height: int, percent: int
) -> None:
    plan = programmes.template("bt-tpq")
    name = "Bantuan Transport Guru TPQ dan Madrasah Diniyah Kota Arungjati Raya"
    programmes.new_programme(store, plan | {"name": name})
    (person,) = people(store, 1, "guru_tpq")
    seen = store.open(Recipient, person.id)
    long = "Raden Ajeng Siti Rohmatun Khoiriyah Kusumaningtyas Wardhani"
    store.save(replace(seen.record, full_name=long), seen)
    page._theme.set_look(Look(dark=True, text_percent=percent))
    page.resize(width, height)
    page.refresh()
    QTest.qWait(20)
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
            assert button.width() >= button.minimumSizeHint().width() - 1, button.text()
    assert not page.grab().isNull()


def a_day_of_rice(store: Store) -> None:
    """Plan a day of rice for three people; one of them will be replaced."""
    period = {"code": "2025", "name": "2025"}
    plan = programmes.template("bt-lebe") | {
        "criteria": [],
        "documents": [],
        "periods": [period],
        "items": [{"name": "Beras", "quantity": "25", "unit": "kg"}],
    }
    programmes.new_programme(store, plan)
    planning.enrol(store, "BT-LEBE", "2025", people(store, 3, "lebe"))
    planning.decide(store, "BT-LEBE", "2025", "1", date(2025, 11, 1))
    planning.plan_distribution(store, "BT-LEBE", "2025", "Aula", date(2025, 11, 18))


def test_goods_are_damaged_and_returned_with_a_reason(
    page: ProgrammesPage, store: Store, qtbot: QtBot
) -> None:
    a_day_of_rice(store)
    page.refresh()
    for number, quantity, reason in ((1, "100", ""), (3, "2,5", "basah"), (4, "10", "lebih")):
        page.take_step("stock")
        sheet = sheet_of(StockSheet)
        sheet.choose(number)
        next(iter(sheet.fields.values())).set_text(quantity)
        if reason:
            sheet.decide()
            assert sheet.fields["reason"].problem.isVisible()
            sheet.fields["reason"].set_text(reason)
        sheet.decide()
        said(page, qtbot, "1 item(s) entered")
    (held,) = stock.balances(store, "Aula")
    left = Decimal("87.5")
    assert (held.damaged, held.returned, held.left) == (Decimal("2.5"), Decimal(10), left)
    page.take_step("stock")
    sheet = sheet_of(StockSheet)
    sheet.choose(3)
    next(iter(sheet.fields.values())).set_text("90")
    sheet.fields["reason"].set_text("basah")
    sheet.decide()
    said(page, qtbot, "only 87.5 kg left")


def test_shares_are_moved_by_number(page: ProgrammesPage, store: Store, qtbot: QtBot) -> None:
    a_day_of_rice(store)
    page.refresh()
    prefix = store.device.prefix
    for numbers, desk, words in (
        ("1-2", "Z9", "Z9"),
        ("satu", prefix, "satu"),
        ("1-2", prefix, "2 person(s) moved"),
    ):
        page.take_step("shares")
        sheet = sheet_of(WishSheet)
        sheet.fields["numbers"].set_text(numbers)
        sheet.fields["desk"].set_text(desk)
        sheet.decide()
        said(page, qtbot, words)
    assert f"{prefix}: 2" in page.steps.rows["shares"].note()


def test_somebody_takes_the_place_of_one_who_died(
    page: ProgrammesPage, store: Store, qtbot: QtBot
) -> None:
    a_day_of_rice(store)
    store.add(a_recipient(full_name="Zulaikha Baru", nik=""))
    page.refresh()
    gone = store.find(Enrolment)[0]
    page.open_proposal(gone.id)
    sheet_of(ProposalSheet).replaced.emit()
    for who, words in (("Tidak Dikenal Siapapun", "Tidak Dikenal"), ("zulaikha", "is proposed")):
        sheet = sheet_of(WishSheet)
        sheet.fields["who"].set_text(who)
        sheet.fields["reason"].set_text("meninggal 3 November")
        sheet.decide()
        said(page, qtbot, words)
        if words != "is proposed":  # the refused one is asked for again
            page._ask_successor(gone.id, "")
    after = store.find(Enrolment, replaces=gone.id)
    assert len(after) == 1
    assert store.get(Enrolment, gone.id).status is EnrolmentStatus.REMOVED
    page.take_step("decide")
    wish = sheet_of(WishSheet)
    wish.fields["number"].set_text("BA 12/2025")
    wish.decide()
    rights = store.find(Entitlement, recipient=after[0].recipient)
    assert [one.number for one in rights] == ["A-001"]


def test_every_field_of_a_programme_is_changed(
    page: ProgrammesPage, store: Store, qtbot: QtBot
) -> None:
    programmes.new_programme(store, programmes.template("ins-kiai"))
    page.refresh()
    period = page.steps.period.value
    page.ask_changes()
    sheet = sheet_of(ProgrammeSheet)
    sheet.form.entries["excludes"].set_value("BT-TPQ")
    sheet.form.entries["roles_add_up"].set_value(True)
    sheet.form.entries["stamp_duty"].set_value(False)  # treasurers read the rule differently
    (item,) = sheet.items.parts
    item.form.entries["amount"].set_value("seratus")
    sheet.decide()  # not a number: the sheet stays, and says where
    assert item.form.entries["amount"].problem()
    item.form.entries["amount"].set_value("")
    item.form.entries["amount"].set_value("300000")
    more = sheet.items.add(AidItem)
    more.form.entries["name"].set_value("Sarung")
    sheet.criteria.take_out(sheet.criteria.parts[-1])
    sheet.decide()
    said(page, qtbot, "The programme is saved")
    programme = programmes.programme_named(store, "INS-KIAI")
    assert (programme.excludes, programme.roles_add_up) == ("BT-TPQ", True)
    assert not programme.stamp_duty
    items = programmes.items_of(store, programme.id)
    assert [(one.name, one.amount) for one in items] == [("Insentif", 300_000), ("Sarung", 0)]
    assert store.count(Criterion, programme=programme.id) == 2
    assert page.steps.period.value == period


def test_a_day_is_not_planned_while_the_amount_is_unknown(store: Store) -> None:
    plan = programmes.template("ins-kiai") | {"criteria": [], "documents": []}
    programmes.new_programme(store, plan)
    period = plan["periods"][0]["code"]
    planning.enrol(store, "INS-KIAI", period, people(store, 1, "kiai"))
    planning.decide(store, "INS-KIAI", period, "1", date(2025, 11, 1))
    with pytest.raises(planning.AmountUnknown):
        planning.plan_distribution(store, "INS-KIAI", period, "Aula", date(2025, 11, 18))
    item = programmes.items_of(store, programmes.programme_named(store, "INS-KIAI").id)[0]
    amended = {"items": [{"id": item.id, "amount": "300000"}]}
    programmes.amend_programme(store, "INS-KIAI", amended)
    planning.plan_distribution(store, "INS-KIAI", period, "Aula", date(2025, 11, 18))
    assert [one.amount for one in store.find(Entitlement)] == [300_000]
    with pytest.raises(programmes.ItemInUse):
        programmes.amend_programme(store, "INS-KIAI", {"items": []})
