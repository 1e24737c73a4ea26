"""What came from other laptops and does not fit: put aside, refers to nothing, gave too much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import NotFound
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.office import Operator
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import kind_named, kinds
from kesra_desktop.services import disputes, undoing
from kesra_desktop.store import arrived, decisions, pictures
from kesra_desktop.store.arrived import Why
from kesra_desktop.ui.moments import moment_in_cell
from kesra_desktop.ui.pages.desk.reasons import VOID_REASONS
from kesra_desktop.ui.pages.review.case_words import VERBS, given_words, name_of
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

    from kesra_desktop.store.arrived import Aside, Dangling, Excess
    from kesra_desktop.store.store import Store

PREFIXES = ("aside:", "dangling:", "excess:", "damaged:")
_DAMAGED = "damaged:pictures"
_VOID, _BACK, _AGAIN = "void", "back", "again"
_SHOWN = 6  # of the entries put aside
_SHORT = {
    Why.BEYOND: N_("beyond the author's rights"),
    Why.NEWER: N_("of a newer program"),
    Why.SENSELESS: N_("not understood"),
    Why.STOPPED: N_("waits for a newer program"),
}
_ASIDE = {
    Why.BEYOND: (
        N_("Laptop {laptop} wrote what its clerk may not decide"),
        N_("It is kept and counts on no laptop. Ask who worked there at that time."),
    ),
    Why.NEWER: (
        N_("Laptop {laptop} uses a newer program"),
        N_("Update this laptop: what is new there is kept here, and is taken up then."),
    ),
    Why.SENSELESS: (
        N_("Laptop {laptop} wrote what cannot be understood"),
        N_("It is kept and passed on, and counts on no laptop. Everything else goes on."),
    ),
    Why.STOPPED: (
        N_("What laptop {laptop} writes waits for a newer program"),
        N_("Update this laptop. Until then nothing of that laptop counts from this change on."),
    ),
}
_NOTED_REASONS = (
    N_("Talked over with the clerk"),
    N_("It was done again by who may"),
    N_("Reported to the head"),
)
_DANGLING_REASONS = (
    N_("It was put right"),
    N_("It may stay as it is"),
    N_("Decided by the coordinator"),
)
_AGREED_REASONS = (
    N_("A larger ration was agreed"),
    N_("The right was lowered afterwards"),
    N_("Decided by the coordinator"),
)
_BACK_REASONS = (
    N_("Handed over too much by mistake"),
    N_("The person had no right to it"),
    N_("Found when the day was counted"),
)


# --- the queue ------------------------------------------------------------------------------------


def too_much(store: Store) -> Iterator[PairLine]:
    """Yield single handovers of more than the right."""
    for excess in arrived.excesses(store):
        given = store.get(Handover, excess.handover)
        words = tr("more than the right, receipt {receipt}").format(receipt=given.receipt)
        yield PairLine(excess.key, name_of(store, given.recipient), words, 0, "!")


def lines(store: Store) -> Iterator[PairLine]:
    """Yield what else is to be looked at."""
    for one in arrived.put_aside(store):
        title = tr("Laptop {code}").format(code=one.prefix)
        yield PairLine(one.key, title, tr(_SHORT[one.why]), 0, str(len(one.entries)))
    for loose in arrived.dangling(store):
        title = tr(kind_named(loose.kind).title)
        yield PairLine(loose.key, title, tr("refers to what is not there"), 0, "?")
    if count := pictures.refused(store):
        yield PairLine(_DAMAGED, tr("Photos"), tr("came damaged"), 0, str(count))


def view(store: Store, key: str) -> CaseView | None:
    """Return one question, or None when it is settled."""
    if key == _DAMAGED:
        count = pictures.refused(store)
        return _damaged_view(count) if count else None
    one = arrived.question(store, key)
    if isinstance(one, arrived.Aside):
        return _aside_view(store, one)
    if isinstance(one, arrived.Dangling):
        return _dangling_view(store, one)
    return _excess_view(store, one) if one is not None else None


def _noted(words: str, line: str, reasons: tuple[str, ...]) -> ActView:
    return ActView(arrived.NOTED, words, "check", line, reasons)


# --- put aside ------------------------------------------------------------------------------------


def _aside_view(store: Store, one: Aside) -> CaseView:
    title, line = _ASIDE[one.why]
    rows = [
        CaseRow(tr("Change {number}").format(number=number), (_words(store, body),))
        for number, body in one.entries[:_SHOWN]
    ]
    if len(one.entries) > _SHOWN:
        rows.append(CaseRow("", (tr("and %n more", "", len(one.entries) - _SHOWN),)))
    may_note = one.why in (Why.BEYOND, Why.SENSELESS) and disputes.may_decide(store)
    noted = _noted(
        tr("It was looked at"), tr("It stays kept, and nobody is asked again."), _NOTED_REASONS
    )
    name = tr("Laptop {code}, {name}").format(code=one.prefix, name=one.label)
    return CaseView(
        one.key,
        "merah" if one.why is Why.BEYOND else "kuning",
        "warning-octagon-fill" if one.why is Why.BEYOND else "warning-fill",
        tr(title).format(laptop=one.prefix),
        tr(line),
        (SideView(name, (tr("%n change(s)", "", len(one.entries)),)),),
        tuple(rows),
        (noted,) if may_note else (),
    )


def _words(store: Store, body: dict[str, Any]) -> str:
    """Return who did what, as far as this program can tell."""
    verb = VERBS.get(str(body.get("k")))
    kind = kinds().get(str(body.get("t")))
    person = store.maybe(Operator, str(body.get("u", "")))
    parts = (
        f"{person.name}:" if person else "",
        tr(verb) if verb else tr("Not known here"),
        tr(kind.title) if kind else "",
        f"“{body['n']}”" if body.get("n") else "",
    )
    return " ".join(part for part in parts if part)


# --- referring to nothing -------------------------------------------------------------------------


def _dangling_view(store: Store, one: Dangling) -> CaseView:
    kind = kind_named(one.kind)
    field = field_named(kind, one.field)
    person = store.maybe(Recipient, one.wanted)
    wanted = person.printed_name() if person else one.wanted
    label = field.label() if field else one.field
    return CaseView(
        one.key,
        "kuning",
        "warning-fill",
        tr("{kind}: {field} is not there").format(kind=tr(kind.title), field=label),
        tr("One laptop took it out of use while another one still used it."),
        (SideView(tr(kind.title), (one.record,)),),
        (CaseRow(label, (wanted,)),),
        (_noted(tr("It was looked at"), tr("Both records stay as they are."), _DANGLING_REASONS),),
    )


# --- too much -------------------------------------------------------------------------------------


def _excess_view(store: Store, one: Excess) -> CaseView:
    given = store.get(Handover, one.handover)
    made = store.history(given.id)[0]
    name = name_of(store, given.recipient)
    agreed = tr("The receipt stands, and nothing is asked back.")
    back = tr("A recovery case is opened, with its letter.")
    void = tr("The receipt was written by mistake: nothing was handed over with it.")
    return CaseView(
        one.key,
        "merah",
        "warning-octagon-fill",
        tr("{name}: more was handed over than the right").format(name=name),
        tr("Right: {allowed}. Handed over: {given}.").format(allowed=one.allowed, given=one.given),
        (SideView(given.receipt, (tr("Laptop {code}").format(code=made.prefix),)),),
        (
            CaseRow(tr("Time"), (moment_in_cell(given.at, store.now()),)),
            CaseRow(tr("Clerk"), (made.operator or "?",)),
            CaseRow(tr("Handed over"), (given_words(store, given),)),
            CaseRow(tr("Reason of the exception"), (given.exception or tr("none"),)),
        ),
        (
            ActView(_BACK, tr("Ask it back"), "arrow-counter-clockwise", back, _BACK_REASONS),
            _noted(tr("It was agreed"), agreed, _AGREED_REASONS),
            ActView(_VOID, tr("Void the receipt"), "x-circle", void, VOID_REASONS, is_danger=True),
        ),
    )


# --- photos ---------------------------------------------------------------------------------------


def _damaged_view(count: int) -> CaseView:
    again = tr("They are asked for with the next exchange.")
    return CaseView(
        _DAMAGED,
        "kuning",
        "warning-fill",
        tr("%n photo(s) came damaged", "", count),
        tr("The records work without them. Ask for them again, or photograph the paper anew."),
        (SideView(tr("This laptop"), ()),),
        (),
        (ActView(_AGAIN, tr("Ask for them again"), "arrow-counter-clockwise", again),),
    )


# --- answers --------------------------------------------------------------------------------------


def answer(store: Store, key: str, act: str, reason: str) -> Outcome:
    """Answer a question.

    Raises:
        NotFound: it was settled meanwhile.
        KesraError: the operator may not decide.

    """
    if key == _DAMAGED:
        pictures.ask_again(store)
        return Outcome(tr("The photos are asked for with the next exchange."))
    one = arrived.question(store, key)
    if one is None:
        raise NotFound(what=tr("This question"))
    if isinstance(one, arrived.Excess) and act == _VOID:
        receipt = store.get(Handover, one.handover).receipt
        undoing.void(store, receipt, reason)
        return Outcome(tr("Receipt {receipt} is void.").format(receipt=receipt))
    with store.transaction():
        if isinstance(one, arrived.Excess) and act == _BACK:
            disputes.ask_back(store, store.get(Handover, one.handover), reason)
        arrived.settle(store, one, reason)

    def undo() -> str:
        decisions.write(store, key, decisions.OPEN, [], reason)
        return tr("The decision was taken back; the question is open again.")

    return Outcome(tr("It was noted."), None if act == _BACK else undo)
