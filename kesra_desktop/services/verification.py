"""Verify proposals, move them through the workflow with reasons, and replace who is gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import AlreadyThere, NoSuchStep, ReasonMissing
from kesra_desktop.i18n import tr
from kesra_desktop.model.eligibility import Rule
from kesra_desktop.model.programmes import (
    STATUS_TITLES,
    Enrolment,
    EnrolmentStatus,
    Programme,
    SeenDocument,
)
from kesra_desktop.model.workflow import CHOSEN, NEEDS_REASON, OPEN, leads
from kesra_desktop.progress import counted, silent
from kesra_desktop.services.examining import Examined, Examiner
from kesra_desktop.services.planning import operator_of, require_step
from kesra_desktop.services.programmes import programme_and_period

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kesra_desktop.model.people import Recipient
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Verified:
    """What verifying brought: how many are eligible, and who is not, each with the words why."""

    fit: int
    to_correct: tuple[Examined, ...] = ()
    unfit: tuple[Examined, ...] = ()
    asking: tuple[Examined, ...] = ()  # may be overruled with a reason; left as they were


def examine(store: Store, enrolment_id: str) -> Examined:
    """Return what speaks against one proposal today."""
    enrolment = store.get(Enrolment, enrolment_id)
    programme = store.get(Programme, enrolment.programme)
    return Examiner(store, programme, store.now().date()).examine(enrolment)


def verify(
    store: Store,
    code: str,
    period_code: str,
    only: Collection[str] = (),
    reason: str = "",
    progress: Progress = silent,
) -> Verified:
    """Examine the open proposals of a period and move each to what was found.

    ``reason`` overrules what only asks, such as another aid the programme excludes. ``only``
    narrows it to some enrolments, also to those that were found not eligible before.

    Raises:
        NotYourStep: the operator's role verifies nobody.

    """
    require_step(store, EnrolmentStatus.FIT)
    found: dict[EnrolmentStatus, list[Examined]] = {
        EnrolmentStatus.TO_CORRECT: [],
        EnrolmentStatus.UNFIT: [],
    }
    asking: list[Examined] = []
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        examiner = Examiner(store, programme, store.now().date())
        chosen = _to_verify(store.find(Enrolment, period=period.id), only)
        for enrolment in counted(chosen, len(chosen), progress):
            seen = examiner.examine(enrolment)
            if seen.only_asks and not reason.strip():
                asking.append(seen)
                continue
            status = _verdict(seen)
            _put(store, enrolment.id, status, reason.strip() if seen.only_asks else seen.words())
            found.setdefault(status, []).append(seen)
    return Verified(
        len(found.get(EnrolmentStatus.FIT, ())),
        tuple(found.get(EnrolmentStatus.TO_CORRECT, ())),
        tuple(found.get(EnrolmentStatus.UNFIT, ())),
        tuple(asking),
    )


def _to_verify(enrolments: Iterable[Enrolment], only: Collection[str]) -> list[Enrolment]:
    if not only:
        return [one for one in enrolments if one.status in OPEN]
    again = OPEN | {EnrolmentStatus.UNFIT}
    return [one for one in enrolments if one.id in only and one.status in again]


def _verdict(seen: Examined) -> EnrolmentStatus:
    """Return what a look found; a paper or a statement that is not there yet can still come."""
    against = [one for one in seen.against if not one.asks]
    if any(one.code != Rule.STATEMENT.value for one in against):
        return EnrolmentStatus.UNFIT
    return EnrolmentStatus.TO_CORRECT if seen.missing or against else EnrolmentStatus.FIT


def _put(store: Store, enrolment_id: str, status: EnrolmentStatus, reason: str) -> None:
    seen = store.open(Enrolment, enrolment_id)
    changed = replace(seen.record, status=status, reason=reason)
    if status in (EnrolmentStatus.FIT, EnrolmentStatus.UNFIT):
        changed = replace(changed, verified_on=store.now().date(), verified_by=operator_of(store))
    store.save(changed, seen, reason)


def move(store: Store, enrolment_id: str, status: EnrolmentStatus, reason: str = "") -> None:
    """Take one step of the workflow for one proposal.

    A decision is made by a decree only: `planning.decide`.

    Raises:
        NoSuchStep, NotYourStep, ReasonMissing.

    """
    require_step(store, status)
    with store.transaction():
        before = store.get(Enrolment, enrolment_id).status
        decided_again = status is EnrolmentStatus.DECIDED and before is EnrolmentStatus.SUSPENDED
        if not leads(before, status) or (status is EnrolmentStatus.DECIDED and not decided_again):
            titles = {"before": tr(STATUS_TITLES[before]), "after": tr(STATUS_TITLES[status])}
            raise NoSuchStep(**titles)
        if status in NEEDS_REASON and not reason.strip():
            raise ReasonMissing()
        _put(store, enrolment_id, status, reason.strip())


def recheck(store: Store, code: str, period_code: str, *, end: bool = False) -> list[Examined]:
    """Return who was decided and does not fit any more, such as a child who has grown up.

    ``end`` ends their part with the words why not; who only asks for a reason stays.

    Raises:
        NotYourStep: the operator's role ends nobody.

    """
    if end:
        require_step(store, EnrolmentStatus.ENDED)
    found = []
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        examiner = Examiner(store, programme, store.now().date())
        for enrolment in store.find(Enrolment, period=period.id):
            if enrolment.status not in CHOSEN:
                continue
            seen = examiner.examine(enrolment)
            against = tuple(one for one in seen.against if not one.asks)
            if against:
                outgrown = replace(seen, missing=(), against=against)
                found.append(outgrown)
                if end:
                    _put(store, enrolment.id, EnrolmentStatus.ENDED, outgrown.words())
    return found


def seen_documents(store: Store, enrolment_id: str) -> set[str]:
    """Return the documents and statements of a proposal that were seen."""
    return {one.document for one in store.find(SeenDocument, enrolment=enrolment_id)}


def note_documents(store: Store, enrolment_id: str, documents: Iterable[str]) -> int:
    """Note that documents of a proposal were seen, and return how many are new.

    Raises:
        NotYourStep: the operator's role checks no papers.

    """
    require_step(store, EnrolmentStatus.PAPERS_CHECKED)
    with store.transaction():
        enrolment = store.get(Enrolment, enrolment_id)
        known = seen_documents(store, enrolment.id)
        fresh = [one for one in dict.fromkeys(documents) if one and one not in known]
        for document in fresh:
            seen_on = store.now().date()
            store.add(SeenDocument(enrolment=enrolment.id, document=document, seen_on=seen_on))
    return len(fresh)


def replace_person(store: Store, enrolment_id: str, successor: Recipient, reason: str) -> Enrolment:
    """Put somebody in the place of one who died or moved away; the next decree names them.

    The first is removed with the reason. The successor is proposed and must be verified as
    anybody; with the decree the uncollected rights go over.

    Raises:
        AlreadyThere: the successor is in this period already.
        NoSuchStep, NotYourStep, ReasonMissing.

    """
    with store.transaction():
        before = store.get(Enrolment, enrolment_id)
        if store.count(Enrolment, period=before.period, recipient=successor.id):
            raise AlreadyThere(what=successor.full_name)
        move(store, enrolment_id, EnrolmentStatus.REMOVED, reason)
        return store.add(
            Enrolment(
                recipient=successor.id,
                programme=before.programme,
                period=before.period,
                category=before.category,
                proposed_on=store.now().date(),
                replaces=before.id,
            )
        )
