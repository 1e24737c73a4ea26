"""Every paper that can be printed by its name, and on which sheet it usually is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import (
    bring_data,
    completeness,
    deed_papers,
    figures,
    form_papers,
    letter_papers,
    list_papers,
    meeting_papers,
    people_papers,
    receipt_papers,
    recovery_letter,
    slip_papers,
)
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class PaperKind:
    """A paper: what it is called, how it is written, and on which sheet it usually is."""

    title: str
    write: Callable[[Store, Asked, BinaryIO], int]  # returns the pages
    paper: str = "f4"


PAPERS = {
    "roster": PaperKind(N_("List to sign"), list_papers.roster),
    "checklist": PaperKind(N_("Checklist for work by paper"), list_papers.checklist, "a4"),
    "recap": PaperKind(N_("Recap for the accountability file"), list_papers.recap),
    "realisation": PaperKind(N_("Realisation"), figures.realisation),
    "list": PaperKind(N_("List by name and address"), people_papers.people_list),
    "not-served": PaperKind(N_("List of who has not received"), people_papers.missing_list),
    "voids": PaperKind(N_("List of voided receipts"), people_papers.voids_list),
    "receipts": PaperKind(N_("Receipts"), receipt_papers.receipts, "f4"),
    "coupons": PaperKind(N_("Coupons"), slip_papers.coupons, "a4"),
    "invitations": PaperKind(N_("Invitations"), slip_papers.invitations, "a4"),
    "cards": PaperKind(N_("Recipient cards"), slip_papers.cards, "a4"),
    "attendance": PaperKind(N_("Attendance list"), meeting_papers.attendance),
    "notes": PaperKind(N_("Minutes of a meeting"), meeting_papers.notes),
    "proxy-letter": PaperKind(N_("Proxy letter"), deed_papers.proxy_letter, "a5"),
    "minutes": PaperKind(N_("Minutes of the day"), deed_papers.minutes),
    "handover-minutes": PaperKind(N_("Minutes of a hand-over"), deed_papers.handover_minutes),
    "sptjm": PaperKind(N_("Statement of absolute responsibility"), deed_papers.sptjm),
    "pact": PaperKind(N_("Integrity pact"), deed_papers.pact),
    "grant-agreement": PaperKind(N_("Grant agreement (NPHD)"), deed_papers.grant_agreement),
    "proposal-letter": PaperKind(N_("Cover letter of a proposal"), letter_papers.proposal_letter),
    "recovery-letter": PaperKind(
        N_("Letter asking aid back"), recovery_letter.recovery_letter, "a4"
    ),
    "bring-data": PaperKind(N_("Instructions to complete the data"), bring_data.bring_data, "a4"),
    "completeness": PaperKind(N_("How far the register is rebuilt"), completeness.rebuilt, "a4"),
    "announcement": PaperKind(N_("Announcement"), letter_papers.announcement),
    "field-check": PaperKind(N_("Minutes of a field check"), form_papers.field_check),
    "deliberation": PaperKind(N_("Minutes of a deliberation"), form_papers.deliberation),
    "missing-papers": PaperKind(N_("Letter about missing documents"), form_papers.missing_papers),
    "referral": PaperKind(N_("Referral of a case"), form_papers.referral, "a4"),
    "destruction": PaperKind(N_("Minutes of destroyed data"), form_papers.destruction),
    "breach-notice": PaperKind(N_("Notice of a data failure"), form_papers.breach_notice),
}
