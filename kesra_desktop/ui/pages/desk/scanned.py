"""A receipt held before the scanner: is it genuine, and whose aid does it prove?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.money import rupiah

if TYPE_CHECKING:
    from kesra_desktop.documents.verdict import Verdict
    from kesra_desktop.store.store import Store

START = "KSR1:"  # of a receipt's QR; invitations and cards begin with KSR1|


class Scanned(NamedTuple):
    """What the banner says, and the handover when this laptop knows it."""

    title: str
    text: str
    handover: Handover | None = None


def scanned(store: Store, text: str) -> Scanned:
    """Return what the desk says to the QR of a receipt; nothing is handed over for one."""
    from kesra_desktop.documents.verdict import judged  # noqa: PLC0415  (drawing library)

    try:
        verdict = judged(store, text)
    except Refused as problem:
        return Scanned(problem.message_text(), problem.advice_text())
    title, line = _words(verdict)
    receipt = verdict.facts.receipt
    line = line.format(
        receipt=receipt, amount=rupiah(verdict.facts.amount), others=", ".join(verdict.others)
    )
    known = store.maybe(Handover, verdict.facts.handover)
    return Scanned(title.format(receipt=receipt), line, known)


def _words(verdict: Verdict) -> tuple[str, str]:
    from kesra_desktop.documents.verdict import Standing  # noqa: PLC0415

    if verdict.standing is Standing.VOIDED:
        return (
            tr("Receipt {receipt} was voided"),
            tr("It no longer counts. Look the person up by name or NIK."),
        )
    if verdict.standing is Standing.DOUBLED:
        return (
            tr("Receipt {receipt} is one of several for the same aid"),
            tr("Do not hand over. Also issued: {others}. The coordinator decides which counts."),
        )
    if verdict.standing is Standing.NOT_KNOWN_HERE:
        return (
            tr("Receipt {receipt} is genuine, but not known on this laptop yet"),
            tr("Exchange data with the laptop that issued it, for {amount}."),
        )
    return tr("Receipt {receipt} is genuine"), tr("Do not hand over again. It proves {amount}.")
