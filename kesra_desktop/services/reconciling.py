"""Hold a bank's or the post's result file against whom we decided: paid, failed, unknown, twice."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.model.payments import Outcome, Payment, verdict
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import Enrolment
from kesra_desktop.model.workflow import CHOSEN
from kesra_desktop.progress import counted, silent
from kesra_desktop.services import rights
from kesra_desktop.services.matching import Known
from kesra_desktop.services.programmes import items_of, programme_and_period
from kesra_desktop.store import joining, queries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.model.payments import ResultRow
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Reconciled:
    """What a result file says; every row is in exactly one of the lists, ``new`` counts facts.

    ``other_amount`` holds rows that are also in ``paid``: paid, but not what was decided.
    """

    paid: tuple[ResultRow, ...]
    failed: tuple[ResultRow, ...]
    not_found: tuple[ResultRow, ...]
    twice: tuple[ResultRow, ...]
    unclear: tuple[ResultRow, ...]
    other_amount: tuple[ResultRow, ...]
    missing: tuple[str, ...]  # names of those we decided and the file does not name
    also_handed_over: tuple[str, ...]  # receipts of handovers to people the file paid too
    new: int
    amount: int  # rupiah paid by the file


def reconcile(
    store: Store,
    code: str,
    period_code: str,
    file: tuple[str, Sequence[ResultRow]],
    progress: Progress = silent,
) -> Reconciled:
    """Match a result file (its digest and rows) with the decided people and keep each payment.

    Reading the same file twice keeps nothing twice.

    Raises:
        NotFound: no such programme or period, or the file has no row.

    """
    digest, rows = file
    if not rows:
        raise NotFound(what=f"{code} {period_code}")
    found: defaultdict[str, list[ResultRow]] = defaultdict(list)
    new, met, receipts = 0, set[str](), []
    plain = all(verdict(row.remark) is None for row in rows)
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        decided = _decided(store, period.id)
        items = items_of(store, programme.id)
        kept = {(one.recipient, one.source) for one in store.find(Payment, period=period.id)}
        known, day = Known(store, period.id), store.now().date()
        for row in counted(rows, len(rows), progress):
            person = known.person(row)
            said = True if plain else verdict(row.remark)
            sort = _sort(person, person in decided, person in met, said)
            found[sort].append(row)
            if person is None or sort not in ("paid", "failed"):
                continue
            met.add(person)
            paid = sort == "paid"
            due = rights.money_of(store, programme, items, decided[person], day)
            if paid and row.amount and row.amount != due:
                found["other_amount"].append(row)
            if paid:
                receipts += [
                    one.receipt for one in queries.standing_handovers(store, period.id, person)
                ]
            if (person, digest) not in kept:
                new += 1
                store.add(
                    Payment(
                        programme=programme.id,
                        period=period.id,
                        recipient=person,
                        outcome=Outcome.PAID if paid else Outcome.FAILED,
                        amount=(row.amount or due) if paid else 0,
                        reason="" if paid else row.remark,
                        paid_on=day,
                        source=digest,
                        row=row.row,
                    )
                )
    missing = [store.get(Recipient, one).full_name for one in decided if one not in met]
    return Reconciled(
        paid=tuple(found["paid"]),
        failed=tuple(found["failed"]),
        not_found=tuple(found["not_found"]),
        twice=tuple(found["twice"]),
        unclear=tuple(found["unclear"]),
        other_amount=tuple(found["other_amount"]),
        missing=tuple(sorted(missing)),
        also_handed_over=tuple(receipts),
        new=new,
        amount=sum(row.amount for row in found["paid"]),
    )


def _sort(person: str | None, is_decided: bool, is_met: bool, said: bool | None) -> str:
    if person is None or not is_decided:
        return "not_found"
    if is_met:
        return "twice"
    if said is None:
        return "unclear"
    return "paid" if said else "failed"


def _decided(store: Store, period: str) -> dict[str, Enrolment]:
    return {
        joining.main_of(store.conn, one.recipient): one
        for one in store.find(Enrolment, period=period)
        if one.status in CHOSEN
    }
