"""Why and from which fund aid is given, for which round, and who was chosen for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.people import Trust
from kesra_desktop.model.record import Record


class FundSource(StrEnum):
    """Where the money of a programme comes from."""

    CITY = "apbd_kota"
    PROVINCE = "apbd_provinsi"
    STATE = "apbn"
    CHARITY = "baznas"
    PARTNER = "csr"
    COMMUNITY = "swadaya"


class Channel(StrEnum):
    """By which way the aid reaches people; only the office's own hands print receipts."""

    OFFICE = "kantor"
    BANK = "bank"
    POST = "pos"
    HIGHER = "pemerintah_atas"  # a ministry or province pays; we propose and follow


class Unit(StrEnum):
    """Who gets the aid."""

    PERSON = "perorangan"
    INSTITUTION = "lembaga"


class Collecting(StrEnum):
    """Who may collect a person's aid."""

    SELF = "penerima"
    GUARDIAN = "wali"
    PROXY = "kuasa"
    HEIR = "ahli_waris"


class Answer(StrEnum):
    """What the higher government answered to a proposal."""

    WAITING = "menunggu"
    ACCEPTED = "diterima"
    REJECTED = "ditolak"


def listed(text: str) -> tuple[str, ...]:
    """Return the parts of a text that holds a list, separated by commas or semicolons."""
    return tuple(part.strip() for part in text.replace(";", ",").split(",") if part.strip())


def category_key(text: str) -> str:
    """Return a category as it is compared: "Guru TPQ" and guru_tpq are one.

    Clerks write terlantar and mushola beside the standard telantar and musala, and "penyandang
    disabilitas" for disabilitas.
    """
    words = text.casefold().replace("_", " ").split()
    return "_".join(_STANDARD.get(word, word) for word in words if word not in _UNSAID)


_STANDARD = {
    "terlantar": "telantar",
    "mushola": "musala",
    "musholla": "musala",
    "mushalla": "musala",
    "musholah": "musala",
    "kyai": "kiai",
    "difabel": "disabilitas",
    "ustaz": "guru",
    "ustadz": "guru",
    "ustazah": "guru",
    "ustadzah": "guru",
}
_UNSAID = {"penyandang"}


@dataclass(frozen=True, kw_only=True)
class Programme(Record):
    """An aid programme: its fund, legal basis, who fits, and its wording on papers.

    Lists (documents, categories, collectors, excluded programmes) are texts parted by commas;
    ``quota_by_category`` is such a list of category=number. An empty list sets no bound.
    """

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
    unit: Unit = entry(N_("Given to"), default=Unit.PERSON)
    paid_by: Channel = entry(N_("Way of delivery"), default=Channel.OFFICE)
    government: str = entry(N_("Government that decides"), default="")
    account_code: str = entry(N_("Account code"), default="")
    place: str = entry(N_("Place"), default="")
    quota_by_category: str = entry(N_("Quota by category"), default="")
    collectors: str = entry(N_("Who may collect"), default="")
    excludes: str = entry(N_("Not together with"), default="")
    trust_needed: Trust = entry(N_("Trust needed"), default=Trust.ONE_SOURCE)
    roles_add_up: bool = entry(N_("Roles add up"), default=False)
    one_per_family: bool = entry(N_("One for each family"), default=False)
    second_person_above: int = entry(N_("Second person above (rupiah)"), default=0)
    stamp_duty: bool = entry(N_("Meterai box on receipts above Rp5.000.000"), default=True)

    def required_documents(self) -> tuple[str, ...]:
        """Return the documents that a proposal needs."""
        return listed(self.documents)

    def quotas(self) -> dict[str, int]:
        """Return the bound of each category that has one; a part that is no number sets none."""
        parts = (part.partition("=") for part in listed(self.quota_by_category))
        return {
            category_key(name): int(bound) for name, _, bound in parts if bound.strip().isdecimal()
        }

    def may_collect(self, who: Collecting) -> bool:
        """Return whether somebody of this sort may collect; no list means everybody may."""
        allowed = listed(self.collectors)
        return not allowed or who.value in allowed


@dataclass(frozen=True, kw_only=True)
class AidItem(Record):
    """Money or goods that one recipient gets in one period of a programme."""

    kind: ClassVar[str] = "aid_item"
    title: ClassVar[str] = N_("Aid")
    indexes: ClassVar[tuple[str, ...]] = ("programme",)

    programme: str = entry(N_("Aid programme"), refers_to="programme")
    name: str = entry(N_("Name"), grid=True)
    is_money: bool = entry(N_("Money"), default=False)
    amount: int = entry(N_("Amount in rupiah"), default=0, group="amount")
    quantity: Decimal = entry(N_("Quantity"), default=Decimal(1), group="amount")
    unit: str = entry(N_("Unit"), default="", group="amount")
    months: int = entry(N_("Months"), default=1)
    deducted: Decimal = entry(N_("Deducted (percent)"), default=Decimal(0))
    deducted_for: str = entry(N_("Deducted for"), default="")
    category: str = entry(N_("Category"), default="")
    position: int = entry(N_("Position"), default=0)

    def deduction_of(self, amount: int) -> int:
        """Return what is kept back of an amount, whole rupiah rounded down; goods have none."""
        return int(amount * max(self.deducted, Decimal(0)) / 100) if self.is_money else 0

    def is_for(self, category: str) -> bool:
        """Return whether people of a category get this item; no category means everybody."""
        names = {category_key(one) for one in listed(self.category)}
        return not names or category_key(category) in names


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
    ENDED = "berakhir"
    CANCELLED = "batal"


@dataclass(frozen=True, kw_only=True)
class Enrolment(Record):
    """A person proposed for, and perhaps chosen for, one period of a programme."""

    kind: ClassVar[str] = "enrolment"
    title: ClassVar[str] = N_("Enrolment")
    indexes: ClassVar[tuple[str, ...]] = ("period", "recipient")

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
    institution: str = entry(N_("Institution"), default="", refers_to="institution")
    verified_by: str = entry(N_("Verified by"), default="", refers_to="operator")
    decided_by: str = entry(N_("Decided by"), default="", refers_to="operator")
    replaces: str = entry(N_("Takes the place of"), default="", refers_to="enrolment")
    submission: str = entry(N_("Proposal letter"), default="", refers_to="submission")
    answer: Answer | None = entry(N_("Answer"), default=None)
    answered_on: date | None = entry(N_("Answered on"), default=None)
    answer_reason: str = entry(N_("Reason of the answer"), default="")


@dataclass(frozen=True, kw_only=True)
class SeenDocument(Record):
    """A document of a proposal that was seen, complete and legible."""

    kind: ClassVar[str] = "seen_document"
    title: ClassVar[str] = N_("Document seen")
    indexes: ClassVar[tuple[str, ...]] = ("enrolment",)

    enrolment: str = entry(N_("Enrolment"), refers_to="enrolment")
    document: str = entry(N_("Document"), grid=True)
    seen_on: date = entry(N_("Seen on"))
    note: str = entry(N_("Note"), default="")


class SubmissionState(StrEnum):
    """Where a letter with proposals stands."""

    DRAFT = "disusun"
    SENT = "dikirim"
    ANSWERED = "dijawab"


@dataclass(frozen=True, kw_only=True)
class Submission(Record):
    """A letter that proposes people to a higher government; its people are enrolments."""

    kind: ClassVar[str] = "submission"
    title: ClassVar[str] = N_("Proposal letter")

    programme: str = entry(N_("Aid programme"), refers_to="programme")
    period: str = entry(N_("Period"), refers_to="period")
    number: str = entry(N_("Number"), grid=True)
    written_on: date = entry(N_("Date"), grid=True)
    state: SubmissionState = entry(
        N_("Status"), default=SubmissionState.DRAFT, grid=True, watched=True
    )
    sent_on: date | None = entry(N_("Sent on"), default=None)
    answered_on: date | None = entry(N_("Answered on"), default=None)
    people: int = entry(N_("People named"), default=0)


CHANNEL_TITLES = {
    Channel.OFFICE: N_("Handed over by the office"),
    Channel.BANK: N_("Bank transfer"),
    Channel.POST: N_("Post office"),
    Channel.HIGHER: N_("Paid by the higher government"),
}
FUND_TITLES = {
    FundSource.CITY: N_("City budget (APBD Kota)"),
    FundSource.PROVINCE: N_("Provincial budget (APBD Provinsi)"),
    FundSource.STATE: N_("State budget (APBN)"),
    FundSource.CHARITY: N_("BAZNAS"),
    FundSource.PARTNER: N_("Partner (CSR)"),
    FundSource.COMMUNITY: N_("Community funds"),
}
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
    EnrolmentStatus.ENDED: N_("Ended"),
    EnrolmentStatus.CANCELLED: N_("Cancelled proposal"),
}
UNIT_TITLES = {
    Unit.PERSON: N_("A person"),
    Unit.INSTITUTION: N_("An institution"),
}
