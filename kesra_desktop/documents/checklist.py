"""The paper twin: everybody on the list with their state, so that work goes on without power.

The rows stand where they stood before, so a page is drawn again only when one of its rows changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.day_list import ABSENCES
from kesra_desktop.documents.flow import Flow, Imprint, upright_table
from kesra_desktop.documents.table import MIDDLE, Column, Table
from kesra_desktop.model.money import grouped, rupiah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.day_list import Listed

ROW = 7.6  # millimetres
_GOODS_NAMED = 3


@dataclass(frozen=True)
class ChecklistContent:
    """What the checklist says above its rows."""

    titles: tuple[str, ...]
    as_of: str
    people: tuple[Listed, ...]


def checklist_pdf(content: ChecklistContent, paper: str, imprint: Imprint, out: BinaryIO) -> int:
    """Write a checklist and return the pages.

    Raises:
        InvalidValue: the paper is not known.

    """
    return len(pages_of(content, paper, imprint, out))


def pages_of(
    content: ChecklistContent, paper: str, imprint: Imprint, out: BinaryIO
) -> list[tuple[int, int]]:
    """Write a checklist and return the first and last list number of each page.

    Raises:
        InvalidValue: the paper is not known.

    """
    flow = Flow(out, upright_table(paper), imprint)
    flow.heading(*content.titles)
    flow.centred(content.as_of, 9)
    flow.centred(counts(content.people), 9)
    rights = {_right(one) for one in content.people}
    same = rights.pop() if len(rights) == 1 else ""
    if same:
        flow.centred(wording.SAME_RIGHT.format(right=same), 9)
    flow.y += 2
    table = Table(flow, _columns(flow.width, with_right=not same), numbered=False)
    flow.on_page = table.heading
    table.heading()
    for one in content.people:
        cells = table.cells(_texts(one, with_right=not same), ROW)
        if flow.y + cells.height > flow.end:
            table.close()
            flow.next_page()
        table.row(cells)
        number = number_of(one.number)
        flow.rows = (flow.rows[0] if flow.rows else number, number)
        if not one.handover and not one.absence:
            _tick_box(flow, table, cells.height)
    table.close()
    flow.finish()
    return [rows or (0, 0) for rows in flow.rows_of_pages]


def number_of(text: str) -> int:
    """Return the digits of a list number such as A-061; 0 when it has none."""
    return int("".join(letter for letter in text if letter.isdecimal()) or 0)


def counts(people: Sequence[Listed]) -> str:
    """Return how many have collected, are noted as absent, and are still to come."""
    served = sum(one.handover is not None for one in people)
    absent = sum(one.absence is not None for one in people)
    return wording.COUNTS.format(
        all=grouped(len(people)),
        served=grouped(served),
        absent=grouped(absent),
        waiting=grouped(len(people) - served - absent),
    )


def state_of(one: Listed) -> str:
    """Return what became of a person, in the words of the paper."""
    if one.handover:
        proxy = f", {wording.ON_BEHALF.format(name=one.handover.collected_by)}"
        given = f"{one.handover.receipt} {one.handover.at:%H.%M}"
        return given + (proxy if one.handover.collected_by else "")
    return ABSENCES[one.absence.reason] if one.absence else ""


def _right(one: Listed) -> str:
    due = [rupiah(one.amount)] if one.amount else []
    due += [str(good) for good in one.goods[:_GOODS_NAMED]]
    more = len(one.goods) - _GOODS_NAMED
    due += [wording.AND_MORE.format(count=more)] if more > 0 else []
    return ", ".join(due)


def _texts(one: Listed, *, with_right: bool) -> list[str]:
    texts = [one.number, one.recipient.printed_name(), one.recipient.nik[-4:], one.kelurahan]
    return [*texts, *([_right(one)] if with_right else []), "", state_of(one)]


def _tick_box(flow: Flow, table: Table, height: float) -> None:
    """Draw the box to tick by hand in the row just drawn."""
    place = len(table.columns) - 2
    left = flow.left + sum(column.width for column in table.columns[:place])
    middle = left + table.columns[place].width / 2
    flow.sheet.box(middle - 1.9, flow.y - height / 2 - 1.9, 3.8, 3.8, 0.8)


def _columns(width: float, *, with_right: bool) -> list[Column]:
    rest = width - 15 - 12 - 12
    shares = (0.32, 0.19, 0.22, 0.27) if with_right else (0.42, 0.22, 0, 0.36)
    columns = [
        Column(wording.NUMBER, 15, MIDDLE),
        Column(wording.NAME, rest * shares[0]),
        Column(wording.NIK_END, 12, MIDDLE),
        Column(wording.KELURAHAN, rest * shares[1]),
        Column(wording.RIGHT, rest * shares[2]),
        Column(wording.TICK, 12, MIDDLE),
        Column(wording.STATE, rest * shares[3]),
    ]
    return [column for column in columns if column.width]
