"""Proposals to a higher government: letters, what was sent, what was answered, places left."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import NobodyDecided, NotFound, QuotaExceeded
from kesra_desktop.model.payments import verdict
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import (
    Answer,
    Enrolment,
    EnrolmentStatus,
    Period,
    Programme,
    Submission,
    SubmissionState,
)
from kesra_desktop.progress import counted, silent
from kesra_desktop.services.matching import Known
from kesra_desktop.services.planning import operator_of, require_step
from kesra_desktop.services.programmes import programme_and_period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kesra_desktop.model.payments import ResultRow
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Places:
    """How a quota of the higher government stands."""

    quota: int
    accepted: int
    waiting: int  # in a letter, not answered yet
    rejected: int
    ready: int  # found eligible here, in no letter yet

    @property
    def left(self) -> int:
        """Return how many may still be proposed; 0 when there is no quota or it is used up."""
        return max(self.quota - self.accepted - self.waiting, 0) if self.quota else 0


@dataclass(frozen=True)
class Answered:
    """What an answer list brought, row by row."""

    accepted: int = 0
    rejected: int = 0
    known_before: int = 0  # the same answer had been read already
    not_proposed: int = 0  # accepted without a proposal of ours: noted as receiving
    unclear: tuple[ResultRow, ...] = ()  # the remark says neither yes nor no
    twice: tuple[ResultRow, ...] = ()
    unknown: tuple[ResultRow, ...] = field(default=())  # nobody on the register


def places(store: Store, code: str, period_code: str) -> Places:
    """Return how many were accepted, wait for an answer, and may still be proposed."""
    programme, period = programme_and_period(store, code, period_code)
    return _places(store, programme, period)


def _places(store: Store, programme: Programme, period: Period) -> Places:
    found = store.find(Enrolment, period=period.id)
    return Places(
        programme.quota,
        sum(one.answer is Answer.ACCEPTED for one in found),
        sum(one.answer is Answer.WAITING for one in found),
        sum(one.answer is Answer.REJECTED for one in found),
        sum(_is_ready(one) for one in found),
    )


def _is_ready(one: Enrolment) -> bool:
    fit = one.status in (EnrolmentStatus.FIT, EnrolmentStatus.RESERVE)
    return fit and not one.submission and one.answer is None


def write_letter(store: Store, code: str, period_code: str, number: str, day: date) -> Submission:
    """Put who is eligible and in no letter yet into a new one, as far as the quota goes.

    Raises:
        NobodyDecided: nobody is eligible.
        QuotaExceeded: no place is left.
        NotYourStep: another role decides whom the office proposes.

    """
    require_step(store, EnrolmentStatus.FIT)
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        ready = [one for one in store.find(Enrolment, period=period.id) if _is_ready(one)]
        if not ready:
            raise NobodyDecided()
        stand = _places(store, programme, period)
        chosen = ready[: stand.left] if programme.quota else ready
        if not chosen:
            people = stand.accepted + stand.waiting + len(ready)
            raise QuotaExceeded(quota=programme.quota, people=people)
        letter = store.add(
            Submission(
                programme=programme.id,
                period=period.id,
                number=number,
                written_on=day,
                people=len(chosen),
            )
        )
        for one in chosen:
            seen = store.open(Enrolment, one.id)
            store.save(replace(seen.record, submission=letter.id, answer=Answer.WAITING), seen)
    return letter


def mark_sent(store: Store, submission: str, day: date) -> None:
    """Note that a letter left the office.

    Raises:
        NotFound: there is none.

    """
    with store.transaction():
        seen = store.open(Submission, submission)
        store.save(replace(seen.record, state=SubmissionState.SENT, sent_on=day), seen)


def read_answer(
    store: Store,
    code: str,
    period_code: str,
    rows: Sequence[ResultRow],
    progress: Progress = silent,
) -> Answered:
    """Match an answer list with the register and note each answer; the same list changes nothing.

    A row without a verdict counts as accepted when no row of the list has one: a list of receivers
    has no such column. An accepted person whom this office never proposed receives all the same.

    Raises:
        NotFound: no such programme or period, or the list is empty.
        NotYourStep: another role enters decisions.

    """
    require_step(store, EnrolmentStatus.DECIDED)
    if not rows:
        raise NotFound(what=f"{code} {period_code}")
    plain = all(verdict(row.remark) is None for row in rows)
    counts = {"accepted": 0, "rejected": 0, "known_before": 0, "not_proposed": 0}
    unclear, twice, unknown = [], [], []
    with store.transaction():
        programme, period = programme_and_period(store, code, period_code)
        known = Known(store, period.id)
        met: set[str] = set()
        for row in counted(rows, len(rows), progress):
            person = known.person(row)
            said = True if plain else verdict(row.remark)
            if person is None:
                unknown.append(row)
            elif person in met:
                twice.append(row)
            elif said is None:
                unclear.append(row)
            else:
                met.add(person)
                answer = Answer.ACCEPTED if said else Answer.REJECTED
                reason = "" if said else row.remark
                counts[_note(store, (programme, period), person, answer, reason)] += 1
        _close_letters(store, period)
    return Answered(**counts, unclear=tuple(unclear), twice=tuple(twice), unknown=tuple(unknown))


def _note(
    store: Store, of: tuple[Programme, Period], person: str, answer: Answer, reason: str
) -> str:
    """Note one answer and return under which count it falls."""
    programme, period = of
    today = store.now().date()
    said = {"answer": answer, "answered_on": today, "answer_reason": reason}
    accepted = answer is Answer.ACCEPTED
    found = store.find(Enrolment, period=period.id, recipient=person)
    if not found:
        if not accepted:
            return "rejected"
        store.add(
            Enrolment(
                recipient=person,
                programme=programme.id,
                period=period.id,
                category=store.get(Recipient, person).category,
                status=EnrolmentStatus.DECIDED,
                decided_on=today,
                decided_by=operator_of(store),
                answer=answer,
                answered_on=today,
            )
        )
        return "not_proposed"
    if found[0].answer is answer:
        return "known_before"
    seen = store.open(Enrolment, found[0].id)
    changed = replace(seen.record, **said)  # type: ignore[arg-type]
    if accepted:
        changed = replace(
            changed,
            status=EnrolmentStatus.DECIDED,
            decided_on=today,
            decided_by=operator_of(store),
        )
    else:
        changed = replace(changed, status=EnrolmentStatus.UNFIT, reason=reason)
    store.save(changed, seen, reason)
    return "accepted" if accepted else "rejected"


def _close_letters(store: Store, period: Period) -> None:
    """Note each letter as answered when none of its people waits any more."""
    waiting = {
        one.submission
        for one in store.find(Enrolment, period=period.id)
        if one.answer is Answer.WAITING
    }
    for letter in store.find(Submission, period=period.id):
        if letter.id not in waiting and letter.state is not SubmissionState.ANSWERED:
            seen = store.open(Submission, letter.id)
            today = store.now().date()
            changed = replace(seen.record, state=SubmissionState.ANSWERED, answered_on=today)
            store.save(changed, seen)
