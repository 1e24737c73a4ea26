"""Is a receipt genuine? What its QR or its check code says, beside what this laptop knows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop.documents import proof
from kesra_desktop.documents.contents import facts_of
from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.distributions import Handover, Void
from kesra_desktop.store import queries
from kesra_desktop.store.check_codes import receipts_with

if TYPE_CHECKING:
    from kesra_desktop.documents.proof import ReceiptFacts
    from kesra_desktop.store.store import Store


class AlteredReceipt(Refused):
    """The receipt was issued, but with other facts than it states."""

    code = "altered_receipt"
    message = N_("Receipt {receipt} was changed: it was issued for {amount} rupiah.")
    advice = N_("Keep the paper and call the coordinator.")


class UnknownCheckCode(Refused):
    """No receipt known on this laptop has the check code."""

    code = "unknown_check_code"
    message = N_("No receipt known on this laptop has the check code {text}.")
    advice = N_("Read the code again, or exchange data with the laptop that issued the receipt.")


class Standing(StrEnum):
    """What this laptop knows of a receipt that is not forged."""

    VALID = "valid"
    VOIDED = "voided"
    DOUBLED = "doubled"  # the person has another receipt for the same right that stands
    NOT_KNOWN_HERE = "not_known_here"  # genuine; its laptop's data has not come in yet


@dataclass(frozen=True)
class Verdict:
    """A receipt and how it stands; ``proved`` when its signature was checked."""

    standing: Standing
    facts: ReceiptFacts
    check_code: str
    proved: bool
    others: tuple[str, ...] = ()  # the numbers of the double receipts


def judged(store: Store, text: str) -> Verdict:
    """Return how the receipt of a QR's text or a check code stands.

    Raises:
        NotReceiptCode, OtherOfficeCode, ForgedReceipt, AlteredReceipt, UnknownCheckCode.

    """
    typed = proof.as_check_code(text)
    if typed:
        return _standing(store, _by_check_code(store, typed), proved=False)
    try:
        facts = proof.verified(text, store.office_id, lambda code: queries.public_key(store, code))
    except proof.ForgedReceipt:
        stated = proof.read(text)[0]
        known = store.maybe(Handover, stated.handover)
        if known and _differ(stated, facts_of(store, known)):
            raise _altered(known) from None
        raise
    known = store.maybe(Handover, facts.handover)
    if known and _differ(facts, facts_of(store, known)):
        raise _altered(known)
    return _standing(store, facts, proved=True)


def _by_check_code(store: Store, typed: str) -> ReceiptFacts:
    found = receipts_with(store, typed, lambda fact: proof.check_code(facts_of(store, fact)))
    if not found:
        raise UnknownCheckCode(text=typed)
    return facts_of(store, found[0])


def _differ(stated: ReceiptFacts, known: ReceiptFacts) -> bool:
    """Return whether two say different things; which laptop signed a reprint does not matter."""
    return proof.check_code(stated) != proof.check_code(known)


def _altered(known: Handover) -> AlteredReceipt:
    return AlteredReceipt(receipt=known.receipt, amount=known.lines.total())


def _standing(store: Store, facts: ReceiptFacts, *, proved: bool) -> Verdict:
    code = proof.check_code(facts)
    known = store.maybe(Handover, facts.handover)
    if known is None:
        return Verdict(Standing.NOT_KNOWN_HERE, facts, code, proved)
    if store.count(Void, handover=known.id):
        return Verdict(Standing.VOIDED, facts, code, proved)
    same = queries.standing_handovers(store, known.period, known.recipient)
    twice = [double for double in queries.doubles(store) if known in double.handovers]
    others = tuple(one.receipt for one in same if one.id != known.id) if twice else ()
    return Verdict(Standing.DOUBLED if others else Standing.VALID, facts, code, proved, others)
