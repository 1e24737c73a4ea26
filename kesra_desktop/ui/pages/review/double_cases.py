"""Double handovers and what is to be given back, as the review asks about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.programmes import Period, Programme
from kesra_desktop.model.recovery import Recovery, RecoveryState
from kesra_desktop.services import disputes
from kesra_desktop.store import clock, exchanges, heads, knowing, queries
from kesra_desktop.store.knowing import Knowledge
from kesra_desktop.ui.moments import moment_in_cell, moment_words
from kesra_desktop.ui.pages.desk.reasons import VOID_REASONS
from kesra_desktop.ui.pages.review.case_words import given_words, name_of
from kesra_desktop.ui.pages.review.view import (
    ActView,
    CaseRow,
    CaseView,
    Outcome,
    PairLine,
    SideView,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.services.disputes import Dispute
    from kesra_desktop.store.decisions import Decision
    from kesra_desktop.store.store import Store

KIND = "doubles"
_CASE = "recovery:"
_LETTER = "recovery-letter"
_TITLES = {
    Knowledge.KNEW: N_("{name}: handed over twice, and the second laptop knew of the first"),
    Knowledge.COULD_NOT_KNOW: N_("{name}: handed over twice, and neither laptop could know"),
    Knowledge.AT_RISK: N_("{name}: handed over twice, after rights of a lost laptop were moved"),
}
_LINES = {
    Knowledge.KNEW: N_("The data of the first handover was there already. Ask the clerk why."),
    Knowledge.COULD_NOT_KNOW: N_("The laptops had not exchanged data between the two handovers."),
    Knowledge.AT_RISK: N_("The laptop was lost or copied, so its share was given out again."),
}
_BOTH_REASONS = (
    N_("A second ration was agreed"),
    N_("For two people who are both entitled"),
    N_("Decided by the coordinator"),
)
_RECOVER_REASONS = (
    N_("Collected at two desks"),
    N_("Collected again by a proxy"),
    N_("Handed over twice by mistake"),
)
_RETURNED_REASONS = (
    N_("Given back in full"),
    N_("Set off against the next stage"),
    N_("Given back by the clerk"),
)
_WRITTEN_OFF_REASONS = (
    N_("The recipient has died"),
    N_("The recipient has moved away"),
    N_("Decided by the head"),
)
_TAKEN_BACK = N_("The decision was taken back.")


def lines(store: Store) -> Iterator[PairLine]:
    """Yield what is to be decided, then what is to come back."""
    for dispute in disputes.open_doubles(store):
        double = dispute.double
        yield PairLine(
            dispute.key,
            name_of(store, double.recipient),
            _aid_name(store, double.handovers[-1]),
            0,
            f"{len(double.handovers)}×",
        )
    for case in disputes.open_cases(store):
        words = tr("To come back: {what}").format(what=_worth(case))
        yield PairLine(f"{_CASE}{case.id}", name_of(store, case.recipient), words, 0, "↩")


def view(store: Store, key: str) -> CaseView | None:
    """Return one question, or None when it is settled."""
    if key.startswith(_CASE):
        case = store.maybe(Recovery, key.removeprefix(_CASE))
        return _case_view(store, key, case) if case and case.state is RecoveryState.OPEN else None
    dispute = disputes.dispute_of(store, key)
    return _double_view(store, dispute) if dispute is not None else None


def _aid_name(store: Store, given: Handover) -> str:
    programme = store.maybe(Programme, given.programme)
    period = store.maybe(Period, given.period)
    parts = (programme.name if programme else "", period.name if period else given.period)
    return ", ".join(part for part in parts if part)


def _worth(case: Recovery) -> str:
    return ", ".join(
        part for part in (rupiah(case.amount) if case.amount else "", case.goods) if part
    )


# --- a double handover ----------------------------------------------------------------------------


def _double_view(store: Store, dispute: Dispute) -> CaseView:
    given, knowledge = dispute.double.handovers, dispute.knowledge
    name = name_of(store, dispute.double.recipient)
    severe = knowledge is Knowledge.KNEW
    sides = [_Side(store, fact, dispute) for fact in given]
    return CaseView(
        dispute.key,
        "merah" if severe else "kuning",
        "warning-octagon-fill" if severe else "warning-fill",
        tr(_TITLES[knowledge]).format(name=name),
        tr(_LINES[knowledge]),
        tuple(SideView(one.fact.receipt, (one.laptop,)) for one in sides),
        _rows(store, sides),
        _acts(),
        tuple(_said(store, one) for one in dispute.answers),
        chosen=len(given) - 1,
    )


def _acts() -> tuple[ActView, ...]:
    return (
        ActView(
            disputes.RECOVER,
            tr("Ask it back"),
            "arrow-counter-clockwise",
            tr("What the chosen receipt names is to come back. A letter is printed."),
            _RECOVER_REASONS,
        ),
        ActView(
            disputes.BOTH,
            tr("Both are right"),
            "check",
            tr("Both receipts stand, and nothing is asked back."),
            _BOTH_REASONS,
        ),
        ActView(
            disputes.VOID,
            tr("Void the receipt"),
            "x-circle",
            tr("The chosen receipt was written by mistake: nothing was handed over with it."),
            VOID_REASONS,
            is_danger=True,
        ),
    )


class _Side:
    """One handover of a double, with its laptop and what that laptop knew."""

    def __init__(self, store: Store, fact: Handover, dispute: Dispute) -> None:
        self.fact = fact
        self.made = store.history(fact.id)[0]
        names = exchanges.prefixes(store)
        labels = {one.prefix: one.label for one in queries.laptops(store)}
        self.prefix = self.made.prefix
        self.laptop = tr("Laptop {code}, {name}").format(
            code=self.prefix, name=labels.get(self.prefix, "")
        )
        write = heads.created(store.conn, heads.Place(Handover, fact.id))
        others = {queries.prefix_of_author(store, one.id) for one in dispute.double.handovers} - {
            self.prefix
        }
        self.known = "; ".join(
            self._known(store, write, code)
            for code, prefix in names.items()
            if prefix in others and "~" not in code
        )

    def _known(self, store: Store, write: heads.Write | None, code: str) -> str:
        prefix = exchanges.prefixes(store)[code]
        stamp = knowing.known_until(store.conn, write, code) if write else 0
        if not stamp:
            return tr("nothing of laptop {laptop}").format(laptop=prefix)
        now = store.now()
        moment = clock.moment_of(stamp).astimezone(now.tzinfo)
        words = tr("laptop {laptop} up to {moment}")
        return words.format(laptop=prefix, moment=moment_words(moment, now))


def _rows(store: Store, sides: list[_Side]) -> tuple[CaseRow, ...]:
    now = store.now()
    rows = [
        (tr("Time"), [moment_in_cell(one.fact.at, now) for one in sides]),
        (tr("Clerk"), [one.made.operator for one in sides]),
        (tr("Known at that time"), [one.known for one in sides]),
        (tr("Handed over"), [given_words(store, one.fact) for one in sides]),
        (tr("Collected by"), [_collector(one.fact) for one in sides]),
        (tr("Reason of the exception"), [one.fact.exception for one in sides]),
    ]
    return tuple(
        CaseRow(label, tuple(values), len(set(values)) > 1) for label, values in rows if any(values)
    )


def _collector(fact: Handover) -> str:
    if not fact.collected_by:
        return tr("the recipient")
    return f"{fact.collected_by} ({fact.relation})" if fact.relation else fact.collected_by


def _said(store: Store, one: Decision) -> str:
    verb, _, receipt = one.choice.partition(":")
    words = {
        disputes.BOTH: tr("both are right"),
        disputes.RECOVER: tr("ask back receipt {receipt}").format(receipt=receipt),
    }.get(verb, one.choice)
    del store
    text = tr("{name} on laptop {laptop} decided: {choice} ({note})")
    return text.format(name=one.operator or "?", laptop=one.prefix, choice=words, note=one.note)


# --- what is to come back -------------------------------------------------------------------------


def _case_view(store: Store, key: str, case: Recovery) -> CaseView:
    name = name_of(store, case.recipient)
    return CaseView(
        key,
        "kuning",
        "arrow-counter-clockwise",
        tr("{name}: {what} is to come back").format(name=name, what=_worth(case)),
        tr("Hand the letter over, and note here when the aid came back."),
        (SideView(tr("Receipt {receipt}").format(receipt=case.receipt), ()),),
        (CaseRow(tr("To come back"), (_worth(case),)), CaseRow(tr("Reason"), (case.reason,))),
        (
            ActView(
                RecoveryState.RETURNED,
                tr("It came back"),
                "check",
                tr("The case is closed."),
                _RETURNED_REASONS,
            ),
            ActView(
                RecoveryState.WRITTEN_OFF,
                tr("Write it off"),
                "archive",
                tr("Nothing will come back; the case is closed."),
                _WRITTEN_OFF_REASONS,
            ),
        ),
        paper=(_LETTER, case.id),
    )


# --- answers --------------------------------------------------------------------------------------


def answer(store: Store, key: str, act: str, column: int, reason: str) -> Outcome:
    """Answer a question.

    Raises:
        NotFound: it was settled meanwhile.
        KesraError: the operator may not decide.

    """
    if key.startswith(_CASE):
        return _end_case(store, key.removeprefix(_CASE), RecoveryState(act), reason)
    dispute = disputes.dispute_of(store, key)
    if dispute is None or column >= len(dispute.double.handovers):
        raise NotFound(what=tr("This question"))
    name = name_of(store, dispute.double.recipient)
    receipt = dispute.double.handovers[column].receipt
    choice = act if act == disputes.BOTH else f"{act}:{receipt}"
    disputes.decide_double(store, key, choice, reason)

    def undo() -> str:
        disputes.reopen_double(store, key, tr(_TAKEN_BACK))
        return tr("The decision was taken back; the question is open again.")

    if act == disputes.VOID:
        return Outcome(tr("Receipt {receipt} is void.").format(receipt=receipt))
    if act == disputes.BOTH:
        return Outcome(tr("Both receipts of {name} stand.").format(name=name), undo)
    (case,) = store.find(Recovery, receipt=receipt)
    words = tr("{name} is asked to give back {what}.").format(name=name, what=_worth(case))
    return Outcome(words, undo, (_LETTER, case.id))


def _end_case(store: Store, case_id: str, state: RecoveryState, reason: str) -> Outcome:
    disputes.end_case(store, case_id, state, reason)
    name = name_of(store, store.get(Recovery, case_id).recipient)

    def undo() -> str:
        disputes.end_case(store, case_id, RecoveryState.OPEN, tr(_TAKEN_BACK))
        return tr("The decision was taken back; the question is open again.")

    returned = state is RecoveryState.RETURNED
    words = (
        tr("{name} gave the aid back.") if returned else tr("The case of {name} is written off.")
    )
    return Outcome(words.format(name=name), undo)
