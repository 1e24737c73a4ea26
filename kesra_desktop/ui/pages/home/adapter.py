"""The first page's figures, gathered from what the other pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.model.dates import day_date
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import Programme
from kesra_desktop.services import review
from kesra_desktop.services.pace import pace
from kesra_desktop.store import completeness, day, open_problems, staged_rows, staging
from kesra_desktop.ui import notices
from kesra_desktop.ui.moments import time_of
from kesra_desktop.ui.pages.desk.adapter import StoreDesk
from kesra_desktop.ui.pages.exchange.adapter import StoreExchange
from kesra_desktop.ui.pages.home.view import (
    HomeView,
    LaptopRow,
    PartView,
    TaskView,
    TodayView,
)
from kesra_desktop.ui.pages.review import clash_cases, double_cases
from kesra_desktop.ui.pages.review.adapter import PAIRS
from kesra_desktop.ui.pages.review.cases import open_lines
from kesra_desktop.ui.record_model import Chip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.store.completeness import Slot
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.exchange.view import LaptopView

_PARTS = 8
_LOOKED_AT = 200  # handovers of this laptop; more are not made in an hour
_MORNING, _NOON, _EVENING = 11, 15, 18  # when the greeting changes, as people say it here


class StoreHome:
    """Answers `view.HomeService` from one open store, in a thread of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self) -> HomeView:
        """Return everything on the page."""
        with self._store.reopened() as store:
            overview = StoreExchange(store).overview()
            now = store.now()
            name = store.operator.name if store.operator else ""
            slots, pairs = completeness.slots(store), len(review.open_pairs(store))
            cases = {kind: len(lines) for kind, lines in open_lines(store).items()}
            return HomeView(
                tr("{greeting}, {name}").format(greeting=_greeting(now.hour), name=name),
                day_date(now.date()),
                _today(store),
                tuple(_part(store, one) for one in slots[:_PARTS]),
                (
                    *_beginning(store),
                    *_cases(cases),
                    *_open_lists(store),
                    *_pairs(pairs),
                    *(
                        TaskView(one.place, one.icon, one.tone, one.title, one.line, one.verb)
                        for one in notices.gather(store)
                    ),
                ),
                tuple(_laptop(one) for one in overview.laptops),
                pairs + sum(cases.values()),
            )


def _greeting(hour: int) -> str:
    if hour < _MORNING:
        return tr("Good morning")
    if hour < _NOON:
        return tr("Good day")
    return tr("Good afternoon") if hour < _EVENING else tr("Good evening")


def _today(store: Store) -> TodayView | None:
    desk = StoreDesk(store)
    sessions = desk.sessions()
    if not sessions:
        return None
    first = sessions[0]
    figures = desk.counters(first.distribution)
    event = store.get(Distribution, first.distribution)
    is_today = event.day == store.now().date()
    chip = Chip(first.day, "abu", "calendar-blank")
    if is_today:
        chip = Chip(tr("Going on today"), "hijau", "circle-dashed")
    served = day.last_own(store, event.id, _LOOKED_AT) if is_today else []
    share = figures.here / figures.done if figures.done else 1.0
    speed = pace([one.at for one in served], store.now(), figures.left, share)
    amount = sum(tally.amount for tally in day.tallies(store, event.id))
    return TodayView(
        chip,
        first.title,
        first.place,
        figures.here,
        figures.others,
        figures.planned,
        figures.sources,
        rupiah(amount) if amount else "",
        speed.per_hour if speed else 0,
        time_of(speed.ends.astimezone(store.now().tzinfo)) if speed else "",
    )


def _part(store: Store, slot: Slot) -> PartView:
    programmes = store.find(Programme, code=slot.programme) if slot.programme else []
    named = [programmes[0].name if programmes else slot.programme, slot.category, slot.district()]
    title = " · ".join(part for part in named if part) or tr("Everybody")
    notes = []
    if slot.missing:
        notes.append(tr("%n missing", "", slot.missing))
    if slot.waiting:
        notes.append(tr("%n row(s) wait in lists", "", slot.waiting))
    return PartView(title, slot.rebuilt, slot.known, "  ·  ".join(notes))


def _beginning(store: Store) -> Iterator[TaskView]:
    """Yield the first step of an office that has nobody yet and no list that waits."""
    waiting = any(batch.state != staging.REFUSED for batch in staging.batches(store))
    if not waiting and not store.count(Recipient):
        title = tr("Nobody is registered yet")
        line = tr("Read a list that survived; whoever is on none is registered by hand")
        yield TaskView("intake", "file-arrow-down", "kuning", title, line, tr("Read a list"))


def _open_lists(store: Store) -> Iterator[TaskView]:
    """Yield what is left to do on lists: rows to look at, and rows that were held."""
    undecided = held = 0
    for batch in staging.batches(store):
        if batch.state != staging.REFUSED:
            undecided += open_problems.rows_with_any(store, batch)
            held += _held(store, batch)
    if undecided:
        title = tr("%n row(s) of lists to look at", "", undecided)
        line = tr("They can be accepted, corrected or held")
        yield TaskView("intake", "file-arrow-down", "kuning", title, line, tr("Go on"))
    if held:
        title = tr("%n row(s) held", "", held)
        yield TaskView("intake", "archive", "kuning", title, tr("Not lost, not saved"), tr("Look"))


def _held(store: Store, batch: Batch) -> int:
    """Return the rows that wait: of a list that was accepted, all that did not come in."""
    if batch.state == staging.ACCEPTED:
        return staged_rows.outcomes(store, batch).get("", 0)
    return len(staged_rows.put_aside(store, batch))


def _cases(counts: dict[str, int]) -> Iterator[TaskView]:
    doubles, clashes = counts.get(double_cases.KIND, 0), counts.get(clash_cases.KIND, 0)
    if doubles:
        title = tr("%n double handover(s) to decide", "", doubles)
        line = tr("Both facts are kept until somebody decides")
        place = f"review/{double_cases.KIND}"
        yield TaskView(place, "receipt", "merah", title, line, tr("Decide"))
    if clashes:
        title = tr("%n field(s) filled differently", "", clashes)
        line = tr("Two people wrote without knowing of each other")
        place = f"review/{clash_cases.KIND}"
        yield TaskView(place, "not-equals", "kuning", title, line, tr("Decide"))


def _pairs(count: int) -> Iterator[TaskView]:
    if count:
        title = tr("%n pair(s) of look-alikes", "", count)
        line = tr("One person, or two?")
        yield TaskView(f"review/{PAIRS}", "intersect", "kuning", title, line, tr("Review"))


def _laptop(view: LaptopView) -> LaptopRow:
    return LaptopRow(view.code, view.name, view.seen, _laptop_chip(view))


def _laptop_chip(view: LaptopView) -> Chip:
    if view.missing:
        words = tr("Missing {numbers}").format(numbers=view.missing)
        return Chip(words, "merah", "warning-fill")
    if view.never:
        return Chip(tr("Nothing yet"), "abu")
    if view.is_late:
        return Chip(tr("Long ago"), "kuning", "warning-fill")
    return Chip(tr("Complete"), "hijau", "check")
