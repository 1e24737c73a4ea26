"""Petunjuk melengkapi data: which laptop must bring which changes, to be carried with the stick."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.deed import Block, Facts, Rows, Text, Title, deed_pdf
from kesra_desktop.documents.flow import upright
from kesra_desktop.documents.heads import head_on
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.table import LEFT
from kesra_desktop.store import queries
from kesra_desktop.store.missing import missing

if TYPE_CHECKING:
    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.missing import Missing
    from kesra_desktop.store.store import Store

_KIND = "bring-data"
_STEPS = (
    "Colokkan flashdisk ke laptop yang memiliki data itu (kolom ketiga; satu laptop cukup).",
    "Buka Tukar data, tekan F9, dan tunggu sampai tertulis bahwa flashdisk boleh dicabut.",
    "Bawa flashdisk ke laptop {here}, buka Tukar data, dan tekan F9.",
    "Bila tidak ada lagi yang kurang, lembar ini boleh dibuang.",
)
_NONE = "Tidak ada data yang kurang di laptop ini. Lembar ini tidak perlu dibawa."


def bring_data(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write what is missing on this laptop, who has it, and how it gets here."""
    now = store.now()
    title = wording.DEEDS[_KIND]
    imprint = imprint_of(store, _KIND, store.device.code, title, asked.copy)
    head = head_on(store, now.date())
    return deed_pdf(head, _blocks(store, title), upright(asked.paper), imprint, out)


def _blocks(store: Store, title: str) -> list[Block]:
    here = f"{store.device.prefix} ({store.device.label})"
    gaps = missing(store)
    facts = Facts((("Kurang di laptop", here), ("Keadaan", long_day(store.now()))), room=32)
    heading: list[Block] = [Title((title.upper(),)), facts]
    if not gaps:
        return [*heading, Text(_NONE)]
    names = {one.prefix: f"{one.prefix} ({one.label})" for one in queries.laptops(store)}
    rows = tuple(_row(gap, names) for gap in gaps)
    table = Rows(
        ("Data laptop", "Perubahan nomor", "Ada di laptop"), (3, 2, 4), (LEFT, LEFT, LEFT),
        rows,
    )  # fmt: skip
    steps = [Text(step.format(here=here), f"{number}.") for number, step in enumerate(_STEPS, 1)]
    carried = Facts((("Dibawa oleh", ""), ("Tanggal dan jam", "")), room=32)
    return [*heading, table, *steps, carried]


def _row(gap: Missing, names: dict[str, str]) -> tuple[str, str, str]:
    owners = gap.owners or (gap.prefix,)
    return (
        names.get(gap.prefix, gap.prefix),
        gap.numbers,
        ", ".join(names.get(one, one) for one in owners),
    )
