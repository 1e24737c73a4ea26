"""The people on the register, their families, and their roles at institutions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.identity import kk_problem, mask_nik, nik_problem
from kesra_desktop.model.names import full_title
from kesra_desktop.model.record import Record


class Sex(StrEnum):
    """Sex as on the identity card."""

    MALE = "L"
    FEMALE = "P"


class Precision(StrEnum):
    """How much of a birth date is known."""

    DAY = "hari"
    MONTH = "bulan"
    YEAR = "tahun"


class LifeStatus(StrEnum):
    """Whether a person may still be served."""

    ACTIVE = "aktif"
    UNSURE = "perlu_konfirmasi"  # for example "(Alm)" stood behind the name in a list
    DECEASED = "meninggal"
    MOVED = "pindah"
    INACTIVE = "tidak_aktif"


class Trust(StrEnum):
    """How well a person's data is supported; it only rises."""

    ONE_SOURCE = "satu_sumber"
    TWO_SOURCES = "dua_sumber"
    DOCUMENT = "dokumen"
    MET = "bertemu"


TRUST_TITLES = {
    Trust.ONE_SOURCE: N_("One source"),
    Trust.TWO_SOURCES: N_("Two sources"),
    Trust.DOCUMENT: N_("A document was seen"),
    Trust.MET: N_("The person was met"),
}
TITLES = {
    Sex.MALE: N_("Male"),
    Sex.FEMALE: N_("Female"),
    LifeStatus.ACTIVE: N_("Active"),
    LifeStatus.UNSURE: N_("To be confirmed"),
    LifeStatus.DECEASED: N_("Deceased"),
    LifeStatus.MOVED: N_("Moved away"),
    LifeStatus.INACTIVE: N_("Not active"),
    Trust.ONE_SOURCE: N_("One source"),
    Trust.TWO_SOURCES: N_("Two independent sources agree"),
    Trust.DOCUMENT: N_("Confirmed by a document"),
    Trust.MET: N_("Met in person"),
}


_IDENTITY = ("nik", "birth_date", "sex", "kelurahan_code")


@dataclass(frozen=True, kw_only=True)
class Household(Record):
    """People on one family card (Kartu Keluarga); the number changes with the family."""

    kind: ClassVar[str] = "household"
    title: ClassVar[str] = N_("Family")

    kk: str = entry(
        N_("Family card number (KK)"), default="", private=True, check=kk_problem, watched=True
    )
    head_name: str = entry(N_("Head of family"), default="", grid=True)
    address: str = entry(N_("Address"), default="", group="address")
    kelurahan_code: str = entry(N_("Kelurahan code"), default="", group="address")


@dataclass(frozen=True, kw_only=True)
class Recipient(Record):
    """A person on our register who may get aid."""

    kind: ClassVar[str] = "recipient"
    title: ClassVar[str] = N_("Recipient")
    indexes: ClassVar[tuple[str, ...]] = ("nik", "kk")

    full_name: str = entry(
        N_("Full name"),
        grid=True,
        watched=True,
        searched=True,
        group="name",
        headings=("nama", "nama lengkap"),
    )
    nik: str = entry(
        N_("National ID number (NIK)"),
        default="",
        grid=True,
        watched=True,
        private=True,
        searched=True,
        check=nik_problem,
        headings=("nik", "no ktp"),
    )
    category: str = entry(N_("Category"), default="", grid=True, specific=True)
    kelurahan_code: str = entry(
        N_("Kelurahan code"), default="", group="address", headings=("kelurahan",)
    )
    title_before: str = entry(N_("Title before the name"), default="", group="name")
    title_after: str = entry(N_("Title after the name"), default="", group="name")
    alias: str = entry(N_("Alias"), default="", searched=True)
    sex: Sex | None = entry(N_("Sex"), default=None, headings=("l/p", "jenis kelamin"))
    birth_place: str = entry(N_("Place of birth"), default="", headings=("tempat lahir",))
    birth_date: date | None = entry(
        N_("Date of birth"),
        default=None,
        group="birth",
        watched=True,
        headings=("tgl lahir", "tanggal lahir"),
    )
    birth_precision: Precision = entry(
        N_("Precision of the birth date"), default=Precision.DAY, group="birth"
    )
    kk: str = entry(
        N_("Family card number (KK)"),
        default="",
        private=True,
        check=kk_problem,
        headings=("no kk", "nomor kk"),
    )
    household: str = entry(N_("Family"), default="", refers_to="household")
    address: str = entry(
        N_("Address"),
        default="",
        group="address",
        searched=True,
        watched=True,
        headings=("alamat",),
    )
    rt: int | None = entry(N_("RT"), default=None, group="address")
    rw: int | None = entry(N_("RW"), default=None, group="address")
    phone: str = entry(N_("Phone"), default="", private=True, headings=("no hp", "telepon"))
    account: str = entry(N_("Account number"), default="", private=True, headings=("no rekening",))
    guardian: str = entry(N_("Guardian"), default="", headings=("nama wali",))
    former_niks: str = entry(N_("Former NIK"), default="", private=True, searched=True)
    life: LifeStatus = entry(N_("Status"), default=LifeStatus.ACTIVE, watched=True)
    trust: Trust = entry(N_("Trust"), default=Trust.ONE_SOURCE)
    note: str = entry(N_("Note"), default="")

    def printed_name(self) -> str:
        """Return the name with its titles, as printed."""
        return full_title(self.title_before, self.full_name, self.title_after)

    def missing(self) -> tuple[str, ...]:
        """Return the identity fields without a value: with one missing, data is incomplete."""
        return tuple(name for name in _IDENTITY if not getattr(self, name))

    def masked_nik(self) -> str:
        """Return the NIK as shown on screens."""
        return mask_nik(self.nik)

    def age_on(self, day: date) -> int | None:
        """Return the age in whole years on a day."""
        if self.birth_date is None:
            return None
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (0 if had_birthday else 1)


@dataclass(frozen=True, kw_only=True)
class RoleAtInstitution(Record):
    """What a person does at an institution; one person may hold several roles."""

    kind: ClassVar[str] = "role"
    title: ClassVar[str] = N_("Role at an institution")
    indexes: ClassVar[tuple[str, ...]] = ("recipient", "institution")

    recipient: str = entry(N_("Recipient"), refers_to="recipient")
    institution: str = entry(N_("Institution"), refers_to="institution")
    role: str = entry(N_("Role"), default="", grid=True)
    since: date | None = entry(N_("Since"), default=None)
    until: date | None = entry(N_("Until"), default=None)
