"""P13: whatever is late or lost, a right has one holder and no desk gives what it lacks."""

from __future__ import annotations

import contextlib
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from history_world import PREFIXES, Histories, Step, Template, quick_folder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kesra_desktop.errors import AlreadyCollected, NotHolder, NotThisDesk, OutOfStock
from kesra_desktop.model.distributions import Distribution, Entitlement, Moved, StockMove
from kesra_desktop.model.programmes import Period
from kesra_desktop.services import shares, stocking
from kesra_desktop.services.handover import hand_over
from kesra_desktop.store import queries, stock

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

PLACE, RECEIVED = "Aula", 6
SMALL = st.integers(0, 7)
KINDS = ("right", "right", "goods", "goods", "give", "give", "send", "send", "take", "take", "take")
STEPS = st.lists(st.tuples(st.sampled_from(KINDS), SMALL, SMALL, SMALL), min_size=10, max_size=30)


class Desks(Histories):
    """Laptops that move rights and goods among themselves and hand them over."""

    def prepare(self) -> None:
        """Let the coordinator plan a day for three people and give its own desk everything."""
        first = self.stores[0]
        first.add(Period(id="pp", programme="g", code="11"))
        first.add(
            Distribution(id="dd", programme="g", period="pp", place=PLACE, day=date(2025, 11, 18))
        )
        for number in range(3):
            first.add(
                Entitlement(
                    id=f"e{number}", distribution="dd", period="pp", recipient=f"p{number}",
                    item="beras", number=f"A-00{number + 1}", quantity=Decimal(2), desk="A1",
                )
            )  # fmt: skip
        self._move(first, Moved.RECEIVED, RECEIVED, "")
        self.all_meet()

    def do_right(self, who: int, x: int, y: int) -> None:
        store = self.stores[who]
        with contextlib.suppress(NotHolder):
            event = store.get(Distribution, "dd")
            shares.move_rights(store, event, [str(1 + x % 3)], PREFIXES[y % len(self.stores)])

    def do_goods(self, who: int, x: int, y: int) -> None:
        to = PREFIXES[y % len(self.stores)]
        if to != self.stores[who].device.prefix:
            with contextlib.suppress(OutOfStock):
                self._move(self.stores[who], Moved.ISSUED, 1 + x % 4, to)

    @staticmethod
    def _move(store: Store, moved: Moved, quantity: int, to: str) -> None:
        stocking.move_stock(
            store,
            StockMove(
                place=PLACE, item="beras", moved=moved, quantity=Decimal(quantity), desk="",
                to_desk=to, at=store.now(),
            ),
        )  # fmt: skip

    def do_give(self, who: int, x: int, y: int) -> None:
        store, number = self.stores[who], x % 3
        desk = store.get(Entitlement, f"e{number}").desk
        with contextlib.suppress(OutOfStock, NotThisDesk, AlreadyCollected):
            hand_over(store, "dd", str(1 + number))
            assert desk == store.device.prefix, "served by a desk that holds no right"

    def holders(self) -> Counter[str]:
        """Return how many laptops believe that they hold each right."""
        return Counter(
            right.id
            for store in self.stores
            for right in store.find(Entitlement, distribution="dd", desk=store.device.prefix)
        )


@settings(
    max_examples=25,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(laptops=st.integers(2, 4), steps=STEPS)
def test_a_right_has_one_holder_and_stock_never_falls_below_zero(
    template: Template, laptops: int, steps: list[Step]
) -> None:
    world = Desks(template, quick_folder("desks"), laptops)
    try:
        world.prepare()
        for step in steps:
            world.play([step])
            assert max(world.holders().values(), default=0) <= 1
        world.all_meet()
        for store in world.stores:
            balances = stock.balances(store, PLACE, "beras")
            assert all(one.left >= 0 for one in balances)
            left = sum((one.left for one in balances), Decimal(0))
            given_out = sum((one.handed_over for one in balances), Decimal(0))
            assert left + given_out == RECEIVED
            assert len(world.holders()) == 3
            assert queries.doubles(store) == []  # only the holder handed over
    finally:
        world.close()
