"""The steps of a period, each with what is known of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model.dates import long_date
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.eligibility import Criterion
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.payments import Outcome, Payment
from kesra_desktop.model.programmes import (
    Decree,
    EnrolmentStatus,
    Programme,
    Submission,
)
from kesra_desktop.model.workflow import CHOSEN, OPEN
from kesra_desktop.services import programmes, shares, submissions
from kesra_desktop.store import stock
from kesra_desktop.ui.pages.programmes.view import (
    CountView,
    Step,
    StepView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from kesra_desktop.model.programmes import AidItem, Period
    from kesra_desktop.store.store import Store

At = EnrolmentStatus


class Stages:
    """Reads the store and says which steps of a period are done, and which are possible."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _decree_step(self, period: Period, counts: Mapping[At, int]) -> StepView:
        fit = counts.get(At.FIT, 0)
        decided = sum(counts.get(one, 0) for one in CHOSEN)
        decrees = self._store.find(Decree, period=period.id)
        return StepView(
            Step.DECIDE,
            tr("Decree (SK)"),
            ", ".join(one.number for one in decrees) or tr("No decree yet"),
            tr("Decide"),
            decided > 0 and not fit,
            possible=fit > 0 or self._unasked(period, counts),
        )

    def _steps_by_transfer(self, period: Period, counts: Mapping[At, int]) -> list[StepView]:
        decided = sum(counts.get(one, 0) for one in CHOSEN)
        paid = sum(
            one.outcome is Outcome.PAID for one in self._store.find(Payment, period=period.id)
        )
        note = tr("{paid} of {decided} paid").format(paid=grouped(paid), decided=grouped(decided))
        return [
            *self._first_steps(counts),
            self._decree_step(period, counts),
            StepView(
                Step.RESULT, tr("Result of the transfer"), note, tr("Read the result"),
                decided > 0 and paid >= decided, possible=decided > 0,
            ),
        ]  # fmt: skip

    def _steps(self, period: Period, counts: Mapping[At, int]) -> list[StepView]:
        first = self._first_steps(counts)
        decided = sum(counts.get(one, 0) for one in CHOSEN)
        days = self._store.find(Distribution, period=period.id)
        waiting = [one for one in days if not one.closed]
        day_note = ", ".join(f"{long_date(one.day)}, {one.place}" for one in days)
        closed = len(days) - len(waiting)
        return [
            *first,
            self._decree_step(period, counts),
            StepView(
                Step.PLAN, tr("Distribution day"), day_note or tr("No day yet"), tr("Plan a day"),
                bool(waiting) or (decided > 0 and closed > 0), possible=decided > 0,
            ),
            *self._stock_steps(waiting),
            StepView(
                Step.CLOSE, tr("Closing"), tr("%n day(s) closed", "", closed), tr("Close the day"),
                closed > 0 and not waiting, possible=bool(waiting),
            ),
        ]  # fmt: skip

    def _stock_steps(self, waiting: list[Distribution]) -> list[StepView]:
        """Return shares and stock of the open day; neither is the one that must come next."""
        if not waiting:
            return []
        kept = stock.balances(self._store, waiting[0].place)
        note = tr("%n item(s) are counted", "", len({one.item for one in kept}))
        held = shares.counts(self._store, waiting[0].id)
        desks = ", ".join(f"{desk}: {grouped(n)}" for desk, n in held.items() if desk)
        return [
            StepView(
                Step.SHARES, tr("Shares of the desks"), desks or tr("Every desk serves everybody"),
                tr("Move"), bool(desks),
            ),
            StepView(Step.STOCK, tr("Stock"), note, tr("Enter"), bool(kept)),
        ]  # fmt: skip

    def open_day(self, code: str, period: str) -> Distribution:
        """Return the period's day that is not closed.

        Raises:
            NotFound: there is none.

        """
        _, found = programmes.programme_and_period(self._store, code, period)
        for one in self._store.find(Distribution, period=found.id):
            if not one.closed:
                return one
        raise NotFound(what=f"{code} {period}")

    def stock(self, code: str, period: str) -> tuple[CountView, ...]:
        """Return the items of the period's open day, with what this desk holds."""
        event = self.open_day(code, period)
        desk = self._store.device.prefix
        found = []
        for item in programmes.items_of(self._store, event.programme):
            left = stock.left_at(self._store, event.place, item.id, desk)
            kept = stock.is_kept(self._store, event.place, item.id)
            words = quantity_words(left, item) if kept else ""
            found.append(CountView(item.id, item.name, words))
        return tuple(found)

    def _unasked(self, period: Period, counts: Mapping[At, int]) -> bool:
        """Return whether a decree may name proposals at once: nothing has to be verified."""
        programme = self._store.get(Programme, period.programme)
        criteria = self._store.count(Criterion, programme=programme.id)
        nothing = not criteria and not programme.required_documents()
        return nothing and counts.get(At.PROPOSED, 0) > 0

    def _first_steps(self, counts: Mapping[At, int]) -> list[StepView]:
        people = sum(counts.values())
        waiting = sum(counts.get(one, 0) for one in OPEN)
        note = tr("Nobody yet")
        if people:
            note = tr("{fit} eligible, {waiting} open").format(
                fit=grouped(counts.get(At.FIT, 0)), waiting=grouped(waiting)
            )
        return [
            StepView(
                Step.ENROL, tr("Proposals"), tr("%n person(s)", "", people),
                tr("Propose people"), people > 0,
            ),
            StepView(
                Step.VERIFY, tr("Verification"), note, tr("Verify"), people > 0 and not waiting,
                possible=waiting > 0,
            ),
        ]  # fmt: skip

    def _steps_by_letter(
        self, programme: Programme, period: Period, counts: Mapping[At, int]
    ) -> list[StepView]:
        stand = submissions.places(self._store, programme.code, period.code)
        letters = self._store.find(Submission, period=period.id)
        note = ", ".join(one.number for one in letters) or tr("No letter yet")
        said = tr("{accepted} receive, {waiting} wait, {left} may be proposed").format(
            accepted=grouped(stand.accepted),
            waiting=grouped(stand.waiting),
            left=grouped(stand.left),
        )
        return [
            *self._first_steps(counts),
            StepView(
                Step.LETTER, tr("Proposal letter"), note, tr("Write a letter"),
                bool(letters) and not stand.ready, possible=stand.ready > 0,
            ),
            StepView(
                Step.ANSWER, tr("Answer"), said, tr("Read the answer"),
                stand.accepted > 0 and not stand.waiting,
            ),
        ]  # fmt: skip


def quantity_words(quantity: Decimal, item: AidItem) -> str:
    """Return a quantity with its unit; money in rupiah."""
    if item.is_money:
        return rupiah(int(quantity))
    return f"{quantity.normalize():f} {item.unit}".replace(".", ",").strip()
