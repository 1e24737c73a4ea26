"""Answers of the desk in the clerk's words: what happened first, then what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import (
    ABSENCE_TITLES,
    Absence,
    Distribution,
    Entitlement,
)
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.people import LifeStatus, Recipient
from kesra_desktop.model.programmes import AidItem, Collecting, Period, Programme
from kesra_desktop.services import handover
from kesra_desktop.store import audit, day, listing, search
from kesra_desktop.ui.moments import day_and_time, moment_words, time_of
from kesra_desktop.ui.pages.desk import refusals, scanned
from kesra_desktop.ui.pages.desk.view import (
    AidView,
    AnswerView,
    CandidateView,
    PastView,
    PersonView,
    State,
    Tone,
)
from kesra_desktop.ui.person_words import about, address_line, area_line

if TYPE_CHECKING:
    from kesra_desktop.model.distributions import Handover
    from kesra_desktop.services.handover import Answer
    from kesra_desktop.store.store import Store

_MANY = 9  # keys 1 to 9
_FEW = 3  # keys 1 to 3
_OUTSIDE_LOOKED_AT = 30
_ICONS = {"beras": "grains", "susu": "drop"}


class Answers:
    """Turns what the services know of a scan into a card."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def look_up(self, distribution: str, text: str) -> AnswerView:
        """Answer a scanned code or a typed text."""
        if text.strip().upper().startswith(scanned.START):
            return self._receipt(text)
        return self._view(distribution, text, handover.look_up(self._store, distribution, text))

    def _receipt(self, text: str) -> AnswerView:
        """Say whether a receipt is genuine; never a green card, whoever it was for."""
        said = scanned.scanned(self._store, text)
        if said.handover is None:
            return AnswerView(State.NOT_FOUND, "", said.title, said.text)
        person = self._store.get(Recipient, said.handover.recipient)
        rights = tuple(
            self._store.find(
                Entitlement, distribution=said.handover.distribution, recipient=person.id
            )
        )
        past = handover.Answer(
            handover.State.ALREADY, self._store.now(), person, rights, (said.handover,)
        )
        return replace(self._already("", past), title=said.title, text=said.text)

    def person(self, distribution: str, recipient: str, *, here: bool = False) -> AnswerView:
        """Answer for one chosen person; ``here`` serves somebody of another desk."""
        answer = handover.look_up(self._store, distribution, recipient)
        return self._view(distribution, "", answer, here=here)

    def _view(
        self, distribution: str, typed: str, answer: Answer, *, here: bool = False
    ) -> AnswerView:
        if answer.recipient is not None:
            audit.note(self._store, audit.Act.VIEWED, Recipient.kind, answer.recipient.id, "desk")
        match answer.state:
            case handover.State.NOT_FOUND:
                return self._not_found(distribution, typed)
            case handover.State.MANY:
                people = tuple(self._candidate(distribution, one) for one in answer.candidates)
                return AnswerView(State.MANY, typed, candidates=people[:_MANY])
            case handover.State.ELIGIBLE:
                return self._entitled(typed, answer, here=here)
            case handover.State.ALREADY:
                return self._already(typed, answer)
        return self._refused(distribution, typed, answer)

    def _entitled(self, typed: str, answer: Answer, *, here: bool) -> AnswerView:
        right, aids = answer.rights[0], self._aids(answer)
        person = self._person(answer)
        if right.desk and right.desk != self._store.device.prefix and not here:
            title = tr("This invitation is for desk {desk}").format(desk=right.desk)
            text = tr("Send the person there, or serve here when the desk is closed.")
            return AnswerView(State.WRONG_DESK, typed, title, text, person=person, aids=aids)
        text, stale = self._until()
        if absent := self._absence(answer):
            text = f"{absent} {text}"
        title = tr("Entitled to receive")
        if answer.earlier:
            title = tr("Entitled to the rest")
            text = tr("Part of it was handed over with receipt {receipt}.")
            text = text.format(receipt=answer.earlier[-1].receipt)
        return AnswerView(
            State.ENTITLED, typed, title, text, stale, person, aids, can_be_absent=True
        )

    def _absence(self, answer: Answer) -> str:
        """Return what was noted when the person did not come before."""
        right, now = answer.rights[0], self._store.now()
        found = self._store.find(
            Absence, distribution=right.distribution, recipient=right.recipient
        )
        if not found:
            return ""
        last = max(found, key=lambda one: (one.at, one.id))
        words = tr("Noted at {time}: {reason}.")
        time = time_of(last.at.astimezone(now.tzinfo))
        return words.format(time=time, reason=tr(ABSENCE_TITLES[last.reason]).lower())

    def _until(self) -> tuple[str, bool]:
        """Return how far the other laptops' data reaches, and whether that is old."""
        others = day.other_laptops(self._store)
        if not others:
            return tr("Not handed over yet, by the data of this laptop."), False
        known, now = day.known_until(self._store), self._store.now()
        missing = [prefix for prefix in others if prefix not in known]
        if missing:
            text = tr("No data of laptop {laptop} has come in yet. Ask there before handing over.")
            return text.format(laptop=missing[0]), True
        oldest = min(known.values())
        words = moment_words(oldest, now)
        if oldest.date() != now.date():
            text = tr("The other laptops' data last came in {moment}. Exchange data first.")
            return text.format(moment=words), True
        text = tr("Not handed over at any laptop, by data that came in until {moment}.")
        return text.format(moment=words.removeprefix(tr("at {time}").format(time=""))), False

    def _already(self, typed: str, answer: Answer) -> AnswerView:
        first, now = answer.earlier[0], self._store.now()
        author = day.author(self._store, first.id)
        prefix = author.prefix if author else ""
        moment = moment_words(first.at.astimezone(now.tzinfo), now)
        if prefix == self._store.device.prefix:
            title = tr("Already received at this laptop {moment}").format(moment=moment)
            text = tr("Do not hand over again.")
        else:
            title = tr("Already received at laptop {laptop} {moment}")
            title = title.format(laptop=prefix, moment=moment)
            known = day.known_until(self._store).get(prefix)
            text = tr("Do not hand over again. Data of laptop {laptop} came in until {moment}.")
            text = text.format(laptop=prefix, moment=moment_words(known, now) if known else "")
        past = self._past(first, author)
        person = self._person(answer)
        return AnswerView(State.ALREADY, typed, title, text, person=person, past=past)

    def _past(self, first: Handover, author: day.Author | None) -> PastView:
        now = self._store.now()
        who = ""
        if author:
            who = tr("{name}, laptop {laptop}").format(name=author.operator, laptop=author.prefix)
        taker = tr("In person")
        if first.collected_by:
            relation = f" ({first.relation})" if first.relation else ""
            taker = first.collected_by + relation
        when = day_and_time(first.at.astimezone(now.tzinfo), now)
        return PastView(first.receipt, when, who, taker)

    def _refused(self, distribution: str, typed: str, answer: Answer) -> AnswerView:
        event = self._store.get(Distribution, distribution)
        person = answer.recipient
        title, text = refusals.reason(self._store, event, person) if person else ("", "")
        shown = self._person(answer)
        if person is None or person.life is not LifeStatus.DECEASED or not answer.rights:
            listed = answer.state is handover.State.NOT_SERVABLE
            return AnswerView(
                State.NOT_ENTITLED, typed, title, text, person=shown, can_be_absent=listed
            )
        programme = self._store.maybe(Programme, event.programme)
        heir = programme is None or programme.may_collect(Collecting.HEIR)
        aids = self._aids(answer)
        return AnswerView(
            State.NOT_ENTITLED,
            typed,
            title,
            text,
            person=shown,
            aids=aids,
            heir_may_collect=heir,
            can_be_absent=True,
        )

    def _aids(self, answer: Answer) -> tuple[AidView, ...]:
        """Return what is handed over; several items have a key each, to hand over part of them."""
        aids = [self._aid(one) for one in answer.rights]
        if len(aids) > 1:
            aids = [
                replace(aid, key=f"Alt+{number}") if number <= _MANY else aid
                for number, aid in enumerate(aids, 1)
            ]
        return tuple(aids)

    def _not_found(self, distribution: str, typed: str) -> AnswerView:
        near = day.similar_on_list(self._store, distribution, typed, _FEW)
        candidates = tuple(
            self._candidate(
                distribution,
                self._store.get(Recipient, one.recipient),
                tr("Same sound, other spelling") if one.same_sound else tr("Similar name"),
            )
            for one in near
        )
        return AnswerView(
            State.NOT_FOUND,
            typed,
            tr("“{typed}” is not on this session's list").format(typed=typed),
            tr("Do not hand over. Check the spelling, or search with the NIK on the KTP."),
            candidates=candidates,
            outside=len(self._outside_ids(distribution, typed)),
        )

    def _outside_ids(self, distribution: str, typed: str) -> list[str]:
        if not typed.strip():
            return []
        found = search.find_people(self._store, typed, limit=_OUTSIDE_LOOKED_AT).ids
        inside = day.on_list(self._store, distribution, found)
        return [one for one in found if one not in inside]

    def outside(self, distribution: str, text: str) -> AnswerView:
        """Return similar people of the whole register, who have no right in this session."""
        people = self._outside_ids(distribution, text)[:_MANY]
        candidates = tuple(
            self._candidate(distribution, self._store.get(Recipient, one)) for one in people
        )
        return AnswerView(
            State.MANY,
            text,
            tr("People outside this session"),
            tr("They are on the register, but not on this session's list."),
            candidates=candidates,
        )

    # --- parts of an answer -----------------------------------------------------------------------

    def _person(self, answer: Answer) -> PersonView | None:
        person = answer.recipient
        if person is None:
            return None
        role = listing.names_of_places(self._store, [person.id]).get(person.id, "")
        guardian = tr("Guardian: {name}").format(name=person.guardian) if person.guardian else ""
        return PersonView(
            recipient=person.id,
            name=person.printed_name(),
            place=role or guardian,
            category=person.category,
            about=about(person, self._store.now().date()),
            nik=person.masked_nik(),
            number=answer.rights[0].number if answer.rights else "",
            address=address_line(person),
            area=area_line(person),
        )

    def _candidate(self, distribution: str, person: Recipient, why: str = "") -> CandidateView:
        state, tone = self._candidate_state(distribution, person)
        place = listing.names_of_places(self._store, [person.id]).get(person.id, "")
        parts = (person.masked_nik(), place or person.category, area_line(person))
        line = " · ".join(part for part in parts if part)
        return CandidateView(person.id, person.printed_name(), line, state, tone, why)

    def _candidate_state(self, distribution: str, person: Recipient) -> tuple[str, Tone]:
        answer = handover.look_up(self._store, distribution, person.id)
        match answer.state:
            case handover.State.ELIGIBLE:
                return tr("Entitled"), Tone.GREEN
            case handover.State.ALREADY:
                now = self._store.now()
                moment = answer.earlier[0].at.astimezone(now.tzinfo)
                words = time_of(moment) if moment.date() == now.date() else ""
                return tr("Already received {time}").format(time=words).strip(), Tone.AMBER
        return tr("Not entitled"), Tone.RED

    def _aid(self, right: Entitlement) -> AidView:
        item = self._store.get(AidItem, right.item)
        period = period_name(self._store, right.period)
        if item.is_money:
            name = item.name
            if right.deduction:
                words = tr("{aid} after a deduction of {amount}")
                name = words.format(aid=name, amount=rupiah(right.deduction))
            amount = rupiah(right.paid)
            return AidView(name, amount, period, "money", is_money=True, item=item.id)
        amount = f"{right.quantity.normalize():f} {item.unit}".replace(".", ",").strip()
        icon = next((i for word, i in _ICONS.items() if word in item.name.casefold()), "package")
        return AidView(item.name, amount, period, icon, item=item.id)


def period_name(store: Store, period_id: str) -> str:
    """Return a period's name, or its code when it has none."""
    period = store.maybe(Period, period_id)
    return (period.name or period.code) if period else ""
