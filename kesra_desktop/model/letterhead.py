"""What papers take from the office on their date: its letterhead, and who signs in which office."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from datetime import date  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

_PICTURE_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")  # PNG, JPEG
_NIP_LENGTH = 18


def picture_problem(text: str) -> str | None:
    """Say what is wrong with a picture kept as Base64 text."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return N_("Choose a PNG or JPEG picture.")
    return None if data.startswith(_PICTURE_STARTS) else N_("Choose a PNG or JPEG picture.")


def nip_problem(text: str) -> str | None:
    """Say what is wrong with an official's number: birth date 8, start 6, sex 1, serial 3."""
    digits = text.replace(" ", "")
    right = digits.isascii() and digits.isdigit() and len(digits) == _NIP_LENGTH
    return None if right else N_("A NIP has 18 digits.")


@dataclass(frozen=True, kw_only=True)
class Letterhead(Record):
    """The head of letters and the place of signing, from a day on; without a day, from ever."""

    kind: ClassVar[str] = "letterhead"
    title: ClassVar[str] = N_("Letterhead")

    valid_from: date | None = entry(N_("Valid from"), default=None, grid=True)
    government: str = entry(N_("Government (letterhead line 1)"), default="", grid=True)
    secretariat: str = entry(N_("Letterhead line 2"), default="SEKRETARIAT DAERAH")
    division: str = entry(N_("Letterhead line 3"), default="BAGIAN KESEJAHTERAAN RAKYAT")
    address: str = entry(N_("Address"), default="", watched=True)
    temporary_address: str = entry(N_("Temporary address"), default="", watched=True)
    contact: str = entry(N_("Phone, site and e-mail"), default="")
    place: str = entry(N_("Place of signing"), default="", grid=True)
    emblem: str = entry(N_("Emblem (picture)"), default="", check=picture_problem)

    def picture(self) -> bytes:
        """Return the emblem as a picture file, or nothing."""
        return base64.b64decode(self.emblem)


class Post(StrEnum):
    """The office in which somebody signs."""

    BUDGET_USER = "pa"
    BUDGET_PROXY = "kpa"
    TECHNICAL = "pptk"
    TREASURER = "bendahara"
    ASSISTANT_TREASURER = "bendahara_pembantu"
    HEAD = "kepala_bagian"
    SECRETARY = "sekda"
    COORDINATOR = "koordinator"


class Acting(StrEnum):
    """Whether a post is held, filled while vacant (Plt.), or for some days (Plh.)."""

    APPOINTED = "definitif"
    VACANT = "plt"
    DAILY = "plh"


POST_TITLES = {
    Post.BUDGET_USER: N_("Budget user (PA)"),
    Post.BUDGET_PROXY: N_("Budget user proxy (KPA)"),
    Post.TECHNICAL: N_("Activity technical officer (PPTK)"),
    Post.TREASURER: N_("Expenditure treasurer"),
    Post.ASSISTANT_TREASURER: N_("Assistant expenditure treasurer"),
    Post.HEAD: N_("Head of division"),
    Post.SECRETARY: N_("Regional secretary"),
    Post.COORDINATOR: N_("Coordinator of the distribution"),
}
ACTING_TITLES = {
    Acting.APPOINTED: N_("Appointed"),
    Acting.VACANT: N_("Acting, post vacant (Plt.)"),
    Acting.DAILY: N_("Acting for some days (Plh.)"),
}


@dataclass(frozen=True, kw_only=True)
class Signatory(Record):
    """Somebody who signs papers in an office, from a day on and perhaps until another."""

    kind: ClassVar[str] = "signatory"
    title: ClassVar[str] = N_("Signatory")

    post: Post = entry(N_("Signs as"), grid=True)
    name: str = entry(N_("Name with titles"), grid=True, watched=True)
    nip: str = entry(N_("NIP"), default="", check=nip_problem)
    rank: str = entry(N_("Rank and grade"), default="")
    acting: Acting = entry(N_("Acting (Plt. or Plh.)"), default=Acting.APPOINTED)
    post_title: str = entry(N_("Name of the post on papers"), default="")
    on_behalf: str = entry(N_("On behalf of (a.n.)"), default="")
    valid_from: date | None = entry(N_("Valid from"), default=None, grid=True)
    valid_until: date | None = entry(N_("Valid until"), default=None, grid=True)

    def printed_nip(self) -> str:
        """Return the NIP in its groups: 19700101 199503 1 001."""
        nip = self.nip.replace(" ", "")
        return f"{nip[:8]} {nip[8:14]} {nip[14:15]} {nip[15:]}" if nip else ""


class _Dated(Protocol):
    """A setting that begins to hold on a day."""

    @property
    def valid_from(self) -> date | None:
        """Return the first day, or None when it always held."""


D = TypeVar("D", bound=_Dated)


def in_force(settings: Iterable[D], day: date) -> D | None:
    """Return the setting that held on a day: of those that hold, the one that began last.

    Of two that began on the same day, the one entered later wins.
    """
    held = [one for one in settings if _holds(one, day)]
    return max(enumerate(held), key=_beginning)[1] if held else None


def _holds(setting: _Dated, day: date) -> bool:
    until = getattr(setting, "valid_until", None)
    begun = setting.valid_from is None or setting.valid_from <= day
    return begun and (until is None or day <= until)


def _beginning(placed: tuple[int, _Dated]) -> tuple[str, int]:
    place, setting = placed
    return (setting.valid_from.isoformat() if setting.valid_from else "", place)
