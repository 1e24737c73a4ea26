"""Rows read off a photographed page: typed by one operator, read again by another, settled.

What is typed stands as it is on the page; it is cleaned when the rows become a list to be checked.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import ReasonMissing, Refused, UnknownField
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.sources import Source
from kesra_desktop.model.typed import TWICE, TYPABLE, Place, TypedRow, Typing, rows_of
from kesra_desktop.store import staged_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.store.store import Store


class SameHands(Refused):
    """The second typing must be another operator's."""

    code = "same_hands"
    message = N_("You typed row {row} yourself.")
    advice = N_("Let another clerk type name and NIK of this row again.")


class NothingTyped(Refused):
    """Nobody has typed the row yet."""

    code = "nothing_typed"
    message = N_("Nobody has typed row {row} yet.")
    advice = N_("Type the whole row first.")


class EmptyRow(Refused):
    """A row without a word says nothing."""

    code = "empty_row"
    message = N_("Nothing was typed on row {row}.")
    advice = N_("Type what stands on the page; leave out only what cannot be read.")


class RowInList(Refused):
    """The row went into the list that is being checked."""

    code = "row_in_list"
    message = N_("Row {row} is in the list that is being checked already.")
    advice = N_("Open that list and correct the row there.")


def type_row(
    store: Store, source: str, row: int, texts: Mapping[str, str], place: Place | None = None
) -> TypedRow:
    """Keep what an operator read on a row; typing it anew replaces the own earlier typing.

    Raises:
        NotFound: no such source.
        UnknownField, EmptyRow, RowInList.

    """
    where = place or Place()
    given = _given(texts)
    if not given:
        raise EmptyRow(row=row)
    return _keep(store, Typing(
        source=store.get(Source, source).id, row=row, texts=_json(given), page=where.page,
        place=where.text(),
    ))  # fmt: skip


def type_again(store: Store, source: str, row: int, texts: Mapping[str, str]) -> TypedRow:
    """Keep a second reading of name and NIK, by another operator, and return how it compares.

    Raises:
        NothingTyped, SameHands, RowInList.

    """
    if standing_row(store, source, row).first.by == _operator(store):
        raise SameHands(row=row)
    again = {name: " ".join(texts.get(name, "").split()) for name in TWICE}
    return _keep(store, Typing(source=source, row=row, texts=_json(again)))


def settle(store: Store, source: str, row: int, texts: Mapping[str, str], reason: str) -> TypedRow:
    """Decide what a row says where two read differently; both readings stay in the history.

    Raises:
        NothingTyped, ReasonMissing, UnknownField, RowInList.

    """
    if not reason.strip():
        raise ReasonMissing()
    now = standing_row(store, source, row)
    replaced = [one.id for one in (now.first, now.second) if one]
    return _keep(store, Typing(
        source=source, row=row, texts=_json({**now.values(), **_given(texts)}),
        page=now.first.page, place=now.first.place, settles=True, reason=reason.strip(),
        replaces=" ".join(replaced),
    ))  # fmt: skip


def settle_alone(store: Store, source: str, reason: str) -> int:
    """Let every row that one operator alone has read stand, and return how many there are.

    For an office without a second pair of hands: the reason is kept with each row, and the list
    that is made of them says that one clerk only has read it.

    Raises:
        ReasonMissing.

    """
    if not reason.strip():
        raise ReasonMissing()
    taken = staged_rows.rows_of_source(store, source)
    with store.transaction():
        alone = [
            one
            for one in typed_rows(store, source)
            if one.second is None and not one.ready and one.row not in taken
        ]
        for one in alone:
            settle(store, source, one.row, {}, reason)
    return len(alone)


def typed_rows(store: Store, source: str) -> list[TypedRow]:
    """Return the rows typed from a source as they stand, with their differences."""
    return rows_of(store.find(Typing, source=source))


def standing_row(store: Store, source: str, row: int) -> TypedRow:
    """Return one row as it stands.

    Raises:
        NothingTyped.

    """
    found = rows_of(store.find(Typing, source=source, row=row))
    if not found:
        raise NothingTyped(row=row)
    return found[0]


def _given(texts: Mapping[str, str]) -> dict[str, str]:
    for name in texts:
        if name not in TYPABLE:
            raise UnknownField(kind=tr(Typing.title), field=name, fields=", ".join(TYPABLE))
    read = {name: " ".join(text.split()) for name, text in texts.items()}
    return {name: text for name, text in read.items() if text}


def _keep(store: Store, typing: Typing) -> TypedRow:
    with store.transaction():
        if typing.row in staged_rows.rows_of_source(store, typing.source):
            raise RowInList(row=typing.row)
        operator = _operator(store)
        own = [
            one.id
            for one in store.find(Typing, source=typing.source, row=typing.row, by=operator)
            if not one.settles
        ]
        replaces = " ".join(sorted({*typing.replaces.split(), *own}))
        store.add(replace(typing, by=operator, at=store.now(), replaces=replaces))
        return standing_row(store, typing.source, typing.row)


def _operator(store: Store) -> str:
    return store.operator.id if store.operator else ""


def _json(texts: Mapping[str, object]) -> str:
    return json.dumps(dict(texts), ensure_ascii=False)
