"""Grants of money or of the city's goods to an institution (hibah), from proposal to hand-over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


class GrantStep(StrEnum):
    """How far a grant is; the order of handing over regional goods (PP 27/2014)."""

    RECEIVED = "permohonan"
    PAPERS = "penelitian_administrasi"
    INSPECTED = "penelitian_fisik"
    VALUED = "penilaian"
    PROPOSED = "usulan"
    MAYOR = "persetujuan_wali_kota"
    COUNCIL = "persetujuan_dprd"
    DECREED = "keputusan"
    AGREED = "nphd"
    HANDED = "bast"
    WRITE_OFF_ASKED = "usul_penghapusan"
    WRITTEN_OFF = "penghapusan"
    BOOKED = "pencatatan"
    TITLED = "legalisasi_hak"
    REFUSED = "ditolak"
    POSTPONED = "ditunda"
    PAPERS_MISSING = "kurang_berkas"
    LENT = "dipinjampakaikan"


@dataclass(frozen=True, kw_only=True)
class Grant(Record):
    """A grant to one institution: money, or goods and land of the city."""

    kind: ClassVar[str] = "grant"
    title: ClassVar[str] = N_("Grant")

    institution: str = entry(N_("Institution"), refers_to="institution")
    step: GrantStep = entry(N_("Step"), default=GrantStep.RECEIVED, grid=True, watched=True)
    purpose: str = entry(N_("Purpose"), default="", grid=True)
    amount: int = entry(N_("Amount in rupiah"), default=0)
    legal_basis: str = entry(N_("Legal basis"), default="")
    number: str = entry(N_("Number of the agreement (office)"), default="")
    their_number: str = entry(N_("Number of the agreement (receiver)"), default="")
    signed_on: date | None = entry(N_("Date of the agreement"), default=None)
    signed_at: str = entry(N_("Place of signing"), default="")
    decree: str = entry(N_("Number of the decree"), default="")
    decreed_on: date | None = entry(N_("Date of the decree"), default=None)
    signer: str = entry(N_("Signs for the receiver"), default="")
    signer_nik: str = entry(N_("NIK of the signer"), default="", private=True)
    signer_post: str = entry(N_("Post of the signer"), default="")
    handed_on: date | None = entry(N_("Handed over on"), default=None)
    handed_number: str = entry(N_("Number of the minutes"), default="")
    account: str = entry(N_("Account number"), default="", private=True)
    note: str = entry(N_("Note"), default="")


@dataclass(frozen=True, kw_only=True)
class GrantItem(Record):
    """One line of what is granted: a thing, a piece of land, or a line of the budget."""

    kind: ClassVar[str] = "grant_item"
    title: ClassVar[str] = N_("Granted item")

    grant: str = entry(N_("Grant"), refers_to="grant")
    name: str = entry(N_("Name"), grid=True)
    details: str = entry(N_("Make or description"), default="")
    quantity: Decimal = entry(N_("Quantity"), default=Decimal(1))
    unit: str = entry(N_("Unit"), default="")
    value: int = entry(N_("Value in rupiah"), default=0)
    condition: str = entry(N_("Condition"), default="")
    goods_code: str = entry(N_("Code of the goods"), default="")
    acquired: str = entry(N_("Year acquired"), default="")
    location: str = entry(N_("Location"), default="")
    certificate: str = entry(N_("Land certificate"), default="")
    position: int = entry(N_("Position"), default=0)
