"""Every paper that can be printed by its name, and what it is printed for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import signing, wording
from kesra_desktop.documents.day_list import DayList, day_list
from kesra_desktop.documents.heads import head_on, place_and_date, signer_on
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.roster import RosterContent, roster_pdf
from kesra_desktop.i18n import N_
from kesra_desktop.model.letterhead import Post

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.documents.signing import Signing
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Asked:
    """What a paper is printed for, and how."""

    subject: str  # id of the record
    paper: str = "f4"
    copy: int = 0
    kelurahan: str = ""  # only people of this kelurahan
    upright: bool = False
    thumb: bool = False
    missing: bool = False  # only those who have not collected


def roster(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the daftar nominatif of a distribution."""
    day = narrowed(day_list(store, asked.subject), asked)
    content = RosterContent(
        titles=_titles(day, wording.ROSTER_MISSING if asked.missing else wording.ROSTER),
        reference=_reference(day),
        people=day.people,
        signers=_treasury(store, day),
        money=day.has_money,
        thumb=asked.thumb,
        across=not asked.upright,
    )
    imprint = imprint_of(store, "roster", asked.subject, " ".join(content.titles), asked.copy)
    return roster_pdf(content, asked.paper, imprint, out)


def narrowed(day: DayList, asked: Asked) -> DayList:
    """Return the part of a list that was asked for."""
    people = [
        one
        for one in day.people
        if one.recipient.kelurahan_code.startswith(asked.kelurahan)
        and not (asked.missing and one.handover)
    ]
    return day.only(people)


def _titles(day: DayList, first: str) -> tuple[str, ...]:
    year = day.distribution.day.year
    lines = [
        f"{first} {day.programme.name}".upper().strip(),
        (day.period.name or day.period.code).upper(),
        wording.FISCAL_YEAR.format(year=year),
    ]
    places = {(one.kelurahan, one.district) for one in day.people}
    if len(places) == 1 and (place := places.pop())[0]:
        lines.append(wording.OF_KELURAHAN.format(kelurahan=place[0], district=place[1]).upper())
    return tuple(line for line in lines if line)


def _reference(day: DayList) -> str:
    if day.decree is None:
        return ""
    return wording.ANNEX.format(number=day.decree.number, day=long_day(day.decree.signed_on))


def _treasury(store: Store, day: DayList) -> tuple[Signing, ...]:
    """Return the three who sign lists of payment, as of the day of the distribution."""
    on = day.distribution.day
    dated = place_and_date(head_on(store, on), long_day(on))
    return (
        signing.official(signer_on(store, Post.BUDGET_PROXY, on), wording.APPROVED),
        signing.official(signer_on(store, Post.TECHNICAL, on)),
        signing.official(signer_on(store, Post.ASSISTANT_TREASURER, on), dated),
    )


@dataclass(frozen=True)
class PaperKind:
    """A paper: what it is called, on which sheet it usually is, and how it is written."""

    title: str
    write: Callable[[Store, Asked, BinaryIO], int]  # returns the pages
    paper: str = "f4"


PAPERS = {"roster": PaperKind(N_("List to sign"), roster)}
