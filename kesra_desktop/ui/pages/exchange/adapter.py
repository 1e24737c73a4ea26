"""The exchange page's questions answered from the store and the exchange, in the clerk's words."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from typing import TYPE_CHECKING

from kesra_desktop.errors import DriveGone, KesraError, ReadOnlyDisk, StorageFault
from kesra_desktop.i18n import grouped, tr
from kesra_desktop.store import day, exchanges, queries
from kesra_desktop.store.database import EngineError
from kesra_desktop.store.missing import listed, missing
from kesra_desktop.sync import exchange, exchange_file, folder, foreseeing, withdrawing
from kesra_desktop.sync.exchange import Exchanged
from kesra_desktop.ui.moments import moment_in_cell
from kesra_desktop.ui.pages.exchange.view import (
    DoneView,
    LaptopView,
    Line,
    NoticeView,
    OverviewView,
    PastView,
    PreviewView,
    RefusedView,
)
from kesra_desktop.ui.problems import sentences_of_code

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.exchanges import PastFile
    from kesra_desktop.store.store import Store
    from kesra_desktop.sync.header import Header

_LAST = 5
_LATE = timedelta(days=4)


class StoreExchange:
    """Answers `view.ExchangeService` from one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- what is known ----------------------------------------------------------------------------

    def overview(self) -> OverviewView:
        """Return past exchanges, laptops and notices."""
        store = self._store
        past = tuple(self._past(one) for one in exchanges.past_files(store, _LAST))
        return OverviewView(past, tuple(self._laptops()), tuple(self._notices()))

    def _moment(self, moment: datetime) -> str:
        return moment_in_cell(moment, self._store.now())

    def _past(self, file: PastFile) -> PastView:
        if file.is_own:
            line = tr("file with all %n change(s)", "", file.new)
            return PastView(tr("{moment}, written here").format(moment=self._moment(file.at)), line)
        taken_back = file.new and not file.can_go_back
        title = tr("{moment}, laptop {laptop}").format(
            moment=self._moment(file.at), laptop=file.prefix or "?"
        )
        line = tr("received %n change(s)", "", file.new)
        if taken_back:
            line = tr("{received}, taken back").format(received=line)
        return PastView(title, line, file.file if file.can_go_back else "")

    def _laptops(self) -> list[LaptopView]:
        store, now = self._store, self._store.now()
        known, read = day.known_until(store), exchanges.last_read(store)
        gaps, own = exchange.named_gaps(store), queries.entry_count(store)
        rows = []
        for one in queries.laptops(store):
            mine = one.code == store.device.code
            missing = ", ".join(span(a, z) for prefix, a, z in gaps if prefix == one.prefix)
            parts = [(1, one.got), *exchanges.held_ranges(store, one.code)]
            ranges = ", ".join(span(a, z) for a, z in parts if z)
            moments = [m for m in (known.get(one.prefix), read.get(one.prefix)) if m]
            seen = max(moments) if moments else None
            name = tr("{laptop} (this laptop)").format(laptop=one.label) if mine else one.label
            rows.append(
                LaptopView(
                    one.prefix,
                    name,
                    tr("Now") if mine else self._moment(seen) if seen else tr("not seen yet"),
                    ranges or tr("none"),
                    missing,
                    is_late=not mine and seen is not None and now - seen >= _LATE,
                    never=not mine and not one.got,
                    has="" if mine else f"{grouped(one.confirmed)} / {grouped(own)}",
                    state="" if one.state == "ok" else one.state,
                    is_own=mine,
                )
            )
        return rows

    def _notices(self) -> list[NoticeView]:
        notices = []
        for one in missing(self._store):
            title = tr("Changes {numbers} of laptop {laptop} have not arrived")
            laptops = listed(one.owners or (one.prefix,))
            line = tr(
                "Plug the flash drive into laptop {laptop}, press Exchange data, "
                "then bring it back here."
            )
            if len(one.owners) > 1:
                line = tr(
                    "Laptops {laptop} have them: press Exchange data on one of them, "
                    "then bring the flash drive back here."
                )
            notices.append(
                NoticeView(
                    "merah",
                    title.format(numbers=span(one.first, one.last), laptop=one.prefix),
                    line.format(laptop=laptops),
                )
            )
        return notices

    # --- a drive ----------------------------------------------------------------------------------

    def preview(self, place: Path) -> PreviewView:
        """Return what an exchange with the folder would write and read."""
        with self._store.reopened() as store:
            headers, strange = _headers(store, place)
            fresh = [one for one in headers if queries.file_result(store, one.file) is None]
            names = exchanges.prefixes(store)
            return PreviewView(
                _last_used(store, headers),
                (_to_write(store),),
                tuple(_to_read(store, headers, strange)),
                len(fresh),
                ", ".join(sorted({names.get(one.sender, "?") for one in fresh})),
                exchanges.not_written_yet(store),
            )

    def foresee(self, place: Path) -> tuple[Line, ...]:
        """Return what reading the folder would ask, tried out and taken back."""
        with self._store.reopened() as store:
            found = foreseeing.foresee(store, place)
        much = tr("counted while reading")
        if found is not None:
            doubles = tr("%n double handover(s)", "", found.doubles)
            fields = tr("%n differing field(s)", "", found.clashes)
            parts = [
                text for text, count in zip((doubles, fields), found[::-1], strict=True) if count
            ]
            much = ", ".join(parts) or tr("none")
        return (Line(tr("Questions it will raise"), much),)

    def exchange(self, place: Path, progress: Progress) -> DoneView:
        """Read what is new, write what the others lack.

        Raises:
            DriveGone: the drive was pulled out meanwhile.

        """
        with self._store.reopened() as store:
            before, own = len(queries.doubles(store)), exchanges.not_written_yet(store)
            done, locked = Exchanged(), False
            try:
                if not place.is_dir():
                    raise DriveGone()  # an empty mount point would be written to
                exchange.exchange(store, place, progress, done)
            except ReadOnlyDisk as problem:
                if isinstance(problem.__cause__, EngineError):
                    raise  # this laptop's own disk
                locked = True
            except (StorageFault, OSError) as problem:
                if place.is_dir():
                    raise
                raise DriveGone() from problem
            return DoneView(
                sum(one.new for one in done.read),
                own if done.written else 0,
                len(done.read),
                tuple(_refused(one) for one in done.skipped),
                max(0, len(queries.doubles(store)) - before),
                tuple(one.sentence() for one in missing(store)),
                locked,
                sum(one.new for one in done.pictures),
                done.pictures_sent,
            )

    def take_back(self, file: str) -> tuple[str, str]:
        """Take back what a file brought; return a sentence and what could not be taken back.

        Raises:
            NotYourStep: the operator is neither coordinator nor head.
            NotFound: it was taken back before.

        """
        with self._store.reopened() as store:
            done = withdrawing.withdraw(store, file)
        words = tr("Taken back. Fields: {fields}, records: {records}, receipts: {receipts}.")
        said = words.format(fields=done.restored, records=done.removed, receipts=len(done.voided))
        stays = []
        if done.changed_since:
            stays.append(tr("%n changed since, so left as it is", "", done.changed_since))
        if done.staying:
            count = sum(done.staying.values())
            stays.append(tr("%n that only its author can take back", "", count))
        return said, "; ".join(stays)


def span(a: int, z: int) -> str:
    """Return "118–140"; a single number alone."""
    return grouped(a) if a == z else f"{grouped(a)}–{grouped(z)}"


def _headers(store: Store, place: Path) -> tuple[list[Header], int]:
    """Return the headers of others' files for this office, and how many cannot be understood."""
    found, strange = [], 0
    for path in folder.listing(place, but=store.device.code):
        header = None
        with contextlib.suppress(KesraError, OSError):
            header = exchange_file.peek(path)
        if header is None:
            strange += 1
        elif header.office == store.office_id and header.kind != "grant":
            found.append(header)
    return found, strange


def _last_used(store: Store, headers: list[Header]) -> str:
    if not headers:
        return ""
    newest = max(headers, key=lambda header: header.at)
    laptop = exchanges.prefixes(store).get(newest.sender, "?")
    return tr("Last used by laptop {laptop}.").format(laptop=laptop)


def _to_write(store: Store) -> Line:
    much = tr("%n change(s)", "", exchanges.not_written_yet(store))
    return Line(tr("New changes of this laptop"), much)


def _to_read(store: Store, headers: list[Header], strange: int) -> list[Line]:
    have, names = exchanges.vector(store), exchanges.prefixes(store)
    newest: dict[str, int] = {}
    for header in headers:
        for code, seq in header.vv.items():
            newest[code] = max(newest.get(code, 0), seq)
    lines = []
    for code in sorted(newest, key=lambda one: names.get(one, one)):
        first, last = have.get(code, 0) + 1, newest[code]
        if last >= first:
            what = tr("Laptop {laptop}, numbers {numbers}").format(
                laptop=names.get(code, tr("new")), numbers=span(first, last)
            )
            lines.append(Line(what, tr("%n change(s)", "", last - first + 1)))
    known = sum(queries.file_result(store, header.file) is not None for header in headers)
    if known:
        lines.append(Line(tr("%n file(s) read before", "", known), tr("left out")))
    if strange:
        lines.append(Line(tr("%n file(s) that cannot be read", "", strange), tr("will be named")))
    return lines or [Line(tr("Files of other laptops"), tr("none yet"))]


def _refused(skipped: dict[str, str]) -> RefusedView:
    words = sentences_of_code(skipped["reason"], file=skipped["file"])
    return RefusedView(skipped["file"], words.what, words.step)
