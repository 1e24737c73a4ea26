"""May somebody else collect: proxy, guardian or heir, with which papers, and for how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import CollectorRefused, HeirPapersMissing, TooManyForOne
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.people import LifeStatus
from kesra_desktop.model.programmes import Collecting, Programme
from kesra_desktop.store import queries

if TYPE_CHECKING:
    from kesra_desktop.model.distributions import Collector, Distribution
    from kesra_desktop.model.people import Recipient
    from kesra_desktop.store.store import Store

AT_MOST = 3  # people whose aid one proxy collects in a period without the coordinator

DOCUMENT_TITLES = {
    "surat_kuasa": N_("Power of attorney"),
    "ktp_pengambil": N_("KTP of the collector"),
    "kk": N_("Family card (KK)"),
    "surat_kematian": N_("Death certificate"),
    "surat_ahli_waris": N_("Certificate of the heir"),
}
HEIR_DOCUMENTS = ("surat_kematian", "surat_ahli_waris")
_TITLES = {
    Collecting.SELF: N_("the recipient"),
    Collecting.GUARDIAN: N_("guardian"),
    Collecting.PROXY: N_("proxy"),
    Collecting.HEIR: N_("heir"),
}


def sort_of(person: Recipient, collector: Collector) -> Collecting:
    """Return as what somebody collects: heir, guardian, proxy, or the recipient in person."""
    if not collector.name:
        return Collecting.SELF
    if collector.is_heir:
        return Collecting.HEIR
    is_guardian = collector.relation.casefold() in ("wali", "guardian")
    named = bool(person.guardian) and collector.name.casefold() == person.guardian.casefold()
    return Collecting.GUARDIAN if is_guardian or named else Collecting.PROXY


def require_allowed(
    store: Store, event: Distribution, person: Recipient, collector: Collector, reason: str
) -> None:
    """Refuse a collector whom the programme does not know, or who came too often.

    An heir collects for somebody who died, with both papers; a proxy collects for at most
    `AT_MOST` people in a period, unless a reason says why not.

    Raises:
        CollectorRefused, HeirPapersMissing, TooManyForOne.

    """
    sort = sort_of(person, collector)
    programme = store.maybe(Programme, event.programme)
    alive_heir = sort is Collecting.HEIR and person.life is not LifeStatus.DECEASED
    if alive_heir or (programme and not programme.may_collect(sort)):
        raise CollectorRefused(who=tr(_TITLES[sort]))
    missing = [one for one in HEIR_DOCUMENTS if one not in collector.documents]
    if sort is Collecting.HEIR and missing:
        names = ", ".join(tr(DOCUMENT_TITLES[one]) for one in missing)
        raise HeirPapersMissing(documents=names)
    if sort is Collecting.PROXY and collector.nik and not reason.strip():
        count = queries.collected_for(store, event.period, collector.nik)
        if count >= AT_MOST:
            raise TooManyForOne(name=collector.name, count=count)
