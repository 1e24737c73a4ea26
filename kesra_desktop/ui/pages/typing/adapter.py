"""Typing from pages answered from the store: who may see what of a row, and what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.intake import typed_pages
from kesra_desktop.model.sources import Source, SourceQuality
from kesra_desktop.model.typed import TYPABLE, TypedRow, place_in
from kesra_desktop.services import attaching, typing_in
from kesra_desktop.store import drafts, staged_rows
from kesra_desktop.ui.pages.intake.words import field_title
from kesra_desktop.ui.pages.typing.view import (
    ALIKE,
    DIFFERS,
    LISTED,
    MINE_TO_READ,
    ONCE,
    DifferenceView,
    PageView,
    RowForm,
    RowView,
    SourceView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.model.typed import Place
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store


_LAST_WHOLE = 3  # pages on which every typed row is in its list


class StoreTyping:
    """Answers `view.TypingService` from one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _operator(self) -> str:
        return self._store.operator.id if self._store.operator else ""

    def source(self, source: str) -> SourceView:
        """Return pages and rows of a source."""
        found = self._store.get(Source, source)
        rows = typing_in.typed_rows(self._store, source)
        listed = staged_rows.rows_of_source(self._store, source)
        pages = attaching.pictures_of(self._store, Source, source)
        waiting = [one for one in rows if one.row not in listed]
        typed = {name for one in rows for name in one.values()}
        return SourceView(
            found.about or found.file_name,
            tuple(PageView(p.hash, p.label, p.here, p.laptop, p.preview) for p in pages),
            tuple(self._row(one, listed) for one in rows),
            tuple(name for name in TYPABLE if name in typed),
            sum(one.ready for one in waiting),
            sum(one.second is None and not one.ready for one in waiting),
            len(listed),
        )

    def _row(self, row: TypedRow, listed: set[int]) -> RowView:
        state = self._state(row, listed)
        hidden = state == MINE_TO_READ
        name = tr("Not read again yet") if hidden else row.values().get("full_name", "")
        return RowView(row.row, name, state, row.first.page)

    def _state(self, row: TypedRow, listed: set[int]) -> str:
        if row.row in listed:
            return LISTED
        if row.ready:
            return ALIKE
        if row.differences:
            return DIFFERS
        return ONCE if row.first.by == self._operator() else MINE_TO_READ

    def picture(self, page: str, progress: Progress) -> bytes | None:
        """Return a page as JPEG, or None while it is on another laptop only."""
        progress(0, 0)
        with self._store.reopened() as store:
            return attaching.picture(store, page)

    def open_row(self, source: str, row: int) -> RowForm:
        """Return a row as this operator may see it; one that nobody typed is empty."""
        found = {one.row: one for one in typing_in.typed_rows(self._store, source)}
        typed = found.get(row)
        if typed is None:
            return RowForm(row, "type")
        place = place_in(typed.first.page, typed.first.place)
        state = self._state(typed, staged_rows.rows_of_source(self._store, source))
        if state == MINE_TO_READ:
            return RowForm(row, "again", {}, place)
        if state == DIFFERS:
            told = tuple(
                DifferenceView(one.field, field_title(one.field), one.first, one.second)
                for one in typed.differences
            )
            return RowForm(row, "settle", typed.values(), place, told)
        mine = typed.first.by == self._operator() and not typed.first.settles
        act = "type" if state == ONCE or (state == ALIKE and mine) else "look"
        return RowForm(row, act, typed.values(), place)

    # --- keeping ----------------------------------------------------------------------------------

    def type_row(self, source: str, row: int, texts: Mapping[str, str], place: Place) -> None:
        """Keep what was read on a row."""
        typing_in.type_row(self._store, source, row, texts, place)

    def type_again(self, source: str, row: int, texts: Mapping[str, str]) -> None:
        """Keep a second reading of name and NIK."""
        typing_in.type_again(self._store, source, row, texts)

    def settle(self, source: str, row: int, texts: Mapping[str, str], reason: str) -> None:
        """Decide what stands where two read differently."""
        typing_in.settle(self._store, source, row, texts, reason)

    def settle_alone(self, source: str, reason: str) -> int:
        """Let the rows stand that one operator alone has read."""
        return typing_in.settle_alone(self._store, source, reason)

    def draft(self, source: str) -> dict[str, str]:
        """Return what this operator typed last and did not save."""
        return drafts.kept(self._store, self._draft_key(source))

    def keep_draft(self, source: str, draft: Mapping[str, str]) -> None:
        """Keep what is typed and not saved; an empty one forgets it."""
        drafts.keep(self._store, self._draft_key(source), draft)

    def _draft_key(self, source: str) -> str:
        return f"typing:{source}:{self._operator()}"

    def stage(self, source: str, progress: Progress) -> str:
        """Make a list of the rows that are ready and return its batch."""
        with self._store.reopened() as store:
            return typed_pages.stage(store, source, progress)


def sources_to_type(store: Store) -> list[tuple[Source, SourceView]]:
    """Return the photographed lists, the newest last; of those typed in whole the last few."""
    service = StoreTyping(store)
    found = [
        (one, service.source(one.id)) for one in store.find(Source, quality=SourceQuality.PHOTO)
    ]
    kept = [(one, view) for one, view in found if view.pages]
    whole = [one for one, view in kept if view.rows and view.listed == len(view.rows)]
    return [(one, view) for one, view in kept if one not in whole[:-_LAST_WHOLE]]
