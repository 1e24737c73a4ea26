"""Where programmes, periods and proposals stand, said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model import areas
from kesra_desktop.model.dates import long_date
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.eligibility import Criterion, Rule, document_name
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.programmes import (
    CHANNEL_TITLES,
    FUND_TITLES,
    STATUS_TITLES,
    Channel,
    Decree,
    Enrolment,
    EnrolmentStatus,
    Programme,
    Submission,
)
from kesra_desktop.model.workflow import CHOSEN, NEXT, OPEN
from kesra_desktop.services import closing, programmes, submissions, verification
from kesra_desktop.store import proposals
from kesra_desktop.ui.pages.programmes.view import (
    ClosingView,
    CountView,
    PeriodView,
    ProgrammeRow,
    ProposalRow,
    ProposalView,
    Step,
    StepView,
)
from kesra_desktop.ui.widgets.select import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.model.programmes import AidItem, Period
    from kesra_desktop.store.store import Store

At = EnrolmentStatus
_TONES = {
    At.FIT: "hijau",
    At.DECIDED: "hijau",
    At.READY: "hijau",
    At.TO_CORRECT: "kuning",
    At.RESERVE: "kuning",
    At.SUSPENDED: "kuning",
    At.UNFIT: "merah",
    At.REMOVED: "merah",
    At.FAILED: "merah",
}
_FIRST = {"merah": 0, "kuning": 1}
_BY_DECREE = (At.DECIDED,)  # never a step of one person alone


class Words:
    """Reads the store and says where things stand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def programmes(self) -> list[ProgrammeRow]:
        """Return the programmes, by name."""
        found = sorted(self._store.find(Programme), key=lambda one: one.name.casefold())
        return [
            ProgrammeRow(one.code, one.name, tr(FUND_TITLES[one.fund]), self._decided(one))
            for one in found
        ]

    def _decided(self, programme: Programme) -> str:
        count = proposals.decided_people(self._store, programme.id)
        if programme.quota:
            return f"{grouped(count)} / {grouped(programme.quota)}"
        return grouped(count)

    # --- one period -------------------------------------------------------------------------------

    def period(self, code: str, period: str) -> PeriodView:
        """Return where a period stands."""
        programme, found = programmes.programme_and_period(self._store, code, period)
        counts = proposals.status_counts(self._store, found.id)
        if programme.paid_by is Channel.HIGHER:
            steps = self._steps_by_letter(programme, found, counts)
        else:
            steps = self._steps(found, counts)
        following = next((one.step for one in steps if one.possible and not one.done), None)
        return PeriodView(
            programme.name,
            tuple(self._lines(programme)),
            tuple(self._criteria(programme)),
            tuple(steps),
            following,
        )

    def _lines(self, programme: Programme) -> list[str]:
        given = [_given(one) for one in programmes.items_of(self._store, programme.id)]
        lines = [tr(FUND_TITLES[programme.fund]), tr(CHANNEL_TITLES[programme.paid_by])]
        return [" · ".join(lines), programme.legal_basis, *given]

    def _criteria(self, programme: Programme) -> list[str]:
        found = [_criterion(one) for one in self._store.find(Criterion, programme=programme.id)]
        documents = [document_name(one) for one in programme.required_documents()]
        if documents:
            found.append(tr("Documents: {documents}").format(documents=", ".join(documents)))
        return found

    def _steps(self, period: Period, counts: Mapping[At, int]) -> list[StepView]:
        first = self._first_steps(counts)
        decided = sum(counts.get(one, 0) for one in CHOSEN)
        fit = counts.get(At.FIT, 0)
        decrees = self._store.find(Decree, period=period.id)
        days = self._store.find(Distribution, period=period.id)
        waiting = [one for one in days if not one.closed]
        note = ", ".join(one.number for one in decrees) or tr("No decree yet")
        day_note = ", ".join(f"{long_date(one.day)}, {one.place}" for one in days)
        closed = len(days) - len(waiting)
        return [
            *first,
            StepView(
                Step.DECIDE, tr("Decree (SK)"), note, tr("Decide"), decided > 0 and not fit,
                possible=fit > 0 or self._unasked(period, counts),
            ),
            StepView(
                Step.PLAN, tr("Distribution day"), day_note or tr("No day yet"), tr("Plan a day"),
                bool(waiting) or (decided > 0 and closed > 0), possible=decided > 0,
            ),
            StepView(
                Step.CLOSE, tr("Closing"), tr("%n day(s) closed", "", closed), tr("Close the day"),
                closed > 0 and not waiting, possible=bool(waiting),
            ),
        ]  # fmt: skip

    def _unasked(self, period: Period, counts: Mapping[At, int]) -> bool:
        """Return whether a decree may name proposals at once: nothing has to be verified."""
        programme = self._store.get(Programme, period.programme)
        criteria = self._store.count(Criterion, programme=programme.id)
        nothing = not criteria and not programme.required_documents()
        return nothing and counts.get(At.PROPOSED, 0) > 0

    def _first_steps(self, counts: Mapping[At, int]) -> list[StepView]:
        people = sum(counts.values())
        waiting = sum(counts.get(one, 0) for one in OPEN)
        note = tr("Nobody yet")
        if people:
            note = tr("{fit} eligible, {waiting} open").format(
                fit=grouped(counts.get(At.FIT, 0)), waiting=grouped(waiting)
            )
        return [
            StepView(
                Step.ENROL, tr("Proposals"), tr("%n person(s)", "", people),
                tr("Propose people"), people > 0,
            ),
            StepView(
                Step.VERIFY, tr("Verification"), note, tr("Verify"), people > 0 and not waiting,
                possible=waiting > 0,
            ),
        ]  # fmt: skip

    def _steps_by_letter(
        self, programme: Programme, period: Period, counts: Mapping[At, int]
    ) -> list[StepView]:
        stand = submissions.places(self._store, programme.code, period.code)
        letters = self._store.find(Submission, period=period.id)
        note = ", ".join(one.number for one in letters) or tr("No letter yet")
        said = tr("{accepted} receive, {waiting} wait, {left} may be proposed").format(
            accepted=grouped(stand.accepted),
            waiting=grouped(stand.waiting),
            left=grouped(stand.left),
        )
        return [
            *self._first_steps(counts),
            StepView(
                Step.LETTER, tr("Proposal letter"), note, tr("Write a letter"),
                bool(letters) and not stand.ready, possible=stand.ready > 0,
            ),
            StepView(
                Step.ANSWER, tr("Answer"), said, tr("Read the answer"),
                stand.accepted > 0 and not stand.waiting,
            ),
        ]  # fmt: skip

    # --- proposals --------------------------------------------------------------------------------

    def proposals(self, code: str, period: str) -> list[ProposalRow]:
        """Return the proposals of a period, those with a problem first."""
        _, found = programmes.programme_and_period(self._store, code, period)
        rows = []
        for one in proposals.rows_of(self._store, found.id):
            place = areas.areas().kelurahan(one.kelurahan_code)
            rows.append(
                ProposalRow(
                    one.enrolment,
                    one.name,
                    one.category.replace("_", " "),
                    place.name if place else one.kelurahan_code,
                    tr(STATUS_TITLES[one.status]),
                    _TONES.get(one.status, "abu"),
                    one.reason,
                )
            )
        return sorted(rows, key=lambda row: _FIRST.get(row.tone, 2))

    def proposal(self, proposal: str) -> ProposalView:
        """Return one proposal with what speaks against it."""
        seen = verification.examine(self._store, proposal)
        programme = self._store.get(Programme, seen.enrolment.programme)
        needed = list(programme.required_documents())
        for one in self._store.find(Criterion, programme=programme.id):
            if one.rule is Rule.STATEMENT:
                needed += [part.strip() for part in one.value.split(",")]
        noted = verification.seen_documents(self._store, proposal)
        status = self._store.get(Enrolment, proposal).status
        steps = [
            Choice(tr(STATUS_TITLES[one]), one.value)
            for one in At
            if one in NEXT[status] and one not in _BY_DECREE
        ]
        return ProposalView(
            proposal,
            seen.person.printed_name(),
            tr(STATUS_TITLES[status]),
            tuple((one, document_name(one), one in noted) for one in needed),
            tuple(one.words for one in seen.against),
            tuple(steps),
        )

    # --- closing ----------------------------------------------------------------------------------

    def closing(self, code: str, period: str) -> ClosingView | None:
        """Return the counting of the period's open day, or None."""
        _, found = programmes.programme_and_period(self._store, code, period)
        waiting = [one for one in self._store.find(Distribution, period=found.id) if not one.closed]
        if not waiting:
            return None
        day = closing.summarise(self._store, waiting[0].id)
        lines = [
            tr("{served} of {listed} served, {other} by somebody else, {left} not served").format(
                served=grouped(day.served),
                listed=grouped(day.listed),
                other=grouped(day.by_other),
                left=grouped(day.left),
            )
        ]
        if day.listed_amount:
            words = tr("{amount} of {whole} handed over")
            lines.append(words.format(amount=rupiah(day.amount), whole=rupiah(day.listed_amount)))
        if day.voided:
            lines.append(tr("%n receipt(s) voided", "", len(day.voided)))
        if day.open_cases:
            lines.append(tr("%n case(s) open at the problem desk", "", day.open_cases))
        for laptop in day.missing_laptops:
            words = tr("Nothing has come in from desk {desk} yet. Exchange data first.")
            lines.append(words.format(desk=laptop))
        counts = tuple(
            CountView(one.item, one.name, f"{one.left.normalize():f} {one.unit}".strip())
            for one in day.items
            if one.stock_kept
        )
        title = f"{long_date(day.day)} · {day.place}"
        return ClosingView(waiting[0].id, title, tuple(lines), counts)


def _given(item: AidItem) -> str:
    category = f" ({item.category.replace('_', ' ')})" if item.category else ""
    if item.is_money:
        return f"{item.name}: {rupiah(item.amount)}{category}"
    amount = f"{item.quantity.normalize():f} {item.unit}".replace(".", ",").strip()
    return f"{item.name}: {amount}{category}"


def _criterion(one: Criterion) -> str:
    words = {
        Rule.AGE_FROM: tr("At least {value} years old"),
        Rule.AGE_TO: tr("At most {value} years old"),
        Rule.SEX: tr("Sex: {value}"),
        Rule.CITY: tr("Lives in city {value}"),
        Rule.DISTRICT: tr("Lives in district {value}"),
        Rule.KELURAHAN: tr("Lives in kelurahan {value}"),
        Rule.ROLE: tr("Role: {value}"),
        Rule.INSTITUTION: tr("Role at: {value}"),
        Rule.CATEGORY: tr("Category: {value}"),
        Rule.IDENTITY: tr("NIK is filled in"),
        Rule.STATEMENT: tr("Confirmed: {value}"),
    }[one.rule]
    value = one.value.replace("_", " ")
    if one.rule is Rule.STATEMENT:
        value = ", ".join(document_name(part.strip()) for part in one.value.split(","))
    return words.format(value=value)
