"""A paper list filled by hand, typed back in: its rows in order, its doubts asked, saved at once.

While power was out, work went on with the checklist and a pen. What stands on it becomes handovers
and absences of this laptop, one page in one transaction, so that no page is half entered.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model import areas
from kesra_desktop.model.distributions import (
    AbsenceReason,
    Collector,
    Distribution,
    Entitlement,
)
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.problem_cases import ProblemReason
from kesra_desktop.services import handover, problem_desk
from kesra_desktop.store import day, joining

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kesra_desktop.store.store import Store


class PaperCountDiffers(errors.Refused):
    """The clerk counted other than what was typed: a row was missed or hit twice."""

    code = "paper_count_differs"
    message = N_("Counted on the paper: {counted} received. Typed in: {typed}.")
    advice = N_("Compare row by row. Nothing of the page is saved yet.")


class PaperDoubts(errors.Refused):
    """The paper and the register say different things of somebody, and nobody decided yet."""

    code = "paper_doubts"
    message = N_("{count} row(s) of the paper differ from the register: {numbers}.")
    advice = N_("Decide each: the register stands, or it goes to the problem desk.")


class Mark(StrEnum):
    """What stands on the paper beside a name."""

    RECEIVED = "diterima"
    PROXY = "diwakilkan"
    ABSENT = "tidak_hadir"


@dataclass(frozen=True)
class Row:
    """One row of the paper, with what the register says of it now."""

    number: str
    recipient: str
    name: str
    nik_end: str
    place: str
    amount: int
    receipt: str = ""  # of the handover that stands
    absent: bool = False

    @property
    def digits(self) -> int:
        """Return the number without its letters."""
        return digits_of(self.number)


@dataclass(frozen=True)
class Typed:
    """What was typed for one row."""

    number: int
    mark: Mark
    collector: Collector = handover.NOBODY_ELSE
    reason: AbsenceReason = AbsenceReason.NOT_PRESENT


class Doubt(StrEnum):
    """Why a row of the paper cannot simply be taken over."""

    ALREADY = "already"  # a handover of this right stands
    SERVED = "served"  # the paper says absent, the register says served
    REFUSED = "refused"  # the rules do not let it be handed over


@dataclass(frozen=True)
class Difference:
    """One row where paper and register differ, in words."""

    row: Row
    doubt: Doubt
    words: str


@dataclass(frozen=True)
class Page:
    """One page as it was typed: its rows, and how many ticks were counted on it by hand."""

    name: str
    typed: tuple[Typed, ...]
    counted: int | None = None

    def given(self) -> int:
        """Return how many rows say that something was received."""
        return sum(one.mark is not Mark.ABSENT for one in self.typed)


@dataclass(frozen=True)
class Entered:
    """What a page brought."""

    receipts: tuple[str, ...] = ()
    amount: int = 0
    absent: int = 0
    parked: int = 0
    left: int = 0  # the register stood


def digits_of(text: str) -> int:
    """Return the digits of a list number such as A-061; 0 when it has none."""
    return int(re.sub("[^0-9]", "", text) or 0)


def rows(store: Store, distribution: str) -> list[Row]:
    """Return everybody of a day's list in the order of the paper.

    Raises:
        NotFound: no such distribution.

    """
    event = store.get(Distribution, distribution)
    rights: dict[str, Entitlement] = {}
    sums: Counter[str] = Counter()
    for right in store.find(Entitlement, distribution=event.id):
        who = joining.main_of(store.conn, right.recipient)
        rights.setdefault(who, right)
        sums[who] += right.amount
    served = day.receipts_of_period(store, event.period)
    absent = day.absent_on(store, event.id)
    found = []
    for who, right in rights.items():
        person = store.maybe(Recipient, who)
        if person is not None:
            kelurahan = areas.areas().kelurahan(person.kelurahan_code)
            found.append(
                Row(
                    number=right.number,
                    recipient=who,
                    name=person.printed_name(),
                    nik_end=person.nik[-4:],
                    place=kelurahan.name if kelurahan else person.kelurahan_code,
                    amount=sums[who],
                    receipt=served.get(who, ""),
                    absent=who in absent,
                )
            )
    return sorted(found, key=lambda one: (one.digits, one.number))


def differences(store: Store, distribution: str, page: Page) -> list[Difference]:
    """Return the rows of a page that differ from the register; writes nothing.

    Raises:
        NotFound: a number is not on the list.
        InvalidValue: a number was typed twice.

    """
    twice = [number for number, n in Counter(one.number for one in page.typed).items() if n > 1]
    if twice:
        hint = tr("Each row once.")
        raise errors.InvalidValue(field=tr("Invitation number"), value=twice[0], hint=hint)
    listed = {row.digits: row for row in rows(store, distribution)}
    found = []
    with store.rehearsal():
        for one in page.typed:
            row = _row(listed, one)
            if one.mark is Mark.ABSENT:
                if row.receipt:
                    words = tr("The paper says absent, receipt {receipt} says served.")
                    found.append(Difference(row, Doubt.SERVED, words.format(receipt=row.receipt)))
                continue
            if (problem := _tried(store, distribution, page, one, row)) is not None:
                already = isinstance(problem, errors.AlreadyCollected)
                words = problem.message_text()
                if already:
                    receipt = tr("Receipt {receipt}.").format(receipt=problem.details["receipt"])
                    words = f"{words} {receipt}"
                found.append(Difference(row, Doubt.ALREADY if already else Doubt.REFUSED, words))
    return found


def _tried(
    store: Store, distribution: str, page: Page, one: Typed, row: Row
) -> errors.Refused | None:
    try:
        _hand_over(store, distribution, page, one, row)
    except errors.Refused as problem:
        return problem
    return None


def _row(listed: dict[int, Row], one: Typed) -> Row:
    if one.number not in listed:
        raise errors.NotFound(what=str(one.number))
    return listed[one.number]


def _hand_over(store: Store, distribution: str, page: Page, one: Typed, row: Row) -> str:
    reason = tr("Paper list, page {page}").format(page=page.name)
    elsewhere = _is_elsewhere(store, row, distribution)
    terms = handover.Terms(reason=reason if elsewhere else "", paper=page.name)
    return handover.hand_over(store, distribution, row.recipient, one.collector, terms).receipt


def _is_elsewhere(store: Store, row: Row, distribution: str) -> bool:
    """Return whether another desk holds the right; who had the paper served it nevertheless."""
    rights = store.find(Entitlement, distribution=distribution, recipient=row.recipient)
    return any(right.desk not in ("", store.device.prefix) for right in rights)


def enter(
    store: Store,
    distribution: str,
    page: Page,
    stands: Collection[int] = (),
    park: Collection[int] = (),
) -> Entered:
    """Save one page: every row, or nothing of it.

    ``stands`` are rows where the register is right; ``park`` are rows for the problem desk.

    Raises:
        PaperCountDiffers: the ticks counted by hand are not what was typed.
        PaperDoubts: rows differ from the register and nobody decided them.
        NotFound, DistributionClosed.

    """
    if page.counted is not None and page.counted != page.given():
        raise PaperCountDiffers(counted=page.counted, typed=page.given())
    if store.get(Distribution, distribution).closed:
        raise errors.DistributionClosed()
    decided = {*stands, *park}
    doubts = {one.row.digits: one for one in differences(store, distribution, page)}
    if undecided := [one for number, one in doubts.items() if number not in decided]:
        numbers = ", ".join(one.row.number for one in undecided)
        raise PaperDoubts(count=len(undecided), numbers=numbers)
    with store.transaction():
        listed = {row.digits: row for row in rows(store, distribution)}
        sure = [one for one in page.typed if one.number not in doubts]
        receipts, absent = _enter_sure(store, distribution, page, sure, listed)
        parked = [number for number in doubts if number in park]
        for number in parked:
            note = f"{tr('Paper list, page {page}').format(page=page.name)}: {doubts[number].words}"
            who = listed[number].recipient
            problem_desk.park(store, distribution, who, ProblemReason.OTHER, note)
    return Entered(
        tuple(receipts),
        sum(listed[one.number].amount for one in sure if one.mark is not Mark.ABSENT),
        absent,
        len(parked),
        len(doubts) - len(parked),
    )


def _enter_sure(
    store: Store,
    distribution: str,
    page: Page,
    sure: Sequence[Typed],
    listed: dict[int, Row],
) -> tuple[list[str], int]:
    receipts, absent = [], 0
    for one in sure:
        row = listed[one.number]
        if one.mark is not Mark.ABSENT:
            receipts.append(_hand_over(store, distribution, page, one, row))
        elif not row.absent:
            note = tr("Paper list, page {page}").format(page=page.name)
            handover.note_absence(store, distribution, row.recipient, one.reason, note)
            absent += 1
    return receipts, absent
