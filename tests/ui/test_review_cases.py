"""What exchange raises, answered by keyboard: doubles, clashes, what comes back, taken back."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
from builders import START, a_recipient
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.model.distributions import Handover, Line, Lines, Void
from kesra_desktop.model.office import Operator, Role
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.recovery import Recovery, RecoveryState
from kesra_desktop.services import clashing, disputes
from kesra_desktop.ui.pages.review.adapter import StoreReview
from kesra_desktop.ui.pages.review.cases import StoreCases
from kesra_desktop.ui.pages.review.page import ReviewPage
from kesra_desktop.ui.theme import Look, Theme

if TYPE_CHECKING:
    from history_world import Histories
    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.review.questions import Questions
    from kesra_desktop.ui.pages.review.view import CaseView

LONG = "Siti Rohmatun Khoiriyah Nurul Hidayati binti Abdul Rokhman J"


def doubled(world: Histories) -> None:
    """Let two laptops hand over the same right unseen, then meet."""
    edit(world.stores[0], "p0", full_name=LONG)
    world.all_meet()
    world.do_handover(0, 0, 0)
    world.do_handover(1, 0, 0)
    world.all_meet()


def edit(store: Store, who: str, **values: object) -> None:
    seen = store.open(Recipient, who)
    store.save(a_recipient(**{**vars(seen.record), **values}), seen)


def clashed(world: Histories, *people: str) -> None:
    for number, who in enumerate(people):
        edit(world.stores[0], who, phone=f"0899-0000-001{number}")
        edit(world.stores[1], who, phone=f"0899-0000-002{number}")
    world.all_meet()


def a_page(qtbot: QtBot, store: Store, kind: str, look: Look | None = None) -> ReviewPage:
    page = ReviewPage(Theme(look or Look()), StoreReview(store), StoreCases(store))
    qtbot.addWidget(page)
    page.resize(1270, 640)
    with qtbot.waitSignal(page.counted):
        page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    rest(qtbot, page)
    page.show_kind(kind)
    return page


def asked(page: ReviewPage) -> Questions:
    assert page.questions is not None
    return page.questions


def shown(page: ReviewPage) -> CaseView:
    view = asked(page).desk.view
    assert view is not None
    return view


def sheet() -> QWidget:
    """Return the sheet that asks something."""
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def rest(qtbot: QtBot, page: ReviewPage) -> None:
    questions = asked(page)
    qtbot.waitUntil(lambda: page._job is None and questions._job is None)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def press(
    widget: ReviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    target = (QApplication.activeModalWidget() or widget).window().windowHandle()
    assert target is not None
    QTest.keyClick(target, key, modifier)


def answer(qtbot: QtBot, page: ReviewPage, *keys: Qt.Key) -> None:
    """Press keys, the later ones on the sheet that the first one opened, and wait for the end."""
    press(page, keys[0])
    for key in keys[1:]:
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        qtbot.waitUntil(lambda: sheet().isActiveWindow())
        press(page, key)
    rest(qtbot, page)


def counts(page: ReviewPage) -> dict[str, int]:
    return {key: count for key, _, count in page._kinds()}


def test_a_double_is_asked_back_with_two_keys_and_its_letter(
    qtbot: QtBot, world: Histories
) -> None:
    doubled(world)
    store = world.stores[0]
    page = a_page(qtbot, store, "doubles")
    assert counts(page)["doubles"] == 1
    view = shown(page)
    assert LONG in view.title
    assert "neither laptop could know" in view.title
    assert len(view.columns) == 2
    known = next(row for row in view.rows if row.label == "Known at that time")
    assert all("laptop" in value for value in known.values)
    said: list[str] = []
    letters: list[tuple[str, str]] = []
    page.done.connect(lambda sentence, _: said.append(sentence))
    page.paper_wanted.connect(lambda kind, subject, _: letters.append((kind, subject)))
    answer(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Return)
    (case,) = store.find(Recovery)
    assert case.reason == "Collected again by a proxy"
    assert case.receipt == view.columns[-1].title
    assert letters == [("recovery-letter", case.id)]
    assert LONG in said[0]
    assert disputes.open_doubles(store) == []
    assert counts(page)["doubles"] == 1, "the case stays until the aid came back"
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, page)
    assert len(disputes.open_doubles(store)) == 1
    assert store.find(Recovery) == []


def test_a_case_is_closed_when_the_aid_came_back(qtbot: QtBot, world: Histories) -> None:
    doubled(world)
    store = world.stores[0]
    page = a_page(qtbot, store, "doubles")
    answer(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return)
    answer(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert store.find(Recovery)[0].state is RecoveryState.RETURNED
    assert counts(page)["doubles"] == 0
    world.all_meet()
    assert all(disputes.open_doubles(one) == [] for one in world.stores)


def test_the_letter_names_both_receipts(qtbot: QtBot, world: Histories) -> None:
    doubled(world)
    store = world.stores[1]
    (dispute,) = disputes.open_doubles(store)
    disputes.decide_double(store, dispute.key, "recover", "diambil dua kali")
    (case,) = store.find(Recovery)
    out = BytesIO()
    assert PAPERS["recovery-letter"].write(store, Asked(case.id, "a4"), out) == 1
    text = pypdfium2.PdfDocument(out.getvalue())[0].get_textpage().get_text_range()
    for fact in dispute.double.handovers:
        assert fact.receipt in text
    assert "diambil dua kali" in text
    assert "1 kg Beras" in text


def test_both_right_and_voided_by_the_other_keys(qtbot: QtBot, world: Histories) -> None:
    doubled(world)
    store = world.stores[0]
    page = a_page(qtbot, store, "doubles")
    answer(qtbot, page, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert counts(page)["doubles"] == 0
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, page)
    assert counts(page)["doubles"] == 1
    press(page, Qt.Key.Key_Left)
    first = shown(page).columns[0].title
    answer(qtbot, page, Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_Return)
    (void,) = store.find(Void)
    assert store.history(void.handover)[0].values["receipt"] == first
    assert counts(page)["doubles"] == 0


def test_what_does_not_fit_is_asked_and_noted_by_keys(qtbot: QtBot, world: Histories) -> None:
    store = world.stores[0]
    store.add(Operator(id="u9", name="Hendro", role=Role.CLERK))
    world.all_meet()
    world.do_create(1, 1, 1)
    boss = {"name": "Bos", "role": "administrator"}
    body = {"k": "c", "t": "operator", "r": "b", "v": boss, "u": "u9", "n": "mau"}
    world.foreign(world.stores[1], body)
    world.stores[1].add(
        Handover(receipt="B2-7", programme="g", distribution="d", period="p", recipient="p0",
                 day=START.date(), lines=Lines([Line("beras", Decimal(3), 0)]), at=START)
    )  # fmt: skip
    world.all_meet()
    page = a_page(qtbot, store, "doubles")
    assert shown(page).line == "Right: 1. Handed over: 3."
    answer(qtbot, page, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert counts(page)["doubles"] == 0
    page.show_kind("laptops")
    before = counts(page)["laptops"]
    assert "Hendro: New Clerk “mau”" in shown(page).rows[0].values[0]
    answer(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert counts(page)["laptops"] == before - 1
    asked(page).take_back()
    rest(qtbot, page)
    assert counts(page)["laptops"] == before


def test_a_clerk_is_told_that_another_decides(qtbot: QtBot, world: Histories) -> None:
    doubled(world)
    store = world.stores[0]
    store.operator = Operator(id="u9", name="Hendro", role=Role.CLERK)
    page = a_page(qtbot, store, "doubles")
    answer(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert page.trouble.isVisible()
    assert counts(page)["doubles"] == 1


def test_two_decisions_that_differ_are_shown(qtbot: QtBot, world: Histories) -> None:
    doubled(world)
    (dispute,) = disputes.open_doubles(world.stores[0])
    disputes.decide_double(world.stores[0], dispute.key, "both", "jatah kedua")
    disputes.decide_double(world.stores[1], dispute.key, "recover", "tidak berhak")
    world.all_meet()
    page = a_page(qtbot, world.stores[2], "doubles")
    view = shown(page)
    assert len(view.said) == 2
    assert any("jatah kedua" in one for one in view.said)


def test_a_clash_takes_one_key_and_one_to_undo(qtbot: QtBot, world: Histories) -> None:
    clashed(world, "p0")
    store = world.stores[0]
    page = a_page(qtbot, store, "clashes")
    view = shown(page)
    assert {value for row in view.rows for value in row.values} == {
        "0899-0000-0010", "0899-0000-0020",
    }  # fmt: skip
    assert any("Laptop B2" in line for side in view.columns for line in side.lines)
    other = view.rows[0].values[1]
    answer(qtbot, page, Qt.Key.Key_2)
    assert store.get(Recipient, "p0").phone == other
    assert counts(page)["clashes"] == 0
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, page)
    assert counts(page)["clashes"] == 1
    assert shown(page).rows == view.rows


def test_another_value_is_typed(qtbot: QtBot, world: Histories) -> None:
    clashed(world, "p0")
    store = world.stores[0]
    page = a_page(qtbot, store, "clashes")
    press(page, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    QTest.keyClicks(sheet().focusWidget() or sheet(), "0899-0000-0099")
    press(page, Qt.Key.Key_Return)
    rest(qtbot, page)
    assert store.get(Recipient, "p0").phone.endswith("0099")
    assert clashing.keys(store) == []


def test_all_are_decided_alike_by_three_keys_and_undone_by_one(
    qtbot: QtBot, world: Histories
) -> None:
    clashed(world, "p0", "p1", "p2")
    store = world.stores[0]
    page = a_page(qtbot, store, "clashes")
    said: list[str] = []
    page.done.connect(lambda sentence, _: said.append(sentence))
    press(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    labels = [one.text() for one in sheet().findChildren(QAbstractButton)]
    assert any("Laptop A1" in one and "3" in one for one in labels)
    press(page, Qt.Key.Key_2)
    rest(qtbot, page)
    qtbot.waitUntil(lambda: counts(page)["clashes"] == 0)
    assert store.get(Recipient, "p2").phone.endswith("0012")
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, page)
    assert counts(page)["clashes"] == 3


def test_an_edit_of_what_was_removed_is_asked(qtbot: QtBot, world: Histories) -> None:
    edit(world.stores[1], "p0", phone="0899-0000-0077")
    world.stores[0].mark_deleted(Recipient, "p0", "pindah")
    world.all_meet()
    store = world.stores[2]
    page = a_page(qtbot, store, "clashes")
    view = shown(page)
    assert any("A1" in one for one in view.said)
    answer(qtbot, page, Qt.Key.Key_2)
    assert store.get(Recipient, "p0").phone == "0899-0000-0077"
    assert counts(page)["clashes"] == 0


def test_empty_kinds_say_what_to_do_next(qtbot: QtBot, world: Histories) -> None:
    page = a_page(qtbot, world.stores[0], "doubles")
    pages: list[str] = []
    page.go.connect(pages.append)
    empty = asked(page).currentWidget()
    assert empty is not None
    (button,) = empty.findChildren(QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pages == ["exchange"]
    press(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.value == "clashes"


def test_every_word_fits_with_large_text(qtbot: QtBot, world: Histories) -> None:
    doubled(world)
    page = a_page(qtbot, world.stores[0], "doubles", Look(True, 130))
    page.resize(1029, 550)
    qtbot.wait(1)
    for button in asked(page).desk.card.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
