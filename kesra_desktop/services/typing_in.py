"""Type people in from a photographed list: twice, by two operators, before anybody is added."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import ReasonMissing, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import parse_texts
from kesra_desktop.model.sameness.candidate import Candidate, PairKind
from kesra_desktop.model.sameness.search import pairs
from kesra_desktop.model.sources import Evidence, Source
from kesra_desktop.model.typed import TWICE, TypedRow, Typing, rows_of
from kesra_desktop.model.verdicts import row_mark
from kesra_desktop.services.registration import register

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


@dataclass(frozen=True)
class Place:
    """Where a row stands on a photographed page, in thousandths of its width and height."""

    page: str = ""  # SHA-256 of the picture
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0

    def text(self) -> str:
        """Return the place as a typing keeps it."""
        numbers = (self.x, self.y, self.width, self.height)
        return " ".join(str(min(1000, max(0, one))) for one in numbers) if self.page else ""


@dataclass(frozen=True)
class Entered:
    """What taking typed rows over did."""

    added: int
    enriched: int
    waiting: int  # typed once, or read differently


def type_row(
    store: Store, source: str, row: int, texts: Mapping[str, str], place: Place | None = None
) -> TypedRow:
    """Keep what an operator read on a row; typing it anew replaces the own earlier typing.

    Raises:
        NotFound: no such source.
        InvalidValue, UnknownField: a text does not fit its field.

    """
    where = place or Place()
    given = {name: text for name, text in texts.items() if text.strip()}
    Recipient.from_texts({name: text for name, text in given.items() if name != "nik"})
    return _keep(store, Typing(
        source=store.get(Source, source).id, row=row, texts=_json(given), page=where.page,
        place=where.text(),
    ))  # fmt: skip


def type_again(store: Store, source: str, row: int, texts: Mapping[str, str]) -> TypedRow:
    """Keep a second reading of name and NIK, by another operator, and return how it compares.

    Raises:
        NothingTyped, SameHands.

    """
    standing = {one.row: one for one in typed_rows(store, source)}
    if row not in standing:
        raise NothingTyped(row=row)
    if standing[row].first.by == _operator(store):
        raise SameHands(row=row)
    again = {name: texts.get(name, "") for name in TWICE}
    return _keep(store, Typing(source=source, row=row, texts=_json(again)))


def settle(store: Store, source: str, row: int, texts: Mapping[str, str], reason: str) -> TypedRow:
    """Decide what a row says where two read differently; both readings stay in the history.

    Raises:
        NothingTyped, ReasonMissing.
        InvalidValue, UnknownField: a text does not fit its field.

    """
    if not reason.strip():
        raise ReasonMissing()
    standing = {one.row: one for one in typed_rows(store, source)}
    if row not in standing:
        raise NothingTyped(row=row)
    parse_texts(Recipient, {name: text for name, text in texts.items() if name != "nik"})
    now = standing[row]
    replaced = [one.id for one in (now.first, now.second) if one]
    return _keep(store, Typing(
        source=source, row=row, texts=_json({**now.values(), **texts}), page=now.first.page,
        place=now.first.place, settles=True, reason=reason.strip(), replaces=" ".join(replaced),
    ))  # fmt: skip


def typed_rows(store: Store, source: str) -> list[TypedRow]:
    """Return the rows typed from a source as they stand, with their differences."""
    return rows_of(store.find(Typing, source=source))


def enter(store: Store, source: str) -> Entered:
    """Make people of the rows that two operators read alike, or that were settled.

    A row whose valid NIK is that of somebody with a like name is more evidence about that person.
    Rows that are in the register already are left alone.
    """
    with store.transaction():
        taken = {one.row for one in store.find(Evidence, source=source)}
        rows = [one for one in typed_rows(store, source) if one.row not in taken]
        ready = [one for one in rows if one.ready]
        added = sum(_enter(store, source, one) for one in ready)
    return Entered(added, len(ready) - added, len(rows) - len(ready))


def _enter(store: Store, source: str, row: TypedRow) -> bool:
    """Put a row in and return whether somebody was added."""
    values = row.values()
    owners = store.find(Recipient, nik=values["nik"]) if values.get("nik") else []
    known = _known(values, owners)
    # A NIK of somebody else is not given to a second person; it stays as evidence.
    kept = {name: text for name, text in values.items() if name != "nik" or not owners}
    store.add(
        Evidence(
            recipient=known or register(store, kept).record.id,
            source=source,
            row=row.row,
            cells=_json({name: ["", text, []] for name, text in values.items()}),
            mark=row_mark(values, store.office_id),
            filled="" if known else " ".join(sorted(kept)),
        )
    )
    return not known


def _known(values: Mapping[str, str], owners: list[Recipient]) -> str:
    """Return which of those who have the row's NIK has a like name, or nothing."""
    mine = Candidate(
        key="",
        name=values.get("full_name", ""),
        nik=values.get("nik", ""),
        birth_date=values.get("birth_date", ""),
        sex=values.get("sex", ""),
    )
    theirs = (
        Candidate(
            key=one.id,
            name=one.full_name,
            nik=one.nik,
            former_niks=(*one.former_niks.split(), mine.nik),
            birth_date=one.birth_date.isoformat() if one.birth_date else "",
            precision=one.birth_precision.value,
            sex=one.sex.value if one.sex else "",
        )
        for one in owners
    )
    found = pairs([mine], theirs)
    return next((one.b for one in found if one.kind is PairKind.AUTO), "")


def _keep(store: Store, typing: Typing) -> TypedRow:
    with store.transaction():
        operator = _operator(store)
        own = [
            one.id
            for one in store.find(Typing, source=typing.source, row=typing.row, by=operator)
            if not one.settles
        ]
        replaces = " ".join(sorted({*typing.replaces.split(), *own}))
        store.add(replace(typing, by=operator, at=store.now(), replaces=replaces))
        return next(one for one in typed_rows(store, typing.source) if one.row == typing.row)


def _operator(store: Store) -> str:
    return store.operator.id if store.operator else ""


def _json(texts: Mapping[str, object]) -> str:
    return json.dumps(dict(texts), ensure_ascii=False)
