"""An office of invented people in a folder of its own: for practising, and for the pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kesra_desktop.model.distributions import (
    Collector,
    Entitlement,
    Moved,
    StockMove,
)
from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.letterhead import Letterhead, Post, Signatory
from kesra_desktop.model.people import LifeStatus, Recipient, RoleAtInstitution
from kesra_desktop.model.problem_cases import ProblemReason
from kesra_desktop.model.programmes import AidItem
from kesra_desktop.services import handover, planning, problem_desk, stocking
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import OfficePlan, create_office
from kesra_desktop.sync import enrol, exchange
from kesra_desktop.ui.practice.people import people

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kesra_desktop.store.store import Store

OFFICE = "Bagian Kesra Setda Kota Arungjati"
OPERATOR, PASSPHRASE = "Sri Wahyuni", "latihan saja"
PLACE = "Aula Kelurahan Podorejo"
_GOODS_PLACE = "Balai Kelurahan Tirtomoyo"
_MONEY: dict[str, Any] = {
    "code": "TPQ",
    "name": "Insentif Guru TPQ & Madin",
    "items": [{"name": "Insentif Guru TPQ", "is_money": True, "amount": 900_000}],
    "periods": [
        {"code": "TW3", "name": "Triwulan III 2025"},
        {"code": "TW4", "name": "Triwulan IV 2025"},
    ],
}
_GOODS: dict[str, Any] = {
    "code": "SEMBAKO",
    "name": "Paket Sembako Disabilitas",
    "items": [
        {"name": "Beras", "quantity": 1, "unit": "karung"},
        {"name": "Susu UHT", "quantity": 1, "unit": "dus"},
    ],
    "periods": [{"code": "3", "name": "Tahap 3"}],
}
_SERVED_HERE, _SERVED_THERE = 14, 5


class Stepping:
    """A clock that goes on by itself at each look, and can be set."""

    def __init__(self, start: datetime) -> None:
        self.moment = start

    def __call__(self) -> datetime:
        """Return the next moment."""
        self.moment += timedelta(seconds=2)
        return self.moment


@dataclass(frozen=True)
class Days:
    """The distributions of the invented office: today's money, and goods for another day."""

    money: str
    goods: str


def build(folder: Path, now: datetime, *, second_laptop: bool = False) -> Days:
    """Make the office in an empty folder, with a day that is half over ``now``.

    ``second_laptop`` lets another laptop serve some and exchange; it takes seconds longer.
    """
    clock = Stepping(now - timedelta(days=110))
    with new(folder, clock) as store:
        _letterhead(store)
        registered = _register(store)
        days = _programmes(store, registered, clock, now)
        if second_laptop:
            _serve_elsewhere(store, folder, days, clock, now)
        _serve(store, days, clock, now)
        _oddities(store, registered, days)
    return days


def new(folder: Path, clock: Callable[[], datetime]) -> Store:
    """Return the office before anything was entered.

    Nothing in it is secret, so a guess of its passphrase may cost the least that is allowed.
    """
    plan = OfficePlan(OFFICE, "B-2", "Loket 2", OPERATOR, PASSPHRASE)
    return create_office(folder, plan, clock, Cost())


def _letterhead(store: Store) -> None:
    store.add(
        Letterhead(
            government="PEMERINTAH KOTA ARUNGJATI",
            address="Jalan Cendana 1, Arungjati",
            temporary_address="Gedung Serbaguna, Jalan Kenari 7",
            place="Arungjati",
        )
    )
    for post, name in (
        (Post.HEAD, "Dra. Retno Palupi, M.Si."),
        (Post.TREASURER, "Joko Widodo Santosa, S.E."),
        (Post.COORDINATOR, "Lastri Handayani, S.Sos."),
    ):
        store.add(Signatory(post=post, name=name))


def _register(store: Store) -> list[Recipient]:
    schools: dict[str, str] = {}
    registered = []
    for invented in people():
        person = store.add(invented.person)
        registered.append(person)
        if not invented.school:
            continue
        if invented.school not in schools:
            schools[invented.school] = store.add(Institution(name=invented.school)).id
        role = RoleAtInstitution(
            recipient=person.id, institution=schools[invented.school], role="Guru"
        )
        store.add(role)
    return registered


def _programmes(store: Store, registered: list[Recipient], clock: Stepping, now: datetime) -> Days:
    today = now.date()
    teachers = [one for one in registered if one.category.startswith("Guru")]
    others = [one for one in registered if not one.category.startswith("Guru")]
    planning.new_programme(store, _MONEY)
    planning.new_programme(store, _GOODS)
    planning.enrol(store, "TPQ", "TW3", teachers[:-9])
    planning.decide(store, "TPQ", "TW3", "400.9/087", today - timedelta(days=104))
    clock.moment = now - timedelta(days=96)
    past = planning.plan_distribution(store, "TPQ", "TW3", PLACE, today - timedelta(days=96))
    for number in range(1, past.people - 1):
        handover.hand_over(store, past.distribution.id, f"A-{number:03d}")
    clock.moment = now - timedelta(hours=2)
    planning.enrol(store, "TPQ", "TW4", teachers[:-1])
    planning.decide(store, "TPQ", "TW4", "400.9/112", today - timedelta(days=17))
    money = planning.plan_distribution(store, "TPQ", "TW4", PLACE, today)
    planning.enrol(store, "SEMBAKO", "3", others)
    planning.decide(store, "SEMBAKO", "3", "400.9/118", today - timedelta(days=9))
    goods = planning.plan_distribution(
        store, "SEMBAKO", "3", _GOODS_PLACE, today + timedelta(days=2)
    )
    for item in store.find(AidItem):
        if not item.is_money:
            stocking.move_stock(store, _arrived(item, clock))
    return Days(money.distribution.id, goods.distribution.id)


def _arrived(item: AidItem, clock: Stepping) -> StockMove:
    return StockMove(
        place=_GOODS_PLACE,
        item=item.id,
        moved=Moved.RECEIVED,
        quantity=Decimal(20),
        desk="B-2",
        at=clock(),
    )


def _serve(store: Store, days: Days, clock: Stepping, now: datetime) -> None:
    """Serve from half past the beginning on, about every two minutes."""
    for number in range(_SERVED_HERE):
        clock.moment = now - timedelta(minutes=2 * (_SERVED_HERE - number) + number % 3)
        collector = Collector()
        if number == 4:
            collector = Collector("Ahmad Syafii", "suami", "3399010101709955")
        handover.hand_over(store, days.money, f"A-{_SERVED_THERE + 1 + number:03d}", collector)
    clock.moment = now - timedelta(minutes=1)


def _serve_elsewhere(
    store: Store, folder: Path, days: Days, clock: Stepping, now: datetime
) -> None:
    stick = folder / "flashdisk"
    stick.mkdir()
    invitation = folder / "undangan.kesra"
    spoken = enrol.invite(store, "B-1", "Loket 1", invitation)
    who = enrol.Newcomer("Hendro Prasetyo", PASSPHRASE)
    contents = enrol.open_invitation(invitation, spoken)
    with enrol.join(folder / "B-1", contents, who, clock, Cost()) as other:
        for number in range(1, _SERVED_THERE + 1):
            clock.moment = now - timedelta(minutes=9 - number)
            handover.hand_over(other, days.money, f"A-{number:03d}")
        clock.moment = now - timedelta(minutes=3)
        exchange.exchange(other, stick)
    exchange.exchange(store, stick)


def _oddities(store: Store, registered: list[Recipient], days: Days) -> None:
    """Make what a clerk must meet once: a death, another desk's invitation, a parked case."""
    teachers = [one for one in registered if one.category.startswith("Guru")]
    _change(store, teachers[-1], life=LifeStatus.MOVED)
    died, elsewhere = _waiting(store, days, 2)
    _change(store, died, life=LifeStatus.DECEASED)
    for right in store.find(Entitlement, distribution=days.money, recipient=elsewhere.id):
        seen = store.open(Entitlement, right.id)
        store.save(replace(seen.record, desk="B-1"), seen)
    problem_desk.park(store, days.money, "Kusmiyati", ProblemReason.NOT_LISTED, "Bawa KTP")


def _waiting(store: Store, days: Days, count: int) -> list[Recipient]:
    """Return the last on the list of today's day: their turn has not come."""
    rights = sorted(store.find(Entitlement, distribution=days.money), key=lambda one: one.number)
    return [store.get(Recipient, one.recipient) for one in rights[-count:]]


def _change(store: Store, person: Recipient, *, life: LifeStatus) -> None:
    seen = store.open(Recipient, person.id)
    store.save(replace(seen.record, life=life), seen)


def reopened(folder: Path, clock: Callable[[], datetime]) -> Store:
    """Open the office again, with another clock."""
    from kesra_desktop.store.office import open_office  # noqa: PLC0415

    return open_office(folder, OPERATOR, PASSPHRASE, clock)
