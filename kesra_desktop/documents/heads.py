"""The letterhead and the signatories of a paper's date, read from the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.documents import wording
from kesra_desktop.model.letterhead import Acting, Letterhead, Post, Signatory, in_force
from kesra_desktop.model.office import Office, Operator, Role

if TYPE_CHECKING:
    from datetime import date

    from kesra_desktop.store.store import Store

_ACTING = {Acting.VACANT: "Plt. ", Acting.DAILY: "Plh. "}


@dataclass(frozen=True)
class Head:
    """What stands on top of a paper; what the office has not entered is empty."""

    lines: tuple[str, ...]
    address: str = ""
    temporary: str = ""  # where the office is for now
    contact: str = ""
    place: str = ""
    emblem: bytes = b""  # a picture file

    def small_lines(self) -> tuple[str, ...]:
        """Return what stands in small type under the names."""
        return tuple(text for text in (self.address, self.temporary, self.contact) if text)


@dataclass(frozen=True)
class Signer:
    """Who signs: in which office, under which name; what is not known leaves a gap."""

    post: str
    name: str = ""
    rank: str = ""
    nip: str = ""
    on_behalf: str = ""


def head_on(store: Store, day: date) -> Head:
    """Return the letterhead that was in force on a day."""
    office = store.maybe(Office, "office")
    name = office.name if office else ""
    found = in_force(store.find(Letterhead), day) or Letterhead()
    temporary = found.temporary_address
    if temporary:
        temporary = wording.TEMPORARY_ADDRESS.format(address=temporary)
    return Head(
        lines=(found.government or name, found.secretariat, found.division),
        address=found.address,
        temporary=temporary,
        contact=found.contact,
        place=found.place,
        emblem=found.picture(),
    )


def signer_on(store: Store, post: Post, day: date) -> Signer:
    """Return who signed in an office on a day; without anybody, the office with a gap."""
    found = in_force(store.find(Signatory, post=post.value), day)
    if found is None:
        return Signer(wording.POSTS[post.value])
    return Signer(
        post=_ACTING.get(found.acting, "") + (found.post_title or wording.POSTS[post.value]),
        name=found.name,
        rank=found.rank,
        nip=found.printed_nip(),
        on_behalf=found.on_behalf,
    )


def coordinator_on(store: Store, day: date) -> str:
    """Return the name under "Mengetahui, Koordinator": the signatory, else the administrator."""
    found = in_force(store.find(Signatory, post=Post.COORDINATOR.value), day)
    if found:
        return found.name
    operators = store.find(Operator, role=Role.ADMINISTRATOR.value)
    return operators[0].name if operators else ""


def place_and_date(head: Head, day: str) -> str:
    """Return "Pekalongan, 2 September 2025", or the date alone when no place was entered."""
    return f"{head.place}, {day}" if head.place else day
