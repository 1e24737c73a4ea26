"""Double handovers and clashes: listed with what is known of them, decided once and everywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop import errors
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.fields import dump, field_named
from kesra_desktop.model.programmes import AidItem
from kesra_desktop.model.record import kind_named
from kesra_desktop.model.recovery import Recovery, RecoveryState
from kesra_desktop.services import undoing
from kesra_desktop.store import authority, decisions, queries
from kesra_desktop.store.knowing import Knowledge, knowledge

if TYPE_CHECKING:
    from kesra_desktop.model.distributions import Handover
    from kesra_desktop.store.decisions import Decision
    from kesra_desktop.store.queries import Clash, Double
    from kesra_desktop.store.store import Store

DOUBLE, CLASH = "double", "clash"
BOTH, RECOVER, VOID = "both", "recover", "void"
_DECIDE = N_("decide a double handover")


@dataclass(frozen=True)
class Dispute:
    """A double handover that is to be decided, and the decisions that contradict each other."""

    key: str  # the same on every laptop
    double: Double
    knowledge: Knowledge
    answers: tuple[Decision, ...]


def open_doubles(store: Store) -> list[Dispute]:
    """Return the double handovers that nobody decided, or two people differently."""
    found = []
    for double in queries.doubles(store):
        key = decisions.double_key(double)
        answers = decisions.standing(store, key)
        if not decisions.is_closed(store, double):
            found.append(Dispute(key, double, knowledge(store, double), tuple(answers)))
    return found


def decide_double(store: Store, key: str, choice: str, note: str) -> None:
    """Decide a double handover: ``both`` right, ``recover[:RECEIPT]``, or ``void:RECEIPT``.

    ``recover`` opens a recovery case for the receipt, by default the latest; ``void`` cancels a
    receipt that was written by mistake.

    Raises:
        NotYourStep: the operator's role may not decide.
        ReasonMissing: no reason was given.
        NotFound: no such double handover or receipt.
        InvalidValue: no such choice.

    """
    _check_may_decide(store, note)
    verb, _, receipt = choice.partition(":")
    if verb not in (BOTH, RECOVER, VOID) or (verb == VOID and not receipt):
        hint = f"{BOTH} | {RECOVER}[:…] | {VOID}:…"
        raise errors.InvalidValue(field=key, value=choice, hint=hint)
    with store.transaction():
        double = _double(store, key)
        wrong = _chosen(double, receipt)
        if verb == VOID:
            undoing.void(store, wrong.receipt, note)
            return
        if verb == RECOVER:
            _open_case(store, wrong, note)
            verb = f"{RECOVER}:{wrong.receipt}"
        decisions.write(store, key, verb, [fact.id for fact in double.handovers], note)


def may_decide(store: Store) -> bool:
    """Return whether the operator's role may decide what exchange raises."""
    return store.operator is not None and store.operator.role in authority.SETTLING


def _check_may_decide(store: Store, note: str) -> None:
    if not may_decide(store):
        raise errors.NotYourStep(step=tr(_DECIDE))
    if not note.strip():
        raise errors.ReasonMissing()


def dispute_of(store: Store, key: str) -> Dispute | None:
    """Return one double handover that is to be decided, or None when it is not (any more)."""
    double = _maybe_double(store, key)
    if double is None or decisions.is_closed(store, double):
        return None
    answers = (one for one in decisions.standing(store, key) if one.choice != decisions.OPEN)
    return Dispute(key, double, knowledge(store, double), tuple(answers))


def _maybe_double(store: Store, key: str) -> Double | None:
    verb, period, recipient = [*key.split(":", 2), "", ""][:3]
    return queries.double_of(store, period, recipient) if verb == DOUBLE else None


def _double(store: Store, key: str) -> Double:
    double = _maybe_double(store, key)
    if double is None:
        raise errors.NotFound(what=key)
    return double


def reopen_double(store: Store, key: str, note: str) -> None:
    """Take a decision back: the double handover is open again, and its recovery case is gone.

    A receipt that was voided stays void.

    Raises:
        NotYourStep: the operator's role may not decide.
        ReasonMissing: no reason was given.
        NotFound: no such double handover.

    """
    _check_may_decide(store, note)
    with store.transaction():
        double = _double(store, key)
        for choice in {one.choice for one in decisions.standing(store, key)}:
            verb, _, receipt = choice.partition(":")
            if verb == RECOVER:
                case = store.maybe(Recovery, _case_id(_chosen(double, receipt)))
                if case is not None:
                    store.mark_deleted(Recovery, case.id, note)
        decisions.write(
            store, key, decisions.OPEN, [fact.id for fact in double.handovers], note.strip()
        )


def ask_back(store: Store, wrong: Handover, note: str) -> None:
    """Open a recovery case for what one receipt gave beyond its right.

    Raises:
        NotYourStep: the operator's role may not decide.
        ReasonMissing: no reason was given.

    """
    _check_may_decide(store, note)
    with store.transaction():
        _open_case(store, wrong, note)


def _chosen(double: Double, receipt: str) -> Handover:
    if not receipt:
        return double.handovers[-1]
    for fact in double.handovers:
        if fact.receipt == receipt:
            return fact
    raise errors.NotFound(what=receipt)


def _open_case(store: Store, wrong: Handover, note: str) -> None:
    case = Recovery(
        id=_case_id(wrong),
        handover=wrong.id,
        recipient=wrong.recipient,
        receipt=wrong.receipt,
        amount=wrong.lines.paid(),
        goods=", ".join(_goods(store, wrong)),
        reason=note.strip(),
    )
    if store.maybe(Recovery, case.id) is not None:
        return
    if store.history(case.id):  # it was opened before, and taken back
        store.mark_deleted(Recovery, case.id, note.strip(), back=True)
    else:
        store.add(case, note.strip())


def _case_id(wrong: Handover) -> str:
    """Return the case's id; it follows from the handover's, so two laptops make one case."""
    return f"r{wrong.id}"[:64]


def open_cases(store: Store) -> list[Recovery]:
    """Return the recovery cases in which nothing came back yet, oldest first."""
    return [one for one in store.find(Recovery) if one.state is RecoveryState.OPEN]


def end_case(store: Store, case_id: str, state: RecoveryState, note: str) -> None:
    """Note that aid came back, or that it is written off; or open the case again.

    Raises:
        NotYourStep: the operator's role may not decide.
        ReasonMissing: no reason was given.
        NotFound: no such case.

    """
    _check_may_decide(store, note)
    with store.transaction():
        seen = store.open(Recovery, case_id)
        store.save(replace(seen.record, state=state), seen, note.strip())


def _goods(store: Store, given: Handover) -> list[str]:
    found = []
    for line in given.lines:
        if not line.amount:
            item = store.maybe(AidItem, line.item)
            words = (
                str(line.quantity),
                item.unit if item else "",
                item.name if item else line.item,
            )
            found.append(" ".join(word for word in words if word))
    return found


# --- clashes --------------------------------------------------------------------------------------


def clash_key(clash: Clash) -> str:
    """Return how the clash of one field is called on every laptop."""
    return f"{CLASH}:{clash.kind}:{clash.record}:{clash.field}"


def decide_clash(store: Store, key: str, choice: str, note: str) -> None:
    """End a clash with the value of this number, as `review` lists them from 1, or a typed one.

    ``=TEXT`` takes what was typed.

    Raises:
        NotFound: no such clash.
        InvalidValue: no such number, or the text does not fit the field.

    """
    with store.transaction():
        found = [clash for clash in queries.clashes(store) if clash_key(clash) == key]
        if not found:
            raise errors.NotFound(what=key)
        (clash,) = found
        kind = kind_named(clash.kind)
        if choice.startswith("="):
            field = field_named(kind, clash.field)
            value = dump(field.parse(choice[1:])) if field else None
        elif choice.isdecimal() and 1 <= int(choice) <= len(clash.values):
            value = clash.values[int(choice) - 1]
        else:
            raise errors.InvalidValue(field=key, value=choice, hint=f"1-{len(clash.values)}, =…")
        store.resolve(kind, clash.record, clash.field, value, note.strip())
