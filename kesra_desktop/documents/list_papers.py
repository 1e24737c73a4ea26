"""Papers about everybody of a distribution: the list to sign, the paper twin, the recap."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import signing, wording
from kesra_desktop.documents.checklist import ChecklistContent, pages_of
from kesra_desktop.documents.day_list import DayList, Goods, Listed, day_list
from kesra_desktop.documents.heads import head_on, place_and_date, signer_on
from kesra_desktop.documents.imprint import imprint_of, long_day, moment
from kesra_desktop.documents.recap import RecapContent, recap_pdf
from kesra_desktop.documents.roster import RosterContent, roster_pdf
from kesra_desktop.model.distributions import Distribution, Moved, StockMove
from kesra_desktop.model.letterhead import Post
from kesra_desktop.model.programmes import category_key
from kesra_desktop.store.day import known_until

if TYPE_CHECKING:
    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.documents.signing import Signing
    from kesra_desktop.store.store import Store


def roster(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the daftar nominatif of a distribution."""
    day = narrowed(day_list(store, asked.subject), asked)
    content = RosterContent(
        titles=_titles(day, wording.ROSTER_MISSING if asked.missing else wording.ROSTER),
        reference=_reference(day),
        people=day.people,
        signers=_treasury(store, day),
        money=day.has_money,
        deductions=day.has_deductions,
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
        and asked.person in ("", one.recipient.id)
        and asked.category in ("", category_key(one.category))
        and not (asked.missing and one.handover)
        and not (asked.served and not one.handover)
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


def checklist(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the paper twin of a distribution."""
    return checklist_of(store, narrowed(day_list(store, asked.subject), asked), asked, out)


def checklist_of(store: Store, day: DayList, asked: Asked, out: BinaryIO) -> int:
    """Write the paper twin of a list that was read before."""
    return len(checklist_pages(store, day, asked, out))


def checklist_pages(
    store: Store, day: DayList, asked: Asked, out: BinaryIO
) -> list[tuple[int, int]]:
    """Write the paper twin and return the first and last list number of each of its pages."""
    titles = (wording.CHECKLIST, *named(day), where_and_when(day))
    content = ChecklistContent(titles, as_of(store), day.people)
    imprint = imprint_of(store, "checklist", asked.subject, wording.CHECKLIST, asked.copy)
    return pages_of(content, asked.paper, imprint, out)


def recap(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the recap of a distribution, or of all distributions of a period."""
    days = _days(store, asked.subject)
    people = tuple(one for day in days for one in narrowed(day, asked).people)
    facts = [one for day in days for one in day.receipts]
    if asked.kelurahan or asked.person or asked.category or asked.missing or asked.served:
        shown = {one.handover.id for one in people if one.handover}
        facts = [one for one in facts if one.id in shown]
    last = max(days, key=lambda day: day.distribution.day)
    money_back, goods_back, slips = _gone_back(store, days)
    content = RecapContent(
        titles=_titles(last.only(people), wording.RECAP),
        people=people,
        receipts=len(facts),
        receipts_sum=sum(fact.lines.total() for fact in facts),
        voided=sum(len(day.voids) for day in days),
        signers=_treasury(store, last),
        as_of=as_of(store),
        evidence=_evidence(last, people),
        paid_back=money_back,
        slips=slips,
        goods_back=goods_back,
    )
    title = " ".join(content.titles)
    imprint = imprint_of(store, "recap", asked.subject, title, asked.copy)
    return recap_pdf(content, asked.paper, imprint, out)


def _days(store: Store, subject: str) -> list[DayList]:
    """Return one distribution, or every one of a period.

    Raises:
        NotFound: it is neither, or the period has none.

    """
    ids = [one.id for one in store.find(Distribution, period=subject)]
    return [day_list(store, one) for one in ids or [subject]]


def _gone_back(store: Store, days: list[DayList]) -> tuple[int, tuple[Goods, ...], tuple[str, ...]]:
    """Return the money and the goods that went back from the places of days, and the slips."""
    items = {item.id: item for day in days for item in day.items}
    places = dict.fromkeys(day.distribution.place for day in days)
    back = [
        one
        for place in places
        for one in store.find(StockMove, place=place, moved=Moved.RETURNED.value)
        if one.item in items
    ]
    money = [one for one in back if items[one.item].is_money]
    goods: dict[str, Decimal] = {}
    for one in back:
        if not items[one.item].is_money:
            goods[one.item] = goods.get(one.item, Decimal(0)) + one.quantity
    things = tuple(Goods(items[one].name, count, items[one].unit) for one, count in goods.items())
    slips = tuple(dict.fromkeys(one.document for one in money if one.document))
    return int(sum(one.quantity for one in money)), things, slips


def _evidence(day: DayList, people: tuple[Listed, ...]) -> tuple[tuple[str, str], ...]:
    served = [one.handover for one in people if one.handover]
    proxies = sum(bool(fact.collected_by) for fact in served)
    decree = _reference(day).removeprefix(wording.ANNEX.split(" ", maxsplit=1)[0]).strip()
    known = {
        "decree": decree,
        "receipts": wording.PIECES.format(count=len(served)) if served else "",
        "proxies": wording.PIECES.format(count=proxies) if proxies else wording.NONE_NEEDED,
    }
    return tuple((name, known.get(key, "")) for key, name in wording.EVIDENCE_KINDS)


def as_of(store: Store) -> str:
    """Return until when the figures know each laptop."""
    others = [
        wording.KNOWN_UNTIL.format(laptop=prefix, at=moment(at))
        for prefix, at in sorted(known_until(store).items())
    ]
    now = wording.AS_OF.format(at=moment(store.now()))
    return f"{now} {wording.OTHERS.format(list='; '.join(others))}" if others else now


def named(day: DayList) -> tuple[str, ...]:
    names = (day.programme.name.upper(), (day.period.name or day.period.code).upper())
    return tuple(name for name in names if name)


def where_and_when(day: DayList) -> str:
    event = day.distribution
    return ", ".join(part for part in (event.place, long_day(event.day)) if part)
