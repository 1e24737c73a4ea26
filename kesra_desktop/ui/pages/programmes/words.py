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
    Enrolment,
    EnrolmentStatus,
    Programme,
)
from kesra_desktop.model.workflow import CHOSEN, NEXT
from kesra_desktop.services import closing, programmes, verification
from kesra_desktop.store import proposals
from kesra_desktop.ui.pages.programmes.stages import Stages, quantity_words
from kesra_desktop.ui.pages.programmes.view import (
    ClosingView,
    CountView,
    PeriodView,
    ProgrammeRow,
    ProposalRow,
    ProposalView,
    Step,
)
from kesra_desktop.ui.widgets.select import Choice

if TYPE_CHECKING:
    from kesra_desktop.model.programmes import AidItem

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


class Words(Stages):
    """Reads the store and says where things stand."""

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
        elif programme.paid_by in (Channel.BANK, Channel.POST):
            steps = self._steps_by_transfer(found, counts)
        else:
            steps = self._steps(found, counts)
        waiting = [one.step for one in steps if one.possible and not one.done]
        following = next((one for one in waiting if one not in (Step.SHARES, Step.STOCK)), None)
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
            status in CHOSEN,
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
    return f"{item.name}: {quantity_words(item.quantity, item)}{category}"


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
