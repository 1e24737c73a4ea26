"""The import's questions answered from the store and the reader, in the clerk's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.imaging import apart
from kesra_desktop.imaging.pictures import SUFFIXES
from kesra_desktop.intake import batch as lists
from kesra_desktop.intake import returns
from kesra_desktop.intake.stage import NothingRead
from kesra_desktop.progress import silent
from kesra_desktop.services import attaching
from kesra_desktop.store import deciding, open_problems, staged_rows, staging
from kesra_desktop.ui.moments import day_and_time
from kesra_desktop.ui.pages.intake.decisions import StagedDecisions
from kesra_desktop.ui.pages.intake.sheet_views import key_of, sheet_views
from kesra_desktop.ui.pages.intake.view import (
    AcceptedView,
    BatchView,
    Done,
    HeadView,
    LeftAlone,
    ReadView,
    SheetView,
    SummaryLine,
    SummaryView,
)
from kesra_desktop.ui.pages.typing.adapter import sources_to_type
from kesra_desktop.ui.problems import sentences_of_code

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kesra_desktop.intake.batch import Summary
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staging import Batch

_LAST_IN = 5  # accepted lists that are named on the first page


class StoreIntake(StagedDecisions):
    """Answers `view.IntakeService` from one open store."""

    # --- lists ------------------------------------------------------------------------------------

    def batches(self) -> tuple[BatchView, ...]:
        """Return lists that are not finished, then the last that went in."""
        views = [self._batch_view(one) for one in staging.batches(self._store)]
        is_open = [one for one in views if one.state == "open"]
        rest = [one for one in views if one.state != "open"]
        return (*self._to_type(), *is_open, *rest[:_LAST_IN])

    def _to_type(self) -> list[BatchView]:
        """Return photographed pages from which rows are still typed, the newest first."""
        views = []
        for source, view in reversed(sources_to_type(self._store)):
            typed = tr("%n row(s) typed", "", len(view.rows))
            parts = [tr("%n page(s)", "", len(view.pages)), typed]
            if source.holder:
                parts.insert(0, tr("from {holder}").format(holder=source.holder))
            line = "  ·  ".join(parts)
            views.append(BatchView(source.id, view.title, line, 0, 0, "typing"))
        return views

    def _batch_view(self, batch: Batch) -> BatchView:
        outcomes = staged_rows.outcomes(self._store, batch)
        outside, people = outcomes.get("", 0), sum(outcomes.values())
        parts = [self._moment(batch.at), tr("%n row(s)", "", people)]
        if batch.holder:
            parts.insert(0, tr("from {holder}").format(holder=batch.holder))
        if batch.reason:
            parts.append(batch.reason)
        line, title = "  ·  ".join(parts), self._names(batch)
        if batch.state == staging.REFUSED:
            return BatchView(batch.id, title, line, 0, 0, "refused")
        if batch.state == staging.ACCEPTED:
            return BatchView(batch.id, title, line, 0, outside, "open" if outside else "in")
        held = len(staged_rows.put_aside(self._store, batch))
        undecided = open_problems.rows_with_any(self._store, batch)
        return BatchView(batch.id, title, line, undecided, held)

    def _names(self, batch: Batch) -> str:
        return ", ".join(file.name for file in staging.files(self._store, batch))

    def _moment(self, at: str) -> str:
        now = self._store.now()
        return day_and_time(datetime.fromisoformat(at).astimezone(now.tzinfo), now)

    def holders(self) -> tuple[str, ...]:
        """Return who sent lists before."""
        names = (one.holder for one in staging.batches(self._store))
        return tuple(dict.fromkeys(name for name in names if name))

    def head(self, batch: str) -> HeadView:
        """Return how a batch is named; whoever asks has come to it anew."""
        self._forget()
        found = self._found(batch)
        outcomes = staged_rows.outcomes(self._store, found)
        sheets = [one for one in staging.sheets(self._store, found) if one.doc["header_row"]]
        rows = tr("%n row(s)", "", sum(outcomes.values()))
        words = tr("{rows} on %n sheet(s)", "", len(sheets)).format(rows=rows)
        asked = any(sheet.doc["uncertain"] for sheet in sheets)
        asked = asked and not deciding.decisions(self._store, found)
        whole = found.state == staging.ACCEPTED and not outcomes.get("")
        typed_from = next((f.typed_from for f in staging.files(self._store, found)), "")
        return HeadView(f"{words}  ·  {self._names(found)}", asked, whole, typed_from)

    # --- reading ----------------------------------------------------------------------------------

    def read(self, files: Sequence[Path], about: str, holder: str, progress: Progress) -> ReadView:
        """Read lists into one batch; photos and scans among them become pages to type from."""
        pages = ""
        refused: list[LeftAlone] = []
        photos = [file for file in files if file.suffix.casefold() in SUFFIXES]
        if photos:
            pages, refused = self._keep_pages(photos, about, holder, progress)
        rest = [file for file in files if file not in photos]
        if not rest:
            return ReadView("", known=False, left_alone=tuple(refused), pages=pages)
        view = self._read_lists(rest, about, holder, progress)
        return replace(view, left_alone=(*refused, *view.left_alone), pages=pages)

    def _keep_pages(
        self, photos: Sequence[Path], about: str, holder: str, progress: Progress
    ) -> tuple[str, list[LeftAlone]]:
        read = apart.read_apart(photos, progress)
        left = [
            LeftAlone(name, why.message_text(), why.advice_text()) for name, why in read.refused
        ]
        if not read.pages:
            return "", left
        with self._store.reopened() as store:
            return attaching.new_photo_source(store, read.pages, about, holder).id, left

    def _read_lists(
        self, files: Sequence[Path], about: str, holder: str, progress: Progress
    ) -> ReadView:
        try:
            with self._store.reopened() as store:
                found = lists.read(store, files, about, holder, progress)
        except NothingRead as problem:
            codes: dict[str, str] = problem.details["files"]
            return ReadView("", known=False, left_alone=tuple(map(_left_alone, codes.items())))
        left = []
        for file in found.files:
            if file.problem:
                left.append(LeftAlone(file.name, file.problem["message"], file.problem["advice"]))
            elif file.already_in and not found.already_read:
                left.append(LeftAlone(file.name, tr("It was read before."), ""))
        return ReadView(found.batch, found.already_read, tuple(left))

    def sheets(self, batch: str) -> tuple[SheetView, ...]:
        """Return its sheets."""
        return sheet_views(self._store, batch)

    def map_columns(
        self,
        batch: str,
        sheet: str,
        columns: Mapping[int, str],
        header_row: int | None,
        remember: bool,
        progress: Progress,
    ) -> None:
        """Read a sheet again with the clerk's columns."""
        with self._store.reopened() as store:
            read = lists.files(store, batch)
            numbers = {key_of(file, one): one.n for file in read for one in file.sheets}
            lists.map_columns(
                store,
                batch,
                str(numbers[sheet]),
                columns,
                header_row=header_row or 0,
                remember=remember,
                progress=progress,
            )

    # --- the end ----------------------------------------------------------------------------------

    def summary(self, batch: str, progress: Progress) -> SummaryView:
        """Look for look-alikes once more, then return what accepting would do."""
        with self._store.reopened() as store:
            lists.look(store, batch, progress)
            found_pairs = lists.pairs(store, batch)
            found = lists.summary(store, batch)
        waiting = found.outcomes.get("", 0)
        settled = waiting - found.waiting
        linked = sum(one.kind == "auto" or one.answer == "same" for one in found_pairs)
        rows = [
            SummaryLine(
                tr("rows will be saved"),
                settled,
                "hijau",
                tr("Each field keeps the file, sheet, row and raw text it comes from."),
            ),
            SummaryLine(
                tr("rows stay held"), found.waiting, "kuning", tr("They can be taken up any time.")
            ),
        ]
        if linked:
            words = tr("The same NIK with a like name, or as you answered.")
            rows.insert(
                1, SummaryLine(tr("links between rows of one person"), linked, "nilaText", words)
            )
        inside = found.people - waiting
        if inside:
            rows.append(SummaryLine(tr("rows are in the register already"), inside, "ink2"))
        rows.append(
            SummaryLine(
                tr("rows without a person"),
                _without_person(found),
                "ink2",
                tr("Titles, totals, signatures."),
            )
        )
        return SummaryView(
            tuple(rows), settled, found.waiting, found.to_decide, tuple(_warnings(found))
        )

    def accept(self, batch: str, progress: Progress) -> AcceptedView:
        """Put the settled rows into the register."""
        with self._store.reopened() as store:
            lists.accept(store, batch, progress)
            return self._result(lists.summary(store, batch))

    def result(self, batch: str) -> AcceptedView:
        """Return what accepting did, at any later time."""
        return self._result(lists.summary(self._store, batch))

    @staticmethod
    def _result(found: Summary) -> AcceptedView:
        added, enriched = found.outcomes.get("added", 0), found.outcomes.get("enriched", 0)
        held = found.outcomes.get("", 0)
        rows = (
            SummaryLine(tr("people are new in the register"), added, "hijau"),
            SummaryLine(
                tr("rows completed somebody who was known"),
                enriched,
                "nilaText",
                tr("Every source of a field is kept."),
            ),
            SummaryLine(tr("rows stay held"), held, "kuning", tr("They can be taken up any time.")),
            SummaryLine(tr("rows without a person"), _without_person(found), "ink2"),
        )
        title = tr("%n row(s) are in the register", "", added + enriched)
        return AcceptedView(title, rows, held, found.to_decide, may_undo=bool(added + enriched))

    def returns_name(self, batch: str) -> str:
        """Return a name for the file that goes back to the sender."""
        first = staging.files(self._store, self._found(batch))[0].name
        return tr("To correct - {file}").format(file=f"{first.rpartition('.')[0] or first}.xlsx")

    def write_returns(self, batch: str, target: Path) -> int:
        """Write the rows to correct, behind the window, and return how many there are."""
        with self._store.reopened() as store:
            return returns.write(store, batch, target)

    def refuse(self, batch: str, reason: str) -> Done:
        """Send the list away with a reason."""
        lists.refuse(self._store, batch, reason)
        return Done(tr("The list was refused."))

    def reopen(self, batch: str) -> None:
        """Take a refusal back."""
        lists.reopen(self._store, batch)

    def undo(self, batch: str, progress: Progress = silent) -> None:
        """Take an accepted list out of the register again."""
        with self._store.reopened() as store:
            lists.undo(store, batch, progress)


def _left_alone(refused: tuple[str, str]) -> LeftAlone:
    file, code = refused
    words = sentences_of_code(code, file=file, what=file)
    return LeftAlone(file, words.what, words.step)


def _without_person(found: Summary) -> int:
    classes = [sheet.classes for file in found.files for sheet in file.sheets]
    return sum(
        count
        for one in classes
        for name, count in one.items()
        if name not in ("data", "data_hidden", "blank")
    )


def _warnings(found: Summary) -> list[str]:
    """Say what somebody should know before saving: totals that do not add up."""
    said = []
    for file in found.files:
        for sheet in file.sheets:
            if "X82" in sheet.problems:
                words = tr("The total of {sheet} is Rp{stated}, its rows make Rp{found}.")
                said.append(
                    words.format(
                        sheet=sheet.name or file.name,
                        stated=grouped(sheet.total_stated or 0),
                        found=grouped(sheet.total_found or 0),
                    )
                )
    return said
