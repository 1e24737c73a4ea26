"""The desk's questions answered from the store and the services, in the clerk's words."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.i18n import tr
from kesra_desktop.model.dates import day_date
from kesra_desktop.model.distributions import Collector, Distribution
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.paper_code import START, checklist_page
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.problem_cases import PROBLEM_TITLES
from kesra_desktop.model.programmes import Programme
from kesra_desktop.services import handover, paper_list, problem_desk
from kesra_desktop.store import day
from kesra_desktop.ui.moments import moment_words, time_of
from kesra_desktop.ui.pages.desk.answers import Answers, period_name
from kesra_desktop.ui.pages.desk.view import (
    CaseView,
    CountersView,
    HandedView,
    RecentView,
    SessionView,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kesra_desktop.model.distributions import AbsenceReason, Handover
    from kesra_desktop.model.problem_cases import ProblemReason
    from kesra_desktop.services.paper_list import Difference, Entered, Page, Row
    from kesra_desktop.store.store import Store


class StoreDesk(Answers):
    """Answers `view.DeskService` from one open store.

    ``sheet`` says on which paper the checklist is printed here: by it a page's number is found.
    """

    def __init__(self, store: Store, sheet: Callable[[], str] = lambda: "a4") -> None:
        super().__init__(store)
        self._sheet = sheet

    # --- sessions ---------------------------------------------------------------------------------

    def sessions(self) -> list[SessionView]:
        """Return the distributions that are open, today's first, then the newest."""
        today = self._store.now().date()
        events = [event for event in self._store.find(Distribution) if not event.closed]
        events.sort(key=lambda event: (event.day != today, -event.day.toordinal(), event.id))
        return [self._session(event) for event in events]

    def _session(self, event: Distribution) -> SessionView:
        done = sum(tally.people for tally in day.tallies(self._store, event.id))
        progress = tr("{done} of {people} handed over").format(done=done, people=event.people)
        return SessionView(event.id, self._title(event), event.place, day_date(event.day), progress)

    def _title(self, event: Distribution) -> str:
        programme = self._store.maybe(Programme, event.programme)
        name = programme.name if programme else ""
        return " · ".join(part for part in (name, period_name(self._store, event.period)) if part)

    # --- acts -------------------------------------------------------------------------------------

    def hand_over(
        self,
        distribution: str,
        recipient: str,
        collector: Collector | None,
        terms: handover.Terms = handover.AS_USUAL,
    ) -> HandedView:
        """Save the handover; it is a fact before anything is printed."""
        given = handover.hand_over(
            self._store,
            distribution,
            recipient,
            collector or handover.NOBODY_ELSE,
            terms,
        )
        row = self._recent(given)
        return HandedView(given.receipt, row.name, row.amount)

    def is_own_receipt(self, receipt: str) -> bool:
        """Return whether this laptop wrote the receipt, and so may print it again."""
        return receipt.startswith(f"{day.book_of(self._store)}-")

    def void(self, receipt: str, reason: str) -> None:
        """Cancel a handover; its receipt number is never used again."""
        handover.void(self._store, receipt, reason)

    def park(self, distribution: str, who: str, reason: ProblemReason, note: str) -> None:
        """Send somebody to the problem desk: a recipient's id, or what was typed."""
        problem_desk.park(self._store, distribution, who, reason, note)

    def cases(self, distribution: str) -> list[CaseView]:
        """Return the open cases of the problem desk, the oldest first."""
        zone = self._store.now().tzinfo
        found = []
        for one in problem_desk.open_cases(self._store, distribution):
            person = self._store.maybe(Recipient, one.recipient)
            who = person.printed_name() if person else one.typed
            when, reason = time_of(one.at.astimezone(zone)), tr(PROBLEM_TITLES[one.reason])
            found.append(CaseView(one.id, who, reason, when, one.note, one.recipient))
        return found

    def settle(self, case: str, outcome: str) -> None:
        """Say what was done about a case."""
        problem_desk.settle(self._store, case, outcome)

    def note_absence(
        self, distribution: str, recipient: str, reason: AbsenceReason, note: str
    ) -> None:
        """Note that somebody on the list did not get the aid, and why."""
        handover.note_absence(self._store, distribution, recipient, reason, note)

    # --- the paper list ---------------------------------------------------------------------------

    def paper_rows(self, distribution: str, text: str) -> tuple[str, list[Row]]:
        """Return the name and rows of a page of the paper list, by its QR or number."""
        listed = paper_list.rows(self._store, distribution)
        name, first, last = text.upper(), paper_list.digits_of(text), sys.maxsize
        if name.startswith(START):
            page = checklist_page(text, distribution)
            name, (first, last) = str(page.page), page.rows or (0, 0)
        elif text.isdecimal():
            first, last = self._span(distribution, int(text))
        found = [row for row in listed if first <= row.digits <= last]
        if not found or not first:
            raise NotFound(what=text)
        return name, found

    def _span(self, distribution: str, page: int) -> tuple[int, int]:
        """Return the first and last number of a page as it would be printed now."""
        from kesra_desktop.documents.asked import Asked  # noqa: PLC0415  (drawing library)
        from kesra_desktop.documents.day_list import day_list  # noqa: PLC0415
        from kesra_desktop.documents.list_papers import checklist_pages  # noqa: PLC0415

        listed = day_list(self._store, distribution)
        asked = Asked(distribution, self._sheet())
        pages = checklist_pages(self._store, listed, asked, io.BytesIO())
        return pages[page - 1] if 1 <= page <= len(pages) else (0, 0)

    def paper_differences(self, distribution: str, page: Page) -> list[Difference]:
        """Return the rows of a typed page that differ from the register."""
        return paper_list.differences(self._store, distribution, page)

    def paper_enter(
        self, distribution: str, page: Page, stands: Sequence[int], park: Sequence[int]
    ) -> Entered:
        """Save a page of the paper list whole."""
        return paper_list.enter(self._store, distribution, page, stands, park)

    # --- right column -----------------------------------------------------------------------------

    def recent(self, distribution: str, limit: int) -> list[RecentView]:
        """Return the last handovers of this laptop, newest first."""
        return [self._recent(one) for one in day.last_own(self._store, distribution, limit)]

    def _recent(self, given: Handover) -> RecentView:
        person = self._store.get(Recipient, given.recipient)
        total = given.lines.paid()
        return RecentView(
            given.receipt,
            time_of(given.at.astimezone(self._store.now().tzinfo)),
            person.printed_name(),
            bool(given.collected_by),
            rupiah(total) if total else "",
        )

    def counters(self, distribution: str) -> CountersView:
        """Return the figures of the session, other laptops' with the time of their data."""
        event = self._store.get(Distribution, distribution)
        own, others = day.Tally("", 0, 0), []
        for tally in day.tallies(self._store, distribution):
            if tally.book == day.book_of(self._store):
                own = tally
            else:
                others.append(tally)
        total = tr("%n person(s)", "", own.people)
        if own.amount:
            total = f"{total}, {rupiah(own.amount)}"
        elsewhere = sum(tally.people for tally in others)
        sources = self._sources(own, others)
        return CountersView(own.people, elsewhere, event.people, sources, total)

    def _sources(self, own: day.Tally, others: list[day.Tally]) -> str:
        prefixes = day.other_laptops(self._store)
        if not prefixes:
            return tr("One desk, this laptop only")
        known, now = day.known_until(self._store), self._store.now()
        served = {tally.book: tally.people for tally in others}
        parts = [tr("{count} this laptop").format(count=own.people)]
        for prefix in prefixes:
            until = known.get(prefix)
            if until is None:
                parts.append(tr("laptop {laptop}: no data yet").format(laptop=prefix))
                continue
            moment = moment_words(until, now)
            moment = moment.removeprefix(tr("at {time}").format(time=""))
            part = tr("{count} laptop {laptop} (data {moment})")
            count = served.get(prefix.replace("-", ""), 0)
            parts.append(part.format(count=count, laptop=prefix, moment=moment))
        return " · ".join(parts)
