"""Why and from which fund aid is given, for which round, and who was chosen for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


class FundSource(StrEnum):
    """Where the money of a programme comes from."""

    CITY = "apbd_kota"
    PROVINCE = "apbd_provinsi"
    STATE = "apbn"
    CHARITY = "baznas"
    PARTNER = "csr"
    COMMUNITY = "swadaya"


@dataclass(frozen=True, kw_only=True)
class Programme(Record):
    """An aid programme: its fund, legal basis and wording on papers."""

    kind: ClassVar[str] = "programme"
    title: ClassVar[str] = N_("Aid programme")

    code: str = entry(N_("Code"), grid=True, watched=True)
    name: str = entry(N_("Name"), grid=True, watched=True, searched=True)
    fund: FundSource = entry(N_("Fund source"), default=FundSource.CITY, grid=True)
    legal_basis: str = entry(N_("Legal basis"), default="")
    received_from: str = entry(N_("Received from (on receipts)"), default="")
    purpose: str = entry(N_("For payment of (on receipts)"), default="")
    quota: int = entry(N_("Quota"), default=0)
    criteria: str = entry(N_("Criteria"), default="")
    documents: str = entry(N_("Required documents"), default="")
    categories: str = entry(N_("Categories"), default="")


@dataclass(frozen=True, kw_only=True)
class AidItem(Record):
    """Money or goods that one recipient gets in one period of a programme."""

    kind: ClassVar[str] = "aid_item"
    title: ClassVar[str] = N_("Aid")

    programme: str = entry(N_("Aid programme"), refers_to="programme")
    name: str = entry(N_("Name"), grid=True)
    is_money: bool = entry(N_("Money"), default=False)
    amount: int = entry(N_("Amount in rupiah"), default=0, group="amount")
    quantity: Decimal = entry(N_("Quantity"), default=Decimal(1), group="amount")
    unit: str = entry(N_("Unit"), default="", group="amount")
    category: str = entry(N_("Category"), default="")
    position: int = entry(N_("Position"), default=0)

    def is_for(self, category: str) -> bool:
        """Return whether people of a category get this item; no category means everybody."""
        return not self.category or self.category == category


@dataclass(frozen=True, kw_only=True)
class Period(Record):
    """The round that aid is for, for example Triwulan IV 2025."""

    kind: ClassVar[str] = "period"
    title: ClassVar[str] = N_("Period")

    programme: str = entry(N_("Aid programme"), refers_to="programme")
    code: str = entry(N_("Code"), grid=True)
    name: str = entry(N_("Name"), default="", grid=True)
    starts: date | None = entry(N_("Starts"), default=None)
    ends: date | None = entry(N_("Ends"), default=None)


@dataclass(frozen=True, kw_only=True)
class Decree(Record):
    """The decision (SK) that names the recipients of a period."""

    kind: ClassVar[str] = "decree"
    title: ClassVar[str] = N_("Decree")

    number: str = entry(N_("Number"), grid=True)
    signed_on: date = entry(N_("Date"), grid=True)
    period: str = entry(N_("Period"), default="", refers_to="period")
    people: int = entry(N_("People named"), default=0)
    list_hash: str = entry(N_("Digest of the list"), default="")


class EnrolmentStatus(StrEnum):
    """Where a person stands in a programme's period."""

    DRAFT = "draf"
    PROPOSED = "diusulkan"
    PAPERS_CHECKED = "verif_berkas"
    TO_CORRECT = "perlu_perbaikan"
    PAPERS_COMPLETE = "berkas_lengkap"
    VISITED = "verif_lapangan"
    FIT = "layak"
    UNFIT = "tidak_layak"
    RESERVE = "cadangan"
    DECIDED = "ditetapkan"
    READY = "siap_salur"
    FAILED = "gagal_salur"
    SUSPENDED = "ditangguhkan"
    REMOVED = "dikeluarkan"
    CANCELLED = "batal"


@dataclass(frozen=True, kw_only=True)
class Enrolment(Record):
    """A person proposed for, and perhaps chosen for, one period of a programme."""

    kind: ClassVar[str] = "enrolment"
    title: ClassVar[str] = N_("Enrolment")

    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    programme: str = entry(N_("Aid programme"), refers_to="programme")
    period: str = entry(N_("Period"), refers_to="period")
    category: str = entry(N_("Category"), default="", specific=True)
    status: EnrolmentStatus = entry(
        N_("Status"), default=EnrolmentStatus.PROPOSED, grid=True, watched=True
    )
    decree: str = entry(N_("Decree"), default="", refers_to="decree")
    proposed_on: date | None = entry(N_("Proposed on"), default=None)
    verified_on: date | None = entry(N_("Verified on"), default=None)
    decided_on: date | None = entry(N_("Decided on"), default=None)
    reason: str = entry(N_("Reason"), default="")


STATUS_TITLES = {
    EnrolmentStatus.DRAFT: N_("Draft"),
    EnrolmentStatus.PROPOSED: N_("Proposed"),
    EnrolmentStatus.PAPERS_CHECKED: N_("Papers being checked"),
    EnrolmentStatus.TO_CORRECT: N_("To be corrected"),
    EnrolmentStatus.PAPERS_COMPLETE: N_("Papers complete"),
    EnrolmentStatus.VISITED: N_("Field verification"),
    EnrolmentStatus.FIT: N_("Eligible"),
    EnrolmentStatus.UNFIT: N_("Not eligible"),
    EnrolmentStatus.RESERVE: N_("Waiting list"),
    EnrolmentStatus.DECIDED: N_("Decided (SK)"),
    EnrolmentStatus.READY: N_("Ready to hand over"),
    EnrolmentStatus.FAILED: N_("Not delivered"),
    EnrolmentStatus.SUSPENDED: N_("Suspended"),
    EnrolmentStatus.REMOVED: N_("Removed"),
    EnrolmentStatus.CANCELLED: N_("Cancelled proposal"),
}
