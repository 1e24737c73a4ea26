"""Lists that are read, not signed: by name and address, and what was voided."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.checklist import counts, state_of
from kesra_desktop.documents.day_list import day_list
from kesra_desktop.documents.flow import Flow, sideways
from kesra_desktop.documents.imprint import imprint_of, moment
from kesra_desktop.documents.list_papers import as_of, named, narrowed, where_and_when
from kesra_desktop.documents.table import MIDDLE, RIGHT, Column, Table
from kesra_desktop.model.money import grouped, rupiah

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.documents.day_list import DayList, Listed
    from kesra_desktop.documents.flow import Imprint
    from kesra_desktop.model.distributions import Handover
    from kesra_desktop.store.store import Store

_ROW = 6.6  # millimetres


def people_list(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the list by name and address (BNBA); the NIK is masked, nobody signs on it."""
    day = narrowed(day_list(store, asked.subject), asked)
    imprint = imprint_of(store, "list", asked.subject, wording.PEOPLE_LIST, asked.copy)
    flow = _begun(out, asked.paper, imprint, day)
    flow.centred(as_of(store), 9)
    flow.centred(counts(day.people), 9)
    rows = [_person(place, one, day) for place, one in enumerate(day.people, 1)]
    total = {5: grouped(sum(one.amount for one in day.people))} if day.has_money else {}
    _fill(flow, _people_columns(flow.width, day), rows, total)
    return flow.finish()


def missing_list(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write who has not received yet, with the reason when one was noted."""
    day = day_list(store, asked.subject)
    left = narrowed(day.only(one for one in day.people if not one.handover), asked)
    imprint = imprint_of(store, "not-served", asked.subject, wording.MISSING_LIST, asked.copy)
    flow = _begun(out, asked.paper, imprint, left)
    flow.centred(as_of(store), 9)
    flow.centred(wording.PEOPLE.format(count=grouped(len(left.people))), 9)
    rows = [_person(place, one, left) for place, one in enumerate(left.people, 1)]
    total = {5: grouped(sum(one.amount for one in left.people))} if left.has_money else {}
    _fill(flow, _people_columns(flow.width, left), rows, total)
    return flow.finish()


def voids_list(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write which receipts of a day were voided, why, and which receipt stands instead."""
    day = day_list(store, asked.subject)
    imprint = imprint_of(store, "voids", asked.subject, wording.VOIDS_LIST, asked.copy)
    flow = _begun(out, asked.paper, imprint, day)
    flow.centred(as_of(store), 9)
    names = {one.recipient.id: one for one in day.people}
    instead = {one.recipient: one.receipt for one in day.receipts}
    rows = [
        [
            str(place),
            given.receipt,
            _name(names.get(given.recipient)),
            _given(given),
            moment(given.at),
            void.reason,
            moment(void.at),
            instead.get(given.recipient, ""),
        ]
        for place, (given, void) in enumerate(day.voids, 1)
    ]
    flow.centred(wording.VOIDED_COUNT.format(count=grouped(len(rows))), 9)
    _fill(flow, _void_columns(flow.width), rows, {})
    return flow.finish()


def _begun(out: BinaryIO, paper: str, imprint: Imprint, day: DayList) -> Flow:
    flow = Flow(out, sideways(paper), imprint)
    flow.heading(imprint.title.upper(), *named(day), where_and_when(day))
    return flow


def _fill(
    flow: Flow, columns: Sequence[Column], rows: Iterable[Sequence[str]], total: dict[int, str]
) -> None:
    flow.y += 3
    table = Table(flow, columns, numbered=False)
    table.heading()
    for texts in rows:
        cells = table.cells(texts, _ROW)
        if flow.y + cells.height > flow.end:
            table.close()
            flow.next_page()
            table.heading()
        table.row(cells)
    table.close()
    if total:
        flow.need(8)
        table.total(wording.SUM_ALL, total, bold=True)


def _person(place: int, one: Listed, day: DayList) -> list[str]:
    person = one.recipient
    right = ", ".join(map(str, one.goods)) or (wording.MONEY if one.amount else "")
    texts = [str(place), person.printed_name(), person.masked_nik(), one.where, right]
    texts += [grouped(one.amount) if one.amount else ""] if day.has_money else []
    return [*texts, state_of(one)]


def _name(one: Listed | None) -> str:
    return one.recipient.printed_name() if one else ""


def _given(given: Handover) -> str:
    return rupiah(given.lines.total()) if given.lines.total() else wording.GOODS_ROW


def _people_columns(width: float, day: DayList) -> list[Column]:
    number, nik, money = 9.0, 36.0, 25.0 if day.has_money else 0.0
    rest = width - number - nik - money
    columns = [
        Column(wording.ROW_NUMBER, number, MIDDLE),
        Column(wording.NAME, rest * 0.27),
        Column("NIK", nik, MIDDLE),
        Column(wording.ADDRESS, rest * 0.33),
        Column(wording.RIGHT, rest * 0.18),
        Column(wording.AMOUNT_RP, money, RIGHT),
        Column(wording.STATE, rest * 0.22),
    ]
    return [column for column in columns if column.width]


def _void_columns(width: float) -> list[Column]:
    number, receipt, amount = 9.0, 24.0, 26.0
    rest = width - number - 2 * receipt - amount
    return [
        Column(wording.ROW_NUMBER, number, MIDDLE),
        Column(wording.RECEIPT, receipt, MIDDLE),
        Column(wording.NAME, rest * 0.24),
        Column(wording.AMOUNT_OR_GOODS, amount, RIGHT),
        Column(wording.HANDED_AT, rest * 0.19),
        Column(wording.REASON, rest * 0.38),
        Column(wording.VOIDED_AT, rest * 0.19),
        Column(wording.INSTEAD, receipt, MIDDLE),
    ]
