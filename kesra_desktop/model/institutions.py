"""The institutions that the office's people belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


class InstitutionType(StrEnum):
    """Kinds of institution the office works with."""

    TPQ = "tpq"
    MADIN = "madin"
    MOSQUE = "masjid"
    PRAYER_HOUSE = "musala"
    PESANTREN = "pesantren"
    WELFARE = "lks"
    ORPHANAGE = "panti"
    OTHER = "lainnya"


@dataclass(frozen=True, kw_only=True)
class Institution(Record):
    """A Quran school, mosque, prayer house, welfare institution or home."""

    kind: ClassVar[str] = "institution"
    title: ClassVar[str] = N_("Institution")

    name: str = entry(N_("Name"), grid=True, searched=True, watched=True)
    type: InstitutionType = entry(N_("Type"), default=InstitutionType.OTHER, grid=True)
    registration: str = entry(N_("Registration number"), default="")
    address: str = entry(N_("Address"), default="", group="address")
    kelurahan_code: str = entry(N_("Kelurahan code"), default="", group="address")
    head_name: str = entry(N_("Head"), default="")
    phone: str = entry(N_("Phone"), default="")
    account: str = entry(N_("Account number"), default="", private=True)
    accreditation: str = entry(N_("Accreditation"), default="")
    accredited_until: date | None = entry(N_("Accredited until"), default=None)
