"""The office itself, its laptops and the people who work at them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Office(Record):
    """The office itself; there is one, its id is 'office'. Letterheads are records with a date."""

    kind: ClassVar[str] = "office"
    title: ClassVar[str] = N_("Office")
    singleton: ClassVar[bool] = True

    name: str = entry(N_("Office name"), grid=True, watched=True)
    city: str = entry(N_("City code"), default="33.75")


class Role(StrEnum):
    """What an operator may do."""

    CLERK = "clerk"
    VERIFIER = "verifier"
    TREASURER = "treasurer"
    HEAD = "head"
    ADMINISTRATOR = "administrator"
    COMPANION = "companion"


ROLE_TITLES = {
    Role.CLERK: N_("Distribution clerk"),
    Role.VERIFIER: N_("Verifier"),
    Role.TREASURER: N_("Treasurer"),
    Role.HEAD: N_("Head of division"),
    Role.ADMINISTRATOR: N_("Coordinator"),
    Role.COMPANION: N_("Case companion"),
}


@dataclass(frozen=True, kw_only=True)
class Operator(Record):
    """Somebody who works at the office's laptops."""

    kind: ClassVar[str] = "operator"
    title: ClassVar[str] = N_("Clerk")

    name: str = entry(N_("Name"), grid=True, watched=True)
    role: Role = entry(N_("Role"), default=Role.CLERK, grid=True, watched=True)
    active: bool = entry(N_("Active"), default=True)


@dataclass(frozen=True, kw_only=True)
class Laptop(Record):
    """A laptop of the office; its id is its device code."""

    kind: ClassVar[str] = "laptop"
    title: ClassVar[str] = N_("Laptop")

    prefix: str = entry(N_("Laptop code"), grid=True)
    label: str = entry(N_("Laptop name"), default="", grid=True, watched=True)
