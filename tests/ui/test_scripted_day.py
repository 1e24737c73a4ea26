"""A whole day by key strokes through the real window: the queue moves, and everything adds up.

For every 300 people: 270 are scanned, 12 found by name, 8 send a proxy, 5 are undone and served
again, 5 go to the problem desk, and the printer is out of paper once. The ordinary run plays
twelve people.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from builders import START, Clock, a_recipient, laptop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kesra_desktop.errors import PrinterSilent
from kesra_desktop.model.distributions import Entitlement, Handover, Moved, StockMove, Void
from kesra_desktop.model.invitation import invitation_code
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.problem_cases import ProblemCase
from kesra_desktop.model.programmes import AidItem
from kesra_desktop.services import closing, planning, programmes, stocking
from kesra_desktop.settings import Settings
from kesra_desktop.store import queries, stock
from kesra_desktop.ui import printing
from kesra_desktop.ui.pages.desk.reasons import ProblemSheet, VoidSheet
from kesra_desktop.ui.pages.desk.sheets import ProxySheet
from kesra_desktop.ui.problems import Problems
from kesra_desktop.ui.scan_line import ScanLine
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.printing import Paper

DAY = date(2025, 11, 18)
MOST_KEYS = 700  # for 300 people
RICE, MILK, MONEY = Decimal(25), Decimal(1), 200_000
PLAN: dict[str, Any] = {
    "code": "SEMBAKO",
    "name": "Sembako dan uang",
    "items": [
        {"name": "Beras", "quantity": "25", "unit": "kg"},
        {"name": "Susu", "unit": "paket"},
        {"name": "Uang", "is_money": True, "amount": MONEY},
    ],
    "periods": [{"code": "1", "name": "Tahap 1"}],
}


@dataclass
class Clerk:
    """Presses keys at the window and counts them; what the scanner types is not counted."""

    workplace: Workplace
    scans: ScanLine
    keys: int = 0
    unasked: list[str] = field(default_factory=list)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        over: QDialog | None = None,
    ) -> None:
        self.keys += 1 if modifier == Qt.KeyboardModifier.NoModifier else 2
        window = (over or self.workplace.window.window()).windowHandle()
        QTest.keyClick(window, key, modifier)
        QApplication.sendPostedEvents()

    def type_text(self, text: str, over: QDialog | None = None) -> None:
        for letter in text:
            self.keys += 1
            QTest.keyClick((over or self.workplace.window.window()).windowHandle(), ord(letter))

    def scan(self, text: str) -> None:
        self.scans.scanned.emit(text)

    def hand_over(self) -> None:
        """Press the one key, and note every box that nobody asked for."""
        self.press(Qt.Key.Key_F9)
        self.unasked += [type(one).__name__ for one in boxes()]

    def asked(self, kind: type[QDialog]) -> QDialog:
        (sheet,) = boxes()
        assert isinstance(sheet, kind)
        return sheet


def boxes() -> list[QDialog]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QDialog) and one.isVisible()
    ]


class PaperTray:
    """A printer without a cable: takes every paper, but one while it is empty."""

    def __init__(self, empty_at: int) -> None:
        self.papers: list[str] = []
        self._empty_at = empty_at

    def deliver(self, paper: Paper, printer: str) -> None:
        del printer
        if len(self.papers) == self._empty_at:
            self._empty_at = -1
            raise PrinterSilent(printer="Loket")
        self.papers.append(paper.name)


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> PaperTray:
    made = PaperTray(empty_at=4)
    monkeypatch.setattr(printing, "deliver", made.deliver)
    return made


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return laptop(tmp_path / "b", "B-2", Clock(START))


def plan_day(store: Store, people: int) -> str:
    with store.transaction():
        made = [
            store.add(
                a_recipient(
                    full_name=name_of(number),
                    nik=f"339901430275{9000 + number}",
                )
            )
            for number in range(1, people + 1)
        ]
        programmes.new_programme(store, PLAN)
        planning.enrol(store, "SEMBAKO", "1", made)
        planning.decide(store, "SEMBAKO", "1", "400.9/1", DAY)
        event = planning.plan_distribution(store, "SEMBAKO", "1", "Aula", DAY).distribution
        arrived = {"Beras": RICE * people, "Susu": MILK * people, "Uang": Decimal(MONEY * people)}
        for item in store.find(AidItem):
            stocking.move_stock(
                store,
                StockMove(
                    place="Aula",
                    item=item.id,
                    moved=Moved.RECEIVED,
                    quantity=arrived[item.name],
                    desk="",
                    at=store.now(),
                ),
            )
    return event.id


def name_of(number: int) -> str:
    """Return a name whose first letters tell it from all others, also by their sound."""
    letters = "bdgjklmnprstw"
    rest, last = divmod(number, len(letters))
    vowel, first = divmod(rest, len(letters))
    start = f"{letters[first]}{'au'[vowel]}{letters[last]}".capitalize()
    return f"{start}intang Kusuma"


@dataclass(frozen=True)
class Plan:
    """How many of a day's people come in which way."""

    scanned: int
    by_name: int
    proxies: int
    undone: int
    problems: int

    def people(self) -> int:
        return self.scanned + self.by_name + self.proxies + self.undone + self.problems


SHORT = Plan(8, 1, 1, 1, 1)
WHOLE = Plan(270, 12, 8, 5, 5)


@pytest.mark.parametrize("plan", [SHORT, pytest.param(WHOLE, marks=pytest.mark.campaign)])
def test_a_day_by_keys_adds_up(plan: Plan, store: Store, tray: PaperTray, qtbot: QtBot) -> None:
    day = plan_day(store, plan.people())
    theme, frame = Theme(), QWidget()
    qtbot.addWidget(frame)
    workplace = Workplace(theme, store, Settings, Problems(theme, frame), lambda _: None)
    qtbot.addWidget(workplace.window)
    workplace.window.resize(1366, 768)
    scans = ScanLine(workplace.window)
    workplace.watch_scanner(scans)
    with qtbot.waitExposed(workplace.window):
        workplace.window.show()
    workplace.window.activateWindow()
    QTest.qWaitForWindowActive(workplace.window)
    clerk = Clerk(workplace, scans)
    try:
        play(clerk, store, plan, day)
        print_what_failed(clerk, tray, qtbot)
        qtbot.waitUntil(lambda: len(tray.papers) >= store.count(Handover), timeout=60_000)
        check(clerk, store, plan, day)
        assert set(tray.papers) == {one.receipt for one in store.find(Handover)}
    finally:
        workplace.close()


def play(clerk: Clerk, store: Store, plan: Plan, day: str) -> None:
    """Serve everybody in a mixed queue, each in their own way."""
    queue = [
        *["scanned"] * plan.scanned,
        *["by_name"] * plan.by_name,
        *["proxy"] * plan.proxies,
        *["undone"] * plan.undone,
        *["problem"] * plan.problems,
    ]
    random.Random(300).shuffle(queue)
    rights = {one.recipient: one for one in store.find(Entitlement, distribution=day)}
    ways = {
        "scanned": scanned,
        "by_name": by_name,
        "proxy": by_proxy,
        "undone": undone,
        "problem": problem,
    }
    for way, (recipient, right) in zip(queue, rights.items(), strict=True):
        person = store.get(Recipient, recipient)
        ways[way](clerk, invitation_code("SEMBAKO", right.id), person)


def scanned(clerk: Clerk, code: str, person: Recipient) -> None:
    del person
    clerk.scan(code)
    clerk.hand_over()


def by_name(clerk: Clerk, code: str, person: Recipient) -> None:
    del code
    clerk.type_text(person.full_name[:8].casefold())
    QTest.qWait(60)  # a person types slower than a scanner: the last letters are let through
    clerk.press(Qt.Key.Key_Return)
    assert clerk.workplace.desk._view.person is not None, person.full_name
    clerk.hand_over()


def by_proxy(clerk: Clerk, code: str, person: Recipient) -> None:
    del person
    clerk.scan(code)
    clerk.press(Qt.Key.Key_F8)
    sheet = clerk.asked(ProxySheet)
    clerk.type_text("fikri", sheet)
    clerk.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier, sheet)
    clerk.press(Qt.Key.Key_F9, over=sheet)
    settle(clerk)


def undone(clerk: Clerk, code: str, person: Recipient) -> None:
    scanned(clerk, code, person)
    clerk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sheet = clerk.asked(VoidSheet)
    clerk.press(Qt.Key.Key_3, over=sheet)
    clerk.press(Qt.Key.Key_Return, over=sheet)
    settle(clerk)
    scanned(clerk, code, person)


def problem(clerk: Clerk, code: str, person: Recipient) -> None:
    del person
    clerk.scan(code)
    clerk.press(Qt.Key.Key_F6)
    sheet = clerk.asked(ProblemSheet)
    clerk.press(Qt.Key.Key_2, over=sheet)
    clerk.press(Qt.Key.Key_Return, over=sheet)
    settle(clerk)


def settle(clerk: Clerk) -> None:
    """Let the sheet go, as it does before a clerk can press the next key."""
    assert boxes() == []
    clerk.workplace.window.activateWindow()
    QTest.qWaitForWindowActive(clerk.workplace.window)


def print_what_failed(clerk: Clerk, tray: PaperTray, qtbot: QtBot) -> None:
    """Put paper in and print the one that is missing once more."""
    desk = clerk.workplace.desk
    qtbot.waitUntil(lambda: len(desk._troubled) == 1, timeout=60_000)
    (receipt,) = desk._troubled
    assert receipt not in tray.papers
    desk._reprint(receipt)
    qtbot.waitUntil(lambda: receipt in tray.papers, timeout=60_000)


def check(clerk: Clerk, store: Store, plan: Plan, day: str) -> None:
    """Hold the books against what was done."""
    people, served = plan.people(), plan.people() - plan.problems
    assert clerk.unasked == []
    assert clerk.keys <= MOST_KEYS * people / WHOLE.people() + 20
    voided = {one.handover for one in store.find(Void)}
    standing = [one for one in store.find(Handover) if one.id not in voided]
    assert (len(standing), len(voided)) == (served, plan.undone)
    assert store.count(ProblemCase) == plan.problems
    assert sum(one.lines.total() for one in standing) == MONEY * served
    left = {store.get(AidItem, one.item).name: one for one in stock.balances(store, "Aula")}
    assert left["Beras"].left == RICE * plan.problems
    assert left["Susu"].left == MILK * plan.problems
    assert left["Uang"].left == MONEY * plan.problems
    assert all(one.received == one.handed_over + one.left for one in left.values())
    assert queries.doubles(store) == []
    minutes = closing.close_day(store, day, {one.item: one.left for one in left.values()})
    assert (minutes.served, minutes.by_other) == (served, plan.proxies)
    assert (minutes.left, minutes.open_cases) == (plan.problems, plan.problems)
    assert closing.check(store, day).proof is closing.Proof.EQUAL
