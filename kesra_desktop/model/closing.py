"""What the minutes of a day say: counts, what was handed over, differences, and the fingerprint."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime  # noqa: TC003  (dataclass fields)
from decimal import Decimal

from kesra_desktop.model.distributions import AbsenceReason  # noqa: TC001  (a dataclass field)


@dataclass(frozen=True)
class DeskCount:
    """What one laptop handed over."""

    desk: str
    people: int
    amount: int  # rupiah that left our hands


@dataclass(frozen=True)
class ItemCount:
    """One item of a day: by the list, handed over, and what the desk's books say is left.

    Quantities of money are rupiah. ``counted`` is None when nobody counted by hand.
    """

    item: str
    name: str
    unit: str
    is_money: bool
    listed: Decimal
    handed_over: Decimal
    stock_kept: bool = False
    received: Decimal = Decimal(0)
    damaged: Decimal = Decimal(0)
    returned: Decimal = Decimal(0)
    left: Decimal = Decimal(0)
    counted: Decimal | None = None

    @property
    def difference(self) -> Decimal:
        """Return counted minus left by the books; zero when nobody counted."""
        return Decimal(0) if self.counted is None else self.counted - self.left


@dataclass(frozen=True)
class Unserved:
    """Somebody on the list who did not get the aid, or not all of it."""

    number: str
    name: str
    reason: AbsenceReason | None  # None: nobody noted why
    note: str = ""
    partly: bool = False


@dataclass(frozen=True)
class Special:
    """A handover that was not as usual: by somebody else, or outside the desk's share."""

    receipt: str
    name: str
    collected_by: str
    relation: str
    documents: str
    exception: str


@dataclass(frozen=True)
class VoidedReceipt:
    """A receipt that was cancelled, and why."""

    receipt: str
    name: str
    reason: str
    approver: str


@dataclass(frozen=True)
class DaySummary:
    """The whole content of a day's minutes; nothing has to be looked up to print it."""

    distribution: str
    programme: str
    period: str
    place: str
    day: date
    listed: int
    served: int
    in_person: int
    by_other: int
    partly: int
    listed_amount: int
    amount: int
    deducted: int  # of the amount, kept back for others such as a tax
    fingerprint: str
    at: datetime
    operator: str
    laptop: str
    desks: tuple[DeskCount, ...] = ()
    items: tuple[ItemCount, ...] = ()
    unserved: tuple[Unserved, ...] = ()
    specials: tuple[Special, ...] = ()
    voided: tuple[VoidedReceipt, ...] = ()
    paper_pages: tuple[str, ...] = ()  # of the paper list that were typed in
    from_paper: int = 0  # people served at the paper desk, in the counts above
    open_cases: int = 0
    doubles: int = 0
    missing_laptops: tuple[str, ...] = field(default=())  # whose data of the day is not here yet
    reason: str = ""  # of a difference between counted and booked
    closed: bool = False

    @property
    def left(self) -> int:
        """Return how many on the list were not served."""
        return self.listed - self.served
