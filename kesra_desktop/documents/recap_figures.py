"""The counts and sums of one line of a recap, and which columns it has."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from kesra_desktop.documents import wording
from kesra_desktop.documents.day_list import amount_of
from kesra_desktop.model.money import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.day_list import Goods, Listed

COUNTS = ("decided", "in_person", "by_proxy", "failed", "returned", "open")
Thing = tuple[str, str]  # name and unit of goods


@dataclass
class Figures:
    """The counts and sums of one line; rupiah."""

    decided: int = 0
    in_person: int = 0
    by_proxy: int = 0
    failed: int = 0
    returned: int = 0
    open: int = 0
    ceiling: int = 0
    paid: int = 0
    deducted: int = 0
    due: dict[Thing, Decimal] = field(default_factory=dict)
    given: dict[Thing, Decimal] = field(default_factory=dict)

    def add(self, one: Listed) -> None:
        """Count one person."""
        self.decided += 1
        self.ceiling += one.amount
        _count(self.due, one.goods)
        _count(self.given, one.given)
        if one.handover:
            self.paid += one.handover.lines.total()
            self.deducted += one.handover.lines.deducted()
            self.by_proxy += bool(one.handover.collected_by)
            self.in_person += not one.handover.collected_by
        elif one.absence:
            self.failed += 1
        elif one.returned:
            self.returned += 1
        else:
            self.open += 1

    def texts(self, columns: Shown) -> list[str]:
        """Return the figures as a row prints them."""
        counts = [grouped(getattr(self, name)) for name in COUNTS]
        if not columns.money:
            return counts
        money = [self.ceiling, self.paid, self.ceiling - self.paid]
        money += [self.deducted] if columns.deductions else []
        return [*counts, *(grouped(amount) for amount in money)]

    def goods(self, things: Sequence[Thing]) -> list[str]:
        """Return by the list, given and left of each thing."""
        found = []
        for thing in things:
            due, given = self.due.get(thing, Decimal(0)), self.given.get(thing, Decimal(0))
            found += [amount_of(number) for number in (due, given, due - given)]
        return found


def _count(sums: dict[Thing, Decimal], goods: Sequence[Goods]) -> None:
    for good in goods:
        thing = (good.name, good.unit)
        sums[thing] = sums.get(thing, Decimal(0)) + good.quantity


@dataclass(frozen=True)
class Shown:
    """Which columns a recap has: a programme of goods says nothing of rupiah."""

    money: bool
    deductions: bool

    def titles(self) -> tuple[str, ...]:
        """Return the titles of the columns of money."""
        deducted = (wording.RECAP_DEDUCTED,) if self.deductions else ()
        return (*wording.RECAP_MONEY, *deducted) if self.money else ()
