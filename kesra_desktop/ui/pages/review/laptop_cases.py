"""What a person must decide about laptops: copies, what is missing, and what is left over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import NotFound
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import kind_named
from kesra_desktop.services.disputes import may_decide
from kesra_desktop.store import adopting, clock, decisions, forks, identity, missing
from kesra_desktop.sync import revoking
from kesra_desktop.ui.moments import moment_in_cell
from kesra_desktop.ui.pages.review.case_words import VERBS
from kesra_desktop.ui.pages.review.view import (
    ActView,
    CaseRow,
    CaseView,
    Outcome,
    PairLine,
    SideView,
)
from kesra_desktop.ui.record_model import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.store.adopting import Leftover
    from kesra_desktop.store.forks import Fork
    from kesra_desktop.store.missing import Missing
    from kesra_desktop.store.store import Store

KIND = "laptops"
PREFIXES = ("identity:", "fork:", "suspected:", "gap:", "left:")
_IDENTITY = "identity:this"
_SAME, _HANDLED, _CLOSE = "same", "handled", "close"
_HANDLED_REASONS = (
    N_("Both laptops were invited again"),
    N_("One of them is not used any more"),
    N_("It was a restored backup"),
)
_CLOSE_REASONS = (
    N_("The laptop burned or was lost"),
    N_("The laptop is broken"),
    N_("The flash drive with the file was lost"),
)
_ADOPT_REASONS = (
    N_("Checked with the paper"),
    N_("Confirmed by the clerk"),
    N_("Confirmed by the recipient"),
)
_LEAVE_REASONS = (
    N_("It did not happen"),
    N_("Nobody can confirm it"),
    N_("It was typed again elsewhere"),
)


def lines(store: Store) -> Iterator[PairLine]:
    """Yield what is to be looked at, this laptop first."""
    if identity.doubt(store):
        title = tr("This laptop")
        yield PairLine(_IDENTITY, title, tr("may be a copy"), 0, "!")
    for fork in _open_forks(store):
        yield PairLine(f"fork:{fork.code}", _laptop(fork), tr("two histories"), 0, "!")
    for prefix, _, number in forks.suspected(store.conn):
        title = tr("Laptop {code}").format(code=prefix)
        yield PairLine(
            f"suspected:{prefix}", title, tr("told differently elsewhere"), 0, str(number)
        )
    for gap in missing.missing(store):
        title = tr("Laptop {code}").format(code=gap.prefix)
        yield PairLine(f"gap:{gap.prefix}", title, tr("missing: {numbers}").format(
            numbers=gap.numbers), 0, str(gap.last - gap.first + 1))  # fmt: skip
    for left in adopting.leftovers(store):
        title = tr("Laptop {code}, change {number}").format(code=left.prefix, number=left.number)
        yield PairLine(left.key, title, _about(store, left), 0, "?")


def view(store: Store, key: str) -> CaseView | None:
    """Return one question, or None when it is settled."""
    kind, _, rest = key.partition(":")
    match kind:
        case "identity":
            return _identity_view(store)
        case "fork":
            return next((_fork_view(f) for f in _open_forks(store) if f.code == rest), None)
        case "suspected":
            told = [one for one in forks.suspected(store.conn) if one[0] == rest]
            return _suspected_view(key, told[0]) if told else None
        case "gap":
            gaps = [one for one in missing.missing(store) if one.prefix == rest]
            return _gap_view(store, key, gaps[0]) if gaps else None
        case _:
            left = [one for one in adopting.leftovers(store) if one.key == key]
            return _left_view(store, left[0]) if left else None


def _laptop(fork: Fork) -> str:
    return tr("Laptop {code}, {name}").format(code=fork.prefix, name=fork.label)


# --- copies ---------------------------------------------------------------------------------------


def _identity_view(store: Store) -> CaseView | None:
    found = identity.doubt(store)
    if not found:
        return None
    same = ActView(
        _SAME,
        tr("The same laptop, repaired or moved"),
        "check",
        tr("Nothing changes: this machine and place are right from now on."),
    )
    moved = found is identity.Doubt.MOVED
    line = tr("Two laptops that write under one code are told apart by nobody. Which one is this?")
    if not moved:
        line = tr("Another laptop has also worked under this code. Both need a new invitation.")
    return CaseView(
        _IDENTITY,
        "merah",
        "warning-octagon-fill",
        tr("This looks like a copy of laptop {laptop}").format(laptop=store.device.prefix),
        line,
        (SideView(tr("If it is another laptop"), ()),),
        (
            CaseRow(tr("First"), (tr("Ask the coordinator for an invitation file and its code."),)),
            CaseRow(tr("Then"), (tr("Open Exchange and press New identity. All data stays."),)),
        ),
        (same,) if moved else (),
        may_skip=moved,
    )


def _open_forks(store: Store) -> list[Fork]:
    """Return the codes with two histories about which nobody noted what was done."""
    return [
        fork
        for fork in forks.forks(store)
        if decisions.decided(decisions.standing(store, f"fork:{fork.code}"), _names(fork)) is None
    ]


def _names(fork: Fork) -> list[str]:
    return [told.name for told in fork.lines]


def _fork_view(fork: Fork) -> CaseView:
    most = 5
    return CaseView(
        f"fork:{fork.code}",
        "merah",
        "warning-octagon-fill",
        tr("{laptop}: two laptops worked under one code").format(laptop=_laptop(fork)),
        tr("Nothing is lost: both histories are kept and count. Invite both laptops again."),
        tuple(
            SideView(tr("History {number}").format(number=number), (told.name[-8:],))
            for number, told in enumerate(fork.lines, 1)
        ),
        (
            CaseRow(
                tr("Changes after number {number}").format(number=fork.common),
                tuple(str(told.entries) for told in fork.lines),
                differs=True,
            ),
            CaseRow(
                tr("Receipts"),
                tuple(
                    ", ".join((*told.receipts[:most], *(["…"] if told.receipts[most:] else [])))
                    for told in fork.lines
                ),
            ),
        ),
        (
            ActView(
                _HANDLED,
                tr("It is taken care of"),
                "check",
                tr("Say what was done. A third history would ask again."),
                _HANDLED_REASONS,
            ),
        ),
    )


def _suspected_view(key: str, told: tuple[str, str, int]) -> CaseView:
    prefix, witness, number = told
    line = tr("A file here does not fit what is known of it. Bring a file from laptop {laptop}.")
    return CaseView(
        key,
        "kuning",
        "warning-fill",
        tr("Laptop {laptop} seems to have told two histories").format(laptop=prefix),
        line.format(laptop=witness or prefix),
        (SideView(tr("From change {number} on").format(number=number), ()),),
        (CaseRow(tr("Until then"), (tr("What rests on it waits; everything else goes on."),)),),
    )


# --- what is missing ------------------------------------------------------------------------------


def _gap_view(store: Store, key: str, gap: Missing) -> CaseView:
    nobody = not gap.owners
    rows = [CaseRow(tr("Who has them"), (missing.listed(gap.owners) or tr("nobody is known to"),))]
    close = ActView(
        _CLOSE,
        tr("They will never come"),
        "archive",
        tr("Others' changes no longer wait; what came after is looked at one by one."),
        _CLOSE_REASONS,
        is_danger=True,
    )
    return CaseView(
        key,
        "merah",
        "warning-fill",
        tr("Changes {numbers} of laptop {laptop} have not arrived").format(
            numbers=gap.numbers, laptop=gap.prefix
        ),
        gap.sentence(),
        (SideView(tr("Laptop {code}").format(code=gap.prefix), ()),),
        tuple(rows),
        (close,) if nobody and may_decide(store) else (),
        paper=("bring-data", "office"),
    )


# --- what is left over ----------------------------------------------------------------------------


def _about(store: Store, left: Leftover) -> str:
    verb = tr(VERBS[left.body["k"]])
    return f"{verb}: {_subject(store, left)}"


def _subject(store: Store, left: Leftover) -> str:
    """Return whose or which record a leftover is about."""
    body: dict[str, Any] = left.body
    kind = kind_named(body["t"])
    values = body["v"]
    who = values.get("recipient") or (body["r"] if kind is Recipient else "")
    person = store.maybe(Recipient, who) if who else None
    name = person.printed_name() if person else str(values.get("full_name", ""))
    receipt = str(values.get("receipt", "")) if kind is Handover else ""
    return " ".join(part for part in (tr(kind.title), receipt, name) if part)


def _left_view(store: Store, left: Leftover) -> CaseView:
    now = store.now()
    moment = clock.moment_of(left.at)
    kind = kind_named(left.body["t"])
    rows = [
        CaseRow(field.label(), (_read(store, kind, name, value),))
        for name, value in left.body["v"].items()
        if (field := field_named(kind, name)) is not None
    ]
    title = tr("Laptop {laptop} wrote this, and it does not count").format(laptop=left.prefix)
    return CaseView(
        left.key,
        "kuning",
        "archive",
        title,
        tr("The laptop was shut out, or its log was closed before. Take it over when it is true."),
        (SideView(_subject(store, left), (moment_in_cell(moment, now),)),),
        tuple(rows),
        (
            ActView(
                adopting.ADOPT,
                tr("Take it over"),
                "check",
                tr("It counts everywhere; who wrote it first stays provable."),
                _ADOPT_REASONS,
            ),
            ActView(
                adopting.LEAVE,
                tr("It does not count"),
                "x-circle",
                tr("It is kept, and nobody is asked again."),
                _LEAVE_REASONS,
            ),
        ),
    )


def _read(store: Store, kind: type[Any], name: str, value: Any) -> str:
    field = field_named(kind, name)
    if field is not None and field.declared.refers_to:
        record: Any = store.maybe(kind_named(field.declared.refers_to), str(value))
        named = getattr(record, "full_name", "") or getattr(record, "name", "")
        return str(named or value)
    return shown(value) if not isinstance(value, (list, dict)) else "…"


# --- answers --------------------------------------------------------------------------------------


def answer(store: Store, key: str, act: str, reason: str) -> Outcome:
    """Answer a question.

    Raises:
        NotFound: it was settled meanwhile.
        KesraError: the operator or the laptop may not decide.

    """
    kind, _, rest = key.partition(":")
    if kind == "identity":
        identity.note_place(store)
        return Outcome(tr("This laptop keeps its code."))
    if kind == "fork":
        fork = next((one for one in _open_forks(store) if one.code == rest), None)
        if fork is None:
            raise NotFound(what=tr("This question"))
        return _note_fork(store, key, fork, reason)
    if kind == "gap":
        revoking.close_at_gap(store, rest, reason)
        return Outcome(tr("The log of laptop {laptop} is closed.").format(laptop=rest))
    if act == adopting.ADOPT:
        adopting.adopt(store, key, reason)
        return Outcome(tr("The change counts everywhere now."))
    adopting.leave(store, key, reason)

    def undo() -> str:
        decisions.write(store, key, decisions.OPEN, [], reason)
        return tr("The decision was taken back; the question is open again.")

    return Outcome(tr("The change is kept and does not count."), undo)


def _note_fork(store: Store, key: str, fork: Fork, reason: str) -> Outcome:
    decisions.write(store, key, _HANDLED, _names(fork), reason)

    def undo() -> str:
        decisions.write(store, key, decisions.OPEN, [], reason)
        return tr("The decision was taken back; the question is open again.")

    words = tr("Noted for laptop {laptop}: {reason}.")
    return Outcome(words.format(laptop=fork.prefix, reason=reason), undo)
