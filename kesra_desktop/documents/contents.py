"""What a receipt says, read from the store: the only reading that papers do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.documents import heads, proof, wording
from kesra_desktop.documents.imprint import long_day, printed_now
from kesra_desktop.documents.receipt import GivenLine, ReceiptContent
from kesra_desktop.model.identity import mask_nik
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.office import Office
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import AidItem, Period, Programme

if TYPE_CHECKING:
    from kesra_desktop.model.distributions import Handover, Line, Lines
    from kesra_desktop.store.store import Store


def receipt_of(store: Store, handover: Handover, copy: int = 0) -> ReceiptContent:
    """Return the receipt of a handover; ``copy`` counts reprints, 0 is the original."""
    head = heads.head_on(store, handover.day)
    person = store.get(Recipient, handover.recipient)
    programme = store.get(Programme, handover.programme)
    period = store.get(Period, handover.period)
    facts = facts_of(store, handover)
    given_by, laptop = _given_by(store, handover)
    return ReceiptContent(
        number=handover.receipt,
        letterhead=head.lines,
        # One line on A5: with the temporary address there is no room for the telephone too.
        address=" · ".join(head.small_lines()[:2]),
        emblem=head.emblem,
        received_from=programme.received_from or _treasurer(store),
        purpose=programme.purpose or f"{programme.name} {period.name}",
        recipient=person.printed_name(),
        nik_masked=person.masked_nik(),
        category=person.category,
        whereabouts=_whereabouts(person),
        lines=_lines(store, handover.lines),
        place_and_date=heads.place_and_date(head, long_day(handover.day)),
        coordinator=heads.coordinator_on(store, handover.day),
        operator=given_by,
        printed=printed_now(store),
        qr_text=proof.qr_text(facts, store.keys.sign),
        check_code=proof.check_code(facts),
        collected_by=_collected_by(handover),
        collector=handover.collected_by,
        collector_nik=mask_nik(handover.collector_nik),
        copy=copy,
        stamp_duty=programme.stamp_duty,
        invitation=handover.number,
        handed_at=f"{long_day(handover.day)} {handover.at:%H.%M}",
        laptop=laptop,
    )


def facts_of(store: Store, handover: Handover) -> proof.ReceiptFacts:
    """Return what the QR of a handover's receipt states, signed by this laptop."""
    return proof.ReceiptFacts(
        office=store.office_id[:8],
        device=store.device.code,
        receipt=handover.receipt,
        handover=handover.id,
        at=int(handover.at.timestamp()),
        amount=handover.lines.total(),
        items=proof.items_digest(handover.lines.dump()),
    )


def _given_by(store: Store, handover: Handover) -> tuple[str, str]:
    """Return who handed over and at which laptop, also when another clerk prints it again."""
    history = store.history(handover.id)
    if history and history[0].operator:
        return history[0].operator, history[0].prefix
    return (store.operator.name if store.operator else ""), store.device.prefix


def _collected_by(handover: Handover) -> str:
    if handover.collected_by and handover.relation:
        return f"{handover.collected_by} ({handover.relation})"
    return handover.collected_by


def _treasurer(store: Store) -> str:
    office = store.maybe(Office, "office")
    return f"Bendahara Pengeluaran {office.name if office else ''}".strip()


def _whereabouts(person: Recipient) -> str:
    neighbourhood = f"RT {person.rt:02d}/RW {person.rw or 0:02d}" if person.rt else ""
    return ", ".join(part for part in (person.address, neighbourhood) if part)


def _lines(store: Store, given: Lines) -> tuple[GivenLine, ...]:
    lines = []
    for line in given:
        item = store.get(AidItem, line.item)
        quantity = f"{line.quantity.normalize():f}".replace(".", ",")
        detail = _made_up(item, line) if line.amount else ""
        lines.append(GivenLine(item.name, f"{quantity} {item.unit}".strip(), line.amount, detail))
    return tuple(lines)


def _made_up(item: AidItem, line: Line) -> str:
    """Return "2 peran x 3 bulan x Rp300.000,00", and what was kept back; nothing when plain."""
    roles = line.amount // item.amount if item.amount and not line.amount % item.amount else 1
    months = item.months if item.months > 0 and not item.amount % item.months else 1
    parts = [wording.ROLES.format(roles=roles)] if roles > 1 else []
    parts += [wording.MONTHS.format(months=months)] if months > 1 else []
    each = rupiah(line.amount // (roles * months), sen=True)
    text = " x ".join([*parts, each]) if parts else ""
    if line.deduction:
        text = wording.KEPT_BACK.format(
            sum=text or each,
            reason=item.deducted_for or wording.KEPT_BACK_FOR,
            deduction=rupiah(line.deduction, sen=True),
            paid=rupiah(line.paid, sen=True),
        )
    return text
