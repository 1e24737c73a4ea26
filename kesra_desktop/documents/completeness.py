"""How far the register is rebuilt, as a page: what is missing is work to do, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.flow import Flow, upright_table
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.table import MIDDLE, RIGHT, Column, Table
from kesra_desktop.model.money import grouped
from kesra_desktop.store import completeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.completeness import Slot
    from kesra_desktop.store.store import Store

ROW = 6.8  # millimetres
_KIND, _RECORD = "completeness", "office"


def rebuilt(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the page about every part of the register."""
    return completeness_pdf(store, completeness.slots(store), asked.paper, out)


def completeness_pdf(store: Store, slots: Sequence[Slot], paper: str, out: BinaryIO) -> int:
    """Write the page and return how many pages it took.

    Raises:
        InvalidValue: the paper is not known.

    """
    imprint = imprint_of(store, _KIND, _RECORD, wording.COMPLETENESS)
    flow = Flow(out, upright_table(paper), imprint)
    flow.heading(wording.COMPLETENESS.upper())
    flow.centred(wording.STATE_ON.format(day=long_day(store.now())), 9)
    flow.centred(_in_all(slots), 9)
    flow.y += 2
    table = Table(flow, _columns(flow.width), numbered=False)
    flow.on_page = table.heading
    table.heading()
    for slot in slots:
        cells = table.cells(_texts(slot), ROW)
        if flow.y + cells.height > flow.end:
            table.close()
            flow.next_page()
        table.row(cells)
    table.close()
    return flow.finish()


def _in_all(slots: Sequence[Slot]) -> str:
    missing = sum(slot.missing > 0 for slot in slots)
    return wording.PARTS_MISSING.format(all=grouped(len(slots)), missing=grouped(missing))


def _texts(slot: Slot) -> list[str]:
    waiting = wording.ROWS_WAITING.format(rows=grouped(slot.waiting)) if slot.waiting else ""
    todo = wording.FIND_MISSING.format(people=grouped(slot.missing)) if slot.missing else ""
    return [
        slot.programme or wording.ALL_PROGRAMMES,
        slot.category or wording.ALL_CATEGORIES,
        slot.district() or wording.ALL_DISTRICTS,
        str(slot.year) if slot.year else "",
        grouped(slot.known),
        grouped(slot.rebuilt),
        grouped(slot.missing),
        "; ".join(text for text in (todo, waiting) if text),
    ]


def _columns(width: float) -> list[Column]:
    figures = 17.0
    rest = width - 4 * figures
    return [
        Column(wording.OF_PROGRAMME, rest * 0.18),
        Column(wording.CATEGORY_OF, rest * 0.24),
        Column(wording.DISTRICT, rest * 0.2),
        Column(wording.YEAR_KNOWN, figures, MIDDLE),
        Column(wording.KNOWN_BEFORE, figures, RIGHT),
        Column(wording.REBUILT, figures, RIGHT),
        Column(wording.STILL_MISSING, figures, RIGHT),
        Column(wording.TO_DO, rest * 0.38),
    ]
