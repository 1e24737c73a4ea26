"""Realisation as a paper: who was decided and served, by place and category, with bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.flow import Flow, sideways
from kesra_desktop.documents.heads import head_on
from kesra_desktop.documents.imprint import imprint_of
from kesra_desktop.documents.list_papers import as_of
from kesra_desktop.documents.table import MIDDLE, RIGHT, Column, Table
from kesra_desktop.errors import NotFound
from kesra_desktop.model.money import grouped
from kesra_desktop.model.reporting import By

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.model.reporting import Realised
    from kesra_desktop.store.store import Store

_ROW, _BAR = 6.6, 2.6  # millimetres
_HEADINGS = {
    By.PROGRAMME: wording.OF_PROGRAMME,
    By.PERIOD: wording.OF_PERIOD,
    By.DISTRICT: wording.DISTRICT,
    By.KELURAHAN: wording.KELURAHAN,
    By.CATEGORY: wording.CATEGORY_OF,
}


def realisation(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write a realisation and return the pages.

    Raises:
        NotFound: no figures were asked for.

    """
    figures = asked.figures
    if figures is None:
        raise NotFound(what=asked.subject)
    imprint = imprint_of(store, "realisation", asked.subject, wording.REALISATION, asked.copy)
    flow = Flow(out, sideways(asked.paper), imprint)
    flow.head(head_on(store, store.now().date()))
    flow.heading(wording.REALISATION.upper(), figures.about.upper())
    if figures.narrowed:
        flow.centred(wording.NARROWED.format(words=figures.narrowed), 9.5)
    flow.centred(as_of(store), 9)
    if figures.warning:
        flow.centred(figures.warning, 9)
    for by, rows in figures.parts:
        if by in (By.PROGRAMME, By.PERIOD) and len(rows) == 1:
            continue  # the heading says it
        flow.y += 4
        _part(flow, _HEADINGS[by], rows)
    return flow.finish()


def _part(flow: Flow, heading: str, rows: Sequence[Realised]) -> None:
    money = any(one.due or one.given for one in rows)
    table = Table(flow, _columns(flow.width, heading, money=money), numbered=False)
    flow.need(table.heading_height() + 3 * _ROW)
    table.heading()
    for place, one in enumerate(rows, 1):
        cells = table.cells([str(place), *_texts(one, money=money), ""], _ROW)
        if flow.y + cells.height > flow.end:
            table.close()
            flow.next_page()
            table.heading()
        top = flow.y
        table.row(cells)
        _bar(flow, table, top, one)
    table.close()
    flow.need(8)
    top = flow.y
    values = dict(enumerate([*_texts(_sum(rows), money=money)[1:], ""], 2))
    table.total(wording.SUM_ALL, values, bold=True)
    _bar(flow, table, top - 0.6, _sum(rows))


def _texts(one: Realised, *, money: bool) -> list[str]:
    counts = [one.target, one.served, one.left]
    counts += [one.due, one.given] if money else []
    return [one.title, *(grouped(count) for count in counts), f"{one.percent}%"]


def _sum(rows: Sequence[Realised]) -> Realised:
    total = rows[0] if rows else None
    for one in rows[1:]:
        total = total.plus(one) if total else one
    if total is None:
        raise NotFound(what=wording.REALISATION)
    return total


def _bar(flow: Flow, table: Table, top: float, one: Realised) -> None:
    """Draw the share served into the last column of the row that begins at ``top``."""
    last = table.columns[-1]
    left, width = flow.right - last.width + 2, last.width - 4
    y = top + 1.9
    flow.sheet.box(left, y, width, _BAR, 0.4)
    share = min(one.served / one.target, 1) if one.target else 0
    if share:
        flow.sheet.bar(left, y, width * share, _BAR)


def _columns(width: float, heading: str, *, money: bool) -> list[Column]:
    number, count, rupiah, percent, bar = 9.0, 20.0, 31.0, 14.0, 44.0
    sums = wording.REALISED_MONEY if money else ()
    name = width - number - 3 * count - len(sums) * rupiah - percent - bar
    return [
        Column(wording.ROW_NUMBER, number, MIDDLE),
        Column(heading, name),
        *(Column(text, count, RIGHT) for text in wording.REALISED_COUNTS),
        *(Column(text, rupiah, RIGHT) for text in sums),
        Column("%", percent, RIGHT),
        Column(wording.REALISED, bar),
    ]
