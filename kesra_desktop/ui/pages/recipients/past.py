"""A person's way: stations, rights and every change, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import Distribution, Entitlement, Handover
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.identity import mask_nik
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.people import TITLES, Recipient
from kesra_desktop.model.programmes import (
    STATUS_TITLES,
    AidItem,
    Enrolment,
    EnrolmentStatus,
    Period,
    Programme,
)
from kesra_desktop.store import day, queries
from kesra_desktop.ui.moments import short_date, time_of
from kesra_desktop.ui.pages.recipients.view import ChangeView, RightView, Step
from kesra_desktop.ui.person_words import kelurahan_name
from kesra_desktop.ui.record_model import Chip, shown

if TYPE_CHECKING:
    from datetime import date, datetime

    from kesra_desktop.model.fields import Field
    from kesra_desktop.store.store import Change, Store

_LONGEST = 40  # characters of a value in one line of history


def steps(store: Store, person: Recipient) -> tuple[Step, ...]:
    """Return the stations registered, verified, decided, handed over."""
    today = store.now().date()
    created = store.history(person.id)[:1]
    enrolments = store.find(Enrolment, recipient=person.id)
    last = enrolments[-1] if enrolments else None
    standing = queries.standing_handovers(store, last.period, person.id) if last else []
    given = standing[-1].at.astimezone(store.now().tzinfo).date() if standing else None
    return (
        _step(tr("Registered"), created[0].at.date() if created else None, today),
        _second_step(last, today),
        _step(tr("Decided"), last.decided_on if last else None, today),
        _step(tr("Handed over"), given, today),
    )


def _second_step(enrolment: Enrolment | None, today: date) -> Step:
    """Verification; an enrolment decided without one was only proposed, and says so."""
    if enrolment and enrolment.decided_on and not enrolment.verified_on:
        return _step(tr("Proposed"), enrolment.proposed_on, today)
    return _step(tr("Verified"), enrolment.verified_on if enrolment else None, today)


def _step(title: str, when: date | None, today: date) -> Step:
    return Step(title, short_date(when, today) if when else tr("waiting"), when is not None)


def rights(store: Store, person: Recipient) -> tuple[RightView, ...]:
    """Return what the person may collect or has collected, newest first."""
    found = store.find(Entitlement, recipient=person.id)
    return tuple(_right(store, person, right) for right in reversed(found))


def _right(store: Store, person: Recipient, right: Entitlement) -> RightView:
    item = store.get(AidItem, right.item)
    period = store.maybe(Period, right.period)
    title = " · ".join(part for part in (item.name, _period_words(period)) if part)
    text = rupiah(right.amount) if item.is_money else f"{right.quantity:f} {item.unit}".strip()
    icon = "money" if item.is_money else "package"
    given = queries.standing_handovers(store, right.period, person.id)
    if given:
        now = store.now()
        when = short_date(given[0].at.astimezone(now.tzinfo).date(), now.date())
        return RightView(title, f"{text}, {when}", icon, Chip(tr("Received"), "nila"))
    event = store.maybe(Distribution, right.distribution)
    if event is None or event.closed:
        return RightView(title, text, icon, Chip(tr("Not collected"), "abu"))
    return RightView(title, text, icon, Chip(tr("Entitled"), "hijau"))


def _period_words(period: Period | None) -> str:
    return (period.code or period.name) if period else ""


def history(store: Store, person: Recipient) -> tuple[ChangeView, ...]:
    """Return every change of the person, its enrolments and handovers, newest first."""
    lines = [*_own_changes(store, person), *_enrolments(store, person), *_handovers(store, person)]
    lines.sort(key=lambda line: line[0], reverse=True)
    return tuple(ChangeView(_moment(store, at), what, who) for at, what, who in lines)


Line = tuple["datetime", str, str]


def _own_changes(store: Store, person: Recipient) -> list[Line]:
    known: dict[str, Any] = {}
    lines = []
    for number, change in enumerate(store.history(person.id)):
        if number == 0:
            lines.append((change.at, tr("Registered"), _who(change)))
        else:
            lines += [
                (change.at, _difference(name, known.get(name), value), _who(change))
                for name, value in change.values.items()
            ]
        known.update(change.values)
    return lines


def _difference(name: str, before: Any, after: Any) -> str:
    field = field_named(Recipient, name)
    if field is None:
        return name  # written by a newer version of the program
    if field.declared.private:
        was, now = (_masked(name, value) for value in (before, after))
    else:
        was, now = (_short(readable(field, value)) for value in (before, after))
    return f"{field.label()}: {was} → {now}"


def readable(field: Field, value: Any) -> str:
    """Return a stored value as a clerk reads it."""
    if value in (None, ""):
        return ""
    if field.name == "kelurahan_code":
        return kelurahan_name(str(value))
    try:
        loaded = field.load(value)
    except InvalidValue:
        return str(value)
    return tr(TITLES[loaded]) if loaded in TITLES else shown(loaded)


def _masked(name: str, value: Any) -> str:
    if not value:
        return tr("empty")
    return mask_nik(str(value)) if name == "nik" else "••••"


def _short(value: str) -> str:
    text = value or tr("empty")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _enrolments(store: Store, person: Recipient) -> list[Line]:
    lines = []
    for enrolment in store.find(Enrolment, recipient=person.id):
        programme = store.maybe(Programme, enrolment.programme)
        period = _period_words(store.maybe(Period, enrolment.period))
        aid = f"{programme.name if programme else ''} {period}".strip()
        for change in store.history(enrolment.id):
            status = change.values.get("status", EnrolmentStatus.PROPOSED.value)
            if status in set(EnrolmentStatus):
                title = tr(STATUS_TITLES[EnrolmentStatus(status)])
                lines.append((change.at, f"{title}: {aid}", _who(change)))
    return lines


def _handovers(store: Store, person: Recipient) -> list[Line]:
    lines = []
    for given in store.find(Handover, recipient=person.id):
        author = day.author(store, given.id)
        if author is None:
            continue
        period = _period_words(store.maybe(Period, given.period))
        text = tr("Received {period}, {receipt}").format(period=period, receipt=given.receipt)
        who = _words(author.operator, author.prefix)
        lines.append((author.at, text, who))
        void = day.void_of(store, given.id)
        if void is not None:
            text = tr("Void {receipt}: {reason}").format(receipt=given.receipt, reason=void.reason)
            lines.append((void.at.astimezone(author.at.tzinfo), text, ""))
    return lines


def _who(change: Change) -> str:
    return _words(change.operator, change.prefix)


def _words(operator: str, prefix: str) -> str:
    return " · ".join(
        part for part in (operator, tr("laptop {laptop}").format(laptop=prefix)) if part
    )


def _moment(store: Store, at: datetime) -> str:
    return f"{short_date(at.date(), store.now().date())} {time_of(at)}"
